"""What somebody typed in a row, in another order than in the other language (DG321), or not all of it (DG323):
«министерствам здравоохранения и финансов», «Қаржы, Денсаулық сақтау министрліктеріне»; regions, bodies, persons,
districts, names in quotation marks.

Rows that name the same things are held against each other, one after another where both passages have as many. What
both languages print from the book is looked at by `pairs`. Adjectives of one family («городских и районных») are held
against each other where sentences answer each other.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.answering import sentence_pairs
from docgen.checks.text.lines import Line
from docgen.checks.text.mentions import mentions
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.spellings import is_one_name, is_one_place
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.families.naming import Named, may_name, named_in, speaks_of
from docgen.lang.families.realms import REALMS
from docgen.lang.portfolios import lists_of_ministries
from docgen.model import Diagnostic, Span, Term
from docgen.sameness import Same, kept

JOINS = expression(r"\s*(?:[,;]|(?:и|или|және|немесе|мен|бен|пен)(?=\s))\s*(?:гг?\.\s*)?")
"""What stands between the names or figures of one enumeration."""


class _Named(NamedTuple):
    """Something that a row names: what it is known by, where it stands; what it is, if it is known by its spelling."""

    identity: Hashable
    start: int
    end: int
    span: Span
    typed: bool = True
    kind: str = ""


_Row = tuple[_Named, ...]


def typed_in_another_order(ours: Passage, theirs: Passage, book: FactBook) -> Iterator[Diagnostic]:
    """DG321: names of one row that the other language has in another order."""
    if ours.kind not in PROSE or theirs.kind not in PROSE:
        return
    for rows in (_ministries, _names, _spelled):
        left = list(rows(ours, book))
        right = list(rows(theirs, book)) if left else []
        for here, there in zip(left, right, strict=False) if len(left) == len(right) else ():
            places = _places(here, there) if len(here) == len(there) else []
            if places and places != sorted(places):
                yield Diagnostic("DG321", here[0].span, {}, said_there(there[0].span))


_ROWS_OF = ("level", "schooling")
"""Families whose members stand in rows."""


def adjectives_in_another_order(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG321, DG323: adjectives of one family in a row, which the other language has in another order, or not all: then
    it has at least one of them, and no word that may mean those it lacks.
    """
    if ours.kind in PROSE and theirs.kind in PROSE:
        russian = " ".join(line.typed for line in ours.lines)
        for name in _ROWS_OF:
            if may_name(REALMS[name], russian):
                yield from _of_family(name, ours, Same(theirs))


@kept
def _of_family(name: str, ours: Passage, same: Same[Passage]) -> Iterator[Diagnostic]:
    for here, there in sentence_pairs(ours, same.value):
        left, right = _rows(name, here), _rows(name, there)
        moved = [(row, other) for row in left for other in right if _is_moved(row, other)]
        for row, other in moved:
            yield Diagnostic("DG321", _place(row, here), {}, said_there(_place(other, there)))
        lacks = not moved and (_lacking(name, left, right, there) or _lacking(name, right, left, here))
        if lacks:
            row = next((one for one in left if _members(one) & lacks), left[0])
            other = next((one for one in right if _members(one) & lacks), right[0])
            args = {"count": str(len(row)), "other": str(len(other))}
            yield Diagnostic("DG323", _place(row, here), args, said_there(_place(other, there)))


_Adjectives = list[Named]


def _rows(name: str, sentence: Sentence) -> list[_Adjectives]:
    """The adjectives of a family that a sentence has, those together that only commas and «and» part."""
    line = sentence.line
    rows: list[_Adjectives] = []
    for found in named_in(name, line.typed[sentence.start : sentence.end], line.lang):
        one = found._replace(start=found.start + sentence.start)
        last = rows[-1][-1] if rows else None
        if last and JOINS.fullmatch(line.text, last.start + len(last.text), one.start):
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def _members(row: _Adjectives) -> set[int]:
    return {one.member for one in row}


def _place(row: _Adjectives, sentence: Sentence) -> Span:
    return sentence.line.place(row[0].start, len(row[0].text))


def _is_moved(row: _Adjectives, other: _Adjectives) -> bool:
    ours, theirs = [one.member for one in row], [one.member for one in other]
    return ours != theirs and set(ours) == set(theirs)


def _lacking(name: str, rows: list[_Adjectives], others: list[_Adjectives], there: Sentence) -> set[int]:
    """The members of the one row of which the other sentence has only some, and does not speak of the rest; with those
    that it has. None if it has a member of its own.
    """
    have = {member for row in others for member in _members(row)}
    if not have < {member for row in rows for member in _members(row)}:
        return set()
    for row in rows:
        rest = _members(row) - have
        if rest and rest != _members(row) and not any(_speaks(name, one, there) for one in rest):
            return _members(row)
    return set()


def _speaks(name: str, member: int, sentence: Sentence) -> bool:
    return speaks_of(name, member, sentence.text, sentence.line.lang)


def _places(here: _Row, there: _Row) -> list[int]:
    """For each that a row names its place in the other one; none if they do not name the same, each once."""
    places = [[at for at, other in enumerate(there) if _is_same(one, other)] for one in here]
    found = [at[0] for at in places if len(at) == 1]
    return found if len(set(found)) == len(here) else []


_SPELLED = MappingProxyType({"person": is_one_name, "quoted": is_one_name, "place": is_one_place})
"""What is known by its spelling alone → whether two are one."""


def _is_same(one: _Named, other: _Named) -> bool:
    is_one = _SPELLED.get(one.kind) if one.kind == other.kind else None
    if is_one:
        return is_one(str(one.identity), str(other.identity))
    return one.kind == other.kind and one.identity == other.identity


def _ministries(passage: Passage, _: FactBook) -> Iterator[_Row]:
    for line in passage.lines:
        for row in lists_of_ministries(line.typed, line.lang):
            if len(row) > 1:
                yield tuple(_Named(one.code, one.start, one.start, line.place(one.start, len(one.text))) for one in row)


def _names(passage: Passage, book: FactBook) -> Iterator[_Row]:
    """The rows of two names or more, of which somebody typed one, with nothing but commas and «and» between them."""
    for line in passage.lines:
        typed = tuple(_typed(line, book, _KNOWN))
        printed = _printed(line) if typed else ()
        yield from _in_rows(line, sorted({one.start: one for one in (*typed, *printed)}.values(), key=_start))


def _spelled(passage: Passage, book: FactBook) -> Iterator[_Row]:
    """The rows of names in quotation marks, and of places that the book does not know."""
    for line in passage.lines:
        for kind in _UNKNOWN:
            yield from _in_rows(line, sorted(_typed(line, book, {kind}), key=_start))


def _in_rows(line: Line, named: Sequence[_Named]) -> Iterator[_Row]:
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


_KNOWN, _UNKNOWN = ("known", "person"), ("quoted", "place")
"""Kinds of mentions: what the book knows, with persons; what it does not."""


def _typed(line: Line, book: FactBook, kinds: Collection[str]) -> Iterator[_Named]:
    for one in mentions(line, book):
        if one.kind in kinds:
            kind = one.kind if one.kind in _SPELLED else ""
            yield _Named(one.identity, one.start, one.start + len(one.text), one.span, kind=kind)


def _printed(line: Line) -> Iterator[_Named]:
    for run in line.runs:
        if isinstance(run.inline, Term):
            yield _Named(run.inline.key, run.start, run.end, run.inline.span, typed=False)
