"""Figures told against the direction of their own description."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.sums.other_direction import told_against_its_description
from docgen.model import Lang

REST = "unit: percent, period: 2020, sources: {report: пункт 1}}"
RECORDS = f"""
facts:
  fall: {{what: {{ru: снижение числа происшествий, kz: оқиғалар санының азаюы}}, value: 7.7, {REST}
  rise: {{what: {{ru: рост расходов, kz: шығыстардың өсімі}}, value: 15.1, {REST}
  wear: {{what: {{ru: снижение износа сетей, kz: желілердің тозуының төмендеуі}}, value: 4, {REST}
  less: {{what: {{ru: рост доходов, kz: кірістердің өсімі}}, value: -3, {REST}
  other: {{what: {{ru: рост тарифов, kz: тарифтердің деңгейі}}, value: 6, {REST}
"""
FALL, RISE, WEAR, LESS, OTHER = (f"{{{{ fact.{key}|percent }}}}" for key in ("fall", "rise", "wear", "less", "other"))
K_FALL, K_RISE, K_WEAR = (f'{{{{ fact.{key}|percent("dat") }}}}' for key in ("fall", "rise", "wear"))
K_ACC = '{{ fact.fall|percent("acc") }}'


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("ru", f"Число происшествий выросло на {FALL}.", "выросло"),
        ("ru", f"Рост происшествий составил {FALL}.", "Рост"),
        ("ru", f"Снижение расходов составило {RISE}.", "Снижение"),
        ("ru", f"Расходы сократились на {RISE}.", "сократились"),
        ("kz", f"Оқиғалар саны {K_FALL} өсті.", "өсті"),
        ("kz", f"Оқиғалардың өсімі {K_ACC} құрады.", "өсімі"),
        ("kz", f"Шығыстар {K_RISE} қысқарды.", "қысқарды"),
    ],
)
def test_a_word_of_the_other_direction(lang: Lang, text: str, word: str) -> None:
    said = places(told_against_its_description, text, lang, RECORDS)
    assert [(code, line) for code, _, line, _ in said] == [("DG477", 1)]
    assert [one.args["text"] for one in found(told_against_its_description, text, lang, RECORDS)] == [word]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Число происшествий снизилось на {FALL}."),
        ("ru", f"Снижение происшествий составило {FALL}."),
        ("ru", f"В 2019 году происшествий было на {FALL} больше, чем в 2020 году."),
        ("ru", f"Число происшествий не выросло, а снизилось на {FALL}."),
        ("ru", f"Безопасность выросла на {FALL}."),
        ("ru", f"Снижение числа происшествий на {FALL} стало возможным, так как выросло число камер."),
        ("ru", f"Износ сетей вырос на {WEAR}."),
        ("ru", f"Доходы снизились на {LESS}."),
        ("ru", f"Тарифы снизились на {OTHER}."),
        ("ru", f"Темп роста происшествий сократился на {FALL}."),
        ("ru", f"Расходы выросли на {RISE}, что позволило сократить очередь."),
        ("kz", f"Оқиғалар саны {K_FALL} азайды."),
        ("kz", f"2019 жылы оқиғалар {K_FALL} көп болды."),
        ("kz", f"Оқиғалардың азаюы {K_ACC} құрады."),
        ("kz", f"Оқиғалар саны {K_FALL} өскен жоқ."),
        ("kz", f"Қауіпсіздік {K_FALL} артты."),
        ("kz", f"Желілердің тозуы {K_WEAR} өсті."),
        ("kz", f"Шығыстар {K_RISE} өсті."),
    ],
)
def test_a_word_that_agrees_or_tells_of_something_else(lang: Lang, text: str) -> None:
    assert found(told_against_its_description, text, lang, RECORDS) == []
