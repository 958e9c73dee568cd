"""Number words of fixed phrases count nothing; the same words count where they stand otherwise."""

from __future__ import annotations

import pytest

from docgen.lang.numbers import read_numbers
from docgen.model import Lang


@pytest.mark.parametrize(
    ("lang", "text", "weak"),
    [
        ("ru", "В двух словах о ходе работ.", [True]),
        ("ru", "В двух письмах указано.", [False]),
        ("ru", "Остановка в двух шагах от школы.", [True]),
        ("ru", "Двух мнений быть не может.", [True]),
        ("ru", "Двух мнений эксперта нет в деле.", [False]),
        ("ru", "Сделано в четырех стенах.", [True]),
        ("ru", "Сделано в четырех школах.", [False]),
        ("ru", "Один день за другим.", [True]),
        ("ru", "Построен один мост.", [False]),
        ("ru", "Построен один мост за другим.", [True]),
        ("kz", "Жұмыс туралы екі ауыз сөз.", [True]),
        ("kz", "Жұмыс туралы екі хат.", [False]),
        ("kz", "Бес саусақ бірдей емес.", [True]),
        ("kz", "Бес мектеп дайын емес.", [False]),
        ("kz", "Қала тоғыз жолдың торабында тұр.", [True]),
        ("kz", "Қалада тоғыз жол салынды.", [False]),
        ("kz", "Биліктің үш тармағы бар.", [True]),
        ("kz", "Өзеннің үш тармағы бар.", [False]),
        ("kz", "Айдың әр екінші бейсенбісі – қабылдау күні.", [True]),
    ],
)
def test_a_number_word_of_a_fixed_phrase_counts_nothing(lang: Lang, text: str, weak: list[bool]) -> None:
    assert [one.weak for one in read_numbers(text, lang)] == weak
