"""«7 834» in a line that is stretched: the gap within a number does not widen with those between words."""

from __future__ import annotations

import datetime as dt
import re
import subprocess

import pytest

from docgen.model import Document, Figure, Inline, Paragraph, PdfEngine, Span, Text, Written
from docgen.reading.pdf import read_pdf
from docgen.writers import pdf, typst
from tests.written import page_style

PLACE = Span("t")
NUMBER = "7\u00a0834"
WORD = "абвгдежзийклмнопр"
"""Three of them and a number leave a tenth of a line to the gaps; no language breaks it."""

SPACE = 14 / 4
"""What a space takes in points."""

ENGINES = {PdfEngine.WEASYPRINT: pdf.write_pdf, PdfEngine.TYPST: typst.write_pdf}


def printed(engine: PdfEngine, number: Inline) -> Written:
    words = (Text(f"{WORD} {WORD} ", PLACE), number, Text(f" {WORD} {WORD.upper()}", PLACE))
    return ENGINES[engine](
        Document("kz", "letter", "Хат", dt.date(2021, 3, 31), (Paragraph(words, PLACE),)), page_style()
    )


def words(written: Written) -> list[tuple[str, float, float]]:
    """The words with their left and right edges in points, by poppler."""
    told = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=written.data, capture_output=True, check=True)
    pattern = re.compile(r'<word xMin="(.+?)" .*?xMax="(.+?)" .*?>(.*?)</word>')
    return [(m[3], float(m[1]), float(m[2])) for m in pattern.finditer(told.stdout.decode())]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("number", [Text(NUMBER, PLACE), Figure(NUMBER, ("k",), "value", PLACE)])
def test_the_gap_within_a_number_stays_what_it_is(engine: PdfEngine, number: Inline) -> None:
    written = printed(engine, number)
    line = words(written)
    at = next(n for n, word in enumerate(line) if word[0] == "834")
    assert line[at][1] - line[at - 1][2] == pytest.approx(SPACE, abs=0.3)
    assert line[at - 1][1] - line[at - 2][2] > SPACE + 1


@pytest.mark.parametrize("engine", ENGINES)
def test_a_number_in_groups_is_read_with_its_gaps(engine: PdfEngine) -> None:
    (line,) = read_pdf(printed(engine, Figure("1\u00a0234\u00a0567", ("k",), "value", PLACE)).data).lines
    assert [run.text.replace("\u00a0", " ") for run in line.runs if run.anchor] == ["1 234 567"]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("number", ["1\u00a0234\u00a0567,8", "1\u00a0234,5–2\u00a0345,6"])
def test_a_number_keeps_its_decimals_at_the_end_of_a_line(engine: PdfEngine, number: str) -> None:
    """WeasyPrint went on behind the comma on the next line, «1 234 567,|8»."""
    said = (f"{'а' * length} аааа бббб вввв гггг дддд еееее жжжж ззз ({number} тыс. школ" for length in range(1, 30))
    blocks = tuple(Paragraph((Text(text, PLACE),), PLACE) for text in said)
    written = ENGINES[engine](Document("ru", "letter", "Письмо", dt.date(2021, 3, 31), blocks), page_style())
    told = subprocess.run(["pdftotext", "-layout", "-", "-"], input=written.data, capture_output=True, check=True)
    lines = told.stdout.decode().replace("\u00a0", " ").splitlines()
    assert sum(number.replace("\u00a0", " ") in line for line in lines) == len(blocks)
    assert any(re.match(r"\s*\(1 234", line) for line in lines)
