"""By when a letter must go out: the legal term and the term of the order to prepare it."""

from __future__ import annotations

import calendar as months
import datetime as dt
from dataclasses import dataclass

from docgen.facts.workdays import Calendar
from docgen.model import Letter

WORKING_DAYS = 10
"""For the draft, from the day the order was received: Government's Reglament (decree 10 of 2023), p. 183."""
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    """The last day of a term; None where the calendar lacks a year. `missing` and `incomplete` name the years of the
    calendar that are not known, or of which not every day off is known.
    """

    last: dt.date | None
    missing: tuple[int, ...] = ()
    incomplete: tuple[int, ...] = ()


def legal_term(letter: Letter) -> Term | None:
    """One month from the day the inquiry was announced at the sitting: Constitutional Law of 5 June 2026 No. 297-VIII,
    art. 48 (before it, that of 1995 No. 2529, art. 27); Reglament, p. 181. None where that day is not written.
    """
    inquiry = letter.inquiry
    return Term(a_month_after(inquiry.announced)) if inquiry and inquiry.announced else None


def a_month_after(day: dt.date) -> dt.date:
    """The same day of the next month, or its last one. It is not moved off a day off: the acts say «not later».

    >>> a_month_after(dt.date(2021, 1, 31)), a_month_after(dt.date(2020, 12, 25))
    (datetime.date(2021, 2, 28), datetime.date(2021, 1, 25))
    """
    year, month = day.year + day.month // 12, day.month % 12 + 1
    return dt.date(year, month, min(day.day, months.monthrange(year, month)[1]))


def internal_term(letter: Letter, calendar: Calendar) -> Term | None:
    """Ten working days from the day the order was received, that day not counted. None where it is not written."""
    received = letter.inquiry.received if letter.inquiry else None
    return working_days_after(received, WORKING_DAYS, calendar) if received else None


def working_days_after(day: dt.date, count: int, calendar: Calendar) -> Term:
    """The working day that is so many after a day."""
    incomplete: dict[int, None] = {}
    while count:
        day += _DAY
        if day.year not in calendar.years:
            return Term(None, (day.year,), tuple(incomplete))
        if not calendar.years[day.year].complete:
            incomplete[day.year] = None
        count -= calendar.is_working(day)
    return Term(day, (), tuple(incomplete))


def days_left(term: Term, letter: Letter, today: dt.date) -> int | None:
    """Days until the end of a term, negative when it is over; for a letter that went out, those it had to spare."""
    return (term.last - (letter.sent or today)).days if term.last else None
