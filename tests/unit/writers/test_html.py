"""The preview page: the same text, asking for nothing, with the notes at its end."""

import re
from dataclasses import replace

import pytest
from lxml import html

from docgen import flow
from docgen.model import (
    LANGS,
    Align,
    Document,
    Figure,
    Footnote,
    PageStyle,
    Paragraph,
    Part,
    Role,
    Span,
    Strong,
    Table,
    Term,
    Text,
)
from docgen.writers import hypertext, look
from docgen.writers.html import write_html
from tests.sample import letter, sample

PLACE = Span("t")


def read(document: Document) -> html.HtmlElement:
    written = write_html(document, PageStyle())
    assert written.diagnostics == ()
    return html.document_fromstring(written.data.decode())


@pytest.mark.parametrize("lang", LANGS)
def test_body_and_notes_are_there_in_order(lang):
    page = read(sample(lang))
    for number in page.xpath('//span[@class="call"]'):
        number.drop_tree()
    (notes,) = page.xpath('//section[@class="notes"]')
    said = [flow.bare(flow.plain(note.inlines)) for note in flow.notes(sample(lang))]
    assert [flow.bare(note.text_content()) for note in notes] == said
    notes.drop_tree()
    body = "".join(piece.text for piece in flow.flow(sample(lang)))
    assert flow.bare(page.body.text_content()) == flow.bare(body)


@pytest.mark.parametrize("lang", LANGS)
def test_every_figure_has_its_anchor(lang):
    figures = read(sample(lang)).xpath("//*[@data-anchor]")
    shown = {one.get("data-anchor"): flow.level(one.text_content()) for one in figures}
    assert shown == {one.anchor: flow.level(look.drawn(one.text)) for one, _ in flow.figures(sample(lang))}


def test_calls_and_notes_point_at_each_other():
    page = read(sample("ru"))
    targets = {one.get("id") for one in page.xpath("//*[@id]")}
    links = [one.get("href") for one in page.xpath("//a")]
    assert {link.removeprefix("#") for link in links} <= targets
    assert links.count("#note-1") == 2


def test_the_page_asks_for_nothing():
    data = write_html(sample("ru"), PageStyle()).data.decode()
    page = html.document_fromstring(data)
    assert page.xpath("//script | //img | //link | //iframe | //object | //@src") == []
    assert not re.search(r"url\(|@import|https?:", data)
    assert "default-src 'none'" in page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')[0]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "a & b &lt; c", '"><b x="', "'x'", "</style><b>"])
def test_no_text_becomes_markup(text):
    inlines = (
        Text(text, PLACE),
        Figure(text, (text,), "value", PLACE),
        Term(text, text, PLACE),
        Footnote("s", 1, first=True, inlines=(Text(text, PLACE),), span=PLACE),
    )
    document = replace(letter(Paragraph(inlines, PLACE)), title=text)
    page = html.document_fromstring(write_html(document, PageStyle(font=text)).data.decode())
    assert page.xpath("//script | //b | //@x") == []
    assert page.findtext(".//title") == text
    assert page.xpath("string(//body/p)") == f"{text * 3}1"


def test_same_letter_same_bytes_and_language_stated():
    assert write_html(sample("kz"), PageStyle()) == write_html(sample("kz"), PageStyle())
    assert read(sample("kz")).get("lang") == "kk-KZ"


def test_a_short_figure_is_held_together_and_a_long_one_is_not():
    short, long = (
        hypertext.write_inlines((Figure(text, ("k",), "value", PLACE),), str) for text in ("1 234 тенге", "а, " * 20)
    )
    assert 'class="figure whole"' in short
    assert 'class="figure"' in long


def test_a_signature_is_cut_at_its_tabs_even_inside_bold():
    inlines = (Strong((Text("Министр\tА. ", PLACE), Term("Мамин", "mamin", PLACE))),)
    written = hypertext.write_body((Part(Role.SIGNATURE, (Paragraph(inlines, PLACE),), PLACE),), str, PageStyle())
    line = html.fragment_fromstring(written).xpath('//span[@class="line"]/span')
    assert [half.text_content() for half in line] == ["Министр", "А. Мамин"]


def test_in_a_table_without_room_only_cells_with_a_long_word_part_their_words():
    """Eight columns of long heads: «г. Нур-Султан» stands whole beside «Восточно-Казахстанская»."""
    heads = tuple((Text(f"Обеспеченность оборудованием {n}", Span("t")),) for n in range(8))
    rows = tuple(
        tuple((Text(word, Span("t")),) for word in (first, *"abcdefg"))
        for first in ("Восточно-Казахстанская", "г. Актау")
    )
    cells = read(letter(Table((Align.LEFT,) * 8, heads, rows, Span("t")))).xpath("//th | //td")
    assert [cell.get("class") for cell in cells[:8]] == ["left"] * 8
    assert [cell.get("class") for cell in cells[8::8]] == ["left", "left roomy"]


def test_in_a_table_with_room_no_word_is_parted():
    table = Table((Align.LEFT,), ((Text("Область", Span("t")),),), (((Text("г. Актау", Span("t")),),),), Span("t"))
    assert [one.get("class") for one in read(letter(table)).xpath("//table | //th | //td")] == ["roomy", "left", "left"]
