"""Bytes by text of which a build has thousands: a few are held, the others stand in a table that SQLite keeps on the
disk, in a file without a name. They are this build's own; nobody else ever sees them.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

_HELD = 1024
"""Values that are held before they are put down."""


class Spilling:
    """What was put under each text. Where the disk takes no more, all are held."""

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
            self._is_full = True
        else:
            self._held = {}

    @staticmethod
    def _rows(base: sqlite3.Connection, question: str, args: tuple[str, ...] = ()) -> Iterator[tuple[str, bytes]]:
        with contextlib.suppress(sqlite3.Error):  # what the disk has lost was never put
            yield from base.execute(question, args)


def _opened() -> sqlite3.Connection:
    base = sqlite3.connect("", isolation_level=None)  # a file without a name, gone with the connection
    base.execute("pragma cache_size = -512")
    base.execute("create table told(name text primary key, told blob not null) without rowid")
    return base
