"""Sums of money: scaled, rounded, with the precision word, in a case («1 млрд теңгеден астам»).

The scale (млн, млрд) never declines; the suffix goes to the currency's name.
"""

from decimal import Decimal
from enum import Enum

from docgen.lang.forms import Case, Doubt, Form
from docgen.lang.kazakh.counting import needs_noun
from docgen.lang.kazakh.nouns import decline
from docgen.lang.kazakh.numerals import NBSP, digits
from docgen.lang.kazakh.phrases import joined
from docgen.lang.kazakh.precision import WORDING, Precision, rounded


class Scale(Enum):
    """The unit a sum is counted in, and its printed word."""

    ONE = (1, "")
    THOUSAND = (10**3, "мың")
    MILLION = (10**6, "млн")
    BILLION = (10**9, "млрд")
    TRILLION = (10**12, "трлн")

    @property
    def size(self) -> int:
        """How many units make one of the scale."""
        return self.value[0]

    @property
    def word(self) -> str:
        """What is printed after the number."""
        return self.value[1]


def word_money(
    amount: int | Decimal,
    case: Case = Case.NOM,
    *,
    scale: Scale = Scale.ONE,
    places: int = 1,
    precision: Precision = Precision.EXACT,
    currency: str = "теңге",
    head: str | None = None,
) -> Form | Doubt:
    """Return a sum, given in whole units of the currency, in a case.

    Rounded to `places` decimals of the scale so that the precision word stays true; an exact sum that rounding would
    change is withheld. `head` is a noun after the sum, which then takes the case.

    >>> word_money(1_270_000_000, scale=Scale.BILLION, places=0, precision=Precision.OVER).text.replace(NBSP, " ")
    '1 млрд теңгеден астам'
    >>> word_money(122_000_000, Case.DAT, scale=Scale.MILLION).text.replace(NBSP, " ")
    '122 млн теңгеге'
    >>> word_money(1_000, Case.DAT, precision=Precision.OVER, head="сома").text.replace(NBSP, " ")
    '1 000 теңгеден астам сомаға'
    """
    shown = rounded(Decimal(amount) / scale.size, places, precision)
    if shown is None:
        return _not_exact(amount, scale, places)
    wording = WORDING[precision]
    number = NBSP.join(filter(None, (digits(shown), scale.word)))
    if wording.governs and head is None and case is not Case.NOM:
        return needs_noun(f"{number} {currency}", wording.after, case)
    own = wording.governs or (Case.NOM if head else case)
    after = decline(head, case) if head else ""
    return joined(currency, wording.before, number, decline(currency, own), wording.after, after)


def _not_exact(amount: int | Decimal, scale: Scale, places: int) -> Doubt:
    reason = "an exact sum does not fit into so few decimals"
    considered = tuple(
        digits(near)
        for precision in (Precision.OVER, Precision.UP_TO)
        if (near := rounded(Decimal(amount) / scale.size, places, precision)) is not None
    )
    return Doubt(digits(amount), reason, considered, "say how exact it is: precision: over")
