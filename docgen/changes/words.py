"""Two texts side by side, word by word."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from docgen import flow

_TOKEN = re.compile(r"\s+|(?<!\d)\d{1,3}(?: \d{3})+(?!\w)|[\w\u00ad-]+|[^\w\s]")
"""Blanks, a number parted by thousands, a word with its hyphens, any other sign."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that were taken out and the words that came in their place; where nothing changed, both read the same."""

    old: str
    new: str

    @property
    def same(self) -> bool:
        """Whether nothing changed, but perhaps a space for one that does not break."""
        return flow.level(self.old) == flow.level(self.new)


def stretches(old: str, new: str) -> Iterator[Stretch]:
    """A text as it was and as it is, word by word; the stretches, put together, give both.

    >>> list(stretches("проверены 386 школ", "проверены 391 школа"))[1:]
    [Stretch(old='386 школ', new='391 школа')]
    >>> [one.same for one in stretches("проверены 386 школ", "проверены 386\\u00a0школ")]
    [True]
    """
    before, after = _TOKEN.findall(flow.level(old)), _TOKEN.findall(flow.level(new))
    for stretch in _levelled(before, after):
        yield Stretch(old[: len(stretch.old)], new[: len(stretch.new)])
        old, new = old[len(stretch.old) :], new[len(stretch.new) :]


def _levelled(before: list[str], after: list[str]) -> Iterator[Stretch]:
    """The stretches of two texts that have one kind of space and of hyphen."""
    matcher = difflib.SequenceMatcher(lambda token: token.isspace(), before, after, autojunk=False)
    waiting = ["", ""]
    for kind, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        gone, come = "".join(before[from_old:to_old]), "".join(after[from_new:to_new])
        if kind == "equal" and not (gone.isspace() and any(waiting)):
            yield from _changed(waiting)
            waiting = ["", ""]
            yield Stretch(gone, come)
        else:
            waiting = [waiting[0] + gone, waiting[1] + come]
    yield from _changed(waiting)


def _changed(waiting: list[str]) -> Iterator[Stretch]:
    if any(waiting):
        yield Stretch(*waiting)
