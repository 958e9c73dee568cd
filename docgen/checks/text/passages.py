"""A finished document passage by passage: paragraphs, items, table rows, requisites, each with what it is, its lines
and the labels that its author gave it: the ground on which the languages are compared and the form is judged.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.lines import Line, line_of
from docgen.expressions import expression
from docgen.model import (
    Block,
    Cell,
    Document,
    Heading,
    Lang,
    Letterhead,
    List,
    ListItem,
    Note,
    PageBreak,
    Paragraph,
    Part,
    Related,
    Role,
    Span,
    Table,
    Term,
)
from docgen.sameness import Same, kept

PARAGRAPH, NOTE, ITEM, HEADING, ROW = "paragraph", "note", "item", "heading", "row"
LETTERHEAD, PAGE_BREAK, TEXT = "letterhead", "pagebreak", "text"
SAID: Mapping[str, str] = MappingProxyType(
    {
        PARAGRAPH: "a paragraph",
        NOTE: "a paragraph of the «Справочно» block",
        ITEM: "an item of a list",
        HEADING: "the heading",
        ROW: "a row of a table",
        LETTERHEAD: "the letterhead",
        PAGE_BREAK: "a page break",
        TEXT: "the text itself",
        Role.ADDRESSEE: "the addressee",
        Role.REFERENCE: "the reference to the inquiry",
        Role.SALUTATION: "the salutation",
        Role.SIGNATURE: "the signature",
        Role.EXECUTOR: "the executor's mark",
        Role.ANNEX: "the annex mark",
    }
)
"""What each kind of passage is called in findings."""
_WORD = expression(r"\w")
PROSE = frozenset({PARAGRAPH, NOTE, ITEM, HEADING})
"""What the text of the letter is made of; a requisite is called by its role."""
BODY = PROSE | {ROW}


class Passage(NamedTuple):
    """One passage: what it is, its lines (a row has one a cell), its place, the block it is or stands in, its labels.
    Of a «Справочно» block that is the paragraph, list or table within it; `note` is then the place of the whole.
    """

    kind: str
    lines: tuple[Line, ...]
    span: Span
    block: Block
    name: str = ""
    promises: tuple[str, ...] = ()
    note: Span | None = None

    @property
    def whole(self) -> Span:
        """The place of the block of the letter that it belongs to."""
        return self.note or self.block.span

    @property
    def terms(self) -> tuple[Term, ...]:
        """The names that the book prints in it."""
        return tuple(run.inline for line in self.lines for run in line.runs if isinstance(run.inline, Term))


def passages(document: Document) -> tuple[Passage, ...]:
    """All passages in printing order; footnotes are no passages."""
    return _every_passage(Same(document))


@functools.lru_cache(maxsize=4)
def _every_passage(same: Same[Document]) -> tuple[Passage, ...]:
    """The passages of a document, made once for all checks."""
    document = same.value
    return tuple(passage for block in document.blocks for passage in _of_block(block, document.lang, None))


def said_there(span: Span) -> tuple[Related, ...]:
    """Shows beside a finding where the other language says the same thing."""
    return (Related("the other language says it here", span),)


def is_table_head(row: Passage) -> bool:
    """Whether a row of a table is the one of its heads."""
    table = row.block
    return isinstance(table, Table) and row.lines[0] == line_of(table.header[0], row.lines[0].lang, table)


def prose(document: Document) -> Iterator[Passage]:
    """The passages of the letter's text, without its requisites."""
    return (passage for passage in passages(document) if passage.kind in BODY)


@kept
def _of_block(block: Block, lang: Lang, note: Span | None) -> Iterator[Passage]:
    """The passages of a block; of one within a note, whose others may print other figures in the next letter."""
    found = _passages_of(block, lang)
    return found if note is None else (_inside(note, one) for one in found)


def _passages_of(block: Block, lang: Lang) -> Iterator[Passage]:
    match block:
        case Paragraph():
            yield _labelled(PARAGRAPH, block, block, lang)
        case List(items, _):
            yield from (_labelled(ITEM, item, block, lang) for item in items)
        case Part(role, inner, _):
            yield from (_labelled(role.value, one, block, lang) for one in inner)
        case Letterhead(state, russian, _, _):
            yield from (_labelled(LETTERHEAD, one, block, lang) for one in (*state, *russian))
        case Heading(inlines, span):
            yield Passage(HEADING, (line_of(inlines, lang, block),), span, block)
        case Table():
            yield from (_row(cells, block, lang) for cells in (block.header, *block.rows))
        case Note(_, inner, span):
            yield from (one for each in inner for one in _of_block(each, lang, span))
        case PageBreak(span):
            yield Passage(PAGE_BREAK, (), span, block)


def _labelled(kind: str, of: Paragraph | ListItem, block: Block, lang: Lang) -> Passage:
    """A passage with its labels; those with no word behind them label nothing: nobody reads it."""
    line = line_of(of.inlines, lang, block)
    labels = (of.name, of.promises) if _WORD.search(line.text) else ("", ())
    return Passage(kind, (line,), of.span, block, *labels)


def _inside(note: Span, passage: Passage) -> Passage:
    """A passage of a «Справочно» block: its paragraphs are the note's own, its lists and tables stay what they are."""
    return passage._replace(kind=NOTE, note=note) if passage.kind == PARAGRAPH else passage


def _row(cells: tuple[Cell, ...], table: Table, lang: Lang) -> Passage:
    lines = tuple(line_of(cell, lang, table) for cell in cells)
    span = next((run.inline.span for line in lines for run in line.runs), table.span)
    return Passage(ROW, lines, span, table)
