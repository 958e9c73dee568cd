"""Numbers of items that do not go in turn."""

from __future__ import annotations

import pytest
from seen import finished, places

from docgen.checks.form.numbering import items_out_of_turn
from docgen.checks.languages.pairs import differences
from docgen.model import Lang


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1) а;\n2) б;\n2) в.", (3, 1)),
        ("1) а;\n3) б;\n3) в.", (3, 1)),
        ("1. а\n\n2. б\n\n2. в", (5, 1)),
        ("1) а;\n3) б;\n2) в.", (3, 1)),
        ("2) а:\n1) б:\n1) в:\n1) г;\n0) д.", (5, 1)),
        ("::: note\nа:\n\n1) а;\n2) б;\n2) в.\n:::", (6, 1)),
        ("1) а:\n1) б;\n2) в;\n2) г;\n2) д.", (5, 1)),
        ("1) а;\n1) б.", (2, 1)),
        ("1) а;\n2) б;\n1) в.", (3, 1)),
        ("Осы: 1) а; 1) б.", (1, 12)),
        ("Осы: 1) а; 2) б; 2) в.", (1, 18)),
        ("Осы: 1) а; 3) б; 2) в.", (1, 18)),
        ("1) ат: 1) ой; 2) ел; 2) ән;\n2) күй.", (1, 22)),
    ],
)
def test_items_out_of_turn(lang: Lang, text: str, place: tuple[int, int]) -> None:
    assert places(items_out_of_turn, text, lang) == [("DG349", "one.j2", *place)]


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    "text",
    [
        "1) а;\n2) б;\n3) в.",
        "1. а\n\n2. б\n\n3. в",
        "1) а;\n3) б;\n4) в.",
        "3) а;\n4) б.",
        "1. а:\n1) в;\n2) г.\n2. б:\n1) д;\n2) е.",
        "1) а:\n1) в;\n2) г;\n2) б;\n3) е.",
        "1) а:\n1) в:\n1) г;\n2) д;\n2) е;\n2) ж.",
        "1) а;\n2) б.\n\nОсы:\n\n1) в;\n2) г.",
        "1) а;\n2) б.\n\nОсы:\n\n2) в;\n3) г.",
        "{% for one in [1, 2, 3] %}\n{{ loop.index }}) а;\n{% endfor %}",
        "Осы: 1) а; 2) б; 3) в.",
        "Осы: 1) а; 3) б; 4) в.",
        "Осы (барлығы 2) және 1) а; 2) б.",
        "Осы (1) а; 2) б; 2) в).",
        "Осы бойынша 2) және 2) бар.",
        "Осы: 1) а (барлығы 2) және 2) б.",
    ],
)
def test_items_in_turn(lang: Lang, text: str) -> None:
    assert places(items_out_of_turn, text, lang) == []


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        ("1) а;\n2) б;\n4) в.", "1) а;\n2) б;\n3) в.", [("DG349", "ru", 3)]),
        ("1. а\n\n2. б\n\n3. в", "1. а\n\n2. б\n\n4. в", [("DG349", "kz", 5)]),
        ("1) а;\n3) б;\n4) в.", "1) а;\n3) б;\n4) в.", []),
        ("1) а;\n2) б;\n3) в.", "1) а;\n2) б;\n3) в.", []),
        ("1. а\n\n2. б", "1) а\n\n2) б", []),
        ("3) а;\n4) б.", "1) а;\n2) б.", []),
        ("1) а;\n2) б.\n\nда:\n\n1) в;\n2) г.", "1) а;\n2) б.\n\nиә:\n\n1) в;\n2) г.", []),
        ("да\n\n1) а;\n2) б.", "иә\n\n1) а;\n2) б.", []),
    ],
)
def test_a_number_left_out_in_one_language(russian: str, kazakh: str, expected: list[tuple[str, str, int]]) -> None:
    told = differences(finished(russian), finished(kazakh, "kz"))
    assert [(one.code, one.span.file.split("/")[1], one.span.line) for one in told] == expected


def test_of_a_list_that_is_shorter_only_the_item_is_told() -> None:
    told = differences(finished("1) а;\n2) б;\n3) в."), finished("1) а;\n3) в.", "kz"))
    assert [one.code for one in told] == ["DG303"]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("ru", "Во-первых, нужен закон. В-третьих, нужны кадры.", (1, 25)),
        ("ru", "Во-первых, нужен закон.\n\nВ-третьих, нужны кадры.", (3, 1)),
        ("ru", "Во-первых, закон; во-вторых, кадры; в-четвертых, деньги.", (1, 37)),
        ("ru", "Первое – закон; третье – кадры.", (1, 17)),
        ("kz", "Біріншіден, заң керек. Үшіншіден, кадр керек.", (1, 24)),
        ("kz", "Біріншіден, заң керек.\n\nЕкіншіден, ақша керек.\n\nТөртіншіден, кадр керек.", (5, 1)),
        ("kz", "Бірінші – заң; үшінші – кадр.", (1, 16)),
    ],
)
def test_nothing_is_told_second(lang: Lang, text: str, place: tuple[int, int]) -> None:
    assert places(items_out_of_turn, text, lang) == [("DG349", "one.j2", *place)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Во-первых, нужен закон. Во-вторых, нужны кадры. В-третьих, деньги."),
        ("ru", "Во-первых, нужен закон. Второе: кадры. В-третьих, деньги."),
        ("ru", "Во-первых, закон. Вторая задача – кадры. В-третьих, деньги."),
        ("ru", "Во-первых, нужен закон. Кроме того, нужны кадры."),
        ("ru", "В-третьих, нужны кадры."),
        ("ru", "Первое место заняла школа, третье – лицей."),
        ("ru", "Первое – закон; второе – кадры; третье – деньги."),
        ("ru", "Депутат пишет: «Во-первых, закон». В-третьих, по запросу сообщаем."),
        ("ru", "Во-первых, закон; во-вторых, кадры.\n\nВо-первых, школы; во-вторых, сады; в-третьих, деньги."),
        ("ru", "Один из первых и третьих."),
        ("kz", "Біріншіден, заң керек. Екіншіден, ақша керек. Үшіншіден, кадр керек."),
        ("kz", "Бірінші – заң; екінші – ақша; үшінші – кадр."),
        ("kz", "Үшіншіден, кадр керек."),
        ("kz", "Бірінші орын – мектеп; үшінші – лицей."),
        ("kz", "Біріншіден, заң керек. Екінші мәселе – ақша. Үшіншіден, кадр керек."),
        ("kz", "Біріншіден үшіншіге дейін."),
    ],
)
def test_told_in_turn(lang: Lang, text: str) -> None:
    assert places(items_out_of_turn, text, lang) == []


HEAD = "| А | Б |\n|---|---|\n"


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("| 1. а | - |\n| 2. б | - |\n| 2. в | - |", [(5, 3)]),
        ("| 1. а | - |\n| 3. б | - |\n| 2. в | - |", [(5, 3)]),
        ("| 1) а | - |\n| 2) б | - |\n| 2) в | - |", [(5, 3)]),
        ("| 1. а | - |\n| 2. б | - |\n| 3. в | - |", []),
        ("| 1. а | - |\n| 2. б | - |\n| 2. б | + |\n| 3. в | - |", []),
        ("| 1. а | - |\n| 2. б | - |\n| ә | - |\n| 1. в | - |\n| 2. г | - |", []),
        ("| 1. а | - |\n| 1.1. б | - |\n| 2. в | - |\n| 2.1. г | - |", []),
        ("| а | 2. б |\n| в | 2. г |", []),
        (f"| 1. а | - |\n| 2. б | - |\n\nОсы:\n\n{HEAD}| 1. а | - |\n| 2. б | - |", []),
    ],
)
def test_rows_of_a_table(lang: Lang, rows: str, expected: list[tuple[int, int]]) -> None:
    assert places(items_out_of_turn, HEAD + rows, lang) == [("DG349", "one.j2", *place) for place in expected]
