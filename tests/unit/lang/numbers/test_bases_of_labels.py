"""What a rate is told of, at the end of a label: chosen, not counted; the same number counts in other labels."""

from __future__ import annotations

import pytest

from docgen.lang.numbers import read_numbers
from docgen.model import Lang


@pytest.mark.parametrize(
    ("lang", "label"),
    [
        ("ru", "Рождаемость, на 1 000 человек населения"),
        ("ru", "Преступления, на 10 000 жителей"),
        ("ru", "Смертность от туберкулеза, на 100 тыс. человек"),
        ("ru", "Аварии (на 1 000 автомобилей)"),
        ("ru", "Число врачей на 10 000 человек"),
        ("ru", "Число аварий на 100 автомобилей"),
        ("ru", "Количество абонентов на 100 семей"),
        ("kz", "Туу көрсеткіші, 1 000 адамға"),
        ("kz", "Қылмыстар, 10 000 тұрғынға"),
        ("kz", "Туберкулезден өлім, 100 мың адамға"),
        ("kz", "Авариялар (1 000 автомобильге)"),
        ("kz", "Дәрігерлер саны 10 000 адамға"),
        ("kz", "Нәресте өлімі, туған 1 000 балаға"),
    ],
)
def test_the_base_of_a_rate_ends_a_label(lang: Lang, label: str) -> None:
    assert [one.weak for one in read_numbers(label, lang)] == [True]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Зал на 1 000 человек"),
        ("ru", "Число мест увеличено на 1 000 человек"),
        ("ru", "Число машин выросло на 100 автомобилей"),
        ("ru", "Стоянка на 100 автомобилей"),
        ("ru", "Штат, сокращен на 1 000 человек"),
        ("ru", "Помощь, на 1 000 человек выделено поровну."),
        ("ru", "Школа, на 1 000 мест"),
        ("ru", "Преступления, на 12 000 жителей"),
        ("kz", "1 000 адамға көмек"),
        ("kz", "Көмек көрсетілді, 1 000 адамға берілді."),
        ("kz", "Қылмыстар, 12 000 тұрғынға"),
        ("kz", "Мектеп, 1 000 орын"),
    ],
)
def test_other_numbers_count(lang: Lang, text: str) -> None:
    assert [one.weak for one in read_numbers(text, lang)] == [False]
