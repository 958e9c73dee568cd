"""Memory that was freed in pieces is given back to the system, where a phase of a build has ended that has freed much:
else a process would hold it to its end, and each worker that is made from it would count it as its own.
"""

from __future__ import annotations

import contextlib
import sys
from typing import Any

_MMAP_THRESHOLD = -3
"""The name of that size in glibc, of which it would make more than it was told at first."""
_LARGE = 64 << 10
"""Bytes."""


def give_back() -> None:
    """Give back what is free. glibc alone can be asked to; elsewhere nothing happens."""
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError, AttributeError):  # another library than glibc
        _library().malloc_trim(0)


def keep_large_apart() -> None:
    """Let each large piece of memory have pages of its own from now on, which go back with it; else pieces of tables
    that grow would leave holes among what stays.
    """
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError, AttributeError):
        _library().mallopt(_MMAP_THRESHOLD, _LARGE)


def _library() -> Any:
    import ctypes  # noqa: PLC0415  # few builds are so large

    return ctypes.CDLL(None)
