"""A letter that is dated by its month alone may be signed on any day of it: what is over in the middle of the month may
still be told in it as something to come.
"""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from seen import finished

from docgen.checks.book import sources
from docgen.checks.scope import Finished
from docgen.checks.times import gone, known_days, own_day, planned_though_done, promises
from docgen.model import Grain, Lang, Period

RECORDS = """\
facts:
  planned: {what: {ru: школы, kz: мектептер}, value: 8, status: planned, period: 2021-03-12, sources: {report: пункт 1}}
  built:
    what: {ru: построенные школы, kz: салынған мектептер}
    value: 64
    period: 2021-03-12
    sources: {report: пункт 1}
  spent: {what: {ru: запас, kz: қор}, value: 9, valid_until: 2021-03-12, sources: {report: пункт 1}}
  aged: {what: {ru: парты, kz: парталар}, value: 7, as_of: 2019-09-12, sources: {report: пункт 1}}
  now: {what: {ru: стулья, kz: орындықтар}, value: 6, as_of: 2020-03-11, sources: {report: пункт 1}}
  norm: {what: {ru: норма воды, kz: су нормасы}, value: 50, unit: litre, sources: {gone: пункт 1}}
names:
  litre: {kind: noun, ru: литр, kz: литр}
sources:
  gone:
    kind: act
    form: order
    issuer: someone
    number: 7
    date: 2020-01-15
    in_force: 2020-02-01..2021-03-12
    title: {ru: О воде, kz: Су туралы}
promises:
  list: {what: {ru: утвердить перечень, kz: тізбені бекіту}, owner: Комитет, due: 2021-03-12}
  kept:
    what: {ru: утвердить план, kz: жоспарды бекіту}
    owner: Комитет
    due: 2021-06
    kept: 2021-03-12
"""
DAY = "{{ fact.built.period | date('when') }}"
SAID = [
    ("ru", own_day.past_plan_as_future, "Должно быть открыто {{ fact.planned }} школ.", ("DG433", 1, 21)),
    ("kz", own_day.past_plan_as_future, "{{ fact.planned }} мектеп ашылуы тиіс.", ("DG433", 1, 1)),
    ("ru", gone.time_gone_told_as_to_come, f"Перечень будет утвержден {DAY}.", ("DG433", 1, 26)),
    ("kz", gone.time_gone_told_as_to_come, f"Тізбе {DAY} бекітіледі.", ("DG433", 1, 7)),
    ("ru", planned_though_done.done_told_as_planned, "Намечено построить {{ fact.built }} школы.", ("DG433", 1, 20)),
    (
        "kz",
        planned_though_done.done_told_as_planned,
        "{{ fact.built | count('мектеп') }} салу жоспарлануда.",
        ("DG433", 1, 1),
    ),
    ("ru", promises.promise_of_the_past, "[!list] Перечень будет утвержден.", ("DG435", 1, 1)),
    ("kz", promises.promise_of_the_past, "[!list] Тізбе бекітіледі.", ("DG435", 1, 1)),
    ("ru", promises.promise_kept_before_it_was_made, "[!kept] План будет утвержден.", ("DG340", 1, 1)),
    ("kz", promises.promise_kept_before_it_was_made, "[!kept] Жоспар бекітіледі.", ("DG340", 1, 1)),
    ("ru", own_day.outdated_figure, "Запас – {{ fact.spent }}.", ("DG430", 1, 9)),
    ("kz", own_day.outdated_figure, "Қоры – {{ fact.spent }}.", ("DG430", 1, 8)),
    ("ru", own_day.old_source, "Парт {{ fact.aged }}.", ("DG431", 1, 6)),
    ("kz", own_day.old_source, "Парталар {{ fact.aged }}.", ("DG431", 1, 10)),
    ("ru", known_days.figure_of_long_ago_told_as_of_today, "Сейчас имеется {{ fact.now }}.", ("DG452", 1, 16)),
    ("kz", known_days.figure_of_long_ago_told_as_of_today, "Қазір {{ fact.now }} бар.", ("DG452", 1, 7)),
    ("ru", sources.act_not_in_force, "Действует {{ source.gone | cite }}.", ("DG406", 1, 11)),
    ("kz", sources.act_not_in_force, "{{ source.gone | cite }} бар.", ("DG406", 1, 1)),
    ("ru", sources.act_not_in_force, "Норма составляет {{ fact.norm | count }}.", ("DG406", 1, 18)),
    ("kz", sources.act_not_in_force, "Норма {{ fact.norm | count }} құрайды.", ("DG406", 1, 7)),
]


def dated(text: str, lang: Lang, time: Period) -> Finished:
    """The letter, of this day or month."""
    made = finished(text, lang, RECORDS)
    return dataclasses.replace(made, letter=dataclasses.replace(made.letter, date=time))


MARCH = Period(dt.date(2021, 3, 1), dt.date(2021, 3, 31), Grain.MONTH)
APRIL = Period(dt.date(2021, 4, 1), dt.date(2021, 4, 30), Grain.MONTH)
LAST = Period(dt.date(2021, 3, 31), dt.date(2021, 3, 31), Grain.DAY)


@pytest.mark.parametrize(("lang", "check", "text", "told"), SAID)
def test_what_is_over_within_the_month_may_be_to_come(lang: Lang, check, text: str, told: tuple[str, int, int]) -> None:
    assert [*check(dated(text, lang, MARCH))] == []
    for later in (LAST, APRIL):
        found, *same = check(dated(text, lang, later))
        assert {one.span for one in same} <= {found.span}  # a citation prints its act part by part
        assert (found.code, found.span.line, found.span.column) == told
        day = found.args.get("day", found.args.get("said", later.first.isoformat()))
        assert day == later.first.isoformat()
