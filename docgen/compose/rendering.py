"""One run of one template: what it printed, what it read, what went wrong."""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from types import FrameType, NoneType
from typing import Any, NamedTuple

from docgen.compose.doubts import doubtful
from docgen.compose.faults import TemplateFault, Told
from docgen.compose.places import (
    FIRST_PLACE,
    INLINE,
    INLINE_LIMIT,
    Places,
    inline_character,
    inline_number,
    without_marks,
)
from docgen.compose.sandbox import LIMIT, LOOP_LIMIT, Faulty, Joiner, Readable, Turn, Unknown
from docgen.compose.typed import Typed
from docgen.facts.book import FactBook
from docgen.facts.shapes import nearest
from docgen.lang.forms import Doubt, Form, Worded
from docgen.lang.speech import Speech
from docgen.model import Diagnostic, Emph, Figure, Inline, Lang, Letter, Related, Span, Strong, Term, Text

NOWHERE = Span("")
"""The span of an inline before the markup is parsed and its place is known."""


class Read(NamedTuple):
    """Something a letter looked up in the book, found or not: «facts», «names», «sources» and its key."""

    section: str
    key: str


class Printable(Readable):
    """A value that prints as ready inlines, whatever joins or filters it goes through."""

    __slots__ = ("inlines", "place", "rendering")

    def __init__(self, rendering: Rendering, *inlines: Inline) -> None:
        self.rendering = rendering
        self.inlines = inlines
        self.place = 0
        """The number of the place where the number that it words was typed; 0: where it is printed."""

    def field(self, name: str) -> Any:
        """Worded text has no fields."""
        raise TemplateFault("DG213", name=name)

    def __str__(self) -> str:
        return self.rendering.marked(self.inlines)


class Members(list[Any]):
    """The names that a fact lists; it knows the `figure` of the fact, their number."""

    def __init__(self, figure: Any, names: Iterable[Any]) -> None:
        super().__init__(names)
        self.figure = figure


def _same(found: Diagnostic, told: Diagnostic) -> bool:
    """Whether two faults are one, wherever else it shows."""
    return (found.code, found.span, found.args) == (told.code, told.span, told.args)


PLAIN_KINDS: tuple[tuple[type, str], ...] = (
    (str, "text"),
    (list, "a list"),
    (tuple, "a list"),
    (bool, "true or false"),
    (int, "a typed number"),
    (float, "a typed number"),
    (NoneType, "nothing"),
    (object, "something else"),
)
"""What a template's own values are, in a clerk's words."""


def kind_among(kinds: Iterable[tuple[type, str]], value: object) -> str:
    """What a value is, by the first kind that it is of; one of them is that of all.

    >>> kind_among(PLAIN_KINDS, True), kind_among(PLAIN_KINDS, {})
    ('true or false', 'something else')
    """
    return next(words for kind, words in kinds if isinstance(value, kind))


_UNKNOWN = {"facts": "DG211", "sources": "DG212", "names": "DG220"}


@dataclass(slots=True)
class Rendering:
    """What one run knows and gathers."""

    lang: Lang
    letter: Letter
    day: dt.date
    book: FactBook
    speech: Speech
    places: Places
    file: str
    inlines: list[Inline] = field(default_factory=list)
    reads: set[Read] = field(default_factory=set)
    forms: list[tuple[Form, Span]] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    prints: Counter[tuple[tuple[str, ...], str]] = field(default_factory=Counter)
    turns: int = 0
    joiner: Joiner = field(default_factory=Joiner)
    lacks: bool = False
    """Whether a record was asked for whose fault is told where it stands."""
    gaps: set[Span] = field(default_factory=set)
    """Where something that was to be printed is missing."""
    running: int = 0
    """The number of the place that is being printed; 0: it is read off the call stack."""

    def marked(self, inlines: Iterable[Inline]) -> str:
        """Characters that stand for these inlines in the rendered text."""
        marks = []
        for inline in inlines:
            if len(self.inlines) >= INLINE_LIMIT:
                raise TemplateFault(LIMIT, limit=f"{INLINE_LIMIT} figures and names")
            self.inlines.append(inline)
            marks.append(inline_character(len(self.inlines) - 1))
        return "".join(marks)

    def placed(self, inline: Inline, span: Span) -> Inline:
        """An inline that has found its place in the document; a figure gets its count among prints of the same."""
        if isinstance(inline, Figure):
            same = inline.keys, inline.part
            count = self.prints[same] = self.prints[same] + 1
            return inline.at(span, count)
        if isinstance(inline, Term):
            return Term(inline.text, inline.key, span)
        return inline if isinstance(inline, Strong | Emph) else replace(inline, span=span)

    def printed(self, value: Any) -> str:
        """The rendered text of a printed expression; a fault is noted and prints nothing."""
        try:
            typed_at = value.place if isinstance(value, Typed | Printable) else 0
            return self.places.mark(typed_at) + self.text(value) if typed_at else self.text(value)
        except TemplateFault as fault:
            self.note(fault)
            self.gaps.add(self.here())
            return ""

    def text(self, value: Any) -> str:
        """A value as rendered text; raises `TemplateFault` for what cannot be printed."""
        if isinstance(value, Unknown):
            raise value.fault()
        if isinstance(value, Faulty):
            self.gaps.add(self.here())
            return ""
        if isinstance(value, str):
            return value
        if isinstance(value, Turn):
            return self.marked((Term(str(int(value)), "", NOWHERE),))
        if isinstance(value, Readable):
            return str(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self.marked((Text(str(value), NOWHERE),))  # a number that is no figure: a check will say so
        raise TemplateFault("DG217", kind=kind_among(PLAIN_KINDS, value))

    def turn(self, items: Iterable[Any]) -> list[Any]:
        """The items of a loop, counted against the limit of the letter."""
        kept = list(items)
        self.turns += len(kept) + 1
        if self.turns > LOOP_LIMIT:
            raise TemplateFault(LIMIT, limit=f"{LOOP_LIMIT} turns of loops")
        return kept

    def worded(self, worded: Worded) -> str:
        """The text of a form, its origin noted; a doubt is a fault."""
        if isinstance(worded, Doubt):
            raise self.doubtful(worded)
        self.forms.append((worded, self.here()))
        return worded.text

    def doubtful(self, doubt: Doubt) -> TemplateFault:
        """A doubt as a fault, with the record that settles it as help."""
        return doubtful(doubt, self.book, self.lang)

    def note(self, fault: TemplateFault, span: Span | None = None) -> None:
        """Keep a fault as a diagnostic at the place that is being evaluated; that a letter makes too much is told once,
        where it did first, for all that is printed behind it has no more room either.
        """
        if fault.code == LIMIT and any(told.code == LIMIT for told in self.diagnostics):
            return
        if isinstance(fault, Told):
            self.lacks = True
            return
        place = fault.place or span or self.here()
        related = (Related("it is printed here", place),) if fault.record else ()
        args = {name: self._said(str(text)) for name, text in fault.args_by_name.items()}
        found = Diagnostic(fault.code, fault.record or place, args, related, fault.hint)
        if not any(_same(found, told) for told in self.diagnostics):
            self.diagnostics.append(found)

    def _said(self, text: str) -> str:
        """A text in which no private character stands for what was printed."""
        return INLINE.sub(lambda one: getattr(self.inlines[inline_number(one[0])], "text", "…"), without_marks(text))

    def here(self) -> Span:
        """The place in the template that runs now, read off the call stack: Jinja keeps a line table for it."""
        if self.running:
            return self.places.span(self.running, self.file)
        frame: FrameType | None = sys._getframe(1)  # noqa: SLF001  # the only way to the running line of a template
        while frame is not None:
            template = frame.f_globals.get("__jinja_template__")
            if template is not None:
                return self.span_of(template, self.places.running_line(frame))
            frame = frame.f_back
        return Span(self.file)

    def unknown(self, section: str, key: str, place: Span | None = None) -> TemplateFault:
        """The fault of a record that is not in the book."""
        if self.book.is_lost(section, key):
            return Told()
        return TemplateFault(_UNKNOWN[section], nearest(key, getattr(self.book, section)), place, key=key)

    def span_of(self, template: Any, line: int) -> Span:
        """The place behind a line of a template's compiled code."""
        number = self.places.corresponding(template, line)
        return self.places.span(number, self.file) if number >= FIRST_PLACE else Span(template.name or self.file)
