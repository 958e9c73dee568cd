"""Values → digests: equal where docgen would write the same, whatever line of whatever file a record stands on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from docgen.model import Span

SIZE = 16
"""Bytes of a digest: two values of a project that share one are less likely than a fault of the memory."""
_PLACES = "places"


def digest(data: bytes) -> bytes:
    """The digest of some bytes."""
    return hashlib.blake2b(data, digest_size=SIZE).digest()


def digest_of(value: object) -> bytes:
    """The digest of what a value says; where it stands (spans, places) does not count.

    >>> from docgen.model import Citation
    >>> digest_of(Citation("a", "", Span("x"))) == digest_of(Citation("a", "", Span("y", 7)))
    True
    """
    return digest(repr(_said(value)).encode())


def _said(value: object) -> object:
    """A value as plain tuples whose `repr` is the same in every run."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Span):
        return None
    if isinstance(value, tuple | list):
        return [_said(one) for one in value]
    if isinstance(value, Mapping):
        return [(_said(key), _said(one)) for key, one in value.items()]
    if isinstance(value, frozenset | set):
        return sorted(repr(_said(one)) for one in value)
    if is_dataclass(value):
        return _said_of_record(value)
    return value


def _said_of_record(value: Any) -> object:
    kind = type(value)
    if kind not in _NAMES:
        _NAMES[kind] = tuple(one.name for one in fields(kind) if one.name != _PLACES)
    return [kind.__name__, *(_said(getattr(value, name)) for name in _NAMES[kind])]


_NAMES: dict[type[Any], tuple[str, ...]] = {}
"""Kind of record → its fields, but the places of its fields."""
