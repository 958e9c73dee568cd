"""Russian behind the face of speech: what a record tells of a person or a thing, and what the name itself shows."""

from decimal import Decimal

import pytest

from docgen.lang.forms import Doubt, Form
from docgen.lang.russian_speech import RussianSpeech
from docgen.model import NameKind, Precision, Wordforms

SPEECH = RussianSpeech()


def text(answer: Form | Doubt) -> str:
    return answer.text if isinstance(answer, Form) else answer.remedy


def counted(noun: Wordforms, case: str = "acc", number: int = 2) -> str:
    return text(SPEECH.counted(Decimal(number), noun, case, Precision.EXACT, words=True))


@pytest.mark.parametrize(
    ("name", "hints", "expected"),
    [
        ("Смаилов А.А.", {"gender": "m"}, "Смаилову А.А."),
        ("Смаилов А.А.", {}, "gender: m"),
        ("Ахметова А.А.", {}, "gender: f"),
        ("Смаилов Алихан Асханович", {}, "Смаилову Алихану Асхановичу"),
        ("Алихан Асханович Смаилов", {}, "Алихану Асхановичу Смаилову"),
        ("Ахметова Айгуль Болатқызы", {}, "forms: {dat: Ахметовой Айгуль Болатқызы}"),
        ("Ахметов Аскар Болатұлы", {}, "Ахметову Аскару Болатұлы"),
        ("Иванова Анна Петровна", {}, "Ивановой Анне Петровне"),
        ("А. Смаилов", {"patronymic": "Асханович"}, "А. Смаилову"),
        ("Каримов Алихан", {"surname": "Каримов", "gender": "m"}, "Каримову Алихану"),
        ("Роман Абрамович", {}, "surname: Абрамович, gender: m"),
        ("Нур Султан Мамин", {"surname": "Мамин"}, "given: Нур, gender: m"),
    ],
)
def test_a_person_in_the_dative(name: str, hints: dict[str, str], expected: str) -> None:
    assert text(SPEECH.name(Wordforms(name, hints=hints), NameKind.PERSON, "dat", "")) == expected


@pytest.mark.parametrize(
    ("forms", "hints", "expected"),
    [
        ({}, {}, "animate: no, forms: {few: …}"),
        ({"few": "дронщика"}, {}, "animate: no"),
        ({"few": "дронщика"}, {"animate": "yes"}, "forms: {pl.gen: …}"),
        ({"pl.gen": "дронщиков"}, {"animate": "yes"}, "двух дронщиков"),
        ({"few": "дронщика"}, {"animate": "no"}, "два дронщика"),
    ],
)
def test_numeral_and_noun_never_mix(forms: dict[str, str], hints: dict[str, str], expected: str) -> None:
    assert counted(Wordforms("дронщик", forms=forms, hints=hints)) == expected


def test_one_unknown_person() -> None:
    assert counted(Wordforms("дронщик", hints={"animate": "yes"}), number=1) == "forms: {acc: …}"


def test_a_noun_of_adjectival_form_does_not_take_its_genitive() -> None:
    assert counted(Wordforms("столовая", forms={"gen": "столовой"}), "nom") == "две столовые"


def test_legal_entities() -> None:
    assert counted(Wordforms("юридическое лицо")) == "два юридических лица"


def test_a_city_that_is_called_so_already_is_called_so_once() -> None:
    cities = [(NameKind.CITY, Wordforms(name)) for name in ("г. Балхаш", "Ушарал", "г. Аягоз")]
    assert text(SPEECH.members(cities, "nom")) == "гг. Балхаш, Ушарал и Аягоз"
    assert text(SPEECH.members(cities[:1], "loc")) == "г. Балхаше"
    assert text(SPEECH.members([(NameKind.CITY, Wordforms("город Балхаш"))], "gen")) == "города Балхаша"
