"""How a letter looks, whichever engine prints it: what is bold, what is held together, how a label opens a note and a
signature's line is cut in two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docgen import flow
from docgen.expressions import expression
from docgen.model import (
    NB_HYPHEN,
    Block,
    Emph,
    Heading,
    Inline,
    LineBreak,
    List,
    Note,
    PageStyle,
    Paragraph,
    Role,
    Strong,
    Table,
    Term,
    Text,
)
from docgen.writers.columns import A4_HEIGHT_MM

SINGLE_SPACING = 1.15
"""Line spacing «single» in ems: ascent, descent and line gap of Times New Roman, as word processors count it."""

BOLD_ROLES = frozenset({Role.ADDRESSEE, Role.SALUTATION, Role.SIGNATURE})
"""Addressee in bold: Rules of documentation (decree 703, p. 25); salutation and signature by custom."""

BEFORE_NAME_MM = 5
"""The least room between the position of the one who signs and the name at the right edge."""

LEAST_MARGIN_MM = 5
"""What no printer prints on at a sheet's edge."""

_CORNER_MM = 17
"""The least room at the foot of the sheet for an executor's mark of two or three lines."""

BETWEEN_ADDRESSEES = 0.5
"""Room between two addressees, in ems."""

_LETTER_AND_DOT = expression(r"(?<!\w)[^\W\d_](?=\.)")

_TWO_LINES = 140
"""Characters that two lines of a letter take."""

RAISED = 0.65
"""Size of a note's number to the text around it."""


def corner_mm(style: PageStyle) -> float:
    """Where the executor's mark begins, from the sheet's upper edge: below the text and its notes."""
    return A4_HEIGHT_MM - max(style.bottom_mm - 3, _CORNER_MM)


def drawn(text: str) -> str:
    """The characters that are drawn for a text: one kind of hyphen, so that U+2010 is always one of the line breaker's.

    >>> drawn("ДЗ\u201174")
    'ДЗ-74'
    """
    return text.replace(NB_HYPHEN, "-").replace("\u2010", "-")


def opened(note: Note) -> tuple[Block, ...]:
    """A note's blocks with the label in front: inside the first paragraph, or on a line of its own before a list or
    table.
    """
    label = Strong((Text(f"{note.label} ", note.span),))
    match note.blocks:
        case (Paragraph(inlines, span, name), *rest):
            return (Paragraph((label, *inlines), span, name), *rest)
        case ():
            return ()
        case _:
            return (Paragraph((label,), note.span), *note.blocks)


def leads(block: Block, after: Block | None) -> bool:
    """Whether a paragraph announces what stands after it, «… приведена в таблице:», «Поручено:», and may not be left
    alone above a page's end. Of a long one before a list two lines are never alone there.
    """
    if not (isinstance(block, Paragraph) and isinstance(after, Table | List)):
        return False
    text = flow.plain(block.inlines).rstrip()
    return text.endswith(":") and (isinstance(after, Table) or len(text) <= _TWO_LINES)


def another_addressee(paragraph: Paragraph, before: Paragraph | None) -> bool:
    """Whether a paragraph of the addressees names another one than the paragraph before it: both are printed names, and
    this one neither a person below an office nor «(по списку)».
    """
    match before, paragraph:
        case Paragraph((Term(above),)), Paragraph((Term(text),)):
            return not text.startswith("(") and (_has_initials(above) or not _has_initials(text))
        case _:
            return False


def _has_initials(name: str) -> bool:
    """Whether a name is a person's."""
    return any(map(str.isupper, _LETTER_AND_DOT.findall(name)))


def stands_apart(block: Block, before: Block | None) -> bool:
    """Whether a line is left free above a heading: one that stands below text; requisites leave their own."""
    return isinstance(block, Heading) and isinstance(before, Paragraph | List | Table | Note)


def lines(inlines: tuple[Inline, ...]) -> tuple[tuple[tuple[Inline, ...], ...], ...]:
    """The lines of a paragraph, each cut at its tabs."""
    lines: list[list[tuple[Inline, ...]]] = [[()]]
    for cut, inline in _cuts(inlines):
        match cut:
            case "\n":
                lines.append([(inline,)])
            case "\t":
                lines[-1].append((inline,))
            case _:
                lines[-1][-1] += (inline,)
    return tuple(tuple(line) for line in lines)


def _cuts(inlines: tuple[Inline, ...]) -> Iterator[tuple[str, Inline]]:
    """Each inline, cut where a line or a half-line ends inside it, with what stands before it: a tab, a new line,
    nothing.
    """
    before = ""
    for inline in inlines:
        match inline:
            case LineBreak():
                before = "\n"
                continue
            case Text(text, span):
                first, *rest = text.split("\t")
                yield before, Text(first, span)
                yield from (("\t", Text(half, span)) for half in rest)
            case Strong(inner) | Emph(inner):
                for number, (cut, part) in enumerate(_cuts(inner)):
                    yield (cut or before) if number == 0 else cut, replace(inline, inlines=(part,))
            case _:
                yield before, inline
        before = ""
