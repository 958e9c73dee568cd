"""What is known of a true value from the figure that states it: an interval, and what can be said of two of them.

A figure that is exact is one point, with stated decimals it may have been rounded to the last of them; «about» is
rounded to its last digit that is not a zero («около 1,2 млрд» lies between 1,15 and 1,25); «over» and «under» bound
one side: «свыше 80» is never 80 itself, «до 80» may be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from docgen.model import Precision
from docgen.model.values import value

_INFINITE = Decimal("Infinity")


@value
class Interval:
    """All values between two ends, the ends with it unless it lies `above` the one or `below` the other. Of a product
    or quotient the ends are always taken as its own.
    """

    low: Decimal
    high: Decimal
    above: bool = False
    below: bool = False

    def __add__(self, other: Interval) -> Interval:
        above, below = self.above or other.above, self.below or other.below
        return Interval(self.low + other.low, self.high + other.high, above=above, below=below)

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low, above=self.below, below=self.above)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        corners = [_times(one, two) for one in (self.low, self.high) for two in (other.low, other.high)]
        return Interval(min(corners), max(corners))

    def __truediv__(self, other: Interval) -> Interval:
        """Raises ZeroDivisionError where the divisor can be nothing but 0; anything is possible where it may be 0."""
        if other.low == other.high == 0:
            raise ZeroDivisionError
        if other.low <= 0 <= other.high:
            return Interval(-_INFINITE, _INFINITE)
        return self * Interval(_inverse(other.high), _inverse(other.low))

    def meets(self, other: Interval) -> bool:
        """Whether the two can be the same value.

        >>> over_126 = known(Decimal(80), Precision.OVER) + point(Decimal(46))
        >>> over_126.meets(point(Decimal(126))), over_126.meets(point(Decimal(127)))
        (False, True)
        """
        return self.can_be_at_most(other) and other.can_be_at_most(self)

    def can_be_at_most(self, other: Interval) -> bool:
        """Whether this value can be no larger than the other."""
        ends_shared = not (self.above or other.below)
        return self.low < other.high or (ends_shared and self.low == other.high)

    @property
    def is_point(self) -> bool:
        """Whether nothing but one value is possible."""
        return self.low == self.high


def _times(one: Decimal, two: Decimal) -> Decimal:
    """A product in which 0 times anything, however large, is 0."""
    return Decimal(0) if not one or not two else one * two


def _inverse(value: Decimal) -> Decimal:
    return Decimal(0) if value.is_infinite() else 1 / value


def point(value: Decimal) -> Interval:
    """A value that is known as it stands."""
    return Interval(value, value)


def per_cents(part: Interval, whole: Interval) -> Interval:
    """How many per cents a part is of its whole.

    >>> per_cents(point(Decimal(94)), point(Decimal(188))) == point(Decimal(50))
    True
    """
    return part * _HUNDRED / whole


_HUNDRED = point(Decimal(100))


def last_digit(value: Decimal) -> Decimal:
    """The power of ten of the last digit that is not a zero.

    >>> last_digit(Decimal("1200000")), last_digit(Decimal("12.5")), last_digit(Decimal(0))
    (Decimal('1E+5'), Decimal('0.1'), Decimal('1'))
    """
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if value and isinstance(exponent, int) else Decimal(1)


def known(value: Decimal, precision: Precision = Precision.EXACT) -> Interval:
    """What the true value can be, when it is stated so.

    >>> known(Decimal("12.5")), known(Decimal(1200), Precision.ABOUT).low, known(Decimal(5), Precision.UNDER).low
    (Interval(low=Decimal('12.45'), high=Decimal('12.55'), above=False, below=False), Decimal('1150'), Decimal('0'))
    """
    if precision is Precision.OVER:
        return Interval(value, _INFINITE, above=True)
    if precision is Precision.UNDER:
        return Interval(min(value, Decimal(0)), value)
    exponent = value.as_tuple().exponent
    stated = Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else Decimal(0)
    half = (last_digit(value) if precision is Precision.ABOUT else stated) / 2
    return Interval(value - half, value + half)


POSSIBLE: Mapping[str, Callable[[Interval, Interval], bool]] = {
    "==": Interval.meets,
    "!=": lambda left, right: not (left.is_point and left == right),
    "<": lambda left, right: left.low < right.high,
    "<=": Interval.can_be_at_most,
    ">": lambda left, right: left.high > right.low,
    ">=": lambda left, right: right.can_be_at_most(left),
}
"""A comparison → whether it can hold for true values that lie in these intervals."""
