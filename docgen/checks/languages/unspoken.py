"""Words of a passage that its counterpart in the other language has no word for: so countries (DG319, DG320) and
families of words (DG342) are held against each other.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from docgen.checks.text.lines import Line
from docgen.checks.text.passages import Passage
from docgen.expressions import expression
from docgen.model import Lang

_QUOTED = expression(r"«[^«»]+»")


class Found(Protocol):
    """A word that was found at an offset of a line."""

    @property
    def start(self) -> int:
        """The offset."""


F = TypeVar("F", bound=Found)


def typed_words(passage: Passage, find: Callable[[str, Lang], Iterable[F]]) -> Iterator[tuple[Line, F]]:
    """The words that somebody typed, each with its line; what stands in quotation marks belongs to a title."""
    for line in passage.lines:
        found = tuple(find(line.typed, line.lang))
        quoted = [match.span() for match in _QUOTED.finditer(line.typed)] if found else []
        yield from ((line, one) for one in found if not any(start < one.start < end for start, end in quoted))


def unspoken(
    words: Sequence[tuple[Line, F]],
    there: Passage,
    meaning: Callable[[F], Hashable],
    speaks_of: Callable[[F, Line], bool],
) -> list[tuple[Line, F]]:
    """Each meaning of which no line of the other passage speaks, once, where it is typed first."""
    first: dict[Hashable, tuple[Line, F]] = {}
    for line, one in words:
        first.setdefault(meaning(one), (line, one))
    return [(line, one) for line, one in first.values() if not any(speaks_of(one, other) for other in there.lines)]
