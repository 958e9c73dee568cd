"""What the filters refuse, where their forms come from, and the names behind words typed in a template."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

from docgen import flow
from docgen.compose.composing import Composed, compose
from docgen.compose.wordlist import unconfirmed, worded
from docgen.facts.book import FactBook, read_facts
from docgen.lang.forms import Origin
from docgen.model import NBSP, Diagnostic, Figure, Lang, Term
from docgen.world import MemoryWorld

FACTS = """\
letters:
  one: {date: DATE, addressees: [someone], signer: someone}
facts:
  five: {what: {ru: пять, kz: бес}, value: 5, sources: {report: пункт 1}}
  ten: {what: {ru: десять, kz: он}, value: 10, sources: {report: пункт 1}}
  half: {what: {ru: половина, kz: жарты}, value: 1.5, sources: {report: пункт 1}}
  money: {what: {ru: деньги, kz: ақша}, value: 1 990 000, unit: tenge, precision: over, sources: {report: пункт 1}}
sources:
  report: {kind: report, title: {ru: Отчет, kz: Есеп}}
names:
  someone: {kind: person, ru: А. Пример, kz: А. Пример, confirmed: no}
"""


def made(
    expression: str, lang: Lang = "ru", names: str = "", date: str = "2021-03", yaml: str = "", facts: str = FACTS
) -> tuple[Composed, FactBook]:
    files = {
        "docgen.yaml": yaml,
        "facts/all.yaml": f"{facts.replace('DATE', date)}{names}",
        f"templates/{lang}/one.j2": f"{{{{ {expression} }}}}",
    }
    world = MemoryWorld(files, dt.date(2021, 3, 31))
    book, faults = read_facts(world)
    assert faults == []
    return compose(world, book, book.letters["one"], lang), book


def text(expression: str, lang: Lang = "ru", names: str = "", **more: str) -> str:
    composed, _ = made(expression, lang, names, **more)
    assert composed.diagnostics == ()
    return " ".join(flow.plain(inlines) for inlines, _ in flow.paragraphs(composed.document.blocks)).replace(NBSP, " ")


def fault(expression: str, lang: Lang = "ru", names: str = "") -> Diagnostic:
    composed, _ = made(expression, lang, names)
    (only,) = composed.diagnostics
    assert composed.document.blocks == ()
    return only


def origin(expression: str, lang: Lang = "ru", names: str = "") -> Origin:
    composed, _ = made(expression, lang, names)
    ((form, _),) = composed.forms
    return form.origin


# --- refused ---

NO_PARTS = (
    "article=0",
    'article="12а"',
    "article=1.5",
    "point=[]",
    "point=true",
    'article=""',
    "clause=3",
    "noun=5",
    'indent="2-1"',
    "article=3, words=true",
    'part="2-1", words=true',
    "point=2.1",
    'point="2.01"',
    'article="2.1"',
    'subpoint="2.1"',
)
"""What numbers no part of an act."""


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_part_is_one_of_a_source_and_has_a_number(lang: Lang) -> None:
    assert fault("fact.five | at(article=12)", lang).code == "DG235"
    assert fault('source.report | at("dat")', lang).code == "DG221"
    assert fault('source.report | at("abc", article=12)', lang).code == "DG223"
    assert fault("source.report | at(12)", lang).code == "DG221"  # a number without its level


@pytest.mark.parametrize(
    ("one", "many"), [("освоено", "освоен"), ("проверены", "проверена"), ("работают", "работает"), ("было", "был")]
)
def test_the_two_forms_of_agree_have_changed_places(one: str, many: str) -> None:
    told = fault(f'fact.five | agree("{one}", "{many}")')
    assert (told.code, told.args["expected"]) == ("DG239", f'agree("{many}", "{one}")')
    assert text(f'fact.five | agree("{many}", "{one}")') == one


@pytest.mark.parametrize(
    ("one", "many"), [("место", "мест"), ("дело", "дел"), ("создано", "создано"), ("выплачена", "выплачена")]
)
def test_two_forms_that_may_stand_so(one: str, many: str) -> None:
    assert text(f'fact.five | agree("{one}", "{many}")') == many


@pytest.mark.parametrize(
    ("lang", "noun", "scale"),
    [
        ("ru", "тысяча организаций", "тыс."),
        ("ru", "Миллион школ", "млн"),
        ("ru", "триллион теңге", "трлн"),
        ("ru", "сотня школ", "тыс."),
        ("kz", "мың мектеп", "мың"),
    ],
)
def test_a_scale_is_no_thing_that_is_counted(lang: Lang, noun: str, scale: str) -> None:
    found = fault(f'fact.five | count("{noun}")', lang)
    assert (found.code, found.args["word"], found.args["expected"]) == ("DG239", noun, f'count("…", scale="{scale}")')


def test_a_scale_is_counted_where_it_is_the_unit_of_the_fact() -> None:
    herd = "facts:\n  herd: {what: {ru: скот, kz: мал}, value: 8.3, unit: heads, sources: {report: с. 1}}\n"
    heads = "names:\n  heads: {kind: noun, ru: тысяча голов, kz: мың бас}\n"
    facts = FACTS.replace("facts:\n", herd).replace("names:\n", heads)
    assert text('fact.herd | count("тысяча голов")', facts=facts) == "8,3 тысячи голов"
    assert text('fact.herd | count("мың бас", "dat")', "kz", facts=facts) == "8,3 мың басқа"
    composed, _ = made('fact.herd | count("тысяча школ")', facts=facts)
    assert [one.code for one in composed.diagnostics] == ["DG239"]


@pytest.mark.parametrize("given", ['"x"', "true", "1.5"])
def test_decimals_are_a_whole_number(given: str) -> None:
    assert fault(f'fact.money | money("млн", digits={given})').code == "DG239"
    assert fault(f'fact.money | count("тонна", scale="млн", digits={given})').code == "DG239"


@pytest.mark.parametrize(
    ("lang", "expression"),
    [
        ("kz", 'fact.five | agree("проверена", "проверены")'),
        ("ru", 'fact.five | suffix("abl")'),
        ("ru", 'fact.money | suffix("loc", scale="млн")'),
        ("ru", 'fact.money | suffix(scale="млн", possessive="3")'),
        ("ru", '"дом" | case("gen", possessive="3")'),
        ("ru", 'fact.five | ordinal("дом", possessive="3")'),
        ("kz", "fact.five | ordinal"),
        ("ru", 'fact.half | ordinal("дом")'),
        ("kz", 'fact.half | ordinal("бап")'),
        ("ru", 'fact.five | range(fact.ten, "регион", "loc")'),
        ("ru", 'fact.money | money("тыс", case="ins")'),
        ("kz", 'fact.money | money("тыс", case="loc")'),
        ("ru", 'fact.five | words("gen", "x")'),
        ("ru", 'fact.five | count("школа", possessive="3")'),
        ("ru", 'fact.five | count("школа", words=true, scale="млн")'),
        ("kz", 'fact.five | count("мектеп", possessive="9")'),
        ("ru", '"дом" | case("gen", number="two")'),
        ("kz", '"үй" | case("gen", possessive="9")'),
        ("kz", '"№ 107" | case("dat")'),
        ("kz", '"XXI" | case("loc")'),
        *((lang, f"source.report | at({given})") for lang in ("ru", "kz") for given in NO_PARTS),
    ],
)
def test_what_cannot_be_said_is_refused_with_advice(lang: Lang, expression: str) -> None:
    found = fault(expression, lang)
    assert found.code == "DG239"
    assert found.args["reason"]
    assert found.args["expected"]


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("expression", "word"),
    [
        ("source.report | at(point=fact.five)", "fact.five"),
        ("source.report | at(point=[1, fact.five])", "fact.five"),
        ('fact.money | money("млн", digits=fact.five)', "5"),
    ],
)
def test_what_is_refused_is_called_as_it_is_written(lang: Lang, expression: str, word: str) -> None:
    assert fault(expression, lang).args["word"] == word


@pytest.mark.parametrize("case", ["abl", "attr", "nominative"])
def test_a_case_that_russian_lacks(case: str) -> None:
    assert fault(f'"дом" | case("{case}")').code == "DG223"


@pytest.mark.parametrize(
    "expression", ['"приказ" | of(case="ins")', '"" | case("gen")', "[] | list", '[1] | list("gen")']
)
def test_wrong_use_is_an_error(expression: str) -> None:
    assert fault(expression).code in {"DG221", "DG234", "DG237"}


# --- names behind typed words ---


def test_a_typed_word_takes_the_forms_of_its_name() -> None:
    record = "  ship: {kind: noun, ru: {text: судно, forms: {pl.gen: судов}}, kz: кеме}\n"
    assert text('fact.five | count("судно")', names=record) == "5 судов"
    assert text('"судно" | case("gen", number="pl")', names=record) == "судов"


def test_one_and_a_half_is_a_word_of_its_own() -> None:
    assert text('fact.half | words("gen")') == "полутора"
    assert text("fact.half | times") == "полтора раза"
    assert text("fact.half | times", "kz") == "бір жарым есе"
    more = FACTS.replace("value: 1.5", "value: 2.5")
    assert text("fact.half | times", facts=more) == "2,5 раза"
    assert text("fact.half | times", "kz", facts=more) == "2,5 есе"


def test_few_is_a_form_of_its_own() -> None:
    record = "  new: {kind: noun, ru: {text: новый хаб, forms: {gen: нового хаба, few: новых хаба}}, kz: хаб}\n"
    assert text('(fact.ten / fact.five) | count("новый хаб")', names=record) == "2 новых хаба"
    assert text('fact.half | count("новый хаб")', names=record) == "1,5 нового хаба"


def test_two_names_of_one_text_that_differ_are_an_error() -> None:
    records = (
        "  ship: {kind: noun, ru: {text: судно, forms: {pl.gen: судов}}, kz: кеме}\n"
        "  pan: {kind: noun, ru: {text: судно, forms: {pl.gen: суден}}, kz: түбек}\n"
    )
    assert fault('"судно" | case("gen", number="pl")', names=records).code == "DG239"
    assert text('name.ship | case("gen", number="pl")', names=records) == "судов"


def test_a_record_that_exists_is_proposed_whole() -> None:
    record = "  ship: {kind: unit, ru: {text: судно, short: с., forms: {loc: судне}}, kz: кеме, since: 2020-01-01}\n"
    assert fault('"судно" | case("gen", number="pl")', names=record).hint == (
        "ship: {kind: unit, ru: {text: судно, short: с., forms: {loc: судне, pl.gen: судов}}, kz: кеме, "
        "since: 2020-01-01}"
    )


# --- origins ---


def test_origins() -> None:
    record = "  ship: {kind: noun, ru: {text: судно, forms: {pl.gen: судов}}, kz: кеме}\n"
    assert origin('"судно" | case("gen", number="pl")', names=record) is Origin.GIVEN
    assert origin('name.almaty_oblast | case("gen")') is Origin.LEXICON
    assert origin('"школа" | case("gen")') is Origin.DERIVED
    assert origin('fact.five | agree("проверена", "проверены")') is Origin.GIVEN
    assert origin('name.almaty_oblast | case("gen")', "kz") is Origin.LEXICON
    assert origin('"мектеп" | case("gen")', "kz") is Origin.DERIVED
    school = "  school: {kind: noun, ru: класс, kz: {text: класс, forms: {loc: класта}}}\n"
    assert origin('fact.five | count("класс", "loc")', "kz", school) is Origin.GIVEN
    assert origin('fact.five | count("судно")', names=record) is Origin.GIVEN


def test_the_list_of_words_has_places_and_unconfirmed_names() -> None:
    composed, book = made('fact.five | count("школа")')
    (form,) = worded(composed)
    assert (form.text, form.lemma, form.span.file, form.span.line) == ("5 школ", "школа", "templates/ru/one.j2", 1)
    composed, book = made('name.someone ~ " " ~ name.almaty_oblast')
    assert [name.key for name in unconfirmed(composed, book)] == ["someone"]


# --- figures keep what they are ---


def test_a_range_is_one_figure_of_both_facts() -> None:
    composed, _ = made('fact.five | range(fact.ten, "центр")')
    ((figure, _),) = flow.figures(composed.document)
    assert isinstance(figure, Figure)
    assert (figure.keys, figure.part, figure.value) == (("five", "ten"), "range", ("5", "10"))


def test_an_owner_keeps_its_identity() -> None:
    composed, _ = made('"бұйрық" | of(name.ministry_finance, case="ins")', "kz")
    ((inlines, _),) = flow.paragraphs(composed.document.blocks)
    assert [inline.key for inline in inlines if isinstance(inline, Term)] == ["ministry_finance"]


@pytest.mark.parametrize(
    ("precision", "printed"),
    [
        ("over", "свыше 1,9 млн тенге"),
        ("under", "до 2 млн тенге"),
        ("about", "около 2 млн тенге"),
    ],
)
def test_rounding_keeps_the_precision_word_true(precision: str, printed: str) -> None:
    facts = FACTS.replace("precision: over, ", f"precision: {precision}, ")
    assert text('fact.money | money("млн", digits=1)', facts=facts) == printed


def test_a_unit_that_is_a_sum_in_a_scale_takes_the_bound_behind_the_currency() -> None:
    names = "  billions: {kind: unit, ru: млрд тенге, kz: млрд теңге}\n"
    facts = FACTS.replace("1 990 000, unit: tenge", "91.4, unit: billions")
    assert text("fact.money | count", "ru", names, facts=facts) == "свыше 91,4 млрд тенге"
    assert text("fact.money | count", "kz", names, facts=facts) == "91,4 млрд теңгеден астам"
    names = "  billions: {kind: unit, ru: тыс. человек, kz: мың адам}\n"
    assert text("fact.money | count", "ru", names, facts=facts) == "свыше 91,4 тыс. человек"
    assert text("fact.money | count", "kz", names, facts=facts) == "91,4 мыңнан астам адам"


@pytest.mark.parametrize(("lang", "printed"), [("ru", "4,2187 млрд тенге"), ("kz", "4,2187 млрд теңге")])
def test_more_than_three_decimals_are_printed_where_they_are_asked_for(lang: Lang, printed: str) -> None:
    facts = FACTS.replace("1 990 000", "4 218 700 000").replace("precision: over, ", "")
    assert text('fact.money | money("млрд", digits=4)', lang, facts=facts) == printed
    composed, _ = made('fact.money | money("млрд")', lang, facts=facts)
    assert [(found.code, found.hint) for found in composed.diagnostics] == [("DG224", "млн")]


@pytest.mark.parametrize(
    ("lang", "value", "scale", "hint"),
    [
        ("ru", "187 500", "млн", "тыс."),
        ("kz", "187 500", "млн", "мың"),
        ("ru", "187 500", "трлн", "тыс."),
        ("ru", "187 512.55", "тыс.", ""),
    ],
)
def test_a_scale_in_which_a_number_comes_out_even_is_told(lang: Lang, value: str, scale: str, hint: str) -> None:
    facts = FACTS.replace("1 990 000", value).replace("precision: over, ", "")
    composed, _ = made(f'fact.money | money("{scale}")', lang, facts=facts)
    assert [(found.code, found.hint) for found in composed.diagnostics] == [("DG224", hint)]


@pytest.mark.parametrize(
    ("precision", "digits"), [("", 1), ("", 0), ("precision: over, ", -3), ("precision: about, ", -3)]
)
def test_rounding_that_nothing_tells_is_a_fault(precision: str, digits: int) -> None:
    """An exact figure that rounding changes, and any that it makes nothing of: «свыше 0 млн»."""
    facts = FACTS.replace("precision: over, ", precision)
    composed, _ = made(f'fact.money | money("млн", digits={digits})', "ru", facts=facts)
    assert [found.code for found in composed.diagnostics] == ["DG249"]


VILLAGES = (
    FACTS.replace("unit: tenge", "unit: village").rpartition("names:\n")[0]
    + """\
names:
  someone: {kind: person, ru: А. Пример, kz: А. Пример, confirmed: no}
  village: {kind: noun, ru: сельский населенный пункт, kz: ауылдық елді мекен}
"""
)


@pytest.mark.parametrize(
    ("lang", "filtered", "told"),
    [
        ("ru", "money", "count()"),
        ("kz", "money", "count()"),
        ("ru", 'money("млн", digits=1)', 'count(scale="млн")'),
        ("kz", 'money("млн", digits=1)', 'count(scale="млн")'),
        ("ru", 'money("млн", "школа", digits=1)', 'count("школа", scale="млн")'),
        ("kz", 'money("млн", "мектеп", digits=1)', 'count("мектеп", scale="млн")'),
    ],
)
def test_things_are_no_money(lang: Lang, filtered: str, told: str) -> None:
    composed, _ = made(f"fact.money | {filtered}", lang, facts=VILLAGES)
    (found,) = composed.diagnostics
    assert (found.code, found.args["expected"], found.span.line, found.span.column) == ("DG239", told, 1, 17)


@pytest.mark.parametrize("unit", ["percent", "person", "hectare", "tonne"])
@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_measures_are_no_money(lang: Lang, unit: str) -> None:
    composed, _ = made("fact.money | money", lang, facts=FACTS.replace("unit: tenge", f"unit: {unit}"))
    assert [found.code for found in composed.diagnostics] == ["DG239"]


@pytest.mark.parametrize("named", ["ru: юань, kz: юань", "ru: доллар США, kz: АҚШ доллары", "ru: МРП, kz: АЕК"])
@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_any_currency_that_a_project_names_is_money(lang: Lang, named: str) -> None:
    names = f"  currency: {{kind: unit, {named}}}\n"
    composed, _ = made("fact.money | money", lang, names, facts=FACTS.replace("unit: tenge", "unit: currency"))
    assert "DG239" not in [found.code for found in composed.diagnostics]


@pytest.mark.parametrize(
    ("lang", "unit"),
    [
        *(
            ("ru", one)
            for one in ("юань", "доллар США", "китайский юань", "МРП", "тг.", "турецкая лира", "сум", "злотый")
        ),
        *(("kz", one) for one in ("юань", "АҚШ доллары", "қытай юані", "АЕК", "тг", "түрік лирасы", "сом", "теңге")),
    ],
)
def test_any_currency_that_is_typed_is_money(lang: Lang, unit: str) -> None:
    composed, _ = made(f'fact.money | money("млн", "{unit}", digits=1)', lang)
    assert "DG239" not in [found.code for found in composed.diagnostics]


FIRST_MONTHS = ("2021-01..2021-09", "2021-H1", "2021-Q1", "2021-Q1..2021-Q3")
NO_FIRST_MONTHS = ("2021-02..2021-09", "2021-01", "2020-01..2021-09", "2021-01-01..2021-09-30", "2021-Q2")


@pytest.mark.parametrize("period", [*FIRST_MONTHS, *NO_FIRST_MONTHS])
@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_only_the_first_months_of_a_year_are_called_by_their_number(period: str, lang: Lang) -> None:
    facts = FACTS.replace("value: 5,", f"value: {period},")
    composed, _ = made('fact.five | date("when", months=true)', lang, facts=facts)
    assert [found.code for found in composed.diagnostics] == ["DG239"] * (period in NO_FIRST_MONTHS)


@pytest.mark.parametrize("filtered", ["suffix(possessive='3')", "percent(possessive='3')"])
def test_russian_digits_belong_to_nobody(filtered: str) -> None:
    assert fault(f"fact.five | {filtered}").code == "DG239"


# --- the currency ---


@pytest.mark.parametrize(
    ("date", "yaml", "printed"),
    [
        ("2026-06-30", "", "свыше 1,99 млн тенге"),
        ("2026-07-01", "", "свыше 1,99 млн теңге"),
        ("2026-07-01", "tenge: тенге", "свыше 1,99 млн тенге"),
        ("2021-03-01", "tenge: теңге", "свыше 1,99 млн теңге"),
    ],
)
def test_the_currency_by_date_and_house(date: str, yaml: str, printed: str) -> None:
    assert text('fact.money | money("млн")', date=date, yaml=yaml) == printed


def test_nothing_is_loaded_before_a_template_needs_it() -> None:
    script = (
        "import sys, datetime as dt\n"
        "from docgen.facts.book import read_facts\n"
        "from docgen.world import MemoryWorld\n"
        "from docgen.compose.composing import compose\n"
        "files = {'docgen.yaml': '', 'facts/a.yaml': sys.argv[1], 'templates/ru/one.j2': sys.argv[2]}\n"
        "world = MemoryWorld(files, dt.date(2021, 3, 31))\n"
        "book, _ = read_facts(world)\n"
        "compose(world, book, book.letters['one'], 'ru')\n"
        "rooms = {name.partition('.')[0] for name in sys.modules}\n"
        "print(*sorted({'pymorphy3_dicts_ru', 'num2words', 'pytrovich'} & rooms))\n"
    )

    def loaded(template: str) -> str:
        arguments = [sys.executable, "-c", script, FACTS.replace("DATE", "2021-03"), template]
        return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout.strip()

    assert loaded('{{ fact.five }} {{ name.almaty_oblast | case("gen") }} {{ fact.five | percent }}') == ""
    assert loaded('{{ "школа" | case("gen") }}') == "pymorphy3_dicts_ru"
    assert loaded('{{ fact.five | words("gen") }}') == "num2words"


ADDRESSEES = """\
  union: {kind: body, ru: Ассоциация экспортеров, kz: Экспорттаушылар қауымдастығы, confirmed: no}
  head: {kind: office, ru: Аким области, kz: Облыс әкімі, confirmed: no}
  someone_else: {kind: person, ru: {text: А. Смаилов, gender: m}, kz: Ә. Смайылов, confirmed: no}
"""


@pytest.mark.parametrize(
    ("lang", "printed"),
    [
        ("ru", ["Ассоциация экспортеров", "Акиму области", "А. Смаилову"]),
        ("kz", ["Экспорттаушылар қауымдастығы", "Облыс әкіміне", "Ә. Смайыловқа"]),
    ],
)
def test_an_organization_is_addressed_in_the_nominative(lang: Lang, printed: list[str]) -> None:
    keys = ("union", "head", "someone_else")
    assert [text(f"name.{key}.addressed", lang, ADDRESSEES) for key in keys] == printed


@pytest.mark.parametrize("field", ["adressed", "addressee"])
def test_a_field_that_a_name_has_not(field: str) -> None:
    assert fault(f"name.someone.{field}").hint == "addressed"


def test_a_name_with_a_number_is_read_by_its_last_word() -> None:
    plant = "  plant: {kind: phrase, ru: ТЭЦ-2, kz: ЖЭО-2, confirmed: no}\n"
    assert fault('name.plant | case("acc")', "kz", plant).args["considered"] == "ЖЭО-2-ні"


UP_TO = """\
  grant: {what: {ru: грант, kz: грант}, value: 1 000, unit: mci, precision: under, sources: {report: пункт 2}}
  hall: {what: {ru: зал, kz: зал}, value: 1 000, unit: seat, precision: under, sources: {report: пункт 2}}
names:
  mci: {kind: unit, ru: МРП, kz: {text: АЕК, reading: айлық есептік көрсеткіш}, confirmed: no}
  seat: {kind: noun, ru: место, kz: орын, confirmed: no}
"""


@pytest.mark.parametrize(
    ("expression", "printed"),
    [
        ("fact.grant | count", "1 000 АЕК-ке дейін"),
        ('fact.grant | count(case="attr")', "1 000 АЕК-ке дейінгі"),
        ('fact.grant | count("км")', "1 000 км-ге дейін"),
        ('fact.grant | count("кг", "attr")', "1 000 кг-ға дейінгі"),
        ('fact.grant | count("%")', "1 000 %-ға дейін"),
        ("fact.hall | count", "1 000-ға дейін орын"),
    ],
)
def test_up_to_so_many_of_a_measure(expression: str, printed: str) -> None:
    facts = FACTS.replace("sources:\n  report", f"{UP_TO.partition('names:')[0]}sources:\n  report")
    told = text(expression, "kz", UP_TO.partition("names:\n")[2], facts=facts)
    assert told.replace("\u2011", "-").replace("\u00a0", " ") == printed


@pytest.mark.parametrize(
    ("lang", "expression", "code", "hint"),
    [
        ("ru", "fact.ten - fact.five | count('школа')", "DG222", "(fact.a - fact.b) | count"),
        ("kz", "fact.ten - fact.five | suffix", "DG222", "(fact.a - fact.b) | count"),
        ("ru", "name.someone | words", "DG222", ""),
        ("ru", '(fact.money / fact.ten) | money("млн")', "DG229", 'money("млн", name.tenge)'),
        ("kz", '(fact.money / fact.ten) | money("млн")', "DG229", 'money("млн", name.tenge)'),
        ("ru", "fact.five | money", "DG229", ""),
    ],
)
def test_what_to_write_for_a_reckoning_is_told(lang: Lang, expression: str, code: str, hint: str) -> None:
    composed, _ = made(expression, lang, facts=FACTS.replace("value: 10,", "value: 10, unit: hour,"))
    assert [(found.code, found.hint) for found in composed.diagnostics] == [(code, hint)]
