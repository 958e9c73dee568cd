"""A per cent of a plan beside what was done and what was planned."""

from __future__ import annotations

import pytest
from seen import codes, found, places

from docgen.checks.sums.fulfilled import fulfilment_differs
from docgen.model import Lang

RECORDS = """\
facts:
  done: {what: {ru: построено школ, kz: салынған мектептер}, value: 574, unit: school, sources: {report: пункт 1}}
  plan: {what: {ru: план, kz: жоспар}, value: 599, unit: school, sources: {report: пункт 1}}
  all: {what: {ru: школ всего, kz: барлық мектептер}, value: 1200, unit: school, sources: {report: пункт 1}}
  pupils: {what: {ru: мест по плану, kz: жоспарлы орындар}, value: 900, unit: place, sources: {report: пункт 1}}
  spent: {what: {ru: освоено, kz: жұмсалды}, value: 2900000000, unit: tenge, sources: {report: пункт 1}}
  given: {what: {ru: план, kz: жоспар}, value: 3000000000, unit: tenge, sources: {report: пункт 1}}
  right: {what: {ru: исполнение, kz: орындалу}, value: 95.8, unit: percent, sources: {report: пункт 1}}
  missed: {what: {ru: недовыполнение, kz: кем қалу}, value: 4.2, unit: percent, sources: {report: пункт 1}}
  inverse: {what: {ru: во сколько, kz: қанша}, value: 104.4, unit: percent, sources: {report: пункт 1}}
  wrong: {what: {ru: износ, kz: тозу}, value: 34.5, unit: percent, sources: {report: пункт 1}}
names:
  place: {kind: noun, ru: место, kz: орын}
"""
TOLD = [
    ("ru", "Построено {{ fact.done | count }} при плане {{ fact.plan }}, или {{ S }}."),
    ("ru", "В 2025 году построено {{ fact.done }} при плане {{ fact.plan }} ({{ S }})."),
    ("ru", "Построено {{ fact.done }} новых школ против плана {{ fact.plan }}, что составляет {{ S }} плана."),
    ("ru", "Построено {{ fact.done | count }} из запланированных {{ fact.plan }} ({{ S }})."),
    ("ru", "Построено {{ fact.done | count }} из запланированных {{ fact.plan }}, или {{ S }}, и введено в срок."),
    ("ru", "При плане {{ fact.plan | count }} построено {{ fact.done }}, или {{ S }}."),
    ("ru", "Построено {{ fact.done | count }} (план – {{ fact.plan }}, исполнение – {{ S }})."),
    ("ru", "Построено {{ fact.done | count }}, или {{ S }} от плана ({{ fact.plan }})."),
    ("ru", "Построено {{ fact.done | count }}, что составляет {{ S }} плана ({{ fact.plan }})."),
    ("ru", "По области план – {{ fact.plan }}, факт – {{ fact.done }} ({{ S }})."),
    ("ru", "План – {{ fact.plan | count }}, факт – {{ fact.done | count }}, исполнение – {{ S }}."),
    ("kz", "Жоспарланған {{ fact.plan | suffix('abl') }} {{ fact.done | count }} салынды ({{ S }})."),
    ("kz", "Жоспарланған {{ fact.plan }} мектептің {{ fact.done }} салынды, яғни {{ S }}."),
    ("kz", "2025 жылы {{ fact.plan }} жоспарланып, {{ fact.done | count }} салынды, яғни жоспардың {{ S }}."),
    ("kz", "Облыста {{ fact.done | count }} салынды (жоспар – {{ fact.plan }}, орындалуы – {{ S }})."),
    ("kz", "Облыста {{ fact.done | count }} салынды, жоспар – {{ fact.plan }}, яғни {{ S }}."),
    ("kz", "Облыста {{ fact.done | count }} салынды, бұл – жоспардың ({{ fact.plan }}) {{ S }}."),
    ("kz", "Облыста {{ fact.done | count }} салынды, бұл жоспардың ({{ fact.plan }}) {{ S }} құрайды."),
    ("kz", "Жоспар – {{ fact.plan }}, нақты – {{ fact.done }} ({{ S }})."),
    ("kz", "Жоспар – {{ fact.plan | count }}, нақты – {{ fact.done | count }}, орындалуы – {{ S }}."),
]


def _with(text: str, key: str) -> str:
    possessive = "(possessive='3')" if "жоспардың" in text else ""
    return text.replace("{{ S }}", f"{{{{ fact.{key} | percent{possessive} }}}}")


@pytest.mark.parametrize(("lang", "text"), TOLD)
def test_a_per_cent_that_the_plan_does_not_give(lang: Lang, text: str) -> None:
    assert codes(fulfilment_differs, _with(text, "wrong"), lang, RECORDS) == ["DG451"]


@pytest.mark.parametrize("key", ["right", "missed", "inverse"])
@pytest.mark.parametrize(("lang", "text"), TOLD)
def test_a_per_cent_of_the_plan(lang: Lang, text: str, key: str) -> None:
    assert codes(fulfilment_differs, _with(text, key), lang, RECORDS) == []


def test_place_and_what_is_right() -> None:
    text = _with(TOLD[0][1], "wrong")
    assert places(fulfilment_differs, text, "ru", RECORDS) == [("DG451", "one.j2", 1, text.index("{{ fact.wrong") + 1)]
    assert found(fulfilment_differs, text, "ru", RECORDS)[0].args["right"] == "95.83 %"
    text = _with(TOLD[-2][1], "wrong")
    assert places(fulfilment_differs, text, "kz", RECORDS) == [("DG451", "one.j2", 1, text.index("{{ fact.wrong") + 1)]


SILENT = [
    ("ru", "Построено {{ fact.done | count }} при плане {{ fact.plan }}, или {{ S }} всех школ."),
    ("ru", "Построено {{ fact.done | count }} при плане {{ fact.plan }} ({{ S }} из них сданы)."),
    ("ru", "Построено {{ fact.done | count }} при плане {{ fact.plan }} (износ – {{ S }})."),
    ("ru", "Построено {{ fact.done | count }} при плане {{ fact.plan }}, или на {{ S }} меньше."),
    ("ru", "Построено {{ fact.done | count }} при плане {{ fact.plan }}, или {{ S }} к прошлому году."),
    ("ru", "Построено {{ fact.done | count }} при плане {{ fact.plan }}, или {{ S }} к плану полугодия."),
    ("ru", "Построено {{ fact.done | count }} при годовом плане {{ fact.plan }}, или {{ S }}."),
    ("ru", "Построено {{ fact.done | count }} при плане на год {{ fact.plan }}, или {{ S }}."),
    ("ru", "Построено {{ fact.done | count }} при плане {{ fact.pupils | count }}, или {{ S }}."),
    ("ru", "Из {{ fact.all | count }} построено {{ fact.done }} при плане {{ fact.plan }}, или {{ S }}."),
    ("ru", "Из {{ fact.all | count }} построено {{ fact.done }} (план – {{ fact.plan }}, исполнение – {{ S }})."),
    ("ru", "Построено {{ fact.done | count }}, или {{ S }} от плана ({{ fact.plan }} на полугодие)."),
    ("ru", "Построено {{ fact.done | count }}, или {{ S }} от плана (на год – {{ fact.plan }})."),
    ("ru", "Построено {{ fact.done | count }} (план – {{ fact.plan }}, готовность – {{ S }})."),
    ("ru", "Построено {{ fact.done | count }} (план – {{ fact.plan }}, из них {{ S }} – в селах)."),
    ("ru", "Построено {{ fact.done | count }} (план – {{ fact.plan }}), износ прежних школ – {{ S }}."),
    ("ru", "Выделено {{ fact.spent | money }} (план – {{ fact.given | money }}, исполнение – {{ S }})."),
    ("ru", "Построено {{ fact.done | count }} при плане {{ fact.plan }}. Износ прежних школ – {{ S }}."),
    ("ru", "Построено {{ fact.done | count }} при плане {{ fact.plan }}, охват детей – {{ S }}."),
    ("ru", "Построено около {{ fact.done }} школ при плане {{ fact.plan }}, или {{ S }}."),
    ("ru", "План – {{ fact.plan }}, факт – {{ fact.done }}, износ – {{ S }}."),
    ("ru", "План – {{ fact.plan }}, факт – {{ fact.done }} ({{ S }} – в селах)."),
    ("kz", "Жоспарланған {{ fact.plan | suffix('abl') }} {{ fact.done | count }} салынды (тозуы – {{ S }})."),
    ("kz", "Жоспарланған {{ fact.plan }} орында {{ fact.done }} мектеп бар ({{ S }})."),
    ("kz", "Жоспарланған {{ fact.plan | suffix('abl') }} {{ fact.done | count }} салынды, яғни {{ S }} кем."),
    ("kz", "{{ fact.plan }} жоспарланып, {{ fact.done | count }} салынды, яғни барлық мектептің {{ S }}."),
    ("kz", "{{ fact.all | count }} бар, {{ fact.plan }} жоспарланып, {{ fact.done }} салынды, яғни {{ S }}."),
    ("kz", "{{ fact.done | count }} салынды (жоспар – {{ fact.plan }}, тозуы – {{ S }})."),
    ("kz", "{{ fact.done | count }} салынды (жылдық жоспар – {{ fact.plan }}, орындалуы – {{ S }})."),
    ("kz", "{{ fact.done | count }} салынды (жоспар – {{ fact.pupils | count }}, орындалуы – {{ S }})."),
    ("kz", "{{ fact.done | count }} салынды, жоспар – {{ fact.plan }}, балаларды қамту – {{ S }}."),
    ("kz", "{{ fact.done | count }} салынды, жоспар – {{ fact.plan }}. Ескі мектептердің тозуы – {{ S }}."),
    ("kz", "{{ fact.spent | money }} бөлінді (жоспар – {{ fact.given | money }}, орындалуы – {{ S }})."),
    ("kz", "{{ fact.done | count }} салынды, бұл былтырғы жоспардың ({{ fact.plan }}) {{ S }} құрайды."),
    ("kz", "Жоспар – {{ fact.plan }}, нақты – {{ fact.done }}, тозуы – {{ S }}."),
]


@pytest.mark.parametrize(("lang", "text"), SILENT)
def test_a_per_cent_that_may_be_of_something_else(lang: Lang, text: str) -> None:
    assert codes(fulfilment_differs, _with(text, "wrong"), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Расходы: {{ fact.spent | money('млрд') }} при плане {{ fact.given | money('млрд') }}, или {{ S }}."),
        (
            "kz",
            "{{ fact.spent | money('млрд') }} кетті (жоспар – {{ fact.given | money('млрд') }}, орындалуы – {{ S }}).",
        ),
    ],
)
def test_money_as_it_is_rounded(lang: Lang, text: str) -> None:
    records = RECORDS.replace("value: 95.8", "value: 96.7")
    assert codes(fulfilment_differs, _with(text, "right"), lang, records) == []
    assert codes(fulfilment_differs, _with(text, "wrong"), lang, records) == ["DG451"]


BEHIND = [
    ("ru", "План выполнен на {{ S }}: построено {{ fact.done }} из {{ fact.plan }} школ."),
    ("ru", "План года выполнен на {{ S }}: построено {{ fact.done }} школ из запланированных {{ fact.plan }}."),
    ("ru", "План исполнен на {{ S }}: {{ fact.done }} при плане {{ fact.plan }}."),
    ("kz", "Жоспар {{ S }} орындалды: {{ fact.plan }} мектептің {{ fact.done }} салынды."),
]


@pytest.mark.parametrize(("lang", "text"), BEHIND)
def test_a_per_cent_before_what_was_done(lang: Lang, text: str) -> None:
    case = "('dat')" if lang == "kz" else ""
    told = {
        key: codes(fulfilment_differs, text.replace("{{ S }}", f"{{{{ fact.{key} | percent{case} }}}}"), lang, RECORDS)
        for key in ("wrong", "missed", "inverse", "right")
    }
    assert told == {"wrong": ["DG451"], "missed": ["DG451"], "inverse": ["DG451"], "right": []}


@pytest.mark.parametrize(
    "text",
    [
        "План выполнен на {{ S }}, построено {{ fact.done }} из {{ fact.plan }} школ.",
        "План в целом выполнен на {{ S }}: построено {{ fact.done }} из {{ fact.plan }} школ.",
        "План не выполнен на {{ S }}: построено {{ fact.done }} из {{ fact.plan }} школ.",
        "План выполнен на {{ S }}: построено {{ fact.done }} из {{ fact.pupils }} мест.",
    ],
)
def test_a_per_cent_before_what_it_may_not_be_of(text: str) -> None:
    assert codes(fulfilment_differs, _with(text, "wrong"), "ru", RECORDS) == []
