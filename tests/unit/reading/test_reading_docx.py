"""What a person sees in a DOCX, whatever structure of Word it stands in."""

from __future__ import annotations

import re
import time

import pytest

from docgen import flow
from docgen.model import LANGS, Lang
from docgen.reading import Story, Unsound
from docgen.reading.content import Content
from docgen.reading.docx import read_docx
from docgen.reading.docx.language import W
from tests.sample import sample
from tests.written import BODY, docx, edited, packed, paragraph, parts, run

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
BOX = (
    '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent>'
    "</v:textbox></v:shape></w:pict>"
)


def coloured(text: str, colour: str) -> str:
    return run(text, f'<w:color w:val="{colour}"/>')


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
        (f'<w14:textFill {W14}><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>', "white"),
        ('<w:color w:val="010101"/><w:shd w:val="clear" w:fill="000000"/>', "hidden"),
        ('<w:color w:val="000000"/><w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>', "hidden"),
        ('<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>', ""),
        ('<w:color w:val="none"/>', ""),
        ('<w:position w:val="3000"/>', "off the page"),
        ('<w:position w:val="6"/>', ""),
        ('<w:spacing w:val="-400"/>', "hidden"),
        ('<w:spacing w:val="-4"/>', ""),
        ('<w:fitText w:val="1"/>', "hidden"),
        ('<w:strike/><w:strike w:val="0"/>', ""),
        ('<w:rFonts w:ascii="Wingdings"/>', ""),
    ],
)
def test_text_that_nobody_sees(properties: str, why: str) -> None:
    assert read_docx(paragraph(run("386", properties))).lines[0].runs[0].unseen == why


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/>'
    '</a:lt1><a:accent1><a:srgbClr val="FEFEFE"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
)


def with_theme(data: bytes) -> bytes:
    """The same file with colours of its own."""
    given = parts(data)
    (name,) = (name for name in given if name.startswith("word/theme/"))
    return packed({**given, name: THEME.encode()})


@pytest.mark.parametrize(
    ("colour", "why"),
    [
        ('w:val="000000" w:themeColor="background1"', "white"),
        ('w:val="000000" w:themeColor="accent1"', "white"),
        ('w:val="FFFFFF" w:themeColor="text1"', ""),
        ('w:val="FFFFFF" w:themeColor="background1" w:themeShade="80"', ""),
        ('w:val="000000" w:themeColor="text1" w:themeTint="00"', "white"),
        ('w:val="FFFFFF" w:themeColor="unheardOf"', "white"),
        ('w:val="000000" w:themeColor="text1" w:themeTint="zz"', ""),
    ],
)
def test_a_colour_of_the_theme_overrules_the_one_beside_it(colour: str, why: str) -> None:
    data = with_theme(paragraph(run("386", f"<w:color {colour}/>")))
    assert read_docx(data).lines[0].runs[0].unseen == why


@pytest.mark.parametrize(
    ("properties", "colour", "why"),
    [
        ('<w:shd w:val="clear" w:fill="1F3864"/>', "FFFFFF", ""),
        ('<w:shd w:val="clear" w:fill="1F3864"/>', "1F3864", "hidden"),
        ('<w:shd w:val="clear" w:fill="auto"/>', "FFFFFF", "white"),
        ('<w:vMerge w:val="restart"/>', "000000", ""),
        ("<w:vMerge/>", "000000", "hidden"),
    ],
)
def test_a_cell_hides_its_text_or_lets_it_be_seen(properties: str, colour: str, why: str) -> None:
    cell = f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{coloured('386', colour)}</w:p></w:tc>"
    data = edited("<w:body>", f"<w:body><w:tbl><w:tr>{cell}</w:tr></w:tbl>")
    assert read_docx(data).lines[0].runs[0].unseen == why


@pytest.mark.parametrize(
    ("properties", "why"),
    [
        ('<w:ind w:left="-20000"/>', "off the page"),
        ('<w:ind w:left="5102" w:firstLine="709"/>', ""),
        ('<w:ind w:left="a word"/>', ""),
        ('<w:framePr w:x="1" w:y="-9000"/>', "off the page"),
        ('<w:framePr w:x="1" w:y="900"/>', ""),
        ('<w:shd w:val="clear" w:fill="000000"/>', "hidden"),
    ],
)
def test_where_a_paragraph_stands(properties: str, why: str) -> None:
    data = paragraph(f"<w:pPr>{properties}</w:pPr>" + run("386", '<w:color w:val="000000"/>'))
    assert read_docx(data).lines[0].runs[0].unseen == why


@pytest.mark.parametrize(
    ("shape", "why"),
    [
        ('style="width:90pt;height:20pt"', ""),
        ('style="visibility:hidden"', "hidden"),
        ('style="position:absolute;margin-left:-5000pt"', "off the page"),
        ('style="left:99in"', "off the page"),
        ('style="width:0;height:20pt"', "hidden"),
        ('style="width:1.2.3pt"', ""),
        ('fillcolor="#1F3864 [3]"', ""),
    ],
)
def test_a_box_is_seen_or_not_by_its_shape(shape: str, why: str) -> None:
    box = BOX.format(run("386")).replace("<v:shape ", f"<v:shape {shape} ")
    assert read_docx(paragraph(f"<w:r>{box}</w:r>")).lines[0].runs[0].unseen == why


DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"


@pytest.mark.parametrize(
    ("inner", "why"),
    [
        ('<wp:docPr id="1" name="a"/>', "white"),
        ('<wp:docPr id="1" name="a" hidden="1"/>', "hidden"),
        ('<wp:extent cx="0" cy="900000"/>', "hidden"),
        ('<wp:extent cx="a" cy="900000"/>', "white"),
        ("<wp:positionH><wp:posOffset>-90000000</wp:posOffset></wp:positionH>", "off the page"),
        ("<wp:positionH><wp:posOffset>900000</wp:posOffset></wp:positionH>", "white"),
        ('<wps:spPr><a:solidFill><a:srgbClr val="1F3864"/></a:solidFill></wps:spPr>', ""),
        ('<wps:spPr><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></wps:spPr>', ""),
        ("<wps:spPr><a:noFill/></wps:spPr>", "white"),
    ],
)
def test_a_drawn_box_is_seen_or_not_by_its_shape(inner: str, why: str) -> None:
    names = f'xmlns:wp="{DRAWING}wordprocessingDrawing" xmlns:a="{DRAWING}main" xmlns:wps="urn:wps"'
    text = f"<w:txbxContent><w:p>{coloured('386', 'FFFFFF')}</w:p></w:txbxContent>"
    data = paragraph(f"<w:r><w:drawing><wp:anchor {names}>{inner}{text}</wp:anchor></w:drawing></w:r>")
    assert read_docx(with_theme(data)).lines[0].runs[0].unseen == why


def test_a_note_is_seen_as_its_call_is() -> None:
    text = f'<w:footnote w:id="77"><w:p>{run("9386")}</w:p></w:footnote></w:footnotes>'
    noted = edited("</w:footnotes>", text, "word/footnotes.xml")
    call = '<w:r><w:rPr>{}</w:rPr><w:footnoteReference w:id="77"/></w:r>'
    calls = {
        "": ("", "", "hidden"),
        call.format(""): ("9386", "9386", ""),
        call.format("<w:vanish/>"): ("", "", "hidden"),
        f'<w:del w:id="1" w:author="a">{call.format("")}</w:del>': ("", "9386", ""),
        f'<w:ins w:id="1" w:author="a">{call.format("")}</w:ins>': ("9386", "", ""),
        call.format("<w:vanish/>") + call.format(""): ("9386", "9386", ""),
    }
    for inner, (after, before, why) in calls.items():
        data = edited("<w:body>", f"<w:body><w:p>{inner}</w:p>", data=noted)
        (line,) = (one for one in read_docx(data).lines if any("9386" in run.text for run in one.runs))
        assert (line.text, line.text_before, line.runs[-1].unseen) == (after, before, why), inner


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
        (f'<w:bdo w:val="rtl">{run("386")}</w:bdo>', "text that is turned round"),
        (f'<w:dir w:val="rtl">{run("386")}</w:dir>', "text that is turned round"),
        (run("386", '<w:rFonts w:ascii="Wingdings"/>'), "a sign of a symbol font"),
        ("<w:r><w:t>3<w:t>8</w:t>6</w:t></w:r>", "text within a text"),
        (f"<w:sdt><w:sdtPr/>{run('386')}</w:sdt>", "a control whose parts are not where they belong"),
        (
            f"<w:sdt><w:sdtContent>{run('x')}</w:sdtContent><w:sdtContent>{run('386')}</w:sdtContent></w:sdt>",
            "a control whose parts are not where they belong",
        ),
        (f"<w:pPr>{run('386')}</w:pPr>", "pPr"),
        ('<w:fldSimple w:instr=" QUOTE 386 "/>', "a field whose text is not in the file"),
        ('<w:fldSimple w:instr=" EQ \\f(386;500) "/>', "a field whose text is not in the file"),
        (f'<w:fldSimple w:instr=" MACROBUTTON x y ">{run("z")}</w:fldSimple>', "a field whose text is not in the file"),
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


@pytest.mark.parametrize(("code", "named"), [("QUOTE 386", True), ("", True), ("PAGE", False), ("XE 386", False)])
def test_a_field_without_a_result_is_named(code: str, named: bool) -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inner = f"{mark.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{mark.format('end')}"
    assert bool(read_docx(paragraph(inner + run("x"))).strange) == named


@pytest.mark.parametrize("locked", ["", ' w:fldLock="1"', ' w:fldLock="true"', ' w:fldLock="0"'])
def test_the_number_of_a_page_that_stays_as_it_is_is_text(locked: str) -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"{}/></w:r>'
    begin, end = mark.format("begin", locked) + "<w:r><w:instrText>PAGE</w:instrText></w:r>", mark.format("end", "")
    complex_field = begin + mark.format("separate", "") + run("999") + end
    simple_field = f'<w:fldSimple w:instr=" PAGE "{locked}>{run("999")}</w:fldSimple>'
    for inner in (complex_field, simple_field):
        assert first(read_docx(paragraph(run("а") + inner))) == ("а" if locked in ("", ' w:fldLock="0"') else "а999")


def test_a_field_without_an_end_is_named() -> None:
    content = read_docx(paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("386")))
    assert [one.name for one in content.strange] == ["a field whose text is not in the file"]


def test_a_style_may_count_its_paragraphs() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="O"><w:basedOn w:val="N"/></w:style></w:styles>'
    )
    for properties, found in (
        ('<w:pStyle w:val="O"/>', ["automatic numbering"]),
        ('<w:pStyle w:val="O"/><w:numPr><w:numId w:val="0"/></w:numPr>', []),
    ):
        data = edited("</w:styles>", style, "word/styles.xml", paragraph(f"<w:pPr>{properties}</w:pPr>" + run("386")))
        assert [one.name for one in read_docx(data).strange] == found


def test_an_instruction_to_a_program_parts_no_text() -> None:
    assert first(read_docx(paragraph("<w:r><w:t>3<?x y?>8<!-- z -->6</w:t></w:r>"))) == "386"


def test_the_strict_dialect_is_told() -> None:
    ordinary = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with pytest.raises(Unsound, match="Strict Open XML"):
        read_docx(edited(ordinary, "http://purl.oclc.org/ooxml/wordprocessingml/main"))


def test_a_cell_may_be_inserted_or_deleted() -> None:
    for tag, said in (("cellIns", ("386", "")), ("cellDel", ("", "386"))):
        cell = f'<w:tc><w:tcPr><w:{tag} w:id="1" w:author="a"/></w:tcPr><w:p>{run("386")}</w:p></w:tc>'
        line = read_docx(edited("<w:body>", f"<w:body><w:tbl><w:tr>{cell}</w:tr></w:tbl>")).lines[0]
        assert (line.text, line.text_before) == said


@pytest.mark.parametrize(
    ("properties", "why"), [('<w:tblInd w:w="-20000"/>', "off the page"), ('<w:tblInd w:w="-100"/>', "")]
)
def test_where_a_table_stands(properties: str, why: str) -> None:
    rows = f"<w:tblPr>{properties}</w:tblPr><w:tr><w:tc><w:p>{run('386')}</w:p></w:tc></w:tr>"
    assert read_docx(edited("<w:body>", f"<w:body><w:tbl>{rows}</w:tbl>")).lines[0].runs[0].unseen == why


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


TYPES, ROOT, BODY_RELATIONS = "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def changed(part: str, old: str, new: str, more: dict[str, bytes] | None = None) -> bytes:
    given = parts(docx()) | (more or {})
    text = given[part].decode()
    assert old in text
    return packed({**given, part: text.replace(old, new).encode()})


CONTRADICTIONS = {
    "the relation leads to a part that is no main text": changed(
        TYPES,
        MAIN_TYPE,
        MAIN_TYPE.replace("document.main", "template.main") + '"/><Override PartName="/word/x.xml" '
        f'ContentType="{MAIN_TYPE}',
        {"word/x.xml": parts(docx())[BODY]},
    ),
    "a second main text": changed(
        TYPES, "</Types>", f'<Override PartName="/x.xml" ContentType="{MAIN_TYPE}"/></Types>', {"x.xml": b"<x/>"}
    ),
    "no relation": changed(ROOT, "officeDocument", "officeLetter"),
    "a relation that leads outside": changed(
        ROOT, 'Target="word/document.xml"', 'Target="http://x/" TargetMode="External"'
    ),
    "notes that are no notes": changed(TYPES, "footnotes+xml", "comments+xml"),
    "two parts with notes": changed(
        BODY_RELATIONS,
        "</Relationships>",
        '<Relationship Id="x" Type="http://x/footnotes" Target="footnotes.xml"/></Relationships>',
    ),
}


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_parts_that_contradict_each_other(name: str) -> None:
    with pytest.raises(Unsound):
        read_docx(CONTRADICTIONS[name])


def test_what_nothing_leads_to_is_not_shown() -> None:
    note = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="1"><w:p>{run("9386")}</w:p></w:footnote></w:footnotes>'
    kind = MAIN_TYPE.replace("document.main", "footnotes")
    data = changed(
        TYPES, "</Types>", f'<Override PartName="/x.xml" ContentType="{kind}"/></Types>', {"x.xml": note.encode()}
    )
    assert read_docx(data) == read_docx(docx())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
        ("</Types>", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
    ],
)
def test_programs_in_a_file_are_named(old: str, new: str) -> None:
    data = edited(old, new, "[Content_Types].xml")
    content = read_docx(packed({**parts(data), "word/vbaProject.bin": b"x"}))
    assert [one.name for one in content.strange] == ["a script"]
    assert content.lines == read_docx(docx()).lines
