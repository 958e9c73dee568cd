"""A column «Всего» is held against the others of its rows."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.sums.across import part_of_row_larger, total_of_row_differs
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
        table("Год | Город | Село | Итого", *RIGHT, "Рост, % | 50 | 40 | 44,4"),
        table("Год | Город | Село | Всего", *RIGHT, "Темп роста | 150 | 140 | 144,4"),
        table("Год | Город | Село | Итого", *RIGHT, "В среднем на район | 2 | 3 | 2,5"),
        table("Жыл | Қала | Ауыл | Жиыны", *RIGHT, "Өсу қарқыны | 150 | 140 | 144,4"),
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


THREE = ("А | 832 | 790 | 42", "Б | 367 | 355 | 12", "В | 316 | 284 | 32")
WRONG = ("А | 832 | 970 | 42", *THREE[1:])


@pytest.mark.parametrize(
    ("lang", "heads"),
    [
        ("ru", "Область | Всего сел | Обеспечено | Не обеспечено"),
        ("ru", "Область | Общее количество сел | Обеспечено | Не обеспечено"),
        ("ru", "Область | Сёла, всего | Обеспечено | Не обеспечено"),
        ("kz", "Облыс | Барлық ауыл | Қамтамасыз етілген | Қамтамасыз етілмеген"),
        ("kz", "Облыс | Жалпы ауыл саны | Қамтылған | Қамтылмаған"),
        ("kz", "Облыс | Ауылдардың жалпы саны | Қамтылған | Қамтылмаған"),
        ("kz", "Облыс | Ауылдардың барлығы | Қамтылған | Қамтылмаған"),
    ],
)
def test_a_total_that_says_of_what_it_is(lang: Lang, heads: str) -> None:
    assert found(total_of_row_differs, table(heads, *THREE), lang) == []
    last = "Итого" if lang == "ru" else "Жиыны"
    for sums in ((), (f"{last} | 1515 | 1609 | 86",)):
        (told,) = found(total_of_row_differs, table(heads, *WRONG, *sums), lang)
        assert (told.code, told.span.line, told.args) == ("DG410", 3, {"sum": "1012", "whole": "832"})
    (told,) = found(total_of_row_differs, table(heads, *THREE, f"{last} | 1515 | 1429 | 68"), lang)
    assert (told.span.line, told.args["sum"]) == (6, "1497")


def test_a_column_of_shares_is_not_added() -> None:
    heads = "Область | Всего сел | Обеспечено | Не обеспечено | Доля, %"
    shares = ("94,9", "96,7", "89,9")
    right = [f"{row} | {share}" for row, share in zip(THREE, shares, strict=True)]
    wrong = [f"{row} | {share}" for row, share in zip(WRONG, shares, strict=True)]
    assert found(total_of_row_differs, table(heads, *right)) == []
    assert [one.args["sum"] for one in found(total_of_row_differs, table(heads, *wrong))] == ["1012"]


@pytest.mark.parametrize(("lang", "heads"), [("ru", "Городские | Сельские | Всего"), ("kz", "Қала | Ауыл | Барлығы")])
def test_one_row_of_kinds_that_exclude_each_other(lang: Lang, heads: str) -> None:
    first = "Область" if lang == "ru" else "Облыс"
    told = found(total_of_row_differs, table(f"{first} | {heads}", "А | 120 | 37 | 214"), lang)
    assert [one.args["sum"] for one in told] == ["157"]
    assert found(total_of_row_differs, table(f"{first} | {heads}", "А | 120 | 94 | 214"), lang) == []


@pytest.mark.parametrize(
    ("lang", "heads", "rows"),
    [
        ("ru", "Всего школ | С ремонтом | Без спортзала", ("90 | 50 | 20", "80 | 30 | 21", "70 | 40 | 30")),
        ("ru", "Всего школ | С ремонтом | Без спортзала", ("9 | 5 | 4", "8 | 3 | 5", "70 | 40 | 10")),
        ("ru", "Всего школ | Новые | Аварийные", ("90 | 90 | 0", "80 | 80 | 0", "70 | 60 | 0")),
        ("ru", "Всего школ | Учеников | Учителей", ("90 | 5000 | 400", "80 | 3000 | 300", "70 | 4000 | 310")),
        ("ru", "Всего за 2025 год | За 2024 год | Рост", ("90 | 80 | 10", "80 | 70 | 10", "70 | 75 | –")),
        ("ru", "Всего школ | Всего учеников | Учителей", ("90 | 60 | 30", "80 | 60 | 20", "70 | 40 | 10")),
        ("ru", "Всего выделено | Освоено | Остаток", ("90 | 60 | 30", "80 | 60 | 20")),
        ("ru", "Общеобразовательные | Новые | Старые", ("90 | 60 | 30", "80 | 60 | 20", "70 | 10 | 10")),
        ("ru", "Общая характеристика | Новые | Старые", ("90 | 60 | 30", "80 | 60 | 20", "70 | 10 | 10")),
        ("ru", "Городские | Ремонт | Всего", ("120 | 37 | 214",)),
        ("kz", "Барлық мектеп | Жөнделген | Спортзалсыз", ("90 | 50 | 20", "80 | 30 | 21", "70 | 40 | 30")),
        ("kz", "Барлық мектеп | Жөнделген | Спортзалсыз", ("9 | 5 | 4", "8 | 3 | 5", "70 | 40 | 10")),
        ("kz", "Барлық мектеп | Жаңа | Апатты", ("90 | 90 | 0", "80 | 80 | 0", "70 | 60 | 0")),
        ("kz", "Барлық мектеп | Оқушы | Мұғалім", ("90 | 5000 | 400", "80 | 3000 | 300", "70 | 4000 | 310")),
        ("kz", "Жалпы білім беретін | Жаңа | Ескі", ("90 | 60 | 30", "80 | 60 | 20", "70 | 10 | 10")),
        ("kz", "Жалпы орта білім беретін | Жаңа | Ескі", ("90 | 60 | 30", "80 | 60 | 20", "70 | 10 | 10")),
        ("kz", "Барлық мектеп | Барлық оқушы | Мұғалім", ("90 | 60 | 30", "80 | 60 | 20", "70 | 40 | 10")),
        ("kz", "Барлығы бөлінді | Игерілді | Қалдық", ("90 | 60 | 30", "80 | 60 | 20")),
        ("kz", "Қалалық | Жөндеу | Барлығы", ("120 | 37 | 214",)),
    ],
)
def test_totals_of_things_that_are_no_sums(lang: Lang, heads: str, rows: tuple[str, ...]) -> None:
    rows = tuple(f"{name} | {row}" for name, row in zip("АБВ", rows, strict=False))
    assert found(total_of_row_differs, table(f"№ | {heads}", *rows), lang) == []


LONGER = 3


@pytest.mark.parametrize(
    ("lang", "heads"),
    [
        ("ru", "Область | Школ | из них сельских"),
        ("ru", "Область | Школ | Учеников | в том числе сельских"),
        ("kz", "Облыс | Мектеп | оның ішінде ауылдық"),
        ("kz", "Облыс | Мектеп | Оқушы | олардың ішінде ауылдық"),
    ],
)
def test_a_part_larger_than_all_before_it(lang: Lang, heads: str) -> None:
    row = "А | 120 | 130 | 214" if heads.count("|") == LONGER else "А | 120 | 214"
    (told,) = found(part_of_row_larger, table(heads, row), lang)
    assert (told.code, told.args["part"]) == ("DG409", "214")
    assert found(part_of_row_larger, table(heads, row[:-3] + "94"), lang) == []


@pytest.mark.parametrize(
    ("lang", "heads"),
    [
        ("ru", "Область | Школ | Сельских"),
        ("ru", "Область | Средний возраст | в том числе мужчин"),
        ("ru", "Область | Прирост | в том числе в селе"),
        ("ru", "Область | Средняя зарплата | в том числе в селе"),
        ("ru", "Область | Школ | из них с ремонтом, %"),
        ("ru", "Область | Охват | в том числе в селе"),
        ("ru", "Область | Из них сельских | Школ"),
        ("kz", "Облыс | Мектеп | Ауылдық"),
        ("kz", "Облыс | Орташа жас | оның ішінде ерлер"),
        ("kz", "Облыс | Өсім | оның ішінде ауылда"),
        ("kz", "Облыс | Орташа жалақы | оның ішінде ауылда"),
        ("kz", "Облыс | Мектеп | оның ішінде жөнделгені, %"),
        ("kz", "Облыс | Қамту | оның ішінде ауылда"),
    ],
)
def test_a_part_that_may_be_larger(lang: Lang, heads: str) -> None:
    assert found(part_of_row_larger, table(heads, "А | 120 | 214"), lang) == []
