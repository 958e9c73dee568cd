"""Counted nouns: the noun after a numeral stays in the singular and takes the case («8 өңірде», «386 білім ұйымы»)."""

from decimal import Decimal

from docgen.lang.forms import Case, Doubt, Form, Harmony, Possessive
from docgen.lang.kazakh.nouns import decline
from docgen.lang.kazakh.numerals import digits, suffixed, word_number
from docgen.lang.kazakh.phrases import joined
from docgen.lang.kazakh.precision import WORDING, Precision


def count(
    number: int | Decimal,
    noun: str,
    case: Case = Case.NOM,
    *,
    in_words: bool = False,
    precision: Precision = Precision.EXACT,
    harmony: Harmony | None = None,
    reading: str | None = None,
    possessed: bool | None = None,
) -> Form | Doubt:
    """Return a number with its noun in a case; the last options are those of `decline`.

    >>> count(8, "өңір", Case.LOC).text, count(Decimal("1.5"), "мектеп").text
    ('8 өңірде', '1,5 мектеп')
    >>> count(386, "білім беру ұйымы", Case.DAT, precision=Precision.OVER).text
    '386-дан астам білім беру ұйымына'
    >>> count(2, "орталық", Case.GEN, in_words=True).text
    'екі орталықтың'
    """
    wording = WORDING[precision]
    governed = wording.governs or Case.NOM
    amount = word_number(number, governed) if in_words else suffixed(digits(number), governed)
    declined = decline(noun, case, harmony=harmony, reading=reading, possessed=possessed)
    return joined(noun, wording.before, amount, wording.after, declined)


def percent(
    number: int | Decimal,
    case: Case = Case.NOM,
    *,
    precision: Precision = Precision.EXACT,
    head: str | None = None,
    possessive: Possessive | None = None,
) -> Form | Doubt:
    """Return a per cent, read пайыз, in a case, which goes to `head`, the noun after it, if there is one; of something
    with `possessive`: «үйлердің 96 %-ы».

    >>> percent(Decimal("0.01"), Case.DAT).text == "0,01\u00a0%-ға"
    True
    >>> percent(3, Case.DAT, precision=Precision.OVER, head="үлес").text == "3\u00a0%-дан астам үлеске"
    True
    """
    text = f"{digits(number)}\u00a0%"
    if possessive is Possessive.THIRD and precision is Precision.OVER and head is None:
        return some(text, case, precision)
    wording = WORDING[precision]
    is_part_up_to = possessive and precision is Precision.UP_TO  # «шығындардың 80 %-ына дейін өтеледі»
    if wording.governs and head is None and (case is not Case.NOM or (possessive and not is_part_up_to)):
        return needs_noun(text, wording.after, case)
    own = wording.governs or (Case.NOM if head else case)
    return joined(
        text, wording.before, suffixed(text, own, possessive), wording.after, decline(head, case) if head else ""
    )


def some(number: str, case: Case, precision: Precision) -> Form | Doubt:
    """Return so many of some: the digits, a per cent or a scale are possessed, or «астам» behind them; what «up to»
    leaves no place for is in doubt.

    >>> some("18 мың", Case.NOM, Precision.EXACT).text, some("8", Case.GEN, Precision.ABOUT).text
    ('18 мыңы', 'шамамен 8-інің')
    >>> some("2 700", Case.ACC, Precision.OVER).text, some("80", Case.NOM, Precision.UP_TO).text
    ('2 700-ден астамын', '80-іне дейін')
    """
    wording = WORDING[precision]
    if wording.governs is Case.ABL:
        ended = decline(wording.after, case, possessive=Possessive.THIRD)
        return joined(number, wording.before, suffixed(number, Case.ABL), ended)
    if wording.governs and case is not Case.NOM:
        return needs_noun(number, wording.after, case)
    return joined(number, wording.before, suffixed(number, wording.governs or case, Possessive.THIRD), wording.after)


def needs_noun(text: str, after: str, case: Case) -> Doubt:
    """Return the doubt of a quantity whose case has no place: астам takes no suffix, a noun after it does."""
    reason = f"«{after}» leaves no place for the case {case}"
    return Doubt(text, reason, (), "put a noun after it and give the noun the case")
