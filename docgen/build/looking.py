"""A fact book that notes what is looked up in it: what a letter rests on is what was looked at while it was made.

No check and no filter has to say what it reads, and none can forget to. What is looked at is a pair, kind and key:

    record facts/schools      a record, found or missing        keys facts     which keys there are, in their order
    group facts/schools       whether longer keys begin so      all facts      every record of a section
    word ru text              the names that are spelled so     view f|day|ru  what a function makes of the whole book
    lost facts/schools        whether it stands in a file but could not be read
"""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Callable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Any, TypeVar

from docgen.build.digests import digest_of
from docgen.facts.book import FactBook
from docgen.facts.records import SECTIONS
from docgen.facts.shelves import peek

T = TypeVar("T")
Look = tuple[str, str]
"""Kind and key of something that was looked at."""
MISSING = bytes(16)
"""Digest of what is not there."""


class Notes:
    """Where looks are noted; `into` says who is looking from now on."""

    __slots__ = ("looks",)

    def __init__(self) -> None:
        self.looks: set[Look] = set()

    def into(self, looks: set[Look]) -> None:
        """Note in this set from now on."""
        self.looks = looks


class WatchedRecords(Mapping[str, T]):
    """One section of a book, or the spellings of its names; each look into it is noted."""

    __slots__ = ("_kind", "_notes", "_prefix", "_records", "_section")

    def __init__(self, section: str, records: Mapping[str, T], notes: Notes, kind: str = "record") -> None:
        self._section = section
        self._prefix = f"{section}/"
        self._records = records
        self._notes = notes
        self._kind = kind

    def __getitem__(self, key: str) -> T:
        self._notes.looks.add((self._kind, self._prefix + key))
        return self._records[key]

    def get(self, key: str, default: Any = None) -> Any:
        """See `Mapping`."""
        self._notes.looks.add((self._kind, self._prefix + key))
        return self._records.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._notes.looks.add((self._kind, f"{self._prefix}{key}"))
        return key in self._records

    def __iter__(self) -> Iterator[str]:
        self._notes.looks.add(("keys", self._section))
        return iter(self._records)

    def __len__(self) -> int:
        self._notes.looks.add(("keys", self._section))
        return len(self._records)

    def keys(self) -> KeysView[str]:
        """See `Mapping`."""
        self._notes.looks.add(("keys", self._section))
        return self._records.keys()

    def values(self) -> ValuesView[T]:
        """See `Mapping`."""
        self._notes.looks.add(("all", self._section))
        return self._records.values()

    def items(self) -> ItemsView[str, T]:
        """See `Mapping`."""
        self._notes.looks.add(("all", self._section))
        return self._records.items()


class WatchedBook(FactBook):
    """The same book, each look into it noted."""

    __slots__ = ("inner", "notes")
    inner: FactBook
    notes: Notes

    def __init__(self, inner: FactBook, notes: Notes) -> None:
        for section in SECTIONS:
            object.__setattr__(self, section, WatchedRecords(section, getattr(inner, section), notes))
        object.__setattr__(self, "spelled", WatchedRecords("names", inner.spelled, notes, "word"))
        for name, value in (("lost", inner.lost), ("views", {}), ("inner", inner), ("notes", notes)):
            object.__setattr__(self, name, value)

    def view(self, work_out: Callable[..., T], *args: object) -> T:
        """See `FactBook`."""
        self.notes.looks.add(("view", _view_key(work_out, args)))
        return self.inner.view(work_out, *args)

    def begins(self, section: str, prefix: str) -> bool:
        """See `FactBook`."""
        self.notes.looks.add(("group", f"{section}/{prefix}"))
        return self.inner.begins(section, prefix)

    def is_lost(self, section: str, key: str) -> bool:
        """See `FactBook`."""
        self.notes.looks.add(("lost", f"{section}/{key}"))
        return self.inner.is_lost(section, key)


# --- what stands there now -------------------------------------------------------------------------------------------


def seen(book: FactBook, look: Look) -> bytes:
    """The digest of what a look into this book finds."""
    kind, key = look
    section, _, name = key.partition("/")
    match kind:
        case "record":
            records = getattr(book, section)
            return digest_of(peek(records, name)) if name in records else MISSING
        case "word":
            return digest_of(book.spelled.get(name, ()))
        case "group":
            return digest_of(book.begins(section, name))
        case "lost":
            return digest_of(book.is_lost(section, name))
        case "keys":
            return digest_of(tuple(getattr(book, section)))
        case "all":
            return digest_of(tuple(getattr(book, section).values()))
        case "view":
            return digest_of(_worked_out(book, key))
    raise ValueError(kind)


BOOK = frozenset({"record", "word", "group", "lost", "keys", "all", "view"})
"""The kinds of looks into the book."""


def _view_key(work_out: Callable[..., object], args: tuple[object, ...]) -> str:
    told = (f"@{one.isoformat()}" if isinstance(one, dt.date) else str(one) for one in args)
    return "|".join((work_out.__module__, work_out.__qualname__, *told))


def _worked_out(book: FactBook, key: str) -> object:
    module, name, *told = key.split("|")
    args = (dt.date.fromisoformat(one[1:]) if one.startswith("@") else one for one in told)
    return book.view(getattr(importlib.import_module(module), name), *args)
