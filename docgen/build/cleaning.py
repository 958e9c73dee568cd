"""Outputs of letters that are gone: found by the memory of what was built, never by a guess at a name."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.build.digests import digest
from docgen.build.memory import Memory, Output
from docgen.build.present import Present
from docgen.files import Unreadable, Unwritable, fault_reason, read_plain
from docgen.world import DiskWorld


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What came of it: files that were removed, and files that are not as they were written and so were left.

    `unsure` tells that facts/ cannot be read well enough to know which letters are gone: nothing was done.
    """

    removed: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()
    unsure: bool = False


def clean_outputs(world: DiskWorld) -> Cleaned:
    """Remove the outputs of letters that the project has no more. Raises `Unwritable`."""
    memory = Memory(world.root)
    with contextlib.closing(memory):
        facts = Present(world, memory).facts
        if facts.blame.everyone:
            return Cleaned(unsure=True)
        known = memory.letters()
        gone = [key for key in known if key not in {*facts.letters, *facts.lost}]
        removed: list[Path] = []
        left: list[Path] = []
        for key in gone:
            for path, output in _standing(world.root, known[key].outputs):
                (removed if _remove(path, output) else left).append(path)
        memory.forget(gone)
        return Cleaned(tuple(sorted(removed)), tuple(sorted(left)))


def _standing(root: Path, outputs: Mapping[str, Output]) -> Iterator[tuple[Path, Output]]:
    for path, output in outputs.items():
        if (root / path).exists() or (root / path).is_symlink():
            yield root / path, output


def _remove(path: Path, output: Output) -> bool:
    """Remove a file that is as it was written; one that a person has changed since is theirs."""
    try:
        if path.is_symlink() or digest(read_plain(path, inside=path.parent)) != output.digest:
            return False
        path.unlink()
    except Unreadable:
        return False
    except OSError as fault:
        raise Unwritable(path, fault_reason(fault)) from None
    return True
