"""A plain line means the same to docgen's own reader as to typer; any other line is typer's."""

from __future__ import annotations

import functools
import importlib
import inspect
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import typer

from docgen.cli.app import run_typer
from docgen.cli.declared import for_typer, read_plain
from docgen.cli.front import PLAIN, _ended, _language_last
from docgen.cli.options import Exit, Voice
from docgen.messages import value_said

LINES = ("", "--quiet", "--project some/folder --quiet", "--ui-lang ru --project .")
LETTERS = ("dz-74", "-q dz-74 other", "dz-74 --ui-lang kz other")
OWN = {
    "check": (*LETTERS, "--format sarif", "--format lines -q --baseline known.json", "--write-baseline known.json"),
    "build": (*LETTERS, "--dry-run --format docx", "--lang ru --output out --verify", "--report json", "--packet"),
    "clean": (),
}
"""What each command reads besides `LINES`."""


def command_of(name: str) -> Any:
    return getattr(importlib.import_module(f"docgen.cli.{PLAIN[name]}"), name)


def by_typer(command: Any, words: list[str]) -> Mapping[str, Any]:
    """What typer gives to the command."""
    given: dict[str, Any] = {}

    @functools.wraps(command)
    def kept(**options: Any) -> None:
        given.update(options)

    kept.__signature__ = inspect.signature(for_typer(command))  # type: ignore[attr-defined]
    app = typer.Typer(add_completion=False)
    app.command()(kept)
    typer.main.get_command(app).main(words, standalone_mode=False)
    return given


def by_itself(command: Any, words: list[str]) -> Mapping[str, Any] | None:
    """What a call of the command with a plain line's options gives to it."""
    options = read_plain(command, words)
    if options is None:
        return None
    bound = inspect.signature(command).bind(**options)
    bound.apply_defaults()
    return bound.arguments


@pytest.mark.parametrize(("name", "line"), [(name, line) for name in PLAIN for line in (*LINES, *OWN[name])])
def test_both_readers_understand_the_same(name: str, line: str) -> None:
    mine = by_itself(command_of(name), line.split())
    if mine is None:
        pytest.fail(f"not read: {line}")
    theirs = by_typer(command_of(name), line.split())
    assert {key: value or None for key, value in mine.items()} == {key: value or None for key, value in theirs.items()}


@pytest.mark.parametrize(
    "line",
    ["--help", "--nope", "--quiet --quiet", "--project", "--project --quiet", "--ui-lang=ru", "-- dz-74", "-qq"],
)
@pytest.mark.parametrize("name", PLAIN)
def test_all_other_lines_are_left_to_typer(name: str, line: str) -> None:
    assert read_plain(command_of(name), line.split()) is None


def test_a_value_that_is_none_of_a_choice_is_left_to_typer() -> None:
    assert read_plain(command_of("check"), ["--format", "pdf"]) is None


@pytest.mark.parametrize("line", ["--version", "check", "check --quiet --project ."])
def test_a_plain_line_loads_no_typer_and_no_pydantic(line: str, tmp_path: Any) -> None:
    script = (
        "import sys\nfrom docgen.cli import main\n"
        f"try: main({line.split()!r})\n"
        "except SystemExit: pass\n"
        "sys.exit(', '.join({'typer', 'pydantic', 'rich', 'jinja2', 'yaml'} & set(sys.modules)) or 0)"
    )
    made = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr


def test_a_library_that_is_missing_is_one_sentence(tmp_path: Any) -> None:
    script = "import sys\nsys.modules['jinja2'] = None\nfrom docgen.cli import main\nmain(['check', '--ui-lang', 'en'])"
    subprocess.run([sys.executable, "-m", "docgen", "new", "--quiet"], cwd=tmp_path, check=True)
    made = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert made.returncode == 3
    assert made.stderr == "docgen is not installed whole: jinja2 is missing; install docgen again\n"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("--ui-lang ru check dz-74", "check dz-74 --ui-lang ru"),
        ("--ui-lang=ru check", "check --ui-lang=ru"),
        ("--help --ui-lang ru", "--help"),
        ("--ui-lang ru --help", "--help"),
        ("--ui-lang ru", ""),
        ("check --ui-lang ru", "check --ui-lang ru"),
        ("check --help --ui-lang ru", "check --help --ui-lang ru"),
        ("facts --help --ui-lang ru", "facts --help"),
        ("facts --ui-lang ru", "facts"),
        ("facts --ui-lang=kz list --quiet", "facts list --quiet --ui-lang=kz"),
        ("--ui-lang ru facts show schools", "facts show schools --ui-lang ru"),
        ("facts list --ui-lang ru", "facts list --ui-lang ru"),
        ("", ""),
    ],
)
def test_a_language_may_stand_before_the_command(line: str, meant: str) -> None:
    assert list(_language_last(line.split())) == meant.split()


@pytest.mark.parametrize(
    ("ui", "heads"), [("ru", ("Параметры:", "Как вызвать:")), ("kz", ("Параметрлер:", "Аргументтер:"))]
)
def test_a_help_page_is_in_one_language(ui: Any, heads: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    for line in (["check", "--help"], ["refresh", "--help"]):
        assert run_typer(line, ui) == 0
        page = capsys.readouterr().out
        assert all(head in page for head in heads)
        assert not any(word in page for word in ("Usage", "Options:", "Show this", "default", "required"))


@pytest.mark.parametrize("fault", [MemoryError(), SystemError("error return without exception set")])
def test_a_machine_without_memory_is_one_sentence(fault: BaseException, capsys: pytest.CaptureFixture[str]) -> None:
    def end() -> None:
        raise fault

    assert _ended(end, Voice("en")) == Exit.MACHINE
    assert capsys.readouterr().err == "the machine has not enough memory for this\n"


@pytest.mark.parametrize(
    ("meant", "said"),
    [
        ("'check'", "«check»"),
        ("'check', 'schema'", "«check» или «schema»"),
        ("'check', 'schema', 'clean'", "«check», «schema» или «clean»"),
    ],
)
def test_the_commands_that_may_be_meant_are_each_in_quotation_marks(meant: str, said: str) -> None:
    told = value_said(f"No such command 'chek'. Did you mean {meant}?", "ru")
    assert told == f"Команды «chek» нет. Может быть, {said}?"


@pytest.mark.parametrize(
    "line",
    [
        "build --format docx --format pdf",
        "build --lang ru dz-74 --lang=kz",
        "build -j 1 --jobs 2",
        "check --format json --format lines",
        "facts list --format text --format json",
    ],
)
def test_an_option_that_is_given_twice_is_told_with_what_it_wants(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "--jobs" if "--jobs" in line else "--lang" if "--lang" in line else "--format"
    assert run_typer(line.split(), "en") == Exit.USAGE
    assert capsys.readouterr().err.startswith(f"{name} is given twice; give it once: ")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("check --write-baseline --quiet", "--write-baseline"),
        ("check --write-baseline -q", "--write-baseline"),
        ("check --baseline --format json", "--baseline"),
        ("build --format --quiet", "--format"),
        ("redline --letter --author A", "--letter"),
        ("check --project --help", "--project"),
    ],
)
def test_an_option_whose_value_was_forgotten_is_not_given_the_name_of_the_next(
    line: str, name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run_typer(line.split(), "ru") == Exit.USAGE
    assert capsys.readouterr().err.startswith(f"Параметру {name} нужно значение.")
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize(
    "line", ["clean --help", "build --quiet --quiet --help", "redline --letter a --letter b --help"]
)
def test_what_may_stand_twice_in_a_line_does(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_typer(line.split(), "en") == Exit.CLEAN
    assert "Usage" in capsys.readouterr().out
