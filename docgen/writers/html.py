"""A Document → one self-contained HTML page for previews: the look of the printed letter, the notes at its end.

It asks for nothing: no script, no font file, no picture; a policy in its head forbids the browser to fetch any.
"""

from __future__ import annotations

from html import escape

from docgen import flow
from docgen.model import BCP47, Document, Footnote, PageStyle, Written
from docgen.writers import hypertext


def write_html(document: Document, style: PageStyle) -> Written:
    """The page as UTF-8; the same document and style give the same bytes. Nothing can be lost, so no diagnostics."""
    page = _PAGE.format(
        lang=BCP47[document.lang],
        title=escape(document.title),
        style=hypertext.write_style(style, _families(style)) + _sheet(style),
        body=hypertext.write_body(document.blocks, _call, style),
        notes=_notes(flow.notes(document)),
    )
    return Written(page.encode())


def _families(style: PageStyle) -> str:
    """The wished font, then those with its widths, then any with serifs."""
    wished = style.font.replace("\\", "").replace('"', "").replace("<", "")
    return f'"{wished}", "Times New Roman", Tinos, "Liberation Serif", serif'


def _sheet(style: PageStyle) -> str:
    """A sheet of A4 on grey; `box-sizing` makes the width that of the paper."""
    margins = f"{style.top_mm}mm {style.right_mm}mm {style.bottom_mm}mm {style.left_mm}mm"
    return (
        "html { background: #e8e8e8 }\n"
        f"body {{ box-sizing: border-box; width: 210mm; margin: 5mm auto; padding: {margins}; background: white }}\n"
        f".notes {{ margin-top: 2em; border-top: .5pt solid black; font-size: {style.footnote_size}pt }}\n"
        ".notes p { text-indent: 0 }\n"
    )


def _call(note: Footnote) -> str:
    return f'<span class="call" id="call-{note.number}"><a href="#note-{note.number}">{note.number}</a></span>'


def _notes(notes: tuple[Footnote, ...]) -> str:
    lines = "\n".join(_note(note) for note in notes)
    return f'\n<section class="notes">{lines}</section>' if notes else ""


def _note(note: Footnote) -> str:
    back = f'<span class="call"><a href="#call-{note.number}">{note.number}</a></span>'
    return f'<p id="note-{note.number}">{back}\u00a0{hypertext.write_inlines(note.inlines, _call)}</p>'


_PAGE = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="docgen">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
{body}{notes}
</body>
</html>
"""
