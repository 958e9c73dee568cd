"""A change that is told by its ends and by its size, and the two do not agree (DG451): «с 300 до 386, или на 30 %»,
«выросло в 3 раза (с 300 до 386)», «в 2,5 раза больше (750 против 400)».

All three figures stand in the sentence, parted by nothing but the words of such a reckoning; how exactly they are
printed decides. Silent where a figure is over or about, and where the size may be that of something else: of a share,
of prices compared, of the mean of a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.book.relations import shown
from docgen.checks.scope import Finished
from docgen.checks.sums.as_printed import (
    OF_SOMETHING_ELSE,
    are_exact,
    exact_sentences,
    known_as_printed,
    rounded_like,
)
from docgen.checks.text.intervals import Interval, per_cents
from docgen.checks.text.lines import Facts, Line, document_lines, facts_of
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Figure, Lang
from docgen.sameness import kept

_WORDS = rf"(?:{GAP}[^\W\d_]+){{0,3}}"
_THAT_IS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{_WORDS},?{GAP}(?:\((?:или{GAP})?|(?:или|то{GAP}есть|т\.{GAP}?е\.){GAP})(?:на|в){GAP}"),
        "kz": expression(rf"{_WORDS},?{GAP}(?:\(|(?:яғни|немесе){GAP})"),
    }
)
"""What stands between the ends of a change and its size: «до 386 школ, или на», «(на»."""
_BY: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"(?<!\w)(?:на|в){GAP}$"), "kz": expression("")}
)
_OPENS = expression(rf"{_WORDS}{GAP}\(")
_SHUTS = expression(rf"{_WORDS}\)")
_AGAINST: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"{GAP}против{GAP}"), "kz": expression(rf"{GAP}(?:қарсы|қарағанда){GAP}")}
)
_FROM: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"[Сс]о?{GAP}"), "kz": expression(r"\S[^,;:]*?[дтн][ае]н(?!\w)")}
)
DATIVE = expression(r"(?:[ғгқк][ае]|есе(?:ге)?)$")
"""By how much, in Kazakh: «86-ға», «3 есе»."""
_MORE_BY = expression(rf"(?<!\w)больше{GAP}в{GAP}$", re.IGNORECASE)
"""«Больше в 2,5 раза» is no «more than»."""
_LEAST = 2
_SIZES = frozenset({Kind.PERCENT, Kind.MULTIPLE, Kind.MONEY, Kind.NUMBER})


class Change(NamedTuple):
    """Where a change comes from and goes to, with what rounding leaves open, and in what both are counted."""

    before: Interval
    after: Interval
    unit: str
    text: str


def reckoning_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG451: the size of a change that its ends do not give."""
    for line in document_lines(finished.document):
        if len(line.printed) > _LEAST:
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    for sentence in exact_sentences(line, facts):
        if not any(map(sentence.text.lower().__contains__, OF_SOMETHING_ELSE[line.lang])):
            yield from _of_sentence(sentence)


def _of_sentence(sentence: Sentence) -> Iterator[Diagnostic]:
    for size, change in _reckonings(sentence):
        yield from size_differs(sentence.line, size, change)


def size_differs(line: Line, size: Reading, change: Change | None) -> Iterator[Diagnostic]:
    """DG451 for a size that is not that of a change."""
    right = _right(line, size, change) if change else None
    if change and right and not right.meets(known_as_printed(size, steps=1)):
        text = f"{line.text[size.start : size.end]}"
        args = {"text": text, "change": change.text, "right": shown(rounded_like(right, size))}
        yield Diagnostic("DG451", line.place(size.start, len(size.text)), args)


def _reckonings(sentence: Sentence) -> Iterator[tuple[Reading, Change]]:
    """The sizes of changes with what they are the size of."""
    line, readings = sentence.line, sentence.readings
    text = line.text
    for one, other in pairwise(readings):
        if _is_size(line, other) and (change := range_told(line, one)):
            told = _THAT_IS[line.lang].fullmatch(text, one.end, other.start)
            if told and ("(" not in told[0] or _SHUTS.match(text, other.end)):
                yield other, change
        if _is_size(line, one) and (change := range_told(line, other)) and _in_bracket(line, one, other, other):
            yield one, change
    for size, one, other in zip(readings, readings[1:], readings[2:], strict=False):
        bracketed = _is_size(line, size) and _in_bracket(line, size, one, other)
        if bracketed and (change := _against(line, one, other)):
            yield size, change


def _in_bracket(line: Line, size: Reading, first: Reading, last: Reading) -> bool:
    """Whether a size is told before a bracket that holds the ends and nothing else."""
    text = line.text
    led = _BY[line.lang].search(text, 0, size.start)
    return bool(led and _OPENS.fullmatch(text, size.end, first.start) and _SHUTS.match(text, last.end))


def _is_size(line: Line, reading: Reading) -> bool:
    """Whether a number is printed by an exact figure and may tell by how much."""
    exact = reading.precision is None or _MORE_BY.search(line.text, 0, reading.start)
    plain = reading.kind in _SIZES and exact and isinstance(reading.value, Decimal)
    dative = line.lang == "ru" or DATIVE.search(reading.text)
    return bool(plain and dative and are_exact(line, reading, 1))


def range_told(line: Line, reading: Reading) -> Change | None:
    """«с 300 до 386», «300-ден 386-ға дейін», printed by two exact figures."""
    value = reading.value
    if reading.kind is not Kind.RANGE or reading.precision or not isinstance(value, tuple):
        return None
    if not _FROM[line.lang].match(line.text, reading.start, reading.end) or not are_exact(line, reading, 2):
        return None
    ends = [run.inline for run in line.figures(reading.start, reading.end)]
    if len({one.unit for one in ends if isinstance(one, Figure)}) > 1:
        return None
    first, last = (Decimal(str(one)) for one in value)
    return _change(line, reading, first, last)


def _change(line: Line, reading: Reading, before: Decimal, after: Decimal) -> Change:
    first, last = (known_as_printed(reading, one) for one in (before, after))
    return Change(first, last, _unit(line, reading), reading.text)


def _against(line: Line, one: Reading, other: Reading) -> Change | None:
    """«750 против 300», «300-ге қарағанда 750»."""
    plain = all(
        reading.kind in (Kind.NUMBER, Kind.MONEY, Kind.PERCENT)
        and reading.precision is None
        and are_exact(line, reading, 1)
        for reading in (one, other)
    )
    if not plain or not _AGAINST[line.lang].fullmatch(line.text, one.end, other.start):
        return None
    if _unit(line, one) != _unit(line, other):
        return None
    base, now = (other, one) if line.lang == "ru" else (one, other)
    text = line.text[one.start : other.end]
    return Change(known_as_printed(base), known_as_printed(now), _unit(line, one), text)


def _unit(line: Line, reading: Reading) -> str:
    figure = line.figure(reading)
    return reading.unit or (figure.unit if figure else "")


def _right(line: Line, size: Reading, change: Change) -> Interval | None:
    """What the size of a change must be; None where that is not known."""
    before, after, unit = change.before, change.after, change.unit
    if before.low <= 0 or after.low <= 0:
        return None
    difference = after - before if after.low >= before.low else before - after
    if size.kind is Kind.MULTIPLE:
        return after / before if after.low >= before.low else before / after
    if size.kind is Kind.PERCENT:
        share = per_cents(difference, before)
        if unit != "%":
            return share if size.unit == "%" else None
        if size.unit == "%" and share.meets(known_as_printed(size, steps=1)):
            return share  # «выросла с 10 % до 15 %, или на 50 %»
        return difference
    return difference if unit and unit == _unit(line, size) else None
