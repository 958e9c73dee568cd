"""A Document as the source text of Typst: calls of the functions in `sheet`, every character of the letter a quoted
string.

Quoted text is data to Typst: no mark, no function, no file name in it means anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, repeat
from typing import Literal, assert_never

from docgen.manifest import FILE_NAME
from docgen.model import (
    BCP47,
    NB_HYPHEN,
    NBSP,
    Block,
    Cell,
    Document,
    Emph,
    Figure,
    Footnote,
    Heading,
    Inline,
    Lang,
    Letterhead,
    LineBreak,
    List,
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
from docgen.sameness import kept
from docgen.writers import breaks, look
from docgen.writers.columns import column_widths, is_tall, text_width, type_size
from docgen.writers.hyphenation import soften_kazakh

HYPHEN = "\u2010"
"""Drawn for every hyphen of the text: Typst puts U+002D where it breaks a word, so the two can be told apart."""

LEANING = frozenset({Role.ANNEX, Role.SIGNATURE, Role.EXECUTOR})
"""Requisites that do not begin a page without what stands before them."""

ENDLESS = 40
"""Letters of a word that may be broken anywhere, as the style sheet's `overflow-wrap` does: a line takes about 70."""

_TOKENS = re.compile(
    rf"(?P<held>{breaks.RANGE}|[\w{NB_HYPHEN}-]*(?:{NB_HYPHEN}|-(?=\d))[\w{NB_HYPHEN}-]*|{breaks.GROUPED})|(?P<endless>[^\s-]{{{ENDLESS},}})"
)
"""A word that stays on one line (Typst may break after U+2010 before a digit, as it never would after «-»), a number in
groups of digits, or a word that no line may take.
"""

_UNBROKEN = re.compile(rf"[\w.,{NBSP}]*")
"""A figure that needs no box to stay on one line; in a box spaces would not widen with those of the line."""

_HELD = re.compile(rf"-(?=\d)|\d{NBSP}?–{NBSP}?\d|{breaks.GROUPED}")
_NOT_RAW = "`\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a raw text, or a line."""
_OFF_LINE = re.compile(r"[\t\n\r\v\f]")

Stand = Literal["free", "held", "corner"]
"""What holds a block to the next one: nothing, no end of a page between them; or it stands at the foot of the sheet."""

Say = Callable[[str], str]
"""Puts the places where words may break into a text."""


def write_source(document: Document, style: PageStyle, attachment: str) -> bytes:
    """The call of the sheet's `letter` for a document; `sheet.write_sheet` defines what it calls. The attachment, with
    a new line behind it, stands in the file under the name of the manifest.
    """
    date, (lang, region) = document.date, BCP47[document.lang].split("-")
    source = _sourcing(document.lang, style)
    called = (
        f"#letter({quoted(document.title)}, datetime(year: {date.year}, month: {date.month}, day: {date.day}), "
        f'{quoted(lang)}, {quoted(region)}, {quoted(FILE_NAME)}, bytes({_line(attachment)} + "\\n"), {{'
    )
    body = map(_encoded, document.blocks, repeat(source), _stands(document.blocks))
    return b"\n".join((called.encode(), *chain.from_iterable(body), b"})\n"))


def _line(text: str) -> str:
    """A string of one line in which there may be many quotation marks: as raw text, where every character is itself.

    >>> print(_line('{"a": 1}'), _line('`"`'))
    `{"a": 1}`.text "`\\"`"
    """
    return quoted(text) if any(map(text.__contains__, _NOT_RAW)) else f"`{text}`.text"


def quoted(text: str) -> str:
    r"""A string of Typst: only the backslash and the quotation mark mean anything in it.

    >>> print(quoted('"#read(1)"'))
    "\"#read(1)\""
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@dataclass(frozen=True, slots=True, eq=False)
class _Source:
    """Writes documents of one language: `soften` marks where words may break, `width` is that of the text in twips,
    `size` that of a table's type in points. Equal to itself alone.
    """

    soften: Say
    width: int
    size: float

    # --- blocks ------------------------------------------------------------------------------------------------------

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        """All blocks, each with what holds it to the next."""
        return _lines(map(self.standing, blocks, _stands(blocks)))

    def standing(self, block: Block, stand: Stand) -> str:
        """One block, as it stands before the next."""
        match stand:
            case "free":
                return _written(block, self)
            case "corner":
                return f"corner({{{_written(block, self)}}})"
            case "held":
                return self._held(block)

    def _held(self, block: Block) -> str:
        """A block that no page break parts from the next one; of a list, the last item."""
        match block:
            case Paragraph():
                return f"held(block(width: 100%, {self.block(block)}))"
            case List(items, span) if items:
                last = replace(block, items=items[-1:])
                return _lines((self.block(List(items[:-1], span)), f"held(block(width: 100%, {self.block(last)}))"))
            case _:
                return f"held({{{self.block(block)}}})"

    def block(self, block: Block) -> str:
        """One block, whatever stands beside it."""
        match block:
            case Paragraph(inlines, _):
                return f"p({self._body(inlines)})"
            case List(items, _):
                return _lines(f"p({self._body((Text(f'{item.mark} ', item.span), *item.inlines))})" for item in items)
            case Table():
                return self._table(block)
            case Note():
                return f"note({{{self.blocks(look.opened(block))}}})"
            case Part(Role.ANNEX, paragraphs, _):
                return f"annex({{{self._paragraphs(paragraphs)}}})"
            case PageBreak():
                return "pagebreak()"
            case _:
                plain = replace(self, soften=str)
                return plain._requisite(block)  # noqa: SLF001  # itself, but for one rule

    def _requisite(self, block: Part | Heading | Letterhead) -> str:
        """A block whose words are not broken."""
        match block:
            case Part(Role.SIGNATURE, paragraphs, _):
                return f"signature({{{_lines(map(self._signature, paragraphs))}}})"
            case Part(Role.ADDRESSEE, paragraphs, _):
                return f"addressee({{{_lines(map(self._addressee, paragraphs, (None, *paragraphs)))}}})"
            case Part(role, paragraphs, _):
                return f"{role}({{{self._paragraphs(paragraphs)}}})"
            case Heading(inlines, _):
                return f"headline({self._body(inlines)})"
            case Letterhead(state, russian, emblem_mm, _):
                sides = ", ".join(f"{{{self._paragraphs(side)}}}" for side in (state, russian))
                return f"letterhead({emblem_mm}mm, {sides})"
            case _:
                assert_never(block)

    def _paragraphs(self, paragraphs: tuple[Paragraph, ...]) -> str:
        return _lines(map(self.block, paragraphs))

    def _addressee(self, paragraph: Paragraph, before: Paragraph | None) -> str:
        between = f"v({look.BETWEEN_ADDRESSEES}em)\n" if look.another_addressee(paragraph, before) else ""
        return between + self.block(paragraph)

    def _signature(self, paragraph: Paragraph) -> str:
        """Each line of position and name: what follows a tab stands at the right edge."""
        lines = (", ".join(map(self._body, halves)) for halves in look.lines(paragraph.inlines))
        return _lines(f"signed({line})" for line in lines)

    def _table(self, table: Table) -> str:
        size = type_size(table, self.width, self.size)
        widths = column_widths(table, self.width, size)
        columns = (f"{width}fr" for width in widths)
        cells = (cell for row in table.rows for cell in self._row(row, widths, size))
        lists = (columns, table.aligns, map(self._cell, table.header), cells)
        repeated = not any(map(_has_note, table.header))
        return f"rows({', '.join(map(_array, lists))}, {str(repeated).lower()}, {size}pt)"

    def _row(self, cells: tuple[Cell, ...], widths: tuple[int, ...], size: float) -> Iterator[str]:
        """The cells of a row; a tall one may go on on the next page."""
        tall = is_tall(cells, widths, size)
        for cell in map(self._cell, cells):
            yield f"table.cell(breakable: true, {cell})" if tall else cell

    def _cell(self, inlines: Cell) -> str:
        """What stands in a cell, whose figures may wrap: «9 месяцев 2026 года» is wider than many a column."""
        return f"{{{_lines(_cell_parts(inlines, self.soften))}}}" if inlines else "[]"

    # --- inlines -----------------------------------------------------------------------------------------------------

    def _body(self, inlines: tuple[Inline, ...]) -> str:
        return _body(inlines, self.soften)


def _stands(blocks: tuple[Block, ...]) -> Iterator[Stand]:
    return map(_stand, blocks, (*blocks[1:], None))


def _stand(block: Block, after: Block | None) -> Stand:
    """How a block stands before the next one."""
    if isinstance(after, Paragraph):
        return "free"
    if isinstance(block, Part) and block.role is Role.EXECUTOR and isinstance(after, PageBreak | None):
        return "corner"
    leans = isinstance(after, Part) and after.role in LEANING and not isinstance(block, PageBreak)
    return "held" if leans or look.leads(block, after) else "free"


@kept
def _encoded(block: Block, source: _Source, stand: Stand) -> Iterator[bytes]:
    """One block of a letter, as it is given to Typst."""
    yield source.standing(block, stand).encode()


@lru_cache(maxsize=8)
def _sourcing(lang: Lang, style: PageStyle) -> _Source:
    return _Source(soften_kazakh if lang == "kz" else str, text_width(style), style.table_size)


def _written(block: Block, source: _Source) -> str:
    return "".join(_kept(block, source))


@kept
def _kept(block: Block, source: _Source) -> Iterator[str]:
    yield source.block(block)


def _body(inlines: tuple[Inline, ...], soften: Say) -> str:
    """One paragraph's content as a block of code, which joins what stands in it."""
    return f"{{{_lines(_parts(inlines, soften))}}}" if inlines else "[]"


@kept
def _parts(inlines: tuple[Inline, ...], soften: Say) -> Iterable[str]:
    return [part for inline in inlines for part in _inline(inline, soften)]


@kept
def _cell_parts(inlines: tuple[Inline, ...], soften: Say) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Figure):
            yield _wrapping_figure(inline.text)
        else:
            yield from _inline(inline, soften)


def _inline(inline: Inline, soften: Say) -> tuple[str, ...]:
    match inline:
        case Text() | Term():
            return _strings(inline.text, soften)
        case Figure():
            return (_figure(inline.text),)
        case Strong(inner):
            return (f"b({_body(inner, soften)})",)
        case Emph(inner):
            return (f"i({_body(inner, soften)})",)
        case LineBreak():
            return ("linebreak()",)
        case Reserved():
            return (_box("_" * inline.width),)
        case Footnote():
            return (_footnote(inline, soften),)
        case _:
            assert_never(inline)


def _footnote(note: Footnote, soften: Say) -> str:
    label = f"<note-{note.number}>"
    return f"[#fn({_body(note.inlines, soften)}){label}]" if note.first else f"footnote({label})"


def _has_note(inlines: tuple[Inline, ...]) -> bool:
    return any(
        isinstance(one, Footnote) or (isinstance(one, Strong | Emph) and _has_note(one.inlines)) for one in inlines
    )


@lru_cache(maxsize=512)
def _figure(text: str) -> str:
    """A figure on one line when it is short, and never broken inside a word."""
    held = breaks.held(text)
    if breaks.may_part(held) or _UNBROKEN.fullmatch(held):
        return _wrapping_figure(held)
    return f"f({_box(held)})"


def _wrapping_figure(text: str) -> str:
    return f"f({{{_lines(_strings(text, str))}}})"


@lru_cache(maxsize=1024)
def _strings(text: str, say: Say) -> tuple[str, ...]:
    """Text as strings; a word that is held together in a box, one that no line may take in pieces."""
    text = breaks.whole(text)
    return tuple(_held_strings(text, say)) if _needs_holding(text) else (_said(text, say),)


def _held_strings(text: str, say: Say) -> Iterator[str]:
    at = 0
    for word in _TOKENS.finditer(text):
        if word.start() > at:
            yield _said(text[at : word.start()], say)
        yield _box(word[0]) if word["held"] and len(word[0]) < ENDLESS else _pieces(word[0])
        at = word.end()
    if at < len(text):
        yield _said(text[at:], say)


def _needs_holding(text: str) -> bool:
    """Whether a word of the text may be one of `_TOKENS`, which are slow to look for."""
    return NB_HYPHEN in text or bool(_HELD.search(text)) or max(map(len, text.split()), default=0) >= ENDLESS


def _said(text: str, say: Say) -> str:
    return quoted(say(_drawn(text)))


def _box(text: str) -> str:
    return f"box({quoted(_drawn(text))})"


def _pieces(word: str) -> str:
    """A word with a place to break after each half of `ENDLESS` letters."""
    size = ENDLESS // 2
    return "\nh(0pt)\n".join(quoted(_drawn(word[at : at + size])) for at in range(0, len(word), size))


def _drawn(text: str) -> str:
    return _OFF_LINE.sub(" ", text).replace(NB_HYPHEN, HYPHEN).replace("-", HYPHEN)


def _array(parts: Iterable[str]) -> str:
    return f"({''.join(f'{part}, ' for part in parts)})"


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(parts)
