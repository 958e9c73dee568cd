"""A column of per cents is held against the two columns that its rows show it to be reckoned from."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.sums.row_rates import rate_of_row_differs
from docgen.model import Lang

PLANS = ("А | 200 | 150 | 75,0", "Б | 120 | 130 | 108,3", "В | 90 | 61 | 67,8")
GROWN = ("А | 200 | 150 | –25,0", "Б | 120 | 130 | 8,3", "В | 90 | 61 | –32,2")
PLANNED: dict[Lang, str] = {
    "ru": "Область | План | Факт | Исполнение, %",
    "kz": "Облыс | Жоспар | Нақты | Орындалуы, %",
}
YEARS: dict[Lang, str] = {"ru": "Область | 2019 | 2020 | Прирост, %", "kz": "Облыс | 2019 | 2020 | Өсім, %"}


def table(heads: str, *rows: str) -> str:
    columns = heads.count("|") + 1
    return "\n".join([f"| {heads} |", f"|{'---|' * columns}", *(f"| {row} |" for row in rows)])


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_row_that_is_reckoned_otherwise_than_the_others(lang: Lang) -> None:
    (told,) = found(rate_of_row_differs, table(PLANNED[lang], *PLANS, "Г | 310 | 240 | 87,4"), lang)
    assert (told.code, told.span.line) == ("DG451", 6)
    assert told.args == {"text": "87,4", "change": "240 / 310", "right": "77.42 %"}
    (told,) = found(rate_of_row_differs, table(YEARS[lang], *GROWN, "Г | 310 | 240 | –12,6"), lang)
    assert told.args["right"] == "-22.58 %"


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_per_cent_of_a_plan_where_the_heads_say_so_among_few_rows(lang: Lang) -> None:
    rows = (*PLANS[:2], "Г | 310 | 240 | 87,4", "Итого | 630 | 520 | 84,1")
    (told,) = found(rate_of_row_differs, table(PLANNED[lang], *rows), lang)
    assert (told.span.line, told.args["right"]) == (5, "77.42 %")


BOTH: dict[Lang, str] = {
    "ru": "Область | 2019 | План | Факт | К прошлому году, %",
    "kz": "Облыс | 2019 | Жоспар | Нақты | Өткен жылға, %",
}
KEPT_PLANS = ("А | 300 | 200 | 200 | 66,7", "Б | 410 | 300 | 300 | 73,2", "В | 120 | 90 | 90 | 75,0")


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_rows_that_one_reckoning_gives_all_of_are_held_against_no_other(lang: Lang) -> None:
    assert found(rate_of_row_differs, table(BOTH[lang], *KEPT_PLANS, "Г | 89 | 59 | 58 | 65,2"), lang) == []
    (told,) = found(rate_of_row_differs, table(BOTH[lang], *KEPT_PLANS, "Г | 89 | 59 | 58 | 69,2"), lang)
    assert told.args["text"] == "69,2"


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    "row",
    [
        "Г | 310 | 240 | 77,4",
        "Г | 310 | 240 | 77",
        "Г | 310 | 240 | 129,2",
        "Г | 310 | 240 | 122,6",
        "Г | 310 | 240 | –22,6",
        "Г | 310 | 240 | –",
        "Г | 310 | 240 | x",
        "Г | 310 | 240 | в 2 раза",
        "Итого | 720 | 581 | 83,7",
        "Жиыны | 720 | 581 | 83,7",
        "Доля сел, % | 40 | 44 | 4",
        "Ауылдың үлесі, % | 40 | 44 | 90",
        "Г | – | 240 | 12",
        "Г | 310 | 0 | 12",
    ],
)
def test_what_is_right_or_not_sure(lang: Lang, row: str) -> None:
    assert found(rate_of_row_differs, table(PLANNED[lang], *PLANS, row), lang) == []


@pytest.mark.parametrize(
    "template",
    [
        table("Область | Заявки | Договоры | Освоение, %", *PLANS[:2], "Г | 310 | 240 | 87,4"),
        table("Область | План | Факт | Исполнение, %", *PLANS[:1], "Г | 310 | 240 | 87,4"),
        table("Область | План | Факт | Исполнение, %", *PLANS[:2], "Г | 310 | 240 | 129,2"),
        table("Область | План | Факт | Исполнение бюджета, %", *PLANS[:1], "Г | 310 | 240 | 87,4", "Д | 50 | 60 | 93"),
        table("Область | 2019 | План | Факт | Исполнение, %", "А | 1 | 200 | 150 | 75,0", "Г | 2 | 310 | 240 | 87,4"),
        table("Область | План | Факт | Место", *PLANS, "Г | 310 | 240 | 87,4"),
        table("Область | Школ | Учеников | Износ, %", "А | 200 | 150 | 10", "Б | 120 | 130 | 20", "В | 90 | 61 | 30"),
        table("Область | План | Факт | Изменение, проц. пункты", *PLANS, "Г | 310 | 240 | 87,4"),
        table("Область | 2019 | 2020 | Прирост, %", *GROWN, "Г | 310 | 240 | 22,6"),
        table("Сумма, млрд | 2019 | 2020 | Прирост, %", *GROWN, "Г | 1,2 | 1,3 | 1,6", "Д | 0,3 | 0,4 | 21,4"),
        table("Груз, тыс. тонн | 2019 | 2020 | Прирост, %", *GROWN, "Г | 12 | 13 | 4,2"),
        table(
            "Область | План | Факт | Исполнение, %",
            "А | 9 | 9 | 100",
            "Б | 8 | 8 | 100",
            "В | 7 | 7 | 100",
            "Г | 9 | 5 | 60",
        ),
        table("Область | 2019 | 2020 | Прирост, %", *GROWN, "Г | 310 | 240 | 77,4"),
        table(
            "Область | 2019 | План | 2020 | К 2019 году, %",
            "А | 254 | 240 | 240 | 94,5",
            "Б | 388 | 367 | 366 | 94,3",
            "В | 588 | 557 | 555 | 94,4",
            "Г | 205 | 195 | 195 | 95,1",
        ),
    ],
)
def test_columns_that_are_not_reckoned_so(template: str) -> None:
    assert found(rate_of_row_differs, template) == []
