"""Values that are kept between builds, each under a seal: what a flipped bit or a stranger wrote is never read."""

from __future__ import annotations

import hashlib
import marshal
from typing import Any

HOME, FILE = ".docgen", "build.db"
"""Where a project keeps its memory."""
BESIDE = ("", "-journal", "-wal", "-shm")
"""What SQLite adds to the name of a file for those that it keeps beside it, and opens without being asked."""
_SIZE = 16
_MARSHAL = 4
"""Version of the marshal format: the same from Python 3.4 on."""


def _seal(name: str, told: bytes | memoryview) -> bytes:
    key = hashlib.blake2b(name.encode(), digest_size=32).digest()
    return hashlib.blake2b(told, digest_size=_SIZE, key=key).digest()


def sealed(name: str, value: object) -> bytes:
    """A value of plain types under the seal of its name."""
    told = marshal.dumps(value, _MARSHAL)  # type: ignore[arg-type]  # plain types only
    return _seal(name, told) + told


def unsealed(name: str, data: object) -> Any:
    """The value, if every bit of it is as it was written; None otherwise. Only what bears the seal is unmarshalled."""
    if not isinstance(data, bytes):
        return None
    told = memoryview(data)[_SIZE:]  # some are half a megabyte
    return marshal.loads(told) if data[:_SIZE] == _seal(name, told) else None  # noqa: S302  # sealed
