"""Findings of one cause, told once: sixteen figures that rest on a source whose date is wrong are one thing to mend,
and so are figures of many records that are all later than the day of one letter.

Only the report for people folds them. One line a finding, JSON and the forges keep each at its own place, where an
editor underlines it; an excuse and a baseline stand for each one, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from docgen.model import Diagnostic, Span
from docgen.model.values import value

_FROM_RECORDS = frozenset(("DG430", "DG431", "DG436"))
"""Codes whose first related place is the record that is at fault, not the line that cites it."""
_LETTERS_DATE = "the letter's date stands here"
_MANY = 3
"""So many records that are all later than a letter say that its own date is wrong."""


@value
class Told:
    """A finding, and the places of the others that have its cause."""

    diagnostic: Diagnostic
    others: tuple[Span, ...] = ()


def told_once(diagnostics: Iterable[Diagnostic]) -> tuple[Told, ...]:
    """The findings in their order, those of one cause together with the first of them."""
    every = tuple(diagnostics)
    wrong = _wrong_dates(every)
    causes: dict[object, list[Diagnostic]] = {}
    for one in every:
        causes.setdefault(_cause(one, wrong), []).append(one)
    return tuple(Told(first, tuple(dict.fromkeys(one.span for one in rest))) for first, *rest in causes.values())


def _wrong_dates(diagnostics: tuple[Diagnostic, ...]) -> Set[Span]:
    """Where the dates of letters stand that many records are later than."""
    records: dict[Span, set[Span]] = defaultdict(set)
    for one in diagnostics:
        if date := _letters_date(one):
            records[date].add(one.related[0].span)
    return {date for date, found in records.items() if len(found) >= _MANY}


def _letters_date(diagnostic: Diagnostic) -> Span | None:
    return next((one.span for one in diagnostic.related if one.label == _LETTERS_DATE), None)


def _cause(diagnostic: Diagnostic, wrong: Set[Span]) -> object:
    """What two findings of one cause have in common: code and record, or the date of the letter; for most codes,
    nothing.
    """
    if diagnostic.code in _FROM_RECORDS and diagnostic.related:
        date = _letters_date(diagnostic)
        return diagnostic.code, date if date in wrong else diagnostic.related[0].span
    return id(diagnostic)
