"""Texts, and bytes or numbers by text, one behind the other: in a `tuple` or a `dict`, thousands of them would take
three times the memory. Paths, keys and what is remembered of each file stand so.
"""

from __future__ import annotations

import bisect
import zlib
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any, Protocol

_AT_ONCE = 256
"""Values that are taken up together where all are gone through."""


class Sliced(Protocol):
    """Bytes, or what lies elsewhere and is sliced as they are."""

    def __getitem__(self, part: slice) -> bytes | bytearray:
        """Some of them."""
        ...

    def __len__(self) -> int:
        """How many they are."""
        ...


class Laying(Protocol):
    """Lays bytes elsewhere, as `files.Aside` does."""

    def lay(self, data: bytes | bytearray) -> Sliced:
        """The same, lying there if they can."""
        ...


class Texts(Collection[str]):
    """Texts in their order; more can be added behind them.

    >>> texts = Texts.of(["a.yaml", "ә.yaml"])
    >>> texts[1], len(texts), list(texts), Texts(*texts.told()) == texts
    ('ә.yaml', 2, ['a.yaml', 'ә.yaml'], True)
    """

    __slots__ = ("_data", "_ends")

    def __init__(self, data: bytes = b"", ends: bytes = b"") -> None:
        """As `told` gives them."""
        self._data: Sliced = data  # megabytes together, and most are only read
        self._ends = array("I", ends)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Texts:
        """These."""
        found = cls()
        found.extend(texts)
        return found

    def add(self, text: str) -> None:
        """Add one more."""
        self.extend((text,))

    def extend(self, texts: Iterable[str]) -> None:
        """Add more."""
        self._data = data = _growing(self._data)
        ends = self._ends
        for text in texts:
            data += text.encode()
            ends.append(len(data))

    def encoded(self) -> Iterator[bytes]:
        """Each as bytes."""
        return _each(self._data, self._ends)

    def lay(self, where: Laying) -> None:
        """Lay the texts elsewhere: what is held is where each of them ends."""
        self._data = where.lay(_whole(self._data))

    def told(self) -> tuple[bytes, bytes]:
        """The same as plain values."""
        return bytes(_whole(self._data)), self._ends.tobytes()

    def __getitem__(self, at: int) -> str:
        return self._data[self._ends[at - 1] if at else 0 : self._ends[at]].decode()

    def __contains__(self, text: object) -> bool:
        return any(text == one for one in self)

    def __iter__(self) -> Iterator[str]:
        return map(bytes.decode, self.encoded())

    def __len__(self) -> int:
        return len(self._ends)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Texts) and self._ends == other._ends and _are_same(self._data, other._data)

    __hash__ = None  # type: ignore[assignment]  # as that of a list


def _whole(data: Sliced) -> bytes | bytearray:
    """The bytes themselves."""
    return data if isinstance(data, bytes | bytearray) else data[0 : len(data)]


def _growing(data: Sliced) -> bytearray:
    """The same, to which more can be added."""
    return data if isinstance(data, bytearray) else bytearray(_whole(data))


def _each(data: Sliced, ends: array[int]) -> Iterator[bytes]:
    """The values that end at these places, some taken up together."""
    start = 0
    for first in range(0, len(ends), _AT_ONCE):
        some = ends[first : first + _AT_ONCE]
        piece, begin = bytes(data[start : some[-1]]), 0
        for end in some:
            yield piece[begin : end - start]
            begin = end - start
        start = some[-1]


def _are_same(one: Sliced, other: Sliced) -> bool:
    """Whether both are the same bytes; pieces of them are held."""
    starts = range(0, len(one), _PIECE)
    return len(one) == len(other) and all(
        one[start : start + _PIECE] == other[start : start + _PIECE] for start in starts
    )


_PIECE = 1 << 16
"""Bytes that are compared at once."""


class Keys(Collection[str]):
    """Texts that do not change, each once, and where each of them stands. They are found by their checksums, which are
    put in order: to compare the texts themselves would take three times as long.

    >>> keys = Keys.of(["b", "a"])
    >>> keys.at("a"), keys.at("c"), "b" in keys, list(keys), Keys(*keys.told()) == keys
    (1, -1, True, ['b', 'a'], True)
    """

    __slots__ = ("_places", "_sums", "texts")

    def __init__(self, data: bytes = b"", ends: bytes = b"", sums: bytes = b"", places: bytes = b"") -> None:
        """As `told` gives them."""
        self.texts = Texts(data, ends)
        self._sums, self._places = array("I", sums), array("I", places)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Keys:
        """These."""
        found = texts if isinstance(texts, Texts) else Texts.of(texts)
        sums = array("I", map(zlib.crc32, found.encoded()))
        places = array("I", sorted(range(len(sums)), key=sums.__getitem__))
        return cls(*found.told(), array("I", (sums[place] for place in places)).tobytes(), places.tobytes())

    def lay(self, where: Laying) -> None:
        """As that of `Texts`."""
        self.texts.lay(where)

    def told(self) -> tuple[bytes, bytes, bytes, bytes]:
        """The same as plain values."""
        return *self.texts.told(), self._sums.tobytes(), self._places.tobytes()

    def has_twice(self) -> bool:
        """Whether a text stands there twice, though none should."""
        same = (list(those) for _, those in groupby(zip(self._sums, self._places, strict=True), itemgetter(0)))
        texts = ([self.texts[place] for _, place in those] for those in same if len(those) > 1)
        return any(len(set(those)) < len(those) for those in texts)

    def at(self, text: str) -> int:
        """The place of a text; -1 if it is none of these."""
        checksum = zlib.crc32(text.encode())
        first = bisect.bisect_left(self._sums, checksum)
        for number in range(first, len(self._sums)):
            if self._sums[number] != checksum:
                break
            if self.texts[place := self._places[number]] == text:
                return place
        return -1

    def __getitem__(self, at: int) -> str:
        return self.texts[at]

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and self.at(text) >= 0

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __len__(self) -> int:
        return len(self.texts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Keys) and self.texts == other.texts

    __hash__ = None  # type: ignore[assignment]  # as that of a list


class Numbers(Mapping[str, int]):
    """A number from 0 on for each of these keys.

    >>> numbers = Numbers.of([("b", 7), ("a", 5)])
    >>> numbers["a"], "c" in numbers, dict(numbers), Numbers(*numbers.told()) == numbers
    (5, False, {'b': 7, 'a': 5}, True)
    """

    __slots__ = ("keyed", "numbers")

    def __init__(
        self, keys: Keys | tuple[bytes, bytes, bytes, bytes] | None = None, numbers: array[int] | bytes = b""
    ) -> None:
        """As `told` gives them, or as they are held."""
        self.keyed = keys if isinstance(keys, Keys) else Keys(*keys) if keys else Keys()
        self.numbers = numbers if isinstance(numbers, array) else array("I", numbers)

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, int]]) -> Numbers:
        """These, each key once."""
        found, numbers = cls(), array("I")

        def keys() -> Iterator[str]:
            for key, number in pairs:
                numbers.append(number)
                yield key

        found.keyed, found.numbers = Keys.of(keys()), numbers
        return found

    def pairs(self) -> Iterator[tuple[str, int]]:
        """All keys with their numbers: `items` looks each of them up."""
        return zip(self.keyed, self.numbers, strict=True)

    def lay(self, where: Laying) -> None:
        """As that of `Texts`."""
        self.keyed.lay(where)

    def told(self) -> tuple[tuple[bytes, bytes, bytes, bytes], bytes]:
        """The same as plain values."""
        return self.keyed.told(), self.numbers.tobytes()

    def __getitem__(self, key: str) -> int:
        at = self.keyed.at(key)
        if at < 0:
            raise KeyError(key)
        return self.numbers[at]

    def __contains__(self, key: object) -> bool:
        return key in self.keyed

    def __iter__(self) -> Iterator[str]:
        return iter(self.keyed)

    def __len__(self) -> int:
        return len(self.numbers)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Numbers) and (self.keyed, self.numbers) == (other.keyed, other.numbers)

    __hash__ = None  # type: ignore[assignment]  # as that of any mapping


class Rows(Mapping[str, bytes]):
    """A table of bytes in the order of its names; more can be added behind them.

    >>> rows = Rows.of([("a.yaml", b"12"), ("b.yaml", b"3")])
    >>> rows["b.yaml"], rows.get("c.yaml"), list(rows), Rows(*rows.told()) == rows
    (b'3', None, ['a.yaml', 'b.yaml'], True)
    """

    __slots__ = ("_data", "_ends", "_names")

    def __init__(self, names: tuple[bytes, bytes] = (b"", b""), ends: bytes = b"", data: bytes = b"") -> None:
        """As `told` gives them."""
        self._names = Texts(*names)
        self._ends = array("I", ends)
        self._data: Sliced = data

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, bytes]]) -> Rows:
        """These, which come in the order of their names, each once."""
        found = cls()
        for name, value in pairs:
            found.add(name, value)
        return found

    def add(self, name: str, value: bytes) -> None:
        """Add the value of one more name behind the others, or more to the value of the last."""
        self._data = data = _growing(self._data)
        data += value
        if self._names and self._names[len(self._names) - 1] == name:
            self._ends.pop()
        else:
            self._names.add(name)
        self._ends.append(len(data))

    def lay(self, where: Laying) -> None:
        """As that of `Texts`."""
        self._names.lay(where)
        self._data = where.lay(_whole(self._data))

    def told(self) -> tuple[Any, ...]:
        """The same as plain values."""
        return self._names.told(), self._ends.tobytes(), bytes(_whole(self._data))

    def pairs(self) -> Iterator[tuple[str, bytes]]:
        """All names with their values: `items` looks each of them up."""
        return zip(self._names, self._values(), strict=True)

    def _values(self) -> Iterator[bytes]:
        return _each(self._data, self._ends)

    def same(self, other: Rows) -> Iterator[str]:
        """The names of which both say the same."""
        if self._names == other._names:
            pairs = zip(self._names, self._values(), other._values(), strict=True)
            return (name for name, ours, theirs in pairs if ours == theirs)
        return (name for name, value in self.pairs() if other.get(name) == value)

    def __getitem__(self, name: str) -> bytes:
        at = bisect.bisect_left(self._names, name)
        if at == len(self._names) or self._names[at] != name:
            raise KeyError(name)
        return bytes(self._data[self._ends[at - 1] if at else 0 : self._ends[at]])

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rows):
            return False
        return (self._ends, self._names) == (other._ends, other._names) and _are_same(self._data, other._data)

    __hash__ = None  # type: ignore[assignment]  # as that of any mapping
