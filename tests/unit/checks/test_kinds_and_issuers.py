"""Kinds and issuers of acts typed beside their numbers."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.book.forms_cited import act_told_as_another
from docgen.model import Lang

RECORDS = """\
sources:
  act: {kind: act, form: order, issuer: chief, number: 112, date: 2016-01-22}
  law: {kind: act, form: code, issuer: state, number: 375-V, date: 2015-10-29, title: {ru: Кодекс, kz: Кодекс}}
  dec: {kind: act, form: resolution, issuer: cabinet, number: 415, date: 2020-06-30}
names:
  chief: {kind: office, ru: Министр труда, kz: Еңбек министрі}
  state: {kind: body, ru: Парламент, kz: Парламент}
  cabinet: {kind: body, ru: Правительство Республики, kz: Республика Үкіметі}
"""
ACT, DEC, LAW = "{{ source.act.number }}", "{{ source.dec.number }}", "{{ source.law.number }}"


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("ru", f"Постановление № {ACT} исполнено.", "Постановление"),
        ("ru", f"В соответствии с распоряжением Министра труда от 22 января 2016 года № {ACT}.", "распоряжением"),
        ("ru", f"Законом № {DEC} утверждены нормы.", "Законом"),
        ("ru", f"Во исполнение приказа Премьер-Министра № {ACT}.", "Премьер-Министра"),
        ("ru", f"Согласно постановлению акимата № {DEC}.", "акимата"),
        ("kz", f"№ {ACT} қаулы орындалды.", "қаулы"),
        ("kz", f"Министрдің № {ACT} өкімі орындалды.", "өкімі"),
        ("kz", f"Бүгін № {DEC} заңымен бекітілді.", "заңымен"),
        ("kz", f"Премьер-Министрдің № {ACT} бұйрығы орындалды.", "Премьер-Министрдің"),
        ("kz", f"Әкімдіктің № {DEC} қаулысы орындалды.", "Әкімдіктің"),
    ],
)
def test_an_act_that_is_called_otherwise(lang: Lang, text: str, word: str) -> None:
    (told,) = found(act_told_as_another, text, lang, RECORDS)
    assert (told.code, told.args["text"]) == ("DG405", word)
    assert (told.span.column, told.span.length) == (text.index(word) + 1, len(word))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Приказ № {ACT} исполнен."),
        ("ru", f"Приказом Министра труда № {ACT} утверждены нормы."),
        ("ru", f"Совместный приказ № {ACT} исполнен."),
        ("ru", f"Закон № {LAW} действует."),
        ("ru", f"Кодекс № {LAW} действует."),
        ("ru", f"Во исполнение постановления издан приказ № {ACT}."),
        ("ru", f"Во исполнение закона, принятого ранее, № {ACT}."),
        ("ru", f"Приказ (взамен постановления) № {ACT} исполнен."),
        ("ru", f"Постановление № {DEC} и приказ № {ACT} исполнены."),
        ("ru", f"Приказ заместителя Премьер-Министра – Министра труда № {ACT} исполнен."),
        ("ru", f"Документ № {ACT} исполнен."),
        ("kz", f"№ {ACT} бұйрық орындалды."),
        ("kz", f"Еңбек министрінің № {ACT} бұйрығы орындалды."),
        ("kz", f"№ {ACT} бірлескен бұйрық орындалды."),
        ("kz", f"№ {LAW} заң қолданылады."),
        ("kz", f"№ {DEC} қаулы мен № {ACT} бұйрық орындалды."),
        ("kz", f"Премьер-Министрдің орынбасары – министрдің № {ACT} бұйрығы орындалды."),
        ("kz", f"№ {ACT} құжат орындалды."),
        ("kz", f"Үкіметтің қаулысын орындау үшін № {ACT} бұйрық шықты."),
        ("kz", f"Үкімет қаулысын орындау үшін № {ACT} бұйрық шықты."),
    ],
)
def test_an_act_that_is_called_what_it_is(lang: Lang, text: str) -> None:
    assert found(act_told_as_another, text, lang, RECORDS) == []
