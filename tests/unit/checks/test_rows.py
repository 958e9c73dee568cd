from __future__ import annotations

import pytest
from seen import book, first_paragraphs

from docgen.checks.languages.rows import row_of_names_differs


def told(russian: str, kazakh: str) -> list[tuple[int, int, str, str]]:
    ours, theirs = first_paragraphs(russian, kazakh)
    found = row_of_names_differs(ours, theirs, book())
    return [(one.span.line, one.span.column, one.args["count"], one.args["other"]) for one in found]


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        (
            "Идет развитие Щучинско-Боровской, Алакольской, Балхашской и Каспийской курортных зон.",
            "Щучье-Бурабай, Балқаш және Каспий курорттық аймақтарын дамыту.",
            [(1, 15, "4", "3")],
        ),
        (
            "Идет развитие Алакольской и Каспийской зон.",
            "Дамуда Алакөл, Балқаш және Каспий аймақтары.",
            [(1, 15, "2", "3")],
        ),
    ],
)
def test_a_name_that_one_row_lacks_is_told(
    russian: str, kazakh: str, expected: list[tuple[int, int, str, str]]
) -> None:
    assert told(russian, kazakh) == expected


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (
            "Развитие Щучинско-Боровской, Алакольской, Балхашской и Каспийской зон.",
            "Щучье-Бурабай, Алакөл, Балқаш және Каспий аймақтарын дамыту.",
        ),
        ("Едут Алаколь, Балхаш и Каспий.", "Алакөл мен Балқаш, сондай-ақ Каспий барады."),
        ("Едут Алаколь, Балхаш и Каспий.", "Алакөл мен Балқаш көлдері және теңіз Каспий барады."),
        ("Едут Алаколь, Балхаш и Венгрия.", "Алакөл мен Балқаш елдері және ел Мажарстан барады."),
        ("Едут Алаколь, Балхаш и Каспий.", "Алакөл барады."),
        ("Едут Алаколь, Балхаш и Каспий.", "Сарысу мен Тарбағатай барады."),
        ("Едут: Алаколь, Балхаш и Каспий.", "Барады: Алакөл мен Балқаш."),
        ("Районы Алаколь, Балхаш и Каспий.", "Дамуда Алакөл және Балқаш аудандары."),
    ],
)
def test_rows_of_the_same_names_or_of_other_things(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("Работы идут в Таразе, Семее, Шымкенте и Кентау.", "Жұмыстар Семейде, Таразда, Шымкентте және Кентауда."),
        ("Едут Алаколь, Каспий и Балхаш.", "Көмекке Алакөл, Балқаш және Каспий барады."),
    ],
)
def test_a_row_in_another_order_is_told(russian: str, kazakh: str) -> None:
    ours, theirs = first_paragraphs(russian, kazakh)
    assert [one.code for one in row_of_names_differs(ours, theirs, book())] == ["DG321"]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("Работы идут в Семее, Таразе, Шымкенте и Кентау.", "Жұмыстар Семейде, Таразда, Шымкентте және Кентауда."),
        ("Едут Урал, Иртыш и Или.", "Көмекке Жайық, Ертіс және Іле барады."),
        ("Едут Каркара, Карасу и Каратау.", "Көмекке Қарасу, Қарқара және Қаратау барады."),
    ],
)
def test_a_row_in_the_same_order_or_of_names_that_are_too_alike(russian: str, kazakh: str) -> None:
    ours, theirs = first_paragraphs(russian, kazakh)
    assert list(row_of_names_differs(ours, theirs, book())) == []


def test_a_town_that_one_row_lacks_is_told_beside_one_of_the_book() -> None:
    russian, kazakh = "Работы идут в Семее, Таразе, Шымкенте и Кентау.", "Жұмыстар Семейде, Шымкентте және Кентауда."
    assert told(russian, kazakh) == [(1, 15, "4", "3")]
