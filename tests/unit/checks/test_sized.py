"""The word of a change that is told by its size alone."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.sized import size_against_direction
from docgen.model import Lang

RECORDS = """\
facts:
  roads: {what: {ru: протяженность дорог, kz: жолдардың ұзындығы}, value: 12 300, unit: km, period: 2020,
          sources: {report: пункт 1}}
  before: {what: {ru: протяженность дорог, kz: жолдардың ұзындығы}, value: 11 000, unit: km, period: 2019,
           sources: {report: пункт 1}}
  grew: {what: {ru: на сколько, kz: қаншаға}, value: 1 300, unit: km, period: 2020, sources: {report: пункт 1}}
  other: {what: {ru: на сколько, kz: қаншаға}, value: 900, unit: km, period: 2020, sources: {report: пункт 1}}
  over: {what: {ru: протяженность дорог, kz: жолдардың ұзындығы}, value: 11 000, unit: km, period: 2019,
         precision: over, sources: {report: пункт 1}}
  same: {what: {ru: протяженность дорог, kz: жолдардың ұзындығы}, value: 10 000, unit: km, period: 2020,
         sources: {report: пункт 1}}
  below: {what: {ru: изменение, kz: өзгеріс}, value: -250, unit: km, period: 2020, sources: {report: пункт 1}}
names:
  km: {kind: noun, ru: километр, kz: километр}
"""
ROADS, BEFORE, OVER, BELOW, OTHER, SAME = (
    f"{{{{ fact.{key} }}}}" for key in ("roads", "before", "over", "below", "other", "same")
)
GREW, TO_GREW, TO_BELOW = "{{ fact.grew }}", '{{ fact.grew | suffix("dat") }}', '{{ fact.below | suffix("dat") }}'
TO_OTHER = '{{ fact.other | suffix("dat") }}'
MADE, SHARE = "{{ fact.roads - fact.before }}", "{{ ((fact.roads - fact.before) / fact.before) | percent }}"
TURNED = "{{ fact.before - fact.roads }}"
OF_2019 = '{{ fact.before.period | date("when") }}'


@pytest.mark.parametrize(
    ("lang", "text", "code"),
    [
        ("ru", f"Протяженность дорог уменьшилась на {MADE} км.", "DG454"),
        ("ru", f"Протяженность дорог сократилась почти на {MADE} км.", "DG454"),
        ("ru", f"Дорог стало на {MADE} км меньше.", "DG454"),
        ("ru", f"Протяженность дорог – {ROADS} км (в {OF_2019} – {BEFORE} км) и уменьшилась на {GREW} км.", "DG454"),
        ("ru", f"Протяженность дорог выросла на {TURNED} км.", "DG416"),
        ("ru", f"Протяженность дорог выросла на {BELOW} км.", "DG416"),
        ("ru", f"Протяженность дорог сократилась на {BELOW} км.", "DG416"),
        ("kz", f"Жолдардың ұзындығы {MADE} км-ге қысқарды.", "DG454"),
        ("kz", f"Жолдардың ұзындығы – {ROADS} км ({OF_2019} – {BEFORE} км), ол {GREW} км-ге азайды.", "DG454"),
        ("kz", f"Жолдардың ұзындығы {TURNED} км-ге өсті.", "DG416"),
        ("kz", f"Жолдардың ұзындығы {TO_BELOW} өсті.", "DG416"),
        ("kz", f"Жолдардың ұзындығы {TO_BELOW} қысқарды.", "DG416"),
    ],
)
def test_a_size_of_another_direction(lang: Lang, text: str, code: str) -> None:
    assert codes(size_against_direction, text, lang, RECORDS) == [code]


@pytest.mark.parametrize(
    "text",
    [
        f"Протяженность дорог выросла на {MADE} км.",
        f"Дорог стало на {MADE} км больше.",
        f"Протяженность дорог – {ROADS} км (в {OF_2019} – {BEFORE} км) и выросла на {GREW} км.",
        f"Дефицит дорог сократился на {MADE} км.",
        f"Нехватка дорог уменьшилась на {MADE} км.",
        f"Отставание по дорогам сократилось на {MADE} км.",
        f"Остаток дорог по плану сократился на {MADE} км.",
        f"Аварийность снизилась на {MADE} случаев.",
        f"Протяженность бездорожья сократилась до {MADE} км.",
        f"Протяженность дорог – {ROADS} км (в {OF_2019} – {BEFORE} км), тропы сократились на {OTHER} км.",
        f"Протяженность дорог – {ROADS} км, а не {SAME} км, и сократилась на {GREW} км.",
        f"Протяженность дорог – {ROADS} км (в {OF_2019} – {OVER} км) и сократилась на {GREW} км.",
        f"Протяженность дорог не уменьшилась на {MADE} км.",
        f"Время в пути по дорогам уменьшилось, протяженность дорог выросла на {MADE} км.",
        f"Температура понизилась до {BELOW} градусов.",
        f"Отклонение составило {BELOW} км.",
        f"Рост составил {BELOW} км.",
        f"Изменение на {BELOW} км.",
        f"Скорость на дорогах снизилась на {MADE} км.",
    ],
)
def test_right_in_russian(text: str) -> None:
    assert codes(size_against_direction, text, "ru", RECORDS) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Жолдардың ұзындығы {MADE} км-ге өсті.",
        f"Жолдар {MADE} км-ге көп.",
        f"Жолдардың ұзындығы – {ROADS} км ({OF_2019} – {BEFORE} км), ол {GREW} км-ге артты.",
        f"Жол тапшылығы {MADE} км-ге қысқарды.",
        f"Жолдардың жетіспеушілігі {MADE} км-ге азайды.",
        f"Жол кезегі {MADE} км-ге қысқарды.",
        f"Жолдар бойынша артта қалу {MADE} км-ге қысқарды.",
        f"Апаттар {MADE} жағдайға азайды.",
        f"Жолсыз жердің ұзындығы {MADE} км-ге дейін қысқарды.",
        f"Жолдардың ұзындығы – {ROADS} км ({OF_2019} – {BEFORE} км), соқпақтар {TO_OTHER} қысқарды.",
        f"Жолдардың ұзындығы – {ROADS} км, ол {SAME} км емес, {TO_GREW} қысқарды.",
        f"Жолдардың ұзындығы – {ROADS} км ({OF_2019} – {OVER} км), ол {TO_GREW} қысқарды.",
        f"Жолдардың ұзындығы {MADE} км-ге азайған жоқ.",
        f"Температура {TO_BELOW} дейін төмендеді.",
        f"Ауытқу {BELOW} км болды.",
        f"Өсім {BELOW} км болды.",
        f"Жолдардағы жылдамдық {MADE} км-ге төмендеді.",
    ],
)
def test_right_in_kazakh(text: str) -> None:
    assert codes(size_against_direction, text, "kz", RECORDS) == []


def test_it_tells_from_what_to_what() -> None:
    (one,) = found(size_against_direction, f"Протяженность дорог уменьшилась на {MADE} км.", "ru", RECORDS)
    assert one.args == {"text": "уменьшилась", "before": "11000", "after": "12300"}
