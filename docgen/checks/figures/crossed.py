"""Two figures each beside the other's time (DG418): «в 2024 году открыта 21 библиотека, в 2025 году – 12» of 12 in 2024
and 21 in 2025.

A figure may well be told of another time than its own; of two that have changed their times in one sentence, clause by
clause, neither is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.clauses import Clause, clauses
from docgen.checks.text.lines import VALUE, Facts, Line, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.sentences import sentences
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Lang, Period, Related
from docgen.sameness import kept

_LEAST = 4
"""Two figures and two times."""
_COMPARED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:со?|от|до|ко?|после|чем(?:[ \u00a0]во?)?|уровн\w+|против|относительно|сравнению)[ \u00a0]$",
            re.IGNORECASE,
        ),
        "kz": expression(r"(?:[дтн][ае]н|[мбп]ен)$"),
    }
)
"""What stands before a time with which a figure is compared, or how it ends in Kazakh."""
_KAZAKH_BEHIND = expression(r"[ \u00a0](?:дейін|қарай|бері|деңгей|көрсеткіш|салыстыр|қарағанда)")


def times_crossed(finished: Finished) -> Iterator[Diagnostic]:
    """DG418: two figures of one unit in one sentence, each beside the time of the other."""
    for line in document_lines(finished.document):
        if len(line.printed) >= _LEAST and sum(time_of(run) is not None for run in line.printed) > 1:
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        for one, other in combinations(_told_then(clauses(sentence)), 2):
            left, right = (fact_of(each.value, known, VALUE) for each in (one, other))
            if left and right and left.unit == right.unit and _are_crossed((one, left), (other, right)):
                args = {"text": one.figure.text, "other": other.figure.text}
                related = (Related("the other figure stands here", other.figure.span),)
                yield Diagnostic("DG418", one.figure.span, args, related)


def _told_then(found: tuple[Clause, ...]) -> Iterator[Clause]:
    """The clauses that tell when; what a figure is compared with is left out."""
    for clause in found:
        time, line = clause.time, clause.line
        if time:
            before = line.text[clause.start : time.start] if line.lang == "ru" else line.text[time.start : time.end]
            compared = _COMPARED[line.lang].search(before)
            if not compared and not (line.lang == "kz" and _KAZAKH_BEHIND.match(line.text, time.end)):
                yield clause


def _are_crossed(one: tuple[Clause, Fact], other: tuple[Clause, Fact]) -> bool:
    """Whether each clause names the very time of the other's fact, and these have no day in common."""
    (here, mine), (there, its) = one, other
    own, others = _own(mine), _own(its)
    if not own or not others or own.overlaps(others) or not here.time or not there.time:
        return False
    return (time_of(here.time), time_of(there.time)) == (others, own)


def _own(fact: Fact) -> Period | None:
    return fact.period or fact.as_of
