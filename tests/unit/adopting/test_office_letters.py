"""Letters in DOCX and PDF: those that docgen made, and one by another program, come back as they were."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from docgen import flow
from docgen.adopting.letters import Found, Kind, Unit
from docgen.adopting.reading import read_letter
from docgen.adopting.roles import recognised
from docgen.adopting.running import adopt
from docgen.adopting.tables import headings
from docgen.compose.composing import Composer
from docgen.facts.book import read_facts
from docgen.model import Document, Lang, PageStyle, Paragraph, Part, Role, Span, Table, Text
from docgen.writers.docx import write_docx
from docgen.writers.pdf import write_pdf
from tests.unit.adopting.test_adopting import LETTERS, TAG, adopted, bare, composed, empty, printed, texts_of
from tests.written import BODY, packed, page_style, parts


def read(file: str, data: bytes, lang: Lang = "ru") -> Found:
    letter, faults = read_letter(file, data, lang)
    assert faults == []
    assert letter is not None
    return letter


def documents(name: str) -> dict[Lang, Document]:
    return {lang: one.document for lang, one in composed(adopted(texts_of(name)))[1].items()}


@pytest.mark.parametrize("name", ["dz-74", *LETTERS])
def test_a_docx_by_docgen_is_adopted_as_its_text_was(name: str) -> None:
    for lang, document in documents(name).items():
        data = write_docx(document, PageStyle()).data
        draft = adopt(empty(), "one", {lang: read("letter.docx", data, lang)})
        assert draft.faults == []
        assert printed(composed(draft)[1][lang]) == printed_document(document)


def printed_document(document: Document) -> str:
    return printed(_As(document))  # type: ignore[arg-type]


class _As:
    """What `printed` asks of a composed letter."""

    def __init__(self, document: Document) -> None:
        self.document = document


def test_a_hyphen_that_does_not_break_is_a_plain_one_in_a_template() -> None:
    said = "Во-первых, по-прежнему работают 26 школ-интернатов."
    here = Span("t")
    document = replace(documents("dz-74")["ru"], blocks=(Paragraph((Text(said, here),), here),))
    data = write_docx(document, PageStyle()).data
    assert b"noBreakHyphen" in parts(data)[BODY]
    assert [unit.text for unit in read("letter.docx", data).units] == [said]


def test_notes_of_a_docx_are_notes_again() -> None:
    data = write_docx(documents("dz-74")["ru"], PageStyle()).data
    letter = read("letter.docx", data)
    assert len(letter.notes) == 1
    draft = adopt(empty(), "one", {"ru": letter})
    assert "[^one_note_1]" in draft.files["templates/ru/one.j2"].decode()


def test_a_long_position_in_a_cell_of_its_own_is_one_line_with_the_name() -> None:
    line = "Заместитель Премьер-Министра – Министр национальной экономики Республики Казахстан\tС. Жумангарин"
    place = Span("t")
    signature = Part(Role.SIGNATURE, (Paragraph((Text(line, place),), place),), place)
    document = replace(documents("dz-74")["ru"], blocks=(Paragraph((Text("Текст.", place),), place), signature))
    assert [unit.text for unit in read("letter.docx", write_docx(document, PageStyle()).data).units] == ["Текст.", line]


def by_python_docx(*paragraphs: str) -> bytes:
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_a_docx_by_another_program() -> None:
    text = TAG.sub("", texts_of("short")["ru"])
    letter = read("Письмо.DOCX", by_python_docx(*text.splitlines()))
    assert [unit.kind for unit in recognised(letter).units][:3] == [Kind.ADDRESSEE, Kind.REFERENCE, Kind.HEADING]
    draft = adopt(empty(), "one", {"ru": letter})
    assert printed(composed(draft)[1]["ru"]) == bare(text)


def test_what_is_not_read_is_named() -> None:
    made = docx.Document()
    made.add_paragraph("Проверены 386 школ.")
    properties = made.paragraphs[0]._p.get_or_add_pPr()
    properties.get_or_add_numPr().get_or_add_numId().val = 1
    stream = io.BytesIO()
    made.save(stream)
    letter, faults = read_letter("letter.docx", stream.getvalue(), "ru")
    assert letter is not None
    assert [(one.code, one.args["kind"]) for one in faults] == [("DG822", "automatic numbering")]


def test_headers_and_pending_changes_are_named() -> None:
    made = docx.Document()
    made.add_paragraph("Проверены 386 школ.")
    made.sections[0].header.paragraphs[0].text = "Шапка № 7"
    inserted = made.add_paragraph("Ещё 5 домов.").runs[0]._r
    change = OxmlElement("w:ins")
    change.set(qn("w:id"), "1")
    change.set(qn("w:author"), "a")
    change.set(qn("w:date"), "2021-01-01T00:00:00Z")
    inserted.addprevious(change)
    change.append(inserted)
    stream = io.BytesIO()
    made.save(stream)
    letter, faults = read_letter("letter.docx", stream.getvalue(), "ru")
    assert letter is not None
    assert [unit.text for unit in letter.units] == ["Проверены 386 школ.", "Ещё 5 домов."]
    assert sorted((one.code, one.args.get("text", "")) for one in faults) == [("DG742", "Шапка № 7"), ("DG743", "")]


def test_the_frame_of_a_table_is_named() -> None:
    made = docx.Document()
    made.add_paragraph("Школы.")
    frame = made.add_table(2, 1)
    frame.cell(0, 0).text, frame.cell(1, 0).text = "386", "школ"
    stream = io.BytesIO()
    made.save(stream)
    _, faults = read_letter("letter.docx", stream.getvalue(), "ru")
    assert [(one.code, one.args["kind"]) for one in faults] == [
        ("DG822", "the frame of a table: its cells are paragraphs")
    ]


ROWS = [["Область", "Школ", "Сумма"], ["Акмолинская", "386", ""], ["Всего", "386", "1 200,5"]]


def tabled_docx() -> bytes:
    made = docx.Document()
    made.add_paragraph("Уважаемый Пётр Петрович!")
    made.add_paragraph("Школы.")
    table = made.add_table(3, 3)
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    made.add_paragraph("Министр А. Примеров")
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_a_table_comes_back_as_one() -> None:
    letter, faults = read_letter("letter.docx", tabled_docx(), "ru")
    assert letter is not None
    assert faults == []
    assert [unit.text.split("\t") for unit in letter.units if unit.kind is Kind.ROW] == ROWS
    draft = adopt(empty(), "one", {"ru": letter})
    template = draft.files["templates/ru/one.j2"].decode()
    assert "| Акмолинская | {{ fact.one_number_386_1 }} |  |" in template
    assert 'what: {ru: "Всего, Сумма"' in draft.files["facts/one.yaml"].decode()
    document = composed(draft)[1]["ru"].document
    (table,) = (one for one in document.blocks if isinstance(one, Table))
    assert [[flow.plain(cell) for cell in row] for row in (table.header, *table.rows)] == [
        [text.replace(" ", "\u00a0") for text in row] for row in ROWS
    ]


def test_a_head_of_two_rows_names_a_column() -> None:
    rows = ("Область\tШколы\t\tСумма", "\tгород\tсело\t", "Акмолинская\t12\t30\t1 200")
    units = [Unit("Школы.", 1, Kind.BODY), *(Unit(text, n, Kind.ROW) for n, text in enumerate(rows, 2))]
    head = ("Область", "Школы, город", "Школы, село", "Сумма")
    assert list(headings(units)) == [(), head, head, head]


def test_a_cell_over_two_columns_keeps_its_place() -> None:
    data = tabled_docx()
    body = parts(data)[BODY].decode()
    wide = body.replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>', 1)
    letter, _ = read_letter("letter.docx", packed(parts(data) | {BODY: wide.encode()}), "ru")
    assert letter is not None
    assert next(unit.text for unit in letter.units if unit.kind is Kind.ROW) == "Область\t\tШкол\tСумма"


@pytest.mark.parametrize("engine", ["pdf", "docx"])
def test_a_table_of_docgens_own_file_comes_back(engine: str) -> None:
    letter, _ = read_letter("letter.docx", tabled_docx(), "ru")
    assert letter is not None
    document = composed(adopt(empty(), "one", {"ru": letter}))[1]["ru"].document
    data = {"docx": write_docx, "pdf": write_pdf}[engine](document, page_style()).data
    again, _ = read_letter(f"x.{engine}", data, "ru")
    assert again is not None
    assert [unit.text.replace("\u00a0", " ").split("\t") for unit in again.units if unit.kind is Kind.ROW] == ROWS


def test_a_note_that_no_source_prints_stands_at_the_end() -> None:
    letter = Found("ru", "x.docx", read("x.docx", by_python_docx("Проверены 386 школ[^1].")).units, marked=False)
    noted = Found("ru", "x.docx", letter.units, {"1": letter.units[0]}, marked=False)
    draft = adopt(empty(), "one", {"ru": noted})
    assert draft.faults == []


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "x")
        made.writestr("word/document.xml", b"\0" * (200 << 20))
    return stream.getvalue()


HOSTILE = {
    "empty.docx": b"",
    "old.docx": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
    "cut.docx": by_python_docx("Текст.")[:-200],
    "bomb.docx": bomb(),
    "page.pdf": b"<html></html>",
    "cut.pdf": b"%PDF-1.7\n1 0 obj\n<<",
    "empty.pdf": b"",
    "letter.rtf": b"{\\rtf1}",
    "letter": b"x",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_letter_is_one_plain_error(name: str) -> None:
    letter, faults = read_letter(name, HOSTILE[name], "ru")
    assert letter is None
    assert [one.code for one in faults] == ["DG820"]


def test_an_empty_docx_has_no_text() -> None:
    _, faults = read_letter("letter.docx", by_python_docx("", " "), "ru")
    assert [(one.code, one.args["reason"]) for one in faults] == [("DG820", "there is no text in it")]


def test_hidden_characters_are_refused() -> None:
    _, faults = read_letter("letter.docx", by_python_docx("Про\u200bверены 386 школ."), "ru")
    assert [one.code for one in faults] == ["DG103"]


def test_the_composer_of_a_draft_needs_no_other_file() -> None:
    draft = adopted(texts_of("short"))
    from docgen.adopting.trials import Overlay

    world = Overlay(empty(), draft.files)
    book, _ = read_facts(world)
    assert Composer(world, book).compose(book.letters["one"], "ru").templates == {"templates/ru/one.j2"}
