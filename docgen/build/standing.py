"""Files as they stand now: their digests, read anew only where size, times or inode have changed.

Times are no truth: they may only spare the reading of a file that is surely the same. A file that was changed within
the same tick of the clock in which it was looked at would show the same times (git: «racy»), so a state is trusted
only if the file's times lie before a stamp that the disk itself gave before the look.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path

from docgen.build.digests import digest
from docgen.build.looking import MISSING
from docgen.build.memory import State
from docgen.build.seals import HOME
from docgen.files import Unreadable
from docgen.world import World

Known = Mapping[str, tuple[bytes, State | None]]
"""Path → digest and the state that it had then; no state where it cannot be trusted."""


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
        self.found: dict[str, tuple[bytes, State | None]] = {}

    def digest(self, path: str) -> bytes:
        """The digest of a file's bytes now; `MISSING` for one that is not there or cannot be read."""
        if path not in self.found:
            self.found[path] = self._look(path)
        return self.found[path][0]

    def changed(self) -> bool:
        """Whether there is more to remember than was known."""
        return any(self._known.get(path) != found for path, found in self.found.items())

    def all(self) -> dict[str, tuple[bytes, State | None]]:
        """All that is known of files after this build."""
        return {**self._known, **self.found}

    def _look(self, path: str) -> tuple[bytes, State | None]:
        known = self._known.get(path)
        if known is not None and known[1] and self._moved is not None and path not in self._moved:
            return known
        try:
            state = state_of(os.stat(self._inside + path))  # noqa: PTH116  # pathlib takes longer than the disk
        except OSError:
            return MISSING, None
        if known is not None and known[1] == state:
            return known
        try:
            found = digest(self._world.read(path))
        except Unreadable:
            return MISSING, None
        return found, state if max(state[1:3]) < self._stamp else None


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
