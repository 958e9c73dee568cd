"""Which members of a family of words a text names, and of which it may speak."""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from docgen.expressions import expression
from docgen.lang.families.beginnings import beginnings, beginnings_of
from docgen.lang.families.doings import FAMILIES_OF_DOINGS
from docgen.lang.families.family import Family
from docgen.lang.families.headings import HEADINGS
from docgen.lang.families.opposites import OPPOSITES
from docgen.lang.families.qualities import QUALITIES
from docgen.lang.families.realms import REALMS
from docgen.lang.families.terms import TERMS
from docgen.model import Lang

_EVERY = {**TERMS, **HEADINGS, **OPPOSITES, **QUALITIES, **REALMS, **FAMILIES_OF_DOINGS}


class Named(NamedTuple):
    """A member that a text names: its number in the family, the place and the words."""

    member: int
    start: int
    text: str


def may_name(family: Family, russian: str) -> bool:
    """Whether a Russian text may name a member: nothing else of the family is then looked for."""
    return any(map(russian.__contains__, family.pieces))


@functools.lru_cache(maxsize=512)
def families_in(russian: str) -> frozenset[str]:
    """The names of all families of which a Russian text may name a member (`may_name`). What three letters of it pieces
    begin with is looked up at once: there are some thousand pieces.

    >>> sorted(families_in("Сверка – ежемесячно"))
    ['frequency']
    """
    rows = _by_beginning()
    begun = {russian[at : at + _BEGUN] for at in range(len(russian) - _BEGUN + 1)}.intersection(rows)
    likely = (one for beginning in ("", *begun) for one in rows[beginning])
    return frozenset(name for piece, name in likely if piece in russian)


_BEGUN = 3


@functools.cache
def _by_beginning() -> Mapping[str, Sequence[tuple[str, str]]]:
    """The first three letters of pieces → these pieces with their families; nothing → all that are shorter."""
    found: dict[str, list[tuple[str, str]]] = {"": []}
    for name, family in _EVERY.items():
        for piece in family.pieces:
            found.setdefault(piece[:_BEGUN] if len(piece) >= _BEGUN else "", []).append((piece, name))
    return found


def named_in(name: str, text: str, lang: Lang) -> Iterator[Named]:
    """The members of a family that a text surely names, each once, in the order of the text.

    >>> [one.text for one in named_in("frequency", "Отчёт ежегодный, сверка – ежемесячно", "ru")]
    ['ежегодный', 'ежемесячно']
    >>> [one.text for one in named_in("frequency", "екі жыл сайын, ай сайынғы", "kz")]
    ['ай сайынғы']
    """
    begun = beginnings(text)
    found = ((member, words.search(text, begun)) for member, words in enumerate(_meaning(name, lang)))
    named = (Named(member, match.start(), match[0]) for member, match in found if match)
    return iter(sorted(named, key=operator.attrgetter("start")))


def speaks_of(name: str, member: int, text: str, lang: Lang) -> bool:
    """Whether a text may speak of a member of a family.

    >>> [speaks_of("frequency", member, "бір рет айына", "kz") for member in (1, 2)]
    [False, True]
    """
    return _speaking(name, lang)[member].search(text, beginnings(text)) is not None


class _Words(NamedTuple):
    """The words of a member, and what each of them begins with."""

    begun: frozenset[str]
    pattern: re.Pattern[str]

    def search(self, text: str, begun: Mapping[str, Sequence[int]]) -> re.Match[str] | None:
        """Where they first stand in a text whose words begin so."""
        if begun.keys().isdisjoint(self.begun):  # asked so, the shorter of the two is gone through
            return None
        if "" in self.begun:
            return self.pattern.search(text)
        places = sorted(place for one in self.begun if one in begun for place in begun[one])
        return next(filter(None, (self.pattern.match(text, place) for place in places)), None)


@functools.cache
def _meaning(name: str, lang: Lang) -> Sequence[_Words]:
    return tuple(_words(one.ru if lang == "ru" else one.kz) for one in _EVERY[name].members)


@functools.cache
def _speaking(name: str, lang: Lang) -> Sequence[_Words]:
    return tuple(
        _words(f"{one.ru}|{one.ru_besides}" if lang == "ru" else f"{one.kz}|{one.kz_besides}")
        for one in _EVERY[name].members
    )


def _words(written: str) -> _Words:
    pattern = written.replace("-", "[-\u2011]").replace("(?[-\u2011]i:", "(?-i:")
    pattern = pattern.replace(" ", "[ \u00a0]").replace("~", r"\w*")
    return _Words(beginnings_of(written), expression(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE))
