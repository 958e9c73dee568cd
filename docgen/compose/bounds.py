"""What one letter may take, held by the system's own clock and memory, whatever code is at work.

The counts of `compose.sandbox` end a template that repeats itself; this ends what no count foresees: a text that is
slow to parse or to check. Each command that composes is bounded, for the composer itself is; a build's workers are
ended from outside besides (`build.pool`), since no clock of Python's stops a library of C.
"""

from __future__ import annotations

import contextlib
import gc
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from docgen.facts.settings import Limits
from docgen.model import Diagnostic, Letter

_MB = 1 << 20
_AGAIN = 1.0
"""Seconds after which the clock strikes once more, should a library have swallowed the first stroke."""


class Exceeded(BaseException):
    """More than the limit was taken. No `Exception`: nobody who catches faults of a letter may go on with it."""

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self.limit = limit

    def told(self, letter: Letter) -> Diagnostic:
        """What is said of the letter."""
        place = letter.place("template")
        return Diagnostic("DG610", place, {"key": letter.key, "limit": self.limit})


class _Held(threading.local):
    """Whether work of this thread is bounded already."""

    inside = False


_held = _Held()


@contextlib.contextmanager
def bounded(limits: Limits) -> Iterator[None]:
    """Work within these limits; raises `Exceeded`. Inside another one, the outer one holds."""
    if _held.inside or threading.current_thread() is not threading.main_thread():
        yield
        return
    _held.inside = True
    try:
        with _clock(limits.seconds), _memory(limits.megabytes):
            yield
    except MemoryError:
        raise Exceeded(f"{limits.megabytes} MB") from None
    finally:
        _held.inside = False


def is_bounded() -> bool:
    """Whether work at hand stands within a bound: then what was exceeded is the bound of all of it."""
    return _held.inside


@contextlib.contextmanager
def _clock(seconds: float) -> Iterator[None]:
    """Raise `Exceeded` after so many seconds of this process's own work; not on Windows, which has no such clock."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def strike(_number: int, _frame: object) -> None:
        raise Exceeded(f"{seconds} seconds")

    before = signal.signal(signal.SIGVTALRM, strike)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@contextlib.contextmanager
def _memory(megabytes: int) -> Iterator[None]:
    """Let the system refuse memory beyond so much more than is held now: then Python raises a MemoryError."""
    if sys.platform != "linux":
        yield
        return
    import resource  # noqa: PLC0415  # not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = _data() + megabytes * _MB
    most = min((one for one in (soft, hard, wanted) if one != resource.RLIM_INFINITY), default=wanted)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
    try:
        yield
    except MemoryError:
        gc.collect()
        raise
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _data() -> int:
    """The bytes of data that this process has."""
    import resource  # noqa: PLC0415

    return int(Path("/proc/self/statm").read_bytes().split()[5]) * resource.getpagesize()
