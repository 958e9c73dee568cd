"""A number of a finished line as an amount: its value, what it is counted in, and what rounding leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from docgen.checks.text.intervals import Interval, known, last_digit
from docgen.checks.text.lines import Line
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.lang.numbers import Precision as Worded
from docgen.model import Fact, Figure, Precision

_DECIMALS = expression(r"\d[.,](\d{1,3})(?!\d)")
_PRECISIONS = {
    Worded.OVER: Precision.OVER,
    Worded.AT_LEAST: Precision.OVER,
    Worded.UNDER: Precision.UNDER,
    Worded.UP_TO: Precision.UNDER,
    Worded.AT_MOST: Precision.UNDER,
    Worded.ABOUT: Precision.ABOUT,
    Worded.NEARLY: Precision.ABOUT,
}
PER_CENT = "percent"
"""The unit of facts that are shares."""
IN_SHARES = frozenset((PER_CENT, "percentage_point"))
"""Units of which a fact may print the number alone, its column's head says «%»."""
KINDS = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT})
"""Kinds that can be added."""


class Amount(NamedTuple):
    """`unit` tells amounts apart that cannot be added; `known` holds the true value."""

    reading: Reading
    value: Decimal
    unit: tuple[Kind, str]
    known: Interval


def amount_of(line: Line, reading: Reading, facts: Mapping[str, Fact]) -> Amount | None:
    """A number as an amount; None for dates, numbers of acts, and what is seldom a figure."""
    value = reading.value
    if reading.kind not in KINDS or reading.weak or not isinstance(value, Decimal):
        return None
    figure = line.figure(reading)
    unit = figure.unit if figure and reading.kind is Kind.NUMBER else reading.unit or ""
    fact = _rounded_for_print(figure, facts) if figure else None
    if fact and isinstance(fact.value, Decimal):
        return Amount(reading, fact.value, (reading.kind, unit), known(fact.value, fact.precision))
    return Amount(reading, value, (reading.kind, unit), _known(reading, value, figure, facts))


def _rounded_for_print(figure: Figure, facts: Mapping[str, Fact]) -> Fact | None:
    """The fact of a figure that is over, under or about its value: the book knows it closer than it is printed, «около
    5,4 млн» of 5 432 100. An exact one is never rounded; what was reckoned from a fact is another number.
    """
    fact = facts.get(figure.keys[0]) if figure.part == "value" and len(figure.keys) == 1 else None
    if fact is None or fact.precision is Precision.EXACT or fact.precision is not figure.precision:
        return None
    known_as, printed = fact.value, figure.value
    if not isinstance(known_as, Decimal) or not isinstance(printed, Decimal):
        return None
    return fact if abs(known_as - printed) < last_digit(printed) else None


def _known(reading: Reading, value: Decimal, figure: Figure | None, facts: Mapping[str, Fact]) -> Interval:
    precision = _PRECISIONS.get(reading.precision, Precision.EXACT) if reading.precision else Precision.EXACT
    if precision is not Precision.EXACT:
        return known(value, precision)
    half = _step(reading, figure, facts) / 2
    return Interval(value - half, value + half)


def _step(reading: Reading, figure: Figure | None, facts: Mapping[str, Fact]) -> Decimal:
    """The unit to which the number may have been rounded; 0 for a count in full."""
    decimals = _DECIMALS.search(reading.text)
    scale = reading.scale or Decimal(1)
    if decimals:
        return scale.scaleb(-len(decimals[1]))
    is_share = reading.kind is Kind.PERCENT or (figure and figure.unit == PER_CENT)
    rounded = scale > 1 or is_share or (figure and _is_worked_out(figure, facts))
    return scale if rounded else Decimal(0)


def _is_worked_out(figure: Figure, facts: Mapping[str, Fact]) -> bool:
    """Whether a figure prints something else than its one fact's value, such as a quotient that was rounded."""
    fact = facts.get(figure.keys[0]) if len(figure.keys) == 1 else None
    return fact is not None and fact.value != figure.value


def same_unit(one: Amount, two: Amount) -> bool:
    """Whether two amounts can be added or compared: one kind, and units that do not contradict.

    A typed number has no unit of its own and goes with any.
    """
    return one.unit[0] is two.unit[0] and (one.unit[1] == two.unit[1] or "" in (one.unit[1], two.unit[1]))


def total_of(amounts: tuple[Amount, ...]) -> Interval:
    """What the sum of amounts can be."""
    return sum((one.known for one in amounts), start=Interval(Decimal(0), Decimal(0)))
