"""A Kazakh promise whose Russian counterpart tells of the present."""

from __future__ import annotations

import pytest
from seen import finished

from docgen.checks.scope import Finished
from docgen.checks.times.promises import promise_without_record
from docgen.model import Lang

RECORDS = """\
facts:
  next: {what: {ru: открытие, kz: ашылу}, value: 2022, unit: year, status: planned, sources: {report: пункт 1}}
  last: {what: {ru: стройка, kz: құрылыс}, value: 2023, unit: year, status: planned, sources: {report: пункт 1}}
"""
KAZAKH = "{{ fact.next | date('when') }} жатақханалар ашылады."


def _of(text: str, lang: Lang) -> Finished:
    said = text.replace("2022 году", "{{ fact.next | date('loc') }}")
    said = said.replace("2023 году", "{{ fact.last | date('loc') }}")
    return finished(said.replace("2022 год", "{{ fact.next | date }}"), lang, RECORDS)


def _told(russian: str, kazakh: str) -> list[str]:
    ours, theirs = _of(kazakh, "kz"), _of(russian, "ru")
    both = Finished(ours.document, ours.letter, ours.book, ours.settings, theirs.document)
    return [str(one.args["text"]) for one in promise_without_record(both)]


def test_without_the_russian_text_it_is_told() -> None:
    assert [one.code for one in promise_without_record(_of(KAZAKH, "kz"))] == ["DG434"]


@pytest.mark.parametrize(
    ("russian", "told"),
    [
        ("В 2022 году открываются общежития.", []),
        ("В 2022 году идет отбор и открываются общежития.", []),
        ("В 2022 году откроются общежития.", ["ашылады"]),
        ("В 2022 году будут открыты общежития.", ["ашылады"]),
        ("В 2022 году планируется открыть общежития.", ["ашылады"]),
        ("Работа идет, и в 2022 году откроются общежития.", ["ашылады"]),
        ("Открытие общежитий – 2022 год.", ["ашылады"]),
        ("В 2022 году открываются общежития.\n\nВ них живут студенты.", ["ашылады"]),
        ("В 2022 году открываются общежития. В них живут студенты.", ["ашылады"]),
    ],
)
def test_the_russian_verb_tells_the_tense(russian: str, told: list[str]) -> None:
    assert _told(russian, KAZAKH) == told


def test_of_several_sentences_the_one_that_answers_counts() -> None:
    kazakh = f"{KAZAKH} {{{{ fact.last | date('when') }}}} мектептер салынады."
    assert _told("В 2022 году открываются общежития. В 2023 году построят школы.", kazakh) == ["салынады"]
    assert _told("В 2022 году откроются общежития. В 2023 году строятся школы.", kazakh) == ["ашылады"]
