"""Numbers of items that a hand typed and that do not go in turn: «1) …; 3) …; 3) …», «2) …; 1) …» (DG349).

A number that is left out may be left out by right, «1)» and «3)» of a law's four: that is told only where the other
language goes on. A list within a list begins at 1 anew, with the same sign or with another one.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, document_lines
from docgen.checks.text.passages import ITEM, Passage, said_there
from docgen.expressions import expression
from docgen.lang.numbers import Kind
from docgen.model import Block, Diagnostic, List, ListItem, Note, Related, Span
from docgen.sameness import kept


class Mark(NamedTuple):
    """The number of an item as it is typed, «3)», and its place."""

    text: str
    span: Span

    @property
    def sign(self) -> str:
        """What stands behind the number."""
        return self.text[-1]

    @property
    def number(self) -> int:
        """The number."""
        return int(self.text[:-1])


def items_out_of_turn(finished: Finished) -> Iterator[Diagnostic]:
    """DG349: an item whose number stands before it already, or is less than that of the item before; of a list and of
    «1) …; 2) …» in a line.
    """
    for items in _lists(finished.document.blocks):
        yield from _told(_marks(items))
    for line in document_lines(finished.document):
        if ") " in line.typed or ")\u00a0" in line.typed:
            yield from _out_of_turn_in(line)


def _lists(blocks: Iterable[Block]) -> Iterator[tuple[ListItem, ...]]:
    """The items of lists that stand behind each other at once; empty lines may part them."""
    for kind, group in itertools.groupby(blocks, key=type):
        for block in group if kind is Note else ():
            assert isinstance(block, Note)
            yield from _lists(block.blocks)
        if kind is List:
            yield tuple(item for block in group if isinstance(block, List) for item in block.items)


def _marks(items: Iterable[ListItem]) -> list[Mark]:
    return [Mark(one.mark, one.span) for one in items if one.mark[:-1].isdecimal()]


def _told(marks: Sequence[Mark]) -> Iterator[Diagnostic]:
    for mark, before in _out_of_turn(marks):
        related = (Related("the first one stands here", before.span),)
        yield Diagnostic("DG349", mark.span, {"text": mark.text, "other": before.text}, related)


def _out_of_turn(marks: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """The marks that do not go on, each with the one of its sign before it. Of lists within lists any that is open may
    go on.
    """
    open_ones: dict[str, list[Mark]] = {}
    for mark in marks:
        levels = open_ones.setdefault(mark.sign, [])
        while len(levels) > 1 and mark.number != levels[-1].number + 1 and mark.number > 1 and _may_close(levels, mark):
            levels.pop()
        if mark.number == 1 or not levels:
            levels.append(mark)
            continue
        if mark.number <= levels[-1].number:
            yield mark, levels[-1]
        levels[-1] = mark


def _may_close(levels: Sequence[Mark], mark: Mark) -> bool:
    """Whether a list around the innermost one goes on with a mark."""
    return any(mark.number == level.number + 1 for level in levels[:-1])


@kept
def _out_of_turn_in(line: Line) -> Iterator[Diagnostic]:
    yield from _told(_marks_in(line))


_LED = expression(r"(?:^|[;:,.])\s*$")


def _marks_in(line: Line) -> list[Mark]:
    """The marks «1) …; 2) …; 3) …» of a line: from 1 on, each behind a mark, none within brackets."""
    found = [one for one in line.typed_readings if one.kind is Kind.LIST_MARK and one.text.endswith(")")]
    if found and found[0].start == 0 and isinstance(line.block, List):  # the item's own
        found = found[1:]
    led = [one for one in found if _LED.search(line.text, 0, one.start) and _is_outside(line.text[: one.start])]
    if not led or len(led) < len(found) or led[0].value != "1":
        return []
    return [Mark(one.text, line.place(one.start, len(one.text))) for one in led]


_ITEM_MARK = expression(r"(?<!\w)\d{1,3}\)")


def _is_outside(text: str) -> bool:
    """Whether no bracket is open at the end of a text, the marks of items left aside."""
    rest = _ITEM_MARK.sub("", text)
    return rest.count("(") == rest.count(")")


# --- language against language ---------------------------------------------------------------------------------------


def number_left_out(both: Sequence[tuple[Passage, Passage]]) -> Iterator[Diagnostic]:
    """DG349: of two texts whose passages answer each other one by one: an item that leaves out a number where the
    other language goes on.
    """
    items = [(ours, theirs) for ours, theirs in both if ours.kind == theirs.kind == ITEM]
    marks = [(_mark_of(ours), _mark_of(theirs)) for ours, theirs in items]
    for (before, (left, right)), (ours, theirs) in zip(itertools.pairwise(marks), items[1:], strict=True):
        yield from _left_out(before[0], left, right, theirs.span)
        yield from _left_out(before[1], right, left, ours.span)


def _left_out(before: Mark | None, mark: Mark | None, other: Mark | None, there: Span) -> Iterator[Diagnostic]:
    if before and mark and other and mark.sign == before.sign and mark.number > before.number + 1 == other.number:
        yield Diagnostic("DG349", mark.span, {"text": mark.text, "other": before.text}, said_there(there))


def _mark_of(passage: Passage) -> Mark | None:
    items = passage.block.items if isinstance(passage.block, List) else ()
    return next(iter(_marks(one for one in items if one.span == passage.span)), None)
