"""A line that announces a table, «… в таблице:», stays on its page; no paragraph leaves a page for its note in vain."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pypdf
import pytest

from docgen.model import Align, Block, Document, List, ListItem, Note, PageStyle, Paragraph, Table, Text, Written
from docgen.writers.docx import write_docx
from docgen.writers.pdf import write_pdf
from docgen.writers.typst import write_pdf as write_typst
from tests.sample import PLACE, letter, note, paragraph
from tests.written import page_style

ANNOUNCED = paragraph("Динамика приведена в таблице:")


def table(rows: int) -> Table:
    cells = tuple((Text(f"Ряд {n}", PLACE),) for n in range(rows))
    return Table((Align.LEFT,), ((Text("Голова", PLACE),),), tuple((cell,) for cell in cells), PLACE)


def filled(lines: int, *blocks: Block) -> Document:
    return letter(*(paragraph(f"Строка {n}.") for n in range(lines)), *blocks)


def pages(written: Written) -> list[str]:
    assert written.diagnostics == ()
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(written.data)).pages]


@pytest.mark.parametrize("write", [write_pdf, write_typst])
@pytest.mark.parametrize("inside", [False, True])
def test_the_line_before_a_table_goes_where_its_head_and_first_row_go(
    write: Callable[[Document, PageStyle], Written], *, inside: bool
) -> None:
    ends = set()
    for lines in range(36, 48):
        told: tuple[Block, ...] = (ANNOUNCED, table(6))
        read = pages(write(filled(lines, *((Note("Справочно:", told, PLACE),) if inside else told)), page_style()))
        where = [next(at for at, page in enumerate(read) if text in page) for text in ("таблице:", "Голова", "Ряд 0")]
        assert len(set(where)) == 1, (lines, where)
        ends.add(where[0])
    assert ends == {0, 1}


@pytest.mark.parametrize("write", [write_pdf, write_typst])
def test_the_line_before_a_list_goes_where_its_first_item_goes(
    write: Callable[[Document, PageStyle], Written],
) -> None:
    items = tuple(ListItem(f"{n})", (Text(f"пункт {n};", PLACE),), PLACE) for n in range(1, 4))
    ends = set()
    for lines in range(40, 48):
        read = pages(write(filled(lines, paragraph("Поручено:"), List(items, PLACE)), page_style()))
        where = [next(at for at, page in enumerate(read) if text in page) for text in ("Поручено:", "пункт 1")]
        assert len(set(where)) == 1, (lines, where)
        ends.add(where[0])
    assert ends == {0, 1}


@pytest.mark.parametrize(("announced", "held"), [("Тапсырылды:", 1), ("Поручено.", 0), ("Поручено " * 20 + ":", 0)])
def test_word_is_told_to_keep_a_short_line_with_its_list(announced: str, held: int) -> None:
    items = (ListItem("1)", (Text("пункт.", PLACE),), PLACE),)
    written = write_docx(letter(paragraph(announced), List(items, PLACE)), page_style())
    body = zipfile.ZipFile(BytesIO(written.data)).read("word/document.xml").decode()
    assert body.count("<w:keepNext/>") == held


@pytest.mark.parametrize("inside", [False, True])
def test_word_is_told_to_keep_the_line_with_the_table(*, inside: bool) -> None:
    told: tuple[Block, ...] = (paragraph("Раньше:"), ANNOUNCED, table(2))
    written = write_docx(filled(1, *((Note("Справочно:", told, PLACE),) if inside else told)), page_style())
    body = zipfile.ZipFile(BytesIO(written.data)).read("word/document.xml").decode()
    held = [found for found in re.findall(r"<w:p>.*?</w:p>", body) if "<w:keepNext/>" in found]
    assert [re.sub("<[^>]+>", "", found) for found in held] == ["Динамика приведена в таблице:", "", "Ряд 0"]


def test_a_line_before_a_table_that_announces_nothing_is_free() -> None:
    written = write_docx(filled(1, paragraph("Так."), table(2)), page_style())
    body = zipfile.ZipFile(BytesIO(written.data)).read("word/document.xml").decode()
    assert body.count("<w:keepNext/>") == 2  # the gap above the table, and its last row but one


@pytest.mark.parametrize("lines", range(40, 45))
def test_a_note_that_the_end_of_a_page_pushed_out_moves_that_end_not_its_own_paragraph(lines: int) -> None:
    noted = paragraph("Концепцией", note(1, "Постановление " + "об утверждении концепции " * 8), " предусмотрено.")
    last = paragraph("Средства выделены на ремонт дорог и мостов в регионах страны. " * 5)
    read = pages(write_pdf(filled(lines - 8, noted, *(paragraph("После.") for _ in range(6)), last), page_style()))
    assert "Концепцией" in read[0]
    assert "Постановление" in read[0]


def test_a_remark_has_room_above_and_below_in_word_as_on_paper() -> None:
    written = write_docx(letter(Note("Справочно:", (Paragraph((Text("так", PLACE),), PLACE),), PLACE)), page_style())
    styles = zipfile.ZipFile(BytesIO(written.data)).read("word/styles.xml").decode()
    (remark,) = re.findall(r'<w:style [^>]*w:styleId="LetterNote">.*?</w:style>', styles)
    half = round(page_style().note_size / 2 * 20)
    assert f'<w:spacing w:before="{half}" w:after="{half}"/><w:contextualSpacing/>' in remark
