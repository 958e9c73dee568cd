"""The manifest that docgen attaches to a PDF (ISO 19005-3, 6.8: an embedded file)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFStream, resolve1

from docgen.manifest import FILE_NAME
from docgen.reading.pdf.tree import text

_NODES_LIMIT = 1_000


def manifest(document: PDFDocument) -> bytes | None:
    """What docgen wrote about the figures; None if it is not there."""
    names = resolve1(document.catalog.get("Names"))
    tree = resolve1(names.get("EmbeddedFiles")) if isinstance(names, dict) else None
    for name, file in _leaves(tree):
        if name == FILE_NAME and isinstance(stream := _stream(file), PDFStream):
            return stream.get_data()
    return None


def _stream(file: Any) -> Any:
    embedded = resolve1(file.get("EF")) if isinstance(file, dict) else None
    return resolve1(embedded.get("F")) if isinstance(embedded, dict) else None


def _leaves(tree: Any) -> Iterator[tuple[str, Any]]:
    """Name and file specification of each attachment (7.9.6)."""
    waiting, seen = [tree], 0
    while waiting and seen < _NODES_LIMIT:
        node = resolve1(waiting.pop())
        seen += 1
        if not isinstance(node, dict):
            continue
        pairs = resolve1(node.get("Names"))
        for name, file in zip(pairs[::2], pairs[1::2], strict=False) if isinstance(pairs, list) else ():
            yield _file_name(name, resolve1(file)), resolve1(file)
        kids = resolve1(node.get("Kids"))
        waiting += kids if isinstance(kids, list) else []


def _file_name(name: Any, file: Any) -> str:
    """The name of the file itself: the name in the tree is the writer's own."""
    given = text(file.get("UF")) or text(file.get("F")) if isinstance(file, dict) else ""
    return given or text(name)
