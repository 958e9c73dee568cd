"""A Document as HTML body and style sheet. The PDF writer prints it, the HTML writer shows it; nothing else knows HTML.

Every character of the document passes `_characters`, so no text can become markup. What is written is XML as well
(HTML Standard, 14), which is read faster. The one thing in which paper and screen differ is the first call of a note,
so the caller writes that (`Call`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from html import escape
from itertools import repeat, zip_longest
from string import Template
from typing import assert_never

from docgen.model import (
    NB_HYPHEN,
    NBSP,
    Block,
    Cell,
    Emph,
    Figure,
    Footnote,
    Heading,
    Inline,
    Letterhead,
    LineBreak,
    List,
    ListItem,
    Note,
    PageBreak,
    PageStyle,
    Paragraph,
    Part,
    Reserved,
    Role,
    Strong,
    Table,
    Term,
    Text,
)
from docgen.writers import breaks, look
from docgen.writers.columns import column_widths, is_tall, least_room, text_width, type_size, words_fit

Call = Callable[[Footnote], str]
"""Writes the first call of a note, and the note itself where the medium wants it there."""

_HELD_WORD = re.compile(rf"{breaks.RANGE}|\w*{NB_HYPHEN}[\w{NB_HYPHEN}]*")


_GROUPED = re.compile(breaks.GROUPED)


def write_body(blocks: tuple[Block, ...], call: Call, style: PageStyle) -> str:
    """The blocks of a document, or of a note, as HTML elements, one a line; the style tells how wide the text is."""
    return "\n".join(map(_placed, blocks, (*blocks[1:], None), repeat(call), repeat(style)))


def write_inlines(inlines: tuple[Inline, ...], call: Call) -> str:
    """One paragraph's content; line breaks become `<br/>`."""
    return "".join(_inline(inline, call) for inline in inlines)


def write_link(note: Footnote) -> str:
    """A call that only points to its note: a later call of a source cited before."""
    return f'<span class="call"><a href="#note-{note.number}">{note.number}</a></span>'


def write_style(style: PageStyle, family: str) -> str:
    """The look that paper and screen share, by the page style; `family` is the CSS list of font families."""
    bold = ", ".join(f".{role} p" for role in sorted(look.BOLD_ROLES))
    return _STYLE.substitute(
        {each.name: getattr(style, each.name) for each in fields(style)},
        family=family,
        leading=style.line_height * look.SINGLE_SPACING,
        before_name=look.BEFORE_NAME_MM,
        between=look.BETWEEN_ADDRESSEES,
        bold=bold,
    )


# --- blocks ----------------------------------------------------------------------------------------------------------


def _placed(block: Block, after: Block | None, call: Call, style: PageStyle) -> str:
    """A block beside the next one."""
    written = _block(block, call, style)
    return f'<p class="leads">{written.removeprefix("<p>")}' if look.leads(block, after) else written


def _block(block: Block, call: Call, style: PageStyle) -> str:
    match block:
        case Part(role, paragraphs, _):
            written = map(_requisite, repeat(role), paragraphs, (None, *paragraphs), repeat(call))
            return f'<div class="{role}">{"".join(written)}</div>'
        case Heading(inlines, _):
            return f"<h1>{write_inlines(inlines, call)}</h1>"
        case Paragraph(inlines, _):
            return f"<p>{write_inlines(inlines, call)}</p>"
        case List(items, _):
            return f"<ol>{''.join(_item(item, call) for item in items)}</ol>"
        case Table():
            return _table(block, call, style)
        case Note():
            return f'<section class="note">{write_body(look.opened(block), call, style)}</section>'
        case Letterhead():
            return _letterhead(block, call, style)
        case PageBreak():
            return '<div class="break"></div>'
        case _:
            assert_never(block)


def _requisite(role: Role, paragraph: Paragraph, before: Paragraph | None, call: Call) -> str:
    """A paragraph of a requisite; `before` is the one above it there."""
    if role is Role.SIGNATURE:
        return f"<p>{''.join(_line(halves, call) for halves in look.lines(paragraph.inlines))}</p>"
    another = role is Role.ADDRESSEE and look.another_addressee(paragraph, before)
    opening = '<p class="another">' if another else "<p>"
    return f"{opening}{write_inlines(paragraph.inlines, call)}</p>"


def _line(halves: tuple[tuple[Inline, ...], ...], call: Call) -> str:
    """A signature's line: what follows a tab stands at the right edge. A table's cells, not a float: those are drawn
    first, so that a name would be copied before the position.
    """
    cells = "".join(f"<span>{write_inlines(half, call)}</span>" for half in halves)
    return f'<span class="line">{cells}</span>'


def _item(item: ListItem, call: Call) -> str:
    return f"<li>{_characters(item.mark)} {write_inlines(item.inlines, call)}</li>"


def _table(table: Table, call: Call, style: PageStyle) -> str:
    """A table whose columns are as wide as in the other formats. Left to itself, WeasyPrint hyphenates the words of a
    narrow column while there is room beside it; in a cell where all words have room, none is parted.
    """
    width = text_width(style)
    size = type_size(table, width, style.table_size)
    widths = column_widths(table, width, size)
    columns = "".join(f'<col style="width: {100 * one / width:.2f}%"/>' for one in widths)
    all_fit = least_room(table, size) <= width
    roomy = ' class="roomy"' if all_fit else ""
    smaller = f' style="font-size: {size}pt"' if size < style.table_size else ""
    rooms = () if all_fit else tuple((one, size) for one in widths)
    head = _cells(table, table.header, "th", call, rooms)
    openings = ('<tr class="tall">' if is_tall(row, widths, size) else "<tr>" for row in table.rows)
    rows = "".join(
        f"{opened}{_cells(table, row, 'td', call, rooms)}</tr>"
        for opened, row in zip(openings, table.rows, strict=True)
    )
    body = f"<colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
    return f"<table{roomy}{smaller}>{body}</table>"


def _cells(table: Table, cells: tuple[Cell, ...], tag: str, call: Call, rooms: tuple[tuple[int, float], ...]) -> str:
    """The cells of a row; `rooms` are the columns' widths with the size of the type, in a table that has not room for
    all words.
    """
    fits = [words_fit(cell, *room, bold=tag == "th") for cell, room in zip(cells, rooms, strict=False)]
    written = (
        f'<{tag} class="{align}{" roomy" if fit else ""}">{write_inlines(cell, call)}</{tag}>'
        for align, cell, fit in zip_longest(table.aligns, cells, fits)
    )
    return "".join(written)


def _letterhead(head: Letterhead, call: Call, style: PageStyle) -> str:
    """Room for the emblem across both columns, below it the two names."""
    emblem = f'<div class="emblem" style="height:{head.emblem_mm}mm"></div>'
    state, russian = (f"<div>{write_body(side, call, style)}</div>" for side in (head.state, head.russian))
    return f'<div class="letterhead">{emblem}<div class="names">{state}{russian}</div></div>'


# --- inlines ---------------------------------------------------------------------------------------------------------


def _inline(inline: Inline, call: Call) -> str:
    match inline:
        case Text(text, _) | Term(text, _, _):
            return _characters(text)
        case Figure():
            return _figure(inline)
        case Strong(inner):
            return f"<strong>{write_inlines(inner, call)}</strong>"
        case Emph(inner):
            return f"<em>{write_inlines(inner, call)}</em>"
        case LineBreak():
            return "<br/>"
        case Reserved(_, width, _):
            return f'<span class="whole">{"_" * width}</span>'
        case Footnote():
            return call(inline) if inline.first else write_link(inline)
        case _:
            assert_never(inline)


def _figure(figure: Figure) -> str:
    held = breaks.held(figure.text)
    kind, text = ("figure", held) if breaks.may_part(held) else ("figure whole", figure.text)
    return f'<span class="{kind}" data-anchor="{escape(figure.anchor)}">{_characters(text)}</span>'


def _characters(text: str) -> str:
    """Text as HTML. Few fonts have the hyphen that must not break, so the plain one stands in a word that is held
    together, as a range of numbers is.

    >>> _characters("г. Нур\u2011Султан"), _characters("2024–2030 годы")
    ('г. <span class="whole">Нур-Султан</span>', '<span class="whole">2024–2030</span> годы')
    """
    held = _HELD_WORD.sub(lambda word: f'<span class="whole">{word[0]}</span>', escape(breaks.whole(text)))
    held = _GROUPED.sub(lambda number: f'<span class="number">{number[0]}</span>', held)
    return look.drawn(held).replace("  ", f" {NBSP}")  # HTML draws several spaces as one


_STYLE = Template("""\
html { font: ${size}pt/$leading $family; hyphens: auto; hyphenate-limit-chars: 6 3 3; overflow-wrap: break-word }
body, p, h1, ol, li { margin: 0; padding: 0 }
p, li { text-align: justify; text-indent: ${indent_mm}mm; orphans: 2; widows: 2 }
ol { list-style: none }
.leads { break-after: avoid }
strong, $bold, h1, .names p { font-weight: bold }
.figure { hyphens: none }
.number { display: inline-block; text-indent: 0 }
.whole { white-space: nowrap; hyphens: none }
.line { display: table; width: 100% }
.line > span { display: table-cell; vertical-align: bottom }
.line > span + span { padding-left: ${before_name}mm; text-align: right; white-space: nowrap }
.addressee p { margin-left: ${addressee_mm}mm; text-indent: 0; text-align: left; hyphens: none }
.addressee .another { margin-top: ${between}em }
.addressee, .reference, .salutation, h1 { margin-bottom: 1em }
.reference p, .executor p { text-indent: 0; text-align: left; hyphens: none }
.salutation p { text-indent: 0; text-align: center; hyphens: none; break-after: avoid }
h1 { font-size: inherit; text-align: left; width: ${addressee_mm}mm; hyphens: none; break-after: avoid }
p + h1, ol + h1, table + h1, .note + h1 { margin-top: 1em }
.note { margin: .5em 0; font-size: ${note_size}pt; font-style: italic }
.annex { margin-top: 1em; break-before: avoid; break-inside: avoid }
.signature { margin-top: 2em; break-before: avoid; break-inside: avoid }
.signature p { text-indent: 0; text-align: left; hyphens: none }
.executor { margin-top: 1.5em; font-size: ${executor_size}pt; break-before: avoid; break-inside: avoid }
.break { break-after: page }
.call, sup { font-size: 65%; vertical-align: super; line-height: 0; font-style: normal; font-weight: normal }
a { color: inherit; text-decoration: none }
table { width: 100%; margin: .5em 0; border-collapse: collapse; font-size: ${table_size}pt; text-indent: 0 }
.roomy { hyphens: none }
thead { display: table-header-group }
tr { break-inside: avoid }
.tall { break-inside: auto }
tbody tr:last-child { break-before: avoid }
th, td { padding: 1pt 4pt; border: .5pt solid black; vertical-align: top; font-weight: normal }
th { font-weight: bold }
th .figure, td .figure { white-space: normal }
.left { text-align: left }
.center, th.left, th.right { text-align: center }
.right { text-align: right }
.letterhead { margin-bottom: 1em; padding-bottom: .5em; border-bottom: 1.5pt solid black }
.names { display: table; table-layout: fixed; width: 100% }
.names > div { display: table-cell; padding: 0 1mm; vertical-align: top }
.names p { font-size: ${note_size}pt; text-indent: 0; text-align: center; hyphens: none }
""")
