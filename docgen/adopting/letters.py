"""A letter as it was found: its paragraphs in order, each with what it seems to be, and its notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from docgen import flow
from docgen.model import Lang

_SIGN = re.compile(r"№ ?(?=\S)")
CALL = re.compile(r"\[\^(\w{1,12})\]")
"""The call of a note in a text."""

ENDS = (".", "!", "?", ";", ":")
"""What a paragraph that is whole ends with."""


class Kind(StrEnum):
    """What a paragraph is; the requisites bear the names of their blocks in templates."""

    BODY = "body"
    LETTERHEAD = "letterhead"
    ADDRESSEE = "addressee"
    REFERENCE = "reference"
    HEADING = "heading"
    SALUTATION = "salutation"
    NOTE = "note"
    ITEM = "item"
    ROW = "row"
    ANNEX = "annex"
    SIGNATURE = "signature"
    EXECUTOR = "executor"


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph: its text (a line break inside is «\\n», the cells of a row are parted by tabs), its line in the
    file, its kind, empty while nobody has told.
    """

    text: str
    line: int
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A letter in one language as it was read."""

    lang: Lang
    file: str
    units: tuple[Unit, ...]
    notes: Mapping[str, Unit] = field(default_factory=dict)
    """The text of each note by its mark."""
    marked: bool = True
    """Whether the marks of notes are characters of the letter, as in plain text."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a paragraph (number of the unit, start, end) that a piece of template prints."""

    unit: int
    start: int
    end: int
    template: str


def joined(units: Iterable[Unit], goes_on: Callable[[Unit, Unit], bool], sign: str = "\n") -> Iterator[Unit]:
    """The paragraphs, each that goes on with the one before it (`goes_on(before, unit)`) joined to it by a sign."""
    before: Unit | None = None
    for unit in units:
        if before and goes_on(before, unit):
            before = replace(before, text=f"{before.text}{sign}{unit.text}")
        else:
            yield from (before,) if before else ()
            before = unit
    yield from (before,) if before else ()


def level(text: str) -> str:
    """A text as it is compared: blanks of any kind and number are one space, every hyphen is the plain one, and «№» is
    followed by a space, as docgen sets it.

    >>> level("№\u00a070  и\\n№76\u2011р ")
    '№ 70 и № 76-р'
    """
    return _SIGN.sub("№ ", " ".join(flow.level(text).split()))
