"""How sentences begin."""

from __future__ import annotations

import pytest
from seen import codes

from docgen.checks.form import openings
from docgen.model import Lang

RECORDS = "facts:\n  over: {what: {ru: всего, kz: барлығы}, value: 21, precision: over, sources: {report: пункт 1}}\n"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Все хорошо, работа закончена. {{ fact.over }} школ готовы."),
        ("ru", "Все готово.\n\n{{ fact.over }} школ готовы."),
        ("ru", "Работа (ремонт) закончена (полностью). {{ fact.schools | words }} школ готовы."),
        ("kz", "Жағдай – тұрақты. {{ fact.schools | words }} мектеп дайын."),
        ("kz", "Баға қымбат болмауға тиіс. {{ fact.schools | words }} мектеп дайын."),
        ("ru", "Работа идет с 2020 года. {{ fact.over }} школ готовы."),
        ("ru", "Ремонта нет. {{ fact.over }} школ готовы."),
    ],
)
def test_a_small_letter_first(lang: Lang, text: str) -> None:
    assert codes(openings.sentence_begins_small, text, lang, RECORDS) == ["DG333"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Работа закончена. Готовы {{ fact.over }} школ."),
        ("ru", "Работа закончена. {{ fact.schools }} школ готовы."),
        ("ru", "Работа, в т.ч. {{ fact.over }} школ. Из 5 млрд. {{ fact.over }} школ."),
        ("ru", "Это части, табл. {{ fact.over }}, экз. {{ fact.over }}, им. и др. {{ fact.over }} школ."),
        ("kz", "Мәселе, т.б. {{ fact.schools | words }} мектеп, обл. {{ fact.schools | words }} мектеп."),
        ("ru", "Готово следующее:\n\n{{ fact.over }} школ;"),
        ("ru", "Готово.\n\n{{ fact.over }} школ;"),
        ("ru", "1. {{ fact.over }} школ."),
        ("kz", "Жағдай тұрақты: {{ fact.schools | words }} мектеп дайын."),
    ],
)
def test_where_a_sentence_goes_on(lang: Lang, text: str) -> None:
    assert codes(openings.sentence_begins_small, text, lang, RECORDS) == []
