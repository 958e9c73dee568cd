"""A letter of a project as it is, or was at a revision, as the DOCX that a build writes of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.compose.composing import Composer
from docgen.facts.book import FactBook, read_facts
from docgen.facts.settings import read_settings
from docgen.history import LAST_COMMIT
from docgen.messages import Ui, said
from docgen.model import Lang, Letter, PageStyle
from docgen.world import World
from docgen.writers.docx import write_docx


class Uncomposed(Exception):
    """A letter that a state of the project does not have, or that cannot be composed in it."""


@dataclass(slots=True)
class State:
    """A project as it is or was at a revision; of today's the revision is empty."""

    world: World
    revision: str
    book: FactBook = field(init=False)
    style: PageStyle = field(init=False)
    _composer: Composer = field(init=False)

    def __post_init__(self) -> None:
        self.book = read_facts(self.world)[0]
        settings, _ = read_settings(self.world)
        self._composer = Composer(self.world, self.book, settings.limits)
        self.style = settings.page

    def called(self, ui: Ui) -> str:
        """What a reader of this language calls it."""
        if self.revision == LAST_COMMIT:
            return said("the last state saved in git", ui)
        return self.revision or said("today", ui)

    def written(self, letter: str, lang: Lang) -> bytes:
        """The DOCX of a letter, checked for nothing but that all of it is there. Raises `Uncomposed`."""
        if letter not in self.book.letters:
            raise Uncomposed
        composed = self._composer.compose(self.book.letters[letter], lang)
        if not composed.whole:
            raise Uncomposed
        return write_docx(composed.document, self.style).data


def executor_of(letter: Letter, book: FactBook, lang: Lang) -> str:
    """Whom changes are by if nobody else is named: who drafted the letter; empty if its record does not say."""
    person = book.names.get(letter.executor.person) if letter.executor else None
    called = person.on(letter.date.last) if person else None
    return called.said(lang).text if called else ""
