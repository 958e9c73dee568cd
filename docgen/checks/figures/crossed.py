"""Two figures each beside the other's time (DG418): «в 2024 году открыта 21 библиотека, в 2025 году – 12» of 12 in 2024
and 21 in 2025; or three and more, each beside the time of the next.

A figure may well be told of another time than its own; of those that have changed their times in one sentence, clause
by clause, none is. So are two figures of one thing, of which the later stands at «годом ранее» or «против … в 2024
году» behind the very time that is its own: «в 2025 году открыто 12, годом ранее – 21».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.text.clauses import Clause, clauses
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.rings import rings
from docgen.checks.text.sentences import sentences
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Figure, Lang, Period, Related
from docgen.sameness import kept

_LEAST = 4
"""Two figures and two times."""
_ROUND = 3
"""So many figures can be moved round; two only change places."""
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


class _Told(NamedTuple):
    """A clause that tells when, and the fact of its figure."""

    clause: Clause
    fact: Fact


def times_crossed(finished: Finished) -> Iterator[Diagnostic]:
    """DG418: figures of one unit in one sentence, each beside the time of another of them."""
    for line in document_lines(finished.document):
        times = sum(time_of(run) is not None for run in line.printed)
        if (len(line.printed) >= _LEAST and times > 1) or (times and _YEAR_AGO[line.lang].may_stand(line.text)):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    yield from _years_exchanged(line, known)
    for sentence in sentences(line):
        told = [_Told(one, fact) for one in _told_then(clauses(sentence)) if (fact := fact_of(one.value, known, VALUE))]
        for one, other in combinations(told, 2):
            if one.fact.unit == other.fact.unit and _are_crossed(one, other):
                yield _stands_for(one, other)
        for ring in _moved_round(told):
            first = min(ring, key=lambda each: each.clause.start)
            yield _stands_for(first, ring[(ring.index(first) + 1) % len(ring)])


def _stands_for(one: _Told, other: _Told) -> Diagnostic:
    """DG418 for a figure in the place of another."""
    args = {"text": one.clause.figure.text, "other": other.clause.figure.text}
    related = (Related("the other figure stands here", other.clause.figure.span),)
    return Diagnostic("DG418", one.clause.figure.span, args, related)


def _moved_round(told: Sequence[_Told]) -> Iterator[tuple[_Told, ...]]:
    """Three clauses and more, each with the very time of the next one's fact; of these times none is told twice."""
    if len(told) < _ROUND:
        return
    owners: dict[tuple[str, Period], list[_Told]] = {}
    for one in told:
        if own := _own(one.fact):
            owners.setdefault((one.fact.unit, own), []).append(one)
    next_of = {}
    for one in told:
        said = time_of(one.clause.time) if one.clause.time else None
        owner = owners.get((one.fact.unit, said), []) if said else []
        if len(owner) == 1:
            next_of[one] = owner[0]
    if len(set(next_of.values())) == len(next_of):
        yield from (ring for ring in rings(next_of) if len(ring) >= _ROUND and _are_apart(ring))


def _are_apart(ring: Sequence[_Told]) -> bool:
    times = [own for one in ring if (own := _own(one.fact))]
    return not any(one.overlaps(other) for one, other in combinations(times, 2))


def _told_then(found: tuple[Clause, ...]) -> Iterator[Clause]:
    """The clauses that tell when; what a figure is compared with is left out."""
    for clause in found:
        time, line = clause.time, clause.line
        if time:
            before = line.text[clause.start : time.start] if line.lang == "ru" else line.text[time.start : time.end]
            compared = _COMPARED[line.lang].search(before)
            if not compared and not (line.lang == "kz" and _KAZAKH_BEHIND.match(line.text, time.end)):
                yield clause


def _are_crossed(one: _Told, other: _Told) -> bool:
    """Whether each clause names the very time of the other's fact, and these have no day in common."""
    own, others = _own(one.fact), _own(other.fact)
    here, there = one.clause.time, other.clause.time
    if not own or not others or own.overlaps(others) or not here or not there:
        return False
    return (time_of(here), time_of(there)) == (others, own)


def _own(fact: Fact) -> Period | None:
    return fact.period or fact.as_of


# --- a year ago ------------------------------------------------------------------------------------------------------

_YEAR_AGO: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("годом ранее", "годом\u00a0ранее", "предыдущего"), r"(?i:годом[ \u00a0]ранее|предыдущего[ \u00a0]года)"
        ),
        "kz": Words(
            ("бұрын", "алдыңғы"), r"(?i:бір[ \u00a0]жыл[ \u00a0]бұрын(?:ғы)?|алдыңғы[ \u00a0]жыл(?:ғы)?)(?!\w)"
        ),
    }
)
_TOLD_BEHIND = expression(r"(?:[ \u00a0][^\W\d_]+){0,3}[ \u00a0](?:[–—][ \u00a0]|\()?")
_AGAINST = expression(r"(?<!\w)(?:против|к)[ \u00a0]$")
_THEN: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "ago": expression(r"(?:[ \u00a0][^\W\d_]+){0,2}[ \u00a0]"),
        "time": expression(r"(?:[ \u00a0][^\W\d_]+){0,2}[ \u00a0](?:в|за)[ \u00a0]"),
    }
)


def _years_exchanged(line: Line, facts: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    """DG418: a figure at «годом ранее» that is of the time told before it, and one of the year before at that time."""
    values = [(run, fact) for run in line.printed if (fact := fact_of(run, facts, VALUE)) and fact.period]
    for run, fact in values:
        if not _is_told_of_the_year_before(line, run):
            continue
        times = [one for one in line.printed if one.end <= run.start and time_of(one)]
        if not times or time_of(times[-1]) != fact.period:  # «в 2024 году – 21, в 2025 – 12 против 21 годом ранее»
            continue
        since = [(one, other) for one, other in values if times[-1].end <= one.start and one.end <= run.start]
        others = [(one, other) for one, other in since if _is_a_year_before(other, fact)]
        if others and not _is_told_of_the_year_before(line, others[-1][0]):
            figure, other = others[-1][0].inline, run.inline
            assert isinstance(figure, Figure)
            assert isinstance(other, Figure)
            related = (Related("the other figure stands here", other.span),)
            yield Diagnostic("DG418", figure.span, {"text": figure.text, "other": other.text}, related)
            return


def _is_told_of_the_year_before(line: Line, run: Run) -> bool:
    """«годом ранее – 21», «(предыдущего года (21)», «против 21 годом ранее», «против 21 в 2024 году»."""
    text = line.text
    ago = [match.span() for match in _YEAR_AGO[line.lang].finditer(text)]
    if any(_TOLD_BEHIND.fullmatch(text, end, run.start) for _, end in ago):
        return True
    if line.lang == "kz" or not _AGAINST.search(text, 0, run.start):
        return False
    times = [one.start for one in line.printed if time_of(one)]
    return any(_THEN["ago"].fullmatch(text, run.end, start) for start, _ in ago) or any(
        _THEN["time"].fullmatch(text, run.end, start) for start in times
    )


def _is_a_year_before(fact: Fact, later: Fact) -> bool:
    """Whether two facts tell the same of a stretch of time and of the same one a year later."""
    one, other = fact.period, later.period
    return bool(
        one
        and other
        and (fact.what, fact.unit) == (later.what, later.unit)
        and all(
            (early.year + 1, early.month) == (late.year, late.month)
            for early, late in ((one.first, other.first), (one.last, other.last))
        )
    )
