"""Sums of money in Russian: scale, rounding that keeps the precision word true, the currency in its case.

«свыше 1 млрд тенге»: an abbreviated scale does not decline, and the currency after any scale is in the genitive plural.
No full stop after «млн» and «млрд» (Lopatin's orthography, § 209); letters that write «млрд. тг.» set `dotted`.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import Enum
from typing import NamedTuple

from docgen.lang.forms import Case, Doubt, Form, Number, Origin
from docgen.lang.russian.counting import count
from docgen.lang.russian.digits import NO_BREAK_SPACE, word_digits
from docgen.lang.russian.phrases import inflect_phrase, joined


class Scale(Enum):
    """A power of a thousand: its value, its abbreviation, its noun."""

    ONE = (1, "", "")
    THOUSAND = (10**3, "тыс.", "тысяча")
    MILLION = (10**6, "млн", "миллион")
    BILLION = (10**9, "млрд", "миллиард")
    TRILLION = (10**12, "трлн", "триллион")

    @property
    def units(self) -> int:
        """How many units the scale is."""
        return self.value[0]

    @property
    def abbreviation(self) -> str:
        """The scale as it stands after digits."""
        return self.value[1]

    @property
    def noun(self) -> str:
        """The scale as a noun, in the nominative."""
        return self.value[2]


class Precision(NamedTuple):
    """A word before a sum: the case it governs, if any, and the rounding that keeps it true."""

    governs: Case | None
    rounding: str


PRECISIONS = {
    "свыше": Precision(Case.GEN, ROUND_FLOOR),
    "более": Precision(Case.GEN, ROUND_FLOOR),
    "не менее": Precision(Case.GEN, ROUND_FLOOR),
    "от": Precision(Case.GEN, ROUND_FLOOR),
    "до": Precision(Case.GEN, ROUND_CEILING),
    "менее": Precision(Case.GEN, ROUND_CEILING),
    "не более": Precision(Case.GEN, ROUND_CEILING),
    "почти": Precision(None, ROUND_CEILING),
    "около": Precision(Case.GEN, ROUND_HALF_UP),
    "порядка": Precision(Case.GEN, ROUND_HALF_UP),
    "примерно": Precision(None, ROUND_HALF_UP),
}
"""Precision words and what they promise: «свыше 1 млрд» may never stand for less than a milliard."""

DEFAULT_CURRENCY = "тенге"
_PLAIN = Precision(None, ROUND_HALF_UP)


class MoneyStyle(NamedTuple):
    """The house's way: the currency's name (a phrase in the nominative), dots after abbreviations, scales in words."""

    currency: str = DEFAULT_CURRENCY
    dotted: bool = False
    words: bool = False


HOUSE = MoneyStyle()


def word_money(
    amount: Decimal | int,
    scale: Scale = Scale.ONE,
    *,
    decimals: int = 0,
    precision: str | None = None,
    case: Case = Case.NOM,
    style: MoneyStyle = HOUSE,
) -> Form | Doubt:
    """Return an amount, given in whole units of the currency, in a scale and with a precision word.

    Raises KeyError for a precision word that is not in `PRECISIONS`.

    >>> word_money(1_234_500_000, Scale.BILLION, precision="свыше").text
    'свыше 1\\xa0млрд тенге'
    >>> word_money(122_000_000, Scale.MILLION, style=MoneyStyle(currency="тг.", dotted=True)).text
    '122\\xa0млн. тг.'
    >>> word_money(5_000_000, Scale.MILLION, case=Case.GEN, style=MoneyStyle(words=True)).text
    'пяти миллионов тенге'
    """
    promise = PRECISIONS[precision] if precision else _PLAIN
    value = scaled(amount, scale, decimals, promise.rounding)
    sum_ = _sum(value, scale, promise.governs or case, style)
    if isinstance(sum_, Doubt) or not precision:
        return sum_
    return Form(f"{precision} {sum_.text}", sum_.origin, sum_.lemma)


def scaled(amount: Decimal | int, scale: Scale, decimals: int, rounding: str) -> Decimal:
    """Return the amount in units of the scale, rounded; a fraction of zeros is dropped.

    >>> scaled(1_500_000, Scale.MILLION, 1, ROUND_HALF_UP), scaled(2_000_000, Scale.MILLION, 1, ROUND_HALF_UP)
    (Decimal('1.5'), Decimal('2'))
    """
    value = (Decimal(amount) / scale.units).quantize(Decimal(1).scaleb(-decimals), rounding=rounding)
    whole = value.to_integral_value()
    return whole if value == whole else value


def _sum(value: Decimal, scale: Scale, case: Case, style: MoneyStyle) -> Form | Doubt:
    if scale is Scale.ONE:
        return _with_currency(value, case, style)
    currency = _currency(style)
    if style.words:
        return joined(style.currency, (count(value, scale.noun, case, words=True), currency))
    dot = "." if style.dotted and not scale.abbreviation.endswith(".") else ""
    number = f"{word_digits(value)}{NO_BREAK_SPACE}{scale.abbreviation}{dot}"
    return joined(style.currency, (Form(number, Origin.LEXICON, number), currency))


def _with_currency(value: Decimal, case: Case, style: MoneyStyle) -> Form | Doubt:
    if _abbreviated(style):
        return Form(f"{word_digits(value)} {style.currency}", Origin.LEXICON, style.currency)
    return count(value, style.currency, case, words=style.words)


def _currency(style: MoneyStyle) -> Form | Doubt:
    if _abbreviated(style):
        return Form(style.currency, Origin.LEXICON, style.currency)
    return inflect_phrase(style.currency, Case.GEN, Number.PL)


def _abbreviated(style: MoneyStyle) -> bool:
    return style.currency.endswith(".")
