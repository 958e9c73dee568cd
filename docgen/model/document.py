"""What a letter says: blocks and inlines, final in every word, and the page they are set on."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import field
from enum import StrEnum

from docgen.model.findings import Diagnostic, Span
from docgen.model.records import Lang, Period, Precision, Value
from docgen.model.values import value

NBSP = "\u00a0"
NB_HYPHEN = "\u2011"
"""In a Document a hyphen that must not break is this character; each writer says it in its format's own way."""


@value
class Text:
    """Plain characters; every one of them is printed."""

    text: str
    span: Span


@value
class Strong:
    """Bold."""

    inlines: tuple[Inline, ...]


@value
class Emph:
    """Italic."""

    inlines: tuple[Inline, ...]


@value
class LineBreak:
    """A forced new line inside a paragraph."""

    span: Span


PLACE = "place"
"""The part of a figure that names a part of its source: «пункт 3 статьи 12»; its value is («article 12», «point 3»)."""


@value
class Figure:
    """A place where a fact, or the number or date of a source, is printed.

    `text` is final in its language. `keys` are the facts it was made from (several for a sum or share), a source's
    key stands as «source.KEY». `part` says what of it is printed: «value», «members», «period», «number», «date», ….
    `value` is what was printed after rounding, `scale` the power of ten it is stated in (9 for млрд). `occurrence`
    counts the prints of the same keys and part in this document from 1: with them it is the figure's identity in
    every format.
    """

    text: str
    keys: tuple[str, ...]
    part: str
    span: Span
    value: Value | tuple[str, ...] | None = None
    unit: str = ""
    scale: int = 0
    precision: Precision = Precision.EXACT
    occurrence: int = 1

    def at(self, span: Span, occurrence: int) -> Figure:
        """The same at its place, as the print of its keys with this number: `replace` takes three times as long."""
        stated = (self.value, self.unit, self.scale, self.precision)
        return Figure(self.text, self.keys, self.part, span, *stated, occurrence)

    @property
    def prints(self) -> tuple[tuple[str, ...], str]:
        """What it prints of what, which is the same in both languages; the time of a figure is the same time, whichever
        of two figures of that time is asked for it.

        >>> import datetime as dt
        >>> from docgen.model.records import Grain, Period
        >>> year = Period(dt.date(2025, 1, 1), dt.date(2025, 12, 31), Grain.YEAR)
        >>> one, other = (Figure("2025", (key,), "period", Span("t"), year) for key in ("schools", "pupils"))
        >>> one.prints == other.prints
        True
        """
        if self.part in _TIMES_OF_FACTS and isinstance(self.value, Period):
            return (f"{self.value.first}..{self.value.last} {self.value.grain}",), "time"
        return self.keys, self.part

    @property
    def anchor(self) -> str:
        """The identity written into files, at most 64 characters (Word's limit for a control's tag): `f:KEY#N`, with
        a part other than the value `f:KEY/PART#N`; several keys joined by «+», or their digest where that is too long.

        >>> Figure("386", ("schools",), "value", Span("t"), occurrence=2).anchor
        'f:schools#2'
        """
        return f"f:{_joined(self.keys)}{'' if self.part == 'value' else '/' + self.part}#{self.occurrence}"


_TIMES_OF_FACTS = frozenset({"period", "as_of"})
_KEYS_LIMIT = 48
"""With «f:», the longest part («/members») and a count of five digits this stays within 64 characters."""


def _joined(keys: tuple[str, ...]) -> str:
    """The keys of a figure as one word of at most `_KEYS_LIMIT` characters."""
    joined = "+".join(keys)
    return joined if len(joined) <= _KEYS_LIMIT else f"{len(keys)}-{hashlib.sha256(joined.encode()).hexdigest()[:32]}"


@value
class Term:
    """A name printed from the book: a body, a region, a person. Not a figure, but the same in both languages."""

    text: str
    key: str
    span: Span


@value
class Footnote:
    """A call of a note that cites a source. `number` counts notes from 1; a later call of the same source repeats the
    number with `first` false and prints no second note.
    """

    source: str
    number: int
    first: bool
    inlines: tuple[Inline, ...]
    span: Span


@value
class Reserved:
    """A place that the office system or a hand fills in: date of signing, index. Printed as `width` underscores."""

    what: str
    width: int
    span: Span


Inline = Text | Strong | Emph | LineBreak | Figure | Term | Footnote | Reserved


@value
class Paragraph:
    """A paragraph; `name` is the label given in the template («[#answer-1]»), empty if none; `promises` are the keys of
    the promises that it makes («[!plan_approval]»).
    """

    inlines: tuple[Inline, ...]
    span: Span
    name: str = ""
    promises: tuple[str, ...] = ()


class Role(StrEnum):
    """The requisites of a letter that have a place and look of their own."""

    ADDRESSEE = "addressee"
    REFERENCE = "reference"
    SALUTATION = "salutation"
    SIGNATURE = "signature"
    EXECUTOR = "executor"
    ANNEX = "annex"


@value
class Part:
    """A requisite: one or more paragraphs in its role. In a signature a `LineBreak` separates position and name lines;
    a tab character pushes the name to the right edge.
    """

    role: Role
    paragraphs: tuple[Paragraph, ...]
    span: Span


@value
class Heading:
    """The letter's heading: bold, from the left margin, no full stop."""

    inlines: tuple[Inline, ...]
    span: Span


@value
class ListItem:
    """One item; `mark` is the printed «1)» or «1.»; `name` and `promises` as in a paragraph."""

    mark: str
    inlines: tuple[Inline, ...]
    span: Span
    name: str = ""
    promises: tuple[str, ...] = ()


@value
class List:
    """Numbered items, printed with their marks as text."""

    items: tuple[ListItem, ...]
    span: Span


class Align(StrEnum):
    """How a table column is set."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


Cell = tuple[Inline, ...]


@value
class Table:
    """A table with one header row (repeated on each page); every row has as many cells as `aligns`."""

    aligns: tuple[Align, ...]
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    span: Span


@value
class Note:
    """«Справочно»: smaller, italic. `label` opens its first paragraph («Справочно:», «Анықтама үшін:»), already
    worded.
    """

    label: str
    blocks: tuple[Paragraph | List | Table, ...]
    span: Span


@value
class Letterhead:
    """The head of a body's own blank: room for the emblem (never drawn), the name in the state language left, in
    Russian right.
    """

    state: tuple[Paragraph, ...]
    russian: tuple[Paragraph, ...]
    emblem_mm: int
    span: Span


@value
class PageBreak:
    """What follows starts a new page."""

    span: Span


Block = Part | Heading | Paragraph | List | Table | Note | Letterhead | PageBreak


@value
class Document:
    """One letter in one language, final in every word. Fonts and margins are not its business (`PageStyle`)."""

    lang: Lang
    letter: str
    title: str
    date: dt.date
    blocks: tuple[Block, ...]
    sources: tuple[str, ...] = ()
    """Keys of the sources that its figures and notes rest on, sorted."""


@value
class Face:
    """One font file: its bytes, the style it serves («regular», «bold», «italic», «bold-italic»), its full name."""

    style: str
    name: str
    data: bytes = field(repr=False)


class PdfEngine(StrEnum):
    """Who prints a PDF. Typst is an optional extra: many times faster, and it needs no system libraries."""

    WEASYPRINT = "weasyprint"
    TYPST = "typst"


@value
class PageStyle:
    """The page of the Rules: sizes in points, lengths in millimetres. `faces` are needed by the PDF writers only, and
    `pdf_engine` tells which of them prints.
    """

    font: str = "Times New Roman"
    size: float = 14
    note_size: float = 12
    footnote_size: float = 10
    executor_size: float = 10
    table_size: float = 12
    line_height: float = 1.0
    indent_mm: float = 12.5
    top_mm: float = 20
    right_mm: float = 15
    bottom_mm: float = 20
    left_mm: float = 30
    addressee_mm: float = 85
    pdf_engine: PdfEngine = PdfEngine.WEASYPRINT
    faces: tuple[Face, ...] = ()


@value
class Written:
    """What a writer gives back: the bytes of one file, and what was wrong with them (any error: they must not be
    kept).
    """

    data: bytes = field(repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()
    pages: int = 0
    """How many pages it has; 0 where the format has none of its own."""
