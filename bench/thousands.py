"""What a project of thousands of letters costs: all of it, nothing, one fact of it; memory of each process; two cores.

    python bench/thousands.py [--letters 10000] [--formats docx] [--cited 37] [--jobs 2] [--rounds 3]

Each letter is one that `docgen new LETTER` writes: its record and a figure in a file of facts of its own, two templates
of its own over shared parts; signer, addressee, executor and the figure's source are the same for all, as in a house.
Some letters cite one fact besides. Told: CPU and wall of a build of all from nothing, the highest memory of any process
meanwhile (resident, shared pages counted in each), and the CPU of building nothing, of building after that one fact has
changed (exactly the letters that cite it, no file more), and of what these letters cost: their share of the whole
build, and so many of them built by themselves, from nothing, in a project that has no others. The three are built in
turn, the least of each is told.
`--two-cores` builds all twice from nothing, bound to one core and to two, and tells how much sooner two end. `--check`
builds nothing: it checks all of them, with nothing kept and then unchanged.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from docgen.starting import start_letter, start_project

DAY = dt.date(2026, 1, 15)
SHARED = "shared_figure"
FIRST = 386
"""The value that the shared fact has at first."""
BESIDE = 2
"""Letters besides those that are asked for: the one of a new project, and the pattern."""
FACT = f"""\
facts:
  {SHARED}:
    what: {{ru: программы, kz: бағдарламалар}}
    value: {FIRST}
    period: 2026
    sources: {{shared_report: пункт 1}}
sources:
  shared_report:
    kind: report
    title: {{ru: Общий отчет, kz: Жалпы есеп}}
    date: 2026-01-10
"""
SENTENCES = {
    "ru": f'\n\nВсего действуют {{{{ fact.{SHARED} | count("программа", "nom") }}}}.\n',
    "kz": f'\n\nБарлығы {{{{ fact.{SHARED} | count("бағдарлама", "nom") }}}} жұмыс істейді.\n',
}
PATTERN = ("facts/pattern.yaml", "templates/ru/pattern.j2", "templates/kz/pattern.j2")
_END = "{% endblock %}"


class Cost(NamedTuple):
    """CPU of all processes and wall in seconds, the highest memory of one process in megabytes, files written."""

    cpu: float
    wall: float
    memory: float
    files: int


def made(root: Path, letters: int, cited: int) -> None:
    """The project; the letters that cite the shared fact are spread over all of it."""
    start_project(root, DAY)
    (root / "facts/shared.yaml").write_text(FACT)
    start_letter(root, "pattern", DAY)
    pattern = {path: (root / path).read_text() for path in PATTERN}
    citing = {number * letters // cited for number in range(min(cited, letters))}
    for number in range(letters):
        for path, text in pattern.items():
            lang = path.split("/")[1] if path.startswith("templates") else ""
            told = varied(text, number, SENTENCES[lang] if lang and number in citing else "")
            (root / path.replace("pattern", f"letter-{number}")).write_text(told)


def varied(text: str, number: int, sentence: str) -> str:
    """The file of another letter, with another figure; whom and what all have in common stands in the pattern's."""
    told = text.partition("\nsources:")[0].replace("letter_pattern_example", f"letter_{number}_example") + "\n"
    told = told.replace("письма pattern", f"письма {number}").replace("(pattern", f"({number}")
    told = told.replace("  pattern:", f"  letter-{number}:")
    told = told.replace("value: 3\n", f"value: {number % 900 + 3}\n")
    return told.replace(_END, sentence + _END) if sentence else told


def build(root: Path, *options: str) -> Cost:
    """One run of `docgen build`; it must end well."""
    return run("build", root, *options)


def run(name: str, root: Path, *options: str) -> Cost:
    """One run of a command; it must end well."""
    command = [sys.executable, "-m", "docgen", name, "--project", str(root), *options]
    before, start = cpu_of_children(), time.perf_counter()
    with tempfile.TemporaryFile() as told, subprocess.Popen(command, stdout=told) as process:
        with watched(process.pid) as most:
            process.wait()
        cost = cpu_of_children() - before, time.perf_counter() - start
        told.seek(0)
        files = told.read().count(b"wrote ")
    if process.returncode:
        sys.exit(f"docgen {name} ended with {process.returncode}")
    return Cost(*cost, max(most, default=0.0), files)


def cpu_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


@contextlib.contextmanager
def watched(pid: int) -> Iterator[list[float]]:
    """The memory of a process and of its children, looked at ten times a second."""
    most: list[float] = []
    over = threading.Event()

    def look() -> None:
        while not over.wait(0.1):
            most[:] = [max((*most, *map(resident, (pid, *children(pid)))), default=0.0)]

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield most
    finally:
        over.set()
        thread.join()


def children(pid: int) -> tuple[int, ...]:
    try:
        return tuple(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))
    except OSError:
        return ()


def resident(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except (OSError, IndexError):
        return 0.0


def change(root: Path, value: int) -> None:
    path = root / "facts/shared.yaml"
    path.write_text(re.sub("value: .*", f"value: {value}", path.read_text()))


def forget(root: Path) -> None:
    """Take away what was built, and what is kept of it."""
    for name in ("output", ".docgen"):
        shutil.rmtree(root / name, ignore_errors=True)


def tell(name: str, cost: Cost) -> None:
    figures = f"{cost.cpu:8.2f} s CPU {cost.wall:8.2f} s wall {cost.memory:6.0f} MB"
    print(f"{name:<40} {figures} {cost.files:7d} files", flush=True)


def one_fact(root: Path, given: argparse.Namespace) -> None:
    """Build all, nothing, and what one fact touches."""
    options = ("--format", given.formats, "--jobs", str(given.jobs), *given.more)
    whole = build(root, *options)
    tell(f"{given.letters} letters from nothing", whole)
    alone = root.with_name("alone")
    made(alone, given.cited - BESIDE, given.cited - BESIDE)
    rounds = [one_round(root, alone, FIRST + number, options) for number in range(1, given.rounds + 1)]
    nothing, changed, own = map(min, zip(*rounds, strict=True))
    tell("nothing to do", nothing)
    tell("one fact changed", changed)
    tell(f"{given.cited} letters by themselves", own)
    wanted = 2 * given.cited * len(given.formats.split(","))
    if wrong := {one.files for _, one, _ in rounds} - {wanted}:
        sys.exit(f"{wrong} files were written, {wanted} cite the fact")
    share = whole.cpu / (given.letters + BESIDE) * given.cited
    for name, cost in (("share of the whole", share), ("cost by themselves", own.cpu)):
        beyond = (changed.cpu - nothing.cpu) / cost
        print(f"{given.cited} letters' {name}: {cost:.2f} s CPU; one fact: nothing to do + {beyond:.2f} x that")


def one_round(root: Path, alone: Path, value: int, options: tuple[str, ...]) -> tuple[Cost, Cost, Cost]:
    """Nothing to do, one fact changed, and in the other project all letters from nothing."""
    nothing = build(root, *options)
    change(root, value)
    changed = build(root, *options)
    forget(alone)
    return nothing, changed, build(alone, *options)


def two_cores(root: Path, given: argparse.Namespace) -> None:
    """How much sooner a build ends on two cores than on one; on a busy machine this tells nothing."""
    cores = sorted(os.sched_getaffinity(0))[:2]
    costs = []
    for bound in (cores[:1], cores):
        forget(root)
        os.sched_setaffinity(0, bound)
        costs.append(build(root, "--format", given.formats, *given.more))
        tell(f"{given.letters} letters, cores: {len(bound)}", costs[-1])
    one, two = costs
    print(f"two cores: {one.wall / two.wall:.2f} x one; CPU {two.cpu / one.cpu:.2f} x")


def checked(root: Path, given: argparse.Namespace) -> None:
    """Check all, with nothing kept and then unchanged."""
    for name in ("nothing kept", "unchanged"):
        tell(f"{given.letters} letters, check, {name}", run("check", root, "--quiet"))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--letters", type=int, default=10_000)
    options.add_argument("--cited", type=int, default=37)
    options.add_argument("--formats", default="docx")
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--two-cores", action="store_true")
    options.add_argument("--check", action="store_true")
    options.add_argument("more", nargs="*", help="more options of `docgen build`, after --")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        made(root, given.letters, given.cited)
        (two_cores if given.two_cores else checked if given.check else one_fact)(root, given)


if __name__ == "__main__":
    main()
