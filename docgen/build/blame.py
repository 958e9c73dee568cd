"""Whom a fault in facts/ stops: the letters that look at the record in whose lines it stands; all of them where that
cannot be told.
"""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from docgen.build.looking import Look
from docgen.codes import has_blockers
from docgen.facts.book import FOLDER, FactBook
from docgen.facts.nodes import Entry, Mapping
from docgen.facts.plainly import read_tree
from docgen.facts.records import SECTIONS
from docgen.files import Unreadable
from docgen.model import Diagnostic, Span
from docgen.world import World

_EXCUSES = frozenset({"DG160", "DG161", "DG162", "DG163", "DG164"})
"""Findings about a comment, which may speak of the line below it."""
_RELATIONS = frozenset({"DG147", "DG148", "DG149", "DG150"})
"""Of the facts of a relation that does not hold nobody knows which is wrong."""
_KEY = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")


@dataclass(frozen=True, slots=True)
class Blame:
    """The looks that meet a fault; `everyone` where it may be anybody's."""

    everyone: bool = False
    looks: frozenset[Look] = frozenset()

    def stops(self, looks: Iterable[Look]) -> bool:
        """Whether a letter that looks there must not be written."""
        return self.everyone or not self.looks.isdisjoint(looks)


Owned = tuple[Look, ...]
"""Looks at the records that own a line; none where the line is everybody's."""


def blame(world: World, book: FactBook, findings: Iterable[Diagnostic]) -> Blame:
    """Whom these findings stop, as far as they are errors that nobody excused."""
    owners = functools.cache(functools.partial(_starts, world))
    found: set[Look] = set()
    for one in findings:
        if not has_blockers((one,)):
            continue
        owned = [_owned(span, owners) for span in _places(one)]
        if not all(owned):
            return Blame(everyone=True)
        looks = {look for each in owned for look in each}
        found |= looks | (_related(looks, book) if one.code in _RELATIONS else set())
    return Blame(looks=frozenset(found))


def _places(found: Diagnostic) -> Iterator[Span]:
    yield found.span
    if found.code in _EXCUSES:
        yield Span(found.span.file, found.span.line + 1)
    yield from (one.span for one in found.related if one.span.file.startswith(f"{FOLDER}/"))


Starts = tuple[tuple[int, ...], tuple[Owned, ...]]
"""The lines at which the records of a file begin, in order, and the looks that find each."""


def _owned(span: Span, owners: Callable[[str], Starts]) -> Owned:
    lines, looks = owners(span.file) if span.file.startswith(f"{FOLDER}/") else ((), ())
    at = bisect.bisect_right(lines, span.line) - 1
    return looks[at] if at >= 0 else ()


def _starts(world: World, path: str) -> Starts:
    try:
        node, _ = read_tree(path, world.read(path))
    except Unreadable:
        return (), ()
    sections = node.entries if isinstance(node, Mapping) else ()
    starts = sorted(start for section in sections for start in _of_section(section))
    return tuple(line for line, _ in starts), tuple(looks for _, looks in starts)


def _of_section(section: Entry) -> Iterator[tuple[int, Owned]]:
    """A section that docgen does not know may be a slip of the pen: its keys may be those of any section."""
    name = section.key.text
    entries = section.value.entries if isinstance(section.value, Mapping) else ()
    kinds = (name,) if name in SECTIONS else tuple(SECTIONS)
    owned = [(one.key.span.line, tuple(("record", f"{kind}/{one.key.text}") for kind in kinds)) for one in entries]
    yield section.key.span.line, () if name in SECTIONS else tuple(look for _, looks in owned for look in looks)
    yield from owned


def _related(looks: Iterable[Look], book: FactBook) -> set[Look]:
    """The facts that the relations of these facts speak of."""
    facts = (book.facts.get(key.removeprefix("facts/")) for _, key in looks)
    texts = (relation.text for fact in facts if fact for relation in fact.relations)
    return {("record", f"facts/{key}") for text in texts for key in _KEY.findall(text)}
