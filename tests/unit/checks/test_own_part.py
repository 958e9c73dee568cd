"""A part of a year that is printed without it, beside words that name the letter's own year (2021) or another."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.times.own_part import part_of_another_year
from docgen.model import Lang

RECORDS = """\
facts:
  last: {what: {ru: а, kz: ә}, value: 57, period: 2020-Q3, sources: {report: пункт 1}}
  first: {what: {ru: б, kz: б}, value: 58, period: 2021-Q1, sources: {report: пункт 1}}
  nine: {what: {ru: в, kz: в}, value: 59, period: 2020-01..2020-09, sources: {report: пункт 1}}
  next: {what: {ru: г, kz: г}, value: 60, period: 2022-Q1, status: planned, sources: {report: пункт 1}}
  begun: {what: {ru: д, kz: д}, value: 61, period: 2019, sources: {report: пункт 1}}
"""
LAST, FIRST, NEXT = (f'{{{{ fact.{key}.period | date("when", year=false) }}}}' for key in ("last", "first", "next"))
NINE = '{{ fact.nine.period | date("acc", months=true, year=false) }}'
HIS_LAST, HIS_FIRST, HIS_NEXT = (
    f'{{{{ fact.{key}.period | date("when", year=false, possessive="3") }}}}' for key in ("last", "first", "next")
)
HIS_NINE = '{{ fact.nine.period | date("when", months=true, year=false, possessive="3") }}'
BEGUN = '{{ fact.begun.period | date("when") }}'


@pytest.mark.parametrize(
    ("lang", "text", "year", "own"),
    [
        ("ru", f"В {LAST} текущего года открыты школы.", "2021", "2020"),
        ("ru", f"За {NINE} этого года и за {NINE} текущего года открыто 3 школы.", "2021", "2020"),
        ("ru", f"В {FIRST} прошлого года открыты школы.", "2020", "2021"),
        ("ru", f"В {BEGUN} начато, в {NEXT} прошлого года сдано.", "2020", "2022"),
        ("kz", f"Ағымдағы жылдың {HIS_LAST} мектептер ашылды.", "2021", "2020"),
        ("kz", f"Осы жылдың {HIS_NINE} мектептер ашылды.", "2021", "2020"),
        ("kz", f"Өткен жылдың {HIS_FIRST} мектептер ашылды.", "2020", "2021"),
    ],
)
def test_a_part_of_another_year(lang: Lang, text: str, year: str, own: str) -> None:
    (one,) = found(part_of_another_year, text, lang, RECORDS)
    assert (one.code, one.args["year"], one.args["own"]) == ("DG432", year, own)
    assert one.span.column == text.rindex("{{") + 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {LAST} прошлого года открыты школы, в {FIRST} текущего года – сады."),
        ("ru", f"За {NINE} прошлого года открыты школы."),
        ("ru", f"В {NEXT} следующего года откроют школы."),
        ("ru", f"В {BEGUN} начато строительство, в {LAST} следующего года школы сданы."),
        ("ru", f"В {LAST} по плану текущего года открыты школы."),
        ("ru", "В {{ fact.last.period | date }} текущего года открыты школы."),
        ("kz", f"Өткен жылдың {HIS_LAST} мектептер, ағымдағы жылдың {HIS_FIRST} балабақшалар ашылды."),
        ("kz", f"Келесі жылдың {HIS_NEXT} мектептер ашылады."),
        ("kz", f"Ағымдағы жылдың жоспары {LAST} бекітілді."),
    ],
)
def test_a_part_of_the_year_that_is_named(lang: Lang, text: str) -> None:
    assert found(part_of_another_year, text, lang, RECORDS) == []


DATED = """\
facts:
  past: {what: {ru: а, kz: ә}, value: 57, as_of: 2020-03-01, sources: {report: пункт 1}}
  now: {what: {ru: б, kz: б}, value: 58, as_of: 2021-03-01, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "На {{ fact.KEY.as_of | date(year=false) }} текущего года открыты школы."),
        ("kz", 'Ағымдағы жылғы {{ fact.KEY.as_of | date("attr", year=false) }} жағдай бойынша мектептер ашылды.'),
    ],
)
def test_a_day_without_its_year(lang: Lang, text: str) -> None:
    (one,) = found(part_of_another_year, text.replace("KEY", "past"), lang, DATED)
    assert (one.args["text"].replace("\u00a0", " ")[:3], one.span.column) == (
        "1 м" if lang == "ru" else "1 н",
        text.index("{{") + 1,
    )
    assert found(part_of_another_year, text.replace("KEY", "now"), lang, DATED) == []
