"""The only door to files, settings and today's date. It remembers what went through it.

`DiskWorld` is a project's folder, `MemoryWorld` the same face over a dict, for tests and for workers without a disk.
Paths are relative to the project, with «/».
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from docgen.files import LEADS_OUT, Unreadable, read_plain

PROJECT_FILE = "docgen.yaml"
"""Marks the top folder of a project and holds its settings."""


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
        """The files below a folder whose name ends with `suffix`, hidden ones left out, sorted by path."""
        ...


class DiskWorld:
    """A project on the disk."""

    def __init__(self, root: Path, today: dt.date) -> None:
        self.root = root
        self.today = today
        self.reads: dict[str, str] = {}

    def read(self, path: str) -> bytes:
        """See `World`."""
        if leads_out(path):
            raise Unreadable(Path(path), LEADS_OUT)
        data = read_plain(self.root / path, inside=self.root)
        self.reads[path] = hashlib.sha256(data).hexdigest()
        return data

    def found(self, folder: str, suffix: str) -> tuple[str, ...]:
        """See `World`."""
        top = self.root / folder
        paths = (p.relative_to(self.root).as_posix() for p in top.rglob(f"*{suffix}"))
        return tuple(sorted(path for path in paths if not is_hidden(path)))


class MemoryWorld:
    """A project in memory: path → text or bytes."""

    def __init__(self, files: Mapping[str, str | bytes], today: dt.date) -> None:
        self.files = dict(files)
        self.today = today
        self.reads: dict[str, str] = {}

    def read(self, path: str) -> bytes:
        """See `World`."""
        if leads_out(path):
            raise Unreadable(Path(path), LEADS_OUT)
        if path not in self.files:
            raise Unreadable(Path(path), "there is no such file")
        content = self.files[path]
        data = content if isinstance(content, bytes) else content.encode()
        self.reads[path] = hashlib.sha256(data).hexdigest()
        return data

    def found(self, folder: str, suffix: str) -> tuple[str, ...]:
        """See `World`."""
        paths = (path for path in self.files if path.startswith(f"{folder}/") and path.endswith(suffix))
        return tuple(sorted(path for path in paths if not is_hidden(path)))


def leads_out(path: str) -> bool:
    """Whether a path is not one that goes straight down from the project: `../x` inside templates/ would reach facts/.

    >>> leads_out("templates/ru/one.j2"), leads_out("templates/../facts/a"), leads_out("/etc/passwd")
    (False, True, True)
    """
    return path.startswith("/") or "\\" in path or ".." in path.split("/")


def is_hidden(path: str) -> bool:
    """Whether a path leads through a hidden file or folder."""
    return any(part.startswith(".") for part in path.split("/"))


def project_root(start: Path) -> Path | None:
    """The nearest folder from `start` upwards that holds a project; None if there is none."""
    top = start.resolve()
    return next((folder for folder in (top, *top.parents) if (folder / PROJECT_FILE).is_file()), None)
