"""What stands after «в»: days of the week in the accusative, months and longer spans in the locative, else a doubt."""

from __future__ import annotations

import pytest

from docgen.lang.forms import Doubt
from docgen.lang.russian.when import NOT_OF_TIME
from docgen.lang.russian_speech import RussianSpeech
from docgen.model import NameKind, Wordforms


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("понедельник", "понедельник"),
        ("вторник", "вторник"),
        ("среда", "среду"),
        ("следующая пятница", "следующую пятницу"),
        ("прошлое воскресенье", "прошлое воскресенье"),
        ("июнь", "июне"),
        ("июнь 2021 года", "июне 2021 года"),
        ("текущий год", "текущем году"),
        ("первое полугодие", "первом полугодии"),
        ("II квартал", "II квартале"),
        ("XX век", "XX веке"),
    ],
)
def test_after_v(words: str, after: str) -> None:
    answer = RussianSpeech().name(Wordforms(words), NameKind.NOUN, "when", "")
    assert not isinstance(answer, Doubt), answer
    assert answer.text == after


@pytest.mark.parametrize("words", ["час", "день", "неделя", "прошлая неделя", "зима", "отчетный период", "праздник"])
def test_what_usage_does_not_settle_is_withheld(words: str) -> None:
    answer = RussianSpeech().name(Wordforms(words), NameKind.NOUN, "when", "")
    assert isinstance(answer, Doubt)
    assert (answer.reason, answer.considered, answer.settles) == (NOT_OF_TIME, (), ())
