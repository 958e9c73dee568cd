"""«До 1 июля» here, «1 шілдеден кейін» or «1 шілдеде» there, «к 1 июля» here, «1 шілдеден бастап» there: the two sides
of one printed time (DG342).
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checks.text.lines import Line, Run, time_of
from docgen.checks.text.passages import BODY, Passage, said_there
from docgen.checks.text.sided import BEGUN, BY, SINCE, UNTIL, Sided, side_of
from docgen.model import Diagnostic, Figure
from docgen.sameness import Same, kept


def side_of_time_differs(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG342: a time until which something is to be done in one passage, and after which, or within which, in its
    counterpart; or by which, and from which on.
    """
    if {ours.kind, theirs.kind} <= BODY:
        yield from _differing(ours, Same(theirs))


@kept
def _differing(ours: Passage, same: Same[Passage]) -> Iterator[Diagnostic]:
    left = dict(_sided(ours))
    right = dict(_sided(same.value)) if left else {}
    for key, here in left.items():
        there = right.get(key, here)
        if _contradict({here.side, there.side}):
            text, other = (one.line.text[one.start : one.end] for one in (here, there))
            place = here.line.place(here.start, len(text))
            yield Diagnostic("DG342", place, {"text": text, "other": other}, said_there(same.value.span))


def _contradict(sides: set[str]) -> bool:
    """Whether a time cannot be told on both sides: «к 12 октября» is not «12 қазаннан бастап»."""
    if BY in sides:
        return bool(sides & {SINCE, BEGUN})
    return UNTIL in sides and len(sides) > 1


def _sided(passage: Passage) -> Iterator[tuple[tuple[tuple[str, ...], str], Sided]]:
    """The printed times of a passage that stand there once, on a side."""
    printed: dict[tuple[tuple[str, ...], str], list[tuple[Line, Run]]] = {}
    for line in passage.lines:
        for run in line.printed:
            if isinstance(run.inline, Figure) and time_of(run):
                printed.setdefault(run.inline.prints, []).append((line, run))
    for key, found in printed.items():
        line, run = found[0]
        if len(found) == 1 and (sided := side_of(line, run)):
            yield key, sided
