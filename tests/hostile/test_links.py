"""Links in a project from somebody else: no command writes, changes or removes anything that they lead to."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMANDS = (
    ["check"],
    ["build", "--format", "docx,outline", "-j", "1"],
    ["approve", "first-letter", "--by", "Х"],
    ["seal", "first-letter", "--by", "Х"],
    ["new", "second-letter"],
    ["schema", "--write"],
    ["clean"],
)
PLACES = {
    "output": "folder",
    "output/ru": "folder",
    "output/ru/first-letter.docx": "file",
    ".docgen": "folder",
    ".docgen/cache": "folder",
    ".docgen/build.db": "nothing",
    "register": "folder",
    "register/000001.json": "nothing",
    "facts/second-letter.yaml": "nothing",
    "docgen.schema.json": "file",
}
"""Where a link stands, and what it leads to."""
RUN = """
import json, sys
from docgen.cli import main
for line in json.loads(sys.argv[1]):
    try:
        main(line)
    except SystemExit as ended:
        print("CODE", ended.code)
"""


def run(folder: Path, *lines: list[str]) -> subprocess.CompletedProcess[bytes]:
    surroundings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", RUN, json.dumps(lines)]
    return subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    assert b"CODE 0" in run(folder, ["new", "--quiet"]).stdout
    return folder


def held(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("place", PLACES)
def test_what_a_link_leads_to_is_left_alone(made: Path, tmp_path: Path, place: str) -> None:
    project = shutil.copytree(made, tmp_path / "project")
    victims = tmp_path / "victims"
    (victims / "folder").mkdir(parents=True)
    for name in ("file", "folder/first-letter.docx", "folder/first-letter.outline.txt"):
        (victims / name).write_bytes(b"victim")
    before = held(victims)
    path = project / place
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(victims / PLACES[place])
    ended = run(project, *COMMANDS)
    assert b"Traceback" not in ended.stderr
    assert ended.stdout.count(b"CODE") == len(COMMANDS)
    assert held(victims) == before
