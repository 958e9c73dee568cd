"""A Kazakh promise whose Russian counterpart tells of the present."""

from __future__ import annotations

import dataclasses

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


PROMISED = [
    ("Запрет будет снят.", "Тыйым алынады.", 7),
    ("С земель будет снято ограничение, о чем известно.", "Жерлерден шектеу алынады, бұл белгілі.", 18),
    ("Вопрос будет рассмотрен.", "Мәселе қаралады.", 8),
    ("Мы рассмотрим этот вопрос.", "Бұл мәселені қараймыз.", 14),
    ("Дорогу мы построим.", "Жолды салмақпыз, жол салынбақ.", 22),
    ("Тихо. Работа будет продолжена.", "Тыныш. Жұмыс жалғасады.", 14),
]


@pytest.mark.parametrize(("russian", "kazakh", "column"), PROMISED)
def test_what_the_russian_sentence_promises_the_kazakh_one_does(russian: str, kazakh: str, column: int) -> None:
    ours, theirs = finished(kazakh, "kz"), finished(russian, "ru")
    both = dataclasses.replace(ours, twin=theirs.document)
    assert [(one.code, one.span.line, one.span.column) for one in promise_without_record(both)] == [
        ("DG434", 1, column)
    ]
    assert [one.code for one in promise_without_record(theirs)] == ["DG434"]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("Запрет снимается.", "Тыйым алынады."),
        ("Запрет снят.", "Тыйым алынды."),
        ("Если средства будут выделены, работа продолжится.", "Қаражат бөлінсе, жұмыс жалғасады."),
        ("Запрет будет снят.", "Тыйымды алу."),
        ("Запрет будет снят.", "Тыйым алынады ма?"),
        ("Запрет будет снят. Тихо.", "Тыйым алынады."),
        ("[!list] Запрет будет снят.", "Тыйым алынады."),
    ],
)
def test_the_kazakh_verb_alone_promises_nothing(russian: str, kazakh: str) -> None:
    records = "promises:\n  list: {what: {ru: снять, kz: алу}, owner: Комитет, due: 2021-06}\n"
    ours, theirs = finished(kazakh, "kz"), finished(russian, "ru", records)
    assert [*promise_without_record(dataclasses.replace(ours, twin=theirs.document))] == []
