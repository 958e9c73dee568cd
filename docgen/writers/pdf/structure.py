"""Structure tags that WeasyPrint does not make: figures with their identity, notes, calls of notes, numbers of notes.

WeasyPrint 70 gives no way to add an attribute to a structure element, so the private
`weasyprint.pdf.tags._build_box_tree` is wrapped, here and nowhere else; `tests/unit/writers/test_pdf_parts.py`
guards its shape. Documents of others pass untouched: only elements that carry our marks are changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import tags

from docgen.manifest import PROPERTY
from docgen.writers.pdf.marks import AGAIN, ANCHOR, CALL, MARKER, NOTE, NUMBER

_PSEUDO = {CALL: "/Reference", MARKER: "/Lbl"}

_build_box_tree = tags._build_box_tree  # noqa: SLF001  # the hook, see above


def install_hook() -> None:
    """Wrap WeasyPrint's builder; a second call changes nothing."""
    tags._build_box_tree = _build_marked_tree  # noqa: SLF001


def _build_marked_tree(box: Any, *rest: Any) -> Iterator[Any]:
    for element in _build_box_tree(box, *rest):
        if box.element is not None:
            _mark(box, element)
        yield element


def _mark(box: Any, element: Any) -> None:
    tag = box.element_tag
    if tag == "span" and (anchor := box.element.get(ANCHOR)):
        _mark_figure(element, anchor)
    elif tag == "span" and box.element.get("class") == AGAIN:
        element["S"] = "/Reference"
    elif tag == "span" and box.element.get("class") == NOTE and isinstance(box, boxes.BlockBox):
        element["S"] = "/Note"
        element["ID"] = pydyf.String(f"note-{box.element.get(NUMBER)}")
    elif tag.startswith("span::"):
        element["S"] = _PSEUDO.get(tag.removeprefix("span"), element["S"])


def _mark_figure(element: Any, anchor: str) -> None:
    element["ID"] = pydyf.String(anchor)
    value = pydyf.Dictionary({"N": pydyf.String(PROPERTY), "V": pydyf.String(anchor)})
    element["A"] = pydyf.Dictionary({"O": "/UserProperties", "P": pydyf.Array([value])})
