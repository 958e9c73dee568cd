"""The cases in which something that is printed may stand, as far as its letters show."""

from __future__ import annotations

from decimal import Decimal

from docgen.expressions import expression
from docgen.lang.forms import Case, Number
from docgen.lang.russian.dictionary import Shown, shown, shown_by_numeral
from docgen.lang.russian.grammar import STRAIGHT, Category, plural_category

_DIGITS = expression(r"[\d,]+")
_WORD = expression(r"[а-яё]+(?:[-\u2011][а-яё]+)*|[А-ЯЁ][а-яё]+(?:[-\u2011][А-ЯЁ]?[а-яё]+)*")
"""No abbreviation in capitals and no initial: their letters show no case."""


def cases_of_name(text: str) -> frozenset[Case]:
    """The cases of a name by its first word; none where it does not show any.

    >>> sorted(map(str, cases_of_name("Министерством юстиции"))), cases_of_name("АО «Рога»")
    (['ins'], frozenset())
    """
    first = next(iter(text.split()), "")
    return frozenset(one.case for one in _shown(first))


_SHARED = ("област", "город", "район")
"""The nouns that names of regions and districts share, as they begin: each stands in the case of the list."""


def cases_of_list(text: str) -> frozenset[Case]:
    """The cases of a list of regions, by its first word and the nouns that they share.

    >>> sorted(map(str, cases_of_list("Алматинской и Атырауской областями")))
    ['ins']
    """
    first, *others = text.replace(",", "").split()
    said = [frozenset(one.case for one in _shown(word)) for word in others if word.startswith(_SHARED)]
    opening = frozenset(one.case for one in _shown(first))
    return frozenset.intersection(*said, *([opening] if opening else [])) if said or opening else frozenset()


def cases_of_amount(text: str, value: Decimal) -> frozenset[Case]:
    """The cases of a number with what it counts; none where that is not seen, as of a fraction or of «млн тенге».

    >>> [sorted(map(str, cases_of_amount(text, Decimal(3)))) for text in ("3 школы", "трех школ", "3 школами", "3")]
    [['acc', 'nom'], ['gen'], ['ins'], []]
    >>> sorted(map(str, cases_of_amount("трем областям", Decimal(3))))
    ['dat']
    """
    first, *_ = text.split()
    if not (_DIGITS.fullmatch(first) or _is_numeral(first)):
        return cases_of_name(text)  # «второй категории», «одной школе»: it agrees with what it counts
    words = [word for word in text.split() if not _DIGITS.fullmatch(word)]
    numerals = [word for word in words if _is_numeral(word)]
    counted = words[len(numerals) :][:1]
    if words[: len(numerals)] != numerals or not words:
        return frozenset()
    said = [frozenset(one.case for one in shown_by_numeral(word)) for word in numerals]
    said += [frozenset(case for one in _shown(word) for case in _of_counted(one, value)) for word in counted]
    return frozenset.intersection(*said)


def _is_numeral(word: str) -> bool:
    return bool(_WORD.fullmatch(word) and shown_by_numeral(word))


def _of_counted(one: Shown, value: Decimal) -> frozenset[Case]:
    """The cases in which a number stands if what it counts is so: «3 школы» is a nominative, «школы» a genitive."""
    category = plural_category(value)
    if category is Category.FRACTION:
        return frozenset()
    if category is Category.ONE:
        return frozenset({one.case})
    if one.case is not Case.GEN:
        return frozenset({one.case} if one.number is Number.PL else ())
    if one.number is Number.SG:
        return STRAIGHT if category is Category.FEW else frozenset()
    return frozenset({Case.GEN}) | (frozenset() if one.noun and category is Category.FEW else STRAIGHT)


def _shown(word: str) -> frozenset[Shown]:
    return shown(word) if _WORD.fullmatch(word) else frozenset()
