"""What the pages of `tests/cases` do not show: streams, pipes, poor consoles, help in each language."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.cli import main
from docgen.codes import CODES


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    plain = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON"))}
    command = [sys.executable, "-m", "docgen", *arguments]
    return subprocess.run(
        command, cwd=folder, env={**plain, **environment}, capture_output=True, check=False, timeout=60
    )


def ended(*arguments: str) -> int:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    return int(caught.value.code or 0)


@pytest.mark.parametrize("code", ["DG105", "dg140", "DG902"])
def test_a_code_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("explain", code) == 0
    assert capsys.readouterr().out.startswith(f"# {code.upper()}")


@pytest.mark.parametrize(("ui", "title"), [("en", "the fact «…» has no source"), ("ru", "у факта «…» нет источника")])
def test_all_codes_are_listed_with_their_titles(ui: str, title: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("explain", "--ui-lang", ui) == 0
    lines = capsys.readouterr().out.splitlines()
    assert f"DG140  {title}" in lines
    assert [one.split()[0] for one in lines] == list(CODES)


@pytest.mark.parametrize("ui", ["en", "ru", "kz"])
def test_help_speaks_the_language_of_the_reader(ui: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("build", "--help", "--ui-lang", ui) == 0
    shown = capsys.readouterr().out
    word = {"en": "write their files", "ru": "пис", "kz": "жаз"}[ui]
    assert word in shown


def test_a_poor_console_shows_what_it_can(tmp_path: Path) -> None:
    for encoding in ("cp1251", "cp866", "ascii"):
        made = run(tmp_path, "check", "--ui-lang", "kz", PYTHONIOENCODING=encoding)
        assert made.returncode == 2
        assert b"Traceback" not in made.stderr
        assert made.stderr.decode(encoding).strip()


def test_a_reader_that_goes_away_is_no_traceback(tmp_path: Path) -> None:
    script = f"{sys.executable} -m docgen schema | head -c 1"
    made = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, check=False, timeout=60)
    assert b"Traceback" not in made.stderr
    assert b"Exception" not in made.stderr


def test_a_machine_without_a_home_is_no_traceback(tmp_path: Path) -> None:
    made = run(tmp_path, "new", "--quiet", HOME="/nonexistent")
    assert (made.returncode, made.stderr) == (0, b"")


@pytest.mark.parametrize("text", ["[/b] {x} %s <b>"])
def test_what_a_person_typed_is_shown_as_typed(text: str, tmp_path: Path) -> None:
    assert run(tmp_path, "new", "--quiet").returncode == 0
    (tmp_path / "facts/x.yaml").write_text(f"facts:\n  a:\n    what: {{ru: x, kz: y}}\n    value: '{text}'\n", "utf-8")
    made = run(tmp_path, "check")
    assert made.returncode == 1
    assert f"value: '{text}'" in made.stdout.decode()


@pytest.mark.parametrize("name", ["facts/x.yaml", "templates/ru/first-letter.j2"])
def test_a_pipe_in_the_project_is_not_waited_on(name: str, tmp_path: Path) -> None:
    assert run(tmp_path, "new", "--quiet").returncode == 0
    (tmp_path / name).unlink(missing_ok=True)
    os.mkfifo(tmp_path / name)
    made = run(tmp_path, "check")
    assert made.returncode == 1
    assert b"Traceback" not in made.stderr


@pytest.fixture
def below(tmp_path: Path) -> Path:
    """A repository whose folder `letters/one` is a project in which something is wrong."""
    (tmp_path / ".git").mkdir()
    project = tmp_path / "letters/one"
    (project / "facts").mkdir(parents=True)
    (project / "docgen.yaml").write_text("")
    (project / "facts/a.yaml").write_text("facts:\n  schools: {value: 1, unit: school, what: {ru: а, kz: а}}\n")
    return tmp_path


@pytest.mark.parametrize(
    ("format_", "stands", "path"),
    [
        *((each, "", "letters/one/facts/a.yaml") for each in ("text", "lines", "json", "sarif", "junit", "gitlab")),
        ("github", "", "letters/one/facts/a.yaml"),
        *((each, "letters", "one/facts/a.yaml") for each in ("text", "lines", "json", "junit")),
        *((each, "letters/one/facts", "../facts/a.yaml") for each in ("text", "lines", "json", "junit")),
        *((each, "letters/one/facts", "letters/one/facts/a.yaml") for each in ("sarif", "github", "gitlab")),
    ],
)
def test_paths_are_those_of_the_reader(below: Path, format_: str, stands: str, path: str) -> None:
    project = os.path.relpath(below / "letters/one", below / stands)
    ended = run(below / stands, "check", "--project", project, "--format", format_)
    assert ended.returncode == 1, ended.stderr
    told = set(re.findall(r"[\w./]*facts/a\.yaml", ended.stdout.decode()))
    assert told == {path}


def test_a_fingerprint_is_the_same_wherever_the_reader_stands(below: Path) -> None:
    marks = set()
    for stands in ("", "letters/one"):
        project = os.path.relpath(below / "letters/one", below / stands)
        found = json.loads(run(below / stands, "check", "--project", project, "--format", "json").stdout)
        marks.add(tuple(one["fingerprint"] for one in found["diagnostics"]))
    assert len(marks) == 1
    assert run(below, "check", "--project", "letters/one", "--write-baseline", "base").returncode == 0
    assert run(below, "check", "--project", "letters/one", "--baseline", "base").returncode == 0
    assert run(below, "check", "--project", "letters/one", "--write-baseline", "base").returncode == 0


def test_a_baseline_is_not_written_over_another_file(below: Path) -> None:
    facts = below / "letters/one/facts/a.yaml"
    before = facts.read_bytes()
    ended = run(below, "check", "--project", "letters/one", "--write-baseline", "letters/one/facts/a.yaml")
    assert (ended.returncode, facts.read_bytes()) == (2, before)
    assert b"a.yaml is no baseline; nothing was written" in ended.stderr


def test_a_written_file_is_told_by_its_whole_path(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    assert run(tmp_path / "one", "new", "--quiet").returncode == 0
    built = ("build", "--project", "one", "--format", "docx", "--quiet")
    assert run(tmp_path, *built).returncode == 0
    letter = tmp_path / "one/output/ru/first-letter.docx"
    letter.write_bytes(letter.read_bytes() + b"x")
    told = run(tmp_path, *built)
    assert f"{letter}:1:1: warning DG612" in (told.stdout + told.stderr).decode()


@pytest.mark.parametrize(
    ("ui", "words"),
    [
        ("en", "by the order: not known: calendar.yaml cannot be read"),
        ("ru", "по поручению: неизвестен: calendar.yaml не читается"),
        ("kz", "тапсырма бойынша: белгісіз: calendar.yaml оқылмайды"),
    ],
)
def test_a_calendar_that_cannot_be_read_gives_no_term(tmp_path: Path, ui: str, words: str) -> None:
    run(tmp_path, "new", "--quiet")
    facts = tmp_path / "facts/first-letter.yaml"
    text = facts.read_text("utf-8")
    assert "    inquiry:\n" in text
    facts.write_text(text.replace("    inquiry:\n", "    inquiry:\n      received: 2026-03-02\n"), "utf-8")
    assert words not in run(tmp_path, "status", "--ui-lang", ui).stdout.decode()
    (tmp_path / "calendar.yaml").write_text("years:\n  2026: {complete: yes, holidays: [13-01]}\n")
    told = run(tmp_path, "status", "--ui-lang", ui)
    assert words in told.stdout.decode()
    assert ("calendar.yaml:2:" in told.stderr.decode(), told.returncode) == (True, 1)
    data = run(tmp_path, "status", "--format", "json")
    assert json.loads(data.stdout)[0]["internal"]["last"] is None
    assert data.returncode == 1
    checked = run(tmp_path, "check", "--ui-lang", ui)
    assert ("calendar.yaml:2:" in checked.stdout.decode(), checked.returncode) == (True, 1)


@pytest.mark.parametrize(
    ("ui", "words"),
    [
        ("en", "bears the name of no letter"),
        ("ru", "не носит имени ни одного письма"),
        ("kz", "бірде-бір хаттың атын"),
    ],
)
def test_a_clean_without_memory_does_not_say_that_every_file_has_its_letter(
    tmp_path: Path, ui: str, words: str
) -> None:
    run(tmp_path, "new", "--quiet")
    assert run(tmp_path, "build", "--format", "docx", "--quiet").returncode == 0
    gone = tmp_path / "output/ru/gone.docx"
    gone.write_bytes((tmp_path / "output/ru/first-letter.docx").read_bytes())
    shutil.rmtree(tmp_path / ".docgen")
    told = run(tmp_path, "clean", "--ui-lang", ui)
    said = (told.stdout + told.stderr).decode()
    assert (str(Path("output/ru/gone.docx")) in said, words in said, told.returncode) == (True, True, 0)
    assert "first-letter" not in said
    gone.unlink()
    assert words not in (run(tmp_path, "clean", "--ui-lang", ui).stdout).decode()


def test_a_letter_is_not_begun_where_there_is_no_project(tmp_path: Path) -> None:
    done = run(tmp_path, "new", "dz-120", "--ui-lang", "en")
    assert done.returncode == 2
    assert "is no docgen project yet: write `docgen new` first, then `docgen new dz-120`" in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []
