"""Runs a reader in a child process with limits: a file made to eat time or memory ends there, with one sentence."""

from __future__ import annotations

import importlib
import multiprocessing
import sys
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

from docgen.reading.content import Content, Failed, Refusal, Unsound

T = TypeVar("T")

SECONDS = 60
LEAST, PACE, MOST = 15, 50_000, 120
"""Seconds that any file may take, bytes that earn one more, seconds at most: a bomb is small, and a page of docgen's
own takes less than a tenth of a second.
"""
MEMORY = 1024 * 1024 * 1024
"""Bytes that a reader may take beyond what docgen itself has."""


READERS: Mapping[str, tuple[str, str]] = {
    "docx": ("docgen.reading.docx", "read_docx"),
    "pdf": ("docgen.reading.pdf", "read_pdf"),
}
"""Ending of a file's name → module and name of its reader; each loads its own library."""


def read_file(name: str, data: bytes) -> Content:
    """What a file says; its reader is chosen by the ending of its name. Raises `Unsound`.

    The reader is loaded here, not in the child: a library that is not installed is no fault of the file's.
    """
    ending = name.rpartition(".")[2].lower()
    if ending not in READERS:
        raise Unsound("only .docx and .pdf files can be read")
    module, reader = READERS[ending]
    seconds = min(LEAST + len(data) / PACE, MOST)
    content = within_limits(getattr(importlib.import_module(module), reader), data, seconds=seconds)
    assert isinstance(content, Content)
    return content


def within_limits(work: Callable[..., T], *given: Any, seconds: float = SECONDS) -> T:
    """What some work on a file gives, from a child process that has so many seconds and `MEMORY`.

    Raises `Unsound`, and whatever `Refusal` the work raises.
    """
    ours, theirs = multiprocessing.Pipe(duplex=False)
    child = _CONTEXT.Process(target=_answer, args=(theirs, work, given), daemon=True)
    child.start()
    theirs.close()
    try:
        answer = ours.recv() if ours.poll(seconds) else _TOO_LONG
    except EOFError:  # the child was killed, by the system or by a fault in a library's own code
        answer = _KILLED
    finally:
        child.kill()
        child.join()
        ours.close()
    if isinstance(answer, Refusal):
        raise answer
    done: T = answer
    return done


_CONTEXT: Any = multiprocessing.get_context("fork" if sys.platform.startswith("linux") else "spawn")
"""A forked child has the readers' libraries already; elsewhere a fork is not safe."""
_TOO_LONG = Unsound("reading the file takes too long: it is damaged, or made to do so")
_KILLED = Unsound("the program that reads the file was stopped: the file is damaged, or made to do so")
_FAILED = Failed("docgen's reader failed on it; report this with the file")
_TOO_MUCH = Unsound("reading the file takes more memory than it may: it is damaged, or made to do so")


def _answer(pipe: Connection, work: Callable[..., Any], given: tuple[Any, ...]) -> None:
    _limit_memory()
    try:
        answer = work(*given)
    except Refusal as fault:
        answer = fault
    except (MemoryError, RecursionError):
        answer = _TOO_MUCH
    except Exception:  # noqa: BLE001  # a fault of the reader's own is told as such, never as a traceback
        answer = _FAILED
    pipe.send(answer)
    pipe.close()


def _limit_memory() -> None:
    """Bound the address space where the system can: on Linux."""
    if not sys.platform.startswith("linux"):
        return
    import resource  # noqa: PLC0415  # not on Windows

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
