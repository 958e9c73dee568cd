"""Records that are written plainly, one `field: words` a line, as clerks write them and docgen does: such lines need
few of YAML's rules, and are read by one pattern each. A record that is written otherwise libyaml reads, that one alone.

Only a file without any fault is read so: where something is wrong, or unlike all this, nothing is given back, and the
whole file goes to `nodes` and `records`, which tell what is wrong. What both give of a file is the same
(`tests/properties/test_plain_is_yaml.py`).

Of a file that was read so before, byte for byte, one need not read all again: where its records stand is seen at their
heads, and each is read from its own lines when somebody asks for it (`find_records`).
"""

from __future__ import annotations

import contextlib
import functools
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from docgen.expressions import expression
from docgen.facts import shapes
from docgen.facts.nodes import (
    VALUE_LIMIT,
    Entry,
    Faults,
    Mapping,
    Node,
    Scalar,
    Sequence,
    TooMany,
    open_text,
)
from docgen.facts.records import BUILD, CITATIONS, SECTIONS, is_record_key, read_record
from docgen.facts.shapes import Field, Reading, is_key
from docgen.model import Bilingual, Citation, Span

Found = tuple[str, str, Any]
"""Section, key and record; no record where it could not be read."""

_KEY = "[a-z0-9_][a-z0-9_.-]{0,99}"
_WORDS = r"[\w«(№+](?:[^:#\t\n]*[^ :#\t\n])?"
"""A plain scalar that no colon and no «#» makes doubtful."""
_FLOW_WORDS = r"[\w«(№+](?:[^:#\t\n,?\[\]{}]*[^ :#\t\n,?\[\]{}])?"
"""One within brackets."""
_QUOTED = r'"[^"\\\n]*"'
"""One in quotation marks, nothing in it written by its number."""
_BARE = rf"(?:{_FLOW_WORDS}|{_QUOTED})"
_PAIR_OF_TEXTS = rf"{_KEY}: {_BARE}"
_BRACES = rf"\{{{_PAIR_OF_TEXTS}(?:, {_PAIR_OF_TEXTS})*\}}"
_PAIR = rf"{_KEY}: (?:{_BARE}|{_BRACES})"
_HEAD = re.compile(rb"\n(?:(  )?([a-z0-9_][a-z0-9_.-]*):(?=[ \n]|\Z)|(?!    )(?:  )?[^ \t\n#])")
"""The line end before a section or the key of a record, and the key if it is written plainly."""
_SECTION = expression(rf"({'|'.join(SECTIONS)}):")
_RECORD = expression(rf"  ({_KEY}):")
_FIELD = expression(rf"    ({_KEY}): ({_WORDS})")
_PAIR_OF_WORDS = expression(rf"    ({_KEY}): \{{ru: ({_FLOW_WORDS}), kz: ({_FLOW_WORDS})\}}")
_CITATION = expression(rf"      ({_KEY}): ({_WORDS})")
_ENTRY, _ITEM = expression(rf" *({_KEY}):"), expression(" *-")
_ITEM_OF_ENTRIES = expression(rf" *- {_KEY}:(?: .*)?")
_VALUE = expression(rf" (?:({_WORDS})|({_QUOTED})|(\{{{_PAIR}(?:, {_PAIR})*\}})|\[{_FLOW_WORDS}(?:, {_FLOW_WORDS})*\])")
_PAIRS = expression(rf"({_KEY}): (?:({_FLOW_WORDS})|({_QUOTED})|{_BRACES})")
_ITEMS = expression(_FLOW_WORDS)
_INDENT = 4
"""Spaces before a field."""
_IDLE = expression(r" *(?:#.*)?")
"""A blank line, or a comment."""
_SPECS = {section: {one.name: one for one in fields} for section, fields in SECTIONS.items()}
_REQUIRED = {section: frozenset(one.name for one in fields if one.required) for section, fields in SECTIONS.items()}


class _Unlike(Exception):
    """A record is not written plainly, or a file has a fault."""


class Lines:
    """The bytes of a file, each line behind its line end. They stay bytes: to find one record, not all need become
    text. Lines are counted from the last place that was asked for.
    """

    __slots__ = ("_at", "_data", "_line", "path")

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self._data = b"\n" + data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        self._at = self._line = 0

    def parts(self) -> Iterator[tuple[re.Match[bytes], int]]:
        """Each head, and where the lines end that belong to it."""
        heads = tuple(_HEAD.finditer(self._data))
        ends = (*(head.start() for head in heads[1:]), len(self._data))
        return zip(heads, ends, strict=False)  # a file of nothing has no head

    def text(self, start: int, end: int) -> str:
        """The lines from one head to the next."""
        return self._data[start + 1 : end + 1].decode()

    def holds(self, word: bytes, start: int, end: int) -> bool:
        """Whether a word stands in these lines."""
        return self._data.find(word, start, end) >= 0

    def all(self) -> bytes:
        """All of them, with the line end before the first."""
        return self._data

    def tells(self, words: Iterable[str]) -> tuple[str, ...]:
        """Those of these words of plain letters that may stand in the file."""
        length = len(self._data)
        return tuple(word for word in words if self.holds(word.encode(), 0, length) or self.holds(b"\\", 0, length))

    def line(self, start: int) -> int:
        """The number of the line of a head."""
        if start < self._at:
            self._at = self._line = 0
        self._line += self._data.count(b"\n", self._at, start + 1)
        self._at = start + 1
        return self._line


class Placed(NamedTuple):
    """A record that was not read yet: its section, and the lines in which it stands."""

    section: str
    file: Lines
    start: int
    end: int

    def read(self) -> Any:
        """The record. Raises `ValueError`."""
        return read_placed(self.section, self.file.path, self.file.line(self.start), self.text())

    def text(self) -> str:
        """The lines themselves."""
        return self.file.text(self.start, self.end)

    def may_tell(self, word: str) -> bool:
        """Whether a word of plain letters may stand in the lines, if need be behind a backslash: «\\u0063heck»."""
        return self.file.holds(word.encode(), self.start, self.end) or self.file.holds(b"\\", self.start, self.end)


def read_placed(section: str, path: str, line: int, text: str) -> Any:
    """The record of these lines. Raises `ValueError` if they hold none: then a file is not what it was taken for."""
    try:
        return _record(section, path, line, text)[1]
    except (_Unlike, TooMany):
        raise ValueError(f"{path}:{line} holds no record that is written plainly") from None


def read_plainly(path: str, data: bytes, *, placed: bool = False) -> list[Found] | None:
    """The records of a file in their order; None if it is to be read by all rules. `placed`: each was read, but none is
    kept (`find_records`).
    """
    faults = Faults()
    try:
        open_text(path, data, faults)
        return None if faults else list(_records(Lines(path, data), placed=placed))
    except (_Unlike, TooMany):
        return None


def read_tree(path: str, data: bytes) -> tuple[Node | None, Faults]:
    """The tree of any file (None: empty or unusable) and everything that is wrong with its form."""
    faults = Faults()
    with contextlib.suppress(_Unlike, TooMany):
        lines = open_text(path, data, faults).split("\n")
        node, end = _below(path, lines, 0, 1, above=-1)
        if end == len(lines):
            return node, faults
    from docgen.facts.yaml_nodes import read_nodes  # noqa: PLC0415  # yaml takes longer to load than a project to be read

    return read_nodes(path, data)


def find_records(path: str, data: bytes) -> Iterator[Found]:
    """The records of a file of which `read_plainly` is known to give all, as yet unread."""
    file, section = Lines(path, data), ""
    for head, end in file.parts():
        indent, key = head.groups()
        found = Placed(section, file, head.start(), end)
        if key and indent:
            yield section, key.decode(), found
        elif key:
            section = key.decode()
        else:  # a key in quotation marks
            record = found.read()
            yield section, record.key, record


def _records(file: Lines, *, placed: bool) -> Iterator[Found]:
    section, key, seen = "", "", set[tuple[str, str]]()
    parts = tuple(file.parts())
    _refuse_unless(parts and _is_idle(file.text(-1, parts[0][0].start())))
    for head, end in parts:
        part = file.text(head.start(), end)
        if part.startswith(" ") and section:
            key, record = _record(section, file.path, file.line(head.start()), part)
            yield section, key, Placed(section, file, head.start(), end) if placed and head[2] else record
        else:
            _refuse_unless(key or not section)  # a section of nothing is a fault
            section, key = _section(part), ""
        if (section, key) in seen:
            raise _Unlike
        seen.add((section, key))
    _refuse_unless(key)


def _refuse_unless(expected: object) -> None:
    if not expected:
        raise _Unlike


def _section(part: str) -> str:
    """The name of the section that these lines begin, and no more."""
    head, _, rest = part.partition("\n")
    match = _SECTION.fullmatch(head)
    if match is None or not _is_idle(rest):
        raise _Unlike
    return match[1]


def _is_idle(text: str) -> bool:
    return all(_IDLE.fullmatch(line) for line in text.split("\n"))


def _record(section: str, path: str, line: int, part: str) -> tuple[str, Any]:
    """Key and record of its lines; the first has the number that is given."""
    lines = part.split("\n")
    head = _RECORD.fullmatch(lines[0])
    if head is not None and is_record_key(section, key := head[1]):
        try:
            return key, _Record(section, Scalar(key, _span((path, line, 3, len(key)))), lines).read()
        except _Unlike:
            pass  # by libyaml
    from docgen.facts.yaml_nodes import read_entry  # noqa: PLC0415  # as in `read_tree`

    faults = Faults()
    entry = read_entry(path, part, line, faults)
    record = read_record(section, entry.key, entry.value, faults) if entry else None
    if entry is None or record is None or faults:
        raise _Unlike
    return entry.key.text, record


class _Record:
    """A record while its lines are read, the first of which is its key."""

    __slots__ = ("_first", "_found", "_key", "_lines", "_path", "_reading", "_section")

    def __init__(self, section: str, key: Scalar, lines: list[str]) -> None:
        self._section = section
        self._key = key
        self._lines = lines
        self._path, self._first = key.span.file, key.span.line
        self._found = dict[str, Any]()
        self._reading = Reading(Faults())

    def read(self) -> Any:
        """The record. Raises `_Unlike`."""
        lines, path, first, told_by = self._lines, self._path, self._first, _TOLD[self._section]
        found, places = self._found, self._reading.places
        at, end = 1, len(lines) - (not lines[-1])
        while at < end:
            told = told_by(lines[at])
            if told is None:  # the usual lines first: each way gives the index of the line behind, or 0
                at = self._pair(at) or self._citations(at) or self._nothing(at) or self._entry(at)
                continue
            name, value, column, length = told  # `field: words`, most lines of all
            if name in found:
                raise _Unlike
            found[name] = value
            places[name] = _span((path, first + at, column, length))
            at += 1
        if not _REQUIRED[self._section] <= self._found.keys():
            raise _Unlike
        record = BUILD[self._section](self._key.text, self._key.span, self._found, self._reading)
        if record is None or self._reading.diagnostics:
            raise _Unlike
        return record

    def _put(self, name: str, value: Any) -> None:
        if name in self._found or value is None:
            raise _Unlike
        self._found[name] = value

    def _span(self, at: int, column: int, length: int) -> Span:
        return _span((self._path, self._first + at, column, length))

    def _pair(self, at: int) -> int:
        """`field: {ru: words, kz: words}`."""
        match = _PAIR_OF_WORDS.fullmatch(self._lines[at])
        if match is None or _spec(self._section, match[1]).shape is not shapes.BILINGUAL:
            return 0
        name, ru, kz = match.groups()
        for group, place in enumerate(_places_of_pair(name), 1):
            self._reading.places[place] = self._place(at, match, group)
        self._put(name, Bilingual(ru, kz))
        return at + 1

    def _citations(self, at: int) -> int:
        """`sources:`, and below it nothing but a line `source: words` for each."""
        lines = self._lines
        if lines[at] != "    sources:" or _spec(self._section, "sources").shape is not CITATIONS:
            return 0
        matches, ends = [], at + 1
        while ends < len(lines) and (match := _CITATION.fullmatch(lines[ends])):
            matches.append(match)
            ends += 1
        if not matches or _indent(lines, ends) > _INDENT:
            return 0
        self._reading.places["sources"] = self._span(at, _INDENT + 1, len("sources"))
        cited = {match[1]: self._citation(number, match) for number, match in enumerate(matches, at + 1)}
        _refuse_unless(len(cited) == len(matches))
        self._put("sources", tuple(cited.values()))
        return ends

    def _citation(self, at: int, match: re.Match[str]) -> Citation:
        key, words = match.groups()
        _refuse_unless(is_key(key))
        self._reading.places[f"sources.{key}"] = self._place(at, match, 2)
        return Citation(key, words, self._place(at, match, 1))

    def _place(self, at: int, match: re.Match[str], group: int) -> Span:
        start, end = match.span(group)
        if end - start > VALUE_LIMIT:
            raise _Unlike
        return self._span(at, start + 1, end - start)

    def _nothing(self, at: int) -> int:
        return at + 1 if _IDLE.fullmatch(self._lines[at]) else 0

    def _entry(self, at: int) -> int:
        """Any field, on one line or on several."""
        (key, node), ends = _entry(self._path, self._lines, at, self._first + at)
        _refuse_unless(key.span.column == _INDENT + 1)
        self._reading.places[key.text] = key.span
        self._put(key.text, _spec(self._section, key.text).shape.read(node, self._reading, key.text))
        return ends


_span = functools.partial(tuple.__new__, Span)
"""A place of these four; `Span(…)` itself takes twice as long, and a file of facts has a quarter of a million."""


@functools.cache
def _places_of_pair(name: str) -> tuple[str, str, str]:
    """The names of the places of a text in both languages; there are as many as fields."""
    return name, f"{name}.ru", f"{name}.kz"


def _told(section: str, line: str) -> tuple[str, Any, int, int] | None:
    """What one line says, whose value is the same wherever it stands: field, value, column and length of its words.
    Records are alike: most of their lines are read once.
    """
    match = _FIELD.fullmatch(line)
    if match is None or len(match[2]) > VALUE_LIMIT:
        return None
    spec, reading = _spec(section, match[1]), Reading([])
    if spec.shape.placed:
        return None
    column, length = match.start(2) + 1, len(match[2])
    value = spec.shape.read(Scalar(match[2], Span("", 1, column, length)), reading, spec.name)
    is_whole = value is not None and reading.places.keys() == {spec.name} and not reading.diagnostics
    return (spec.name, value, column, length) if is_whole else None


_KEPT = 256
"""Lines of a section of which it is kept what they say: those that many records share are among them."""
_TOLD = {section: functools.lru_cache(maxsize=_KEPT)(functools.partial(_told, section)) for section in SECTIONS}


def _spec(section: str, name: str) -> Field:
    if name not in _SPECS[section]:
        raise _Unlike
    return _SPECS[section][name]


def _entry(path: str, lines: list[str], at: int, number: int) -> tuple[Entry, int]:
    """The entry that begins with a line of this number, and the index of the line behind it."""
    match = _ENTRY.match(lines[at])
    if match is None:
        raise _Unlike
    value, ends = _value(path, lines, at, number, match)
    return Entry(_scalar(path, number, match, 1), value), ends


def _item(path: str, lines: list[str], at: int, number: int) -> tuple[Node, int]:
    """The item that begins with a line of this number; entries in it stand two columns deeper than its dash."""
    match = _ITEM.match(lines[at])
    if match is None:
        raise _Unlike
    if _ITEM_OF_ENTRIES.fullmatch(lines[at]):
        lines[at] = lines[at].replace("-", " ", 1)
        return _below(path, lines, at, number, _indent(lines, at) - 1)
    return _value(path, lines, at, number, match)


def _value(path: str, lines: list[str], at: int, number: int, head: re.Match[str]) -> tuple[Node, int]:
    """What stands behind the colon of a key or the dash of an item, or below it."""
    if head.end() == len(lines[at]):
        return _below(path, lines, at + 1, number + 1, _indent(lines, at))
    match = _VALUE.fullmatch(lines[at], head.end())
    if match is None:
        raise _Unlike
    return _flow(path, number, match), at + 1


def _flow(path: str, number: int, match: re.Match[str]) -> Node:
    """What one line says behind a colon or a dash."""
    if match[1] or match[2]:
        return _text(path, number, match, 1)
    start = match.start() + 1
    if match[3]:
        return _pairs(path, number, match.string, start, match.end())
    items = _ITEMS.finditer(match.string, start + 1)
    return Sequence(tuple(_scalar(path, number, one, 0) for one in items), Span(path, number, start + 1))


def _pairs(path: str, number: int, line: str, start: int, end: int) -> Mapping:
    """The pairs in braces between two columns of a line."""
    entries = []
    for one in _PAIRS.finditer(line, start + 1, end):
        is_text = one[2] or one[3]
        value = _text(path, number, one, 2) if is_text else _pairs(path, number, line, one.end(1) + 2, one.end())
        entries.append(Entry(_scalar(path, number, one, 1), value))
    return _mapping(entries, Span(path, number, start + 1))


def _below(path: str, lines: list[str], at: int, number: int, above: int) -> tuple[Node, int]:
    """The entries or items that stand deeper than what is above them, from a line of this number on, and the index of
    the line behind the last.
    """
    at, first = _busy(lines, at), number - at
    indent, span = _indent(lines, at), Span(path, first + at, _indent(lines, at) + 1)
    is_list = indent >= 0 and lines[at].startswith("-", indent)
    found: list[Any] = []
    while above < indent == _indent(lines, at):
        one, ends = (_item if is_list else _entry)(path, lines, at, first + at)
        found.append(one)
        at = _busy(lines, ends)
    _refuse_unless(found)
    return (Sequence(tuple(found), span) if is_list else _mapping(found, span)), at


def _busy(lines: list[str], at: int) -> int:
    """The index of the first line from here on that says anything."""
    while at < len(lines) and _IDLE.fullmatch(lines[at]):
        at += 1
    return at


def _indent(lines: list[str], at: int) -> int:
    """The spaces before a line; behind the last there is none."""
    return len(lines[at]) - len(lines[at].lstrip(" ")) if at < len(lines) else -1


def _mapping(entries: list[Entry], span: Span) -> Mapping:
    if len({entry.key.text for entry in entries}) < len(entries):
        raise _Unlike
    return Mapping(tuple(entries), span)


def _text(path: str, number: int, match: re.Match[str], group: int) -> Scalar:
    """Words of this group, or of the next in quotation marks."""
    if match[group]:
        return _scalar(path, number, match, group)
    quoted = _scalar(path, number, match, group + 1)
    return Scalar(quoted.text[1:-1], quoted.span, plain=False)


def _scalar(path: str, number: int, match: re.Match[str], group: int) -> Scalar:
    text = match[group]
    if len(text) > VALUE_LIMIT:
        raise _Unlike
    return Scalar(text, Span(path, number, match.start(group) + 1, len(text)))
