"""Countries that are named in one language only (DG319, DG320): «Италия, Китай, Россия» here, «Испания, Қытай, Ресей»
there.

A translator may leave a country out that the sentence makes clear, so one that the other language does not name is told
only if that one names another in its place, or if both name two or more others: then it is a row of countries.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from operator import attrgetter

from docgen.checks.languages.unspoken import typed_words, unspoken
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import BODY, Passage, said_there
from docgen.lang.countries import Country, countries_named, speaks_of
from docgen.model import Diagnostic
from docgen.sameness import kept

_LEAST_SHARED = 2

Named = tuple[Line, Country]


def country_in_one_language(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG319, DG320: a country that is typed in one language, and another one, or none, in the other."""
    left = tuple(_typed(ours)) if {ours.kind, theirs.kind} <= BODY else ()
    right = tuple(_typed(theirs)) if left else ()
    if not right:
        return
    here, there = _alone(left, theirs), _alone(right, ours)
    if here and there:
        yield from (_told("DG319", one, other, theirs) for one, other in zip_longest(here, there) if one)
        yield from (_told("DG320", other, one, ours) for one, other in zip_longest(here, there) if other and not one)
    elif min(len(_codes(some)) for some in (left, right)) >= _LEAST_SHARED:
        yield from (_told("DG319", one, None, theirs) for one in here)
        yield from (_told("DG320", one, None, ours) for one in there)


@kept
def _typed(passage: Passage) -> Iterator[Named]:
    return typed_words(passage, countries_named)


def _alone(named: tuple[Named, ...], there: Passage) -> list[Named]:
    """Each country once, of which no word of the other passage speaks."""
    return unspoken(named, there, attrgetter("code"), lambda one, line: speaks_of(one.code, line.text, line.lang))


def _codes(named: tuple[Named, ...]) -> set[str]:
    return {one.code for _, one in named}


def _told(code: str, named: Named, other: Named | None, there: Passage) -> Diagnostic:
    (line, one), beside = named, there.span
    if other:
        beside = other[0].place(other[1].start, len(other[1].text))
    return Diagnostic(code, line.place(one.start, len(one.text)), {"text": one.text}, said_there(beside))
