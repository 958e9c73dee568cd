"""A Document → one PDF file that is PDF/A-3a and PDF/UA-1, by Typst: no system libraries, many times faster.

Typst is an optional extra (`docgen[typst]`); where it is missing nothing here can be imported but `is_there`.
"""

from __future__ import annotations

from hashlib import sha256
from importlib.util import find_spec

from docgen import flow
from docgen.manifest import write_manifest
from docgen.model import Diagnostic, Document, PageStyle, Span, Written
from docgen.writers.glyphs import missing_letters


def is_there() -> bool:
    """Whether Typst is installed."""
    return find_spec("typst") is not None


def write_pdf(document: Document, style: PageStyle) -> Written:
    """The file, the same bytes for the same input anywhere; `style.faces` must hold the four styles of one family.

    Diagnostics: DG602 a letter that the face has not, DG603 text that would be lost, DG606 Typst refuses. With any of
    them the bytes are empty.
    """
    missing = tuple(missing_letters(document, style.faces))
    if missing:
        return Written(b"", missing)
    from docgen.writers.typst.finish import finish  # noqa: PLC0415
    from docgen.writers.typst.press import Refused, make_press  # noqa: PLC0415  # loads Typst and its fonts
    from docgen.writers.typst.source import write_source  # noqa: PLC0415

    manifest = write_manifest(document)
    digest = sha256(manifest).hexdigest()  # in its place as long as Typst prints: the file's identifier rests on it
    try:
        printed = make_press(style).print(write_source(document, style, digest), document.date)
    except Refused as fault:
        place = next((piece.span for piece in flow.flow(document)), Span(document.letter))
        return Written(b"", (Diagnostic("DG606", place, {"reason": str(fault)}),))
    finished = finish(printed, document, manifest)
    return Written(finished.data, finished.losses, finished.pages)
