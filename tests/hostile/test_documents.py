"""The texts of the corpus arrive in DOCX and PDF character for character, or are refused with the character named."""

from __future__ import annotations

import io
import subprocess
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdf
import pytest
from lxml import etree

from docgen import flow
from docgen.model import Document, Figure, PageStyle, Paragraph
from docgen.writers.docx import write_docx
from docgen.writers.glyphs import missing_letters
from docgen.writers.html import write_html
from docgen.writers.pdf import write_pdf
from tests.hostile.judging import printed_value
from tests.hostile.test_corpus import CORPUS
from tests.written import page_style

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VALUES = sorted((CORPUS / "values").glob("*--pass.txt"))
LEAST_PRINTED = 90


def paragraph(path: Path) -> Paragraph:
    composed, _ = printed_value(path.read_bytes())
    assert composed is not None
    (block,) = composed.document.blocks
    assert isinstance(block, Paragraph)
    return block


@cache
def whole() -> Document:
    """One letter with a paragraph for each text that its font can print."""
    composed, _ = printed_value(VALUES[0].read_bytes())
    assert composed is not None
    blocks = [paragraph(path) for path in VALUES]
    empty = replace(composed.document, blocks=())
    kept = [one for one in blocks if not list(missing_letters(replace(empty, blocks=(one,)), page_style().faces))]
    assert len(kept) >= LEAST_PRINTED
    return replace(empty, blocks=tuple(kept))


def lines() -> list[str]:
    return [flow.plain(block.inlines) for block in whole().blocks if isinstance(block, Paragraph)]


@cache
def pdf() -> bytes:
    written = write_pdf(whole(), page_style())
    assert written.diagnostics == ()
    return written.data


def signs(text: str) -> str:
    """Text without what a line end takes away or adds in a PDF: white space, hyphens."""
    return "".join(text.split()).replace("-", "").replace("\u2010", "").replace("\u2011", "").replace("\u00ad", "")


def test_a_docx_has_every_text_character_for_character() -> None:
    written = write_docx(whole(), PageStyle())
    assert written.diagnostics == ()
    with zipfile.ZipFile(io.BytesIO(written.data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    marks = {f"{W}noBreakHyphen": "\u2011", f"{W}tab": "\t"}
    found = [
        "".join((node.text or "") if node.tag == f"{W}t" else marks.get(node.tag, "") for node in one.iter())
        for one in root.iter(f"{W}p")
    ]
    untied = [flow.evenly_spaced(one) for one in found if one]  # a figure is tied to its word, «echo 1»
    assert untied == list(map(flow.evenly_spaced, lines()))


@pytest.mark.parametrize("program", ["pypdf", "pdftotext"])
def test_a_pdf_has_every_text_in_both_readers(program: str) -> None:
    if program == "pypdf":
        read = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf())).pages)
    else:
        command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
        read = subprocess.run(command, input=pdf(), capture_output=True, check=True).stdout.decode()
    read = signs(read)
    lost = [line for line in lines() if signs(line) not in read]
    assert lost == []


def test_a_pdf_embeds_nothing_but_the_manifest_and_holds_no_address_of_its_own() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf()))
    assert list(reader.attachments) == ["docgen-manifest.json"]
    assert not any(page.get("/Annots") for page in reader.pages)


def test_html_makes_no_element_of_a_text() -> None:
    page = write_html(whole(), PageStyle()).data.decode()
    for opened in ("<script", "<img", "<b>жирно", "<!-- скрыто", "<?php", ' href="', "url("):
        assert opened not in page


@pytest.mark.parametrize("path", VALUES, ids=lambda path: path.stem)
def test_a_text_that_the_font_cannot_print_is_refused_with_its_letter(path: Path) -> None:
    document = replace(whole(), blocks=(paragraph(path),))
    missing = list(missing_letters(document, page_style().faces))
    if not missing:
        return
    written = write_pdf(document, page_style())
    assert written.data == b""
    assert {one.code for one in written.diagnostics} == {"DG602"}
    (figure,) = (figure for figure, _ in flow.figures(document))
    assert isinstance(figure, Figure)
    assert all(one.args["letter"] in figure.text for one in written.diagnostics)
