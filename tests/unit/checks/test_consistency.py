from __future__ import annotations

import pytest
from seen import book, codes, finished

from docgen.checks.book.consistency import figure_told_differently, letters_tell_differently, same_fact_twice
from docgen.checks.project import told_by
from docgen.checks.scope import Project
from docgen.model import Letter

TWO = """\
facts:
  camps: {{what: {{ru: Летние лагеря, kz: жазғы лагерьлер}}, value: 12, period: 2020, sources: {{report: п. 1}}}}
  again:
    what: {what}
    value: {value}
    period: {period}
    sources: {{report: п. 1}}
"""


@pytest.mark.parametrize(
    ("what", "value", "period", "expected"),
    [
        ("{ru: летние  лагеря, kz: басқа}", "14", "2020", [("DG151", 5)]),
        ("{ru: другое, kz: Жазғы лагерьлер}", "14", "2020", [("DG151", 5)]),
        ("{ru: летние лагеря, kz: жазғы лагерьлер}", "12", "2020", []),
        ("{ru: летние лагеря, kz: жазғы лагерьлер}", "14", "2021", []),
        ("{ru: зимние лагеря, kz: қысқы лагерьлер}", "14", "2020", []),
    ],
)
def test_two_facts_that_say_the_same(what: str, value: str, period: str, expected: list[tuple[str, int]]) -> None:
    found = same_fact_twice(book(TWO.format(what=what, value=value, period=period)))
    assert [(one.code, one.span.line) for one in found] == expected


@pytest.mark.parametrize(
    ("spelt", "other"),
    [
        ("2020", "2020-01-01..2020-12-31"),
        ("2020", "2020-01..2020-12"),
        ("2020-H1", "2020-01..2020-06"),
        ("2020-Q1", "2020-01-01..2020-03-31"),
        ("2020-02", "2020-02-01..2020-02-29"),
    ],
)
def test_equal_stretches_of_days_are_one_period(spelt: str, other: str) -> None:
    def told(period: str) -> list[tuple[str, int]]:
        what = "{ru: летние лагеря, kz: жазғы лагерьлер}"
        records = TWO.format(what=what, value=14, period=period).replace("period: 2020,", f"period: {spelt},")
        return [(one.code, one.span.line) for one in same_fact_twice(book(records))]

    assert told(other) == [("DG151", 5)]
    assert told("2020-01-01..2020-03-30") == []


ORDER = """\
facts:
  one: {{what: {{ru: {}, kz: {}}}, value: 12, period: 2020, sources: {{report: п. 1}}}}
  two: {{what: {{ru: {}, kz: {}}}, value: 14, period: 2020{}, sources: {{report: п. 1}}}}
"""
RU, KZ = "новые школы в селах", "ауылдағы жаңа мектептер"
TURNED, KAZAKH_TURNED = "В селах новые  школы", "жаңа мектептер ауылдағы"


def twice(*words: str) -> list[str]:
    return [one.code for one in same_fact_twice(book(ORDER.format(*words)))]


def test_the_same_words_in_another_order_say_the_same() -> None:
    assert twice(RU, KZ, TURNED, KAZAKH_TURNED, "") == ["DG151"]
    assert twice('"школы, новые"', KZ, "Новые школы", KAZAKH_TURNED, "") == ["DG151"]


@pytest.mark.parametrize(
    "words",
    [
        (RU, KZ, TURNED, KAZAKH_TURNED, ", unit: school"),
        (RU, KZ, TURNED, KAZAKH_TURNED, ", as_of: 2020-12-31"),
        (RU, KZ, TURNED, KAZAKH_TURNED, ", status: planned"),
        (RU, KZ, TURNED, "қаладағы мектептер", ""),
        ("сельские школы", KZ, RU, KAZAKH_TURNED, ""),
        ("рейсы Алматы – Баку", "рейстер Алматы – Баку", "рейсы Баку – Алматы", "рейстер Баку – Алматы", ""),
        ("вывоз из Алматы в Баку", "шығару Алматы Баку", "вывоз из Баку в Алматы", "шығару Баку Алматы", ""),
        ("школы 1 очереди 2 этапа", "мектеп 1 кезек 2 саты", "школы 2 очереди 1 этапа", "мектеп 2 кезек 1 саты", ""),
        ("врачи на учителя", "мұғалімге дәрігер", "учителя на врача", "дәрігерге мұғалім", ""),
        ("переезд из села в город", "ауылдан қалаға көшу", "переезд из города в село", "қаладан ауылға көшу", ""),
        ("дети без матерей", "анасыз балалар", "матери без детей", "баласыз аналар", ""),
        ("школы школы", "мектеп мектеп", "школы", "мектеп", ""),
    ],
)
def test_other_words_say_something_else(words: tuple[str, ...]) -> None:
    assert twice(*words) == []


def test_the_same_members_in_another_order_are_the_same() -> None:
    one = "what: {{ru: где, kz: қайда}}, members: [{}], sources: {{report: п. 1}}"
    records = f"facts:\n  x: {{{one.format('akmola, aktobe')}}}\n  y: {{{one.format('aktobe, akmola')}}}\n"
    assert list(same_fact_twice(book(records))) == []
    assert [one.code for one in same_fact_twice(book(records.replace("aktobe, akmola", "aktobe, atyrau")))] == ["DG151"]


SOME = """\
facts:
  some: {what: {ru: около, kz: шамамен}, value: 386, precision: about, sources: {report: п. 9}}
  more: {what: {ru: свыше, kz: астам}, value: 3 470 000 000, unit: tenge, precision: over, sources: {report: п. 8}}
  less: {what: {ru: до, kz: дейін}, value: 3 420 000 000, unit: tenge, precision: under, sources: {report: п. 7}}
"""


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ fact.repairs | money('млрд') }} и {{ fact.repairs | money('млн') }}", ["DG413"]),
        ("{{ fact.some }} и {{ fact.some | round(-2) }}", ["DG413"]),
        ("{{ fact.more | money('млрд', digits=1) }} и {{ fact.more | money('млн') }}", ["DG413"]),
        ("{{ fact.more | money('млрд', digits=1) }} и {{ fact.more | money('млрд', digits=2) }}", ["DG413"]),
        ("{{ fact.less | money('млрд', digits=1) }} и {{ fact.less | money('млн') }}", ["DG413"]),
        ("{{ fact.more | money('млрд', digits=1) }} и {{ fact.more | money('млрд', digits=1) }}", []),
        ("{{ fact.schools }} и {{ fact.schools | count }}", []),
        ("{{ fact.schools }} и {{ fact.schools * 10 }}", []),
        ("{{ fact.schools }} и {{ fact.schools.period | date }}", []),
        ("{{ fact.repairs | money('млрд') }}\n\n| а | б |\n|---|---|\n| в | {{ fact.repairs | money('млн') }} |", []),
    ],
)
def test_one_figure_told_in_two_ways(template: str, expected: list[str]) -> None:
    assert codes(figure_told_differently, template, records=SOME) == expected


def test_two_letters_that_round_differently() -> None:
    first, second = (finished(one, records=SOME) for one in ("{{ fact.some }}", "{{ fact.some | round(-2) }}"))
    renamed = Letter("two", "two", second.letter.date, (), "someone", second.letter.span)
    other = type(second)(second.document, renamed, second.book)
    found = list(letters_tell_differently(Project(first.book, (told_by(first), told_by(other)))))
    assert [(one.code, one.args["letter"]) for one in found] == [("DG414", "one")]
    assert list(letters_tell_differently(Project(first.book, (told_by(first), told_by(first))))) == []
