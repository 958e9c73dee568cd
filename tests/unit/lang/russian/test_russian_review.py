"""What a hostile reading of the engine found: each form right, or withheld («?»)."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from docgen.lang.forms import Case, Doubt, Form, Gender, Number
from docgen.lang.russian import NamePart, cardinal, count, decline_name, inflect_phrase

_TABLE = Path(__file__).parents[3] / "data" / "russian" / "review.tsv"
ROWS = list(
    csv.DictReader(_TABLE.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE),
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['phrase']} {row['number']} {row['case']}")
def test_form(row: dict[str, str]) -> None:
    answer = inflect_phrase(row["phrase"], Case(row["case"]), Number(row["number"]))
    assert ("?" if isinstance(answer, Doubt) else answer.text) == row["form"]


@pytest.mark.parametrize(
    ("number", "words"),
    [(101, "сто одного депутата"), (201, "двести одного депутата"), (1101, "одну тысячу сто одного депутата")],
)
def test_a_last_one_after_hundreds_shows_that_the_thing_lives(number: int, words: str) -> None:
    answer = count(Decimal(number), "депутат", Case.ACC, words=True)
    assert isinstance(answer, Form)
    assert answer.text == words


def test_round_tens_and_teens_after_hundreds() -> None:
    numbers = {111: "ста одиннадцати", 120: "ста двадцати", 300: "трехсот", 1000: "одной тысячи"}
    assert {number: cardinal(number, Case.GEN) for number in numbers} == numbers


@pytest.mark.parametrize(
    ("surname", "genitives"),
    [
        ("Кул-Мухаммед", ("Кул-Мухаммеда",)),
        ("Немирович-Данченко", ("Немировича-Данченко",)),
        ("Салтыков-Щедрин", ("Салтыкова-Щедрина",)),
        ("Заяц", ("Зайца", "Заяца")),
        ("Соловей", ("Соловья", "Соловея")),
        ("Орел", ("Орла", "Орела")),
        ("Дерн-Иванов", ("Дерна-Иванова", "Дерн-Иванова")),
        ("Воробей", ("Воробья",)),
        ("Гусь", ("Гуся",)),
    ],
)
def test_surname_in_the_genitive(surname: str, genitives: tuple[str, ...]) -> None:
    answer = decline_name(NamePart.SURNAME, surname, Gender.M, Case.GEN)
    assert (answer.considered if isinstance(answer, Doubt) else (answer.text,)) == genitives


@pytest.mark.parametrize(
    ("phrase", "proposed"),
    [
        ("не завершенный строительством объект", "не завершенного строительством объекта"),
        ("договор купли-продажи", "договора купли-продажи"),
        ("школы, детские сады, больницы", "школ, детских садов, больниц"),
    ],
)
def test_a_proposal_leaves_alone_what_does_not_decline(phrase: str, proposed: str) -> None:
    doubt = inflect_phrase(phrase, Case.GEN)
    assert isinstance(doubt, Doubt)
    assert doubt.considered[0] == proposed


@pytest.mark.parametrize("phrase", ["сто", "пять", "два этапа", "пять новых школ"])
def test_a_number_in_words_takes_its_case_as_a_figure(phrase: str) -> None:
    doubt = inflect_phrase(phrase, Case.GEN)
    assert isinstance(doubt, Doubt)
    assert (doubt.considered, doubt.settles) == ((), ())


def test_words_of_a_phrase_agree_in_every_form_considered() -> None:
    doubt = inflect_phrase("новый истребитель", Case.ACC, Number.PL)
    assert isinstance(doubt, Doubt)
    assert doubt.considered == ("новые истребители", "новых истребителей")


@pytest.mark.parametrize(
    ("phrase", "considered"),
    [
        ("арганизация", ("организации", "арганизации")),
        ("государственый орган", ("государственного органа", "государственого органа")),
        ("здравохранение", ("здравоохранения", "здравохранения")),
    ],
)
def test_a_slip_of_the_pen_is_in_doubt(phrase: str, considered: tuple[str, ...]) -> None:
    doubt = inflect_phrase(phrase, Case.GEN)
    assert isinstance(doubt, Doubt)
    assert doubt.considered == considered


@pytest.mark.parametrize(
    "word", ["цифровизация", "микрокредитование", "прослеживаемость", "клиентоориентированность", "геймификация"]
)
def test_a_new_word_is_no_slip(word: str) -> None:
    assert isinstance(inflect_phrase(word, Case.GEN), Form)
