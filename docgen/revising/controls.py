"""Where the figures' controls stand in the bytes of a part (ECMA-376-1, 17.5.2): found by events, never by pattern."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from xml.parsers import expat

from docgen.reading.docx.language import W
from docgen.reading.docx.naming import ANCHORED
from docgen.revising.elements import (
    CHANGES,
    COMPATIBLE,
    GONE,
    MARKS,
    PRINTING,
    PROPERTIES,
    SEPARATOR,
    SIGN_NAMES,
    Stretch,
    local_name,
    place_of,
)

PENDING = "a change is pending there"
NOT_FOUND = "its control is not where a change can be made"
_NOTHING = "its control is empty"
_FIELD = "its control holds a field"
_NO_TEXT = "its control holds more than text"
_BEYOND = "its control holds a link that covers only a part of it"
_ONE_WAY = "its text box is in the file in two forms, and only one of them has the control"
_HINDERING: Mapping[str, str] = {
    "p": "its control holds a whole paragraph",
    "sdt": "its control holds another control",
    "fldSimple": _FIELD,
    "fldChar": _FIELD,
    "instrText": _FIELD,
    "drawing": "its control holds a picture",
    "pict": "its control holds a picture",
    "showingPlcHdr": _NOTHING,
    "moveTo": PENDING,
    "moveFrom": PENDING,
}
"""What a control may not hold if its text is to be replaced → how that is told; anything unknown is `_NO_TEXT`."""

_SILENT_IN_RUN = frozenset({"lastRenderedPageBreak"})
_THROUGH = frozenset({"hyperlink", "smartTag", "customXml", "ins", "del"})


@dataclass(frozen=True, slots=True)
class Control:
    """A figure's control: its bytes, what it says, and the bytes of the runs that print it, or of the one pending
    insertion that does.

    `hindrance` is why its text cannot be replaced, a message of the catalogue; empty if it can. `insertion` are the
    bytes of a pending insertion that holds the control and nothing else but marks. `kind` are those of the element that
    makes the control a plain-text one. `deleted` tells that a pending change takes it out.
    """

    anchor: str
    place: Stretch
    text: str
    runs: tuple[Stretch, ...]
    inserted: Stretch | None = None
    insertion: Stretch | None = None
    kind: Stretch | None = None
    hindrance: str = ""
    deleted: bool = False
    alternates: int = 0
    """The number of what holds the control in several forms, one for each kind of program; 0 for nothing."""


@dataclass(slots=True)
class _Element:
    """An element whose end has not come; marks do not count among its `children`."""

    name: str
    start: int
    children: int = 0
    prints: bool = False
    marks: bool = False


@dataclass(slots=True)
class _Open:
    """A control whose end has not come. `runs` are those that print and are no pending change, each with the number of
    elements around it and where the innermost begins.
    """

    depth: int
    hindrance: str = ""
    names: dict[str, str] = field(default_factory=dict)
    bookmark: str = ""
    said: list[str] = field(default_factory=list)
    runs: list[tuple[Stretch, int]] = field(default_factory=list)
    inserted: list[Stretch] = field(default_factory=list)
    kind: Stretch | None = None
    holds: bool = False
    """Whether its content has begun."""


class _Search:
    """One pass over a part; `bookmarks` are those of the file's figures."""

    def __init__(self, data: bytes, bookmarks: Mapping[str, str]) -> None:
        self.data, self.bookmarks, self.found = data, bookmarks, list[Control]()
        self.ways: dict[int, int] = {}
        self._path: list[_Element] = []
        self._open: list[_Open] = []
        self._bookmark = ""
        self._alternates = self._nested = 0
        self._parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def run(self) -> tuple[Control, ...]:
        self._parser.Parse(self.data, True)  # noqa: FBT003  # expat takes it by place
        return tuple(self._with_every_way(one) for one in self.found)

    def _with_every_way(self, control: Control) -> Control:
        """A control that stands in each form of what is said in several, or is left alone."""
        twins = [one for one in self.found if one.alternates and one.alternates == control.alternates]
        twins = [one for one in twins if one.anchor == control.anchor]
        hindrance = next((one.hindrance for one in twins if one.hindrance), "")
        if twins and len(twins) % self.ways.get(control.alternates, 1):
            hindrance = _ONE_WAY
        return replace(control, hindrance=control.hindrance or hindrance)

    # --- the beginning of an element ---

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at, local = self._parser.CurrentByteIndex, local_name(name)
        if self._path and local not in MARKS:
            self._path[-1].children += 1
        self._mark_way(local)
        if local == "bookmarkStart":
            self._note_bookmark(attributes.get(f"{W}{SEPARATOR}name", ""))
        elif local in PRINTING or local == "p":
            self._bookmark = ""
        if self._open:
            self._within(self._open[-1], local, attributes)
        if local == "sdt":
            self._open_control()
        elif local in CHANGES and self._open and self._changed(self._open[-1], CHANGES):
            self._open[-1].hindrance = PENDING
        self._path.append(_Element(local, at))

    def _mark_way(self, local: str) -> None:
        if local == f"{COMPATIBLE}AlternateContent":
            self._alternates += not self._nested
            self._nested += 1
        elif local in (f"{COMPATIBLE}Choice", f"{COMPATIBLE}Fallback") and self._nested == 1:
            self.ways[self._alternates] = self.ways.get(self._alternates, 0) + 1

    def _note_bookmark(self, name: str) -> None:
        self._bookmark = self.bookmarks.get(name, self._bookmark)
        if self._open and not self._open[-1].bookmark and not self._open[-1].said:
            self._open[-1].bookmark = self._bookmark

    def _open_control(self) -> None:
        around = [one.name for one in self._path]
        if around and around[-1] == "ins":
            around.pop()
        hindrance = PENDING if any(name in CHANGES for name in around) else ""
        self._open.append(_Open(len(self._path), hindrance, bookmark=self._bookmark))
        self._bookmark = ""  # of two controls in one another it names the outer one

    def _within(self, control: _Open, local: str, attributes: dict[str, str]) -> None:
        """An element in a control: its names, or something that may or may not stand beside text."""
        depth = len(self._path) - control.depth
        if depth == 1:
            control.holds = control.holds or local == "sdtContent"
        elif not control.holds:
            self._property(control, local, attributes)
        elif any(one.name in PROPERTIES for one in self._path[control.depth :]) or local in PROPERTIES:
            return
        elif self._path[-1].name == "r":
            self._in_run(control, self._path[-1], local)
        elif local not in MARKS and local not in _THROUGH and local != "r":
            control.hindrance = control.hindrance or _HINDERING.get(local, _NO_TEXT)

    @staticmethod
    def _property(control: _Open, local: str, attributes: dict[str, str]) -> None:
        if local in ("tag", "alias"):
            control.names[local] = attributes.get(f"{W}{SEPARATOR}val", "")
        elif local == "showingPlcHdr":
            control.hindrance = _HINDERING[local]

    @staticmethod
    def _in_run(control: _Open, run: _Element, local: str) -> None:
        if local in PRINTING:
            run.prints = True
        elif local in MARKS:
            run.marks = True
        elif local not in _SILENT_IN_RUN:
            control.hindrance = control.hindrance or _HINDERING.get(local, _NO_TEXT)

    # --- text, and the end of an element ---

    def _characters(self, text: str) -> None:
        if self._open and self._path[-1].name == "t":
            self._say(self._open[-1], text)

    def _say(self, control: _Open, text: str) -> None:
        if control.holds and not self._changed(control, GONE):
            control.said.append(text)

    def _changed(self, control: _Open, names: frozenset[str]) -> bool:
        """Whether what comes now stands in such a change within a control."""
        return any(one.name in names for one in self._path[control.depth :])

    def _end(self, name: str) -> None:
        one, local = self._path.pop(), local_name(name)
        if local == f"{COMPATIBLE}AlternateContent":
            self._nested -= 1
        if local == "sdt" and self._open:
            self._close(self._open.pop(), self._place(one))
        elif self._open:
            self._end_within(self._open[-1], one)
        if local == "ins" and self.found and one.start < self.found[-1].place[0]:
            self._close_insertion(self._place(one), one.children)

    def _place(self, one: _Element) -> Stretch:
        """The bytes of the element that ends."""
        return place_of(self.data, one.start, self._parser.CurrentByteIndex)

    def _end_within(self, control: _Open, one: _Element) -> None:
        if not control.holds:
            control.kind = self._place(one) if one.name == "text" else control.kind
        elif one.name == "ins":
            control.inserted.append(self._place(one))
        elif one.name in SIGN_NAMES and self._path[-1].name == "r":
            self._say(control, SIGN_NAMES[one.name])
        elif one.name == "r" and one.prints and not self._changed(control, CHANGES):
            control.runs.append((self._place(one), self._path[-1].start))
            control.hindrance = control.hindrance or (_NO_TEXT if one.marks else "")

    def _close(self, control: _Open, place: Stretch) -> None:
        names = (control.names.get(carrier, "") for carrier in ("tag", "alias"))  # as reading: the tag counts first
        anchor = next((name for name in names if name.startswith(ANCHORED)), "")
        if not anchor and not any(control.names.values()):
            anchor = control.bookmark
        if not anchor:
            return
        held = self.data[slice(*place)]
        hindrance = control.hindrance or (_NO_TEXT if b"<!" in held or b"<?" in held else _hindrance(control))
        self.found.append(
            Control(
                anchor,
                place,
                "".join(control.said),
                tuple(stretch for stretch, _ in control.runs),
                control.inserted[0] if control.inserted else None,
                None,
                control.kind,
                hindrance,
                deleted=any(one.name in GONE for one in self._path),
                alternates=self._alternates if self._nested else 0,
            )
        )

    def _close_insertion(self, place: Stretch, children: int) -> None:
        """A control in a pending insertion can be replaced with it if nothing else is in it."""
        control = self.found[-1]
        if children > 1 or control.inserted:
            self.found[-1] = replace(control, hindrance=control.hindrance or PENDING)
        else:
            self.found[-1] = replace(control, insertion=place)


def _hindrance(control: _Open) -> str:
    """Why the text of a control cannot be replaced, by where it stands in it."""
    if not control.runs and not control.inserted:
        return _NOTHING
    if len(control.inserted) + bool(control.runs) > 1:
        return PENDING
    return _BEYOND if len({around for _, around in control.runs}) > 1 else ""


def find_controls(data: bytes, bookmarks: Mapping[str, str] | None = None) -> tuple[Control, ...]:
    """The figures' controls of a part in UTF-8, in its order. The part is one that `reading` has read; `bookmarks` are
    those of the file's figures by name, for controls that have no other name.
    """
    return _Search(data, bookmarks or {}).run()
