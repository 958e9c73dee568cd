"""Figures that stand in another row, item or column of a table or list than their own."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.figures.cells_of_others import figure_of_another_row
from docgen.model import Lang

REGIONS = {
    "akmola": ("Акмолинской", "Ақмола"),
    "aktobe": ("Актюбинской", "Ақтөбе"),
    "karaganda": ("Карагандинской", "Қарағанды"),
    "turkistan": ("Туркестанской", "Түркістан"),
}
ILLS = {"ill_flu": ("гриппа", "тұмау"), "ill_measles": ("кори", "қызылша"), "ill_hepatitis": ("гепатита", "гепатит")}
RECORDS = (
    "facts:\n"
    + "".join(
        f"  {kind}_{key}: {{what: {{ru: {what_ru} {russian} области, kz: {kazakh} облысының {what_kz}}},"
        f" value: {number}{size}, unit: {unit}, period: {year}, sources: {{report: пункт 1}}}}\n"
        for kind, what_ru, what_kz, unit, year, size in (
            ("roads", "протяженность дорог", "жолдарының ұзындығы", "kilometre", 2020, "00"),
            ("was", "протяженность дорог", "жолдарының ұзындығы", "kilometre", 2019, "01"),
            ("good", "доля хороших дорог", "жақсы жолдарының үлесі", "percent", 2020, ""),
        )
        for number, (key, (russian, kazakh)) in enumerate(REGIONS.items(), 12)
    )
    + "".join(
        f"  {key}: {{what: {{ru: случаи {russian}, kz: {kazakh} жағдайлары}}, value: {number},"
        " sources: {report: пункт 1}}\n"
        for number, (key, (russian, kazakh)) in enumerate(ILLS.items(), 312)
    )
)
LABELS = {
    "ru": ("Акмолинская", "Актюбинская", "Карагандинская", "Туркестанская"),
    "kz": ("Ақмола", "Ақтөбе", "Қарағанды", "Түркістан"),
}
CASES = {"ru": ("Грипп", "Корь", "Гепатит"), "kz": ("Тұмау", "Қызылша", "Гепатит")}


def figure(key: str) -> str:
    return f"{{{{ fact.{key} }}}}"


def table(head: str, *rows: str) -> str:
    rule = "|".join("---" for _ in head.split("|"))
    return "\n".join(f"| {row} |" for row in (head, rule, *rows))


def rows(labels: tuple[str, ...], *columns: tuple[str, ...]) -> list[str]:
    return [" | ".join((label, *map(figure, keys))) for label, *keys in zip(labels, *columns, strict=True)]


def keys(kind: str, *regions: str) -> tuple[str, ...]:
    return tuple(f"{kind}_{region}" for region in regions or REGIONS)


def seen(template: str, lang: Lang) -> list[tuple[int, int]]:
    return [(line, column) for _, _, line, column in places(figure_of_another_row, template, lang, RECORDS)]


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_row_that_bears_the_name_of_another_region(lang: Lang) -> None:
    strange = {"ru": "Павлодарская", "kz": "Павлодар"}[lang]
    for at in range(4):
        labels = (*LABELS[lang][:at], strange, *LABELS[lang][at + 1 :])
        row = rows(labels, keys("roads"))[at]
        assert seen(table("А | Б", *rows(labels, keys("roads"))), lang) == [(at + 3, row.index("{{") + 3)]
    assert seen(table("А | Б", *rows(LABELS[lang], keys("roads"))), lang) == []
    assert seen(table("А | Көрші, сосед", *rows((*LABELS[lang][:3], strange), keys("roads"))), lang) == []


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_an_item_of_another_region(lang: Lang) -> None:
    strange = {"ru": "Павлодарская", "kz": "Павлодар"}[lang]
    for labels, expected in (((*LABELS[lang][:3], strange), [(6, len(f"4) {strange} – ") + 1)]), (LABELS[lang], [])):
        items = [
            f"{number}) {label} – {figure(key)};"
            for number, (label, key) in enumerate(zip(labels, keys("roads"), strict=True), 1)
        ]
        assert seen("А:\n\n" + "\n".join(items), lang) == expected


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_figure_that_has_its_own_row_too(lang: Lang) -> None:
    labels = CASES[lang]
    row = f"{labels[0]} | {figure('ill_measles')}"
    wrong = table("А | Б", row, *rows(labels[1:], ("ill_measles", "ill_hepatitis")))
    assert seen(wrong, lang) == [(3, row.index("{{") + 3)]
    items = "\n".join(
        f"{number}) {one} – {figure(key)};"
        for number, (one, key) in enumerate(
            zip(labels, ("ill_measles", "ill_measles", "ill_hepatitis"), strict=True), 1
        )
    )
    assert seen(f"А:\n\n{items}", lang) == [(3, len(f"1) {labels[0]} – ") + 1)]


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_figure_of_another_column(lang: Lang) -> None:
    regions = tuple(REGIONS)
    right = rows(LABELS[lang], keys("was"), keys("roads"), keys("good"))
    assert seen(table("А | Б | В | Г", *right), lang) == []
    twice = [" | ".join((LABELS[lang][0], *map(figure, ("was_akmola", "was_akmola", "good_akmola")))), *right[1:]]
    assert seen(table("А | Б | В | Г", *twice), lang) == [(3, twice[0].index("{{", twice[0].index("}}")) + 3)]
    changed = [
        *right[:3],
        " | ".join((LABELS[lang][3], *map(figure, (f"was_{regions[3]}", "good_turkistan", "roads_turkistan")))),
    ]
    assert seen(table("А | Б | В | Г", *changed), lang) == [(6, changed[3].rindex("{{") + 3)]


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_what_does_not_show_how_a_table_is_made(lang: Lang) -> None:
    one, other, third = CASES[lang]
    few = table("А | Б", f"{one} | {figure('ill_measles')}", f"{other} | {figure('ill_measles')}")
    others = {"ru": "Прочие", "kz": "Өзгелері"}[lang]
    unnamed = table(
        "А | Б", f"{others} | {figure('ill_flu')}", f"{one} | {figure('ill_flu')}", f"{third} | {figure('ill_flu')}"
    )
    every = table("А | Б", *(f"{label} | {figure('ill_flu')}" for label in (one, other, third)))
    assert [seen(text, lang) for text in (few, unnamed, every)] == [[], [], []]
