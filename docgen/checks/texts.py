"""Checks of one finished document (DG4xx)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen import flow
from docgen.checks.scope import Finished
from docgen.lang.numbers import Kind, read_numbers
from docgen.model import Diagnostic, Emph, Inline, Span, Strong, Text

_EXEMPT = frozenset({Kind.LIST_MARK})
"""Numbers that are structure."""
_PRINTED = Text("\ufffc", Span(""))
"""Stands for a figure or name while the typed text around it is read."""
_DIGIT = re.compile(r"\d")


def typed_number(finished: Finished) -> Iterator[Diagnostic]:
    """DG401: digits typed into a template, where a figure of a fact belongs."""
    for inlines, _ in flow.paragraphs(finished.document.blocks):
        typed = list(_typed(inlines))
        text = "".join(piece.text for piece in typed)
        for reading in read_numbers(text, finished.lang):
            if reading.kind not in _EXEMPT and _DIGIT.search(reading.text):
                yield Diagnostic("DG401", _place(typed, reading.start, len(reading.text)), {"text": reading.text})


def _typed(inlines: tuple[Inline, ...]) -> Iterator[Text]:
    """What the template's author typed; everything from the book is one character."""
    for inline in inlines:
        match inline:
            case Text():
                yield inline
            case Strong(inner) | Emph(inner):
                yield from _typed(inner)
            case _:
                yield _PRINTED


def _place(typed: list[Text], start: int, length: int) -> Span:
    """The span of the character at this offset of the joined texts."""
    for piece in typed:
        if start < len(piece.text):
            return replace(piece.span, column=piece.span.column + start, length=length)
        start -= len(piece.text)
    return typed[-1].span
