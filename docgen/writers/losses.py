"""The completeness proof: everything that the document says was drawn, in order, where it can be read.

An engine's writer tells what it drew, as `Drawn` in reading order; reading the file back with other programs is what
tests and `--verify` do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from docgen import flow
from docgen.model import Diagnostic, Document, Figure, Inline
from docgen.sameness import each

SHOWN = 60
"""Characters of a lost piece in the message."""


class Drawn(NamedTuple):
    """A stretch of text as drawn, `flow.bare`, and whether it lies where it can be read: on the paper, not over the
    notes.
    """

    text: str
    readable: bool


def lost_text(document: Document, body: Sequence[Drawn], notes: Mapping[int, Sequence[Drawn]]) -> Iterator[Diagnostic]:
    """A DG603 for the first piece of the body that is missing, and for each note of which a piece is missing; `notes`
    by their numbers.
    """
    yield from _first_loss(flow.lines(document), body)
    for note in flow.notes(document):
        yield from _first_loss([note.inlines], notes.get(note.number, ()))


def lost_figure(figures: Sequence[Figure], found: Sequence[str]) -> Iterator[Diagnostic]:
    """A DG603 for the first figure that was not drawn as one; `found` is what was, bare, in reading order."""
    said = [flow.bare(figure.text) for figure in figures]
    if said != found:
        at = next((n for n, (a, b) in enumerate(zip(said, found, strict=False)) if a != b), len(said) - 1)
        yield Diagnostic("DG603", figures[at].span, {"format": "PDF", "text": _shown(figures[at].text)})


def _first_loss(paragraphs: Sequence[tuple[Inline, ...]], found: Sequence[Drawn]) -> Iterator[Diagnostic]:
    said = "".join(each(flow.bare_texts, paragraphs))
    drawn = "".join([box.text for box in found])
    if said == drawn and all(box.readable for box in found):
        return
    at = min(_common(said, drawn), _readable(found))
    piece = _piece_at([piece for inlines in paragraphs for piece in flow.pieces(inlines)], at)
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
        length += len(box.text)
    return float("inf")


def _piece_at(pieces: Sequence[flow.Piece], at: float) -> flow.Piece:
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
