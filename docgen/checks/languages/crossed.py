"""Figures that have changed places in one language only (DG468): «в селах 3 071, в городах 911» here, «ауылда 911,
қалада 3 071» there; «открыто 21, закрыто 3» against «3 ашылды, 21 жабылды»; or three of them, moved round.

What a clause says with one figure in it is said of that figure, in whatever order. So it is told only where both texts
have the same names, times or words of a family, each in one clause with one of the same figures, and across.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from docgen.checks.text.clauses import Clause, clauses
from docgen.checks.text.in_turn import EACH
from docgen.checks.text.lines import Line, time_of
from docgen.checks.text.mentions import mentions
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.rings import rings
from docgen.checks.text.sentences import sentences
from docgen.checks.times.told_months import months_in
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.families.headings import HEADINGS
from docgen.lang.families.naming import families_in, named_in
from docgen.lang.families.terms import TERMS
from docgen.model import Diagnostic, Figure, Term
from docgen.sameness import Same, kept

_FAMILIES = {**TERMS, **HEADINGS}
_TWO = 2


class _Beside(NamedTuple):
    """A clause, and the words in it by which its figure is known."""

    clause: Clause
    words: str


_Words = Callable[[Clause], list[tuple[Hashable, str]]]
"""The words by which the figure of a clause may be known, with what makes them the same in the other language."""
_Named = tuple[Clause, list[tuple[Hashable, str]]]
"""A clause, and those words in it."""
_Known = Mapping[Hashable, _Beside]
"""What stands in one clause of a text, and nowhere else in it beside a figure → that clause."""


def figures_crossed(ours: Passage, theirs: Passage, book: FactBook) -> Iterator[Diagnostic]:
    """DG468: figures, each of which stands beside the words that another of them has in the Kazakh text."""
    if ours.kind in PROSE and theirs.kind in PROSE and len(_clauses(ours)) >= _TWO and len(_clauses(theirs)) >= _TWO:
        yield from _by_words(ours, Same(theirs)) or _by_names(ours, theirs, book)


@kept
def _by_words(ours: Passage, theirs: Same[Passage]) -> Iterator[Diagnostic]:
    """Those told by times, or else by the words of one family, or else of several: «построено 12, закрыто 21»."""
    left, right = _clauses(ours), _clauses(theirs.value)
    russian = " ".join(clause.typed for clause in left)
    names = list(filter(families_in(russian).__contains__, _FAMILIES))
    ways: list[_Words] = [_times, _months, *(partial(_members, [name]) for name in names)]
    if len(names) > 1:
        ways.append(partial(_members, names))
    yield from next(filter(None, (tuple(_across(left, right, words)) for words in ways)), ())


def _by_names(ours: Passage, theirs: Passage, book: FactBook) -> Iterator[Diagnostic]:
    left, right = _clauses(ours), _clauses(theirs)
    of_rows = {key: name for clause in right for key, _ in _names(clause, book) if (name := _adjective(key, book))}
    rows = tuple(_each_to_each(ours, book)), tuple(_each_to_each(theirs, book))
    if all(row and _is_bare(row) for row in rows):
        rows = (), ()  # two enumerations: DG321 tells that they differ
    here, there = (
        (*row, *((clause, _names(clause, book)) for clause in found if not _is_among(clause, row)))
        for found, row in zip((left, right), rows, strict=True)
    )
    return _rings_of(_known((clause, named or _in_a_row(clause, of_rows)) for clause, named in here), _known(there))


def _is_among(clause: Clause, row: Sequence[_Named]) -> bool:
    """Whether the figure of a clause stands in a row, where the name beside it is that of another."""
    return any(clause.figure is one.figure for one, _ in row)


_JOINED = expression(r"[ \u00a0]?(?:[,;]|(?<!\w)(?:и|және|мен|бен|пен)(?!\w))[ \u00a0]?")


def _is_bare(row: Sequence[_Named]) -> bool:
    """Whether nothing but commas and «and» parts the figures of a row."""
    return all(
        one.line is other.line and _JOINED.fullmatch(one.line.text, one.end, other.start)
        for (one, _), (other, _) in pairwise(row)
    )


def _each_to_each(passage: Passage, book: FactBook) -> Iterator[_Named]:
    """The figures of «в Акмолинской и Костанайской областях 12 и 21 соответственно», each with its name: as many names
    as figures, and all of the ones before the others.
    """
    once = {one.figure.keys for one in _clauses(passage)}
    for line in passage.lines:
        for sentence in sentences(line) if EACH[line.lang].search(line.text) else ():
            runs = sentence.runs
            found = [Clause(line, run.start, run.end, run, None) for run in runs if time_of(run) is None]
            whole = Clause(line, sentence.start, sentence.end, runs[0], None) if runs else None
            named = (
                sorted(_placed_names(whole, book), key=itemgetter(0))
                if whole and EACH[line.lang].search(sentence.text)
                else []
            )
            apart = named and found and (named[-1][0] < found[0].start or found[-1].start < named[0][0])
            if apart and len(named) == len(found) == len(runs) and all(one.figure.keys in once for one in found):
                yield from ((one, [(key, said)]) for one, (_, key, said) in zip(found, named, strict=True))


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
    here, there = (_known((clause, words(clause)) for clause in found) for found in (left, right))
    return _rings_of(here, there)


def _rings_of(here: _Known, there: _Known) -> Iterator[Diagnostic]:
    shared = [one for one in here if one in there]
    beside = {here[one].clause.figure.keys: one for one in shared}
    moved = {one: beside[keys] for one in shared if (keys := there[one].clause.figure.keys) in beside}
    for ring in rings(moved):
        first = min((here[one] for one in ring), key=lambda each: each.clause.start)
        second = next(there[one] for one in ring if there[one].clause.figure.keys == first.clause.figure.keys)
        args = {"text": first.clause.figure.text, "words": first.words, "other": second.words}
        yield Diagnostic("DG468", first.clause.figure.span, args, said_there(second.clause.figure.span))


def _known(found: Iterable[_Named]) -> _Known:
    known: dict[Hashable, _Beside] = {}
    twice: set[Hashable] = set()
    for clause, named in found:
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
    return [(key, said) for _, key, said in _placed_names(clause, book)]


def _placed_names(clause: Clause, book: FactBook) -> list[tuple[int, Hashable, str]]:
    """The names in a stretch, each with its place."""
    line, start, end = clause.line, clause.start, clause.end
    printed: list[tuple[int, Hashable, str]] = [
        (run.start, run.inline.key.removeprefix("name."), run.inline.text)
        for run in line.runs
        if isinstance(run.inline, Term) and run.inline.key and start <= run.start < end
    ]
    typed: list[tuple[int, Hashable, str]] = [
        (one.start, one.identity, one.text)
        for one in mentions(line, book)
        if one.kind == "known" and start <= one.start < end
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
