"""The PDF engine at work on one letter: HTML, layout with the notes on their pages, proof, file.

Importing this module starts WeasyPrint (about half a second).
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

from cssselect2 import ElementWrapper
from weasyprint import CSS, HTML, Attachment

from docgen import flow
from docgen.manifest import FILE_NAME, write_manifest
from docgen.model import BCP47, Diagnostic, Document, Footnote, PageStyle, Span, Written
from docgen.writers import hypertext
from docgen.writers.losses import lost_text
from docgen.writers.pdf.finish import finish
from docgen.writers.pdf.layout import Layout, read_layout, settle_executor
from docgen.writers.pdf.marks import NOTE, NUMBER
from docgen.writers.pdf.press import COLOURS, Press, make_press
from docgen.writers.pdf.sealed import SealedFetcher

OPTIONS = {"pdf_variant": "pdf/a-3a", "output_intent": COLOURS}

TURNED, TURNED_BY = "data-turned", "break-before: page"
"""Marks the paragraph that goes over the end of a page from which it has pushed a note, and what is then tried on it
first: where it could not be broken but for the room of a note, WeasyPrint 70 gives it that room.
"""

KEEPING = ("", "break-inside: avoid", "break-before: page")
"""What is tried, one after the other, on a paragraph whose note went to another page; first on `TURNED` alone."""

RENDERS = 6
"""Times a letter is laid out at most while notes are brought to the pages of their calls."""

_SPACE_BEFORE_ELEMENT = re.compile(" (?=<(?:span|strong|em)[ >])")

_EPOCH = "SOURCE_DATE_EPOCH"


class Page(HTML):  # type: ignore[misc]  # WeasyPrint has no types
    """A page that is XML as well, read as such: the parser of HTML takes many times as long for the same tree
    (`tests/unit/writers/test_pdf.py` holds both against each other). Letters that XML forbids are in no face.
    """

    def __init__(self, text: str, fetcher: SealedFetcher) -> None:
        self.base_url = None
        self.url_fetcher = fetcher
        self.media_type = "print"
        root = ET.fromstring(text)  # noqa: S314  # our own text, each character of it escaped
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = root


def print_document(document: Document, style: PageStyle) -> Written:
    """See `docgen.writers.pdf.write_pdf`; all letters must be in the faces."""
    fetcher = SealedFetcher()
    with _fixed_clock(document.date):
        press = make_press(style)
        pages, layout = _lay_out(Page(write_page(document, style), fetcher), press, style)
        losses = tuple(lost_text(document, layout.body, layout.notes))
        data = b"" if losses else _write(pages, document, fetcher)
    found = losses + tuple(_refusal(url, document) for url in fetcher.refused)
    return Written(b"" if found else data, found, len(pages.pages))


@contextlib.contextmanager
def _fixed_clock(date: dt.date) -> Iterator[None]:
    """Without the library for subsets of HarfBuzz, fontTools writes the time into each font; it heeds this variable."""
    before = os.environ.get(_EPOCH)
    os.environ[_EPOCH] = str(int(_midnight(date).timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_EPOCH]
        else:
            os.environ[_EPOCH] = before


def _midnight(date: dt.date) -> dt.datetime:
    return dt.datetime.combine(date, dt.time(), dt.UTC)


def write_page(document: Document, style: PageStyle) -> str:
    """The HTML that is printed, its look aside: of the style it takes how wide columns are."""
    created = _midnight(document.date).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f'<!DOCTYPE html><html lang="{BCP47[document.lang]}"><head><meta charset="utf-8"/>'
        f"<title>{escape(document.title)}</title>"
        '<meta name="generator" content="docgen"/>'
        f'<meta name="dcterms.created" content="{created}"/><meta name="dcterms.modified" content="{created}"/>'
        f"</head><body>{_loosened(hypertext.write_body(document.blocks, _floating_note, style))}</body></html>"
    )


def _loosened(body: str) -> str:
    """The body with each space before an inline element in an element of its own.

    When a text would fit but for its last space, WeasyPrint 70 breaks it at its first long word and leaves a line of
    gaps.
    """
    return _SPACE_BEFORE_ELEMENT.sub("<span> </span>", body)


def _floating_note(note: Footnote) -> str:
    inner = hypertext.write_inlines(note.inlines, hypertext.write_link)
    return f'<span class="{NOTE}" id="note-{note.number}" {NUMBER}="{note.number}">{inner}</span>'


def _lay_out(page: HTML, press: Press, style: PageStyle) -> tuple[Any, Layout]:
    """The laid-out letter with each note on the page of its call, as far as `RENDERS` tries bring it there."""
    tries: dict[int, int] = {}
    for _ in range(RENDERS):
        sheets = [press.sheet, *_keeping(tries)]
        rendered = page.render(font_config=press.fonts, color_profiles=press.colours, stylesheets=sheets, **OPTIONS)
        layout = read_layout(rendered.pages)
        movable = [number for number in layout.strays() if tries.get(number, 0) < len(KEEPING)]
        if not movable:
            break
        for number in movable:
            for element in page.etree_element.iterfind(f".//*[@{TURNED}='{number}']"):
                del element.attrib[TURNED]
            tried = tries.get(number, 0) + 1
            tries[number] = tried if tried > 1 or _turn(layout, number) else 2
    settle_executor(rendered.pages, style)
    return rendered, layout


def _turn(layout: Layout, number: int) -> bool:
    """Mark the paragraph that goes over the end of the page on which a note is missing; False if the note is its own,
    or there is none.
    """
    element = layout.over.get(layout.call_pages[number])
    if element is None or any(inner.get(NUMBER) == str(number) for inner in element.iter()):
        return False
    element.set(TURNED, str(number))
    return True


def _keeping(tries: dict[int, int]) -> list[CSS]:
    rules = [f":is(p, li, tr):has(#note-{number}) {{ {KEEPING[times - 1]} }}" for number, times in tries.items()]
    rules.append(f"[{TURNED}] {{ {TURNED_BY} }}")
    return [CSS(string="\n".join(rules))] if tries else []


def _write(rendered: Any, document: Document, fetcher: SealedFetcher) -> bytes:
    day = _midnight(document.date)
    attachment = Attachment(
        file_obj=BytesIO(write_manifest(document)),
        name=FILE_NAME,
        description="docgen manifest",
        created=day,
        modified=day,
        relationship="Data",
        url_fetcher=fetcher,
    )
    data: bytes = rendered.write_pdf(finisher=finish, attachments=[attachment], **OPTIONS)
    return data


def _refusal(url: str, document: Document) -> Diagnostic:
    place = next((piece.span for piece in flow.flow(document)), Span(document.letter))
    return Diagnostic("DG604", place, {"url": url[: 2 * 60]})
