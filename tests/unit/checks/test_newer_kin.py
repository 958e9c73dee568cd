"""An old figure beside a newer one of the same thing in the next sentence, or in a difference (DG431)."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.times.own_day import old_source
from docgen.model import Lang

RECORDS = """\
facts:
  built: {what: {ru: построенные школы, kz: салынған мектептер}, value: 480, unit: school, period: 2020, sources: {report: с. 1}}
  base: {what: {ru: построенные школы, kz: салынған мектептер}, value: 455, unit: school, period: 2017, sources: {before: с. 1}}
  others: {what: {ru: закрытые школы, kz: жабылған мектептер}, value: 20, unit: school, period: 2020, sources: {report: с. 1}}
sources:
  before: {kind: report, title: {ru: Прежний отчет, kz: Бұрынғы есеп}, date: 2018-01-01}
"""  # noqa: E501


@pytest.mark.parametrize(
    ("lang", "text", "column"),
    [
        ("ru", "Построено {{ fact.built }}. Исходная база – {{ fact.base }}.", 0),
        ("ru", "Построено {{ fact.built }}. В селах – {{ fact.base }}.", 39),
        ("ru", "Закрыто {{ fact.others }}. Исходная база – {{ fact.base }}.", 44),
        ("ru", "Построено {{ fact.built }}. Тихо. Исходная база – {{ fact.base }}.", 51),
        ("kz", "{{ fact.built }} салынды. Бастапқы база – {{ fact.base }}.", 0),
        ("kz", "{{ fact.built }} салынды. Ауылда – {{ fact.base }}.", 36),
        ("kz", "{{ fact.others }} жабылды. Бастапқы база – {{ fact.base }}.", 44),
        ("kz", "{{ fact.built - fact.base }}-ке ({{ fact.base }}) көбеюі байқалды.", 0),
        ("kz", "{{ fact.built - fact.base }}-ке көбеюі байқалды.", 0),
        ("kz", "{{ fact.built - fact.base }} болғаны байқалды.", 1),
        ("kz", "{{ fact.others + fact.base }} ({{ fact.base }}) болғаны байқалды.", 1),
    ],
)
def test_what_was_is_told_beside_what_is(lang: Lang, text: str, column: int) -> None:
    told = [(code, place) for code, _, _, place in places(old_source, text, lang, RECORDS)]
    assert told[:1] == [("DG431", column)] * bool(column)
