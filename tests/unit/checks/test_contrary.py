"""Typed bounds against the bound that a figure words itself."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.figures import contrary
from docgen.model import Lang

RECORDS = """\
facts:
  costs: {what: {ru: а, kz: а}, value: 85, unit: percent, precision: under, sources: {report: пункт 1}}
  crop: {what: {ru: б, kz: ә}, value: 22 000 000, unit: tonne, precision: over, sources: {report: пункт 1}}
  most: {what: {ru: д, kz: г}, value: 60, unit: percent, precision: over, sources: {report: пункт 1}}
  area: {what: {ru: в, kz: б}, value: 15, unit: hectare, precision: about, sources: {report: пункт 1}}
  even: {what: {ru: г, kz: в}, value: 30, unit: hectare, sources: {report: пункт 1}}
"""
CHECK = contrary.bound_contradicted
CROP = '{{ fact.crop | count(scale="млн") }}'


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("ru", "Возмещается не менее {{ fact.costs | percent }} затрат", "не менее"),
        ("ru", "Возмещается более {{ fact.costs | percent }} затрат", "более"),
        ("ru", f"Собрано менее {CROP} зерна", "менее"),
        ("ru", f"Собрано почти {CROP} зерна", "почти"),
        ("ru", f"Собрано не более {CROP} зерна", "не более"),
        ("ru", "Есть более {{ fact.area | count }} земли", "более"),
        ("ru", "Есть ровно {{ fact.area | count }} земли", "ровно"),
        ("ru", f"Собрано точно {CROP} зерна", "точно"),
        ("ru", "Возмещается ровно {{ fact.costs | percent }} затрат", "ровно"),
        ("kz", "Дәл {{ fact.area | count }} жер бар", "Дәл"),
        ("kz", f"Биыл тура {CROP} астық жиналды", "тура"),
        ("kz", "Шығындардың дәл {{ fact.costs | percent }} өтеледі", "дәл"),
        ("kz", "Шығындардың кемінде {{ fact.costs | percent }} өтеледі", "кемінде"),
        ("kz", f"Шамамен {CROP} астық жиналды", "Шамамен"),
        ("kz", "Мектептердің {{ fact.most | percent }}ға жуық бөлігі", "жуық"),
        ("kz", "Кемінде {{ fact.area | count }} жер бар", "Кемінде"),
    ],
)
def test_a_bound_that_contradicts(lang: Lang, text: str, word: str) -> None:
    assert places(CHECK, f"{text}.", lang, RECORDS) == [("DG334", "one.j2", 1, text.index(word) + 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Возмещается {{ fact.costs | percent }} затрат"),
        ("ru", "Увеличить не менее чем {{ fact.costs | percent }}"),
        ("ru", "Тем не менее {{ fact.costs | percent }} затрат возмещается"),
        ("ru", "Выросла почти {{ fact.costs | percent }}"),
        ("ru", f"Собрано не менее {CROP} зерна"),
        ("ru", f"Тем не менее {CROP} зерна собрано"),
        ("ru", f"Выросло до {CROP} зерна"),
        ("ru", "Тем более {{ fact.area | count }} земли есть"),
        ("ru", "Более {{ fact.even | count }} земли"),
        ("ru", "Ровно {{ fact.even | count }} земли"),
        ("ru", "Точно известно: есть {{ fact.area | count }} земли"),
        ("kz", "Дәл {{ fact.even | count }} жер"),
        ("kz", "Дәл қазір {{ fact.area | count }} жер бар"),
        ("kz", "Шығындардың {{ fact.costs | percent }} өтеледі"),
        ("kz", "Өтеуді кемінде {{ fact.costs | percent }} арттыру көзделген"),
        ("kz", f"{CROP} астық жиналды"),
        ("kz", f"Кемінде {CROP} астық жиналды"),
        ("kz", f"Жоспардан {CROP} кем жиналды"),
        ("kz", f"{CROP} кем дегенде үш облыста жиналды"),
        ("kz", f"{CROP} аз қамтылған отбасы бар"),
        ("kz", "{{ fact.area | count }} жер бар"),
    ],
)
def test_bounds_that_may_stand_so(lang: Lang, text: str) -> None:
    assert codes(CHECK, f"{text}.", lang, RECORDS) == []
