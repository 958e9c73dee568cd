"""Checks of the Russian text of a letter against the Kazakh (DG3xx)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docgen import flow
from docgen.checks.scope import Finished
from docgen.model import Diagnostic, Document, Figure

Identity = tuple[tuple[str, ...], str]


def figure_in_one_language(russian: Finished, kazakh: Finished) -> Iterator[Diagnostic]:
    """DG301, DG302: a figure that only one of the languages prints, or prints more often."""
    ours, theirs = _figures(russian.document), _figures(kazakh.document)
    yield from _surplus("DG301", ours, theirs)
    yield from _surplus("DG302", theirs, ours)


def _figures(document: Document) -> list[Figure]:
    return [figure for figure, _ in flow.figures(document)]


def _identity(figure: Figure) -> Identity:
    return figure.keys, figure.part


def _surplus(code: str, figures: list[Figure], others: list[Figure]) -> Iterator[Diagnostic]:
    """The prints of a figure beyond the number of times the other language has it."""
    left = Counter(map(_identity, others))
    for figure in figures:
        left[_identity(figure)] -= 1
        if left[_identity(figure)] < 0:
            yield Diagnostic(code, figure.span, {"anchor": figure.anchor, "text": figure.text})
