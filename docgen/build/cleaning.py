"""Outputs of letters that are gone: found by the memory of what was built, never by a guess at a name."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from docgen.build.digests import digest
from docgen.build.formats import FORMATS
from docgen.build.memory import Memory, Output
from docgen.build.present import Present
from docgen.codes import has_blockers
from docgen.files import Unreadable, Unwritable, fault_reason, read_plain
from docgen.model import LANGS
from docgen.world import OUTPUT, DiskWorld


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What came of it: files that were removed, files that are not as they were written and so were left, and files
    that were sent, which stay for good.

    `unknown` are files among the outputs that bear no letter's name and of which the memory knows nothing: docgen may
    have written them before `.docgen/` was deleted, or somebody else; they stay.

    `unsure` tells that facts/ cannot be read well enough to know which letters are gone, or the register to know which
    files were sent: nothing was done.
    """

    removed: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()
    sent: tuple[Path, ...] = ()
    unknown: tuple[Path, ...] = ()
    unsure: bool = False


def clean_outputs(world: DiskWorld) -> Cleaned:
    """Remove the outputs of letters that the project has no more. Raises `Unwritable`."""
    memory = Memory(world.root)
    with contextlib.closing(memory):
        present = Present(world, memory)
        facts = present.facts
        if facts.blame.everyone or has_blockers(present.register_faults):
            return Cleaned(unsure=True)
        sealed = {file.sha256 for _, seal in present.register.seals() for file in seal.files}
        there = _Any(facts.letters, frozenset(facts.lost))
        gone = {key: known.outputs for key, known in memory.letters() if key not in there}
        came: dict[_End, list[Path]] = {end: [] for end in _End}
        for outputs in gone.values():
            for path, output in _standing(world.root, outputs):
                came[_remove(path, output, sealed)].append(path)
        nameless = tuple(_nameless(world.root / OUTPUT, there))
        for path in _not_remembered(nameless, memory, world.root) if nameless else ():
            came[_End.SENT if _sha256(path) in sealed else _End.UNKNOWN].append(path)
        memory.forget(gone)
        removed, left, sent, unknown = (sorted(came[end]) for end in _End)
        return Cleaned(tuple(removed), tuple(left), tuple(sent), tuple(unknown))


class _End(Enum):
    """What becomes of a file of a letter that is gone."""

    REMOVED = auto()
    LEFT = auto()
    SENT = auto()
    UNKNOWN = auto()


class _Any:
    """Letters that the project has, or may have: their records cannot be read."""

    def __init__(self, *letters: Container[str]) -> None:
        self._letters = letters

    def __contains__(self, key: object) -> bool:
        return any(key in some for some in self._letters)


def _not_remembered(paths: Iterable[Path], memory: Memory, root: Path) -> list[Path]:
    """Those of which the memory does not know, either, in their order."""
    unknown = {str(path): path for path in paths}
    for _, known in memory.letters():
        for path in known.outputs:
            unknown.pop(str(root / path), None)
    return list(unknown.values())


def _nameless(folder: Path, letters: Container[str]) -> Iterator[Path]:
    """The files of the formats that docgen writes, where it writes them, that bear the name of no letter, no supplement
    to one, and are no copy that was kept beside one.
    """
    endings = tuple(f".{one.suffix}" for one in FORMATS.values())
    for lang in LANGS:
        for name in sorted(_names(folder / lang)):
            if name.endswith(endings) and not name.startswith((".", "~")) and not _is_of_one(name, letters):
                yield folder / lang / name


def _names(folder: Path) -> list[str]:
    """What stands in a folder. As text: pathlib would enter the names of thousands into Python's own table."""
    try:
        return os.listdir(folder)  # noqa: PTH208  # see above
    except OSError:
        return []


def _is_of_one(name: str, letters: Container[str]) -> bool:
    """Whether the name of a file begins with that of a letter, and goes on with what docgen adds to it."""
    return any(sign in ".+" and name[:at] in letters for at, sign in enumerate(name))


def _sha256(path: Path) -> str:
    try:
        return hashlib.sha256(b"" if path.is_symlink() else read_plain(path, inside=path.parent)).hexdigest()
    except Unreadable:
        return ""


def _standing(root: Path, outputs: Mapping[str, Output]) -> Iterator[tuple[Path, Output]]:
    for path, output in outputs.items():
        if (root / path).exists() or (root / path).is_symlink():
            yield root / path, output


def _remove(path: Path, output: Output, sealed: Collection[str]) -> _End:
    """Remove a file that is as it was written; one that a person has changed since is theirs, one that was sent can
    be made by nobody again.
    """
    try:
        data = b"" if path.is_symlink() else read_plain(path, inside=path.parent)
        if hashlib.sha256(data).hexdigest() in sealed:
            return _End.SENT
        if digest(data) != output.digest:
            return _End.LEFT
        path.unlink()
    except Unreadable:
        return _End.LEFT
    except OSError as fault:
        raise Unwritable(path, fault_reason(fault)) from None
    return _End.REMOVED
