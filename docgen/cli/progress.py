"""A progress bar with the rate, the time left and the failures, on a terminal and for long builds only."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from docgen.cli.options import Voice
from docgen.messages import said

if TYPE_CHECKING:
    from rich.progress import Progress

LEAST = 8
"""Letters from which a bar is worth its lines."""
_EVERY = 0.1
"""Seconds between two looks of the bar."""
Tell = Callable[[int, int, int], None]


@contextlib.contextmanager
def shown_progress(speaker: Voice) -> Iterator[Tell | None]:
    """Something to tell how many of how many letters are done and how many broken; None when nobody would see it."""
    if speaker.quiet or not sys.stderr.isatty():
        yield None
        return
    with contextlib.ExitStack() as stack:
        yield _telling(stack, speaker)


def _telling(stack: contextlib.ExitStack, speaker: Voice) -> Tell:
    """Tells a bar that appears when it is known that there is much to do."""
    shown: list[Progress] = []
    last = [0.0]

    def tell(done: int, total: int, broken: int) -> None:
        if not shown and total >= LEAST:
            shown.append(stack.enter_context(_bar()))
            shown[0].add_task(said("letters", speaker.ui), total=total, broken="", rate="")
        due = time.monotonic() - last[0] > _EVERY
        for bar in shown:
            task = bar.tasks[0]
            rate = said("{rate} a second", speaker.ui, rate=f"{task.speed:.1f}") if task.speed else ""
            failed = said("{count} broken", speaker.ui, count=str(broken)) if broken else ""
            bar.update(task.id, completed=done, broken=failed, rate=rate, refresh=due)
        last[0] = time.monotonic() if due else last[0]

    return tell


def _bar() -> Progress:
    from rich.console import Console  # noqa: PLC0415  # only when a bar is shown
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("[red]{task.fields[broken]}"),
    )
    return Progress(
        *columns, console=Console(stderr=True), transient=True, auto_refresh=False
    )  # no thread: workers fork
