"""What a relation reckons from figures of another time: a year as quarters of which one is last year's (DG455), a
share of this year from figures of the last (DG159).

Stocks are added to what came in («2026 == 2025 + increase»), and years to years. So of a sum it is told only where the
parts lie in the time of the whole or outside it without touching each other, and either fill as much time as the whole
has (a half-year beside a half-year), or are alike, one alone being outside (a quarter beside quarters). Of a quotient
it is told where all its figures are of one time, and what they come to of another one of the same length: growth
divides years by years, and a plan may rest on what was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from docgen.checks.book.relations import added_up, divided
from docgen.facts.book import FactBook
from docgen.facts.shelves import telling
from docgen.model import Diagnostic, Fact, Period, Related, Relation, Status

_LEAST = 2
"""Parts that lie in the whole: of fewer it is not known that they are parts of its time."""


def part_of_another_time(book: FactBook) -> Iterator[Diagnostic]:
    """DG159, DG455: a `check:` that reckons with figures of a time that is not that of what they come to."""
    for fact in telling(book.facts, "check"):
        for relation in fact.relations:
            yield from _sum_of_another_time(relation, book)
            yield from _share_of_another_time(relation, book)


def _sum_of_another_time(relation: Relation, book: FactBook) -> Iterator[Diagnostic]:
    facts = added_up(relation, book)
    if odd := _odd_part(facts[0], facts[1:]) if facts else None:
        args = {"part": odd.key, "whole": facts[0].key}
        yield Diagnostic("DG455", relation.span, args, (_place(odd),))


def _share_of_another_time(relation: Relation, book: FactBook) -> Iterator[Diagnostic]:
    facts = divided(relation, book)
    share, *parts = facts or (None,)
    times = {one.period for one in parts}
    time = times.pop() if len(times) == 1 else None
    if not share or not share.period or not time or share.status is Status.PLANNED:
        return
    if not share.period.overlaps(time) and _length(share.period) == _length(time):
        args = {"key": share.key, "part": parts[0].key, "other": parts[-1].key}
        yield Diagnostic("DG159", relation.span, args, (_place(share),))


def _place(fact: Fact) -> Related:
    return Related("the fact stands here", fact.place("period"))


def _odd_part(whole: Fact, parts: Sequence[Fact]) -> Fact | None:
    """The first part whose time lies outside that of the whole, where they share out as much time as the whole has, or
    where all others are as long and within it.
    """
    time, times = whole.period, [one.period for one in parts if one.period]
    if not time or len(times) < len(parts):
        return None
    inside = [one for one in times if _holds(time, one)]
    odd = [fact for fact in parts if fact.period and not time.overlaps(fact.period)]
    if (
        not odd
        or len(odd) + len(inside) < len(parts)
        or any(one.overlaps(other) for one, other in combinations(times, 2))
    ):
        return None
    fills = len(parts) >= _LEAST and sum(map(_length, times)) == _length(time)
    is_one_of_alike = len(odd) == 1 and len(inside) >= _LEAST and len(set(map(_length, times))) == 1
    is_planned = any(one.status is not whole.status for one in odd)
    return odd[0] if (fills and not is_planned) or is_one_of_alike else None


def _holds(whole: Period, part: Period) -> bool:
    return whole.first <= part.first and part.last <= whole.last and part != whole


def _length(time: Period) -> int:
    """Months that a time touches."""
    return (time.last.year - time.first.year) * 12 + time.last.month - time.first.month + 1
