"""A Document → one PDF file that is PDF/A-3a and PDF/UA-1, by WeasyPrint.

The engine and its fonts are loaded at the first letter, not on import: starting WeasyPrint takes longer than printing.
What the engine would lose in silence (a note taller than the page, text beyond the paper) is found by asking its
layout.
"""

from __future__ import annotations

from docgen.model import Document, PageStyle, Written
from docgen.writers.glyphs import missing_letters


def write_pdf(document: Document, style: PageStyle) -> Written:
    """The file, the same bytes for the same input anywhere; `style.faces` must hold the four styles of one family.

    Diagnostics: DG602 a letter that the face has not, DG603 text that would be lost, DG604 something asked for outside
    the document. With any of them the bytes are empty.
    """
    missing = tuple(missing_letters(document, style.faces))
    if missing:
        return Written(b"", missing)
    from docgen.writers.pdf.engine import print_document  # noqa: PLC0415  # slow to import

    return print_document(document, style)
