"""The whole way of a text: typed into facts, printed into a paragraph of its own, written as DOCX and PDF, read back by
docgen's own readers, pypdf and poppler. It arrives in all of them, or is refused and arrives in none.
"""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Callable

import pypdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from docgen import flow
from docgen.compose.composing import compose
from docgen.facts.book import read_facts
from docgen.model import Document, Figure, PageStyle, Written
from docgen.reading import Content
from docgen.reading.docx import read_docx
from docgen.reading.pdf import read_pdf
from docgen.world import MemoryWorld
from docgen.writers import pdf, typst
from docgen.writers.docx import write_docx
from tests.hostile.test_documents import signs
from tests.projects import FACTS, TODAY
from tests.written import page_style

MOTTO = "{ru: дети – наше будущее, kz: балалар – болашағымыз}"
USUAL = st.sampled_from(list("абвгдеёжзийыэюяАБӘҒҚҢӨҰҮҺІәғқңөұүһіabcXYZ0123456789 .,;:!?()«»„“№%§°–—…-+=/\\"))
MARKUP = st.sampled_from(
    ["*", "**", "_", "[", "]", "[^a]", "[!a]", "|", "{{", "}}", "{%", "#", "$", "`", "~", "^", "@"]
)
FOREIGN = st.sampled_from(
    ["<b>", "</w:t>", "]]>", "&amp;", "&#1;", '"', "'", "\\n", "%s", "http://x.y/z", "::: note", "- "]
)
TEXTS = st.lists(st.one_of(USUAL, USUAL, MARKUP, FOREIGN, st.characters()), min_size=1, max_size=20).map("".join)
WRITERS: dict[str, tuple[Callable[[Document, PageStyle], Written], int]] = {
    "typst": (typst.write_pdf, 1),
    "weasyprint": (pdf.write_pdf, 6),
}
"""Engine → its writer, and the share of examples that it gets: one of so many."""


def printed(text: str) -> Document | None:
    """The letter that prints a text; none if the fact was refused."""
    bare = any("\ud800" <= char <= "\udfff" for char in text)
    facts = FACTS.replace(MOTTO, json.dumps(text, ensure_ascii=bare))
    world = MemoryWorld({"facts/all.yaml": facts, "templates/ru/one.j2": "{{ fact.motto }}\n"}, TODAY)
    book, found = read_facts(world)
    if found:
        assert "motto" not in book.facts or any(one.code == "DG103" for one in found)
        return None
    composed = compose(world, book, book.letters["one"], "ru")
    assert composed.diagnostics == ()
    return composed.document


def figure_of(content: Content) -> str:
    (line,) = (line for line in content.lines if any(run.anchor for run in line.runs))
    return line.text


def poppler(data: bytes) -> str:
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("engine", WRITERS)
def test_a_text_arrives_in_every_format_for_every_reader_or_is_refused(engine: str) -> None:
    write, share = WRITERS[engine]

    @settings(max_examples=settings().max_examples // share)
    @given(TEXTS)
    @example("a<b тыс. AT&T <script>alert(1)</script>")
    @example("2*3*4 **б** [1]: Приказ http://x.y/z")
    @example("ә\u0301 é й")
    @example("слово\u2011слово – «12\u00a0%»")
    def arrives(text: str) -> None:
        document = printed(text)
        if document is None:
            return
        (figure,) = (figure for figure, _ in flow.figures(document))
        assert isinstance(figure, Figure)
        assert figure.text.replace("\u00a0", " ").replace("\u2011", "-") == text.replace("\u00a0", " ").replace(
            "\u2011", "-"
        )
        docx = write_docx(document, PageStyle())
        assert docx.diagnostics == ()
        assert flow.bare(figure_of(read_docx(docx.data))) == flow.bare(text)
        made = write(document, page_style())
        if not made.data:
            assert {one.code for one in made.diagnostics} <= {"DG602", "DG603"}
            assert all(one.args.get("letter", "") in figure.text for one in made.diagnostics)
            return
        assert made.diagnostics == ()
        wanted = signs(text)
        assert signs(figure_of(read_pdf(made.data))) == wanted
        assert wanted in signs("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made.data)).pages))
        assert wanted in signs(poppler(made.data))

    arrives()
