"""Things of different sorts that a relation adds up: schools and pupils, kilograms and kilometres (DG158).

An institution is a school or a kindergarten, and what came in can be applications of people and of companies. So only
facts are held against each other whose units name people alone, institutions alone or measures (`checks.text.things`),
or are a level of the land by themselves (village, district, region), in both languages. People and institutions are
added up by right to something broader: that is told only where the sum is itself of one of these sorts. Factors,
quotients and numbers make another unit of one: such terms are left out. People are held against institutions by right
(one head for each school); neither is held against kilometres, and nothing but a share against a share.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, product
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.things import Sort, sort_of_things
from docgen.facts.book import FactBook
from docgen.lang.measures import Measure
from docgen.model import Fact, Lang

_SUMS = frozenset("+-")
_FACTORS = frozenset("*/")


_LEVELS: Mapping[Lang, tuple[frozenset[str], ...]] = MappingProxyType(
    {
        "ru": (frozenset({"село", "аул"}), frozenset({"сельский округ"}), frozenset({"район"}), frozenset({"область"})),
        "kz": (frozenset({"ауыл"}), frozenset({"ауылдық округ"}), frozenset({"аудан"}), frozenset({"облыс"})),
    }
)
"""What holds what, by whole names of units: «ауыл шаруашылығы» and «населенный пункт» are none of them."""
_FIRST_LEVEL = 100
"""Apart from the sorts of `checks.text.things`."""


class Sorted(NamedTuple):
    """A fact and the sort of what it counts."""

    fact: Fact
    sort: Sort


Side = list[Sorted | None]
"""The terms of a sum: facts by themselves whose sort is known, None for every other one."""


def unlike(tokens: Sequence[str], book: FactBook) -> tuple[Fact, Fact] | None:
    """Two facts that a relation, given as the texts of its keys, numbers and signs, adds up or compares and that are of
    sorts that cannot be added up.
    """
    if found := _share_and_other(tokens, book):
        return found
    sides: list[Side] = [[]]
    groups: list[list[Side]] = []
    closed: list[list[Side]] = []
    for at, text in enumerate(tokens):
        if text == "(":
            sides[-1].append(None)
            groups.append(sides)
            sides = [[]]
        elif text == ")" and groups:
            closed.append(sides)
            sides = groups.pop()
        elif _is_comparison(text):
            sides.append([])
        elif text not in _SUMS:
            beside = {*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2]}
            sides[-1].append(None if beside & _FACTORS else _sorted(text, book))
    return next((found for one in (*closed, sides) if (found := _unlike_in(one))), None)


_SHARE = "процент"
"""How Russian begins to name a unit of shares: percent, percentage points, and what a project itself calls so."""


def _share_and_other(tokens: Sequence[str], book: FactBook) -> tuple[Fact, Fact] | None:
    """A share and what is counted or measured, where facts are but added up and compared: «inspected > share»."""
    if any(text in _FACTORS or text[0].isdigit() for text in tokens):
        return None
    facts = [fact for text in tokens if (fact := book.facts.get(text)) and fact.unit in book.names]
    share = next((one for one in facts if _is_share(one, book)), None)
    others = (_sorted(one.key, book) for one in facts if share and not _is_share(one, book))
    other = next((one.fact for one in others if one), None)
    return (share, other) if share and other else None


def _is_share(fact: Fact, book: FactBook) -> bool:
    return book.names[fact.unit].called[-1].ru.text.startswith(_SHARE)


def _is_comparison(text: str) -> bool:
    return text[0] in "=!<>"


def _sorted(key: str, book: FactBook) -> Sorted | None:
    """The fact of a key with the sort of its unit, if the words of both languages tell the same."""
    fact = book.facts.get(key)
    unit = book.names.get(fact.unit) if fact else None
    if fact is None or unit is None:
        return None
    called = unit.called[-1]
    russian, kazakh = _sort_of(called.ru.text, "ru"), _sort_of(called.kz.text, "kz")
    return Sorted(fact, russian) if russian and russian == kazakh else None


def _sort_of(unit: str, lang: Lang) -> Sort:
    levels = (_FIRST_LEVEL + number for number, names in enumerate(_LEVELS[lang]) if unit.lower() in names)
    return next(levels, 0) or sort_of_things(unit, lang)


def _unlike_in(sides: Sequence[Side]) -> tuple[Fact, Fact] | None:
    """Of the sums that are held against each other, the first two terms that are unlike; the odd one first."""
    wholes = [side[0] for side in sides if len(side) == 1]
    whole = next((one for one in wholes if one), None)
    for side in sides:
        for one, other in combinations((term for term in side if term), 2):
            if _may_not_be_added(one.sort, other.sort, whole):
                odd, rest = (one, other) if whole and _agree(other.sort, whole.sort) else (other, one)
                return odd.fact, rest.fact
    pairs = (pair for one, other in combinations(sides, 2) for pair in product(one, other))
    compared = ((one, other) for one, other in pairs if one and other)
    return next(
        (
            (other.fact, one.fact)
            for one, other in compared
            if (isinstance(one.sort, Measure) or isinstance(other.sort, Measure)) and not _agree(one.sort, other.sort)
        ),
        None,
    )


def _may_not_be_added(one: Sort, other: Sort, whole: Sorted | None) -> bool:
    if _agree(one, other):
        return False
    counted = not isinstance(one, Measure) and not isinstance(other, Measure)
    return not counted or (whole is not None and whole.sort in (one, other))


def _agree(one: Sort, other: Sort) -> bool:
    if isinstance(one, Measure) and isinstance(other, Measure):
        return one.may_be_told_in(other) or other.may_be_told_in(one)
    return one == other
