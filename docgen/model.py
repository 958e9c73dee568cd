"""The data that travels through docgen: values only, no behaviour beyond reading themselves, no import from docgen.

Facts, sources, names and letters are what we know (`FactBook` in `facts` holds them). A `Document` is what one letter
says
in one language; writers know nothing else. **Fact is what we know. Figure is a place where we print it.**
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

Lang = Literal["ru", "kz"]
LANGS: tuple[Lang, ...] = ("ru", "kz")
BCP47: Mapping[Lang, str] = MappingProxyType({"ru": "ru-RU", "kz": "kk-KZ"})
"""The standard's tags for our two languages; the one place that knows them."""

NBSP = "\u00a0"
NB_HYPHEN = "\u2011"
"""In a Document a hyphen that must not break is this character; each writer says it in its format's own way."""


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a file of the project: path relative to the project, line and column from 1, length in characters."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1


# --- diagnostics -----------------------------------------------------------------------------------------------------


class Severity(StrEnum):
    """An error stops the output; a warning is shown; a note explains."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that belongs to a finding; `label` is a message of the catalogue."""

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding as data. Its sentence and help come from `codes` (English) and the catalogues (Russian, Kazakh).

    `args` fill the sentence; `hint` is a ready piece such as the nearest name, empty if there is none.
    """

    code: str
    span: Span
    args: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    hint: str = ""

    def __hash__(self) -> int:
        return hash((self.code, self.span, tuple(sorted(self.args.items()))))


# --- what we know ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in both languages; never one made from the other."""

    ru: str
    kz: str

    def said(self, lang: Lang) -> str:
        """The text in one language."""
        return self.ru if lang == "ru" else self.kz


class Grain(StrEnum):
    """How finely a period is stated, and so worded: «2020 год», «июнь 2021 года», «25 февраля 2021 года»."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    YEARS = "years"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends inside it, and the grain in which it was written."""

    first: dt.date
    last: dt.date
    grain: Grain


class Precision(StrEnum):
    """How the figure stands to the true value; worded as «свыше», «около», «до»."""

    EXACT = "exact"
    OVER = "over"
    ABOUT = "about"
    UNDER = "under"


class Status(StrEnum):
    """Whether the figure has happened."""

    ACTUAL = "actual"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Citation:
    """One use of a source by a fact: where in the source it stands («абзац 5»)."""

    source: str
    locator: str
    span: Span


Value = Decimal | Period | Bilingual


@dataclass(frozen=True, slots=True)
class Relation:
    """Something that must hold between facts, as a person wrote it: «total == a + b»."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that we know, with where we know it from.

    `value` is a number, a date or period, or a text in both languages. `unit` and `members` are keys of names; a fact
    with
    members and no written value has their count as its value. `places` gives the span of each written field.
    """

    key: str
    what: Bilingual
    value: Value
    span: Span
    unit: str = ""
    period: Period | None = None
    as_of: Period | None = None
    status: Status = Status.ACTUAL
    precision: Precision = Precision.EXACT
    members: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    owner: str = ""
    valid_until: dt.date | None = None
    relations: tuple[Relation, ...] = ()
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)


class SourceKind(StrEnum):
    """What a source is; an act is cited by its title, a person's word makes a figure attested, not traced."""

    ACT = "act"
    LETTER = "letter"
    REPORT = "report"
    DATASET = "dataset"
    DATABASE = "database"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file kept beside the project that shows the source, and the SHA-256 of its bytes (64 hex digits)."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from. `form` and `issuer` are keys of names («приказ», «Министр образования и науки»)."""

    key: str
    kind: SourceKind
    span: Span
    title: Bilingual | None = None
    form: str = ""
    issuer: str = ""
    number: Bilingual | None = None
    date: Period | None = None
    in_force: Period | None = None
    evidence: Evidence | None = None
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)


class NameKind(StrEnum):
    """What a name names."""

    BODY = "body"
    OFFICE = "office"
    PERSON = "person"
    OBLAST = "oblast"
    CITY = "city"
    PLACE = "place"
    UNIT = "unit"
    NOUN = "noun"
    ACT_FORM = "act_form"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Wordforms:
    """A word or phrase in one language: the nominative, a short form, forms given by a person, hints for the grammar.

    `forms` is keyed by case («gen», «pl.loc»); `hints` by hint name («gender», «harmony», «reading», «surname»).
    """

    text: str
    short: str = ""
    forms: Mapping[str, str] = field(default_factory=dict)
    hints: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Called:
    """What something is called in both languages over a stretch of time (None: open end)."""

    ru: Wordforms
    kz: Wordforms
    since: dt.date | None = None
    until: dt.date | None = None

    def said(self, lang: Lang) -> Wordforms:
        """The words in one language."""
        return self.ru if lang == "ru" else self.kz


@dataclass(frozen=True, slots=True)
class Name:
    """A body, person, region, unit, noun or set phrase; `called` lists its names over time, the latest last."""

    key: str
    kind: NameKind
    called: tuple[Called, ...]
    span: Span
    confirmed: bool = True
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)

    def on(self, day: dt.date) -> Called | None:
        """What it was called on that day; None when it had no name then (did not exist, or not any more)."""
        for one in self.called:
            if (one.since is None or one.since <= day) and (one.until is None or day <= one.until):
                return one
        return None


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the inquiry: the names of the paragraphs that answer it, or why none does."""

    text: Bilingual
    answered_by: tuple[str, ...] = ()
    not_answered: str = ""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """The deputy's inquiry that a letter answers: its number as registered, its date, when it was announced at the
    sitting, when the order to prepare the reply was received, what it asks.
    """

    number: str
    date: Period
    announced: dt.date | None = None
    received: dt.date | None = None
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """Something a letter promises: what, by whom, by when; `kept` is the day it was done."""

    key: str
    what: Bilingual
    owner: str
    due: Period
    span: Span
    kept: dt.date | None = None
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Executor:
    """Who drafted the letter: a person's name key, the telephone as printed, an e-mail or nothing."""

    person: str
    phone: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter as data shared by its languages: whom, by whom, to what inquiry, judged at which date.

    `date` is the day at which names, validity and «в текущем году» are judged (the last day of a month if only that is
    known); it is never printed: the day of signing is put in by the office system. `addressees`, `signer` are name
    keys. `leadership` marks a letter to the Government's leadership (at most three sheets), `sent` the day it went out.
    """

    key: str
    template: str
    date: Period
    addressees: tuple[str, ...]
    signer: str
    span: Span
    inquiry: Inquiry | None = None
    position: str = ""
    body: str = ""
    executor: Executor | None = None
    leadership: bool = False
    sent: dt.date | None = None
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)


# --- what a letter says ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters; every one of them is printed."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emph:
    """Italic."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced new line inside a paragraph."""

    span: Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A place where a fact, or the number or date of a source, is printed.

    `text` is final in its language. `keys` are the facts it was made from (several for a sum or share), a source's
    key stands
    as «source.KEY». `part` says what of it is printed: «value», «members», «period», «number», «date», ….
    `value` is what was printed after rounding, `scale` the power of ten it is stated in (9 for млрд). `occurrence`
    counts the
    prints of the same keys and part in this document from 1: with them it is the figure's identity in every format.
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

    @property
    def anchor(self) -> str:
        """The identity written into files, at most 64 characters (Word's limit for a control's tag): `f:KEY#N`, with
        a part other than the value `f:KEY/PART#N`; several keys joined by «+», or their digest where that is too long.

        >>> Figure("386", ("schools",), "value", Span("t"), occurrence=2).anchor
        'f:schools#2'
        """
        return f"f:{_joined(self.keys)}{'' if self.part == 'value' else '/' + self.part}#{self.occurrence}"


_KEYS_LIMIT = 48
"""With «f:», the longest part («/members») and a count of five digits this stays within 64 characters."""


def _joined(keys: tuple[str, ...]) -> str:
    """The keys of a figure as one word of at most `_KEYS_LIMIT` characters."""
    joined = "+".join(keys)
    return joined if len(joined) <= _KEYS_LIMIT else f"{len(keys)}-{hashlib.sha256(joined.encode()).hexdigest()[:32]}"


@dataclass(frozen=True, slots=True)
class Term:
    """A name printed from the book: a body, a region, a person. Not a figure, but the same in both languages."""

    text: str
    key: str
    span: Span


@dataclass(frozen=True, slots=True)
class Footnote:
    """A call of a note that cites a source. `number` counts notes from 1; a later call of the same source repeats the
    number
    with `first` false and prints no second note.
    """

    source: str
    number: int
    first: bool
    inlines: tuple[Inline, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Reserved:
    """A place that the office system or a hand fills in: date of signing, index. Printed as `width` underscores."""

    what: str
    width: int
    span: Span


Inline = Text | Strong | Emph | LineBreak | Figure | Term | Footnote | Reserved


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Part:
    """A requisite: one or more paragraphs in its role. In a signature a `LineBreak` separates position and name lines;
    a tab character pushes the name to the right edge.
    """

    role: Role
    paragraphs: tuple[Paragraph, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Heading:
    """The letter's heading: bold, from the left margin, no full stop."""

    inlines: tuple[Inline, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item; `mark` is the printed «1)» or «1.»; `name` and `promises` as in a paragraph."""

    mark: str
    inlines: tuple[Inline, ...]
    span: Span
    name: str = ""
    promises: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row (repeated on each page); every row has as many cells as `aligns`."""

    aligns: tuple[Align, ...]
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Note:
    """«Справочно»: smaller, italic. `label` opens its first paragraph («Справочно:», «Анықтама үшін:»), already
    worded.
    """

    label: str
    blocks: tuple[Paragraph | List | Table, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of a body's own blank: room for the emblem (never drawn), the name in the state language left, in
    Russian right.
    """

    state: tuple[Paragraph, ...]
    russian: tuple[Paragraph, ...]
    emblem_mm: int
    span: Span


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page."""

    span: Span


Block = Part | Heading | Paragraph | List | Table | Note | Letterhead | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """One letter in one language, final in every word. Fonts and margins are not its business (`PageStyle`)."""

    lang: Lang
    letter: str
    title: str
    date: dt.date
    blocks: tuple[Block, ...]
    sources: tuple[str, ...] = ()
    """Keys of the sources that its figures and notes rest on, sorted."""


# --- the page --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: its bytes, the style it serves («regular», «bold», «italic», «bold-italic»), its full name."""

    style: str
    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The page of the Rules: sizes in points, lengths in millimetres. `faces` are needed by the PDF writer only."""

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
    faces: tuple[Face, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer gives back: the bytes of one file, and what was wrong with them (any error: they must not be
    kept).
    """

    data: bytes = field(repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()
