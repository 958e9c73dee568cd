"""Two paragraphs as words → what of them is the same, what went, what came.

A short figure is never taken apart: its old text goes, and the new one comes with its control. A long one (a list of
regions) is shown word by word, and loses its control.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from docgen.changes.words import stretches
from docgen.reading.docx.language import w
from docgen.redlining.atoms import Words

WHOLE = 8
"""Words of a figure that is shown changed as a whole."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of both paragraphs by offsets of their texts; `same` tells that it reads alike."""

    old: tuple[int, int]
    new: tuple[int, int]
    same: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """Both paragraphs, stretch by stretch; `kept` are the numbers of what stands around words of the new one and may
    stay, `whole` of that the figures that come as new.
    """

    segments: tuple[Segment, ...]
    kept: frozenset[int]
    whole: frozenset[int]


def compare_words(old: Words, new: Words) -> Compared:
    """What differs between two paragraphs, in the order of reading."""
    segments = list(_segments(old.text, new.text))
    spans = _spans(new)
    touched = {number for number, span in spans.items() if any(_touches(one, span) for one in segments)}
    whole = {number for number in touched if _is_short_control(new, number, spans[number])}
    ends = sorted({end for number in whole for end in spans[number]})
    parted = [piece for one in segments for piece in _parted(one, ends)]
    inside = [spans[number] for number in whole]
    told = [one if not _lies_in(one, inside) else Segment(one.old, one.new, same=False) for one in parted]
    return Compared(tuple(_joined(told)), frozenset(spans.keys() - touched), frozenset(whole))


def _segments(old: str, new: str) -> Iterator[Segment]:
    at_old = at_new = 0
    for one in stretches(old, new):
        to_old, to_new = at_old + len(one.old), at_new + len(one.new)
        yield Segment((at_old, to_old), (at_new, to_new), one.same)
        at_old, at_new = to_old, to_new


def _spans(words: Words) -> dict[int, tuple[int, int]]:
    """Where the text of each thing that stands around words begins and ends."""
    found: dict[int, tuple[int, int]] = {}
    at = 0
    for atom in words.atoms:
        end = at + len(atom.text)
        if atom.group:
            found[atom.group] = (found.get(atom.group, (at, end))[0], end)
        at = end
    return found


def _touches(one: Segment, span: tuple[int, int]) -> bool:
    """Whether a change lies in a span, or words went from within it."""
    if one.same:
        return False
    start, stop = one.new
    return (start < span[1] and stop > span[0]) if start < stop else span[0] < start < span[1]


def _is_short_control(words: Words, number: int, span: tuple[int, int]) -> bool:
    return words.around[number].tag == w("sdt") and len(words.text[slice(*span)].split()) <= WHOLE


def _parted(one: Segment, ends: list[int]) -> Iterator[Segment]:
    """A stretch that is the same on both sides, parted where a figure begins or ends that comes as a whole."""
    start, stop = one.new
    if not one.same:
        yield one
        return
    cuts = [start, *(end for end in ends if start < end < stop), stop]
    moved = one.old[0] - start
    yield from (Segment((here + moved, there + moved), (here, there), same=True) for here, there in pairwise(cuts))


def _lies_in(one: Segment, spans: list[tuple[int, int]]) -> bool:
    return any(span[0] <= one.new[0] and one.new[1] <= span[1] and one.new[0] < one.new[1] for span in spans)


def _joined(segments: list[Segment]) -> Iterator[Segment]:
    """Neighbours that differ as one."""
    waiting: Segment | None = None
    for one in segments:
        if waiting and (one.same or waiting.same):
            yield waiting
            waiting = one
        elif waiting:
            waiting = Segment((waiting.old[0], one.old[1]), (waiting.new[0], one.new[1]), same=False)
        else:
            waiting = one
    if waiting:
        yield waiting
