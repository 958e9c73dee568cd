"""What has no room: a table whose words are wider than the page (DG465): a writer would break them, or run past the
margin; a letter to the leadership that is longer than it may be, whatever format it is written in (DG524).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from docgen import flow
from docgen.checks.form.people import to_the_leadership
from docgen.checks.scope import Finished
from docgen.checks.text.lines import document_lines
from docgen.compose.composing import template_path
from docgen.model import (
    Block,
    Diagnostic,
    Document,
    Heading,
    Inline,
    List,
    Note,
    PageStyle,
    Paragraph,
    Part,
    Span,
    Table,
)
from docgen.sameness import kept
from docgen.writers.columns import A4_HEIGHT_MM, least_room, text_ems, text_width, type_size
from docgen.writers.look import SINGLE_SPACING

_MM = 25.4 / 1440
"""In a twip."""


def table_wider_than_the_page(finished: Finished) -> Iterator[Diagnostic]:
    """DG465: with the widest word of each column side by side, a table is wider than the text, in the smaller type that
    it is then set in, too.
    """
    page = finished.settings.page
    blocks = (line.block for line in document_lines(finished.document, empty=True))
    for table in {id(block): block for block in blocks if isinstance(block, Table)}.values():
        yield from _wider(table, text_width(page), page.table_size)


@kept
def _wider(table: Table, width: int, size: float) -> Iterator[Diagnostic]:
    needed = least_room(table, type_size(table, width, size))
    if (needed - width) * _MM >= _SLACK:
        args = {"needed": str(round(needed * _MM)), "room": str(round(width * _MM))}
        fits = size > _SMALLEST and least_room(table, _SMALLEST) <= width
        yield Diagnostic("DG465", table.span, args, hint=f"table_size: {_SMALLEST:g}" if fits else "")


_SLACK = 3
"""Millimetres: words are taken to be some per cents wider than they are (`writers.columns`), so that of tables which
need less than that too much one in twenty has a word broken; of those that need 3 to 4, one in three.
"""
_SMALLEST = 8.0
"""Points of the smallest type that a table of a letter is set in."""


SHEETS = 3
"""For letters to the Government's leadership: its Reglament (decree 10 of 2023), p. 141."""

_NARROWEST = 0.9
"""Of what letters are taken to be wide: no text is set so tightly (`tests/unit/checks/test_room.py` measures it)."""
_POINTS = 72 / 25.4
"""In a millimetre."""
_TWIPS = 20
"""In a point."""


def letter_too_long(finished: Finished) -> Iterator[Diagnostic]:
    """DG524: a letter to the leadership whose text alone fills more pages than it may have sheets."""
    if to_the_leadership(finished.letter, finished.book):
        pages = least_pages(finished.document, finished.settings.page)
        if pages > SHEETS:
            args = {"pages": f"≥ {pages}", "most": str(SHEETS)}
            yield Diagnostic("DG524", Span(template_path(finished.letter, finished.lang)), args)


def least_pages(document: Document, page: PageStyle) -> int:
    """How many pages a document takes at the very least: its paragraphs set tightly, each row of a table as one line,
    without the room between them, notes at the foot and what a part of a page is left empty for.
    """
    height = sum(_least_height(block, page, page.size) for block in document.blocks)
    return math.ceil(height / ((A4_HEIGHT_MM - page.top_mm - page.bottom_mm) * _POINTS))


def _least_height(block: Block, page: PageStyle, size: float) -> float:
    """Of a block, in points, set in a type of that size."""
    line = page.line_height * SINGLE_SPACING
    match block:
        case Paragraph(inlines) | Heading(inlines):
            return _lines(inlines, page, size) * size * line
        case List(items):
            return sum(_lines(item.inlines, page, size) for item in items) * size * line
        case Table(rows=rows):
            return (1 + len(rows)) * page.table_size * line
        case Note(blocks=blocks):
            return sum(_least_height(one, page, page.note_size) for one in blocks)
        case Part(paragraphs=paragraphs):
            return len(paragraphs) * page.executor_size * line
    return 0


def _lines(inlines: tuple[Inline, ...], page: PageStyle, size: float) -> int:
    """How many lines a paragraph fills at the very least."""
    return max(math.ceil(_NARROWEST * text_ems(flow.plain(inlines)) * size * _TWIPS / text_width(page)), 1)
