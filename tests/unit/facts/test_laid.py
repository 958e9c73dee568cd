"""A book whose files were put aside gives what the files said, here, in copies of this process, and elsewhere."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import os
import pickle
import tempfile
from pathlib import Path

import pytest

from docgen.facts.book import FactBook, read_facts
from docgen.facts.distant import TOLD
from docgen.facts.holding import hold
from docgen.facts.laid import Digests, LaidRecord
from docgen.facts.records import SECTIONS
from docgen.facts.shelves import Shelf, file_of, files, keyed, telling
from docgen.files import Aside
from docgen.model import Diagnostic
from docgen.world import DiskWorld

DAY = dt.date(2026, 1, 15)
FIRST = """\
# about schools
facts:
  schools:
    what: {ru: школы, kz: мектептер}
    value: 386
    unit: school
    sources: {report: пункт 1}
  pupils:
    what: {ru: ученики, kz: оқушылар}
    value: 12
    unit: person
    sources: {report: "пункт: 2"}
    check: pupils > 3
sources:
  report:
    kind: report
    title: {ru: Отчет, kz: Есеп}
"""
SECOND = """\
facts:
  colleges:
    what: {ru: колледжи, kz: колледждер}
    value: 7
    sources: {report: пункт 3}"""
QUOTED = """\
facts:
  "halls":
    what: {ru: залы, kz: залдар}
    value: 5
    sources: {report: пункт 4}
"""
NAMES = """\
names:
  halls_unit: {kind: unit, ru: зал, kz: зал}
"""
FILES = {
    "facts/a.yaml": FIRST,
    "facts/b.yaml": SECOND.replace("\n", "\r\n"),
    "facts/c.yaml": QUOTED,
    "facts/names.yaml": NAMES,
}


@pytest.fixture
def world(tmp_path: Path) -> DiskWorld:
    (tmp_path / "facts").mkdir()
    (tmp_path / "docgen.yaml").write_bytes(b"")
    for path, text in FILES.items():
        (tmp_path / path).write_bytes(text.encode())
    return DiskWorld(tmp_path, DAY)


def laid(world: DiskWorld) -> tuple[FactBook, list[Diagnostic]]:
    return read_facts(world, frozenset(), Aside(world.root))


def told(book: FactBook) -> str:
    return repr([list(getattr(book, section).items()) for section in SECTIONS])  # with places, in their order


def test_the_book_is_the_same(world: DiskWorld) -> None:
    whole, _ = read_facts(world)
    again, found = laid(world)
    assert told(again) == told(whole)
    assert not found
    assert isinstance(again.facts, Shelf)
    assert type(again.facts.place("colleges")) is LaidRecord
    assert again.facts.place("halls") is None
    assert [file_of(again.facts, key) for key in again.facts] == [
        "facts/a.yaml",
        "facts/a.yaml",
        "facts/b.yaml",
        "facts/c.yaml",
    ]
    assert set(again.plain) == set(whole.plain)
    assert list(again.plain) == sorted(whole.plain)


def test_what_a_file_says_later_does_not_count(world: DiskWorld) -> None:
    before = told(read_facts(world)[0])
    book, _ = laid(world)
    (world.root / "facts/a.yaml").write_text(FIRST.replace("386", "387").replace("pupils", "children"))
    (world.root / "facts/b.yaml").unlink()
    assert told(book) == before


def test_nothing_is_left_of_what_was_put_aside(world: DiskWorld) -> None:
    book, _ = laid(world)
    assert sorted(one.name for one in world.root.iterdir()) == ["docgen.yaml", "facts"]
    assert book.facts["schools"].value == 386


def test_records_that_tell_a_word(world: DiskWorld) -> None:
    assert [one.key for one in telling(laid(world)[0].facts, "check")] == [
        "pupils",
        "halls",
    ]  # of «halls» it is not known
    hidden = FIRST.replace("    check: pupils > 3", '    "\\u0063heck": pupils > 3')
    (world.root / "facts/a.yaml").write_text(hidden)
    assert "pupils" in [one.key for one in telling(laid(world)[0].facts, "check")]


def test_what_is_held_of_it_is_the_same(world: DiskWorld) -> None:
    other = DiskWorld(world.root, DAY)
    aside = Aside(world.root)
    held = hold(read_facts(other, frozenset())[0], other, aside)
    assert list(hold(laid(world)[0], world, aside).rows()) == list(held.rows())
    assert held.file(0) == ("facts/a.yaml", hashlib.sha256(FIRST.encode()).hexdigest(), ("check",))
    assert set(held.file(0)[2]) <= set(TOLD)


def test_a_key_twice_is_told_at_both_places(world: DiskWorld) -> None:
    (world.root / "facts/d.yaml").write_text(SECOND)
    assert laid(world)[1] == read_facts(world)[1] != []


def test_without_a_disk_the_bytes_are_held(world: DiskWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "ENOSPC")

    whole = told(read_facts(world)[0])
    assert told(read_facts(world, frozenset(), Aside(world.root / "nowhere"))[0]) == whole
    monkeypatch.setattr(os, "pwrite", full)
    book, _ = laid(world)
    assert told(book) == whole
    assert set(book.plain) == set(read_facts(world)[0].plain)


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_copy_of_the_process_puts_nothing_over_what_others_put(tmp_path: Path) -> None:
    aside = Aside(tmp_path)
    aside.put(b"before")
    copy = os.fork()
    if not copy:
        os._exit(aside.put(b"copied") is not None or aside.take(0, 6) != b"before")
    start = aside.put(b"behind")
    assert os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1]) == 0
    assert start == 6
    assert aside.take(0, 12) == b"beforebehind"


def test_no_link_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")
    assert Aside(tmp_path / "there").put(b"bytes") == 0
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: pytest.fail("a file was made behind a link"))
    assert Aside(tmp_path / "link").put(b"bytes") is None


def test_a_disk_that_takes_half_of_it_gives_nothing_wrong(world: DiskWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, write, calls = told(read_facts(world)[0]), os.pwrite, itertools.cycle((True, False))
    monkeypatch.setattr(os, "pwrite", lambda handle, data, at: write(handle, data[:9] if next(calls) else data, at))
    assert told(laid(world)[0]) == whole


def test_it_goes_to_other_programs_with_all_its_bytes(world: DiskWorld) -> None:
    book, _ = laid(world)
    sent = pickle.loads(pickle.dumps(book))
    whole = told(book)
    del book
    assert told(sent) == whole
    assert told(pickle.loads(pickle.dumps(sent))) == whole


def test_digests() -> None:
    every = [hashlib.sha256(bytes([number])).hexdigest() for number in range(9)]
    found = Digests.of((*every[:5], every[0]))
    assert (len(found), list(found), bool(Digests())) == (5, sorted(every[:5]), False)
    assert [one in found for one in every] == [True] * 5 + [False] * 4
    assert every[0] not in Digests()


RECORD = "    what: {ru: школы, kz: мектептер}\n    value: 1\n    sources: {report: пункт 1}\n"


@pytest.mark.parametrize("again", [(), ("key_7",), ("key_1499", "schools")])
def test_of_thousands_of_records_the_same_is_read(world: DiskWorld, again: tuple[str, ...]) -> None:
    """They are held in a row, where a key that stands twice shows only at the end."""
    for path, keys in (("many", [f"key_{number}" for number in range(1500)]), ("z", ["last", *again])):
        text = "".join(f"  {key}:\n{RECORD}" for key in keys)
        (world.root / f"facts/{path}.yaml").write_text(f"facts:\n{text}")
    (book, faults), (whole, told_of_it) = laid(world), read_facts(DiskWorld(world.root, DAY))
    assert faults == told_of_it
    assert [one.code for one in faults] == ["DG106" for _ in again]
    assert list(book.facts) == list(whole.facts)
    assert book.facts["key_1499"] == whole.facts["key_1499"]
    assert list(files(book.facts)) == list(files(whole.facts))
    assert [keyed(book.facts).at(key) for key in ("last", "x")] == [keyed(whole.facts).at("last"), -1]
