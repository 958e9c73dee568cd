"""Where a sentence ends before a number that begins the next one."""

from __future__ import annotations

import pytest
from seen import finished

from docgen.checks.text.lines import document_lines
from docgen.checks.text.sentences import sentences
from docgen.model import Lang


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("kz", "Мектептер тексерілді. № 2 нысан қолданылады.", 2),
        ("kz", "Бұрын бөлінген еді. № 5 мектеп жөнделді.", 2),
        ("kz", "Тізбе бекітілді (қосымша). № 2 нысан қолданылады.", 2),
        ("ru", "Школы проверены. № 2 и № 5 отремонтированы.", 2),
        ("ru", "По пост. № 70 школы оснащены.", 1),
        ("ru", "Перечень (прил. № 2) утвержден.", 1),
        ("ru", "Письмо исх. № 5 получено.", 1),
        ("kz", "Тізбе (қос. № 2) бекітілді.", 1),
    ],
)
def test_a_number_begins_a_sentence_behind_a_whole_word(lang: Lang, text: str, count: int) -> None:
    line = next(document_lines(finished(text, lang).document))
    assert len(list(sentences(line))) == count
