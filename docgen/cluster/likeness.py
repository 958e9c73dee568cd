"""What must be alike on all machines for the bytes to be the same: docgen, Python, the libraries that make letters."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

import docgen
from docgen.build import glance
from docgen.build.digests import digest_of
from docgen.files import read_plain


@dataclass(frozen=True, slots=True)
class Likeness:
    """docgen by its version and by the digest of all its files; all else by the names that bear versions."""

    version: str
    own: bytes
    surroundings: tuple[str, ...]


@functools.cache
def likeness() -> Likeness:
    """That of this process."""
    own = digest_of(tuple(read_plain(Path(path), inside=Path(glance.PACKAGE)) for path in _own_paths()))
    names = {str(word) for entry in glance.surroundings() for word in entry}
    return Likeness(docgen.__version__, own, tuple(sorted(names)))


def _own_paths() -> list[str]:
    return sorted(entry[0] for entry in glance.entries(glance.PACKAGE))


def difference(ours: Likeness, theirs: Likeness) -> tuple[str, str]:
    """What differs first, as both have it; two empty texts for the very same."""
    if ours.version != theirs.version:
        return f"docgen {ours.version}", f"docgen {theirs.version}"
    here, there = set(ours.surroundings), set(theirs.surroundings)
    if here != there:
        return _first(here - there), _first(there - here)
    if ours.own != theirs.own:
        return _own(ours), _own(theirs)
    return "", ""


def _first(names: set[str]) -> str:
    return min(names, default="—").removesuffix(".dist-info")


def _own(one: Likeness) -> str:
    return f"docgen {one.version} ({one.own.hex()[:8]})"
