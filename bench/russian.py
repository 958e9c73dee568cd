"""How right and how fast docgen's Russian is, on data files given as a parameter.

    python bench/russian.py [--data DIR]

The project's own labelled sets (tests/data/russian) are measured always; DIR holds more, tab-separated with a header:
ru_unimorph.tsv, ru_ud_forms.tsv, ru_ud_numphrases.tsv, ru_names_petrovich_eval.tsv, kz_regions.tsv. Printed are: how
many forms each file asks for, the share withheld as doubtful, the accuracy of the rest, and the speed in processor
time. «е» and «ё» count as one letter, capitals as small ones, since the sources mix them. Every wrong form is listed,
as many are faults of the gold.
"""

import argparse
import csv
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from docgen.lang.forms import Case, Doubt, Form, Number, Origin
from docgen.lang.russian import (
    Gender,
    NamePart,
    Part,
    cardinal,
    count,
    decline_name,
    inflect,
    inflect_phrase,
    places_in_case,
)
from docgen.lang.russian.grammar import CASES

OWN = Path(__file__).parents[1] / "tests" / "data" / "russian"
Row = Mapping[str, str]
Question = tuple[str, str, Form | Doubt]
"""What is asked, the gold, the answer."""

_ANIMACY = {"a": True, "i": False, "": None}
_NAME_PARTS = {"first": NamePart.GIVEN, "last": NamePart.SURNAME, "middle": NamePart.PATRONYMIC}
_ADJECTIVES = {"ADJ"}
_NOUNS = {"N", "NOUN"}
_PROPER = {"PROPN"}


@dataclass(slots=True)
class Score:
    """The outcome of one set of questions."""

    asked: int = 0
    right: int = 0
    doubtful: int = 0
    wrong: list[str] = field(default_factory=list)

    def line(self, title: str) -> str:
        """Return the outcome in one line."""
        answered = self.asked - self.doubtful
        accuracy = 100 * self.right / answered if answered else 0
        return (
            f"{title:28} {self.asked:6} asked {100 * self.doubtful / self.asked:6.2f} % doubt {accuracy:8.3f} % right"
        )


def score(questions: Iterable[Question]) -> Score:
    result = Score()
    for asked, gold, answer in questions:
        result.asked += 1
        if isinstance(answer, Doubt):
            result.doubtful += 1
        elif folded(answer.text) == folded(gold):
            result.right += 1
        else:
            result.wrong.append(f"{asked}: gold {gold}, answered {answer.text}")
    return result


def folded(text: str) -> str:
    return text.lower().replace("ё", "е").replace("\u00a0", "")


def read_rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def words(rows: Iterable[Row], kinds: set[str]) -> Iterator[Question]:
    for row in rows:
        if row["case"] and (row.get("pos") or row["upos"]) in kinds:
            asked = f"{row['lemma']} {row['case']} {row['number']}"
            yield asked, row["form"], word(row, adjective=kinds is _ADJECTIVES)


def word(row: Row, *, adjective: bool) -> Form | Doubt:
    case, number = Case(row["case"]), Number(row["number"])
    if not adjective:
        return inflect(row["lemma"], case, number)
    gender = Gender(row["gender"]) if row["gender"] else None
    return inflect(row["lemma"], case, number, part=Part.ADJECTIVE, gender=gender, animate=_ANIMACY[row["animacy"]])


def counted(rows: Iterable[Row]) -> Iterator[Question]:
    """Ask for counted phrases; the best of the cases that the row allows is taken."""
    for row in rows:
        gender = Gender(row["gender"])
        adjectives = (nominative(adjective, gender) for adjective in row["adjectives"].split())
        phrase = " ".join((*adjectives, row["noun"]))
        spelled = row["kind"] == "words"
        answers = [count(int(row["number"]), phrase, case, words=spelled) for case in allowed_cases(row)]
        fitting = (answer for answer in answers if isinstance(answer, Form) and same(answer.text, row["phrase"]))
        yield f"{row['number']} {phrase} {row['case']}", row["phrase"], next(fitting, answers[0])


def allowed_cases(row: Row) -> list[Case]:
    """Return the cases meant: UD marks the noun's own case, so «десять лет» with a nominative numeral says «gen»."""
    cases = [Case(case) for case in row["case"].split("/")]
    straight = cardinal(int(row["number"]), Case.NOM, Gender(row["gender"]))
    if cases == [Case.GEN] and (row["kind"] == "digits" or folded(row["phrase"]).startswith(straight)):
        return [Case.GEN, Case.NOM, Case.ACC]
    return cases


def nominative(adjective: str, gender: Gender) -> str:
    form = inflect(adjective, Case.NOM, Number.SG, part=Part.ADJECTIVE, gender=gender)
    return form.text if isinstance(form, Form) else adjective


def same(text: str, gold: str) -> bool:
    return folded(text).replace(" ", "") == folded(gold).replace(" ", "")


def names(rows: Iterable[Row]) -> Iterator[Question]:
    for row in rows:
        part, gender, case = _NAME_PARTS[row["part"]], Gender(row["gender"]), Case(row["case"])
        yield f"{row['name']} {gender} {case}", row["form"], decline_name(part, row["name"], gender, case)


def regions(rows: Iterable[Row]) -> Iterator[Question]:
    for row in rows:
        for case in (Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC):
            yield f"{row['ru_nom']} {case}", row[f"ru_{case}"], places_in_case([row["ru_nom"]], case)


def speed(ask: Callable[[], int]) -> float:
    """Return how many forms a second one pass makes."""
    started = time.process_time()
    made = ask()
    return made / (time.process_time() - started)


def pass_over(lemmas: Iterable[str]) -> int:
    return len([inflect(lemma, case, number) for lemma in lemmas for case in CASES for number in Number])


def show(title: str, result: Score) -> None:
    print(result.line(title))
    for line in result.wrong:
        print(f"    {line}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="the folder with the data files")
    folder: Path | None = parser.parse_args().data
    show("own phrases", score(phrases(read_rows(OWN / "phrases.tsv"))))
    show("own counted phrases", score(own_counted(read_rows(OWN / "counts.tsv"))))
    show("own number words", score(number_words(read_rows(OWN / "numerals.tsv"))))
    if folder:
        measure(folder)


def measure(folder: Path) -> None:
    unimorph, treebank = (list(read_rows(folder / name)) for name in ("ru_unimorph.tsv", "ru_ud_forms.tsv"))
    inflect("дом", Case.GEN)
    lemmas = sorted({row["lemma"] for row in (*unimorph, *treebank)})
    fresh, again = (speed(lambda: pass_over(lemmas)) for _ in range(2))

    everything = (*unimorph, *treebank)
    show("nouns, UniMorph", score(words(unimorph, _NOUNS)))
    show("nouns, UD", score(words(treebank, _NOUNS)))
    show("proper nouns, UD", score(words(treebank, _PROPER)))
    show("adjectives, UniMorph and UD", score(words(everything, _ADJECTIVES)))
    show("counted phrases, UD", score(spaced(counted(read_rows(folder / "ru_ud_numphrases.tsv")))))
    show("names, petrovich-eval", score(names(read_rows(folder / "ru_names_petrovich_eval.tsv"))))
    show("regions of Kazakhstan", score(regions(read_rows(folder / "kz_regions.tsv"))))
    print(f"forms a second: {fresh:,.0f} fresh, {again:,.0f} seen before")


def phrases(rows: Iterable[Row]) -> Iterator[Question]:
    for row in rows:
        number = Number(row["number"]) if row["number"] == Number.PL else None
        asked = f"{row['phrase']} {row['case']} {row['number']}"
        yield asked, row["form"], inflect_phrase(row["phrase"], Case(row["case"]), number)


def own_counted(rows: Iterable[Row]) -> Iterator[Question]:
    for row in rows:
        for case in CASES:
            asked = f"{row['figure']} {row['phrase']} {case}"
            yield asked, row[case].replace("_", ""), count(Decimal(row["figure"]), row["phrase"], case)


def number_words(rows: Iterable[Row]) -> Iterator[Question]:
    for row in rows:
        for case in CASES:
            text = cardinal(int(row["number"]), case, Gender(row["gender"]))
            yield f"{row['number']} {case} {row['gender']}", row[case], Form(text, Origin.DERIVED, row["number"])


def spaced(questions: Iterable[Question]) -> Iterator[Question]:
    """Let an answer that differs from the gold by spaces alone be the gold: treebanks split «3 413 978» at will."""
    for asked, gold, answer in questions:
        alike = isinstance(answer, Form) and same(answer.text, gold)
        yield asked, answer.text if alike and isinstance(answer, Form) else gold, answer


if __name__ == "__main__":
    main()
