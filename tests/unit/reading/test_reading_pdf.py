"""What a person sees in a PDF, also after other programs rewrote it."""

from __future__ import annotations

import contextlib
import io
import subprocess
from pathlib import Path

import pikepdf
import pytest

from docgen import flow
from docgen.model import LANGS, Lang
from docgen.reading import Story, Unsound
from docgen.reading.content import Content
from docgen.reading.pdf import read_pdf
from tests.sample import sample
from tests.written import pdf


def figures(content: Content) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in content.lines:
        for run in line.runs:
            if run.anchor:
                found[run.anchor] = found.get(run.anchor, "") + run.text
    return {anchor: flow.bare(text) for anchor, text in found.items()}


def expected(lang: Lang) -> dict[str, str]:
    return {figure.anchor: flow.bare(figure.text) for figure, _ in flow.figures(sample(lang))}


def drawn(content: bytes, data: bytes | None = None) -> bytes:
    """The sample with something more drawn on its first page, or instead of it."""
    with pikepdf.open(io.BytesIO(data or pdf())) as document:
        document.pages[0].contents_add(pikepdf.Stream(document, content))
        target = io.BytesIO()
        document.save(target)
    return target.getvalue()


def font_of_the_first_page() -> str:
    with pikepdf.open(io.BytesIO(pdf())) as document:
        return next(iter(document.pages[0].Resources.Font.keys()))


@pytest.mark.parametrize("lang", LANGS)
def test_figures_and_manifest(lang: Lang) -> None:
    content = read_pdf(pdf(lang))
    assert figures(content) == expected(lang)
    assert content.manifest is not None
    assert content.structured


@pytest.mark.parametrize("lang", LANGS)
def test_every_text_of_the_document_is_in_some_line(lang: Lang) -> None:
    read = flow.bare("".join(line.text for line in read_pdf(pdf(lang)).lines))
    for inlines in flow.texts(sample(lang)):
        for piece in flow.pieces(inlines):
            assert flow.bare(piece.text) in read


def test_notes_are_lines_of_their_own() -> None:
    assert [line.story for line in read_pdf(pdf()).lines].count(Story.NOTE) == len(flow.notes(sample("ru")))


def test_after_qpdf(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf())
    arguments = ["qpdf", "--object-streams=generate", "--recompress-flate", "--linearize", "a.pdf", "b.pdf"]
    subprocess.run(arguments, cwd=tmp_path, check=True)
    assert figures(read_pdf((tmp_path / "b.pdf").read_bytes())) == expected("ru")


def test_printed_again_it_says_that_its_structure_is_lost(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf())
    subprocess.run(["pdftocairo", "-pdf", "a.pdf", "b.pdf"], cwd=tmp_path, check=True)
    content = read_pdf((tmp_path / "b.pdf").read_bytes())
    assert not content.structured
    assert figures(content) == {}
    assert "386" in "".join(line.text for line in content.lines)


@pytest.mark.parametrize(
    ("drawing", "why"),
    [
        ("BT 0 0 0 rg {} 12 Tf 100 100 Td <{}> Tj ET", ""),
        ("BT 3 Tr {} 12 Tf 100 100 Td <{}> Tj ET", "hidden"),
        ("BT 1 1 1 rg {} 12 Tf 100 100 Td <{}> Tj ET", "white"),
        ("BT 1 g {} 12 Tf 100 100 Td <{}> Tj ET", "white"),
        ("BT 0 0 0 rg {} 12 Tf 5000 100 Td <{}> Tj ET", "off the page"),
        ("BT 0 0 0 rg {} 12 Tf 100 100 Td <{}> Tj ET 1 1 1 rg 90 90 300 40 re f", "painted over"),
        ("BT 0 0 0 rg {} 12 Tf 100 100 Td <{}> Tj ET 0 0 1 rg 90 90 300 40 re B", "painted over"),
        ("BT 0 0 0 rg {} 12 Tf 100 100 Td <{}> Tj ET 90 90 20 40 re 110 90 280 40 re f", "painted over"),
        ("BT 0 0 0 rg {} 12 Tf 100 100 Td <{}> Tj ET 1 1 1 RG 30 w 90 103 m 390 103 l S", "painted over"),
        ("BT 0 0 0 rg {} 12 Tf 100 100 Td <{}> Tj ET 1 1 1 rg 90 0 300 95 re f", ""),
        ("BT 0 0 0 rg {} 12 Tf 100 100 Td <{}> Tj ET 1 1 1 rg 0 0 600 800 re 90 90 300 40 re f*", ""),
        ("BT 0 0 0 rg {} 12 Tf 100 100 Td <{}> Tj ET 90 97 m 390 97 l 1 w S", ""),
        (
            "BT 0 0 0 rg {} 12 Tf 100 100 Td <{}> Tj ET q 300 0 0 40 90 90 cm BI /W 1 /H 1 /BPC 8 /CS /G ID A EI Q",
            "painted over",
        ),
        ("BT 0 0 0 rg {} 0.1 Tf 100 100 Td <{}> Tj ET", "hidden"),
    ],
)
def test_what_was_stamped_over_it_stands_outside(drawing: str, why: str) -> None:
    data = drawn(drawing.format(font_of_the_first_page(), "0003000400050006").encode())
    line = next(line for line in read_pdf(data).lines if line.story is Story.OUTSIDE)
    assert {run.unseen for run in line.runs if run.text.strip()} == {why}


def loop() -> bytes:
    """A structure tree that bites its tail, and its pages too."""
    with pikepdf.open(io.BytesIO(pdf())) as document:
        root = document.Root.StructTreeRoot
        kids = root.K if isinstance(root.K, pikepdf.Array) else pikepdf.Array([root.K])
        kids[0].K = pikepdf.Array([kids[0]])
        target = io.BytesIO()
        document.save(target)
    return target.getvalue()


def locked() -> bytes:
    with pikepdf.open(io.BytesIO(pdf())) as document:
        target = io.BytesIO()
        document.save(target, encryption=pikepdf.Encryption(owner="a", user="b"))
    return target.getvalue()


def test_a_tree_that_bites_its_tail_ends() -> None:
    assert not read_pdf(loop()).structured


@pytest.mark.parametrize("data", [b"", b"386", b"%PDF-1.7", b"%PDF-1.7\n" + b"0" * 5000, locked()], ids=str.__class__)
def test_what_is_no_pdf_is_one_sentence(data: bytes) -> None:
    with pytest.raises(Unsound) as fault:
        read_pdf(data)
    assert fault.value.reason


def test_a_page_of_millions_of_signs_is_refused_before_it_is_drawn() -> None:
    with pytest.raises(Unsound, match="too large"):
        read_pdf(drawn(b"q " * 5_000_000))


def test_a_file_cut_or_flipped_never_raises_anything_else() -> None:
    good = pdf()
    for length in range(0, len(good), len(good) // 40):
        for data in (good[:length], good[:length] + b"\xff" + good[length + 1 :]):
            with contextlib.suppress(Unsound):
                read_pdf(data)
