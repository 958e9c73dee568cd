"""The days of a letter's record are in their order."""

from __future__ import annotations

import datetime as dt

import pytest

from docgen.checks.book.chronology import days_out_of_order, sent_on_a_day_to_come
from docgen.facts.book import read_facts
from docgen.world import MemoryWorld
from tests.projects import FACTS, TODAY

INQUIRY = "inquiry: {number: ДЗ-1, date: 2021-02-25}"


def found(date: str, more: str, sent: str = "") -> list[tuple[str, str]]:
    """Field and the day of the other one, of each finding."""
    text = FACTS.replace("date: 2021-03\n", f"date: {date}\n{f'    sent: {sent}' if sent else ''}\n", 1)
    text = text.replace(INQUIRY, f"inquiry: {{number: ДЗ-1, date: 2021-02-25, {more}}}")
    book, faults = read_facts(MemoryWorld({"docgen.yaml": "", "facts/all.yaml": text.encode()}, TODAY))
    assert not faults
    diagnostics = list(days_out_of_order(book))
    assert {one.code for one in diagnostics} <= {"DG157"}
    assert all(one.span.line > 1 for one in diagnostics)
    return [(one.args["field"], one.args["known"]) for one in diagnostics]


@pytest.mark.parametrize(
    ("date", "more", "sent"),
    [
        ("2021-03-10", "announced: 2021-02-24, received: 2021-02-26", "2021-03-11"),
        ("2021-03-10", "announced: 2021-02-26, received: 2021-02-26", "2021-03-10"),
        ("2021-02", "announced: 2021-02-28, received: 2021-02-28", "2021-02-01"),
        ("2021-03", "received: 2021-03-31", "2021-03-02"),
        ("2021-03-10", "announced: 2021-01-25, received: 2021-02-26", "2021-03-11"),
        ("2021-02-25", "announced: 2021-02-25, received: 2021-02-25", "2021-02-25"),
    ],
)
def test_days_that_can_be_are_right(date: str, more: str, sent: str) -> None:
    assert found(date, more, sent) == []


@pytest.mark.parametrize(
    ("date", "more", "sent", "expected"),
    [
        ("2021-03-10", "announced: 2020-02-26", "", [("inquiry.announced", "2021-02-25")]),
        ("2021-03-10", "announced: 2021-01-24", "", [("inquiry.announced", "2021-02-25")]),
        ("2021-03-10", "received: 2021-02-24", "", [("inquiry.received", "2021-02-25")]),
        ("2021-03-10", "announced: 2021-02-26, received: 2021-02-24", "", [("inquiry.received", "2021-02-26")]),
        ("2021-03-10", "announced: 2021-02-24, received: 2021-02-23", "", [("inquiry.received", "2021-02-25")]),
        ("2021-03-10", "announced: 2021-03-12, received: 2021-03-14", "", [("date", "2021-03-14")]),
        ("2021-03-10", "announced: 2021-03-01, received: 2021-02-26", "", [("inquiry.received", "2021-03-01")]),
        ("2021-03-10", "announced: 2021-03-11", "", [("date", "2021-03-11")]),
        ("2021-03-10", "received: 2021-03-11", "", [("date", "2021-03-11")]),
        ("2021-03", "announced: 2021-04-01", "", [("date", "2021-04-01")]),
        ("2021-03-10", "received: 2021-02-26", "2021-03-09", [("sent", "2021-03-10")]),
        ("2021-03", "received: 2021-02-26", "2021-02-28", [("sent", "2021-03-01")]),
    ],
)
def test_days_that_cannot_be_are_told(date: str, more: str, sent: str, expected: list[tuple[str, str]]) -> None:
    assert found(date, more, sent) == expected


RECORDS = """\
facts:
  queue:
    what: {ru: очередь, kz: кезек}
    value: 12
    as_of: AS_OF
    valid_until: UNTIL
    sources: {law: статья 1}
sources:
  law: {kind: act, title: {ru: Закон, kz: Заң}, date: 2016-01-22, in_force: IN_FORCE}
"""


@pytest.mark.parametrize(
    ("as_of", "until", "in_force", "expected"),
    [
        ("2021-03-01", "2021-02-28", "2016-02-01..", [("valid_until", 6)]),
        ("2021-03", "2021-02-28", "2016-02-01..", [("valid_until", 6)]),
        ("2021-03", "2021-03-15", "2016-02-01..", []),
        ("2021-03-01", "2021-03-01", "2015-01-01..2016-01-22", []),
        ("2021-03-01", "2021-06-30", "2015-01-01..2016-01-21", [("in_force", 9)]),
        ("2021-03-01", "2021-06-30", "..2015-12-31", [("in_force", 9)]),
    ],
)
def test_a_figure_is_known_before_it_ends_and_so_is_an_act(
    as_of: str, until: str, in_force: str, expected: list[tuple[str, int]]
) -> None:
    text = RECORDS.replace("AS_OF", as_of).replace("UNTIL", until).replace("IN_FORCE", in_force)
    book, faults = read_facts(MemoryWorld({"docgen.yaml": "", "facts/all.yaml": text.encode()}, TODAY))
    assert not faults
    assert [(one.args["field"], one.span.line) for one in days_out_of_order(book)] == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2021-03-31", []), ("2021-03-15", []), ("2021-03-14", [("DG138", 4)])],
)
def test_a_letter_is_not_sent_on_a_day_to_come(today: str, expected: list[tuple[str, int]]) -> None:
    text = FACTS.replace("date: 2021-03\n", "date: 2021-03\n    sent: 2021-03-15\n", 1)
    world = MemoryWorld({"docgen.yaml": "", "facts/all.yaml": text.encode()}, dt.date.fromisoformat(today))
    book, faults = read_facts(world)
    line = text.split("\n").index("    sent: 2021-03-15") + 1
    told = [(one.code, one.span.line - line + 4) for one in sent_on_a_day_to_come(world, book)]
    assert not faults
    assert told == expected
