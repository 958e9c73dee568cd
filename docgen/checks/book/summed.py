"""A sum of parts of a time, of which one is of a time outside it (DG455): nine months of 2026 as two quarters of that
year and the third of 2025.

Stocks are added to what came in («2026 == 2025 + increase»), and years to years. So it is told only where the whole and
all parts have a period, the other parts lie in that of the whole without touching each other, and the one outside is as
long as they are: a quarter beside quarters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from docgen.checks.book.relations import added_up
from docgen.facts.book import FactBook
from docgen.facts.shelves import telling
from docgen.model import Diagnostic, Fact, Period, Related

_LEAST = 2
"""Parts that lie in the whole: of fewer it is not known that they are parts of its time."""


def part_of_another_time(book: FactBook) -> Iterator[Diagnostic]:
    """DG455: a `check:` that adds up what happened in parts of a time, one of which is not in that time."""
    for fact in telling(book.facts, "check"):
        for relation in fact.relations:
            whole, *parts = added_up(relation, book) or (fact,)
            if odd := _odd_part(whole, parts):
                args = {"part": odd.key, "whole": whole.key}
                related = (Related("the fact stands here", odd.places.get("period", odd.span)),)
                yield Diagnostic("DG455", relation.span, args, related)


def _odd_part(whole: Fact, parts: Sequence[Fact]) -> Fact | None:
    """The one part whose time lies outside that of the whole, if the others share that out."""
    time, times = whole.period, [one.period for one in parts]
    if not time or not all(times):
        return None
    known = [one for one in times if one]
    inside = [one for one in known if _holds(time, one)]
    odd = [fact for fact in parts if fact.period and not time.overlaps(fact.period)]
    if len(odd) != 1 or len(inside) != len(parts) - 1 or len(inside) < _LEAST:
        return None
    alike = all(_length(one) == _length(odd[0].period or one) for one in inside)
    return odd[0] if alike and not any(one.overlaps(other) for one, other in combinations(inside, 2)) else None


def _holds(whole: Period, part: Period) -> bool:
    return whole.first <= part.first and part.last <= whole.last and part != whole


def _length(time: Period) -> int:
    """Months that a time touches."""
    return (time.last.year - time.first.year) * 12 + time.last.month - time.first.month + 1
