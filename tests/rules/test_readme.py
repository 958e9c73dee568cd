"""The tour of each README is taken: every command prints what the README shows, in its language."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.checks import check_project
from docgen.starting import start_letter
from docgen.world import DiskWorld

ROOT = Path(__file__).parents[2]
TOURS = {"README.md": "C.UTF-8", "README.ru.md": "ru_RU.UTF-8"}
COMMAND = re.compile(r"^    \$ docgen (.*)\n((?:    .*\n|\n(?=    ))*)", re.MULTILINE)

FIGURE = ("facts/inspections.yaml", "    value: 386\n", "    value: 391\n")
SOURCE = ("facts/inspections.yaml", "    sources: {letter_dz74: абзац 5}\n", "")
SLIP = ("templates/ru/dz-74.j2", "{{ fact.schools_inspected |", "{{ fact.schools_inspeted |")
EDITS = (None, None, FIGURE, SOURCE, SLIP, None)
"""What the clerk changes before each command of the tour; undone after it."""


def run(project: Path, command: str, locale: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "docgen", *command.split()],
        cwd=project,
        env={"LANG": locale, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout.replace("\u00a0", " ").strip()


def shown(block: str) -> str:
    return re.sub(r"^    ", "", block, flags=re.MULTILINE).strip()


@pytest.mark.parametrize("readme", TOURS)
def test_the_tour_prints_what_the_readme_shows(readme: str, tmp_path: Path) -> None:
    for folder in ("facts", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "docgen.yaml", tmp_path)
    commands = COMMAND.findall((ROOT / readme).read_text(encoding="utf-8"))
    for (command, output), edit in zip(commands, EDITS, strict=True):
        name, old, new = edit or ("docgen.yaml", "", "")
        file = tmp_path / name
        before = file.read_text(encoding="utf-8")
        assert old in before
        file.write_text(before.replace(old, new, 1), encoding="utf-8")
        assert run(tmp_path, command, TOURS[readme]) == shown(output)
        file.write_text(before, encoding="utf-8")


@pytest.mark.parametrize("readme", TOURS)
def test_the_sentences_of_the_tour_are_right_in_a_new_letter(readme: str, tmp_path: Path) -> None:
    for folder in ("facts", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "docgen.yaml", tmp_path)
    day = dt.date(2026, 11, 29)
    start_letter(tmp_path, "letter-75", day)
    sentences = re.findall(r"^    (.*{{ fact.*)$", (ROOT / readme).read_text(encoding="utf-8"), re.MULTILINE)
    assert ["тексерілді" in one for one in sentences[-2:]] == [False, True]
    for lang, sentence in zip(("ru", "kz"), sentences[-2:], strict=True):
        template = tmp_path / "templates" / lang / "letter-75.j2"
        head, end, _ = template.read_text("utf-8").rpartition("{% endblock %}")
        template.write_text(f"{head}\n{sentence}\n{end}\n", "utf-8")
    assert [one for one in check_project(DiskWorld(tmp_path, day)) if not one.excuse] == []
