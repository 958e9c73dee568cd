"""What a table says of a cell: the head of its column, the first cell of its row, the corner; all of its heads."""

from __future__ import annotations

from docgen.checks.text.lines import Line, line_of
from docgen.model import Table


def labels_of(line: Line) -> tuple[Line, ...]:
    """The head of the column and the first cell of the row in which the cell of a table stands; the corner of the table
    speaks for all of it.
    """
    table = line.block
    if not isinstance(table, Table) or not line.row:
        return ()
    cells = (table.header[line.column], table.rows[line.row - 1][0], table.header[0])
    return tuple(line_of(cell, line.lang, table) for cell in dict.fromkeys(cells))


def heads_of(line: Line) -> tuple[Line, ...]:
    """All heads of the table in which a line stands, and the first cells of its rows: a total is made of them."""
    table = line.block
    if not isinstance(table, Table) or not line.row:
        return ()
    return tuple(line_of(cell, line.lang, table) for cell in (*table.header, *(row[0] for row in table.rows)))
