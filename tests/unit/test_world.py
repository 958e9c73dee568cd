"""The door to the outside remembers what went through it; disk and memory look the same."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from docgen.files import Unreadable
from docgen.world import DiskWorld, MemoryWorld, World, project_root

DAY = dt.date(2021, 3, 31)
FILES = {
    "docgen.yaml": "",
    "facts/b.yaml": "школа",
    "facts/in/a.yaml": "a",
    "facts/.hidden.yaml": "h",
    "facts/c.txt": "",
}


@pytest.fixture(params=["disk", "memory"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> World:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return DiskWorld(tmp_path, DAY) if request.param == "disk" else MemoryWorld(FILES, DAY)


def test_reads_are_remembered_by_content(world: World) -> None:
    assert world.read("facts/b.yaml") == "школа".encode()
    assert world.reads == {"facts/b.yaml": hashlib.sha256("школа".encode()).hexdigest()}


def test_what_is_missing_is_told_and_not_remembered(world: World) -> None:
    with pytest.raises(Unreadable) as caught:
        world.read("facts/nope.yaml")
    assert caught.value.reason == "there is no such file"
    assert world.reads == {}


def test_files_are_found_in_order_without_hidden_ones(world: World) -> None:
    assert world.found("facts", ".yaml") == ("facts/b.yaml", "facts/in/a.yaml")
    assert world.found("nope", ".yaml") == ()


def test_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "a").symlink_to("../secret")
    with pytest.raises(Unreadable):
        DiskWorld(tmp_path / "p", DAY).read("a")
    with pytest.raises(Unreadable):
        DiskWorld(tmp_path / "p", DAY).read("../secret")


def test_the_nearest_project_upwards(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "docgen.yaml").write_text("")
    assert project_root(inner) == tmp_path.resolve()
    (inner / "docgen.yaml").mkdir()
    assert project_root(inner) == tmp_path.resolve()
