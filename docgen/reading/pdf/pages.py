"""The text of each page by the marks in its content: which stretch belongs to which structure element, and is it seen.

Marked content: ISO 32000-1, 14.6 and 14.7.4. A line break on the page becomes a space here, unless a hyphen of the line
breaker (U+00AD, 14.8.2.2.3) stands before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFType3Font, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import MATRIX_IDENTITY, apply_matrix_pt, mult_matrix

from docgen.reading.pdf.covering import Box, Cover, bounds
from docgen.reading.pdf.painting import DRAWING, PICTURE, Interpreter, is_drawing, is_pattern, meet, veil_of

_ARTIFACT = "Artifact"
_INVISIBLE = frozenset({3, 7})
"""Rendering modes that put nothing on the page (ISO 32000-1, 9.3.6)."""
_LINE = 0.6
"""In font sizes: a baseline that moves further is another line."""
_GAP = 0.15
"""In font sizes: a gap that is wider is a space."""
_HYPHENS = ("\u00ad", "-", "\u2011", "\u2010")
_BODY = 0.5
"""In font sizes: how high the body of a small letter is."""
_MASKS = ("SMask", "Mask", "ImageMask", "IM")
"""What makes a picture let through (ISO 32000-1, 8.9.5 and 8.9.6)."""
_TINY = 1.0
"""Points: nobody reads a smaller letter."""
_WHITE = 0.95
"""The least of each colour that nobody tells from paper."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of text, and why it is unseen (empty: it is seen)."""

    text: str
    unseen: str = ""


@dataclass(frozen=True, slots=True)
class _Pen:
    """Where a glyph begins and ends on its baseline, how large it is, what it says."""

    start: float
    baseline: float
    end: float
    size: float
    text: str

    @property
    def box(self) -> Box:
        """The body of the glyph: what stands on the baseline, about as high as a small letter."""
        return self.start, self.baseline, self.end, self.baseline + _BODY * self.size


@dataclass(slots=True)
class PageText:
    """The text of one page: by the number of its mark, in artifacts, outside both, and all of it; what is drawn on it
    and not read.
    """

    marked: dict[int, list[Marked]] = field(default_factory=lambda: defaultdict(list))
    artifacts: list[Marked] = field(default_factory=list)
    outside: list[Marked] = field(default_factory=list)
    everything: list[Marked] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)


def read_pages(pages: list[PDFPage]) -> list[PageText]:
    """The text of every page."""
    resources = PDFResourceManager(caching=True)
    device = _Device(resources)
    interpreter = Interpreter(resources, device)
    for page in pages:
        interpreter.process_page(page)
    return device.texts


class _Device(PDFTextDevice):
    """Takes what an interpreter of pages draws."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.texts: list[PageText] = []
        self._marks: list[int | str] = []
        self._boxes: list[Box] = []
        self._unit = 1.0
        self._mode = 0
        self._last: _Pen | None = None
        self._cover = Cover()
        self._drawn: list[tuple[list[Marked], int]] = []

    def begin_page(self, page: PDFPage, ctm: Any) -> None:
        """See pdfminer: `ctm` brings the media box to the origin."""
        self.texts.append(PageText())
        self._marks, self._last = [], None
        self._cover, self._drawn = Cover(), []
        left, bottom, right, top = page.cropbox
        corners = [apply_matrix_pt(ctm, point) for point in ((left, bottom), (right, top))]
        self._boxes = [bounds(corners, 0.0) or (0.0, 0.0, 0.0, 0.0)]
        unit = resolve1(page.attrs.get("UserUnit"))
        self._unit = float(unit) if isinstance(unit, int | float) else 1.0

    def end_page(self, page: PDFPage) -> None:  # noqa: ARG002  # pdfminer's own argument
        """See pdfminer: now it is known what lies beneath something else."""
        for number in self._cover.covered:
            stretches, at = self._drawn[number]
            stretches[at] = Marked(stretches[at].text, stretches[at].unseen or "painted over")

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None:  # noqa: ARG002  # pdfminer's own argument
        """See pdfminer: what a form draws is cut to its box."""
        left, bottom, right, top = bbox
        space = mult_matrix(matrix, self.ctm or MATRIX_IDENTITY)
        corners = [apply_matrix_pt(space, (x, y)) for x in (left, right) for y in (bottom, top)]
        self._boxes.append(meet(self._boxes[-1], bounds(corners, 0.0) or (0.0, 0.0, 0.0, 0.0)))

    def end_figure(self, name: str) -> None:  # noqa: ARG002  # pdfminer's own argument
        """See pdfminer."""
        self._boxes.pop()

    def note(self, name: str) -> None:
        """Something that is drawn and not read."""
        self.texts[-1].strange.append(name)

    def paint_path(
        self,
        graphicstate: Any,
        stroke: bool,  # noqa: FBT001  # pdfminer's own arguments, as the next two
        fill: bool,  # noqa: FBT001
        evenodd: bool,  # noqa: FBT001
        path: Sequence[Any],
    ) -> None:
        """See pdfminer: what is painted lies over all that was drawn before."""
        veil = veil_of(graphicstate)
        if veil.shows and is_drawing(path, self.ctm):
            self.note(DRAWING)
        if (fill and is_pattern(graphicstate.ncolor)) or (stroke and is_pattern(graphicstate.scolor)):
            self.note(DRAWING)
        if fill and veil.hides(graphicstate.ncolor):
            self._cover.paint(path, self.ctm, evenodd=evenodd)
        if stroke and veil.hides(graphicstate.scolor):
            self._cover.stroke(path, self.ctm, graphicstate.linewidth)

    def render_image(self, name: str, stream: Any) -> None:  # noqa: ARG002  # pdfminer's own argument
        """See pdfminer: a picture without a mask lets nothing through."""
        self.note(PICTURE)
        if not any(stream.get(key) for key in _MASKS):
            self._cover.picture(self.ctm)

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """See pdfminer: BDC and BMC."""
        number = props.get("MCID") if isinstance(props, dict) else None
        name = tag.name if isinstance(tag.name, str) else ""
        self._marks.append(number if isinstance(number, int) else name)

    def end_tag(self) -> None:
        """See pdfminer: EMC."""
        if self._marks:
            self._marks.pop()

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """See pdfminer."""
        self._mode = textstate.render
        if isinstance(textstate.font, PDFType3Font) or is_pattern(graphicstate.ncolor):
            self.note(DRAWING)
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(  # noqa: PLR0917  # pdfminer's own arguments, not all of them needed
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,  # noqa: ARG002
        cid: int,
        ncs: Any,  # noqa: ARG002
        graphicstate: Any,
    ) -> float:
        """See pdfminer: one glyph; gives back how far it moves."""
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = "\ufffd"
        size = abs(fontsize * (matrix[3] or matrix[1]))
        breadth = abs(fontsize * scaling * (matrix[0] or matrix[2]))
        width: float = font.char_width(cid) * fontsize * scaling
        pen = _Pen(matrix[4], matrix[5], matrix[4] + width * abs(matrix[0] or 1), size, text)
        self._keep(text, self._unseen(pen, min(size, breadth), graphicstate), pen)
        return width

    def _unseen(self, pen: _Pen, size: float, graphicstate: Any) -> str:
        veil = veil_of(graphicstate)
        left, bottom, right, top = meet(veil.clip, self._boxes[-1])
        if not (left <= pen.start <= right and bottom <= pen.baseline <= top):
            return "off the page"
        if self._mode in _INVISIBLE or size * self._unit < _TINY or not veil.shows:
            return "hidden"
        return "white" if _is_white(graphicstate.ncolor) else ""

    def _keep(self, text: str, unseen: str, pen: _Pen) -> None:
        parted = self._last is not None and _parted(self._last, pen)
        self._last = pen
        for piece in (" ", text) if parted else (text,):
            self._put(Marked(piece.replace("\u00ad", ""), unseen), pen.box)

    def _put(self, marked: Marked, box: Box) -> None:
        """Where a stretch belongs: to the innermost number that marks it, to no artifact else."""
        page = self.texts[-1]
        page.everything.append(marked)
        number = next((mark for mark in reversed(self._marks) if isinstance(mark, int)), None)
        if number is not None:
            place = page.marked[number]
        else:
            place = page.artifacts if _ARTIFACT in self._marks else page.outside
        place.append(marked)
        if not marked.text.isspace():
            self._cover.enter(len(self._drawn), box)
            self._drawn.append((place, len(place) - 1))


def _parted(last: _Pen, pen: _Pen) -> bool:
    """Whether white space parts two glyphs that no space was drawn between: another line, or a gap in this one."""
    if last.text.isspace() or pen.text.isspace():
        return False
    if abs(last.baseline - pen.baseline) > _LINE * pen.size:
        return not last.text.endswith(_HYPHENS)
    return pen.start - last.end > _GAP * pen.size


def _is_white(colour: Any) -> bool:
    """White in grey or RGB; nothing of four inks is no ink."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    if not all(isinstance(part, int | float) for part in parts):
        return False
    if len(parts) == 4:
        return all(part <= 1 - _WHITE for part in parts)
    return all(part >= _WHITE for part in parts)
