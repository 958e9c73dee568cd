"""Words of one family that contradict one another (DG342): «ежемесячно» here, «тоқсан сайын» there.

A translator may say a thing in other words, or leave it to the sentence before. So a member is told only if the other
text names another member in its place, and neither text has a word that may mean the other's.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from docgen.checks.languages.unspoken import typed_words, unspoken
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import BODY, Passage, said_there
from docgen.expressions import expression
from docgen.lang.families import FAMILIES
from docgen.lang.family_words import Named, may_name, named_in, speaks_of
from docgen.lang.opposites import OPPOSITES
from docgen.model import Diagnostic, Lang
from docgen.sameness import kept

_SITE = expression(r"(?<![\w.-])(?:[A-Za-z\d-]+\.)+(?:kz|com|org|net|ru|int)(?![\w-])")
_OF_MANY_SITES = frozenset({"www", "kz", "kk", "ru", "en", "gov", "edu", "com", "org", "net", "int", "m"})
"""Labels that many sites have: they tell none from another."""

Typed = tuple[Line, Named]


def contradicting_words(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG342: a word in the Russian text that one of its family contradicts in the Kazakh."""
    told: set[int] = set()
    for name in _families(ours) if {ours.kind, theirs.kind} <= BODY else ():
        for (line, one), (_, other) in zip(*_contrary(name, ours, theirs), strict=False):
            if one.start not in told:
                told.add(one.start)
                args = {"text": one.text, "other": other.text}
                yield Diagnostic("DG342", line.place(one.start, len(one.text)), args, said_there(theirs.span))
    yield from _other_sites(ours, theirs)


def members(name: str, line: Line) -> frozenset[int]:
    """The members of a family that a line surely names."""
    return frozenset(one.member for one in named_in(name, line.typed, line.lang))


def named_instead(name: str, here: Line, there: Line) -> frozenset[int]:
    """The members of a family that a line names in place of those of its counterpart: neither speaks of the other's."""
    ours, theirs = members(name, here), members(name, there)
    spoken = any(speaks_of(name, one, there.text, there.lang) for one in ours) or any(
        speaks_of(name, one, here.text, here.lang) for one in theirs
    )
    return frozenset() if not ours or spoken else theirs


class _Site(NamedTuple):
    """A site that a text names."""

    start: int
    text: str

    def labels(self) -> list[str]:
        """What tells it from others: «stat» of «www.stat.gov.kz»; a portal of all («gov.kz») has none."""
        return [label for label in self.text.lower().split(".") if label not in _OF_MANY_SITES]


def _other_sites(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """Sites of which the other passage names no part, where that names another in their place."""
    left = tuple(_sites(ours))
    right = tuple(_sites(theirs)) if left else ()
    here = unspoken(left, theirs, attrgetter("text"), _is_named) if right else []
    there = unspoken(right, ours, attrgetter("text"), _is_named) if here else []
    for (line, one), (_, other) in zip(here, there, strict=False):
        args = {"text": one.text, "other": other.text}
        yield Diagnostic("DG342", line.place(one.start, len(one.text)), args, said_there(theirs.span))


@kept
def _sites(passage: Passage) -> Iterator[tuple[Line, _Site]]:
    return typed_words(passage, _sites_in)


def _sites_in(text: str, _lang: Lang) -> Iterator[_Site]:
    found = (_Site(match.start(), match[0]) for match in _SITE.finditer(text)) if "." in text else ()
    return (site for site in found if site.labels())


def _is_named(site: _Site, line: Line) -> bool:
    return any(label in line.text.lower() for label in site.labels())


@kept
def _families(passage: Passage) -> Iterator[str]:
    """The families of which a Russian passage may name a member."""
    for name, family in (*FAMILIES.items(), *OPPOSITES.items()):
        if any(may_name(family, line.typed) for line in passage.lines):
            yield name


def _contrary(name: str, ours: Passage, theirs: Passage) -> tuple[list[Typed], list[Typed]]:
    """The members of a family that only one of the passages speaks of."""
    left = tuple(_typed(ours, name))
    right = tuple(_typed(theirs, name)) if left else ()
    here = _alone(name, left, theirs) if right else []
    return here, _alone(name, right, ours) if here else []


@kept
def _typed(passage: Passage, name: str) -> Iterator[Typed]:
    return typed_words(passage, functools.partial(named_in, name))


def _alone(name: str, named: tuple[Typed, ...], there: Passage) -> list[Typed]:
    """The members of which no word of the other passage speaks."""
    return unspoken(
        named, there, attrgetter("member"), lambda one, line: speaks_of(name, one.member, line.text, line.lang)
    )
