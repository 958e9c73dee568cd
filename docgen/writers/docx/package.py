"""A zip file from its parts, the same bytes each time: no clock, no owner, a fixed order.

The standard library's `zipfile` deflates whatever it is given; here parts that are the same in every letter are
deflated once and kept (`Part`), which halves the cost of a file. Layout of records: APPNOTE.TXT 6.3.3, 4.3.7 to 4.3.16.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_VERSION, _DEFLATE = 20, 8
_MIDNIGHT, _FIRST_DAY = 0, 0x0021
"""1 January 1980, the first day that the format can say."""

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


class Part(NamedTuple):
    """A part of a package, deflated: its name, the CRC-32 and size of what it holds."""

    name: str
    crc: int
    size: int
    deflated: bytes


class Framed(NamedTuple):
    """A part of XML as it is written: what opens it, its elements (each item is some whole ones), what closes it."""

    head: bytes
    elements: tuple[bytes, ...]
    tail: bytes

    def joined(self) -> bytes:
        """All bytes of the part."""
        return b"".join((self.head, *self.elements, self.tail))

    def makes_up(self, data: bytes) -> bool:
        """Whether some bytes are these, one after the other, and no more."""
        at = 0
        for piece in (self.head, *self.elements, self.tail):
            if not data.startswith(piece, at):
                return False
            at += len(piece)
        return at == len(data)


SMALLEST = 9
"""The level of deflate that spares the most."""


def deflate(name: str, data: bytes, level: int = SMALLEST) -> Part:
    """A part ready to be put into any number of packages."""
    return Part(name, zlib.crc32(data), len(data), zlib.compress(data, level, wbits=-zlib.MAX_WBITS))


def assemble(parts: Iterable[Part]) -> bytes:
    """The zip file of the parts in their order."""
    files: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for part in parts:
        local = _local(part)
        files += local, part.deflated
        directory.append(_central(part, offset))
        offset += len(local) + len(part.deflated)
    listing = b"".join(directory)
    end = _END.pack(b"PK\5\6", 0, 0, len(directory), len(directory), len(listing), offset, 0)
    return b"".join((*files, listing, end))


LARGEST = 64 * 1024 * 1024
"""Bytes of the parts of a file that is looked at; docgen's own are a thousandth of it."""


def is_assembled(data: bytes, levels: tuple[int, ...]) -> bool:
    """Whether a file is the very one that `assemble` makes of its parts, each deflated at one of these levels: whatever
    another program saves, it deflates and lists in another way.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(one.file_size for one in archive.infolist()) > LARGEST:
                return False
            return assemble(_again(archive, data, levels)) == data
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError, zlib.error):
        return False


def _again(archive: zipfile.ZipFile, data: bytes, levels: tuple[int, ...]) -> Iterator[Part]:
    """The parts of a file deflated anew, at the level that gives what stands there."""
    for one in archive.infolist():
        start = one.header_offset + _LOCAL.size + len(one.filename.encode())
        made = [deflate(one.filename, archive.read(one), level) for level in levels]
        yield next((part for part in made if data.startswith(part.deflated, start)), made[0])


def _local(part: Part) -> bytes:
    return _LOCAL.pack(b"PK\3\4", _VERSION, *_facts(part), 0) + part.name.encode()


def _central(part: Part, offset: int) -> bytes:
    return _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *_facts(part), 0, 0, 0, 0, 0, offset) + part.name.encode()


def _facts(part: Part) -> tuple[int, ...]:
    """The fields that both records share: flags, method, time, date, CRC, sizes, length of the name."""
    return 0, _DEFLATE, _MIDNIGHT, _FIRST_DAY, part.crc, len(part.deflated), part.size, len(part.name)
