"""Reads the labelled sets in tests/data/kazakh, one dictionary a line."""

import csv
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "data" / "kazakh"
CASES = ("gen", "dat", "acc", "loc", "abl", "ins")


def read_rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
