"""Two books → the records that differ, field by field."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from docgen.facts.book import FactBook
from docgen.model import Bilingual, Period, Span

SECTIONS = ("facts", "sources", "names", "letters", "promises")
_UNSAID = frozenset({"key", "span", "places", "shipped"})
"""Fields of records that say where or how, not what."""


class Change(StrEnum):
    """What became of a record."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record, as it was and as it is; empty where it was not written."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A record that differs: its section and key, what became of it, its fields that differ, where it stands (or
    stood), what it is in both languages (a fact, a promise).
    """

    section: str
    key: str
    change: Change
    fields: tuple[Field, ...]
    span: Span
    what: Bilingual | None = None


def changed_records(old: FactBook, new: FactBook) -> tuple[Changed, ...]:
    """Every record that differs, section by section, in the order of the newer book, those taken out last."""
    return tuple(
        one for section in SECTIONS for one in _of_section(section, getattr(old, section), getattr(new, section))
    )


def _of_section(section: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Changed]:
    for key in dict.fromkeys((*new, *old)):
        before, after = old.get(key), new.get(key)
        fields = tuple(_differing(_fields(before), _fields(after)))
        if fields:
            change = Change.ADDED if before is None else Change.REMOVED if after is None else Change.CHANGED
            record: Any = before if after is None else after
            what = getattr(record, "what", None)
            yield Changed(section, key, change, fields, record.span, what if isinstance(what, Bilingual) else None)


def _differing(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Field]:
    for name in dict.fromkeys((*new, *old)):
        if old.get(name, "") != new.get(name, ""):
            yield Field(name, old.get(name, ""), new.get(name, ""))


def _fields(record: Any) -> dict[str, str]:
    """The fields of a record as text, those without a value left out; what has both languages is two fields."""
    found: dict[str, str] = {}
    for field in dataclasses.fields(record) if record is not None else ():
        value = getattr(record, field.name)
        if field.name in _UNSAID:
            continue
        if isinstance(value, Bilingual) and value.ru != value.kz:
            found |= {f"{field.name}.ru": value.ru, f"{field.name}.kz": value.kz}
        elif said := told(value):
            found[field.name] = said
    return found


def told(value: Any) -> str:
    """Any value of a record as a line of text, without its places.

    >>> told((Decimal("1.50"), Bilingual("да", "иә"))), told({"gen": "школы"}), told(True), told(None)
    ('1.50, да / иә', 'gen: школы', 'yes', '')
    """
    match value:
        case None | False:
            return ""
        case True:
            return "yes"
        case str() | int():
            return str(value)
        case Decimal():
            return format(value, "f")
        case dt.date():
            return value.isoformat()
        case Period(first, last):
            ends = ("" if one in (dt.date.min, dt.date.max) else told(one) for one in (first, last))
            return told(first) if first == last else "..".join(ends)
        case Bilingual(ru, kz):
            return ru if ru == kz else f"{ru} / {kz}"
        case tuple():
            return ", ".join(filter(None, map(told, value)))
        case Mapping():
            return "; ".join(f"{name}: {told(one)}" for name, one in value.items() if told(one))
    return _told_record(value)


def _told_record(value: Any) -> str:
    """A record inside a record: «report пункт 1», «number: ДЗ-74; date: …»."""
    parts = {
        field.name: said
        for field in dataclasses.fields(value)
        if field.name not in _UNSAID and (said := told(getattr(value, field.name)))
    }
    return "; ".join(f"{name}: {said}" for name, said in parts.items())
