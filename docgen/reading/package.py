"""A zip file → its parts, after it was checked: nothing is inflated before its sizes, names and places are known.

What a zip may do to its reader was seen: a file of 149 KB declares 100 GB with entries that overlap, two entries bear
one name and readers differ on which counts. Layout: APPNOTE.TXT 6.3.3.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from itertools import pairwise

from docgen.reading.content import Unsound

PARTS_LIMIT = 2_000
PART_LIMIT = 40 * 1024 * 1024
SIZE_LIMIT = 200 * 1024 * 1024
RATIO_LIMIT = 400
"""How many times larger than it is stored a part of more than a megabyte may be: prose shrinks 5 to 20 times."""

_LOCAL_HEADER = 30
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1


def read_package(data: bytes) -> dict[str, bytes]:
    """The parts of an office file by name, in the order of its directory. Raises `Unsound`."""
    if not data:
        raise Unsound("the file is empty")
    if data.startswith(_OLD_WORD):
        raise Unsound("this is an old Word file (.doc), or one with a password: save it as .docx without one")
    if not data.startswith(b"PK"):
        raise Unsound("this is no DOCX, whatever its name says")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check(package.infolist())
            return {entry.filename: _inflated(package, entry) for entry in package.infolist()}
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, RuntimeError, EOFError, OSError):
        raise Unsound("the file is damaged: it is cut, or was changed by something that is no office program") from None


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > PARTS_LIMIT or sum(one.file_size for one in entries) > SIZE_LIMIT:
        raise Unsound("the file is too large")
    for entry in entries:
        _check_entry(entry)
    names = [entry.filename.casefold() for entry in entries]
    if len(set(names)) < len(names):
        raise Unsound("two parts of the file have one name")
    placed = sorted((one.header_offset, one.compress_size + len(one.filename.encode())) for one in entries)
    if any(start + _LOCAL_HEADER + length > following for (start, length), (following, _) in pairwise(placed)):
        raise Unsound("parts of the file lie over one another")


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
