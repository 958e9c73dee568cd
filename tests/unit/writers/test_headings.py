"""A line is left free above a heading below text, and none more below requisites or at the top of a page."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from docgen.model import (
    Align,
    Block,
    Document,
    Heading,
    List,
    ListItem,
    Note,
    PageBreak,
    PageStyle,
    Part,
    Role,
    Table,
    Text,
    Written,
)
from docgen.writers.docx import write_docx
from docgen.writers.pdf import write_pdf
from docgen.writers.typst import write_pdf as write_typst
from tests.sample import PLACE, letter, paragraph
from tests.written import page_style

LINE = 14 * 1.15
"""Points from a line of the letter to the next."""

HEADING = Heading((Text("Заголовок", PLACE),), PLACE)
TEXT = paragraph("Выше")
ABOVE: dict[str, Block] = {
    "text": TEXT,
    "list": List((ListItem("1)", (Text("Выше", PLACE),), PLACE),), PLACE),
    "table": Table((Align.LEFT,), ((Text("А", PLACE),),), (((Text("Выше", PLACE),),),), PLACE),
    "remark": Note("Справочно:", (TEXT,), PLACE),
}
"""What a heading may stand below."""
REFERENCE = Part(Role.REFERENCE, (paragraph("Выше"),), PLACE)


def bottoms(written: Written) -> dict[str, float]:
    """The lower edges of the words, in points from the top of their pages, by poppler."""
    assert written.diagnostics == ()
    told = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=written.data, capture_output=True, check=True)
    found = re.findall(r'yMax="([\d.]+)">(.*?)</word>', told.stdout.decode())
    return {word: float(bottom) for bottom, word in found}


PDFS = pytest.mark.parametrize("write", [write_pdf, write_typst])
Write = Callable[[Document, PageStyle], Written]


@PDFS
@pytest.mark.parametrize("kind", ABOVE)
def test_a_line_is_free_above_a_heading(write: Write, kind: str) -> None:
    at = bottoms(write(letter(ABOVE[kind], HEADING, paragraph("Ниже")), page_style()))
    assert at["Заголовок"] - at["Выше"] == pytest.approx(LINE + 14, abs=5)
    assert at["Ниже"] - at["Заголовок"] == pytest.approx(LINE + 14, abs=1)


@PDFS
def test_requisites_leave_their_own_line(write: Write) -> None:
    at = bottoms(write(letter(REFERENCE, HEADING), page_style()))
    assert at["Заголовок"] - at["Выше"] == pytest.approx(LINE + 14, abs=1)


@PDFS
def test_nothing_is_free_at_the_top_of_a_page(write: Write) -> None:
    plain = bottoms(write(letter(paragraph("Первая")), page_style()))["Первая"]
    first = bottoms(write(letter(HEADING), page_style()))["Заголовок"]
    later = bottoms(write(letter(TEXT, PageBreak(PLACE), HEADING), page_style()))["Заголовок"]
    assert [first, later] == pytest.approx([plain, plain], abs=0.5)


@PDFS
def test_nothing_is_free_where_a_page_ends_by_itself(write: Write) -> None:
    plain = bottoms(write(letter(paragraph("Первая")), page_style()))["Первая"]
    tops = set()
    for lines in range(40, 50):
        at = bottoms(write(letter(*[paragraph("Строка")] * lines, HEADING, TEXT), page_style()))
        if at["Заголовок"] < at["Строка"]:
            tops.add(round(at["Заголовок"] - plain))
    assert tops == {0}


@pytest.mark.parametrize("kind", ABOVE)
def test_word_is_told_the_same(kind: str) -> None:
    written = write_docx(letter(REFERENCE, HEADING, ABOVE[kind], HEADING, PageBreak(PLACE), HEADING), page_style())
    body = zipfile.ZipFile(BytesIO(written.data)).read("word/document.xml").decode()
    headings = re.findall(r'<w:pStyle w:val="LetterHeading"/>(.*?)</w:pPr>', body)
    assert headings == ["", '<w:spacing w:before="280"/>', ""]
