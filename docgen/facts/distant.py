"""Records of files that an earlier build has read, and that need not be opened to know which records they hold.

What is remembered of such a file is which keys stand in it and what its bytes were, no value: a record always comes
from the YAML itself, read when it is asked for. A file that is not what it was by then stops whoever asks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from docgen.facts.plainly import Placed, find_records
from docgen.files import Unreadable
from docgen.rows import Laying, Numbers, Sliced, Texts
from docgen.world import World

TOLD = ("check", "evidence", "kept", "sent")
"""Words by which records are searched as long as they are not read (`shelves.telling`)."""


class Moved(Exception):
    """A file is not what it was taken for: what is remembered of the project does not hold."""


_SHA256 = 32
"""Bytes of a SHA-256."""
_PLAIN = 1
"""Is set of a file that was read plainly; behind it there is a bit for each word of `TOLD`."""


class Held(NamedTuple):
    """What is remembered of the files of a book that were read without a fault, by their numbers: their paths in order,
    their SHA-256 one behind the other, a byte for each (`flags`), and by section the keys of their records, in order,
    with the number of the file. There are thousands of them: tuples for each would cost more than to read a few.
    """

    paths: Texts
    sha256: Sliced
    told: bytes
    keys: Mapping[str, Numbers]

    def rows(self) -> Iterator[object]:
        """The same as plain values, part by part: first what is told of files, then the keys of each section."""
        yield self.paths.told()
        yield bytes(self.sha256[0 : len(self.sha256)])
        yield self.told
        yield from (numbers.told() for numbers in self.keys.values())

    @classmethod
    def of(cls, sections: Iterable[str], rows: Iterable[Any], where: Laying) -> Held:
        """What was told so, of these sections, laid elsewhere; each row is taken when the one before it lies there."""
        each = iter(rows)
        paths = Texts(*next(each))
        paths.lay(where)
        sha256, told = where.lay(next(each)), next(each)
        keys = {section: Numbers(*one) for section, one in zip(sections, each, strict=True)}
        for numbers in keys.values():
            numbers.lay(where)
        return cls(paths, sha256, told, keys)

    def file(self, number: int) -> tuple[str, str, tuple[str, ...]]:
        """Path and SHA-256 of a file, and which words of `TOLD` may stand in it."""
        words = tuple(word for word in TOLD if self.may_tell(number, word))
        return self.paths[number], self.sha256[number * _SHA256 : (number + 1) * _SHA256].hex(), words

    def may_tell(self, number: int, word: str) -> bool:
        """Whether a word may stand in a file; one that is not in `TOLD` may stand in any."""
        return may_tell(self.told[number], word)

    def not_plain(self) -> Iterator[str]:
        """The files that were not read plainly."""
        return (path for path, told in zip(self.paths, self.told, strict=True) if not told & _PLAIN)

    def keys_of(self, paths: Collection[str]) -> dict[str, dict[str, tuple[str, ...]]]:
        """The keys of these files, as far as they are held, by section."""
        numbers = {number: path for number, path in enumerate(self.paths) if path in paths}
        found: dict[str, dict[str, tuple[str, ...]]] = {path: {} for path in numbers.values()}
        for section, keys in self.keys.items():
            for at in [at for at, number in enumerate(keys.numbers) if number in numbers]:
                of_file = found[numbers[keys.numbers[at]]]
                of_file[section] = (*of_file.get(section, ()), keys.keyed[at])
        return found

    def again(self, files: Mapping[str, tuple[str, int]]) -> Held:
        """The same where these files have another SHA-256 and `flags`."""
        sha256, told = bytearray(self.sha256[0 : len(self.sha256)]), bytearray(self.told)
        for number, path in enumerate(self.paths):
            if path in files:
                digits, told[number] = files[path]
                sha256[number * _SHA256 : (number + 1) * _SHA256] = bytes.fromhex(digits)
        return self._replace(sha256=bytes(sha256), told=bytes(told))


def flags(words: Iterable[str], *, plain: bool) -> int:
    """What is told of a file as one number: whether it was read plainly, which words of `TOLD` may stand in it."""
    return plain * _PLAIN + sum(map(_bit, words))


def may_tell(told: int, word: str) -> bool:
    """Whether a word may stand in a file of which this is told; of a word that is not in `TOLD` nothing is."""
    return word not in TOLD or bool(told & _bit(word))


def _bit(word: str) -> int:
    return 2 << TOLD.index(word)


class Unread:
    """A file that was read plainly by an earlier build, opened when one of its records is asked for."""

    __slots__ = ("_found", "_sha256", "_words", "_world", "path")

    def __init__(self, world: World, path: str, sha256: str, words: tuple[str, ...]) -> None:
        self.path = path
        self._world = world
        self._sha256 = sha256
        self._words = words
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


_MOST = 64
"""Files that are held open at once."""


class Files:
    """The held files, each opened when one of its records is asked for."""

    def __init__(self, world: World, held: Held) -> None:
        self._world = world
        self._held = held
        self._files: dict[int, Unread] = {}

    def path(self, number: int) -> str:
        """The path of the file of a number."""
        return self._held.paths[number]

    def may_tell(self, number: int, word: str) -> bool:
        """Whether a word of `TOLD` may stand in the file of a number."""
        return self._held.may_tell(number, word)

    def place(self, section: str, key: str, number: int) -> Distant:
        """The place of a record in the file of a number."""
        file = self._files.get(number)
        if file is None:
            if len(self._files) >= _MOST:
                self._files.clear()
            file = self._files[number] = Unread(self._world, *self._held.file(number))
        return Distant(section, key, file)
