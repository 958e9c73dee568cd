"""Several addressees stand apart from one another, the lines of one do not; the same in all formats."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise

import pytest

from docgen.model import Document, Inline, PageStyle, Paragraph, Part, Role, Term, Text, Written
from docgen.writers import look
from docgen.writers.docx import write_docx
from docgen.writers.pdf import write_pdf
from docgen.writers.typst import write_pdf as write_typst
from tests.sample import PLACE, letter, paragraph
from tests.written import page_style

LINE = 14 * 1.15
"""Points from a line of the letter to the next."""


def term(text: str) -> Paragraph:
    return said(Term(text, "key", PLACE))


def said(*inlines: Inline) -> Paragraph:
    return Paragraph(inlines, PLACE)


TEXT = Text("Министру", PLACE)
TWO = [
    (term("Канцелярия"), term("Министерство")),
    (term("Президенттің Әкімшілігі"), term("«Бәйтерек» ұлттық басқарушы холдингі")),
    (term("(по списку)"), term("Министерство")),
    (term("Министерство"), term("Акимат г.\u00a0Алматы")),
    (term("А.\u00a0Петрову"), term("Министерство")),
    (term("А.\u00a0Петрову"), term("Б.\u00a0Серикову")),
    (term("Ә.\u00a0Серікке"), term("Петрова Б.А.")),
]
ONE = [
    (term("Депутатам Мажилиса"), term("(по списку)")),
    (term("Мәжіліс депутаттарына"), term("(тізім бойынша)")),
    (term("Министру юстиции"), term("А.\u00a0Петрову")),
    (term("Әділет министрі"), term("Ә.\u00a0Серікке")),
    (term("Министру юстиции"), term("Петрову А.А.")),
    (said(TEXT), term("Республики Казахстан")),
    (term("Министру"), said(Text("юстиции", PLACE))),
    (term("Министру"), said(Term("Петрову", "key", PLACE), Text(" (лично)", PLACE))),
]


@pytest.mark.parametrize(("before", "paragraph_"), TWO)
def test_another_addressee(before: Paragraph, paragraph_: Paragraph) -> None:
    assert look.another_addressee(paragraph_, before)


@pytest.mark.parametrize(("before", "paragraph_"), [*ONE, (None, term("Канцелярия"))])
def test_the_same_addressee(before: Paragraph | None, paragraph_: Paragraph) -> None:
    assert not look.another_addressee(paragraph_, before)


def addressed() -> Document:
    paragraphs = (term("Канцелярия"), term("Депутатам"), term("(списком)"), term("Министерство"))
    return letter(Part(Role.ADDRESSEE, paragraphs, PLACE), paragraph("Текст"))


@pytest.mark.parametrize("write", [write_pdf, write_typst])
def test_room_between_addressees_on_paper(write: Callable[[Document, PageStyle], Written]) -> None:
    written = write(addressed(), page_style())
    assert written.diagnostics == ()
    told = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=written.data, capture_output=True, check=True)
    at = [float(bottom) for bottom in re.findall(r'yMax="([\d.]+)">', told.stdout.decode())]
    steps = [after - before for before, after in pairwise(at)]
    assert steps == pytest.approx([LINE + 7, LINE, LINE + 7, LINE + 14], abs=0.5)


def test_word_is_told_the_same() -> None:
    written = write_docx(addressed(), page_style())
    body = zipfile.ZipFile(BytesIO(written.data)).read("word/document.xml").decode()
    apart = '<w:contextualSpacing w:val="0"/>'
    assert re.findall(r'<w:pStyle w:val="LetterAddressee"/>(.*?)</w:pPr>', body) == [
        "",
        f'<w:spacing w:before="140" w:after="0"/>{apart}',
        "",
        f'<w:spacing w:before="140"/>{apart}',
    ]
