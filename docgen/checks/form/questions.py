"""Checks of the inquiry's questions (DG530 to DG533): named paragraphs answer each, or the letter says why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docgen.checks.scope import Finished
from docgen.checks.text.passages import passages
from docgen.facts.book import FactBook
from docgen.facts.shapes import nearest
from docgen.model import Diagnostic, Letter, Question, Related, Span

_EACH = tuple[Letter, int, Question]


def question_unanswered(book: FactBook) -> Iterator[Diagnostic]:
    """DG530: a question that no paragraph answers, without a reason; DG531: one that is answered and not answered."""
    for letter, number, question in _questions(book):
        place = _place(letter, number, "text.ru")
        if not question.answered_by and not question.not_answered:
            yield Diagnostic("DG530", place, {"text": question.text.ru})
        if question.answered_by and question.not_answered:
            yield Diagnostic("DG531", _place(letter, number, "not_answered"), {"text": question.text.ru})


def _questions(book: FactBook) -> Iterator[_EACH]:
    for letter in book.letters.values():
        questions = letter.inquiry.questions if letter.inquiry else ()
        yield from ((letter, number, question) for number, question in enumerate(questions))


def _place(letter: Letter, number: int, field: str) -> Span:
    return letter.place(f"inquiry.questions.{number}.{field}")


def answer_not_found(russian: Finished, kazakh: Finished) -> Iterator[Diagnostic]:
    """DG532: a question's answer that is no paragraph of the letter, in one language or in both."""
    letter = russian.letter
    labelled = {one.lang: _labels(one) for one in (russian, kazakh)}
    for number, question in enumerate(letter.inquiry.questions if letter.inquiry else ()):
        for at, name in enumerate(question.answered_by):
            missing = [lang for lang, names in labelled.items() if name not in names]
            if missing:
                known = tuple({label for names in labelled.values() for label in names})
                place = _place(letter, number, f"answered_by.{at}")
                args = {"name": name, "where": ", ".join(missing)}
                yield Diagnostic("DG532", place, args, hint="" if name in known else nearest(name, known))


def _labels(finished: Finished) -> Counter[str]:
    return Counter(passage.name for passage in passages(finished.document) if passage.name)


def label_twice(finished: Finished) -> Iterator[Diagnostic]:
    """DG533: two paragraphs of one name: nobody knows which one answers."""
    first: dict[str, Span] = {}
    for passage in passages(finished.document):
        if passage.name in first:
            related = (Related("first written here", first[passage.name]),)
            yield Diagnostic("DG533", passage.span, {"name": passage.name}, related)
        elif passage.name:
            first[passage.name] = passage.span
