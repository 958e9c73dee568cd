"""Whatever happens to a build, files are whole, one plain sentence is told per cause, and the next build is right."""

from __future__ import annotations

import datetime as dt
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from docgen.build.planning import Plan
from docgen.build.running import Result, run_build
from docgen.starting import start_letter, start_project
from docgen.world import DiskWorld

DAY = dt.date(2021, 3, 31)
LETTERS = ("first-letter", *(f"l{number}" for number in range(9)))
MOMENTS = int(os.environ.get("DOCGEN_KILLS", "4"))
"""How many builds are killed: few in CI, two hundred before a release."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "p"
    start_project(root, DAY)
    for key in LETTERS[1:]:
        start_letter(root, key, DAY)
    return root


def command(root: Path) -> list[str]:
    return [sys.executable, "-m", "docgen", "build", "--project", str(root), "--format", "docx,html", "--quiet"]


def written(root: Path) -> dict[str, bytes]:
    output = root / "output"
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def build(root: Path, *formats: str) -> Result:
    return run_build(DiskWorld(root, DAY), Plan(None, ("ru", "kz"), formats or ("outline",), root / "output"))


def test_a_build_that_is_killed_at_any_moment_leaves_whole_files(project: Path) -> None:
    """`kill -9` of the whole group: what has its final name is whole, and the next build ends as an undisturbed one."""
    wanted_root = project.parent / "wanted"
    subprocess.run(["cp", "-r", str(project), str(wanted_root)], check=True)
    start = time.monotonic()
    subprocess.run(command(wanted_root), check=True)
    long = time.monotonic() - start
    wanted = written(wanted_root)
    chance = random.Random(11)
    for _ in range(MOMENTS):
        running = subprocess.Popen(command(project), start_new_session=True)
        time.sleep(chance.uniform(0, long))
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        final = {path: data for path, data in written(project).items() if ".docgen-" not in path}
        assert all(wanted[path] == data for path, data in final.items())
        if chance.random() < 0.5 and final:
            (project / "output" / next(iter(final))).unlink()
    assert subprocess.run(command(project), check=False).returncode == 0
    assert {path: written(project)[path] for path in wanted} == wanted


def test_two_builds_at_once_both_end_and_all_is_whole(project: Path) -> None:
    for _ in range(2):
        both = [subprocess.Popen(command(project), stderr=subprocess.PIPE) for _ in range(2)]
        told = [one.communicate(timeout=120)[1] for one in both]
        assert [one.returncode for one in both] == [0, 0], told
        assert build(project, "docx", "html").written == []
        for path in (project / "output").rglob("*.html"):
            path.write_text("edited")


@pytest.mark.parametrize("place", ["folder", "file"])
def test_one_sentence_for_what_stands_in_the_way(project: Path, place: str) -> None:
    build(project)
    before = written(project)
    path = project / "output/ru/l3.outline.txt"
    path.unlink()
    path.mkdir() if place == "folder" else None
    if place == "file":
        (project / "output/ru").rename(project / "ru")
        (project / "output/ru").write_text("a file")
    result = build(project)
    assert result.machine
    assert {one.code for one in result.diagnostics} == {"DG902"}
    assert "l3" in result.broken
    assert {name: data for name, data in written(project).items() if name.startswith("kz")} == {
        name: data for name, data in before.items() if name.startswith("kz")
    }


def test_a_link_in_the_place_of_a_file_is_replaced_and_never_followed(project: Path) -> None:
    build(project)
    before = written(project)
    victim = project.parent / "victim"
    victim.write_text("precious")
    path = project / "output/kz/l5.outline.txt"
    path.unlink()
    path.symlink_to(victim)
    assert [one.name for one in build(project).written] == ["l5.outline.txt"]
    assert not path.is_symlink()
    assert victim.read_text() == "precious"
    assert written(project) == before


FULL = """\
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
from docgen.cli import main
main(sys.argv[2:])
"""


@pytest.mark.parametrize("room", [100, 5_000])
def test_where_files_cannot_grow_the_old_ones_stay(project: Path, room: int) -> None:
    subprocess.run(command(project), check=True)
    before = written(project)
    for key in LETTERS[:3]:
        facts = project / f"facts/{key}.yaml"
        facts.write_text(facts.read_text().replace("value: 3", "value: 4"))
    arguments = command(project)[3:]
    unmeasured = {
        name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")
    }  # it writes too
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(room), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=unmeasured,
    )
    assert done.returncode == 3
    assert "DG902" in done.stderr
    assert "Traceback" not in done.stderr
    assert written(project) == before
    assert subprocess.run(command(project), check=False).returncode == 0
    assert written(project) != before
