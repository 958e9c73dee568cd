from __future__ import annotations

import pytest
from seen import book, codes, finished

from docgen.checks.consistency import figure_told_differently, letters_tell_differently, same_fact_twice
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


def test_the_same_members_in_another_order_are_the_same() -> None:
    one = "what: {{ru: где, kz: қайда}}, members: [{}], sources: {{report: п. 1}}"
    records = f"facts:\n  x: {{{one.format('akmola, aktobe')}}}\n  y: {{{one.format('aktobe, akmola')}}}\n"
    assert list(same_fact_twice(book(records))) == []
    assert [one.code for one in same_fact_twice(book(records.replace("aktobe, akmola", "aktobe, atyrau")))] == ["DG151"]


SOME = """\
facts:
  some: {what: {ru: около, kz: шамамен}, value: 386, precision: about, sources: {report: п. 9}}
"""


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{ fact.repairs | money('млрд') }} и {{ fact.repairs | money('млн') }}", ["DG413"]),
        ("{{ fact.some }} и {{ fact.some | round(-2) }}", ["DG413"]),
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
