"""Jinja's tokens with places: a place number for each line number, a mark before each piece of text and each `{{`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import jinja2
from jinja2.lexer import Token

from docgen.compose.places import Places
from docgen.compose.printing import PRINTED, SPACES, Said, read_pieces
from docgen.model import Span

Raw = tuple[int, str, str]
"""Line, kind and text of a token, as Jinja's lexer gives them."""
Placed = tuple[int, str, Any]
"""Place number, kind and value of a token."""


class Inseparable(jinja2.TemplateSyntaxError):
    """A fault of the lexer: what stands behind it cannot be parted into tokens."""


def parted(tokens: Iterator[Token]) -> Iterator[Token]:
    """The tokens of a lexer, whose faults can be told from those of a parser."""
    try:
        yield from tokens
    except jinja2.TemplateSyntaxError as fault:
        raise Inseparable(fault.message or "", fault.lineno) from fault


def placed_tokens(raw: Iterable[Raw], source: str, file: str, places: Places) -> Iterator[Placed]:
    """The tokens of a template with their places. Raises what the lexer raises, with a place number for its line."""
    offset, line = 0, 1
    places.sources[file] = source
    begun = 0  # the place of a `{{` that is held back until it is known what stands behind it
    try:
        for _, kind, value in _without_gaps(_with_line_ends(raw)):
            if kind == "whitespace":
                line += value.count("\n")
                offset += len(value)
                continue
            found = source.index(value, offset)  # whitespace control takes blanks out between tokens
            line += source.count("\n", offset, found)
            span = Span(file, line, found - source.rfind("\n", 0, found), max(len(value.split("\n", 1)[0]), 1))
            line += value.count("\n")
            offset = found + len(value)
            if kind == PRINTED:
                yield _said(value, span, begun, places)
                begun = 0
                continue
            if begun:
                yield from _opened(begun)
                begun = 0
            if kind == "variable_begin":
                begun = places.number(Span(file, span.line, span.column))
                continue
            number = places.number(span)
            yield number, kind, Places.mark(number) + value if kind == "data" else value
        if begun:
            yield from _opened(begun)
    except jinja2.TemplateSyntaxError as fault:  # the lexer knows lines only: it stopped behind the last token
        fault.lineno = places.number(Span(file, line, offset - source.rfind("\n", 0, offset)))
        raise


def _opened(number: int) -> Iterator[Placed]:
    """The mark and the token of a `{{`."""
    yield number, "data", Places.mark(number)
    yield number, "variable_begin", "{{"


def _said(text: str, start: Span, begun: int, places: Places) -> Placed:
    """The token of an expression that is read as one: its mark, and what it says."""
    pieces = read_pieces(text)
    told = places.number(_behind(start, text, *pieces.told_part))
    place = places.number(_behind(start, text, *pieces.root_part)) if pieces.root in SPACES else 0
    return told, PRINTED, (Places.mark(begun), Said(told, pieces.root, place, pieces.fields, pieces.steps))


def _behind(start: Span, text: str, offset: int, length: int) -> Span:
    """The place of a part of a text that starts there."""
    lines = text.count("\n", 0, offset)
    column = offset - text.rfind("\n", 0, offset) if lines else start.column + offset
    return Span(start.file, start.line + lines, column, length)


def _without_gaps(raw: Iterable[Raw]) -> Iterator[Raw]:
    """The tokens; of the blanks before and behind a comment, which prints nothing, one remains."""
    blank_before = commented = False
    for line, kind, value in raw:
        if kind == "data":
            kept = value.lstrip(" \t") if commented and blank_before else value
            if kept:
                yield line, kind, kept
                blank_before = kept[-1] in " \t"
            commented = False
            continue
        commented = kind == "comment_end" or (commented and kind.startswith("comment"))
        blank_before = blank_before and kind.startswith("comment")
        yield line, kind, value


def _with_line_ends(raw: Iterable[Raw]) -> Iterator[Raw]:
    """Jinja's tokens; the line end behind a tag, which `trim_blocks` takes away, stays where text stands in the line:
    else «все{% endif %}» and the word on the next line would become one.
    """
    has_text = False
    for line, kind, value in raw:
        if kind in ("block_end", "comment_end") and value.endswith("\n"):
            if has_text and not value.startswith("-"):
                yield line, kind, value[:-1]
                yield line, "data", "\n"
            else:
                yield line, kind, value
            has_text = False
            continue
        if kind == "data":
            has_text = bool(value.rpartition("\n")[2].strip()) or (has_text and "\n" not in value)
        has_text = has_text or kind == "variable_begin"
        yield line, kind, value
