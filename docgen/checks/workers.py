"""Many letters are checked by several processes; what they say is the same, in the same order.

A worker gives back what is needed where all letters are seen together: not the book, which each has, nor the forms.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import replace

from docgen.checks.project import Checked, Checker
from docgen.checks.scope import Finished
from docgen.facts.book import FactBook
from docgen.facts.settings import Settings
from docgen.files import Unreadable
from docgen.world import World

LEAST = 40
"""Letters from which it pays to start processes."""
_CHUNK = 10

_OWN: dict[str, Checker] = {}
"""The checker of this worker: templates and words are made once in each process."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def check_letters(checker: Checker, keys: tuple[str, ...]) -> tuple[Checked, ...]:
    """These letters, checked by as many processes as there are processors."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # few projects are so large

    given = (checker.world, checker.book, checker.settings)
    with ProcessPoolExecutor(processors(), initializer=_start, initargs=given) as pool:
        checked = tuple(_whole(one, checker) for one in pool.map(_check, keys, chunksize=_CHUNK))
    _remember(checked, checker.world)
    return checked


def _remember(checked: tuple[Checked, ...], world: World) -> None:
    """Let this process's world know what the workers read: what was found holds as long as these files are the same."""
    for path in sorted({path for one in checked for made in one.composed.values() for path in made.templates}):
        with contextlib.suppress(Unreadable):
            world.read(path)


def _start(world: World, book: FactBook, settings: Settings) -> None:
    _OWN["checker"] = Checker(world, book, settings)


def _check(key: str) -> Checked:
    checker = _OWN["checker"]
    found = checker.check(checker.book.letters[key])
    composed = {lang: replace(one, forms=()) for lang, one in found.composed.items()}
    return replace(found, composed=composed, finished=())


def _whole(checked: Checked, checker: Checker) -> Checked:
    """What a worker gave back, with the book again."""
    return replace(checked, finished=tuple(_finished(checked, checker)))


def _finished(checked: Checked, checker: Checker) -> Iterator[Finished]:
    for one in checked.composed.values():
        yield Finished(one.document, checked.letter, checker.book, checker.settings)
