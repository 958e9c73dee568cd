"""Lists: only the last noun is declined («Алматы, Атырау облыстарында және Нұр-Сұлтан қаласында»)."""

from docgen.lang.forms import Case, Doubt, Form, Number, Origin, Possessive
from docgen.lang.kazakh.nouns import decline
from docgen.lang.kazakh.phrases import joined

AND = "және"
WITH = "мен"
_INSTRUMENTALS = ("мен", "бен", "пен")

Group = tuple[str, tuple[str, ...]]
"""A common noun in its dictionary form and the names it belongs to: («облыс», («Алматы», «Атырау»))."""


def word_list(names: tuple[str, ...], case: Case = Case.NOM, *, conjunction: str = AND) -> Form | Doubt:
    """Join names by commas and a conjunction, the last one in the case; «мен» fits itself to the name before it.

    >>> word_list(("облыс", "қала", "аудан"), Case.LOC).text
    'облыс, қала және ауданда'
    >>> word_list(("мектеп", "балабақша"), Case.GEN, conjunction=WITH).text
    'мектеп пен балабақшаның'
    """
    if not names:
        return _nothing()
    return _chain(tuple(names[:-1]), decline(names[-1], case), conjunction)


def word_places(
    groups: tuple[Group, ...], case: Case = Case.NOM, *, conjunction: str = AND, within: bool = True
) -> Form | Doubt:
    """Join groups of names, each with its common noun after it, in the plural for several names.

    `within` tells whether the conjunction also joins the names of a single group.

    >>> word_places((("облыс", ("Алматы", "Атырау")), ("қала", ("Нұр-Сұлтан",))), Case.LOC).text
    'Алматы, Атырау облыстарында және Нұр-Сұлтан қаласында'
    >>> word_places((("облыс", ("Алматы", "Атырау")),), Case.GEN).text
    'Алматы және Атырау облыстарының'
    """
    filled = tuple(group for group in groups if group[1])
    if not filled:
        return _nothing()
    if len(filled) == 1:
        return _group(filled[0], case, conjunction if within else "")
    phrases = [_group(group, case, "") for group in filled]
    return joined("", joined("", *phrases[:-1], separator=", "), conjunction, phrases[-1])


def _group(group: Group, case: Case, conjunction: str) -> Form | Doubt:
    """One group; inside a longer list its names have commas only, the conjunction parts the groups."""
    noun, names = group
    declined = decline(noun, case, Number.PL if len(names) > 1 else Number.SG, Possessive.THIRD)
    chain = _chain(names[:-1], Form(names[-1], Origin.GIVEN, names[-1]), conjunction)
    return joined(noun, chain, declined)


def _chain(firsts: tuple[str, ...], last: Form | Doubt, conjunction: str) -> Form | Doubt:
    if not firsts:
        return last
    comma = "" if conjunction else ","
    return joined("", ", ".join(firsts) + comma, _conjunction(conjunction, firsts[-1]), last)


def _conjunction(conjunction: str, before: str) -> Form | Doubt | str:
    """Мен, бен or пен as the instrumental of the word before it has it."""
    if conjunction not in _INSTRUMENTALS:
        return conjunction
    instrumental = decline(before, Case.INS)
    if isinstance(instrumental, Doubt):
        return instrumental
    return Form(instrumental.text[-3:], Origin.DERIVED, conjunction)


def _nothing() -> Doubt:
    return Doubt("", "there is nothing to list", (), "members: […]")
