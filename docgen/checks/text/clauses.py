"""Clauses that print one value of a fact: what else stands in such a clause is said of that value, in any order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from docgen.checks.text.lines import Line, Run, time_of
from docgen.checks.text.sentences import Sentence
from docgen.expressions import expression
from docgen.model import Figure
from docgen.sameness import kept

_ENDS = expression(r"[,;:()\t]|(?<!\w)(?:и|или|а|но|және|немесе|мен|бен|пен|ал)(?!\w)|[.!?…](?=\s|$)")


class Clause(NamedTuple):
    """A stretch of a line with one value, and the time that it prints, if it is one."""

    line: Line
    start: int
    end: int
    value: Run
    time: Run | None

    @property
    def figure(self) -> Figure:
        """Its value."""
        return self.value.figure

    @property
    def typed(self) -> str:
        """Its text without what comes from the book."""
        return self.line.typed[self.start : self.end]


@kept
def clauses(sentence: Sentence) -> Iterator[Clause]:
    """The clauses of a sentence that print one value, if there are several."""
    line = sentence.line
    if len(line.printed) < _SEVERAL:
        return
    marks = [match.span() for match in _ENDS.finditer(line.typed, sentence.start, sentence.end)]
    starts = (sentence.start, *(end for _, end in marks))
    ends = (*(start for start, _ in marks), sentence.end)
    for start, end in zip(starts, ends, strict=True):
        runs = line.figures(start, end)
        times = [run for run in runs if time_of(run)]
        values = [run for run in runs if run not in times]
        if len(values) == 1 and len(times) <= 1 and getattr(values[0].inline, "part", "") == "value":
            yield Clause(line, start, end, values[0], times[0] if times else None)


_SEVERAL = 2
