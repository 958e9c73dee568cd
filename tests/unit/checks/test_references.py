"""Numbers of inquiries and acts where things are counted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from projects import TODAY
from seen import book, places

from docgen.checks.figures.references import reference_counts
from docgen.checks.scope import Finished
from docgen.compose.composing import compose
from docgen.model import Lang
from docgen.world import MemoryWorld

RECORDS = """\
sources:
  act: {kind: act, form: order, issuer: someone, number: 112, date: 2016-01-22}
  other: {kind: act, form: order, issuer: someone, number: 112-р, date: 2016-01-22}
"""


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Построено {{ source.act.number }} домов."),
        ("ru", "Отремонтировано {{ source.act.number }} сельских школ."),
        ("ru", "| Школы |\n|---|\n| {{ source.act.number }} школ |"),
        ("kz", "{{ source.act.number }} үй салынды."),
        ("kz", "Ауылдарда {{ source.act.number }} мектеп жөнделді."),
        ("kz", "| Мектептер |\n|---|\n| {{ source.act.number }} мектеп |"),
    ],
)
def test_a_number_of_an_act_that_counts(lang: Lang, text: str) -> None:
    line = text.count("\n", 0, text.index("{{")) + 1
    column = text.index("{{") - text.rfind("\n", 0, text.index("{{"))
    assert places(reference_counts, text, lang, RECORDS) == [("DG472", "one.j2", line, column)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Приказ № {{ source.act.number }} министра исполнен."),
        ("ru", "Приказ №{{ source.act.number }} министра исполнен."),
        ("ru", "Приказ за номером {{ source.act.number }} министра исполнен."),
        ("ru", "Приказ {{ source.act.number }} от {{ source.act.date }} исполнен."),
        ("ru", "Приказ {{ source.act.number }} направлен акиматам."),
        ("ru", "Приказ {{ source.act.number }}, школы проверены."),
        ("ru", "Построено {{ source.other.number }} домов."),
        ("ru", "Построено {{ fact.schools }} домов."),
        ("kz", "№ {{ source.act.number }} бұйрық орындалды."),
        ("kz", "Министрдің {{ source.act.number }} нөмірлі бұйрығы орындалды."),
        ("kz", "Министрдің {{ source.act.number }} бұйрығы орындалды."),
        ("kz", "Нөмірі – {{ source.act.number }} болатын бұйрық."),
        ("kz", "Бұйрық {{ source.act.number }} және қаулы."),
        ("kz", "{{ source.other.number }} үй салынды."),
        ("kz", "{{ fact.schools }} үй салынды."),
    ],
)
def test_references_and_counts_of_facts(lang: Lang, text: str) -> None:
    assert places(reference_counts, text, lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Построено {{ letter.inquiry.number }} домов."),
        ("kz", "Бүгінде {{ letter.inquiry.number }} үй салынды."),
    ],
)
def test_the_number_of_the_inquiry(lang: Lang, text: str) -> None:
    made = book()
    letter = made.letters["one"]
    assert letter.inquiry
    letter = replace(letter, inquiry=replace(letter.inquiry, number="74"))
    composed = compose(MemoryWorld({f"templates/{lang}/one.j2": text}, TODAY), made, letter, lang)
    (told,) = reference_counts(Finished(composed.document, letter, made))
    assert (told.code, told.span.column, dict(told.args)["text"]) == ("DG472", text.index("{{") + 1, "74")
