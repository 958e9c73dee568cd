"""Many letters are checked by several processes; what they say is the same, in the same order.

A worker gives back what is needed where all letters are seen together, and no document.
"""

from __future__ import annotations

import contextlib
import gc
import os

from docgen.checks import turns
from docgen.checks.project import Checker, Judged
from docgen.checks.turns import Turns
from docgen.compiled import keep_expressions
from docgen.compose.composing import Composer
from docgen.facts.book import FactBook
from docgen.facts.settings import Settings
from docgen.files import Unreadable
from docgen.world import World

LEAST = 40
"""Letters from which it pays to start processes."""
_CHUNK = 10

_OWN: list[_Worker] = []
"""What makes the letters of this process, if it is a worker."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def judge_letters(checker: Checker, keys: tuple[str, ...]) -> tuple[Judged, ...]:
    """These letters, checked by as many processes as there are processors."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # few projects are so large

    given = (checker.world, checker.book, checker.settings)
    with ProcessPoolExecutor(processors(), initializer=_start, initargs=given) as pool:
        judged = tuple(pool.map(_judge, keys, chunksize=_CHUNK))
    _remember(judged, checker.world)
    return judged


def _remember(judged: tuple[Judged, ...], world: World) -> None:
    """Let this process's world know what the workers read: what was found holds as long as these files are the same."""
    for path in sorted({path for one in judged for path in one.templates}):
        with contextlib.suppress(Unreadable):
            world.read(path)


class _Worker:
    """Checks letters one after the other: templates and words are made ready once for many of them."""

    def __init__(self, world: World, book: FactBook, settings: Settings) -> None:
        self._given = world, book, settings
        self._turns = Turns(book)
        self._begin()

    def _begin(self) -> None:
        world, book, settings = self._given
        self._composer = Composer(world, book, settings.limits)
        self._checker = Checker(world, book, settings, self._composer)
        self._templates: set[str] = set()

    def judge(self, key: str) -> Judged:
        """Check one letter."""
        self._turns.begin_letter()
        if len(self._templates) > turns.MOST_FILES:
            self._composer.let_go()
            self._begin()
        judged = self._checker.judge(self._checker.book.letters[key])
        self._templates |= judged.templates
        return judged


def _start(world: World, book: FactBook, settings: Settings) -> None:
    gc.freeze()  # what was inherited is never garbage, and a search that touches it would copy it
    _OWN[:] = [_Worker(world, book, settings)]


def _judge(key: str) -> Judged:
    judged = _OWN[0].judge(key)
    keep_expressions()
    return judged
