"""Memory that was freed in pieces is given back to the system, where a phase of a build has ended that has freed much:
else a process would hold it to its end, and each worker that is made from it would count it as its own.
"""

from __future__ import annotations

import contextlib
import sys


def give_back() -> None:
    """Give back what is free. glibc alone can be asked to; elsewhere nothing happens."""
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415  # few builds are so large

    with contextlib.suppress(OSError, AttributeError):  # another library than glibc
        ctypes.CDLL(None).malloc_trim(0)
