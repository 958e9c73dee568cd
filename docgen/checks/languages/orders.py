"""Names that somebody typed in a row, in another order than in the other language (DG321): «министерствам образования,
здравоохранения и финансов», «Денсаулық сақтау, білім және қаржы министрліктеріне»; regions, bodies and persons too.

Rows that name the same things are held against each other, one after another where both passages have as many. What
both languages print from the book is looked at by `pairs`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import pairwise
from typing import NamedTuple

from docgen.checks.text.lines import Line
from docgen.checks.text.mentions import mentions
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.spellings import is_one_name
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.portfolios import lists_of_ministries
from docgen.model import Diagnostic, Span, Term

JOINS = expression(r"\s*(?:[,;]|(?:и|или|және|немесе|мен|бен|пен)(?=\s))\s*(?:гг?\.\s*)?")
"""What stands between the names or figures of one enumeration."""


class _Named(NamedTuple):
    """Something that a row names: what it is known by, whether it is a person's surname, where it stands."""

    identity: Hashable
    start: int
    end: int
    span: Span
    typed: bool = True
    is_person: bool = False


_Row = tuple[_Named, ...]


def typed_in_another_order(ours: Passage, theirs: Passage, book: FactBook) -> Iterator[Diagnostic]:
    """DG321: names of one row that the other language has in another order."""
    if ours.kind not in PROSE or theirs.kind not in PROSE:
        return
    for rows in (_ministries, _names):
        left = list(rows(ours, book))
        right = list(rows(theirs, book)) if left else []
        for here, there in zip(left, right, strict=False) if len(left) == len(right) else ():
            places = _places(here, there) if len(here) == len(there) else []
            if places and places != sorted(places):
                yield Diagnostic("DG321", here[0].span, {}, said_there(there[0].span))


def _places(here: _Row, there: _Row) -> list[int]:
    """For each that a row names its place in the other one; none if they do not name the same, each once."""
    places = [[at for at, other in enumerate(there) if _is_same(one, other)] for one in here]
    found = [at[0] for at in places if len(at) == 1]
    return found if len(set(found)) == len(here) else []


def _is_same(one: _Named, other: _Named) -> bool:
    if one.is_person and other.is_person:
        return is_one_name(str(one.identity), str(other.identity))
    return one.is_person == other.is_person and one.identity == other.identity


def _ministries(passage: Passage, _: FactBook) -> Iterator[_Row]:
    for line in passage.lines:
        for row in lists_of_ministries(line.typed, line.lang) if "инист" in line.typed else ():
            if len(row) > 1:
                yield tuple(_Named(one.code, one.start, one.start, line.place(one.start, len(one.text))) for one in row)


def _names(passage: Passage, book: FactBook) -> Iterator[_Row]:
    """The rows of two names or more, of which somebody typed one, with nothing but commas and «and» between them."""
    for line in passage.lines:
        named = sorted({one.start: one for one in (*_typed(line, book), *_printed(line))}.values(), key=_start)
        row: list[_Named] = []
        for one, following in pairwise([*named, None]):
            assert one is not None
            row.append(one)
            if following is None or not JOINS.fullmatch(line.text, one.end, following.start):
                if len(row) > 1 and any(each.typed for each in row):
                    yield tuple(row)
                row = []


def _start(named: _Named) -> int:
    return named.start


def _typed(line: Line, book: FactBook) -> Iterator[_Named]:
    for one in mentions(line, book):
        if one.kind in ("known", "person"):
            end, is_person = one.start + len(one.text), one.kind == "person"
            yield _Named(one.identity, one.start, end, one.span, is_person=is_person)


def _printed(line: Line) -> Iterator[_Named]:
    for run in line.runs:
        if isinstance(run.inline, Term):
            yield _Named(run.inline.key, run.start, run.end, run.inline.span, typed=False)
