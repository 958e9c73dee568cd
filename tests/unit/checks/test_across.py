"""A column «Всего» is held against the others of its rows."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.sums.across import total_of_row_differs


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
