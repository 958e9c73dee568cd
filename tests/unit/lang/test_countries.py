"""The table of countries."""

from __future__ import annotations

import pytest

from docgen.lang.countries import _rows, countries_named, speaks_of
from docgen.model import Lang

NAMES: list[tuple[str, Lang, str]] = [
    (code, lang, name)
    for code, russian, _, kazakh, _ in _rows()
    for lang, names in (("ru", russian), ("kz", kazakh))
    for name in names.split(",")
    if not name.endswith("~")
]


@pytest.mark.parametrize(("code", "lang", "name"), NAMES)
def test_every_name_is_read_as_its_own_country_alone(code: str, lang: Lang, name: str) -> None:
    assert [one.code for one in countries_named(f"Рынок – {name}.", lang)] == [code]
    assert [other for other in {row[0] for row in _rows()} if speaks_of(other, name, lang)] == [code]


@pytest.mark.parametrize(
    ("lang", "text", "codes"),
    [
        ("ru", "Италии, Китаю, Египта, Беларусью, Израиле, Кореей, Нидерландов, Шри-Ланку", "IT CN EG BY IL KR NL LK"),
        ("ru", "в Российской Федерации, Кыргызской Республике, США и Польшей", "RU KG US PL"),
        ("kz", "Италияның, Қытайға, Мысырдан, АҚШ-қа, Ресейдегі, Түркиямен, Сауд Арабиясында", "IT CN EG US RU TR SA"),
        ("ru", "Данияр, Индира, Оманов, италия, Российскими", "RU"),
        ("kz", "Иранбек, Омаров, Данияр", ""),
    ],
)
def test_names_are_read_in_their_cases(lang: Lang, text: str, codes: str) -> None:
    assert " ".join(one.code for one in countries_named(text, lang)) == codes
