"""The names that docgen ships, kept from run to run beside docgen's own compiled modules: to read their YAML is a
twentieth of a cold check, to take what was read a hundredth of that.

What is kept is known by the bytes of the YAML and by the state of every module that reads it, as Python knows what it
has compiled; whatever else is found there is passed over, and the YAML is read.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from docgen.compiled import keep_beside, kept_beside, made_of
from docgen.model import Name

_PACKAGE = Path(__file__).parents[1]
_READ_BY = tuple(_PACKAGE / room for room in ("", "facts", "lang", "model"))
"""Folders of the modules that decide what is read; a test holds them against what a reading loads."""
_SUFFIX = "names"


def as_read_before(
    files: Iterable[Path], read: Callable[[list[tuple[Path, bytes]]], Mapping[str, Name]]
) -> Mapping[str, Name]:
    """What `read` makes of these files of docgen's own and their bytes, or made of the very same in an earlier run."""
    found = [(file, file.read_bytes()) for file in files]
    digest = made_of([(file.name, data) for file, data in found], _READ_BY)
    kept = kept_beside(__spec__, _SUFFIX, digest)
    if kept is not None:
        names: Mapping[str, Name] = pickle.loads(kept)  # noqa: S301  # as trustworthy as the modules beside it
        return names
    names = read(found)
    keep_beside(__spec__, _SUFFIX, digest, _pickled(dict(names)))
    return names


class _Pickler(pickle.Pickler):
    """Values of `model` are made again by their class and fields, which takes a fifth of the time of their own way."""

    def reducer_override(self, thing: Any) -> Any:
        if is_dataclass(thing) and not isinstance(thing, type):
            return type(thing), tuple(getattr(thing, each.name) for each in fields(thing))
        return NotImplemented


def _pickled(thing: object) -> bytes:
    written = io.BytesIO()
    _Pickler(written, pickle.HIGHEST_PROTOCOL).dump(thing)
    return written.getvalue()
