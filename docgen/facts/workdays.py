"""The working days of Kazakhstan: `docgen/calendar/kz.yaml`, and what a house knows better in its own `calendar.yaml`.

Saturdays and Sundays are days off, the other days off stand in the calendar; a year that is not in it is not guessed.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from docgen.expressions import expression
from docgen.facts import shapes
from docgen.facts.nodes import Mapping as MappingNode
from docgen.facts.nodes import Node, Scalar, TooMany
from docgen.facts.plainly import read_tree
from docgen.facts.shapes import Field, Reading, Shape
from docgen.files import MISSING, Unreadable
from docgen.model import Diagnostic, Span
from docgen.world import World

FILE = "calendar.yaml"
_SATURDAY = 5
_DAY = dt.timedelta(days=1)

MonthDay = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Year:
    """One year: its holidays, its other days off, the Saturdays and Sundays that are worked; whether all are known."""

    complete: bool
    holidays: tuple[MonthDay, ...]
    days_off: tuple[MonthDay, ...] = ()
    working: tuple[MonthDay, ...] = ()


@dataclass(frozen=True, slots=True)
class Calendar:
    """The years that are known."""

    years: Mapping[int, Year] = field(default_factory=dict)

    def is_working(self, day: dt.date) -> bool:
        """Whether a day is worked; raises KeyError for a day of a year that is not known."""
        year, named = self.years[day.year], (day.month, day.day)
        if named in year.working:
            return True
        return not (_is_off(day, year) or day in self._moved(day.year))

    def _moved(self, number: int) -> frozenset[dt.date]:
        """The working days that follow holidays on a Saturday or Sunday and are off instead: Labour Code, art. 84."""
        year, moved = self.years[number], set[dt.date]()
        for month, day in year.holidays:
            holiday = dt.date(number, month, day)
            if holiday.weekday() >= _SATURDAY:
                after = holiday + _DAY
                while _is_off(after, year) or after in moved:
                    after += _DAY
                moved.add(after)
        return frozenset(moved)


def _is_off(day: dt.date, year: Year) -> bool:
    named = (day.month, day.day)
    return day.weekday() >= _SATURDAY or named in year.holidays or named in year.days_off


# --- reading ---------------------------------------------------------------------------------------------------------

_MONTH_DAY = expression(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)
_ANY_YEAR = 2000
"""A leap year, in which every day of any year exists."""


def read_month_day(text: str) -> MonthDay | None:
    """A day of a year written MM-DD, or None.

    >>> read_month_day("03-21"), read_month_day("02-30"), read_month_day("21.03")
    ((3, 21), None, None)
    """
    match = _MONTH_DAY.fullmatch(text)
    if match is None:
        return None
    month, day = int(match[1]), int(match[2])
    try:
        dt.date(_ANY_YEAR, month, day)
    except ValueError:
        return None
    return month, day


def _read_day(node: Node, reading: Reading, path: str) -> MonthDay | None:
    day = read_month_day(node.text) if isinstance(node, Scalar) else None
    if day is None:
        reading.report("DG123", node.span, field=path, expected="a day such as 03-21")
    return day


_DAYS = shapes.list_of(Shape(_read_day, "a day such as 03-21", {"type": "string"}))
_YEAR = (
    Field("complete", shapes.YES_NO, "whether every day off of the year is here", required=True),
    Field("holidays", _DAYS, "state and national holidays, MM-DD", required=True),
    Field("days_off", _DAYS, "other days off, MM-DD"),
    Field("working", _DAYS, "Saturdays and Sundays that are worked, MM-DD"),
)
_YEARS: Shape[dict[str, Year]] = shapes.mapping_of(
    shapes.record_of(_YEAR, Year), lambda key: re.fullmatch(r"20\d\d", key, re.ASCII) is not None, "a year such as 2026"
)
_FILE = (Field("years", _YEARS, "the years, each with its days off", required=True),)


def read_calendar(world: World) -> tuple[Calendar, list[Diagnostic]]:
    """The calendar that docgen brings, with the years of the project's own in their place, and what is wrong with that.
    With a fault in it no year is known: nobody can tell which days the house meant.
    """
    try:
        data = world.read(FILE)
    except Unreadable as fault:
        if fault.reason == MISSING:
            return Calendar(_shipped()), []
        return Calendar(), [Diagnostic("DG901", Span(FILE), {"reason": fault.reason})]
    years, diagnostics = _read_years(FILE, data)
    return Calendar() if diagnostics else Calendar({**_shipped(), **years}), diagnostics


@functools.cache
def _shipped() -> Mapping[int, Year]:
    path = Path(__file__).parents[1] / "calendar" / "kz.yaml"
    years, diagnostics = _read_years("docgen:calendar/kz.yaml", path.read_bytes())
    if diagnostics:
        raise ValueError(f"the calendar is broken: {diagnostics[0]}")
    return years


def _read_years(path: str, data: bytes) -> tuple[dict[int, Year], list[Diagnostic]]:
    node, faults = read_tree(path, data)
    years: dict[int, Year] = {}
    with contextlib.suppress(TooMany):
        years = _years(path, node, Reading(faults)) if node is not None else years
    return years, list(faults)


def _years(path: str, node: Node, reading: Reading) -> dict[int, Year]:
    if not isinstance(node, MappingNode):
        reading.report("DG123", node.span, field=path, expected="fields, one a line")
        return {}
    found = shapes.read_fields(_FILE, node, reading) or {}
    return {int(year): days for year, days in found.get("years", {}).items()}
