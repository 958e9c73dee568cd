"""The records of a section by key, each read when it is asked for.

Nothing of a record is kept but the bytes of its file: what a record says always comes from the YAML itself.
"""

from __future__ import annotations

from collections.abc import Iterator, KeysView, Mapping
from typing import Any, TypeVar

from docgen.facts.plainly import Placed

T = TypeVar("T")


class Shelf(Mapping[str, T]):
    """Records that were read, and places of those that were not: a record is read once, when it is asked for."""

    __slots__ = ("_found",)

    def __init__(self, found: dict[str, Any]) -> None:
        self._found = found

    def __getitem__(self, key: str) -> T:
        found = self._found[key]
        if type(found) is Placed:
            found = self._found[key] = found.read()
        record: T = found
        return record

    def get(self, key: str, default: Any = None) -> Any:
        """See `Mapping`."""
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

    def unread(self, key: str) -> Placed | None:
        """Where a record stands that was not read yet; None for one that was."""
        found = self._found[key]
        return found if type(found) is Placed else None


def file_of(records: Mapping[str, Any], key: str) -> str:
    """The file in which a record of a book stands; it is not read for that."""
    unread = records.unread(key) if isinstance(records, Shelf) else None
    file: str = unread.file.path if unread else records[key].span.file
    return file


def telling(records: Mapping[str, T], word: str) -> Iterator[T]:
    """The records of a book in whose lines this word of plain letters may stand; those that were read all of them."""
    for key in records:
        unread = records.unread(key) if isinstance(records, Shelf) else None
        if unread is None or unread.may_tell(word):
            yield records[key]
