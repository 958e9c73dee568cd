"""Sums whose parts are of another time."""

from __future__ import annotations

import pytest
from seen import book

from docgen.checks.book.summed import part_of_another_time

RECORDS = """\
facts:
  q1: {what: {ru: первый, kz: бірінші}, value: 10, period: 2020-Q1, sources: {report: пункт 1}}
  q2: {what: {ru: второй, kz: екінші}, value: 20, period: 2020-Q2, sources: {report: пункт 1}}
  q3: {what: {ru: третий, kz: үшінші}, value: 30, period: 2020-Q3, sources: {report: пункт 1}}
  old: {what: {ru: прошлый, kz: өткен}, value: 30, period: 2019-Q3, sources: {report: пункт 1}}
  year: {what: {ru: прошлый год, kz: өткен жыл}, value: 30, period: 2019, sources: {report: пункт 1}}
  bare: {what: {ru: без срока, kz: мерзімсіз}, value: 30, sources: {report: пункт 1}}
  all: {what: {ru: всего, kz: барлығы}, value: 60, period: 2020-01..2020-09, sources: {report: пункт 1}, check: SUM}
"""


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("all == q1 + q2 + old", ["DG455"]),
        ("all == q1 + q2 + q3", []),
        ("all == q1 + q2 + year", []),
        ("all == q1 + q2 + bare", []),
        ("all == q3 + old", []),
        ("all > q1 + q2 + old", []),
        ("all == q1 + q2 - old", []),
    ],
)
def test_a_part_of_another_time(relation: str, expected: list[str]) -> None:
    assert [one.code for one in part_of_another_time(book(RECORDS.replace("SUM", relation)))] == expected
