"""Blocks as paragraphs and tables of WordprocessingML; the notes' part.

A block becomes lines, a line is a paragraph style and its runs. Looks are the styles' business (`styles`): what stands
here besides a style's name is what a style cannot say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, assert_never

from docgen import flow
from docgen.model import (
    Align,
    Block,
    Cell,
    Footnote,
    Heading,
    Inline,
    Letterhead,
    List,
    Note,
    PageBreak,
    Paragraph,
    Part,
    Role,
    Table,
)
from docgen.sameness import kept, recalled
from docgen.writers import look
from docgen.writers.columns import WIDE, WIDEST, bold_width, column_widths, is_tall, least_widths, type_size, words_fit
from docgen.writers.docx.runs import Sheet, run, runs
from docgen.writers.docx.styles import WHOLE_WORDS
from docgen.writers.docx.units import twips

_ROLES: Mapping[Role, str] = MappingProxyType(
    {
        Role.ADDRESSEE: "LetterAddressee",
        Role.REFERENCE: "LetterReference",
        Role.SALUTATION: "LetterSalutation",
        Role.SIGNATURE: "LetterSignature",
        Role.EXECUTOR: "LetterExecutor",
        Role.ANNEX: "LetterAnnex",
    }
)
_CELLS: Mapping[Align, str] = MappingProxyType({Align.LEFT: "Text", Align.CENTER: "Center", Align.RIGHT: "Number"})
_HEADER = "Header"
"""What the names of the styles of cells end with."""
_SMALLER: Mapping[float, str] = MappingProxyType({WIDE: "LetterWideTable", WIDEST: "LetterWidestTable"})
"""What they begin with in tables that are set smaller than the others."""
_HELD_TO = frozenset({"LetterSignature", "LetterAnnex"})
"""Styles whose line takes the line before it onto its page: a signature never stands alone on a sheet."""

_SURE = 0.9
"""How much of a room an estimated text may take so that it surely stands in it."""

_KEPT = "<w:keepNext/>"
"""Keeps a paragraph on the page of what follows it."""

_WHOLE = "<w:cantSplit/>"
"""Keeps a row on one page."""

_TABLE = '<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'


class Line(NamedTuple):
    """A paragraph: its style, its runs, its other properties; or a table, whose XML is `ready`."""

    style: str
    xml: str = ""
    more: str = ""
    ready: bool = False


def body(blocks: tuple[Block, ...], sheet: Sheet) -> tuple[bytes, ...]:
    """The content of `w:body` without the section's properties: a piece a paragraph or table."""
    lines = list(_placed(blocks, sheet, "LetterBody"))
    following = pairwise([*lines, Line("")])
    return tuple([_set(line, after.style in _HELD_TO) for line, after in following])


def footnotes(notes: tuple[Footnote, ...], sheet: Sheet) -> tuple[bytes, ...]:
    """The notes' elements of `word/footnotes.xml`, each opened by its number."""
    return tuple([piece for note in notes for piece in _footnote(note, sheet)])


@kept
def _footnote(note: Footnote, sheet: Sheet) -> Iterator[bytes]:
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    content = _paragraph("FootnoteText", f"{mark}{run(' ')}{runs(note.inlines, sheet)}")
    yield encoded(f'<w:footnote w:id="{note.number}">{content}</w:footnote>')


@recalled
def _set(line: Line, held: bool) -> bytes:  # noqa: FBT001  # what is kept is asked for by position
    keep = _KEPT if held else ""
    return encoded(line.xml if line.ready else _paragraph(line.style, line.xml, keep + line.more))


def encoded(xml: str) -> bytes:
    """Half of a surrogate pair passes here, and is refused by the proof with its place."""
    return xml.encode("utf-8", "surrogatepass")


def _paragraph(style: str, content: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{content}</w:p>'


def _placed(blocks: tuple[Block, ...], sheet: Sheet, text_style: str) -> Iterator[Line]:
    """The lines of blocks; what announces a table stays on its page, a heading apart from the text above it."""
    for before, block, after in zip((None, *blocks), blocks, (*blocks[1:], None), strict=False):
        lines = _lines(block, sheet, text_style)
        if look.leads(block, after):
            yield from (line._replace(more=_KEPT) for line in lines)
        elif look.stands_apart(block, before):
            yield from (line._replace(more=f'<w:spacing w:before="{round(sheet.size * 20)}"/>') for line in lines)
        else:
            yield from lines


def _lines(block: Block, sheet: Sheet, text_style: str) -> Iterator[Line]:
    match block:
        case Paragraph(inlines):
            yield Line(text_style, runs(inlines, sheet))
        case Heading(inlines):
            yield Line("LetterHeading", runs(inlines, sheet))
        case List(items):
            yield from (Line(text_style, run(f"{item.mark} ") + runs(item.inlines, sheet)) for item in items)
        case Part():
            yield from _part(block, sheet)
        case Note():
            yield from _note(block, sheet)
        case Table():  # without the gap below Word melts it with a table that follows
            yield Line("LetterGap", more=_KEPT)
            yield Line("", _table(block, sheet, slanted=text_style == "LetterNote"), ready=True)
            yield Line("LetterGap")
        case Letterhead():
            yield Line("", _letterhead(block, sheet), ready=True)
            yield Line("LetterheadGap")
        case PageBreak():
            yield Line("LetterPageBreak")
        case _:
            assert_never(block)


def _addressees(part: Part, sheet: Sheet) -> Iterator[Line]:
    """Each addressee, apart from the one before; a paragraph that leaves room above says so of the room below, too."""
    between = f'w:before="{round(look.BETWEEN_ADDRESSEES * sheet.size * 20)}"'
    paragraphs = part.paragraphs
    for before, paragraph, after in zip((None, *paragraphs), paragraphs, (*paragraphs[1:], None), strict=False):
        below = ' w:after="0"' if after else ""
        apart = f'<w:spacing {between}{below}/><w:contextualSpacing w:val="0"/>'
        more = apart if look.another_addressee(paragraph, before) else ""
        yield Line(_ROLES[part.role], runs(paragraph.inlines, sheet), more)


def _part(part: Part, sheet: Sheet) -> Iterator[Line]:
    match part.role:
        case Role.ADDRESSEE:
            yield from _addressees(part, sheet)
        case Role.SIGNATURE:
            yield from (line for paragraph in part.paragraphs for line in _signature(paragraph, sheet))
        case Role.EXECUTOR:
            yield from _lines_of(part, sheet, sheet.corner)
            yield Line("LetterGap")  # Word hangs a frame on the paragraph after it
        case _:
            yield from _lines_of(part, sheet)


def _lines_of(part: Part, sheet: Sheet, more: str = "") -> Iterator[Line]:
    return (Line(_ROLES[part.role], runs(paragraph.inlines, sheet), more) for paragraph in part.paragraphs)


def _signature(paragraph: Paragraph, sheet: Sheet) -> Iterator[Line]:
    """Position and name; a position that may need a second line stands beside the name in a table without borders.

    In a paragraph it would fill its line and the name go below it, and a tab behind a right indent prints nothing in
    LibreOffice 7.4. The tab stays before the name, so that the text is the same in both.
    """
    match look.lines(paragraph.inlines):
        case ((position, name),) if (room := _beside_name(position, name, sheet)) is not None:
            yield Line(
                "LetterSignature", _signature_table(position, name, (room, sheet.width - room), sheet), ready=True
            )
            yield Line("LetterGap")
        case _:
            yield Line("LetterSignature", runs(paragraph.inlines, sheet))


def _beside_name(position: tuple[Inline, ...], name: tuple[Inline, ...], sheet: Sheet) -> int | None:
    """The width in twips that a name leaves to a position, as nearly as it is known without the font; None where the
    position surely needs one line only, or the name more than half of it.
    """
    left, right = (bold_width(flow.plain(half), sheet.size) for half in (position, name))
    room = sheet.width - round(right / _SURE) - twips(look.BEFORE_NAME_MM)
    return room if left > _SURE * room and 2 * room > sheet.width else None


def _signature_table(
    position: tuple[Inline, ...], name: tuple[Inline, ...], widths: tuple[int, int], sheet: Sheet
) -> str:
    stops = f'<w:tab w:val="clear" w:pos="{sheet.width}"/><w:tab w:val="right" w:pos="{widths[1]}"/>'
    beside = _paragraph("LetterSignature", run("\t") + runs(name, sheet), f"<w:tabs>{stops}</w:tabs>")
    cells = (
        _cell(widths[0], _paragraph("LetterSignature", runs(position, sheet))),
        _cell(widths[1], beside, '<w:vAlign w:val="bottom"/>'),
    )
    row = f"<w:tr><w:trPr>{_WHOLE}</w:trPr>{''.join(cells)}</w:tr>"
    return _grid("LetterSignatureTable", widths, row)


def _note(note: Note, sheet: Sheet) -> list[Line]:
    """The label opens the first line; before a table it stands in a line of its own."""
    lines = list(_placed(note.blocks, sheet, "LetterNote"))
    label = Line("LetterNote", run(f"{note.label} ", '<w:rStyle w:val="LetterNoteLabel"/>'))
    match lines:
        case []:
            return []
        case [Line("LetterNote", xml, more), *rest]:
            return [Line("LetterNote", label.xml + xml, more), *rest]
        case _:
            return [label, *lines]


class _Setting(NamedTuple):
    """How a table is set: the widths of its columns and what they must have, the size of its type, what the names of
    its cells' styles begin with, whether it is italic, as all of a remark is.
    """

    widths: tuple[int, ...]
    least: list[int]
    size: float
    styles: str
    slanted: bool


def _table(table: Table, sheet: Sheet, *, slanted: bool) -> str:
    size = type_size(table, sheet.width, sheet.table_size)
    styles = "LetterTable" if size == sheet.table_size else _SMALLER[size]
    setting = _Setting(column_widths(table, sheet.width, size), least_widths(table, size), size, styles, slanted)
    header = _row(tuple((cell, _HEADER) for cell in table.header), setting, sheet, f"{_WHOLE}<w:tblHeader/>")
    ends = [_CELLS[align] for align in table.aligns]
    rows = [
        _row(tuple(zip(row, ends, strict=True)), setting, sheet, _wholeness(row, setting), keep)
        for row, keep in zip(table.rows, _keeping(len(table.rows)), strict=True)
    ]
    return _grid("LetterTable", setting.widths, header + "".join(rows))


def _wholeness(row: tuple[Cell, ...], setting: _Setting) -> str:
    return "" if is_tall(row, setting.widths, setting.size) else _WHOLE


def _keeping(rows: int) -> Iterator[str]:
    """What each row's paragraphs are told: the last but one takes the last, often a total, onto its page."""
    return (_KEPT if row == rows - 2 else "" for row in range(rows))


def _grid(style: str, widths: tuple[int, ...], rows: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl>{_TABLE.format(style=style)}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"


def _row(cells: tuple[tuple[Cell, str], ...], setting: _Setting, sheet: Sheet, more: str, keep: str = "") -> str:
    inside = []
    for (cell, end), width, least in zip(cells, setting.widths, setting.least, strict=True):
        fits = least <= width or words_fit(cell, width, setting.size, bold=end == _HEADER)
        more_said = keep + (WHOLE_WORDS if fits else "")
        said = runs(cell, sheet, narrow=True, slanted=setting.slanted)
        inside.append(_cell(width, _paragraph(setting.styles + end, said, more_said)))
    properties = f"<w:trPr>{more}</w:trPr>" if more else ""
    return f"<w:tr>{properties}{''.join(inside)}</w:tr>"


def _cell(width: int, content: str, more: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{content}</w:tc>'


def _letterhead(head: Letterhead, sheet: Sheet) -> str:
    """Room for the emblem across both columns, below it the two names."""
    widths = (sheet.width // 2, sheet.width - sheet.width // 2)
    names = (("LetterheadState", head.state), ("LetterheadRussian", head.russian))
    cells = [
        _cell(width, "".join(_paragraph(style, runs(paragraph.inlines, sheet)) for paragraph in paragraphs))
        for width, (style, paragraphs) in zip(widths, names, strict=True)
    ]
    emblem = _emblem(head.emblem_mm, sheet.width) if head.emblem_mm else ""
    return _grid("LetterheadTable", widths, emblem + f"<w:tr>{''.join(cells)}</w:tr>")


def _emblem(height_mm: int, width: int) -> str:
    room = _cell(width, _paragraph("LetterheadEmblem", ""), '<w:gridSpan w:val="2"/>')
    return f'<w:tr><w:trPr><w:trHeight w:val="{twips(height_mm)}" w:hRule="exact"/></w:trPr>{room}</w:tr>'
