"""A table whose words have no room beside each other on the page (DG465): a writer would break them, or run past the
margin.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checks.scope import Finished
from docgen.checks.text.lines import document_lines
from docgen.model import Diagnostic, Table
from docgen.sameness import kept
from docgen.writers.columns import least_room, text_width

_MM = 25.4 / 1440
"""In a twip."""


def table_wider_than_the_page(finished: Finished) -> Iterator[Diagnostic]:
    """DG465: with the widest word of each column side by side, a table is wider than the text."""
    page = finished.settings.page
    blocks = (line.block for line in document_lines(finished.document, empty=True))
    for table in {id(block): block for block in blocks if isinstance(block, Table)}.values():
        yield from _wider(table, text_width(page), page.table_size)


@kept
def _wider(table: Table, width: int, size: float) -> Iterator[Diagnostic]:
    needed = least_room(table, size)
    if needed > width:
        args = {"needed": str(round(needed * _MM)), "room": str(round(width * _MM))}
        yield Diagnostic("DG465", table.span, args)
