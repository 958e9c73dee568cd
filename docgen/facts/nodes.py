"""YAML text → a tree of nodes with places, scalars kept as written.

Read from libyaml's events, so nothing becomes a float, a bool or a date behind our back and nesting cannot exhaust
the stack (the C composer segfaults at depth 30,000; the event parser keeps its own stack and we stop at `DEPTH`).
Refused: anchors, aliases, tags, duplicate keys, several documents in one file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from docgen.facts.texts import read_text, refusal, refused_characters
from docgen.model import Diagnostic, Related, Span

DEPTH = 10
FILE_LIMIT = 16 * 1024 * 1024
LINE_LIMIT = 20_000
VALUE_LIMIT = 2_000


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as written; `plain` is false when it stood in quotes or a block."""

    text: str
    span: Span
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value` of a mapping."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping in the order of the file, each key once."""

    entries: tuple[Entry, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


Node = Scalar | Mapping | Sequence


class _Stop(Exception):
    """The file cannot be read further; the diagnostic says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


def read_nodes(path: str, data: bytes) -> tuple[Node | None, list[Diagnostic]]:
    """The tree of one YAML file (None: empty or unusable) and everything that is wrong with its form."""
    if len(data) > FILE_LIMIT:
        return None, [Diagnostic("DG104", Span(path), {"limit": f"{FILE_LIMIT >> 20} MB"})]
    text, faults = read_text(path, data)
    faults += _long_lines(path, text)
    if faults or not text.strip():
        return None, faults
    builder = _Builder(path, faults)
    try:
        return builder.document(_events(path, text)), faults
    except _Stop as stop:
        return None, [*faults, stop.diagnostic]


def _long_lines(path: str, text: str) -> list[Diagnostic]:
    return [
        Diagnostic("DG104", Span(path, number), {"limit": f"{LINE_LIMIT} characters in a line"})
        for number, line in enumerate(text.split("\n"), 1)
        if len(line) > LINE_LIMIT
    ]


def _events(path: str, text: str) -> Iterator[yaml.Event]:
    loader = yaml.CBaseLoader if hasattr(yaml, "CBaseLoader") else yaml.BaseLoader
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.MarkedYAMLError as fault:
        raise _Stop(_explained(path, text, fault)) from None


_EXPLAINED: tuple[tuple[str, str], ...] = (
    ("cannot start any token", "DG111"),
    ("mapping values are not allowed", "DG112"),
    ("unexpected end of stream", "DG113"),
    ("could not find expected ':'", "DG114"),
    ("did not find expected", "DG115"),
    ("undefined alias", "DG107"),
    ("undefined tag", "DG107"),
)
"""Pieces of libyaml's messages and the code that says the same to a clerk."""

_PROBLEMS: tuple[tuple[str, str], ...] = (
    ("block sequence entries", "a list cannot begin here: its first «- » belongs on the next line"),
    ("mapping keys", "«? » cannot begin a value"),
    ("escape", "a backslash in double quotes stands before a letter that it does not go with"),
    ("Unicode", "a backslash in double quotes stands before a letter that it does not go with"),
    ("document indicator", "a line of --- or ... stands inside a text in quotes"),
    ("directive", "a line that begins with % is not used here"),
)
"""Pieces of libyaml's messages without a code of their own, and what they mean."""

_UNREADABLE = "the signs here make no sense together"


def _explained(path: str, text: str, fault: yaml.MarkedYAMLError) -> Diagnostic:
    problem = fault.problem or ""
    code = next((code for piece, code in _EXPLAINED if piece in problem), "DG110")
    opening = fault.context_mark if code == "DG113" else None
    mark = opening or fault.problem_mark or fault.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if code != "DG113" and (tab := _tab_above(text, line)):
        return Diagnostic("DG105", Span(path, *tab))
    told = next((said for piece, said in _PROBLEMS if piece in problem), _UNREADABLE)
    return Diagnostic(code, Span(path, line, column), {"problem": told})


_LEADING_TAB = re.compile(r" *\t")


def _tab_above(text: str, line: int) -> tuple[int, int] | None:
    """The tab that indents the line libyaml stopped at, or the one before it: the usual cause."""
    lines = text.split("\n")
    for number in (line, line - 1):
        if 0 < number <= len(lines) and (match := _LEADING_TAB.match(lines[number - 1])):
            return number, match.end()
    return None


class _Builder:
    """Events in, nodes out; recursion is bounded by `DEPTH`."""

    def __init__(self, path: str, faults: list[Diagnostic]) -> None:
        self.path = path
        self.faults = faults

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        node = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and node is not None:
                raise _Stop(Diagnostic("DG108", self.span(event)))
            if isinstance(event, yaml.NodeEvent):
                node = self.node(event, events, 1)
        return node

    def span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        assert start is not None  # every event of the parser has both marks
        assert end is not None
        length = end.column - start.column if end.line == start.line else 1
        return Span(self.path, start.line + 1, start.column + 1, max(length, 1))

    def node(self, event: yaml.NodeEvent, events: Iterator[yaml.Event], depth: int) -> Node:
        span = self.span(event)
        if depth > DEPTH:
            raise _Stop(Diagnostic("DG104", span, {"limit": f"{DEPTH} levels"}))
        if isinstance(event, yaml.AliasEvent) or event.anchor or getattr(event, "tag", None):
            raise _Stop(Diagnostic("DG107", span))
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping(tuple(self.entries(events, depth)), span)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self.items(events, depth)), span)
        return self.scalar(event, span)

    def scalar(self, event: yaml.Event, span: Span) -> Scalar:
        text: str = event.value  # type: ignore[attr-defined]  # only ScalarEvent is left
        if len(text) > VALUE_LIMIT:
            self.faults.append(Diagnostic("DG104", span, {"limit": f"{VALUE_LIMIT} characters in a value"}))
        for char in refused_characters(text)[:1]:  # written as «\u200b» in double quotes
            self.faults.append(refusal(char, span))
        return Scalar(text, span, plain=not event.style)  # type: ignore[attr-defined]

    def items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            assert isinstance(event, yaml.NodeEvent)
            yield self.node(event, events, depth + 1)

    def entries(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Entry]:
        seen: dict[str, Span] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            assert isinstance(event, yaml.NodeEvent)
            key = self.node(event, events, depth + 1)
            value = self.node(_next_node(events), events, depth + 1)
            if not isinstance(key, Scalar):
                raise _Stop(Diagnostic("DG109", key.span))
            if key.text in seen:
                related = (Related("first written here", seen[key.text]),)
                self.faults.append(Diagnostic("DG106", key.span, {"key": key.text}, related))
                continue
            seen[key.text] = key.span
            yield Entry(key, value)


def _next_node(events: Iterator[yaml.Event]) -> yaml.NodeEvent:
    event = next(events)
    assert isinstance(event, yaml.NodeEvent)
    return event
