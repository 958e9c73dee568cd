"""The door to the outside remembers what went through it; disk and memory look the same."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from docgen.compose.composing import compose
from docgen.facts.book import read_facts
from docgen.files import Unreadable
from docgen.world import DiskWorld, MemoryWorld, World, project_root
from tests.projects import FACTS, TODAY

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


@pytest.mark.parametrize(
    "name", ["../../docgen.yaml", "../../facts/all.yaml", "../kz/one.j2", "a/../../../docgen.yaml"]
)
def test_a_template_reaches_nothing_but_templates_of_its_language(tmp_path: Path, name: str) -> None:
    for path, text in (("docgen.yaml", "# secret\n"), ("facts/all.yaml", FACTS), ("templates/kz/one.j2", "secret")):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    (tmp_path / "templates/ru/a").mkdir(parents=True)
    (tmp_path / "templates/ru/one.j2").write_text(f'{{% include "{name}" %}}\n')
    world = DiskWorld(tmp_path, TODAY)
    book, _ = read_facts(world)
    composed = compose(world, book, book.letters["one"], "ru")
    assert [found.code for found in composed.diagnostics] == ["DG202"]
    assert composed.document.blocks == ()
