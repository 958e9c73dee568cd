"""Letters made by several processes of this machine, each letter within its limits of time and memory.

A worker is started ready: with `fork` it shares what this process has read and compiled. It makes one letter at a time
and has the next one waiting; one that goes over a limit is killed with its letter, one that has grown is replaced, and
nobody else notices. Workers end when the pipe to them breaks, so none outlives a build that was killed.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, Literal

from docgen.build.formats import warm
from docgen.build.giving_back import give_back
from docgen.build.working import Job, Made, Task, Tasks, Worker
from docgen.compiled import keep_expressions
from docgen.facts.distant import Moved
from docgen.model import Diagnostic, Span

_AHEAD = 2
"""Letters a worker has: the one it makes and the one it makes next, so that it never waits for this process."""
_LOOK = 0.05
"""Seconds between two looks at the memory of the workers."""
_WAITS = 5
"""Times its limit for which a letter may stand by the clock: on a busy machine it is not the letter that is slow."""
_GROWN = 12 << 20
"""Bytes by which a worker may grow from its first letter on before it is replaced."""
_MANY = 100
"""Letters for which it pays to look through the memory of this process first."""
_MB = 1 << 20
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class Pool:
    """An `Executor` of so many processes."""

    reads_disk = True

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs

    def run(self, job: Job, tasks: Iterable[Task]) -> Iterator[Made]:
        """See `Executor`."""
        with crew(job, self._jobs) as hands:
            yield from hands.make(tasks)


@contextlib.contextmanager
def crew(job: Job, jobs: int) -> Iterator[Crew]:
    """The workers of one job, for as many letters as come; all are stopped at the end, whatever they do."""
    hands = Crew(job, jobs, _context())
    gc.freeze()  # what is shared with the workers is not written to while it is searched for garbage
    try:
        yield hands
    finally:
        hands.end()
        gc.unfreeze()


@dataclass(slots=True)
class _Hand:
    """A worker as seen from here: its letters in the order in which it makes them, and when the first was begun."""

    process: Any
    pipe: Connection
    tasks: deque[Task] = field(default_factory=deque)
    since: float = 0.0
    size: int = 0
    """Bytes of memory it held at the end of its first letter."""


class _Waiting:
    """The letters that nobody has yet: those that were taken back first."""

    def __init__(self, tasks: Tasks) -> None:
        self._back: deque[Task] = deque()
        self._others = iter(tasks)
        self._left = len(tasks)

    def __len__(self) -> int:
        return len(self._back) + self._left

    def take(self) -> Task:
        """The next one."""
        if self._back:
            return self._back.popleft()
        self._left -= 1
        return next(self._others)

    def put_back(self, tasks: Sequence[Task]) -> None:
        """Take these back, in their order."""
        self._back.extendleft(reversed(tasks))


class Crew:
    """At most so many workers, ready for more between the calls of `make`."""

    def __init__(self, job: Job, jobs: int, context: BaseContext) -> None:
        self._job = job
        self._jobs = jobs
        self._context = context
        self._limits = job.settings.limits
        self._waiting = _Waiting(Tasks())
        self._hands: list[_Hand] = []
        self._are_many = False

    def make(self, tasks: Iterable[Task]) -> Iterator[Made]:
        """What came of each task, as they end."""
        every = tasks if isinstance(tasks, Tasks) else Tasks(tasks)
        self._waiting = _Waiting(every)
        if len(self._waiting) > 1 and self._context.get_start_method() == "fork":
            warm(every.targets(), self._job.style)
        self._are_many |= len(self._waiting) >= _MANY
        if self._are_many:
            give_back()  # what the reading of so many has left: workers would begin with it
        while len(self._hands) < min(self._jobs, len(self._waiting)):
            self._hire()
        for ahead in range(1, _AHEAD + 1):  # one letter each before anybody has a second
            for hand in self._hands:
                self._feed(hand, ahead)
        yield from self._work()

    def end(self) -> None:
        """Stop all workers at once, whatever they do."""
        for hand in self._hands:
            hand.process.kill()
        for hand in self._hands:
            self._bury(hand)
        if self._are_many:
            give_back()  # what so many letters have left: their end is the highest point of a build

    def _work(self) -> Iterator[Made]:
        while any(hand.tasks for hand in self._hands):
            ready = set(wait([hand.pipe for hand in self._hands if hand.tasks], _LOOK))
            for hand in list(self._hands):
                made = self._received(hand) if hand.pipe in ready else self._stopped(hand)
                if made is not None:
                    yield made

    def _hire(self) -> _Hand:
        """One more worker, as yet without letters."""
        ours, theirs = self._context.Pipe()
        others = [hand.pipe for hand in self._hands]
        closed = (*others, ours) if self._context.get_start_method() == "fork" else ()
        process: Any = self._context.Process(  # type: ignore[attr-defined]
            target=_serve, args=(theirs, self._job, closed), daemon=True
        )
        process.start()
        theirs.close()
        hand = _Hand(process, ours)
        self._hands.append(hand)
        return hand

    def _feed(self, hand: _Hand, ahead: int = _AHEAD) -> None:
        while self._waiting and len(hand.tasks) < ahead:
            if not hand.tasks:
                hand.since = time.monotonic()
            task = self._waiting.take()
            hand.tasks.append(task)
            with contextlib.suppress(OSError):  # one that has died is found by its pipe
                hand.pipe.send(task)

    def _received(self, hand: _Hand) -> Made | None:
        """A letter that is done, or the end of a worker."""
        try:
            made: Made = pickle.loads(hand.pipe.recv_bytes())  # noqa: S301  # from our own worker
        except (EOFError, OSError):
            return self._dead(hand)
        hand.tasks.popleft()
        hand.since = time.monotonic()
        if self._has_grown(hand):
            self._waiting.put_back(hand.tasks)
            self._replace(hand)
        else:
            self._feed(hand)
        return made

    def _has_grown(self, hand: _Hand) -> bool:
        size = _memory(hand.process.pid)
        hand.size = hand.size or size
        return size > hand.size + _GROWN

    def _stopped(self, hand: _Hand) -> Made | None:
        """The letter of a worker that goes over a limit; it goes with it."""
        if not hand.tasks:
            return None
        if time.monotonic() - hand.since > self._limits.seconds * _WAITS:
            return self._over(hand, f"{self._limits.seconds} seconds")
        if _memory(hand.process.pid) > self._limits.megabytes * _MB:
            return self._over(hand, f"{self._limits.megabytes} MB")
        return None

    def _over(self, hand: _Hand, limit: str) -> Made:
        task = hand.tasks.popleft()
        self._waiting.put_back(hand.tasks)
        self._replace(hand)
        return Made(
            task.letter, findings=(Diagnostic("DG610", self._place(task), {"key": task.letter, "limit": limit}),)
        )

    def _dead(self, hand: _Hand) -> Made:
        """A worker ended by itself: by its own clock, for want of memory, or for a fault of an engine."""
        hand.process.join()
        ending = hand.process.exitcode
        if ending == _TOO_MUCH:
            return self._over(hand, f"{self._limits.megabytes} MB")
        if ending in _OUT_OF_TIME:
            return self._over(hand, f"{self._limits.seconds} seconds")
        stopped = self._over(hand, "")
        return failed(stopped.letter, stopped.findings[0].span, str(ending))

    def _place(self, task: Task) -> Span:
        return self._job.book.letters[task.letter].span

    def _replace(self, hand: _Hand) -> None:
        hand.process.kill()
        self._hands.remove(hand)
        self._bury(hand)
        if self._waiting:
            self._feed(self._hire())

    @staticmethod
    def _bury(hand: _Hand) -> None:
        hand.pipe.close()
        hand.process.join()
        hand.process.close()


def failed(letter: str, place: Span, ending: str) -> Made:
    """What is said of a letter whose process ended by itself."""
    told = Diagnostic("DG611", place, {"key": letter, "ending": ending})
    return Made(letter, findings=(told,), machine=True)


def _context() -> BaseContext:
    """How workers start: as copies of this process where that is safe, which with threads it is not."""
    method: Literal["fork", "spawn"] = "spawn"
    if sys.platform == "linux" and threading.active_count() == 1:
        method = "fork"
    return multiprocessing.get_context(method)


def _memory(pid: int) -> int:
    """The bytes of memory that a process holds; 0 where the system does not tell."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_bytes().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0


# --- in the worker ---------------------------------------------------------------------------------------------------

_OUT_OF_TIME = tuple(-getattr(signal, name) for name in ("SIGPROF", "SIGALRM") if hasattr(signal, name))
"""So a worker ends that its own clock has ended."""
_TOO_MUCH = 77
"""With this code a worker ends that could not get the memory it asked for."""


def _serve(pipe: Connection, job: Job, closed: tuple[Connection, ...]) -> None:
    """Make the letters that come through the pipe until it breaks."""
    for one in closed:
        one.close()
    for name in ("SIGINT", "SIGTERM"):  # the terminal tells all processes; only the first one of them decides
        signal.signal(getattr(signal, name), signal.SIG_IGN if name == "SIGINT" else signal.SIG_DFL)
    limits = job.settings.limits
    _bind(limits.megabytes)
    worker = Worker(job)
    with contextlib.suppress(EOFError, OSError):
        while True:
            task = pipe.recv()
            _set_clock(limits.seconds)
            try:
                made = worker.make(task)
            except Moved:
                made = Made(task.letter, moved=True)
            except MemoryError:
                os._exit(_TOO_MUCH)
            except Exception as fault:  # noqa: BLE001  # a fault of docgen's own must not take the other letters with it
                made = failed(task.letter, job.book.letters[task.letter].span, f"{type(fault).__name__}: {fault}")
            _set_clock(0)
            keep_expressions()  # before it tells that it is done, for then it may be ended at any moment
            pipe.send_bytes(pickle.dumps(made, pickle.HIGHEST_PROTOCOL))


def _set_clock(seconds: float) -> None:
    """Let the system end this process after so much work, or after so long a time, should nobody be left to end it."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)
        signal.setitimer(signal.ITIMER_REAL, seconds * _WAITS)


def _bind(megabytes: int) -> None:
    """Let the system refuse memory far beyond the limit, for what would take it all between two looks."""
    try:
        import resource  # noqa: PLC0415  # not on Windows
    except ImportError:
        return
    if sys.platform == "linux":
        most = 2 * megabytes * _MB
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
