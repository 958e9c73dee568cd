"""One figure at both ends of a comparison."""

from __future__ import annotations

import pytest
from seen import codes

from docgen.checks.times.at_both_ends import figure_at_both_ends
from docgen.model import Lang

RECORDS = """\
facts:
  now:
    what: {ru: построенные школы, kz: салынған мектептер}
    value: 663
    unit: sch
    period: 2020
    sources: {report: п}
  was:
    what: {ru: построенные школы, kz: салынған мектептер}
    value: 663
    unit: sch
    period: 2019
    sources: {report: п}
  norm:
    what: {ru: штраф, kz: айыппұл}
    value: 20
    sources: {report: п}
names:
  sch: {kind: noun, ru: школа, kz: мектеп}
"""
NOW, WAS, NORM = (f"{{{{ fact.{key} }}}}" for key in ("now", "was", "norm"))
COUNTED = "{{ fact.now | count }}"
FROM, TO = ('{{ fact.now | suffix("abl") }}', '{{ fact.now | suffix("dat") }}')
COUNTED_FROM, COUNTED_TO = ('{{ fact.now | count(case="abl") }}', '{{ fact.now | count(case="dat") }}')


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Построено {COUNTED} против {NOW} годом ранее."),
        ("ru", f"Построено {NOW} школ против {NOW} годом раньше."),
        ("ru", f"Построено {COUNTED}, годом ранее – {NOW}."),
        ("ru", f"Построено {COUNTED} (годом ранее – {NOW})."),
        ("ru", f"Число школ выросло с {NOW} до {NOW}."),
        ("ru", f"Число сократилось с {NOW} школ до {NOW}."),
        ("kz", f"{COUNTED} салынды, бір жыл бұрын – {NOW}."),
        ("kz", f"{COUNTED} салынды (бір жыл бұрын – {NOW})."),
        ("kz", f"Бір жыл бұрынғы {COUNTED_TO} қарағанда {COUNTED} салынды."),
        ("kz", f"Мектептер саны {FROM} {TO} дейін өсті."),
        ("kz", f"Мектептер {COUNTED_FROM} {COUNTED_TO} дейін азайды."),
    ],
)
def test_one_figure_is_told_of_two_years(lang: Lang, text: str) -> None:
    assert codes(figure_at_both_ends, text, lang, RECORDS) == ["DG446"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Построено {COUNTED} против {WAS} годом ранее."),
        ("ru", f"Построено {COUNTED}, годом ранее – {WAS}."),
        ("ru", f"Число школ выросло с {WAS} до {NOW}."),
        ("ru", f"Штраф – {NORM} МРП против {NORM} годом ранее."),
        ("ru", f"Построено {COUNTED}. Годом ранее – {WAS}."),
        ("ru", f"Построено {COUNTED}, из них оснащены {NOW}."),
        ("ru", f"За {NOW} против {NOW}."),
        ("ru", f"Посты работают с {NOW} до {NOW} часов."),
        ("ru", f"Построено {COUNTED}; план, утвержденный годом ранее, – {NOW}."),
        ("ru", f"Все {COUNTED} оснащены, {NOW} построены годом ранее."),
        ("kz", f"{COUNTED} салынды, бір жыл бұрын – {WAS}."),
        ("kz", f"Бір жыл бұрынғы {WAS} мектепке қарағанда {COUNTED} салынды."),
        ("kz", f"{COUNTED} салынды, оның {NOW} мектебі жабдықталды."),
        ("kz", f"Бір жыл бұрын салынған {COUNTED} жабдықталды, {NOW} мектеп ашылды."),
        ("kz", f"{COUNTED_FROM} {NOW} мектеп жабдықталды."),
        ("kz", f"{FROM} {TO} дейін бекеттер жұмыс істейді."),
    ],
)
def test_nothing_is_told(lang: Lang, text: str) -> None:
    assert codes(figure_at_both_ends, text, lang, RECORDS) == []
