"""What the engine really laid out: every text box in order with its page, and where notes and their calls came to
stand.

The only module that reads WeasyPrint's boxes; `settle_executor` is the only one that moves one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import Any

from weasyprint.formatting_structure import boxes

from docgen import flow
from docgen.model import PageStyle
from docgen.writers.columns import A4_HEIGHT_MM
from docgen.writers.look import LEAST_MARGIN_MM, corner_mm
from docgen.writers.losses import Drawn
from docgen.writers.pdf.marks import AGAIN, CALL, EXECUTOR, MARKER, NUMBER

AUTO_HYPHEN = "\u2010"
"""Put in by the line breaker; `look.drawn` keeps it out of the text itself."""

_PARAGRAPHS = ("p", "li")

_PIXELS = 96 / 25.4
"""In a millimetre."""

TOLERANCE = 1.0
"""CSS pixels by which a box may stand over an edge: rounding, never a letter."""


@dataclass(slots=True)
class Layout:
    """The body's boxes in order, each note's boxes by its number, and the pages of calls and notes."""

    body: list[Drawn] = field(default_factory=list)
    notes: dict[int, list[Drawn]] = field(default_factory=dict)
    call_pages: dict[int, int] = field(default_factory=dict)
    note_pages: dict[int, int] = field(default_factory=dict)
    over: dict[int, Any] = field(default_factory=dict)
    """By the page, the element of the paragraph that goes over its end."""

    def strays(self) -> tuple[int, ...]:
        """The notes that do not stand on the page of their call."""
        return tuple(number for number, page in self.call_pages.items() if self.note_pages.get(number) != page)


def read_layout(pages: list[Any]) -> Layout:
    """Walk the laid-out pages of WeasyPrint. Page numbers, note numbers and repeated table heads are left out."""
    layout = Layout()
    heads: set[int] = set()
    cells: dict[int, list[Drawn]] = {}
    """By its element, what was drawn of each cell: a row over the end of a page draws the parts of all cells before it,
    then those after it.
    """
    for number, page in enumerate(pages):
        root, *areas = _page_box(page).children
        floor = page.height
        for area in areas:
            if isinstance(area, boxes.FootnoteAreaBox):
                floor = area.position_y
                _read_notes(layout, area, page, number)
        for box, cell in _text_boxes(root, heads):
            if box.element_tag.endswith(CALL):
                layout.call_pages[_note_number(box)] = number
            else:
                cells.setdefault(id(box if cell is None else cell.element), []).append(_drawn(box, page, floor))
    layout.body.extend(chain.from_iterable(cells.values()))
    ends = [_paragraphs(_page_box(page).children[0]) for page in pages]
    both = enumerate(pairwise(ends))
    layout.over = {number: here[-1] for number, (here, after) in both if here and after and here[-1] is after[0]}
    return layout


def _paragraphs(box: Any) -> list[Any]:
    """The elements of the paragraphs below a box."""
    if box.element is not None and box.element_tag in _PARAGRAPHS and isinstance(box, boxes.BlockBox):
        return [box.element]
    return [element for child in getattr(box, "children", ()) for element in _paragraphs(child)]


def _read_notes(layout: Layout, area: Any, page: Any, number: int) -> None:
    for note in area.children:
        key = _note_number(note)
        layout.note_pages[key] = number
        found = (box for box, _ in _text_boxes(note, set()) if not box.element_tag.endswith(MARKER))
        layout.notes.setdefault(key, []).extend(_drawn(box, page, page.height) for box in found)


def _text_boxes(box: Any, heads: set[int], cell: Any = None) -> Iterator[tuple[Any, Any]]:
    """The text boxes below a box in drawing order, each with the cell that it stands in."""
    if isinstance(box, boxes.TextBox):
        yield box, cell
    elif not _is_repeated(box, heads) and not _is_again(box):
        inside = box if isinstance(box, boxes.TableCellBox) else cell
        for child in getattr(box, "children", ()):
            yield from _text_boxes(child, heads, inside)


def _is_repeated(box: Any, heads: set[int]) -> bool:
    """Whether it is a table head that an earlier page has shown."""
    if not (isinstance(box, boxes.TableRowGroupBox) and box.is_header):
        return False
    seen = id(box.element) in heads
    heads.add(id(box.element))
    return seen


def _is_again(box: Any) -> bool:
    return box.element is not None and box.element_tag == "span" and box.element.get("class") == AGAIN


def _note_number(box: Any) -> int:
    return int(box.element.get(NUMBER))


def _drawn(box: Any, page: Any, floor: float) -> Drawn:
    left, top = box.position_x, box.position_y + box.margin_top
    inside = (
        left >= -TOLERANCE
        and top >= -TOLERANCE
        and left + box.width <= page.width + TOLERANCE
        and top + box.height <= floor + TOLERANCE
    )
    return Drawn(flow.bare(box.text.removesuffix(AUTO_HYPHEN)), inside and box.style["visibility"] == "visible")


def settle_executor(pages: list[Any], style: PageStyle) -> None:
    """Move the executor's mark down into the corner of its sheet, below the text and its notes (Rules of documentation,
    decree 703, p. 39).

    It stays in the flow when something follows it on the page.
    """
    top, lowest = (mm * _PIXELS for mm in (corner_mm(style), A4_HEIGHT_MM - LEAST_MARGIN_MM))
    for page in pages:
        last = _last_block(_page_box(page).children[0])
        if last is not None and last.element.get("class") == EXECUTOR:
            room = last.height + last.margin_top
            last.translate(dy=max(0.0, min(top - last.margin_top, lowest - room) - last.position_y))


def _last_block(root: Any) -> Any:
    """The last block of the body that takes room; a page that holds only notes has none."""
    drawn = [box for body in root.children for box in body.children if box.height]
    return drawn[-1] if drawn else None


def _page_box(page: Any) -> Any:
    return page._page_box  # noqa: SLF001  # the public face gives anchors and links only, not the text
