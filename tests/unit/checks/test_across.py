"""A column «Всего» is held against the others of its rows."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.sums.across import total_of_row_differs
from docgen.model import Lang


def table(heads: str, *rows: str) -> str:
    columns = heads.count("|") + 1
    return "\n".join([f"| {heads} |", f"|{'---|' * columns}", *(f"| {row} |" for row in rows)])


RIGHT = ("А | 4 | 5 | 9", "Б | 6 | 7 | 13")


@pytest.mark.parametrize("head", ["Всего", "Итого", "Барлығы", "Жиыны"])
def test_a_row_that_does_not_add_up_among_those_that_do(head: str) -> None:
    (told,) = found(total_of_row_differs, table(f"Область | Город | Село | {head}", *RIGHT, "В | 1 | 2 | 30"))
    assert (told.code, told.span.line, told.args) == ("DG410", 5, {"sum": "3", "whole": "30"})


@pytest.mark.parametrize(
    "template",
    [
        table("Область | Город | Село | Всего", *RIGHT),
        table("Область | Всего | Город | Село", "А | 9 | 4 | 5", "Б | 13 | 6 | 7"),
        table("Область | Город | Село | Всего", *RIGHT, "В | 3 | – | 3"),
        table("Область | Город | Село | Всего", "А | 4 | 5 | 10"),
        table("Область | Город | Ремонт | Всего", "А | 4 | 2 | 9", "Б | 6 | 7 | 20", "В | 5 | 4 | 9"),
        table("Область | Город | Село | Учеников", *RIGHT, "В | 1 | 2 | 30"),
        table("Область | Город | Село | Всего", *RIGHT, "В | 1 | 2 | нет сведений"),
        table("Область | Мест | Сумма | Всего", *RIGHT, "В | 1 | 2 млн тенге | 30"),
    ],
)
def test_what_is_right_or_not_sure(template: str) -> None:
    assert found(total_of_row_differs, template) == []


@pytest.mark.parametrize(
    ("template", "lang", "told"),
    [
        (table("Область | Новые | Обновленные | Итого", "А | 4 | 5 | 10"), "ru", [("10", 3)]),
        (table("Облыс | Жаңа | Жаңартылған | Жиыны", "А | 4 | 5 | 10"), "kz", [("10", 3)]),
        (
            table("Область | 2019 | 2020 | Итого | Примечание", "А | 4 | 5 | 9 | –", "Б | 1 | 2 | 4 | –"),
            "ru",
            [("4", 4)],
        ),
        (table("Область | Всего | Город | Село", "А | 10 | 4 | 5", "Б | 3 | 2 | 2"), "ru", [("10", 3), ("3", 4)]),
        (table("Облыс | Барлығы | Қала | Ауыл", "А | 10 | 4 | 5", "Б | 3 | 2 | 2"), "kz", [("10", 3), ("3", 4)]),
        (
            table("Область | Всего | в том числе в городах | сельских", "А | 10 | 4 | 5", "Б | 4 | 2 | 2"),
            "ru",
            [("10", 3)],
        ),
        (table("Облыс | Барлығы | оның ішінде қалада | ауылда", "А | 10 | 4 | 5", "Б | 4 | 2 | 2"), "kz", [("10", 3)]),
        (table("Область | Мужчин | Женщин | Всего", "А | 4 | 5 | 9", "Б | 2 | 2 | 5"), "ru", [("5", 4)]),
        (table("Облыс | Ерлер | Әйелдер | Барлығы", "А | 4 | 5 | 9", "Б | 2 | 2 | 5"), "kz", [("5", 4)]),
        (
            table(
                "Область | Частные | Прочие | Всего",
                *("А | 140 | 50 | 190", "Б | 61 | 70 | 131", "В | 80 | 10 | 91", "Г | 44 | 60 | 103"),
            ),
            "ru",
            [("91", 5), ("103", 6)],
        ),
    ],
)
def test_heads_or_large_numbers_show_a_sum(template: str, lang: Lang, told: list[tuple[str, int]]) -> None:
    seen = [(one.args["whole"], one.span.line) for one in found(total_of_row_differs, template, lang)]
    assert seen == told


@pytest.mark.parametrize(
    ("template", "lang"),
    [
        (table("Область | Новые | Обновленные | Итого", "А | 4 | 5 | 9"), "ru"),
        (table("Область | Приход | Расход | Итого", "А | 9 | 5 | 4"), "ru"),
        (table("Облыс | Кіріс | Шығыс | Жиыны", "А | 9 | 5 | 4"), "kz"),
        (table("Область | Прибыло | Выбыло | Итого", "А | 9 | 5 | 4"), "ru"),
        (table("Область | Итого | С ремонтом | Сельские", "А | 9 | 5 | 2", "Б | 8 | 3 | 2"), "ru"),
        (table("Область | Всего | С ремонтом | Сельские", "А | 9 | 5 | 2", "Б | 8 | 3 | 2"), "ru"),
        (table("Облыс | Барлығы | Жөнделген | Ауылдық", "А | 9 | 5 | 2", "Б | 8 | 3 | 2"), "kz"),
        (table("Область | Всего | Мужчин | Женщин", "А | 9 | 3 | 4", "Б | 8 | 3 | 3"), "ru"),
        (table("Область | Всего | Город | Село", "А | 80 | 95 | 60", "Б | 70 | 75 | 68"), "ru"),
        (table("Облыс | Барлығы | Қала | Ауыл", "А | 80 % | 95 % | 60 %", "Б | 99 % | 45 % | 50 %"), "kz"),
        (table("Область | Город | Село | Итого", "А | 95,1 | 60,2 | 80", "Б | 75 | 68 | 71,4"), "ru"),
        (table("Область | Всего | Город | Село | Поселок", "А | 9 | 3 | 4 | 2", "Б | 8 | 3 | 3 | 2"), "ru"),
        (table("Область | Всего | Ремонт в городе | Ремонт в селе", "А | 9 | 3 | 4", "Б | 8 | 3 | 3"), "ru"),
        (
            table(
                "Область | Казахские | Русские | Всего",
                *("А | 140 | 50 | 190", "Б | 61 | 70 | 131", "В | 80 | 10 | 95", "Г | 44 | 60 | 107"),
            ),
            "ru",
        ),
    ],
)
def test_heads_that_may_leave_something_out(template: str, lang: Lang) -> None:
    assert found(total_of_row_differs, template, lang) == []
