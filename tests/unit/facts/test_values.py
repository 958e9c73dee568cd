"""Numbers, dates and periods: one strict grammar. What YAML 1.1 would have turned into something else is printed
exactly as written or refused.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from docgen.facts.book import read_facts
from docgen.facts.scalars import DIGITS, read_date, read_number, read_period
from docgen.lang.speech import speech
from docgen.model import Grain
from docgen.world import MemoryWorld

NUMBERS = {
    "0": "0",
    "386": "386",
    "-5": "-5",
    "7834": "7834",
    "1 234": "1234",
    "1\u00a0234\u202f567": "1234567",
    "1 234,50": "1234.50",
    "5.10": "5.10",
    "0.125": "0.125",
    "0,5": "0.5",
    "1234,567": "1234.567",
    "1 234.567": "1234.567",
    "9" * DIGITS: "9" * DIGITS,
}

REFUSED = [
    "",
    " ",
    "no",
    "yes",
    "on",
    "off",
    "y",
    "n",
    "true",
    "null",
    "~",
    "012",
    "0o14",
    "0x1F",
    "0b1",
    "08",
    "00",
    "-0",
    "-0,0",
    "+5",
    "1_000",
    "12:30",
    "12:30:45",
    "190:20:30",
    "1e3",
    "1.0e+999",
    ".nan",
    ".inf",
    "-.inf",
    "nan",
    "inf",
    "Infinity",
    ".5",
    "5.",
    "5,",
    ",5",
    "1.500",
    "1,500",
    "-12.345",
    "1.234.567",
    "1,234,567",
    "1 23",
    "1  234",
    "12 34",
    "1234 567",
    "0 123",
    "5 %",
    "5 шт",
    "№ 5",
    "五",
    "５",
    "٣",
    "²",
    "1/2",
    "½",
    "1-2",
    "1–2",
    "--5",
    "- 5",
    "9" * (DIGITS + 1),
    "0,1 ",
    " 5",
]


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_numbers(text: str, value: str) -> None:
    number = read_number(text)
    assert number is not None
    assert str(number) == value  # every digit, zeros at the end too


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_number_or_can_be_read_two_ways(text: str) -> None:
    assert read_number(text) is None


TRAPS = [
    "no",
    "yes",
    "on",
    "off",
    "True",
    "null",
    "~",
    "012",
    "0x1F",
    "0o14",
    "0b11",
    "12:30",
    "12:30:45",
    "1_000",
    "1.10",
    "1234567890123456.78",
    "1.0e+999",
    ".nan",
    ".inf",
    "1e3",
    "08",
    "5 # шт",
    "2020-01-01",
    "01.02.2020",
    "1.500",
    "1,5",
    "0.10",
    "1 000",
    "100500",
    "-5",
    "=",
    "<<",
    "0",
    "2001-12-14t21:59:43.10-05:00",
    "685.230_15e+03",
    "+1",
    "1.",
    "0.",
    "00",
    "1:60",
    "9223372036854775808",
    "9007199254740993",
    "0.1",
    "100",
    "1,10",
]
"""Values that YAML 1.1 resolves to a bool, a float, an octal, a date or to nothing."""


@pytest.mark.parametrize("written", TRAPS)
def test_a_trap_of_yaml_is_printed_as_written_or_refused(written: str) -> None:
    world = MemoryWorld(
        {
            "facts/x.yaml": "facts:\n  a: {what: {ru: x, kz: y}}\n"
            f"  b:\n    what: {{ru: x, kz: y}}\n    value: {written}\n"
        },
        dt.date(2021, 1, 1),
    )
    book, found = read_facts(world)
    told = [(one.code, one.span.line) for one in found if one.span.line > 2]
    if told:
        assert told in ([("DG123", 5)], [("DG107", 5)])
        assert "b" not in book.facts
    else:
        value = book.facts["b"].value
        shown = speech("ru").number(value) if isinstance(value, Decimal) else value.first.isoformat()  # type: ignore[union-attr]
        bare = written.split(" #", maxsplit=1)[0].replace(" ", "").replace(".", ",").replace("-", "−")
        assert shown.replace("\u00a0", "").replace("-", "−") == bare


@pytest.mark.parametrize(
    ("text", "first", "last", "grain"),
    [
        ("2020", (2020, 1, 1), (2020, 12, 31), Grain.YEAR),
        ("2020-02", (2020, 2, 1), (2020, 2, 29), Grain.MONTH),
        ("2021-02", (2021, 2, 1), (2021, 2, 28), Grain.MONTH),
        ("2020-Q4", (2020, 10, 1), (2020, 12, 31), Grain.QUARTER),
        ("2020-H1", (2020, 1, 1), (2020, 6, 30), Grain.HALF),
        ("2021-02-25", (2021, 2, 25), (2021, 2, 25), Grain.DAY),
        ("2020..2025", (2020, 1, 1), (2025, 12, 31), Grain.YEARS),
        ("2020-11..2021-02", (2020, 11, 1), (2021, 2, 28), Grain.MONTHS),
        ("2021-Q1..2021-Q2", (2021, 1, 1), (2021, 6, 30), Grain.QUARTERS),
        ("2020-12-30..2021-01-02", (2020, 12, 30), (2021, 1, 2), Grain.DAYS),
    ],
)
def test_periods(text: str, first: tuple[int, int, int], last: tuple[int, int, int], grain: Grain) -> None:
    period = read_period(text)
    assert period is not None
    assert (period.first, period.last, period.grain) == (dt.date(*first), dt.date(*last), grain)


@pytest.mark.parametrize(
    "text",
    [
        "1899",
        "2100",
        "20",
        "2020-13",
        "2020-00",
        "2020-Q5",
        "2020-q1",
        "2020-H3",
        "2021-02-29",
        "2020-1-1",
        "01.02.2020",
        "2020-2025",
        "2025..2020",
        "2020..2020",
        "2020..2021-02",
        "2020-01..2020-Q2",
        "..2020",
        "2020..",
        "2020...2021",
        "2020..2021..2022",
        "２０２０",
        "2020 ",
        "в 2020 году",
        "",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize("text", ["2021-02-30", "2021-2-3", "0000-01-01", "25.02.2021", "2021-02-25T00:00", ""])
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None
