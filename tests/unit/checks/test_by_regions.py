"""Numbers against what their regions come to."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.sums.by_regions import regions_are_not_all
from docgen.model import Lang

RECORDS = """\
facts:
  w: {what: {ru: школы, kz: мектептер}, value: 210, unit: school, sources: {report: пункт 1}}
  ab: {what: {ru: школы, kz: мектептер}, value: 200, unit: school, sources: {report: пункт 1}}
  less: {what: {ru: школы, kz: мектептер}, value: 190, unit: school, sources: {report: пункт 1}}
  a: {what: {ru: одни, kz: бірі}, value: 120, unit: school, sources: {report: пункт 1}}
  b: {what: {ru: другие, kz: басқасы}, value: 80, unit: school, sources: {report: пункт 1}}
"""
W, AB, LESS, A, B = (f"{{{{ fact.{key} }}}}" for key in ("w", "ab", "less", "a", "b"))
RU_LIST = f":\n\n1) Алматинская область – {A};\n\n2) Атырауская область – {B}."
KZ_LIST = f":\n\n1) Алматы облысы – {A};\n\n2) Атырау облысы – {B}."
WRONG: list[tuple[Lang, str]] = [
    ("ru", f"Проверено {W} школ: Алматинская область – {A}, Атырауская – {B}."),
    ("ru", f"Итого проверено {W} школ: Алматинская – {A}, Атырауская – {B}."),
    ("ru", f"Проверено {W} школ ({A} – в Алматинской области, {B} – в Атырауской)."),
    ("ru", f"Проверено {W} школ{RU_LIST}"),
    ("ru", f"Построено {W} школ:\n\n1) в селах – {A};\n\n2) в городах – {B}."),
    ("kz", f"{W} мектеп тексерілді: Алматы облысы – {A}, Атырау облысы – {B}."),
    ("kz", f"{W} мектеп тексерілді (Алматы облысында – {A}, Атырау облысында – {B})."),
    ("kz", f"{W} мектеп тексерілді{KZ_LIST}"),
    ("kz", f"{W} мектеп салынды:\n\n1) ауылдарда – {A};\n\n2) қалаларда – {B}."),
]


@pytest.mark.parametrize(("lang", "text"), WRONG)
def test_a_number_that_its_regions_do_not_make(lang: Lang, text: str) -> None:
    told = [("DG410", "one.j2", 1, text.index(W) + 1)]
    assert places(regions_are_not_all, text, lang, RECORDS) == told
    assert places(regions_are_not_all, text.replace(W, LESS), lang, RECORDS) == told
    assert places(regions_are_not_all, text.replace(W, AB), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"По республике проверено {W} школ: Алматинская область – {A}, Атырауская – {B}."),
        ("ru", f"Проверено {W} школ, в том числе: Алматинская область – {A}, Атырауская – {B}."),
        ("ru", f"Проверено {W} школ, больше всего: Алматинская область – {A}, Атырауская – {B}."),
        ("ru", f"Проверено {W} школ: Алматинская область – {A}, прочие – {B}."),
        ("ru", f"Проверено {W} школ: Алматинская область – {A}, Алматинская область – {B}."),
        ("ru", f"В среднем проверено {W} школ: Алматинская область – {A}, Атырауская – {B}."),
        ("ru", f"Проверено {W} школ при плане (Алматинская область – {A}, Атырауская – {B})."),
        ("ru", f"Проверено {W} школ, из них:\n\n1) в селах – {A};\n\n2) в городах – {B}."),
        ("ru", f"Построено {W} школ:\n\n1) в селах – {A};\n\n2) с бассейном – {B}."),
        ("kz", f"Республика бойынша {W} мектеп тексерілді: Алматы облысы – {A}, Атырау облысы – {B}."),
        ("kz", f"{W} мектеп тексерілді, оның ішінде: Алматы облысы – {A}, Атырау облысы – {B}."),
        ("kz", f"{W} мектеп тексерілді: Алматы облысы – {A}, өзгелері – {B}."),
        ("kz", f"Орташа {W} мектеп тексерілді: Алматы облысы – {A}, Атырау облысы – {B}."),
        ("kz", f"{W} мектеп салынды:\n\n1) ауылдарда – {A};\n\n2) бассейні бар – {B}."),
    ],
)
def test_numbers_that_are_of_more_or_of_others(lang: Lang, text: str) -> None:
    assert places(regions_are_not_all, text, lang, RECORDS) == []


def _table(lang: Lang, whole: str, head: str) -> str:
    one, other, every = (
        ("Алматинская область", "Атырауская область", "По республике")
        if lang == "ru"
        else ("Алматы облысы", "Атырау облысы", "Республика бойынша")
    )
    return f"| Регион | {head} |\n|---|---|\n| {one} | {A} |\n| {other} | {B} |\n| {every} | {whole} |\n"


@pytest.mark.parametrize(
    ("lang", "head", "mean"), [("ru", "Школы", "Средний возраст"), ("kz", "Мектептер", "Орташа жасы")]
)
def test_a_row_of_the_country_that_is_less_than_its_regions(lang: Lang, head: str, mean: str) -> None:
    found = places(regions_are_not_all, _table(lang, LESS, head), lang, RECORDS)
    assert [(code, line) for code, _, line, _ in found] == [("DG410", 5)]
    for whole in (W, AB):
        assert places(regions_are_not_all, _table(lang, whole, head), lang, RECORDS) == []
    assert places(regions_are_not_all, _table(lang, LESS, mean), lang, RECORDS) == []
