"""Ten phrases after eleven figures in six cases, from a table read by eye; and the same in words."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from docgen.lang.forms import Case, Doubt, Form
from docgen.lang.russian import count

DATA = Path(__file__).parents[3] / "data" / "russian"
CASES = (Case.NOM, Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC)


def read_counts() -> list[dict[str, str]]:
    with (DATA / "counts.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def text(answer: Form | Doubt) -> str:
    return answer.text.replace("\u00a0", "_") if isinstance(answer, Form) else answer.reason


@pytest.mark.parametrize("row", read_counts(), ids=lambda row: f"{row['figure']} {row['phrase']}")
def test_figure_in_all_cases(row: dict[str, str]) -> None:
    answers = {case.value: text(count(Decimal(row["figure"]), row["phrase"], case, after="в")) for case in CASES}
    assert answers == {case.value: row[case] for case in CASES}


@pytest.mark.parametrize(
    ("number", "phrase", "case", "expected"),
    [
        (2, "центр раннего вмешательства", Case.GEN, "двух центров раннего вмешательства"),
        (2, "новая школа", Case.NOM, "две новые школы"),
        (22, "новый центр", Case.NOM, "двадцать два новых центра"),
        (2, "ребенок", Case.ACC, "двух детей"),
        (22, "депутат", Case.ACC, "двадцать два депутата"),
        (21, "депутат", Case.ACC, "двадцать одного депутата"),
        (5, "миллион", Case.GEN, "пяти миллионов"),
        (8, "регион", Case.INS, "восемью регионами"),
        (2_500_000, "школа", Case.NOM, "два миллиона пятьсот тысяч школ"),
        (Decimal("1.5"), "школа", Case.NOM, "полторы школы"),
        (Decimal("1.5"), "центр", Case.LOC, "полутора центрах"),
        (Decimal("1.5"), "новая школа", Case.NOM, "полторы новые школы"),
        (Decimal("1.5"), "новый центр", Case.ACC, "полтора новых центра"),
        (2, "школьная столовая", Case.NOM, "две школьные столовые"),
        (2, "новая котельная", Case.ACC, "две новые котельные"),
        (2, "юридическое лицо", Case.ACC, "два юридических лица"),
        (3, "должностное лицо", Case.ACC, "три должностных лица"),
        (2, "животное", Case.ACC, "двух животных"),
        (2, "насекомое", Case.NOM, "два насекомых"),
        (2, "женщина", Case.ACC, "двух женщин"),
        (3, "сутки", Case.NOM, None),
        (2, "сутки", Case.ACC, None),
        (2, "сутки", Case.GEN, "двух суток"),
        (3, "сутки", Case.INS, "тремя сутками"),
        (21, "сутки", Case.GEN, None),
        (Decimal("2.5"), "школа", Case.NOM, None),
    ],
)
def test_in_words(number: Decimal | int, phrase: str, case: Case, expected: str | None) -> None:
    answer = count(number, phrase, case, words=True)
    assert (answer.text if isinstance(answer, Form) else None) == expected


@pytest.mark.parametrize(
    ("number", "phrase", "case", "expected"),
    [
        (386, "организация образования", Case.NOM, "386 организаций образования"),
        (20, "детский центр", Case.GEN, "20 детских центров"),
        (8, "регион", Case.LOC, "8 регионах"),
        (24, "обучающийся", Case.NOM, "24 обучающихся"),
        (2, "заведующая", Case.NOM, "2 заведующие"),
        (2, "сутки", Case.NOM, "2 суток"),
        (2, "столовая", Case.NOM, "2 столовые"),
        (22, "школьная столовая", Case.ACC, "22 школьные столовые"),
        (3, "прачечная", Case.NOM, "3 прачечные"),
        (2, "животное", Case.NOM, "2 животных"),
        (2, "насекомое", Case.ACC, "2 насекомых"),
        (4, "рабочий", Case.NOM, "4 рабочих"),
        (2, "юридическое лицо", Case.ACC, "2 юридических лица"),
        (5, "койко-место", Case.NOM, "5 койко-мест"),
        (5, "год", Case.NOM, "5 лет"),
        (10, "мегаватт", Case.NOM, "10 мегаватт"),
        (-3, "процент", Case.NOM, "−3 процента"),
    ],
)
def test_in_digits(number: int, phrase: str, case: Case, expected: str) -> None:
    assert text(count(number, phrase, case)) == expected


def test_plural_only_nouns_have_no_singular_to_count() -> None:
    assert isinstance(count(21, "сутки"), Doubt)


def test_two_heads_cannot_be_counted() -> None:
    assert isinstance(count(5, "врач и педагог"), Doubt)


def test_a_summer_is_not_proposed_in_the_nominative_after_five() -> None:
    answer = count(5, "лето")
    assert isinstance(answer, Doubt)
    assert answer.considered[0] == "лет"


@pytest.mark.parametrize("words", [False, True])
@pytest.mark.parametrize("noun", ["дронщик", "зумер"])
def test_whether_an_unknown_noun_lives_is_asked(noun: str, words: bool) -> None:
    answer = count(2, noun, Case.ACC, words=words)
    assert isinstance(answer, Doubt)
    told = (("animate", "no"), ("gender", "m")) if words else (("animate", "no"),)
    assert answer.settles == (*told, ("forms.few", "…"))
    assert answer.considered == (f"{noun}а", f"{noun}ов")


def test_a_record_overrules_the_dictionary_on_what_lives() -> None:
    assert text(count(2, "юридическое лицо", Case.ACC, words=True, animate=True)) == "двух юридических лиц"
    assert text(count(2, "юридическое лицо", Case.ACC, words=True, animate=False)) == "два юридических лица"
