"""Countries that one language names in place of others."""

from __future__ import annotations

import pytest
from seen import first_paragraphs

from docgen.checks.languages.countries import country_in_one_language


def told(russian: str, kazakh: str) -> list[tuple[str, str, int]]:
    """Code, word and column."""
    ours, theirs = first_paragraphs(russian, kazakh)
    found = country_in_one_language(ours, theirs)
    return [(one.code, one.args["text"], one.span.column) for one in found]


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        ("Вывоз: Испания, Китай, Россия.", "Экспорт: Италия, Қытай, Ресей.", [("DG319", "Испания", 8)]),
        ("Вывоз: Италия, Китай, Россия.", "Экспорт: Италия, Қытай, Түркия.", [("DG319", "Россия", 23)]),
        ("Рис везут из Вьетнама.", "Күріш Үндістаннан әкелінеді.", [("DG319", "Вьетнама", 14)]),
        ("Вывоз в Россию, КНР и США.", "Экспорт Ресей мен ҚХР-ға.", [("DG319", "США", 23)]),
        ("Вывоз в Россию и КНР.", "Экспорт Ресейге, ҚХР-ға және Өзбекстанға.", [("DG320", "Өзбекстанға", 30)]),
        (
            "С Узбекистаном.",
            "Тәжікстанмен, Қырғыз Республикасымен.",
            [("DG319", "Узбекистаном", 3), ("DG320", "Қырғыз", 15)],
        ),
        ("| Страна | Доля |\n|---|---|\n| Чехия | да |", "| Ел | Үлес |\n|---|---|\n| Чехия | иә |", []),
    ],
)
def test_a_country_in_place_of_another(russian: str, kazakh: str, expected: list[tuple[str, str, int]]) -> None:
    assert told(russian, kazakh) == expected


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("Вывоз: Италия, Китай, Россия.", "Экспорт: Италия, Қытай, Ресей."),
        ("Российские товары, Китай, Италия.", "Ресей тауарлары, Қытай, Италия."),
        ("Товары РФ, КНР, Голландии и Англии.", "РФ, ҚХР, Нидерланд және Ұлыбритания тауарлары."),
        ("Товары Италии и Китая на 5 млн долларов США.", "Италия мен Қытай тауарлары – 5 млн доллар."),
        ("Товары Италии и Китая, рубль.", "Италия мен Қытай тауарлары, Ресей рублі."),
        ("С соседней страной.", "Ресеймен."),
        ("С КНР и соседней страной.", "Қытаймен және Ресеймен."),
        ("Завод «Германия Моторс».", "«Франция Моторс» зауыты."),
        ("Данияр и Индира там.", "Данияр мен Индира сонда."),
        ("В Саудовской Аравии, Южной Корее и Новой Зеландии.", "Сауд Арабиясында, Оңтүстік Кореяда, Жаңа Зеландияда."),
    ],
)
def test_the_same_countries_in_other_words(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []
