"""The days of a record in their order. Of a letter: the inquiry, its announcement, the order to prepare the reply, the
letter, its sending; of a fact: as of when it is known, until when it may be cited; of an act: its date, its end.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from docgen.facts.book import FactBook
from docgen.facts.shelves import telling
from docgen.model import Diagnostic, Fact, Inquiry, Letter, Period, Source
from docgen.world import World

Days: TypeAlias = tuple[dt.date, dt.date] | None
"""The first and the last day that a field may mean; None where it is not written."""


def days_out_of_order(book: FactBook) -> Iterator[Diagnostic]:
    """DG157: a day of a record that is before the day of what must have come first. An inquiry has a date of its own
    and is announced some days before it, or after it; of the inquiry's date and the letter's DG436 tells.
    """
    for letter in book.letters.values():
        for later, earlier in _AFTER.items():
            known = [(day[0], field) for field in earlier if (day := _FIELDS[field](letter))]
            day, latest = _FIELDS[later](letter), max(known, default=None)
            if day and latest and day[1] < latest[0]:
                yield _out_of_order(letter, later, day[1], *latest)
        announced, asked = _FIELDS["inquiry.announced"](letter), _FIELDS["inquiry.date"](letter)
        if announced and asked and asked[0] - announced[1] > _LONG_BEFORE:
            yield _out_of_order(letter, "inquiry.announced", announced[1], asked[0], "inquiry.date")
    for fact in telling(book.facts, "valid_until"):
        if fact.valid_until and fact.as_of and fact.valid_until < fact.as_of.first:
            yield _out_of_order(fact, "valid_until", fact.valid_until, fact.as_of.first, "as_of")
    for source in telling(book.sources, "in_force"):
        if source.in_force and source.date and source.in_force.last < source.date.first:
            yield _out_of_order(source, "in_force", source.in_force.last, source.date.first, "date")


_LONG_BEFORE = dt.timedelta(days=31)
"""An inquiry that was announced in a sitting may be dated some days later, on paper."""


def sent_on_a_day_to_come(world: World, book: FactBook) -> Iterator[Diagnostic]:
    """DG138: a letter that is said to have been sent on a day that has not come yet."""
    for letter in telling(book.letters, "sent"):
        if letter.sent and letter.sent > world.today:
            args = {"key": letter.key, "sent": letter.sent.isoformat(), "day": world.today.isoformat()}
            yield Diagnostic("DG138", letter.place("sent"), args)


def _out_of_order(record: Letter | Fact | Source, later: str, day: dt.date, known: dt.date, other: str) -> Diagnostic:
    args = {"field": later, "day": day.isoformat(), "other": other, "known": known.isoformat()}
    return Diagnostic("DG157", record.place(later), args)


_AFTER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "inquiry.received": ("inquiry.date", "inquiry.announced"),
        "date": ("inquiry.announced", "inquiry.received"),
        "sent": ("date",),
    }
)
"""A field of a letter's record, and those whose day cannot come after it. Government's Reglament (decree 10 of 2023),
p. 181 and 183: the term runs from the announcement, that of the draft from the day the order to prepare it is received.
"""


def _of_inquiry(read: Callable[[Inquiry], dt.date | Period | None]) -> Callable[[Letter], Days]:
    return lambda letter: _days(read(letter.inquiry)) if letter.inquiry else None


def _days(day: dt.date | Period | None) -> Days:
    if isinstance(day, Period):
        return day.first, day.last
    return (day, day) if day else None


_FIELDS: Mapping[str, Callable[[Letter], Days]] = MappingProxyType(
    {
        "inquiry.date": _of_inquiry(lambda inquiry: inquiry.date),
        "inquiry.announced": _of_inquiry(lambda inquiry: inquiry.announced),
        "inquiry.received": _of_inquiry(lambda inquiry: inquiry.received),
        "date": lambda letter: _days(letter.date),
        "sent": lambda letter: _days(letter.sent),
    }
)
