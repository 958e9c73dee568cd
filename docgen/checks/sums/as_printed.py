"""What is known of the figures of a reckoning from how they are printed: of a share with its part and its whole, of the
size of a change with its ends. The rules of DG451 read their lines, sentences and figures by what stands here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.book.relations import shown
from docgen.checks.scope import Finished
from docgen.checks.text.intervals import Interval, point
from docgen.checks.text.lines import Facts, Line, Run, by_key, document_lines
from docgen.checks.text.sentences import Sentence, sentences
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Fact, Figure, Lang, Precision, Table

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
"""Words of a sentence whose per cents may be of something else than its other figures: of a share, an index, a mean."""
_THREE = 3
_NUMBER = expression(r"\d(?:[\d \u00a0\u202f]*\d)?(?:[.,](\d+))?")


def lines_of_three(finished: Finished) -> Iterator[Line]:
    """The lines that may tell a size and both numbers that it is reckoned from: three figures, outside tables."""
    return (
        one
        for one in document_lines(finished.document)
        if len(one.printed) >= _THREE and not isinstance(one.block, Table)
    )


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


def are_exact(line: Line, reading: Reading, count: int) -> bool:
    """Whether so many exact figures print a number."""
    figures = [run.inline for run in line.figures(reading.start, reading.end)]
    return len(figures) == count and all(
        isinstance(one, Figure) and one.part == "value" and one.precision is Precision.EXACT for one in figures
    )


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


def share_differs(line: Line, share: Reading, part: Reading, whole: Reading, *right: Interval) -> Iterator[Diagnostic]:
    """DG451: a share that its part and its whole do not give; `right` is what it may be, the likeliest first."""
    known = known_as_printed(share, steps=1)
    if not any(one.meets(known) for one in right):
        told = f"{shown(rounded_like(right[0], share))} %"
        args = {"text": share.text, "change": f"{part.text} / {whole.text}", "right": told}
        yield Diagnostic("DG451", line.place(share.start, len(share.text)), args)
