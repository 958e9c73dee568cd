"""What a build puts under thousands of names is there again, wherever it stands."""

from __future__ import annotations

import sqlite3

import pytest

from docgen.build import spilling
from docgen.build.spilling import Spilling

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


def test_a_full_disk_later_loses_nothing(filled: Spilling) -> None:
    assert filled._base
    filled._base.execute("pragma query_only = on")
    for name, value in VALUES.items():
        filled.put(f"other {name}", value)
    assert dict(filled.items()) == {**VALUES, **{f"other {name}": value for name, value in VALUES.items()}}
