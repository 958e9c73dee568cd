"""Poor consoles, closed and full streams, no home, names that are no text: a sentence and the right exit code, never a
traceback, never a success that was none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BROKEN = 'facts:\n  a:\n    what: {ru: "[/b] [bold]x", kz: ы}\n    value: "[/red]\\e[31m"\n'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    ended = run(folder, "new", "--quiet")
    assert ended.returncode == 0, ended.stderr
    return folder


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "project")


def run(
    folder: Path, *line: str, env: dict[str, str] | None = None, shell: str = ""
) -> subprocess.CompletedProcess[bytes]:
    """Run docgen in a folder; `shell` is what a shell would do with its streams."""
    surroundings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **(env or {})}
    command = ["sh", "-c", f'"$0" -m docgen "$@" {shell}', sys.executable, *line]
    return subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, timeout=60, check=False)


def assert_plain(ended: subprocess.CompletedProcess[bytes]) -> None:
    for stream in (ended.stdout, ended.stderr):
        assert b"Traceback" not in stream
        assert b"\x1b" not in stream


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "ascii", "utf-8", "latin-1", "utf-16"])
@pytest.mark.parametrize("ui", ["ru", "kz"])
def test_a_console_of_any_encoding_shows_what_is_wrong(project: Path, encoding: str, ui: str) -> None:
    (project / "facts/bad.yaml").write_text(BROKEN)
    ended = run(project, "check", "--ui-lang", ui, env={"PYTHONIOENCODING": encoding})
    assert ended.returncode == 1
    assert_plain(ended)
    told = ended.stdout.decode(encoding)
    assert "facts/bad.yaml:4:12" in told
    english = encoding in ("ascii", "latin-1")
    assert ("error DG103" if english else "DG103") in told
    assert "[bold]" not in told or "[/b]" in told


@pytest.mark.parametrize(
    ("streams", "code"),
    [
        (">&-", 1),
        ("2>&-", 1),
        (">&- 2>&-", 1),
        ("<&-", 1),
        (">/dev/full", 3),
        (">/dev/full 2>/dev/full", 3),
        ("2>/dev/full", 1),
        ("| :", 0),
    ],
)
def test_closed_and_full_streams(project: Path, streams: str, code: int) -> None:
    (project / "facts/bad.yaml").write_text(BROKEN)
    ended = run(project, "check", shell=streams)
    assert ended.returncode == code
    assert_plain(ended)


@pytest.mark.parametrize("line", [[], ["facts"], ["nope"], ["build", "nope"], ["check", "--format", "x"]])
@pytest.mark.parametrize("streams", ["", "2>/dev/full", "2>&-", ">/dev/full 2>/dev/full"])
def test_a_wrong_use_is_one_whatever_becomes_of_the_words(project: Path, line: list[str], streams: str) -> None:
    ended = run(project, *line, shell=streams)
    is_page = line in ([], ["facts"])
    assert ended.returncode == (3 if is_page and "2>/dev/full" in streams else 2)
    assert_plain(ended)
    assert streams or b"docgen" in ended.stderr or b"there is" in ended.stderr


FORGED = "::error file=forged.yaml,line=1::x"


@pytest.mark.parametrize(
    "line",
    [
        "check",
        "check --format lines",
        "check --format github",
        "build",
        "promises",
        "words first-letter",
        "facts list",
        "status",
    ],
)
def test_a_text_gives_the_reader_of_a_log_no_order(project: Path, line: str) -> None:
    """GitHub takes a line that begins so, after blanks too, for an order; its older form and Azure's stand anywhere."""
    (project / "facts/bad.yaml").write_text(
        "promises:\n"
        f'  a:\n    what: {{ru: "{FORGED}", kz: "{FORGED}"}}\n    owner: "##[error]x ##vso[task.complete]"\n'
        "    due: 2020-01-01\n    nonsense: 1\n"
        f'facts:\n  b:\n    what: {{ru: "{FORGED}", kz: ы}}\n    value: 1\n  ? >-\n    {FORGED}\n  : {{}}\n'
    )
    template = project / "templates/ru/first-letter.j2"
    template.write_text(template.read_text() + f"\n    {FORGED} 5 ##[error]x %0A::error::y\n")
    ended = run(project, *line.split())
    for told in (ended.stdout + ended.stderr).decode().splitlines():
        assert not told.lstrip().startswith(FORGED[:19]), told
        if not told.startswith("::"):
            assert "##[" not in told
            assert "##vso[" not in told


@pytest.mark.parametrize("line", [["--version"], ["--help"], ["explain", "DG103"], ["schema"]])
def test_what_cannot_be_told_is_no_success(project: Path, line: list[str]) -> None:
    ended = run(project, *line, shell=">/dev/full")
    assert ended.returncode == 3
    assert_plain(ended)
    assert ended.stderr == b"the output: no space is left on the disk\n"


def test_without_a_home_a_letter_is_built(project: Path) -> None:
    ended = run(project, "build", "--format", "html,outline")
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize(
    "line",
    [["build", "\x1b[31mx"], ["\x1b]0;title\x07"], ["check", "--project", "\x1b[31m"], ["explain", "\x1b[31m"]],
)
def test_escape_sequences_of_a_command_line_reach_no_terminal(project: Path, line: list[str]) -> None:
    ended = run(project, *line)
    assert ended.returncode == 2
    assert_plain(ended)


@pytest.mark.parametrize(
    "name", [b"\xff.yaml", b"\x1b[31m.yaml", b"a\nb.yaml", "\u202eлмая.yaml".encode(), b"\\..\\x.yaml"]
)
@pytest.mark.parametrize("command", [["check"], ["build", "--format", "outline"], ["facts", "list"]])
def test_a_file_with_a_wild_name_is_read_or_told(project: Path, name: bytes, command: list[str]) -> None:
    Path(os.fsdecode(bytes(project) + b"/facts/" + name)).write_text("nonsense\n")
    ended = run(project, *command)
    assert ended.returncode in (0, 1)
    assert_plain(ended)
    if command == ["check"]:
        assert ended.returncode == 1


@pytest.mark.parametrize(
    "line", ["status", "promises", "facts list", "explain DG102", "--help", "build --help", "check --format json"]
)
def test_a_pipe_that_nobody_reads_is_no_fault_of_the_input(project: Path, line: str) -> None:
    command = f'"$0" -m docgen {line}; echo $? >&3'
    inner = ["sh", "-c", f"{{ ( exec 3>&2; sleep 0.3; {command} ) | true; }}", sys.executable]
    surroundings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(inner, cwd=project, env=surroundings, capture_output=True, timeout=60, check=False)
    assert ended.stderr.split() == [b"3"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("audit none.docx", 2),
        ("verify none.docx", 2),
        ("audit /dev/zero", 1),
        ("verify /dev/zero", 1),
        ("audit facts", 2),
        ("build --jobs -1", 2),
        ("build -j 99999999999", 2),
        ("build --output docgen.yaml/x --format outline", 3),
    ],
)
def test_whose_fault_it_is(project: Path, line: str, code: int) -> None:
    ended = run(project, *line.split())
    assert ended.returncode == code, ended.stderr
    assert ended.stderr
    assert_plain(ended)


@pytest.mark.parametrize("kind", ["fifo", "device", "folder", "out", "round", "gone", "unreadable"])
@pytest.mark.parametrize("place", ["facts/x.yaml", "templates/ru/first-letter.j2", "templates/ru/of-no-letter.j2"])
def test_what_is_no_plain_file_is_told_and_not_waited_on(project: Path, kind: str, place: str) -> None:
    path = project / place
    path.unlink(missing_ok=True)
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "unreadable":
        path.write_bytes(b"\xff\xfe")
    else:
        path.symlink_to({"device": "/dev/zero", "out": "/etc/passwd", "round": path.name, "gone": "nothing"}[kind])
    ended = run(project, "check")
    read = kind == "unreadable" and "of-no-letter" in place  # a plain file that no letter is made of: a warning
    assert ended.returncode == (0 if read else 1)
    assert_plain(ended)
    assert b"root:" not in ended.stdout


@pytest.mark.parametrize("line", ["promises", "status", "facts list", "facts cites a"])
@pytest.mark.parametrize("shown", ["text", "json"])
def test_an_answer_that_lacks_something_is_no_success(project: Path, line: str, shown: str) -> None:
    command = line.split()
    assert run(project, *command, "--format", shown).returncode == (2 if "cites" in command else 0)
    (project / "facts/bad.yaml").write_text(
        "promises:\n  p:\n    what: {ru: а, kz: ә}\n    nonsense: 1\nfacts:\n  a:\n    value: 1_000\n"
    )
    ended = run(project, *command, "--format", shown)
    assert ended.returncode == 1
    assert b"facts/bad.yaml:4" in ended.stderr
    assert_plain(ended)


@pytest.mark.parametrize("line", ["promises", "words first-letter", "facts cites source.x"])
def test_a_letter_that_cannot_be_composed_is_told_by_every_answer(project: Path, line: str) -> None:
    template = project / "templates/ru/first-letter.j2"
    text = template.read_text()
    template.write_text(text.replace("{% block text %}", "{% block text %}{{ nope.nope }}"))
    assert template.read_text() != text
    ended = run(project, *line.split())
    assert ended.returncode == 1
    assert b"templates/ru/first-letter.j2" in ended.stderr


@pytest.mark.parametrize("place", ["facts/more", "facts/in/more", "templates/ru/more"])
@pytest.mark.parametrize("target", ["/etc", "templates", "."])
def test_a_linked_folder_is_not_followed_and_told(project: Path, place: str, target: str) -> None:
    (project / place).parent.mkdir(exist_ok=True)
    (project / place).symlink_to(target if target == "/etc" else project / target)
    ended = run(project, "check", "--format", "lines")
    assert ended.returncode == 1
    assert place.encode() in ended.stdout
    assert_plain(ended)


def test_a_project_file_that_is_no_file_is_told_as_that(project: Path) -> None:
    (project / "docgen.yaml").unlink()
    assert run(project, "check").returncode == 2
    os.mkfifo(project / "docgen.yaml")
    ended = run(project, "check")
    assert (ended.returncode, b"docgen.yaml: it is not a plain file" in ended.stderr) == (1, True)
