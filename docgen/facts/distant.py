"""Records of files that an earlier build has read, and that need not be opened to know which records they hold.

What is remembered of such a file is which keys stand in it and what its bytes were, no value: a record always comes
from the YAML itself, read when it is asked for. A file that is not what it was by then stops whoever asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from docgen.facts.plainly import Placed, find_records
from docgen.files import Unreadable
from docgen.world import World

TOLD = ("check", "evidence")
"""Words by which records are searched as long as they are not read (`shelves.telling`)."""


class Moved(Exception):
    """A file is not what it was taken for: what is remembered of the project does not hold."""


class Held(NamedTuple):
    """What is remembered of a file that was read without a fault: its SHA-256, whether it was read plainly, which words
    of `TOLD` may stand in it, and by section the keys of its records in their order.
    """

    sha256: str
    plain: bool
    words: tuple[str, ...]
    keys: Mapping[str, tuple[str, ...]]


class Unread:
    """A file that was read plainly by an earlier build, opened when one of its records is asked for."""

    __slots__ = ("_found", "_sha256", "_words", "_world", "path")

    def __init__(self, path: str, world: World, held: Held) -> None:
        self.path = path
        self._world = world
        self._sha256 = held.sha256
        self._words = held.words
        self._found: dict[tuple[str, str], Any] | None = None

    def record(self, section: str, key: str) -> Any:
        """A record of the file. Raises `Moved`."""
        if self._found is None:
            self._found = {(section, key): found for section, key, found in self._records()}
        found = self._found[section, key]
        return found.read() if type(found) is Placed else found

    def tells(self, words: Iterable[str]) -> tuple[str, ...]:
        """Those of these words, out of `TOLD`, that may stand in the file."""
        return tuple(word for word in words if word in self._words)

    def _records(self) -> Iterator[tuple[str, str, Any]]:
        try:
            data = self._world.read(self.path)
        except Unreadable:
            raise Moved(self.path) from None
        if self._world.reads[self.path] != self._sha256:
            raise Moved(self.path)
        return find_records(self.path, data)


class Distant(NamedTuple):
    """A record of a file that was not opened."""

    section: str
    key: str
    file: Unread

    def read(self) -> Any:
        """The record. Raises `Moved`."""
        return self.file.record(self.section, self.key)

    def may_tell(self, word: str) -> bool:
        """Whether a word of `TOLD` may stand in its lines."""
        return bool(self.file.tells((word,)))
