"""How right and how fast the Kazakh engine is: `python bench/kazakh.py [--data FOLDER] [--show]`.

Measures the project's own labelled sets (tests/data/kazakh) and, with a folder, `kk_unimorph_noun.tsv`,
`kk_ud_ktb.tsv` (lemma, case, number, poss, form) and `kz_regions.tsv` in it. Prints, for each set, the accuracy on the
forms that are not in doubt, the share in doubt, and forms a second of processor time, with nothing remembered (cold:
the best of five rounds) and for forms seen before (warm). `--show` lists what differs from the gold and the doubts.
"""

import argparse
import csv
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from docgen.lang.forms import Case, Doubt, Form, Number
from docgen.lang.kazakh import Possessive, decline, suffixed, word_number, word_ordinal

OWN = Path(__file__).parents[1] / "tests" / "data" / "kazakh"
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled form of a noun."""

    lemma: str
    case: Case
    number: Number
    possessive: Possessive | None
    form: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the engine, and the right answer."""

    asked: str
    answer: Callable[[], Form | Doubt]
    gold: str


Table = tuple[dict[str, str], ...]


def main() -> None:
    """Measure every set and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    for name, ask in OWN_SETS.items():
        measure(f"own {name}", tuple(ask(read_table(OWN / name))), show=options.show)
    for name, read in SETS.items() if options.data else ():
        measure(name, tuple(map(as_question, read(read_table(options.data / name)))), show=options.show)


def read_table(path: Path) -> Table:
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_nouns(table: Table) -> Iterator[Row]:
    for line in table:
        owner = Possessive(line["poss"]) if line["poss"] else None
        yield Row(line["lemma"], Case(line["case"]), Number(line["number"]), owner, line["form"])


def read_regions(table: Table) -> Iterator[Row]:
    for line in table:
        for column in line:
            case = column.removeprefix("kk_")
            if column.startswith("kk_") and case in set(Case):
                yield Row(line["kk_nom"], Case(case), Number.SG, None, line[column])


SETS: dict[str, Callable[[Table], Iterator[Row]]] = {
    "kk_unimorph_noun.tsv": read_nouns,
    "kk_ud_ktb.tsv": read_nouns,
    "kz_regions.tsv": read_regions,
}


def as_question(row: Row) -> Question:
    cell = row.case, row.number, row.possessive
    asked = f"{row.lemma} {row.case} {row.number} {row.possessive or ''}".rstrip()
    return Question(asked, partial(decline, row.lemma, *cell), row.form)


def ask_forms(table: Table) -> Iterator[Question]:
    for line in table:
        owner = Possessive(line["possessive"]) if line["possessive"] else None
        yield as_question(Row(line["noun"], Case(line["case"]), Number(line["number"]), owner, line["form"]))


def ask_declensions(table: Table) -> Iterator[Question]:
    for line in table:
        for case in cases_of(line):
            yield as_question(Row(line["noun"], case, Number.SG, None, line[case]))


def ask_digits(table: Table) -> Iterator[Question]:
    for line in table:
        for case in cases_of(line):
            yield Question(f"{line['digits']} {case}", partial(suffixed, line["digits"], case), line[case])


def ask_numerals(table: Table) -> Iterator[Question]:
    for line in table:
        for case in cases_of(line):
            yield Question(f"{line['number']} {case}", partial(word_number, int(line["number"]), case), line[case])
        yield Question(f"{line['number']}.", partial(word_ordinal, int(line["number"])), line["ordinal"])


def cases_of(line: dict[str, str]) -> list[Case]:
    return [case for case in Case if case in line]


OWN_SETS: dict[str, Callable[[Table], Iterator[Question]]] = {
    "phrases.tsv": ask_forms,
    "forms.tsv": ask_forms,
    "declensions.tsv": ask_declensions,
    "digits.tsv": ask_digits,
    "numerals.tsv": ask_numerals,
}


def measure(name: str, questions: tuple[Question, ...], *, show: bool) -> None:
    cold = min(timed(questions, forgetting=True) for _ in range(ROUNDS))
    warm = min(timed(questions, forgetting=False) for _ in range(ROUNDS))
    answers = [(question, question.answer()) for question in questions]
    doubts = [(question, answer) for question, answer in answers if isinstance(answer, Doubt)]
    wrong = [(one, answer.text) for one, answer in answers if isinstance(answer, Form) and answer.text != one.gold]
    sure = len(questions) - len(doubts)
    print(
        f"{name}: {sure - len(wrong)} of {sure} right ({1 - len(wrong) / sure:.2%}), {len(doubts)} of {len(questions)} "
        f"in doubt ({len(doubts) / len(questions):.2%}), {len(questions) / cold:,.0f} forms/s cold, "
        f"{len(questions) / warm:,.0f} warm"
    )
    if show:
        show_differences(wrong, doubts)


def timed(questions: tuple[Question, ...], *, forgetting: bool) -> float:
    for remembered in REMEMBERED if forgetting else ():
        remembered.cache_clear()
    decline("облысы", Case.GEN)  # the tables of heads are made once, not for each form
    start = time.process_time()
    for question in questions:
        question.answer()
    return time.process_time() - start


def caches() -> Iterator[Any]:
    """Everything that the engine remembers between two forms."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith("docgen.lang.kazakh"):
            yield from (made for made in vars(module).values() if hasattr(made, "cache_clear"))


REMEMBERED = tuple(caches())


def show_differences(wrong: list[tuple[Question, str]], doubts: list[tuple[Question, Doubt]]) -> None:
    for question, text in wrong:
        print(f"  wrong  {question.asked}: {text}, gold {question.gold}")
    for question, doubt in doubts:
        print(f"  doubt  {question.asked}: gold {question.gold}; {doubt}")


if __name__ == "__main__":
    main()
