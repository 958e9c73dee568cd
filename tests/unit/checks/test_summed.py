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


HALVES = """\
facts:
  h1: {what: {ru: полугодие, kz: бірінші}, value: 10, period: 2020-01..2020-06, sources: {report: п. 1}}
  h2: {what: {ru: остальное, kz: екінші}, value: 20, period: 2020-07..2020-12, sources: {report: п. 1}}
  old: {what: {ru: другое полугодие, kz: өткен}, value: 20, period: 2019-07..2019-12, sources: {report: п. 1}}
  old1: {what: {ru: полугодие, kz: бірінші}, value: 10, period: 2019-01..2019-06, sources: {report: п. 1}}
  nine: {what: {ru: девять месяцев, kz: тоғыз ай}, value: 25, period: 2020-01..2020-09, sources: {report: п. 1}}
  q4: {what: {ru: прошлый квартал, kz: өткен тоқсан}, value: 5, period: 2019-Q4, sources: {report: п. 1}}
  y20: {what: {ru: год, kz: жыл}, value: 30, period: 2020, sources: {report: п. 1}}
  y19: {what: {ru: прошлый год, kz: өткен жыл}, value: 30, period: 2019, sources: {report: п. 1}}
  came: {what: {ru: прирост, kz: өсім}, value: 5, period: 2020, sources: {report: п. 1}}
  part: {what: {ru: часть, kz: бөлігі}, value: 15, period: 2020, sources: {report: п. 1}}
  quota: {what: {ru: доля, kz: үлесі}, value: 50, unit: percent, period: 2021, sources: {report: п. 1}}
  own: {what: {ru: доля, kz: үлесі}, value: 50, unit: percent, period: 2020, sources: {report: п. 1}}
  plan: {what: {ru: план, kz: жоспар}, value: 50, unit: percent, period: 2021, status: planned, sources: {report: п. 1}}
  all: {what: {ru: всего, kz: барлығы}, value: 30, period: 2020, sources: {report: п. 1}, check: SUM}
  both: {what: {ru: за два года, kz: екі жылда}, value: 60, period: 2019..2020, sources: {report: п. 1}}
"""


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("all == h1 + old", ["DG455"]),
        ("all == old1 + old", ["DG455"]),
        ("all == nine + q4", ["DG455"]),
        ("all == h1 + h2", []),
        ("both == y19 + y20", []),
        ("all == y19 + came", []),
        ("all == h1 + q4", []),
        ("came == y20 - y19", []),
        ("quota == part / y20", ["DG159"]),
        ("quota == (y20 - part) / y20", ["DG159"]),
        ("own == part / y20", []),
        ("plan == part / y20", []),
        ("quota == part / y19", []),
        ("quota == (y20 - y19) / y19", []),
    ],
)
def test_half_years_years_and_shares(relation: str, expected: list[str]) -> None:
    assert [one.code for one in part_of_another_time(book(HALVES.replace("SUM", relation)))] == expected
