"""Sentences in the language of the other text."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.languages.untranslated import sentence_in_the_other_language
from docgen.model import Lang


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Проверены школы. Облыс мектептері тексерілді.", [("DG326", "one.j2", 1, 18)]),
        ("kz", "Мектептер тексерілді. Проверены школы области.", [("DG327", "one.j2", 1, 23)]),
        ("kz", "Барлығы {{ fact.schools | count('школьная столовая') }}.", [("DG327", "one.j2", 1, 9)]),
        ("ru", "Школы проверены. Действует «Мектептер тексерілді».", []),
        ("kz", "Мектептер: лицей, гимназия, колледж.", []),
        ("kz", "Барлығы {{ fact.schools | count('мектеп') }}.", []),
        ("kz", "Барлығы {{ fact.schools | count('дорога') }}.", [("DG327", "one.j2", 1, 9)]),
        ("kz", "Барлығы {{ fact.schools | count('учреждение') }}.", [("DG327", "one.j2", 1, 9)]),
        ("kz", "Барлығы {{ fact.schools | count('лицей') }}.", []),
        ("kz", "Барлығы {{ fact.schools | count('банк', 'loc') }}.", []),
        ("kz", "Барлығы {{ fact.schools | count('кабинет', 'loc') }}.", []),
        ("kz", "Барлығы {{ fact.schools | count('километр') }}.", []),
        ("kz", "Барлығы {{ fact.schools | count('энергоблок') }} жөнделді.", []),
        ("kz", "Барлығы {{ fact.schools | count('станок') }} алынды.", []),
        ("ru", "Всего {{ fact.schools | count('лицей') }}.", []),
        # signs of measures are the same in both
        ("kz", "Жылдамдық {{ fact.schools | suffix('abl') }} астам Мбит/с.", []),
        ("kz", "Шығын {{ fact.schools }} с кВт·ч болды.", []),
    ],
)
def test_a_sentence_of_the_other_language(lang: Lang, text: str, expected: list[tuple[str, str, int, int]]) -> None:
    assert places(sentence_in_the_other_language, text, lang) == expected


def test_a_line_is_told_once() -> None:
    text = "В школах открыты столовые. В школах открыты музеи."
    assert codes(sentence_in_the_other_language, text, "kz") == ["DG327"]


def test_a_blank_bears_the_name_in_both_languages() -> None:
    text = "::: letterhead\nҚала мектептер бөлімі\n\nОтдел школ города\n:::\n\nТекст."
    assert codes(sentence_in_the_other_language, text, "ru") == []
