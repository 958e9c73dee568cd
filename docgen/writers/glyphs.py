"""Which letters of a document its fonts cannot print, found before anything is printed. Knows no engine.

An engine would take a missing letter from another font of the machine, or draw a box: other bytes on another machine,
and files that some readers cannot search.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from docgen import flow
from docgen.expressions import expression
from docgen.fonts import alphabet
from docgen.model import (
    Block,
    Diagnostic,
    Document,
    Emph,
    Face,
    Footnote,
    Heading,
    Inline,
    Letterhead,
    Note,
    Part,
    Strong,
)
from docgen.sameness import Same, kept
from docgen.writers.look import BOLD_ROLES, drawn

_NOT_DRAWN = frozenset("\t\n\u00ad")
_USUAL = frozenset(map(chr, (*range(0x20, 0x7F), *range(0x410, 0x450)))) | frozenset(
    "ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі\u00a0\u2010\u2011№«»“”„–—…"
)
"""Letters that nearly every face has; a text of these alone need not be taken apart."""
_OF_USUAL = expression(rf"[{re.escape(''.join(sorted(_USUAL)))}]*")

_STYLES = {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bold-italic"}


def missing_letters(document: Document, faces: tuple[Face, ...]) -> Iterator[Diagnostic]:
    """One DG602 for each letter that the face which prints it has not, at its first place. A missing face is a
    KeyError.
    """
    known = _in_all(Same(faces))
    if any(_unknown(inlines, known) for inlines in flow.texts(document)):
        yield from _missing_in_face(document, {face.style: face for face in faces})


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """The letters that may stand anywhere, and whether the usual ones are among them. Equal to itself alone."""

    letters: frozenset[str]
    usual: bool


@lru_cache(maxsize=16)
def _in_all(faces: Same[tuple[Face, ...]]) -> _Known:
    by_style = {face.style: alphabet(face) for face in faces.value}
    first, *others = (by_style[style] for style in _STYLES.values())
    letters = first.intersection(*others) | _NOT_DRAWN
    return _Known(letters, letters.issuperset(map(drawn, _USUAL)))


@kept
def _unknown(inlines: tuple[Inline, ...], known: _Known) -> Iterable[str]:
    text = flow.plain(inlines)
    return () if known.usual and _OF_USUAL.fullmatch(text) else set(drawn(text)) - known.letters


def _missing_in_face(document: Document, by_style: Mapping[str, Face]) -> Iterator[Diagnostic]:
    told = set()
    for style, piece in styled_pieces(document):
        face = by_style[style]
        for letter in sorted(set(drawn(piece.text)) - alphabet(face) - _NOT_DRAWN):
            if (style, letter) not in told:
                told.add((style, letter))
                yield _missing(face, letter, piece)


def _missing(face: Face, letter: str, piece: flow.Piece) -> Diagnostic:
    return Diagnostic("DG602", piece.span, {"font": face.name, "letter": letter, "code": f"U+{ord(letter):04X}"})


def styled_pieces(document: Document) -> Iterator[tuple[str, flow.Piece]]:
    """Every printed run with the style of its face, as every engine sets it (`look`); notes stand at their
    calls.
    """
    for inlines, bold, italic in (line for block in document.blocks for line in _styled_lines(block)):
        yield from _styled(inlines, bold=bold, italic=italic)


def _styled_lines(block: Block) -> Iterator[tuple[tuple[Inline, ...], bool, bool]]:
    """Every line with whether its block sets it bold or italic."""
    bold, italic = _block_style(block)
    yield from ((inlines, bold, italic) for inlines, _ in flow.paragraphs((block,)))


def _block_style(block: Block) -> tuple[bool, bool]:
    match block:
        case Part(role, _, _):
            return role in BOLD_ROLES, False
        case Heading() | Letterhead():
            return True, False
        case Note():
            return False, True
        case _:
            return False, False


def _styled(inlines: tuple[Inline, ...], *, bold: bool, italic: bool) -> Iterator[tuple[str, flow.Piece]]:
    for inline in inlines:
        match inline:
            case Strong(inner):
                yield from _styled(inner, bold=True, italic=italic)
            case Emph(inner):
                yield from _styled(inner, bold=bold, italic=True)
            case Footnote():
                if inline.first:
                    yield from _styled(inline.inlines, bold=False, italic=False)
            case _:
                yield from ((_STYLES[bold, italic], piece) for piece in flow.printed(inline))
