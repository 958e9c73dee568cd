"""Fields of records that are filled and say nothing (DG132): a source called «источник», `not_answered: пока нет`,
`owner: уточнить`.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checks.text.unsaid import says_nothing
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import LANGS, Diagnostic, Source, Span

_OF_A_REASON = frozenset("ответа ответить ответили отвечено причина причины без жауап себеп себепсіз".split())
_OF_A_TITLE = frozenset(
    "источник источника источники название названия наименование без данных дереккөз дереккөзі дереккөздер атауы атаусыз"
    " деректер дерек".split()
)
_OF_A_PLACE = frozenset("где то там источник данных бір жерде сонда дереккөз".split())
_OF_AN_OWNER = frozenset("никто ешкім данных".split())
_NUMERAL = expression(r"[XХ]{1,3}")
"""Chapter ten: «X» is a place."""

Said = tuple[str, str, Span]
"""The name of a field, its text, its place."""


def field_says_nothing(book: FactBook) -> Iterator[Diagnostic]:
    """DG132: a reason, a title, a place in a source or an owner that tells nobody anything."""
    for field, text, place in _said_nothing(book):
        yield Diagnostic("DG132", place, {"field": field, "text": text})


def _said_nothing(book: FactBook) -> Iterator[Said]:
    for fact in book.facts.values():
        for one in fact.sources:
            if says_nothing(one.locator, _OF_A_PLACE) and one.locator and not _NUMERAL.fullmatch(one.locator):
                yield "sources", one.locator, fact.places.get(f"sources.{one.source}", one.span)
        if fact.owner and says_nothing(fact.owner, _OF_AN_OWNER):
            yield "owner", fact.owner, fact.places.get("owner", fact.span)
    for source in book.sources.values():
        yield from _titled(source)
    for promise in book.promises.values():
        if says_nothing(promise.owner, _OF_AN_OWNER):
            yield "owner", promise.owner, promise.places.get("owner", promise.span)
    for letter in book.letters.values():
        for number, question in enumerate(letter.inquiry.questions if letter.inquiry else ()):
            if question.not_answered and says_nothing(question.not_answered, _OF_A_REASON):
                place = letter.places.get(f"inquiry.questions.{number}.not_answered", letter.span)
                yield "not_answered", question.not_answered, place


def _titled(source: Source) -> Iterator[Said]:
    """The titles that say nothing; «Деректер» does beside «Данные статистики», and does not beside «Нет данных»."""
    titles = {lang: source.title.said(lang) for lang in LANGS} if source.title else {}
    besides = _OF_A_TITLE if all(says_nothing(one, _OF_A_TITLE) for one in titles.values()) else frozenset[str]()
    for lang, title in titles.items():
        if says_nothing(title, besides):
            yield "title", title, source.places.get(f"title.{lang}", source.places.get("title", source.span))
