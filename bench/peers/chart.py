"""A bar chart as SVG, by hand: one bar a row, logarithmic, so that both ends of a hundredfold can be read."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, LABELS, BAR, GAP, HEAD = 860, 370, 18, 6, 34
OURS, OTHERS = "#1f5fa8", "#9aa5b1"


def draw_chart(groups: Mapping[str, Sequence[tuple[str, float]]]) -> str:
    """The chart: for each kind of file its rows with their milliseconds."""
    values = [value for rows in groups.values() for _, value in rows]
    least, most = math.log10(min(values) / 2), math.log10(max(values))
    parts, y = [], 10
    for kind, rows in groups.items():
        parts.append(_text(8, y + 20, f"{kind.upper()}: CPU of one letter, ms (logarithmic)", bold=True))
        y += HEAD
        for name, value in rows:
            length = (WIDTH - LABELS - 70) * (math.log10(value) - least) / (most - least)
            colour = OURS if name.startswith("docgen") else OTHERS
            parts.append(_text(LABELS - 8, y + 14, name, anchor="end"))
            parts.append(f'<rect x="{LABELS}" y="{y}" width="{length:.1f}" height="{BAR}" fill="{colour}"/>')
            parts.append(_text(LABELS + length + 6, y + 14, f"{value:.1f}"))
            y += BAR + GAP
    box = f'viewBox="0 0 {WIDTH} {y + 10}" font-family="sans-serif" font-size="13"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {box}>'
    return "\n".join([head, f'<rect width="{WIDTH}" height="{y + 10}" fill="white"/>', *parts, "</svg>"]) + "\n"


def _text(x: float, y: float, text: str, anchor: str = "start", *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{weight}>{escape(text)}</text>'
