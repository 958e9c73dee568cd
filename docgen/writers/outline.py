"""A Document as plain text, one line a block: the form in which golden files keep letters and a person reads a change.

    paragraph #answer-1: В 2020 году проверены [386 f:schools#1] организаций[^1].

Figures show their anchors, names of the book stand in braces, reserved places and breaks are visible, notes come last.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from docgen import flow
from docgen.model import (
    Block,
    Cell,
    Document,
    Emph,
    Figure,
    Footnote,
    Heading,
    Inline,
    Letterhead,
    LineBreak,
    List,
    Note,
    PageBreak,
    Paragraph,
    Part,
    Reserved,
    Strong,
    Table,
    Term,
    Text,
)

_DEEPER = "  "


def write_outline(document: Document) -> str:
    """The outline of a document, ending in a new line."""
    head = f"{document.letter} · {document.lang} · {document.date.isoformat()} · {document.title}"
    blocks = (line for block in document.blocks for line in _lines(block))
    notes = (f"[^{note.number}] {note.source}: {_said(note.inlines)}" for note in flow.notes(document))
    return "\n".join((head, "", *blocks, "", *notes, f"sources: {', '.join(document.sources)}")) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield f"paragraph{_label(block.name)}: {_said(block.inlines)}"
        case Heading():
            yield f"heading: {_said(block.inlines)}"
        case Part():
            yield from (f"{block.role.value}: {_said(paragraph.inlines)}" for paragraph in block.paragraphs)
        case List():
            yield "list"
            yield from (f"{_DEEPER}{item.mark}{_label(item.name)} {_said(item.inlines)}" for item in block.items)
        case Table():
            yield from _table(block)
        case Note():
            yield f"note {block.label}"
            yield from (_DEEPER + line for inner in block.blocks for line in _lines(inner))
        case Letterhead():
            yield f"letterhead, emblem {block.emblem_mm} mm"
            yield from (f"{_DEEPER}state: {_said(paragraph.inlines)}" for paragraph in block.state)
            yield from (f"{_DEEPER}russian: {_said(paragraph.inlines)}" for paragraph in block.russian)
        case PageBreak():
            yield "page break"
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    yield f"table {' '.join(align.value for align in table.aligns)}"
    yield f"{_DEEPER}head: {_row(table.header)}"
    yield from (f"{_DEEPER}row: {_row(row)}" for row in table.rows)


def _row(cells: tuple[Cell, ...]) -> str:
    return " | ".join(_said(cell) for cell in cells)


def _label(name: str) -> str:
    return f" #{name}" if name else ""


def _said(inlines: tuple[Inline, ...]) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Text():
            return _shown(inline.text)
        case Term():
            return f"{{{_shown(inline.text)} {inline.key}}}"
        case Figure():
            return f"[{_shown(inline.text)} {inline.anchor}]"
        case Strong(inner):
            return f"**{_said(inner)}**"
        case Emph(inner):
            return f"*{_said(inner)}*"
        case LineBreak():
            return " ⏎ "
        case Reserved():
            return f"<{inline.what} {inline.width}>"
        case Footnote():
            return f"[^{inline.number}]"
        case _:
            assert_never(inline)


def _shown(text: str) -> str:
    """Characters that look like others are made visible: a golden file must show every difference.

    >>> _shown("5\\u00a0млн, Нур\\u2011Султан")
    '5⍽млн, Нур‑Султан'
    """
    return text.replace("\u00a0", "⍽").replace("\t", "→").replace("\u00ad", "¬")
