"""Terms on the calendar of working days."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from importlib import resources

import pytest
from seen import book

from docgen.checks.project import check_project
from docgen.checks.times.deadlines import Term, a_month_after, days_left, internal_term, legal_term, working_days_after
from docgen.facts.plainly import read_tree
from docgen.facts.workdays import Calendar, Year, read_calendar
from docgen.world import MemoryWorld
from tests.projects import project

TODAY = dt.date(2021, 3, 31)
SHIPPED, _ = read_calendar(MemoryWorld({}, TODAY))


def test_the_calendar_is_written_plainly() -> None:
    """Otherwise each run loads yaml for it, which takes longer than to read a project."""
    data = resources.files("docgen").joinpath("calendar", "kz.yaml").read_bytes()
    plain, faults = read_tree("kz.yaml", data)
    assert not faults
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("docgen.facts.yaml_nodes.read_nodes", None)
        assert read_tree("kz.yaml", data)[0] == plain


def test_a_month_ends_on_the_same_day_or_the_last_one() -> None:
    assert a_month_after(dt.date(2021, 2, 25)) == dt.date(2021, 3, 25)
    assert a_month_after(dt.date(2024, 1, 31)) == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    ("day", "working"),
    [
        ("2021-03-06", False),  # Saturday
        ("2021-03-08", False),  # holiday
        ("2021-03-22", False),
        ("2021-03-24", False),  # 21 March was a Sunday
        ("2021-03-25", True),
        ("2021-01-07", False),
        ("2021-05-03", False),  # Monday after 1 May on a Saturday
        ("2021-05-10", False),  # Monday after 9 May on a Sunday
        ("2021-01-04", False),  # 2 January was a Saturday
        ("2021-01-05", True),
    ],
)
def test_days_off_of_2021(day: str, working: bool) -> None:
    assert SHIPPED.is_working(dt.date.fromisoformat(day)) is working


def test_working_days_pass_over_holidays_and_say_what_is_not_known() -> None:
    assert working_days_after(dt.date(2021, 3, 5), 1, SHIPPED) == Term(dt.date(2021, 3, 9), (), (2021,))
    assert working_days_after(dt.date(2026, 12, 29), 10, SHIPPED) == Term(None, (2027,), (2026,))


@pytest.mark.parametrize(
    ("day", "working"),
    [("2022-10-22", True), ("2022-10-24", False), ("2023-07-01", True), ("2023-07-07", False), ("2026-08-31", True)],
)
def test_days_that_were_moved_and_a_holiday_that_is_no_more(day: str, working: bool) -> None:
    assert SHIPPED.is_working(dt.date.fromisoformat(day)) is working


def test_a_house_writes_a_year_of_its_own() -> None:
    text = "years:\n  2021:\n    complete: yes\n    holidays: []\n    working: [03-06]\n"
    calendar, faults = read_calendar(MemoryWorld({"calendar.yaml": text}, TODAY))
    assert faults == []
    assert working_days_after(dt.date(2021, 3, 5), 1, calendar) == Term(dt.date(2021, 3, 6))
    assert 2022 in calendar.years


@pytest.mark.parametrize(
    "text",
    [
        "years: []",
        "years:\n  2021: {complete: yes, holidays: [02-30]}",
        "years:\n  2021: {complete: yes, holidays: [13-01]}",
        "- x",
        b"\xff\xfe",
    ],
)
def test_a_calendar_that_cannot_be_read_is_told_and_gives_no_term(text: str | bytes) -> None:
    calendar, faults = read_calendar(MemoryWorld({"calendar.yaml": text}, TODAY))
    assert {one.span.file for one in faults} == {"calendar.yaml"}
    assert working_days_after(dt.date(2021, 3, 5), 1, calendar) == Term(None, (2021,))


def test_a_check_tells_a_calendar_that_cannot_be_read() -> None:
    world = project("Школы.")
    faulty = MemoryWorld({**world.files, "calendar.yaml": "years:\n  2021: {complete: yes, holidays: [13-01]}"}, TODAY)
    right = MemoryWorld({**world.files, "calendar.yaml": "years:\n  2021: {complete: yes, holidays: [01-01]}"}, TODAY)
    told = [(one.code, one.span.line) for one in check_project(faulty) if one.span.file == "calendar.yaml"]
    assert told == [("DG123", 2)]
    assert [one for one in check_project(right) if one.span.file == "calendar.yaml"] == []


def test_the_terms_of_a_letter() -> None:
    letter = book().letters["one"]
    assert (legal_term(letter), internal_term(letter, SHIPPED)) == (None, None)
    assert letter.inquiry
    inquiry = replace(letter.inquiry, announced=dt.date(2021, 3, 1), received=dt.date(2021, 3, 1))
    dated = replace(letter, inquiry=inquiry)
    legal, internal = legal_term(dated), internal_term(dated, SHIPPED)
    assert legal
    assert internal
    assert (legal.last, internal.last) == (dt.date(2021, 4, 1), dt.date(2021, 3, 16))
    assert days_left(legal, dated, TODAY) == 1
    assert days_left(legal, replace(dated, sent=dt.date(2021, 4, 3)), TODAY) == -2


def test_a_moved_day_off_follows_another() -> None:
    year = Year(complete=True, holidays=((5, 1), (5, 2)))
    calendar = Calendar({2021: year})
    assert [calendar.is_working(dt.date(2021, 5, day)) for day in (3, 4, 5)] == [False, False, True]
