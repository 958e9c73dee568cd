"""Follows what pdfminer's interpreter of pages leaves out (alpha, blend modes, clips, soft masks) and names what is
drawn and cannot be read.

Clipping: ISO 32000-1, 8.5.4; a clip is known by the box around it, and one that is no rectangle is named. Forms: 8.10;
they are drawn in the state of the page that calls them, within their own box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import dict_value, resolve1, stream_value
from pdfminer.psparser import PSLiteral, literal_name

from docgen.reading.content import Unsound
from docgen.reading.pdf.covering import Box, bounds, outlines

PICTURE, DRAWING = "picture", "drawing"
"""What is drawn and not read, by the keys of `strange.NAMES`."""
_OPAQUE = 0.85
"""Alpha from which nobody reads what lies beneath."""
_SHEER = 0.1
"""Alpha up to which nobody reads the letters themselves."""
_DARKENING = frozenset({"Multiply", "Darken", "ColorBurn"})
"""Blend modes in which a light colour leaves dark letters dark: a marker pen."""
_PLAIN = _DARKENING | {"Normal", "Compatible"}
"""Blend modes in which dark letters stay dark."""
_LIGHT = 0.5
_CLIPPING = 4
"""The first of the text rendering modes that cut what follows to the letters (ISO 32000-1, 9.3.6)."""

_DRAWN_LIMIT = 2 * 1024 * 1024
"""Bytes of drawing on a page and in the forms that it calls, each time anew; a page of docgen's has a few thousand. A
million takes one to four seconds.
"""
_CALL = 1_000
"""Bytes that a call of a form counts besides its own."""
_RESOURCES_LIMIT = 10_000
"""Fonts, forms and states that a page or a form may name."""


@dataclass(frozen=True, slots=True)
class Veil:
    """How a paint meets the page: its alpha and blend mode, the box that it is cut to (None: nothing is cut off)."""

    alpha: float = 1.0
    mode: str = "Normal"
    clip: Box | None = None

    def hides(self, colour: object) -> bool:
        """Whether paint of this colour hides dark letters."""
        return self.alpha >= _OPAQUE and not (self.mode in _DARKENING and _is_light(colour))

    @property
    def shows(self) -> bool:
        """Whether letters painted so are seen."""
        return self.alpha > _SHEER


def veil_of(graphicstate: Any) -> Veil:
    """The veil that a graphics state carries."""
    return graphicstate.intent if isinstance(graphicstate.intent, Veil) else Veil()


def is_pattern(colour: object) -> bool:
    """Whether a colour is a pattern: it draws what no text says."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    return any(isinstance(part, str) for part in parts)


def is_drawing(path: Sequence[Any], ctm: Any) -> bool:
    """Whether a path is more than the lines and bars of a page: a curve, or a stroke aslant, could be a digit."""
    if any(name in ("c", "v", "y") for name, *_ in path):
        return True
    return any(
        abs(one[0] - other[0]) > _STRAIGHT and abs(one[1] - other[1]) > _STRAIGHT
        for outline in outlines(path, ctm)
        for one, other in pairwise(outline)
    )


_STRAIGHT = 0.5
"""Points by which a line may leave its row or column."""


class Interpreter(PDFPageInterpreter):
    """An interpreter whose graphics states carry a `Veil`; it tells its device of strange things by `note`."""

    _around = Veil()
    """The veil of the page that calls a form."""
    _drawn: list[int]
    """What the page and its forms have drawn so far: one number, shared by their interpreters."""

    def execute(self, streams: Sequence[object]) -> None:
        """What is drawn. Raises `Unsound` for more than anybody draws."""
        self._drawn[0] += _CALL + sum(len(stream_value(one).get_data()) for one in streams)
        if self._drawn[0] > _DRAWN_LIMIT:
            raise Unsound("the file is too large")
        super().execute(streams)

    def process_page(self, page: PDFPage) -> None:
        """See pdfminer."""
        self._drawn = [0]
        super().process_page(page)

    def init_resources(self, resources: dict[object, object]) -> None:
        """See pdfminer, which makes a font of each name. Raises `Unsound` for more than any page has."""
        kinds = (resolve1(one) for one in resources.values()) if resources else ()
        if sum(len(kind) for kind in kinds if isinstance(kind, dict)) > _RESOURCES_LIMIT:
            raise Unsound("the file is too large")
        super().init_resources(resources)

    def subinterp(self) -> PDFPageInterpreter:
        """For a form: drawn in the state that calls it."""
        inner = Interpreter(self.rsrcmgr, self.device)
        inner._around, inner._drawn = veil_of(self.graphicstate), self._drawn  # one of its own kind
        return inner

    def init_state(self, ctm: Any) -> None:
        """See pdfminer."""
        super().init_state(ctm)
        self.graphicstate.intent = self._around  # the rendering intent is nobody's; copies of a state keep it

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802  # by the operator's name, as those below
        """A form or a picture; pdfminer leaves the device in the form's own space behind it."""
        super().do_Do(xobjid_arg)
        self.device.set_ctm(self.ctm)

    def do_F(self) -> None:  # noqa: N802
        """A fill by its old name (ISO 32000-1, 8.5.3), which programs still draw and pdfminer does not."""
        self.do_f()

    def do_W(self) -> None:  # noqa: N802
        """What follows is cut to the path that was just made."""
        self._cut()

    def do_W_a(self) -> None:  # noqa: N802
        """The same by the other rule of insides."""
        self._cut()

    def do_Tr(self, render: Any) -> None:  # noqa: N802
        """How letters are drawn."""
        super().do_Tr(render)
        if isinstance(render, int) and render >= _CLIPPING:
            self._note(DRAWING)

    def do_sh(self, name: object) -> None:  # noqa: ARG002  # pdfminer's own argument
        """A shading fills all that is not cut off."""
        self._note(DRAWING)

    def do_gs(self, name: Any) -> None:
        """Parameters from the resources (ISO 32000-1, 8.4.5)."""
        states = dict_value(self.resources.get("ExtGState") or {})
        found = resolve1(states.get(literal_name(name))) if isinstance(name, PSLiteral) else None
        if not isinstance(found, dict):
            return
        fill, mode, mask = (resolve1(found.get(key)) for key in ("ca", "BM", "SMask"))
        veil = veil_of(self.graphicstate)
        if isinstance(fill, int | float):
            veil = replace(veil, alpha=float(fill))
        if isinstance(mode, PSLiteral):
            veil = replace(veil, mode=str(literal_name(mode)))
        if isinstance(mask, dict) or veil.mode not in _PLAIN or isinstance(mode, list):
            self._note(DRAWING)
        self.graphicstate.intent = veil

    def _cut(self) -> None:
        found = outlines(self.curpath, self.ctm)
        box = bounds([point for one in found for point in one], 0.0) or (0.0, 0.0, 0.0, 0.0)
        if (
            len(found) > 1
            or is_drawing(self.curpath, self.ctm)
            or not all(_is_corner(point, box) for one in found for point in one)
        ):
            self._note(DRAWING)
        veil = veil_of(self.graphicstate)
        self.graphicstate.intent = replace(veil, clip=meet(veil.clip, box))

    def _note(self, name: str) -> None:
        self.device.note(name)  # type: ignore[attr-defined]  # the device of `pages`


_NEAR = 0.01
"""Points within which a corner is one."""


def _is_corner(point: tuple[float, float], box: Box) -> bool:
    x, y = point
    return min(abs(x - box[0]), abs(x - box[2])) < _NEAR and min(abs(y - box[1]), abs(y - box[3])) < _NEAR


def meet(one: Box | None, other: Box) -> Box:
    """The box that two boxes share; an empty one lies nowhere."""
    if one is None:
        return other
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _is_light(colour: object) -> bool:
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    numbers = [part for part in parts if isinstance(part, int | float)]
    if len(numbers) == 4:
        return all(part <= 1 - _LIGHT for part in numbers)
    return bool(numbers) and all(part >= _LIGHT for part in numbers)
