"""Words of one family that contradict one another (DG342): «ежемесячно» here, «тоқсан сайын» there.

A translator may say a thing in other words, or leave it to the sentence before. So a member is told only if the other
text names another member in its place, and neither text has a word that may mean the other's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.checks.lines import MASK, Line
from docgen.checks.passages import BODY, Passage, said_there
from docgen.expressions import expression
from docgen.lang.families import FAMILIES, Named, may_name, named_in, speaks_of
from docgen.model import Diagnostic
from docgen.sameness import kept

_QUOTED = expression(r"«[^«»]+»")

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


def _other_sites(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """Sites of which the other passage names no part, where that names another in their place."""
    left = tuple(_sites(ours))
    right = tuple(_sites(theirs)) if left else ()
    here = [one for one in left if not _is_named(one[1], theirs)] if right else []
    there = [other for _, other in right if not _is_named(other, ours)] if here else []
    for (line, one), other in zip(here, there, strict=False):
        args = {"text": one[0], "other": other[0]}
        yield Diagnostic("DG342", line.place(one.start(), len(one[0])), args, said_there(theirs.span))


@kept
def _sites(passage: Passage) -> Iterator[tuple[Line, re.Match[str]]]:
    """The sites that somebody typed outside quotation marks, which make a name; a portal of all («gov.kz») is none."""
    for line in passage.lines:
        for site in _SITE.finditer(_QUOTED.sub(_masked, line.typed)) if "." in line.typed else ():
            if _labels(site):
                yield line, site


def _masked(quoted: re.Match[str]) -> str:
    return MASK * len(quoted[0])


def _labels(site: re.Match[str]) -> list[str]:
    """What tells a site from others: «stat» of «www.stat.gov.kz»."""
    return [label for label in site[0].lower().split(".") if label not in _OF_MANY_SITES]


def _is_named(site: re.Match[str], there: Passage) -> bool:
    return any(label in line.text.lower() for line in there.lines for label in _labels(site))


@kept
def _families(passage: Passage) -> Iterator[str]:
    """The families of which a Russian passage may name a member."""
    for name, family in FAMILIES.items():
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
    """The members that somebody typed; what stands in quotation marks is a title."""
    for line in passage.lines:
        named = tuple(named_in(name, line.typed, line.lang))
        quoted = [match.span() for match in _QUOTED.finditer(line.typed)] if named else []
        yield from ((line, one) for one in named if not any(start < one.start < end for start, end in quoted))


def _alone(name: str, named: tuple[Typed, ...], there: Passage) -> list[Typed]:
    """Each member once, of which no word of the other passage speaks."""
    once = {one.member: (line, one) for line, one in reversed(named)}
    alone = (
        (line, one)
        for line, one in once.values()
        if not any(speaks_of(name, one.member, other.text, other.lang) for other in there.lines)
    )
    return sorted(alone, key=lambda typed: typed[1].start)
