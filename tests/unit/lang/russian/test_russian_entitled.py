"""A person behind an office is never declined by halves: a doubt, with office and person in the case."""

import pytest

from docgen.lang.forms import Doubt, Form
from docgen.lang.kazakh_speech import KazakhSpeech
from docgen.lang.russian_speech import RussianSpeech
from docgen.model import NameKind, Wordforms

OFFICE, PERSON = NameKind.OFFICE, NameKind.PERSON


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("Депутат Курултая Республики Казахстан Ахметов Д.С.", "Депутату Курултая Республики Казахстан Ахметову Д.С."),
        ("Депутат Курултая Ахметов Д. С.", "Депутату Курултая Ахметову Д. С."),
        ("Депутат Курултая Ахметов\xa0Д.\xa0С.", "Депутату Курултая Ахметову Д. С."),
        ("Депутат Курултая Д.С. Ахметов", "Депутату Курултая Д.С. Ахметову"),
        ("Депутат Курултая Д. С. Ахметов", "Депутату Курултая Д. С. Ахметову"),
        ("Депутат Курултая Д.С.Ахметов", "Депутату Курултая Д.С.Ахметову"),
        ("Депутат Курултая Ахметов Д.", "Депутату Курултая Ахметову Д."),
        ("Депутат Курултая Жумабаева Г.Т.", "Депутату Курултая Жумабаевой Г.Т."),
        ("Депутат Курултая Ахметов Д.С., член Комитета", "Депутату Курултая Ахметову Д.С., член Комитета"),
        ("Депутат Курултая Жумабаева Гульнара Ивановна", "Депутату Курултая Жумабаевой Гульнаре Ивановне"),
        ("Депутат Курултая Ахметов Данияр", "Депутату Курултая Ахметову Данияру"),
        ("Депутат Курултая Ахметов", "Депутату Курултая Ахметову"),
        ("Советник депутата Ахметова Д.С.", "Советнику депутата Ахметова Д.С."),
        ("Министр Ахметов Д.С.", "Министру Ахметову Д.С."),
    ],
)
def test_a_person_behind_an_office_is_asked_about(text: str, proposed: str) -> None:
    worded = RussianSpeech().name(Wordforms(text), OFFICE, "dat", "")
    assert isinstance(worded, Doubt)
    assert worded.word == text
    assert worded.considered[0] == proposed
    assert worded.remedy == f"forms: {{dat: {proposed}}}"
    settled = RussianSpeech().name(Wordforms(text, forms={"dat": proposed}), OFFICE, "dat", "")
    assert isinstance(settled, Form)
    assert settled.text == proposed


def test_a_noun_typed_before_a_surname_with_initials_is_asked_about_too() -> None:
    worded = RussianSpeech().name(Wordforms("депутат Курултая Ахметов Д.С."), NameKind.NOUN, "gen", "")
    assert isinstance(worded, Doubt)
    assert worded.remedy == "forms: {gen: депутата Курултая Ахметова Д.С.}"


@pytest.mark.parametrize(
    ("text", "dative"),
    [
        ("Министр образования и науки Республики Казахстан", "Министру образования и науки Республики Казахстан"),
        ("Директор НИИ им. А.Б. Бектурова", "Директору НИИ им. А.Б. Бектурова"),
        ("Библиотека имени А.С. Пушкина", "Библиотеке имени А.С. Пушкина"),
        ("Директор школы имени Динмухамеда Ахметовича Кунаева", "Директору школы имени Динмухамеда Ахметовича Кунаева"),
        ("Аким города Саров", "Акиму города Саров"),
        ("Аким Павлодарской области", "Акиму Павлодарской области"),
        ("Председатель Правления АО «Ахметов Д.С.»", "Председателю Правления АО «Ахметов Д.С.»"),
    ],
)
def test_what_belongs_to_an_office_stays_as_it_is(text: str, dative: str) -> None:
    worded = RussianSpeech().name(Wordforms(text), OFFICE, "dat", "")
    assert isinstance(worded, Form), worded
    assert worded.text == dative


def test_what_is_named_for_a_person_is_no_person() -> None:
    worded = RussianSpeech().name(Wordforms("Фонд Н.А. Назарбаева"), NameKind.BODY, "dat", "")
    assert isinstance(worded, Form)
    assert worded.text == "Фонду Н.А. Назарбаева"


@pytest.mark.parametrize(
    ("text", "considered"),
    [
        (
            "депутат Курултая Республики Казахстан Ахметов Д. С.",
            "депутату Курултая Республики Казахстан Ахметову Д. С.",
        ),
        ("Депутат Курултая Ахметов Д. С.", "Депутату Курултая Ахметову Д. С."),
        ("депутат Курултая", "депутату Курултая"),
        ("Министр Ахметов", "Министру Ахметову"),
        ("Мухаммед бин Салман Аль Сауд", None),
    ],
)
def test_more_than_a_name_is_said_to_be_that(text: str, considered: str | None) -> None:
    worded = RussianSpeech().name(Wordforms(text), PERSON, "dat", "")
    assert isinstance(worded, Doubt)
    assert "of their own" in worded.reason or "of its own" in worded.reason
    assert worded.considered == ((considered,) if considered else ())
    assert worded.remedy == f"forms: {{dat: {considered or '…'}}}"


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("Құрылтай депутаты Жұмабаева Г.Т.", "Құрылтай депутаты Г.Т. Жұмабаеваға"),
        ("Құрылтай депутаты Сәрсенбай А. Б.", "Құрылтай депутаты А. Б. Сәрсенбайға"),
        ("Құрылтай депутаты Ахметов Д.С.", "Құрылтай депутаты Д.С. Ахметовке"),
        ("Сәрсенбай А.", "А. Сәрсенбайға"),
    ],
)
@pytest.mark.parametrize("kind", [OFFICE, PERSON])
def test_in_kazakh_the_surname_takes_the_ending(text: str, proposed: str, kind: NameKind) -> None:
    worded = KazakhSpeech().name(Wordforms(text), kind, "dat", "")
    assert isinstance(worded, Doubt)
    assert worded.remedy == f"forms: {{dat: {proposed}}}"


def test_in_kazakh_a_surname_that_stands_last_declines() -> None:
    worded = KazakhSpeech().name(Wordforms("Құрылтай депутаты Г.Т. Жұмабаева"), OFFICE, "dat", "")
    assert isinstance(worded, Form)
    assert worded.text == "Құрылтай депутаты Г.Т. Жұмабаеваға"
