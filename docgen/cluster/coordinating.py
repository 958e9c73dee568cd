"""The build's side of a cluster: letters go out in small lots, what came of them comes back, nothing else is trusted.

Dask hands a lot whose worker was lost to another one. It cannot make the bundle anew when all who had it are gone: then
it is sent again, and the lot with it.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.metadata
import importlib.util
import logging
import pickle
import time
import warnings
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from itertools import islice
from typing import Any

from docgen.build.pool import failed
from docgen.build.working import Job, Made, Task
from docgen.cluster import station
from docgen.cluster.bundle import Bundle, bundled
from docgen.cluster.failing import NoCluster
from docgen.cluster.likeness import Likeness, difference, likeness
from docgen.verifying import PDF_PACKAGE, PDF_READER, can_verify

LIBRARY = "distributed"
_PATIENCE = 10
"""Seconds for which a scheduler may be silent, or be without workers, before the build gives it up."""
_LOOK = 0.5
"""Seconds between two looks at the workers."""
_AHEAD = 3
"""Lots that each place of a worker has: one it works on, the others on their way."""
_LOT = 8
"""Letters of a lot at most: it takes seconds, so that a lost worker costs no more."""
_SPREAD = 4
"""Lots for each place at least, as far as there are letters: the last ones end at about the same time."""
_TRIES = 5
"""Times a lot is sent out again when the cluster has forgotten it."""
Lot = tuple[Task, ...]


def is_there() -> bool:
    """Whether the library of the cluster is installed (the extra `docgen[cluster]`)."""
    return importlib.util.find_spec(LIBRARY) is not None


class Cluster:
    """An `Executor` of the workers of a Dask scheduler."""

    reads_disk = False

    def __init__(self, address: str) -> None:
        self._address = address

    def run(self, job: Job, tasks: Iterable[Task]) -> Iterator[Made]:
        """See `Executor`. Raises `NoCluster`; what was given before stays right."""
        with _connected(self._address) as client:
            build = _Build(client, self._address, job)
            try:
                yield from build.make(tuple(tasks))
            finally:
                build.stop()


@contextlib.contextmanager
def _connected(address: str) -> Iterator[Any]:
    """A client of the scheduler; its own log is not for clerks."""
    distributed: Any = importlib.import_module(LIBRARY)  # an extra, and a second to load

    for name in ("distributed", "distributed.client", "tornado", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # versions are compared by docgen itself
            client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False, name="docgen")
    except (OSError, ValueError, TimeoutError):
        raise NoCluster("no Dask scheduler answers at {address}", address=address) from None
    try:
        yield client
    finally:
        client.close(_PATIENCE)


class _Build:
    """The letters of one build on their way."""

    def __init__(self, client: Any, address: str, job: Job) -> None:
        self._client = client
        self._address = address
        self._job = job
        self._bundle: Bundle = bundled(job)
        self._likeness = likeness()
        self._sent: Any = None
        self._flying: dict[Any, Lot] = {}
        self._waiting: deque[Lot] = deque()
        self._seen = 0.0
        self._known = 0
        self._tries = _TRIES

    def make(self, tasks: Lot) -> Iterator[Made]:
        """What came of each task, as the lots come back."""
        places = self._places()
        self._compare()
        self._need_readers(tasks)
        self._waiting.extend(_lots(tasks, max(1, min(_LOT, len(tasks) // (places * _SPREAD)))))
        self._send_bundle()
        while self._waiting or self._flying:
            self._send(_AHEAD * self._places())
            forgotten = False
            for future in self._landed():
                lot = self._flying.pop(future)
                try:
                    yield from self._received(future, lot)
                except CancelledError:
                    self._waiting.appendleft(lot)
                    forgotten = True
            if forgotten:
                self._begin_again()

    def stop(self) -> None:
        """Let the cluster forget what it still has of this build."""
        with contextlib.suppress(Exception):
            self._client.cancel(list(self._flying), force=True)

    # --- the workers -------------------------------------------------------------------------------------------------

    def _workers(self) -> dict[str, Any]:
        try:
            found: dict[str, Any] = self._client.scheduler_info()["workers"]
        except (OSError, KeyError, TimeoutError):
            return {}
        return found if self._client.status == "running" else {}

    def _places(self) -> int:
        """Letters that the workers make at a time; waits a little for one to come. Raises `NoCluster`."""
        now = time.monotonic()
        if self._known and now - self._seen < _LOOK:
            return self._known
        while not (known := sum(int(one["nthreads"]) for one in self._workers().values())):
            if time.monotonic() - now > _PATIENCE:
                self._give_up()
            time.sleep(_LOOK)
        self._known, self._seen = known, time.monotonic()
        return known

    def _give_up(self) -> None:
        if self._client.status == "running":
            raise NoCluster("the Dask scheduler at {address} has no workers", address=self._address)
        raise NoCluster("the Dask scheduler at {address} is gone; what is done stays", address=self._address)

    def _compare(self) -> None:
        """Whether all workers would make the same bytes; raises `NoCluster` for the first that would not."""
        there = self._client.run(importlib.metadata.version, "docgen", on_error="return")
        for worker, version in sorted(there.items()):
            if not isinstance(version, str):
                raise NoCluster(_BARE, worker=worker)
            if version != importlib.metadata.version("docgen"):
                here = f"docgen {importlib.metadata.version('docgen')}"
                raise NoCluster(_UNLIKE, worker=worker, theirs=f"docgen {version}", ours=here)
        for worker, theirs in sorted(self._client.run(likeness, on_error="return").items()):
            self._refuse_unlike(worker, theirs)

    def _need_readers(self, tasks: Lot) -> None:
        """What `--verify` reads the files back with must be on all workers; raises `NoCluster`."""
        if self._job.verify and any(name == "pdf" for task in tasks for _, name in task.targets):
            for worker, can in sorted(self._client.run(can_verify, ".pdf").items()):
                if not can:
                    raise NoCluster(_NO_READER, worker=worker, program=PDF_READER, package=PDF_PACKAGE)

    def _refuse_unlike(self, worker: str, theirs: object) -> None:
        if not isinstance(theirs, Likeness):
            raise NoCluster("on the worker {worker} docgen does not start: {reason}", worker=worker, reason=str(theirs))
        ours, other = difference(self._likeness, theirs)
        if ours:
            raise NoCluster(_UNLIKE, worker=worker, theirs=other, ours=ours)

    # --- out and back ------------------------------------------------------------------------------------------------

    def _send_bundle(self) -> None:
        """To each worker once; those that come later have it from one another."""
        self._sent = self._client.scatter(self._bundle.data, broadcast=True)

    def _send(self, most: int) -> None:
        while self._waiting and len(self._flying) < most:
            lot = self._waiting.popleft()
            orders = tuple((one.letter, pickle.dumps(one, pickle.HIGHEST_PROTOCOL)) for one in lot)
            told = (self._sent, self._bundle.name, self._likeness, orders)
            self._flying[self._client.submit(station.make_letters, *told, pure=False)] = lot

    def _landed(self) -> list[Any]:
        """The lots that are back or lost; none after a while of waiting."""
        distributed: Any = importlib.import_module(LIBRARY)
        with self._client.as_current(), contextlib.suppress(TimeoutError, CancelledError):
            distributed.wait(list(self._flying), timeout=_LOOK, return_when="FIRST_COMPLETED")
        return [one for one in self._flying if one.status != "pending"]

    def _received(self, future: Any, lot: Lot) -> Iterator[Made]:
        """What came of a lot. Raises CancelledError where the cluster has forgotten it."""
        try:
            answers = dict(self._client.gather(future))
        except CancelledError:
            raise
        except station.Unlike as fault:
            self._refuse_unlike(fault.worker, fault.theirs)
        except ModuleNotFoundError:  # a worker that came later
            raise NoCluster(_BARE, worker=self._address) from None
        except Exception as fault:  # noqa: BLE001  # whatever became of a worker, it is told of these letters
            yield from (self._failed(task, type(fault).__name__) for task in lot)
        else:
            self._tries = _TRIES
            for task in lot:
                yield self._made(task, answers.get(task.letter))

    def _begin_again(self) -> None:
        """The cluster has forgotten lots: all who had the bundle were lost, or the scheduler was."""
        self._tries -= 1
        self._known = 0
        self._places()
        if self._tries < 0:
            self._give_up()
        self._send_bundle()

    def _made(self, task: Task, answer: bytes | None) -> Made:
        if answer is None:
            return self._failed(task, "?")
        made: Made = pickle.loads(answer)  # noqa: S301  # from a worker of the cluster that was asked
        return made

    def _failed(self, task: Task, ending: str) -> Made:
        return failed(task.letter, self._job.book.letters[task.letter].span, ending)


_NO_READER = "--verify reads the PDF with {program}, which is not on the worker {worker}: install {package}"
_BARE = "on the worker {worker} docgen is not installed"
_UNLIKE = "the worker {worker} has {theirs}, this machine {ours}: the same must be installed on both"


def _lots(tasks: Lot, size: int) -> Iterator[Lot]:
    left = iter(tasks)
    while lot := tuple(islice(left, size)):
        yield lot
