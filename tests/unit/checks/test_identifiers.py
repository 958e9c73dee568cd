from __future__ import annotations

import pytest
from seen import codes, finished

from docgen.checks.figures import numbers
from docgen.checks.figures.numbers import Standing
from docgen.model import Lang


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Отчет по форме 1-НК сдан."),
        ("ru", "Форма «2-ТП (воздух)» утверждена."),
        ("ru", "По формам 1-НК, 2-НК и 24-СХ отчеты сданы."),
        ("ru", "Ремонт автодороги А-17."),
        ("ru", "Ремонт автодорог А-17 «Кызылорда – Павлодар» и М-36."),
        ("ru", "На трассе «М-36» тихо."),
        ("ru", "Дорога КС-15 закрыта, М-36 открыта."),
        ("ru", "На дороге KAZ-12 тихо."),
        ("kz", "1-НК нысаны бойынша есеп."),
        ("kz", "«2-ТП (ауа)» статистикалық нысаны."),
        ("kz", "1-НК және 2-НК нысандары."),
        ("kz", "А-17 автожолын жөндеу."),
        ("kz", "А-17 магистралі ашық, М-36 жабық."),
        ("kz", "А-17 республикалық маңызы бар автомобиль жолы."),
    ],
)
def test_the_code_of_a_form_or_a_road_is_exempt(lang: Lang, text: str) -> None:
    assert {one.standing for one in numbers.numbers(finished(text, lang))} == {Standing.EXEMPT}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В форме 12 граф."),
        ("ru", "По дороге 17 км."),
        ("ru", "Дорог – 17."),
        ("ru", "По форме № 5 отчеты сданы."),
        ("ru", "Приказ 70-НК принят."),
        ("ru", "Отчетов 1-НК мало."),
        ("ru", "Формат А-4 принят."),
        ("kz", "Нысанда 12 баған бар."),
        ("kz", "17 жол жөнделді."),
        ("kz", "70-НҚ бұйрығы шықты."),
        ("kz", "№ 2 нысан толтырылды."),
    ],
)
def test_what_may_count_or_call_an_act_is_told(lang: Lang, text: str) -> None:
    assert codes(numbers.typed_number, text, lang) == ["DG401"]


def test_what_stands_beside_a_code_is_told() -> None:
    (one,) = numbers.typed_number(finished("Вдоль автодороги А-17 построено 38 домов.", "ru"))
    assert one.args["text"] == "38"
