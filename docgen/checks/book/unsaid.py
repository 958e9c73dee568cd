"""Fields of records that are filled and say nothing (DG132): a source called «источник», `not_answered: пока нет`,
`owner: уточнить`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from docgen.checks.text.unsaid import says_nothing
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import LANGS, Diagnostic, Fact, Promise, Span

_SAID_IN: Mapping[str, str] = MappingProxyType(
    {
        "not_answered": "ответа ответить ответили отвечено причина причины без жауап себеп себепсіз",
        "title": "источник источника источники название названия наименование без данных "
        "дереккөз дереккөзі дереккөздер атауы атаусыз деректер дерек",
        "sources": "где то там источник данных бір жерде сонда дереккөз",
        "owner": "никто ешкім данных",
    }
)
_BESIDES = MappingProxyType({field: frozenset(words.split()) for field, words in _SAID_IN.items()})
"""Words that say nothing in a field, beside those that say nothing in any."""
_NUMERAL = expression(r"[XХ]{1,3}")
"""Chapter ten: «X» is a place."""

_THINGS = frozenset(["тест", "тексеру", "түзету", "толықтыру", "толтыру", "нақтылау"])
"""Words that say nothing in any field but `what:`, where «тексеру» are inspections."""

Said = tuple[str, str, Span]
"""The name of a field, its text, its place."""


def field_says_nothing(book: FactBook) -> Iterator[Diagnostic]:
    """DG132: a reason, a title, a place in a source, an owner or a `what:` that tells nobody anything."""
    filled = chain(_places(book), _owners(book), _reasons(book))
    empty = ((field, text, place) for field, text, place in filled if _is_empty(field, text))
    for field, text, place in chain(empty, _titles(book), _subjects(book)):
        yield Diagnostic("DG132", place, {"field": field, "text": text})


def _is_empty(field: str, text: str) -> bool:
    return bool(text) and says_nothing(text, _BESIDES[field])


def _places(book: FactBook) -> Iterator[Said]:
    for fact in book.facts.values():
        for one in fact.sources:
            if not _NUMERAL.fullmatch(one.locator) and not any(map(str.isdigit, one.locator)):
                yield "sources", one.locator, fact.places.get(f"sources.{one.source}", one.span)


def _owners(book: FactBook) -> Iterator[Said]:
    records: Iterator[Fact | Promise] = chain(book.facts.values(), book.promises.values())
    for record in records:
        yield "owner", record.owner, record.place("owner")


def _reasons(book: FactBook) -> Iterator[Said]:
    for letter in book.letters.values():
        for number, question in enumerate(letter.inquiry.questions if letter.inquiry else ()):
            place = letter.place(f"inquiry.questions.{number}.not_answered")
            yield "not_answered", question.not_answered, place


def _titles(book: FactBook) -> Iterator[Said]:
    """The titles that say nothing; «Деректер» does beside «Данные статистики», and does not beside «Нет данных»."""
    for source in book.sources.values():
        titles = {lang: source.title.said(lang) for lang in LANGS} if source.title else {}
        are_empty = all(_is_empty("title", one) for one in titles.values())
        for lang, title in titles.items():
            if are_empty or says_nothing(title):
                yield "title", title, source.place(f"title.{lang}", "title")


def _subjects(book: FactBook) -> Iterator[Said]:
    for fact in book.facts.values():
        for lang in LANGS:
            said = fact.what.said(lang)
            if sum(map(str.isalpha, said)) > 1 and said.lower() not in _THINGS and says_nothing(said):
                yield "what", said, fact.place(f"what.{lang}", "what")
