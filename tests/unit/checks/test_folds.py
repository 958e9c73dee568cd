"""How often against how much more."""

from __future__ import annotations

import pytest
from seen import finished, found, places

from docgen.checks.figures import folds
from docgen.checks.languages import pairs
from docgen.model import Lang

RECORDS = """\
facts:
  three: {what: {ru: три, kz: үш}, value: 3, unit: occasion, sources: {report: пункт 1}}
"""
CHECK = folds.times_for_fold


@pytest.mark.parametrize(
    ("lang", "text", "fold"),
    [
        ("ru", "Нагрузка выросла в {{ fact.three | times }}.", "три раза"),
        ("ru", "Нагрузка выросла в почти {{ fact.three | times }}.", "три раза"),
        ("kz", "Былтырғыға қарағанда {{ fact.three | times }} артық.", "үш есе"),
        ("kz", "Былтырғымен салыстырғанда {{ fact.three | times }} көп.", "үш есе"),
    ],
)
def test_how_often_where_how_much_more_is_asked(lang: Lang, text: str, fold: str) -> None:
    assert places(CHECK, text, lang, RECORDS) == [("DG341", "one.j2", 1, text.index("{{") + 1)]
    assert found(CHECK, text, lang, RECORDS)[0].args["fold"].replace("\u00a0", " ") == fold


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Нагрузка выросла в {{ fact.three | times(fold=true) }}."),
        ("ru", "Вопрос рассмотрен {{ fact.three | times }}."),
        ("ru", "Вопрос рассмотрен в марте {{ fact.three | times }}."),
        ("kz", "Мәселе {{ fact.three | times }} қаралды."),
        ("kz", "Былтырғыға қарағанда {{ fact.three | times }} артық төленді."),
        ("kz", "Былтырғыға қарағанда {{ fact.three | times(fold=true) }} артық."),
    ],
)
def test_times_that_stand_right(lang: Lang, text: str) -> None:
    assert places(CHECK, text, lang, RECORDS) == []


def test_what_is_told_of_the_russian_text_is_no_other_unit_in_kazakh() -> None:
    left = finished("Рост в {{ fact.three | times }}.", "ru", RECORDS)
    right = finished("Өсім {{ fact.three | times }}.", "kz", RECORDS)
    assert [one.code for one in pairs.differences(left, right)] == []
