"""How long `docgen --version` and `docgen check` take: on a project as it is, and on one of many letters made from it;
and, in a process that runs already, the whole way of a letter, the reading of a template and of many facts.

    python bench/checking.py [--project .] [--letters 1000] [--runs 5] [--warm 40] [--facts 10000]

Each letter of the large project has templates, facts and promises of its own: those of the small one under other
keys, with other figures. Cold: nothing is kept in `.docgen/`. Unchanged: the run after it. CPU is that of all
processes together; several runs of the small project in turn, the least told: a busy machine only adds. Warm: one
process composes, checks and writes (DOCX) the worked letter in both languages again and again, each time from a book
with other figures; CPU of one file, the least of all. Garbage is collected as docgen's own commands do.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from docgen.checks.project import Checker
from docgen.compose.composing import Composer
from docgen.facts.book import FactBook, read_facts
from docgen.facts.settings import read_settings
from docgen.model import LANGS, Fact
from docgen.world import DiskWorld, MemoryWorld
from docgen.writers.docx import write_docx

LETTER = "dz-74"
AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Where Python may not keep what it compiled, each start compiles docgen anew."""
COPIED = ("docgen.yaml", "facts", "templates")


class Cost(NamedTuple):
    """Seconds of one run."""

    cpu: float
    wall: float


def check(project: Path) -> Cost:
    command = [sys.executable, "-m", "docgen", "check", "--quiet", "--project", str(project)]
    before, start = cpu_of_children(), time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, env=AS_INSTALLED)
    cost = Cost(cpu_of_children() - before, time.perf_counter() - start)
    if done.returncode or done.stdout:
        sys.exit(f"the project is not clean:\n{done.stdout[:2000]}")
    return cost


def cpu_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def version() -> Cost:
    before, start = cpu_of_children(), time.perf_counter()
    subprocess.run([sys.executable, "-m", "docgen", "--version"], stdout=subprocess.DEVNULL, check=True)
    return Cost(cpu_of_children() - before, time.perf_counter() - start)


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


# --- one warm process ------------------------------------------------------------------------------------------------


def warm_letter(project: Path, letters: int) -> tuple[float, float]:
    """Milliseconds of CPU of one file: to compose and check it, to write it."""
    world = DiskWorld(project, today())
    book, settings = read_facts(world)[0], read_settings(world)[0]
    composer = Composer(world, book)
    checker = Checker(world, book, settings, composer)
    costs = []
    for number in range(letters):
        checker.book = composer.book = with_other_figures(book, number)
        costs.append(one_letter(checker))
    checking, writing = (min(values) for values in zip(*costs, strict=True))
    return checking / len(LANGS) * 1000, writing / len(LANGS) * 1000


def one_letter(checker: Checker) -> tuple[float, float]:
    """Seconds of CPU of a letter in both languages."""
    start = time.thread_time()
    checked = checker.check(checker.book.letters[LETTER])
    checking = time.thread_time()
    for composed in checked.composed.values():
        if write_docx(composed.document, checker.settings.page).diagnostics:
            sys.exit("the letter is not whole")
    return checking - start, time.thread_time() - checking


def with_other_figures(book: FactBook, number: int) -> FactBook:
    """The book with other values of its facts of three digits."""
    return replace(book, facts={key: with_another_value(fact, number) for key, fact in book.facts.items()})


def with_another_value(fact: Fact, number: int) -> Fact:
    plain = isinstance(fact.value, Decimal) and fact.value.as_tuple().exponent == 0 and 300 <= fact.value < 1000
    return replace(fact, value=fact.value + number) if plain and isinstance(fact.value, Decimal) else fact


# --- reading ---------------------------------------------------------------------------------------------------------


def template_read(project: Path, times: int) -> float:
    """Milliseconds of CPU to read a template of the worked letter until it can be run; the mean of its languages."""
    world = DiskWorld(project, today())
    environments = Composer(world, FactBook())._environments  # noqa: SLF001  # what `compose` would run is not run here
    texts = {lang: world.read(f"templates/{lang}/{LETTER}.j2").decode() for lang in LANGS}

    def once() -> float:
        start = time.thread_time()
        for lang, text in texts.items():
            environments[lang].from_string(text)
        return time.thread_time() - start

    return min(once() for _ in range(times)) / len(LANGS) * 1000


def facts_read(count: int, times: int) -> tuple[float, float]:
    """Milliseconds of CPU to read so many facts, each of nine fields, from one file: when it is new, and when a book
    was read from it before and one fact is asked for.
    """
    text = "facts:\n" + "".join(FACT.format(number=number) for number in range(count))
    world = MemoryWorld({"docgen.yaml": "", "facts/all.yaml": text.encode()}, today())

    def once(known: Collection[str]) -> tuple[float, Collection[str]]:
        start = time.thread_time()
        book, found = read_facts(world, known)
        if found or len(book.facts) != count or book.facts[f"schools_{count // 2}"].value != count // 2:
            sys.exit("the facts are not clean")
        return time.thread_time() - start, book.plain

    new = [once(frozenset()) for _ in range(times)]
    again = [once(new[0][1]) for _ in range(times)]
    return min(new)[0] * 1000, min(again)[0] * 1000


FACT = """\
  schools_{number}:
    what: {{ru: проверенные школы {number}, kz: тексерілген мектептер {number}}}
    value: {number}
    unit: school
    period: 2020
    as_of: 2020-12-31
    sources:
      report_70: пункт 2, абзац {number}
    owner: Комитет по охране прав детей
    valid_until: 2021-12-31
    # исправлено после сверки с ведомством
"""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--project", type=Path, default=Path())
    options.add_argument("--letters", type=int, default=1000)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--warm", type=int, default=40)
    options.add_argument("--facts", type=int, default=10_000)
    asked = options.parse_args()
    gc.set_threshold(100_000)
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small"), Path(folder, "large")
        small.mkdir()
        multiplied(asked.project, 0, small)
        runs = [cold_and_warm(small) for _ in range(asked.runs)]
        tell("docgen --version", [version() for _ in range(asked.runs)])
        tell("worked project, cold", [cold for cold, _ in runs])
        tell("worked project, unchanged", [warm for _, warm in runs])
        checking, writing = warm_letter(small, asked.warm)
        print(f"warm, one DOCX file: {checking:5.1f} ms CPU to compose and check, {writing:4.1f} ms to write and prove")
        print(f"one template, read: {template_read(small, asked.warm):5.2f} ms CPU")
        if asked.facts:
            new, again = facts_read(asked.facts, asked.runs)
            print(f"{asked.facts} facts, read: {new:6.0f} ms CPU, {again:4.0f} ms when unchanged")
        if asked.letters:
            large.mkdir()
            multiplied(asked.project, asked.letters, large)
            cold, unchanged = cold_and_warm(large)
            tell(f"{asked.letters} letters, cold", [cold])
            tell(f"{asked.letters} letters, unchanged", [unchanged])


def tell(name: str, costs: list[Cost]) -> None:
    cpu, wall = (min(values) for values in zip(*costs, strict=True))
    print(f"{name:<28} {cpu:6.2f} s CPU  {wall:6.2f} s wall")


if __name__ == "__main__":
    main()
