"""A whole of a table and its two kinds."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.sums.both_kinds import kinds_make_no_whole
from docgen.model import Lang

RECORDS = """\
facts:
  w: {what: {ru: школы, kz: мектептер}, value: 210, unit: school, sources: {report: пункт 1}}
  a: {what: {ru: одни, kz: бірі}, value: 120, unit: school, sources: {report: пункт 1}}
  b: {what: {ru: другие, kz: басқасы}, value: 90, unit: school, sources: {report: пункт 1}}
  c: {what: {ru: прочие, kz: өзгесі}, value: 100, unit: school, sources: {report: пункт 1}}
  few: {what: {ru: немного, kz: аз}, value: 80, unit: school, sources: {report: пункт 1}}
"""
W, A, B, C, FEW = (f"{{{{ fact.{key} }}}}" for key in ("w", "a", "b", "c", "few"))
HEADS: dict[Lang, tuple[str, str, str]] = {
    "ru": ("Построено школ", "в том числе в селах", "в городах"),
    "kz": ("Салынған мектептер", "оның ішінде ауылдарда", "қалаларда"),
}
LANGS: tuple[Lang, ...] = ("ru", "kz")


def columns(heads: tuple[str, ...], *rows: tuple[str, ...]) -> str:
    lines = [("Регион", *heads), ("---",) * (len(heads) + 1), *((f"Р{n}", *row) for n, row in enumerate(rows))]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def rows(labels: tuple[str, ...], *numbers: str, head: str = "Количество") -> str:
    lines = [("Показатель", head), ("---", "---"), *zip(labels, numbers, strict=True)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("part", [C, FEW])
def test_kinds_that_make_more_or_less_than_the_whole(lang: Lang, part: str) -> None:
    for text in (columns(HEADS[lang], (W, A, part)), columns(HEADS[lang], (W, A, B), (W, A, B), (W, A, part))):
        found = places(kinds_make_no_whole, text, lang, RECORDS)
        assert [(code, line) for code, _, line, _ in found] == [("DG410", text.count("\n") + 1)]
    text = rows(HEADS[lang], W, A, part)
    assert [(one[0], one[2]) for one in places(kinds_make_no_whole, text, lang, RECORDS)] == [("DG410", 3)]


OTHER_HEADS: list[tuple[Lang, tuple[str, str, str]]] = [
    ("ru", ("Доля школ", "в том числе в селах", "в городах")),
    ("ru", ("Средний возраст", "в том числе в селах", "в городах")),
    ("ru", ("Прирост школ", "в том числе в селах", "в городах")),
    ("ru", ("Построено школ", "в том числе в селах", "с бассейном")),
    ("ru", ("Построено школ", "в селах", "в городах")),
    ("kz", ("Мектептердің үлесі", "оның ішінде ауылдарда", "қалаларда")),
    ("kz", ("Орташа жасы", "оның ішінде ауылдарда", "қалаларда")),
    ("kz", ("Мектептер өсімі", "оның ішінде ауылдарда", "қалаларда")),
    ("kz", ("Салынған мектептер", "оның ішінде ауылдарда", "бассейні бар")),
    ("kz", ("Салынған мектептер", "ауылдарда", "қалаларда")),
]


@pytest.mark.parametrize(("lang", "heads"), OTHER_HEADS)
def test_heads_and_labels_of_something_else(lang: Lang, heads: tuple[str, str, str]) -> None:
    assert places(kinds_make_no_whole, columns(heads, (W, A, C)), lang, RECORDS) == []
    assert places(kinds_make_no_whole, rows(heads, W, A, C), lang, RECORDS) == []


@pytest.mark.parametrize(("lang", "third"), [("ru", "в поселках"), ("kz", "кенттерде")])
def test_a_third_kind_and_columns_of_which_most_do_not_add_up(lang: Lang, third: str) -> None:
    assert places(kinds_make_no_whole, columns((*HEADS[lang], third), (W, A, FEW, FEW)), lang, RECORDS) == []
    assert places(kinds_make_no_whole, rows((*HEADS[lang], third), W, A, FEW, FEW), lang, RECORDS) == []
    assert places(kinds_make_no_whole, columns(HEADS[lang], (W, A, C), (W, A, FEW)), lang, RECORDS) == []
    assert places(kinds_make_no_whole, columns(HEADS[lang], (W, A, B)), lang, RECORDS) == []
