"""Two promises that have changed places (DG467): each stands before the paragraph of the other one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.text.passages import passages
from docgen.expressions import expression
from docgen.model import Diagnostic, Promise, Related, Span

_WORD = expression(r"[^\W\d_]{4,}")
_STEM = 4
"""Letters at the beginning that make two words one: «утвердить», «утвержден»; «бекіту», «бекітіледі»."""


class _Made(NamedTuple):
    """A paragraph that makes one promise: the promise, the stems of its words and of the paragraph's."""

    promise: Promise
    meant: frozenset[str]
    told: frozenset[str]
    span: Span

    def tells(self, other: _Made) -> bool:
        """Whether the paragraph has most of the words of another's promise, and none of its own."""
        found = self.told & other.meant
        return 2 * len(found) >= len(other.meant) > 0 and self.told.isdisjoint(self.meant)


def promises_exchanged(finished: Finished) -> Iterator[Diagnostic]:
    """DG467: two paragraphs that have each the words of the other one's promise, and none of their own."""
    for here, there in combinations(_made(finished), 2):
        if here.promise.key != there.promise.key and here.tells(there) and there.tells(here):
            args = {"key": here.promise.key, "other": there.promise.key}
            yield Diagnostic("DG467", here.span, args, (Related("the other one stands here", there.span),))


def _made(finished: Finished) -> list[_Made]:
    known = finished.book.promises
    return [
        _Made(
            promise,
            _stems(promise.what.said(finished.lang)),
            frozenset(stem for line in passage.lines for stem in _stems(line.text)),
            passage.span,
        )
        for passage in passages(finished.document)
        if len(passage.promises) == 1 and (promise := known.get(passage.promises[0]))
    ]


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()))
