"""The records of a section by key, each read when it is asked for.

Nothing of a record is kept but the bytes of its file, here or aside on the disk (`laid`): what a record says always
comes from the YAML itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, KeysView, Mapping
from typing import Any, TypeVar

from docgen.facts.distant import Distant, Files
from docgen.facts.laid import Laid, LaidRecord
from docgen.facts.plainly import Placed
from docgen.rows import Numbers

T = TypeVar("T")
Place = Placed | Distant | LaidRecord
UNREAD = frozenset({Placed, Distant, LaidRecord})
"""The kinds of places of records that are read when they are asked for."""


_KEPT = 1024
"""Records that a shelf keeps at most once they were read. The half that was asked for last is never among those that
are let go, so that what all letters cite is read once.
"""


_MANY = 1024
"""Records for which it pays to hold the numbers of their places in a row: to find one there takes longer."""


class Numbered(Mapping[str, Any]):
    """What is found under each key: the number of a place, or what stands in `others`."""

    __slots__ = ("_numbers", "_others")

    def __init__(self, numbers: Numbers, others: Mapping[str, Any]) -> None:
        """`numbers` has all keys."""
        self._numbers = numbers
        self._others = others

    def __getitem__(self, key: str) -> Any:
        return self._others[key] if key in self._others else self._numbers[key]

    def __contains__(self, key: object) -> bool:
        return key in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def in_a_row(found: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same, held in less memory where it is much."""
    if len(found) < _MANY:
        return found
    numbers = Numbers.of((key, one if type(one) is int else 0) for key, one in found.items())
    return Numbered(numbers, {key: one for key, one in found.items() if type(one) is not int})


class Shelf(Mapping[str, T]):
    """Records, and places of those that are read when they are asked for."""

    __slots__ = ("_files", "_found", "_newer", "_older", "_section")

    def __init__(self, section: str, found: Mapping[str, Any], files: Files | Laid | None = None) -> None:
        """`found` are records, their places, or numbers by which `files` know where they stand."""
        self._section = section
        self._found = found
        self._files = files
        self._newer: dict[str, T] = {}
        self._older: dict[str, T] = {}
        """Records that were read and not asked for since `grow_old`."""

    def __getitem__(self, key: str) -> T:
        read = self._newer.get(key)
        if read is not None:
            return read
        record = self._older.get(key)
        if record is None:
            found = self._at(key)
            if type(found) not in UNREAD:
                held: T = found
                return held
            record = found.read()
        if len(self._newer) >= _KEPT // 2:
            self.grow_old()
        self._newer[key] = record
        return record

    def get(self, key: str, default: Any = None) -> Any:
        """See `Mapping`."""
        read = self._newer.get(key)
        if read is not None:
            return read
        return self[key] if key in self._found else default

    def grow_old(self) -> None:
        """Keep only the records that were asked for since this was last called, as those of `sameness.grow_old`."""
        self._newer, self._older = {}, self._newer

    def __contains__(self, key: object) -> bool:
        return key in self._found

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def keys(self) -> KeysView[str]:
        """See `Mapping`."""
        return self._found.keys()

    def place(self, key: str) -> Place | None:
        """Where a record stands that is read when it is asked for; None for one that is there."""
        found = self._at(key)
        return found if type(found) in UNREAD else None

    def _at(self, key: str) -> Any:
        found = self._found[key]
        return self._files.place(self._section, key, found) if self._files and type(found) is int else found

    def file_of(self, key: str) -> str:
        """The file in which a record stands."""
        found = self._found[key]
        if self._files and type(found) is int:
            return self._files.path(found)
        file: str = found.file.path if type(found) in UNREAD else found.span.file
        return file

    def telling(self, word: str) -> Iterator[str]:
        """The keys of the records in whose lines a word of `TOLD` may stand."""
        for key, found in self._found.items():
            if self._files and type(found) is int:
                may = self._files.may_tell(found, word)
            else:
                may = type(found) not in UNREAD or found.may_tell(word)
            if may:
                yield key


def grow_old(every: Iterable[Mapping[str, Any]]) -> None:
    """Let these sections of a book keep only the records that were asked for since this was last called."""
    for records in every:
        if isinstance(records, Shelf):
            records.grow_old()


def peek(records: Mapping[str, T], key: str) -> T:
    """A record of a book, which is not kept for that."""
    place = records.place(key) if isinstance(records, Shelf) else None
    record: T = place.read() if place else records[key]
    return record


def file_of(records: Mapping[str, Any], key: str) -> str:
    """The file in which a record of a book stands; it is not read for that."""
    file: str = records.file_of(key) if isinstance(records, Shelf) else records[key].span.file
    return file


def telling(records: Mapping[str, T], word: str) -> Iterator[T]:
    """The records of a book in whose lines this word of `TOLD` may stand; all of those whose lines are gone."""
    return map(records.__getitem__, records.telling(word) if isinstance(records, Shelf) else records)
