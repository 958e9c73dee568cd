"""How long `docgen check` takes: on a project as it is, and on one of many letters made from it.

    python bench/checking.py [--project .] [--letters 1000] [--runs 5]

Each letter of the large project has templates, facts and promises of its own: those of the small one under other
keys, with other figures. Cold: nothing is kept in `.docgen/`. Unchanged: the run after it. CPU is that of all
processes together; several runs of the small project in turn, the median told.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from docgen.facts.book import FactBook, read_facts
from docgen.model import LANGS
from docgen.world import DiskWorld

LETTER = "dz-74"
COPIED = ("docgen.yaml", "facts", "templates")


class Cost(NamedTuple):
    """Seconds of one run."""

    cpu: float
    wall: float


def check(project: Path) -> Cost:
    command = [sys.executable, "-m", "docgen", "check", "--quiet", "--project", str(project)]
    before, start = cpu_of_children(), time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    cost = Cost(cpu_of_children() - before, time.perf_counter() - start)
    if done.returncode or done.stdout:
        sys.exit(f"the project is not clean:\n{done.stdout[:2000]}")
    return cost


def cpu_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def cold_and_warm(project: Path) -> tuple[Cost, Cost]:
    shutil.rmtree(project / ".docgen", ignore_errors=True)
    return check(project), check(project)


def multiplied(project: Path, letters: int, target: Path) -> None:
    """A project of so many letters beside the ones that are there."""
    for name in COPIED:
        source = project / name
        shutil.copytree(source, target / name) if source.is_dir() else shutil.copy(source, target / name)
    world = DiskWorld(project, today())
    book, _ = read_facts(world)
    for number in range(1, letters + 1):
        write_letter(project, book, number, target)


def today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()


def write_letter(project: Path, book: FactBook, number: int, target: Path) -> None:
    """One more letter: its facts and its two templates."""
    keys = re.compile(rf"(?<![\w.])({'|'.join(map(re.escape, own_keys(book)))})(?!\w)")

    def renamed(text: str) -> str:
        return keys.sub(rf"\1_{number}", text)

    parts = [f"letters:\n{letter_record(project, number)}"]
    for section in ("facts", "promises"):
        records = "".join(renamed(record) for record in own_records(project, section))
        parts += [f"{section}:\n{varied(records, number)}"] if records else []
    (target / "facts" / f"letter-{number}.yaml").write_text("\n".join(parts))
    for lang in LANGS:
        text = (project / "templates" / lang / f"{LETTER}.j2").read_text()
        body = re.sub(r"(\bfact\.\w+|\[!\w+)", rf"\1_{number}", text)
        (target / "templates" / lang / f"{LETTER}-{number}.j2").write_text(body)


def own_keys(book: FactBook) -> tuple[str, ...]:
    return (*book.facts, *book.promises)


def own_records(project: Path, section: str) -> Iterator[str]:
    """The text below a section's heading in each YAML file."""
    for path in sorted((project / "facts").glob("*.yaml")):
        for block in re.split(r"^(?=\S)", path.read_text(), flags=re.MULTILINE):
            if block.startswith(f"{section}:"):
                yield block.partition("\n")[2]


def letter_record(project: Path, number: int) -> str:
    (records,) = own_records(project, "letters")
    (record,) = (one for one in re.split(r"^(?=  \S)", records, flags=re.MULTILINE) if one.startswith(f"  {LETTER}:"))
    return record.replace(f"  {LETTER}:", f"  {LETTER}-{number}:")


def varied(records: str, number: int) -> str:
    """The records of things of this letter's own, with other figures where a figure is a plain number."""
    told = re.sub(r"^(      (?:ru|kz): .*)$", rf"\1 {number}", records, flags=re.MULTILINE)
    return re.sub(
        r"^(    value: )([3-9]\d\d)$", lambda one: f"{one[1]}{int(one[2]) + number}", told, flags=re.MULTILINE
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--project", type=Path, default=Path())
    options.add_argument("--letters", type=int, default=1000)
    options.add_argument("--runs", type=int, default=5)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small"), Path(folder, "large")
        small.mkdir()
        multiplied(asked.project, 0, small)
        runs = [cold_and_warm(small) for _ in range(asked.runs)]
        tell("worked project, cold", [cold for cold, _ in runs])
        tell("worked project, unchanged", [warm for _, warm in runs])
        if asked.letters:
            large.mkdir()
            multiplied(asked.project, asked.letters, large)
            cold, unchanged = cold_and_warm(large)
            tell(f"{asked.letters} letters, cold", [cold])
            tell(f"{asked.letters} letters, unchanged", [unchanged])


def tell(name: str, costs: list[Cost]) -> None:
    cpu, wall = (statistics.median(values) for values in zip(*costs, strict=True))
    print(f"{name:<28} {cpu:6.2f} s CPU  {wall:6.2f} s wall")


if __name__ == "__main__":
    main()
