"""Of a book in which nothing was found: whether that is so still, after some of its files have changed.

Only what the change can touch is looked at. Where anything is found there, or might be, the answer is no, and the whole
book is to be checked: what is told comes from one place.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from docgen.checks import (
    consistency,
    registry,
    relations,
)
from docgen.checks.consistency import subjects
from docgen.checks.project import Checker
from docgen.facts.book import FOLDER, SUFFIX, FactBook
from docgen.facts.records import SHIPPED
from docgen.facts.shelves import file_of, peek

T = TypeVar("T")

OF_SEVERAL = (relations.relation_fails, consistency.same_fact_twice)
"""Those that hold facts against each other: what a relation speaks of is looked up for all of them, what is told twice
is seen by digests.
"""
_SIZE = 8


@dataclass(frozen=True, slots=True)
class Clean:
    """A book in which nothing was found: the keys of its sources and names, the files in which names stand, and by file
    the digests of what its facts speak of.
    """

    sources: tuple[str, ...]
    names: tuple[str, ...]
    named_in: tuple[str, ...]
    said: Mapping[str, bytes]

    def told(self) -> tuple[object, ...]:
        """The same as plain values, in the order of the fields."""
        return self.sources, self.names, self.named_in, dict(self.said)


NOTHING = Clean((), (), (), {})
"""What is known of a book that nobody has looked at: then all of it is looked at, some records at a time."""


def look(checker: Checker, before: Clean = NOTHING, unchanged: Collection[str] = ()) -> Clean | None:
    """What is to be known of the book of this checker if nothing is to be found in it; nothing was found before, and
    these files have not changed since. None if anything is found, or might be.
    """
    book = checker.book
    if not {*registry.OF_ONE_RECORD, *OF_SEVERAL} >= set(registry.BOOK) or not _has_all(book, before):
        return None
    said = defaultdict[str, bytearray](bytearray)
    parts = _parts(book, unchanged, all_letters=_names_moved(book, before, unchanged))
    if any(_finds(part, said) for part in parts) or _finds_in_all(checker, unchanged):
        return None
    kept = {path: told for path, told in before.said.items() if path in unchanged}
    if _tells_twice(kept, said):
        return None
    now = {path: bytes(told) for path, told in said.items()}
    return Clean(tuple(book.sources), tuple(book.names), tuple(sorted(_named_in(book))), {**kept, **now})


def _finds(part: FactBook, said: dict[str, bytearray]) -> bool:
    """Whether anything is found in the records of a part; what its facts speak of is added to what was said."""
    for fact in part.facts.values():
        said[fact.span.file] += b"".join(map(_digest, subjects(fact)))
    return any(True for check in registry.OF_ONE_RECORD for _ in check(part))


def _finds_in_all(checker: Checker, unchanged: Collection[str]) -> bool:
    """Whether anything is found that may rest on several records, in the files that show sources, or in excuses."""
    changed = [path for path in checker.world.found(FOLDER, SUFFIX) if path not in unchanged]
    found = chain(
        relations.relation_fails(checker.book),
        (found for check in registry.FILES for found in check(checker.world, checker.book)),
        checker.excuses.faults(changed),
    )
    return next(found, None) is not None


def _has_all(book: FactBook, before: Clean) -> bool:
    """Whether all sources and names are there still that any record may name."""
    return all(key in book.sources for key in before.sources) and all(key in book.names for key in before.names)


def _names_moved(book: FactBook, before: Clean, unchanged: Collection[str]) -> bool:
    """Whether a name may be another one now: letters of other files are held against it."""
    return not {*before.named_in, *_named_in(book)} <= set(unchanged)


def _named_in(book: FactBook) -> set[str]:
    """The project's files in which names stand."""
    files = {file_of(book.names, key) for key in book.names}
    return {file for file in files if not file.startswith(SHIPPED)}


_AT_ONCE = 500
"""Records that are looked at together, and held meanwhile."""


def _parts(book: FactBook, unchanged: Collection[str], *, all_letters: bool) -> Iterator[FactBook]:
    """The book again and again, each time with other records to go through, until all of other files were."""
    none = replace(
        book,
        facts=_Part(book.facts),
        sources=_Part(book.sources),
        letters=_Part(book.letters),
        names=_Part(book.names),
    )
    for part in _portions(book.facts, unchanged):
        yield replace(none, facts=part)
    for cited in _portions(book.sources, unchanged):
        yield replace(none, sources=cited)
    for names in _portions(book.names, unchanged):
        yield replace(none, names=names)
    for letters in _portions(book.letters, () if all_letters else unchanged):
        yield replace(none, letters=letters)


def _portions(records: Mapping[str, T], unchanged: Collection[str]) -> Iterator[_Part[T]]:
    """Those of the project's own files; docgen's lexicon is as it was shipped."""
    files = {key: file_of(records, key) for key in records}
    keys = [key for key, file in files.items() if file not in unchanged and not file.startswith(SHIPPED)]
    return (_Part(records, keys[start : start + _AT_ONCE]) for start in range(0, len(keys), _AT_ONCE))


def _tells_twice(kept: Mapping[str, bytes], said: Mapping[str, bytearray]) -> bool:
    """Whether a fact of which something is said now may speak of what another speaks of."""
    new = [one for told in said.values() for one in _parted(told)]
    seen = {one for told in kept.values() for one in _parted(told)}
    return len(set(new)) < len(new) or not seen.isdisjoint(new)


def _digest(subject: object) -> bytes:
    return hashlib.blake2b(repr(subject).encode(), digest_size=_SIZE).digest()


def _parted(told: bytes | bytearray) -> Iterator[bytes]:
    return (bytes(told[at : at + _SIZE]) for at in range(0, len(told), _SIZE))


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
