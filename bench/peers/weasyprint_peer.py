"""WeasyPrint: a page by hand (option: hand), or the very HTML, style sheet and kind of PDF that docgen makes (same)."""

from collections.abc import Callable
from html import escape

from common import Letters, filled, option, run
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

STYLE = """@page { size: A4; margin: 20mm 15mm 20mm 30mm }
html { font: 14pt/1.15 Tinos, "Liberation Serif", "Times New Roman"; hyphens: auto }
p { margin: 0; text-align: justify; text-indent: 12.5mm }
.addressee, .salutation, .signature { font-weight: bold } .note { font-style: italic; font-size: 12pt }"""


def prepare(letters: Letters) -> Callable[[int], bytes]:
    fonts = FontConfiguration()
    same = option() == "same"
    text = (letters.folder / "letter.css").read_text(encoding="utf-8") if same else STYLE
    sheet = CSS(string=text, font_config=fonts, base_url=str(letters.folder))
    files = [letters.folder / f"{n}.html" for n in range(len(letters.figures))] if same else []
    pages = [file.read_text(encoding="utf-8") for file in files]

    def make(number: int) -> bytes:
        page = pages[number] if same else by_hand(letters, number)
        document = HTML(string=page).render(font_config=fonts, stylesheets=[sheet])
        return document.write_pdf(pdf_variant="pdf/a-3a") if same else document.write_pdf()  # type: ignore[no-any-return]

    return make


def by_hand(letters: Letters, number: int) -> str:
    body = "".join(
        f'<p class="{one["role"]}">{escape(filled(one["text"], letters.figures[number]))}</p>'
        for one in letters.paragraphs
    )
    return f'<html lang="ru"><title>Письмо</title><body>{body}</body></html>'


run(prepare)
