"""Bytes by text, of which there are thousands, one behind the other: as a `dict` they would take three times the
memory. What is remembered of each file stands so.
"""

from __future__ import annotations

import bisect
from array import array
from collections.abc import Iterable, Iterator, Mapping


class Rows(Mapping[str, bytes]):
    """A table that does not change, in the order of its names.

    >>> rows = Rows.of([("a.yaml", b"12"), ("b.yaml", b"3")])
    >>> rows["b.yaml"], rows.get("c.yaml"), list(rows), Rows(*rows.told()) == rows
    (b'3', None, ['a.yaml', 'b.yaml'], True)
    """

    __slots__ = ("_data", "_ends", "_names")

    def __init__(self, names: tuple[str, ...] = (), ends: bytes = b"", data: bytes = b"") -> None:
        """As `told` gives them."""
        self._names = names
        self._ends = array("Q", ends)
        self._data = data

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, bytes]]) -> Rows:
        """These, which come in the order of their names, each once."""
        names, ends, data = list[str](), array("Q"), bytearray()
        for name, value in pairs:
            names.append(name)
            data += value
            ends.append(len(data))
        return cls(tuple(names), ends.tobytes(), bytes(data))

    def told(self) -> tuple[tuple[str, ...], bytes, bytes]:
        """The same as plain values."""
        return self._names, self._ends.tobytes(), self._data

    def pairs(self) -> Iterator[tuple[str, bytes]]:
        """All names with their values: `items` looks each of them up."""
        start = 0
        for name, end in zip(self._names, self._ends, strict=True):
            yield name, self._data[start:end]
            start = end

    def __getitem__(self, name: str) -> bytes:
        at = bisect.bisect_left(self._names, name)
        if at == len(self._names) or self._names[at] != name:
            raise KeyError(name)
        return self._data[self._ends[at - 1] if at else 0 : self._ends[at]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and self.told() == other.told()

    __hash__ = None  # type: ignore[assignment]  # as that of any mapping
