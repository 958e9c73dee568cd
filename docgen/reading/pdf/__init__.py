"""A PDF → what is seen on its pages, by the structure tree: which figure each text belongs to.

`pages` reads the text of each marked stretch of a page, `painting` and `covering` tell what of it is seen, `tree` walks
the structure elements, `strange` names what else the file holds. A PDF without a structure
(printed again, or flattened) is read page by page, and says that its figures cannot be told apart.
"""

from __future__ import annotations

import io
import logging

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFNoValidXRef, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException

from docgen.reading.content import Content, Line, Run, Strange, Unsound
from docgen.reading.pdf.attached import manifest
from docgen.reading.pdf.pages import Marked, PageText, read_pages
from docgen.reading.pdf.strange import NAMES, strange
from docgen.reading.pdf.tree import lines

PAGES_LIMIT = 5_000


def read_pdf(data: bytes) -> Content:
    """What a PDF says, also after it was rewritten by another program. Raises `Unsound`."""
    if not data:
        raise Unsound("the file is empty")
    if b"%PDF-" not in data[:1024]:
        raise Unsound("this is no PDF, whatever its name says")
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it tells the terminal of every oddity
    try:
        return _content(PDFDocument(PDFParser(io.BytesIO(data))), data)
    except (PDFPasswordIncorrect, PDFEncryptionError):
        raise Unsound("the PDF has a password: save it without one") from None
    except (PDFException, PSException, PDFNoValidXRef, *_BROKEN):
        raise Unsound("the file is damaged: it is cut, or was changed by something that is no office program") from None


_BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, OSError, RecursionError)
"""What pdfminer raises, besides its own exceptions, when it meets something that no PDF should hold."""


def _content(document: PDFDocument, data: bytes) -> Content:
    pages = list(PDFPage.create_pages(document))
    if len(pages) > PAGES_LIMIT:
        raise Unsound("the file is too large")
    texts = read_pages(pages)
    drawn = (one for page in texts for one in page.strange)
    odd = tuple(Strange(NAMES[name], 1) for name in dict.fromkeys((*strange(document, pages, data), *drawn)))
    tagged = lines(document, pages, texts)
    written = manifest(document)
    if tagged is None:
        return Content("pdf", tuple(_untagged(texts)), written, structured=False, strange=odd)
    return Content("pdf", tuple(tagged), written, strange=odd)


def _untagged(texts: list[PageText]) -> list[Line]:
    """A line a page: what stands on it, in the order in which it was drawn."""
    return [Line(_runs(page.everything)) for page in texts if page.everything]


def _runs(marked: list[Marked]) -> tuple[Run, ...]:
    return tuple(Run(one.text, unseen=one.unseen) for one in marked)
