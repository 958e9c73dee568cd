"""Ministries by what they are of, as lists of them read: «министерствам образования, здравоохранения и финансов»,
«білім, денсаулық сақтау және қаржы министрліктеріне». The names are those of the decrees on the structure of the
Government since 2014.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.expressions import expression
from docgen.model import Lang

_ROWS = r"""
education;образования(?: и науки)?;образован,просвещ,мон;білім(?: және ғылым)?;білім,оқу-ағарту
enlightenment;просвещения;просвещ,образован;оқу-ағарту;оқу-ағарту,оқу,білім
science;науки(?: и высшего образования)?;наук,научн;ғылым(?: және жоғары білім)?;ғылым
health;здравоохранения;здрав,медиц,минздрав;денсаулық сақтау;денсаулық,медицин
finance;финансов;финанс,минфин;қаржы;қаржы
economy;национальной экономики;эконом,мнэ;ұлттық экономика;экономика,ұэм
agriculture;сельского хозяйства;сельск,аграр,агро;ауыл шаруашылығы;ауыл,агро
interior;внутренних дел;внутренн,мвд,полиц;ішкі істер;ішкі іс,іім,полиц
justice;юстиции;юстиц;әділет;әділет
defence;обороны;оборон;қорғаныс;қорғаныс,қорған
foreign;иностранных дел;иностран,мид;сыртқы істер;сыртқы,сім
energy;энергетики;энергет,минэнерго;энергетика;энергетика,энергия
culture;культуры(?: и информации| и спорта)?;культур;мәдениет(?: және ақпарат| және спорт)?;мәдени
tourism;туризма(?: и спорта)?;турист,туризм;туризм(?: және спорт)?;туризм,турист
labour;труда(?: и социальной защиты населения)?;труд,соцзащит;еңбек(?: және халықты әлеуметтік қорғау)?;еңбек
transport;транспорта;транспорт;көлік;көлік
industry;промышленности(?: и строительства)?;промышл,индустр;өнеркәсіп(?: және құрылыс)?;өнеркәсіп,индустрия
trade;торговли(?: и интеграции)?;торгов,интеграц;сауда(?: және интеграция)?;сауда,интеграция
water;водных ресурсов(?: и ирригации)?;водн,ирригац;су ресурстары(?: және ирригация)?;су ресурс,ирригация
ecology;экологии(?: и природных ресурсов)?;эколог,природн;экология(?: және табиғи ресурстар)?;экология,табиғи
emergencies;(?:по )?чрезвычайным ситуациям;чрезвыч,мчс;төтенше жағдайлар;төтенше,тжм
"""
"""Code; how Russian lists name it, and stems of any word for it; the same in Kazakh."""


class Portfolio(NamedTuple):
    """A ministry that a list names: its code, the place and the words of what it is of."""

    code: str
    start: int
    text: str


_OPENS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)министерств(?:а|ам|ами|ах)?[ \u00a0](?P<list>[^.;:()«»]*)", re.IGNORECASE),
        "kz": expression(r"(?<![^.;:()«»])(?P<list>[^.;:()«»]*)[ \u00a0]министрлік(?:тер)\w*", re.IGNORECASE),
    }
)
_SURE: Mapping[Lang, str] = MappingProxyType({"ru": "министерств", "kz": "министрліктер"})
"""What every list has."""
_BEFORE: Mapping[Lang, str] = MappingProxyType(
    {"ru": r"(?:^|,[ \u00a0]|[ \u00a0]и[ \u00a0])", "kz": r"(?:^\s*|,[ \u00a0]|[ \u00a0](?:және|мен|бен|пен)[ \u00a0])"}
)
_BEHIND: Mapping[Lang, str] = MappingProxyType(
    {"ru": r"(?![\w-])", "kz": r"(?=,|[ \u00a0](?:және|мен|бен|пен)[ \u00a0]|\s*$)"}
)


def portfolios_named(text: str, lang: Lang) -> Iterator[Portfolio]:
    """The ministries of the lists of a text, in its order.

    >>> [one.code for one in portfolios_named("Министерствам образования, здравоохранения и финансов", "ru")]
    ['education', 'health', 'finance']
    >>> [one.code for one in portfolios_named("Білім, денсаулық сақтау және қаржы министрліктеріне", "kz")]
    ['education', 'health', 'finance']
    """
    return (one for row in lists_of_ministries(text, lang) for one in row)


def lists_of_ministries(text: str, lang: Lang) -> tuple[tuple[Portfolio, ...], ...]:
    """The same, list by list."""
    return _lists(text, lang) if _SURE[lang] in text.lower() else ()


@functools.lru_cache(maxsize=512)
def _lists(text: str, lang: Lang) -> tuple[tuple[Portfolio, ...], ...]:
    return tuple(_listed(text, lang))


def _listed(text: str, lang: Lang) -> Iterator[tuple[Portfolio, ...]]:
    for opened in _OPENS[lang].finditer(text):
        start, end = opened.span("list")
        listed = text[start:end]
        found = ((code, match) for code, pattern in _surely(lang) for match in pattern.finditer(listed))
        named = (Portfolio(code, start + match.start(1), match[1]) for code, match in found)
        yield tuple(sorted(named, key=lambda one: one.start))


_ALONE: Mapping[Lang, tuple[str, str]] = MappingProxyType(
    {
        "ru": (r"(?<!\w)министерств(?P<case>о|ом)[ \u00a0](?P<of>", r")(?!\w)"),
        "kz": (r"(?<!\w)(?P<of>", r")[ \u00a0]министрлігі(?![\w-])"),
    }
)


@functools.cache
def acting(lang: Lang) -> re.Pattern[str]:
    """One ministry as it stands where it acts: «Министерство финансов», «Министерством финансов», «Қаржы министрлігі»;
    the group of its code tells which one.
    """
    before, behind = _ALONE[lang]
    column = 1 if lang == "ru" else 3
    words = "|".join(f"(?P<{row[0]}>{row[column]})" for row in _rows()).replace(" ", r"[ \u00a0]")
    return expression(f"{before}{words}{behind}", re.IGNORECASE)


def ministries_of(text: str) -> frozenset[str]:
    """The codes of all that a text in either language may name, if it names ministries or ministers.

    >>> [sorted(ministries_of(text)) for text in ("Министерство финансов", "Правительство", "Қаржы министрі")]
    [['finance'], [], ['finance']]
    """
    langs: tuple[Lang, ...] = ("ru", "kz")
    named = any(stem in text.casefold() for stem in ("министр", "министерств"))
    return frozenset(row[0] for row in _rows() if named and any(speaks_of(row[0], text, lang) for lang in langs))


def speaks_of(code: str, text: str, lang: Lang) -> bool:
    """Whether a text may speak of a ministry, by any word.

    >>> speaks_of("health", "Минздраву", "ru"), speaks_of("health", "қаржы", "kz")
    (True, False)
    """
    return any(stem in text.lower().replace("\u00a0", " ") for stem in _stems(lang)[code])


@functools.cache
def _rows() -> tuple[list[str], ...]:
    return tuple(row.split(";") for row in _ROWS.splitlines() if row)


@functools.cache
def _surely(lang: Lang) -> tuple[tuple[str, re.Pattern[str]], ...]:
    column = 1 if lang == "ru" else 3
    written = ((row[0], row[column].replace(" ", r"[ \u00a0]")) for row in _rows())
    return tuple(
        (code, expression(rf"{_BEFORE[lang]}((?:{words})){_BEHIND[lang]}", re.IGNORECASE)) for code, words in written
    )


@functools.cache
def _stems(lang: Lang) -> Mapping[str, tuple[str, ...]]:
    column = 2 if lang == "ru" else 4
    return MappingProxyType({row[0]: tuple(row[column].split(",")) for row in _rows()})
