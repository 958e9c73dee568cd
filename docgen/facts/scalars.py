"""What a clerk writes as a value → Decimal, date, period; one grammar for all files.

YAML's own guesses are never used: a scalar arrives as the characters that were typed. Numbers have a decimal comma or
point and may be grouped by spaces; a form that can be read two ways («1.500») is refused.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from decimal import Decimal

from docgen.expressions import expression
from docgen.model import Grain, Period

_NUMBER = expression(r"(-?)((?:0|[1-9]\d*)|[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3})+)(?:[.,](\d+))?", re.ASCII)
_AMBIGUOUS = expression(r"-?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_YEAR = expression(r"(?:19|20)\d\d", re.ASCII)
_MONTH = expression(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])", re.ASCII)
_QUARTER = expression(r"((?:19|20)\d\d)-Q([1-4])", re.ASCII)
_HALF = expression(r"((?:19|20)\d\d)-H([12])", re.ASCII)
_DAY = expression(r"((?:19|20)\d\d)-(\d\d)-(\d\d)", re.ASCII)

DIGITS = 18
"""Digits a number may have at most: all are kept by every calculation on it (`compose.arithmetic`)."""


@functools.lru_cache(maxsize=16)  # a value is asked for twice in a row: is it a number, and which?
def read_number(text: str) -> Decimal | None:
    """A number, or None if the text is not one, or can be read two ways.

    >>> read_number("1 234,50"), read_number("7834"), read_number("0.125")
    (Decimal('1234.50'), Decimal('7834'), Decimal('0.125'))
    >>> [read_number(text) for text in ("1.500", "012", "1e3", "12:30", "no", "1_000")]
    [None, None, None, None, None, None]
    """
    match = _NUMBER.fullmatch(text)
    if match is None or _AMBIGUOUS.fullmatch(text):
        return None
    sign, whole, fraction = match.groups()
    digits = "".join(whole.split())
    if len(digits) + len(fraction or "") > DIGITS:
        return None
    value = Decimal(f"{sign}{digits}.{fraction}" if fraction else f"{sign}{digits}")
    return None if sign and not value else value


def read_date(text: str) -> dt.date | None:
    """A calendar day written YYYY-MM-DD, or None.

    >>> read_date("2021-02-25"), read_date("2021-02-30"), read_date("25.02.2021")
    (datetime.date(2021, 2, 25), None, None)
    """
    match = _DAY.fullmatch(text)
    try:
        return dt.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


_OFFICE_DAY = expression(r"(\d\d?)\.(\d\d?)\.((?:19|20)\d\d)(?:\s*г\.?|\s*ж\.?)?", re.ASCII)
ANY_DAY = "2021-02-25"


def office_day(text: str) -> dt.date | None:
    """The day that an office writes «25.02.2021 г.»: it is meant, but no value may be read in two forms.

    >>> office_day("25.2.2021 г."), office_day("31.02.2021"), office_day("2021-02-25")
    (datetime.date(2021, 2, 25), None, None)
    """
    match = _OFFICE_DAY.fullmatch(text)
    return read_date("{2}-{1:0>2}-{0:0>2}".format(*match.groups())) if match else None


def is_no_day(text: str) -> bool:
    """Whether a text has the form of a day, and the calendar does not have it: «2021-02-30»."""
    return bool(_DAY.fullmatch(text)) and read_date(text) is None


def read_period(text: str) -> Period | None:
    """A day, month, quarter, half-year, year, or a range `FIRST..LAST` of days, months, quarters or years; else None.

    >>> read_period("2021-06").last, read_period("2020-Q2").first, read_period("2020..2025").grain.value
    (datetime.date(2021, 6, 30), datetime.date(2020, 4, 1), 'years')
    >>> read_period("2020-11..2021-03").grain.value, read_period("2021-Q1..2021-Q2").last
    ('months', datetime.date(2021, 6, 30))
    >>> read_period("2025..2020") is read_period("2020-2025") is None
    True
    """
    if ".." in text:
        return _range(*text.split("..", 1))
    if day := read_date(text):
        return Period(day, day, Grain.DAY)
    if _YEAR.fullmatch(text):
        return _months(int(text), 1, 12, Grain.YEAR)
    if match := _MONTH.fullmatch(text):
        return _months(int(match[1]), int(match[2]), 1, Grain.MONTH)
    if match := _QUARTER.fullmatch(text):
        return _months(int(match[1]), int(match[2]) * 3 - 2, 3, Grain.QUARTER)
    if match := _HALF.fullmatch(text):
        return _months(int(match[1]), int(match[2]) * 6 - 5, 6, Grain.HALF)
    return None


def read_stretch(text: str) -> Period | None:
    """A period, or days of which one end is open: `2020-07-18..` holds still, `..2020-07-18` held before that day.

    >>> read_stretch("2020-07-18..").last, read_stretch("..2020-07-18").first, read_stretch("2020..2025").last
    (datetime.date(9999, 12, 31), datetime.date(1, 1, 1), datetime.date(2025, 12, 31))
    >>> read_stretch("..") is read_stretch("soon..") is read_stretch("2020-07-18...") is None
    True
    """
    if text.startswith("..") and (end := read_period(text[2:])):
        return Period(dt.date.min, end.last, _RANGES.get(end.grain, Grain.DAYS))
    if text.endswith("..") and (start := read_period(text[:-2])):
        return Period(start.first, dt.date.max, _RANGES.get(start.grain, Grain.DAYS))
    return read_period(text)


def _months(year: int, month: int, count: int, grain: Grain) -> Period:
    last = month + count - 1
    return Period(dt.date(year, month, 1), dt.date(year, last, calendar.monthrange(year, last)[1]), grain)


_RANGES = {
    Grain.YEAR: Grain.YEARS,
    Grain.QUARTER: Grain.QUARTERS,
    Grain.MONTH: Grain.MONTHS,
    Grain.DAY: Grain.DAYS,
}


def _range(first: str, last: str) -> Period | None:
    start, end = read_period(first), read_period(last)
    if start is None or end is None or start.grain is not end.grain or start.grain not in _RANGES:
        return None
    return Period(start.first, end.last, _RANGES[start.grain]) if start.first < end.first else None
