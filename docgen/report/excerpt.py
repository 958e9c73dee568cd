"""A line of a source as a terminal may show it, and the mark under the place that is meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from docgen.expressions import expression
from docgen.model import Span

SourceLine = Callable[[Span], str | None]
"""Gives the line of a source on which a span begins, without its line end; None if there is none to show."""

_TAB = "    "
_BEFORE, _WINDOW = 60, 100
"""Characters shown before the place, and altogether, of a line that is longer."""


def visible(text: str) -> str:
    """Text that cannot move the cursor, hide or reorder what stands around it; tabs become blanks.

    >>> visible("a\\x1b[31mb\\u202ec\\td")
    'a‹U+001B›[31mb‹U+202E›c    d'
    """
    return text if text.isprintable() else "".join(map(_visible_character, text))


def _visible_character(character: str) -> str:
    if character == "\t":
        return _TAB
    if unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"):
        return f"‹U+{ord(character):04X}›"
    return character


_ORDER = expression(r"(?m)^([ \t]*):(?=:[a-zA-Z])|#(?=#[\w-]*\[)")
"""How an order to the service begins that runs the job and reads its log: GitHub's `::error …::` at the beginning of a
line, blanks before it or none (runner, ActionCommand.cs), its older `##[error]` and Azure's `##vso[…]` anywhere.
"""


def orderless(text: str) -> str:
    """Lines in which no word of a file gives the service an order that reads the log of a job.

    >>> orderless("    ::error file=a::b\\n::: note ##[group]")
    '    ‹U+003A›:error file=a::b\\n::: note ‹U+0023›#[group]'
    """
    return _ORDER.sub(lambda found: f"{found[1] or ''}‹U+{ord(found[0][-1]):04X}›", text)


def width(text: str) -> int:
    """How many cells of a terminal a visible text fills.

    >>> width("й"), width("и\\u0306"), width("漢")
    (1, 1, 2)
    """
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Me":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def excerpt(line: str, span: Span) -> tuple[str, str]:
    """The line to show and the line of carets under it.

    >>> print("\\n".join(excerpt("\\tvalue: 3x", Span("f", 1, 9, 2))))
        value: 3x
               ^^
    """
    start = min(span.column - 1, len(line))
    cut = max(0, start - _BEFORE) if len(line) > _WINDOW else 0
    end = cut + _WINDOW
    before, meant, after = line[cut:start], line[start : min(start + span.length, end)], line[start:end]
    lead = "…" if cut else ""
    shown = lead + visible(before + after) + ("…" if end < len(line) else "")
    return shown.rstrip(), " " * width(lead + visible(before)) + "^" * max(width(visible(meant)), 1)


def one_line(text: str) -> str:
    """Text made visible and put on one line.

    >>> one_line("a\\n  b")
    'a b'
    """
    return visible(re.sub(r"\s*\n\s*", " ", text))
