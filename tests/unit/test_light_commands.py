"""What commands print of a book whose records are read when asked for is what they print of one that is held."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from docgen.cli import main
from docgen.facts import book as books
from docgen.starting import FIRST_LETTER, start_letter, start_project

DAY = dt.date(2026, 1, 15)
FAULTS = ("", "facts:\n  new: {what: {ru: село, kz: ауыл}, value: many}\n", "letters: [\n")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(dt.datetime(2026, 1, 15, tzinfo=dt.UTC).timestamp())))
    root = tmp_path / "p"
    start_project(root, DAY)
    start_letter(root, "second", DAY)
    ended("build", "--project", str(root), "--format", "docx", "--jobs", "1", "--quiet")
    return root


def ended(*arguments: str) -> int:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    return int(caught.value.code or 0)


def told(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    shutil.rmtree(root / ".docgen/cache", ignore_errors=True)
    capsys.readouterr()
    return ended(*arguments, "--project", str(root)), *capsys.readouterr()


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(
    "command",
    [
        ("check", "second"),
        ("check", "third"),
        ("status",),
        ("facts", "list"),
        ("facts", "show", "letter_second_example"),
        ("words", "second"),
        ("register",),
        ("audit", "output/ru/second.docx"),
        ("approve", "second", "--by", "А. Пример"),
        ("build", "third"),
    ],
)
def test_both_books_are_told_alike(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: tuple[str, ...],
    fault: str,
) -> None:
    (project / "facts/more.yaml").write_text(fault)
    monkeypatch.chdir(project)
    alike = []
    for many in (1_000, 1):
        monkeypatch.setattr(books, "_MANY", many)
        alike.append(told(project, capsys, *command))
        shutil.rmtree(project / "register", ignore_errors=True)
    held, light = alike
    assert light == held
    assert "Traceback" not in held[2]


def test_a_letter_that_is_not_there_is_told_though_others_were_checked(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(project, capsys, "check", "second", FIRST_LETTER, "second")[0] == 0
    code, _, wrong = told(project, capsys, "check", "second", "secnd")
    assert code == 2
    assert "«secnd»; there is: second" in wrong
