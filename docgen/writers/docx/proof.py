"""The completeness proof: what Word will read in the written XML is what the Document says, piece for piece, in order.

It reads the bytes that go into the file and knows the format only, nothing of how they were made: the printing
elements of runs, the controls around them, and notes in the order of their references, which is how Word numbers them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from lxml import etree

from docgen import flow
from docgen.flow import Piece
from docgen.model import Diagnostic, Document, Emph, Footnote, Inline, Span, Strong
from docgen.writers.docx.styles import W

_CONTROL, _ALIAS, _FIELD = f"{{{W}}}sdt", f"{{{W}}}alias", f"{{{W}}}fldSimple"
_BOOKMARK, _REFERENCE = f"{{{W}}}bookmarkStart", f"{{{W}}}footnoteReference"
_NAME, _ID, _VALUE, _CODE = f"{{{W}}}name", f"{{{W}}}id", f"{{{W}}}val", f"{{{W}}}instr"
_SIGNS = {
    f"{{{W}}}t": "",
    f"{{{W}}}tab": "\t",
    f"{{{W}}}br": "\n",
    f"{{{W}}}noBreakHyphen": "\u2011",
    f"{{{W}}}softHyphen": "\u00ad",
}
"""The elements of a run that print: what each stands for; a text stands for its own content."""
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARK = "\0"
"""Stands around the anchor and behind the text of a figure while texts are compared; no XML can hold it."""
_SHOWN = 60


class _Call(NamedTuple):
    """A call of a note in the file: the number it prints, the id of the note it opens (empty: a later call)."""

    number: int
    note: str


def losses(document: Document, body: bytes, notes: bytes) -> Iterator[Diagnostic]:
    """DG603 for what `word/document.xml` and `word/footnotes.xml` lack, or hold where it does not belong.

    At most one for the body, one for each call of a note and one for each note: the first place that differs.
    """
    for piece in _lost(document, body, notes):
        text = _NOT_XML.sub(lambda found: f"U+{ord(found[0]):04X}", piece.text)
        yield Diagnostic("DG603", piece.span, {"format": "DOCX", "text": text[:_SHOWN]})


def _lost(document: Document, body: bytes, notes: bytes) -> Iterator[Piece]:
    yield from (piece for piece in [_title(document)] if _NOT_XML.search(piece.text))
    try:
        root, stored = etree.fromstring(body), etree.fromstring(notes)
    except etree.XMLSyntaxError:
        yield from _unwritable(document)
        return
    yield from _difference(flow.flow(document), _text(root), _title(document).span)
    yield from _lost_notes(document, root, {note.get(_ID, ""): note for note in stored})


def _title(document: Document) -> Piece:
    """The title, for want of a better place at the first block."""
    return Piece(document.title, document.blocks[0].span if document.blocks else Span(document.letter))


def _unwritable(document: Document) -> Iterator[Piece]:
    """The pieces with a character that no XML can hold."""
    printed = (piece for inlines in _everything(document) for piece in flow.pieces(inlines))
    yield from (piece for piece in printed if _NOT_XML.search(piece.text))


def _everything(document: Document) -> Iterator[tuple[Inline, ...]]:
    yield from (inlines for inlines, _ in flow.paragraphs(document.blocks))
    yield from (note.inlines for note in flow.notes(document))


def _difference(expected: Iterable[Piece], seen: str, home: Span) -> Iterator[Piece]:
    """The first expected piece that is not where it belongs, or what is seen beyond all of them."""
    pieces = list(expected)
    if "".join([_marked(piece.text, piece.anchor) for piece in pieces]) == seen:
        return
    position = 0
    for piece in pieces:
        wanted = _marked(piece.text, piece.anchor)
        if not seen.startswith(wanted, position):
            yield piece
            return
        position += len(wanted)
    if position < len(seen):
        yield Piece(seen[position:].replace(_MARK, " "), home)


def _marked(text: str, anchor: str) -> str:
    return f"{_MARK}{anchor}{_MARK}{text}{_MARK}" if anchor else text


def _lost_notes(document: Document, root: etree._Element, stored: dict[str, etree._Element]) -> Iterator[Piece]:
    """Calls are compared in order by the number that is printed; a first call must open the note's own text."""
    expected = (call for inlines, _ in flow.paragraphs(document.blocks) for call in _expected_calls(inlines))
    for note, call in zip_longest(expected, _calls(root)):
        if note is None:
            yield Piece(f"[{call.number}]", _title(document).span)
        elif call is None or call.number != note.number or bool(call.note) != note.first:
            yield Piece(f"[{note.number}] {flow.plain(note.inlines)}", note.span)
        elif note.first:
            printed = _text(stored[call.note]).removeprefix(" ") if call.note in stored else ""
            yield from _difference(flow.pieces(note.inlines), printed, note.span)


def _expected_calls(inlines: tuple[Inline, ...]) -> Iterator[Footnote]:
    """Calls in the order of reading, one in a note's own text too: Word has none there, so that it will be missed."""
    for inline in inlines:
        if isinstance(inline, Footnote):
            yield inline
            yield from _expected_calls(inline.inlines if inline.first else ())
        elif isinstance(inline, Strong | Emph):
            yield from _expected_calls(inline.inlines)


def _calls(root: etree._Element) -> Iterator[_Call]:
    """The calls in a body: a reference prints its rank, a field the rank of the reference in the bookmark it names."""
    named: dict[str, int] = {}
    name, rank = "", 0
    for element in root.iter(_BOOKMARK, _REFERENCE, _FIELD):
        if element.tag == _BOOKMARK:
            name = element.get(_NAME, "")
        elif element.tag == _REFERENCE:
            rank += 1
            named[name] = rank
            yield _Call(rank, element.get(_ID, ""))
        else:
            yield _Call(_repeated(element, named), "")


def _repeated(field: etree._Element, named: dict[str, int]) -> int:
    """The number of a later call; 0 when what the field shows is not what Word would make of it."""
    number = named.get(field.get(_CODE, "").split()[1], 0)
    return number if _joined(field.iter(*_SIGNS)) == str(number) else 0


def _text(root: etree._Element) -> str:
    """The printed text in order, figures marked, calls of notes left out."""
    said: list[str] = []
    inside = 0
    for element in root.iter(_CONTROL, _FIELD, *_SIGNS):
        if inside:
            inside -= 1
        elif text := element.text:
            said.append(text)
        elif (tag := element.tag) in _SIGNS:
            said.append(_SIGNS[tag])
        else:
            signs = list(element.iter(*_SIGNS))
            inside = len(signs)
            said.append(_control(element, signs))
    return "".join(said)


def _control(element: etree._Element, signs: list[etree._Element]) -> str:
    """A figure by its control; a field is the call of a note and says nothing here."""
    alias = next(element.iter(_ALIAS), None)
    return "" if alias is None else _marked(_joined(signs), alias.get(_VALUE, ""))


def _joined(signs: Iterable[etree._Element]) -> str:
    return "".join([sign.text or _SIGNS[sign.tag] for sign in signs])
