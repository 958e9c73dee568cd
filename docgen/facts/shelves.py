"""The records of a section by key, each read when it is asked for.

Nothing of a record is kept but the bytes of its file, here or aside on the disk (`laid`): what a record says always
comes from the YAML itself.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, KeysView, Mapping, ValuesView
from typing import Any, TypeVar

from docgen.facts.distant import Distant, Files
from docgen.facts.laid import Laid, LaidRecord
from docgen.facts.plainly import Placed
from docgen.rows import Keys, Laying, Numbers, Texts

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

    @property
    def keyed(self) -> Keys:
        """All keys in a row."""
        return self._numbers.keyed

    def pairs(self) -> Iterator[tuple[str, Any]]:
        """All keys with what is found there: `items` looks each of them up."""
        others = self._others
        if not others:
            return self._numbers.pairs()
        return ((key, others.get(key, number)) for key, number in self._numbers.pairs())


class Doubled(Exception):
    """A key stands twice among those that were gathered."""


class Gathered:
    """Records or the numbers of their places by key, as they come: in a table while they are few, and then in a row,
    where it shows only at the end if one came twice.
    """

    def __init__(self, where: Laying | None) -> None:
        """`where` the keys of many are laid."""
        self._where = where
        self._last: dict[str, Any] = {}
        self._others: dict[str, Any] = {}
        self._keys, self._numbers = Texts(), array("I")

    def __contains__(self, key: str) -> bool:
        return key in self._last

    def __getitem__(self, key: str) -> Any:
        return self._last[key]

    def __setitem__(self, key: str, found: Any) -> None:
        self._last[key] = found
        if len(self._last) >= _MANY:
            self._put_down()

    def _put_down(self) -> None:
        self._keys.extend(self._last)
        self._numbers.extend(found if type(found) is int else 0 for found in self._last.values())
        self._others.update((key, found) for key, found in self._last.items() if type(found) is not int)
        self._last = {}

    def end(self) -> Mapping[str, Any]:
        """All of them. Raises `Doubled`."""
        if not self._keys:
            return self._last
        self._put_down()
        keyed = Keys.of(self._keys)
        if keyed.has_twice():
            raise Doubled
        numbers = Numbers(keyed, self._numbers)
        if self._where:
            numbers.lay(self._where)
        return Numbered(numbers, self._others)


def in_a_row(found: Gathered | Mapping[str, Any]) -> Mapping[str, Any]:
    """What was gathered, held in less memory where it is much. Raises `Doubled`."""
    return found.end() if isinstance(found, Gathered) else found


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
            place = self._placed(key, self._found[key])
            if type(place) not in UNREAD:
                held: T = place
                return held
            record = place.read()
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

    def values(self) -> ValuesView[T]:
        """See `Mapping`."""
        return _Passing(self)

    def passing(self) -> Iterator[T]:
        """All records, one after the other. Of many none is kept for that: it would not be asked for again before it is
        let go, and would drive out what is.
        """
        if len(self) <= _KEPT // 2:
            yield from map(self.__getitem__, self)
            return
        for key, found in self._pairs():
            record = self._newer.get(key) or self._older.get(key)
            if record is None:
                place = self._placed(key, found)
                record = place.read() if type(place) in UNREAD else place
            yield record

    def place(self, key: str) -> Place | None:
        """Where a record stands that is read when it is asked for; None for one that is there."""
        found = self._placed(key, self._found[key])
        return found if type(found) in UNREAD else None

    def _placed(self, key: str, found: Any) -> Any:
        return self._files.place(self._section, key, found) if self._files and type(found) is int else found

    @property
    def found(self) -> Mapping[str, Any]:
        """What is found under each key: a record, its place or the number of it."""
        return self._found

    def _pairs(self) -> Iterable[tuple[str, Any]]:
        return self._found.pairs() if isinstance(self._found, Numbered) else self._found.items()

    def files(self) -> Iterator[tuple[str, str]]:
        """Each key with the file in which its record stands."""
        return ((key, self._file_of(found)) for key, found in self._pairs())

    def file_of(self, key: str) -> str:
        """The file in which a record stands."""
        return self._file_of(self._found[key])

    def _file_of(self, found: Any) -> str:
        if self._files and type(found) is int:
            return self._files.path(found)
        file: str = found.file.path if type(found) in UNREAD else found.span.file
        return file

    def telling(self, word: str) -> Iterator[str]:
        """The keys of the records in whose lines a word of `TOLD` may stand."""
        for key, found in self._pairs():
            if self._files and type(found) is int:
                may = self._files.may_tell(found, word)
            else:
                may = type(found) not in UNREAD or found.may_tell(word)
            if may:
                yield key


class _Passing(ValuesView[T]):
    """The records of a shelf."""

    __slots__ = ()
    _mapping: Shelf[T]

    def __iter__(self) -> Iterator[T]:
        return self._mapping.passing()


def keyed(records: Mapping[str, Any]) -> Keys:
    """The keys of a section of a book in a row: the very same, where they are held so."""
    found = records.found if isinstance(records, Shelf) else records
    return found.keyed if isinstance(found, Numbered) else Keys.of(found)


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


def files(records: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each key of a section of a book with the file in which its record stands; none is read for that."""
    return records.files() if isinstance(records, Shelf) else ((key, one.span.file) for key, one in records.items())


def telling(records: Mapping[str, T], word: str) -> Iterator[T]:
    """The records of a book in whose lines this word of `TOLD` may stand; all of those whose lines are gone."""
    return map(records.__getitem__, records.telling(word) if isinstance(records, Shelf) else records)
