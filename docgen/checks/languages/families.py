"""Words of one family that contradict one another (DG342): «ежемесячно» here, «тоқсан сайын» there.

A translator may say a thing in other words, or leave it to the sentence before. So a member is told only if the other
text names another member in its place, and neither text has a word that may mean the other's.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from docgen.checks.languages.unspoken import typed_words, unspoken
from docgen.checks.text.answering import answering
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import BODY, Passage, is_table_head, said_there
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import QUOTED
from docgen.expressions import expression
from docgen.lang.families.doings import FAMILIES_OF_DOINGS
from docgen.lang.families.naming import Named, families_in, named_in, speaks_of
from docgen.lang.families.opposites import OPPOSITES
from docgen.lang.families.qualities import QUALITIES
from docgen.lang.families.realms import REALMS
from docgen.lang.families.terms import TERMS
from docgen.model import Diagnostic, Lang, Span
from docgen.sameness import Same, kept

_OF_SENTENCES = (*OPPOSITES, *QUALITIES, *REALMS, *FAMILIES_OF_DOINGS)
_TOPS = (".kz", ".com", ".org", ".net", ".ru", ".int")
_SITE = expression(r"(?<![\w.-])(?:[A-Za-z\d-]+\.)+(?:kz|com|org|net|ru|int)(?![\w-])")
_OF_MANY_SITES = frozenset({"www", "kz", "kk", "ru", "en", "gov", "edu", "com", "org", "net", "int", "m"})
"""Labels that many sites have: they tell none from another."""

Typed = tuple[Line, Named]


def contradicting_words(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG342: a word in the Russian text that one of its family contradicts in the Kazakh."""
    told: set[int] = set()
    spans: set[Span] = set()
    for name in _families(ours) if {ours.kind, theirs.kind} <= BODY else ():
        for (line, one), (_, other) in zip(*_contrary(name, ours, theirs), strict=False):
            if one.start not in told:
                told.add(one.start)
                spans.add(place := line.place(one.start, len(one.text)))
                args = {"text": one.text, "other": other.text}
                yield Diagnostic("DG342", place, args, said_there(theirs.span))
    if {ours.kind, theirs.kind} <= BODY:
        yield from (one for one in _contrary_sentences(ours, Same(theirs)) if one.span not in spans)
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
    may_stand = any(map(text.__contains__, _TOPS))
    found = (_Site(match.start(), match[0]) for match in _SITE.finditer(text)) if may_stand else ()
    return (site for site in found if site.labels())


def _is_named(site: _Site, line: Line) -> bool:
    return any(label in line.text.lower() for label in site.labels())


@kept
def _families(passage: Passage) -> Iterator[str]:
    """The families of which a Russian passage may name a member."""
    return _named_by(passage, TERMS)


def _named_by(passage: Passage, names: Iterable[str]) -> Iterator[str]:
    """Those of some families of which a passage may name a member, in their order."""
    named = frozenset(name for line in passage.lines for name in families_in(line.typed))
    return filter(named.__contains__, names) if named else iter(())


@kept
def _contrary_sentences(ours: Passage, same: Same[Passage]) -> Iterator[Diagnostic]:
    """Opposites, qualities, acts, levels and spheres, sentence by sentence where it is sure which of them answer each
    other: a paragraph may tell of what was opened and of what was closed.
    """
    names = tuple(_named_by(ours, _OF_SENTENCES))
    for here, there in answering(ours, same.value) if names else ():
        said = families_in(" ".join(one.line.typed[one.start : one.end] for one in here))
        for name in filter(said.__contains__, names):
            left = _members_of(here, name)
            right = _members_of(there, name) if left else []
            mine = [one for one in left if not _speak(there, name, one[1].member)] if right else []
            others = [one for one in right if not _speak(here, name, one[1].member)] if mine else []
            for (sentence, one), (line, other) in zip(mine, others, strict=False):
                if is_table_head(ours) and any(other.member in members(name, cell) for cell in ours.lines):
                    continue  # two columns have changed places, which is told of the heads themselves (DG338)
                related = said_there(line.line.place(other.start, len(other.text)))
                args = {"text": one.text, "other": other.text}
                yield Diagnostic("DG342", sentence.line.place(one.start, len(one.text)), args, related)


def _members_of(told: Sequence[Sentence], name: str) -> list[tuple[Sentence, Named]]:
    """The members that sentences surely name, outside of quotation marks, where they first do."""
    first: dict[int, tuple[Sentence, Named]] = {}
    for sentence in told:
        text, lang = sentence.line.typed, sentence.line.lang
        named = tuple(named_in(name, text[sentence.start : sentence.end], lang))
        quoted = [match.span() for match in QUOTED.finditer(text)] if named else []
        for one in named:
            at = one._replace(start=one.start + sentence.start)
            if not any(start < at.start < end for start, end in quoted):
                first.setdefault(one.member, (sentence, at))
    return list(first.values())


def _speak(told: Sequence[Sentence], name: str, member: int) -> bool:
    return any(speaks_of(name, member, sentence.text, sentence.line.lang) for sentence in told)


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
