"""The findings of a project: those of last time where nothing has changed since, else found anew.

What was found is kept in `.docgen/cache/` with all that was looked at: the bytes of each file that was read, the
files that were missing, the folders that were listed. It is sealed with the day and with docgen itself. It can be
deleted at any time; a file that is cut, or was made by another docgen, counts for nothing.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
import hashlib
import importlib.util
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from docgen import __version__
from docgen.files import Unreadable, Unwritable, read_plain, write_atomic
from docgen.model import Diagnostic, Related, Span
from docgen.report.covering import Coverage
from docgen.world import HOME, DiskWorld, World, aside_in

if TYPE_CHECKING:
    from docgen.checks import Verdict

FOLDER = f"{HOME}/cache"
Letters = tuple[str, ...] | None
"""Keys of letters; None for all."""

_MISSING = ""


class Outcome(NamedTuple):
    """What a check found, and what stands behind the numbers of the letters that it looked at."""

    findings: list[Diagnostic]
    coverage: Coverage


class Watched:
    """A world that remembers what was looked for in it, found or not."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.today = world.today
        self.reads = world.reads
        self.files: dict[str, str] = {}
        self.lists: dict[tuple[str, str], tuple[str, ...]] = {}

    def read(self, path: str) -> bytes:
        """See `World`."""
        self.files[path] = _MISSING
        data = self._world.read(path)
        self.files[path] = self.reads[path]
        return data

    def found(self, folder: str, suffix: str) -> tuple[str, ...]:
        """See `World`."""
        paths = self._world.found(folder, suffix)
        self.lists[folder, suffix] = paths
        return paths


def outcome(world: DiskWorld, letters: Letters = None) -> Outcome:
    """What `checks.judge_project` says of the project as it is now."""
    path = world.root / FOLDER / f"check-{_digest(json.dumps(letters))[:16]}.json"
    maker = _maker(world.today)
    kept = _read(path, maker)
    if kept and _unchanged(kept, world):
        return Outcome([_diagnostic(one) for one in kept["findings"]], Coverage(**kept["coverage"]))
    from docgen.checks import judge_project  # noqa: PLC0415  # what is kept is told without the rooms that find
    from docgen.checks.coverage import together  # noqa: PLC0415
    from docgen.checks.project import order  # noqa: PLC0415

    watched = Watched(world)
    gc.freeze()  # what was loaded is never garbage: no search for it need look there
    verdict = judge_project(watched, letters, aside_in(world.root))
    findings = sorted((*verdict.diagnostics, *_register_told(watched, verdict)), key=order)
    found = Outcome(findings, together(one.coverage for one in verdict.judged))
    with contextlib.suppress(Unwritable):  # a project that cannot be written to can be checked all the same
        _write(path, maker, watched, found)
    return found


def _register_told(world: World, verdict: Verdict) -> Iterable[Diagnostic]:
    """What `sealing.today` says of these letters; most projects have no register, and need not load it."""
    from docgen.register import folder  # noqa: PLC0415

    if not world.found(folder.FOLDER, folder.SUFFIX):
        return ()
    from docgen.sealing.today import register_told  # noqa: PLC0415

    return register_told(world, verdict.book, [one.letter.key for one in verdict.judged])


def _unchanged(kept: Mapping[str, Any], world: World) -> bool:
    """Whether all that was looked at is as it was."""
    lists_same = all(list(world.found(folder, suffix)) == paths for folder, suffix, paths in kept["lists"])
    return lists_same and all(_hash(world, path) == digest for path, digest in kept["files"].items())


def _hash(world: World, path: str) -> str:
    try:
        world.read(path)
    except Unreadable:
        return _MISSING
    return world.reads[path]


def _read(path: Path, maker: str) -> dict[str, Any] | None:
    """What was kept, if the file is whole and of the same making."""
    try:
        seal, _, text = read_plain(path, inside=path.parent).decode(errors="replace").partition("\n")
    except Unreadable:
        return None
    kept: dict[str, Any] | None = json.loads(text) if seal == _digest(maker + text) else None
    return kept


def _write(path: Path, maker: str, watched: Watched, found: Outcome) -> None:
    data = {
        "files": watched.files,
        "lists": [[folder, suffix, paths] for (folder, suffix), paths in watched.lists.items()],
        "findings": [asdict(one) for one in found.findings],
        "coverage": found.coverage._asdict(),
    }
    text = json.dumps(data, ensure_ascii=False)
    root = path.parents[2]
    ignored = path.parents[1] / ".gitignore"
    if not ignored.exists():
        write_atomic(ignored, b"*\n", root)
    write_atomic(path, f"{_digest(maker + text)}\n{text}".encode(), root)


def _diagnostic(data: dict[str, Any]) -> Diagnostic:
    related = tuple(Related(one["label"], Span(*one["span"])) for one in data.pop("related"))
    return Diagnostic(span=Span(*data.pop("span")), related=related, **data)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _maker(today: dt.date) -> str:
    """Everything besides the project that decides what is found: docgen with its words, Python with its packages, the
    day.
    """
    package = Path(__file__).parent
    dictionary = importlib.util.find_spec("pymorphy3")
    installed = Path(dictionary.origin).parents[1].stat().st_mtime_ns if dictionary and dictionary.origin else 0
    state = (__version__, sys.version, str(package), sorted(_states(package)), installed, today.isoformat())
    return _digest(repr(state))


_NOTHING_FOUND_BY = frozenset({"__pycache__", "explain"})
"""Folders of docgen in which nothing decides what is found; the pages on codes are two thirds of its files."""


def _states(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of change of every file of docgen by which something is found."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name not in _NOTHING_FOUND_BY:
                    yield from _states(Path(entry.path))
            else:
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns
