"""The records of a section by key, each read when it is asked for.

Nothing of a record is kept but the bytes of its file: what a record says always comes from the YAML itself.
"""

from __future__ import annotations

from collections.abc import Iterator, KeysView, Mapping
from typing import Any, TypeVar

from docgen.facts.distant import Distant
from docgen.facts.plainly import Placed

T = TypeVar("T")
Place = Placed | Distant
UNREAD = frozenset({Placed, Distant})
"""The kinds of places of records that are read when they are asked for."""


_KEPT = 4096
"""Records that a shelf keeps once they were read: a process that makes thousands of letters does not grow with them."""


class Shelf(Mapping[str, T]):
    """Records, and places of those that are read when they are asked for."""

    __slots__ = ("_found", "_read")

    def __init__(self, found: dict[str, Any]) -> None:
        self._found = found
        self._read: dict[str, T] = {}

    def __getitem__(self, key: str) -> T:
        read = self._read.get(key)
        if read is not None:
            return read
        found = self._found[key]
        if type(found) not in UNREAD:
            record: T = found
            return record
        if len(self._read) >= _KEPT:
            self._read.clear()
        record = self._read[key] = found.read()
        return record

    def get(self, key: str, default: Any = None) -> Any:
        """See `Mapping`."""
        read = self._read.get(key)
        if read is not None:
            return read
        return self[key] if key in self._found else default

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
        found: Any = self._found[key]
        return found if type(found) in UNREAD else None


def peek(records: Mapping[str, T], key: str) -> T:
    """A record of a book, which is not kept for that."""
    place = records.place(key) if isinstance(records, Shelf) else None
    record: T = place.read() if place else records[key]
    return record


def file_of(records: Mapping[str, Any], key: str) -> str:
    """The file in which a record of a book stands; it is not read for that."""
    place = records.place(key) if isinstance(records, Shelf) else None
    file: str = place.file.path if place else records[key].span.file
    return file


def telling(records: Mapping[str, T], word: str) -> Iterator[T]:
    """The records of a book in whose lines this word of plain letters may stand; all of those whose lines are gone."""
    for key in records:
        place = records.place(key) if isinstance(records, Shelf) else None
        if place is None or place.may_tell(word):
            yield records[key]
