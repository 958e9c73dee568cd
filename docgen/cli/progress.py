"""A progress bar with the time left, on a terminal and for long builds only."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

from docgen.cli.options import Voice

LEAST = 8
"""Letters from which a bar is worth its lines."""


@contextlib.contextmanager
def shown_progress(letters: int, speaker: Voice) -> Iterator[Callable[[int, int], None] | None]:
    """Something to tell how many of how many letters are done; None when nobody would see it."""
    if letters < LEAST or speaker.quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415  # only when a bar is shown
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("docgen", total=letters)
        yield lambda done, total: bar.update(task, completed=done, total=total)
