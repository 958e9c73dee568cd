"""What regular expressions compile to, kept from run to run beside what Python keeps of docgen's own modules.

The file lies where Python puts the compiled form of `docgen.expressions` and is treated as that: made by whoever may
write there, not made where `PYTHONDONTWRITEBYTECODE` forbids it, as trustworthy as the modules beside it, and no loss
if it is gone. Patterns are its keys, so that nothing in it can be out of date; it is for the very Python that wrote it.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import contextlib
import marshal
import sys
import zlib
from pathlib import Path
from typing import cast

from docgen import expressions
from docgen.expressions import Rows
from docgen.files import Unreadable, Unwritable, read_plain, write_atomic

_MOST = 4096
"""Expressions that are kept at most; docgen has half a thousand, a file with so many is mostly of older ones."""
_MADE_BY = f"docgen expressions 1 {sys.version} {sys.byteorder} {_sre.MAGIC} {_sre.CODESIZE}\n".encode()
_SUM = 4
"""Bytes of the checksum behind that line."""


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
    with contextlib.suppress(Unwritable, MemoryError):  # all is done and told by now: it is no loss
        rows = new if len(kept := _read(place)) + len(new) > _MOST else {**kept, **new}
        body = marshal.dumps(rows)
        write_atomic(place, _MADE_BY + zlib.crc32(body).to_bytes(_SUM, "big") + body)
    expressions.recall(new)
    new.clear()


def _place() -> Path | None:
    """Beside the compiled module; None where Python keeps none (a zip file)."""
    spec = expressions.__spec__
    return Path(spec.cached).with_suffix(".expressions") if spec is not None and spec.cached else None


def _read(place: Path) -> Rows:
    try:
        data = read_plain(place, place.parent)
    except Unreadable:
        return {}
    body = data[len(_MADE_BY) + _SUM :]
    if not data.startswith(_MADE_BY + zlib.crc32(body).to_bytes(_SUM, "big")):
        return {}
    return cast("Rows", marshal.loads(body))  # noqa: S302  # as Python does with its own files in that folder
