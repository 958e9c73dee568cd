from __future__ import annotations

import hashlib

import pytest
from projects import TODAY
from seen import book, codes, found, places

from docgen.checks.book import books, sources
from docgen.checks.scope import Project
from docgen.messages import Ui, sentence
from docgen.model import Lang
from docgen.world import MemoryWorld

ACTS = """\
sources:
  order_70:
    kind: act
    form: order
    issuer: someone
    number: {ru: 112-р, kz: 112-ө}
    date: 2016-01-22
    title: {ru: Об утверждении норм, kz: Нормаларды бекіту туралы}
    in_force: 2016-02-01..2020-12-31
  later: {kind: act, form: order, issuer: someone, number: 9, date: 2021-03-01, in_force: 2021-06-01..2030-12-31}
  still: {kind: act, form: order, issuer: someone, number: 11, date: 2021-03-01, in_force: 2021-03-02..}
  soon: {kind: act, form: order, issuer: someone, number: 12, date: 2021-03-01, in_force: 2021-06-01..}
  before: {kind: act, form: order, issuer: someone, number: 13, date: 2019-03-01, in_force: ..2020-12-31}
  holds: {kind: act, form: order, issuer: someone, number: 10, date: 2021-03-01, in_force: 2021-03-02..2030-12-31}
"""


def test_a_person_needs_a_date() -> None:
    records = "sources:\n  chief: {kind: person, title: {ru: Глава, kz: Басшы}}\n"
    (only,) = sources.person_without_date(book(records))
    assert (only.code, only.span.file, only.span.line) == ("DG144", "facts/more.yaml", 2)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("{ru: «Об утверждении норм», kz: Нормаларды бекіту}", ["ru"]),
        ("{ru: «О программе «Школа»», kz: «Мектеп туралы»}", ["ru", "kz"]),
        ("{ru: «Болашак» и «Школа», kz: «Болашақ» бағдарламасы}", []),
        ("{ru: О программе «Школа», kz: «Мектеп»}", ["kz"]),
    ],
)
def test_a_title_is_written_without_quotation_marks(title: str, expected: list[str]) -> None:
    records = f"sources:\n  chief:\n    kind: report\n    title: {title}\n"
    found = list(sources.title_in_quotation_marks(book(records)))
    assert [(one.code, one.args["lang"], one.span.line) for one in found] == [("DG459", lang, 4) for lang in expected]


def test_a_source_is_used_by_a_fact_or_a_letter() -> None:
    project = Project(book(ACTS), (), frozenset({"order", "later", "holds", "still", "soon", "before"}))
    assert [(one.code, one.args["key"]) for one in sources.unused_source(project)] == [("DG143", "order_70")]


EVIDENCE = "sources:\n  table:\n    kind: dataset\n    evidence:\n      file: scan.pdf\n      sha256: {}\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [({"scan.pdf": b"seen"}, []), ({"scan.pdf": b"other"}, [("DG146", 6)]), ({}, [("DG145", 5)])],
)
def test_evidence_is_the_file_that_was_seen(files: dict[str, bytes], expected: list[tuple[str, int]]) -> None:
    made = book(EVIDENCE.format(hashlib.sha256(b"seen").hexdigest()))
    found = sources.evidence_changed(MemoryWorld(files, TODAY), made)
    assert [(one.code, one.span.line) for one in found] == expected


def test_evidence_may_be_written_in_capitals_as_windows_prints_it() -> None:
    made = book(EVIDENCE.format(hashlib.sha256(b"seen").hexdigest().upper()))
    assert list(sources.evidence_changed(MemoryWorld({"scan.pdf": b"seen"}, TODAY), made)) == []


@pytest.mark.parametrize(
    ("lang", "template", "column", "right"),
    [
        ("ru", "приказом от {{ source.order_70.date | date }} № 113-р", 47, "112-р"),
        ("ru", "приказом № 113-р[^order_70]", 10, "112-р"),
        ("ru", "приказом от 23 января 2016 года № {{ source.order_70.number }}", 13, "22.01.2016"),
        ("ru", "приказом от 23 января 2016 года № 112-р", 13, "22.01.2016"),
        ("ru", "приказом от 22 января 2016 года № 71", 33, "112-р"),
        ("ru", "приказом № 71 «Об утверждении норм»", 10, "112-р"),
        ("kz", "{{ source.order_70.date | date('attr') }} № 112-р бұйрығы", 43, "112-ө"),
    ],
)
def test_a_typed_citation_that_differs(lang: Lang, template: str, column: int, right: str) -> None:
    (only,) = found(sources.misquoted_source, template, lang, ACTS)
    assert (only.code, only.span.column, only.args["right"]) == ("DG405", column, right)


@pytest.mark.parametrize(
    "template",
    [
        "приказом от 22 января 2016 года № 112-р",
        "{{ source.order_70 | cite }} и приказом № 15",
        "письмом № 15",
        "заседание 23 января 2016 года",
    ],
)
def test_another_act_is_not_misquoted(template: str) -> None:
    assert found(sources.misquoted_source, template, records=ACTS) == []


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("Нормы[^order_70]", [("DG406", "one.j2", 1, 6)]),
        ("по № {{ source.order_70.number }}", [("DG406", "one.j2", 1, 6)]),
        ("приказом № 112-р", [("DG406", "one.j2", 1, 10)]),
        ("приказ № {{ source.later.number }}", [("DG406", "one.j2", 1, 10)]),
        ("приказ № {{ source.holds.number }}", []),
        ("приказ № {{ source.still.number }}", []),
        ("приказ № {{ source.soon.number }}", [("DG406", "one.j2", 1, 10)]),
        ("Приказ № {{ source.soon.number }} вводится в действие. По приказу № {{ source.soon.number }} иное.", []),
        ("Приказ № {{ source.order_70.number }} вступает в силу.", [("DG406", "one.j2", 1, 10)]),
        ("приказ № {{ source.before.number }}", [("DG406", "one.j2", 1, 10)]),
        ("Приказ № {{ source.order_70.number }} утратил силу.", []),
        ("Приказ № {{ source.order_70.number }}, действовавший прежде, заменен.", []),
        ("Норма действовала[^order_70] по тот день.", []),
        ("Приказ № {{ source.later.number }} утратил силу.", [("DG406", "one.j2", 1, 10)]),
        ("По № {{ source.order_70.number }} действуют нормы.", [("DG406", "one.j2", 1, 6)]),
        ("приказ № {{ source.order.number }}", []),
    ],
)
def test_an_act_is_cited_while_it_is_in_force(template: str, expected: list[object]) -> None:
    assert places(sources.act_not_in_force, template, records=ACTS) == expected


def test_an_act_may_be_told_to_come_in_kazakh_too() -> None:
    told = "№ {{ source.soon.number }} бұйрық қолданысқа енгізіледі."
    assert codes(sources.act_not_in_force, told, "kz", ACTS) == []
    assert codes(sources.act_not_in_force, "№ {{ source.soon.number }} бұйрық.", "kz", ACTS) == ["DG406"]
    assert codes(sources.act_not_in_force, "№ {{ source.order_70.number }} бұйрық күшін жойды.", "kz", ACTS) == []
    assert codes(sources.act_not_in_force, "Күші жойылған № {{ source.order_70.number }} бұйрық.", "kz", ACTS) == []
    assert codes(sources.act_not_in_force, "№ {{ source.order_70.number }} бұйрық бар.", "kz", ACTS) == ["DG406"]


SUCCEEDED = [
    ("ru", "Закон заменил {}."),
    ("ru", "Новый приказ, заменивший {}, действует."),
    ("ru", "Он пришел на смену {}."),
    ("ru", "Вместо {} принят {{{{ source.order | cite }}}}."),
    ("ru", "Он принят взамен прежнего {}."),
    ("ru", "В отличие от {} он вводит учет."),
    ("ru", "Отмененным {} устанавливались иные ставки."),
    ("ru", "С вводом нового порядка {} был отменен."),
    ("ru", "Прекратили действие {{{{ source.before | cite }}}} и {}."),
    ("ru", "До принятия {{{{ source.order | cite }}}} вопрос регулировался {}."),
    ("ru", "Во времена действия {} споры решались иначе."),
    ("ru", "Как известно, {} давно не применяется."),
    ("kz", "{} көптен бері қолданылмайды."),
    ("ru", "Вместо прежнего Закона «О нормах»[^order_70] действует новый."),
    ("kz", "Ол {} орнына келді."),
    ("kz", "{} алмастырған бұйрық қолданылады."),
    ("kz", "{} қолданылуы тоқтатылды."),
    ("kz", "{} айырмашылығы, ол есепті енгізеді."),
    ("kz", "{{{{ source.order | cite }}}} қабылданғанға дейін мәселе {} реттелген."),
]
STILL_CITED = [
    ("ru", "Вместо справки по {} выдается выписка."),
    ("ru", "До принятия решения заявитель по {} вправе отозвать его."),
    ("ru", "Лицензия отменена согласно {}."),
    ("ru", "Проверки проводились в соответствии с {}."),
    ("ru", "{} заменил подпись печатью."),
    ("kz", "Анықтаманың орнына {} сәйкес үзінді беріледі."),
    ("kz", "Шешім қабылданғанға дейін {} сәйкес өтінім қайтарылады."),
    ("kz", "{} сәйкес тексеру жүргізілді."),
]


@pytest.mark.parametrize(("lang", "text"), SUCCEEDED)
def test_an_act_in_whose_place_another_stands_is_cited_as_gone(lang: Lang, text: str) -> None:
    told = text.format("{{ source.order_70 | cite(title=false) }}")
    assert codes(sources.act_not_in_force, told, lang, ACTS) == []


@pytest.mark.parametrize(("lang", "text"), STILL_CITED)
def test_what_stands_elsewhere_in_the_sentence_says_nothing_of_the_act(lang: Lang, text: str) -> None:
    told = text.format("{{ source.order_70 | cite(title=false) }}")
    assert set(codes(sources.act_not_in_force, told, lang, ACTS)) == {"DG406"}


def test_one_citation_is_one_finding() -> None:
    assert set(
        codes(
            sources.act_not_in_force, "{{ source.order_70.date | date }} № {{ source.order_70.number }}", records=ACTS
        )
    ) == {"DG406"}


@pytest.mark.parametrize(
    ("key", "ui", "days"),
    [
        ("soon", "en", "2021-06-01 onwards"),
        ("soon", "ru", "с 2021-06-01"),
        ("soon", "kz", "2021-06-01 бастап"),
        ("before", "ru", "по 2020-12-31"),
        ("order_70", "ru", "2016-02-01..2020-12-31"),
    ],
)
def test_the_days_of_an_act_are_told_with_their_open_end(key: str, ui: Ui, days: str) -> None:
    (one,) = found(sources.act_not_in_force, f"№ {{{{ source.{key}.number }}}}", records=ACTS)
    assert sentence(one, ui).endswith(days)


@pytest.mark.parametrize(("unit", "nearest"), [("region", ""), ("hectar", "hectare"), ("occasions", "occasion")])
def test_an_unknown_unit_brings_the_nearest_that_is_counted(unit: str, nearest: str) -> None:
    records = f"facts:\n  camps: {{what: {{ru: лагеря, kz: лагерьлер}}, value: 3, unit: {unit}}}\n"
    assert [(one.code, one.hint) for one in books.unknown_name(book(records))] == [("DG142", nearest)]


KINDS = """\
letters:
  answer: {date: 2021-03, addressees: [sauranbayev], signer: SIGNER, position: POSITION, body: ministry}
names:
  ministry: {kind: body, ru: Министерство транспорта, kz: Көлік министрлігі}
  minister: {kind: office, ru: Министр транспорта, kz: Көлік министрі}
  sauranbayev: {kind: person, ru: Н. Сауранбаев, kz: Н. Сауранбаев}
"""


@pytest.mark.parametrize(
    ("signer", "position", "told"),
    [
        ("sauranbayev", "minister", []),
        ("sauranbayev", "ministry", [("position", "minister")]),
        ("ministry", "minister", [("signer", "minister")]),
        ("sauranbayev", "sauranbayev", [("position", "")]),
    ],
)
def test_a_person_signs_under_the_title_of_an_office(signer: str, position: str, told: list[tuple[str, str]]) -> None:
    records = book(KINDS.replace("SIGNER", signer).replace("POSITION", position))
    found_ones = list(books.name_of_another_kind(records))
    assert [(one.args["field"], one.hint) for one in found_ones] == told
    assert [one.span for one in found_ones] == [records.letters["answer"].place(field) for field, _ in told]


def test_a_position_that_nobody_wrote_is_no_ministry() -> None:
    records = book(KINDS.replace("SIGNER", "sauranbayev").replace("POSITION", "minister_transport"))
    assert [one.hint for one in books.unknown_name(records)] == ["minister"]


NORMS = """
facts:
  gone: {what: {ru: норма, kz: норма}, value: 50, sources: {order_70: пункт 1}}
  still_held: {what: {ru: норма, kz: норма}, value: 51, sources: {holds: пункт 1}}
  both: {what: {ru: норма, kz: норма}, value: 52, sources: {order_70: пункт 1, holds: пункт 1}}
  timed: {what: {ru: норма, kz: норма}, value: 53, period: 2019, sources: {order_70: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Норма составляет {{ fact.gone }} литров.", ["DG406"]),
        ("ru", "Действует норма {{ fact.gone }} литров.", ["DG406"]),
        ("kz", "Норма {{ fact.gone }} литрді құрайды.", ["DG406"]),
        ("kz", "{{ fact.gone }} литр норма қолданылады.", ["DG406"]),
        ("ru", "Срок не должен превышать {{ fact.gone }} дней.", ["DG406"]),
        ("ru", "Установлен срок {{ fact.gone }} дней.", ["DG406"]),
        ("ru", "Выплачивается пособие {{ fact.gone }} тенге.", ["DG406"]),
        ("ru", "Заявка рассматривается {{ fact.gone }} дней.", ["DG406"]),
        ("ru", "На ребенка предусмотрено {{ fact.gone }} литров.", ["DG406"]),
        ("kz", "Мерзім {{ fact.gone }} күннен аспауға тиіс.", ["DG406"]),
        ("kz", "{{ fact.gone }} күн мерзім белгіленген.", ["DG406"]),
        ("kz", "{{ fact.gone }} теңге жәрдемақы төленеді.", ["DG406"]),
        ("ru", "Срок не должен превышать {{ fact.still_held }} дней.", []),
        ("ru", "Установлен срок {{ fact.timed }} дней.", []),
        ("ru", "Установлен срок {{ fact.both }} дней.", []),
        ("ru", "Вместо {{ fact.gone }} дней установлен новый срок.", []),
        ("ru", "Первоначально установлен срок {{ fact.gone }} дней.", []),
        ("ru", "Приказом был установлен срок {{ fact.gone }} дней.", []),
        ("ru", "Раньше было иначе. Установлен срок {{ fact.gone }} дней.", []),
        ("ru", "Срок, которым предусмотрено {{ fact.gone }} дней, сокращен.", []),
        ("ru", "Им предусмотрено {{ fact.gone }} дней.", []),
        ("ru", "Бюджетом предусмотрено {{ fact.gone }} литров.", []),
        ("ru", "Предложено исключить срок, который не может превышать {{ fact.gone }} дней.", []),
        ("ru", "Установлен срок {{ fact.still_held }} дней взамен {{ fact.gone }}.", []),
        ("kz", "{{ fact.gone }} күннің орнына жаңа мерзім белгіленген.", []),
        ("kz", "Бұрын {{ fact.gone }} күн мерзім белгіленген.", []),
        ("kz", "Белгіленген {{ fact.gone }} күн өтті.", []),
        ("kz", "Онда {{ fact.gone }} күн көзделген.", []),
        ("kz", "Мерзім {{ fact.still_held }} күннен аспауға тиіс.", []),
        ("ru", "Норма составляла {{ fact.gone }} литров.", []),
        ("ru", "Ранее действовала норма {{ fact.gone }} литров.", []),
        ("ru", "Прежняя норма составляет {{ fact.gone }} литров.", []),
        ("ru", "Норма {{ fact.gone }} литров утратила силу, действует иная.", []),
        ("ru", "В 2019 году норма составляет {{ fact.gone }} литров.", []),
        ("ru", "Норма: {{ fact.gone }}.", []),
        ("ru", "Норма составляет {{ fact.still_held }} литров.", []),
        ("ru", "Норма составляет {{ fact.both }} литров.", []),
        ("ru", "Норма составляет {{ fact.timed }} литров.", []),
        ("kz", "Норма {{ fact.gone }} литрді құраған еді.", []),
        ("kz", "Бұрын {{ fact.gone }} литр норма қолданылды.", []),
        ("kz", "Ескі норма {{ fact.gone }} литрді құрайды.", []),
        ("kz", "2019 жылы норма {{ fact.gone }} литрді құрайды.", []),
        ("kz", "Норма {{ fact.both }} литрді құрайды.", []),
        ("kz", "Норма {{ fact.still_held }} литрді құрайды.", []),
        ("kz", "Норма {{ fact.timed }} литрді құрайды.", []),
    ],
)
def test_a_norm_of_a_repealed_act_does_not_hold(lang: Lang, text: str, expected: list[str]) -> None:
    assert codes(sources.act_not_in_force, text, lang, ACTS + NORMS) == expected
