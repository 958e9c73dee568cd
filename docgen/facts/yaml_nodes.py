"""YAML text → nodes, by all of YAML's rules; what is wrong with its form is told in a clerk's words.

Read from libyaml's events: nesting cannot exhaust the stack (the C composer segfaults at depth 30,000; the event parser
keeps its own stack and we stop at `DEPTH`). Refused: anchors, aliases, tags, duplicate keys, several documents in one
file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from docgen.expressions import expression
from docgen.facts.nodes import VALUE_LIMIT, Entry, Faults, Mapping, Node, Scalar, Sequence, TooMany, open_text
from docgen.facts.texts import refusal, refused_characters
from docgen.model import Diagnostic, Related, Span

DEPTH = 10


class _Stop(Exception):
    """The file cannot be read further; the diagnostic says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


def read_nodes(path: str, data: bytes) -> tuple[Node | None, Faults]:
    """The tree of one YAML file (None: empty or unusable) and everything that is wrong with its form."""
    faults = Faults()
    try:
        return _read(path, data, faults), faults
    except TooMany:
        return None, faults


def _read(path: str, data: bytes, faults: Faults) -> Node | None:
    text = open_text(path, data, faults)
    if faults or not text.strip():
        return None
    try:
        return _Builder(path, faults, _events(text)).document()
    except yaml.MarkedYAMLError as fault:
        faults.append(_explained(path, text, fault))
    except _Stop as stop:
        faults.append(stop.diagnostic)
    return None


def read_entry(path: str, text: str, line: int, faults: Faults) -> Entry | None:
    """The one entry of a section that a text holds, which begins with this line of a file; None if it holds anything
    else, or cannot be read: then the whole file is to be read, and told of.
    """
    try:
        node = _Builder(path, faults, _events(text), before=line - 1).document(_SECTIONS_DEPTH)
    except (yaml.MarkedYAMLError, _Stop):
        return None
    return node.entries[0] if isinstance(node, Mapping) and len(node.entries) == 1 else None


_SECTIONS_DEPTH = 2


def _events(text: str) -> Callable[[], Any]:
    """The events of libyaml, one after the other."""
    loader = yaml.CBaseLoader if hasattr(yaml, "CBaseLoader") else yaml.BaseLoader
    take: Callable[[], Any] = loader(text).get_event
    return take


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


_FROM_THE_START = frozenset({"DG113", "DG114"})
"""What libyaml notices behind the fault: a quotation mark, a key without a colon, stand where it began to read them."""


def _explained(path: str, text: str, fault: yaml.MarkedYAMLError) -> Diagnostic:
    problem = fault.problem or ""
    code = next((code for piece, code in _EXPLAINED if piece in problem), "DG110")
    if missing := _sign_missing(path, text, fault):
        return missing
    bracket = code == "DG115" and "flow" in (fault.context or "")
    opening = fault.context_mark if bracket or code in _FROM_THE_START else None
    mark = opening or fault.problem_mark or fault.context_mark
    line, column = _within(text, mark.line + 1, mark.column + 1) if mark else (1, 1)
    if code != "DG113" and (tab := _tab_above(text, line)):
        return Diagnostic("DG105", Span(path, *tab))
    if code == "DG112" and (slip := _key_gone_wrong(text, line, column)):
        code, line, column = slip
    told = next((said for piece, said in _PROBLEMS if piece in problem), _UNREADABLE)
    return Diagnostic(code, Span(path, line, column), {"problem": told})


_KEY_AND_BRACE = expression(r"\s*(?:- )?([\w.-]+) ?[{[]")
_KEY_AT_END = expression(r"[^\s,:{\[]\s+([a-z][a-z0-9_.]*)$")
_KEY_AHEAD = expression(r"[a-z][a-z0-9_.]*(?=:)")


def _sign_missing(path: str, text: str, fault: yaml.MarkedYAMLError) -> Diagnostic | None:
    """A sign that is missing in the line where libyaml stopped: the colon between a key and what stands in braces, or
    the comma between two fields in them.
    """
    mark = fault.problem_mark
    lines = text.split("\n")
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    if mark and "mapping values" in (fault.problem or "") and (opens := _KEY_AND_BRACE.match(line)):
        return Diagnostic("DG114", Span(path, mark.line + 1, opens.start(1) + 1, len(opens[1])))
    if mark and "flow mapping" in (fault.context or ""):
        return _comma_missing(path, line, mark.line, mark.column)
    return None


def _comma_missing(path: str, line: str, number: int, column: int) -> Diagnostic | None:
    """DG110 at the key before which a comma is missing: libyaml stops at its colon, behind a text in quotes at it."""
    if line[column : column + 1] == ":":
        found = _KEY_AT_END.search(line, 0, column)
        start, word = (found.start(1), found[1]) if found else (0, "")
    else:
        found = _KEY_AHEAD.match(line, column)
        start, word = column, found[0] if found else ""
    if not word:
        return None
    span = Span(path, number + 1, start + 1, len(word))
    return Diagnostic("DG110", span, {"problem": f"a comma is missing before «{word}»"}, hint=word)


_KEY_ALONE = expression(r"\s*[\w.-]{1,200}$")
_WHOLE_ENTRY = expression(r"\s*(?:- )?[\w.-]+:(?:\s|$)")


def _key_gone_wrong(text: str, line: int, column: int) -> tuple[str, int, int] | None:
    """What is wrong where the first colon of a line is told to be one too many: the line above lacks its own, or this
    one stands too deep. None for a line with two colons.
    """
    lines = text.split("\n")
    above = next((number for number in range(line - 1, 0, -1) if lines[number - 1].strip()), 0)
    if not above or not _KEY_ALONE.match(lines[line - 1][: column - 1]):
        return None
    if _WHOLE_ENTRY.match(lines[above - 1]):
        return "DG115", line, _indent(lines[line - 1]) + 1
    return "DG114", above, _indent(lines[above - 1]) + 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _within(text: str, line: int, column: int) -> tuple[int, int]:
    """A place in the text: libyaml names the line behind the last one when something is missing at the end."""
    lines = text.split("\n")
    return (line, column) if line <= len(lines) else (len(lines), len(lines[-1]) + 1)


_LEADING_TAB = expression(r" *\t")


def _tab_above(text: str, line: int) -> tuple[int, int] | None:
    """The tab that indents the line libyaml stopped at, or the one before it: the usual cause."""
    lines = text.split("\n")
    for number in (line, line - 1):
        if 0 < number <= len(lines) and (match := _LEADING_TAB.match(lines[number - 1])):
            return number, match.end()
    return None


_BLOCKS = ("|", ">")
"""Styles of a text that stands below its key."""


class _Builder:
    """Events in, nodes out; recursion is bounded by `DEPTH`. Ten thousand facts are a quarter of a million nodes, most
    of them scalars: the events are taken from libyaml one by one, known by their type, and a scalar is made where
    it is met.
    """

    def __init__(self, path: str, faults: Faults, take: Callable[[], Any], before: int = 0) -> None:
        self.path = path
        self.faults = faults
        self.take = take
        self.before = before
        """Lines of the file before the first that is read."""

    def document(self, depth: int = 1) -> Node | None:
        node = None
        while not isinstance(event := self.take(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent) and node is not None:
                raise _Stop(Diagnostic("DG108", self.span(event)))
            if isinstance(event, yaml.NodeEvent):
                kind = self.scalar if type(event) is yaml.ScalarEvent else self.collection
                node = kind(event, depth)
        return node

    def span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark  # every event of the parser has both
        line, column = start.line, start.column
        length = end.column - column
        return Span(self.path, self.before + line + 1, column + 1, length if length > 0 and end.line == line else 1)

    def collection(self, event: Any, depth: int) -> Mapping | Sequence:
        """What begins with this event, which is no scalar."""
        span = self.span(event)
        self.refuse(event, span, depth)
        if type(event) is yaml.MappingStartEvent:
            entries, doubled = self.entries(depth + 1)
            return Mapping(tuple(entries), span, doubled)
        return Sequence(tuple(self.items(depth + 1)), span)

    def scalar(self, event: Any, depth: int) -> Scalar:
        """The scalar of this event."""
        text, style, span = event.value, event.style, self.span(event)
        if depth > DEPTH or event.anchor or event.tag:
            self.refuse(event, span, depth)
        if len(text) > VALUE_LIMIT:
            self.faults.append(Diagnostic("DG104", span, {"limit": f"{VALUE_LIMIT} characters in a value"}))
        if style == '"':  # «\u200b» can be written there only; all else was looked at with the whole file
            self.faults.extend(refusal(char, span) for char in refused_characters(text)[:1])
        if text.endswith("\n") and style not in _BLOCKS:
            self.faults.append(refusal("\n", span))  # that of a block is its own end, and no part of the text
        return Scalar(text, span, not style)

    def refuse(self, event: Any, span: Span, depth: int) -> None:
        """Stop at what is nested too deeply, and at what stands for something else or is given a type."""
        if depth > DEPTH:
            raise _Stop(Diagnostic("DG104", span, {"limit": f"{DEPTH} levels"}))
        if type(event) is yaml.AliasEvent or event.anchor or event.tag:  # all others have both
            raise _Stop(Diagnostic("DG107", span))

    def items(self, depth: int) -> list[Node]:
        found: list[Node] = []
        while (kind := type(event := self.take())) is not yaml.SequenceEndEvent:
            found.append(self.scalar(event, depth) if kind is yaml.ScalarEvent else self.collection(event, depth))
        return found

    def entries(self, depth: int) -> tuple[list[Entry], bool]:
        """The entries of a mapping, and whether a key stands there again."""
        found: list[Entry] = []
        doubled = False
        seen: dict[str, Span] = {}
        take, scalar, scalar_kind, end = self.take, self.scalar, yaml.ScalarEvent, yaml.MappingEndEvent
        while (kind := type(event := take())) is not end:
            key = scalar(event, depth) if kind is scalar_kind else self.collection(event, depth)
            event = take()
            value = scalar(event, depth) if type(event) is scalar_kind else self.collection(event, depth)
            if not isinstance(key, Scalar):
                raise _Stop(Diagnostic("DG109", key.span))
            if key.text in seen:
                related = (Related("first written here", seen[key.text]),)
                self.faults.append(Diagnostic("DG106", key.span, {"key": key.text}, related))
                doubled = True
                continue
            seen[key.text] = key.span
            found.append(Entry(key, value))
        return found, doubled
