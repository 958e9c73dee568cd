"""The time of the line above a table against those of the figures in it."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.times.led_tables import figure_of_another_time_than_led
from docgen.model import Lang

RECORDS = """\
facts:
  old: {what: {ru: школы, kz: мектептер}, value: 90, period: 2019, sources: {report: пункт 1}}
  new: {what: {ru: школы, kz: мектептер}, value: 92, period: 2020, sources: {report: пункт 1}}
  long: {what: {ru: школы, kz: мектептер}, value: 88, period: 2018, sources: {report: пункт 1}}
  half: {what: {ru: школы, kz: мектептер}, value: 93, period: 2020-H1, sources: {report: пункт 1}}
  more: {what: {ru: ученики, kz: оқушылар}, value: 900, period: 2020, sources: {report: пункт 1}}
  plan: {what: {ru: план, kz: жоспар}, value: 40, period: 2022, status: planned, sources: {report: пункт 1}}
  dec: {what: {ru: школы, kz: мектептер}, value: 97, as_of: 2020-12-01, sources: {report: пункт 1}}
  jan: {what: {ru: школы, kz: мектептер}, value: 98, as_of: 2020-01-01, sources: {report: пункт 1}}
  mended: {what: {ru: отремонтированные дома, kz: жөнделген үйлер}, value: 12, period: 2020, sources: {report: пункт 1}}
  built: {what: {ru: построенные дома, kz: салынған үйлер}, value: 13, period: 2020, sources: {report: пункт 1}}
  rule: {what: {ru: норма, kz: норма}, value: 99, sources: {report: пункт 1}}
"""


def _time(key: str, case: str = "", part: str = "period") -> str:
    return f"{{{{ fact.{key}.{part} | date{f'({case!r})' if case else ''} }}}}"


OLD, NEW, HALF, JAN = _time("old"), _time("new"), _time("half"), _time("jan", "acc", "as_of")
OF_OLD = _time("old", "attr")
CELLS = "{{ fact.new }} | {{ fact.more }}"


def _table(led: str, cells: str, head: str = "Школы", label: str = "Абай") -> str:
    return f"{led}\n\n| Место | {head} | Иное |\n|---|---:|---:|\n| {label} | {cells} |\n"


@pytest.mark.parametrize(
    ("lang", "led"),
    [
        ("ru", f"Сведения за {OLD}:"),
        ("ru", f"Данные о школах области за {OLD} приведены в таблице."),
        ("ru", f"Основные показатели по итогам {_time('old', 'gen')}:"),
        ("ru", f"Информация о библиотеках по состоянию на {JAN}:"),
        ("kz", f"{OLD} мәліметтері:"),
        ("kz", f"{OF_OLD} мектептер туралы мәліметтер:"),
        ("kz", f"{OLD} бойынша облыс көрсеткіштері:"),
        ("kz", f"{OF_OLD} қорытындысы бойынша деректер:"),
    ],
)
def test_data_of_one_time_led_as_those_of_another(lang: Lang, led: str) -> None:
    cells = "{{ fact.dec }} | {{ fact.dec }}" if "as_of" in led else CELLS
    code = "DG452" if "as_of" in led else "DG446"
    assert places(figure_of_another_time_than_led, _table(led, cells), lang, RECORDS) == [(code, "one.j2", 5, 10)]


@pytest.mark.parametrize(
    ("lang", "led", "told"),
    [
        ("ru", "В текущем году:", True),
        ("ru", "Сведения за текущий год:", True),
        ("ru", "В прошлом году построено:", False),
        ("ru", "В школах, построенных в текущем году:", False),
        ("kz", "Ағымдағы жылы:", True),
        ("kz", "Биыл:", True),
        ("kz", "Ағымдағы жылғы мәліметтер:", True),
        ("kz", "Өткен жылы салынды:", False),
        ("kz", "Ағымдағы жылы салынған мектептер бойынша:", False),
    ],
)
def test_a_year_by_that_of_the_letter_leads_as_a_printed_one(lang: Lang, led: str, told: bool) -> None:
    found = places(figure_of_another_time_than_led, _table(led, CELLS), lang, RECORDS)
    assert found == ([("DG446", "one.j2", 5, 10)] if told else [])
    items = f"{led}\n\n1) {{{{ fact.new }}}};\n2) {{{{ fact.more }}}}."
    assert bool(places(figure_of_another_time_than_led, items, lang, RECORDS)) is told


def test_each_other_time_is_told_once() -> None:
    led = f"Сведения за {OLD}:"
    table = _table(led, f"{CELLS} |\n| Атырау | {{{{ fact.long }}}} | {{{{ fact.old }}}}")
    assert [one[2] for one in places(figure_of_another_time_than_led, table, "ru", RECORDS)] == [5, 6]


@pytest.mark.parametrize(
    ("lang", "led", "cells", "head", "label"),
    [
        ("ru", f"Сведения за {NEW}:", CELLS, "Школы", "Абай"),
        ("ru", f"Сведения за {HALF}:", CELLS, "Школы", "Абай"),
        ("ru", f"Сведения за {NEW}:", "{{ fact.half }} | {{ fact.rule }}", "Школы", "Абай"),
        ("ru", f"Сведения за {OLD}:", "{{ fact.old }} | {{ fact.plan }}", "Школы", "Абай"),
        ("ru", f"Сведения за {OLD}:", "{{ fact.new }} | {{ fact.old }}", NEW, "Абай"),
        ("ru", f"Сведения за {OLD}:", "{{ fact.new }} | {{ fact.old }}", "Школы", NEW),
        ("ru", f"Сведения за {OLD}:", "{{ fact.new }} | {{ fact.old }}", "Следующий год", "Абай"),
        ("ru", f"Сведения за {OLD}:", "{{ fact.new }} | {{ fact.old }}", "План", "Абай"),
        ("ru", f"Сведения за {OLD}:", "{{ fact.new }} школы | {{ fact.old }}", "Школы", "Абай"),
        ("ru", f"Сведения за {OLD} и {NEW}:", CELLS, "Школы", "Абай"),
        ("ru", f"Сведения о школах, построенных за {OLD}:", CELLS, "Школы", "Абай"),
        ("ru", f"Сведения о выпускниках {_time('old', 'gen')}:", CELLS, "Школы", "Абай"),
        ("ru", f"В {_time('old', 'when')} проведен конкурс. Сведения о победителях:", CELLS, "Школы", "Абай"),
        ("ru", f"Сведения в сравнении с данными за {OLD}, школы:", CELLS, "Школы", "Абай"),
        ("ru", f"За {OLD} открыто {{{{ fact.old }}}} школ. Данные о них:", CELLS, "Школы", "Абай"),
        ("ru", f"Сведения за {OLD} прилагаются.\n\nОткрыты школы:", CELLS, "Школы", "Абай"),
        ("ru", f"Сведения по состоянию на {JAN}:", CELLS, "Школы", "Абай"),
        ("kz", f"{NEW} мәліметтері:", CELLS, "Мектептер", "Абай"),
        ("kz", f"{HALF} мәліметтері:", CELLS, "Мектептер", "Абай"),
        ("kz", f"{OLD} мәліметтері:", "{{ fact.new }} | {{ fact.old }}", NEW, "Абай"),
        ("kz", f"{OLD} мәліметтері:", "{{ fact.new }} | {{ fact.old }}", "Жоспар", "Абай"),
        ("kz", f"{OLD} мәліметтері:", "{{ fact.new }} | {{ fact.old }}", "Келесі жыл", "Абай"),
        ("kz", f"{OLD} және {NEW} мәліметтері:", CELLS, "Мектептер", "Абай"),
        ("kz", f"{_time('old', 'when')} салынған мектептер туралы мәліметтер:", CELLS, "Мектептер", "Абай"),
        ("kz", f"{_time('old', 'when')} байқау өтті. Жеңімпаздар туралы мәліметтер:", CELLS, "Мектептер", "Абай"),
        ("kz", f"{OF_OLD} түлектер бойынша нәтижелер:", CELLS, "Мектептер", "Абай"),
    ],
)
def test_tables_that_may_be_of_their_own_time(lang: Lang, led: str, cells: str, head: str, label: str) -> None:
    assert places(figure_of_another_time_than_led, _table(led, cells, head, label), lang, RECORDS) == []


OF_WHAT_WAS_DONE = [
    ("ru", f"В {_time('old', 'when')} отремонтировано:"),
    ("ru", f"По итогам {_time('old', 'gen')} в области:"),
    ("kz", f"{_time('old', 'when')} жөнделді:"),
]


@pytest.mark.parametrize(("lang", "led"), OF_WHAT_WAS_DONE)
def test_what_was_done_in_another_time(lang: Lang, led: str) -> None:
    items = f"{led}\n\n1) Абай – {{{{ fact.new }}}};\n2) Атырау – {{{{ fact.more }}}}.\n"
    assert places(figure_of_another_time_than_led, items, lang, RECORDS) == [("DG446", "one.j2", 3, 11)]
    assert places(figure_of_another_time_than_led, _table(led, CELLS), lang, RECORDS) == [("DG446", "one.j2", 5, 10)]


@pytest.mark.parametrize(
    ("lang", "led", "item"),
    [
        ("ru", f"В {_time('new', 'when')} отремонтировано:", "{{ fact.new }}"),
        ("ru", f"В {_time('old', 'when')} отремонтировано:", f"{{{{ fact.new }}}} (за {_time('new', 'acc')})"),
        ("ru", f"В {_time('old', 'when')} отремонтировано:", "{{ fact.plan }}"),
        ("ru", f"В {_time('old', 'when')} отремонтировано, по плану:", "в следующем году – {{ fact.new }}"),
        ("ru", f"Школам, построенным в {_time('old', 'when')}, выделено:", "{{ fact.new }}"),
        ("ru", f"В построенных в {_time('old', 'when')} школах:", "{{ fact.new }}"),
        ("ru", f"В {_time('old', 'when')} построенным школам выделено:", "{{ fact.new }}"),
        ("kz", f"{_time('old', 'when')} жөнделді:", "{{ fact.old }}"),
        ("kz", f"{_time('old', 'when')} жөнделді:", f"{{{{ fact.new }}}} ({NEW})"),
        ("kz", f"{_time('old', 'when')} салынған мектептерге бөлінді:", "{{ fact.new }}"),
        ("kz", f"{OF_OLD} түлектер бойынша:", "{{ fact.new }}"),
    ],
)
def test_lists_that_may_be_of_their_own_time(lang: Lang, led: str, item: str) -> None:
    items = f"{led}\n\n1) Абай – {item};\n2) Атырау – {item}.\n"
    assert places(figure_of_another_time_than_led, items, lang, RECORDS) == []


DEED = "{{ fact.mended }}", "{{ fact.built }}"


@pytest.mark.parametrize(
    ("lang", "led", "told"),
    [
        ("ru", f"В {_time('old', 'when')} отремонтировано:", [3]),
        ("ru", f"В {_time('old', 'when')} проведен ремонт:", [3]),
        ("ru", f"В {_time('old', 'when')} введено:", [4]),
        ("ru", f"В {_time('old', 'when')} в области:", [3]),
        ("ru", f"В {_time('old', 'when')} проверено:", []),
        ("ru", f"В {_time('old', 'when')} действует гарантия на объекты:", []),
        ("ru", f"В {_time('old', 'when')} подведены итоги прошлого года:", []),
        ("kz", f"{_time('old', 'when')} жөнделді:", [3]),
        ("kz", f"{_time('old', 'when')} пайдалануға берілді:", [4]),
        ("kz", f"{_time('old', 'when')} облыста:", [3]),
        ("kz", f"{_time('old', 'when')} тексерілді:", []),
        ("kz", f"{_time('old', 'when')} қарап шығу керек:", []),
        ("kz", f"{_time('old', 'when')} өткен жылдың қорытындысы шығарылды:", []),
    ],
)
def test_what_is_done_with_what_another_deed_was_done_to(lang: Lang, led: str, told: list[int]) -> None:
    items = f"{led}\n\n1) Абай – {DEED[0]};\n2) Атырау – {DEED[1]}.\n"
    assert [one[2] for one in places(figure_of_another_time_than_led, items, lang, RECORDS)] == told


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_figure_beside_the_same_of_another_time(lang: Lang) -> None:
    led = {"ru": f"В {_time('old', 'when')} открыто:", "kz": f"{_time('old', 'when')} ашылды:"}[lang]
    items = f"{led}\n\n1) Абай – {{{{ fact.old }}}} ({{{{ fact.new }}}});\n2) Атырау – {{{{ fact.old }}}}.\n"
    assert places(figure_of_another_time_than_led, items, lang, RECORDS) == []
