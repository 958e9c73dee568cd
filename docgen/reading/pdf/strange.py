"""What a PDF holds beside the text of its pages, by the names that a clerk gives it: what is laid over them, what a
reader of PDFs runs, starts or opens, what can be switched off.

Actions: ISO 32000-1, 12.6; annotations: 12.5; forms: 12.7; attached files: 7.11; layers: 8.11.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1

from docgen.manifest import FILE_NAME
from docgen.reading.content import Unsound
from docgen.reading.pdf.tree import name_of, text

NAMES = {
    "script": "a script",
    "action": "an action that starts a program or opens something outside the file",
    "attached": "an attached file",
    "laid": "a remark, a stamp or a field laid over the page",
    "form": "a form to be filled in",
    "layers": "layers that can be switched on and off",
    "behind": "something behind the end of the file",
    "picture": "a picture",
    "drawing": "a drawing",
}
"""What a clerk calls what is not read."""

_ACTIONS = frozenset(
    {
        "GoToR", "GoToE", "GoToDp", "Launch", "Thread", "URI", "Sound", "Movie", "Hide", "SubmitForm", "ResetForm",
        "ImportData", "SetOCGState", "Rendition", "Trans", "GoTo3DView", "RichMediaExecute",
    }
)  # fmt: skip
"""All but those that stay in the file (GoTo, Named)."""
_PASSED = frozenset(
    {"Pages", "StructTreeRoot", "Metadata", "OutputIntents", "Parent", "P", "Pg", "Dest", "Dests", "IRT"}
)
"""What the walk leaves out: pages and structure are read elsewhere, the others lead back."""
_NODES_LIMIT = 200_000


def strange(document: PDFDocument, pages: Sequence[PDFPage], data: bytes) -> Iterator[str]:
    """What was found, by the keys of `NAMES`, some more than once. Raises `Unsound` for more than any letter holds."""
    catalog = document.catalog
    yield from _held([catalog, *({key: page.attrs.get(key) for key in ("AA", "Annots")} for page in pages)])
    for page in pages:
        yield from ("laid" for one in _listed(page.attrs.get("Annots")) if _is_laid(one))
    form = resolve1(catalog.get("AcroForm"))
    if isinstance(form, dict) and (form.get("XFA") is not None or any(_listed(form.get("Fields")))):
        yield "form"
    if catalog.get("OCProperties") is not None:
        yield "layers"
    if not data.rstrip(b"\0\t\n\f\r ").endswith(b"%%EOF"):
        yield "behind"


def _is_laid(annotation: Any) -> bool:
    """Whether an annotation shows anything: links show nothing of their own."""
    return isinstance(annotation, dict) and (name_of(annotation.get("Subtype")) != "Link" or "AP" in annotation)


def _held(tops: Sequence[Any]) -> Iterator[str]:
    """What all that hangs together with the catalogue and the annotations starts or holds."""
    waiting, seen, count = list(tops), set[int](), 0
    while waiting:
        one = waiting.pop()
        if isinstance(one, PDFObjRef):
            if one.objid in seen:
                continue
            seen.add(one.objid)
            one = resolve1(one)
        one = one.attrs if isinstance(one, PDFStream) else one
        if (count := count + 1) > _NODES_LIMIT:
            raise Unsound("the file is too large")
        if isinstance(one, dict):
            yield from _names(one)
            waiting += [value for key, value in one.items() if key not in _PASSED]
        elif isinstance(one, list):
            waiting += one


def _names(one: dict[str, Any]) -> Iterator[str]:
    if "JS" in one or name_of(one.get("S")) == "JavaScript":
        yield "script"
    elif name_of(one.get("S")) in _ACTIONS:
        yield "action"
    if "EF" in one and (text(one.get("UF")) or text(one.get("F"))) != FILE_NAME:
        yield "attached"


def _listed(value: Any) -> Iterator[Any]:
    value = resolve1(value)
    yield from (resolve1(one) for one in (value if isinstance(value, list) else []))
