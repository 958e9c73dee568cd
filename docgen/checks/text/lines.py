"""A finished document line by line (paragraph, item, cell, note), each as one text whose every character knows what
printed it: the ground on which the checks of numbers, lists and totals stand.
"""

from __future__ import annotations

import functools
import itertools
import operator
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from docgen import flow
from docgen.checks.scope import Finished
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.numbers import Reading, read_numbers
from docgen.model import (
    Block,
    Diagnostic,
    Document,
    Emph,
    Fact,
    Figure,
    Footnote,
    Inline,
    Lang,
    LineBreak,
    List,
    ListItem,
    Note,
    Paragraph,
    Period,
    Reserved,
    Span,
    Strong,
    Table,
    Term,
    Text,
)
from docgen.sameness import Same, kept, recalled

MASK = "\ufffc"
"""Stands for each character that comes from the book while only what was typed is read."""

Leaf = Text | LineBreak | Figure | Term | Footnote | Reserved


class Run(NamedTuple):
    """A stretch of a line that one inline printed; `end` is the offset behind it."""

    start: int
    end: int
    inline: Leaf

    @property
    def figure(self) -> Figure:
        """The figure that printed it; to be asked only of a run of `Line.printed`."""
        assert isinstance(self.inline, Figure)
        return self.inline

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the figure that printed it; none where it is no figure's."""
        return self.inline.keys if isinstance(self.inline, Figure) else ()


class Line(NamedTuple):
    """One line as it is printed; `typed` is the same with everything that comes from the book masked; `block` is the
    block of the document it stands in, None for a footnote.
    """

    text: str
    typed: str
    runs: tuple[Run, ...]
    lang: Lang
    block: Block | None = None
    before: tuple[ListItem, ...] = ()
    """The items of the list that follows it at once, whether they are parted by empty lines or not."""
    row: int = 0
    """The row of its table it stands in, from 1; 0 in the head and outside tables."""
    column: int = 0
    """The column of its cell, from 0; 0 in the head and outside tables too."""
    numbers_row: bool = False
    """Whether it is a cell that only numbers the row of its table."""
    printed: tuple[Run, ...] = ()
    """The runs of figures among its runs."""
    keys: tuple[str, ...] = ()
    """The keys of those figures, each once."""

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The numbers of the whole line."""
        return numbers_in(self.text, self.lang)

    @property
    def typed_readings(self) -> tuple[Reading, ...]:
        """The numbers that the template's author typed."""
        return numbers_in(self.typed, self.lang)

    def run_at(self, offset: int) -> Run:
        """The run that printed the character at this offset; the last one for an offset behind the text."""
        return next((run for run in self.runs if run.start <= offset < run.end), self.runs[-1])

    def figures(self, start: int = 0, end: int | None = None) -> tuple[Run, ...]:
        """The runs of figures that touch a stretch of the line."""
        if not self.printed or (end is None and not start):
            return self.printed
        stop = len(self.text) if end is None else end
        return tuple(run for run in self.printed if run.start < stop and run.end > start)

    def figure(self, reading: Reading) -> Figure | None:
        """The first figure that a number touches; None when it was typed or comes with a name."""
        touched = self.figures(reading.start, reading.end)
        return touched[0].inline if touched and isinstance(touched[0].inline, Figure) else None

    def place(self, start: int, length: int = 1) -> Span:
        """The place in a file of what stands at this offset, never longer than the run that it begins in; a figure or
        a name is where the template prints it.
        """
        run = self.run_at(start)
        if not isinstance(run.inline, Text):
            return run.inline.span
        offset, room = start - run.start, max(run.end - start, 1)
        return run.inline.span._replace(column=run.inline.span.column + offset, length=max(min(length, room), 1))


Facts = tuple[Same[Fact], ...]
"""The facts that a line prints, as the key of what is kept of it: such a search sees these facts and no others."""


def facts_of(line: Line, book: FactBook) -> Facts:
    """The facts that a line prints, looked up anew for every letter."""
    return tuple(Same(book.facts[key]) for key in line.keys if key in book.facts) if line.keys else ()


def by_key(facts: Facts) -> Mapping[str, Fact]:
    """Key → fact."""
    return {one.value.key: one.value for one in facts}


VALUE = frozenset({"value"})
COUNTED = frozenset({"value", "members"})
"""What a figure may print of a fact: its number; its number or its list."""


def fact_of(run: Run, facts: Mapping[str, Fact], parts: frozenset[str] = COUNTED) -> Fact | None:
    """The fact of which a figure prints one of these parts; none where it prints several facts, or none of the book."""
    figure = run.inline
    of_one = isinstance(figure, Figure) and figure.part in parts and len(figure.keys) == 1
    return facts.get(figure.keys[0]) if of_one and isinstance(figure, Figure) else None


def time_of(run: Run) -> Period | None:
    """The time that a figure prints; the date of an act is none that anything else has."""
    figure = run.inline
    value = figure.value if isinstance(figure, Figure) else None
    if not isinstance(figure, Figure) or not isinstance(value, Period):
        return None
    return None if any(map(_is_an_act, figure.keys)) else value


_is_an_act = operator.methodcaller("startswith", "source.")


@functools.lru_cache(maxsize=512)
def numbers_in(text: str, lang: Lang) -> tuple[Reading, ...]:
    """The numbers of a text; several checks ask for those of one line."""
    return read_numbers(text, lang)


LineCheck = Callable[[Line], Iterator[Diagnostic]]
_of_lines: list[LineCheck] = []
"""The checks of single lines."""


def by_line(check: LineCheck) -> Callable[[Finished], Iterator[Diagnostic]]:
    """A check of single lines, and of nothing besides them, as one of the whole document. A line is shown to all such
    checks at once: most have nothing to say of it, and that is one answer to keep instead of thirty.
    """
    _of_lines.append(check)

    @functools.wraps(check)
    def checked(finished: Finished) -> Iterator[Diagnostic]:
        return iter(_told_in(Same(finished.document), len(_of_lines)).get(check, ()))

    return checked


@functools.lru_cache(maxsize=4)
def _told_in(document: Same[Document], checks: int) -> Mapping[LineCheck, list[Diagnostic]]:
    """What the first so many checks of lines tell of a document, by check, in printing order."""
    told: dict[LineCheck, list[Diagnostic]] = {}
    for line in document_lines(document.value):
        for check, found in _told_of(line, checks):
            told.setdefault(check, []).append(found)
    return told


@kept
def _told_of(line: Line, checks: int) -> Iterator[tuple[LineCheck, Diagnostic]]:
    return ((check, found) for check in _of_lines[:checks] for found in check(line))


def document_lines(document: Document, *, empty: bool = False) -> Iterator[Line]:
    """Every line of the body, then of the footnotes, in printing order; the `empty` ones (cells) only if asked for."""
    every, printed = _every_line(Same(document))
    return iter(every if empty else printed)


@functools.lru_cache(maxsize=4)
def _every_line(same: Same[Document]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of a document, made once for all checks, and those that print something."""
    document = same.value
    body = (line for block, items in _with_lists(document.blocks) for line in _block_lines(block, items, document.lang))
    every = (*body, *(line_of(note.inlines, document.lang) for note in flow.notes(document)))
    return every, tuple(line for line in every if line.runs)


def _with_lists(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, tuple[ListItem, ...]]]:
    """Each block with the items of the list that follows it at once."""
    for number, block in enumerate(blocks, 1):
        follows = number < len(blocks) and isinstance(blocks[number], List)
        yield block, _items_behind(block, blocks[number:]) if follows else ()


def _items_behind(block: Block, behind: tuple[Block, ...]) -> tuple[ListItem, ...]:
    """The items of the lists that follow a block; none where nobody knows how many of them belong to it: in an item
    «2.» before «1.», «2.», «3.», and where the numbers go on behind a paragraph.
    """
    first = behind[0]
    if isinstance(block, List) and isinstance(first, List) and _sign(block.items[-1]) == _sign(first.items[0]):
        return first.items if len(first.items) > 1 else ()
    text = itertools.takewhile(lambda one: isinstance(one, List | Paragraph), behind)
    at_once = _run_on(itertools.takewhile(lambda one: isinstance(one, List), behind))
    return at_once if len(_run_on(text)) == len(at_once) else ()


def _run_on(blocks: Iterable[Block]) -> tuple[ListItem, ...]:
    """The items of lists that are one: an item with empty lines around it is a list of its own, and its mark says
    whether it goes on, «2)» behind «1)», or belongs to something else, «1)» again or «2.».
    """
    items: tuple[ListItem, ...] = ()
    for block in blocks:
        if isinstance(block, List):
            if items and block.items[0].mark != f"{len(items) + 1}{_sign(items[0])}":
                break
            items += block.items
    return items


def _sign(item: ListItem) -> str:
    return item.mark[-1]


def _block_lines(block: Block, items: tuple[ListItem, ...], lang: Lang) -> Iterator[Line]:
    """The lines of a block, the last of which the `items` follow."""
    match block:
        case Note(label, inner, span):
            lines = [line for one, after in _with_lists(inner) for line in _block_lines(one, after, lang)]
            yield from (_opening(label, span, lang), *lines)
        case Table():
            yield from _cell_lines(block, lang)
        case _:
            lines = [line_of(inlines, lang, block) for inlines, _ in flow.paragraphs((block,))]
            if items and lines:
                lines[-1] = lines[-1]._replace(before=items)
            yield from lines


@functools.lru_cache(maxsize=64)
def _opening(label: str, span: Span, lang: Lang) -> Line:
    """The line of a note's label: the same one, whatever the note says in the next letter."""
    return line_of((Text(f"{label} ", span),), lang, Note(label, (), span))


_ROW_NUMBERS = expression(r"№(?:\s*п/п)?|р/с(?:\s*№)?|№\s*р/с", re.IGNORECASE)
"""Heads of a column that numbers the rows."""
_RANKS = expression(
    r"(?:место|ранг)(?:[ \u00a0]по[ \u00a0][^\d]+)?|(?:[^\d]+[ \u00a0]бойынша[ \u00a0])?(?:орны|орын)", re.IGNORECASE
)
"""Heads of a column that ranks the rows, 1 in the first, 2 in the second."""


def _cell_lines(table: Table, lang: Lang) -> Iterator[Line]:
    numbered = bool(_ROW_NUMBERS.fullmatch(flow.plain(table.header[0]).strip()))
    ranks = {column for column, head in enumerate(table.header) if _RANKS.fullmatch(flow.plain(head).strip())}
    yield from (line_of(cell, lang, table) for cell in table.header)
    last = ""
    for number, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            line = line_of(cell, lang, table)
            label = line.text.strip().rstrip(".") if numbered and column == 0 else ""
            counts = label == str(number) or label in _next_labels(last)
            last = label if counts else last
            ranked = column in ranks and line.text.strip().rstrip(".") == str(number)
            yield line._replace(row=number, column=column, numbers_row=counts or ranked)


def _next_labels(label: str) -> Iterator[str]:
    """The numbers that a row may have behind one with this number.

    >>> list(_next_labels("2.1"))
    ['2.1.1', '3', '2.2']
    """
    parts = label.split(".") if label else ()
    yield ".".join((*parts, "1"))
    for depth, part in enumerate(parts):
        yield ".".join((*parts[:depth], str(int(part) + 1)))


def line_of(inlines: tuple[Inline, ...], lang: Lang, block: Block | None = None) -> Line:
    """One run of inlines as a line; the very same inlines in the same block give the same line."""
    return _line_of(Same(inlines), lang, Same(block))


@recalled
def _line_of(inlines: Same[tuple[Inline, ...]], lang: Lang, block: Same[Block | None]) -> Line:
    runs: list[Run] = []
    text = typed = ""
    for leaf in _leaves(inlines.value):
        printed = _printed(leaf)
        runs.append(Run(len(text), len(text) + len(printed), leaf))
        text += printed
        typed += printed if isinstance(leaf, Text | LineBreak) else MASK * len(printed)
    figures = tuple(run for run in runs if isinstance(run.inline, Figure))
    keys = tuple(dict.fromkeys(key for run in figures if isinstance(run.inline, Figure) for key in run.inline.keys))
    return Line(text, typed, tuple(runs), lang, block.value, printed=figures, keys=keys)


def _leaves(inlines: tuple[Inline, ...]) -> Iterator[Leaf]:
    for inline in inlines:
        if isinstance(inline, Strong | Emph):
            yield from _leaves(inline.inlines)
        else:
            yield inline


def _printed(leaf: Leaf) -> str:
    match leaf:
        case LineBreak():
            return "\n"
        case Reserved():
            return "_" * leaf.width
        case Footnote():
            return ""
    return leaf.text
