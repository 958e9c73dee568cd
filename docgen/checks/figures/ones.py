"""«Бір» that counts, by the Russian text: «бір қор құрылды» may be «основан фонд» as well as «создан один фонд»; where
the Russian sentence that answers it counts one, so does the Kazakh (DG402).
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from docgen.checks.text.answering import sentence_pairs
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import Passage, prose
from docgen.checks.text.sentences import Sentence
from docgen.lang.numbers import Kind, Reading
from docgen.model import Document, Span
from docgen.sameness import Same

Told = Callable[[Line], Iterable[Reading]]
"""The number words of a line that count something and were typed."""
_ONE = "бір"


def ones_counted_in_russian(kazakh: Document, russian: Document, told: Told) -> frozenset[Span]:
    """The places of «бір» for which the Russian text has a «один» that counts, as many in the one sentence as in the
    other; where the paragraphs of the two do not answer each other nobody knows.
    """
    return _counted(Same(kazakh), Same(russian), told)


@functools.lru_cache(maxsize=4)
def _counted(kazakh: Same[Document], russian: Same[Document], told: Told) -> frozenset[Span]:
    theirs = tuple(prose(russian.value))
    with_ones = [place for place, passage in enumerate(theirs) if _ones(passage, told)]
    ours = tuple(prose(kazakh.value)) if with_ones else ()
    if len(ours) != len(theirs):
        return frozenset()
    return frozenset(span for place in with_ones for span in _of_passage(ours[place], theirs[place], told))


def _ones(passage: Passage, told: Told) -> list[Reading]:
    return [one for line in passage.lines for one in told(line) if _is_one(one)]


def _of_passage(kazakh: Passage, russian: Passage, told: Told) -> Iterator[Span]:
    for ours, theirs in sentence_pairs(kazakh, russian):
        counted = [one for one in told(theirs.line) if _is_one(one) and _stands_in(one, theirs)]
        mine = [one for one in ours.line.typed_readings if one.text.lower() == _ONE and _stands_in(one, ours)]
        if counted and len(counted) == len(mine):
            yield from (ours.line.place(one.start, len(one.text)) for one in mine if one.weak)


def _is_one(reading: Reading) -> bool:
    return reading.kind is Kind.NUMBER and reading.words and reading.value == Decimal(1)


def _stands_in(reading: Reading, sentence: Sentence) -> bool:
    return sentence.start <= reading.start < sentence.end
