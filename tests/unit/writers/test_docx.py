"""The DOCX of a letter as a package: same bytes, properties, manifest, styles, rules that no validator knows."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree

from docgen import flow
from docgen.manifest import DIGEST, NAMESPACE, write_manifest
from docgen.model import (
    BCP47,
    LANGS,
    Align,
    Block,
    Document,
    Figure,
    Lang,
    Note,
    PageStyle,
    Paragraph,
    Part,
    Role,
    Span,
    Strong,
    Table,
    Text,
)
from docgen.reading.docx import read_docx
from docgen.writers.docx import write_docx
from docgen.writers.docx.styles import W
from tests.sample import sample

STYLE = PageStyle()
NAMES = {"w": W}


def parts(document: Document, style: PageStyle = STYLE) -> dict[str, bytes]:
    written = write_docx(document, style)
    assert written.diagnostics == ()
    with zipfile.ZipFile(io.BytesIO(written.data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def tree(files: Mapping[str, bytes], name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(files[name])


def values(root: etree._Element, path: str) -> list[str]:
    return [str(value) for value in root.xpath(path, namespaces=NAMES)]


def said(*inlines: Text | Figure) -> Document:
    """A letter of one paragraph."""
    return letter(Paragraph(inlines, Span("t")))


def letter(*blocks: Block) -> Document:
    return replace(sample("ru"), blocks=blocks)


def run_texts(document: Document) -> str:
    body = parts(document)["word/document.xml"].decode()
    return body[body.index("<w:r>") : body.index("</w:p>")]


# --- the same bytes --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
def test_same_bytes_twice(lang: Lang) -> None:
    assert write_docx(sample(lang), STYLE).data == write_docx(sample(lang), STYLE).data


def test_same_bytes_in_another_process_zone_locale_and_hash_seed() -> None:
    root = Path(__file__).parents[3]
    script = (
        "import hashlib; from tests.sample import sample; from docgen.model import PageStyle;"
        "from docgen.writers.docx import write_docx;"
        "print(hashlib.sha256(write_docx(sample('kz'), PageStyle()).data).hexdigest())"
    )
    strange = {"TZ": "Asia/Almaty", "LC_ALL": "C", "PYTHONHASHSEED": "7", "PYTHONPATH": str(root)}
    said = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, **strange}, cwd=root, capture_output=True, check=True
    ).stdout
    assert said.decode().strip() == hashlib.sha256(write_docx(sample("kz"), STYLE).data).hexdigest()


def test_no_clock_in_the_zip() -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx(sample("ru"), STYLE).data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[:2] == ["[Content_Types].xml", "_rels/.rels"]


def test_the_writer_is_imported_without_python_docx() -> None:
    script = "import sys, docgen.writers.docx; sys.exit('docx' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], cwd=Path(__file__).parents[3], check=True)


# --- what the file says about itself ---------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
def test_python_docx_reads_properties_and_page(lang: Lang) -> None:
    read = docx.Document(io.BytesIO(write_docx(sample(lang), STYLE).data))
    properties, section = read.core_properties, read.sections[0]
    assert properties.title == sample(lang).title
    assert (properties.author, properties.language) == ("docgen", BCP47[lang])
    assert properties.created is not None
    assert properties.created.date() == sample(lang).date
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    assert (section.left_margin.mm, section.right_margin.mm) == pytest.approx((30, 15), abs=0.1)
    assert (section.top_margin.mm, section.bottom_margin.mm) == pytest.approx((20, 20), abs=0.1)
    assert section.different_first_page_header_footer


def test_page_number_from_the_second_page() -> None:
    files = parts(sample("ru"))
    fields = {
        kind: values(tree(files, f"word/{target}"), "//w:fldSimple/@w:instr") for kind, target in headers(files).items()
    }
    assert fields == {"default": [" PAGE "], "first": []}


def headers(files: Mapping[str, bytes]) -> dict[str, str]:
    """The file of each kind of header."""
    relations = {r.get("Id"): str(r.get("Target")) for r in tree(files, "word/_rels/document.xml.rels")}
    key = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    references = tree(files).iter(f"{{{W}}}headerReference")
    return {str(one.get(f"{{{W}}}type")): relations[one.get(key)] for one in references}


@pytest.mark.parametrize("lang", LANGS)
def test_the_manifest_is_inside_with_its_digest(lang: Lang) -> None:
    files = parts(sample(lang))
    manifest = write_manifest(sample(lang))
    item = tree(files, "customXml/item1.xml")
    assert item.tag == f"{{{NAMESPACE}}}manifest"
    assert (item.text or "").encode() == manifest
    assert f'name="{DIGEST}"'.encode() in files["docProps/custom.xml"]
    assert hashlib.sha256(manifest).hexdigest().encode() in files["docProps/custom.xml"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_language_is_set(lang: Lang) -> None:
    files = parts(sample(lang))
    assert values(tree(files, "word/styles.xml"), "//w:docDefaults//w:lang/@w:val") == [BCP47[lang]]
    assert values(tree(files, "word/settings.xml"), "//w:themeFontLang/@w:val") == [BCP47[lang]]


@pytest.mark.parametrize("lang", LANGS)
def test_words_are_parted_by_the_rules_of_their_language_but_where_styles_forbid_it(lang: Lang) -> None:
    files = parts(sample(lang))
    settings = [etree.QName(one).localname for one in tree(files, "word/settings.xml")]
    at = settings.index("defaultTabStop")  # the schema has an order
    assert settings[at + 1 : at + 5] == [
        "autoHyphenation", "consecutiveHyphenLimit", "doNotHyphenateCaps", "characterSpacingControl",
    ]  # fmt: skip
    whole = values(tree(files, "word/styles.xml"), "//w:style[w:pPr/w:suppressAutoHyphens]/@w:styleId")
    assert {"LetterAddressee", "LetterHeading", "LetterSalutation", "LetterSignature"} <= set(whole)
    assert not {"LetterBody", "LetterNote", "FootnoteText"} & set(whole)
    unproofed = "//w:style[@w:styleId='LetterFigure'][w:rPr/w:noProof]/w:rPr/w:lang/@w:val"
    assert values(tree(files, "word/styles.xml"), unproofed) == ["x-none"]


@pytest.mark.parametrize(("word", "parted"), [("Область", False), ("Неоподатковываемость" * 4, True)])
def test_words_of_a_cell_are_parted_only_where_they_have_no_room(word: str, *, parted: bool) -> None:
    columns = 4
    cells = tuple((Text(word, Span("t")),) for _ in range(columns))
    body = tree(parts(letter(Table((Align.LEFT,) * columns, cells, (cells,), Span("t")))))
    whole = values(body, "//w:tc//w:pPr[w:suppressAutoHyphens]/w:pStyle/@w:val")
    assert len(whole) == (0 if parted else 2 * columns)


def test_the_page_style_is_obeyed() -> None:
    style = PageStyle(font="Arial", size=13, note_size=11.5, footnote_size=9, executor_size=8, indent_mm=10, left_mm=20)
    files = parts(sample("ru"), style)
    sheet = tree(files, "word/styles.xml")
    assert set(values(sheet, "//w:docDefaults//w:rFonts/@*")) == {"Arial"}
    sizes = {
        one: values(sheet, f"//w:style[@w:styleId='{one}']//w:sz/@w:val") for one in ("LetterNote", "FootnoteText")
    }
    assert sizes == {"LetterNote": ["23"], "FootnoteText": ["18"]}
    assert values(sheet, "//w:docDefaults//w:sz/@w:val") == ["26"]
    assert values(sheet, "//w:style[@w:styleId='LetterBody']//w:ind/@w:firstLine") == ["567"]
    assert values(tree(files), "//w:pgMar/@w:left") == ["1134"]


# --- our own lint: rules that validators do not know -----------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
class TestLint:
    def test_controls_have_short_names_and_ids_of_their_own(self, lang: Lang) -> None:
        files = parts(sample(lang))
        roots = [tree(files), tree(files, "word/footnotes.xml")]
        tags = [tag for root in roots for tag in values(root, "//w:sdtPr/w:tag/@w:val")]
        aliases = [alias for root in roots for alias in values(root, "//w:sdtPr/w:alias/@w:val")]
        ids = [int(number) for root in roots for number in values(root, "//w:sdtPr/w:id/@w:val")]
        assert tags == aliases == [figure.anchor for figure, _ in flow.figures(sample(lang))]
        assert max(map(len, tags)) <= 64
        assert len(set(ids)) == len(ids)
        assert all(0 < number < 2**31 for number in ids)
        assert [values(root, "//w:dataBinding") for root in roots] == [[], []]

    def test_bookmarks_are_paired_and_named_once(self, lang: Lang) -> None:
        root = tree(parts(sample(lang)))
        names = values(root, "//w:bookmarkStart/@w:name")
        assert [name for name in names if name.startswith("_RefNote")] == ["_RefNote1", "_RefNote2", "_RefNote3"]
        assert len(set(names)) == len(names)
        assert values(root, "//w:bookmarkStart/@w:id") == values(root, "//w:bookmarkEnd/@w:id")
        used = {code.split()[1] for code in values(root, "//w:fldSimple/@w:instr")}
        assert used <= set(names)

    def test_every_note_opens_with_its_number_and_is_called_once(self, lang: Lang) -> None:
        files = parts(sample(lang))
        notes = tree(files, "word/footnotes.xml").xpath("//w:footnote[not(@w:type)]", namespaces=NAMES)
        assert [len(note.xpath(".//w:footnoteRef", namespaces=NAMES)) for note in notes] == [1, 1, 1]
        called = values(tree(files), "//w:footnoteReference/@w:id")
        assert called == [note.get(f"{{{W}}}id") for note in notes] == ["1", "2", "3"]

    def test_every_style_that_is_used_is_defined(self, lang: Lang) -> None:
        files = parts(sample(lang))
        defined = values(tree(files, "word/styles.xml"), "//w:style/@w:styleId")
        used = {
            style
            for name in files
            if re.fullmatch(r"word/(document|footnotes|header\d+)\.xml", name)
            for style in values(tree(files, name), "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
        }
        assert used - set(defined) == set()
        assert len(set(defined)) == len(defined)
        assert set(values(tree(files, "word/styles.xml"), "//w:basedOn/@w:val")) <= set(defined)

    def test_every_part_has_a_type_and_an_owner(self, lang: Lang) -> None:
        files = parts(sample(lang))
        types = tree(files, "[Content_Types].xml")
        named = {str(one.get("PartName", "")).lstrip("/") for one in types}
        by_ending = {str(one.get("Extension", "")) for one in types}
        assert [name for name in files if name not in named and name.rsplit(".", 1)[-1] not in by_ending] == []


# --- characters ------------------------------------------------------------------------------------------------------


def test_markup_stays_text() -> None:
    files = parts(said(Text("<w:t>&amp; \"a\" 'b' ]]>", Span("t"))))
    assert "".join(tree(files).itertext()) == "<w:t>&amp; \"a\" 'b' ]]>"


def test_characters_that_word_says_as_elements() -> None:
    xml = run_texts(said(Text("Нур\u2011Султан\tА\u00adБ", Span("t"))))
    assert re.sub("<w:t xml[^>]*>|</w:t>", "|", xml) == (
        "<w:r>|Нур|<w:noBreakHyphen/>|Султан|<w:tab/>|А|<w:softHyphen/>|Б|</w:r>"
    )


@pytest.mark.parametrize(("text", "tied"), [
    ("386 организаций", "386_организаций"), ("1\u00a0234,5 млн\u00a0тенге", "1_234,5_млн_тенге"),
    ("10 мая 2021 года", "10_мая 2021_года"), ("26 мектепте", "26_мектепте"), ("IV тоқсан", "IV_тоқсан"),
    ("20 детских центров оказания услуг", "20_детских центров оказания услуг"),
])  # fmt: skip
def test_a_figure_keeps_its_number_with_its_noun_but_in_a_cell(text: str, tied: str) -> None:
    figure = Figure(text, ("key",), "value", Span("t"))
    table = Table((Align.LEFT,), ((figure,),), (((figure,),),), Span("t"))
    body = parts(letter(Paragraph((Strong((figure,)),), Span("t")), table))["word/document.xml"].decode()
    said = [one.replace("\u00a0", "_") for one in re.findall(r"<w:t [^>]*>([^<]+)<", body)]
    assert said == [tied, *[text.replace("\u00a0", "_")] * 2]


def test_spaces_are_kept() -> None:
    assert run_texts(said(Text("  5\u00a0млн  ", Span("t")))) == (
        '<w:r><w:t xml:space="preserve">  5\u00a0млн  </w:t></w:r>'
    )


def test_hyphens_and_quotes_in_a_key_are_kept() -> None:
    files = parts(said(Figure("1", ('a"<&>b',), "value", Span("t"))))
    assert values(tree(files), "//w:tag/@w:val") == ['f:a"<&>b#1']


# --- places on the page ----------------------------------------------------------------------------------------------


def test_the_signature_takes_the_text_before_it_along() -> None:
    paragraphs = list(tree(parts(sample("ru"))).iter(f"{{{W}}}p"))
    styles = [values(paragraph, "w:pPr/w:pStyle/@w:val")[0] for paragraph in paragraphs]
    before = styles.index("LetterAnnex") - 1
    assert styles[before : before + 3] == ["LetterBody", "LetterAnnex", "LetterSignature"]
    assert [len(values(one, "w:pPr/w:keepNext")) for one in paragraphs[before : before + 2]] == [1, 1]


LONG_POSITIONS = (
    ("Заместитель Премьер-Министра – Министр национальной экономики Республики Казахстан", "С. Жумангарин"),
    ("Қазақстан Республикасы Премьер-Министрінің орынбасары – Ұлттық экономика министрі", "С. Жұманғарин"),
)


@pytest.mark.parametrize(("position", "name"), LONG_POSITIONS)
def test_a_long_position_stands_beside_the_name_in_cells_without_borders(position: str, name: str) -> None:
    root = tree(parts(letter(signed(position, name))))
    (table,) = root.xpath("//w:tbl[w:tblPr/w:tblStyle/@w:val='LetterSignatureTable']", namespaces=NAMES)
    cells = table.xpath("w:tr/w:tc", namespaces=NAMES)
    assert ["".join(values(cell, ".//w:t/text()")) for cell in cells] == [position, name]
    left, right = (int(values(cell, "w:tcPr/w:tcW/@w:w")[0]) for cell in cells)
    assert left + right == 9354
    assert values(cells[1], "w:p/w:pPr/w:tabs/w:tab[@w:val='right']/@w:pos") == [str(right)]


@pytest.mark.parametrize(("position", "name"), LONG_POSITIONS)
def test_a_long_position_is_read_back_with_its_name(position: str, name: str) -> None:
    read = read_docx(write_docx(letter(signed(position, name)), PageStyle()).data)
    assert [line.text for line in read.lines if line.text] == [position, f"\t{name}"]


@pytest.mark.parametrize("line", ["Министр\tА. Аймагамбетов", "\tА. Мамин"])
def test_a_short_position_is_parted_from_the_name_by_a_tab(line: str) -> None:
    root = tree(parts(letter(signed(*line.split("\t")))))
    assert root.xpath("//w:tbl", namespaces=NAMES) == []
    assert values(root, "//w:p/w:pPr/w:pStyle/@w:val") == ["LetterSignature"]


def test_a_long_position_keeps_the_text_before_it_on_its_page() -> None:
    root = tree(parts(letter(Paragraph((Text("Текст.", Span("t")),), Span("t")), signed(*LONG_POSITIONS[0]))))
    assert len(root.xpath("//w:body/w:p[1]/w:pPr/w:keepNext", namespaces=NAMES)) == 1


def signed(position: str, name: str) -> Part:
    words = Text(f"{position}\t{name}", Span("t"))
    return Part(Role.SIGNATURE, (Paragraph((words,), Span("t")),), Span("t"))


def test_the_executor_stands_in_the_corner_of_its_page() -> None:
    root = tree(parts(sample("ru")))
    frames = root.xpath("//w:p[w:pPr/w:pStyle/@w:val='LetterExecutor']/w:pPr/w:framePr", namespaces=NAMES)
    assert len(frames) == 2
    assert {frame.get(f"{{{W}}}vAnchor") for frame in frames} == {"page"}
    assert {round(int(frame.get(f"{{{W}}}y", "")) * 25.4 / 1440) for frame in frames} == {280}


def test_the_header_row_is_repeated_and_columns_fill_the_width() -> None:
    root = tree(parts(sample("ru")))
    tables = root.xpath("//w:tbl[w:tblPr/w:tblStyle/@w:val='LetterTable']", namespaces=NAMES)
    assert [len(table.xpath("w:tr[1]/w:trPr/w:tblHeader", namespaces=NAMES)) for table in tables] == [1, 1]
    assert [sum(map(int, values(table, "w:tblGrid/w:gridCol/@w:w"))) for table in tables] == [9354, 9354]


@pytest.mark.parametrize(("remark", "italic"), [(True, 2), (False, 0)])
def test_a_table_in_a_remark_is_italic_as_in_the_pdf(*, remark: bool, italic: int) -> None:
    cells = tuple(((Text(text, Span("t")),),) for text in ("Область", "Абай"))
    table = Table((Align.LEFT,), cells[0], (cells[1],), Span("t"))
    root = tree(parts(letter(Note("Справочно:", (table,), Span("t")) if remark else table)))
    assert len(root.xpath("//w:tbl//w:r[w:rPr/w:i]", namespaces=NAMES)) == italic
