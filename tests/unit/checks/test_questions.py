"""The inquiry's questions and the paragraphs that answer them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from seen import codes, finished

from docgen.checks.form import questions
from docgen.checks.scope import Finished
from docgen.facts.book import FactBook
from docgen.model import Bilingual, Lang, Question


def asked(template: str, lang: Lang, *, answered_by: tuple[str, ...] = (), not_answered: str = "") -> Finished:
    """The letter with one question."""
    one = finished(template, lang)
    assert one.letter.inquiry
    question = Question(Bilingual("Что?", "Не?"), answered_by, not_answered)
    return replace(one, letter=replace(one.letter, inquiry=replace(one.letter.inquiry, questions=(question,))))


@pytest.mark.parametrize(
    ("answered_by", "not_answered", "expected"),
    [((), "", ["DG530"]), (("a",), "", []), ((), "нет сведений", []), (("a",), "нет сведений", ["DG531"])],
)
def test_a_question_is_answered_or_not(answered_by: tuple[str, ...], not_answered: str, expected: list[str]) -> None:
    letter = asked("Да.", "ru", answered_by=answered_by, not_answered=not_answered).letter
    assert [one.code for one in questions.question_unanswered(FactBook(letters={"one": letter}))] == expected


@pytest.mark.parametrize(
    ("russian", "kazakh", "where"),
    [
        ("[#a] Да.", "[#a] Иә.", []),
        ("[#a] Да.", "Иә.", ["kz"]),
        ("Да.", "[#a] Иә.", ["ru"]),
        ("Да.", "Иә.", ["ru, kz"]),
        ("[#a]\n\nДа.", "[#a] Иә.", ["ru"]),
        ("[#a] Да.", '[#a] {{ "" }}\n\nИә.', ["kz"]),
        ("1) [#a] …", "1) [#a] –", ["ru, kz"]),
    ],
)
def test_the_answer_stands_in_both_languages(russian: str, kazakh: str, where: list[str]) -> None:
    pair = asked(russian, "ru", answered_by=("a",)), asked(kazakh, "kz", answered_by=("a",))
    assert [one.args["where"] for one in questions.answer_not_found(*pair)] == where


def test_a_name_belongs_to_one_paragraph() -> None:
    assert codes(questions.label_twice, "[#a] Да.\n\n1) [#a] Нет.") == ["DG533"]
    assert codes(questions.label_twice, "[#a] Да.\n\n1) [#b] Нет.") == []
