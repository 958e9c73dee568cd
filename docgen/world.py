"""The only door to files, settings and today's date. It remembers what went through it.

`DiskWorld` is a project's folder, `MemoryWorld` the same face over a dict, for tests and for workers without a disk.
Paths are relative to the project, with «/».
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

from docgen.files import LEADS_OUT, MISSING, Aside, Unreadable, read_plain

PROJECT_FILE = "docgen.yaml"
"""Marks the top folder of a project and holds its settings."""
OUTPUT = "output"
"""The folder in which letters are written unless another one is asked for."""
HOME = ".docgen"
"""The folder in which docgen keeps what it may find anew: hidden, and to be deleted at any time."""


class World(Protocol):
    """What the rooms below `build` may know of the outside."""

    reads: dict[str, str]
    """Path → SHA-256 of the bytes that were handed out."""

    @property
    def today(self) -> dt.date:
        """The day on which docgen runs."""
        ...

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises `Unreadable`."""
        ...

    def found(self, folder: str, suffix: str) -> tuple[str, ...]:
        """The files below a folder whose name ends with `suffix`, hidden ones left out, sorted by path; and the links
        to folders there, which are not followed: whoever reads one is told so.
        """
        ...


class DiskWorld:
    """A project on the disk."""

    def __init__(self, root: Path, today: dt.date) -> None:
        self.root = root
        self.today = today
        self.reads: dict[str, str] = {}

    def read(self, path: str) -> bytes:
        """See `World`."""
        _refuse(path)
        data = read_plain(f"{self.root}/{path}", inside=str(self.root))
        self.reads[path] = hashlib.sha256(data).hexdigest()
        return data

    def found(self, folder: str, suffix: str) -> tuple[str, ...]:
        """See `World`."""
        paths = map(_told, _below(str(self.root / folder), folder, suffix))
        return tuple(sorted(path for path in paths if not is_hidden(path)))


class MemoryWorld:
    """A project in memory: path → text or bytes."""

    def __init__(self, files: Mapping[str, str | bytes], today: dt.date) -> None:
        self.files = dict(files)
        self.today = today
        self.reads: dict[str, str] = {}

    def read(self, path: str) -> bytes:
        """See `World`."""
        _refuse(path)
        if path not in self.files:
            raise Unreadable(Path(path), MISSING)
        content = self.files[path]
        data = content if isinstance(content, bytes) else content.encode()
        self.reads[path] = hashlib.sha256(data).hexdigest()
        return data

    def found(self, folder: str, suffix: str) -> tuple[str, ...]:
        """See `World`."""
        paths = (path for path in self.files if path.startswith(f"{folder}/") and path.endswith(suffix))
        return tuple(sorted(path for path in paths if not is_hidden(path)))


def _below(top: str, folder: str, suffix: str) -> Iterator[str]:
    """The paths, which begin with `folder`, of what stands below `top`. As text: pathlib takes four times as long, and
    a project has thousands of files.
    """
    for place, folders, files in os.walk(top):
        here = f"{folder}{place[len(top) :]}".replace(os.sep, "/")
        yield from (f"{here}/{name}" for name in files if name.endswith(suffix))
        linked = (name for name in folders if name.endswith(suffix) or os.path.islink(os.path.join(place, name)))  # noqa: PTH114, PTH118
        yield from (f"{here}/{name}" for name in linked)


def aside_in(root: Path | str) -> Aside:
    """Where a command puts bytes of a project aside: beside what docgen keeps of it, or in the project itself where
    docgen has kept nothing yet: the file has no name.
    """
    home = Path(root) / HOME
    return Aside(home if home.is_dir() else Path(root))


def named(path: Path) -> str:
    """The name of a file in docgen; of one that is no text in UTF-8, the bytes as \\xNN: it is told, not read."""
    return _told(path.as_posix())


def _told(path: str) -> str:
    return path if path.isascii() else os.fsencode(path).decode("utf-8", "backslashreplace")


def _refuse(path: str) -> None:
    """Raise `Unreadable` for a path that does not go straight down from the project: `../x` inside templates/ would
    reach facts/; and for a name that no other system could have.
    """
    if "\\" in path:
        raise Unreadable(Path(path), "its name is not plain text in UTF-8")
    if path.startswith("/") or ".." in path.split("/"):
        raise Unreadable(Path(path), LEADS_OUT)


def is_hidden(path: str) -> bool:
    """Whether a path leads through a hidden file or folder."""
    return path.startswith(".") or "/." in path


def repository(root: Path) -> Path | None:
    """The root of the git repository that a project stands in; None if it is in none."""
    return next((above for above in (root, *root.parents) if (above / ".git").exists()), None)


def project_root(start: Path) -> Path | None:
    """The nearest folder from `start` upwards that holds a project; None if there is none."""
    top = start.resolve()
    return next((folder for folder in (top, *top.parents) if (folder / PROJECT_FILE).is_file()), None)
