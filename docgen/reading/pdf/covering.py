"""What is painted over a text later on the same page: fills, strokes and pictures that let nothing through.

Painting order: ISO 32000-1, 8.1 and 11.2; opacity and blend modes: 11.3. A glyph counts as covered once few of the
points by which it is known are left free, whatever paints them and in how many pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from pdfminer.utils import apply_matrix_pt

from docgen.reading.content import Unsound

_LOOKS_LIMIT = 5_000_000
"""Glyphs times paints of a page: a full table of three thousand letters and five hundred lines takes a third."""
Point = tuple[float, float]
Box = tuple[float, float, float, float]
_FREE = 2
"""Points of five that are left free in a glyph that can still be read."""
_SQUARE = (("m", 0.0, 0.0), ("l", 1.0, 0.0), ("l", 1.0, 1.0), ("l", 0.0, 1.0), ("h",))


@dataclass(slots=True)
class Cover:
    """The glyphs of a page with the points of each that are still free."""

    _points: list[tuple[int, Box, list[Point]]] = field(default_factory=list)
    covered: set[int] = field(default_factory=set)
    """The numbers of the glyphs that nobody sees any more."""
    _looks: int = 0

    def enter(self, number: int, box: Box) -> None:
        """Note a glyph that was drawn, by its number and the box of its body."""
        x0, y0, x1, y1 = box
        across, up = (x1 - x0) / 4, (y1 - y0) / 4
        middle = ((x0 + x1) / 2, (y0 + y1) / 2)
        corners = [(x, y) for x in (x0 + across, x1 - across) for y in (y0 + up, y1 - up)]
        self._points.append((number, box, [middle, *corners]))

    def paint(self, path: Sequence[Any], ctm: Any, *, evenodd: bool = False) -> None:
        """An area is filled."""
        lines = outlines(path, ctm)
        area = bounds([point for one in lines for point in one], 0.0)
        self._hide(area, lambda at: _inside(at, lines, evenodd))

    def picture(self, ctm: Any) -> None:
        """A picture that lets nothing through is put on the unit square."""
        self.paint(_SQUARE, ctm)

    def stroke(self, path: Sequence[Any], ctm: Any, width: float) -> None:
        """A line of this width is drawn."""
        for outline in outlines(path, ctm):
            for one, other in pairwise(outline):
                near = _near(one, other, width / 2)
                self._hide(bounds([one, other], width / 2), near)

    def _hide(self, area: Box | None, is_hit: Callable[[Point], bool]) -> None:
        if area is None:
            return
        self._looks += len(self._points)
        if self._looks > _LOOKS_LIMIT:
            raise Unsound("the file is too large")
        left = []
        for number, box, free in self._points:
            if not _meet(area, box):
                left.append((number, box, free))
                continue
            still = [point for point in free if not is_hit(point)]
            if len(still) < _FREE:
                self.covered.add(number)
            else:
                left.append((number, box, still))
        self._points = left


def outlines(path: Sequence[Any], ctm: Any) -> list[list[Point]]:
    """The closed outlines of a path, curves by the points that span them."""
    found: list[list[Point]] = []
    for name, *numbers in path:
        points = [apply_matrix_pt(ctm, (numbers[i], numbers[i + 1])) for i in range(0, len(numbers) - 1, 2)]
        if name == "m":
            found.append(points)
        elif found and name == "h":
            found[-1].append(found[-1][0])
        elif found:
            found[-1] += points
    return [one for one in found if one]


def bounds(points: Sequence[Point], margin: float) -> Box | None:
    """The box around points, with a margin; None around none."""
    if not points:
        return None
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin


def _meet(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _inside(at: Point, outlines: Sequence[Sequence[Point]], evenodd: bool) -> bool:  # noqa: FBT001  # of a path
    """Whether a point lies in a filled path: by the turns around it (ISO 32000-1, 8.5.3.3)."""
    turns = sum(_turns(at, outline) for outline in outlines)
    return turns % 2 != 0 if evenodd else turns != 0


def _turns(at: Point, outline: Sequence[Point]) -> int:
    x, y = at
    total = 0
    for (x0, y0), (x1, y1) in _sides(outline):
        if (y0 <= y) != (y1 <= y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            total += 1 if y1 > y0 else -1
    return total


def _sides(outline: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    yield from pairwise(outline)
    yield outline[-1], outline[0]


def _near(one: Point, other: Point, reach: float) -> Callable[[Point], bool]:
    """Whether a point lies within a distance of a line."""
    (x0, y0), (x1, y1) = one, other
    length = (x1 - x0) ** 2 + (y1 - y0) ** 2

    def near(at: Point) -> bool:
        along = ((at[0] - x0) * (x1 - x0) + (at[1] - y0) * (y1 - y0)) / length if length else 0.0
        along = min(max(along, 0.0), 1.0)
        across = (at[0] - x0 - along * (x1 - x0)) ** 2 + (at[1] - y0 - along * (y1 - y0)) ** 2
        return bool(across <= reach**2)

    return near
