"""The completeness proof: what Word will read in the written XML is what the Document says, piece for piece, in order.

It reads the bytes that go into the file and knows the format only, nothing of how they were made: the printing
elements of runs, the controls around them, and notes in the order of their references, which is how Word numbers them.

The file is read piece by piece, each in the frame of its part: where every piece alone is whole elements of the body,
all of them together are, and say one after the other what each says. So a piece of the very same bytes is read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from lxml import etree

from docgen import flow
from docgen.flow import Piece
from docgen.model import Diagnostic, Document, Emph, Footnote, Inline, Span, Strong
from docgen.sameness import kept, recalled
from docgen.writers import breaks
from docgen.writers.docx.package import Framed
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
_TAB = f"{{{W}}}tab"
_MARK = "\0"
"""Stands around the anchor and behind the text of a figure while texts are compared; no XML can hold it."""
_SHOWN = 60


class _Reference(NamedTuple):
    """The first call of a note: the bookmark around it, the id of the note it opens."""

    bookmark: str
    note: str


class _Repeat(NamedTuple):
    """A later call: the bookmark it names, the number it shows."""

    bookmark: str
    shown: str


class _Said(NamedTuple):
    """What a piece of the body says: its printed text, figures marked, and its calls of notes."""

    text: str
    calls: tuple[_Reference | _Repeat, ...]


class _Call(NamedTuple):
    """A call of a note in the file: the number it prints, the id of the note it opens (empty: a later call)."""

    number: int
    note: str


class _BrokenFrameError(Exception):
    """Elements that shut what they stand in and open it again."""


def losses(document: Document, body: Framed, notes: Framed, written: tuple[bytes, bytes]) -> Iterator[Diagnostic]:
    """DG603 for what `word/document.xml` and `word/footnotes.xml`, `written` from body and notes, lack or hold where it
    does not belong.

    At most one for the body, one for each call of a note and one for each note: the first place that differs.
    """
    for piece in _lost(document, body, notes, written):
        text = _NOT_XML.sub(lambda found: f"U+{ord(found[0]):04X}", piece.text)
        yield Diagnostic("DG603", piece.span, {"format": "DOCX", "text": text[:_SHOWN]})


def _lost(document: Document, body: Framed, notes: Framed, written: tuple[bytes, bytes]) -> Iterator[Piece]:
    yield from (piece for piece in [_title(document)] if _NOT_XML.search(piece.text))
    if not (body.makes_up(written[0]) and notes.makes_up(written[1])):
        yield _title(document)
        return
    try:
        said = [_read_body(body.head, elements, body.tail) for elements in body.elements or (b"",)]
        stored = dict([note for elements in notes.elements for note in _read_notes(notes.head, elements, notes.tail)])
    except (etree.XMLSyntaxError, _BrokenFrameError):
        yield from tuple(_unwritable(document)) or (_title(document),)
        return
    yield from _difference(flow.lines(document), "".join([one.text for one in said]), _title(document).span)
    yield from _lost_notes(flow.lines(document), said, stored, _title(document).span)


def _title(document: Document) -> Piece:
    """The title, for want of a better place at the first block."""
    return Piece(document.title, document.blocks[0].span if document.blocks else Span(document.letter))


def _unwritable(document: Document) -> Iterator[Piece]:
    """The pieces with a character that no XML can hold."""
    printed = (piece for inlines in flow.texts(document) for piece in flow.pieces(inlines))
    yield from (piece for piece in printed if _NOT_XML.search(piece.text))


def _difference(paragraphs: Sequence[tuple[Inline, ...]], seen: str, home: Span) -> Iterator[Piece]:
    """The first expected piece that is not where it belongs, or what is seen beyond all of them. A figure's spaces are
    those that tie its numbers to their words, or, in a cell, its own.
    """
    if "".join([text for inlines in paragraphs for text in _marked_texts(inlines)]) == seen:
        return
    position = 0
    for piece in (piece for inlines in paragraphs for piece in flow.pieces(inlines)):
        wanted = _marked(piece)
        if not seen.startswith((wanted, _in_cell(piece)), position):
            yield piece
            return
        position += len(wanted)
    if position < len(seen):
        yield Piece(seen[position:].replace(_MARK, " "), home)


@kept
def _marked_texts(inlines: tuple[Inline, ...]) -> Iterator[str]:
    yield "".join(map(_marked, flow.pieces(inlines)))


def _marked(piece: Piece) -> str:
    return _figure(piece.anchor, breaks.whole(breaks.tied(piece.text))) if piece.anchor else breaks.whole(piece.text)


def _in_cell(piece: Piece) -> str:
    return _figure(piece.anchor, breaks.whole(piece.text)) if piece.anchor else breaks.whole(piece.text)


def _figure(anchor: str, text: str) -> str:
    return f"{_MARK}{anchor}{_MARK}{text}{_MARK}"


def _lost_notes(
    paragraphs: Sequence[tuple[Inline, ...]], said: Sequence[_Said], stored: Mapping[str, str], home: Span
) -> Iterator[Piece]:
    """Calls are compared in order by the number that is printed; a first call must open the note's own text."""
    expected = (call for inlines in paragraphs for call in _expected_calls(inlines))
    for note, call in zip_longest(expected, _calls(said)):
        if note is None:
            yield Piece(f"[{call.number}]", home)
        elif call is None or call.number != note.number or bool(call.note) != note.first:
            yield Piece(f"[{note.number}] {flow.plain(note.inlines)}", note.span)
        elif note.first:
            yield from _difference((note.inlines,), stored.get(call.note, "").removeprefix(" "), note.span)


@kept
def _expected_calls(inlines: tuple[Inline, ...]) -> Iterator[Footnote]:
    """Calls in the order of reading, one in a note's own text too: Word has none there, so that it will be missed."""
    for inline in inlines:
        if isinstance(inline, Footnote):
            yield inline
            yield from _expected_calls(inline.inlines if inline.first else ())
        elif isinstance(inline, Strong | Emph):
            yield from _expected_calls(inline.inlines)


def _calls(said: Iterable[_Said]) -> Iterator[_Call]:
    """The calls in a body: a reference prints its rank, a later call that of the reference in the bookmark it names; 0
    when what it shows is not what Word would make of it.
    """
    named: dict[str, int] = {}
    rank = 0
    for call in (call for one in said for call in one.calls):
        if isinstance(call, _Reference):
            rank += 1
            named[call.bookmark] = rank
            yield _Call(rank, call.note)
        else:
            number = named.get(call.bookmark, 0)
            yield _Call(number if call.shown == str(number) else 0, "")


# --- reading ---------------------------------------------------------------------------------------------------------


@recalled
def _read_body(head: bytes, elements: bytes, tail: bytes) -> _Said:
    """Elements of the body, read in their frame. `XMLSyntaxError` or `_BrokenFrameError`: they are not whole."""
    root = etree.fromstring(b"".join((head, elements, tail)))
    if len(root) != 1:  # they shut the body and opened another
        raise _BrokenFrameError
    return _Said(_text(root), tuple(_seen_calls(root)))


@recalled
def _read_notes(head: bytes, elements: bytes, tail: bytes) -> tuple[tuple[str, str], ...]:
    """The notes by their ids, read in the frame of all."""
    root = etree.fromstring(b"".join((head, elements, tail)))
    return tuple([(note.get(_ID, ""), _text(note)) for note in root])


def _seen_calls(root: etree._Element) -> Iterator[_Reference | _Repeat]:
    name = ""
    for element in root.iter(_BOOKMARK, _REFERENCE, _FIELD):
        if element.tag == _BOOKMARK:
            name = element.get(_NAME, "")
        elif element.tag == _REFERENCE:
            yield _Reference(name, element.get(_ID, ""))
        else:
            yield _Repeat(element.get(_CODE, "").split()[1], _joined(element.iter(*_SIGNS)))


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
            said.append("" if tag == _TAB and _VALUE in element.attrib else _SIGNS[tag])  # with a kind: a tab stop
        else:
            signs = list(element.iter(*_SIGNS))
            inside = len(signs)
            said.append(_control(element, signs))
    return "".join(said)


def _control(element: etree._Element, signs: list[etree._Element]) -> str:
    """A figure by its control; a field is the call of a note and says nothing here."""
    alias = next(element.iter(_ALIAS), None)
    return "" if alias is None else _figure(alias.get(_VALUE, ""), _joined(signs))


def _joined(signs: Iterable[etree._Element]) -> str:
    return "".join([sign.text or _SIGNS[sign.tag] for sign in signs])
