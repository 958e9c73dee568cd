"""What other projects take from this one: the hook, the snippets, the baseline on the command line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from docgen.cli import main
from docgen.cli.options import Exit
from docgen.report import REPORTS

ROOT = Path(__file__).parents[2]
CI = ROOT / "docs" / "ci"
TEMPLATE = "templates/ru/dz-74.j2"


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert isinstance(ended.value.code, int)
    return ended.value.code


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A copy of the worked project with a figure typed into it."""
    for name in ("facts", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "docgen.yaml", tmp_path)
    text = (tmp_path / TEMPLATE).read_text()
    (tmp_path / TEMPLATE).write_text(text.replace("\nВ целом, ", "\nПроверено 386 школ. В целом, "))
    return tmp_path


def test_the_hook_runs_whatever_is_committed() -> None:
    """A template that is deleted is none of the files that a hook is given, evidence may stand anywhere."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert (hook["id"], hook["entry"], hook["pass_filenames"]) == ("docgen-check", "docgen check", False)
    assert hook["always_run"] is True
    assert "files" not in hook


@pytest.mark.parametrize("path", sorted(CI.iterdir()), ids=lambda path: path.name)
def test_a_snippet_is_yaml_and_names_formats_that_there_are(path: Path) -> None:
    text = path.read_text()
    assert yaml.safe_load(text)
    formats = re.findall(r"--format (\w+)", text)
    assert formats
    assert set(formats) <= set(REPORTS)


def test_a_baseline_hides_what_is_known_and_tells_what_has_gone(
    letters: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    baseline = str(letters / "docgen.baseline")
    project = ("--project", str(letters))
    assert run("check", *project) == Exit.INPUT
    assert run("check", *project, "--write-baseline", baseline) == Exit.CLEAN
    assert run("check", *project, "--baseline", baseline) == Exit.CLEAN
    text = (letters / TEMPLATE).read_text()
    (letters / TEMPLATE).write_text(text.replace("Проверено 386 школ. ", ""))
    capsys.readouterr()
    assert run("check", *project, "--baseline", baseline, "--format", "lines") == Exit.CLEAN
    assert " warning DG165: " in capsys.readouterr().out
    (letters / TEMPLATE).write_text(text.replace("386 школ", "387 школ"))
    assert run("check", *project, "--baseline", baseline) == Exit.INPUT


def test_a_baseline_that_is_not_there_is_wrong_use(letters: Path) -> None:
    assert run("check", "--project", str(letters), "--baseline", str(letters / "none")) == Exit.USAGE


def test_what_is_only_excused_is_quiet(letters: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (letters / TEMPLATE).read_text()
    (letters / TEMPLATE).write_text(text.replace("Проверено 386 школ. ", ""))
    assert run("check", "--project", str(letters), "--quiet") == Exit.CLEAN
    assert capsys.readouterr().out == ""
    assert run("check", "--project", str(letters)) == Exit.CLEAN
    assert "excused" in capsys.readouterr().out.splitlines()[0]
