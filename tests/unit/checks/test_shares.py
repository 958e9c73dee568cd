"""Shares that are said to be all of it: a column of them, and what is left of a hundred."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks import shares
from docgen.model import Lang


def table(head: str, *rows: str) -> str:
    columns = head.count("|") + 2
    return "\n".join([f"| Что | {head} |", "|" + "---|" * columns, *(f"| {row} |" for row in rows)])


@pytest.mark.parametrize(
    ("lang", "template", "line"),
    [
        ("ru", table("Доля", "а | 60 %", "б | 30 %", "в | 12 %", "Всего | 102 %"), 5),
        ("ru", table("Доля, %", "а | 60 %", "б | 30 %", "в | 12 %", "Итого | "), 5),
        ("ru", table("Доля", "а | 60 %", "б | 42 %", "Всего | 102 %"), 4),
        ("ru", table("Число | Доля", "а | 60 | 60 %", "б | 30 | 20 %", "в | 10 | 10 %", "Всего | 100 | 90 %"), 4),
        ("kz", table("Үлесі", "а | 60 %", "б | 30 %", "в | 12 %", "Барлығы | 102 %"), 5),
        ("kz", table("Саны | Үлесі", "а | 60 | 60 %", "б | 30 | 20 %", "в | 10 | 10 %", "Барлығы | 100 | "), 4),
    ],
)
def test_a_column_of_shares(lang: Lang, template: str, line: int) -> None:
    found = places(shares.shares_of_column_differ, template, lang)
    assert [one[:3] for one in found] == [("DG412", "one.j2", line)]


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", table("Доля", "а | 60 %", "б | 30 %", "в | 10 %", "Всего | 100 %")),
        ("ru", table("Доля", "а | 33 %", "б | 33 %", "в | 33 %", "Всего | 99 %")),
        ("ru", table("Доля", "а | 33,4 %", "б | 33,3 %", "в | 33,4 %", "Всего | 100,1 %")),
        ("ru", table("Доля", "а | 20 %", "б | 10 %", "в | 5 %", "Всего | 35 %")),
        ("ru", table("Доля", "а | 60 %", "б | 30 %", "в | 8 %", "Всего | 98 %")),
        ("ru", table("Доля", "а | 60 %", "б | 70 %", "в | 80 %")),
        ("ru", table("Доля", "а | 60 %", "б | 70 %", "в | 80 %", "Всего | 72 %")),
        ("ru", table("Доля охвата", "а | 60 %", "б | 70 %", "в | 80 %", "Всего | 210 %")),
        ("ru", table("Доля", "а | 60 %", "из них в селе | 50 %", "б | 40 %", "Всего | 150 %")),
        ("ru", table("Число | Доля", "а | 60 | 60 %", "б | 30 | 90 %", "в | 10 | 80 %", "Всего | 100 | 70 %")),
        ("ru", table("Число | Доля", "а | 2 | 67 %", "б | 1 | 33 %", "в | 0 | 0 %", "Всего | 3 | 100 %")),
        ("kz", table("Үлесі", "а | 60 %", "б | 30 %", "в | 10 %", "Барлығы | 100 %")),
        ("kz", table("Қамтылған үлесі", "а | 60 %", "б | 70 %", "в | 80 %", "Барлығы | 210 %")),
    ],
)
def test_a_column_that_may_stand_so(lang: Lang, template: str) -> None:
    assert places(shares.shares_of_column_differ, template, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "60 % школ – городские, остальные 30 % – сельские."),
        ("ru", "Городские школы составляют 60 %, а остальные 30 % – сельские."),
        ("kz", "Мектептердің 60 %-ы қалалық, қалған 30 %-ы ауылдық."),
    ],
)
def test_what_is_left_of_a_hundred(lang: Lang, text: str) -> None:
    assert places(shares.rest_differs, text, lang) == [("DG412", "one.j2", 1, text.index("30 %") + 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "60 % школ – городские, остальные 40 % – сельские."),
        ("ru", "План выполнен на 60 %, остальные 30 % – до конца года."),
        ("ru", "Рост составил 12 %, остальные 30 % без изменений."),
        ("ru", "Более 60 % школ – городские, остальные 30 % – сельские."),
        ("ru", "Готово 40 % работ, в том числе 30 % в селах, остальные 60 % – до конца года."),
        ("ru", "60 % школ – городские. Остальные 30 % – сельские."),
        ("ru", "60 % школ – городские, 30 % – сельские."),
        ("kz", "Мектептердің 60 %-ы қалалық, қалған 40 %-ы ауылдық."),
        ("kz", "Жоспар 60 %-ға орындалды, қалған 30 %-ы жыл соңына дейін."),
    ],
)
def test_a_rest_that_may_stand_so(lang: Lang, text: str) -> None:
    assert places(shares.rest_differs, text, lang) == []
