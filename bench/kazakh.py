"""How right and how fast the Kazakh engine is: `python bench/kazakh.py --data FOLDER [--show]`.

Reads `kk_unimorph_noun.tsv`, `kk_ud_ktb.tsv` (lemma, case, number, poss, form) and `kz_regions.tsv` from the folder.
Prints, for each set, the accuracy on the forms that are not in doubt, the share in doubt, and forms a second, with
nothing remembered (cold) and for forms seen before (warm). `--show` lists what differs
from the gold and what is in doubt.
"""

import argparse
import csv
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docgen.lang.forms import Case, Doubt, Form, Number
from docgen.lang.kazakh import Possessive, decline


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled form."""

    lemma: str
    case: Case
    number: Number
    possessive: Possessive | None
    form: str


def main() -> None:
    """Measure every set and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    for name, read in SETS.items():
        measure(name, tuple(read(read_table(options.data / name))), show=options.show)


def read_table(path: Path) -> tuple[dict[str, str], ...]:
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_nouns(table: tuple[dict[str, str], ...]) -> Iterator[Row]:
    for line in table:
        owner = Possessive(line["poss"]) if line["poss"] else None
        yield Row(line["lemma"], Case(line["case"]), Number(line["number"]), owner, line["form"])


def read_regions(table: tuple[dict[str, str], ...]) -> Iterator[Row]:
    for line in table:
        for column in line:
            case = column.removeprefix("kk_")
            if column.startswith("kk_") and case in set(Case):
                yield Row(line["kk_nom"], Case(case), Number.SG, None, line[column])


SETS: dict[str, Callable[[tuple[dict[str, str], ...]], Iterator[Row]]] = {
    "kk_unimorph_noun.tsv": read_nouns,
    "kk_ud_ktb.tsv": read_nouns,
    "kz_regions.tsv": read_regions,
}


def measure(name: str, rows: tuple[Row, ...], *, show: bool) -> None:
    cold, answers = timed(rows)
    warm, _ = timed(rows)
    doubts = sum(isinstance(answer, Doubt) for answer in answers)
    wrong = [
        (row, answer.text)
        for row, answer in zip(rows, answers, strict=True)
        if isinstance(answer, Form) and answer.text != row.form
    ]
    sure = len(rows) - doubts
    print(
        f"{name}: {sure - len(wrong)} of {sure} right ({1 - len(wrong) / sure:.2%}), {doubts} of {len(rows)} in doubt "
        f"({doubts / len(rows):.2%}), {len(rows) / cold:,.0f} forms/s cold, {len(rows) / warm:,.0f} warm"
    )
    if show:
        show_differences(wrong, rows, answers)


def timed(rows: tuple[Row, ...]) -> tuple[float, tuple[Form | Doubt, ...]]:
    start = time.perf_counter()
    answers = tuple(decline(row.lemma, row.case, row.number, row.possessive) for row in rows)
    return time.perf_counter() - start, answers


def show_differences(wrong: list[tuple[Row, str]], rows: tuple[Row, ...], answers: tuple[Form | Doubt, ...]) -> None:
    for row, text in wrong:
        print(f"  wrong  {row.lemma} {row.case} {row.number} {row.possessive or ''}: {text}, gold {row.form}")
    for row, answer in zip(rows, answers, strict=True):
        if isinstance(answer, Doubt):
            print(f"  doubt  {row.lemma} {row.case} {row.possessive or ''}: gold {row.form}; {answer}")


if __name__ == "__main__":
    main()
