"""The grammatical terms of Russian that the modules of this room share, and the plural category of a number.

Nothing here knows a library or a word.
"""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from docgen.lang.forms import Case, Gender, Number


class Part(StrEnum):
    """What a declinable word is; a participle declines, and counts here, as an adjective."""

    NOUN = "noun"
    ADJECTIVE = "adjective"


class Cell(NamedTuple):
    """One place in a paradigm; nouns leave `gender` and `animate` empty."""

    case: Case
    number: Number
    gender: Gender | None = None
    animate: bool | None = None


class Category(StrEnum):
    """The plural categories of Russian (CLDR: one, few, many, other)."""

    ONE = "one"
    FEW = "few"
    MANY = "many"
    FRACTION = "other"


CASES = (Case.NOM, Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC)
"""The six cases of Russian in the order of its grammars."""

STRAIGHT = frozenset({Case.NOM, Case.ACC})
"""The cases in which a number decides the case of what it counts; in all others the two agree."""
TWO_TO_FOUR = frozenset({2, 3, 4})
_TEENS = range(11, 15)


def plural_category(number: Decimal) -> Category:
    """Return the category of a number (CLDR, plural rules for ru); a whole number written 5,0 is a fraction.

    >>> [str(plural_category(Decimal(text))) for text in ("1", "22", "12", "0", "1.5", "2.0")]
    ['one', 'few', 'many', 'many', 'other', 'other']
    """
    if number.as_tuple().exponent < 0:  # type: ignore[operator]  # a letter only for NaN and infinity
        return Category.FRACTION
    whole = abs(int(number))
    if whole % 100 in _TEENS:
        return Category.MANY
    if whole % 10 == 1:
        return Category.ONE
    return Category.FEW if whole % 10 in TWO_TO_FOUR else Category.MANY


def agreement_cell(case: Case, number: Number, gender: Gender | None, *, animate: bool | None) -> Cell:
    """Return the cell of an adjective that agrees with such a noun.

    Russian tells genders apart in the singular only, and animacy only in the accusative of masculines and plurals.

    >>> agreement_cell(Case.GEN, Number.PL, Gender.F, animate=True)
    Cell(case=<Case.GEN: 'gen'>, number=<Number.PL: 'pl'>, gender=None, animate=None)
    """
    kept = None if number is Number.PL else gender
    shows_animacy = case is Case.ACC and (number is Number.PL or gender is Gender.M)
    return Cell(case, number, kept, animate if shows_animacy else None)
