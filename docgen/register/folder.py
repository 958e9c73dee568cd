"""Which records a register has, by their names alone: a project without any loads nothing of what is in one.

What git has of a register must be there too, or somebody took it away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.expressions import expression
from docgen.history import committed
from docgen.model import Diagnostic, Span
from docgen.world import DiskWorld, World

FOLDER = "register"
SUFFIX = ".json"
NAME = expression(rf"{FOLDER}/(\d{{6}}){re.escape(SUFFIX)}")
NO_FOLDER = "it is no folder of this project"


def record_path(number: int) -> str:
    """Where the record of a number stands in a project."""
    return f"{FOLDER}/{number:06}{SUFFIX}"


def record_files(world: World) -> tuple[tuple[str, ...], list[Diagnostic]]:
    """The files of the records, in their order; DG736 and DG801 for those that are not there."""
    paths = world.found(FOLDER, SUFFIX)
    return paths, list(_taken_away(world, paths)) if isinstance(world, DiskWorld) else []


def _taken_away(world: DiskWorld, paths: Sequence[str]) -> Iterator[Diagnostic]:
    """DG736: a record that was committed is not here; DG801: the whole register is none."""
    folder = world.root / FOLDER
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        yield Diagnostic("DG801", Span(FOLDER), {"reason": NO_FOLDER})
    for path in committed(world.root, FOLDER):
        if path not in paths and NAME.fullmatch(path):
            yield Diagnostic("DG736", Span(path))
