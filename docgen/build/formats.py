"""The kinds of files that letters become, and where each file goes."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.model import Document, Lang, PageStyle, PdfEngine, Written

Writer = Callable[[Document, PageStyle], Written]


def _docx(document: Document, style: PageStyle) -> Written:
    from docgen.writers.docx import write_docx  # noqa: PLC0415  # each writer loads its own library

    return write_docx(document, style)


def _pdf(document: Document, style: PageStyle) -> Written:
    if style.pdf_engine is PdfEngine.TYPST:
        from docgen.writers import typst  # noqa: PLC0415

        return typst.write_pdf(document, style)
    from docgen.writers.pdf import write_pdf  # noqa: PLC0415

    return write_pdf(document, style)


def _html(document: Document, style: PageStyle) -> Written:
    from docgen.writers.html import write_html  # noqa: PLC0415

    return write_html(document, style)


def _outline(document: Document, style: PageStyle) -> Written:  # noqa: ARG001  # plain text has no page
    from docgen.writers.outline import write_outline  # noqa: PLC0415

    return Written(write_outline(document).encode())


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: the ending of its name and who writes it."""

    suffix: str
    write: Writer
    needs_fonts: bool = False


FORMATS: Mapping[str, Format] = {
    "docx": Format("docx", _docx),
    "pdf": Format("pdf", _pdf, needs_fonts=True),
    "html": Format("html", _html),
    "outline": Format("outline.txt", _outline),
}


def warm(targets: Iterable[tuple[Lang, str]], style: PageStyle) -> None:
    """Load what writes these languages and formats, and make what all their letters have in common, so that processes
    started from this one share it.
    """
    for lang, name in targets:
        for room in _TYPST if name == "pdf" and style.pdf_engine is PdfEngine.TYPST else _ROOMS.get(name, ()):
            importlib.import_module(room)
        if name == "docx":
            from docgen.writers.docx.skeleton import skeleton  # noqa: PLC0415  # loaded just now

            skeleton(style, lang)


_ROOMS = {"docx": ("docgen.writers.docx",), "pdf": ("docgen.writers.pdf.engine",), "html": ("docgen.writers.html",)}
_TYPST = tuple(f"docgen.writers.typst.{room}" for room in ("finish", "press", "source"))
"""Loaded, but nothing is printed: Typst would begin threads, which no process started from this one would have."""


def output_path(folder: Path, lang: Lang, letter: str, made: Format) -> Path:
    """Where a file goes: `output/ru/dz-74.docx`."""
    return folder / f"{lang}/{letter}.{made.suffix}"
