"""Inlines as runs of WordprocessingML: text, content controls of figures, calls of notes.

What comes in is final text, what goes out is XML text: no tree is built, which keeps a letter under a millisecond.
Every character is escaped here and nowhere else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, assert_never

from docgen.manifest import bookmark
from docgen.model import NB_HYPHEN, Emph, Figure, Footnote, Inline, LineBreak, Reserved, Strong, Term, Text
from docgen.sameness import kept
from docgen.writers import breaks

_OPEN, _SHUT = '<w:t xml:space="preserve">', "</w:t>"

ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
_ELEMENTS = (
    ("\t", f"{_SHUT}<w:tab/>{_OPEN}"),
    (NB_HYPHEN, f"{_SHUT}<w:noBreakHyphen/>{_OPEN}"),
    ("\u00ad", f"{_SHUT}<w:softHyphen/>{_OPEN}"),
)
"""Characters that Word knows as elements: Times New Roman has no U+2011, and Word prints U+00AD as a hyphen."""

_BOLD, _ITALIC = "<w:b/>", "<w:i/>"
_CALL = '<w:rStyle w:val="FootnoteReference"/>'
_FIGURE = '<w:rStyle w:val="LetterFigure"/>'
_LARGEST_ID = 0x7FFFFFFF


Moved = tuple[tuple[str, int], ...]
"""The controls of a letter that could not have their own number, with the one they got."""


def moved_ids(anchors: Iterable[str]) -> Moved:
    """The anchors whose number another one of the letter has already: each moves on to the next that is free.

    >>> moved_ids(["f:schools#1", "f:schools#2"])
    ()
    """
    different = dict.fromkeys(anchors)
    taken: set[int] = set()
    moved: list[tuple[str, int]] = []
    if len(different) == len(set(map(control_id, different))):
        return ()
    for anchor in different:
        number = own = control_id(anchor)
        while number in taken:
            number = number % _LARGEST_ID + 1
        taken.add(number)
        if number != own:
            moved.append((anchor, number))
    return tuple(moved)


@lru_cache(maxsize=1024)
def control_id(anchor: str) -> int:
    """The `w:id` of a figure's control, by its anchor alone: a positive 32-bit number.

    >>> control_id("f:schools#1")
    660363104
    """
    return int.from_bytes(hashlib.sha256(anchor.encode()).digest()[:4], "big") & _LARGEST_ID or 1


class Sheet(NamedTuple):
    """What writing needs to know besides the text.

    The width of the text in twips, the frame of the executor's mark, the sizes of the type in points: the text's own
    and a table's.
    """

    width: int
    corner: str
    size: float
    table_size: float
    moved: Moved = ()


def escaped(text: str) -> str:
    """Text as XML character data.

    >>> escaped("R&D <2020>")
    'R&amp;D &lt;2020&gt;'
    """
    for character, escape in ESCAPES:
        text = text.replace(character, escape)
    return text


def attribute(text: str) -> str:
    """Text as the value of an attribute in double quotes.

    >>> attribute('«a" & b»')
    '«a&quot; &amp; b»'
    """
    return escaped(text).replace('"', "&quot;")


def runs(inlines: tuple[Inline, ...], sheet: Sheet, *, narrow: bool = False, slanted: bool = False) -> str:
    """The inlines of one paragraph as XML; in a `narrow` one, a cell's, figures may wrap: «9 месяцев 2026 года» is
    wider than many a column. A `slanted` one is italic, whatever its style.

    Bold and italic are said on the run, not by a character style: in Word the toggles of styles cancel each other, so
    that a bold style in a bold paragraph style would print plain (ECMA-376-1, 17.7.3).
    """
    return "".join(_pieces(inlines, _ITALIC if slanted else "", sheet.moved, narrow))


@kept
def _pieces(inlines: tuple[Inline, ...], face: str, moved: Moved, narrow: bool) -> Iterator[str]:  # noqa: FBT001  # kept
    return (_inline(inline, face, moved, narrow=narrow) for inline in inlines)


def _inline(inline: Inline, face: str, moved: Moved, *, narrow: bool) -> str:
    """One inline; `face` is bold and italic as run properties."""
    match inline:
        case Text() | Term():
            return run(inline.text, face)
        case Figure():
            return _control(inline, inline.text if narrow else breaks.tied(inline.text), face, moved)
        case Strong(inner):
            return "".join(_pieces(inner, _BOLD + face.replace(_BOLD, ""), moved, narrow))
        case Emph(inner):
            return "".join(_pieces(inner, face.replace(_ITALIC, "") + _ITALIC, moved, narrow))
        case LineBreak():
            return "<w:r><w:br/></w:r>"
        case Reserved():
            return run("_" * inline.width, face)
        case Footnote():
            return _first_call(inline) if inline.first else _later_call(inline)
        case _:
            assert_never(inline)


def run(text: str, properties: str = "") -> str:
    """One run of text with its properties, in the order of the schema.

    >>> run("5 < 7", "<w:b/>")
    '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">5 &lt; 7</w:t></w:r>'
    """
    text = escaped(breaks.whole(text))
    for character, element in _ELEMENTS:
        text = text.replace(character, element)
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{properties}{_OPEN}{text}{_SHUT}</w:r>"


def _control(figure: Figure, text: str, face: str, moved: Moved) -> str:
    """A rich-text content control in a bookmark: the anchor is said by both, in case one is lost.

    Of a rich-text control LibreOffice 7.4 drops tag and alias. Of a plain-text one (`w:text`) it would keep the alias,
    but forget every tracked change in it and around it («386391»), and show it without bold or italic.
    """
    anchor = figure.anchor
    name = attribute(anchor)
    number = dict(moved).get(anchor) or control_id(anchor)
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{bookmark(anchor)}"/>'
        f'<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="{name}"/><w:id w:val="{number}"/></w:sdtPr>'
        f"<w:sdtContent>{run(text, _FIGURE + face)}</w:sdtContent></w:sdt>"
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def _first_call(note: Footnote) -> str:
    """The reference that prints the note, inside a bookmark that later calls name."""
    return (
        f'<w:bookmarkStart w:id="{note.number}" w:name="{_bookmark(note)}"/>'
        f'<w:r><w:rPr>{_CALL}</w:rPr><w:footnoteReference w:id="{note.number}"/></w:r>'
        f'<w:bookmarkEnd w:id="{note.number}"/>'
    )


def _later_call(note: Footnote) -> str:
    """The same number again, as a field that Word keeps equal to the first call's."""
    return f'<w:fldSimple w:instr=" NOTEREF {_bookmark(note)} \\f \\h ">{run(str(note.number), _CALL)}</w:fldSimple>'


def _bookmark(note: Footnote) -> str:
    """A name that begins with «_» is hidden from the clerk in Word's list of bookmarks."""
    return f"_RefNote{note.number}"
