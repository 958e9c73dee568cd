"""What was written in place of a source that nobody knew yet (DG132)."""

from __future__ import annotations

import datetime as dt

import pytest

from docgen.checks.book.unsaid import field_says_nothing
from docgen.facts.book import read_facts
from docgen.world import MemoryWorld

DAY = dt.date(2020, 3, 1)
FACTS = """\
facts:
  clinics:
    what: {{ru: "{what}", kz: "{kz_what}"}}
    value: 214
    sources: {{report: "{place}"}}
sources:
  report: {{kind: report, title: {{ru: "{title}", kz: "{kz_title}"}}, date: 2020-02-01}}
"""
KNOWN = {"what": "клиники", "kz_what": "клиникалар", "place": "с. 1", "title": "Отчет", "kz_title": "Есеп"}


def told(**changed: str) -> list[tuple[str, int, str]]:
    book, _ = read_facts(MemoryWorld({"facts/one.yaml": FACTS.format(**{**KNOWN, **changed})}, DAY))
    return [(one.code, one.span.line, str(one.args["text"])) for one in field_says_nothing(book)]


@pytest.mark.parametrize("text", ["TODO", "уточнить", "Уточнить!", "неизвестно", "ххх", "нужно проверить"])
@pytest.mark.parametrize(("field", "line"), [("what", 3), ("place", 5), ("title", 7)])
def test_what_stands_for_something_unknown(field: str, line: int, text: str) -> None:
    assert told(**{field: text}) == [("DG132", line, text)]


@pytest.mark.parametrize("text", ["нақтылау керек", "белгісіз", "TBD"])
@pytest.mark.parametrize(("field", "line"), [("kz_what", 3), ("kz_title", 7)])
def test_what_stands_for_something_unknown_in_kazakh(field: str, line: int, text: str) -> None:
    assert told(**{field: text}) == [("DG132", line, text)]


@pytest.mark.parametrize(
    "text",
    [
        "раздел XX",
        "уточненные данные",
        "неизвестные лица",
        "проверить знания",
        "таблица 2",
        "нақтылау туралы",
        "XX том",
        "проверки условий",
        "тексеру нәтижелері",
    ],
)
@pytest.mark.parametrize("field", ["what", "kz_what", "place", "title", "kz_title"])
def test_what_only_begins_like_it(field: str, text: str) -> None:
    assert told(**{field: text}) == []


def test_inspections_are_no_note_to_oneself() -> None:
    assert told(what="тест", kz_what="тексеру") == []
