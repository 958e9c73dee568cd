"""Paragraphs that print no figure and that several letters say alike, each in a template of its own: the checks see one
for all of them, so that what is `kept` of it for one letter holds for the next.

They are alike but for where they stand. So that one stands in a file that there is not, at its first line, and what is
found in it is told where the letter has it.
"""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from docgen.model import (
    Diagnostic,
    Document,
    Emph,
    Inline,
    Lang,
    LineBreak,
    Paragraph,
    Related,
    Span,
    Strong,
    Term,
    Text,
)
from docgen.sameness import kept, recalled

_NOWHERE = "\0"
"""What the path of no file holds."""
_numbers = itertools.count()


def shown(document: Document, template: str, homes: dict[str, Span]) -> Document:
    """A document with the paragraphs that are the same in all letters in place of those that its own template says, of
    each of which it is noted where it is at home. One that is said twice is put in place once, and the first block, by
    which a letter is told to begin, stays.
    """
    blocks = list(document.blocks)
    for at, block in enumerate(blocks[1:], 1):
        if isinstance(block, Paragraph) and block.span.file == template:
            for one in _in_place_of(block, document.lang):
                if homes.setdefault(one.span.file, block.span) is block.span:
                    blocks[at] = one
    return replace(document, blocks=tuple(blocks))


def told_at_home(found: Iterable[Diagnostic], homes: Mapping[str, Span]) -> Iterator[Diagnostic]:
    """What was found in documents that were `shown`, at its places in the letter's own files."""
    for one in found:
        related = tuple(Related(beside.label, _home(beside.span, homes)) for beside in one.related)
        span = _home(one.span, homes)
        moved = span is not one.span or any(
            now.span is not then.span for now, then in zip(related, one.related, strict=True)
        )
        yield replace(one, span=span, related=related) if moved else one


def _home(span: Span, homes: Mapping[str, Span]) -> Span:
    home = homes.get(span.file)
    return span if home is None else span._replace(file=home.file, line=home.line + span.line - 1)


@kept
def _in_place_of(paragraph: Paragraph, lang: Lang) -> Iterator[Paragraph]:
    """The paragraph that is the same in all letters that say the same; none where this one prints what only this letter
    may have.
    """
    said = None if paragraph.promises else _said(paragraph.inlines, paragraph.span)
    if said is not None:
        span = paragraph.span
        yield _one_for_all(said, span.column, span.length, paragraph.name, lang)


_Said = tuple[Hashable, ...]


def _said(inlines: tuple[Inline, ...], home: Span) -> _Said | None:
    """What inlines print, and where, told from the line on which their paragraph begins; None where they are not all
    plain words and names of one file.
    """
    said: list[Hashable] = []
    for one in inlines:
        if isinstance(one, Strong | Emph):
            within = _said(one.inlines, home)
            if within is None:
                return None
            said.append((type(one), within))
        elif isinstance(one, Text | Term | LineBreak) and one.span.file == home.file:
            words = () if isinstance(one, LineBreak) else (one.text,) if isinstance(one, Text) else (one.text, one.key)
            said.append((type(one), words, one.span.line - home.line + 1, one.span.column, one.span.length))
        else:
            return None
    return tuple(said)


@recalled
def _one_for_all(said: _Said, column: int, length: int, name: str, _lang: Lang) -> Paragraph:
    file = f"{_NOWHERE}{next(_numbers)}"
    return Paragraph(_made(said, file), Span(file, 1, column, length), name)


def _made(said: _Said, file: str) -> tuple[Inline, ...]:
    """The inlines of which this was `_said`, in another file."""
    return tuple(_inline(file, *one) for one in cast("tuple[tuple[Any, ...], ...]", said))


def _inline(file: str, kind: type, said: Any, *place: int) -> Inline:
    inline: Inline = kind(*said, Span(file, *place)) if place else kind(_made(said, file))
    return inline
