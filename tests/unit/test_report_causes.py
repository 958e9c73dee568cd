"""Findings of one cause are told once to people, and each at its own place to programs."""

from __future__ import annotations

import datetime as dt

from docgen.checks import check_project
from docgen.model import Diagnostic, Related, Span
from docgen.report import REPORTS
from docgen.report.causes import told_once
from docgen.world import MemoryWorld

RECORD = Span("facts/sources.yaml", 4, 11, 10)


def _late(line: int, record: Span = RECORD, code: str = "DG436") -> Diagnostic:
    args = {"text": str(line), "known": "2021-05-01", "day": "2021-03-31"}
    return Diagnostic(code, Span("templates/ru/one.j2", line, 3, 5), args, (Related("the fact stands here", record),))


def _no_line(_: Span) -> None:
    return None


def test_one_wrong_date_is_told_once_with_the_other_places() -> None:
    text = REPORTS["text"]([_late(line) for line in range(1, 8)], _no_line, "en")
    assert text.count("DG436") == 1
    shown = ", ".join(f"templates/ru/one.j2:{line}:3" for line in (2, 3, 4, 5))
    assert f"for the same reason 6 more places: {shown}, …\n" in text
    assert text.endswith("7 errors\n")


def test_programs_see_every_place() -> None:
    assert REPORTS["lines"]([_late(line) for line in range(1, 8)], _no_line, "ru").count("DG436") == 7


def test_another_record_is_another_cause() -> None:
    other = Span("facts/sources.yaml", 9, 11, 10)
    assert [len(one.others) for one in told_once([_late(1), _late(2, other), _late(3)])] == [1, 0]


WRONG_YEAR = """\
letters:
  one:
    date: 2020-03-31
    addressees: [somebody]
    signer: somebody
facts:
  schools: {what: {ru: школы, kz: мектептер}, value: 12, period: 2021, sources: {report: с. 1}}
  clubs: {what: {ru: клубы, kz: клубтар}, value: 13, period: 2021, sources: {report: с. 1}}
  parks: {what: {ru: парки, kz: саябақтар}, value: 14, period: 2022, sources: {report: с. 1}}
sources:
  report: {kind: report, title: {ru: Отчет, kz: Есеп}, date: 2020-01-15}
names:
  somebody: {kind: person, ru: А. Образец, kz: А. Образец}
"""


def _told(records: str) -> list[tuple[int, str]]:
    text = "{{ fact.schools }}, {{ fact.clubs }}, {{ fact.parks }}.\n"
    files = {
        "docgen.yaml": "",
        "facts/all.yaml": records,
        "templates/ru/one.j2": text,
        "templates/kz/one.j2": text,
    }
    every = check_project(MemoryWorld(files, dt.date(2022, 12, 31)))
    found = told_once([one for one in every if one.code == "DG436"])
    return [(len(one.others), one.diagnostic.related[-1].span.file) for one in found]


def test_many_figures_later_than_a_letter_are_its_wrong_date() -> None:
    assert _told(WRONG_YEAR) == [(5, "facts/all.yaml")]
    assert [others for others, _ in _told(WRONG_YEAR.replace("period: 2022", "period: 2019"))] == [1, 1]


def test_what_is_wrong_where_it_stands_is_told_each_time() -> None:
    assert len(told_once([_late(1, code="DG401"), _late(2, code="DG401")])) == 2
