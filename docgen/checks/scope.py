"""What a check may look at: one finished document with the letter, the book and the settings it was made from, or all
of a project.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import field, replace
from decimal import Decimal
from typing import NamedTuple

from docgen.facts.book import FactBook
from docgen.facts.settings import Settings
from docgen.model import Document, Fact, Lang, Letter, Span
from docgen.model.values import value


@value
class Finished:
    """A letter in one language, as it would be written."""

    document: Document
    letter: Letter
    book: FactBook
    settings: Settings = field(default_factory=Settings)
    twin: Document | None = None
    """The same letter in the other language, if it is at hand."""

    @property
    def lang(self) -> Lang:
        """The language of the document."""
        return self.document.lang

    @property
    def other(self) -> Finished | None:
        """The same letter as it is finished in the other language, if it is at hand; that one has no other."""
        return replace(self, document=self.twin, twin=None) if self.twin else None

    @property
    def day(self) -> dt.date:
        """The day at which the letter is judged; of one that is dated by its month alone the last of it."""
        return self.letter.date.last

    @property
    def over_by(self) -> dt.date:
        """The day before which a time must have ended for the letter to be wrong that tells of it as one to come, or
        cites what held until then: of one that is dated by its month the first of it, for nobody knows on which day it
        is signed. What has not begun is held against `day`, the last of it.
        """
        return self.letter.date.first

    def unit_of(self, fact: Fact) -> str:
        """What a fact counts, as it is called on the letter's day; nothing where the book does not name it."""
        name = self.book.names.get(fact.unit)
        called = (name.on(self.day) or name.called[0]) if name else None
        return called.said(self.lang).text if called else ""


class Stated(NamedTuple):
    """A figure of a single fact that stands outside tables: the key, the value in whole units, its text and place."""

    key: str
    value: Decimal
    text: str
    span: Span


class Told(NamedTuple):
    """What a finished document states of single facts."""

    letter: str
    lang: Lang
    figures: tuple[Stated, ...] = ()


class Project(NamedTuple):
    """What the letters of a project tell in both languages of facts that not all of them tell alike, the keys of the
    sources that their templates looked up, and of the promises that they make.
    """

    book: FactBook
    told: tuple[Told, ...] = ()
    cited: Collection[str] = frozenset()
    promised: Collection[str] = frozenset()
