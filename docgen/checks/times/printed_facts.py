"""Every figure of a fact that a letter prints, with its fact and its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Facts, Line, by_key, document_lines, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.model import Fact, Figure, Related, Span
from docgen.sameness import kept


def stands_here(span: Span) -> tuple[Related, ...]:
    """A pointer to where the fact is written."""
    return (Related("the fact stands here", span),)


def printed_facts(finished: Finished) -> Iterator[tuple[Sentence, Figure, Fact]]:
    """Every figure of a fact with its fact and the sentence it stands in."""
    for line in document_lines(finished.document):
        if line.keys:
            yield from _facts_told(line, facts_of(line, finished.book))


@kept
def _facts_told(line: Line, facts: Facts) -> Iterator[tuple[Sentence, Figure, Fact]]:
    known = by_key(facts)
    for sentence in sentences(line):
        for figure in sentence.figures:
            yield from ((sentence, figure, known[key]) for key in figure.keys if key in known)
