"""What a reader must find in every written file of a Document, in order: the yardstick of the completeness proof.

`flow` walks the body, `notes` the footnotes. Both writers and every reader of written files are held against it, so
it knows no format. Comparison is by `bare` text: without white space, soft hyphens, and with one kind of hyphen.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from docgen.model import (
    NB_HYPHEN,
    Block,
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
    Span,
    Strong,
    Table,
    Term,
    Text,
)
from docgen.sameness import Same, kept


class Piece(NamedTuple):
    """A run of printed characters and where it came from; `anchor` is set when it is a figure."""

    text: str
    span: Span
    anchor: str = ""


_STYLED = (Strong, Emph)
"""As a tuple: `Strong | Emph` would be made anew for each inline."""
_MAY_CALL = frozenset({Footnote, *_STYLED})
"""Inlines in which a note may be called."""

CALL = "\ufffc"
"""Stands among words where a note is called."""


class Passage(NamedTuple):
    """A paragraph by its figures: their anchors in order, and the words before, between and behind them, one more."""

    anchors: tuple[str, ...]
    words: tuple[str, ...]


SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
"""Spaces that count as the plain one where texts are compared: one that must not break, wide and thin ones."""
HYPHENS = NB_HYPHEN + "\u2010"
"""Hyphens that count as the plain one."""
_EVEN = str.maketrans(dict.fromkeys(SPACES, " "))
_LEVEL = _EVEN | str.maketrans(dict.fromkeys(HYPHENS, "-"))


def evenly_spaced(text: str) -> str:
    """A text with one kind of space, as long as it was; tabs and new lines are no spaces of a line.

    >>> evenly_spaced("7\u00a0834\u202fшколы")
    '7 834 школы'
    """
    return text.translate(_EVEN)


def level(text: str) -> str:
    """A text with one kind of space and one of hyphen, as long as it was: two texts whose levels are the same read the
    same, whoever typed them.

    >>> level("Нур\u2011Султан, 7\u00a0834")
    'Нур-Султан, 7 834'
    """
    return text.translate(_LEVEL)


def bare(text: str) -> str:
    """The characters that are compared between files.

    >>> bare("Нур\u2011Султан, 7\u00a0834")
    'Нур-Султан,7834'
    """
    return "".join(text.split()).replace("\u00ad", "").replace(NB_HYPHEN, "-").replace("\u2010", "-")


def plain(inlines: tuple[Inline, ...]) -> str:
    """The printed text of a paragraph, notes and their calls left out."""
    return "".join([piece.text for piece in pieces(inlines)])


@kept
def pieces(inlines: tuple[Inline, ...]) -> list[Piece]:
    """The printed runs of one paragraph in order."""
    return [piece for inline in inlines for piece in printed(inline)]


def printed(inline: Inline) -> tuple[Piece, ...]:
    """The printed runs of one inline; a line break is a new line, a note's call prints nothing here."""
    if isinstance(inline, Text):  # most are one of these two, and to ask `match` for them takes twice as long
        return (Piece(inline.text, inline.span),)
    if isinstance(inline, Figure):
        return (Piece(inline.text, inline.span, inline.anchor),)
    match inline:
        case Term(text, _, span):
            return (Piece(text, span),)
        case Strong(inner) | Emph(inner):
            return pieces(inner)
        case LineBreak(span):
            return (Piece("\n", span),)
        case Reserved(_, width, span):
            return (Piece("_" * width, span),)
        case Footnote():
            return ()


@kept
def bare_texts(inlines: tuple[Inline, ...]) -> Iterator[str]:
    """What is compared of one paragraph."""
    yield bare("".join([piece.text for piece in pieces(inlines)]))


def passage(inlines: tuple[Inline, ...]) -> Passage:
    """One paragraph by its figures, a `CALL` where a note is called for the first time."""
    anchors: list[str] = []
    words = [""]
    for piece in _with_calls(inlines):
        if piece.anchor:
            anchors.append(piece.anchor)
            words.append("")
        else:
            words[-1] += piece.text
    return Passage(tuple(anchors), tuple(words))


def _with_calls(inlines: tuple[Inline, ...]) -> Iterable[Piece]:
    return pieces(inlines) if _MAY_CALL.isdisjoint(map(type, inlines)) else _called_among(inlines)


def _called_among(inlines: tuple[Inline, ...]) -> Iterator[Piece]:
    for inline in inlines:
        match inline:
            case Footnote(first=first):
                yield from (Piece(CALL, inline.span),) if first else ()
            case Strong(inner) | Emph(inner):
                yield from _with_calls(inner)
            case _:
                yield from printed(inline)


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[tuple[tuple[Inline, ...], Span]]:
    """Every run of inlines that forms a line of its own (paragraph, item, cell), in printing order, with its place."""
    for block in blocks:
        yield from _paragraphs(block)


@kept
def _paragraphs(block: Block) -> Iterator[tuple[tuple[Inline, ...], Span]]:
    match block:
        case Paragraph(inlines, span) | Heading(inlines, span):
            yield inlines, span
        case Part(_, inner, _):
            yield from paragraphs(inner)
        case Letterhead(state, russian, _, _):
            yield from paragraphs(state)
            yield from paragraphs(russian)
        case List(items, _):
            for item in items:
                yield (Text(f"{item.mark} ", item.span), *item.inlines), item.span
        case Note(label, inner, span):
            yield from _labelled(label, tuple(paragraphs(inner)), span)
        case Table():
            yield from _cells(block)
        case PageBreak():
            pass


def flow(document: Document) -> Iterator[Piece]:
    """Everything printed in the body, in order, without notes and their calls."""
    for inlines in lines(document):
        yield from pieces(inlines)


def notes(document: Document) -> tuple[Footnote, ...]:
    """The footnotes that are printed, in the order of their numbers."""
    return _notes(Same(document))


@functools.lru_cache(maxsize=4)
def _notes(same: Same[Document]) -> tuple[Footnote, ...]:
    return tuple([note for block in same.value.blocks for note in _called(block) if note.first])


@kept
def _called(block: Block) -> Iterator[Footnote]:
    paragraphs = (inlines for inlines, _ in _paragraphs(block) if not _MAY_CALL.isdisjoint(map(type, inlines)))
    return (note for inlines in paragraphs for note in _footnotes(inlines))


def lines(document: Document) -> tuple[tuple[Inline, ...], ...]:
    """Every paragraph of the body."""
    return _lines(Same(document))


@functools.lru_cache(maxsize=4)
def _lines(same: Same[Document]) -> tuple[tuple[Inline, ...], ...]:
    return tuple([inlines for block in same.value.blocks for inlines, _ in _paragraphs(block)])


def texts(document: Document) -> tuple[tuple[Inline, ...], ...]:
    """Every paragraph of the body, then every note."""
    return (*lines(document), *(note.inlines for note in notes(document)))


def figures(document: Document) -> Iterator[tuple[Figure, tuple[Inline, ...]]]:
    """Every figure of body and notes with the paragraph it stands in: body first, then notes."""
    for inlines in texts(document):
        yield from ((figure, inlines) for figure in figures_in(inlines))


def _labelled(
    label: str, inner: tuple[tuple[tuple[Inline, ...], Span], ...], span: Span
) -> Iterator[tuple[tuple[Inline, ...], Span]]:
    """A note's label stands before its first line, in bold as every writer sets it."""
    for number, (inlines, place) in enumerate(inner):
        yield ((Strong((Text(f"{label} ", span),)), *inlines) if number == 0 else inlines), place


def _cells(table: Table) -> Iterator[tuple[tuple[Inline, ...], Span]]:
    yield from (((Strong(cell),), table.span) for cell in table.header)
    for row in table.rows:
        yield from ((cell, table.span) for cell in row)


def _footnotes(inlines: tuple[Inline, ...]) -> Iterator[Footnote]:
    for inline in inlines:
        if isinstance(inline, Footnote):
            yield inline
        elif isinstance(inline, _STYLED):
            yield from _footnotes(inline.inlines)


@kept
def figures_in(inlines: tuple[Inline, ...]) -> Iterator[Figure]:
    """The figures of one paragraph, in order."""
    for inline in inlines:
        if isinstance(inline, Figure):
            yield inline
        elif isinstance(inline, _STYLED):
            yield from figures_in(inline.inlines)
