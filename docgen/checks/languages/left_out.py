"""A sentence without a figure that one language of a paragraph has and the other has not (DG461).

A translator may make two sentences of one. Then the one is about as long as both; where a sentence was left out it is
as long as one of them: Russian and Kazakh texts of a letter have almost the same length, sentence by sentence (Gale and
Church, «A program for aligning sentences in bilingual corpora», 1993). So where one text has a sentence less, both
explanations are tried; it is told only where no two sentences can have become one, and all others answer each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

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
_SLACK = 15
"""Letters that a short sentence may have more or less than its counterpart."""
_SHOWN = 60


def sentence_left_out(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG461: a sentence that has no counterpart in the other language; told where it stands."""
    if ours.kind in PROSE and theirs.kind in PROSE:
        yield from _left_out(ours, Same(theirs))


@kept
def _left_out(ours: Passage, same: Same[Passage]) -> Iterator[Diagnostic]:
    left, right = sentences_of(ours), sentences_of(same.value)
    if abs(len(left) - len(right)) != 1:
        return
    longer, shorter, there = (left, right, same.value) if len(left) > len(right) else (right, left, ours)
    alone = _alone(longer, shorter)
    if alone and _joined(longer, shorter) < _ALIKE:
        start = alone.start + len(alone.text) - len(alone.text.lstrip())
        place = alone.line.place(start, len(alone.text.strip()))
        yield Diagnostic("DG461", place, {"text": _beginning(alone.text)}, said_there(there.span))


def _alone(longer: Sequence[Sentence], shorter: Sequence[Sentence]) -> Sentence | None:
    """The sentence without which all others answer each other best."""
    found = [
        (likeness, one)
        for at, one in enumerate(longer)
        if not one.figures and len(one.text.strip()) >= _LONG
        if (likeness := _likeness([[each] for each in (*longer[:at], *longer[at + 1 :])], shorter)) >= _ALIKE
    ]
    return max(found, key=lambda one: one[0])[1] if found else None


def _joined(longer: Sequence[Sentence], shorter: Sequence[Sentence]) -> float:
    """How well the others answer each other if two neighbours have become one, at best."""
    ways = (
        [*([each] for each in longer[:at]), [longer[at], longer[at + 1]], *([each] for each in longer[at + 2 :])]
        for at in range(len(shorter))
    )
    return max((_likeness(one, shorter) for one in ways), default=0)


def _likeness(ours: Sequence[Sequence[Sentence]], theirs: Sequence[Sentence]) -> float:
    """The least share that the shorter of two counterparts has of the longer; 0 where they print other figures."""
    return min((_share(one, other) for one, other in zip(ours, theirs, strict=True)), default=0)


def _share(ours: Sequence[Sentence], theirs: Sentence) -> float:
    if Counter(one.prints for each in ours for one in each.figures) != Counter(one.prints for one in theirs.figures):
        return 0
    lengths = sorted((sum(len(one.text) for one in ours), len(theirs.text)))
    return (lengths[0] + _SLACK) / (lengths[1] + _SLACK)


def _beginning(text: str) -> str:
    """The first words of a sentence, as many as are needed to find it."""
    said = text.strip()
    return said if len(said) <= _SHOWN else f"{said[:_SHOWN].rsplit(' ', 1)[0]}…"
