"""A process that makes or checks thousands of letters lets go of what only letters before have had, so that it grows to
a bound, whatever their number.
"""

from __future__ import annotations

import gc

from docgen import sameness
from docgen.compose.composing import Composed, Composer
from docgen.facts import shelves
from docgen.facts.book import FactBook
from docgen.facts.records import SECTIONS
from docgen.model import Lang, Letter
from docgen.world import World

_TURN = 8
"""Letters in a turn: what was found in texts that no letter of a whole turn has, and records that none of them asks
for, are let go.
"""
MOST_FILES = 128
"""Files that such a process has read before its templates are made ready anew: those of letters that have their own are
asked for once, and each holds what it was compiled to.
"""

_SELDOM = 1_000_000
"""So many objects more than before, and such a process looks for garbage. Letters make no cycles, and their templates
are let go one by one: to look through what is kept every ten letters took an eighth of the time and found nothing.
"""


class Turns:
    """Counts the letters that are made from one book, in a process that does nothing else."""

    def __init__(self, book: FactBook) -> None:
        gc.set_threshold(_SELDOM)
        self._book = book
        self._begun = 0

    def begin_letter(self) -> None:
        """To be called before each letter."""
        if self._begun % _TURN == 0:
            sameness.grow_old()
            shelves.grow_old(getattr(self._book, section) for section in SECTIONS)
        self._begun += 1


class InTurns:
    """Composes the letters of one book one after the other, without what only letters before the last few needed."""

    def __init__(self, world: World, book: FactBook) -> None:
        self._given = world, book
        self._turns = Turns(book)
        self._composer = Composer(world, book)

    def compose(self, letter: Letter, lang: Lang) -> Composed:
        """See `Composer.compose`."""
        self._turns.begin_letter()
        if self._composer.templates_held > MOST_FILES:
            self._composer.let_go()
            self._composer = Composer(*self._given)
        return self._composer.compose(letter, lang)
