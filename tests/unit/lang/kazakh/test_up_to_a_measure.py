"""«Up to» and «over» so many of a measure in Kazakh: the measure takes the ending, its sign behind a hyphen."""

from __future__ import annotations

from decimal import Decimal

import pytest

from docgen.lang.forms import Doubt
from docgen.lang.kazakh_speech import KazakhSpeech
from docgen.lang.speech import speech
from docgen.model import NBSP, Precision, Wordforms

SPEECH = KazakhSpeech()


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace("\u2011", "-")


@pytest.mark.parametrize(
    ("measure", "case", "counted", "ranged"),
    [
        ("кг", "nom", "14,5 кг-ға дейін", "5-тен 14,5 кг-ға дейін"),
        ("км", "acc", "14,5 км-ге дейін", "5-тен 14,5 км-ге дейін"),
        ("МВт", "dat", "14,5 МВт-қа дейін", "5-тен 14,5 МВт-қа дейін"),
        ("га", "attr", "14,5 га-ға дейінгі", "5-тен 14,5 га-ға дейінгі"),
        ("%", "nom", "14,5 %-ға дейін", "5-тен 14,5 %-ға дейін"),
        ("тонна", "nom", "14,5 тоннаға дейін", "5-тен 14,5 тоннаға дейін"),
    ],
)
def test_a_measure_takes_the_ending(measure: str, case: str, counted: str, ranged: str) -> None:
    noun, value = Wordforms(measure), Decimal("14.5")
    assert plain(SPEECH.counted(value, noun, case, Precision.UNDER, words=False).text) == counted
    assert plain(SPEECH.ranged(Decimal(5), value, noun, case).text) == ranged


def test_a_form_that_a_person_wrote_comes_first() -> None:
    noun = Wordforms("кг", forms={"dat": "килограмға"})
    assert plain(SPEECH.counted(Decimal(5), noun, "nom", Precision.UNDER, words=False).text) == "5 килограмға дейін"


@pytest.mark.parametrize("case", ["gen", "loc", "abl", "ins"])
@pytest.mark.parametrize("measure", ["км", "пайыз"])
def test_some_cases_have_no_place(measure: str, case: str) -> None:
    noun, value = Wordforms(measure), Decimal("14.5")
    for told in (
        SPEECH.counted(value, noun, case, Precision.UNDER, words=False),
        SPEECH.ranged(Decimal(5), value, noun, case),
    ):
        assert isinstance(told, Doubt)
        assert told.reason == f"«дейін» leaves no place for the case {case}"


def test_a_thing_that_is_counted_takes_its_case() -> None:
    told = SPEECH.counted(Decimal(14), Wordforms("мектеп"), "loc", Precision.UNDER, words=False)
    assert plain(told.text) == "14-ке дейін мектепте"


@pytest.mark.parametrize(
    ("measure", "case", "counted"),
    [
        ("тонна", "nom", "14,5 тоннадан астам"),
        ("км", "nom", "14,5 км-ден астам"),
        ("га", "nom", "14,5 га-дан астам"),
        ("мың гектар", "nom", "14,5 мың гектардан астам"),
        ("жыл", "nom", "14,5 жылдан астам"),
        ("мектеп", "nom", "14,5-тен астам мектеп"),
        ("тонна", "dat", "14,5-тен астам тоннаға"),
    ],
)
def test_over_so_many_of_a_measure(measure: str, case: str, counted: str) -> None:
    noun = Wordforms(measure)
    assert plain(SPEECH.counted(Decimal("14.5"), noun, case, Precision.OVER, words=False).text) == counted


def test_over_so_many_millions_or_in_words() -> None:
    tonnes, years = Wordforms("тонна"), Wordforms("жыл")
    scaled = SPEECH.counted(Decimal(25), tonnes, "nom", Precision.OVER, words=False, scale="млн")
    assert plain(scaled.text) == "25 млн тоннадан астам"
    assert plain(SPEECH.counted(Decimal(10), years, "nom", Precision.OVER, words=True).text) == "он жылдан астам"


@pytest.mark.parametrize(
    ("case", "sum_", "share"),
    [
        ("nom", "20 млн теңгеге дейін", "80 %-ға дейін"),
        ("acc", "20 млн теңгеге дейін", "80 %-ға дейін"),
        ("attr", "20 млн теңгеге дейінгі", "80 %-ға дейінгі"),
    ],
)
def test_up_to_a_sum_and_a_share(case: str, sum_: str, share: str) -> None:
    assert plain(SPEECH.money(Decimal(20), "млн", Wordforms("теңге"), case, Precision.UNDER).text) == sum_
    assert plain(SPEECH.percent(Decimal(80), case, Precision.UNDER).text) == share


@pytest.mark.parametrize(("case", "precision"), [("gen", Precision.UNDER), ("attr", Precision.OVER)])
def test_a_sum_has_no_place_for_some_cases(case: str, precision: Precision) -> None:
    assert isinstance(SPEECH.money(Decimal(20), "млн", Wordforms("теңге"), case, precision), Doubt)
    assert isinstance(SPEECH.percent(Decimal(80), case, precision), Doubt)


@pytest.mark.parametrize(
    ("case", "precision", "expected"),
    [
        ("nom", Precision.EXACT, "20 млн теңгесі"),
        ("acc", Precision.EXACT, "20 млн теңгесін"),
        ("gen", Precision.ABOUT, "шамамен 20 млн теңгесінің"),
        ("nom", Precision.OVER, "20 млн теңгеден астамы"),
        ("acc", Precision.OVER, "20 млн теңгеден астамын"),
        ("nom", Precision.UNDER, "20 млн теңгесіне дейін"),
    ],
)
def test_so_much_of_some_money(case: str, precision: Precision, expected: str) -> None:
    worded = SPEECH.money(Decimal(20), "млн", Wordforms("теңге"), case, precision, possessive="3")
    assert plain(worded.text) == expected


def test_russian_has_no_such_money() -> None:
    worded = speech("ru").money(Decimal(20), "млн", Wordforms("тенге"), "nom", Precision.EXACT, possessive="3")
    assert isinstance(worded, Doubt)
