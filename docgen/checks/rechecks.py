"""Of a book in which nothing was found: whether that is so still, after some of its files have changed.

Only what the change can touch is looked at. Where anything is found there, or might be, the answer is no, and the whole
book is to be checked: what is told comes from one place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, TypeVar

from docgen.checks import books, consistency, form, questions, registry, relations, sorts, sources, spelling, times
from docgen.checks.consistency import subjects
from docgen.checks.project import Checker
from docgen.facts.book import FOLDER, SUFFIX, FactBook
from docgen.facts.records import SHIPPED
from docgen.facts.shelves import file_of
from docgen.model import Diagnostic

T = TypeVar("T")

OF_ONE: tuple[Callable[[FactBook], Iterator[Diagnostic]], ...] = (
    books.figure_without_source,
    books.unknown_source,
    books.unknown_name,
    sorts.share_above_the_whole,
    sorts.text_with_other_numbers,
    sources.person_without_date,
    spelling.what_in_two_alphabets,
    form.too_many_addressees,
    form.person_in_another_form,
    form.executor_incomplete,
    questions.question_unanswered,
    times.inquiry_of_the_future,
)
"""Checks of the book that look at one record after the other, and besides at those alone whose keys it names."""
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


def clean(book: FactBook, before: Clean | None = None, unchanged: Collection[str] = ()) -> Clean:
    """What is to be known of a book in which nothing was found; what was known of the unchanged files is so still."""
    said = _said(book, unchanged if before else ())
    kept = {path: told for path, told in before.said.items() if path in unchanged} if before else {}
    return Clean(tuple(book.sources), tuple(book.names), tuple(sorted(_named_in(book))), {**kept, **said})


def is_clean_still(checker: Checker, before: Clean, unchanged: Collection[str]) -> bool:
    """Whether nothing is to be found in the book of this checker either, of which these files have not changed."""
    book = checker.book
    if not {*OF_ONE, *OF_SEVERAL} >= set(registry.BOOK) or not _has_all(book, before):
        return False
    part = _part(book, unchanged, all_letters=_names_moved(book, before, unchanged))
    changed = [path for path in checker.world.found(FOLDER, SUFFIX) if path not in unchanged]
    found = chain(
        (found for check in OF_ONE for found in check(part)),
        relations.relation_fails(book),
        (found for check in registry.FILES for found in check(checker.world, book)),
        checker.excuses.faults(changed),
    )
    return next(found, None) is None and not _tells_twice(book, before, unchanged)


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


def _part(book: FactBook, unchanged: Collection[str], *, all_letters: bool) -> FactBook:
    """The book, of which only the records of other files are gone through."""
    letters = book.letters if all_letters else _Part(book.letters, unchanged)
    return replace(book, facts=_Part(book.facts, unchanged), sources=_Part(book.sources, unchanged), letters=letters)


def _outside(records: Mapping[str, Any], unchanged: Collection[str]) -> tuple[str, ...]:
    return tuple(key for key in records if file_of(records, key) not in unchanged)


def _tells_twice(book: FactBook, before: Clean, unchanged: Collection[str]) -> bool:
    """Whether a fact of another file may speak of what some fact spoke of before."""
    seen = {one for path, told in before.said.items() if path in unchanged for one in _parted(told)}
    new = [one for told in _said(book, unchanged).values() for one in _parted(told)]
    return len(set(new)) < len(new) or not seen.isdisjoint(new)


def _said(book: FactBook, without: Collection[str]) -> dict[str, bytes]:
    """What the facts speak of, by file, without these files."""
    said: dict[str, bytes] = {}
    for key in _outside(book.facts, without):
        path = file_of(book.facts, key)
        said[path] = said.get(path, b"") + b"".join(map(_digest, subjects(book.facts[key])))
    return said


def _digest(subject: object) -> bytes:
    return hashlib.blake2b(repr(subject).encode(), digest_size=_SIZE).digest()


def _parted(told: bytes) -> Iterator[bytes]:
    return (told[at : at + _SIZE] for at in range(0, len(told), _SIZE))


class _Part(Mapping[str, T]):
    """A section of which some records are gone through, and each can be looked up."""

    __slots__ = ("_keys", "_records")

    def __init__(self, records: Mapping[str, T], unchanged: Collection[str]) -> None:
        self._records = records
        self._keys = _outside(records, unchanged)

    def __getitem__(self, key: str) -> T:
        return self._records[key]

    def __contains__(self, key: object) -> bool:
        return key in self._records

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
