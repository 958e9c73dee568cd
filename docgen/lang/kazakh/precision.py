"""How exact a printed quantity is: the words астам, жуық, дейін, кем, шамамен, кемінде, and how each one rounds.

In Kazakh a word like астам stands after the quantity and governs its case («1 млрд теңгеден астам»), шамамен and
кемінде stand before it and govern nothing.
"""

from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from enum import StrEnum
from typing import NamedTuple

from docgen.lang.forms import Case


class Precision(StrEnum):
    """What a printed quantity says about the true one."""

    EXACT = "exact"
    OVER = "over"
    AT_LEAST = "at_least"
    ABOUT = "about"
    NEARLY = "nearly"
    UP_TO = "up_to"
    LESS = "less"


class Wording(NamedTuple):
    """The word before, the case it puts the quantity into, the word after, and the way a figure is rounded."""

    before: str = ""
    governs: Case | None = None
    after: str = ""
    rounding: str = ROUND_HALF_UP


WORDING = {
    Precision.EXACT: Wording(),
    Precision.OVER: Wording(governs=Case.ABL, after="астам", rounding=ROUND_DOWN),
    Precision.AT_LEAST: Wording(before="кемінде", rounding=ROUND_DOWN),
    Precision.ABOUT: Wording(before="шамамен"),
    Precision.NEARLY: Wording(governs=Case.DAT, after="жуық", rounding=ROUND_UP),
    Precision.UP_TO: Wording(governs=Case.DAT, after="дейін", rounding=ROUND_UP),
    Precision.LESS: Wording(governs=Case.ABL, after="кем", rounding=ROUND_UP),
}


def rounded(number: Decimal, places: int, precision: Precision) -> Decimal | None:
    """Round so that the precision word stays true, without idle zeros; an exact number that would change gives None.

    >>> rounded(Decimal("1.27"), 1, Precision.OVER), rounded(Decimal("1.27"), 1, Precision.UP_TO)
    (Decimal('1.2'), Decimal('1.3'))
    >>> rounded(Decimal("1.27"), 1, Precision.EXACT) is None
    True
    """
    near = number.quantize(Decimal(1).scaleb(-places), rounding=WORDING[precision].rounding)
    if precision is Precision.EXACT and near != number:
        return None
    return near.quantize(Decimal(1)) if near == near.to_integral_value() else near.normalize()
