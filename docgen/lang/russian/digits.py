"""How Russian official texts write a number in digits: decimal comma, groups of three apart by a no-break space.

GOST 7.32 and the publishers' handbooks group from five digits; the house groups from four, as the letters it follows
do («7 834»). Years, numbers of acts and telephone numbers are no quantities: they never come here.
"""

from decimal import Decimal

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"


def word_digits(number: Decimal | int) -> str:
    """Return a quantity in digits, with as many decimals as it was given with.

    >>> word_digits(7834), word_digits(Decimal("1234567.50")), word_digits(-5), word_digits(Decimal("1.5"))
    ('7\\xa0834', '1\\xa0234\\xa0567,50', '−5', '1,5')
    """
    grouped = f"{abs(number):,f}" if isinstance(number, Decimal) else f"{abs(number):,d}"
    sign = MINUS if number < 0 else ""
    return sign + grouped.replace(",", NO_BREAK_SPACE).replace(".", ",")
