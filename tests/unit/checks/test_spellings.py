"""One proper name in Russian and in Kazakh spelling and declension, and two names that are alike."""

from __future__ import annotations

import pytest

from docgen.checks.text.spellings import is_one_name, is_one_place

SAME = "Сагинтаевым Сағынтаевтың|Смаилов Смайылов|Хасенова Қасенованың|Искаков Ысқақов|Джаксыбеков Жақсыбеков|Ким Кимге"
OTHER = "Серикбаев Серіков|Қазына Қазынам|Ахметов Ахметбеков|Самрук Сапар|Мамин Мамбетов"
PLACES = (
    "Уральске Орал|Усть-Каменогорск Өскемен|Петропавловске Петропавл|Иртышский Ертіс|Хобдинский Қобда|Аягозского Аягөз"
)
OTHER_PLACES = "Семее Екібастұз|Павлодаре Семей|Астане Алматы"


def pairs(text: str) -> list[tuple[str, ...]]:
    return [tuple(pair.split()) for pair in text.split("|")]


@pytest.mark.parametrize(("russian", "kazakh"), pairs(SAME))
def test_one_person(russian: str, kazakh: str) -> None:
    assert is_one_name(russian, kazakh)


@pytest.mark.parametrize(("russian", "kazakh"), pairs(OTHER))
def test_two_persons(russian: str, kazakh: str) -> None:
    assert not is_one_name(russian, kazakh)


@pytest.mark.parametrize(("russian", "kazakh"), pairs(PLACES))
def test_one_place(russian: str, kazakh: str) -> None:
    assert is_one_place(russian, kazakh)


@pytest.mark.parametrize(("russian", "kazakh"), pairs(OTHER_PLACES))
def test_two_places(russian: str, kazakh: str) -> None:
    assert not is_one_place(russian, kazakh)
