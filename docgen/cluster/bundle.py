"""All that the letters of a build are made from, as one piece of bytes that needs no disk where it goes."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import pickle
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from docgen.build import glance
from docgen.build.working import Job
from docgen.compose import composing
from docgen.facts import book as books
from docgen.files import Unreadable
from docgen.world import PROJECT_FILE, DiskWorld, MemoryWorld, World, named

_QUICK = 1
"""The level of zlib at which texts shrink to a third and no letter waits for it."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The bytes, and the digest of them by which they are called."""

    data: bytes
    name: str


class SentWorld(MemoryWorld):
    """A project's files as they stood when they were sent; those that could not be read cannot be read here either."""

    def __init__(self, files: Mapping[str, bytes], faults: Mapping[str, str], today: dt.date) -> None:
        super().__init__({**files, **dict.fromkeys(faults, b"")}, today)  # they are found all the same
        self._faults = dict(faults)

    def read(self, path: str) -> bytes:
        """See `World`."""
        if path in self._faults:
            raise Unreadable(Path(path), self._faults[path])
        return super().read(path)


def bundled(job: Job) -> Bundle:
    """The job without the disk: files that letters are composed of and judged by, the book, the page with its fonts."""
    book = replace(job.book)  # without what was worked out from it here
    told = pickle.dumps(replace(job, world=sent_world(job.world), book=book), pickle.HIGHEST_PROTOCOL)
    data = zlib.compress(told, _QUICK)
    return Bundle(data, hashlib.sha256(data).hexdigest())


def unbundled(data: bytes) -> Job:
    """The job again."""
    job: Job = pickle.loads(zlib.decompress(data))  # noqa: S301  # from the build that asked for these letters
    return job


def sent_world(world: World) -> SentWorld:
    """The files of a project from which letters are made, with their bytes."""
    files, faults = {}, {}
    for path in dict.fromkeys((PROJECT_FILE, *_listed(world))):
        try:
            files[path] = world.read(path)
        except Unreadable as fault:
            faults[path] = fault.reason
    return SentWorld(files, faults, world.today)


def _listed(world: World) -> Iterator[str]:
    """Files of facts, and everything that a template could include, hidden files too."""
    yield from world.found(books.FOLDER, books.SUFFIX)
    yield from world.found(composing.FOLDER, composing.SUFFIX)
    if isinstance(world, DiskWorld):
        yield from sorted(_below(world.root, (composing.FOLDER,)))


def _below(root: Path, folders: Iterable[str]) -> Iterator[str]:
    for folder in folders:
        for entry in glance.entries(os.path.join(root, folder)):  # noqa: PTH118  # as the glance has them
            yield named(Path(entry[0]).relative_to(root))
