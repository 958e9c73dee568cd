"""Letters of several shapes are adopted: the draft prints the same text, and nothing is invented."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen import flow
from docgen.adopting.letters import Found, Kind, Unit, level
from docgen.adopting.plain import LIMIT, read_plain_letter
from docgen.adopting.reading import read_letter
from docgen.adopting.roles import recognised
from docgen.adopting.running import Adopted, adopt, prefix_of
from docgen.adopting.trials import Overlay
from docgen.checks import check_project
from docgen.codes import has_blockers
from docgen.compose.composing import Composed, Composer
from docgen.facts.book import FactBook, read_facts
from docgen.messages import sentence
from docgen.model import Bilingual, Footnote, Lang, Precision
from docgen.world import MemoryWorld
from tests.projects import TODAY

DATA = Path(__file__).parents[2] / "data"
LETTERS = sorted(path.name.removesuffix(".ru.txt") for path in (DATA / "adopt").glob("*.ru.txt"))
TAG = re.compile(r"^\[\w+\] ", re.MULTILINE)


def empty() -> MemoryWorld:
    return MemoryWorld({"docgen.yaml": ""}, TODAY)


def found(text: str, lang: Lang = "ru") -> Found:
    letter, faults = read_plain_letter("letter.txt", text.encode(), lang)
    assert faults == []
    assert letter is not None
    return letter


def texts_of(name: str) -> dict[Lang, str]:
    if name == "dz-74":
        return {"ru": (DATA / "letter/dz-74.ru.txt").read_text("utf-8")}
    langs: tuple[Lang, ...] = ("ru", "kz")
    paths = {lang: DATA / f"adopt/{name}.{lang}.txt" for lang in langs}
    return {lang: path.read_text("utf-8") for lang, path in paths.items() if path.exists()}


def adopted(texts: dict[Lang, str], key: str = "one") -> Adopted:
    return adopt(empty(), key, {lang: found(text, lang) for lang, text in texts.items()})


def composed(draft: Adopted, key: str = "one") -> tuple[FactBook, dict[Lang, Composed]]:
    world = Overlay(empty(), draft.files)
    book, faults = read_facts(world)
    assert faults == []
    langs: tuple[Lang, ...] = ("ru", "kz")
    made = {
        lang: Composer(world, book).compose(book.letters[key], lang)
        for lang in langs
        if f"templates/{lang}/{key}.j2" in draft.files
    }
    assert all(one.diagnostics == () for one in made.values())
    return book, made


def bare(text: str) -> str:
    return re.sub(r"\s", "", level(text))


def printed(one: Composed) -> str:
    """The body with the calls of its notes, then the notes, as a plain text has them."""
    inlines = (inline for paragraph, _ in flow.paragraphs(one.document.blocks) for inline in paragraph)
    pieces = (f"[^{one.number}]" if isinstance(one, Footnote) else flow.plain((one,)) for one in inlines)
    notes = (f"[^{note.number}]{flow.plain(note.inlines)}" for note in flow.notes(one.document))
    return bare("".join((*pieces, *notes)))


@pytest.mark.parametrize("name", ["dz-74", *LETTERS])
def test_the_same_text_comes_back(name: str) -> None:
    texts = texts_of(name)
    draft = adopted(texts)
    assert draft.faults == []
    for lang, one in composed(draft)[1].items():
        assert printed(one) == bare(TAG.sub("", texts[lang]))


@pytest.mark.parametrize("name", ["dz-74", *LETTERS])
def test_the_check_lists_every_fact_as_without_a_source(name: str) -> None:
    draft = adopted(texts_of(name))
    book, _ = composed(draft)
    wanted = {key for key, fact in book.facts.items() if not fact.sources}
    assert wanted == set(book.facts)
    told = {one.args["key"] for one in check_project(Overlay(empty(), draft.files)) if one.code == "DG140"}
    assert told == wanted
    assert len(wanted) == draft.facts


SOURCE = b"""\
sources:
  told: {kind: letter, number: "1", date: 2020-01-01, title: {ru: letter, kz: letter}}
"""


def errors_once_sources_are_given(draft: Adopted) -> list[tuple[str, str]]:
    facts = {
        path: data.replace(b"# source: unknown", "sources: {told: абзац 1}".encode())
        for path, data in draft.files.items()
    }
    found = check_project(Overlay(empty(), {**facts, "facts/told.yaml": SOURCE}))
    return sorted({(one.code, sentence(one, "en")) for one in found if has_blockers([one])})


NO_ADDRESSEE = ("DG505", "the letter lacks a requisite: the addressee")
"""They are no letters."""
LEFT = {
    "protocol": [NO_ADDRESSEE],
    "ministry": [
        ("DG301", "the figure «1,5\u00a0раза» (one_multiple) stands in the Russian text only"),
        ("DG301", "the figure «2020\u00a0году» (one_year_2020) stands in the Russian text only"),
    ],  # a sentence of the Russian letter is not in the Kazakh one
    "order": [
        ("DG401", "«1» is typed, not a figure of a fact"),
        ("DG401", "«3» is typed, not a figure of a fact"),
        NO_ADDRESSEE,
    ],
    "hospitals": [("DG451", "«15,5\u00a0%»: «(38 – 33) / 33» comes to 15.15 %")],  # and so it does
}
"""What besides sources a clerk still has to do, where there is something."""


@pytest.mark.parametrize("name", ["dz-74", *LETTERS])
def test_with_its_sources_a_letter_can_be_built(name: str) -> None:
    texts = texts_of(name)
    missing = [] if len(texts) == 2 else [("DG202", "there is no template templates/kz/one.j2")]
    missing += LEFT.get(name, [])
    assert errors_once_sources_are_given(adopted(texts)) == missing


def test_the_untagged_text_of_the_worked_letter_is_recognised() -> None:
    text = TAG.sub("", texts_of("dz-74")["ru"])
    kinds = [unit.kind for unit in recognised(found(text)).units]
    assert kinds[:3] == [Kind.ADDRESSEE, Kind.REFERENCE, Kind.SALUTATION]
    assert kinds[-2:] == [Kind.SIGNATURE, Kind.EXECUTOR]
    assert kinds.count(Kind.NOTE) == 1
    draft = adopted({"ru": text})
    assert printed(composed(draft)[1]["ru"]) == bare(text)


def test_the_figures_of_the_worked_letter() -> None:
    book, _ = composed(adopted(texts_of("dz-74")))
    letter = book.letters["one"]
    assert letter.inquiry is not None
    assert (letter.inquiry.number, str(letter.inquiry.date.first)) == ("ДЗ-74", "2021-02-25")
    assert letter.executor is not None
    assert letter.executor.phone == "74-54-10"
    assert len(book.facts["one_list_1"].members) == 8
    assert str(book.facts["one_money_1000000000"].value) == "1000000000"
    assert book.facts["one_money_1000000000"].precision == "over"
    assert str(book.sources["one_note_1"].title and book.sources["one_note_1"].title.ru).startswith(
        "Об утверждении норм"
    )
    assert book.sources["one_act_2020_08_17"].number is not None


# --- one fact for what is said twice ---------------------------------------------------------------------------------


def test_a_repeated_value_is_one_fact() -> None:
    book, made = composed(
        adopted({"ru": "В 2020 году проверены 386 школ.\nВ 2020 году открыты 12 школ из 386 школ.\n"})
    )
    assert sorted(book.facts) == ["one_number_12", "one_number_386", "one_year_2020"]
    assert [figure.keys for figure, _ in flow.figures(made["ru"].document)].count(("one_number_386",)) == 2


def test_equal_numbers_of_different_things_stay_apart_and_are_told() -> None:
    draft = adopted({"ru": "Открыты 8 школ и 8 больниц.\n"})
    facts = draft.files["facts/one.yaml"].decode()
    assert "the same value as one_number_8_2: one fact?" in facts


def test_both_languages_print_one_fact() -> None:
    draft = adopted(
        {
            "ru": "В 2020 году выделено 54 млрд тенге на 12 школ.\n",
            "kz": "2020 жылы 12 мектепке 54 млрд теңге бөлінді.\n",
        }
    )
    book, made = composed(draft)
    assert len(book.facts) == 3
    for lang in ("ru", "kz"):
        keys = {figure.keys for figure, _ in flow.figures(made[lang].document)}  # type: ignore[index]
        assert keys == {(key,) for key in book.facts}


def test_a_number_of_an_act_may_differ_between_the_languages() -> None:
    draft = adopted(
        {
            "ru": "Принято распоряжение Премьер-Министра от 17 августа 2020 года № 112-р.\n",
            "kz": "Премьер-Министрдің 2020 жылғы 17 тамыздағы № 112-ө өкімі қабылданды.\n",
        }
    )
    (source,) = composed(draft)[0].sources.values()
    assert source.number is not None
    assert (source.number.ru, source.number.kz) == ("112-р", "112-ө")


def test_what_one_language_says_in_words_is_words_in_both() -> None:
    draft = adopted(
        {
            "ru": "Пособие назначено с 1 по 31 марта 2023 года.\n",
            "kz": "Жәрдемақы 2023 жылғы 1-31 наурызға тағайындалды.\n",
        }
    )
    (fact,) = composed(draft)[0].facts.values()
    assert fact.value == Bilingual("с 1 по 31 марта 2023 года", "2023 жылғы 1-31 наурызға")


def test_a_count_and_the_list_behind_it_are_one_fact() -> None:
    draft = adopted({"ru": "Центры открыты в 2 регионах (в Атырауской и Жамбылской областях).\n"})
    (fact,) = composed(draft)[0].facts.values()
    assert fact.members == ("atyrau", "zhambyl")


# --- what is typed stays typed ---------------------------------------------------------------------------------------

HARD = [
    "Знаки {{ 1 }} {% x %} {# y #} не мешают.",
    "\\ и * и ** и [^x] и [#a] и | и ::: и # стоят, как стояли.",
    "# 1",
    "::: note",
    ":::",
    "| a | b |",
    "[!plan] 5",
    "[^1] без вызова",
    "1) пункт 1;",
    "5 5 5 5",
    "12 345 678 901 234 567 890 тенге",
    "до 2 – 3 раз",
    "1.500 и 1,500",
    "31.02.2021",
    "№ №",
    "Справочно: 5",
    "Справочно:",
    "@0 @1 5",
    "-5 °C",
]


@pytest.mark.parametrize("text", HARD)
def test_hard_text_comes_back_or_is_refused_plainly(text: str) -> None:
    comes_back_or_is_refused(f"Письмо.\n{text}\nЕще {text}\n")


CODE = ["Вот {{ знак }} тут.", "Вот {% знак %} тут.", "Вот {# знак #} тут.", "{5} {{5}} {%5%}", "Скобка {"]


@pytest.mark.parametrize("text", CODE)
def test_what_would_be_code_in_a_template_comes_back(text: str) -> None:
    draft = adopted({"ru": f"Письмо.\n{text}\n"})
    assert draft.faults == []
    assert printed(composed(draft)[1]["ru"]) == bare(f"Письмо.{text}")


RAISED = """\
Акиму Карагандинской области
Иванову И.И.

На № 12-5/345 от 3 марта 2022 года

Из 512 школ 37 находятся в аварийном состоянии¹ на площади
1 200 м².

На ремонт выделено 3,5 млрд. тенге, в том числе:
- 1,2 млрд. тенге из республиканского бюджета;
- 2,3 млрд. тенге из местного бюджета.

Министр                                        А. Аймагамбетов

¹ По данным акимата на 1 декабря 2021 года.

исп. Ахметова Г.
тел. 74-12-34
"""


def test_notes_by_raised_digits_items_by_dashes_an_executor_below_a_note() -> None:
    draft = adopted({"ru": RAISED})
    book, made = composed(draft)
    template = draft.files["templates/ru/one.j2"].decode()
    assert draft.warnings == []
    assert [flow.plain(note.inlines) for note in flow.notes(made["ru"].document)] == [
        "По данным акимата на 1\u00a0декабря 2021\u00a0года."
    ]
    assert "состоянии[^one_note_1] на площади {{ fact.one_number_1200 }} м²." in template
    assert template.count("\n- {{") == 2
    assert 'name.one_addressee_1 | case("dat") }}\\\n{{ name.one_addressee_1_person' in template
    assert book.letters["one"].executor is not None
    assert errors_once_sources_are_given(draft) == [("DG202", "there is no template templates/kz/one.j2")]


def test_an_oblast_and_a_city_of_one_kazakh_name_are_told_apart() -> None:
    texts: dict[Lang, str] = {
        "ru": "Открыто в Алматинской, Атырауской и Костанайской областях 5 школ.\n",
        "kz": "Алматы, Атырау және Қостанай облыстарында 5 мектеп ашылды.\n",
    }
    book, _ = composed(adopted(texts))
    assert [fact.members for fact in book.facts.values() if fact.members] == [("almaty_oblast", "atyrau", "kostanay")]


def test_the_noun_behind_a_name_tells_what_it_is_the_name_of() -> None:
    texts: dict[Lang, str] = {
        "ru": "Открыто в Алматинской области и в Туркестанской области, а также в Шымкенте 5 школ.\n",
        "kz": "Алматы, Түркістан облыстарында және Шымкент қаласында 5 мектеп ашылды.\n",
    }
    draft = adopted(texts)
    assert "almaty_city" not in draft.files["templates/kz/one.j2"].decode()
    alone = adopted({"kz": texts["kz"]})
    assert "[almaty_oblast, turkistan, shymkent]" in alone.files["facts/one.yaml"].decode()


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("Открыто в Алматинской области и г. Алматы 5 школ.", 'members("loc")'),
        ("Роздано по Алматинской и Акмолинской областям 5 книг.", 'members("dat")'),
        ("Поручено акимам Алматинской области и г. Алматы.", 'members("gen")'),
        ("Открыто в трех школах.", 'words("loc"'),
        ("Осталось около трех школ.", 'words("gen"'),
    ],
)
def test_of_cases_that_read_alike_the_preposition_chooses(text: str, expression: str) -> None:
    template = adopted({"ru": f"{text}\n"}).files["templates/ru/one.j2"].decode()
    assert expression in template
    assert not any(
        case in template for case in {'"gen"', '"dat"', '"loc"'} - {expression[expression.index("(") + 1 :][:5]}
    )


def test_a_bounded_number_of_millions_is_no_exact_fact() -> None:
    draft = adopted({"ru": "Охвачено свыше 2,1 миллиона детей и около 3 тыс. школ.\n"})
    book, _ = composed(draft)
    assert [(one.value, one.precision) for one in book.facts.values()] == [
        (Decimal(2_100_000), Precision.OVER),
        (Decimal(3000), Precision.ABOUT),
    ]


def test_a_list_that_one_language_words_otherwise_is_names_in_both() -> None:
    texts: dict[Lang, str] = {
        "ru": "Акимами областей, городов Нур-Султана, Алматы и Шымкента утверждены 5 карт.\n",
        "kz": "Облыстардың, Нұр-Сұлтан, Алматы және Шымкент қалаларының әкімдері 5 карта бекітті.\n",
    }
    draft = adopted(texts)
    assert draft.facts == 1
    assert "{{ name.almaty_city" in draft.files["templates/ru/one.j2"].decode()
    assert "{{ name.almaty_city" in draft.files["templates/kz/one.j2"].decode()
    assert {code for code, _ in errors_once_sources_are_given(draft)} <= {"DG505", "DG508"}


def test_a_letter_is_no_older_than_the_acts_that_it_names() -> None:
    draft = adopted({"ru": "Создан штаб (распоряжение акима области от 3 мая 2022 года № 41-р).\n"})
    assert str(composed(draft)[0].letters["one"].date.last) == "2022-05-03"


def test_about_forty_is_no_exact_fact() -> None:
    draft = adopted({"ru": "Проведено около 40 проверок.\n"})
    assert "precision: about" in draft.files["facts/one.yaml"].decode()


def test_the_letterhead_of_a_blank_is_no_addressee() -> None:
    text = """\
    МИНИСТЕРСТВО ЗДРАВООХРАНЕНИЯ
    РЕСПУБЛИКИ КАЗАХСТАН
    14.03.2022 № 12-1/55
    Депутату Мажилиса
    Уважаемый Аскар Болатович!
    Сообщаем о 5 школах.
    """
    kinds = [unit.kind for unit in recognised(found(re.sub(r"^ +", "", text, flags=re.MULTILINE))).units]
    assert kinds[:4] == [Kind.LETTERHEAD, Kind.LETTERHEAD, Kind.REFERENCE, Kind.ADDRESSEE]


@pytest.mark.parametrize(
    ("lang", "name", "codes"),
    [("ru", "short.kz", ["DG740"]), ("kz", "short.ru", ["DG741"]), ("ru", "short.ru", []), ("kz", "short.kz", [])],
)
def test_a_letter_given_as_one_of_the_other_language_is_told(lang: Lang, name: str, codes: list[str]) -> None:
    _, faults = read_letter(f"{name}.txt", (DATA / f"adopt/{name}.txt").read_bytes(), lang)
    assert [one.code for one in faults] == codes


def test_remarks_are_in_the_language_of_the_reader() -> None:
    draft = adopt(empty(), "one", {"ru": found("Открыто 5 школ, отремонтировано 5 школ, закрыто 5 домов.")}, "ru")
    facts = draft.files["facts/one.yaml"].decode()
    assert "    # источник: неизвестен\n" in facts
    assert "    # напечатан 2 раза\n" in facts
    assert not re.search(r"# [a-z ]{12,}$", facts, re.MULTILINE)


def test_a_label_in_a_paragraph_of_its_own_opens_the_next_one() -> None:
    draft = adopted({"ru": "Письмо.\nСправочно:\nв 2019 году было 7 центров.\n"})
    assert draft.files["templates/ru/one.j2"].decode().count("::: note\nв {{") == 1
    assert printed(composed(draft)[1]["ru"]) == bare("Письмо.Справочно:в 2019 году было 7 центров.")


@pytest.mark.parametrize(
    ("line", "is_reference"),
    [
        ("На депутатский запрос № ДЗ-55 от 14 марта 2022 года", True),
        ("На Ваше обращение исх. № 5 от 14.03.2022 г.", True),
        ("На № 12-7/1 от 5 февраля 2024 года", True),
        ("На исполнение приказа № 5 направлено 3 млрд тенге.", False),
    ],
)
def test_the_reference_to_an_inquiry(line: str, is_reference: bool) -> None:
    letter = recognised(found(f"Депутату Мажилиса\n{line}\nУважаемый Аскар Болатович!\nСообщаем.\n"))
    assert (letter.units[1].kind is Kind.REFERENCE) is is_reference


PIECES = st.sampled_from(
    [
        *(
            "слово",
            "Школа",
            "в",
            "на",
            "№",
            "года",
            "году",
            "млн",
            "тенге",
            "%",
            "(",
            ")",
            "«",
            "»",
            ".",
            ",",
            ";",
            ":",
        ),
        *(
            "{{",
            "}}",
            "{%",
            "*",
            "**",
            "\\",
            "|",
            "#",
            "[^1]",
            "[",
            "]",
            ":::",
            "\t",
            "\u00a0",
            "—",
            "–",
            "-",
            "1)",
            "2.",
        ),
        *(
            "386",
            "7 834",
            "1,5",
            "0",
            "2020",
            "25 февраля 2021 года",
            "в 2020 году",
            "1 млрд. тг.",
            "12,5 %",
            "№ 112-р",
        ),
        *("дважды", "двух", "в Атырауской и Жамбылской областях", "Уважаемые депутаты!", "А. Мамин", "Справочно:"),
        *("На № ДЗ-74 от 25 февраля 2021 года", "Исп.: А. Мамин, тел.: 74-54-10", "Приложение: на 7 листах"),
    ]
)
LINES = st.lists(st.lists(PIECES, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=6)


@settings(max_examples=settings().max_examples // 2)
@given(LINES, LINES)
def test_any_letter_comes_back_or_is_refused_plainly(ru: list[str], kz: list[str]) -> None:
    comes_back_or_is_refused("\n".join(ru), "\n".join(kz))


def comes_back_or_is_refused(ru: str, kz: str = "") -> None:
    given_texts: dict[Lang, str] = {"ru": ru, "kz": kz} if kz else {"ru": ru}
    letters: dict[Lang, Found] = {}
    for lang, text in given_texts.items():
        letter, faults = read_plain_letter("letter.txt", text.encode(), lang)
        if letter is None or faults:
            assert {one.code for one in faults} <= {"DG820", "DG103"}
            return
        letters[lang] = letter
    draft = adopt(empty(), "one", letters)
    if draft.faults:
        assert {one.code for one in draft.faults} == {"DG821"}
        assert draft.files == {}
        return
    for lang, one in composed(draft)[1].items():
        assert sorted(printed(one)) == sorted(bare(TAG.sub("", given_texts[lang])))  # lost notes move to the end


# --- reading ---------------------------------------------------------------------------------------------------------


def test_broken_lines_are_joined_and_a_hyphen_kept() -> None:
    letter = found("Город Нур-\nСултан растет\nбыстро.\n\nВторой абзац.\n")
    assert [unit.text for unit in letter.units] == ["Город Нур-Султан растет\nбыстро.", "Второй абзац."]


def test_a_paragraph_a_line() -> None:
    assert [unit.line for unit in found("Первый.\n\nВторой.\nТретий.\n").units] == [1, 3, 4]


def test_tags_are_believed() -> None:
    letter = recognised(found("[heading] О школах\n[signature] А. Мамин\n[body] Текст.\n"))
    assert [unit.kind for unit in letter.units] == [Kind.HEADING, Kind.SIGNATURE, Kind.BODY]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "DG820"),
        (b" \n\n", "DG820"),
        (b"\xff\xfe\x00", "DG102"),
        ("письмо".encode("cp1251"), "DG102"),
        (b"a\x00b", "DG102"),
        (b"a\x07b", "DG103"),
        ("a\u202eb".encode(), "DG103"),
        (b"a" * (LIMIT + 1), "DG820"),
        (b"a\n" * 5_000, "DG820"),
        (b"a" * 10_000, "DG820"),
    ],
)
def test_what_is_no_letter_is_refused(data: bytes, code: str) -> None:
    letter, faults = read_plain_letter("letter.txt", data, "ru")
    assert faults[0].code == code
    assert letter is None or code == "DG820"


def test_a_key_that_another_letter_has_is_told() -> None:
    draft = adopted({"ru": "Проверены 386 школ.\n"})
    world = Overlay(empty(), {"facts/other.yaml": draft.files["facts/one.yaml"]})
    again = adopt(world, "one", {"ru": found("Проверены 386 школ.\n")})
    assert {one.code for one in again.faults} == {"DG106"}
    assert again.files == {}


@pytest.mark.parametrize("key", ["dz-74", "74", "a.b", "a" * 48])
def test_the_keys_of_records_are_keys(key: str) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]{0,20}", prefix_of(key))
    draft = adopt(empty(), key, {"ru": found("Проверены 386 школ на 1 млрд. тг. к 25 февраля 2021 года.\n")})
    assert draft.faults == []


def test_no_source_is_invented() -> None:
    unit = Unit("x", 1)
    assert unit.kind is None
    assert "sources:" not in adopted({"ru": "Проверены 386 школ.\n"}).files["facts/one.yaml"].decode().replace(
        "`sources:`", ""
    )
