"""The PDF by Typst as other programs read it (docgen's own reader, pypdf, poppler, pikepdf), and what stays outside."""

import datetime as dt
import os
import random
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from functools import _lru_cache_wrapper, cache
from io import BytesIO

import pikepdf
import pypdf
import pytest
from fontTools.ttLib import TTFont

from docgen import flow
from docgen.build.present import page_with_fonts
from docgen.manifest import PROPERTY, write_manifest
from docgen.model import (
    LANGS,
    Align,
    Diagnostic,
    Face,
    Figure,
    Lang,
    Part,
    PdfEngine,
    Role,
    Strong,
    Table,
    Text,
    Written,
)
from docgen.reading.content import Story
from docgen.reading.pdf import read_pdf
from docgen.sameness import forget
from docgen.world import DiskWorld
from docgen.writers.typst import content, finish, source, write_pdf
from docgen.writers.typst.objects import Objects, bodies, read_stream, with_file
from tests.sample import PLACE, letter, note, paragraph, sample
from tests.written import page_style

MM = 72 / 25.4


@cache
def printed(lang: Lang) -> Written:
    written = write_pdf(sample(lang), page_style())
    assert written.diagnostics == ()
    return written


@cache
def opened(lang: Lang) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(printed(lang).data))


def words(written: Written) -> list[list[tuple[str, float, float, float, float]]]:
    """For each page the words with left, top, right and bottom in points, by poppler."""
    pattern = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>')
    told = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=written.data, capture_output=True, check=True)
    pages = told.stdout.decode().split("<page ")[1:]
    return [[(m[5], *(float(m[n]) for n in (1, 2, 3, 4))) for m in pattern.finditer(page)] for page in pages]


def text_of(written: Written) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(written.data)).pages)


def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Every structure element in order."""
    found, stack = [], [pdf.Root.StructTreeRoot.K]
    while stack:
        one = stack.pop()
        if isinstance(one, pikepdf.Array):
            stack.extend(reversed(list(one)))
        elif isinstance(one, pikepdf.Dictionary) and "/S" in one:
            found.append(one)
            stack.append(one.get("/K", pikepdf.Array()))
    return found


# --- the text, read by others ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
def test_docgens_own_reader_finds_body_notes_and_figures(lang):
    read, document = read_pdf(printed(lang).data), sample(lang)
    body, notes = (
        flow.bare("".join(run.text for line in read.lines if line.story is story for run in line.runs))
        for story in (Story.BODY, Story.NOTE)
    )
    assert body == flow.bare("".join(piece.text for piece in flow.flow(document)))
    assert notes == flow.bare("".join(flow.plain(one.inlines) for one in flow.notes(document)))
    figures: dict[str, str] = {}
    for run in (run for line in read.lines for run in line.runs if run.anchor):
        figures[run.anchor] = figures.get(run.anchor, "") + run.text
    expected = {figure.anchor: flow.bare(figure.text) for figure, _ in flow.figures(document)}
    assert {anchor: flow.bare(text) for anchor, text in figures.items()} == expected


@pytest.mark.parametrize("lang", LANGS)
def test_poppler_and_pypdf_read_every_line_of_the_body(lang):
    raw = subprocess.run(["pdftotext", "-raw", "-", "-"], input=printed(lang).data, capture_output=True, check=True)
    for text in (flow.bare(raw.stdout.decode()), flow.bare(text_of(printed(lang)))):
        runs = [flow.bare(piece.text) for piece in flow.flow(sample(lang)) if len(piece.text) < 200]
        assert [run for run in runs if run not in text] == []


def test_words_are_copied_with_plain_spaces_and_hyphens():
    text = text_of(printed("ru"))
    assert "в том числе в г. Нур-Султан" in text
    assert "На № ДЗ-74" in text
    assert "1 234 567" in text
    assert not set("\u00a0\u2010\u2011") & set(text)


def test_only_a_broken_word_has_a_soft_hyphen_and_no_text_is_told_beside_its_glyphs():
    """Every place where a Kazakh word might be broken is a soft hyphen to Typst: readers must not meet them."""
    kinds = {bytes(page.Contents.read_bytes()).count(b"ActualText") for page in opened("kz").pages}
    assert kinds == {0}
    broken = re.findall(r"\w\u00ad(?=\S)", text_of(printed("kz")))
    assert broken == []
    assert re.search(r"\w\u00ad\n\w", text_of(printed("kz"))), "some Kazakh word is broken at a line's end"


# --- the page --------------------------------------------------------------------------------------------------------


def test_the_page_is_that_of_the_rules():
    pages = words(printed("ru"))
    assert [float(side) for side in opened("ru").pages[0].mediabox[2:]] == pytest.approx((210 * MM, 297 * MM), abs=0.01)
    assert min(word[1] for page in pages for word in page) == pytest.approx(30 * MM, abs=1.5)
    assert max(word[3] for page in pages for word in page) == pytest.approx((210 - 15) * MM, abs=1.5)


def test_pages_are_numbered_from_the_second_in_the_middle_of_the_top():
    first, *others = words(printed("ru"))
    assert all(word[2] > 20 * MM - 3 for word in first)
    for number, page in enumerate(others, start=2):
        (text, left, top, right, bottom) = min(page, key=lambda word: word[2])
        assert text == str(number)
        assert (left + right) / 2 == pytest.approx((30 + 165 / 2) * MM, abs=1)
        assert 0 < top < bottom < 20 * MM


@pytest.mark.parametrize(("lang", "mark"), [("ru", "Исп.:"), ("kz", "Орынд.:")])
def test_the_executors_mark_stands_at_the_lower_edge(lang, mark):
    page = next(page for page in words(printed(lang)) if any(word[0] == mark for word in page))
    executor = next(word for word in page if word[0] == mark)
    assert executor[2] == pytest.approx(280 * MM, abs=3)
    assert max(word[4] for word in page if word[2] < executor[2] - 1) <= (297 - 20) * MM


def test_a_signature_never_stands_alone_on_a_page():
    """Wherever the page ends, a line of the text goes with it."""
    signature = Part(Role.SIGNATURE, (paragraph("Министр\tА. Аймагамбетов"),), PLACE)
    for lines in range(38, 52):
        text = [paragraph(f"Строка {number}.") for number in range(lines)]
        written = write_pdf(letter(*text, signature), page_style())
        page = words(written)[-1]
        assert {"Министр", f"{lines - 1}."} <= {word[0] for word in page}


def test_a_table_repeats_its_head_and_reads_it_once():
    rows = tuple((((Text(f"строка {n}", PLACE)),), ((Text(str(n), PLACE)),)) for n in range(90))
    table = Table((Align.LEFT, Align.RIGHT), ((Text("Область", PLACE),), (Text("Число", PLACE),)), rows, PLACE)
    written = write_pdf(letter(table), page_style())
    assert written.diagnostics == ()
    assert written.pages >= 2
    assert all("Область" in [word[0] for word in page] for page in words(written))
    read = "".join(run.text for line in read_pdf(written.data).lines for run in line.runs)
    assert read.count("Область") == 1


def test_a_head_with_a_note_and_a_table_without_rows_are_printed():
    head = ((Text("Область", PLACE), Strong((note(1, "По данным области."),))),)
    for rows in ((), tuple(((Text(str(n), PLACE),),) for n in range(120))):
        assert write_pdf(letter(Table((Align.LEFT,), head, rows, PLACE)), page_style()).diagnostics == ()


def test_a_long_note_goes_on_on_the_next_page():
    """WeasyPrint would lose it."""
    long = " ".join(f"слово{number}" for number in range(1500))
    written = write_pdf(letter(paragraph("Текст", note(1, long), " и ещё.")), page_style())
    assert written.diagnostics == ()
    assert written.pages >= 2
    assert "слово1499" in [word[0] for word in words(written)[-1]]


def test_crowds_of_notes_are_whole():
    source = random.Random(7)
    stock = ("проверки", "организаций", "осуществлены", "министерством", "медицинских", "услуг", "детям")
    blocks = []
    for number in range(1, 40):
        text = " ".join(source.choice(stock) for _ in range(source.randint(5, 60)))
        blocks.append(paragraph(text, note(number, " ".join(source.choice(stock) for _ in range(30))), "."))
    assert write_pdf(letter(*blocks), page_style()).diagnostics == ()


def test_a_word_that_no_line_takes_is_broken():
    written = write_pdf(letter(paragraph("Адрес: " + "https://example.kz/" + "a1b2c3" * 40)), page_style())
    assert written.diagnostics == ()
    assert "a1b2c3" * 40 in flow.bare(text_of(written))


# --- structure and attachments ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
def test_every_figure_is_an_element_with_its_anchor(lang):
    figures = [one for one in elements(opened(lang)) if str(one.get("/ID", "")).startswith("f:")]
    assert sorted(str(one.ID) for one in figures) == sorted(figure.anchor for figure, _ in flow.figures(sample(lang)))
    for figure in figures:
        (entry,) = figure.A.P
        told = (figure.S, figure.A.O, str(entry.N), str(entry.V))
        assert told == ("/Span", "/UserProperties", PROPERTY, str(figure.ID))
    assert opened(lang).Root.MarkInfo.UserProperties


@pytest.mark.parametrize("lang", LANGS)
def test_notes_their_numbers_and_their_calls_are_tagged(lang):
    roles = Counter(str(one.S) for one in elements(opened(lang)))
    assert (roles["/Note"], roles["/Reference"], roles["/Lbl"]) == (3, 5, 3)
    assert [str(one.ID) for one in elements(opened(lang)) if one.S == "/Note"] == ["note-1", "note-2", "note-3"]


@pytest.mark.parametrize("lang", LANGS)
def test_identities_are_unique_sorted_and_in_the_tree_of_names(lang):
    named = [str(one.ID) for one in elements(opened(lang)) if "/ID" in one]
    listed = list(opened(lang).Root.StructTreeRoot.IDTree.Names)
    assert len(set(named)) == len(named)
    assert [str(name) for name in listed[::2]] == sorted(named, key=str.encode)
    assert [str(one.ID) for one in listed[1::2]] == sorted(named, key=str.encode)


@pytest.mark.parametrize(("lang", "tag"), [("ru", "ru-RU"), ("kz", "kk-KZ")])
def test_manifest_title_language_and_standards(lang, tag):
    pdf = opened(lang)
    (specification,) = pdf.Root.AF
    assert (str(specification.UF), specification.AFRelationship) == ("docgen-manifest.json", "/Data")
    assert specification.EF.F.read_bytes() == write_manifest(sample(lang))
    xmp = pdf.Root.Metadata.read_bytes().decode()
    assert str(pdf.Root.Lang) == tag
    assert str(pdf.docinfo.Title) == sample(lang).title
    assert str(pdf.docinfo.CreationDate) == "D:20210331000000Z"
    assert "<pdfaid:part>3<" in xmp
    assert "<pdfaid:conformance>A<" in xmp
    assert "<pdfuaid:part>1<" in xmp
    assert pdf.check_pdf_syntax() == []


# --- nothing from outside, nothing lost ------------------------------------------------------------------------------

MARKUP = (
    '#read("/etc/hostname")', '"#sys.version"', "\\", '\\"', "*жирно*", "_курсив_", "$x^2$", "@note-1", "<note-1>",
    "// не примечание", "/* и это */", "= Не заголовок", "- не список", "`код`", "#include \"a.typ\"", "]})",
    "~", "--- ...",
)  # fmt: skip


@pytest.mark.parametrize("text", MARKUP)
def test_text_is_never_markup(text):
    written = write_pdf(letter(paragraph(f"До {text} после")), page_style())
    assert written.diagnostics == ()
    assert flow.bare(f"До {text} после") == flow.bare(text_of(written))


def test_the_folder_of_the_fonts_is_gone_and_was_the_only_one(tmp_path):
    """A file beside it cannot be reached, whatever the source says."""
    import typst

    from docgen.writers.typst.press import make_press

    (tmp_path / "secret.txt").write_text("secret")
    for path in (str(tmp_path / "secret.txt"), "/secret.txt", "../secret.txt"):
        with pytest.raises(typst.TypstError):
            make_press(page_style()).compiler.compile(f'#read("{path}")'.encode(), format="pdf")
    with pytest.raises(typst.TypstError):
        make_press(page_style()).compiler.compile(b'#import "@preview/cetz:0.3.0"', format="pdf")


def test_the_same_bytes_in_another_process_zone_and_locale():
    code = (
        "import sys; from pathlib import Path; from tests.unit.writers.test_typst import page_style\n"
        "from docgen.writers.typst import write_pdf; from tests.sample import sample\n"
        "write_pdf(sample('ru'), page_style()); sys.stdout.buffer.write(write_pdf(sample('kz'), page_style()).data)"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "77", "TZ": "Asia/Almaty", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "5"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)
    assert done.stdout == printed("kz").data


def test_a_row_taller_than_a_page_goes_on_on_the_next():
    tall = (Text(" ".join(f"слово{number}" for number in range(1200)), PLACE),)
    table = Table((Align.LEFT, Align.LEFT), ((Text("А", PLACE),), (Text("Б", PLACE),)), ((tall, ()),), PLACE)
    written = write_pdf(letter(table), page_style())
    assert written.diagnostics == ()
    assert "слово1199" in [word[0] for word in words(written)[-1]]


def test_text_beyond_the_paper_is_an_error():
    """Numbers of forty digits in twelve columns: they cannot all be read."""
    row = tuple((Text("8" * 39, PLACE),) for _ in range(12))
    table = Table((Align.LEFT,) * 12, row, (row,), PLACE)
    written = write_pdf(letter(table), page_style())
    assert written.data == b""
    assert {found.code for found in written.diagnostics} == {"DG603"}


def test_what_the_writer_loses_later_is_caught(monkeypatch):
    """What was printed and read before is looked up by its bytes alone: other bytes are read."""
    figure = Figure("386", ("schools",), "value", PLACE)
    told = letter(paragraph("Проверены ", figure, " организаций", note(1, "Отчет за год."), "."))
    assert write_pdf(told, page_style()).diagnostics == ()
    real = source.quoted
    for lost, put in (("386", "389"), ("организаций", "организации"), ("Отчет", ""), (".", " .")):
        monkeypatch.setattr(source, "quoted", lambda text, lost=lost, put=put: real(text.replace(lost, put)))
        forget()
        source._strings.cache_clear()
        source._figure.cache_clear()
        found = {one.code for one in write_pdf(told, page_style()).diagnostics}
        assert found == ({"DG603"} if put != " ." else set()), lost
    source._strings.cache_clear()
    source._figure.cache_clear()


def test_the_same_bytes_in_another_font_are_read_by_that_font():
    """Typst numbers glyphs as they come: of two letters with words of one form the pages are the same bytes."""
    pages = set()
    for text in ("нн пп ин", "пп нн ип"):
        written = write_pdf(letter(paragraph(text)), page_style())
        assert written.diagnostics == ()
        assert flow.bare(text_of(written)) == flow.bare(text)
        with pikepdf.open(BytesIO(written.data)) as pdf:
            pages.add(pdf.pages[0].Contents.read_raw_bytes())
    assert len(pages) == 1


def test_a_letter_is_the_same_bytes_whatever_was_written_before():
    told = [
        letter(
            paragraph("Проверены ", Figure(f"{number} организаций", ("schools",), "value", PLACE), note(1, text), "."),
            paragraph("Остальное как было, кроме «", text, "»."),
        )
        for number, text in ((386, "отчета"), (391, "отчета"), (7, "справки за `2020` год"), (386, "отчета"))
    ]
    warm = [write_pdf(one, page_style()) for one in told]
    assert all(one.diagnostics == () for one in warm)
    for one, written in zip(told, warm, strict=True):
        forget()
        for module in (content, finish, source):
            for cached in vars(module).values():
                if isinstance(cached, _lru_cache_wrapper):
                    cached.cache_clear()
        assert write_pdf(one, page_style()) == written


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (rb"/MCID 1>>", rb"/MCID 77>>"),
        (rb"(?s)\nBT .*\nET", rb""),
        (rb"(?<=q 1 0 0 -1 )[\d.]+", rb"999"),
        (rb"(?<=\()\\000", rb"\\001"),
    ],
)
def test_what_is_spoilt_in_a_page_is_caught(monkeypatch, old, new):
    """The proof reads the very bytes that are written, whoever put them there."""
    real = content.without_actual_text

    def spoilt(section: bytes) -> bytes:
        return re.sub(old, new, real(section), count=1)

    told = letter(*(paragraph(f"Строка {number} из {old!r}.") for number in range(3)))
    assert write_pdf(told, page_style()).diagnostics == ()
    finish._plain_page.cache_clear()
    content._read_section.cache_clear()
    monkeypatch.setattr(content, "without_actual_text", spoilt)
    written = write_pdf(told, page_style())
    finish._plain_page.cache_clear()
    content._read_section.cache_clear()
    assert {one.code for one in written.diagnostics} == {"DG603"}
    assert written.data == b""


def test_a_letter_that_the_faces_lack_is_an_error():
    written = write_pdf(letter(paragraph("文")), page_style())
    assert [found.code for found in written.diagnostics] == ["DG602"]


def test_a_font_with_one_glyph_for_both_hyphens_says_them_apart():
    """In many fonts U+002D and U+2010 share a glyph: then what is a broken word stands beside it."""
    faces = tuple(one_hyphen(face) for face in page_style().faces)
    text = "материально-техническая база и условия проживания " * 8
    for lang, start in (("ru", ""), ("ru", "проживания " * 8), ("kz", "жағдайларын жақсарту мақсатында " * 6)):
        document = letter(paragraph(start + text), lang=lang)
        written = write_pdf(document, replace(page_style(), faces=faces))
        assert written.diagnostics == ()
        told = subprocess.run(["pdftotext", "-raw", "-", "-"], input=written.data, capture_output=True, check=True)
        assert flow.bare(told.stdout.decode()) == flow.bare(start + text)


EVERY_LETTER = (
    "".join(chr(code) for code in (*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100), *range(0x410, 0x450)))
    + "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё–—«»„“”‘’…№€₸™½"
)
LONG = "взаимопонимание достопримечательностями северо-западного высокопоставленного "


@pytest.mark.parametrize("long", [1, 30])
def test_glyphs_of_any_number_are_read(long):
    """From 128 glyphs of a face on, Typst writes strings in another form."""
    pieces = [EVERY_LETTER[at : at + long] for at in range(0, len(EVERY_LETTER), long)]
    texts = [" ".join(pieces), *pieces, LONG * 9, " ".join(pieces[::-1]) + LONG * 9]
    written = write_pdf(letter(*map(paragraph, texts)), page_style())
    assert written.diagnostics == ()
    with pikepdf.open(BytesIO(written.data)) as pdf:
        assert b"[<00" in pdf.pages[0].Contents.read_bytes()
    read = [flow.bare(line.text) for line in read_pdf(written.data).lines]
    assert [flow.bare(one) for one in texts] == read[: len(texts)]
    assert len(set(EVERY_LETTER)) > 250


@cache
def one_hyphen(face: Face) -> Face:
    font = TTFont(BytesIO(face.data), recalcTimestamp=False)
    for table in font["cmap"].tables:
        if 0x2010 in table.cmap:
            table.cmap[0x2010] = table.cmap[0x2D]
    out = BytesIO()
    font.save(out)
    return replace(face, data=out.getvalue())


def test_a_file_of_another_form_is_refused():
    with pytest.raises(ValueError, match="no table"):
        Objects(b"%PDF-1.7\n")
    page = b"q 1 0 0 -1 1 2 cm/c0 cs 0 scn\nBT 0 Tr/f0 14 Tf 1 0 0 -1 0 0 Tm(\\000\\001)Tj\nET\nBT other ET"
    with pytest.raises(ValueError, match="another form"):
        content.read_page(page)
    with pytest.raises(ValueError, match="attachment"):
        with_file(b"9 0 obj\n<</Length 3>>\nstream\nabc\nendstream\nendobj\n", b"{}")


@pytest.mark.parametrize("filtered", [b"", b"/Filter/FlateDecode"])
def test_an_attachment_gets_its_content_and_its_size(filtered):
    """Typst leaves a short one as it is, and deflates a longer one."""
    told = b"/Type/EmbeddedFile%b/Subtype/application#2Fjson/Params<</Size 3/ModDate(D:20210331000000Z)>>>>" % filtered
    body = with_file(b"9 0 obj\n<</Length 3" + told + b"\nstream\nabc\nendstream\nendobj\n", b"{}" * 99)
    assert read_stream(body) == b"{}" * 99
    assert b"/Type/EmbeddedFile/Filter/FlateDecode/Subtype/application#2Fjson/Params<</Size 198/ModDate" in body


def test_the_identifier_of_a_file_rests_on_its_manifest():
    told = letter(paragraph("Текст."))
    files = [write_pdf(one, page_style()).data for one in (told, replace(told, sources=("order",)))]
    first, second = (pikepdf.open(BytesIO(one)).trailer.ID for one in files)
    assert bytes(first[1]) != bytes(second[1])


def test_objects_that_were_put_are_where_the_table_says():
    objects = Objects(write_pdf(letter(paragraph("Текст.")), page_style()).data)
    longer = [objects[number].replace(b"endobj", b"% more\nendobj") for number in (4, 5)]
    objects.put(4, bodies(longer))
    objects[7] = objects[7].replace(b"endobj", b"% and more\nendobj")
    again = Objects(objects.written())
    assert [again[4], again[5], again[7]] == [*longer, objects[7]]
    assert len(again) == len(objects)
    assert again.between(8, len(again)) == objects.between(8, len(objects))
    objects[5] = b"5 0 obj\nnull\nendobj\n"
    with pytest.raises(ValueError, match="twice"):
        objects.written()


def test_without_typst_the_build_says_how_to_get_it(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "typst", None)
    found = page_with_fonts(
        DiskWorld(tmp_path, dt.date(2021, 3, 31)), replace(page_style(), pdf_engine=PdfEngine.TYPST)
    )
    assert isinstance(found, Diagnostic)
    assert (found.code, found.args["engine"]) == ("DG605", "typst")


def test_what_typst_refuses_is_one_sentence(monkeypatch):
    monkeypatch.setattr(source, "quoted", lambda text: f"[{text}](")
    (found,) = write_pdf(letter(paragraph("текст")), page_style()).diagnostics
    assert (found.code, found.span) == ("DG606", PLACE)
    assert found.args["reason"]


def test_a_figure_over_two_pages_is_one_element():
    long = Figure(", ".join(f"область {number}" for number in range(700)), ("regions",), "members", PLACE)
    written = write_pdf(letter(paragraph("В ", long, " открыты центры.")), page_style())
    assert written.diagnostics == ()
    with pikepdf.open(BytesIO(written.data)) as pdf:
        assert [str(one.ID) for one in elements(pdf) if "/A" in one] == [long.anchor]
