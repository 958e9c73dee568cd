"""Where the figures' controls stand in the bytes of a part (ECMA-376-1, 17.5.2): found by events, never by pattern."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from xml.parsers import expat

from docgen.reading.docx.language import DELETED, INSERTED, W
from docgen.reading.docx.walking import ANCHORED

_SEPARATOR = "}"
_PLAIN = frozenset({"r", "rPr", "t", "noBreakHyphen", "softHyphen", "tab", "proofErr"})
"""What a control may hold whose text can be replaced: runs of text, and the marks of the spelling checker."""
_PROPERTIES = frozenset({"rPr"})


@dataclass(frozen=True, slots=True)
class Control:
    """A figure's control: `start` to `stop` are the offsets of its bytes, `first` to `last` those of what it holds.

    `plain` tells whether it stands in a paragraph, outside pending changes, and holds runs of text and nothing else:
    any other one is never touched. So is one that is alone in a pending insertion, whose bytes are then `insertion`.
    """

    anchor: str
    start: int
    first: int
    last: int
    stop: int
    plain: bool
    insertion: tuple[int, int] | None = None


@dataclass(slots=True)
class _Open:
    """A control whose end has not come."""

    start: int
    depth: int
    plain: bool
    names: dict[str, str] = field(default_factory=dict)
    first: int = -1
    last: int = -1


class _Search:
    """One pass over a part."""

    def __init__(self, data: bytes) -> None:
        self.data, self.found = data, list[Control]()
        self._path: list[str] = []
        self._starts: list[int] = []
        self._children: list[int] = []
        self._open: list[_Open] = []
        self._parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def run(self) -> tuple[Control, ...]:
        self._parser.Parse(self.data, True)  # noqa: FBT003  # expat takes it by place
        return tuple(self.found)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at, local = self._parser.CurrentByteIndex, _local(name)
        if self._children:
            self._children[-1] += 1
        if local == "sdt":
            self._open_control(at)
        elif self._open:
            self._within(self._open[-1], at, local, attributes)
        self._path.append("{" + name)
        self._starts.append(at)
        self._children.append(0)

    def _open_control(self, at: int) -> None:
        if self._open:  # one in another: neither is plain
            self._open[-1].plain = False
        outside = self._path[:-1] if self._path and _local(self._path[-1]) == "ins" else self._path
        in_paragraph = bool(outside) and _local(outside[-1]) == "p"
        pending = any(name in INSERTED or name in DELETED for name in outside)
        self._open.append(_Open(at, len(self._path), in_paragraph and not pending))

    def _within(self, control: _Open, at: int, local: str, attributes: dict[str, str]) -> None:
        depth = len(self._path) - control.depth
        if depth == 1 and local == "sdtContent":
            control.first = self.data.index(b">", at) + 1
        elif local in ("tag", "alias") and control.first < 0:
            control.names[local] = attributes.get(f"{W}{_SEPARATOR}val", "")
        elif local == "showingPlcHdr" or (control.first >= 0 and local not in _PLAIN and not self._in_properties()):
            control.plain = False

    def _in_properties(self) -> bool:
        return any(_local(name) in _PROPERTIES for name in self._path[self._open[-1].depth :])

    def _end(self, name: str) -> None:
        at, local = self._parser.CurrentByteIndex, _local(name)
        self._path.pop()
        start, children = self._starts.pop(), self._children.pop()
        if local == "ins" and self.found and start < self.found[-1].start:
            self._close_insertion(start, self.data.index(b">", at) + 1, children)
        if not self._open:
            return
        control = self._open[-1]
        if local == "sdtContent" and len(self._path) - control.depth == 1:
            control.last = at
        elif local == "sdt":
            self._close(self._open.pop(), self.data.index(b">", at) + 1)

    def _close(self, control: _Open, stop: int) -> None:
        names = (control.names.get(carrier, "") for carrier in ("tag", "alias"))  # as reading: the tag counts first
        anchor = next((name for name in names if name.startswith(ANCHORED)), "")
        if not anchor:
            return
        held = self.data[control.first : control.last]
        plain = control.plain and 0 <= control.first < control.last and b"<!" not in held and b"<?" not in held
        self.found.append(Control(anchor, control.start, control.first, control.last, stop, plain))

    def _close_insertion(self, start: int, stop: int, children: int) -> None:
        """A control within an insertion can be replaced with it if nothing else is in it."""
        control = self.found[-1]
        alone = children == 1 and control.plain
        self.found[-1] = replace(control, plain=alone, insertion=(start, stop) if alone else None)


def _local(name: str) -> str:
    """The name of an element of Word's main language; of any other, in full."""
    return name.lstrip("{").removeprefix(f"{W}{_SEPARATOR}")


def find_controls(data: bytes) -> tuple[Control, ...]:
    """The figures' controls of a part in UTF-8, in its order. The part is one that `reading` has read."""
    return _Search(data).run()
