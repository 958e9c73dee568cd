"""Findings of one cause, told once: sixteen figures that rest on a source whose date is wrong are one thing to mend.

Only the report for people folds them. One line a finding, JSON and the forges keep each at its own place, where an
editor underlines it; an excuse and a baseline stand for each one, too.
"""

from __future__ import annotations

from collections.abc import Iterable

from docgen.model import Diagnostic, Span
from docgen.model.values import value

_FROM_RECORDS = frozenset(("DG430", "DG431", "DG436"))
"""Codes whose first related place is the record that is at fault, not the line that cites it."""


@value
class Told:
    """A finding, and the places of the others that have its cause."""

    diagnostic: Diagnostic
    others: tuple[Span, ...] = ()


def told_once(diagnostics: Iterable[Diagnostic]) -> tuple[Told, ...]:
    """The findings in their order, those of one cause together with the first of them."""
    causes: dict[object, list[Diagnostic]] = {}
    for one in diagnostics:
        causes.setdefault(_cause(one), []).append(one)
    return tuple(Told(first, tuple(dict.fromkeys(one.span for one in rest))) for first, *rest in causes.values())


def _cause(diagnostic: Diagnostic) -> object:
    """What two findings of one cause have in common: code and record; for most codes, nothing."""
    if diagnostic.code in _FROM_RECORDS and diagnostic.related:
        return diagnostic.code, diagnostic.related[0].span
    return id(diagnostic)
