"""What a person sees in a DOCX, whatever structure of Word it stands in."""

from __future__ import annotations

import re
import time

import pytest

from docgen import flow
from docgen.model import LANGS, Lang
from docgen.reading import Story
from docgen.reading.content import Content
from docgen.reading.docx import read_docx
from tests.sample import sample
from tests.written import BODY, docx, edited, packed, paragraph, parts, run

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
BOX = (
    '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent>'
    "</v:textbox></v:shape></w:pict>"
)


def first(content: Content) -> str:
    return content.lines[0].text


@pytest.mark.parametrize("lang", LANGS)
def test_a_fresh_file_says_what_the_document_says(lang: Lang) -> None:
    content = read_docx(docx(sample(lang)))
    written = [flow.bare(flow.plain(inlines)) for inlines in flow.texts(sample(lang))]
    assert [text for line in content.lines if (text := flow.bare(line.text))] == [text for text in written if text]
    assert content.manifest is not None
    assert content.intact


def test_figures_stand_in_their_controls() -> None:
    anchors = [run.anchor for line in read_docx(docx()).lines for run in line.runs if run.anchor]
    assert list(dict.fromkeys(anchors)) == [figure.anchor for figure, _ in flow.figures(sample("ru"))]


def test_an_alias_is_enough() -> None:
    data = parts(docx())
    body = data[BODY].decode()
    without = packed({**data, BODY: re.sub(r'<w:tag w:val="[^"]*"/>', "", body).encode()})
    assert [line.runs for line in read_docx(without).lines] == [line.runs for line in read_docx(docx()).lines]


SEEN = {
    "inserted": ('<w:ins w:id="1" w:author="a">{}</w:ins>', "новое", ""),
    "deleted": ('<w:del w:id="1" w:author="a"><w:r><w:delText>старое</w:delText></w:r></w:del>', "", "старое"),
    "moved here": ('<w:moveTo w:id="1" w:author="a">{}</w:moveTo>', "новое", ""),
    "moved away": ('<w:moveFrom w:id="1" w:author="a">{}</w:moveFrom>', "", "новое"),
    "smart tag": ('<w:smartTag w:uri="u" w:element="e">{}</w:smartTag>', "новое", "новое"),
    "custom XML": ('<w:customXml w:uri="u" w:element="e">{}</w:customXml>', "новое", "новое"),
    "hyperlink": ("<w:hyperlink>{}</w:hyperlink>", "новое", "новое"),
    "direction": ('<w:bdo w:val="ltr">{}</w:bdo>', "новое", "новое"),
    "simple field": ('<w:fldSimple w:instr=" DOCPROPERTY x ">{}</w:fldSimple>', "новое", "новое"),
    "control": ("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", "новое", "новое"),
    "words in the place of a page number": ('<w:fldSimple w:instr=" PAGE ">{}</w:fldSimple>', "новое", "новое"),
}


@pytest.mark.parametrize("name", SEEN)
def test_containers(name: str) -> None:
    wrapped, after, before = SEEN[name]
    line = read_docx(paragraph(run("а ") + wrapped.format(run("новое")))).lines[0]
    assert (line.text, line.text_before) == (f"а {after}", f"а {before}")


@pytest.mark.parametrize("number", ["12", "xii", "- 3 -"])
def test_the_number_of_a_page_is_not_read(number: str) -> None:
    content = read_docx(paragraph(run("а ") + f'<w:fldSimple w:instr=" PAGE ">{run(number)}</w:fldSimple>'))
    assert (first(content), content.strange) == ("а ", ())


def test_a_complex_field_shows_its_result_only() -> None:
    code = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inner = '<w:r><w:instrText> DATE \\@ "7" </w:instrText></w:r>'
    text = code.format("begin") + inner + code.format("separate") + run("25 мая") + code.format("end") + run(" x")
    assert first(read_docx(paragraph(text))) == "25 мая x"


@pytest.mark.parametrize(
    ("properties", "why"),
    [
        ("<w:vanish/>", "hidden"),
        ('<w:vanish w:val="0"/>', ""),
        ("<w:strike/>", "struck out"),
        ("<w:dstrike/>", "struck out"),
        ('<w:color w:val="FFFFFF"/>', "white"),
        ('<w:color w:val="FF0000"/>', ""),
        ('<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>', ""),
        ('<w:color w:val="FFFFFF"/><w:highlight w:val="white"/>', "hidden"),
        ('<w:color w:val="fcfcfc"/>', "white"),
        ('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="auto"/>', "white"),
        ('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>', ""),
        ('<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>', "hidden"),
        ('<w:color w:val="000000"/><w:highlight w:val="black"/>', "hidden"),
        ('<w:color w:val="auto"/><w:highlight w:val="yellow"/>', ""),
        ('<w:sz w:val="2"/>', "hidden"),
        ('<w:sz w:val="12"/>', ""),
        ('<w:w w:val="1"/>', "hidden"),
        ('<w:w w:val="90"/>', ""),
        (f"<w14:textFill {W14}><w14:noFill/></w14:textFill>", "hidden"),
        (
            (
                f'<w14:textFill {W14}><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/>'
                "</w14:srgbClr></w14:solidFill></w14:textFill>"
            ),
            "hidden",
        ),
        (f'<w14:textFill {W14}><w14:solidFill><w14:srgbClr w14:val="000000"/></w14:solidFill></w14:textFill>', ""),
    ],
)
def test_text_that_nobody_sees(properties: str, why: str) -> None:
    assert read_docx(paragraph(run("386", properties))).lines[0].runs[0].unseen == why


def test_a_style_hides_through_the_style_it_is_based_on() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    data = edited("</w:styles>", styles, "word/styles.xml", paragraph(run("386", '<w:rStyle w:val="B"/>')))
    assert read_docx(data).lines[0].runs[0].unseen == "hidden"


VANISH = "<w:rPr><w:vanish/></w:rPr>"
STYLES = {
    "what no style says": ("<w:docDefaults>", f"<w:docDefaults><w:rPrDefault>{VANISH}</w:rPrDefault>", ""),
    "the usual style": (
        "</w:styles>",
        f'<w:style w:type="paragraph" w:default="1" w:styleId="Z">{VANISH}</w:style></w:styles>',
        "",
    ),
    "the style of the paragraph": (
        "</w:styles>",
        f'<w:style w:type="paragraph" w:styleId="Z">{VANISH}</w:style></w:styles>',
        '<w:pPr><w:pStyle w:val="Z"/></w:pPr>',
    ),
    "a line without height": (
        "</w:styles>",
        "</w:styles>",
        '<w:pPr><w:spacing w:line="2" w:lineRule="exact"/></w:pPr>',
    ),
}


@pytest.mark.parametrize("name", STYLES)
def test_a_paragraph_that_nobody_sees(name: str) -> None:
    old, new, properties = STYLES[name]
    data = parts(paragraph(properties + run("386")))
    styles = re.sub(
        '<w:docDefaults>.*?</w:docDefaults>|w:default="1"', "", data["word/styles.xml"].decode(), flags=re.S
    )
    styles = styles.replace("<w:style ", "<w:docDefaults></w:docDefaults><w:style ", 1)
    assert old in styles
    changed = packed({**data, "word/styles.xml": styles.replace(old, new, 1).encode()})
    assert read_docx(changed).lines[0].runs[0].unseen == "hidden"


@pytest.mark.parametrize(
    ("row", "table", "why"),
    [
        ("", "", ""),
        ("<w:trPr><w:hidden/></w:trPr>", "", "hidden"),
        ('<w:trPr><w:hidden w:val="0"/></w:trPr>', "", ""),
        ('<w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>', "", "hidden"),
        ('<w:trPr><w:trHeight w:val="1"/></w:trPr>', "", ""),
        ("", '<w:tblPr><w:tblStyle w:val="Z"/></w:tblPr>', "hidden"),
    ],
)
def test_a_row_that_nobody_sees(row: str, table: str, why: str) -> None:
    rows = f"<w:tr>{row}<w:tc><w:p>{run('386')}</w:p></w:tc></w:tr>"
    data = edited("<w:body>", f"<w:body><w:tbl>{table}{rows}</w:tbl>")
    style = f'<w:style w:type="table" w:styleId="Z">{VANISH}</w:style></w:styles>'
    data = edited("</w:styles>", style, "word/styles.xml", data)
    assert read_docx(data).lines[0].runs[0].unseen == why


def test_thousands_of_styles_upon_one_another_are_read_at_once() -> None:
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:basedOn w:val="S{n + 1}"/></w:style>' for n in range(20_000)
    )
    data = edited("</w:styles>", f"{chain}</w:styles>", "word/styles.xml")
    begun = time.process_time()
    assert read_docx(data).lines
    assert time.process_time() - begun < 20


def test_a_text_box_is_a_line_of_its_own() -> None:
    content = read_docx(paragraph(run("вокруг") + f"<w:r>{BOX.format(run('внутри'))}</w:r>"))
    assert [(line.text, line.story) for line in content.lines[:2]] == [
        ("внутри", Story.BOX),
        ("вокруг", Story.BODY),
    ]


def test_of_two_ways_to_say_a_text_box_one_is_read() -> None:
    box = BOX.format(run("9386"))
    ways = f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    both = f'<mc:AlternateContent xmlns:mc="{MC}">{ways}</mc:AlternateContent>'
    content = read_docx(paragraph(f"<w:r>{both}</w:r>"))
    assert [line.text for line in content.lines].count("9386") == 1
    assert not content.strange


@pytest.mark.parametrize(
    ("inner", "name"),
    [
        (f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>5</m:t></m:r></m:oMath>', "a formula"),
        ("<w:r><w:object/></w:r>", "an embedded object"),
        ("<w:r><w:drawing/></w:r>", "a picture"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "a sign of a symbol font"),
        ("<w:r><w:unheardOf/></w:r>", "unheardOf"),
        ("<w:pPr><w:numPr/></w:pPr>", "automatic numbering"),
        (f'<w:fldSimple w:instr=" SEQ a ">{run("386")}</w:fldSimple>', "automatic numbering"),
        (
            f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>{run("386")}</w:sdtContent></w:sdt>',
            "a control whose text comes from elsewhere in the file",
        ),
        (
            (
                f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="no">{run("386")}</mc:Choice>'
                f"<mc:Fallback>{run('999')}</mc:Fallback></mc:AlternateContent>"
            ),
            "a text in two versions that differ",
        ),
    ],
)
def test_what_is_not_read_is_named(inner: str, name: str) -> None:
    assert [(one.name, one.line) for one in read_docx(paragraph(inner + run("x"))).strange] == [(name, 1)]


def test_a_row_that_is_deleted_takes_its_text_along() -> None:
    row = '<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr><w:tc><w:p>{}</w:p></w:tc></w:tr>'
    data = edited("<w:body>", f"<w:body><w:tbl>{row.format(run('386'))}</w:tbl>")
    line = read_docx(data).lines[0]
    assert (line.text, line.text_before) == ("", "386")


def test_an_emptied_control_is_still_there() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:tag w:val="f:x#1"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    )
    line = read_docx(paragraph(control.format(run("Щелкните здесь")) + run("."))).lines[0]
    assert line.text == "."
    assert line.runs[0].anchor == "f:x#1"


def test_a_manifest_that_was_touched_is_told() -> None:
    touched = edited("ДЗ", "ДX", "customXml/item1.xml")
    assert not read_docx(touched).intact
