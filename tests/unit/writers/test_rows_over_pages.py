"""Rows of a table at the end of a page: a tall one goes on on the next, others stay whole, the last is not alone."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from docgen import flow
from docgen.model import Align, Document, PageStyle, Table, Text, Written
from docgen.reading.pdf import read_pdf
from docgen.verifying import unread
from docgen.writers.docx import write_docx
from docgen.writers.pdf import write_pdf
from docgen.writers.typst import write_pdf as write_typst
from tests.sample import PLACE, letter, paragraph
from tests.unit.writers.test_leads import filled, pages
from tests.written import page_style

Write = Callable[[Document, PageStyle], Written]

PDFS = pytest.mark.parametrize("write", [write_pdf, write_typst])


def table(*rows: tuple[str, str]) -> Table:
    cells = tuple(tuple((Text(text, PLACE),) for text in row) for row in (("Голова", "Доля"), *rows))
    return Table((Align.LEFT, Align.RIGHT), cells[0], cells[1:], PLACE)


def words(number: int) -> str:
    return " ".join(f"слово{at}" for at in range(number))


def rows_of(document: Document) -> list[str]:
    body = zipfile.ZipFile(BytesIO(write_docx(document, page_style()).data)).read("word/document.xml").decode()
    return re.findall(r"<w:tr>.*?</w:tr>", body)


@PDFS
def test_a_row_over_pages_says_all_its_cells_and_is_read_back(write: Write, tmp_path: Path) -> None:
    document = letter(table(("Раньше", "17"), (words(900), "28"), ("Итого", "45")), paragraph("Конец."))
    written = write(document, page_style())
    assert written.diagnostics == ()
    assert written.pages == 3
    read = flow.bare("".join(line.text for line in read_pdf(written.data).lines))
    assert all(flow.bare(piece) in read for piece in ("слово0", "слово899", "28", "Итого45"))
    (tmp_path / "a.pdf").write_bytes(written.data)
    assert list(unread(tmp_path / "a.pdf", document)) == []


@PDFS
def test_a_row_that_is_not_tall_stays_whole(write: Write) -> None:
    row = "Начало " + words(25) + " конец"
    for lines in range(30, 46):
        told = pages(write(filled(lines, table(("Раньше", "1"), (row, "2"), ("Позже", "3"))), page_style()))
        assert [("Начало" in page, "конец" in page) for page in told].count((True, True)) == 1, lines


def test_word_may_part_a_tall_row_alone() -> None:
    head, before, tall, total = rows_of(letter(table(("Раньше", "17"), (words(400), "28"), ("Итого", "45"))))
    assert "слово399" in tall
    assert ["<w:cantSplit/>" in row for row in (head, before, tall, total)] == [True, True, False, True]


def test_a_total_is_never_alone_on_a_page() -> None:
    together = set()
    for lines in range(20, 46):
        told = pages(
            write_pdf(filled(lines, table(*((f"Ряд {at}", "1") for at in range(8)), ("Итого", "8"))), page_style())
        )
        page = next(page for page in told if "Итого" in page)
        assert "Ряд 7" in page, lines
        together.add("Ряд 6" in page)
    assert together == {True, False}


def test_word_keeps_the_last_two_rows_together() -> None:
    *others, before, total = rows_of(letter(table(*((f"Ряд {at}", "1") for at in range(4)), ("Итого", "4"))))
    assert before.count("<w:keepNext/>") == 2
    assert all("<w:keepNext/>" not in row for row in (*others[1:], total))


def test_a_table_of_one_row_keeps_nothing() -> None:
    assert "<w:keepNext/>" not in rows_of(letter(table(("Ряд", "1"))))[1]
