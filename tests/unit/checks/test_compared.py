"""Comparisons that their own figures contradict."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.sums.compared import comparison_against_figures
from docgen.model import Lang

RECORDS = """
facts:
  now: {what: {ru: лесные пожары, kz: орман өрттері}, value: 486, period: 2020, sources: {report: пункт 1}}
  was: {what: {ru: пожары ранее, kz: бұрынғы өрттер}, value: 612, period: 2019, sources: {report: пункт 1}}
  have: {what: {ru: лесники, kz: орманшылар}, value: 2 815, sources: {report: пункт 1}}
  need: {what: {ru: лесники по норме, kz: норма бойынша орманшылар}, value: 3 500, sources: {report: пункт 1}}
  cars: {what: {ru: машины, kz: көліктер}, value: 30, sources: {report: пункт 1}}
"""
NOW, WAS, HAVE, NEED = (f"{{{{ fact.{key} }}}}" for key in ("now", "was", "have", "need"))


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("ru", f"Зарегистрировано {NOW} пожаров, больше, чем годом ранее ({WAS}).", "больше"),
        ("ru", f"Зарегистрировано {NOW} пожаров, что больше, чем в прошлом году ({WAS} пожаров).", "больше"),
        ("ru", f"Зарегистрировано {WAS} пожаров, меньше, чем сейчас ({NOW}).", "меньше"),
        ("ru", f"Число лесников ({HAVE}) превышает норму ({NEED}).", "превышает"),
        ("ru", f"Работают {HAVE} лесников, что больше, чем по норме ({NEED}).", "больше"),
        ("ru", f"Зарегистрировано {NOW} пожаров – больше, чем годом ранее ({WAS}).", "больше"),
        ("kz", f"{NOW} өрт тіркелді – бір жыл бұрынғыдан ({WAS}) көп.", "көп"),
        ("kz", f"{NOW} өрт тіркелді, бұл бір жыл бұрынғыдан ({WAS}) көп.", "көп"),
        ("kz", f"{NOW} өрт тіркелді, бұл бір жыл бұрынғыдан көп ({WAS}).", "көп"),
        ("kz", f"{WAS} өрт тіркелді, бұл қазіргіден аз ({NOW}).", "аз"),
        ("kz", f"Орманшылар саны ({HAVE}) нормадан ({NEED}) асады.", "асады"),
        ("kz", f"Орманшылар саны ({HAVE}) нормадан ({NEED}) асып отыр.", "асып отыр"),
    ],
)
def test_a_comparison_the_other_way_round(lang: Lang, text: str, word: str) -> None:
    said = places(comparison_against_figures, text, lang, RECORDS)
    assert said == [("DG454", "one.j2", 1, text.rindex(word) + 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Зарегистрировано {NOW} пожаров, меньше, чем годом ранее ({WAS})."),
        ("ru", f"Зарегистрировано {WAS} пожаров, больше, чем сейчас ({NOW})."),
        ("ru", f"Зарегистрировано {NOW} пожаров, не больше, чем годом ранее ({WAS})."),
        ("ru", f"Потушено {NOW} пожаров, больше, чем в любом районе ({WAS} по стране)."),
        ("ru", f"Потушено {NOW} пожаров, больше, чем за полугодие ({WAS} за год)."),
        ("ru", f"Темп роста лесников ({HAVE}) превышает плановый ({NEED})."),
        ("kz", f"{NOW} өрт болды, бұл кез келген ауданнан көп ({WAS} ел бойынша)."),
        ("kz", f"Орманшылар саны ({HAVE}) келесі жылы нормадан ({NEED}) асады."),
        ("ru", f"Потушено {NOW} пожаров, больше, чем половина ({WAS})."),
        ("ru", f"Потушено {NOW} пожаров, больше, чем треть от всех ({WAS})."),
        ("ru", f"Число лесников ({HAVE}) превышает половину нормы ({NEED})."),
        ("ru", f"Число лесников ({HAVE}) превышает две трети нормы ({NEED})."),
        ("ru", f"Нагрузка ({NOW}) превышает среднюю ({WAS})."),
        ("kz", f"{HAVE} орманшы жұмыс істейді, бұл норманың жартысынан көп ({NEED})."),
        ("kz", f"Орманшылар саны ({HAVE}) норманың жартысынан ({NEED}) асады."),
        ("ru", f"Число лесников ({HAVE}) не превышает норму ({NEED})."),
        ("ru", f"Потребность ({NEED}) превышает число лесников ({HAVE})."),
        ("ru", f"Зарегистрировано {NOW} пожаров, больше, чем машин ({{{{ fact.cars }}}})."),
        ("ru", "Закуплено {{ fact.cars }} машин, больше, чем в Абае ({{ fact.now }} пожаров)."),
        ("ru", f"Занято место {NOW}, выше, чем годом ранее ({WAS})."),
        ("ru", f"Если бы {HAVE} было, больше, чем по норме ({NEED})."),
        ("ru", f"Зарегистрировано {NOW} пожаров; больше помощи, чем годом ранее, оказано ({WAS})."),
        ("kz", f"{NOW} өрт тіркелді, бұл бір жыл бұрынғыдан аз ({WAS})."),
        ("kz", f"{NOW} өрт тіркелді – бір жыл бұрынғыдан ({WAS}) аз."),
        ("kz", f"{WAS} өрт тіркелді, бұл қазіргіден көп ({NOW})."),
        ("kz", f"Қажеттілік ({NEED}) орманшылар санынан ({HAVE}) асады."),
        ("kz", f"Орманшылар саны ({HAVE}) нормадан ({NEED}) аспайды."),
        ("kz", f"Орманшылар саны ({HAVE}) нормадан ({NEED}) кем."),
        ("kz", "{{ fact.cars }} көлік алынды, бұл өрттен көп ({{ fact.now }})."),
    ],
)
def test_comparisons_that_are_right_or_unsure(lang: Lang, text: str) -> None:
    assert found(comparison_against_figures, text, lang, RECORDS) == []
