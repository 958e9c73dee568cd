"""Typst with a kept compiler: a source by hand (option: hand), or docgen's own with its kind of PDF (same).

The latter also attaches the manifest, which docgen puts into the file by itself: both make a file with all that it has.
"""

import datetime as dt
import json
from collections.abc import Callable

import typst
from common import Letters, filled, option, run

STYLE = """#set document(title: "Письмо")
#set page(paper: "a4", margin: (top: 20mm, right: 15mm, bottom: 20mm, left: 30mm))
#set text(font: ("Tinos", "Liberation Serif", "Times New Roman"), size: 14pt, lang: "ru", hyphenate: true)
#set par(justify: true, first-line-indent: (amount: 12.5mm, all: true))
"""


def prepare(letters: Letters) -> Callable[[int], bytes]:
    same = option() == "same"
    paths = [str(letters.folder)] if same else []
    fonts = typst.Fonts(include_system_fonts=not same, include_embedded_fonts=False, font_paths=paths)
    compiler = typst.Compiler(font_paths=fonts)
    sources = [(letters.folder / f"{n}.typ").read_bytes() for n in range(len(letters.figures))] if same else []
    midnight = dt.datetime(2021, 3, 31, tzinfo=dt.timezone.utc)  # noqa: UP017  # any Python

    def make(number: int) -> bytes:
        if same:
            made = compiler.compile(sources[number], format="pdf", pdf_standards=["a-3a", "ua-1"], timestamp=midnight)
        else:
            made = compiler.compile(by_hand(letters, number).encode(), format="pdf")
        assert isinstance(made, bytes)
        return made

    return make


def by_hand(letters: Letters, number: int) -> str:
    texts = (json.dumps(filled(one["text"], letters.figures[number]), ensure_ascii=False) for one in letters.paragraphs)
    return STYLE + "\n".join(f"#par({text})" for text in texts)


run(prepare)
