"""Load: many letters, many facts, a long letter, a long table, a large template: each works, or says its limit.

    python bench/load.py [--letters 10000] [--only NAME …]

Every case is run by the command that a clerk would type, in a project of its own, and one line tells how it ended: the
seconds of CPU, the most memory that any of its processes held, what was written, and what docgen said. The letters are
the starter's, each with an inquiry of its own; their PDFs are printed by Typst, since WeasyPrint takes ten times as
long. Memory of the many letters is looked at while they are built: it must not grow with them.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = [sys.executable, "-m", "docgen"]
KEY = "first-letter"
FACTS, RU, KZ = f"facts/{KEY}.yaml", f"templates/ru/{KEY}.j2", f"templates/kz/{KEY}.j2"
MB = 1 << 20
EVERY = 0.5
"""Seconds between two looks at the memory of a run."""


@dataclass(frozen=True, slots=True)
class Run:
    """How a command ended: code, seconds of CPU, memory of its largest process in MB at each look, its last words."""

    code: int
    cpu: float
    memory: tuple[float, ...]
    said: str


def started(root: Path) -> None:
    root.mkdir()
    subprocess.run([*HERE, "new", "--quiet"], cwd=root, check=True)


def append(path: Path, more: str) -> None:
    """Put more at the end of the last block of a template, that of the letter's own text."""
    text, block, rest = path.read_text("utf-8").rpartition("{% endblock %}")
    assert block, path
    path.write_text(f"{text}\n{more}\n{block}{rest}", "utf-8")


def run(root: Path, *line: str) -> Run:
    """A command and its processes, watched."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryFile() as told:
        running = subprocess.Popen([*HERE, *line], cwd=root, stdout=told, stderr=subprocess.STDOUT)
        memory = []
        while running.poll() is None:
            memory.append(max((held(pid) for pid in family(running.pid)), default=0.0))
            time.sleep(EVERY)
        told.seek(0)
        said = told.read().decode("utf-8", "replace").strip().splitlines()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    finding = next((one for one in said if " error " in one), said[-1] if said else "")
    return Run(running.returncode, cpu, tuple(memory), finding[:160])


def family(pid: int) -> list[int]:
    """A process and those that it started."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [pid, *(one for child in children for one in family(int(child)))]


def held(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, ValueError, IndexError):
        return 0.0
    return pages * resource.getpagesize() / MB


# --- cases ----------------------------------------------------------------------------------------------------------


def many_letters(root: Path, size: int) -> Run:
    """Letters of one template, each with an inquiry of its own, in both languages and formats, by two workers."""
    facts = (root / FACTS).read_text("utf-8")
    _, _, rest = facts.partition(f"  {KEY}:\n")
    record, _, rest = rest.partition("\nfacts:\n")
    for number in range(size):
        own = record.replace("ПРИМЕР-1", f"ПРИМЕР-{number}").replace("    date:", f"    template: {KEY}\n    date:", 1)
        (root / f"facts/letter-{number}.yaml").write_text(f"letters:\n  letter-{number}:\n{own}\n", "utf-8")
    (root / FACTS).write_text(f"facts:\n{rest}", "utf-8")
    return run(root, "build", "--pdf-engine", "typst", "-j", "2", "--quiet")


def many_facts(root: Path, size: int) -> Run:
    """Facts that no letter prints, in files of 5,000."""
    for first in range(0, size, 5_000):
        records = (
            f"  load_{number}:\n    what: {{ru: число {number}, kz: сан {number}}}\n    value: {number}\n"
            f"    period: 2026\n    sources: {{letter_first_letter_report: пункт {number}}}\n"
            for number in range(first, min(first + 5_000, size))
        )
        (root / f"facts/load-{first}.yaml").write_text("facts:\n" + "".join(records), "utf-8")
    return run(root, "check", "--quiet")


PARAGRAPH = {
    RU: "Ведомством продолжена работа по рассмотрению обращений граждан, результаты доведены до них в срок. ",
    KZ: "Ведомство азаматтардың өтініштерін қарау жұмысын жалғастырды, нәтижелер оларға жеткізілді. ",
}


def long_letter(root: Path, size: int) -> Run:
    """A letter of about so many pages, three paragraphs of six sentences each, beyond the usual limits of a letter."""
    with (root / "docgen.yaml").open("a", encoding="utf-8") as settings:
        settings.write("limits:\n  seconds: 600\n  megabytes: 6000\n")
    for path, sentence in PARAGRAPH.items():
        text = "\n\n".join(f"{sentence * 6}" for _ in range(size * 3))
        append(root / path, text)
    return run(root, "build", "--pdf-engine", "typst", "-j", "2")


def long_table(root: Path, size: int) -> Run:
    """A table of so many rows and three columns."""
    for path, words in ((RU, "Организация"), (KZ, "Ұйым")):
        rows = "".join(f"| {words} | адрес | срок |\n" for _ in range(size))
        append(root / path, f"| {words} | А | Б |\n|---|---|---|\n{rows}")
    return run(root, "build", "--pdf-engine", "typst", "-j", "2")


def large_template(root: Path, size: int) -> Run:
    """Templates of so many megabytes, most of it in comments and branches that never run."""
    for path, sentence in PARAGRAPH.items():
        count = size * MB // len(f"{sentence * 3}".encode())
        text = "\n\n".join(f"{{% if false %}}{sentence * 3}{{% endif %}}" for _ in range(count))
        append(root / path, text)
    return run(root, "check")


CASES: Mapping[str, tuple[Callable[[Path, int], Run], int]] = {
    "letters": (many_letters, 10_000),
    "facts": (many_facts, 100_000),
    "pages": (long_letter, 2_000),
    "rows": (long_table, 5_000),
    "megabytes of a template": (large_template, 5),
}


def told(name: str, size: int, ended: Run, files: int) -> str:
    most = max(ended.memory, default=0)
    middle = ended.memory[len(ended.memory) // 2] if ended.memory else 0
    return (
        f"{size} {name}: exit {ended.code}, {ended.cpu:.1f} s of CPU, {most:.0f} MB at most, {middle:.0f} MB half-way, "
        f"{files} files{f'; {ended.said}' if ended.code else ''}"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--letters", type=int, default=CASES["letters"][1])
    options.add_argument("--only", nargs="*", choices=[name.split()[0] for name in CASES], default=())
    given = options.parse_args()
    for name, (case, usual) in CASES.items():
        if given.only and name.split()[0] not in given.only:
            continue
        size = given.letters if name == "letters" else usual
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "project"
            started(root)
            ended = case(root, size)
            files = sum(1 for path in (root / "output").rglob("*") if path.suffix in (".docx", ".pdf"))
        print(told(name, size, ended, files), flush=True)


if __name__ == "__main__":
    main()
