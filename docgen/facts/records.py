"""The fields of every record a clerk can write: one table each, from which the reader and the JSON Schema are made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from docgen.facts import scalars, shapes
from docgen.facts.meant import time_meant
from docgen.facts.nodes import Mapping as MappingNode
from docgen.facts.nodes import Node, Scalar, Sequence
from docgen.facts.shapes import Field, Reading, Shape
from docgen.lang.forms import FEW, GAP, HINTS, Case, Gender, Harmony, Number, Possessive, form_key
from docgen.model import (
    LANGS,
    Called,
    Citation,
    Diagnostic,
    Evidence,
    Executor,
    Fact,
    Inquiry,
    Letter,
    Name,
    NameKind,
    Precision,
    Promise,
    Question,
    Relation,
    Source,
    SourceKind,
    Span,
    Status,
    Value,
    Wordforms,
)

# --- the values of a fact --------------------------------------------------------------------------------------------


def _read_value(node: Node, reading: Reading, path: str) -> Value | None:
    """A number, or a date or period, which has a «-» or «..» inside; a bare year is a number."""
    if isinstance(node, Scalar) and ("-" in node.text[1:] or ".." in node.text or _is_time(node.text)):
        return shapes.PERIOD.read(node, reading, path)
    return shapes.NUMBER.read(node, reading, path)


def _is_time(text: str) -> bool:
    """Whether a text that is no number says a time in words; a year is a number, with `unit: year` beside it."""
    return scalars.read_number(text) is None and bool(time := time_meant(text)) and scalars.read_number(time) is None


def _read_citations(node: Node, reading: Reading, path: str) -> tuple[Citation, ...] | None:
    found = _LOCATORS.read(node, reading, path)
    if found is None or not isinstance(node, MappingNode):
        return None
    named = {entry.key.text: entry.key.span for entry in node.entries if shapes.is_key(entry.key.text)}
    # a place that is no place is told as such: the fact has its source all the same
    return tuple(Citation(key, found.get(key, ""), span) for key, span in named.items())


_LOCATORS = shapes.mapping_of(shapes.PLACE, shapes.is_key, "the key of a source, then where in it: `order_70: пункт 2`")
VALUE: Shape[Value] = Shape(_read_value, "a number, a date or a period", shapes.NUMBER.schema)
CITATIONS = Shape(_read_citations, "sources", _LOCATORS.schema, placed=True)


def _read_relations(node: Node, reading: Reading, path: str) -> tuple[Relation, ...] | None:
    nodes = node.items if isinstance(node, Sequence) else (node,)
    texts = [shapes.TEXT.read(one, reading, path) for one in nodes]
    return tuple(Relation(text, one.span) for text, one in zip(texts, nodes, strict=True) if text)


RELATIONS = Shape(
    _read_relations,
    "a relation, or a list of them",
    {"anyOf": [shapes.TEXT.schema, {"type": "array", "items": shapes.TEXT.schema}]},
    placed=True,
)

_STATUS = shapes.choice(Status)


def _read_status(node: Node, reading: Reading, path: str) -> Status | None:
    """A status; one that cannot be read is taken for the one it is most like, or else for `planned`, as nobody writes
    the other: what would follow from it need not be told.
    """
    known = _STATUS.read(node, reading, path)
    word = node.text if isinstance(node, Scalar) else ""
    return known or (Status.ACTUAL if shapes.nearest(word, (Status.ACTUAL,)) else Status.PLANNED)


FACT = (
    Field("what", shapes.BILINGUAL, "what the figure counts or says, in both languages", required=True),
    Field("value", VALUE, "the number, date or period; left out when `members` are listed or `text` is given"),
    Field("text", shapes.SAME_OR_BILINGUAL, "a fact that is words, not a number"),
    Field("unit", shapes.UNIT, "the key of a name of kind `unit` or `noun`; `year` makes the value a year"),
    Field("period", shapes.PERIOD, "the time the figure speaks of"),
    Field("as_of", shapes.MOMENT, "the day or month at which it was true"),
    Field("status", shapes.Shape(_read_status, _STATUS.expected, _STATUS.schema), "actual (default) or planned"),
    Field("precision", shapes.choice(Precision), "exact (default), over, about, under"),
    Field("members", shapes.list_of(shapes.NAME), "keys of the names that make up the figure, in order of printing"),
    Field("sources", CITATIONS, "where it is known from: key of the source, then the place in it"),
    Field("owner", shapes.TEXT, "who answers for the figure"),
    Field("valid_until", shapes.DATE, "the last day on which it may be cited"),
    Field("check", RELATIONS, "what must hold: `total == a + b`, `share == part / whole`; one, or a list"),
)

_EVIDENCE = (
    Field("file", shapes.TEXT, "path in the project", required=True),
    Field("sha256", shapes.SHA256, "SHA-256 of the file", required=True),
)

SOURCE = (
    Field("kind", shapes.choice(SourceKind), "what the source is", required=True),
    Field("title", shapes.BILINGUAL, "its title, without quotation marks"),
    Field("form", shapes.NAME, "for an act: the key of a name of kind `act_form` (order, resolution …)"),
    Field("issuer", shapes.NAME, "who issued it: the key of a name"),
    Field("number", shapes.DOCUMENT_NUMBER, "its number without «№»; ru: and kz: where they differ (112-р, 112-ө)"),
    Field("date", shapes.MOMENT, "its date"),
    Field("in_force", shapes.STRETCH, "the days on which an act is in force: FIRST..LAST, or FIRST.. if it still is"),
    Field("evidence", shapes.record_of(_EVIDENCE, Evidence), "a file that shows it"),
)

# --- names -----------------------------------------------------------------------------------------------------------

SHIPPED = "docgen:"
"""How the paths of docgen's own files begin."""
FORM_KEYS = frozenset(
    form_key(case, number, owner) for case in Case for number in Number for owner in (None, *Possessive)
) | {FEW}


def _read_form(node: Node, reading: Reading, path: str) -> str | None:
    """A form; the gap of a remedy that nobody filled is none."""
    text = shapes.TEXT.read(node, reading, path)
    if text is not None and GAP in text:
        reading.report("DG123", node.span, field=path, expected="the form itself", text=text)
        return None
    return text


class _YesNo(StrEnum):
    YES = "yes"
    NO = "no"


_FORMS = shapes.mapping_of(
    Shape(_read_form, "the form itself", shapes.TEXT.schema),
    FORM_KEYS.__contains__,
    "a case: " + ", ".join(Case) + ", pl.gen …",
)
_HINT_SHAPES: dict[str, Shape[Any]] = {
    "gender": shapes.choice(Gender),
    "animate": shapes.choice(_YesNo),
    "number": shapes.choice(Number),
    "harmony": shapes.choice(Harmony),
    "possessed": shapes.choice(_YesNo),
}
_WORDFORMS = (
    Field("text", shapes.TEXT, "the name in the nominative", required=True),
    Field("short", shapes.TEXT, "its short form"),
    Field("forms", _FORMS, "forms that a person has checked, by case"),
    *(Field(hint, _HINT_SHAPES.get(hint, shapes.TEXT), f"hint for the grammar: {hint}") for hint in HINTS),
)


def _wordforms(text: str, short: str = "", forms: dict[str, str] | None = None, **hints: str) -> Wordforms:
    return Wordforms(text, short, forms or {}, hints)


def _read_words(node: Node, reading: Reading, path: str) -> Wordforms | None:
    if isinstance(node, Scalar):
        text = shapes.TEXT.read(node, reading, path)
        words = Wordforms(text) if text else None
    else:
        words = _WORDS_RECORD.read(node, reading, path)
    return words and replace(words, shipped=node.span.file.startswith(SHIPPED))


_WORDS_RECORD = shapes.record_of(_WORDFORMS, _wordforms)
WORDS = Shape(
    _read_words,
    "a text, or fields `text:`, `forms:` …",
    {"anyOf": [shapes.TEXT.schema, _WORDS_RECORD.schema]},
    placed=True,
)
_CALLED = (
    Field("ru", WORDS, "in Russian", required=True),
    Field("kz", WORDS, "in Kazakh", required=True),
    Field("since", shapes.DATE, "the first day of this name"),
    Field("until", shapes.DATE, "the last day of this name"),
)
NAME = (
    Field("kind", shapes.choice(NameKind), "what is named", required=True),
    Field("ru", WORDS, "its name in Russian"),
    Field("kz", WORDS, "its name in Kazakh"),
    Field("since", shapes.DATE, "the first day of this name"),
    Field("until", shapes.DATE, "the last day of this name"),
    Field("called", shapes.list_of(shapes.record_of(_CALLED, Called)), "earlier and later names, each with its days"),
    Field("confirmed", shapes.YES_NO, "no: not seen in an official text yet; `docgen words` lists it"),
)

# --- letters ---------------------------------------------------------------------------------------------------------

_QUESTION = (
    Field("text", shapes.BILINGUAL, "the question, in short", required=True),
    Field("answered_by", shapes.list_of(shapes.TEXT), "names of the paragraphs that answer it: [#name] in templates"),
    Field("not_answered", shapes.REASON, "why the letter does not answer it"),
)
_INQUIRY = (
    Field("number", shapes.INQUIRY_NUMBER, "its registered number, letter for letter", required=True),
    Field("date", shapes.DAY, "its date", required=True),
    Field("announced", shapes.DATE, "the day it was announced at the sitting"),
    Field("received", shapes.DATE, "the day the order to prepare the reply was received"),
    Field("questions", shapes.list_of(shapes.record_of(_QUESTION, Question)), "what it asks, and where it is answered"),
)
_EXECUTOR = (
    Field("person", shapes.NAME, "the key of the executor's name", required=True),
    Field("phone", shapes.PHONE, "the telephone as printed", required=True),
    Field("email", shapes.TEXT, "the e-mail"),
)
LETTER = (
    Field("template", shapes.TEXT, "the template's file name without ending; the letter's own key if left out"),
    Field("date", shapes.DAY_OR_MONTH, "when it is judged (names, validity); never printed", required=True),
    Field("addressees", shapes.list_of(shapes.NAME), "keys of the names it goes to, at most four", required=True),
    Field("inquiry", shapes.record_of(_INQUIRY, Inquiry), "the inquiry it answers"),
    Field("signer", shapes.NAME, "the key of the signer's name", required=True),
    Field("position", shapes.NAME, "the key of the signer's position, where it is printed"),
    Field("body", shapes.NAME, "the key of the body on whose blank it goes"),
    Field("executor", shapes.record_of(_EXECUTOR, Executor), "who drafted it"),
    Field(
        "leadership",
        shapes.YES_NO,
        "whether it goes to the Government's leadership, at most three sheets; else its addressees tell",
    ),
    Field("sent", shapes.DATE, "the day it went out"),
)

# --- promises --------------------------------------------------------------------------------------------------------

PROMISE = (
    Field("what", shapes.BILINGUAL, "what is promised, in both languages", required=True),
    Field("owner", shapes.TEXT, "who answers for it", required=True),
    Field("due", shapes.MOMENT, "by when", required=True),
    Field("kept", shapes.DATE, "the day it was done"),
)

SECTIONS: dict[str, tuple[Field, ...]] = {
    "facts": FACT,
    "sources": SOURCE,
    "names": NAME,
    "letters": LETTER,
    "promises": PROMISE,
}
"""What may stand at the top of a file in facts/."""

# --- fields → records ------------------------------------------------------------------------------------------------


def build_fact(key: str, span: Span, found: dict[str, Any], reading: Reading) -> Fact | None:
    """A fact from its fields; exactly one of `value`, `text` and `members` makes its value (members may have a
    value).
    """
    value = _value(found, reading)
    text = found.pop("text", None)
    members = found.get("members", ())
    if (value is None) == (text is None) and not (members and text is None):
        if value is not None:
            reading.report("DG126", span, key=key)
        elif not _told_why(found, reading):
            reading.report("DG125", span, key=key)
        return None
    for twice in sorted({number for number, name in enumerate(members) if name in members[:number]}):
        reading.report("DG106", reading.places[f"members.{twice}"], key=members[twice])
    if members and value is not None and value != len(members):
        place = reading.places.get("value", span)
        reading.report("DG127", place, key=key, value=str(value), count=str(len(members)))
    final = value if value is not None else text if text is not None else Decimal(len(members))
    relations = found.pop("check", ())
    return Fact(key=key, value=final, span=span, relations=relations, places=reading.places, **found)


def _told_why(found: Mapping[str, Any], reading: Reading) -> bool:
    """Whether it is told already why a fact says nothing: what it was to say could not be read."""
    unread = reading.places.keys() & ({"value", "text", "members"} - found.keys())
    return bool(unread) or any(place.startswith("members.") for place in reading.places)


_NO_YEAR = 'a year, such as 2020; how many years there are is a number without `unit:`, which count("год") prints'


def _value(found: dict[str, Any], reading: Reading) -> Value | None:
    value: Value | None = found.pop("value", None)
    if found.get("unit") == "year" and isinstance(value, Decimal):
        year = scalars.read_period(str(value))
        if year is None:
            reading.report("DG123", reading.places["value"], field="value", expected=_NO_YEAR, text=str(value))
        return year
    return value


def build_source(key: str, span: Span, found: dict[str, Any], reading: Reading) -> Source | None:
    """A source from its fields."""
    return Source(key=key, span=span, places=reading.places, **found)


def build_name(key: str, span: Span, found: dict[str, Any], reading: Reading) -> Name | None:
    """A name from its fields: either `ru` and `kz`, or a list `called`, sorted by time."""
    called: tuple[Called, ...] = found.get("called", ())
    if not called:
        missing = [lang for lang in LANGS if lang not in found]
        for lang in missing:
            reading.report("DG122", span, field=lang, expected=WORDS.expected)
        if missing:
            return None
        called = (Called(found["ru"], found["kz"], found.get("since"), found.get("until")),)
    ordered = tuple(sorted(called, key=lambda one: one.since or dt.date.min))
    return Name(key, found["kind"], ordered, span, found.get("confirmed", True), reading.places)


def build_letter(key: str, span: Span, found: dict[str, Any], reading: Reading) -> Letter | None:
    """A letter from its fields."""
    found.setdefault("template", key)
    return Letter(key=key, span=span, places=reading.places, **found)


def build_promise(key: str, span: Span, found: dict[str, Any], reading: Reading) -> Promise | None:
    """A promise from its fields."""
    return Promise(key=key, span=span, places=reading.places, **found)


BUILD: dict[str, Callable[[str, Span, dict[str, Any], Reading], Any]] = {
    "facts": build_fact,
    "sources": build_source,
    "names": build_name,
    "letters": build_letter,
    "promises": build_promise,
}


_OURS = ("source.", "letter.", "name.")
"""Beginnings of keys that figures carry for what is no fact."""


def is_record_key(section: str, key: str) -> bool:
    """Whether a record of this section can have this key."""
    return (shapes.is_letter_key if section == "letters" else shapes.is_key)(key) and not key.startswith(_OURS)


def read_record(section: str, key: Scalar, node: Node, diagnostics: list[Diagnostic]) -> Any:
    """One record of a section, or None after its faults were reported."""
    reading = Reading(diagnostics)
    if not is_record_key(section, key.text):
        meant = shapes.in_latin(key.text)
        reading.report("DG128", key.span, hint=meant if is_record_key(section, meant) else "", key=key.text)
        return None
    if not isinstance(node, MappingNode):
        reading.report("DG123", node.span, field=key.text, expected="fields, one a line, indented")
        return None
    found = shapes.read_fields(SECTIONS[section], node, reading)
    if found is None or (section == "facts" and _is_undecided(node, found)):
        return None
    return BUILD[section](key.text, key.span, found, reading)


_DECISIVE = frozenset({"unit", "precision"})


def _is_undecided(node: MappingNode, found: Mapping[str, Any]) -> bool:
    """Whether what a fact prints hangs on a field that could not be read: «exact», which is meant where nothing is
    written, would have its templates told of faults that they do not have.
    """
    return any(entry.key.text in _DECISIVE and entry.key.text not in found for entry in node.entries)
