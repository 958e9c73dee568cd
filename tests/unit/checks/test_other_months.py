"""Figures beside the months of another figure, of one year."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.times.other_months import figure_of_other_months
from docgen.model import Lang

RECORDS = """
facts:
  nine: {what: {ru: машины, kz: машиналар}, value: 312, period: 2020-01..2020-09, sources: {report: пункт 1}}
  ten: {what: {ru: пожары, kz: өрттер}, value: 486, period: 2020-01..2020-10, sources: {report: пункт 1}}
  all: {what: {ru: школы, kz: мектептер}, value: 15, period: 2020, sources: {report: пункт 1}}
  before: {what: {ru: пожары, kz: өрттер}, value: 612, period: 2019-01..2019-10, sources: {report: пункт 1}}
  half: {what: {ru: клубы, kz: клубтар}, value: 38, period: 2020-H1, sources: {report: пункт 1}}
  third: {what: {ru: музеи, kz: музейлер}, value: 27, period: 2020-Q3, sources: {report: пункт 1}}
  spring: {what: {ru: посевы, kz: егістер}, value: 77, period: 2020-04..2020-06, sources: {report: пункт 1}}
"""
TIMES = {
    "nine": '{{ fact.nine.period | date("acc", months=true) }}',
    "ten": '{{ fact.ten.period | date("acc", months=true) }}',
    "half": '{{ fact.half.period | date("acc") }}',
    "third": '{{ fact.third.period | date("acc") }}',
}
KAZAKH_TIMES = {key: text.replace("acc", "when") for key, text in TIMES.items()}


def text_of(text: str, lang: Lang) -> str:
    for key, time in (TIMES if lang == "ru" else KAZAKH_TIMES).items():
        text = text.replace(f"[{key}]", time)
    return text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "За [ten] закуплено {{ fact.nine }} машин."),
        ("ru", "За [nine] произошло {{ fact.ten }} пожаров, погибших нет."),
        ("ru", "За [nine] потушено {{ fact.ten }} пожаров."),
        ("ru", "С января по октябрь закуплено {{ fact.nine }} машин."),
        ("kz", "[ten] {{ fact.nine }} машина сатып алынды."),
        ("kz", "[nine] {{ fact.ten }} өрт болды."),
        ("kz", "[nine] елде {{ fact.ten }} өрт тіркелді."),
        ("ru", "За [third] открыто {{ fact.nine }} клубов."),
        ("ru", "За [half] закуплено {{ fact.nine }} машин."),
        ("ru", "За [third] потушено {{ fact.ten }} пожаров."),
        ("ru", "По итогам [half] закуплено {{ fact.nine }} машин."),
        ("ru", "Поступило {{ fact.nine }} заявок за [half]."),
        ("ru", "С января по июнь прошлого года закуплено {{ fact.nine }} машин."),
        ("ru", "В январе – октябре закуплено {{ fact.nine }} машин."),
        ("kz", "[third] {{ fact.nine }} клуб ашылды."),
        ("kz", "[half] {{ fact.nine }} машина алынды."),
        ("kz", "{{ fact.nine }} [half] ашылды."),
    ],
)
def test_a_figure_of_other_months(lang: Lang, text: str) -> None:
    text = text_of(text, lang)
    at = text.index("{{ fact.nine }}" if "{{ fact.nine }}" in text else "{{ fact.ten }}") + 1
    assert places(figure_of_other_months, text, lang, RECORDS) == [("DG446", "one.j2", 1, at)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "За [ten] обслужены владельцы {{ fact.nine }} машин."),
        ("kz", "[ten] {{ fact.nine }} машинаның иелері келді."),
        ("ru", "За [nine] закуплено {{ fact.nine }} машин."),
        ("ru", "За [ten] произошло {{ fact.ten }} пожаров."),
        ("ru", "За [nine] закуплено {{ fact.all }} машин."),
        ("ru", "За [ten] произошло {{ fact.before }} пожаров."),
        ("ru", "За [ten] засеяно {{ fact.spring }} га."),
        ("ru", "За [ten] из {{ fact.nine }} машин отремонтировано много."),
        ("ru", "За [ten] отремонтированы {{ fact.nine }} машин, закупленные ранее."),
        ("ru", "За [ten] исполнены предписания {{ fact.nine }} проверок."),
        ("ru", "За [ten] завершены {{ fact.nine }} проверок."),
        ("ru", "За [ten] рассмотрены итоги {{ fact.nine }} проверок."),
        ("ru", "За [ten] оплачены {{ fact.nine }} машин."),
        ("ru", "С января по октябрь эксплуатировались {{ fact.nine }} машин."),
        ("ru", "С января по декабрь потушено {{ fact.ten }} пожаров."),
        ("ru", "За [nine] на фоне {{ fact.ten }} пожаров."),
        ("kz", "[ten] {{ fact.nine }} машинаның нөмірі алынды."),
        ("kz", "[ten] {{ fact.nine }} машина жөнделді, олар бұрын алынған."),
        ("kz", "[nine] {{ fact.ten }} өрт болжанды."),
        ("ru", "За [ten] проверены все {{ fact.nine }} машины."),
        ("ru", "За [ten] планируется закупить {{ fact.nine }} машин."),
        ("ru", "За [ten] сделано больше, закуплено {{ fact.nine }} машин."),
        ("ru", "За [ten] по сравнению с [nine] закуплено {{ fact.nine }} машин."),
        ("ru", "За [ten] закупленные {{ fact.nine }} машин не поступили."),
        ("ru", "К концу года за [ten] станет {{ fact.nine }} машин."),
        ("ru", "С января по сентябрь закуплено {{ fact.nine }} машин."),
        ("ru", "С марта по октябрь работали {{ fact.nine }} машин."),
        ("ru", "С января по октябрь, а в сентябре {{ fact.nine }} машин."),
        ("kz", "[nine] {{ fact.nine }} машина сатып алынды."),
        ("kz", "[ten] {{ fact.ten }} өрт болды."),
        ("kz", "[nine] {{ fact.all }} мектеп салынды."),
        ("kz", "[ten] {{ fact.before }} өрт болды."),
        ("kz", "[ten] барлық {{ fact.nine }} машина тексерілді."),
        ("kz", "[ten] сатып алынған {{ fact.nine }} машина келмеді."),
        ("kz", "[ten] {{ fact.nine }} машина сатып алу жоспарлануда."),
        ("kz", "[ten] жұмыс көп, {{ fact.nine }} машина алынды."),
        ("kz", "Қаңтардан қазанға дейін {{ fact.nine }} машина сатып алынды."),
        ("ru", "За [third] открыто {{ fact.third }} музеев."),
        ("ru", "За [nine] открыто {{ fact.third }} музеев."),
        ("ru", "За [third] аттестовано {{ fact.nine }} клубов."),
        ("ru", "За [third] оплачено {{ fact.nine }} счетов."),
        ("ru", "За [third] обновлены фонды {{ fact.nine }} клубов."),
        ("ru", "За [third] всего стало {{ fact.nine }} клубов."),
        ("ru", "За [third] в {{ fact.nine }} клубах открыты кружки."),
        ("ru", "Всего имеется {{ fact.nine }} клубов за [half]."),
        ("ru", "Открыто {{ fact.nine }} клубов, за [half] отремонтированных."),
        ("ru", "С января по июнь текущего года закуплено {{ fact.nine }} машин."),
        ("kz", "[third] {{ fact.third }} музей ашылды."),
        ("kz", "[third] {{ fact.nine }} шот төленді."),
        ("kz", "[third] {{ fact.nine }} клубтың қоры жаңартылды."),
        ("kz", "{{ fact.nine }} клуб [half] жабдықталды."),
    ],
)
def test_a_figure_of_its_own_months_or_unsure(lang: Lang, text: str) -> None:
    assert found(figure_of_other_months, text_of(text, lang), lang, RECORDS) == []
