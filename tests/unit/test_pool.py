"""Letters made by several processes: limits hold, one that fails takes no other with it, the bytes are the same."""

from __future__ import annotations

import datetime as dt
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from docgen.build.executor import Here
from docgen.build.formats import warm
from docgen.build.planning import Plan
from docgen.build.pool import Pool, _Waiting
from docgen.build.running import Result, run_build
from docgen.build.working import Task, Tasks
from docgen.model import PageStyle
from docgen.starting import start_letter, start_project
from docgen.world import DiskWorld
from docgen.writers.docx.skeleton import _skeleton, skeleton

DAY = dt.date(2021, 3, 31)
LETTERS = ("a", "b", "c", "d", "e", "first-letter")

FAILING = """\
import datetime, json, os, signal, sys, time
from pathlib import Path
from docgen.build.formats import FORMATS, Format
from docgen.build.planning import Plan
from docgen.build.pool import Pool
from docgen.build.running import run_build
from docgen.model import Written
from docgen.world import DiskWorld

def write(document, style):
    match document.letter:
        case "a":
            while True: pass
        case "b":
            held = []
            while True: held.append(bytes([len(held) % 255 + 1]) * (1 << 20))
        case "c":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "d":
            raise ZeroDivisionError("a fault of docgen")
        case "e":
            return Written(bytes(10 ** 12))
    return Written(b"made")

FORMATS["test"] = Format("test", write)
root = Path(sys.argv[1])
plan = Plan(None, ("ru",), ("test",), root / "output")
result = run_build(DiskWorld(root, datetime.date(2021, 3, 31)), plan, executor=Pool(2))
told = {d.args.get("key", ""): [d.code, d.args.get("limit", d.args.get("ending", ""))] for d in result.diagnostics}
print(json.dumps([sorted(result.broken), [p.name for p in result.written], told, result.machine]))
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "p"
    start_project(root, DAY)
    for key in LETTERS[:-1]:
        start_letter(root, key, DAY)
    return root


def build(root: Path, output: str, executor: object) -> Result:
    plan = Plan(None, ("ru", "kz"), ("docx", "outline"), root / output, verify=output == "verified")
    return run_build(DiskWorld(root, DAY), plan, executor=executor)  # type: ignore[arg-type]


def written(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}


def test_the_bytes_are_the_same_with_any_number_of_workers(project: Path) -> None:
    for number, executor in enumerate((Here(), Pool(1), Pool(3))):
        assert build(project, f"out{number}", executor).broken == []
    first = written(project / "out0")
    assert len(first) == 4 * len(LETTERS)
    assert written(project / "out1") == written(project / "out2") == first


def test_each_letter_that_fails_is_named_and_the_rest_is_built(project: Path) -> None:
    (project / "docgen.yaml").write_text("limits: {seconds: 3, megabytes: 400}\n")
    done = subprocess.run(
        [sys.executable, "-c", FAILING, str(project)], capture_output=True, text=True, timeout=120, check=True
    )
    broken, made, told, machine = json.loads(done.stdout)
    assert broken == ["a", "b", "c", "d", "e"]
    assert made == ["first-letter.test"]
    assert told == {
        "a": ["DG610", "3 seconds"],
        "b": ["DG610", "400 MB"],
        "c": ["DG611", str(-signal.SIGSEGV)],
        "d": ["DG611", "ZeroDivisionError: a fault of docgen"],
        "e": ["DG610", "400 MB"],
    }
    assert machine
    assert done.stderr == ""


def command(root: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "docgen", "build", "--project", str(root), "--format", "docx", *more]


def test_a_giant_table_is_stopped_by_the_command_too(project: Path) -> None:
    (project / "docgen.yaml").write_text("limits: {seconds: 2}\n")
    rows = "| а | б |\n|---|---|\n" + "| один | два |\n" * 30_000
    path = project / "templates/ru/b.j2"
    path.write_text(path.read_text().replace("{% endblock %}", f"\n{rows}\n{{% endblock %}}"))
    done = subprocess.run(command(project, "--ui-lang", "ru"), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "DG610" in done.stderr
    assert "письмо b заняло больше, чем 2 с, и остановлено" in done.stderr
    assert len(written(project / "output")) == 2 * (len(LETTERS) - 1)


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_stopped_goes_on_where_it_was(project: Path, ending: signal.Signals) -> None:
    started = subprocess.Popen(command(project), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    children: list[int] = []
    while started.poll() is None and not list(project.glob("output/*/*.docx")):
        children = children_of(started.pid) or children
        time.sleep(0.005)
    started.send_signal(ending)
    _, complaints = started.communicate(timeout=30)
    assert "Traceback" not in complaints
    deadline = time.monotonic() + 10
    while any(is_alive(pid) for pid in children) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(is_alive(pid) for pid in children)
    assert all(path.read_bytes()[:2] == b"PK" for path in project.glob("output/*/*.docx"))
    assert subprocess.run(command(project, "-q"), check=False).returncode == 0
    assert len(written(project / "output")) == 2 * len(LETTERS)


def children_of(pid: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except (OSError, IndexError):
        return False


def test_what_all_letters_have_in_common_is_made_before_the_workers_are() -> None:
    style = PageStyle(size=13)
    _skeleton.cache_clear()  # another test of this process may have asked for the same
    warm({("ru", "docx"), ("kz", "outline")}, style)
    made = _skeleton.cache_info().misses
    skeleton(style, "ru")
    assert _skeleton.cache_info().misses == made
    skeleton(style, "kz")
    assert _skeleton.cache_info().misses == made + 1


def test_who_prints_by_typst_does_not_load_weasyprint() -> None:
    """It may not be there at all, nor the libraries of the system that it needs."""
    code = (
        "import sys; from docgen.build.formats import warm; from docgen.model import PageStyle, PdfEngine;"
        "warm({('ru', 'pdf'), ('kz', 'pdf')}, PageStyle(pdf_engine=PdfEngine.TYPST));"
        "print('weasyprint' in sys.modules, 'typst' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True)
    assert done.stdout == "False True\n"


def test_tasks_are_the_same_when_their_turn_comes() -> None:
    """Also those that a worker did not come to: they are first."""
    kinds = ((("ru", "docx"),), (("ru", "docx"), ("kz", "docx")))
    every = [Task(f"letter-{number}", kinds[number % 2], ("ru", "kz")) for number in range(5)]
    tasks = Tasks(every)
    assert (list(tasks), len(tasks), every[3] in tasks, bool(Tasks())) == (every, 5, True, False)
    assert tasks.targets() == set(kinds[1])
    waiting = _Waiting(tasks)
    taken = [waiting.take() for _ in range(3)]
    waiting.put_back(taken[1:])
    assert len(waiting) == 4
    assert [waiting.take() for _ in range(4)] == every[1:]
    assert not waiting
