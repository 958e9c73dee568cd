"""The memory of builds: deleted, cut, flipped or foreign, it is forgotten; never an error, never a wrong file."""

from __future__ import annotations

import contextlib
import datetime as dt
import random
import shutil
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.build import running
from docgen.build.memory import (
    Memory,
    Output,
    Remembered,
    identity,
    in_order,
    packed,
    read_findings,
    told_findings,
    unpacked,
)
from docgen.build.planning import Plan
from docgen.build.resting import few
from docgen.build.running import Result, run_build
from docgen.build.seals import FILE, HOME, sealed, unsealed
from docgen.lang.forms import Case
from docgen.model import Diagnostic, Related, Span
from docgen.starting import start_letter, start_project
from docgen.world import DiskWorld

DAY = dt.date(2021, 3, 31)
SEEN = ("record", "facts/a", b"x" * 16)
FOUND = Diagnostic("DG401", Span("a", 1, 2, 3), {"text": "5"}, (Related("b", Span("c")),), "hint", "excuse")
KNOWN = Remembered(
    packed([identity(SEEN)]),
    {"ru": packed([identity(SEEN)])},
    (FOUND,),
    {"output/ru/a.docx": Output("ru", "docx", b"m", b"b", b"d", (1, 2, 3, 4), (FOUND,))},
)


def build(root: Path) -> Result:
    return run_build(DiskWorld(root, DAY), Plan(None, ("ru", "kz"), ("outline",), root / "output"))


@pytest.fixture
def built(tmp_path: Path) -> Path:
    start_project(tmp_path / "p", DAY)
    build(tmp_path / "p")
    return tmp_path / "p"


def database(root: Path) -> Path:
    return root / HOME / FILE


def test_what_is_remembered_comes_back(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.remember({"a": KNOWN}, {identity(SEEN): SEEN})
    memory.keep("x", {"y": (1, "z", b"")})
    memory.close()
    again = Memory(tmp_path)
    assert dict(again.letters()) == {"a": KNOWN}
    assert dict(again.looks()) == {identity(SEEN): SEEN}
    assert (again.letter("a"), again.letter("b")) == (KNOWN, Remembered())
    assert (again.look(identity(SEEN)), again.look(5)) == (SEEN, None)
    assert again.kept("x") == {"y": (1, "z", b"")}
    again.forget(["a"])
    again.prune([])
    assert (dict(again.letters()), dict(again.looks()), again.kept("nothing")) == ({}, {}, None)
    again.close()


PARTS = {"a": [1, "два"], "b": (), "c": b"c"}


def test_parts_are_kept_all_or_none(tmp_path: Path) -> None:
    def torn() -> Iterator[tuple[str, object]]:
        yield "a", "other"
        raise KeyError

    memory = Memory(tmp_path)
    assert memory.parts("x", PARTS, dict) is None
    memory.keep_parts("x", PARTS.items())
    assert memory.parts("x", PARTS, dict) == PARTS
    with pytest.raises(KeyError):
        memory.keep_parts("x", torn())
    assert memory.parts("x", PARTS, dict) == PARTS
    assert memory.parts("x", [*PARTS, "d"], dict) is None
    assert memory.parts("y", PARTS, dict) is None


def test_one_part_that_is_spoilt_takes_the_others_with_it(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.keep_parts("x", PARTS.items())
    with contextlib.closing(sqlite3.connect(database(tmp_path))) as base, base:
        base.execute("update kept set told = ? where name = 'x:b'", (sealed("x:a", PARTS["a"]),))
    assert memory.parts("x", PARTS, dict) is None
    memory.keep_parts("x", PARTS.items())
    assert memory.parts("x", PARTS, dict) == PARTS


def test_of_two_builds_the_parts_of_one_are_kept(tmp_path: Path) -> None:
    """Whatever either of them has read before: parts of both together would be those of no project."""
    one, two = Memory(tmp_path), Memory(tmp_path)
    one.keep_parts("x", PARTS.items())
    assert one.parts("x", PARTS, dict) == two.parts("x", PARTS, dict) == PARTS
    two.keep_parts("x", {**PARTS, "a": "two", "b": "two"}.items())
    one.keep_parts("x", {**PARTS, "c": "one"}.items())
    assert two.parts("x", PARTS, dict) == {**PARTS, "c": "one"}


def test_parts_that_are_as_they_were_are_not_written(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.keep_parts("x", PARTS.items())
    before = memory._base.total_changes
    memory.keep_parts("x", PARTS.items())
    assert memory._base.total_changes == before
    memory.keep_parts("x", {**PARTS, "b": "new"}.items())
    assert memory._base.total_changes == before + 1


def test_identities_survive_packing() -> None:
    numbers = [identity(("record", str(n), b"")) for n in range(50)]
    assert list(unpacked(packed(numbers))) == sorted(numbers)
    assert len(set(numbers)) == 50


def test_a_seal_holds_every_bit() -> None:
    data = sealed("name", [1, "два"])
    assert unsealed("name", data) == [1, "два"]
    assert unsealed("other", data) is None
    for at in range(len(data)):
        for bit in range(8):
            flipped = bytearray(data)
            flipped[at] ^= 1 << bit
            assert unsealed("name", bytes(flipped)) is None
    assert all(unsealed("name", data[:length]) is None for length in range(len(data)))


def test_a_build_without_memory_makes_all_and_remembers_again(built: Path) -> None:
    database(built).unlink()
    assert len(build(built).written) == 2
    assert build(built).written == []


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"not a database, but long enough to be taken for one " * 40, b"SQLite format 3\0" + b"\0" * 84],
)
def test_a_foreign_file_is_forgotten(built: Path, content: bytes) -> None:
    database(built).write_bytes(content)
    assert len(build(built).written) == 2
    assert build(built).written == []


def test_a_database_of_somebody_else_is_forgotten(built: Path) -> None:
    database(built).unlink()
    base = sqlite3.connect(database(built))
    base.execute("create table letters(key text)")
    base.commit()
    base.close()
    assert len(build(built).written) == 2
    assert build(built).written == []


def test_a_link_or_a_folder_in_its_place_harms_nobody(built: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    database(built).unlink()
    database(built).symlink_to(victim)
    assert len(build(built).written) == 2
    assert build(built).written == []
    assert victim.read_text() == "precious"
    database(built).unlink()
    database(built).mkdir()
    assert len(build(built).written) == 2
    assert len(build(built).written) == 2  # nothing can be remembered there


def test_every_shorter_length_is_forgotten_or_right(built: Path) -> None:
    whole = database(built).read_bytes()
    wanted = {path: path.read_bytes() for path in (built / "output").rglob("*.txt")}
    lengths = [*range(0, 120, 7), *range(120, len(whole), len(whole) // 25)]
    for length in lengths:
        database(built).write_bytes(whole[:length])
        next(iter(wanted)).write_text("edited")
        result = build(built)
        assert (result.diagnostics, result.machine) == ([], False)
        assert {path: path.read_bytes() for path in wanted} == wanted


def test_flipped_bits_are_forgotten_or_right(built: Path) -> None:
    whole = database(built).read_bytes()
    wanted = {path: path.read_bytes() for path in (built / "output").rglob("*.txt")}
    chance = random.Random(5)
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 1, 3, 20))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        database(built).write_bytes(data)
        next(iter(wanted)).write_text("edited")
        result = build(built)
        assert (result.diagnostics, result.machine) == ([], False)
        assert {path: path.read_bytes() for path in wanted} == wanted


def spoil(root: Path, table: str) -> None:
    """Overwrite the first page of a table."""
    with sqlite3.connect(database(root)) as base:
        (page,) = base.execute("select rootpage from sqlite_master where name = ?", (table,)).fetchone()
        (size,) = base.execute("pragma page_size").fetchone()
    base.close()
    data = bytearray(database(root).read_bytes())
    data[(page - 1) * size : page * size] = b"\xff" * size
    database(root).write_bytes(data)


@pytest.mark.parametrize("table", ["looks", "letters", "kept"])
def test_what_is_seen_to_be_spoilt_in_mid_build_is_learned_at_once(built: Path, table: str) -> None:
    spoil(built, table)
    result = build(built)
    assert (result.diagnostics, result.machine, result.broken) == ([], False, [])
    assert len(result.written) == len(set(result.written))
    assert build(built).written == []


@pytest.mark.parametrize("table", ["looks", "letters", "resting"])
def test_what_is_seen_to_be_spoilt_while_few_letters_are_looked_at_is_learned_at_once(
    built: Path, table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_letter(built, "second", DAY)
    build(built)
    time.sleep(0.01)  # what is younger than the disk's clock can tell is looked at once more
    assert build(built).written == []
    tried = []
    monkeypatch.setattr(running, "few", lambda *args: tried.append(args) or few(*args))
    path = built / "facts/second.yaml"
    path.write_text(path.read_text("utf-8").replace("value: 3", "value: 4"), "utf-8")
    spoil(built, table)
    result = build(built)
    assert len(tried) == 1
    assert (result.diagnostics, result.machine, result.broken) == ([], False, [])
    assert {one.name for one in result.written} >= {"second.outline.txt"}
    assert len(result.written) == len(set(result.written))
    now = {one: one.read_bytes() for one in (built / "output").rglob("*.txt")}
    assert build(built).written == []
    shutil.rmtree(built / HOME)
    shutil.rmtree(built / "output")
    build(built)
    assert {one: one.read_bytes() for one in (built / "output").rglob("*.txt")} == now


def test_a_look_that_is_spoilt_is_written_down_anew(built: Path) -> None:
    whole = database(built).read_bytes()
    spoilt = whole.replace(b"filetemplates/ru/parts/frame.j2", b"filetemplates.ru/parts/frame.j2")
    assert spoilt != whole
    database(built).write_bytes(spoilt)
    asked_for = Plan(("first-letter",), ("ru", "kz"), ("outline",), built / "output")  # by name: it is looked at itself
    assert run_build(DiskWorld(built, DAY), asked_for).written != []
    assert run_build(DiskWorld(built, DAY), asked_for).written == []


def test_identities_are_put_in_order_each_once() -> None:
    ends = [-(1 << 63), (1 << 63) - 1, 0, -1, 1]
    every = [*ends, *(identity(("file", str(number), b"")) for number in range(2000)), *ends]
    assert list(in_order(every)) == sorted(set(every))
    assert list(in_order(())) == []


def test_a_finding_that_names_a_case_is_kept() -> None:
    found = Diagnostic("DG537", Span("a", 1), {"text": "Третьей", "case": Case.DAT, "right": "Третье"}, hint=Case.GEN)
    assert read_findings(unsealed("a", sealed("a", told_findings((found,))))) == (found,)
