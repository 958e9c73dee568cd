"""Many letters are checked, or only composed, by several processes; what they say is the same, in the same order.

A worker gives back what is needed where all letters are seen together, and no document.
"""

from __future__ import annotations

import contextlib
import gc
import os
from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeVar

from docgen.checks import turns
from docgen.checks.project import Checker, Judged
from docgen.checks.turns import Turns
from docgen.compiled import keep_expressions
from docgen.compose.composing import Composer
from docgen.facts.book import FactBook
from docgen.facts.settings import Settings
from docgen.files import Unreadable
from docgen.model import Letter
from docgen.world import World

T = TypeVar("T")
Question = Callable[[Composer, Letter], T]
"""What is asked of a letter, a function of the module level; its answer goes from process to process."""
LEAST = 40
"""Letters from which it pays to start processes."""
_CHUNK = 10

_OWN: list[_Worker] = []
"""What makes the letters of this process, if it is a worker."""
_ASKED: list[Question[Any]] = []
"""What is asked of each of them."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def judge_letters(checker: Checker, keys: tuple[str, ...]) -> Iterator[Judged]:
    """These letters, checked by as many processes as there are processors, as they come."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # few projects are so large

    given = (checker.world, checker.book, checker.settings)
    templates = set[str]()
    with ProcessPoolExecutor(processors(), initializer=_start, initargs=given) as pool:
        for judged in pool.map(_judge, keys, chunksize=_CHUNK):
            templates |= judged.templates
            yield judged
    _remember(templates, checker.world)


def asked_of_all(world: World, book: FactBook, settings: Settings, question: Question[T]) -> Iterator[T]:
    """What each letter of a book answers, one after the other, by as many processes as there are processors: of what
    was made of a letter nothing is kept but its answer.
    """
    keys: Collection[str] = book.letters
    if len(keys) < LEAST or processors() == 1:
        worker = _Worker(world, book, settings)
        yield from (worker.answer(key, question) for key in keys)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # as above

    with ProcessPoolExecutor(processors(), initializer=_start, initargs=(world, book, settings, question)) as pool:
        yield from pool.map(_answer, keys, chunksize=_CHUNK)


def _remember(templates: Collection[str], world: World) -> None:
    """Let this process's world know what the workers read: what was found holds as long as these files are the same."""
    for path in sorted(templates):
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

    def judge(self, key: str) -> Judged:
        """Check one letter."""
        return self._checker.judge(self._next(key))

    def answer(self, key: str, question: Question[T]) -> T:
        """What one letter answers."""
        letter = self._next(key)
        return question(self._composer, letter)

    def _next(self, key: str) -> Letter:
        """The next letter; what those before it have left is let go."""
        self._turns.begin_letter()
        if self._composer.templates_held > turns.MOST_FILES:
            self._composer.let_go()
            self._begin()
            gc.collect()  # what so many letters have left in cycles, mostly places: 7 kB a letter
        return self._checker.book.letters[key]


def _start(world: World, book: FactBook, settings: Settings, *question: Question[Any]) -> None:
    gc.freeze()  # what was inherited is never garbage, and a search that touches it would copy it
    _OWN[:] = [_Worker(world, book, settings)]
    _ASKED[:] = question


def _answer(key: str) -> Any:
    answer = _OWN[0].answer(key, _ASKED[0])
    keep_expressions()
    return answer


def _judge(key: str) -> Judged:
    judged = _OWN[0].judge(key)
    keep_expressions()
    return judged
