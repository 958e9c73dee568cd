"""Files for the tests of readers: the sample letter as written, and the same with pieces of its XML changed by hand."""

from __future__ import annotations

import functools
import io
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

from docgen.fonts import find_faces, machine_folders
from docgen.model import Document, Lang, PageStyle
from docgen.writers.docx import write_docx
from docgen.writers.pdf import write_pdf
from tests.sample import sample

BODY = "word/document.xml"


def docx(document: Document | None = None) -> bytes:
    return write_docx(document or sample("ru"), PageStyle()).data


@functools.cache
def page_style() -> PageStyle:
    """The page with the faces of this machine that a letter is printed in."""
    faces = find_faces(PageStyle().font, Path("/nonexistent"), machine_folders())
    assert isinstance(faces, tuple), "this machine has no font with Kazakh letters: install fonts-croscore"
    return PageStyle(faces=faces)


@functools.cache
def pdf(lang: Lang = "ru") -> bytes:
    return write_pdf(sample(lang), page_style()).data


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(given: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in given.items():
            package.writestr(name, data)
    return target.getvalue()


def edited(old: str, new: str, part: str = BODY, data: bytes | None = None) -> bytes:
    """The sample with one piece of XML changed; the piece must be there."""
    given = parts(docx() if data is None else data)
    text = given[part].decode()
    assert old in text
    return packed({**given, part: text.replace(old, new, 1).encode()})


def paragraph(inner: str) -> bytes:
    """The sample with one more paragraph before all others."""
    return edited("<w:body>", f"<w:body><w:p>{inner}</w:p>")


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def has(program: str) -> bool:
    return shutil.which(program) is not None
