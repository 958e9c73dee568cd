"""Where in which template a printed character came from, kept through include, extends, macros, loops and filters.

Every piece of template text begins with a mark, two private characters that number its place; a second mark stands
before each `{{`. After rendering the marks are read and taken out. Token line numbers are replaced by the same place
numbers, so a fault that Jinja reports, at compile time or at run time, has its column too. User text cannot hold
private characters (`facts.texts` refuses them), so a mark is never mistaken.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import operator
import sys
import weakref
from collections.abc import Iterator
from types import CodeType, FrameType
from typing import Any, NamedTuple

from docgen.expressions import expression
from docgen.model import Span
from docgen.sameness import Same

FIRST_PLACE = 10_000_000
"""Place numbers start here, so that a real line number is never taken for one."""

_DIGITS = 60_000
_MARK_BASE = 0x100000
_FIGURE_BASE = 0xF0000
INLINE_LIMIT = _DIGITS
"""A letter prints at most this many facts and names."""

_MARK = expression(f"[{chr(_MARK_BASE)}-{chr(_MARK_BASE + _DIGITS)}]{{2}}")
_LINE_END = expression("\n")
INLINE = expression(f"[{chr(_FIGURE_BASE)}-{chr(_FIGURE_BASE + _DIGITS)}]")
"""One printed fact or name: a single character that stands for it until the markup is parsed."""


def inline_character(number: int) -> str:
    """The character that stands for the inline with this number."""
    return chr(_FIGURE_BASE + number)


def inline_number(character: str) -> int:
    """The number behind a character that stands for an inline."""
    return ord(character) - _FIGURE_BASE


class Places:
    """Numbers for places, handed out while templates are read."""

    def __init__(self) -> None:
        self._spans: list[Span] = []
        self.sources: dict[str, str] = {}
        """What stands in each template that was read."""
        self._codes: dict[int, tuple[CodeType, list[int], list[int]]] = {}
        self._lines: weakref.WeakKeyDictionary[Any, tuple[list[int], list[int]]] = weakref.WeakKeyDictionary()

    def number(self, span: Span) -> int:
        """A number for this place."""
        self._spans.append(span)
        return FIRST_PLACE + len(self._spans) - 1

    def span(self, number: int, file: str) -> Span:
        """The place behind a number; a plain line number is taken as a line of `file`."""
        if number < FIRST_PLACE:
            return Span(file, max(number, 1))
        return self._spans[number - FIRST_PLACE]

    def corresponding(self, template: Any, line: int) -> int:
        """The number behind a line of a template's compiled code. Jinja itself would read its table of lines anew for
        every figure.
        """
        if template not in self._lines:
            pairs = sorted(template.debug_info, key=operator.itemgetter(1))
            self._lines[template] = [code for _, code in pairs], [number for number, _ in pairs]
        codes, numbers = self._lines[template]
        at = bisect.bisect_right(codes, line) - 1
        return numbers[at] if at >= 0 else 1

    def running_line(self, frame: FrameType) -> int:
        """The line of compiled code that a frame runs. Python itself would walk through the whole table of lines for
        every figure: minutes for a letter of 20,000.
        """
        code = frame.f_code
        if id(code) not in self._codes:
            table = [(start, line or 0) for start, _, line in code.co_lines()]
            self._codes[id(code)] = code, [start for start, _ in table], [line for _, line in table]
        _, starts, lines = self._codes[id(code)]
        return lines[bisect.bisect_right(starts, frame.f_lasti) - 1]

    @staticmethod
    def mark(number: int) -> str:
        """The characters that carry a place through rendering."""
        high, low = divmod(number - FIRST_PLACE, _DIGITS)
        return chr(_MARK_BASE + high) + chr(_MARK_BASE + low)

    @staticmethod
    def number_of(mark: str) -> int:
        """The place number that a mark carries."""
        return FIRST_PLACE + (ord(mark[0]) - _MARK_BASE) * _DIGITS + ord(mark[1]) - _MARK_BASE


def without_marks(text: str) -> str:
    """Rendered text as a reader sees it."""
    return _MARK.sub("", text)


def marks_and_texts(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of a mark (empty at the start) and the text that follows it."""
    end, mark = 0, ""
    for match in _MARK.finditer(text):
        yield mark, text[end : match.start()]
        end, mark = match.end(), match.group()
    yield mark, text[end:]


class Placed(NamedTuple):
    """Rendered text without its marks, and where each stretch of it came from."""

    text: str
    starts: tuple[int, ...]
    spans: tuple[Span, ...]
    ends: tuple[int, ...]
    """Offsets of its line ends."""

    def span(self, offset: int, length: int = 1) -> Span:
        """The place in the template of the character at this offset."""
        at = bisect.bisect_right(self.starts, offset) - 1
        start, origin = self.starts[at], self.spans[at]
        lines = bisect.bisect_left(self.ends, offset) - bisect.bisect_left(self.ends, start)
        within = min(offset - start, origin.length - 1)  # what `{{ }}` prints may be longer than the braces
        column = offset - self.ends[bisect.bisect_left(self.ends, offset) - 1] if lines else origin.column + within
        return Span(origin.file, origin.line + lines, column, length)

    def cut(self, start: int, end: int) -> Placed:
        """A range of offsets on its own."""
        first, last = bisect.bisect_right(self.starts, start), bisect.bisect_left(self.starts, end)
        starts = (0, *(at - start for at in self.starts[first:last]))
        ends = self.ends[bisect.bisect_left(self.ends, start) : bisect.bisect_left(self.ends, end)]
        return Placed(
            self.text[start:end],
            starts,
            (self._origin(start, first - 1), *self.spans[first:last]),
            tuple(at - start for at in ends),
        )

    def _origin(self, start: int, at: int) -> Span:
        """Where text comes from that begins within a stretch: what is left of the stretch."""
        behind, origin = start - self.starts[at], self.spans[at]
        if not behind:
            return origin
        below = bisect.bisect_left(self.ends, self.starts[at]) < bisect.bisect_left(self.ends, start)
        length = sys.maxsize if below else max(origin.length - behind, 1)
        return self.span(start)._replace(length=length)

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A range of offsets cut where the text comes from another place: from behind an `{% endif %}`, say."""
        cuts = self.starts[bisect.bisect_right(self.starts, start) : bisect.bisect_left(self.starts, end)]
        yield from ((at, until) for at, until in itertools.pairwise((start, *cuts, end)) if at < until)


def read_marks(rendered: str, places: Places, file: str) -> Placed:
    """Take the marks out of rendered text. Letters of one template often differ in their figures alone, which are
    single characters still: such a text is the very same `Placed`.
    """
    return _marks_read(rendered, Same(places), file)


@functools.lru_cache(maxsize=32)
def _marks_read(rendered: str, same: Same[Places], file: str) -> Placed:
    places = same.value
    texts: list[str] = []
    starts, spans = [0], [Span(file)]
    length = 0
    for mark, text in marks_and_texts(rendered):
        if mark:
            starts.append(length)
            spans.append(places.span(Places.number_of(mark), file))
        texts.append(text)
        length += len(text)
    text = "".join(texts)
    return Placed(text, tuple(starts), tuple(spans), tuple(match.start() for match in _LINE_END.finditer(text)))
