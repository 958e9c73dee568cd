"""One or two sentences without a figure that one language of a paragraph has and the other has not (DG461).

A translator may make two sentences of one. Then the one is about as long as both; where a sentence was left out it is
as long as one of them: Russian and Kazakh texts of a letter have almost the same length, sentence by sentence (Gale and
Church, «A program for aligning sentences in bilingual corpora», 1993). So where one text has a sentence less, both
explanations are tried; it is told only where no two sentences can have become one, and all others answer each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import prod

from docgen.checks.text.answering import sentences_of
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.sentences import Sentence
from docgen.model import Diagnostic
from docgen.sameness import Same, kept

_ALIKE = 0.6
"""The least that the shorter of two counterparts comes to of the longer one: of 320 right sentences of 40 letters and
more none comes to less than 0,62, of 118 of 100 letters and more none to less than 0,74."""
_LONG = 40
"""Letters of a sentence whose length tells anything."""
_ALIKE_OF_LONG, _LONGER = 0.7, 100
"""The same of counterparts of which one has a hundred letters, if each is one sentence: two that became one are shorter
ones, whose lengths tell less.
"""
_SLACK = 15
"""Letters that a short sentence may have more or less than its counterpart."""
_SURELY = 1.1
"""How much better all others must answer each other without two sentences than without any two others."""
_MOST, _LONGEST = 2, 12
"""Sentences that may be told as left out, and that a paragraph may have: more can answer each other in many ways."""
_SHOWN = 60


def sentence_left_out(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG461: a sentence, or two, with no counterpart in the other language; told where they stand."""
    if ours.kind in PROSE and theirs.kind in PROSE:
        yield from _left_out(ours, Same(theirs))


@kept
def _left_out(ours: Passage, same: Same[Passage]) -> Iterator[Diagnostic]:
    left, right = sentences_of(ours), sentences_of(same.value)
    longer, shorter, there = (left, right, same.value) if len(left) > len(right) else (right, left, ours)
    more = len(longer) - len(shorter)
    if not 0 < more <= len(shorter) or more > _MOST or len(longer) > _LONGEST:
        return
    alone = _alone(longer, shorter)
    if alone and all(_joined(longer, shorter, joins) < _ALIKE for joins in range(1, more + 1)):
        for one in alone:
            start = one.start + len(one.text) - len(one.text.lstrip())
            place = one.line.place(start, len(one.text.strip()))
            yield Diagnostic("DG461", place, {"text": _beginning(one.text)}, said_there(there.span))


def _alone(longer: Sequence[Sentence], shorter: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences without which all others answer each other best; none where they do not, or where one of them is
    too short to tell.
    """
    found = [
        (prod(shares), lost)
        for lost in combinations(longer, len(longer) - len(shorter))
        if not any(one.figures for one in lost)
        if min(shares := _shares([[one] for one in longer if one not in lost], shorter)) >= _ALIKE
    ]
    found.sort(key=lambda one: -one[0])
    alone = found[0][1] if found else ()
    doubtful = len(alone) > 1 and len(found) > 1 and found[0][0] < _SURELY * found[1][0]
    return () if doubtful or any(len(one.text.strip()) < _LONG for one in alone) else alone


def _joined(longer: Sequence[Sentence], shorter: Sequence[Sentence], joins: int) -> float:
    """How well all answer each other, at best, if neighbours have become one so often, and the rest was left out."""
    lost = len(longer) - len(shorter) - joins
    kept_ones = ([one for one in longer if one not in some] for some in combinations(longer, lost))
    ways = (
        [left[start:end] for start, end in pairwise((0, *cuts, len(left)))]
        for left in kept_ones
        for cuts in combinations(range(1, len(left)), len(shorter) - 1)
    )
    return max((min(_shares(one, shorter)) for one in ways), default=0)


def _shares(ours: Sequence[Sequence[Sentence]], theirs: Sequence[Sentence]) -> Sequence[float]:
    """What the shorter of two counterparts has of the longer, of each two; 0 where they print other figures."""
    return [_share(one, other) for one, other in zip(ours, theirs, strict=True)]


def _share(ours: Sequence[Sentence], theirs: Sentence) -> float:
    if Counter(one.prints for each in ours for one in each.figures) != Counter(one.prints for one in theirs.figures):
        return 0
    lengths = sorted((sum(len(one.text) for one in ours), len(theirs.text)))
    share = (lengths[0] + _SLACK) / (lengths[1] + _SLACK)
    return share if share >= _ALIKE_OF_LONG or lengths[1] < _LONGER or len(ours) > 1 else 0


def _beginning(text: str) -> str:
    """The first words of a sentence, as many as are needed to find it."""
    said = text.strip()
    return said if len(said) <= _SHOWN else f"{said[:_SHOWN].rsplit(' ', 1)[0]}…"
