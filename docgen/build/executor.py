"""Who makes the letters: an interface, and its simplest home."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from docgen.build.working import Job, Made, Task, Worker


class Executor(Protocol):
    """Makes letters somewhere; nothing is written there."""

    reads_disk: bool
    """Whether it does so where the project lies, so that a file of facts may be opened when it is asked for."""

    def run(self, job: Job, tasks: Iterable[Task]) -> Iterator[Made]:
        """What came of each task, in whatever order they end. To close the iterator stops all work."""
        ...


class Here:
    """Makes letters one after the other in this very process: no limits hold, nothing can be stopped."""

    reads_disk = True

    def run(self, job: Job, tasks: Iterable[Task]) -> Iterator[Made]:
        """See `Executor`."""
        worker = Worker(job)
        for task in tasks:
            yield worker.make(task)
