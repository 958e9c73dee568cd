"""Figures that have changed places in one language only (DG468): «в селах 3 071, в городах 911» here, «ауылда 911,
қалада 3 071» there; «открыто 21, закрыто 3» against «3 ашылды, 21 жабылды»; or three of them, moved round.

What a clause says with one figure in it is said of that figure, in whatever order. So it is told only where both texts
have the same names, times or words of a family, each in one clause with one of the same figures, and across.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from docgen.checks.text.clauses import Clause, clauses
from docgen.checks.text.lines import Line, time_of
from docgen.checks.text.mentions import mentions
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.rings import rings
from docgen.checks.text.sentences import sentences
from docgen.checks.times.told_months import months_in
from docgen.facts.book import FactBook
from docgen.lang.families import FAMILIES
from docgen.lang.family_words import may_name, named_in
from docgen.lang.headings import HEADINGS
from docgen.model import Diagnostic, Figure, Term
from docgen.sameness import Same, kept

_FAMILIES = {**FAMILIES, **HEADINGS}
_TWO = 2


class _Beside(NamedTuple):
    """A clause, and the words in it by which its figure is known."""

    clause: Clause
    words: str


_Words = Callable[[Clause], list[tuple[Hashable, str]]]
"""The words by which the figure of a clause may be known, with what makes them the same in the other language."""
_Known = Mapping[Hashable, _Beside]
"""What stands in one clause of a text, and nowhere else in it beside a figure → that clause."""


def figures_crossed(ours: Passage, theirs: Passage, book: FactBook) -> Iterator[Diagnostic]:
    """DG468: figures, each of which stands beside the words that another of them has in the Kazakh text."""
    if ours.kind in PROSE and theirs.kind in PROSE and len(_clauses(ours)) >= _TWO and len(_clauses(theirs)) >= _TWO:
        yield from _by_words(ours, Same(theirs)) or _by_names(_clauses(ours), _clauses(theirs), book)


@kept
def _by_words(ours: Passage, theirs: Same[Passage]) -> Iterator[Diagnostic]:
    """Those told by times, or else by the words of one family, or else of several: «построено 12, закрыто 21»."""
    left, right = _clauses(ours), _clauses(theirs.value)
    russian = " ".join(clause.typed for clause in left)
    names = [name for name, family in _FAMILIES.items() if may_name(family, russian)]
    ways: list[_Words] = [_times, _months, *(partial(_members, [name]) for name in names)]
    if len(names) > 1:
        ways.append(partial(_members, names))
    yield from next(filter(None, (tuple(_across(left, right, words)) for words in ways)), ())


def _by_names(left: Sequence[Clause], right: Sequence[Clause], book: FactBook) -> Iterator[Diagnostic]:
    of_rows = {key: name for clause in right for key, _ in _names(clause, book) if (name := _adjective(key, book))}
    return _across(left, right, lambda clause: _names(clause, book) or _in_a_row(clause, of_rows))


@kept
def _clauses(passage: Passage) -> Iterator[Clause]:
    """The clauses of a passage whose values it prints once, if there are two or more."""
    printed = Counter(key for line in passage.lines for key in _values(line))
    if len(printed) >= _TWO:
        found = [one for line in passage.lines for sentence in sentences(line) for one in clauses(sentence)]
        yield from (one for one in found if printed[one.figure.keys] == 1)


def _values(line: Line) -> Iterator[tuple[str, ...]]:
    return (run.inline.keys for run in line.printed if isinstance(run.inline, Figure) and run.inline.part == "value")


def _across(left: Sequence[Clause], right: Sequence[Clause], words: _Words) -> Iterator[Diagnostic]:
    here, there = _known(left, words), _known(right, words)
    shared = [one for one in here if one in there]
    beside = {here[one].clause.figure.keys: one for one in shared}
    moved = {one: beside[keys] for one in shared if (keys := there[one].clause.figure.keys) in beside}
    for ring in rings(moved):
        first = min((here[one] for one in ring), key=lambda each: each.clause.start)
        second = next(there[one] for one in ring if there[one].clause.figure.keys == first.clause.figure.keys)
        args = {"text": first.clause.figure.text, "words": first.words, "other": second.words}
        yield Diagnostic("DG468", first.clause.figure.span, args, said_there(second.clause.figure.span))


def _known(found: Sequence[Clause], words: _Words) -> _Known:
    known: dict[Hashable, _Beside] = {}
    twice: set[Hashable] = set()
    for clause in found:
        named = words(clause)
        if len(named) == 1:
            key, said = named[0]
            twice |= {key} & known.keys()
            known[key] = _Beside(clause, said)
    return {key: beside for key, beside in known.items() if key not in twice}


def _times(clause: Clause) -> list[tuple[Hashable, str]]:
    time = clause.time
    said = time_of(time) if time else None
    return [((said.first, said.last), clause.line.text[time.start : time.end])] if time and said else []


def _months(clause: Clause) -> list[tuple[Hashable, str]]:
    found = (match for match in months_in(clause.line) if clause.start <= match.start() < clause.end)
    return [(match.lastindex, match[0]) for match in found]


def _names(clause: Clause, book: FactBook) -> list[tuple[Hashable, str]]:
    line, start, end = clause.line, clause.start, clause.end
    printed = [
        (run.inline.key.removeprefix("name."), run.inline.text)
        for run in line.runs
        if isinstance(run.inline, Term) and run.inline.key and start <= run.start < end
    ]
    typed = [
        (one.identity, one.text) for one in mentions(line, book) if one.kind == "known" and start <= one.start < end
    ]
    return [*printed, *typed]


def _adjective(key: Hashable, book: FactBook) -> str:
    """The stem of «Костанайская область», which stands in a row without its noun: «в Костанайской – 3»."""
    name = book.names.get(key) if isinstance(key, str) else None
    first = name.called[0].ru.text.split()[0] if name else ""
    return first.removesuffix("ая") if first.endswith("ская") else ""


def _in_a_row(clause: Clause, stems: Mapping[Hashable, str]) -> list[tuple[Hashable, str]]:
    found = [(key, stem) for key, stem in stems.items() if stem in clause.typed] if clause.line.lang == "ru" else []
    return [(key, f"{stem}ой") for key, stem in found]


def _members(names: Sequence[str], clause: Clause) -> list[tuple[Hashable, str]]:
    text, lang = clause.typed, clause.line.lang
    return [((name, one.member), one.text) for name in names for one in named_in(name, text, lang)]
