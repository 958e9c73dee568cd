"""A figure that was multiplied or divided by 10, 100, 1000 … in the template, against what stands beside it (DG332).

`{{ fact.harvest / 1000000 }} млн тонн` says what the fact says; «тыс. тонн» or «тонн» behind it says another thing. A
count of things is never multiplied so, nor by another count of the same things. In a table the label of the row or the
head of the column says in what a bare figure is: «Сумма, млн тенге».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.figures.measures import is_bare, words_above, words_in_label
from docgen.checks.figures.sorts import is_measured
from docgen.checks.scope import Finished
from docgen.checks.text.inflection import in_any_case
from docgen.checks.text.lines import VALUE, Line, Run, document_lines, fact_of, numbers_in
from docgen.checks.text.passages import PROSE, ROW, Passage, passages
from docgen.expressions import expression
from docgen.lang.measures import Measure, measure_of, thousands_of
from docgen.lang.numbers import Kind, Reading
from docgen.model import LANGS, Diagnostic, Fact, Figure, Lang, NameKind

_NEAR = Decimal("0.05")
"""A power of ten and this much off is that power, and rounding."""
_MOST = 15
_RATES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:на|за|с|по|в)\s(?:\d|кажд|одн|гектар|га\b|тонн|кг|кило|душу|единиц|литр|тысяч|метр|час|день|сутки)"
            r"|цен[аыуе]|стоимост|тариф|средн|расчет",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"шаққанда|(?<!\w)әр\b|(?<!\w)бір\b|баға|құн|тариф|орта|есеппен|үшін|-(?:ға|ге|қа|ке)\b", re.IGNORECASE
        ),
    }
)
"""What is said for so many of something, where a figure is multiplied or divided by right: «120 тенге за кг»."""

_GAP = expression(r"(?:(?<=тыс|млн)\.|(?<=млрд|трлн)\.)?[ \u00a0]*")


def scaled_by_hand(finished: Finished) -> Iterator[Diagnostic]:
    """DG332: a figure shifted by some zeros, beside the unit of its fact and no scale that makes up for them."""
    for line in document_lines(finished.document):
        for run in line.printed:
            figure = run.inline
            fact = (
                finished.book.facts.get(figure.keys[0])
                if isinstance(figure, Figure) and len(figure.keys) == 1
                else None
            )
            if fact and isinstance(figure, Figure) and (shift := _shift(figure, fact)):
                is_multiplied = shift < 0 and _counts_things(fact, finished)
                found = _multiplied(line, run, fact, finished) if is_multiplied else ()
                yield from found or _wrong(line, run, fact, shift, finished)
            elif isinstance(figure, Figure) and len(figure.keys) == _TWO and not figure.unit:
                yield from _of_two_counts(line, run, finished)


def _counts_things(fact: Fact, finished: Finished, besides: str = "") -> bool:
    """Whether a fact counts things by a noun of the book, which is no measure, no thousand of them and no rate; or by
    the unit named besides.
    """
    name = finished.book.names.get(fact.unit)
    if (
        name is None
        or (name.kind is not NameKind.NOUN and fact.unit != besides)
        or not isinstance(fact.value, Decimal)
        or fact.value % 1
    ):
        return False
    unit = finished.unit_of(fact)
    is_rate = any(_RATES[lang].search(fact.what.said(lang)) for lang in LANGS)
    return not (is_rate or is_measured(unit) or measure_of(unit, finished.lang) or _SO_MANY.search(unit))


def _multiplied(line: Line, run: Run, fact: Fact, finished: Finished) -> tuple[Diagnostic, ...]:
    """A count of things with zeros of the template's own: «12 000 залов» of 120; a rate is told of so many («на 1 000
    жителей»).
    """
    return () if _RATES[line.lang].search(line.text) else (_unlike_its_fact(line, run, fact, finished),)


def _of_two_counts(line: Line, run: Run, finished: Finished) -> Iterator[Diagnostic]:
    """The product of two counts of one thing, which counts nothing: «11 280 библиотек» of 120 and 94. A count of other
    things may be multiplied by right (schools by classes in each), and a proportion has three figures.
    """
    figure = run.inline
    facts = [finished.book.facts.get(key) for key in figure.keys] if isinstance(figure, Figure) else []
    counts = [one for one in facts if one and _counts_things(one, finished)]
    if len(counts) < _TWO or len({one.unit for one in counts}) > 1 or not isinstance(figure, Figure):
        return
    one, other = (fact.value for fact in counts)
    if isinstance(one, Decimal) and isinstance(other, Decimal) and figure.value == one * other and figure.part in VALUE:
        yield _unlike_its_fact(line, run, counts[0], finished)


def _unlike_its_fact(line: Line, run: Run, fact: Fact, finished: Finished) -> Diagnostic:
    unit = finished.unit_of(fact)
    text = run.inline.text if isinstance(run.inline, Figure) else ""
    args = {"text": text, "key": fact.key, "value": f"{fact.value:f}", "unit": unit}
    return Diagnostic("DG332", line.place(run.start), args)


_TWO = 2
_SO_MANY = expression(r"тысяч|тыс|милли|млн|млрд|сотн|мың|жүз|%|процент|пайыз", re.IGNORECASE)


def scaled_in_a_table(finished: Finished) -> Iterator[Diagnostic]:
    """DG332: a bare figure of a table in another measure than its row or column says, or the line above the table."""
    head: Passage | None = None
    before: Passage | None = None
    for row in passages(finished.document):
        if row.kind != ROW or not row.lines:
            before = row
            continue
        if head is None or head.block is not row.block:
            above = before.lines[-1:] if before and before.kind in PROSE else ()
            head, before = row, None
            continue
        for number, cell in enumerate(row.lines if any(line.printed for line in row.lines) else ()):
            if cell.printed:
                labels = [row.lines[0], *head.lines[number : number + 1]] if number else []
                yield from _in_another(cell, [*map(words_in_label, labels)], [*map(words_above, above)], finished)


def _in_another(cell: Line, labels: list[str], above: list[str], finished: Finished) -> Iterator[Diagnostic]:
    """What the label of its row or the head of its column says that a cell is in, or if they do not, the line above."""
    run, figure = cell.printed[0], cell.printed[0].inline
    fact = fact_of(run, finished.book.facts, VALUE) if any((*labels, *above)) else None
    own = _own_measure(fact, finished) if fact else None
    if fact is None or own is None or not isinstance(figure, Figure) or not isinstance(fact.value, Decimal):
        return
    says_itself = any(one.kind is not Kind.NUMBER for one in numbers_in(figure.text, cell.lang))
    said = _told_in(labels, own, cell.lang) or _told_in([] if says_itself else above, own, cell.lang, of_all=True)
    shift = _shift(figure, fact)
    in_own_measure = shift or figure.value == fact.value
    alone = len(cell.printed) == 1 and is_bare(figure, cell.lang) and len(said) == 1
    if alone and in_own_measure and own.factor.scaleb(shift) not in said:
        text = f"{figure.text} {next(iter(said.values()))}"
        args = {"text": text, "key": fact.key, "value": f"{fact.value:f}", "unit": finished.unit_of(fact)}
        yield Diagnostic("DG332", cell.place(run.start), args)


_THINGS = "things"
_OF_ANYTHING = expression(r"(?:ед|шт)\.?|единиц\w*|штук\w*|бірл\.?|бірлік|дана")


def _own_measure(fact: Fact, finished: Finished) -> Measure | None:
    """What a fact is measured in; one of the things that it counts is a measure of them."""
    unit = finished.unit_of(fact)
    measure = measure_of(unit, finished.lang)
    return measure or (Measure(unit, _THINGS, Decimal(1)) if _counts_things(fact, finished, "person") else None)


def _told_in(labels: list[str], own: Measure, lang: Lang, *, of_all: bool = False) -> Mapping[Decimal, str]:
    """The measures of the same dimension that labels name: how many of the base measure one is → the words."""
    counts = own.dimension == _THINGS
    measures = [_things(words, own, lang, of_all=of_all) if counts else measure_of(words, lang) for words in labels]
    told = zip(measures, labels, strict=True)
    return {one.factor: words for one, words in told if one and one.dimension == own.dimension}


def _things(words: str, own: Measure, lang: Lang, *, of_all: bool) -> Measure | None:
    """«тыс. человек», «млн», «тыс. ед.», «человек» as a measure of the people that a fact counts; what is said of the
    whole table must name them.
    """
    power = thousands_of(words, lang)
    named = words.partition(" ")[2] if power else words
    is_own = bool(named) and in_any_case(own.name, lang).match(named)
    if is_own or (power and not of_all and (not named or _OF_ANYTHING.fullmatch(named))):
        return own._replace(factor=Decimal(1).scaleb(power))
    return None


def _shift(figure: Figure, fact: Fact) -> int:
    """By how many zeros a figure's value is smaller than that of its fact; 0 if it is no power of ten off."""
    ours, whole = figure.value, fact.value
    if (
        figure.part != "value"
        or not isinstance(ours, Decimal)
        or not isinstance(whole, Decimal)
        or not ours
        or not whole
    ):
        return 0
    shift = (whole / ours).copy_abs().log10().quantize(Decimal(1)) if whole / ours > 0 else Decimal(0)
    off = abs(ours.scaleb(int(shift)) / whole - 1) if abs(shift) <= _MOST else Decimal(1)
    return int(shift) if off < _NEAR else 0


def _wrong(line: Line, run: Run, fact: Fact, shift: int, finished: Finished) -> Iterator[Diagnostic]:
    reading = next((one for one in line.readings if one.start < run.end and one.end > run.start), None)
    if reading is None or len(line.figures(reading.start, reading.end)) > 1 or not fact.unit:
        return
    unit = finished.unit_of(fact)
    behind = _unit_behind(line, reading, unit)
    scale = reading.scale or Decimal(1)
    own = thousands_of(unit, line.lang) if reading.kind is Kind.MONEY else 0
    by_right = scale == Decimal(1).scaleb(shift + own) or (not reading.scale and _RATES[line.lang].search(line.text))
    if behind and not by_right:
        text = line.text[min(reading.start, run.start) : behind]
        args = {"text": text, "key": fact.key, "value": f"{fact.value:f}", "unit": unit}
        yield Diagnostic("DG332", line.place(run.start), args)


def _unit_behind(line: Line, reading: Reading, unit: str) -> int:
    """Where the unit of the fact ends behind a number; 0 if something else stands there."""
    if not unit:
        return 0
    if reading.kind in (Kind.MONEY, Kind.PERCENT):
        own = numbers_in(f"5 {unit}", line.lang)
        return reading.end if own and (own[0].kind, own[0].unit) == (reading.kind, reading.unit) else 0
    gap = _GAP.match(line.text, reading.end)
    start = gap.end() if gap else reading.end
    match = in_any_case(unit, line.lang).match(line.text, start) if reading.kind is Kind.NUMBER else None
    return match.end() if match else 0
