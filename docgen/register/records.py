"""What a record of the register holds, and its one written form: JSON, a field a line, an item of a list a line.

A record is read strictly: a field too many, too few or of another type makes it unreadable. Its digest is taken over
the values, not the bytes, so line ends that another system put in change nothing.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

VERSION = 1


@dataclass(frozen=True, slots=True)
class File:
    """One file that was sent: its path in the project's output, its SHA-256; `edited` if it was not what a build gave
    on the day of the record: a hand had changed it, or its facts were older ones.
    """

    path: str
    lang: str
    sha256: str
    edited: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """One figure as it stood in the letter: its anchor, its words, the keys of what it rests on, the value printed."""

    lang: str
    anchor: str
    text: str
    keys: tuple[str, ...]
    value: str


@dataclass(frozen=True, slots=True)
class Departed:
    """A figure that was not sent as a build of that day printed it (`built`, empty if it printed none there): older
    than its facts, or typed by hand. `keys` are those facts.
    """

    lang: str
    anchor: str
    keys: tuple[str, ...]
    built: str


@dataclass(frozen=True, slots=True)
class Known:
    """What was known of a fact, or of the number and date of a source (key «source.KEY»), on the day of the record.
    Days and periods as `FIRST..LAST`; `sources` gives each source's key with the place in it.
    """

    key: str
    value: str
    unit: str
    precision: str
    status: str
    period: str
    as_of: str
    members: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sourced:
    """What a source was called: its key, kind, title and number in Russian and Kazakh, date; empty what it lacked."""

    key: str
    kind: str
    ru: str
    kz: str
    date: str


@dataclass(frozen=True, slots=True)
class Made:
    """A promise that the letter made: what, by whom, by when."""

    key: str
    ru: str
    kz: str
    owner: str
    due: str


@dataclass(frozen=True, slots=True)
class Seal:
    """A letter that was sent. `said` gives for each language the digest of its text and figures, `knew` that of what
    stood behind them; a figure of `printed` without keys was typed by hand before the letter went out; `supplements` is
    the number of the record of the letter's edition before, 0 for the first; `adds_to` that of the record to whose
    edition these files belong, sent later in another language or format (0: it begins an edition).
    """

    letter: str
    on: str
    by: str
    inquiry: str
    inquiry_date: str
    addressees: tuple[tuple[str, str], ...]
    files: tuple[File, ...]
    said: Mapping[str, str]
    knew: str
    promises: tuple[Made, ...]
    sources: tuple[Sourced, ...]
    known: tuple[Known, ...]
    printed: tuple[Printed, ...]
    supplements: int
    lines: tuple[tuple[str, str], ...] = ()
    """Every paragraph that was sent, with its language; none in a record of a docgen that did not keep them."""
    departed: tuple[Departed, ...] = ()
    adds_to: int = 0


@dataclass(frozen=True, slots=True)
class Approval:
    """Somebody let a draft pass: it holds as long as `said` and `knew` are those of the letter."""

    letter: str
    on: str
    by: str
    said: Mapping[str, str]
    knew: str


Record = Seal | Approval
KINDS: Mapping[str, type[Record]] = {"seal": Seal, "approval": Approval}


class Malformed(Exception):
    """A text that is no record; `reason` is a message of the catalogue."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Link:
    """A record in the chain: its number from 1, the digest of the record before (empty for the first), its own."""

    number: int
    previous: str
    record: Record
    digest: str


def link(number: int, previous: str, record: Record) -> Link:
    """The record as the next of the chain."""
    return Link(number, previous, record, _digest(_plain(number, previous, record)))


def write_link(one: Link) -> bytes:
    """The text of a record, ending in «}» and a new line."""
    data = {**_plain(one.number, one.previous, one.record), "digest": one.digest}
    fields = ",\n".join(f"  {json.dumps(name)}: {_shown(value)}" for name, value in data.items())
    return f"{{\n{fields}\n}}\n".encode()


def read_link(text: bytes) -> tuple[Link, bool]:
    """A record, and whether its digest is that of what it says. Raises `Malformed`."""
    try:
        data = json.loads(text, object_pairs_hook=_once, parse_constant=_refused)
    except (ValueError, RecursionError):
        raise Malformed("it is no JSON text") from None
    if not isinstance(data, dict) or data.pop("docgen", None) != VERSION:
        raise Malformed("it is no record of this docgen")
    digest, number, previous = data.pop("digest", None), data.pop("number", None), data.pop("previous", None)
    kind = KINDS.get(str(data.pop("kind", "")))
    if kind is None or type(number) is not int or not isinstance(previous, str) or not isinstance(digest, str):
        raise Malformed("it is no record of this docgen")
    record: Record = _built(kind, data)
    if read_date(record.on) is None:
        raise Malformed("its fields are not those of a record")
    whole = link(number, previous, record)
    return dataclasses.replace(whole, digest=digest), digest == whole.digest


def read_date(text: str) -> dt.date | None:
    """The day of a record."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _plain(number: int, previous: str, record: Record) -> dict[str, Any]:
    kind = next(name for name, made in KINDS.items() if isinstance(record, made))
    data = json.loads(json.dumps(dataclasses.asdict(record)))
    spared = {field.name for field in dataclasses.fields(record) if _is_spared(field, data)}
    return {
        "docgen": VERSION,
        "kind": kind,
        "number": number,
        "previous": previous,
        **{name: value for name, value in data.items() if name not in spared},
    }


def _is_spared(field: dataclasses.Field[Any], data: Mapping[str, Any]) -> bool:
    """Whether a field says nothing that a record of an earlier docgen, which had it not, does not say too."""
    return field.default is not dataclasses.MISSING and not data[field.name]


def _digest(data: Mapping[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _shown(value: object) -> str:
    """A value of a field; the items of a list each on a line of their own."""
    if isinstance(value, list) and value:
        items = ",\n".join(f"    {json.dumps(item, ensure_ascii=False)}" for item in value)
        return f"[\n{items}\n  ]"
    return json.dumps(value, ensure_ascii=False)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise ValueError("a field is written twice")
    return data


def _refused(_: str) -> None:
    raise ValueError("no number")


# --- plain data → records, by the types of their fields -------------------------------------------------------------


def _built(kind: Any, data: object) -> Any:
    hints = typing.get_type_hints(kind)
    later = {field.name for field in dataclasses.fields(kind) if field.default is not dataclasses.MISSING}
    if not isinstance(data, dict) or not hints.keys() - later <= data.keys() <= hints.keys():
        raise Malformed("its fields are not those of a record")
    return kind(**{name: _value(hint, data[name]) for name, hint in hints.items() if name in data})


def _value(hint: Any, value: object) -> Any:
    if dataclasses.is_dataclass(hint):
        return _built(hint, value)
    read = _READERS.get(typing.get_origin(hint) or hint)
    assert read is not None, hint
    return read(typing.get_args(hint), value)


def _of(kind: type) -> Callable[[Any, object], Any]:
    def read(_: Any, value: object) -> Any:
        if type(value) is not kind:
            raise Malformed("its fields are not those of a record")
        return _clean(value) if isinstance(value, str) else value

    return read


def _clean(text: str) -> str:
    """A text that can be written as UTF-8: JSON may hold half a character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Malformed("its fields are not those of a record") from None
    return text


def _tuple(hints: tuple[Any, ...], value: object) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise Malformed("its fields are not those of a record")
    if hints[-1] is not ...:
        if len(value) != len(hints):
            raise Malformed("its fields are not those of a record")
        return tuple(_value(hint, one) for hint, one in zip(hints, value, strict=True))
    return tuple(_value(hints[0], one) for one in value)


def _mapping(hints: tuple[Any, ...], value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise Malformed("its fields are not those of a record")
    return {_clean(name): _value(hints[1], one) for name, one in value.items()}


_READERS: Mapping[Any, Callable[[Any, object], Any]] = {
    str: _of(str),
    int: _of(int),
    bool: _of(bool),
    tuple: _tuple,
    Mapping: _mapping,
}
