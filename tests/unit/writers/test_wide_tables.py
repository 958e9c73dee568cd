"""A table that has no room in the type of the others is set in a smaller one: no number of it is parted."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from docgen.model import Align, Document, Footnote, PageStyle, Table, Text, Written
from docgen.writers.columns import least_room, text_width, type_size
from docgen.writers.docx import write_docx
from docgen.writers.html import write_html
from docgen.writers.pdf import write_pdf
from docgen.writers.typst import write_pdf as write_typst
from tests.sample import PLACE, letter
from tests.written import page_style

NUMBERS = tuple(f"1\u00a0234\u00a0{567 + column},8" for column in range(7))
OF_COLUMNS = {5: 12.0, 6: 10.0, 7: 9.0, 12: 9.0}
"""How many columns of such numbers a table has, and its type."""


def table(columns: int, called: tuple[Footnote, ...] = ()) -> Table:
    head = ("Область", *(f"{2018 + column} год" for column in range(columns)))
    row = ("Абай", *(NUMBERS[column % len(NUMBERS)] for column in range(columns)))
    cells = [tuple((Text(text, PLACE),) for text in one) for one in (head, row)]
    first = (*cells[1][0], *called)
    return Table((Align.LEFT, *[Align.RIGHT] * columns), cells[0], ((first, *cells[1][1:]),), PLACE)


def part(written: Written, name: str) -> str:
    return zipfile.ZipFile(BytesIO(written.data)).read(f"word/{name}.xml").decode()


@pytest.mark.parametrize("columns", OF_COLUMNS)
def test_the_largest_type_that_has_room(columns: int) -> None:
    page = page_style()
    size = type_size(table(columns), text_width(page), page.table_size)
    assert size == OF_COLUMNS[columns]
    assert (least_room(table(columns), size) <= text_width(page)) == (columns < 12)


def test_no_type_larger_than_the_page_has() -> None:
    assert type_size(table(12), text_width(page_style()), 8) == 8


@pytest.mark.parametrize("write", [write_pdf, write_typst])
def test_each_number_stands_on_one_line(write: Callable[[Document, PageStyle], Written]) -> None:
    written = write(letter(table(7)), page_style())
    assert written.diagnostics == ()
    told = subprocess.run(["pdftotext", "-layout", "-", "-"], input=written.data, capture_output=True, check=True)
    lines = told.stdout.decode().replace("\u00a0", " ").splitlines()
    (row,) = [line for line in lines if "Абай" in line]
    assert re.findall(r"\d \d{3} \d{3},\d", row) == [number.replace("\u00a0", " ") for number in NUMBERS]


@pytest.mark.parametrize(("columns", "begins"), [(5, "LetterTable"), (6, "LetterWideTable"), (7, "LetterWidestTable")])
def test_word_has_a_style_for_each_type(columns: int, begins: str) -> None:
    written = write_docx(letter(table(columns)), page_style())
    used = set(re.findall(r'<w:pStyle w:val="(Letter\w*Table\w+)"/>', part(written, "document")))
    assert used == {f"{begins}Header", f"{begins}Text", f"{begins}Number"}
    styles = part(written, "styles")
    assert used <= set(re.findall(r'w:styleId="(\w+)"', styles))
    text = re.search(rf'w:styleId="{begins}Text">.*?<w:sz w:val="(\d+)"', styles)
    assert text
    assert int(text[1]) == 2 * OF_COLUMNS[columns]


def test_the_page_on_a_screen_says_it_too() -> None:
    said = [write_html(letter(table(columns)), page_style()).data.decode() for columns in (5, 7)]
    assert ['style="font-size: 9.0pt"' in one for one in said] == [False, True]
