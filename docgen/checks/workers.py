"""Many letters are checked, or only composed, by several processes; what they say is the same, in the same order.

A worker gives back what is needed where all letters are seen together, and no document.
"""

from __future__ import annotations

import contextlib
import gc
import os
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain, islice, pairwise
from typing import Any, TypeVar

from docgen.checks.project import Checker
from docgen.checks.together import Judged
from docgen.compiled import keep_expressions
from docgen.compose import turns
from docgen.compose.composing import Composer
from docgen.compose.turns import Turns
from docgen.facts.book import FactBook
from docgen.facts.settings import Settings
from docgen.model import Letter
from docgen.world import World

T = TypeVar("T")
Question = Callable[[Composer, Letter], T]
"""What is asked of a letter, a function of the module level; its answer goes from process to process."""
LEAST = 40
"""Letters from which it pays to start processes."""
_CHUNK = 10
_CHUNKS = 16
"""Letters that are given out together, and how many such for each process at a time."""

_OWN: list[_Worker] = []
"""What makes the letters of this process, if it is a worker."""
_ASKED: list[Question[Any]] = []
"""What is asked of each of them."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextlib.contextmanager
def letters_judged(checker: Checker, keys: Collection[str]) -> Iterator[Iterator[Judged]]:
    """These letters, checked by as many processes as there are processors, as they come. They begin at once: whoever
    asks does something else meanwhile.
    """
    with _by_several(_judge, keys, checker.world, checker.book, checker.settings) as each:
        yield _noted(each, checker)


def _noted(each: Iterable[Judged], checker: Checker) -> Iterator[Judged]:
    """These letters; what the workers read for them is read here, too: what was found holds as long as these files are
    the same, and the excuses in them are asked for at the end.
    """
    for judged in each:
        checker.excuses.faults(sorted(judged.templates), judged.diagnostics)
        yield judged


def asked_of_all(world: World, book: FactBook, settings: Settings, question: Question[T]) -> Iterator[T]:
    """What each letter of a book answers, one after the other, by as many processes as there are processors: of what
    was made of a letter nothing is kept but its answer.
    """
    keys: Collection[str] = book.letters
    if len(keys) < LEAST or processors() == 1:
        worker = _Worker(world, book, settings)
        yield from (worker.answer(key, question) for key in keys)
        return
    with _by_several(_answer, keys, world, book, settings, question) as each:
        yield from each


@contextlib.contextmanager
def _by_several(ask: Callable[[str], T], keys: Collection[str], *given: Any) -> Iterator[Iterator[T]]:
    """What the processes, started with what is given, say of each of these letters. Of thousands of letters some are
    given out at a time, the first at once, and the next while these are made.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # few projects are so large

    every, some = iter(keys), _CHUNK * _CHUNKS * processors()
    pool = ProcessPoolExecutor(processors(), initializer=_start, initargs=given)
    given_out = (pool.map(ask, those, chunksize=_CHUNK) for those in iter(lambda: list(islice(every, some)), []))
    try:
        first = next(given_out, iter(()))
        yield chain.from_iterable(those for those, _ in pairwise(chain((first,), given_out, ((),))))
    finally:
        pool.shutdown(cancel_futures=True)  # after a fault elsewhere nobody waits for them


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
        letter = self._next(key)  # which may make the checker anew
        return self._checker.judge(letter)

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
