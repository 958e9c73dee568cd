"""Two rows or columns of a table, each with a figure of the other."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.figures.swapped_in_tables import figures_swapped_in_a_table
from docgen.model import Lang

WHAT = {
    "city": ("городские библиотеки", "қалалық кітапханалар"),
    "village": ("сельские библиотеки", "ауылдық кітапханалар"),
    "school": ("школьные библиотеки", "мектеп кітапханалары"),
    "halls_akmola": ("читальные залы", "оқу залдары"),
    "halls_kostanay": ("читальные залы", "оқу залдары"),
    "opened": ("открытые библиотеки", "ашылған кітапханалар"),
    "closed": ("закрытые библиотеки", "жабылған кітапханалар"),
    "not_city": ("библиотеки, кроме городских", "қалалықтан басқа кітапханалар"),
    "not_village": ("библиотеки вне сельских округов", "ауылдық округтерден тыс кітапханалар"),
    "all": ("библиотеки", "кітапханалар"),
    "all_old": ("библиотеки годом ранее", "бір жыл бұрынғы кітапханалар"),
}
RECORDS = "facts:\n" + "".join(
    f"  {key}: {{what: {{ru: '{russian}', kz: '{kazakh}'}}, value: {number}, sources: {{report: пункт 1}}}}\n"
    for number, (key, (russian, kazakh)) in enumerate(WHAT.items(), 12)
)


def table(*rows: str) -> str:
    head, *body = rows
    rule = "|".join("---" for _ in head.split("|"))
    return "\n".join(f"| {row} |" for row in (head, rule, *body))


def figure(key: str) -> str:
    return f"{{{{ fact.{key} }}}}"


def told(lang: Lang, *rows: str) -> list[tuple[object, object]]:
    return [
        (one.args["text"], one.args["other"])
        for one in found(figures_swapped_in_a_table, table(*rows), lang, RECORDS)
        if one.code == "DG418"
    ]


@pytest.mark.parametrize(
    ("lang", "one", "other", "keys"),
    [
        ("ru", "Городские", "Сельские", ("village", "city")),
        ("ru", "Костанайская", "Акмолинская", ("halls_akmola", "halls_kostanay")),
        ("ru", "Открыто", "Закрыто", ("closed", "opened")),
        ("kz", "Қалалық", "Ауылдық", ("village", "city")),
        ("kz", "Қостанай", "Ақмола", ("halls_akmola", "halls_kostanay")),
        ("kz", "Ашылды", "Жабылды", ("closed", "opened")),
    ],
)
def test_rows_and_columns_with_each_others_figures(lang: Lang, one: str, other: str, keys: tuple[str, str]) -> None:
    first, second = map(figure, keys)
    assert len(told(lang, "Вид | Число", f"{one} | {first}", f"{other} | {second}")) == 1
    assert len(told(lang, "№ | Вид | Число", f"1 | {one} | {first}", f"2 | {other} | {second}")) == 1
    assert len(told(lang, f"Год | {one} | {other}", f"2020 | {first} | {second}")) == 1
    # the same figures in their own places
    assert told(lang, "Вид | Число", f"{other} | {first}", f"{one} | {second}") == []
    assert told(lang, f"Год | {other} | {one}", f"2020 | {first} | {second}") == []


def test_two_rows_are_told_once() -> None:
    wrong = ("Вид | Число | Снова", *(f"{name} | {figure(key)} | {figure(key)}" for name, key in SWAPPED))
    assert told("ru", *wrong) == [("13", "12")]


SWAPPED = (("Городские", "village"), ("Сельские", "city"))


@pytest.mark.parametrize(
    ("lang", "names"), [("ru", ("Сельские", "Школьные", "Городские")), ("kz", ("Ауылдық", "Мектеп", "Қалалық"))]
)
def test_three_rows_moved_round(lang: Lang, names: tuple[str, str, str]) -> None:
    keys = ("city", "village", "school")
    assert (
        len(told(lang, "Вид | Число", *(f"{name} | {figure(key)}" for name, key in zip(names, keys, strict=True)))) == 1
    )


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        # one of the two has words of its own, or none at all
        ("ru", (("Сельские", "village"), ("Все, кроме городских", "all"))),
        ("ru", (("Городские", "all"), ("Сельские", "city"))),
        ("ru", (("Отремонтировано", "city"), ("Построено", "village"))),
        ("ru", (("Всего", "all"), ("Городские", "city"), ("Сельские", "village"))),
        # what is excluded
        ("ru", (("Сельские", "not_city"), ("Городские", "not_village"))),
        ("ru", (("2019 год", "all_old"), ("2020 год", "all"))),
        ("ru", (("Акмолинская область", "halls_akmola"), ("Костанайская область", "halls_kostanay"))),
        ("ru", (("Кокшетау", "halls_akmola"), ("Рудный", "halls_kostanay"))),
        ("ru", (("Открытые в городе", "opened"), ("Закрытые в селе", "closed"))),
        ("ru", (("Библиотеки", "city"), ("Залы", "halls_akmola"))),
        ("kz", (("Ауылдық", "village"), ("Қалалықтан басқасы", "all"))),
        ("kz", (("Қалалық", "all"), ("Ауылдық", "city"))),
        ("kz", (("Жөнделді", "city"), ("Салынды", "village"))),
        ("kz", (("Барлығы", "all"), ("Қалалық", "city"), ("Ауылдық", "village"))),
        ("kz", (("Ауылдық", "not_city"), ("Қалалық", "not_village"))),
        ("kz", (("2019 жыл", "all_old"), ("2020 жыл", "all"))),
        ("kz", (("Ақмола облысы", "halls_akmola"), ("Қостанай облысы", "halls_kostanay"))),
        ("kz", (("Көкшетау", "halls_akmola"), ("Рудный", "halls_kostanay"))),
        ("kz", (("Қалада ашылды", "opened"), ("Ауылда жабылды", "closed"))),
        ("kz", (("Кітапханалар", "city"), ("Залдар", "halls_akmola"))),
    ],
)
def test_rows_that_are_right(lang: Lang, rows: tuple[tuple[str, str], ...]) -> None:
    assert told(lang, "Вид | Число", *(f"{name} | {figure(key)}" for name, key in rows)) == []
    heads, cells = " | ".join(name for name, _ in rows), " | ".join(figure(key) for _, key in rows)
    assert told(lang, f"Год | {heads}", f"2020 | {cells}") == []


@pytest.mark.parametrize(
    ("lang", "total", "name"), [("ru", "Всего", "Городские библиотеки"), ("kz", "Барлығы", "Қалалық кітапханалар")]
)
def test_a_whole_in_the_row_of_its_part(lang: Lang, total: str, name: str) -> None:
    whole, part = figure("all"), figure("city")
    assert len(told(lang, "Вид | Число", f"{total} | {part}", f"{name} | {whole}")) == 1
    assert told(lang, "Вид | Число", f"{total} | {whole}", f"{name} | {part}") == []
    assert len(told(lang, f"Год | {total} | {name}", f"2020 | {part} | {whole}")) == 1
    assert told(lang, f"Год | {total} | {name}", f"2020 | {whole} | {part}") == []
