"""Which passage of one text answers which of the other.

Both languages tell the same things in the same order, so the passages are aligned as two strings are (Needleman and
Wunsch, 1970): passages that print the same figures and names are alike, a passage without a counterpart costs as much
as all that it prints. What is alike at the beginning and the end, in a right letter everything, is not searched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docgen.checks.text.passages import PROSE, Passage
from docgen.model import Figure, Footnote, Term
from docgen.sameness import kept

Pair = tuple[Passage | None, Passage | None]

_NEVER = 1e6
_OTHER_KIND = 0.5
_ALONE, _ALONE_PRINT = 1.0, 0.5
"""A passage without a counterpart, and each thing it prints: dearer than one figure that differs, cheaper than to take
every passage after it for its neighbour."""


class _Shape(NamedTuple):
    """What a passage is compared by."""

    kind: str
    prints: Counter[object]
    length: int


def align(ours: Sequence[Passage], theirs: Sequence[Passage]) -> list[Pair]:
    """The passages in pairs, in order; None stands where one text has nothing."""
    left, right = [_shape(one) for one in ours], [_shape(one) for one in theirs]
    same = _alike if len(left) == len(right) else _plainly_alike
    shorter = min(len(left), len(right))
    head = next((n for n in range(shorter) if not same(left[n], right[n])), shorter)
    rest = shorter - head
    tail = next((n for n in range(rest) if not same(left[-1 - n], right[-1 - n])), rest)
    pairs: list[tuple[int | None, int | None]] = [(n, n) for n in range(head)]
    pairs += [
        (None if a is None else a + head, None if b is None else b + head)
        for a, b in _search(left[head : len(left) - tail], right[head : len(right) - tail])
    ]
    pairs += [(len(left) - n, len(right) - n) for n in range(tail, 0, -1)]
    return [(None if a is None else ours[a], None if b is None else theirs[b]) for a, b in pairs]


def _shape(passage: Passage) -> _Shape:
    return _shapes(passage)[0]


@kept
def _shapes(passage: Passage) -> Iterator[_Shape]:
    inlines = [run.inline for line in passage.lines for run in line.runs]
    prints: list[object] = [one.prints for one in inlines if isinstance(one, Figure)]
    prints += [one.source for one in inlines if isinstance(one, Footnote)]
    prints += {one.key for one in inlines if isinstance(one, Term) and not one.key.startswith("source.")}
    yield _Shape(passage.kind, Counter([*prints, *passage.promises]), sum(len(line.text) for line in passage.lines))


def _alike(left: _Shape, right: _Shape) -> bool:
    return left.kind == right.kind and left.prints == right.prints and _stretch(left, right) < 0.5


def _plainly_alike(left: _Shape, right: _Shape) -> bool:
    """Whether what they print says so: where a passage is missing, two that print nothing may be any two."""
    return bool(left.prints) and _alike(left, right)


def _stretch(left: _Shape, right: _Shape) -> float:
    """How much longer one is than the other, between 0 and 1."""
    longer = max(left.length, right.length)
    return abs(left.length - right.length) / longer if longer else 0.0


def _apart(left: _Shape, right: _Shape) -> float:
    """What it costs to take two passages for one."""
    if left.kind == right.kind:
        strange = 0.0
    elif left.kind in PROSE and right.kind in PROSE:
        strange = _OTHER_KIND
    else:
        return _NEVER
    differing = (left.prints - right.prints).total() + (right.prints - left.prints).total()
    return strange + differing + _stretch(left, right)


def _search(left: list[_Shape], right: list[_Shape]) -> list[tuple[int | None, int | None]]:
    """The cheapest alignment of two stretches."""
    if len(left) * len(right) > _SEARCHED or _only_these(left, right):
        return _side_by_side(len(left), len(right))
    cost = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for a in range(len(left) + 1):
        for b in range(len(right) + 1):
            ways = [
                *([cost[a - 1][b] + _alone(left[a - 1])] if a else ()),
                *([cost[a][b - 1] + _alone(right[b - 1])] if b else ()),
                *([cost[a - 1][b - 1] + _apart(left[a - 1], right[b - 1])] if a and b else ()),
            ]
            cost[a][b] = min(ways, default=0.0)
    return _traced(cost, left, right)


def _only_these(left: list[_Shape], right: list[_Shape]) -> bool:
    """Whether one passage is left over in each text and both print something in common: what else they print, they
    answer each other.
    """
    if len(left) != 1 or len(right) != 1:
        return False
    return left[0].kind == right[0].kind and bool(left[0].prints & right[0].prints)


def _alone(shape: _Shape) -> float:
    return _ALONE + _ALONE_PRINT * shape.prints.total()


_SEARCHED = 250_000
"""Cells of the table at most: texts of more than 500 passages that differ from the first to the last are laid side by
side."""


def _side_by_side(left: int, right: int) -> list[tuple[int | None, int | None]]:
    return [(n if n < left else None, n if n < right else None) for n in range(max(left, right))]


def _traced(cost: list[list[float]], left: list[_Shape], right: list[_Shape]) -> list[tuple[int | None, int | None]]:
    """The way back through the table of costs."""
    made: list[tuple[int | None, int | None]] = []
    a, b = len(left), len(right)
    while a or b:
        if a and b and cost[a][b] == cost[a - 1][b - 1] + _apart(left[a - 1], right[b - 1]):
            a, b = a - 1, b - 1
            made.append((a, b))
        elif a and cost[a][b] == cost[a - 1][b] + _alone(left[a - 1]):
            a -= 1
            made.append((a, None))
        else:
            b -= 1
            made.append((None, b))
    return made[::-1]
