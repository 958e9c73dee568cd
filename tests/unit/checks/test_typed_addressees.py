"""Addressees that are typed into the block of the addressee, beside those of the record."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.form.typed_addressees import addressee_typed
from docgen.model import Lang

RECORDS = """\
names:
  committee: {kind: body, ru: Палата предпринимателей, kz: Кәсіпкерлер палатасы}
  someone_else:
    kind: person
    ru: {text: Б. Образец, forms: {dat: Б. Образцу}}
    kz: {text: Б. Образец, forms: {dat: Б. Образецке}}
"""
BODY, PERSON = "{{ name.committee.addressed }}", '{{ name.someone_else | case("dat") }}'


def told(rows: tuple[str, ...], lang: Lang) -> list[tuple[str, int, int, str]]:
    """Code, line and column of what is told, and what is right; each row on a line of its own."""
    block = "\\\n".join(rows)
    diagnostics = found(addressee_typed, f"::: addressee\n{block}\n:::\n\nМәтін.\n", lang, RECORDS)
    return [
        (one.code, one.span.line, one.span.column, one.args.get("right", one.args.get("count", "")))
        for one in diagnostics
    ]


@pytest.mark.parametrize(
    ("lang", "rows", "expected"),
    [
        ("ru", (BODY, "Министр финансов"), [("DG503", 3, 1, "Министру финансов")]),
        ("ru", (BODY, "Депутаты Мажилиса"), [("DG503", 3, 1, "Депутатам Мажилиса")]),
        ("ru", ("Аким области", "И. Иванов", BODY), [("DG503", 2, 1, "Акиму области")]),
        ("ru", (BODY, "Министру", "Акиму", "Депутатам", "Директору"), [("DG502", 6, 1, "5")]),
        ("ru", (BODY, "Министерство", "Акиму", "Комитет туризма", "Директору"), [("DG502", 6, 1, "5")]),
        ("kz", (BODY, "Қаржы министрі"), [("DG503", 3, 7, "Қаржы министріне")]),
        ("kz", (BODY, "Мәжіліс депутаттары"), [("DG503", 3, 9, "Мәжіліс депутаттарына")]),
        ("kz", (BODY, "Облыс Әкімі"), [("DG503", 3, 7, "Облыс Әкіміне")]),
        ("kz", (BODY, "Министріне", "Әкіміне", "Депутаттарға", "Директорына"), [("DG502", 6, 1, "5")]),
        ("kz", (BODY, "Қаржы министрлігі", "Әкіміне", "Туризм комитетіне", "Директорына"), [("DG502", 6, 1, "5")]),
    ],
)
def test_wrong_ones(lang: Lang, rows: tuple[str, ...], expected: list[tuple[str, int, int, str]]) -> None:
    assert told(rows, lang) == expected


@pytest.mark.parametrize(
    "rows",
    [
        (BODY, "Министру финансов"),
        (BODY, "Министру просвещения", "Республики", "И. Иванову"),
        (BODY, "Председателю", "Комитета туризма", "Министерства", "И. Иванову"),
        (BODY, "Министерство финансов", "Министерству юстиции", "Акимат города"),
        (BODY, "Депутатам Мажилиса", "Парламента"),
        ("Министру", PERSON, "Акиму", PERSON, "Директору", PERSON, BODY),
        (BODY, "Заместителю Премьер-Министра", "Вице-министру", "Акиму"),
        (BODY, "Генеральному Прокурору", "Прокурору области"),
        (BODY,),
    ],
)
def test_right_in_russian(rows: tuple[str, ...]) -> None:
    assert told(rows, "ru") == []


@pytest.mark.parametrize(
    "rows",
    [
        (BODY, "Қаржы министріне"),
        (BODY, "Қаржы министрі", "А. Қасымовқа"),
        (BODY, "Қаржы министрі А. Қасымовқа"),
        (BODY, "Қаржы министрі", PERSON),
        (BODY, "Қазақстан Республикасының", "Қаржы министріне"),
        (BODY, "Қаржы министрлігі", "Әділет министрлігіне", "Қала әкімдігі"),
        (BODY, "Мәжіліс депутаттарына"),
        (BODY, "Премьер-Министрдің орынбасарына", "Облыс әкіміне"),
        (BODY,),
    ],
)
def test_right_in_kazakh(rows: tuple[str, ...]) -> None:
    assert told(rows, "kz") == []
