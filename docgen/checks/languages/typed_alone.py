"""A number that somebody typed into one language and that the other does not say at all (DG322): an excuse that lets it
stand without a fact does not make both letters tell the same.

It is looked at only where a fact was wanted (DG401, DG402), and told beside these only if they are excused
(`following`). «Один», «оба» are let pass: the other language may say so by a singular or a word that is no number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from docgen.checks.figures.numbers import typed_number
from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.expressions import expression
from docgen.lang.numbers import Reading
from docgen.model import Diagnostic, Span
from docgen.sameness import Same, kept

UNSAID = "—"
_FEW = 2


def typed_in_one_language(
    both: Sequence[tuple[Passage, Passage]], russian: Finished, kazakh: Finished
) -> Iterator[Diagnostic]:
    """DG322: a typed number of which the other language says nothing, where it stands; where each has a
    number of its own, one is told against the other.
    """
    for sides, finished in ((both, russian), ([(there, here) for here, there in both], kazakh)):
        alone = [
            (line.place(one.start, len(one.text)), one, there)
            for here, there in sides
            if {here.kind, there.kind} <= PROSE
            for line, one in (_alone(here, Same(there)) if not _alone(there, Same(here)) else ())
        ]
        wanted = {_start(one.span) for one in typed_number(finished)} if alone else set()
        for place, one, there in alone:
            if _start(place) in wanted:
                yield Diagnostic("DG322", place, {"text": one.text, "other": UNSAID}, said_there(there.span))


def _start(span: Span) -> tuple[str, int, int]:
    return span.file, span.line, span.column


@kept
def _alone(here: Passage, same: Same[Passage]) -> Iterator[tuple[Line, Reading]]:
    """The plain numbers that somebody typed here and that no number there has as its value."""
    typed = [(line, one) for line in here.lines for one in line.typed_readings if not one.weak and _is_many(one)]
    said = {one.value for line in same.value.lines for one in line.readings} if typed else set()
    yield from ((line, one) for line, one in typed if one.value not in said and not _OF_TIME.match(line.text, one.end))


_OF_TIME = expression(r"[ \u00a0](?:год|лет|месяц|недел|дн|ден|сут|жыл|ай|апта|күн|тәул)", re.IGNORECASE)
"""«Пять лет назад» may be told of the letter's day in other words (DG324)."""


def _is_many(one: Reading) -> bool:
    return isinstance(one.value, Decimal | int) and one.value > _FEW
