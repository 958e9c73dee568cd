"""Reads written files back with other programs: every sentence, figure and note of a letter must be found in them.

The writers have proved the same before a file was put in place, from their own side; this is the view of somebody else:
the DOCX by Python's own zip and XML readers, the PDF by poppler's `pdftotext`.
"""

from __future__ import annotations

import itertools
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

from docgen import flow
from docgen.model import Diagnostic, Document

PDF_READER, PDF_PACKAGE = "pdftotext", "poppler-utils"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{_WORD}noBreakHyphen": "-", f"{_WORD}tab": " ", f"{_WORD}br": "\n"}


def can_verify(suffix: str) -> bool:
    """Whether the program that reads such files back is on this machine."""
    return suffix != ".pdf" or shutil.which(PDF_READER) is not None


def unread(path: Path, document: Document) -> Iterator[Diagnostic]:
    """DG603 for each piece of the document that another program does not find in the file; nothing for other
    formats.
    """
    reader = _READERS.get(path.suffix)
    if reader is None:
        return
    pages = [flow.bare(page) for page in reader(path)]
    for inlines in flow.texts(document):
        for piece in flow.pieces(inlines):
            if not _stands(flow.bare(piece.text), pages):
                yield Diagnostic("DG603", piece.span, {"format": path.suffix[1:].upper(), "text": piece.text.strip()})


def _stands(text: str, pages: list[str]) -> bool:
    """Whether a text stands on a page, or begins on one and goes on on the next ones."""
    return any(text in page for page in pages) or any(_begins(text, pages[at:]) for at in range(len(pages)))


def _begins(text: str, pages: list[str]) -> bool:
    """Whether a text stands on the first of these pages, or its beginning does, and the rest begins on the next."""
    if not pages or text in pages[0]:
        return bool(pages)
    beginnings = itertools.takewhile(lambda cut: text[:cut] in pages[0], range(1, len(text)))
    return any(_begins(text[cut:], pages[1:]) for cut in beginnings)


def _docx_pages(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as parts:
        roots = [ET.fromstring(parts.read(name)) for name in _DOCX_PARTS]  # noqa: S314  # our own file
    return ["".join(_printed(root)) for root in roots]


_DOCX_PARTS = ("word/document.xml", "word/footnotes.xml")


def _printed(root: ET.Element) -> Iterator[str]:
    for element in root.iter():
        yield (element.text or "") if element.tag == f"{_WORD}t" else _SIGNS.get(element.tag, "")


def _pdf_pages(path: Path) -> list[str]:
    command = [PDF_READER, "-raw", "-enc", "UTF-8", str(path.resolve()), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\f")  # noqa: S603


_READERS: Mapping[str, Callable[[Path], list[str]]] = {".docx": _docx_pages, ".pdf": _pdf_pages}
