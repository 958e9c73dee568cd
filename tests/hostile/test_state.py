"""Files in which docgen keeps its state, cut at every length and with bits flipped: what is wrong with one never
reaches a person, and never makes a result another than it would be without.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from docgen import checking
from docgen.build.glance import asked, nothing_to_do
from docgen.build.memory import Memory
from docgen.build.planning import Plan
from docgen.build.running import run_build
from docgen.checking import outcome
from docgen.model import LANGS
from docgen.register import Approval, append, read_register
from docgen.register.chain import Broken
from docgen.starting import start_project
from docgen.world import DiskWorld
from tests.projects import TODAY

CUTS, FLIPS = 150, 150
"""Lengths of a file over 4 KB, and bits of any, that are tried."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A state file: where it is, and how docgen reads it: to what it was, or to nothing."""

    file: str
    read: Callable[[Path], Any]
    nothing: Callable[[Any], bool]


@cache
def _maker() -> str:
    return checking._maker(TODAY)


def _check(root: Path) -> Any:
    (path,) = (root / ".docgen/cache").glob("check-*.json")
    return checking._read(path, _maker())


def _memory(root: Path) -> Any:
    memory = Memory(root)
    try:
        return dict(memory.letters()), dict(memory.looks())
    finally:
        memory.close()


STATES: Mapping[str, Kept] = {
    "what the checks found": Kept(".docgen/cache/check-*.json", _check, lambda found: found is None),
    "what was built": Kept(".docgen/build.db", _memory, lambda found: not any(found)),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("state") / "project"
    start_project(root, TODAY)
    world = DiskWorld(root, TODAY)
    outcome(world)
    run_build(world, Plan(None, LANGS, ("outline",), root / "output"))
    return root


def damaged(data: bytes) -> list[bytes]:
    """The file at every shorter length (of a long one at many), with single bits flipped, foreign, empty."""
    chance = random.Random(7)
    lengths = range(len(data)) if len(data) < 4096 else sorted(chance.sample(range(len(data)), CUTS))
    flipped = []
    for _ in range(FLIPS):
        at = chance.randrange(len(data))
        flipped.append(data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :])
    return [*(data[:length] for length in lengths), *flipped, b"", b"\0" * len(data), b"SQLite format 3\0" + b"x" * 99]


def part_of(found: Any, whole: Any) -> bool:
    """Whether nothing is found that was not there."""
    if isinstance(found, Mapping):
        return all(key in whole and part_of(value, whole[key]) for key, value in found.items())
    if isinstance(found, tuple) and len(found) == len(whole):
        return all(part_of(one, other) for one, other in zip(found, whole, strict=True))
    return bool(found == whole)


@pytest.mark.parametrize("name", STATES)
def test_a_damaged_state_is_forgotten(made: Path, tmp_path: Path, name: str) -> None:
    state = STATES[name]
    root = shutil.copytree(made, tmp_path / "project")
    (path,) = root.glob(state.file)
    good, whole = path.read_bytes(), state.read(root)
    assert not state.nothing(whole)
    for data in damaged(good):
        for beside in path.parent.glob(f"{path.name}-*"):
            beside.unlink()
        path.write_bytes(data)
        found = state.read(root)
        assert state.nothing(found) or part_of(found, whole)


def test_a_damaged_register_is_told_or_says_the_same(made: Path, tmp_path: Path) -> None:
    """What was sent is never forgotten: a record that cannot be read is a fault, and nothing is added behind it."""
    root = shutil.copytree(made, tmp_path / "project")
    world = DiskWorld(root, TODAY)
    for name in ("А. Первый", "Б. Второй"):
        append(world, lambda _, by=name: Approval("first-letter", "2021-03-31", by, {"ru": "a"}, "b"))
    whole, _ = read_register(world)
    for number in (1, 2):
        path = root / f"register/{number:06}.json"
        good = path.read_bytes()
        for data in damaged(good):
            path.write_bytes(data)
            found, faults = read_register(world)
            assert faults or found == whole
            if faults:
                with pytest.raises(Broken):
                    append(world, lambda _: Approval("first-letter", "2021-03-31", "В. Третий", {}, ""))
        path.write_bytes(good)
    assert read_register(world) == (whole, [])


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
@pytest.mark.parametrize("kind", ["fifo", "link", "folder"])
def test_what_stands_beside_the_memory_is_not_waited_on(made: Path, tmp_path: Path, ending: str, kind: str) -> None:
    root = shutil.copytree(made, tmp_path / "project")
    path = root / f".docgen/build.db{ending}"
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        (tmp_path / "victim").write_bytes(b"victim")
        path.symlink_to(tmp_path / "victim")
    nothing_to_do(str(root), asked(LANGS, ("outline",), str(root / "output")))
    result = run_build(DiskWorld(root, TODAY), Plan(None, LANGS, ("outline",), root / "output"))
    assert not result.broken
    if kind == "link":
        assert (tmp_path / "victim").read_bytes() == b"victim"


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("kind", ["cut", "flipped", "foreign", "folder", "fifo", "link"])
def test_a_run_on_a_damaged_state_ends_as_one_without(made: Path, tmp_path: Path, name: str, kind: str) -> None:
    root = shutil.copytree(made, tmp_path / "project")
    (path,) = root.glob(STATES[name].file)
    data = path.read_bytes()
    path.unlink()
    if kind == "folder":
        path.mkdir()
    elif kind == "fifo":
        os.mkfifo(path)
    elif kind == "link":
        (tmp_path / "victim").write_bytes(b"victim")
        path.symlink_to(tmp_path / "victim")
    else:
        middle = len(data) // 2
        changed = {"cut": data[:middle], "flipped": data[:middle] + bytes([data[middle] ^ 8]) + data[middle + 1 :]}
        path.write_bytes(changed.get(kind, b"foreign"))
    world = DiskWorld(root, TODAY)
    wanted = DiskWorld(shutil.copytree(made, tmp_path / "clean"), TODAY)
    shutil.rmtree(wanted.root / ".docgen")
    plan = ("outline",)
    assert outcome(world) == outcome(wanted)
    ours = run_build(world, Plan(None, LANGS, plan, root / "output"))
    theirs = run_build(wanted, Plan(None, LANGS, plan, wanted.root / "output"))
    assert (ours.broken, ours.diagnostics) == (theirs.broken, theirs.diagnostics)
    for file in (wanted.root / "output").rglob("*.txt"):
        assert (root / "output" / file.relative_to(wanted.root / "output")).read_bytes() == file.read_bytes()
    if kind == "link":
        assert (tmp_path / "victim").read_bytes() == b"victim"
