"""Text boxes: whether the shape that holds one is seen; VML as Word up to 2007 writes it, and DrawingML."""

from __future__ import annotations

import re

from lxml import etree

_HIDDEN = re.compile(r"visibility\s*:\s*hidden|display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_LENGTH = re.compile(r"(margin-left|margin-top|left|top|width|height)\s*:\s*(-?[\d.]+)\s*(pt|in|cm|mm|px)?")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "": 1.0}
_EMU = 12_700
"""English metric units to a point."""
_FAR = 1_500
"""Points: more than any page is high."""
_SMALL = 3
"""Points: a box that is no wider or higher shows no text."""
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def unseen(shape: etree._Element) -> str:
    """What hides a drawn shape: `shape` or `outside`; empty if it is seen."""
    found = [_of(one) for one in shape.iter() if isinstance(one.tag, str)]
    return next((one for one in found if one), "")


def _of(element: etree._Element) -> str:
    if element.tag in (f"{_WP}posOffset", f"{_WP}extent"):
        return _of_drawing(element)
    if element.get("hidden") in ("1", "true", "on"):
        return "shape"
    style = element.get("style", "") if "vml" in str(element.tag) else ""
    return "shape" if _HIDDEN.search(style) else _of_lengths(style)


def _of_drawing(element: etree._Element) -> str:
    try:
        sizes = [float(one) / _EMU for one in (element.text, element.get("cx"), element.get("cy")) if one]
    except ValueError:
        return ""
    if element.tag == f"{_WP}extent":
        return "shape" if any(size <= _SMALL for size in sizes) else ""
    return "outside" if any(abs(size) > _FAR for size in sizes) else ""


def _of_lengths(style: str) -> str:
    for name, number, unit in _LENGTH.findall(style):
        try:
            points = float(number) * _POINTS[unit]
        except ValueError:
            continue
        if name in ("width", "height") and points <= _SMALL:
            return "shape"
        if abs(points) > _FAR:
            return "outside"
    return ""
