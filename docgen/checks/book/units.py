"""Units that do not go with what else is written of a fact: one that contradicts the words of `what:` (DG133), and none
where all that the fact is added up with have one (DG134).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.book.relations import added_up
from docgen.checks.text.things import ADJECTIVE, sort_of_things
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.facts.shelves import telling
from docgen.lang.measures import Measure, measure_of
from docgen.model import LANGS, Diagnostic, Fact, Lang, Name, Related

_LAST_WORDS = expression(r"[,(][ \u00a0]*(?:в[ \u00a0])?([^\W\d_][^,()\d]*|%)\)?\.?$")
"""What the words of a fact end in: «Расходы, тысяч тенге», «протяженность (км)»."""
_MEN = expression(r"человек|чел\.?|адам")
_SHARE = "share"


def unit_against_words(book: FactBook) -> Iterator[Diagnostic]:
    """DG133: in both languages `unit:` is another measure than the one that the words of the fact end in, or counts
    another sort of things than they begin with: schools of «одаренные дети», of «расходы на ремонт».
    """
    for fact in book.facts.values():
        unit = book.names.get(fact.unit) if fact.unit else None
        text = ""
        if unit and all(_contradicts(fact, unit, lang) for lang in LANGS):
            text = _last_words(fact.what.ru)
        elif unit and all(_counts_others(fact, unit, lang) for lang in LANGS):
            text = fact.what.ru
        if unit and text:
            args = {"text": text, "key": fact.key, "unit": unit.called[-1].ru.text}
            yield Diagnostic("DG133", fact.place("unit"), args)


_SPENT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?:[\w-]+(?:ые|ие|ая|ой|ый) )*(?:расход|затрат)[ыа]?(?!\w)", re.IGNORECASE),
        "kz": expression(r".*шығы[сн](?:ы|дар|дары|тар|тары)?", re.IGNORECASE),
    }
)


def _counts_others(fact: Fact, unit: Name, lang: Lang) -> bool:
    """Whether people, institutions or things of one sort are told of, and the unit counts those of another."""
    counted = sort_of_things(unit.called[-1].said(lang).text, lang)
    if isinstance(counted, Measure) or not counted:
        return False
    what = fact.what.said(lang)
    told = sort_of_things(_head(what, lang), lang)
    is_spent = _SPENT[lang].match(what) if lang == "ru" else _SPENT[lang].fullmatch(what)
    return bool(is_spent) or (not isinstance(told, Measure) and told not in (0, counted))


def _head(what: str, lang: Lang) -> str:
    """The noun of which all other words tell: in Russian the first that is no adjective, in Kazakh the last word."""
    words = what.replace(",", " ,").split()
    if lang == "kz":
        return words[-1] if words else ""
    return next((word for word in words if not ADJECTIVE.fullmatch(word)), "")


def _last_words(what: str) -> str:
    found = _LAST_WORDS.search(what) if "," in what or "(" in what else None
    return found[1].strip() if found else ""


def _contradicts(fact: Fact, unit: Name, lang: Lang) -> bool:
    """Whether a unit is surely another one than the words tell; money may be told of so much: «цена угля, кг»."""
    words = _last_words(fact.what.said(lang))
    if not words:
        return False
    named = measure_of(words, lang)
    counted = unit.called[-1].said(lang).text
    own = measure_of(counted, lang)
    if named and own:
        is_price = own.is_money and not named.is_money and named.dimension != _SHARE
        return not is_price and not _are_of_one_dimension(own, named)
    if named:
        return sort_of_things(counted, lang) != 0
    return bool(own and own.dimension != _SHARE and _MEN.fullmatch(words))


def _are_of_one_dimension(one: Measure, other: Measure) -> bool:
    """Days and months are both time, per cents and percentage points both shares."""
    alike = ({"time", "months"}, {_SHARE, "points"})
    return one.dimension == other.dimension or {one.dimension, other.dimension} in alike


def unit_missing_in_a_sum(book: FactBook) -> Iterator[Diagnostic]:
    """DG134: of the facts of a sum one has no `unit:`, and all others have the same."""
    told = set[str]()
    for fact in telling(book.facts, "check"):
        for relation in fact.relations:
            terms = added_up(relation, book)
            without = [one for one in terms if not one.unit]
            units = {one.unit for one in terms if one.unit}
            if len(without) == 1 and len(units) == 1 and without[0].key not in told:
                bare, unit = without[0], units.pop()
                told.add(bare.key)
                related = (Related("the relation stands here", relation.span),)
                yield Diagnostic("DG134", bare.span, {"key": bare.key, "unit": unit}, related)
