"""Change at random one thing that a check can know, and see whether it is found, and where.

    python tools/mutations.py [PROJECT] [--count 1000] [--seed 1] [--jobs 2] [--kind KIND]

Works on copies of the worked project in memory, in each language as many times as asked. A change counts as caught
when something new is said of a line that was changed, or of the line of the other language that it no longer agrees
with. What was missed, or found at another place only, is listed.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ground import TODAY, Files, Ground, Place, read_files
from mutagens import KINDS as CHANGES
from nouns import KINDS as NOUNS
from nouns import LEFT_OUT
from slips import KINDS as SLIPS

from docgen.checks import check_project
from docgen.facts.book import FactBook, read_facts
from docgen.model import LANGS, Diagnostic, Lang
from docgen.world import MemoryWorld

KINDS = {**CHANGES, **NOUNS, **SLIPS}


@dataclass(frozen=True, slots=True)
class Trial:
    """One mutation and what was said of it."""

    lang: Lang
    kind: str
    said: str
    places: frozenset[Place]
    found: tuple[Diagnostic, ...]

    @property
    def outcome(self) -> str:
        """`caught` at a place that it concerns, `elsewhere`, or `missed`."""
        if any((one.span.file, one.span.line) in self.places for one in self.found):
            return "caught"
        return "elsewhere" if self.found else "missed"


@cache
def ground_of(project: Path) -> tuple[Files, FactBook, frozenset[Diagnostic]]:
    """The files of the project, its book, and what is said of it before anything is changed (only excused things)."""
    files = read_files(project)
    world = MemoryWorld(files, TODAY)
    book, _ = read_facts(world)
    found = check_project(world)
    if wrong := [one for one in found if not one.excuse]:
        sys.exit(f"the project is not clean: {wrong[0]}")
    return files, book, frozenset(found)


def tried(project: Path, lang: Lang, seed: str, kinds: tuple[str, ...]) -> Trial:
    """One mutation, made by chance, and what the checks say."""
    files, book, before = ground_of(project)
    ground = Ground(files, book, lang, random.Random(seed))  # noqa: S311  # nothing is secret here
    kind = ground.chance.choice(kinds)
    mutation = {**KINDS, **LEFT_OUT}[kind](ground)
    found = check_project(MemoryWorld(mutation.files, TODAY))
    told = tuple(one for one in found if not one.excuse and one not in before)
    return Trial(lang, kind, mutation.said, mutation.places, told)


def trials(project: Path, count: int, seed: int, jobs: int, kinds: tuple[str, ...]) -> list[Trial]:
    """So many mutations in each language; the same ones for the same seed, however many processes there are."""
    asked = [(project, lang, f"{seed} {lang} {number}", kinds) for lang in LANGS for number in range(count)]
    if jobs < 2:
        return [tried(*one) for one in asked]
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(tried, *zip(*asked, strict=True), chunksize=20))


def show(done: list[Trial]) -> Iterator[str]:
    """A line for each kind, then what was not caught, then the sum."""
    by_kind: dict[str, Counter[str]] = defaultdict(Counter)
    for one in done:
        by_kind[one.kind][one.outcome] += 1
    for kind in sorted(by_kind):
        counts = by_kind[kind]
        yield f"{kind:<24} {counts['caught']:>5} caught {counts['elsewhere']:>4} elsewhere {counts['missed']:>4} missed"
    for one in sorted(done, key=lambda one: (one.kind, one.lang)):
        if one.outcome != "caught":
            places = ", ".join(f"{file}:{line}" for file, line in sorted(one.places)[:3])
            said = (
                "; ".join(f"{found.code} {found.span.file}:{found.span.line}" for found in one.found[:3]) or "nothing"
            )
            yield f"{one.outcome} [{one.lang}] {one.said}\n    at {places}: {said}"
    for lang in LANGS:
        counts = Counter(one.outcome for one in done if one.lang == lang)
        total = max(sum(counts.values()), 1)
        share = 100 * counts["caught"] / total
        yield f"{lang}: {counts['caught']} of {total} caught at the right place ({share:.1f} %)"


def main() -> None:
    """Read the options, try, print."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("project", type=Path, nargs="?", default=Path())
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--kind", action="append", choices=(*KINDS, *LEFT_OUT))
    asked = options.parse_args()
    kinds = tuple(asked.kind or KINDS)
    for line in show(trials(asked.project, asked.count, asked.seed, asked.jobs, kinds)):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
