"""A tree of nodes with places, scalars kept as written: what `plainly` and `yaml_nodes` make of the text of a file.

Nothing becomes a float, a bool or a date behind our back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from docgen.facts.texts import read_text
from docgen.model import Diagnostic, Span

FILE_LIMIT = 16 * 1024 * 1024
LINE_LIMIT = 20_000
VALUE_LIMIT = 2_000


class Scalar(NamedTuple):
    """A value as written; `plain` is false when it stood in quotes or a block."""

    text: str
    span: Span
    plain: bool = True


class Entry(NamedTuple):
    """One `key: value` of a mapping."""

    key: Scalar
    value: Node


class Mapping(NamedTuple):
    """A mapping in the order of the file, each key once."""

    entries: tuple[Entry, ...]
    span: Span
    doubled: bool = False
    """Whether a key stood there again: that entry is told, and lost."""


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    span: Span


Node = Scalar | Mapping | Sequence


FAULTS_LIMIT = 200
"""Faults that are told of one file: whoever has made more corrects the first ones and looks again."""


class TooMany(Exception):
    """A file has more faults than are told."""


class Faults(list[Diagnostic]):
    """What is wrong with one file; the fault beyond the limit ends its reading with `TooMany`."""

    def append(self, fault: Diagnostic) -> None:
        """Note a fault; in place of the one beyond the limit stands that there are more."""
        if len(self) < FAULTS_LIMIT:
            super().append(fault)
            return
        super().append(Diagnostic("DG116", fault.span, {"count": str(FAULTS_LIMIT)}))
        raise TooMany

    def extend(self, faults: Iterable[Diagnostic]) -> None:
        """Note several."""
        for fault in faults:
            self.append(fault)


def open_text(path: str, data: bytes, faults: Faults) -> str:
    """The text of a file; where it has faults, it is not to be used."""
    if len(data) > FILE_LIMIT:
        faults.append(Diagnostic("DG104", Span(path), {"limit": f"{FILE_LIMIT >> 20} MB"}))
        return ""
    text, found = read_text(path, data)
    faults.extend(found)
    faults.extend(_long_lines(path, text))
    return text


def _long_lines(path: str, text: str) -> Iterator[Diagnostic]:
    lines = text.split("\n")
    if max(map(len, lines)) <= LINE_LIMIT:
        return
    for number, line in enumerate(lines, 1):
        if len(line) > LINE_LIMIT:
            yield Diagnostic("DG104", Span(path, number), {"limit": f"{LINE_LIMIT} characters in a line"})
