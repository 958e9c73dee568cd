"""Command tests in Markdown (`tests/cases`): what a clerk types and sees.

A page is worked through from top to bottom in an empty folder. A fenced block with a language and a path writes that
file. In a `console` block each line that begins with `% ` is typed; what must be printed stands below it, and `=> N`
where the command must not end with 0. Besides `docgen` a page may say `cat FILE` and `ls FOLDER`. `--accept` rewrites
what is printed; then read the diff.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest

from docgen.cli import main

CASES = Path(__file__).parent / "cases"
_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^% (.*)\n((?:(?!% ).*\n)*)", re.MULTILINE)


def run(line: str) -> str:
    """What a command prints, and how it ends when that is not 0."""
    word, *arguments = shlex.split(line)
    if word == "cat":
        return Path(arguments[0]).read_text("utf-8")
    if word == "ls":
        return "".join(f"{path.as_posix()}\n" for path in sorted(Path(arguments[0]).rglob("*")) if path.is_file())
    assert word == "docgen"
    printed = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed), pytest.raises(SystemExit) as ended:
        main(arguments)
    printed.flush()
    text = printed.buffer.getvalue().decode()  # type: ignore[attr-defined]  # a BytesIO
    text += "" if text.endswith("\n") or not text else "\n"
    return text.replace(str(Path.cwd()), "FOLDER") + (f"=> {int(ended.value.code or 0)}\n" if ended.value.code else "")


def console(block: str) -> str:
    """A console block as it really goes."""
    return _COMMAND.sub(lambda command: f"% {command[1]}\n{run(command[1])}", block)


def worked(page: str) -> str:
    """The page with what its commands really print."""

    def work(block: re.Match[str]) -> str:
        language, path, text = block.groups()
        if language == "console":
            return f"```console\n{console(text)}```"
        if path:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).write_text(text, "utf-8")
        return block[0]

    return _BLOCK.sub(work, page)


@pytest.mark.parametrize("name", sorted(path.stem for path in CASES.glob("*.md")))
def test_a_page_of_commands(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    file = CASES / f"{name}.md"
    page = file.read_text("utf-8")
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    found = worked(page)
    if request.config.getoption("--accept"):
        file.write_text(found, "utf-8")
    assert found == page or request.config.getoption("--accept")
