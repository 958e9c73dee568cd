"""What a written file carries about itself: each figure's anchor, text, keys and value, as JSON.

The same bytes go into the DOCX (a custom XML part) and the PDF (an attachment), so that an audit reads one form.
Nothing
in it comes from the clock or the machine.
"""

from __future__ import annotations

import json
from decimal import Decimal

from docgen import flow
from docgen.model import Bilingual, Document, Figure, Inline, Period

VERSION = 1
NAMESPACE = "urn:docgen:manifest:1"
CONTEXT = 60
"""Characters of the paragraph kept on each side of a figure, for finding it when its control is gone."""


def write_manifest(document: Document) -> bytes:
    """The manifest of a document: UTF-8 JSON with sorted keys, ending in a new line."""
    data = {
        "docgen": VERSION,
        "letter": document.letter,
        "lang": document.lang,
        "date": document.date.isoformat(),
        "sources": list(document.sources),
        "figures": [_figure(figure, around) for figure, around in flow.figures(document)],
    }
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n").encode()


def _figure(figure: Figure, around: tuple[Inline, ...]) -> dict[str, object]:
    before, after = _context(figure, around)
    return {
        "anchor": figure.anchor,
        "keys": list(figure.keys),
        "part": figure.part,
        "text": figure.text,
        "value": _value(figure.value),
        "unit": figure.unit,
        "scale": figure.scale,
        "precision": figure.precision.value,
        "before": before,
        "after": after,
    }


def _context(figure: Figure, around: tuple[Inline, ...]) -> tuple[str, str]:
    parts = list(flow.pieces(around))
    at = next(n for n, piece in enumerate(parts) if piece.anchor == figure.anchor)
    before = "".join(piece.text for piece in parts[:at])
    after = "".join(piece.text for piece in parts[at + 1 :])
    return before[-CONTEXT:], after[:CONTEXT]


def _value(value: object) -> object:
    match value:
        case Decimal():
            return format(value, "f")
        case Period(first, last, grain):
            return {"first": first.isoformat(), "last": last.isoformat(), "grain": grain.value}
        case Bilingual(ru, kz):
            return {"ru": ru, "kz": kz}
        case tuple():
            return list(value)
        case _:
            return None
