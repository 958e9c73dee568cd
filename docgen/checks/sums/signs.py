"""A sentence with one sign for each of its numbers, so that a pattern can say which kinds of numbers stand where."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from docgen.checks.sums.as_printed import are_exact
from docgen.checks.text.lines import Line
from docgen.checks.text.sentences import Sentence
from docgen.lang.numbers import Kind, Precision, Reading

NUMBER, SHARE, OTHER = "\ue000", "\ue001", "\ue002"
"""Signs for a count or sum, for per cents, for any other number."""
TIMES, UP_TO, RANGE, YEAR = "\ue003", "\ue004", "\ue005", "\ue006"
"""Signs of changes: for «в 2,5 раза», for the number of «до 386», for «с 300 до 386», for a year."""


def signs(sentence: Sentence, *, of_changes: bool = False) -> tuple[str, Mapping[int, Reading]]:
    """The text of a sentence with one sign for each number, and which number each sign is; only what an exact figure
    prints is more than any other number.
    """
    text, at = "", {}
    end = sentence.start
    for reading in sentence.readings:
        one = _without_full_stop(sentence.line, reading)
        text += sentence.line.text[end : one.start]
        at[len(text)] = one
        sign = _sign(sentence.line, one)
        text += _sign_of_change(sentence.line, one) if of_changes and sign == OTHER else sign
        end = one.end
    return text + sentence.line.text[end : sentence.end].rstrip(), at


def _without_full_stop(line: Line, reading: Reading) -> Reading:
    """The number that ends its sentence, «в 2024 году – 42. Число …», and reads as the mark of an item; what a figure
    prints is none.
    """
    number = reading.text[:-1]
    written = number.replace(",", ".", 1)
    if reading.kind is not Kind.LIST_MARK or not are_exact(line, reading, 1) or written.count(".") > 1:
        return reading
    return reading._replace(kind=Kind.NUMBER, value=Decimal(written), end=reading.end - 1, text=number)


def _sign(line: Line, reading: Reading) -> str:
    plain = isinstance(reading.value, Decimal) and reading.precision is None and are_exact(line, reading, 1)
    if plain and reading.kind is Kind.PERCENT and reading.unit == "%":
        return SHARE
    return NUMBER if plain and reading.kind in _COUNTS and not reading.weak else OTHER


def _sign_of_change(line: Line, reading: Reading) -> str:
    if reading.kind is Kind.YEAR:
        return YEAR
    if reading.kind is Kind.RANGE:
        return RANGE if reading.precision is None and are_exact(line, reading, 2) else OTHER
    if not isinstance(reading.value, Decimal) or not are_exact(line, reading, 1):
        return OTHER
    if reading.kind is Kind.MULTIPLE and reading.precision is None:
        return TIMES
    return UP_TO if reading.kind in _COUNTS and reading.precision is Precision.UP_TO else OTHER


_COUNTS = frozenset({Kind.NUMBER, Kind.MONEY})
