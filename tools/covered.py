"""Which branches of the rooms that must not be wrong the tests take, and which they do not: the end of `make coverage`.

Reads the data that `coverage run` left (COVERAGE_FILE); ends with 1 if a room has less than `LEAST`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import coverage
from coverage.results import Numbers

ROOT = Path(__file__).parents[1]
LEAST = 95.0
ROOMS: Mapping[str, tuple[str, ...]] = {
    "facts": ("docgen/facts/",),
    "reading": ("docgen/reading/",),
    "compose": ("docgen/compose/",),
    "writers": ("docgen/writers/",),
    "state": ("docgen/build/memory.py", "docgen/build/seals.py", "docgen/register/", "docgen/checking.py"),
    "flow, files": ("docgen/flow.py", "docgen/files.py"),
}


def measured(data: coverage.Coverage, files: Iterable[Path]) -> tuple[Numbers, list[str]]:
    """The numbers of some files together, and what is left of each."""
    whole, left = Numbers(), []
    for file in files:
        analysis = data._analyze(str(file))  # noqa: SLF001  # branches of one file are told by nothing else
        whole += analysis.numbers
        if analysis.numbers.pc_covered < 100:
            missing = analysis.missing_formatted(branches=True)
            left.append(f"    {file.relative_to(ROOT)} {analysis.numbers.pc_covered:.1f} %: {missing}")
    return whole, left


def main() -> None:
    """Print a line for each room, and the lines and branches that are left."""
    data = coverage.Coverage(data_file=os.environ["COVERAGE_FILE"], config_file=str(ROOT / "pyproject.toml"))
    data.load()
    poor = False
    for room, places in ROOMS.items():
        files = sorted(file for place in places for file in _files(ROOT / place))
        numbers, left = measured(data, files)
        poor |= numbers.pc_covered < LEAST
        print(f"{room}: {numbers.pc_covered:.1f} %")  # noqa: T201  # a tool tells what it found
        print("\n".join(left))  # noqa: T201
    sys.exit(1 if poor else 0)


def _files(place: Path) -> Iterable[Path]:
    return place.rglob("*.py") if place.is_dir() else (place,)


if __name__ == "__main__":
    main()
