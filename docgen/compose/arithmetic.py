"""How numbers of templates are reckoned with: no digit is lost, and rounding keeps «свыше» and «до» true."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal, Inexact, InvalidOperation, Overflow

from docgen.model import Precision

EXACT = Context(prec=60, traps=[Inexact, InvalidOperation, Overflow])
"""Sums and products keep every digit or are refused."""
_DECIMALS = 6
"""More of them are not printed: who divides must round."""
_DIGITS_KEPT = 28
"""More of them Python's own context drops without a word."""
_ROUNDING = {Precision.OVER: ROUND_FLOOR, Precision.UNDER: ROUND_CEILING}


def is_round(number: Decimal) -> bool:
    """Whether a number has so few digits that it can be printed.

    >>> is_round(Decimal("0.5")), is_round(Decimal(1) / 3)
    (True, False)
    """
    _, digits, exponent = number.as_tuple()
    return -int(exponent) <= _DECIMALS and len(digits) <= _DIGITS_KEPT


def truly_rounded(number: Decimal, digits: int, precision: Precision) -> Decimal:
    """A number rounded to so many decimals (negative: tens, thousands, …): half up, but one that is said to be over
    never upwards, one that is under never downwards.

    >>> truly_rounded(Decimal("1.96"), 1, Precision.EXACT), truly_rounded(Decimal("1.96"), 1, Precision.OVER)
    (Decimal('2.0'), Decimal('1.9'))
    """
    step = Decimal(1).scaleb(-digits)
    return (number / step).quantize(Decimal(1), _ROUNDING.get(precision, ROUND_HALF_UP)) * step


def is_power_of_ten(number: Decimal) -> bool:
    """Whether a typed number only shifts the decimal point: 10, 100, 0.001.

    >>> is_power_of_ten(Decimal(1000)), is_power_of_ten(Decimal(12))
    (True, False)
    """
    digits = number.normalize().as_tuple().digits
    return digits == (1,)
