"""What a Dask worker does for a build: hand letters to the foreman beside it and give back what came of them.

Nothing here loads the rooms that make letters: the worker itself stays small, and a letter that takes all memory or
ends its process takes neither the worker nor another letter with it.
"""

from __future__ import annotations

import contextlib
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import IO

from docgen.cluster.frames import read_frame, write_frame
from docgen.cluster.likeness import Likeness, likeness

_TRIES = 2
"""Foremen that are asked for the same letters; what two of them did not survive is not asked again here."""
Order = tuple[str, bytes]
"""The key of a letter and its pickled `Task`."""
Answer = tuple[str, bytes]
"""The key of a letter and the pickled `Made`."""


class Unlike(Exception):
    """A worker that would not make the same bytes, and what it has."""

    def __init__(self, worker: str, theirs: Likeness) -> None:
        super().__init__(worker, theirs)
        self.worker = worker
        self.theirs = theirs


def make_letters(bundle: bytes, name: str, wanted: Likeness, orders: tuple[Order, ...]) -> tuple[Answer, ...]:
    """What came of these letters; those that are missing took the foreman with them. Raises `Unlike`."""
    if likeness() != wanted:
        from distributed import get_worker  # noqa: PLC0415  # it runs in one

        raise Unlike(get_worker().address, likeness())
    done: dict[str, bytes] = {}
    for _ in range(_TRIES):
        left = tuple(order for order in orders if order[0] not in done)
        if left:
            done |= _foreman(bundle, name).make(left)
    return tuple(done.items())


class _Foreman:
    """The process, started with a bundle."""

    def __init__(self, bundle: bytes, name: str) -> None:
        self.name = name
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "docgen.cluster.foreman"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.broken = False
        with self._noticing():
            write_frame(self._orders, bundle)

    def make(self, orders: tuple[Order, ...]) -> dict[str, bytes]:
        """Letter → what came of it, as far as it lived to tell."""
        done: dict[str, bytes] = {}
        with self._noticing():
            write_frame(self._orders, pickle.dumps(tuple(order for _, order in orders)))
            for _ in orders:
                letter = read_frame(self._answers).decode()
                done[letter] = read_frame(self._answers)
        return done

    def end(self) -> None:
        """Stop it, whatever it does."""
        self._process.kill()
        self._process.communicate()

    @property
    def _orders(self) -> IO[bytes]:
        assert self._process.stdin
        return self._process.stdin

    @property
    def _answers(self) -> IO[bytes]:
        assert self._process.stdout
        return self._process.stdout

    @contextlib.contextmanager
    def _noticing(self) -> Iterator[None]:
        """Note where the process is gone."""
        try:
            yield
        except (EOFError, OSError):
            self.broken = True


class _Own(threading.local):
    """The foreman of this thread."""

    foreman: _Foreman | None = None


_own = _Own()


def _foreman(bundle: bytes, name: str) -> _Foreman:
    """The foreman that has this bundle: the one that is there, or a new one."""
    if _own.foreman and (_own.foreman.broken or _own.foreman.name != name):
        _own.foreman.end()
        _own.foreman = None
    _own.foreman = _own.foreman or _Foreman(bundle, name)
    return _own.foreman
