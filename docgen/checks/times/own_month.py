"""«В этом месяце», «өткен айда» beside a figure of another month (DG432); of years `own_day` tells.

Told only of a sentence with one figure and no other time: what is compared, or has a time of its own, is left alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Facts, Line, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.sentences import Sentence, days_told, sentences
from docgen.checks.text.wording import COMPARED, RELATIVE_MONTHS
from docgen.checks.times.told_months import TIMES, months_in
from docgen.model import Diagnostic, Fact, Figure, Grain, Period, Related
from docgen.sameness import kept


def figure_of_another_month(finished: Finished) -> Iterator[Diagnostic]:
    """DG432: a figure of another month than the one that its sentence names by the letter's own."""
    for line in document_lines(finished.document):
        if line.printed and any(words.may_stand(line.text) for words, _ in RELATIVE_MONTHS[line.lang]):
            yield from _of_line(line, facts_of(line, finished.book), finished.day)


@kept
def _of_line(line: Line, facts: Facts, day: dt.date) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        runs, named = sentence.runs, _named(sentence)
        fact = fact_of(runs[0], known) if len(runs) == 1 and len(named) == 1 else None
        if fact and fact.period and isinstance(runs[0].inline, Figure) and not _has_another_time(sentence):
            words, off = named[0]
            number = day.year * 12 + day.month - 1 + off
            if not _touches(fact, number):
                month = f"{number // 12}-{number % 12 + 1:02}"
                args = {"words": words[0], "year": month, "text": runs[0].inline.text, "own": _own_time(fact.period)}
                place = fact.place("period")
                yield Diagnostic("DG432", runs[0].inline.span, args, (Related("the fact stands here", place),))


def _named(sentence: Sentence) -> list[tuple[re.Match[str], int]]:
    table = RELATIVE_MONTHS[sentence.line.lang]
    return [(match, off) for words, off in table for match in words.finditer(sentence.text)]


def _has_another_time(sentence: Sentence) -> bool:
    line = sentence.line
    months = any(sentence.start <= match.start() < sentence.end for match in months_in(line))
    return (
        months or bool(COMPARED[line.lang].search(sentence.text)) or any(one.kind in TIMES for one in sentence.readings)
    )


def _touches(fact: Fact, number: int) -> bool:
    """Whether the time of a fact has a day in a month, which is told by its number since the year 0."""
    period = fact.period
    first, last = ((day.year * 12 + day.month - 1) for day in (period.first, period.last)) if period else (0, 0)
    return first <= number <= last


def _own_time(period: Period) -> str:
    """The time of a fact, as short as its grain allows."""
    if period.grain is Grain.YEAR:
        return str(period.first.year)
    return period.first.isoformat()[:7] if period.grain in {Grain.MONTH, Grain.DAY} else days_told(period)
