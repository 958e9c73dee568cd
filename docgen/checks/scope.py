"""What a check may look at: one finished document with the letter, the book and the settings it was made from, or all
of a project.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from docgen.facts.book import FactBook
from docgen.facts.settings import Settings
from docgen.model import Document, Lang, Letter


@dataclass(frozen=True, slots=True)
class Finished:
    """A letter in one language, as it would be written."""

    document: Document
    letter: Letter
    book: FactBook
    settings: Settings = field(default_factory=Settings)

    @property
    def lang(self) -> Lang:
        """The language of the document."""
        return self.document.lang

    @property
    def day(self) -> dt.date:
        """The day at which the letter is judged."""
        return self.letter.date.last


@dataclass(frozen=True, slots=True)
class Project:
    """All letters of a project in both languages, and the keys of the sources that their templates looked up."""

    book: FactBook
    letters: tuple[Finished, ...]
    cited: frozenset[str] = frozenset()
