"""A zip file → its parts, after it was checked: nothing is inflated before its sizes, names and places are known.

What a zip may do to its reader was seen: a file of 149 KB declares 100 GB with entries that overlap, two entries bear
one name and readers differ on which counts; bytes before, between or behind the parts are a second file to a reader
that begins elsewhere. So each byte belongs to a part or to the directory, and both say the same. Layout: APPNOTE.TXT
6.3.3.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from docgen.reading.content import Unsound

PARTS_LIMIT = 2_000
PART_LIMIT = 40 * 1024 * 1024
SIZE_LIMIT = 200 * 1024 * 1024
RATIO_LIMIT = 400
"""How many times larger than it is stored a part of more than a megabyte may be: prose shrinks 5 to 20 times."""

_LOCAL_HEADER = struct.Struct("<4s5H3I2H")
_DESCRIBED = 0x8
"""The flag of a part whose sizes stand behind it, in 12 to 24 bytes: with or without a signature, of 4 or 8 bytes."""
_DESCRIPTORS = (12, 16, 20, 24)
_LARGE = 0xFFFFFFFF
"""Stands for a size that is said elsewhere."""
_END = 22
"""Bytes at the end of a zip without a comment: office programs write none."""
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1


def read_package(data: bytes) -> dict[str, bytes]:
    """The parts of an office file by name, in the order of its directory. Raises `Unsound`."""
    if not data:
        raise Unsound("the file is empty")
    if data.startswith(_OLD_WORD):
        raise Unsound("this is an old Word file (.doc), or one with a password: save it as .docx without one")
    if data.startswith(b"%PDF"):
        raise Unsound("this is a PDF, and a DOCX is needed here")
    if not data.startswith(b"PK"):
        raise Unsound("this is no DOCX, whatever its name says")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check(package.infolist())
            _check_places(data, package)
            return {entry.filename: _inflated(package, entry) for entry in package.infolist()}
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, EOFError, OSError):
        raise Unsound("the file is damaged: it is cut, or was changed by something that is no office program") from None


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > PARTS_LIMIT or sum(one.file_size for one in entries) > SIZE_LIMIT:
        raise Unsound("the file is too large")
    for entry in entries:
        _check_entry(entry)
    names = [unquote(entry.filename).casefold() for entry in entries]
    if len(set(names)) < len(names):
        raise Unsound("two parts of the file have one name")


@dataclass(frozen=True, slots=True)
class _Place:
    """The bytes of a part, from its header to its end, and whether a descriptor follows."""

    start: int
    end: int
    described: bool


def _check_places(data: bytes, package: zipfile.ZipFile) -> None:
    """Raise `Unsound` if a byte belongs to two parts or to none."""
    placed = sorted((_place(data, entry) for entry in package.infolist()), key=lambda one: one.start)
    starts = [*(one.start for one in placed), package.start_dir]
    gaps = [following - one.end for one, following in zip(placed, starts[1:], strict=True)]
    if any(gap < 0 for gap in gaps):
        raise Unsound("parts of the file lie over one another")
    whole = not starts[0] and data[-_END:].startswith(b"PK\5\6") and data.endswith(b"\0\0")
    if not whole or any(gap not in _behind(one) for one, gap in zip(placed, gaps, strict=True)):
        raise Unsound("the file holds something beside its parts, as no office program writes it: save it anew in one")


def _behind(place: _Place) -> tuple[int, ...]:
    return _DESCRIPTORS if place.described else (0,)


def _place(data: bytes, entry: zipfile.ZipInfo) -> _Place:
    """Where a part lies by its own header, which must say what the directory says. Raises `Unsound`."""
    header = data[entry.header_offset : entry.header_offset + _LOCAL_HEADER.size]
    if len(header) < _LOCAL_HEADER.size:
        raise zipfile.BadZipFile
    _, _, flags, method, _, _, _, packed, unpacked, name, extra = _LOCAL_HEADER.unpack(header)
    described = bool(flags & _DESCRIBED)
    said = {(packed, entry.compress_size), (unpacked, entry.file_size)}
    if method != entry.compress_type or not (described or all(own in (_LARGE, other) for own, other in said)):
        raise zipfile.BadZipFile
    start = entry.header_offset
    return _Place(start, start + _LOCAL_HEADER.size + name + extra + entry.compress_size, described)


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    if name.startswith("/") or "\\" in name or ".." in name.split("/"):
        raise Unsound("a part of the file has a name that leads out of it")
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
        raise Unsound("parts of the file are encrypted, or packed in a way that no office program uses")
    swollen = entry.file_size > (1 << 20) and entry.file_size > RATIO_LIMIT * max(entry.compress_size, 1)
    if entry.file_size > PART_LIMIT or swollen:
        raise Unsound("the file is too large")


def _inflated(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """A part's bytes, never more than it declares."""
    with package.open(entry) as stream:
        data = stream.read(entry.file_size + 1)
    if len(data) != entry.file_size:
        raise Unsound("the file is damaged: it is cut, or was changed by something that is no office program")
    return data


Parts = Mapping[str, bytes]
