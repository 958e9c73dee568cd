"""Tables of a letter: rows of cells, parted by tabs; a frame in which a letterhead or a signature stands is none."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from docgen.adopting.letters import Kind, Unit

LEAST = 2
"""Rows and columns of a table at least."""
TAB = "\t"


def tabled(rows: Sequence[tuple[int, dict[int, str]]]) -> Iterator[Unit]:
    """The rows of one table, given as their lines in the file and their cells by column: units of equally many cells,
    or none where the table is no more than a frame.
    """
    width = max((max(cells) + 1 for _, cells in rows if cells), default=0)
    if len(rows) >= LEAST and width >= LEAST and sum(len(cells) >= LEAST for _, cells in rows) >= LEAST:
        for line, cells in rows:
            yield Unit(TAB.join(_flat(cells.get(number, "")) for number in range(width)), line, Kind.ROW)


def _flat(text: str) -> str:
    return " ".join(text.split())


def with_rows(units: Iterable[Unit]) -> Iterator[Unit]:
    """The lines of a plain text, those one under another that have equally many tabs as rows of a table."""
    for tabs, group in itertools.groupby(units, lambda one: one.text.count(TAB)):
        lines = list(group)
        cells = [(one.line, _cells(one.text)) for one in lines]
        yield from (list(tabled(cells)) if tabs else []) or lines


def _cells(text: str) -> dict[int, str]:
    return {number: said for number, said in enumerate(text.split(TAB)) if said.strip()}


def cells_of(unit: Unit) -> Iterator[Unit]:
    """The cells of a row, each a paragraph: in the head of a letter they only stand side by side."""
    for text in unit.text.split(TAB) if unit.kind is Kind.ROW else (unit.text,):
        if text.strip():
            yield replace(unit, text=text, kind=None)


def stretches(unit: Unit) -> Iterator[tuple[int, str]]:
    """The offset and the text of each cell of a row, or of the whole paragraph."""
    at = 0
    for text in unit.text.split(TAB) if unit.kind is Kind.ROW else (unit.text,):
        yield at, text
        at += len(text) + 1


def headings(units: Sequence[Unit]) -> Iterator[tuple[str, ...]]:
    """For each unit the words at the head of each column of its table; nothing outside of tables."""
    for is_row, group in itertools.groupby(units, lambda one: one.kind is Kind.ROW and one.text.count(TAB)):
        rows = [unit.text.split(TAB) for unit in group]
        head = _head(rows) if is_row else ()
        yield from (head for _ in rows)


def _head(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The words of each column: of the first row, and of those below it until one that says a number; a blank cell
    goes with the one before it.
    """
    below = tuple(itertools.takewhile(lambda row: not any(map(_DIGIT.search, row)), rows[1:]))
    first = tuple(itertools.accumulate(rows[0], _or_before)) if below else tuple(rows[0])
    return tuple(", ".join(cell for cell in column if cell) for column in zip(first, *below, strict=True))


def _or_before(before: str, cell: str) -> str:
    return cell or before


_DIGIT = re.compile(r"\d")
