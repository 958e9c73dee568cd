"""Tables that have no room on the page (DG465)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from seen import finished

from docgen.checks.form.room import table_wider_than_the_page
from docgen.facts.settings import Settings
from docgen.model import Lang, PageStyle

HEADS = {
    "ru": ("Наименование", "Построено", "Отремонтировано", "Реконструировано", "Благоустроено", "Газифицировано",
           "Электрифицировано", "Водоснабжение", "Финансирование"),
    "kz": ("Атауы", "Салынған", "Жөнделген", "Қайта жаңғыртылған", "Абаттандырылған", "Газдандырылған",
           "Электрлендірілген", "Сумен жабдықталған", "Қаржыландырылғаны"),
}  # fmt: skip


def table(heads: tuple[str, ...]) -> str:
    rows = (heads, ("---",) * len(heads), ("а",) * len(heads))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


@pytest.mark.parametrize("lang", HEADS)
def test_nine_columns_of_long_words(lang: Lang) -> None:
    (one,) = table_wider_than_the_page(finished(f"Итог:\n\n{table(HEADS[lang])}", lang))
    assert (one.code, one.span.line, one.args["room"]) == ("DG465", 3, "165")


@pytest.mark.parametrize("lang", HEADS)
def test_four_columns_of_the_same(lang: Lang) -> None:
    assert list(table_wider_than_the_page(finished(table(HEADS[lang][:4]), lang))) == []


@pytest.mark.parametrize("lang", HEADS)
def test_nine_columns_of_figures(lang: Lang) -> None:
    heads = ("Год", *map(str, range(8)))
    assert list(table_wider_than_the_page(finished(table(heads), lang))) == []


@pytest.mark.parametrize("lang", HEADS)
def test_smaller_type_takes_less(lang: Lang) -> None:
    """Six columns of long words: too many at 12 points, not at 8."""
    made = finished(table(HEADS[lang][1:7]), lang)
    assert len(list(table_wider_than_the_page(made))) == 1
    small = replace(made, settings=Settings(page=PageStyle(table_size=8)))
    assert list(table_wider_than_the_page(small)) == []
