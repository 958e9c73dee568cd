"""The completeness proof: everything that the document says was drawn, in order, where it can be read.

Asked of the layout, which costs nothing beside making it; reading the file back is what tests and `--verify` do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen import flow
from docgen.model import Diagnostic, Document
from docgen.writers.pdf.layout import Drawn, Layout

SHOWN = 60
"""Characters of a lost piece in the message."""


def lost_text(document: Document, layout: Layout) -> Iterator[Diagnostic]:
    """A DG603 for the first piece of the body that is missing, and for each note of which a piece is missing."""
    yield from _first_loss(tuple(flow.flow(document)), layout.body)
    for note in flow.notes(document):
        yield from _first_loss(tuple(flow.pieces(note.inlines)), layout.notes.get(note.number, []))


def _first_loss(pieces: tuple[flow.Piece, ...], found: list[Drawn]) -> Iterator[Diagnostic]:
    said = flow.bare("".join(piece.text for piece in pieces))
    drawn = flow.bare("".join(box.text for box in found))
    if said == drawn and all(box.readable for box in found):
        return
    at = min(_common(said, drawn), _readable(found))
    piece = _piece_at(pieces, at)
    yield Diagnostic("DG603", piece.span, {"format": "PDF", "text": _shown(piece.text)})


def _common(one: str, other: str) -> int:
    """The length of the equal beginning of two texts."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _readable(found: Iterable[Drawn]) -> float:
    """How many bare characters stand before the first box that cannot be read."""
    length = 0
    for box in found:
        if not box.readable:
            return length
        length += len(flow.bare(box.text))
    return float("inf")


def _piece_at(pieces: tuple[flow.Piece, ...], at: float) -> flow.Piece:
    """The piece in which a bare character stands; the last one when the drawn text is longer than the said."""
    end = 0
    for piece in pieces:
        end += len(flow.bare(piece.text))
        if at < end:
            return piece
    return pieces[-1]


def _shown(text: str) -> str:
    """A piece on one line, cut for the message.

    >>> _shown("a\\nb")
    'a b'
    """
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
