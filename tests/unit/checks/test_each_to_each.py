"""Figures that «соответственно» ties to names in another order than theirs."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.figures.each_to_each import figures_out_of_turn
from docgen.model import Lang

RECORDS = """\
facts:
  rural: {what: {ru: школы в селах, kz: ауылдардағы мектептер}, value: 270, period: 2025, sources: {report: п. 1}}
  urban: {what: {ru: школы в городах, kz: қалалардағы мектептер}, value: 116, period: 2025, sources: {report: п. 1}}
  akm: {what: {ru: школы Акмолинской области, kz: Ақмола облысының мектептері}, value: 41, sources: {report: п. 1}}
  kos: {what: {ru: школы Костанайской области, kz: Қостанай облысының мектептері}, value: 52, sources: {report: п. 1}}
  pav: {what: {ru: школы Павлодарской области, kz: Павлодар облысының мектептері}, value: 77, sources: {report: п. 1}}
  men: {what: {ru: нанятые мужчины, kz: жұмысқа алынған ерлер}, value: 210, sources: {report: п. 1}}
  women: {what: {ru: нанятые женщины, kz: жұмысқа алынған әйелдер}, value: 340, sources: {report: п. 1}}
  boys: {what: {ru: доля мальчиков, kz: ұлдардың үлесі}, value: 52, unit: percent, sources: {report: п. 1}}
  girls: {what: {ru: доля девочек, kz: қыздардың үлесі}, value: 48, unit: percent, sources: {report: п. 1}}
"""
IN_TURN: list[tuple[Lang, str, str, str]] = [
    ("ru", "В селах и городах действуют {} и {} школ соответственно.", "rural", "urban"),
    ("ru", "Соответственно {} и {} школ находятся в селах и городах.", "rural", "urban"),
    ("ru", "В Акмолинской и Костанайской областях – {} и {} школы соответственно.", "akm", "kos"),
    ("ru", "В Акмолинской, а также Костанайской области – соответственно {} и {}.", "akm", "kos"),
    ("ru", "Наняты мужчины и женщины – {} и {} соответственно.", "men", "women"),
    ("ru", "Доли мальчиков и девочек составляют {} % и {} % соответственно.", "boys", "girls"),
    ("kz", "Ауылдар мен қалаларда тиісінше {} және {} мектеп жұмыс істейді.", "rural", "urban"),
    ("kz", "Тиісінше {} және {} мектеп ауылдар мен қалаларда орналасқан.", "rural", "urban"),
    ("kz", "Ақмола және Қостанай облыстарында – тиісінше {} және {} мектеп.", "akm", "kos"),
    ("kz", "Жұмысқа ерлер мен әйелдер алынды – тиісінше {} және {}.", "men", "women"),
    ("kz", "Ұлдар мен қыздардың үлесі тиісінше {} % және {} %.", "boys", "girls"),
]


@pytest.mark.parametrize(("lang", "text", "one", "other"), IN_TURN)
def test_two_figures_in_the_order_of_the_other_names(lang: Lang, text: str, one: str, other: str) -> None:
    first, last = (f"{{{{ fact.{key} }}}}" for key in (one, other))
    assert codes(figures_out_of_turn, text.format(first, last), lang, RECORDS) == []
    assert codes(figures_out_of_turn, text.format(last, first), lang, RECORDS) == ["DG418"]


@pytest.mark.parametrize(
    ("lang", "text", "column"),
    [
        ("ru", "В Акмолинской, Костанайской и Павлодарской областях – соответственно {}, {} и {}.", 86),
        ("kz", "Ақмола, Қостанай және Павлодар облыстарында – тиісінше {}, {} және {}.", 72),
    ],
)
def test_the_first_of_three_that_stands_in_another_place_is_told(lang: Lang, text: str, column: int) -> None:
    akm, kos, pav = (f"{{{{ fact.{key} }}}}" for key in ("akm", "kos", "pav"))
    assert codes(figures_out_of_turn, text.format(akm, kos, pav), lang, RECORDS) == []
    (one,) = found(figures_out_of_turn, text.format(akm, pav, kos), lang, RECORDS)
    assert (one.span.line, one.span.column, dict(one.args)) == (1, column, {"text": "77", "other": "52"})


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Городских школ меньше, чем сельских: {{ fact.rural }} и {{ fact.urban }} соответственно."),
        ("ru", "Не в селах и городах, а в городах и селах – {{ fact.urban }} и {{ fact.rural }} соответственно."),
        ("ru", "В селах и городах – {{ fact.urban }} и {{ fact.rural }} школ."),
        ("ru", "В селах и городах – {{ fact.urban }} школ в городах и {{ fact.rural }} школ в селах соответственно."),
        ("kz", "Қала мектептері ауылдағыдан аз: тиісінше {{ fact.rural }} және {{ fact.urban }}."),
        ("kz", "Ауылдар мен қалаларда емес – тиісінше {{ fact.urban }} және {{ fact.rural }}."),
    ],
)
def test_what_is_tied_otherwise_is_left_alone(lang: Lang, text: str) -> None:
    assert codes(figures_out_of_turn, text, lang, RECORDS) == []
