"""A month that is named by the letter's own (31 March 2021), beside a figure of another one."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.times.own_month import figure_of_another_month
from docgen.model import Lang

RECORDS = """\
facts:
  january: {what: {ru: а, kz: ә}, value: 57, period: 2021-01, sources: {report: пункт 1}}
  february: {what: {ru: б, kz: б}, value: 58, period: 2021-02, sources: {report: пункт 1}}
  march: {what: {ru: в, kz: в}, value: 59, period: 2021-03, sources: {report: пункт 1}}
  year: {what: {ru: г, kz: г}, value: 60, period: 2020, sources: {report: пункт 1}}
  none: {what: {ru: д, kz: д}, value: 61, sources: {report: пункт 1}}
"""
JANUARY, FEBRUARY, MARCH, YEAR, NONE = (
    f"{{{{ fact.{key} }}}}" for key in ("january", "february", "march", "year", "none")
)


@pytest.mark.parametrize(
    ("lang", "text", "year", "own"),
    [
        ("ru", f"В этом месяце открыто {JANUARY} школ.", "2021-03", "2021-01"),
        ("ru", f"В прошлом месяце открыто {MARCH} школ.", "2021-02", "2021-03"),
        ("ru", f"В прошлом месяце открыто {YEAR} школ.", "2021-02", "2020"),
        ("kz", f"Осы айда {JANUARY} мектеп ашылды.", "2021-03", "2021-01"),
        ("kz", f"Өткен айда {MARCH} мектеп ашылды.", "2021-02", "2021-03"),
    ],
)
def test_a_figure_of_another_month(lang: Lang, text: str, year: str, own: str) -> None:
    (one,) = found(figure_of_another_month, text, lang, RECORDS)
    assert (one.code, one.args["year"], one.args["own"]) == ("DG432", year, own)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В этом месяце открыто {MARCH} школ."),
        ("ru", f"В прошлом месяце открыто {FEBRUARY} школ."),
        ("ru", f"В этом месяце открыто {NONE} школ."),
        ("ru", f"В этом месяце открыто {MARCH} школ, было {JANUARY}."),
        ("ru", f"В этом месяце больше, чем {JANUARY} школ."),
        ("ru", f"В этом месяце проверены школы, открытые в январе: {JANUARY}."),
        ("ru", f"В каждом месяце открыто {JANUARY} школ."),
        ("kz", f"Осы айда {MARCH} мектеп ашылды."),
        ("kz", f"Өткен айда {FEBRUARY} мектеп ашылды."),
        ("kz", f"Осы айда қаңтарда ашылған {JANUARY} мектеп тексерілді."),
    ],
)
def test_a_figure_of_its_own_month(lang: Lang, text: str) -> None:
    assert found(figure_of_another_month, text, lang, RECORDS) == []
