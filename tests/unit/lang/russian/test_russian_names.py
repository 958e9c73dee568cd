"""Names of persons: Kazakh and Russian names in all cases, and the classes withheld."""

import pytest

from docgen.lang.forms import Case, Doubt, Form
from docgen.lang.russian import Gender, NamePart, Person, decline_name, decline_person, initialled

CASES = (Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC)
M, F = Gender.M, Gender.F
GIVEN, SURNAME, PATRONYMIC = NamePart.GIVEN, NamePart.SURNAME, NamePart.PATRONYMIC


def text(answer: Form | Doubt) -> str:
    return answer.text.replace("\u00a0", "_") if isinstance(answer, Form) else answer.reason


@pytest.mark.parametrize(
    ("part", "gender", "name", "expected"),
    [
        (GIVEN, M, "Аскар", "Аскара Аскару Аскара Аскаром Аскаре"),
        (GIVEN, M, "Ермек", "Ермека Ермеку Ермека Ермеком Ермеке"),
        (GIVEN, M, "Касым-Жомарт", "Касым-Жомарта Касым-Жомарту Касым-Жомарта Касым-Жомартом Касым-Жомарте"),
        (GIVEN, M, "Гани", "Гани Гани Гани Гани Гани"),
        (GIVEN, M, "Илья", "Ильи Илье Илью Ильей Илье"),
        (GIVEN, F, "Гульшара", "Гульшары Гульшаре Гульшару Гульшарой Гульшаре"),
        (GIVEN, F, "Любовь", "Любови Любови Любовь Любовью Любови"),
        (SURNAME, M, "Мамин", "Мамина Мамину Мамина Маминым Мамине"),
        (SURNAME, F, "Абыкаева", "Абыкаевой Абыкаевой Абыкаеву Абыкаевой Абыкаевой"),
        (SURNAME, F, "Бектенов", "Бектенов Бектенов Бектенов Бектенов Бектенов"),
        (SURNAME, M, "Шевченко", "Шевченко Шевченко Шевченко Шевченко Шевченко"),
        (SURNAME, M, "Айтбай", "Айтбая Айтбаю Айтбая Айтбаем Айтбае"),
        (PATRONYMIC, M, "Узакпаевич", "Узакпаевича Узакпаевичу Узакпаевича Узакпаевичем Узакпаевиче"),
        (PATRONYMIC, M, "Сапарұлы", "Сапарұлы Сапарұлы Сапарұлы Сапарұлы Сапарұлы"),
        (PATRONYMIC, F, "Болат-қызы", "Болат-қызы Болат-қызы Болат-қызы Болат-қызы Болат-қызы"),
        (PATRONYMIC, F, "Маратовна", "Маратовны Маратовне Маратовну Маратовной Маратовне"),
    ],
)
def test_name_in_all_cases(part: NamePart, gender: Gender, name: str, expected: str) -> None:
    assert [text(decline_name(part, name, gender, case)) for case in CASES] == expected.split()


@pytest.mark.parametrize(("gender", "name"), [(F, "Андреа"), (M, "Еркия"), (F, "Алуа"), (M, "Амет-Хан")])
def test_contested_names_are_withheld(gender: Gender, name: str) -> None:
    answer = decline_name(GIVEN, name, gender, Case.INS)
    assert isinstance(answer, Doubt)
    assert len(answer.considered) >= 2


MAMIN = Person("Мамин", "Аскар", M, "Узакпаевич")


def test_person_in_full() -> None:
    assert text(decline_person(MAMIN, Case.DAT)) == "Мамину Аскару Узакпаевичу"


def test_initials_stay() -> None:
    assert text(initialled(MAMIN, Case.DAT)) == "А._Мамину"
    assert text(initialled(MAMIN, Case.INS, patronymic=True)) == "А.У._Маминым"
    assert text(initialled(Person("Джаксыбеков", "Дж.", M), Case.GEN)) == "Дж._Джаксыбекова"


def test_the_first_doubt_is_the_persons_own() -> None:
    answer = decline_person(Person("Иванова", "Андреа", F), Case.INS)
    assert isinstance(answer, Doubt)
    assert answer.word == "Андреа"


@pytest.mark.parametrize("name", ["Айгуль", "Асель"])
def test_womens_names_in_a_soft_sign_are_withheld(name: str) -> None:
    answer = decline_name(NamePart.GIVEN, name, Gender.F, Case.GEN)
    assert isinstance(answer, Doubt)
    assert answer.considered == (name, f"{name[:-1]}и")
