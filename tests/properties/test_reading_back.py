"""Files and texts made to break readers: they say what is there, or one sentence, and never anything else."""

from __future__ import annotations

import contextlib
import functools

from hypothesis import example, given
from hypothesis import strategies as st

from docgen.lang.numbers import read_numbers
from docgen.model import LANGS, Lang
from docgen.reading import Content, Unsound
from docgen.reading.docx import read_docx
from docgen.reading.pdf import read_pdf
from tests.written import BODY, docx, packed, parts, pdf

NAMES = (
    "p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtPr", "sdtContent", "tag", "alias", "ins", "del", "moveFrom", "moveTo",
    "fldChar", "instrText", "fldSimple", "pict", "txbxContent", "footnoteReference", "hyperlink", "smartTag", "rPr",
    "pPr", "rStyle", "pStyle", "color", "vanish", "sz", "numPr", "sym", "ruby", "rt", "unheardOf", "trPr", "hidden",
)  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(["f:a#1", "begin", "separate", "end", "0", "FFFFFF", "-1", "1e9"]), st.text(max_size=4)
)


def shown(text: str) -> str:
    """A text that XML can hold."""
    kept = "".join(char for char in text if char.isprintable() and not "\ud800" <= char <= "\udfff")
    return kept.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def element(parts: tuple[str, str, list[str]]) -> str:
    name, value, inner = parts
    given = f' w:val="{value}" w:fldCharType="{value}" w:id="{value}" w:instr="{value}" w:line="{value}"'
    return f"<w:{name}{given}>{''.join(inner)}</w:{name}>"


ELEMENTS = st.recursive(
    st.text(max_size=6).map(shown),
    lambda inner: st.tuples(st.sampled_from(NAMES), VALUES.map(shown), st.lists(inner, max_size=4)).map(element),
    max_leaves=25,
)


@functools.cache
def package() -> dict[str, bytes]:
    return parts(docx())


@given(st.lists(ELEMENTS, max_size=5).map("".join))
@example('<w:p><w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="begin"/></w:r></w:p>')
@example('<w:sdt><w:sdtPr><w:tag w:val="f:a#1"/></w:sdtPr></w:sdt>')
def test_any_tree_of_words_elements_is_read(inner: str) -> None:
    body = package()[BODY].decode().replace("<w:body>", f"<w:body>{inner}", 1)
    content = read_docx(packed({**package(), BODY: body.encode()}))
    assert content.lines[-1].runs


FLIPS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8)
CUTS = st.one_of(st.none(), st.integers(0, 10**6))


def spoiled(data: bytes, flips: list[tuple[int, int]], cut: int | None) -> bytes:
    changed = bytearray(data)
    for at, byte in flips:
        changed[at % len(data)] = byte
    return bytes(changed if cut is None else changed[: cut % len(data)])


@given(FLIPS, CUTS, st.sampled_from(sorted(parts(docx()))))
def test_a_spoiled_docx_is_read_or_one_sentence(flips: list[tuple[int, int]], cut: int | None, name: str) -> None:
    inside = packed({**package(), name: spoiled(package()[name], flips, cut)})
    for data in (spoiled(docx(), flips, cut), inside):
        with contextlib.suppress(Unsound):
            assert isinstance(read_docx(data), Content)


@given(FLIPS, CUTS)
def test_a_spoiled_pdf_is_read_or_one_sentence(flips: list[tuple[int, int]], cut: int | None) -> None:
    with contextlib.suppress(Unsound):
        assert isinstance(read_pdf(spoiled(pdf(), flips, cut)), Content)


WORDS = st.sampled_from(
    ["сто", "двадцать", "тысяч", "млн", "қырық", "бес", "жүз", "пайыз", "%", "тг", "года", "жылғы", "января", "қаңтар",
     "№", "I", "кв.", "-", "–", "/", ",", ".", "первый", "бірінші", "от", "до", "2020", "386", "1,5", "12.03.2021"]
)  # fmt: skip


@given(st.lists(st.one_of(WORDS, st.text(max_size=3)), max_size=12).map(" ".join), st.sampled_from(LANGS))
@example("1" * 400, "ru")
@example("сто " * 50, "ru")
def test_numbers_are_read_where_they_stand(text: str, lang: Lang) -> None:
    end = 0
    for reading in read_numbers(text, lang):
        assert end <= reading.start
        end = reading.start + len(reading.text)
        assert text[reading.start : end] == reading.text != ""
