"""A Roman numeral before a noun stays; of a noun with an apposition both parts decline."""

from __future__ import annotations

import pytest

from docgen.lang.forms import Case, Doubt, Number
from docgen.lang.russian.heads import SECOND_NOMINATIVE
from docgen.lang.russian.phrases import inflect_phrase


@pytest.mark.parametrize(
    ("phrase", "genitive"),
    [
        ("XX век", "XX века"),
        ("ХХ век", "ХХ века"),
        ("XXI век", "XXI века"),
        ("начало XX века", "начала XX века"),
        ("II квартал", "II квартала"),
        ("II квартал 2021 года", "II квартала 2021 года"),
        ("I полугодие", "I полугодия"),
        ("III завершающий этап", "III завершающего этапа"),
        ("XX съезд", "XX съезда"),
        ("II и III кварталы", "II и III кварталов"),
        ("глава II закона", "главы II закона"),
    ],
)
def test_a_roman_numeral_before_a_noun_stays(phrase: str, genitive: str) -> None:
    answer = inflect_phrase(phrase, Case.GEN)
    assert (answer.considered if isinstance(answer, Doubt) else answer.text) == genitive


@pytest.mark.parametrize("phrase", ["начало XX век", "конец XIX век", "план II квартал"])
def test_a_nominative_behind_a_numeral_is_no_dependent(phrase: str) -> None:
    answer = inflect_phrase(phrase, Case.GEN)
    assert isinstance(answer, Doubt)
    assert answer.reason == SECOND_NOMINATIVE


@pytest.mark.parametrize(
    ("word", "case", "plural"),
    [
        ("город-спутник", Case.DAT, "городам-спутникам"),
        ("города-спутники", Case.DAT, "городам-спутникам"),
        ("город-спутник", Case.INS, "городами-спутниками"),
        ("томат-пюре", Case.DAT, "томатам-пюре"),
    ],
)
def test_the_dative_plural_is_one(word: str, case: Case, plural: str) -> None:
    answer = inflect_phrase(word, case, Number.PL)
    assert not isinstance(answer, Doubt), answer
    assert answer.text == plural
