"""A ministry that one language leaves out of a list that is typed in part (DG319, DG320): «министерствам образования,
здравоохранения и финансов» here, «білім және қаржы министрліктеріне» there.

What the list prints by its key is looked for by that key. One that is typed is told only where both lists have others
in common, and no word of the other passage may mean it.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from docgen.checks.languages.unspoken import unspoken
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.lang.portfolios import Portfolio, portfolios_named, speaks_of
from docgen.model import Diagnostic
from docgen.sameness import kept

_LEAST_SHARED = 2

Named = tuple[Line, Portfolio]


def ministry_in_one_language(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG319, DG320: a ministry of a list that the list of the other language has not."""
    left = tuple(_typed(ours)) if {ours.kind, theirs.kind} <= PROSE else ()
    right = tuple(_typed(theirs)) if left else ()
    if len({one.code for _, one in left} & {one.code for _, one in right}) >= _LEAST_SHARED:
        yield from _told("DG319", left, theirs)
        yield from _told("DG320", right, ours)


@kept
def _typed(passage: Passage) -> Iterator[Named]:
    for line in passage.lines:
        yield from ((line, one) for one in portfolios_named(line.text, line.lang))


def _told(code: str, named: tuple[Named, ...], there: Passage) -> Iterator[Diagnostic]:
    alone = unspoken(named, there, attrgetter("code"), lambda one, line: speaks_of(one.code, line.text, line.lang))
    for line, one in alone:
        if line.typed[one.start : one.start + len(one.text)] == one.text:
            yield Diagnostic(code, line.place(one.start, len(one.text)), {"text": one.text}, said_there(there.span))
