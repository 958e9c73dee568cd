"""A table at once behind the number of what its rows name."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.sums.rows_counted import rows_differ_from_count
from docgen.model import Lang

RECORDS = """\
facts:
  steps: {what: {ru: меры, kz: шаралар}, value: 3, sources: {report: пункт 9}}
"""
STEPS = {
    "ru": ('Приняты {{ fact.steps | count("мера") }}:', "Мера"),
    "kz": ('{{ fact.steps | count("шара") }} қабылданды:', "Шара"),
}


def told(lang: Lang, rows: list[str], lead: str = "", head: str = "") -> list[tuple[str, str, int, int]]:
    own, noun = STEPS[lang]
    columns = head or f"{noun} | Ән"
    table = "\n".join(f"| {row} |" for row in (columns, *rows)).replace(
        "\n", f"\n|{'---|' * (columns.count('|') + 1)}\n", 1
    )
    return places(rows_differ_from_count, f"{lead or own}\n\n{table}", lang, RECORDS)


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    "rows",
    [["а | май", "б | май"], ["а | май", "б | май", "в | май", "г | май"], ["а | май", "б | май", "Жиыны | 2"]],
)
def test_more_or_fewer_rows_than_counted(lang: Lang, rows: list[str]) -> None:
    column = STEPS[lang][0].index("{{") + 1
    assert told(lang, rows) == [("DG407", "one.j2", 1, column)]


def test_the_rows_may_be_numbered() -> None:
    assert told("ru", ["1 | а | май", "2 | б | май"], head="№ | Мера | Срок") == [("DG407", "one.j2", 1, 9)]


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    "rows",
    [
        ["а | май", "б | май", "в | май"],
        ["а | май", "б | май", "в | май", "Барлығы | 3"],
        ["а | май", "а | июнь", "б | май", "в | май"],
        ["а |", "б | май", "в | май", "г | май"],
        ["а | май", " | июнь", "б | май"],
    ],
)
def test_as_many_rows_as_counted_or_nobody_knows(lang: Lang, rows: list[str]) -> None:
    assert told(lang, rows) == []


@pytest.mark.parametrize(
    ("lang", "lead", "head"),
    [
        ("ru", 'Приняты {{ fact.steps | count("мера") }}.', ""),
        ("ru", 'Из {{ fact.steps | count("мера", "gen") }} исполнены:', ""),
        ("ru", 'Приняты {{ fact.steps | count("мера") }}, в том числе:', ""),
        ("ru", 'Приняты {{ fact.steps | count("мера") }}. Сведения:', ""),
        ("ru", "", "Срок | Ход"),
        ("ru", "", "Мера, срок | Ход"),
        ("ru", "Приняты меры:", ""),
        ("kz", '{{ fact.steps | count("шара") }}, оның ішінде:', ""),
        ("kz", "", "Мерзімі | Барысы"),
    ],
)
def test_the_table_shows_some_or_something_else(lang: Lang, lead: str, head: str) -> None:
    assert told(lang, ["а | май", "б | май"], lead, head) == []
