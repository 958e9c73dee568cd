"""Walks the elements of a DOCX and says what a person sees, before and after pending changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from docgen.reading.content import Cell, Line, Run, Story, Strange
from docgen.reading.docx.boxes import unseen
from docgen.reading.docx.colours import of_shape
from docgen.reading.docx.language import (
    ALTERNATES,
    CALLS,
    CHOICE,
    COUNTED_FIELDS,
    DELETED,
    DRAWN_FIELDS,
    FALLBACK,
    INSERTED,
    NAMES,
    NOTES,
    REFRESHED_FIELDS,
    SIGNS,
    SILENT,
    SILENT_FIELDS,
    TEXTS,
    THROUGH,
    VAL,
    w,
)
from docgen.reading.docx.looks import PLAIN, Look, Looks
from docgen.reading.docx.naming import anchor_of

_COUNT = re.compile(r"[\s\d.,–—-]+|[ivxlcdm]+", re.IGNORECASE)
"""What a number of a page or a note looks like."""
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


@dataclass(frozen=True, slots=True)
class _State:
    """What holds an element: the story, the figure's control, pending changes, the look of what it stands in."""

    story: Story
    control: int = 0
    anchor: str = ""
    before: bool = True
    after: bool = True
    look: Look = PLAIN
    cell: Cell | None = None
    """The outermost table's cell."""

    def run(self, text: str = "", call: str = "") -> Run:
        """A run of a text, or of the call of a note, in this state."""
        if call:
            return Run("", before=self.before, after=self.after, unseen=self.look.unseen, call=call)
        return Run(text, self.control, self.anchor, self.before, self.after, self.look.unseen)


@dataclass(slots=True)
class _Field:
    """A field that is open: its instruction so far, and whether its result has begun."""

    code: str = ""
    shows: bool = False
    locked: bool = False
    """Whether its result stays as it is."""

    @property
    def counted(self) -> bool:
        """Whether the result is a number of a page, a section, a note, a caption."""
        return self._name in COUNTED_FIELDS and not self.locked

    @property
    def refreshed(self) -> bool:
        """Whether programs count it anew whenever they lay out pages; what stands in the others is what is shown."""
        return self._name in REFRESHED_FIELDS

    @property
    def draws(self) -> bool:
        """Whether it prints what is in no run: what its instruction says, or a result that is still to come."""
        return self._name in DRAWN_FIELDS or not (self.shows or self.counted or self._name in SILENT_FIELDS)

    @property
    def _name(self) -> str:
        return (self.code.split() or [""])[0].upper()


@dataclass(slots=True)
class Walk:
    """One reading of a file: the lines found so far and what was strange in them."""

    looks: Looks
    bookmarks: Mapping[str, str] = field(default_factory=dict)
    """The bookmarks of the file's figures by name, each with the figure's anchor."""
    lines: list[Line] = field(default_factory=list)
    strange: list[Strange] = field(default_factory=list)
    _open: list[list[Run]] = field(default_factory=list)
    _fields: list[_Field] = field(default_factory=list)
    _controls: int = 0
    _tables: int = 0
    _row: int = -1
    _column: int = 0
    """Where the walk is in the outermost table."""
    _calls: dict[str, _State] = field(default_factory=dict)
    """The mark of each note that was called so far → where."""

    def story(self, story: Story, root: etree._Element) -> None:
        """Read one part of the file; notes after those who call them."""
        self._children(root, _State(story, look=self.looks.everywhere))
        if self._fields:  # nobody can say how far it reaches
            self._note_strange(w("fldChar"))
        self._fields.clear()

    def _children(self, element: etree._Element, state: _State) -> None:
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, state)

    def _element(self, element: etree._Element, state: _State) -> None:
        tag = str(element.tag)
        if tag in _READ:
            _READ[tag](self, element, state)
        elif tag in INSERTED:
            self._children(element, replace(state, before=False))
        elif tag in DELETED:
            self._children(element, replace(state, after=False))
        elif tag in THROUGH:
            self._children(element, state)
        elif tag not in SILENT or next(element.iter(*TEXTS), None) is not None:
            self._unknown(element, state)

    # --- paragraphs and runs ---

    def paragraph(self, element: etree._Element, state: _State) -> None:
        """A line: its runs, and those of boxes within it as lines of their own before it."""
        properties = element.find(w("pPr"))
        if self.looks.is_numbered(properties):
            self._note_strange(w("numPr"))
        self._open.append([])
        self._children(element, replace(state, look=self.looks.of_paragraph(properties, state.look)))
        runs = self._open.pop()
        if runs:
            self.lines.append(Line(tuple(runs), state.story, state.cell))

    def run(self, element: etree._Element, state: _State) -> None:
        """Text and signs, seen or not by the run's properties."""
        properties = element.find(w("rPr"))
        state = replace(state, look=self.looks.of_run(properties, state.look))
        for child in element:
            tag = child.tag
            if tag in TEXTS:
                self._text(child, state)
            elif tag in SIGNS:
                self._say(SIGNS[tag], state)
            elif tag == w("fldChar"):
                self._mark_field(child)
            elif tag in (w("instrText"), w("delInstrText")) and self._fields:
                self._fields[-1].code += child.text or ""
            elif tag in CALLS and self._open:
                self._call(_mark(child, CALLS[tag]), state)
            elif isinstance(tag, str):
                self._element(child, state)

    def _text(self, element: etree._Element, state: _State) -> None:
        """A text; what stands in one beside letters is shown by one program and not by another."""
        if len(element):
            self._note_strange(w("t"))
        if state.look.symbols and (element.text or "").strip():
            self._note_strange(w("sym"))
        self._say(element.text or "", state)

    def _call(self, mark: str, state: _State) -> None:
        if mark not in self._calls or not self._calls[mark].after or self._calls[mark].look.unseen:
            self._calls[mark] = state
        self._open[-1].append(state.run(call=mark))

    def _say(self, text: str, state: _State) -> None:
        """Keep a text in the line that is open; text of a field's instruction, or one that Word counts, is none."""
        if not text or not self._open or any(not one.shows for one in self._fields):
            return
        if counted := next((one for one in self._fields if one.counted), None):
            if not counted.refreshed:
                self._note_strange(w("numPr"))
            if _COUNT.fullmatch(text):
                return
        self._open[-1].append(state.run(text))

    # --- fields ---

    def _mark_field(self, mark: etree._Element) -> None:
        kind = mark.get(w("fldCharType"), "")
        if kind == "begin":
            self._fields.append(_Field(locked=_is_locked(mark)))
        elif kind == "separate" and self._fields:
            self._fields[-1].shows = True
        elif kind == "end" and self._fields:
            self._end_field()

    def _end_field(self) -> None:
        if self._fields.pop().draws:
            self._note_strange(w("fldChar"))

    def simple_field(self, element: etree._Element, state: _State) -> None:
        """A field in one element."""
        self._fields.append(_Field(element.get(w("instr"), ""), shows=len(element) > 0, locked=_is_locked(element)))
        self._children(element, state)
        self._end_field()

    # --- containers ---

    def control(self, element: etree._Element, state: _State) -> None:
        """A content control; a figure's marks what it holds, and leaves a trace when it was emptied."""
        properties = element.find(w("sdtPr"))
        anchor = anchor_of(element, self.bookmarks)
        if properties is not None and properties.find(w("dataBinding")) is not None:
            self._note_strange(w("dataBinding"))
        content = element.find(w("sdtContent"))
        if any(child is not content and child.tag not in SILENT for child in element):
            self._note_strange(w("sdt"))
        if anchor:
            self._controls += 1
            state = replace(state, control=self._controls, anchor=anchor)
            if content is not None and self._open:  # an emptied control leaves a trace too
                self._open[-1].append(state.run())
        if content is not None and not (anchor and _shows_placeholder(element)):
            self._children(content, state)

    def turned(self, element: etree._Element, state: _State) -> None:
        """Text with a direction of its own: from right to left, 386 is printed as 683."""
        if element.get(VAL) == "rtl":
            self._note_strange(str(element.tag))
        self._children(element, state)

    def table(self, element: etree._Element, state: _State) -> None:
        """A table, whose style may hide its text."""
        if state.cell is None:
            self._tables, self._row = self._tables + 1, -1
        self._children(element, replace(state, look=self.looks.of_table(element.find(w("tblPr")), state.look)))

    def row(self, element: etree._Element, state: _State) -> None:
        """A table row, which may itself be inserted or deleted, or hidden."""
        properties = element.find(w("trPr"))
        look = self.looks.of_row(properties, state.look)
        if state.cell is None:
            self._row, self._column = self._row + 1, 0
        self._children(element, replace(_changed(properties, state, "ins", "del"), look=look))

    def cell(self, element: etree._Element, state: _State) -> None:
        """A table cell, which may itself be inserted or deleted, or lie under another one."""
        properties = element.find(w("tcPr"))
        look = self.looks.of_cell(properties, state.look)
        cell = state.cell or Cell(self._tables, self._row, self._column)
        self._column += 0 if state.cell else _width(properties)
        self._children(element, replace(_changed(properties, state, "cellIns", "cellDel"), look=look, cell=cell))

    def box(self, element: etree._Element, state: _State) -> None:
        """A text box."""
        self._children(element, replace(state, story=Story.BOX))

    def note(self, element: etree._Element, state: _State) -> None:
        """A footnote or endnote, its separators left out; it is seen as its call is, and not at all without one."""
        if element.get(w("type"), "normal") in _SEPARATORS:
            return
        mark = _mark(element, NOTES[str(element.tag)])
        state = _called(state, self._calls.get(mark))
        first = len(self.lines)
        self._children(element, state)
        if len(self.lines) > first:
            opened = self.lines[first]
            self.lines[first] = replace(opened, runs=(state.run(call=mark), *opened.runs))

    def alternates(self, element: etree._Element, state: _State) -> None:
        """One of several ways to say the same: the first whose text can be read; which one a program shows is its own
        affair, so that they must not differ.
        """
        ways = [one for one in element if one.tag in (CHOICE, FALLBACK)]
        if len({said for one in ways if (said := _said(one))}) > 1:
            self._note_strange(ALTERNATES)
        readable = (one for one in ways if next(one.iter(w("txbxContent"), w("t")), None) is not None)
        chosen = next(readable, ways[0] if ways else None)
        if chosen is not None:
            self._children(chosen, state)

    def _unknown(self, element: etree._Element, state: _State) -> None:
        """Read the text boxes and texts within; name what has none."""
        look = replace(state.look, ground=of_shape(element, self.looks.theme))
        state = replace(state, look=look.hidden(why) if (why := unseen(element)) else look)
        boxes = [one for one in element.iter(w("txbxContent")) if not _inside_another(one, element)]
        for box in boxes:
            self._element(box, state)
        if not boxes:
            self._note_strange(str(element.tag))
        if element.tag == w("ruby"):
            self._children(element, state)

    def _note_strange(self, tag: str) -> None:
        name = NAMES.get(tag) or etree.QName(tag).localname
        self.strange.append(Strange(name, len(self.lines) + 1))


_READ: Mapping[str, Callable[[Walk, etree._Element, _State], None]] = {
    w("p"): Walk.paragraph,
    w("r"): Walk.run,
    w("tbl"): Walk.table,
    w("tr"): Walk.row,
    w("tc"): Walk.cell,
    w("bdo"): Walk.turned,
    w("dir"): Walk.turned,
    w("sdt"): Walk.control,
    w("fldSimple"): Walk.simple_field,
    w("txbxContent"): Walk.box,
    w("footnote"): Walk.note,
    w("endnote"): Walk.note,
    ALTERNATES: Walk.alternates,
}
"""Element → how it is read, where its content alone does not tell."""


def _said(element: etree._Element) -> str:
    """All text in an element, wherever it stands, without spaces."""
    return "".join("".join(one.text or "" for one in element.iter(w("t"))).split())


def _mark(element: etree._Element, begin: str) -> str:
    """The mark of a note by the number that the file gives it; empty for one that is none."""
    number = element.get(w("id"), "")
    return f"{begin}{number}" if number.isascii() and number.isdecimal() and len(number) < 10 else ""


def _called(state: _State, call: _State | None) -> _State:
    """The state of a note by that of its call."""
    if call is None:
        return replace(state, look=state.look.hidden("uncalled"))
    look = state.look.hidden("uncalled") if call.look.unseen else state.look
    return replace(state, before=call.before, after=call.after, look=look)


def _inside_another(box: etree._Element, top: etree._Element) -> bool:
    """Whether a text box lies in another one, which reads it, or in the second of two ways to say the same."""
    one = box.getparent()
    while one is not None and one is not top:
        if one.tag in (w("txbxContent"), FALLBACK):
            return True
        one = one.getparent()
    return False


def _changed(properties: etree._Element | None, state: _State, inserted: str, deleted: str) -> _State:
    """The state within a table's row or cell that is itself inserted or deleted."""
    if properties is None:
        return state
    before = state.before and properties.find(w(inserted)) is None
    after = state.after and properties.find(w(deleted)) is None
    return replace(state, before=before, after=after)


def _width(properties: etree._Element | None) -> int:
    """How many columns a cell takes."""
    span = properties.find(w("gridSpan")) if properties is not None else None
    given = span.get(VAL, "") if span is not None else ""
    return int(given) if given.isascii() and given.isdecimal() and 0 < int(given) < _WIDEST else 1


_WIDEST = 64
"""Columns that Word allows a table, and one more."""


def _is_locked(field: etree._Element) -> bool:
    return field.get(w("fldLock"), "0") not in ("0", "false", "off")


def _shows_placeholder(element: etree._Element) -> bool:
    """Whether a control is empty and shows Word's «click here» in grey."""
    properties = element.find(w("sdtPr"))
    toggle = properties.find(w("showingPlcHdr")) if properties is not None else None
    return toggle is not None and toggle.get(VAL, "1") not in ("0", "false")
