"""The structure tree of a PDF → lines (ISO 32000-1, 14.7): paragraphs, cells and notes with their figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import PSLiteral

from docgen.manifest import PROPERTY
from docgen.reading.content import Cell, Line, Run, Story
from docgen.reading.pdf.pages import PageText

_INLINE = frozenset(
    {"Span", "Em", "Strong", "Link", "Quote", "NonStruct", "Code", "Lbl", "Reference", "Annot", "Private", "Sub"}
)
"""Elements that stand within a line; every other one begins a line of its own."""
_DEPTH = 60
_ELEMENTS_LIMIT = 2_000_000


def lines(document: PDFDocument, pages: Sequence[PDFPage], texts: Sequence[PageText]) -> list[Line] | None:
    """The lines of a tagged PDF, notes among them where they are called; None if it has no structure."""
    root = resolve1(document.catalog.get("StructTreeRoot"))
    if not isinstance(root, dict) or "K" not in root:
        return None
    walk = _Walk({int(str(page.pageid)): text for page, text in zip(pages, texts, strict=True)})
    walk.open.append([])
    walk.kids(root, _Place())
    walk.close(Story.BODY)
    if not walk.lines:
        return None
    return [*walk.lines, *walk.left()]


@dataclass(frozen=True, slots=True)
class _Place:
    """What an element inherits: its page, its figure, the story."""

    page: int = 0
    control: int = 0
    anchor: str = ""
    story: Story = Story.BODY
    depth: int = 0
    cell: Cell | None = None
    """The outermost table's cell."""


@dataclass(slots=True)
class _Walk:
    texts: dict[int, PageText]
    lines: list[Line] = field(default_factory=list)
    open: list[list[Run]] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    controls: dict[str, int] = field(default_factory=dict)
    at: Cell = field(default=Cell(0, -1, 0))
    """Where the walk is in the outermost table: what its next cell will be."""
    notes: int = 0
    _said: set[tuple[int, int]] = field(default_factory=set)

    def kids(self, element: dict[str, Any], place: _Place) -> None:
        """The children of an element: elements, marked stretches, references to either."""
        given = resolve1(element.get("K"))
        for kid in given if isinstance(given, list) else [given]:
            self._kid(kid, place)

    def close(self, story: Story, cell: Cell | None = None) -> None:
        """End the line that was opened last."""
        runs = self.open.pop()
        if any(run.text for run in runs):
            self.lines.append(Line(tuple(runs), story, cell))

    def _kid(self, kid: Any, place: _Place) -> None:
        if isinstance(kid, PDFObjRef):
            if kid.objid in self.seen or len(self.seen) > _ELEMENTS_LIMIT:
                return  # a tree that bites its tail
            self.seen.add(kid.objid)
        value = resolve1(kid)
        if isinstance(value, int):
            self._say(value, place)
        elif isinstance(value, dict) and "S" in value:
            self._element(value, place)
        elif isinstance(value, dict) and isinstance(value.get("MCID"), int):
            self._say(value["MCID"], _on_page(value, place))

    def _element(self, element: dict[str, Any], place: _Place) -> None:
        kind = name_of(element.get("S"))
        place = _on_page(element, place)
        if place.depth > _DEPTH or kind == "Reference" or (kind == "Lbl" and place.story is Story.NOTE):
            return
        anchor = _anchor(element)
        if anchor:
            place = replace(place, control=self.controls.setdefault(anchor, len(self.controls) + 1), anchor=anchor)
        if kind in _INLINE:
            self.kids(element, replace(place, depth=place.depth + 1))
            return
        is_note = kind in ("Note", "FENote")
        self.notes += is_note
        story = Story.NOTE if is_note else place.story
        cell = place.cell or self._cell(kind)
        self.open.append([])
        self.kids(element, replace(place, depth=place.depth + 1, story=story, cell=cell))
        self.close(story, cell)

    def _cell(self, kind: str) -> Cell | None:
        """The cell that an element outside of cells begins, if it does; where the next one will be."""
        at = self.at
        match kind:
            case "Table":
                self.at = Cell(at.table + 1, -1, 0)
            case "TR":
                self.at = Cell(at.table, at.row + 1, 0)
            case "TD" | "TH":
                self.at = replace(at, column=at.column + 1)
                return at
        return None

    def left(self) -> Iterator[Line]:
        """What stands on the pages and in no element that was read: artifacts, marks that nobody names, calls of notes,
        but for numbers that count pages and notes, and the heads of tables that go on on the next page.
        """
        most = max(len(self.texts), self.notes)
        heads = self._heads()
        for at, page in self.texts.items():
            marks = (found for number, found in page.marked.items() if (at, number) not in self._said)
            for stretches in (*marks, page.artifacts, page.outside):
                runs = tuple(Run(one.text, unseen=one.unseen) for one in stretches)
                text = "".join(run.text for run in runs)
                if not _counts(_without(heads, text) if stretches is page.artifacts else text, most):
                    yield Line(runs, Story.OUTSIDE)

    def _heads(self) -> tuple[str, ...]:
        """The first row of each table, without blanks."""
        found: dict[int, str] = {}
        for line in self.lines:
            if line.cell and line.cell.row == 0:
                found[line.cell.table] = found.get(line.cell.table, "") + _bare(line.text)
        return tuple(filter(None, found.values()))

    def _say(self, number: int, place: _Place) -> None:
        self._said.add((place.page, number))
        page = self.texts.get(place.page)
        for marked in page.marked.get(number, ()) if page else ():
            _append(self.open[-1], Run(marked.text, place.control, place.anchor, unseen=marked.unseen))


def _bare(text: str) -> str:
    return "".join(text.split())


def _without(heads: Iterable[str], text: str) -> str:
    """A text without the heads that it repeats, each once; as it was, if it repeats none."""
    bare = _bare(text)
    for head in heads:
        bare = bare.replace(head, "", 1)
    return bare if bare != _bare(text) else text


def _counts(text: str, most: int) -> bool:
    """Whether a text is no more than a number of a page or of a note."""
    text = text.strip(" -–—")
    return not text or (text.isdecimal() and len(text) <= _DIGITS and int(text) <= most)


_DIGITS = 5


def _append(runs: list[Run], run: Run) -> None:
    """Add a run, or lengthen the last one of its kind: a glyph at a time would be a thousand runs a page."""
    if not runs and not (run := replace(run, text=run.text.lstrip())).text:
        return
    last = runs[-1] if runs else None
    if run.text.isspace() and last and last.control != run.control:
        run = replace(run, control=0, anchor="")  # the gap before a figure is not the figure's
    if last and (last.control, last.unseen) == (run.control, run.unseen):
        runs[-1] = replace(last, text=last.text + run.text)
    else:
        runs.append(run)


def _on_page(element: dict[str, Any], place: _Place) -> _Place:
    page = element.get("Pg")
    return replace(place, page=page.objid) if isinstance(page, PDFObjRef) else place


def name_of(value: Any) -> str:
    """A name of PDF (7.3.5); empty for anything else."""
    value = resolve1(value)
    return value.name if isinstance(value, PSLiteral) and isinstance(value.name, str) else ""


def _anchor(element: dict[str, Any]) -> str:
    """The figure's anchor among the user properties of an element (14.7.5.4)."""
    for attributes in _listed(element.get("A")):
        if isinstance(attributes, dict) and name_of(attributes.get("O")) == "UserProperties":
            for one in _listed(attributes.get("P")):
                if isinstance(one, dict) and text(one.get("N")) == PROPERTY:
                    return text(one.get("V"))
    return ""


def _listed(value: Any) -> Iterator[Any]:
    value = resolve1(value)
    yield from (resolve1(one) for one in (value if isinstance(value, list) else [value]))


def text(value: Any) -> str:
    """A text string of PDF (7.9.2.2): UTF-16 with its mark, UTF-8 with its mark, else one byte a letter."""
    value = resolve1(value)
    if not isinstance(value, bytes):
        return ""
    if value.startswith((b"\xfe\xff", b"\xff\xfe")):
        return value.decode("utf-16", "replace")
    return value.decode("utf-8-sig" if value.startswith(b"\xef\xbb\xbf") else "latin-1", "replace")
