"""Patterns of words that a text must hold a piece of: the pieces are looked for first, which takes a hundredth of the
time, and most lines hold none: their patterns are not even compiled.
"""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Iterator

from docgen.expressions import expression

GAP = r"[ \u00a0]"
"""What parts two words in a pattern."""
W = rf"(?:{GAP}[^\W\d_]+)"
"""The next word of letters, with what parts it from the one before."""
DASH = rf"(?:{GAP}[–—])?{GAP}"
"""What parts two words between which a dash may stand."""
WORD = expression(r"[^\W\d_]+")
"""A word of letters."""
QUOTED = expression(r"«[^«»]*»")
"""What stands in quotation marks."""


class Words:
    r"""A pattern and its pieces, in small letters: whatever it matches holds one of them.

    >>> [bool(Words(("надежд",), r"надежд\w", re.IGNORECASE).search(text)) for text in ("Надежду", "надолго")]
    [True, False]
    """

    __slots__ = ("pattern", "pieces")

    def __init__(self, pieces: tuple[str, ...], pattern: str, flags: int = 0, *, of_project: bool = False) -> None:
        self.pieces = pieces
        self.pattern = expression(pattern, flags, of_project=of_project)

    def may_stand(self, text: str) -> bool:
        """Whether a text holds one of the pieces."""
        return any(map(_small(text).__contains__, self.pieces))

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match at the very start."""
        return self.pattern.match(text, start, end) if self.may_stand(text) else None

    # these two ask as `may_stand` does, without one call more of 3,500 a letter
    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match."""
        return self.pattern.search(text, start, end) if any(map(_small(text).__contains__, self.pieces)) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All matches."""
        return self.pattern.finditer(text, start, end) if any(map(_small(text).__contains__, self.pieces)) else iter(())


@functools.lru_cache(maxsize=512)
def _small(text: str) -> str:
    return text.lower()
