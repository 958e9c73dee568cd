"""Two sequences of texts → which of the one is which of the other: paragraphs of a letter, rows of a table."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Sequence

Pair = tuple[int | None, int | None]
"""Places in the old and in the new sequence; None where there is no counterpart."""

_WORD = re.compile(r"\w+")
_ALIKE = 0.4
"""How alike two texts must be, by their words, to be one that was changed."""
_WORK_LIMIT = 250_000
"""Comparisons of two texts that one stretch may take; a longer one is paired in order."""


def aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Each place of both sequences once, in order; of two that meet no other, the old one first.

    >>> list(aligned(["одна школа", "две школы"], ["две новые школы", "три"]))
    [(0, None), (1, 0), (None, 1)]
    """
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for kind, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if kind == "equal":
            yield from zip(range(from_old, to_old), range(from_new, to_new), strict=True)
        else:
            yield from _stretch(old, new, range(from_old, to_old), range(from_new, to_new))


def _stretch(old: Sequence[str], new: Sequence[str], here: range, there: range) -> Iterator[Pair]:
    """A stretch in which nothing is the same: the pairs that are most alike in sum."""
    pairs = _best(old, new, here, there) if len(here) * len(there) <= _WORK_LIMIT else _in_order(here, there)
    at_old, at_new = here.start, there.start
    for one, other in (*pairs, (here.stop, there.stop)):
        yield from ((gone, None) for gone in range(at_old, one))
        yield from ((None, come) for come in range(at_new, other))
        if one < here.stop:
            yield one, other
        at_old, at_new = one + 1, other + 1


def _in_order(here: range, there: range) -> list[tuple[int, int]]:
    return list(zip(here, there, strict=False))


def _best(old: Sequence[str], new: Sequence[str], here: range, there: range) -> list[tuple[int, int]]:
    """By dynamic programming over likeness (Needleman and Wunsch, 1970, gaps for nothing)."""
    before, after = [_words(old[at]) for at in here], [_words(new[at]) for at in there]
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    like = [[_likeness(one, other) for other in after] for one in before]
    for i in range(len(before) - 1, -1, -1):
        for j in range(len(after) - 1, -1, -1):
            met = like[i][j] + best[i + 1][j + 1] if like[i][j] >= _ALIKE else 0.0
            best[i][j] = max(met, best[i + 1][j], best[i][j + 1])
    return [(here[i], there[j]) for i, j in _path(like, best)]


def _path(like: list[list[float]], best: list[list[float]]) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(like) and j < len(like[0]):
        if like[i][j] >= _ALIKE and best[i][j] == like[i][j] + best[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Twice what they share, by what both have (Dice); two texts without words are the same."""
    size = one.total() + other.total()
    return 2 * (one & other).total() / size if size else 1.0
