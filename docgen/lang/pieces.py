"""What both languages are handed and give back piece by piece: the pieces of a citation, the divisions of an act, names
and what owns them. `speech` asks for them, and both languages know them without knowing it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from docgen.lang.forms import Form
from docgen.model import NameKind, Wordforms


class Slot(StrEnum):
    """A piece of a citation that is a figure or a title, filled in by the caller."""

    DATE = "date"
    NUMBER = "number"
    TITLE = "title"


class Cited(NamedTuple):
    """What a citation is made from; `issuer` and `form` may be missing for a source that is no act."""

    form: Wordforms | None
    issuer: Wordforms | None
    has_date: bool
    has_number: bool
    has_title: bool
    capital: bool
    """Whether it opens a sentence, as a footnote does."""


Piece = str | Form | Slot | tuple[Slot, str]
Named = tuple[NameKind, Wordforms]
Owned = tuple[int, Form]
"""A form in the order of printing, with the place of its thing among those asked for."""


LEVELS = ("annex", "section", "chapter", "paragraph", "article", "part", "point", "subpoint", "indent", "table")
"""What an act or a report is divided into, the widest first; called as the reader of numbers calls them: `paragraph` is
«параграф», a part of a chapter, `indent` is «абзац».
"""


class Division(NamedTuple):
    """Which part of an act is meant: one of `LEVELS`, its number («12», «9-2»), or several."""

    level: str
    numbers: tuple[str, ...]
    spelled: bool = False
    """Whether the numbers are said in words, as of what has none in the act itself: «часть первая», «абзац второй»."""


def parts_in_order(numbers: Mapping[str, tuple[str, ...]], *, words: bool = False) -> tuple[Division, ...]:
    """Level → numbers, as divisions from the widest. «Абзац» is always spelled; with `words` so is «часть», which then
    stands within a point or subpoint: «часть первая пункта 3», but «пункт 3 части 1».

    >>> [one.level for one in parts_in_order({"point": ("3",), "part": ("1",)}, words=True)]
    ['point', 'part']
    """
    spelled = {"indent", "part"} if words else {"indent"}
    inner = [level for level in ("part",) if words and level in numbers]
    outer = [level for level in LEVELS if level in numbers and level not in ("indent", "table", *inner)]
    last = [level for level in ("indent", "table") if level in numbers]
    return tuple(Division(level, numbers[level], level in spelled) for level in (*outer, *inner, *last))
