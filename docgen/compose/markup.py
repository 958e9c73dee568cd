"""Rendered text → blocks and inlines, each with its place.

The grammar is in docs/templates.md. It is small on purpose: what a general Markdown parser does with a stray `*`,
`[1]:` or four blanks loses text without a word; here each character is printed or is an error. Facts are single
characters until now (`places`), so that nothing in them can be markup.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from docgen.compose.places import INLINE, Placed, inline_number
from docgen.compose.typography import tie
from docgen.expressions import expression
from docgen.facts.shapes import nearest
from docgen.model import (
    Align,
    Block,
    Diagnostic,
    Emph,
    Footnote,
    Heading,
    Inline,
    Lang,
    Letterhead,
    LineBreak,
    List,
    ListItem,
    Note,
    PageBreak,
    Paragraph,
    Part,
    Role,
    Span,
    Strong,
    Table,
    Term,
    Text,
)
from docgen.sameness import Same, recalled

_FENCE = expression(r":::[ \t]*([^\s:]*)[ \t]*$")
_HEADING = expression(r"#[ \t]+")
_ITEM = expression(rf"(?:\[[#!][^\]\n]{{0,200}}\][ \t]*)*(\d{{1,3}}|{INLINE.pattern})([.)])[ \t]+")
_FIRST_ITEM, _SECOND_ITEM = expression(r"1[.)][ \t]"), expression(r"2[.)][ \t]")
_LABEL = expression(r"\[([#!])([^\]\n]{0,200})\]\s*")
_LABEL_NAME = expression(r"[a-z0-9_.-]+")
_DELIMITER = expression(r"\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$")
_TOKEN = expression(
    rf"(?=[\\{{}}*\[ \t\n{INLINE.pattern[1:-1]}])"  # what any of them begins with: a letter takes a fifth of the time
    r"(?:\\(?P<escaped>[\\*#|:\[\]{}])|(?P<brace>[{}])"
    r"|(?P<break>\\[ \t]*\n[ \t]*)|(?P<strong>\*\*)|(?P<emph>\*)|\[\^(?P<note>[^\]\n]{0,200})\]"
    r"|(?P<label>\[[#!][^\]\n]{0,200}\])"
    rf"|(?P<inline>{INLINE.pattern})|(?P<soft>[ \t]*\n[ \t]*))"
)
_BAR = expression(r"(?<!\\)\|")
FENCES = ("note", "letterhead", "pagebreak", *(role.value for role in Role))
"""Names that may stand after `:::`."""
_ROLES = frozenset(Role)


class Stretch(NamedTuple):
    """A stretch of the rendered text, by offsets."""

    start: int
    end: int


class Line(NamedTuple):
    """A line of it: what it says without the blanks around it, the name behind its `:::`, None where it has none."""

    start: int
    end: int
    said: str
    fence: str | None


Lines = tuple[Line, ...]


@functools.lru_cache(maxsize=32)
def _lines(placed: Same[Placed]) -> tuple[Line, ...]:
    """The lines of a text, read once for all letters that differ in their figures alone."""
    lines, start = [], 0
    for text in placed.value.text.split("\n"):
        said = text.strip()
        fence = _FENCE.match(said)
        lines.append(Line(start, start + len(text), said, fence[1] if fence else None))
        start += len(text) + 1
    return tuple(lines)


class Slot(NamedTuple):
    """Where a figure, a name or a note stands in a stretch: its character, or the source that the note cites."""

    inline: str
    source: str
    span: Span


@recalled
def _cut(placed: Same[Placed], start: int, end: int) -> tuple[Same[Placed], tuple[Slot, ...]]:
    """A stretch on its own, and its slots; stretches that are equal are the very same."""
    text, span = placed.value.text, placed.value.span
    found = [match for match in _TOKEN.finditer(text, start, end) if match.lastgroup in ("inline", "note")]
    slots = (
        Slot(match["inline"] or "", match["note"] or "", span(match.start(), 1 if match["inline"] else len(match[0])))
        for match in found
    )
    return _same_cut(placed.value.cut(start, end)), tuple(slots)


@recalled
def _same_cut(placed: Placed) -> Same[Placed]:
    return Same(placed)


@dataclass(slots=True)
class Markup:
    """One parse: the text, the inlines behind its characters, who makes footnotes and labels, and what was wrong."""

    placed: Placed
    inlines: list[Inline]
    place: Callable[[Inline, Span], Inline]
    footnote: Callable[[str, Span], Footnote | None]
    note_label: Callable[[], str]
    lang: Lang
    diagnostics: list[Diagnostic]

    def blocks(self) -> tuple[Block, ...]:
        """Everything, in order."""
        return tuple(self._blocks(_lines(Same(self.placed))))

    # --- lines → blocks ---

    def _said(self, cell: Stretch) -> str:
        return self.placed.text[cell.start : cell.end].strip()

    def _blocks(self, lines: Lines) -> Iterator[Block]:
        at = 0
        while at < len(lines):
            fence = lines[at].fence
            if fence is not None:
                end = self._fence_end(lines, at)
                yield from self._fenced(fence, lines[at], lines[at + 1 : end])
                at = end + 1 if self._closes(lines, end) else end
            else:
                end = self._plain_end(lines, at)
                yield from self._plain(lines[at:end])
                at = end + 1 if end == at else end

    def _plain_end(self, lines: Lines, at: int) -> int:
        """The first line from `at` on that is empty or a fence."""
        while at < len(lines) and lines[at].said and lines[at].fence is None:
            at += 1
        return at

    def _fence_end(self, lines: Lines, at: int) -> int:
        """The line that closes a block; one that is never closed ends where the next one opens."""
        fences = (number for number in range(at + 1, len(lines)) if lines[number].fence is not None)
        end = next(fences, len(lines))
        if not self._closes(lines, end):
            self._report("DG240", lines[at], name=lines[at].said)
        return end

    def _closes(self, lines: Lines, number: int) -> bool:
        return number < len(lines) and lines[number].said == ":::"

    def _fenced(self, name: str, opening: Line, lines: Lines) -> Iterator[Block]:
        span = self._span(opening)
        if name in _ROLES:
            yield _known_part(Role(name), tuple(map(Same, self._paragraphs(lines))), span)
        elif name == "note":
            yield self._note(lines, span)
        elif name == "letterhead":
            yield self._letterhead(lines, span)
        elif name == "pagebreak":
            yield self._pagebreak(lines, span)
        else:
            self._report("DG241", opening, hint=nearest(name, FENCES), name=name or ":::", known=", ".join(FENCES))

    def _note(self, lines: Lines, span: Span) -> Note:
        inner: list[Paragraph | List | Table] = []
        for block in self._blocks(lines):
            if isinstance(block, Paragraph | List | Table):
                inner.append(block)
            else:
                self.diagnostics.append(Diagnostic("DG242", block.span))
        return Note(self.note_label(), tuple(inner), span)

    def _letterhead(self, lines: Lines, span: Span) -> Letterhead:
        rule = next((n for n, line in enumerate(lines) if line.said == "---"), len(lines))
        return Letterhead(self._paragraphs(lines[:rule]), self._paragraphs(lines[rule + 1 :]), EMBLEM_MM, span)

    def _pagebreak(self, lines: Lines, span: Span) -> PageBreak:
        for block in self._blocks(lines):
            self.diagnostics.append(Diagnostic("DG242", block.span))
        return PageBreak(span)

    def _paragraphs(self, lines: Lines) -> tuple[Paragraph, ...]:
        kept = []
        for block in self._blocks(lines):
            if isinstance(block, Paragraph):
                kept.append(block)
            else:
                self.diagnostics.append(Diagnostic("DG242", block.span))
        return tuple(kept)

    def _plain(self, lines: Lines) -> Iterator[Block]:
        """A run of lines without an empty one between: a heading, a list, a table or a paragraph."""
        if not lines:
            return
        first = lines[0].said
        if heading := _HEADING.match(first):
            yield Heading(self._inlines(self._joined(lines, heading.end())), self._span(lines[0]))
        elif self._is_item(lines[0]):
            yield List(tuple(self._items(lines)), self._span(lines[0]))
        elif first.startswith("|"):
            yield from self._table(lines)
        else:
            self._tell_glued(lines)
            yield self._paragraph(self._joined(lines))

    def _tell_glued(self, lines: Lines) -> None:
        """DG255: a table or a list that begins in the middle of a paragraph, for no empty line stands before it."""
        for number, line in enumerate(lines[1:], 1):
            following = lines[number + 1].said if number + 1 < len(lines) else ""
            if line.said.startswith("|") and _DELIMITER.match(following):
                self._report("DG255", line, kind="a table")
                return
            if _FIRST_ITEM.match(line.said) and any(_SECOND_ITEM.match(after.said) for after in lines[number + 1 :]):
                self._report("DG255", line, kind="a list")
                return

    def _joined(self, lines: Sequence[Stretch | Line], skip: int = 0) -> Stretch:
        """The stretch from the first letter of the first line, `skip` characters left out, to the end of the last."""
        start, end = lines[0].start, lines[-1].end
        text = self.placed.text
        blanks = None if skip else " \n"  # a tab that begins a paragraph is printed: it pushes a signer's name
        start += len(text[start:end]) - len(text[start:end].lstrip(blanks)) + skip
        return Stretch(start, start + len(text[start:end].rstrip()))

    def _paragraph(self, stretch: Stretch) -> Paragraph:
        """A paragraph, its labels taken off: «[#name]», and «[!key]» for each promise that it makes."""
        names, promises, start = self._labels(stretch)
        inlines = self._inlines(Stretch(start, stretch.end))
        return _known(Same(inlines), self._span(stretch), "".join(names[-1:]), promises)

    def _labels(self, stretch: Stretch) -> tuple[tuple[str, ...], tuple[str, ...], int]:
        """The names and promises with which a stretch begins, and where they end."""
        labels: dict[str, list[str]] = {"#": [], "!": []}
        start = stretch.start
        while label := _LABEL.match(self.placed.text, start, stretch.end):
            if not _LABEL_NAME.fullmatch(label[2]):
                self._report("DG247", Stretch(label.start(), label.end()), name=label[2])
            labels[label[1]].append(label[2])
            start = label.end()
        return tuple(labels["#"]), tuple(labels["!"]), start

    def _items(self, lines: Lines) -> Iterator[ListItem]:
        starts = [n for n, line in enumerate(lines) if self._is_item(line)]
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            mark = _ITEM.match(lines[start].said)
            assert mark is not None
            names, promises, _ = self._labels(self._joined(lines[start:end]))
            text = self._paragraph(self._joined(lines[start:end], mark.end()))
            name = text.name or "".join(names[-1:])
            yield ListItem(self._mark(mark), text.inlines, self._span(lines[start]), name, (*promises, *text.promises))

    def _mark(self, item: re.Match[str]) -> str:
        """«1)» as typed, or as a loop counted it."""
        number = self.inlines[inline_number(item[1])] if INLINE.match(item[1]) else None
        return f"{number.text if isinstance(number, Term) else item[1]}{item[2]}"

    def _is_item(self, line: Line) -> bool:
        """Whether a line begins an item: a number, typed or counted by a loop; a figure is none."""
        item = _ITEM.match(line.said)
        return item is not None and (not INLINE.match(item[1]) or self._counts(item[1]))

    def _counts(self, character: str) -> bool:
        inline = self.inlines[inline_number(character)]
        return isinstance(inline, Term) and not inline.key

    # --- tables ---

    def _table(self, lines: Lines) -> Iterator[Table]:
        if len(lines) < 2 or not _DELIMITER.match(lines[1].said):
            self._report("DG243", lines[0])
            return
        aligns = tuple(_align(cell) for cell in lines[1].said.strip("|").split("|"))
        rows = [tuple(self._row(lines[0], held=False)), *(tuple(self._row(line)) for line in lines[2:])]
        for line, row in zip((lines[0], *lines[2:]), rows, strict=True):
            if len(row) != len(aligns):
                self._report("DG244", line, found=str(len(row)), expected=str(len(aligns)))
        if all(len(row) == len(aligns) for row in rows):
            yield Table(aligns, rows[0], tuple(rows[1:]), self._span(lines[0]))

    def _row(self, line: Line, *, held: bool = True) -> Iterator[tuple[Inline, ...]]:
        """The cells of a line; the bars at its ends may be left out, what stands outside them is a cell too. What is
        `held` together elsewhere may break in a head: «2026 год, млрд тенге» is wider than most columns.
        """
        text = self.placed.text[line.start : line.end]
        bars = [line.start + match.start() for match in _BAR.finditer(text)]
        edges = [line.start - 1, *bars, line.end]
        cells = [Stretch(start + 1, end) for start, end in itertools.pairwise(edges)]
        first = 0 if self._said(cells[0]) else 1
        last = len(cells) if self._said(cells[-1]) else -1
        for cell in cells[first:last]:
            yield self._inlines(self._joined((cell,)), held=held)

    # --- inlines ---

    def _inlines(self, stretch: Stretch, *, held: bool = True) -> tuple[Inline, ...]:
        cut, slots = _cut(Same(self.placed), stretch.start, stretch.end)
        inlines, faults = _parsed(cut, tuple(map(self._given, slots)), self.lang, held=held)
        self.diagnostics += faults
        return inlines

    def _given(self, slot: Slot) -> Inline | None:
        """What stands in a slot, counted there; None for the call of an unknown source."""
        if slot.inline:
            return self.place(self.inlines[inline_number(slot.inline)], slot.span)
        return self.footnote(slot.source, slot.span)

    def _span(self, stretch: Stretch | Line) -> Span:
        text = self.placed.text[stretch.start : stretch.end]
        lead = len(text) - len(text.lstrip())
        return self.placed.span(stretch.start + lead, max(len(text.strip().split("\n", 1)[0]), 1))

    def _report(self, code: str, stretch: Stretch | Line, hint: str = "", **args: str) -> None:
        self.diagnostics.append(Diagnostic(code, self._span(stretch), args, hint=hint))


EMBLEM_MM = 25
"""Room left for the emblem on a body's own blank."""


@recalled
def _known(inlines: Same[tuple[Inline, ...]], span: Span, name: str, promises: tuple[str, ...]) -> Paragraph:
    """The paragraph of these very inlines."""
    return Paragraph(inlines.value, span, name, promises)


@recalled
def _known_part(role: Role, paragraphs: tuple[Same[Paragraph], ...], span: Span) -> Part:
    """The part of these very paragraphs. A list or a table is never given twice: two that are alike stay two."""
    return Part(role, tuple(one.value for one in paragraphs), span)


@recalled
def _parsed(
    placed: Same[Placed], given: tuple[Inline | None, ...], lang: Lang, *, held: bool
) -> tuple[tuple[Inline, ...], tuple[Diagnostic, ...]]:
    """The inlines of a stretch of text and what is wrong with it: the same objects for the same paragraph of the next
    letter, so that whoever looks at them can know them again (`Same`).
    """
    parser = _Inlines(placed.value, iter(given))
    inlines = parser.parsed()
    return tie(inlines, lang) if held else inlines, tuple(parser.faults)


class _Inlines:
    """The inlines of one stretch, with those that are given for its characters. Strong and emphasis are a stack of what
    is open.
    """

    def __init__(self, placed: Placed, given: Iterator[Inline | None]) -> None:
        self.placed = placed
        self.given = given
        self.faults: list[Diagnostic] = []
        self.open: list[tuple[str, int, list[Inline]]] = [("", 0, [])]
        self.brace_open, self.brace_end = False, -1
        """Of the last lone brace: whether it opens, and where it ends."""

    def parsed(self) -> tuple[Inline, ...]:
        text, at = self.placed.text, 0
        for match in _TOKEN.finditer(text):
            self.text(at, match.start())
            self.token(match)
            at = match.end()
        self.text(at, len(text))
        while len(self.open) > 1:
            mark, start, inner = self.open.pop()
            self.report("DG245", start, mark=mark)
            self.last.extend(inner)
        return tuple(self.last)

    @property
    def last(self) -> list[Inline]:
        return self.open[-1][2]

    def text(self, start: int, end: int) -> None:
        for at, until in self.placed.stretches(start, end):
            self.add(self.placed.text[at:until], at)

    def add(self, text: str, start: int) -> None:
        self.last.append(Text(text, self.placed.span(start, len(text))))

    def token(self, match: re.Match[str]) -> None:
        start = match.start()
        match match.lastgroup:
            case "escaped":
                self.add(match["escaped"], start)
            case "break":
                self.last.append(LineBreak(self.placed.span(start)))
            case "soft":
                self.add(" ", start)
            case "brace":
                self.add(match["brace"], start)
                self.lone_brace(match["brace"], start)
            case "label":
                self.add(match["label"], start)
                self.report("DG251", start, name=match["label"])
            case "inline" | "note":
                inline = next(self.given)
                self.last.extend([inline] if inline else [])
            case mark:
                self.toggle(mark or "", start)

    def lone_brace(self, brace: str, start: int) -> None:
        """Tell a brace without a partner once, where it begins: not again at its second sign, nor at its other end."""
        goes_on = start == self.brace_end
        if not goes_on and not (brace == "}" and self.brace_open):
            self.report("DG248", start)
        self.brace_open = brace == "{"
        self.brace_end = start + 1

    def toggle(self, mark: str, start: int) -> None:
        """Open or close bold or italic."""
        if self.open[-1][0] == mark:
            _, opened_at, inner = self.open.pop()
            if not inner:
                self.report("DG245", opened_at, mark=mark)  # «****» would vanish
            self.last.append(Strong(tuple(inner)) if mark == "strong" else Emph(tuple(inner)))
        elif any(opened == mark for opened, _, _ in self.open) or self.is_sign(start, mark):
            self.report("DG245", start, mark=mark)
        else:
            self.open.append((mark, start, []))

    def is_sign(self, start: int, mark: str) -> bool:
        """Whether a mark is meant as a sign, as in «5 * 6», «2*x*4»: a blank stands behind it, or a digit before."""
        behind = start + (2 if mark == "strong" else 1)
        text = self.placed.text
        return text[behind : behind + 1].isspace() or text[max(start - 1, 0) : start].isdigit()

    def report(self, code: str, start: int, **args: str) -> None:
        self.faults.append(Diagnostic(code, self.placed.span(start), args))


def _align(cell: str) -> Align:
    left, right = cell.strip().startswith(":"), cell.strip().endswith(":")
    return Align.CENTER if left and right else Align.RIGHT if right else Align.LEFT
