"""Of a book in which nothing was found: whether that is so still, after some of its files have changed.

Only what the change can touch is looked at. Where anything is found there, or might be, the answer is no, and the whole
book is to be checked: what is told comes from one place. And what is found in a book that is not held (`find`).
"""

from __future__ import annotations

import hashlib
import heapq
from array import array
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Any, TypeVar

from docgen.checks import registry
from docgen.checks.book import books, consistency, relations, summed, units
from docgen.checks.book.consistency import subjects
from docgen.checks.excuses import Excuses
from docgen.checks.project import Checker
from docgen.facts.book import FOLDER, SUFFIX, FactBook
from docgen.facts.records import SHIPPED
from docgen.facts.shelves import files, peek
from docgen.model import Diagnostic
from docgen.rows import Rows
from docgen.world import World

T = TypeVar("T")
Keys = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Path → section → the keys of its records."""
FilesCheck = Callable[[World, FactBook], Iterator[Diagnostic]]

_OF_ALL_FILES = (books.file_not_read,)
"""Those that look at which files there are."""
OF_RELATIONS = (relations.relation_fails, summed.part_of_another_time, units.unit_missing_in_a_sum)
OF_SEVERAL = (*OF_RELATIONS, consistency.same_fact_twice)
"""Those that hold facts against each other: what a relation speaks of is looked up for all of them, what is told twice
is seen by digests.
"""
_SIZE = 8
"""Bytes of a digest: those of a number."""


@dataclass(frozen=True, slots=True)
class Clean:
    """A book in which nothing was found: the keys of its sources and names, the files in which names stand, and by file
    the digests of what its facts speak of.
    """

    sources: tuple[str, ...]
    names: tuple[str, ...]
    named_in: tuple[str, ...]
    said: Rows

    def told(self) -> tuple[object, ...]:
        """The same as plain values, in the order of the fields."""
        return self.sources, self.names, self.named_in, self.said.told()

    @classmethod
    def of(cls, told: tuple[Any, ...]) -> Clean:
        """What was told so."""
        sources, names, named_in, said = told
        return cls(sources, names, named_in, Rows(*said))


NOTHING = Clean((), (), (), Rows())
"""What is known of a book that nobody has looked at: then all of it is looked at, some records at a time."""


def look(
    checker: Checker, before: Clean = NOTHING, unchanged: Container[str] = (), changed: Keys | None = None
) -> Clean | None:
    """What is to be known of the book of this checker if nothing is to be found in it; nothing was found before, and
    these files have not changed since. None if anything is found, or might be. `changed`: if it is known that no file
    has come or gone, the others by path, with the keys of their records by section.
    """
    book = checker.book
    if not _has_its_place(registry.BOOK) or not _has_all(book, before):
        return None
    said = Rows()
    parts = _parts(book, unchanged, changed, all_letters=_names_moved(book, before, unchanged))
    if next(chain(_found_in_parts(parts, said), _found_in_all(checker, unchanged, changed)), None):
        return None
    if _tells_twice((told for _, told in _kept(before, unchanged)), said):
        return None
    now = Rows.of(heapq.merge(_kept(before, unchanged), said.pairs()))  # of an unchanged file nothing is said anew
    return Clean(tuple(book.sources), tuple(book.names), tuple(sorted(_named_in(book))), now)


def find(checker: Checker) -> tuple[Diagnostic, ...] | None:
    """What is wrong with the records of this checker's book, of which some are looked at after the other, and none is
    held; None if that cannot be told so: where two facts may speak of the same, both are to be held.
    """
    if not _has_its_place(registry.BOOK):
        return None
    said = Rows()
    parts = _parts(checker.book, (), None, all_letters=True)
    found = (*_found_in_parts(parts, said), *_found_in_several(checker, registry.FILES))
    return None if _tells_twice((), said) else found


def _has_its_place(checks: Iterable[object]) -> bool:
    """Whether it is known of each of these checks how many records it looks at."""
    return {*registry.OF_ONE_RECORD, *OF_SEVERAL} >= set(checks)


def _found_in_parts(parts: Iterable[FactBook], said: Rows) -> Iterator[Diagnostic]:
    """What is found in the records of each part; what its facts speak of is added to what was said: they stand in the
    order of their files.
    """
    for part in parts:
        for fact in part.facts.values():
            said.add(fact.span.file, b"".join(map(_digest, subjects(fact))))
        for check in registry.OF_ONE_RECORD:
            yield from check(part)


def _found_in_all(checker: Checker, unchanged: Container[str], changed: Keys | None) -> Iterator[Diagnostic]:
    """What is found that may rest on several records, in the files that show sources, or in excuses."""
    seen = (one for one in registry.FILES if changed is None or one not in _OF_ALL_FILES)
    yield from _found_in_several(checker, seen)
    for path in checker.world.found(FOLDER, SUFFIX) if changed is None else changed:
        if path not in unchanged:
            yield from Excuses(checker.world).faults((path,))  # of thousands none is held


def _found_in_several(checker: Checker, of_files: Iterable[FilesCheck]) -> Iterator[Diagnostic]:
    """What is found that may rest on several records, or in the files that show sources."""
    for check in OF_RELATIONS:
        yield from check(checker.book)
    for seen in of_files:
        yield from seen(checker.world, checker.book)


def _has_all(book: FactBook, before: Clean) -> bool:
    """Whether all sources and names are there still that any record may name."""
    return all(key in book.sources for key in before.sources) and all(key in book.names for key in before.names)


def _names_moved(book: FactBook, before: Clean, unchanged: Container[str]) -> bool:
    """Whether a name may be another one now: letters of other files are held against it."""
    return not all(path in unchanged for path in (*before.named_in, *_named_in(book)))


def _named_in(book: FactBook) -> set[str]:
    """The project's files in which names stand."""
    return {file for _, file in files(book.names) if not file.startswith(SHIPPED)}


_AT_ONCE = 128
"""Records that are looked at together, and held meanwhile."""


def _parts(book: FactBook, unchanged: Container[str], changed: Keys | None, *, all_letters: bool) -> Iterator[FactBook]:
    """The book again and again, each time with other records to go through, until all of other files were."""
    none = replace(
        book,
        facts=_Part(book.facts),
        sources=_Part(book.sources),
        letters=_Part(book.letters),
        names=_Part(book.names),
    )
    for section in ("facts", "sources", "names", "letters"):
        every = section == "letters" and all_letters
        known = None if every or changed is None else [key for one in changed.values() for key in one.get(section, ())]
        for part in _portions(getattr(book, section), () if every else unchanged, known):
            mine: dict[str, Any] = {section: part}
            yield replace(none, **mine)


def _portions(records: Mapping[str, T], unchanged: Container[str], known: list[str] | None) -> Iterator[_Part[T]]:
    """Those of the project's own files, if their keys are not `known`; docgen's lexicon is as it was shipped."""
    keys = iter(_keys(records, unchanged) if known is None else known)
    return (_Part(records, some) for some in iter(lambda: list(islice(keys, _AT_ONCE)), []))


def _keys(records: Mapping[str, T], unchanged: Container[str]) -> Iterator[str]:
    return (key for key, file in files(records) if file not in unchanged and not file.startswith(SHIPPED))


def _kept(before: Clean, unchanged: Container[str]) -> Iterator[tuple[str, bytes]]:
    """What facts in unchanged files speak of; gone through twice, for all of it is too much to be held besides."""
    return ((path, told) for path, told in before.said.pairs() if path in unchanged)


def _tells_twice(kept: Iterable[bytes], said: Rows) -> bool:
    """Whether a fact of which something is said now may speak of what another speaks of."""
    new = _parted(told for _, told in said.pairs())
    each = set(new)
    return len(each) < len(new) or not each.isdisjoint(_parted(kept))


def _digest(subject: object) -> bytes:
    return hashlib.blake2b(repr(subject).encode(), digest_size=_SIZE).digest()


def _parted(told: Iterable[bytes | bytearray]) -> array[int]:
    """The digests that stand in these bytes one behind the other, as numbers."""
    numbers = array("q")
    numbers.frombytes(b"".join(told))
    return numbers


class _Part(Mapping[str, T]):
    """A section of which some records are gone through, held as long as this is, and each can be looked up."""

    __slots__ = ("_own", "_records")

    def __init__(self, records: Mapping[str, T], keys: Collection[str] = ()) -> None:
        self._records = records
        self._own = {key: peek(records, key) for key in keys}

    def __getitem__(self, key: str) -> T:
        return self._own[key] if key in self._own else self._records[key]

    def __contains__(self, key: object) -> bool:
        return key in self._records

    def __iter__(self) -> Iterator[str]:
        return iter(self._own)

    def __len__(self) -> int:
        return len(self._own)
