"""Numbers of items that a hand typed and that do not go in turn: «1) …; 3) …; 3) …», «2) …; 1) …» (DG349), and the same
in words, «во-первых, … в-третьих, …».

A number that is left out may be left out by right, «1)» and «3)» of a law's four: that is told only where the other
language goes on, and of words, in which nobody cites a law. A list within a list begins at 1 anew, with the same sign
or with another one, but not behind «;», which says that the list goes on.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.text.lines import MASK, Line, document_lines
from docgen.checks.text.passages import ITEM, Passage, said_there
from docgen.checks.text.structure import marks_within
from docgen.checks.text.words import QUOTED, Words
from docgen.expressions import expression
from docgen.flow import plain
from docgen.lang.numbers import Kind
from docgen.model import Block, Diagnostic, Lang, List, ListItem, Note, Related, Span, Table
from docgen.sameness import kept


class Mark(NamedTuple):
    """The number of an item as it is typed, «3)», its place, and whether the text before it ends as in a list that
    goes on.
    """

    text: str
    span: Span
    goes_on: bool = False

    @property
    def sign(self) -> str:
        """What stands behind the number."""
        return self.text[-1]

    @property
    def number(self) -> int:
        """The number."""
        return int(self.text[:-1])


def items_out_of_turn(finished: Finished) -> Iterator[Diagnostic]:
    """DG349: an item whose number stands before it already, or is less than that of the item before; of a list, of
    «1) …; 2) …» in a line and of a table's rows; «в-третьих» where nothing is told second.
    """
    for items in _lists(finished.document.blocks):
        yield from _told(_marks(items))
    for line in document_lines(finished.document):
        if ") " in line.typed or ")\u00a0" in line.typed:
            yield from _out_of_turn_in(line)
    for rows in _numbered_rows(finished):
        yield from _told(rows)
    yield from _skipped_in_words(finished)


def _lists(blocks: Iterable[Block]) -> Iterator[tuple[ListItem, ...]]:
    """The items of lists that stand behind each other at once; empty lines may part them."""
    for kind, group in itertools.groupby(blocks, key=type):
        for block in group if kind is Note else ():
            assert isinstance(block, Note)
            yield from _lists(block.blocks)
        if kind is List:
            yield tuple(item for block in group if isinstance(block, List) for item in block.items)


def _numbered_rows(finished: Finished) -> Iterator[list[Mark]]:
    """The marks that open the rows of each table, «1. Абай»; of rows that tell of one thing the first."""
    cells = (one for one in document_lines(finished.document) if isinstance(one.block, Table) and one.row)
    for _, rows in itertools.groupby((one for one in cells if not one.column), key=lambda one: id(one.block)):
        yield [
            Mark(first.text, line.place(0, len(first.text)))
            for text, same in itertools.groupby(rows, key=lambda one: one.text)
            for line in itertools.islice(same, 1)
            for first in line.typed_readings[:1]
            if first.start == 0 and first.kind is Kind.LIST_MARK and str(first.value).isdecimal() and text
        ]


def _marks(items: Iterable[ListItem]) -> list[Mark]:
    found, before = [], ""
    for one in items:
        if one.mark[:-1].isdecimal():
            found.append(Mark(one.mark, one.span, before.endswith(_GOES_ON)))
        before = plain(one.inlines).rstrip()
    return found


_GOES_ON = ";"


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
            if levels and mark.goes_on:
                yield mark, levels[-1]
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


def _marks_in(line: Line) -> list[Mark]:
    return [
        Mark(one.text, line.place(one.start, len(one.text)), line.text[: one.start].rstrip().endswith(_GOES_ON))
        for one in marks_within(line)
    ]


# --- in words ---------------------------------------------------------------------------------------------------------

_STEMS: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {
        "ru": ("перв", "втор", "трет", "четв[её]рт", "пят", "шест"),
        "kz": ("бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы"),
    }
)
_IN_WORDS: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("первых", "вторых", "третьих", "четв", "пятых", "первое", "третье"),
            r"(?<![\w-])во?[-\u2011](?P<nth>первых|вторых|третьих|четв[её]ртых|пятых|шестых)(?![\w-])"
            r"|(?:(?<=[;:.][ \u00a0])|^)(?P<one>первое|второе|третье|четв[её]ртое|пятое|шестое)(?=[ \u00a0]?[–—:])",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("ден,", "дан,", "бірінші ", "бірінші\u00a0", "бірінші:", "үшінші"),
            r"(?<![\w-])(?P<nth>бірінші|екінші|үшінші|төртінші|бесінші|алтыншы)(?:ден|дан)(?=,)"
            r"|(?:(?<=[;:.][ \u00a0])|^)(?P<one>бірінші|екінші|үшінші|төртінші|бесінші|алтыншы)(?=[ \u00a0]?[–—:])",
            re.IGNORECASE,
        ),
    }
)
"""«Во-первых», «біріншіден,»; «третье – …», «үшінші – …»."""


class _Turn(NamedTuple):
    """One item in words: its number, as it is typed, and its place."""

    number: int
    text: str
    span: Span


def _skipped_in_words(finished: Finished) -> Iterator[Diagnostic]:
    """«Во-первых, … в-третьих, …» with nothing second between, in one line or in several; «во-вторых» twice."""
    before: dict[str, tuple[_Turn, str]] = {}
    for line in document_lines(finished.document):
        text = QUOTED.sub(lambda quoted: MASK * len(quoted[0]), line.typed)
        last = 0
        for match in _IN_WORDS[line.lang].finditer(text):
            before = {kind: (turn, said + text[last : match.start()]) for kind, (turn, said) in before.items()}
            last = match.start()
            kind, turn = match.lastgroup or "", _turn(match, line)
            earlier, said = before.get(kind, (None, ""))
            if earlier and (_skips(earlier, turn, said, line.lang) or _repeats(earlier, turn, kind, said)):
                args = {"text": turn.text, "other": earlier.text}
                yield Diagnostic("DG349", turn.span, args, (Related("the first one stands here", earlier.span),))
            if earlier or turn.number == 1:
                before[kind] = (turn, "")
        before = {kind: (turn, f"{said}{text[last:]}\n") for kind, (turn, said) in before.items()}


def _turn(match: re.Match[str], line: Line) -> _Turn:
    stem = match[match.lastgroup or 0].lower()
    number = next(at for at, one in enumerate(_STEMS[line.lang], 1) if re.match(one, stem))
    return _Turn(number, match[0], line.place(match.start(), len(match[0])))


_FIRST_OF_ALL = expression(r"(?<!\w)(?:перв|прежде всего|главн|бірінші|ең алдымен|бастысы|1\))", re.IGNORECASE)
"""How another list begins without «во-первых»."""


def _skips(earlier: _Turn, turn: _Turn, said: str, lang: Lang) -> bool:
    return turn.number > earlier.number + 1 and not _is_told(earlier.number + 1, said, lang)


def _repeats(earlier: _Turn, turn: _Turn, kind: str, said: str) -> bool:
    """«Во-вторых, … Во-вторых, …» of one list."""
    return kind == "nth" and turn.number == earlier.number > 1 and not _FIRST_OF_ALL.search(said)


def _is_told(number: int, text: str, lang: Lang) -> bool:
    """Whether a number, in whatever words, stands in a text: «второй вопрос», «2)»."""
    return re.search(rf"(?<!\w)(?:{_STEMS[lang][number - 1]}|{number}(?!\d))", text, re.IGNORECASE) is not None


# --- language against language ---------------------------------------------------------------------------------------


def number_left_out(both: Sequence[tuple[Passage, Passage]]) -> Iterator[Diagnostic]:
    """DG349: of two texts whose passages answer each other one by one: an item that leaves out a number where the
    other language goes on.
    """
    items = [(ours, theirs) for ours, theirs in both if ours.kind == theirs.kind == ITEM]
    marks = [(mark_of(ours), mark_of(theirs)) for ours, theirs in items]
    for (before, (left, right)), (ours, theirs) in zip(itertools.pairwise(marks), items[1:], strict=True):
        yield from _left_out(before[0], left, right, theirs.span)
        yield from _left_out(before[1], right, left, ours.span)


def _left_out(before: Mark | None, mark: Mark | None, other: Mark | None, there: Span) -> Iterator[Diagnostic]:
    if before and mark and other and mark.sign == before.sign and mark.number > before.number + 1 == other.number:
        yield Diagnostic("DG349", mark.span, {"text": mark.text, "other": before.text}, said_there(there))


def mark_of(passage: Passage) -> Mark | None:
    """The number of an item."""
    items = passage.block.items if isinstance(passage.block, List) else ()
    return next(iter(_marks(one for one in items if one.span == passage.span)), None)
