"""What a build puts under thousands of names is there again, wherever it stands."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from docgen.build import glance, spilling
from docgen.build.seals import HOME
from docgen.build.spilling import Paths, Pieces, Spilling
from docgen.files import Aside

VALUES = {f"path {number}": bytes([number]) for number in range(40)}


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> Spilling:
    monkeypatch.setattr(spilling, "_HELD", 16)
    found = Spilling()
    for name, value in VALUES.items():
        found.put(name, value)
    return found


def test_all_is_there_again(filled: Spilling) -> None:
    assert len(filled._held) < 16
    assert {name: filled.get(name) for name in VALUES} == VALUES == dict(filled.items())
    assert len(list(filled.items())) == len(VALUES)
    assert filled.get("nothing") is None


def test_the_last_value_counts(filled: Spilling) -> None:
    filled.put("path 0", b"new")
    assert filled.get("path 0") == b"new"
    assert dict(filled.items()) == {**VALUES, "path 0": b"new"}
    for name, value in VALUES.items():
        filled.put(f"other {name}", value)
    assert "path 0" not in filled._held
    assert filled.get("path 0") == b"new"


def test_whether_there_is_anything(filled: Spilling) -> None:
    assert filled
    assert not Spilling()


def test_without_a_disk_all_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> sqlite3.Connection:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(spilling, "_HELD", 16)
    monkeypatch.setattr(spilling, "_opened", refuse)
    found = Spilling()
    for name, value in VALUES.items():
        found.put(name, value)
    assert {name: found.get(name) for name in VALUES} == VALUES == dict(found.items())


OTHERS = {f"other {name}": value for name, value in VALUES.items()}


def test_on_a_disk_that_is_full_later_nothing_is_wrong_and_all_that_comes_is_held(filled: Spilling) -> None:
    assert filled._base
    was_held = dict(filled._held)
    filled._base.execute("pragma query_only = on")
    for name, value in OTHERS.items():
        filled.put(name, value)
    assert dict(filled.items()) == {**was_held, **OTHERS}
    assert {name: filled.get(name) for name in VALUES} == {name: was_held.get(name) for name in VALUES}
    filled.put("path 0", b"anew")
    assert filled.get("path 0") == b"anew"


def test_a_disk_that_does_not_give_back_has_never_had_it(filled: Spilling) -> None:
    assert filled._base
    was_held = dict(filled._held)
    filled._base.close()
    assert filled.get("path 0") is None
    for name, value in OTHERS.items():
        filled.put(name, value)
    assert dict(filled.items()) == {**was_held, **OTHERS}


PIECES = [b"first", b"", b"third" * 9, b"4"]


@pytest.mark.parametrize("folder", [".", "nowhere"])
def test_pieces_come_again_in_their_order(tmp_path: Path, folder: str) -> None:
    pieces = Pieces(iter(PIECES), Aside(tmp_path / folder))
    assert list(pieces) == list(pieces) == PIECES
    assert pieces[-2:] == tuple(PIECES[-2:])
    assert any(isinstance(one, bytes) for one in pieces._each) == (folder == "nowhere")


def test_pieces_that_the_disk_does_not_take_are_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.pwrite
    monkeypatch.setattr(os, "pwrite", lambda handle, data, at: write(handle, data[:9], at))
    assert list(Pieces(PIECES, Aside(tmp_path))) == PIECES


def test_what_the_disk_does_not_give_back_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = Pieces(PIECES, Aside(tmp_path))
    monkeypatch.setattr(os, "pread", lambda *_: b"")
    with pytest.raises(OSError, match="Input/output"):
        list(pieces)


def test_a_sight_on_the_disk_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(150):
        (tmp_path / f"{number:03}.docx").write_text(str(number))
    (tmp_path / "project" / HOME).mkdir(parents=True)
    singles, folders = [str(tmp_path / "001.docx")], [str(tmp_path)]
    held, _ = glance.seen_now(str(tmp_path / "project"), singles, folders)
    monkeypatch.setattr(glance, "_HELD", 1)
    laid, _ = glance.seen_now(str(tmp_path / "project"), singles, folders)
    assert [type(told) for told in held.told] == [tuple, tuple]
    assert [type(told) for told in laid.told] == [Pieces, Pieces]
    assert all(isinstance(one, tuple) for told in laid.told if isinstance(told, Pieces) for one in told._each)
    assert len(list(held.outputs)) == 150
    assert (list(laid.inputs), list(laid.outputs)) == (list(held.inputs), list(held.outputs))
    assert laid.digests() == held.digests()
    assert laid.last_inputs(1) == held.last_inputs(1) != []


def test_paths_come_in_their_order_wherever_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spilling, "_HELD", 16)
    for aside in (Aside(tmp_path), Aside(tmp_path / "missing"), None):
        paths = Paths(aside)
        assert not paths
        for name in VALUES:
            paths.add((f"ru/{name}", f"kz/{name}"))
        assert list(paths) == [f"{lang}/{name}" for name in VALUES for lang in ("ru", "kz")]
        assert (len(paths), len(paths._last), bool(paths)) == (80, 0, True)
        assert ("kz/path 3" in paths, "kz/path 40" in paths) == (True, False)
