"""The ministry that a paragraph says will do it, and the owner of its promise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from seen import finished, found, places

from docgen.checks.times.owners import promised_by_another
from docgen.model import Lang

RECORDS = """\
promises:
  plan: {what: {ru: утвердить план школ, kz: мектептер жоспарын бекіту}, owner: Министерство просвещения, due: 2021-06}
  state: {what: {ru: утвердить план школ, kz: мектептер жоспарын бекіту}, owner: Правительство, due: 2021-06}
  kazakh: {what: {ru: утвердить план школ, kz: мектептер жоспарын бекіту}, owner: Оқу-ағарту министрлігі, due: 2021-06}
  akimat: {what: {ru: утвердить план школ, kz: мектептер жоспарын бекіту}, owner: Акимат города Алматы, due: 2021-06}
  local: {what: {ru: утвердить план школ, kz: мектептер жоспарын бекіту}, owner: Алматы қаласы әкімдігі, due: 2021-06}
  money: {what: {ru: утвердить план школ, kz: мектептер жоспарын бекіту}, owner: Министр финансов, due: 2021-06}
facts:
  july: {what: {ru: 1 июля, kz: 1 шілде}, value: 2021-07-01, status: planned, sources: {report: пункт 1}}
names:
  treasury: {kind: body, ru: Министерство финансов, kz: Қаржы министрлігі}
"""
UNTIL, KAZAKH_UNTIL = 'до {{ fact.july | date("gen") }}', '{{ fact.july | date("dat") }} дейін'


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("ru", f"Министерство финансов {UNTIL} утвердит план школ", "Министерство финансов"),
        ("ru", f"Кроме того, Министерство финансов {UNTIL} утвердит план школ", "Министерство финансов"),
        ("ru", f"{UNTIL.capitalize()} Министерство финансов утвердит план школ", "Министерство финансов"),
        ("ru", f"Министерством юстиции {UNTIL} будет утвержден план школ", "Министерством юстиции"),
        ("ru", f"План школ {UNTIL} будет утвержден Министерством юстиции", "Министерством юстиции"),
        ("ru", f"{{{{ name.treasury }}}} {UNTIL} утвердит план школ", "{{ name.treasury }}"),
        ("ru", f"План школ Министерство финансов утвердит {UNTIL}", "Министерство финансов"),
        ("ru", f"План школ Министерство финансов {UNTIL} утвердит", "Министерство финансов"),
        ("ru", f"{UNTIL.capitalize()} Министерство финансов планирует утвердить план школ", "Министерство финансов"),
        ("kz", f"{KAZAKH_UNTIL} Қаржы министрлігі мектептер жоспарын бекітуді жоспарлап отыр", "Қаржы министрлігі"),
        ("kz", "Қаржы министрлігі мектептер жоспарын бекітуді жоспарлайды", "Қаржы министрлігі"),
        ("kz", f"Мектептер жоспарын Қаржы министрлігі {KAZAKH_UNTIL} бекітеді", "Қаржы министрлігі"),
        ("kz", "Мектептер жоспарын Қаржы министрлігі бекітеді", "Қаржы министрлігі"),
        ("kz", f"Қаржы министрлігі {KAZAKH_UNTIL} мектептер жоспарын бекітеді", "Қаржы министрлігі"),
        ("kz", f"Сондай-ақ Әділет министрлігі мектептер жоспарын {KAZAKH_UNTIL} бекітеді", "Әділет министрлігі"),
        ("kz", f"{KAZAKH_UNTIL} Қаржы министрлігі мектептер жоспарын бекітеді", "Қаржы министрлігі"),
        ("kz", f"{{{{ name.treasury }}}} мектептер жоспарын {KAZAKH_UNTIL} бекітеді", "{{ name.treasury }}"),
    ],
)
def test_a_promise_that_another_ministry_is_to_keep(lang: Lang, text: str, told: str) -> None:
    for key in ("plan", "kazakh", "akimat", "local"):
        template = f"[!{key}] {text}."
        column = template.index(told) + 1
        assert places(promised_by_another, template, lang, RECORDS) == [("DG460", "one.j2", 1, column)]
    assert found(promised_by_another, f"[!state] {text}.", lang, RECORDS) == []
    assert found(promised_by_another, f"{text}.", lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Министерство финансов {UNTIL} утвердит план школ"),
        ("kz", f"Қаржы министрлігі {KAZAKH_UNTIL} мектептер жоспарын бекітеді"),
    ],
)
def test_a_minister_answers_for_his_ministry(lang: Lang, text: str) -> None:
    assert found(promised_by_another, f"[!money] {text}.", lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Министерство просвещения {UNTIL} утвердит план школ"),
        ("ru", f"Министерство образования и науки {UNTIL} утвердит план школ"),
        ("ru", f"Министерство {UNTIL} утвердит план школ"),
        ("ru", f"План школ Министерство {UNTIL} утвердит"),
        ("ru", f"План школ Министерство просвещения {UNTIL} утвердит"),
        ("ru", f"План школ вносится в Министерство финансов, утвердит его {UNTIL} Правительство"),
        ("ru", f"План школ через Министерство финансов утвердит {UNTIL} Правительство"),
        ("ru", f"План школ Правительство и Министерство финансов утвердят {UNTIL}"),
        ("ru", f"План школ Министерство финансов получит, утвердит {UNTIL} Правительство"),
        ("kz", f"Мектептер жоспарын Қаржы министрлігі ұсынады, Үкімет {KAZAKH_UNTIL} бекітеді"),
        ("kz", f"Мектептер жоспарын Қаржы министрлігі мақұлдап, Үкімет {KAZAKH_UNTIL} бекітеді"),
        ("kz", f"Мектептер жоспарын Оқу-ағарту министрлігі {KAZAKH_UNTIL} бекітеді"),
        ("ru", f"Министерство финансов совместно с Министерством просвещения {UNTIL} утвердит план школ"),
        ("ru", f"Министерство финансов по предложению Минпросвещения {UNTIL} утвердит план школ"),
        ("ru", f"Министерство финансов {UNTIL} выделит средства на план школ"),
        ("ru", f"Министерство финансов поддержало проект, и {UNTIL} план школ будет утвержден"),
        ("ru", f"Министерство финансов сообщает, что {UNTIL} план школ будет утвержден"),
        ("ru", f"После того как Министерство финансов выделит средства, план школ {UNTIL} будет утвержден"),
        ("ru", f"План школ, согласованный с Министерством финансов, {UNTIL} будет утвержден"),
        ("ru", f"План школ {UNTIL} будет утвержден по согласованию с Министерством финансов"),
        ("ru", f"{UNTIL.capitalize()} план школ будет утвержден. Министерство финансов выделит средства"),
        ("ru", f"Проект плана школ внесен в Министерство финансов и {UNTIL} будет утвержден"),
        ("kz", f"Оқу-ағарту министрлігі {KAZAKH_UNTIL} мектептер жоспарын бекітеді"),
        ("kz", f"Білім және ғылым министрлігі {KAZAKH_UNTIL} мектептер жоспарын бекітеді"),
        ("kz", f"Қаржы министрлігі Оқу-ағарту министрлігімен бірлесіп {KAZAKH_UNTIL} мектептер жоспарын бекітеді"),
        ("kz", f"Қаржы министрлігі әзірлеген мектептер жоспарын Үкімет {KAZAKH_UNTIL} бекітеді"),
        ("kz", f"Қаржы министрлігі қаражат бөлгеннен кейін мектептер жоспары {KAZAKH_UNTIL} бекітіледі"),
        ("kz", f"Қаржы министрлігінің ұсынысы бойынша мектептер жоспары {KAZAKH_UNTIL} бекітіледі"),
        ("kz", f"Қаржы министрлігі жанындағы комиссия мектептер жоспарын {KAZAKH_UNTIL} бекітеді"),
        ("kz", f"Қаржы министрлігі мектептер жоспарына {KAZAKH_UNTIL} қаражат бөледі"),
    ],
)
def test_what_the_owner_may_promise(lang: Lang, text: str) -> None:
    assert found(promised_by_another, f"[!plan] {text}.", lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "План школ Министерство финансов утвердит", ["DG460"]),
        ("kz", "Мектептер жоспарын Қаржы министрлігі бекітеді", ["DG460"]),
        ("ru", "Министерство финансов утвердит план школ", ["DG460"]),
        ("ru", "План школ Министерство здравоохранения утвердит", []),
        ("kz", "Мектептер жоспарын Денсаулық сақтау министрлігі бекітеді", []),
        ("ru", "План школ Министерство утвердит", []),
    ],
)
def test_the_ministry_alone_is_that_of_the_blank(lang: Lang, text: str, expected: list[str]) -> None:
    owned = RECORDS.replace("owner: Министерство просвещения", "owner: Министерство")
    one = finished(f"[!plan] {text}.", lang, owned)
    on_blank = replace(one, letter=replace(one.letter, body="ministry_health"))
    assert [found.code for found in promised_by_another(on_blank)] == expected
    assert list(promised_by_another(replace(one, letter=replace(one.letter, body="")))) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Министерство финансов утвердит план школ совместно с акиматами"),
        ("ru", "Министерство финансов утвердит план школ по согласованию с местными органами"),
        ("ru", "Министерство финансов утвердит план школ областей"),
        ("ru", "Министерство финансов выделит средства на школы"),
        ("ru", "Акимат города Алматы утвердит план школ"),
        ("ru", "План школ будет утвержден"),
        ("kz", "Қаржы министрлігі әкімдіктермен бірге мектептер жоспарын бекітеді"),
        ("kz", "Қаржы министрлігі облыстардың мектептер жоспарын бекітеді"),
        ("kz", "Қаржы министрлігі мектептерге қаражат бөледі"),
        ("kz", "Алматы қаласының әкімдігі мектептер жоспарын бекітеді"),
        ("kz", "Мектептер жоспары бекітіледі"),
    ],
)
def test_what_an_akimat_may_promise(lang: Lang, text: str) -> None:
    for key in ("akimat", "local"):
        assert found(promised_by_another, f"[!{key}] {text}.", lang, RECORDS) == []


AKIMATS = """\
promises:
  school: {what: {ru: отремонтировать школу, kz: мектепті жөндеу}, owner: Акимат Акмолинской области, due: 2021-06}
  kazakh: {what: {ru: отремонтировать школу, kz: мектепті жөндеу}, owner: Ақмола облысының әкімдігі, due: 2021-06}
  town: {what: {ru: отремонтировать школу, kz: мектепті жөндеу}, owner: Акимат города Астаны, due: 2021-06}
  all: {what: {ru: отремонтировать школу, kz: мектепті жөндеу}, owner: Акиматы областей, due: 2021-06}
facts:
  july: {what: {ru: 1 июля, kz: 1 шілде}, value: 2021-07-01, status: planned, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "key", "text"),
    [
        ("ru", "school", f"Акимат Костанайской области {UNTIL} отремонтирует школу."),
        ("ru", "school", f"{UNTIL.capitalize()} акимат Костанайской области отремонтирует школу. Средства выделены."),
        ("ru", "town", f"Акимат города Шымкента {UNTIL} отремонтирует школу."),
        ("kz", "kazakh", f"Қостанай облысының әкімдігі {KAZAKH_UNTIL} мектепті жөндейді."),
    ],
)
def test_a_promise_that_another_akimat_is_to_keep(lang: Lang, key: str, text: str) -> None:
    assert [one.code for one in found(promised_by_another, f"[!{key}] {text}", lang, AKIMATS)] == ["DG460"]


@pytest.mark.parametrize(
    ("lang", "key", "text"),
    [
        ("ru", "school", f"Акимат Акмолинской области {UNTIL} отремонтирует школу."),
        ("ru", "school", f"Акимат {UNTIL} отремонтирует школу."),
        ("ru", "school", f"Акимат области {UNTIL} отремонтирует школу."),
        ("ru", "school", f"Акимат Зерендинского района Акмолинской области {UNTIL} отремонтирует школу."),
        ("ru", "school", f"Акимат Костанайской области {UNTIL} выделит средства на школу."),
        ("ru", "school", f"Акимат Костанайской области вместе с акиматом Акмолинской {UNTIL} отремонтирует школу."),
        ("ru", "all", f"Акимат Костанайской области {UNTIL} отремонтирует школу."),
        ("ru", "kazakh", f"Акимат Акмолинской области {UNTIL} отремонтирует школу."),
        ("ru", "town", f"Акимат города Астаны {UNTIL} отремонтирует школу."),
        ("ru", "town", f"Акимат столицы {UNTIL} отремонтирует школу."),
        ("kz", "kazakh", f"Ақмола облысының әкімдігі {KAZAKH_UNTIL} мектепті жөндейді."),
        ("kz", "kazakh", f"Облыс әкімдігі {KAZAKH_UNTIL} мектепті жөндейді."),
        ("kz", "kazakh", f"Қостанай облысының әкімдігі {KAZAKH_UNTIL} мектепке қаражат бөледі."),
        ("kz", "school", f"Қостанай облысының әкімдігі {KAZAKH_UNTIL} мектепті жөндейді."),
    ],
)
def test_what_the_akimat_of_the_owner_may_promise(lang: Lang, key: str, text: str) -> None:
    assert found(promised_by_another, f"[!{key}] {text}", lang, AKIMATS) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", f"Министерство финансов {UNTIL} утвердит план школ. Средства предусмотрены.", ["DG460"]),
        ("ru", f"Министерство финансов {UNTIL} утвердит план школ. Его внесет Министерство просвещения.", []),
        ("ru", f"Министерство финансов утвердит бюджет. Затем {UNTIL} план школ будет утвержден.", []),
        ("kz", f"Қаржы министрлігі {KAZAKH_UNTIL} мектептер жоспарын бекітеді. Қаражат көзделген.", ["DG460"]),
        ("kz", f"Қаржы министрлігі бюджетті бекітеді. Кейін жоспар {KAZAKH_UNTIL} бекітіледі.", []),
    ],
)
def test_the_first_sentence_promises(lang: Lang, text: str, expected: list[str]) -> None:
    assert [one.code for one in found(promised_by_another, f"[!plan] {text}", lang, RECORDS)] == expected
