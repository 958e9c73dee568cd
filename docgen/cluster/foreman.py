"""A process beside a Dask worker that makes the letters sent to it: `python -m docgen.cluster.foreman`.

It has one thread, unlike the worker, so that docgen's own pool can fork in it, stop a letter at its limit and go on. It
ends when the worker does, and by itself when nothing was asked of it for a while.
"""

from __future__ import annotations

import os
import pickle
import select
import sys
from typing import BinaryIO

from docgen.build.pool import crew
from docgen.cluster.bundle import unbundled
from docgen.cluster.frames import read_frame, write_frame

IDLE = 60.0
"""Seconds without an order after which it ends."""


def main() -> None:
    """Read a bundle, then orders (letters as `Task`s); answer each letter with its key and what came of it, pickled."""
    orders, answers = _streams()
    job = unbundled(read_frame(orders))
    with crew(job, 1) as hands:
        while _is_asked(orders):
            tasks = [pickle.loads(one) for one in pickle.loads(read_frame(orders))]  # noqa: S301  # from our own build
            for made in hands.make(tasks):
                write_frame(answers, made.letter.encode())
                write_frame(answers, pickle.dumps(made, pickle.HIGHEST_PROTOCOL))


def _streams() -> tuple[BinaryIO, BinaryIO]:
    """Where orders come from and answers go; what a library prints goes to the errors instead."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return os.fdopen(os.dup(0), "rb", buffering=0), answers


def _is_asked(orders: BinaryIO) -> bool:
    """Wait for the next order; nobody can wait for a while on a pipe of Windows."""
    return os.name == "nt" or bool(select.select([orders], [], [], IDLE)[0])


if __name__ == "__main__":
    try:
        main()
    except (EOFError, OSError, KeyboardInterrupt):
        sys.exit(0)  # the worker is gone, or going
