"""docgen itself: from facts to bytes, checks and proof included (docx, pdf, typst), or only the writer at work on
documents that were composed before (write-pdf, write-typst: what is held against the bare engines).

A letter is composed from a book with other figures, checked and written in both languages: half of that is one file.
Garbage is collected as docgen's own commands do.
"""

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from common import Letters, option, run
from export import DAY, LETTER, page_style, with_other_figures

from docgen.build.formats import FORMATS
from docgen.checks.project import Checker
from docgen.compose.composing import Composer
from docgen.facts.book import read_facts
from docgen.facts.settings import read_settings
from docgen.model import LANGS, Document, PageStyle, PdfEngine
from docgen.world import DiskWorld


def prepare(letters: Letters) -> Callable[[int], bytes]:
    gc.set_threshold(100_000)
    kind = option().removeprefix("write-")
    engine = PdfEngine.TYPST if kind == "typst" else PdfEngine.WEASYPRINT
    style = replace(page_style(), pdf_engine=engine)
    world = DiskWorld(Path.cwd(), DAY)
    book, settings = read_facts(world)[0], read_settings(world)[0]
    composer = Composer(world, book)
    checker = Checker(world, book, settings, composer)

    def documents(number: int) -> dict[str, Document]:
        checker.book = composer.book = with_other_figures(book, number)
        checked = checker.check(checker.book.letters[LETTER])
        return {lang: checked.composed[lang].document for lang in LANGS}

    if option().startswith("write-"):
        ready = [documents(number)["ru"] for number in range(len(letters.figures))]
        return lambda number: written(ready[number], kind, style)

    def make(number: int) -> bytes:
        both = [written(one, kind, style) for one in documents(number).values()]
        return both[0]

    return make


def written(document: Document, kind: str, style: PageStyle) -> bytes:
    made = FORMATS["docx" if kind == "docx" else "pdf"].write(document, style)
    assert not made.diagnostics, made.diagnostics
    return made.data


run(prepare, files=1 if option().startswith("write-") else len(LANGS))
