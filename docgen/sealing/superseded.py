"""Which letters already sent cite a figure that is not true any more; what they promised."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from docgen.checks.times.promises import state_of
from docgen.facts.book import FactBook
from docgen.register import Known, Made, Printed, Register, Seal, Sourced
from docgen.sealing.contents import known_now, sourced

NOT_WRITTEN = "no longer written"
"""The state of a promise that stands in no file of the project any more."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A fact that is another now (`now` is None where it is gone), and the figures that a letter printed from it."""

    then: Known
    now: Known | None
    sources: tuple[Sourced, ...]
    """Where it is known from now."""
    printed: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A figure that was not sent as a build of that day printed it (`built`), and the facts behind it as they are now:
    it was older than they, or a hand had typed it.
    """

    printed: Printed
    built: str
    now: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise of a sent letter, and how it stands with it today."""

    made: Made
    state: str


@dataclass(frozen=True, slots=True)
class Looked:
    """A sent letter as it looks today: the number of its record, what it said, what has moved since, what was older
    than its facts already then, what it promised, what a hand had typed into it, and the record of the supplement that
    followed it (0: none).
    """

    number: int
    seal: Seal
    moved: tuple[Moved, ...]
    older: tuple[Otherwise, ...]
    promises: tuple[Promised, ...]
    typed: tuple[Otherwise, ...]
    followed_by: int


def looked_at(register: Register, book: FactBook, today: dt.date) -> tuple[Looked, ...]:
    """Everything that was sent, a supplement beside what it supplements: whoever got the one may still hold both."""
    return tuple(
        Looked(
            number,
            seal,
            tuple(_moved(seal, book)),
            tuple(one for one in _otherwise(seal, book) if one.printed.keys and not _is_true_again(one)),
            tuple(_promised(seal, book, today)),
            tuple(one for one in _otherwise(seal, book) if not one.printed.keys),
            _followed_by(number, seal, register),
        )
        for number, seal in register.seals()
    )


def _followed_by(number: int, seal: Seal, register: Register) -> int:
    """The first record of a later edition that went out in a language of this one; 0 where none did."""
    editions = register.editions(seal.letter)
    at = next(n for n, one in enumerate(editions) if number in dict(one.sendings))
    langs = {one.lang for one in seal.files}
    later = (sending for one in editions[at + 1 :] for sending in one.sendings)
    return next((n for n, one in later if langs & {file.lang for file in one.files}), 0)


def _moved(seal: Seal, book: FactBook) -> Iterator[Moved]:
    departed = {(one.lang, one.anchor) for one in seal.departed}
    for then in seal.known:
        now = known_now(then.key, book)
        every = [one for one in seal.printed if then.key in one.keys]
        ours = [one for one in every if (one.lang, one.anchor) not in departed]
        printed = tuple(one for one in ours if _is_moved(one, then, now))
        if (printed or every == ours) and (now is None or _says(now) != _says(then)):
            yield Moved(then, now, tuple(sourced(key, book) for key, _ in now.sources) if now else (), printed)


def _otherwise(seal: Seal, book: FactBook) -> Iterator[Otherwise]:
    departed = {(one.lang, one.anchor): one for one in seal.departed}
    for printed in seal.printed:
        one = departed.get((printed.lang, printed.anchor))
        if one or not printed.keys:
            keys = (known_now(key, book) for key in (one.keys if one else ()))
            yield Otherwise(printed, one.built if one else "", tuple(now for now in keys if now))


def _is_true_again(one: Otherwise) -> bool:
    """Whether the only fact behind a figure says today what was sent."""
    if len(one.printed.keys) > 1 or not one.now:
        return False
    (now,) = one.now
    part = one.printed.anchor.partition("/")[2].partition("#")[0]
    return one.printed.value == {"period": now.period, "as_of": now.as_of}.get(part, now.value)


def _is_moved(printed: Printed, then: Known, now: Known | None) -> bool:
    """Whether what a figure prints of a fact has moved: the year beside it may be as it was."""
    if "/period#" in printed.anchor:
        return now is None or then.period != now.period
    return now is None or "/as_of#" not in printed.anchor


def _says(known: Known) -> tuple[object, ...]:
    """What a letter takes from a fact; a newer source or day for the same value supersedes nothing."""
    return known.value, known.unit, known.precision, known.status, known.period, known.members


def _promised(seal: Seal, book: FactBook, today: dt.date) -> Iterator[Promised]:
    for made in seal.promises:
        promise = book.promises.get(made.key)
        yield Promised(made, state_of(promise, (seal.letter,), today).value if promise else NOT_WRITTEN)
