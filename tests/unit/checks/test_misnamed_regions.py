"""Regions under names that they never had."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.form.misnamed_regions import region_misnamed
from docgen.model import Lang


@pytest.mark.parametrize(
    ("lang", "text", "name", "right"),
    [
        ("ru", "В Абайской области открыт центр.", "Абайской области", "область Абай"),
        ("ru", "Вся Улытауская область газифицирована.", "Улытауская область", "область Ұлытау"),
        ("ru", "По Жетысуской области и другим.", "Жетысуской области", "область Жетісу"),
        ("ru", "Жители Ұлытауской области.", "Ұлытауской области", "область Ұлытау"),
        ("kz", "Улытау облысында орталық ашылды.", "Улытау облысында", "Ұлытау облысы"),
        ("kz", "Жетысу облысының мектептері.", "Жетысу облысының", "Жетісу облысы"),
        ("kz", "Абайская облысында.", "Абайская облысында", "Абай облысы"),
    ],
)
def test_a_region_that_nobody_called_so(lang: Lang, text: str, name: str, right: str) -> None:
    (told,) = found(region_misnamed, text, lang)
    assert (told.args["text"].replace("\u00a0", " "), told.hint) == (name, right)
    assert told.span.column == text.index(name) + 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В области Абай открыт центр."),
        ("ru", "В Абайском районе Карагандинской области открыт центр."),
        ("ru", "Жетысуский район города Алматы."),
        ("ru", "Абайская средняя школа Алматинской области."),
        ("ru", "В областях Абай, Жетісу и Ұлытау."),
        ("ru", "Улытауские горы."),
        ("ru", "В Жетысуской и Алматинской областях открыты центры."),
        ("ru", "В Алматинской и Жетысуской областях открыты центры."),
        ("ru", "| Регион |\n|---|\n| Абайская область |"),
        ("ru", "Центры:\n\n1) Абайская область;\n\n2) Акмолинская область."),
        ("kz", "Ұлытау облысында орталық ашылды."),
        ("kz", "Абай облысының Абай ауданы."),
        ("kz", "Жетісу облысы, Жетісу ауданы."),
    ],
)
def test_what_is_called_so_by_right(lang: Lang, text: str) -> None:
    assert found(region_misnamed, text, lang) == []
