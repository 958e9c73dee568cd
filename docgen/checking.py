"""The findings of a project: those of last time where nothing has changed since, else found anew.

What was found is kept in `.docgen/cache/` with a digest of all that was looked at: the bytes of each file that was
read, the files that were missing, the folders that were listed. It is sealed with the day and with docgen itself. It
can be deleted at any time; a file that is cut, or was made by another docgen, counts for nothing.
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
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from docgen import __version__
from docgen.files import Aside, Unreadable, Unwritable, read_plain, write_atomic
from docgen.model import Diagnostic, Related, Span
from docgen.report.covering import Coverage
from docgen.rows import Keys
from docgen.world import HOME, DiskWorld, World, aside_in

if TYPE_CHECKING:
    from docgen.checks import Verdict

FOLDER = f"{HOME}/cache"
Letters = tuple[str, ...] | None
"""Keys of letters; None for all."""

_MISSING = ""
_HELD = 1024
"""Files whose digests are held by path."""


class Outcome(NamedTuple):
    """What a check found, and what stands behind the numbers of the letters that it looked at."""

    findings: list[Diagnostic]
    coverage: Coverage


class Listing:
    """The files of a folder that were found, and by the place of each among them what was read in it: of thousands of
    files the paths lie on the disk.
    """

    def __init__(self, paths: Iterable[str], aside: Aside) -> None:
        self._keys = Keys.of(paths)
        self._keys.lay(aside)
        self._digests = bytearray(len(self._keys) * _SHA256)
        self._is_read = bytearray(b"0" * len(self._keys))

    def holds(self, paths: Collection[str]) -> bool:
        """Whether it is still these files that are found."""
        return len(paths) == len(self._keys) and all(one == other for one, other in zip(paths, self._keys, strict=True))

    def note(self, path: str, sha256: str) -> bool | None:
        """Note what was read in a file; None for one that is not among these. Whether it was so before, too."""
        at = self._keys.at(path)
        if at < 0:
            return None
        digest, place = bytes.fromhex(sha256), slice(at * _SHA256, (at + 1) * _SHA256)
        is_same = self._is_read[at : at + 1] == b"0" or self._digests[place] == digest
        self._is_read[at : at + 1], self._digests[place] = b"1", digest
        return is_same

    def told(self) -> tuple[str, str]:
        """Which of the files were read, a sign for each, and the digest of all this."""
        whole = hashlib.sha256()
        for at, path in enumerate(self._keys):
            _add(whole, path, self._digests[at * _SHA256 : (at + 1) * _SHA256] if self._is_read[at] == _READ else b"")
        return self._is_read.decode(), whole.hexdigest()


_SHA256 = 32
"""Bytes of a SHA-256."""
_READ = ord("1")


def _add(whole: hashlib._Hash, path: str, digest: bytes | bytearray) -> None:
    whole.update(b"%s\0%s" % (path.encode("utf-8", "surrogatepass"), digest))


class Watched:
    """A world that remembers what was looked for in it, found or not."""

    def __init__(self, world: DiskWorld, aside: Aside) -> None:
        self._world = world
        self._aside = aside
        self._began = time.time_ns()
        self.today = world.today
        self.reads = world.reads
        self.files: dict[str, str] = {}
        """What was read besides the files that were found, or was missing."""
        self.lists: dict[tuple[str, str], Listing] = {}
        self.has_moved = False
        """Whether a file was another one when it was looked at again, or may have been when a worker looked at it: then
        nothing is known of what was found.
        """

    def read(self, path: str) -> bytes:
        """See `World`."""
        if len(self.reads) >= _HELD:  # of a file that was read a digest is asked for at once, or never
            self.reads.clear()
        try:
            data = self._world.read(path)
        except Unreadable:
            self._note(path, _MISSING)
            raise
        self._note(path, self.reads[path])
        self.has_moved |= self._is_newer(path)
        return data

    def _is_newer(self, path: str) -> bool:
        """Whether a file was written since this began: workers look at it before it is noted here."""
        try:
            return os.stat(f"{self._world.root}/{path}").st_ctime_ns > self._began  # noqa: PTH116  # of thousands
        except OSError:
            return True

    def _note(self, path: str, sha256: str) -> None:
        before = self.files.setdefault(path, sha256)
        noted = [is_same for one in self.lists.values() if sha256 and (is_same := one.note(path, sha256)) is not None]
        self.has_moved |= before != sha256 or not all(noted)
        if noted:
            del self.files[path]

    def found(self, folder: str, suffix: str) -> tuple[str, ...]:
        """See `World`."""
        paths = self._world.found(folder, suffix)
        known = self.lists.get((folder, suffix))
        if known is None:
            self.lists[folder, suffix] = Listing(paths, self._aside)
        else:
            self.has_moved |= not known.holds(paths)
        return paths


def outcome(world: DiskWorld, letters: Letters = None) -> Outcome:
    """What `checks.judge_project` says of the project as it is now. Raises `NoLetter` as it does."""
    path = world.root / FOLDER / f"check-{_digest(json.dumps(letters))[:16]}.json"
    maker = _maker(world.today)
    kept = _read(path, maker)
    if kept and _unchanged(kept, world):
        return Outcome([_diagnostic(one) for one in kept["findings"]], Coverage(**kept["coverage"]))
    from docgen.checks import judge_project  # noqa: PLC0415  # what is kept is told without the rooms that find
    from docgen.checks.project import order  # noqa: PLC0415
    from docgen.compose import composing  # noqa: PLC0415

    aside = aside_in(world.root)
    watched = Watched(world, aside)
    if letters is None:  # of all letters all templates are read
        watched.found(composing.FOLDER, composing.SUFFIX)
    gc.freeze()  # what was loaded is never garbage: no search for it need look there
    verdict = judge_project(watched, letters, aside)
    found = Outcome(sorted((*verdict.diagnostics, *_register_told(watched, verdict)), key=order), verdict.coverage)
    if not watched.has_moved:
        with contextlib.suppress(Unwritable):  # a project that cannot be written to can be checked all the same
            _write(path, maker, watched, found)
    return found


def _register_told(world: World, verdict: Verdict) -> Iterable[Diagnostic]:
    """What `sealing.today` says of these letters; most projects have no register, and need not load it."""
    from docgen.register import folder  # noqa: PLC0415

    if not world.found(folder.FOLDER, folder.SUFFIX):
        return ()
    from docgen.sealing.today import register_told  # noqa: PLC0415

    return register_told(world, verdict.book, verdict.book.letters if verdict.letters is None else verdict.letters)


def _unchanged(kept: Mapping[str, Any], world: World) -> bool:
    """Whether all that was looked at is as it was."""
    files_same = all(_hash(world, path) == digest for path, digest in kept["files"].items())
    return files_same and all(_is_same(world, *one) for one in kept["lists"])


def _is_same(world: World, folder: str, suffix: str, is_read: str, digest: str) -> bool:
    """Whether a folder has the files that it had, and those that were read say the same."""
    paths, whole = world.found(folder, suffix), hashlib.sha256()
    if len(paths) != len(is_read):
        return False
    for path, sign in zip(paths, is_read, strict=True):
        _add(whole, path, bytes.fromhex(_hash(world, path)) if ord(sign) == _READ else b"")
    return whole.hexdigest() == digest


def _hash(world: World, path: str) -> str:
    try:
        world.read(path)
    except Unreadable:
        return _MISSING
    return world.reads.pop(path)


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
        "lists": [[*asked, *listing.told()] for asked, listing in watched.lists.items()],
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
