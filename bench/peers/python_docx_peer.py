"""python-docx by hand: every paragraph added by a script."""

import io
from collections.abc import Callable

from common import Letters, filled, run
from docx import Document
from docx.shared import Mm, Pt


def prepare(letters: Letters) -> Callable[[int], bytes]:
    def make(number: int) -> bytes:
        document = Document()
        for paragraph in letters.paragraphs:
            line = document.add_paragraph()
            line.paragraph_format.first_line_indent = Mm(12.5)
            text = line.add_run(filled(paragraph["text"], letters.figures[number]))
            text.font.name = "Times New Roman"
            text.font.size = Pt(14)
            text.bold = paragraph["role"] in {"addressee", "salutation", "signature"}
            text.italic = paragraph["role"] == "note"
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    return make


run(prepare)
