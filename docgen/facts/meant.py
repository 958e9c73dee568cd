"""What a clerk meant by a value that cannot be read: the same day, period or number as it is written here.

Nothing is taken over: the value stays at fault, and the message says what to write in its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from docgen.expressions import expression
from docgen.facts import scalars
from docgen.model import LANGS

if TYPE_CHECKING:
    from docgen.lang.numbers import Reading

A_DAY = "a day that the calendar has"
_TWINS = str.maketrans("ОоOoЗзlIб", "000033116")
"""Letters that are typed for digits: they look the same, or nearly."""
_TWIN = expression("[ОоOoЗзlIб]")
_DIGITS_AND_TWINS = expression(r"[-\dОоOoЗзlIб .,]*\d[-\dОоOoЗзlIб .,]*")
_TWO_WAYS = expression(r"\d[.,]\d{3}(?!\d)")
"""«1.500»: a thousand and a half, or one and a half."""
_UNITS = {"KZT": "tenge", "%": "percent"}
_PRECISIONS = {"over": "over", "under": "under", "about": "about", "nearly": "about"}
_PERIODS = {
    "date": "{0}",
    "year": "{0}",
    "month": "{0}-{1:02}",
    "quarter": "{0}-Q{1}",
    "half-year": "{0}-H{1}",
    "years": "{0}..{1}",
}
"""Kinds of times as `scalars.read_period` reads them."""


def meant(text: str, parse: Callable[[str], object]) -> str:
    """What to write for a text that `parse` refuses, as a message of the catalogue; nothing where nobody can tell.

    >>> meant("25.02.2021", scalars.read_date), meant("июнь 2021 года", scalars.read_period)
    ('2021-02-25', '2021-06')
    >>> meant("12,5 млрд тенге", scalars.read_number), meant("21О", scalars.read_number)
    ('12 500 000 000, and on a line of its own `unit: tenge`', '210: «О» in it is a letter, not a digit')
    """
    if scalars.is_no_day(text) and parse(scalars.ANY_DAY) is not None:
        return A_DAY
    time = time_meant(text) or _from_to(text, parse)
    if time and (said := parse(time)) is not None:
        return f"{time}, and on a line of its own `unit: year`" if isinstance(said, Decimal) else time
    return _with_digits(text, parse) or _number(text, parse)


_ENDS = expression(r"(.+?)\s*(?:\.\.+|…|–|—|\s-\s)\s*(.+)")
_OFFICE_MONTH = expression(r"(0?[1-9]|1[0-2])\.((?:19|20)\d\d)")


def _from_to(text: str, parse: Callable[[str], object]) -> str:
    """A stretch whose ends are written as an office writes them, or stand in each other's place.

    >>> _from_to("01.2026..09.2026", scalars.read_period), _from_to("2026-09..2026-01", scalars.read_period)
    ('2026-01..2026-09', '2026-01..2026-09')
    """
    match = _ENDS.fullmatch(text)
    ends = [_OFFICE_MONTH.sub(_as_month, one) for one in match.groups()] if match else []
    ways = ("..".join(ends), "..".join(reversed(ends))) if ends else ()
    return next((one for one in ways if parse(one) is not None), "")


def _as_month(month: re.Match[str]) -> str:
    return f"{month[2]}-{month[1]:0>2}"


def time_meant(text: str) -> str:
    """A day or period that is said in words, or as an office writes it, in the form that is read here.

    >>> time_meant("25 февраля 2021 года"), time_meant("2021 жылғы 1-тоқсан"), time_meant("2020-2025"), time_meant("5")
    ('2021-02-25', '2021-Q1', '2020..2025', '')
    """
    if day := scalars.office_day(text):
        return day.isoformat()
    return next((time for one in _readings(text) if (time := _as_time(text, one))), "")


def _as_time(text: str, reading: Reading) -> str:
    """The time of a reading that takes up a whole text."""
    value = reading.value if isinstance(reading.value, tuple) else (reading.value,)
    form = _PERIODS.get(reading.kind)
    is_whole = not reading.start and not text[reading.end :].strip(" .")
    return form.format(*value) if form and is_whole and None not in value else ""


def _readings(text: str) -> Iterator[Reading]:
    """The one number of a text, as each language reads it; what takes up more of the text comes first."""
    from docgen.lang.numbers import read_numbers  # noqa: PLC0415  # only what is at fault is looked at so

    found = (read_numbers(text, lang) for lang in LANGS)
    return iter(sorted((one[0] for one in found if len(one) == 1), key=lambda one: one.start - one.end))


def _with_digits(text: str, parse: Callable[[str], object]) -> str:
    """The digits that letters stand for."""
    if not _DIGITS_AND_TWINS.fullmatch(text) or parse(digits := text.translate(_TWINS)) is None:
        return ""
    return f"{digits}: «{''.join(dict.fromkeys(_TWIN.findall(text)))}» in it is a letter, not a digit"


def _number(text: str, parse: Callable[[str], object]) -> str:
    """The number itself, and the lines in which its unit and its precision stand."""
    reading = next(_readings(text), None)
    if reading is None or not isinstance(reading.value, Decimal) or _TWO_WAYS.search(text):
        return ""
    number = f"{reading.value.normalize():,f}".replace(",", " ")
    if not isinstance(parse(number), Decimal):
        return ""
    unit, precision = _UNITS.get(reading.unit or "", ""), _PRECISIONS.get(reading.precision or "", "")
    beside = re.sub(r"[\W\d_]", "", text[reading.end :])
    fields = [f"unit: {unit}"] * bool(unit) + [f"precision: {precision}"] * bool(precision)
    if fields:
        return f"{number}, and on a line of its own {' + '.join(f'`{one}`' for one in fields)}"
    return f"{number}, and under `unit:` the key of what is counted" if beside else number
