"""A change that is told by its ends and by its size, and the two do not agree (DG451): «с 300 до 386, или на 30 %»,
«выросло в 3 раза (с 300 до 386)», «в 2,5 раза больше (750 против 400)».

All three figures stand in the sentence, parted by nothing but the words of such a reckoning; how exactly they are
printed decides. Silent where a figure is over or about, and where the size may be that of something else: of a share,
of prices compared, of the mean of a year. The other modules of DG451 read their lines and figures as this one does:
`lines_of_three`, `exact_sentences`, `known_as_printed`, `share_differs`, `size_differs` stand here for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.book.relations import shown
from docgen.checks.scope import Finished
from docgen.checks.text.intervals import Interval, per_cents, point
from docgen.checks.text.lines import Facts, Line, Run, by_key, document_lines, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Fact, Figure, Lang, Precision, Table
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
OF_SOMETHING_ELSE: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {
        "ru": (
            *(
                "доля",
                "доли",
                "долю",
                "доле",
                "охват",
                "уров",
                "удельн",
                "обеспеченн",
                "показател",
                "индекс",
                "рейтинг",
            ),
            *("коэффициент", "реальн", "сопоставим", "инфляц", "средн", "ежегодн", "ежемесячн", "каждый", "каждое"),
            *("темп", "соответственно", "приближ", "округл"),
        ),
        "kz": (
            *("үлес", "қамту", "деңгей", "көрсеткіш", "индекс", "рейтинг", "коэффициент", "нақты", "салыстырмалы"),
            *("инфляц", "орта", "сайын", "қарқын", "тиісінше", "жуық"),
        ),
    }
)
_MORE_BY = expression(rf"(?<!\w)больше{GAP}в{GAP}$", re.IGNORECASE)
"""«Больше в 2,5 раза» is no «more than»."""
_LEAST = 2
_SIZES = frozenset({Kind.PERCENT, Kind.MULTIPLE, Kind.MONEY, Kind.NUMBER})
_NUMBER = expression(r"\d(?:[\d \u00a0\u202f]*\d)?(?:[.,](\d+))?")


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


def lines_of_three(finished: Finished) -> Iterator[Line]:
    """The lines that may tell a size and both numbers that it is reckoned from: three figures, outside tables."""
    return (
        one
        for one in document_lines(finished.document)
        if len(one.printed) >= _THREE and not isinstance(one.block, Table)
    )


_THREE = 3


def exact_sentences(line: Line, facts: Facts) -> tuple[Sentence, ...]:
    """The sentences of a line; none where one of its figures is rounded, for what was rounded then is not seen."""
    known = by_key(facts)
    return () if any(_is_rounded(run, known) for run in line.printed) else tuple(sentences(line))


def _is_rounded(run: Run, facts: Mapping[str, Fact]) -> bool:
    """Whether a figure prints another whole number than its fact has; of per cents reckoned from two the last digit
    says how far they are rounded.
    """
    figure = run.inline
    if not isinstance(figure, Figure) or not isinstance(figure.value, Decimal) or figure.scale:
        return False
    if "%" in figure.text and len(figure.keys) > 1:
        return False
    return figure.value == int(figure.value) and abs(figure.value) not in _unrounded(figure.keys, facts)


def _unrounded(keys: Sequence[str], facts: Mapping[str, Fact]) -> set[Decimal]:
    """What facts amount to while nothing is rounded: the number of one, the sum of all, the difference of two."""
    numbers = [fact.value for key in keys if (fact := facts.get(key)) and isinstance(fact.value, Decimal)]
    if not numbers or len(numbers) != len(keys):
        return set()
    difference = {abs(numbers[0] - numbers[1])} if len(numbers) == len("ab") else set()
    return {abs(sum(numbers, Decimal(0)))} | difference


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


def share_differs(line: Line, share: Reading, part: Reading, whole: Reading, *right: Interval) -> Iterator[Diagnostic]:
    """DG451: a share that its part and its whole do not give; `right` is what it may be, the likeliest first."""
    known = known_as_printed(share, steps=1)
    if not any(one.meets(known) for one in right):
        told = f"{shown(rounded_like(right[0], share))} %"
        args = {"text": share.text, "change": f"{part.text} / {whole.text}", "right": told}
        yield Diagnostic("DG451", line.place(share.start, len(share.text)), args)


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


def are_exact(line: Line, reading: Reading, count: int) -> bool:
    """Whether so many exact figures print a number."""
    figures = [run.inline for run in line.figures(reading.start, reading.end)]
    return len(figures) == count and all(
        isinstance(one, Figure) and one.part == "value" and one.precision is Precision.EXACT for one in figures
    )


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


def known_as_printed(reading: Reading, value: Decimal | None = None, steps: int = 0) -> Interval:
    """What a printed number (or one of the two that a range prints: `value`) may be: rounded to its last digit, or so
    many of its last digits off: some letters cut what others round. Of «с 18 до 18,9 млн» both are known to the
    million, for 18 may have been rounded so.
    """
    value = decimal_of(reading) if value is None else value
    decimals = [len(found) for found in _NUMBER.findall(reading.text)] or [0]
    scaled = reading.scale or Decimal(1)
    rounded = any(decimals) or scaled > 1 or reading.kind in (Kind.PERCENT, Kind.MULTIPLE) or reading.unit == "%"
    step = scaled.scaleb(-min(decimals)) if rounded else Decimal(0)
    margin = step * steps if steps else step / 2
    return Interval(value - margin, value + margin)


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


def rounded_like(right: Interval, size: Reading) -> Interval:
    """The middle of what would be right, with a decimal more than the size has."""
    decimals = max((len(found) for found in _NUMBER.findall(size.text)), default=0) + 1
    scale = size.scale or Decimal(1)
    middle = (right.low + right.high) / 2
    return point(round(middle / scale, decimals) * scale)


def decimal_of(reading: Reading) -> Decimal:
    """The value of a number that is known to be one: no date, no range."""
    assert isinstance(reading.value, Decimal)
    return reading.value
