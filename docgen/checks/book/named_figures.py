"""A figure that stands in a name (DG456): «12 школ» as a phrase is printed like a figure, and nothing says where it
comes from.

Names hold numbers by right: «школа № 12», «9 класс», «план «100 шагов»», «100 тыс. населения». So only a name is told
that begins with a number and goes on with people, institutions, a measure or things that an adjective describes («33
новых здания»), counted in both languages, or that tells what was done («охвачено 33 процента»); spans of time
(«24 часа»), powers of ten, of which rates are told, and units are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.text.lines import numbers_in
from docgen.checks.text.things import sort_of_things
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.forms import Case, Number
from docgen.lang.measures import Measure, measure_at
from docgen.lang.numbers import Kind, Reading
from docgen.lang.russian.dictionary import shown
from docgen.model import LANGS, Called, Diagnostic, Lang, Name, NameKind

_COUNTS = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT})
_WORD = expression(r"[^\W\d_]+")
_BEGINS = expression(
    r"\d|(?i:\w+надцат|двадцат|тридцат|сорок|\w+десят|девяност|сто|двест|трист|четырест|\w+сот)\w*\s|\w+(?:но|ны|то|ты)\s"
)
_DONE = expression(r"[А-ЯЁа-яё]\w{2,}(?:[аяе]н[оы]|[иыя]т[оы])\s(?:(?:более|свыше|около|почти|более чем)\s)?(?=\d)")
"""«Охвачено», «построены»: what a sentence tells, and no name."""
_DESCRIBED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(r"[а-яё]{2,}(?:[ыи]х|[ыи]е)\s[а-яё]"), "kz": expression(r"[а-яёәғқңөұүһі]{2,}\s[а-яёәғқңөұүһі]")}
)
"""«33 новых здания», «33 жаңа ғимарат»: things, described."""
_MOST_NAMED = 10
"""«5 институциональных реформ» may be what something is called; so many have no name."""
_TIME_WITHIN = 3


def figure_in_a_name(book: FactBook) -> Iterator[Diagnostic]:
    """DG456: a name that counts something, and so brings a figure without a source into a letter."""
    for name in book.names.values():
        if name.kind is not NameKind.UNIT:
            yield from _told_of(name)


def _told_of(name: Name) -> Iterator[Diagnostic]:
    for called in name.called:
        text = called.ru.text
        if not called.ru.shipped and _BEGINS.match(text) and _counts(called):
            place = name.place("ru.text", "ru")
            yield Diagnostic("DG456", place, {"key": name.key, "text": text})
            return


def _counts(called: Called) -> bool:
    done = _DONE.match(called.ru.text)
    if done:
        return bool(_first_figure(called.ru.text[done.end() :], "ru") and _last_figure(called.kz.text))
    return all(_counts_in(called.said(lang).text, lang) for lang in LANGS)


def _first_figure(text: str, lang: Lang) -> Reading | None:
    """The number with which a text begins, if it may count something."""
    first = next(iter(numbers_in(text, lang)), None)
    return first if first and not first.start and may_count(first, text, lang) else None


def _last_figure(text: str) -> Reading | None:
    """A number of a Kazakh text that may count something: «халықтың 33 пайызы қамтылды»."""
    return next((one for one in numbers_in(text, "kz") if may_count(one, text, "kz")), None)


def may_count(one: Reading, text: str, lang: Lang) -> bool:
    """Whether a number of a text may tell how many, and not how long, by its kind and by what stands behind it."""
    known = one.kind in _COUNTS and not one.weak and not _is_power_of_ten(one.value)
    return known and not _is_time(text[one.end :].strip(), lang)


def _is_time(behind: str, lang: Lang) -> bool:
    """Whether a span of time follows, «24 часа», «15 рабочих дней»."""
    words = list(_WORD.finditer(behind))[:_TIME_WITHIN]
    measured = (measure_at(behind, word.start(), lang) for word in words)
    return any(one[0].is_time for one in measured if one)


def _counts_in(text: str, lang: Lang) -> bool:
    """Whether a text is a number with what it counts."""
    first = _first_figure(text, lang)
    if first is None:
        return False
    if first.kind is not Kind.NUMBER:
        return True
    behind = text[first.end :].strip()
    if isinstance(first.value, Decimal) and first.value > _MOST_NAMED and _DESCRIBED[lang].match(behind):
        return True
    sort = sort_of_things(behind, lang)
    measured = isinstance(sort, Measure) or measure_at(behind, 0, lang)
    return bool(measured) or (bool(sort) and (lang != "ru" or _is_counted(behind)))


def _is_counted(behind: str) -> bool:
    """Whether the noun of a Russian phrase cannot be a nominative singular, as one called by a number is."""
    word = next((one for one in _WORD.findall(behind) if sort_of_things(one, "ru")), "")
    forms = shown(word)
    return bool(forms) and not any((one.case, one.number) == (Case.NOM, Number.SG) for one in forms)


def _is_power_of_ten(value: object) -> bool:
    return isinstance(value, Decimal) and value > 0 and value.normalize().as_tuple().digits == (1,)
