"""A letter that is dated by its month alone may be signed on any day of it: what is over in the middle of the month may
still be told in it as something to come.
"""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from seen import finished

from docgen.checks.scope import Finished
from docgen.checks.times import gone, own_day, planned_though_done, promises
from docgen.model import Grain, Lang, Period

RECORDS = """\
facts:
  planned: {what: {ru: школы, kz: мектептер}, value: 8, status: planned, period: 2021-03-12, sources: {report: пункт 1}}
  built:
    what: {ru: построенные школы, kz: салынған мектептер}
    value: 64
    period: 2021-03-12
    sources: {report: пункт 1}
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
        (found,) = check(dated(text, lang, later))
        assert (found.code, found.span.line, found.span.column) == told
        assert found.args.get("day", later.first.isoformat()) == later.first.isoformat()
