"""Bytes of which a build has thousands, by text or in a row: a few are held, the others stand on the disk, in a file
without a name. They are this build's own; nobody else ever sees them.
"""

from __future__ import annotations

import contextlib
import marshal
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from docgen.files import Aside

_HELD = 256
"""Values that are held before they are put down."""


class Spilling:
    """What was put under each text, in a table of SQLite. Where the disk takes no more, all that comes is held from
    then on, and what stood there counts as never put: on a full disk SQLite loses some of what it had taken.
    """

    def __init__(self) -> None:
        self._held: dict[str, bytes] = {}
        self._base: sqlite3.Connection | None = None
        self._is_full = False

    def __bool__(self) -> bool:
        return bool(self._held or self._base)

    def get(self, name: str) -> bytes | None:
        """The value of a name; None if there is none."""
        if name in self._held or not self._base:
            return self._held.get(name)
        rows = self._rows(self._base, "select name, told from told where name = ?", (name,))
        return next((told for _, told in rows), None)

    def put(self, name: str, value: bytes) -> None:
        """Put a value under a name."""
        self._held[name] = value
        if len(self._held) >= _HELD and not self._is_full:
            self._put_down()

    def items(self) -> Iterator[tuple[str, bytes]]:
        """All names with their values."""
        if self._base:
            for name, told in self._rows(self._base, "select name, told from told"):
                if name not in self._held:
                    yield name, told
        yield from self._held.items()

    def _put_down(self) -> None:
        try:
            if self._base is None:
                self._base = _opened()
            self._base.execute("begin")
            with self._base:
                self._base.executemany("insert or replace into told values(?, ?)", self._held.items())
        except sqlite3.Error:
            self._let_go()
        else:
            self._held = {}

    def _rows(self, base: sqlite3.Connection, question: str, args: tuple[str, ...] = ()) -> Iterator[tuple[str, bytes]]:
        try:
            yield from base.execute(question, args)
        except sqlite3.Error:
            self._let_go()

    def _let_go(self) -> None:
        """Of the table, for good."""
        if self._base:
            with contextlib.suppress(sqlite3.Error):
                self._base.close()
        self._base, self._is_full = None, True


class Pieces:
    """Pieces of bytes in their order, put aside as they come; those that cannot be are held. Whoever takes them up
    again gets an `OSError` where the disk does not give them back.
    """

    __slots__ = ("_aside", "_each")

    def __init__(self, each: Iterable[bytes], aside: Aside | None) -> None:
        self._aside = aside
        self._each: list[bytes | tuple[int, int]] = []
        for piece in each:
            self.put(piece)

    def put(self, piece: bytes) -> None:
        """Put one more aside."""
        start = self._aside.put(piece) if self._aside else None
        self._each.append(piece if start is None else (start, len(piece)))

    def __len__(self) -> int:
        return len(self._each)

    def __iter__(self) -> Iterator[bytes]:
        return map(self._taken, self._each)

    def __getitem__(self, part: slice) -> tuple[bytes, ...]:
        return tuple(map(self._taken, self._each[part]))

    def _taken(self, one: bytes | tuple[int, int]) -> bytes:
        if isinstance(one, bytes):
            return one
        assert self._aside, "what has a place there was put there"
        return self._aside.take(*one)


class Values(Mapping[str, Any]):
    """Values of plain types by name, put aside as they come and taken up whenever one is asked for."""

    __slots__ = ("_at", "_pieces")

    def __init__(self, every: Iterable[tuple[str, Any]], aside: Aside | None) -> None:
        self._at: dict[str, int] = {}
        self._pieces = Pieces((), aside)
        for name, value in every:
            self._at[name] = len(self._pieces)
            self._pieces.put(marshal.dumps(value))

    def __getitem__(self, name: str) -> Any:
        at = self._at[name]
        return marshal.loads(self._pieces[at : at + 1][0])  # noqa: S302  # this build's own

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)


class Paths(Collection[str]):
    """Paths as text, for `Path` takes four times the memory, in the order in which they were added."""

    __slots__ = ("_last", "_pieces")

    def __init__(self, aside: Aside | None = None) -> None:
        """Without `aside` all are held."""
        self._pieces = Pieces((), aside)
        self._last: list[str] = []

    def add(self, paths: Iterable[str]) -> None:
        """Add these."""
        self._last += paths
        if len(self._last) >= _HELD:
            self._pieces.put(marshal.dumps(self._last))
            self._last = []

    def __iter__(self) -> Iterator[str]:
        for piece in self._pieces:
            yield from marshal.loads(piece)  # noqa: S302  # this build's own
        yield from self._last

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, path: object) -> bool:
        return any(path == one for one in self)

    def __bool__(self) -> bool:
        return bool(self._last or self._pieces)


def _opened() -> sqlite3.Connection:
    base = sqlite3.connect("", isolation_level=None)  # a file without a name, gone with the connection
    base.execute("pragma cache_size = -128")
    base.execute("create table told(name text primary key, told blob not null) without rowid")
    return base
