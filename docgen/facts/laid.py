"""The files of a book put aside on the disk (`files.Aside`), and where each record stands among them: of thousands of
records a few numbers each are all that the process holds. What a record says is what its file said when it was read,
whatever has become of that file since.
"""

from __future__ import annotations

import bisect
import struct
from array import array
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

from docgen.facts.distant import TOLD, flags, may_tell
from docgen.facts.plainly import Lines, Placed, read_placed
from docgen.files import Aside
from docgen.rows import Sliced, Texts

_SHA256 = 32
"""Bytes of a SHA-256."""
_FIRST_BYTES = 256
_AT_ONCE = 256
"""Of these are taken up together where all are gone through."""
_PLACE = struct.Struct("=IqI")
"""Of a record: the number of its first line, where its lines are put aside, and how long they are."""


@dataclass(frozen=True, slots=True)
class Digests(Collection[str]):
    """SHA-256 of thousands of files, one behind the other in their order: as texts in a set they would take five times
    the memory.
    """

    packed: Sliced = b""

    @classmethod
    def of(cls, every: Iterable[str]) -> Digests:
        """Those of these, each once."""
        parts = [bytearray() for _ in range(_FIRST_BYTES)]  # a set of all would take five times the memory, too
        for one in map(bytes.fromhex, every):
            parts[one[0]] += one
        return cls(b"".join(chain.from_iterable(_each_once(bytes(part)) for part in parts)))

    def told(self) -> bytes:
        """The same as bytes."""
        return bytes(self.packed[0 : len(self.packed)])

    def __contains__(self, sha256: object) -> bool:
        wanted = bytes.fromhex(str(sha256))
        at = bisect.bisect_left(range(len(self)), wanted, key=self._at)
        return at < len(self) and self._at(at) == wanted

    def __iter__(self) -> Iterator[str]:
        return _told(self.packed)

    def __len__(self) -> int:
        return len(self.packed) // _SHA256

    def _at(self, number: int) -> bytes:
        return bytes(self.packed[number * _SHA256 : (number + 1) * _SHA256])


def _told(packed: Sliced) -> Iterator[str]:
    """These SHA-256 as text, some taken up together."""
    for start in range(0, len(packed), _AT_ONCE * _SHA256):
        some = packed[start : start + _AT_ONCE * _SHA256]
        yield from (some[at : at + _SHA256].hex() for at in range(0, len(some), _SHA256))


def _each_once(packed: bytes) -> list[bytes]:
    return sorted({packed[start : start + _SHA256] for start in range(0, len(packed), _SHA256)})


class LaidFile(NamedTuple):
    """A file that was put aside: its path, its SHA-256, and which words of `TOLD` may stand in it."""

    path: str
    sha256: str
    words: tuple[str, ...]

    def tells(self, words: Iterable[str]) -> tuple[str, ...]:
        """Those of these words, out of `TOLD`, that may stand in the file."""
        return tuple(word for word in words if word in self.words)


class LaidRecord(NamedTuple):
    """A record of such a file that was not read yet: its section, the number of its first line, and its lines."""

    section: str
    file: LaidFile
    line: int
    lines: bytes

    def read(self) -> Any:
        """The record. Raises `ValueError`."""
        return read_placed(self.section, self.file.path, self.line, self.lines.decode())


class Laid:
    """The files by their numbers, and the records by theirs."""

    __slots__ = (
        "_aside",
        "_base",
        "_digests",
        "_files",
        "_last",
        "_paths",
        "_places",
        "_size",
        "_told",
    )

    def __init__(self, aside: Aside) -> None:
        self._aside = aside
        self._last: Lines | None = None
        self._base: int | None = None
        self._size = 0
        self._paths = Texts()
        self._digests: Sliced = bytearray()
        self._told = bytearray()
        self._places: Sliced = bytearray()
        self._files = array("I")

    def add(self, found: Placed, sha256: str) -> int | Placed:
        """The number of a record of a file of this SHA-256, which is put aside when the first of its records comes; the
        place that was given, if it could not be put.
        """
        digests, places = self._digests, self._places
        assert isinstance(digests, bytearray), "nothing comes behind the end"
        assert isinstance(places, bytearray), "nothing comes behind the end"
        if found.file is not self._last:
            data = found.file.all()
            self._last, self._base, self._size = found.file, self._aside.put(data), len(data)
            if self._base is not None:
                self._paths.add(found.file.path)
                digests += bytes.fromhex(sha256)
                self._told.append(flags(found.file.tells(TOLD), plain=True))
        if self._base is None:
            return found
        self._files.append(len(self._paths) - 1)
        length = min(found.end + 1, self._size) - found.start - 1
        places += _PLACE.pack(found.file.line(found.start), self._base + found.start + 1, length)
        return len(self._files) - 1

    def end(self) -> None:
        """Let go of the last file: no more records come. What is known of them is put aside, too."""
        self._last = None
        self._paths.lay(self._aside)
        self._digests = self._aside.lay(bytes(self._digests[:]))
        self._places = self._aside.lay(bytes(self._places[:]))

    def digests(self) -> Iterator[str]:
        """The SHA-256 of the files."""
        return _told(self._digests)

    def _sha256(self, file: int) -> str:
        return self._digests[file * _SHA256 : (file + 1) * _SHA256].hex()

    def place(self, section: str, key: str, number: int) -> LaidRecord:  # noqa: ARG002  # as `distant.Files`
        """The place of a record."""
        file = self._files[number]
        words = tuple(word for word in TOLD if may_tell(self._told[file], word))
        of_file = LaidFile(self._paths[file], self._sha256(file), words)
        line, start, length = self._place(number)
        return LaidRecord(section, of_file, line, self._aside.take(start, length))

    def path(self, number: int) -> str:
        """The path of the file in which a record stands."""
        return self._paths[self._files[number]]

    def may_tell(self, number: int, word: str) -> bool:
        """Whether a word may stand in the lines of a record, if need be behind a backslash."""
        if not may_tell(self._told[self._files[number]], word):
            return False
        _, start, length = self._place(number)
        lines = self._aside.take(start, length)
        return word.encode() in lines or b"\\" in lines

    def _place(self, number: int) -> tuple[int, int, int]:
        line, start, length = _PLACE.unpack(self._places[number * _PLACE.size : (number + 1) * _PLACE.size])
        return line, start, length
