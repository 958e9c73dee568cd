"""Numbers and signs typed so close to a figure that both are read as one: «1» before «386 schools» makes «1 386
schools», «0,» makes «0,386 schools», «−» less than nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen.auditing.placing import Placed
from docgen.model import Diagnostic, Span
from docgen.reading import Line


def with_touching(lines: Sequence[Line], controls: Sequence[Placed], numbers: Sequence[Diagnostic]) -> Iterator[Placed]:
    """The figures of a file, those spoilt (DG745) that stand directly beside a number which no anchor covers, or behind
    a minus.
    """
    for one in controls:
        near = (number for number in numbers if number.span.line == one.span.line and not (one.deleted or one.unseen))
        found = (_spoilt(lines[one.span.line - 1].text, number, one) for number in near)
        yield replace(one, spoilt=next((told for told in found if told), None) or _less_than_nothing(one))


_MINUS = re.compile(r"(?:^|[\s(«])([−–-])$")
_BETWEEN = re.compile(r"\s*|[.,]")
"""What keeps two rows of digits one number."""


def _less_than_nothing(one: Placed) -> Diagnostic | None:
    """What is told of a figure with a minus right before it; its own it has within."""
    minus = _MINUS.search(one.before) if one.text[:1].isdecimal() and not (one.deleted or one.unseen) else None
    if minus is None:
        return None
    figure = one.text.strip()
    return Diagnostic("DG745", one.span, {"text": minus[1], "figure": figure, "both": f"{minus[1]}{figure}"})


def _spoilt(text: str, number: Diagnostic, one: Placed) -> Diagnostic | None:
    """What is told where digits of a number and of a figure follow one another with nothing but spaces or the sign of a
    fraction between.
    """
    first, last = sorted((number.span, one.span), key=lambda span: span.column)
    end, start, stop = _end(first), last.column - 1, max(_end(first), _end(last))
    digits = text[:end].rstrip()[-1:].isdecimal() and text[start:].lstrip()[:1].isdecimal()
    if not digits or not _BETWEEN.fullmatch(text, end, max(end, start)):
        return None
    both = " ".join(text[first.column - 1 : stop].split())
    span = Span(one.span.file, one.span.line, first.column, stop - first.column + 1)
    return Diagnostic("DG745", span, {"text": number.args["text"], "figure": one.text.strip(), "both": both})


def _end(span: Span) -> int:
    """The offset behind a place in its line."""
    return span.column - 1 + span.length
