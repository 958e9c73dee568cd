"""Heads of columns that name another measure than the figures under them."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.figures.heads_exchanged import measure_of_a_head
from docgen.model import Lang

WHAT = {
    "fires_one": ("лесные пожары на севере", "солтүстіктегі орман өрттері", ""),
    "fires_two": ("лесные пожары на юге", "оңтүстіктегі орман өрттері", ""),
    "area_one": ("площадь пожаров на севере", "солтүстіктегі өрт алаңы", "unit: hectare, "),
    "area_two": ("площадь пожаров на юге", "оңтүстіктегі өрт алаңы", "unit: hectare, "),
    "share_one": ("доля леса на севере", "солтүстіктегі орман үлесі", "unit: percent, "),
    "share_two": ("доля леса на юге", "оңтүстіктегі орман үлесі", "unit: percent, "),
    "cost_one": ("ущерб на севере", "солтүстіктегі залал", "unit: tenge, "),
    "cost_two": ("ущерб на юге", "оңтүстіктегі залал", "unit: tenge, "),
    "staff_one": ("лесники на севере", "солтүстіктегі орманшылар", "unit: person, "),
    "staff_two": ("лесники на юге", "оңтүстіктегі орманшылар", "unit: person, "),
    "sown_one": ("площадь посевов на севере", "солтүстіктегі егіс алаңы", ""),
    "sown_two": ("площадь посевов на юге", "оңтүстіктегі егіс алаңы", ""),
}
RECORDS = "facts:\n" + "".join(
    f"  {key}: {{what: {{ru: '{russian}', kz: '{kazakh}'}}, value: {number}, {unit}sources: {{report: пункт 1}}}}\n"
    for number, (key, (russian, kazakh, unit)) in enumerate(WHAT.items(), 12)
)
RECORDS += "names:\n  person: {kind: noun, ru: человек, kz: адам}\n"


def table(head: str, *kinds: str) -> str:
    rule = "|".join("---" for _ in head.split("|"))
    rows = (
        " | ".join((label, *(f"{{{{ fact.{kind}_{row} }}}}" for kind in kinds)))
        for row, label in (("one", "Север"), ("two", "Юг"))
    )
    return "\n".join(f"| {row} |" for row in (head, rule, *rows))


@pytest.mark.parametrize(
    ("lang", "head", "kinds", "column", "text"),
    [
        ("ru", "Место | Площадь, га | Пожаров", ("fires", "area"), 34, "Пожаров"),
        ("ru", "Место | Доля, %", ("area",), 11, "Доля, %"),
        ("ru", "Место | Ущерб, млн тенге", ("share",), 11, "Ущерб, млн тенге"),
        ("ru", "Место | Площадь (га) | Доля (%)", ("share", "area"), 11, "Площадь (га)"),
        ("ru", "Место | %", ("staff",), 11, "%"),
        ("ru", "Место | Человек", ("share",), 11, "Человек"),
        ("ru", "Место | Число лесников, чел.", ("share",), 11, "Число лесников, чел."),
        ("kz", "Орны | %", ("staff",), 11, "%"),
        ("kz", "Орны | Адам", ("share",), 11, "Адам"),
        ("kz", "Орны | Алаңы, га | Өрт саны", ("fires", "area"), 34, "Өрт саны"),
        ("kz", "Орны | Үлесі, %", ("area",), 11, "Үлесі, %"),
        ("kz", "Орны | Залал, млн теңге", ("share",), 11, "Залал, млн теңге"),
        ("kz", "Орны | Алаңы (га) | Үлесі (%)", ("share", "area"), 11, "Алаңы (га)"),
    ],
)
def test_a_head_of_another_measure(lang: Lang, head: str, kinds: tuple[str, ...], column: int, text: str) -> None:
    said = places(measure_of_a_head, table(head, *kinds), lang, RECORDS)
    assert said[0] == ("DG337", "one.j2", 3, column)
    assert found(measure_of_a_head, table(head, *kinds), lang, RECORDS)[0].args["text"] == text


@pytest.mark.parametrize(
    ("lang", "head", "kinds"),
    [
        ("ru", "Место | %", ("share",)),
        ("ru", "Место | %", ("fires",)),
        ("ru", "Место | Человек", ("staff",)),
        ("ru", "Место | Человек", ("fires",)),
        ("ru", "Место | На 100 человек", ("share",)),
        ("kz", "Орны | Адам", ("staff",)),
        ("kz", "Орны | %", ("share",)),
        ("ru", "Место | Площадь, га | Пожаров", ("area", "fires")),
        ("ru", "Место | Пожаров | Площадь, га", ("fires", "area")),
        ("ru", "Место | Пожаров | Площадь", ("fires", "area")),
        ("ru", "Место | Площадь, га | Пожаров", ("fires", "fires")),
        ("ru", "Место | Площадь посевов, га | Сгорело", ("sown", "area")),
        ("ru", "Место | Выплаты (месяц)", ("cost",)),
        ("ru", "Место | Доля, %", ("share",)),
        ("ru", "Место | Изменение, процентных пунктов", ("share",)),
        ("ru", "Место | Ущерб, тенге", ("cost",)),
        ("ru", "Место | Цена (кг)", ("cost",)),
        ("ru", "Место | Цена, кг", ("cost",)),
        ("ru", "Место | Ущерб, тенге (га)", ("cost",)),
        ("kz", "Орны | Баға, кг", ("cost",)),
        ("ru", "Место | Урожай, ц/га", ("area",)),
        ("ru", "Место | Площадь, кв. км", ("area",)),
        ("kz", "Орны | Алаңы, га | Өрт саны", ("area", "fires")),
        ("kz", "Орны | Өрт саны | Алаңы, га", ("fires", "area")),
        ("kz", "Орны | Өрт саны | Алаңы", ("fires", "area")),
        ("kz", "Орны | Егіс алаңы, га | Өртенді", ("sown", "area")),
        ("kz", "Орны | Төлем (ай)", ("cost",)),
        ("kz", "Орны | Үлесі, %", ("share",)),
        ("kz", "Орны | Залал, теңге", ("cost",)),
    ],
)
def test_heads_that_are_right_or_unsure(lang: Lang, head: str, kinds: tuple[str, ...]) -> None:
    assert found(measure_of_a_head, table(head, *kinds), lang, RECORDS) == []


def test_rows_with_measures_of_their_own() -> None:
    rows = "| Площадь, га | {{ fact.area_one }} |\n| Посевы, га | {{ fact.area_two }} |"
    rows = f"| Показатель | 2025 год, % |\n|---|---|\n{rows}"
    assert found(measure_of_a_head, rows, "ru", RECORDS) == []
