"""A figure that stands in a name (DG456): «12 школ» as a phrase is printed like a figure, and nothing says where it
comes from.

Names hold numbers by right: «школа № 12», «9 класс», «план «100 шагов»», «100 тыс. населения». So only a name is told
that begins with a number and goes on with people, institutions or a measure, counted in both languages; spans of time
(«24 часа»), powers of ten, of which rates are told, and units are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from docgen.checks.text.lines import numbers_in
from docgen.checks.text.things import sort_of_things
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.forms import Case, Number
from docgen.lang.measures import Measure, measure_at
from docgen.lang.numbers import Kind
from docgen.lang.russian.dictionary import shown
from docgen.model import LANGS, Called, Diagnostic, Lang, Name, NameKind

_COUNTS = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT})
_TIMES = frozenset({"time", "months"})
_WORD = expression(r"[^\W\d_]+")


def figure_in_a_name(book: FactBook) -> Iterator[Diagnostic]:
    """DG456: a name that counts something, and so brings a figure without a source into a letter."""
    for name in book.names.values():
        if name.kind is not NameKind.UNIT:
            yield from _told_of(name)


def _told_of(name: Name) -> Iterator[Diagnostic]:
    for called in name.called:
        text = called.ru.text
        if text[:1].isdecimal() and not called.ru.shipped and _counts(called):
            place = name.places.get("ru.text") or name.places.get("ru") or name.span
            yield Diagnostic("DG456", place, {"key": name.key, "text": text})
            return


def _counts(called: Called) -> bool:
    return all(_counts_in(called.said(lang).text, lang) for lang in LANGS)


def _counts_in(text: str, lang: Lang) -> bool:
    """Whether a text is a number with what it counts."""
    first = next(iter(numbers_in(text, lang)), None)
    if first is None or first.start or first.weak or first.kind not in _COUNTS or _is_power_of_ten(first.value):
        return False
    if first.kind is not Kind.NUMBER:
        return True
    behind = text[first.end :].strip()
    measured = measure_at(behind, 0, lang)
    sort = measured[0] if measured else sort_of_things(behind, lang)
    if isinstance(sort, Measure):
        return sort.dimension not in _TIMES
    return bool(sort) and (lang != "ru" or _is_counted(behind))


def _is_counted(behind: str) -> bool:
    """Whether the noun of a Russian phrase cannot be a nominative singular, as one called by a number is."""
    word = next((one for one in _WORD.findall(behind) if sort_of_things(one, "ru")), "")
    forms = shown(word)
    return bool(forms) and not any((one.case, one.number) == (Case.NOM, Number.SG) for one in forms)


def _is_power_of_ten(value: object) -> bool:
    return isinstance(value, Decimal) and value > 0 and value.normalize().as_tuple().digits == (1,)
