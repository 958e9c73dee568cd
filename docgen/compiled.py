"""What is the same in every run, kept beside what Python keeps of docgen's own modules: what regular expressions
compile to, and whatever else is worked out from docgen's own files alone.

A file lies where Python puts the compiled form of a module and is treated as that: made by whoever may
write there, not made where `PYTHONDONTWRITEBYTECODE` forbids it, as trustworthy as the modules beside it, and no loss
if it is gone. It is for the very Python that wrote it.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import contextlib
import hashlib
import marshal
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import cast

from docgen import expressions
from docgen.expressions import Rows
from docgen.files import Unreadable, Unwritable, read_plain, write_atomic

_MOST = 4096
"""Expressions that are kept at most; docgen has half a thousand, a file with so many is mostly of older ones."""
_PYTHON = f"{sys.version} {sys.byteorder}"
_MADE_BY = f"docgen expressions 1 {_PYTHON} {_sre.MAGIC} {_sre.CODESIZE}"
"""Patterns are keys of what is kept of them, so that nothing in it can be out of date."""
_SUM = 4
"""Bytes of the checksum behind the line that says what a file is made of."""


def recall_expressions() -> None:
    """Spare this process what earlier ones have compiled; a file that is not whole, or another Python's, is passed
    over.
    """
    if (place := _place()) is not None:
        expressions.recall(_read(place))


def keep_expressions() -> None:
    """Keep what this process has compiled, if it had to compile anything and may write. Of two that do so at once the
    later one is kept, and a later run adds what the other had.
    """
    new = expressions.learned()
    place = _place()
    if not new or place is None or sys.dont_write_bytecode:
        return
    with contextlib.suppress(MemoryError):  # all is done and told by now: it is no loss
        rows = new if len(kept := _read(place)) + len(new) > _MOST else {**kept, **new}
        _write(place, _MADE_BY, marshal.dumps(rows))
    expressions.recall(new)
    new.clear()


def kept_beside(module: ModuleSpec | None, suffix: str, digest: str) -> bytes | None:
    """What `keep_beside` has kept beside a module under this suffix, if it was `made_of` the very same."""
    place = _beside(module, suffix)
    return None if place is None else _body(place, f"docgen {suffix} {_PYTHON} {digest}")


def keep_beside(module: ModuleSpec | None, suffix: str, digest: str, body: bytes) -> None:
    """Keep bytes beside a module where that may be written; `digest` is `made_of` everything besides Python that they
    are made of.
    """
    place = _beside(module, suffix)
    if place is not None and not sys.dont_write_bytecode:
        _write(place, f"docgen {suffix} {_PYTHON} {digest}", body)


def made_of(things: Iterable[object], folders: Iterable[Path]) -> str:
    """A digest of what something is worked out from: things by what they say, and the modules of some folders (not
    those below) by their states, as Python knows what it has compiled.
    """
    told = hashlib.sha256()
    for thing in things:
        told.update(repr(thing).encode() + b"\n")
    told.update(repr(sorted(_states(folders))).encode())
    return told.hexdigest()


def _states(folders: Iterable[Path]) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of change of each module."""
    for folder in folders:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    status = entry.stat()
                    yield entry.path, status.st_size, status.st_mtime_ns


def _place() -> Path | None:
    return _beside(expressions.__spec__, "expressions")


def _beside(module: ModuleSpec | None, suffix: str) -> Path | None:
    """Beside a compiled module; None where Python keeps none (a zip file)."""
    return Path(module.cached).with_suffix(f".{suffix}") if module is not None and module.cached else None


def _read(place: Path) -> Rows:
    body = _body(place, _MADE_BY)
    # as Python does with its own files in that folder
    return {} if body is None else cast("Rows", marshal.loads(body))  # noqa: S302


def _body(place: Path, made_by: str) -> bytes | None:
    """What a file keeps; None if it is not there, not whole, or made by another."""
    try:
        data = read_plain(place, place.parent)
    except Unreadable:
        return None
    head = f"{made_by}\n".encode()
    body = data[len(head) + _SUM :]
    return body if data.startswith(head + _sum(body)) else None


def _write(place: Path, made_by: str, body: bytes) -> None:
    with contextlib.suppress(Unwritable):
        write_atomic(place, f"{made_by}\n".encode() + _sum(body) + body)


def _sum(body: bytes) -> bytes:
    return zlib.crc32(body).to_bytes(_SUM, "big")
