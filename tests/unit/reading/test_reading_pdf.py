"""What a person sees in a PDF, also after other programs rewrote it."""

from __future__ import annotations

import contextlib
import io
import subprocess
from collections.abc import Callable
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


def altered(change: Callable[[pikepdf.Pdf], None]) -> Content:
    """What the sample says once a hand has changed it."""
    with pikepdf.open(io.BytesIO(pdf())) as document:
        change(document)
        target = io.BytesIO()
        document.save(target)
    return read_pdf(target.getvalue())


def placed(given: str) -> Callable[[pikepdf.Pdf], None]:
    """An object of PDF put into the catalogue, as in a file."""

    def change(document: pikepdf.Pdf) -> None:
        for key, value in pikepdf.Object.parse(given.encode()).items():
            document.Root[key] = value

    return change


def annotated(given: str) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        document.pages[0].Annots = document.make_indirect([pikepdf.Object.parse(given.encode())])

    return change


def attached(document: pikepdf.Pdf) -> None:
    document.attachments["evil.exe"] = b"MZ"


SCRIPT = "<</S/JavaScript/JS(app.alert)>>"
ACTION = "an action that starts a program or opens something outside the file"
LAID = "a remark, a stamp or a field laid over the page"


@pytest.mark.parametrize(
    ("change", "names"),
    [
        (placed(f"<</OpenAction {SCRIPT}>>"), {"a script"}),
        (placed(f"<</AA<</WC {SCRIPT}>>>>"), {"a script"}),
        (placed("<</OpenAction<</S/GoTo/D[0/Fit]/Next[<</S/Launch/F(cmd.exe)>>]>>>>"), {ACTION}),
        (placed("<</OpenAction<</S/SubmitForm/F(http://x.y/)>>>>"), {ACTION}),
        (placed("<</AcroForm<</Fields[]/XFA(x)>>>>"), {"a form to be filled in"}),
        (placed("<</OCProperties<</OCGs[]>>>>"), {"layers that can be switched on and off"}),
        (attached, {"an attached file"}),
        (annotated("<</Subtype/FreeText/Rect[9 9 99 99]/Contents(999)>>"), {LAID}),
        (annotated("<</Subtype/Stamp/Rect[9 9 99 99]>>"), {LAID}),
        (annotated("<</Subtype/Link/Rect[9 9 99 99]/A<</S/URI/URI(http://x.y/)>>>>"), {ACTION}),
        (annotated(f"<</Subtype/Link/Rect[9 9 99 99]/AA<</E {SCRIPT}>>>>"), {"a script"}),
        (annotated("<</Subtype/Link/Rect[9 9 99 99]/Dest[0/Fit]>>"), set()),
    ],
)
def test_what_a_file_holds_beside_its_pages_is_named(change: Callable[[pikepdf.Pdf], None], names: set[str]) -> None:
    assert {one.name for one in altered(change).strange} == names


@pytest.mark.parametrize(
    ("drawing", "name"),
    [
        ("q 9 0 0 9 90 90 cm BI /W 1 /H 1 /BPC 8 /CS /G ID A EI Q", "a picture"),
        ("q 9 0 0 9 90 90 cm BI /W 1 /H 1 /BPC 1 /IM true ID A EI Q", "a picture"),
        ("300 300 m 310 330 l 320 300 l S", "a drawing"),
        ("300 300 m 300 320 310 330 320 330 c S", "a drawing"),
        ("q 9 9 m 99 99 l 99 9 l h W n Q", "a drawing"),
        ("/S sh", "a drawing"),
        ("BT 7 Tr ET", "a drawing"),
        ("9 9 m 99 9 l S 9 9 90 20 re f", None),
        ("q 9 9 90 20 re W n Q", None),
    ],
)
def test_what_is_drawn_and_not_read_is_named(drawing: str, name: str | None) -> None:
    assert [one.name for one in read_pdf(drawn(drawing.encode())).strange] == ([name] if name else [])


@pytest.mark.parametrize("mark", ["/Artifact BMC", "/P <</MCID 9999>> BDC", "/Artifact <</Type/Pagination>> BDC"])
def test_text_that_no_element_names_stands_outside(mark: str) -> None:
    text = f"{mark} BT {font_of_the_first_page()} 12 Tf 100 100 Td <0003000400050006> Tj ET EMC"
    assert [line.story for line in read_pdf(drawn(text.encode())).lines].count(Story.OUTSIDE) == 1


def framed(before: bytes) -> bytes:
    """The sample with something before all that is drawn on its first page, in whose state the rest is drawn."""
    with pikepdf.open(io.BytesIO(pdf())) as document:
        page = document.pages[0]
        page.Resources.ExtGState["/Veil"] = pikepdf.Dictionary(ca=0, BM=pikepdf.Name.Normal)
        page.contents_add(before, prepend=True)
        target = io.BytesIO()
        document.save(target)
    return target.getvalue()


@pytest.mark.parametrize(("before", "why"), [(b"0 0 1 1 re W n", "off the page"), (b"0 Tz", "hidden")])
def test_what_is_cut_off_or_thin_is_not_seen(before: bytes, why: str) -> None:
    seen = {run.unseen for line in read_pdf(framed(before)).lines for run in line.runs if run.anchor}
    assert why in seen


def test_what_lets_all_through_is_not_seen() -> None:
    text = f"/Veil gs BT {font_of_the_first_page()} 12 Tf 100 100 Td <00030004> Tj ET"
    data = framed(b"q Q")
    (line,) = (line for line in read_pdf(drawn(text.encode(), data)).lines if line.story is Story.OUTSIDE)
    assert {run.unseen for run in line.runs if run.text.strip()} == {"hidden"}


def test_forms_that_call_forms_are_counted_each_time_anew() -> None:
    with pikepdf.open(io.BytesIO(pdf())) as document:
        inner = pikepdf.Stream(document, b"")
        for _ in range(8):
            outer = pikepdf.Stream(document, b"/A Do " * 10)
            names = pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=document.make_indirect(inner)))
            outer.update({"/Subtype": pikepdf.Name.Form, "/BBox": [0, 0, 9, 9], "/Resources": names})
            inner = outer
        document.pages[0].Resources["/XObject"] = pikepdf.Dictionary(A=document.make_indirect(inner))
        document.pages[0].contents_add(b"/A Do")
        target = io.BytesIO()
        document.save(target)
    with pytest.raises(Unsound, match="too large"):
        read_pdf(target.getvalue())


def test_something_behind_the_end_is_named() -> None:
    assert [one.name for one in read_pdf(pdf() + b"PK\3\4").strange] == ["something behind the end of the file"]
    assert read_pdf(pdf() + b"\r\n").strange == ()
