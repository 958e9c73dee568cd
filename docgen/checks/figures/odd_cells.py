"""One cell of a table's column that counts something else than the head says and all others count (DG155): the readers
of a region under «Библиотеки».

The head names what the others are counted in by their `unit:`, and neither it nor the row speaks of the odd one. A
gymnasium is a school, a copy is a book: the odd one is surely something else only where it is of another sort or kind
(`text.things`, `text.kinds`), or what another column of the table counts; per cents among things counted are odd under
any head that does not speak of shares. A row is surely no other thing than the rows
beside it where the first column lists places, or where its other figures are counted as theirs are.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.figures.measures import is_bare, is_told_in
from docgen.checks.scope import Finished
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.kinds import excludes
from docgen.checks.text.lines import VALUE, Line, document_lines, fact_of, line_of
from docgen.checks.text.things import sort_of_things
from docgen.expressions import expression
from docgen.lang.measures import measure_of
from docgen.model import Diagnostic, Fact, Figure, Lang, Related, Table

_PLACES: Mapping[Lang, frozenset[str]] = MappingProxyType(
    {
        "ru": frozenset(("область", "регион", "район", "город", "области", "регионы", "районы", "города", "село")),
        "kz": frozenset(("облыс", "өңір", "аудан", "қала", "облыстар", "өңірлер", "аудандар", "қалалар", "ауыл")),
    }
)
"""Heads of a first column that lists places."""
_WORD = expression(r"[^\W\d_]{3,}")
_LEAST = 2


class _Cell(NamedTuple):
    """A cell that prints the value of one fact and nothing besides."""

    line: Line
    fact: Fact


def cell_counts_something_else(finished: Finished) -> Iterator[Diagnostic]:
    """DG155: the one cell of a column that counts something else than its head and its other cells."""
    cells = (cell for line in document_lines(finished.document) if (cell := _cell(line, finished)))
    for _, group in itertools.groupby(cells, key=lambda cell: id(cell.line.block)):
        table = list(group)
        columns: dict[int, list[_Cell]] = {}
        for cell in table:
            columns.setdefault(cell.line.column, []).append(cell)
        units = {number: Counter(one.fact.unit for one in column) for number, column in columns.items()}
        for number, column in columns.items():
            if odd := _odd_one(column, units[number]):
                yield from _told(odd, units, table, finished)


def _cell(line: Line, finished: Finished) -> _Cell | None:
    if not (line.row and line.column and len(line.printed) == 1):
        return None
    run = line.printed[0]
    fact, figure = fact_of(run, finished.book.facts, VALUE), run.inline
    is_alone = not line.text[: run.start].strip() and not line.text[run.end :].strip()
    bare = isinstance(figure, Figure) and is_alone and is_bare(figure, line.lang)
    return _Cell(line, fact) if fact and fact.unit and bare else None


def _odd_one(column: Sequence[_Cell], units: Counter[str]) -> _Cell | None:
    """The only cell of another unit, where two others at least have one in common."""
    if len(units) != _LEAST or min(units.values()) != 1 or max(units.values()) < _LEAST:
        return None
    return next(one for one in column if units[one.fact.unit] == 1)


def _told(
    odd: _Cell, units: Mapping[int, Counter[str]], table: Sequence[_Cell], finished: Finished
) -> Iterator[Diagnostic]:
    line, block = odd.line, odd.line.block
    assert isinstance(block, Table)
    head, corner, label = (
        line_of(cell, line.lang, block).text.lower()
        for cell in (block.header[line.column], block.header[0], block.rows[line.row - 1][0])
    )
    ((common, _),) = units[line.column].most_common(1)
    other = next(one.fact for one in table if one.line.column == line.column and one.fact.unit == common)
    counted, own = finished.unit_of(other), finished.unit_of(odd.fact)
    another = any(one[odd.fact.unit] >= _LEAST for one in units.values())
    measure = measure_of(own, line.lang)
    if not (counted and own) or (measure and is_told_in(measure, f"{corner} {head} {label} {line.text}")):
        return
    share = measure is not None and measure.dimension == "share" and not measure_of(counted, line.lang)
    if not (another or share or _are_apart(counted, own, line.lang)) or not _is_row_like_others(
        odd, units, table, corner
    ):
        return
    if share or (_named(head, counted) == len(_words(counted)) and not _named(f"{head} {label}", own)):
        args = {"text": _printed_head(line), "key": odd.fact.key, "unit": own}
        related = (Related("the fact stands here", odd.fact.place("unit")),)
        yield Diagnostic("DG155", line.printed[0].inline.span, args, related)


def _are_apart(one: str, other: str, lang: Lang) -> bool:
    """Whether two nouns can never name the same."""
    sorts = {sort_of_things(noun, lang) for noun in (one, other)}
    return (0 not in sorts and len(sorts) > 1) or excludes(one, other, "", lang)


def _printed_head(line: Line) -> str:
    """What stands over a cell, as it is printed."""
    assert isinstance(line.block, Table)
    return line_of(line.block.header[line.column], line.lang, line.block).text.strip()


def _is_row_like_others(odd: _Cell, units: Mapping[int, Counter[str]], table: Sequence[_Cell], corner: str) -> bool:
    """Whether the row of a cell tells of what the other rows tell of."""
    beside = [one for one in table if one.line.row == odd.line.row and one is not odd]
    alike = [one for one in beside if units[one.line.column][one.fact.unit] >= _LEAST]
    return len(alike) == len(beside) and (bool(beside) or corner.strip() in _PLACES[odd.line.lang])


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _named(text: str, noun: str) -> int:
    """How many words of a noun a text has, in whatever form."""
    words = _words(text)
    return sum(any(is_one_word(word, one) for word in words) for one in _words(noun))
