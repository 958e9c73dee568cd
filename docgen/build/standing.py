"""Files as they stand now: their digests, read anew only where size, times or inode have changed.

Times are no truth: they may only spare the reading of a file that is surely the same. A file that was changed within
the same tick of the clock in which it was looked at would show the same times (git: «racy»), so a state is trusted
only if the file's times lie before a stamp that the disk itself gave before the look.
"""

from __future__ import annotations

import os
import stat
import struct
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path

from docgen.build.digests import SIZE, digest
from docgen.build.looking import MISSING
from docgen.build.memory import State
from docgen.build.seals import HOME
from docgen.build.spilling import Spilling
from docgen.files import Unreadable
from docgen.world import World

Known = Callable[[str], bytes | None]
"""Path → digest, and behind it the state that it had then; no state where it cannot be trusted. As bytes, asked for one
by one: there are three files a letter.
"""
_STATE = struct.Struct("=QqqQ")


def state_of(status: os.stat_result) -> State:
    """What must be the same for a file to be the same."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


class Standing:
    """The inputs of a project by path: each looked at once in a build."""

    def __init__(self, world: World, root: Path, known: Known, moved: Collection[str] | None = None) -> None:
        """If it is known already which inputs have `moved` since their states were taken, the others are not looked
        at.
        """
        self._world = world
        self._inside = f"{root}/"
        self._known = known
        self._moved = moved
        self._stamp = stamp(root)
        self._found = Spilling()
        self.new = Spilling()
        """What is to be remembered of files and was not known of them."""

    def digest(self, path: str) -> bytes:
        """The digest of a file's bytes now; `MISSING` for one that is not there or cannot be read."""
        return self._told(path)[:SIZE]

    def state(self, path: str) -> State | None:
        """How a file stood when it was looked at; None where that cannot be trusted."""
        return _state(self._told(path))

    def _told(self, path: str) -> bytes:
        found = self._found.get(path)
        if found is None:
            known = self._known(path)
            found = self._look(path, known)
            self._found.put(path, found)
            if found != known:
                self.new.put(path, found)
        return found

    def _look(self, path: str, known: bytes | None) -> bytes:
        if known is not None and len(known) > SIZE and self._moved is not None and path not in self._moved:
            return known
        try:
            state = state_of(os.stat(self._inside + path))  # noqa: PTH116  # pathlib takes longer than the disk
        except OSError:
            return MISSING
        if known is not None and _state(known) == state:
            return known
        try:
            found = digest(self._world.read(path))
        except Unreadable:
            return MISSING
        self._world.reads.pop(path, None)  # of thousands of templates, which nobody asks for by that number
        return found + _STATE.pack(*state) if max(state[1:3]) < self._stamp else found


class Unnoted:
    """A world that notes no readings: to check records takes thousands of files, whose digests nobody asks for."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.reads: dict[str, str] = {}
        self.today = world.today

    def read(self, path: str) -> bytes:
        """See `World`."""
        noted = self._world.reads.get(path)
        data = self._world.read(path)
        if noted is None:
            del self._world.reads[path]
        else:
            self._world.reads[path] = noted
        return data

    def found(self, folder: str, suffix: str) -> tuple[str, ...]:
        """See `World`."""
        return self._world.found(folder, suffix)


def _state(told: bytes) -> State | None:
    return _STATE.unpack(told[SIZE:]) if len(told) > SIZE else None


def stamp(root: Path) -> int:
    """The time of now by the clock of the project's disk, in nanoseconds; 0 where none can be had."""
    try:
        with tempfile.TemporaryFile(dir=root / HOME) as file:
            return os.fstat(file.fileno()).st_mtime_ns
    except OSError:
        return 0


def plain_state(path: Path | str) -> State | None:
    """The state of a plain file; None for a link, a folder, nothing."""
    try:
        status = os.lstat(path)
    except OSError:
        return None
    return state_of(status) if stat.S_ISREG(status.st_mode) else None
