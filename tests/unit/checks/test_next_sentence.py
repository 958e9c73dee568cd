"""A part told in the sentence behind its whole."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.sums.next_sentence import part_of_the_sentence_before
from docgen.model import Lang

RECORDS = """\
facts:
  built: {what: {ru: все школы, kz: барлық мектеп}, value: 300, unit: school, sources: {report: пункт 1}}
  larger: {what: {ru: в селах, kz: ауылда}, value: 386, unit: school, sources: {report: пункт 1}}
  smaller: {what: {ru: в городах, kz: қалада}, value: 120, unit: school, sources: {report: пункт 1}}
  moved: {what: {ru: люди, kz: адамдар}, value: 9 000, unit: person, sources: {report: пункт 1}}
  of_all: {what: {ru: доля, kz: үлес}, value: 40, unit: percent, sources: {report: пункт 1}}
"""
UNITLESS = RECORDS.replace(" unit: school,", "").replace(" unit: person,", "")


@pytest.mark.parametrize("records", [RECORDS, UNITLESS])
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Построено {{ fact.built }} школ. Из них {{ fact.larger }} – в селах."),
        ("ru", "Построено {{ fact.built }} школ. Из них {{ fact.larger }} в селах."),
        (
            "ru",
            "Построено {{ fact.built }} школ. Из них {{ fact.larger }} ({{ fact.of_all | percent }}) в селах.",
        ),
        ("kz", '{{ fact.built }} мектеп салынды. Олардың {{ fact.larger | suffix(possessive="3") }} ауылда.'),
    ],
)
def test_a_part_larger_than_the_number_of_the_sentence_before(lang: Lang, text: str, records: str) -> None:
    column = text.index("{{ fact.larger") + 1
    assert places(part_of_the_sentence_before, text, lang, records) == [("DG409", "one.j2", 1, column)]
    assert codes(part_of_the_sentence_before, text.replace("fact.larger", "fact.smaller"), lang, records) == []


@pytest.mark.parametrize("records", [RECORDS, UNITLESS])
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Построено {{ fact.built }} школ. Из них выпущены {{ fact.moved }} человек."),
        ("ru", "Построено {{ fact.built }} школ. Из них {{ fact.moved }} человек выехали."),
        ("ru", "Построено {{ fact.built }} школ и {{ fact.larger }} садов. Из них {{ fact.larger }} – в селах."),
        ("ru", "Есть {{ fact.larger }} школ. Из них {{ fact.built }} – в селах. Из них {{ fact.larger }} – новые."),
        ("ru", "Построено {{ fact.built }} школ. Отремонтированы {{ fact.larger }} – в селах."),
        ("ru", "Прирост – {{ fact.built }} школ. Из них {{ fact.larger }} – в селах."),
        ("kz", "{{ fact.built }} мектеп салынды. Олардың {{ fact.moved }} оқушысы бар."),
        (
            "kz",
            '{{ fact.built }} мектеп, {{ fact.larger }} бақша бар. Олардың {{ fact.larger | suffix("nom") }} ауылда.',
        ),
    ],
)
def test_sentences_that_may_stand_so(lang: Lang, text: str, records: str) -> None:
    assert codes(part_of_the_sentence_before, text, lang, records) == []
