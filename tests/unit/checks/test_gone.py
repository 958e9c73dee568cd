"""A time that is over, and words beside it that tell of something to come."""

from __future__ import annotations

import pytest
from seen import codes

from docgen.checks.times.gone import results_of_a_time_to_come, time_gone_told_as_to_come
from docgen.model import Lang

RECORDS = """\
facts:
  gone: {what: {ru: день, kz: күн}, value: 2020-09-01, sources: {report: пункт 1}}
  june: {what: {ru: месяц, kz: ай}, value: 2020-06, sources: {report: пункт 1}}
  seen: {what: {ru: школы, kz: мектептер}, value: 57, period: 2020, sources: {report: пункт 1}}
  plan: {what: {ru: план, kz: жоспар}, value: 2020-10, status: planned, sources: {report: пункт 1}}
  soon: {what: {ru: срок, kz: мерзім}, value: 2021-10-01, sources: {report: пункт 1}}
"""
GONE, JUNE, PLAN, SOON = (f'{{{{ fact.{key} | date("when") }}}}' for key in ("gone", "june", "plan", "soon"))
TO_GONE, TO_JUNE = (f'{{{{ fact.{key} | date("gen") }}}}' for key in ("gone", "june"))
YEAR, PERIOD = '{{ fact.seen.period | date("acc") }}', '{{ fact.seen.period | date("when") }}'


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Перечень будет утвержден {GONE}."),
        ("ru", f"Перечень будет утвержден в {JUNE}."),
        ("ru", f"В {PERIOD} планируется открытие еще 8 школ."),
        ("ru", f"Кроме того, в {JUNE} будет открыта школа."),
        ("kz", f"Тізбе {GONE} бекітіледі."),
        ("kz", f"{PERIOD} облыста тағы екі мектеп салынады."),
        ("kz", f"{PERIOD} облыста мектептер салу жоспарлануда."),
        ("ru", f"В {PERIOD} ремонт школ должен быть завершен."),
        ("ru", f"В {PERIOD} предстоит завершить ремонт."),
        ("ru", f"В {PERIOD} школы подлежат ремонту."),
        ("ru", f"Ремонт школ должен быть завершен до {TO_GONE}."),
        ("ru", f"Ремонт школ должен быть завершен к концу {TO_JUNE}."),
        ("kz", f"{PERIOD} мектептерді жөндеу аяқталуы тиіс."),
        ("kz", f"{PERIOD} жөндеуді аяқтау қажет."),
        ("kz", "Мектептерді жөндеу {{ fact.gone | date('dat') }} дейін аяқталуы керек."),
    ],
)
def test_a_time_gone_told_as_to_come(lang: Lang, text: str) -> None:
    assert codes(time_gone_told_as_to_come, text, lang, RECORDS) == ["DG433"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Перечень утвержден {GONE}."),
        ("ru", f"Перечень будет утвержден {SOON}."),
        ("ru", f"В {PLAN} планируется открытие школ."),  # of plans `own_day` tells
        ("ru", f"Будет проверен {YEAR}."),
        ("ru", f"Отчет за {YEAR} будет опубликован."),
        ("ru", f"В {PERIOD} было решено, что школы будут построены."),
        ("ru", f"В {JUNE} принят план, {SOON} будет открыта школа."),
        ("ru", f"В плане сказано: «В {PERIOD} планируется открытие школ»."),
        ("kz", f"Тізбе {GONE} бекітілді."),
        ("kz", f"{PERIOD} қабылданған заңға сәйкес көмек беріледі."),
        ("kz", f"{PERIOD} туғандарға көмек беріледі."),
        ("kz", "{{ fact.gone | date('abl') }} бастап көмек беріледі."),
        ("kz", f"{PERIOD} шығыстар азайғаны көрсетіледі."),
        ("kz", f"{PERIOD} жылу маусымы, қаражат бөлінеді."),
        ("kz", f"Тізбе {SOON} бекітіледі."),
        ("kz", f"{PERIOD} мектептер тексерілді. № 2 нысан бекітіледі."),
        ("ru", f"В {PERIOD} школы проверены. № 2 и № 5 будут отремонтированы."),
        ("ru", f"По договору ремонт должен быть завершен до {TO_GONE}."),
        ("ru", f"Согласно графику ремонт должен быть завершен до {TO_GONE}."),
        ("ru", f"Ремонт должен быть завершен до {TO_GONE}, однако работы не начаты."),
        ("ru", f"Школа, которая должна быть сдана до {TO_GONE}, не сдана."),
        ("ru", f"Ремонт должен был быть завершен до {TO_GONE}."),
        ("ru", f"В {PERIOD} установлено, что школы должны быть оснащены."),
        ("ru", f"В {PERIOD} принят порядок, школы подлежат проверке."),
        ("ru", f"Построенные до {TO_GONE} школы подлежат проверке."),
        ("ru", f"Школы должны быть проверены, как проверены в {PERIOD} больницы."),
        ("ru", f"Ремонт должен быть завершен до {SOON}."),
        ("ru", f"В плане: «В {PERIOD} школы должны быть сданы»."),
        ("kz", "Шарт бойынша жөндеу {{ fact.gone | date('dat') }} дейін аяқталуы тиіс."),
        ("kz", f"Жоспарға сәйкес {PERIOD} жөндеу аяқталуы тиіс."),
        ("kz", f"{PERIOD} жөндеу аяқталуы тиіс, алайда жұмыс басталған жоқ."),
        ("kz", f"{PERIOD} жөндеу аяқталуы тиіс еді."),
        ("kz", f"{PERIOD} салынған мектептер жөнделуі тиіс."),
        ("kz", "{{ fact.gone | date('abl') }} бастап көмек берілуі тиіс."),
        ("kz", f"Жөндеу {SOON} аяқталуы тиіс."),
        ("kz", f"{PERIOD} анықталды, жөндеу аяқталуы тиіс."),
    ],
)
def test_what_was_then_or_is_to_come(lang: Lang, text: str) -> None:
    assert codes(time_gone_told_as_to_come, text, lang, RECORDS) == []


HALF = """\
facts:
  half: {what: {ru: школы, kz: мектептер}, value: 57, period: 2021-H1, sources: {report: пункт 1}}
  year: {what: {ru: школы за год, kz: жылдағы мектептер}, value: 57, period: 2021, sources: {report: пункт 1}}
  first: {what: {ru: за квартал, kz: тоқсандағы мектептер}, value: 57, period: 2021-Q1, sources: {report: пункт 1}}
"""
TIMES = {key: f'{{{{ fact.{key}.period | date("CASE") }}}}' for key in ("half", "year", "first")}


@pytest.mark.parametrize(
    ("lang", "time", "text", "expected"),
    [
        ("ru", "half", "За acc построено {{ fact.half }} школ.", ["DG436"]),
        ("ru", "year", "За acc построено {{ fact.year }} школ.", ["DG436"]),
        ("ru", "year", "По итогам gen построено {{ fact.year }} школ.", ["DG436"]),
        ("ru", "year", "По итогам gen премию получают {{ fact.year }} школ.", []),
        ("ru", "year", "По итогам gen будет построено {{ fact.year }} школ.", []),
        ("ru", "year", "За acc предусмотрено {{ fact.year }} школ.", []),
        ("ru", "first", "По итогам gen построено {{ fact.first }} школ.", []),
        ("kz", "year", "gen қорытындысы бойынша {{ fact.year | count('мектеп') }} салынды.", ["DG436"]),
        ("kz", "year", "gen қорытындысы бойынша {{ fact.year }} мектеп марапатталады.", []),
        ("kz", "first", "gen қорытындысы бойынша {{ fact.first }} мектеп салынды.", []),
        ("kz", "year", "when {{ fact.year }} мектеп салынды.", []),
    ],
)
def test_what_came_of_a_time_that_has_hardly_begun(lang: Lang, time: str, text: str, expected: list[str]) -> None:
    case = next(word for word in text.split() if word in {"acc", "gen", "when"})
    template = text.replace(case, TIMES[time].replace("CASE", case), 1)
    assert codes(results_of_a_time_to_come, template, lang, HALF) == expected
