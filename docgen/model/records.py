"""What we know: facts, sources, names, letters, promises, as read from YAML."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from docgen.model.findings import Span
from docgen.model.values import value

Lang = Literal["ru", "kz"]
LANGS: tuple[Lang, ...] = ("ru", "kz")
BCP47: Mapping[Lang, str] = MappingProxyType({"ru": "ru-RU", "kz": "kk-KZ"})
"""The standard's tags for our two languages; the one place that knows them."""
UNTRANSLATED: Mapping[Lang, str] = MappingProxyType({"ru": "не переведено", "kz": "аударылмаған"})
"""What stands in a draft for a text that is known in the other language only."""


@value
class Bilingual:
    """One text in both languages; never one made from the other."""

    ru: str
    kz: str

    def said(self, lang: Lang) -> str:
        """The text in one language."""
        return self.ru if lang == "ru" else self.kz


class Placed:
    """A record with its place in a file, and that of each of its fields that somebody wrote."""

    __slots__ = ()
    span: Span
    places: Mapping[str, Span]

    def place(self, *names: str) -> Span:
        """Where a field is written: the first of these that is, else where the record is."""
        return next((self.places[name] for name in names if name in self.places), self.span)


class Grain(StrEnum):
    """How finely a period is stated, and so worded: «2020 год», «июнь 2021 года»; the plurals are ranges."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    YEARS = "years"
    QUARTERS = "quarters"
    MONTHS = "months"
    DAYS = "days"


@value
class Period:
    """A stretch of days, both ends inside it, and the grain in which it was written.

    An end that is open («in force since») is the first or the last day that the calendar of Python has.
    """

    first: dt.date
    last: dt.date
    grain: Grain

    def overlaps(self, other: Period) -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


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


@value
class Citation:
    """One use of a source by a fact: where in the source it stands («абзац 5»). The span is that of the key."""

    source: str
    locator: str
    span: Span


Value = Decimal | Period | Bilingual


@value
class Relation:
    """Something that must hold between facts, as a person wrote it: «total == a + b»."""

    text: str
    span: Span


@value
class Fact(Placed):
    """One thing that we know, with where we know it from.

    `value` is a number, a date or period, or a text in both languages. `unit` and `members` are keys of names; a fact
    with members and no written value has their count as its value. `places` gives the span of each written field.
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


@value
class Evidence:
    """A file kept beside the project that shows the source, and the SHA-256 of its bytes (64 hex digits)."""

    file: str
    sha256: str


@value
class Source(Placed):
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


@value
class Wordforms:
    """A word or phrase in one language: the nominative, a short form, forms given by a person, hints for the grammar.

    `forms` is keyed by case («gen», «pl.loc», «3.dat»); `hints` by hint name («gender», «harmony», «surname»);
    `shipped` tells docgen's own lexicon from what the project wrote.
    """

    text: str
    short: str = ""
    forms: Mapping[str, str] = field(default_factory=dict)
    hints: Mapping[str, str] = field(default_factory=dict)
    shipped: bool = False


@value
class Called:
    """What something is called in both languages over a stretch of time (None: open end)."""

    ru: Wordforms
    kz: Wordforms
    since: dt.date | None = None
    until: dt.date | None = None

    def said(self, lang: Lang) -> Wordforms:
        """The words in one language."""
        return self.ru if lang == "ru" else self.kz


@value
class Name(Placed):
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


@value
class Question:
    """One question of the inquiry: the names of the paragraphs that answer it, or why none does."""

    text: Bilingual
    answered_by: tuple[str, ...] = ()
    not_answered: str = ""


@value
class Inquiry:
    """The deputy's inquiry that a letter answers: its number as registered, its date, when it was announced at the
    sitting, when the order to prepare the reply was received, what it asks.
    """

    number: str
    date: Period
    announced: dt.date | None = None
    received: dt.date | None = None
    questions: tuple[Question, ...] = ()


@value
class Promise(Placed):
    """Something a letter promises: what, by whom, by when; `kept` is the day it was done."""

    key: str
    what: Bilingual
    owner: str
    due: Period
    span: Span
    kept: dt.date | None = None
    places: Mapping[str, Span] = field(default_factory=dict, compare=False)


@value
class Executor:
    """Who drafted the letter: a person's name key, the telephone as printed, an e-mail or nothing."""

    person: str
    phone: str
    email: str = ""


@value
class Letter(Placed):
    """One letter as data shared by its languages: whom, by whom, to what inquiry, judged at which date.

    `date` is the day at which names, validity and «в текущем году» are judged (the last day of a month if only that is
    known; what the letter may not tell as to come must be over on the first); it is never printed: the day of signing
    is put in by the office system. `addressees`, `signer` are name keys. `leadership` marks a letter to the
    Government's leadership (at most three sheets), `sent` the day it went out.
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
