"""Rooms where somebody is told to be found, and rooms in a text."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.figures.numbers import typed_number
from docgen.model import Lang

RUSSIAN = ("Кабинет 315", "каб. 36", "каб. № 36", "офис 12", "оф. 12", "кабинет 36 закрыт", "комната 5", "ком. 7")
KAZAKH = ("315-кабинет", "12-кеңсе", "5-бөлме", "каб. 36", "кабинет 36", "7-каб.", "офис 12", "оф. 5")
TEXTS: tuple[tuple[Lang, str], ...] = (*(("ru", one) for one in RUSSIAN), *(("kz", one) for one in KAZAKH))


@pytest.mark.parametrize(("lang", "room"), TEXTS)
def test_a_room_of_the_executor_or_in_a_line_of_an_address(lang: Lang, room: str) -> None:
    assert codes(typed_number, f"::: executor\nБ. Образец, {room}, тел. 74-54-10\n:::\n", lang) == []
    for led in ("Адрес:", "Исп.", "Исполнитель:") if lang == "ru" else ("Мекенжайы:", "Орынд.", "Орындаушы:"):
        assert codes(typed_number, f"{led} Комитет, {room}", lang) == []


CALLED = (("ru", "Кабинет 315"), ("ru", "кабинет 36 закрыт"), ("kz", "315-кабинет"))
"""Rooms that are called by their number in so many words."""


@pytest.mark.parametrize(("lang", "room"), [one for one in TEXTS if one not in CALLED])
def test_a_room_in_a_text_is_typed(lang: Lang, room: str) -> None:
    assert codes(typed_number, f"Қабылдау, {room}.", lang) == ["DG401"]


@pytest.mark.parametrize(("lang", "room"), CALLED)
def test_a_room_that_is_called_by_its_number_is_not(lang: Lang, room: str) -> None:
    assert codes(typed_number, f"Қабылдау, {room}.", lang) == []


def test_what_is_no_room_is_told_in_such_a_line() -> None:
    assert places(typed_number, "Адрес: каб. 12, 5 школ") == [("DG401", "one.j2", 1, 17)]
    assert places(typed_number, "Мекенжайы: 12-кабинет, 5 мектеп", "kz") == [("DG401", "one.j2", 1, 24)]
