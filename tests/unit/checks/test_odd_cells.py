"""One cell of a column that counts something else than its head and the other cells."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.figures.odd_cells import cell_counts_something_else
from docgen.model import Lang

UNITS = {
    "libs": "library",
    "readers": "reader",
    "labs": "lab",
    "rural": "rural",
    "cash": "tenge",
    "bare": "",
    "share": "percent",
}
RECORDS = (
    "facts:\n"
    + "".join(
        f"  {key}_{place}: {{what: {{ru: число, kz: саны}}, value: {value + number}, "
        f"{f'unit: {unit}, ' if unit else ''}sources: {{report: пункт 1}}}}\n"
        for value, (key, unit) in zip((60, 900, 7, 40, 5000, 80, 37), UNITS.items(), strict=True)
        for number, place in enumerate("abc")
    )
    + """\
names:
  library: {kind: noun, ru: библиотека, kz: кітапхана}
  rural: {kind: noun, ru: сельская библиотека, kz: ауылдық кітапхана}
  reader: {kind: noun, ru: читатель, kz: оқырман}
  lab: {kind: noun, ru: лаборатория, kz: зертхана}
"""
)
HEADS: dict[Lang, tuple[str, str, str]] = {
    "ru": ("Область", "Библиотеки", "Читатели"),
    "kz": ("Облыс", "Кітапханалар", "Оқырмандар"),
}
LANGS: tuple[Lang, ...] = ("ru", "kz")


def _table(
    heads: tuple[str, ...], odd: str, *, label: str = "Абай", beside: str = "fact.readers_b", last: str = ""
) -> str:
    cells = [("fact.libs_a", "fact.readers_a"), (odd, beside), ("fact.libs_c", "fact.readers_c")]
    labels = ("Атырау", label, "Жетісу")
    wide = len(heads) > 2
    rows = "".join(
        f"| {name} | {{{{ {one} }}}} {f'| {{{{ {other} }}}} ' if wide else ''}|\n"
        for name, (one, other) in zip(labels, cells, strict=True)
    )
    return f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}\n{rows}{last}"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("odd", ["fact.readers_b", "fact.labs_b", "fact.cash_b"])
def test_a_cell_that_counts_something_else(lang: Lang, odd: str) -> None:
    told = [("DG155", "one.j2", 4, 10)]
    assert places(cell_counts_something_else, _table(HEADS[lang], odd), lang, RECORDS) == told
    assert places(cell_counts_something_else, _table(HEADS[lang][:2], odd), lang, RECORDS) == told
    total = "| Итого | {{ fact.libs_a + fact.libs_b + fact.libs_c }} | 2 703 |\n"
    assert places(cell_counts_something_else, _table(HEADS[lang], odd, last=total), lang, RECORDS) == told


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("odd", "label", "beside"),
    [
        ("fact.libs_b", "Абай", "fact.readers_b"),
        ("fact.bare_b", "Абай", "fact.readers_b"),
        ("fact.rural_b", "Абай", "fact.readers_b"),
        ("fact.libs_b", "Абай", "fact.libs_b"),
        ("fact.readers_b", "Читатели, оқырмандар", "fact.readers_b"),
        ("fact.readers_b", "Абай", "fact.labs_b"),
        ("fact.labs_b", "Абай", "fact.cash_b"),
        ("fact.readers_a + fact.readers_b", "Абай", "fact.readers_b"),
    ],
)
def test_a_cell_that_counts_what_it_should(lang: Lang, odd: str, label: str, beside: str) -> None:
    found = places(cell_counts_something_else, _table(HEADS[lang], odd, label=label, beside=beside), lang, RECORDS)
    assert [one for one in found if one[3] == 10] == []


@pytest.mark.parametrize(
    ("lang", "heads"),
    [
        ("ru", ("Область", "Количество", "Читатели")),
        ("ru", ("Область", "Объекты", "Читатели")),
        ("ru", ("Область", "Библиотеки (лаборатории)", "Читатели")),
        ("ru", ("Показатель", "Библиотеки")),
        ("ru", ("Вид учреждения", "Библиотеки")),
        ("ru", ("Область", "Сеть")),
        ("kz", ("Облыс", "Саны", "Оқырмандар")),
        ("kz", ("Облыс", "Нысандар", "Оқырмандар")),
        ("kz", ("Облыс", "Кітапханалар (зертханалар)", "Оқырмандар")),
        ("kz", ("Көрсеткіш", "Кітапханалар")),
        ("kz", ("Мекеме түрі", "Кітапханалар")),
        ("kz", ("Облыс", "Желі")),
    ],
)
def test_heads_that_do_not_tell(lang: Lang, heads: tuple[str, ...]) -> None:
    assert places(cell_counts_something_else, _table(heads, "fact.labs_b"), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "heads"),
    [
        ("ru", ("Область", "Количество")),
        ("ru", ("Область", "Факт, ед.")),
        ("ru", ("Регион", "Библиотеки")),
        ("kz", ("Облыс", "Саны")),
        ("kz", ("Облыс", "Нақты, бірл.")),
        ("kz", ("Өңір", "Кітапханалар")),
    ],
)
def test_per_cents_among_things_counted(lang: Lang, heads: tuple[str, ...]) -> None:
    assert places(cell_counts_something_else, _table(heads, "fact.share_b"), lang, RECORDS) == [
        ("DG155", "one.j2", 4, 10)
    ]


@pytest.mark.parametrize(
    ("lang", "heads", "odd", "label"),
    [
        ("ru", ("Область", "Количество, в том числе доля"), "fact.share_b", "Абай"),
        ("ru", ("Область", "Библиотеки"), "fact.share_b", "Охват сел, %"),
        ("ru", ("Область", "Библиотеки"), "fact.share_b", "Доля сельских"),
        ("ru", ("Область", "Библиотеки"), "fact.share_b | percent", "Абай"),
        ("ru", ("Показатель", "2026 год"), "fact.share_b", "Обеспеченность"),
        ("ru", ("Показатель", "2026 год"), "fact.share_b", "Уровень охвата"),
        ("ru", ("Область", "Сумма"), "fact.cash_b", "Абай"),
        ("kz", ("Облыс", "Саны, оның ішінде үлесі"), "fact.share_b", "Абай"),
        ("kz", ("Облыс", "Кітапханалар"), "fact.share_b", "Ауылдарды қамту, %"),
        ("kz", ("Облыс", "Кітапханалар"), "fact.share_b", "Ауылдық үлесі"),
        ("kz", ("Облыс", "Кітапханалар"), "fact.share_b | percent", "Абай"),
        ("kz", ("Көрсеткіш", "2026 жыл"), "fact.share_b", "Қамтамасыз етілуі"),
        ("kz", ("Көрсеткіш", "2026 жыл"), "fact.share_b", "Қамту деңгейі"),
        ("kz", ("Облыс", "Сома"), "fact.cash_b", "Абай"),
    ],
)
def test_per_cents_that_are_told_as_such(lang: Lang, heads: tuple[str, ...], odd: str, label: str) -> None:
    assert places(cell_counts_something_else, _table(heads, odd, label=label), lang, RECORDS) == []
