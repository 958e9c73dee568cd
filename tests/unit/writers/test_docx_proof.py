"""The completeness proof: every loss, exchange and excess is seen; numbers of notes are those that Word prints."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen import flow
from docgen.model import (
    LANGS,
    Diagnostic,
    Document,
    Emph,
    Figure,
    Footnote,
    Inline,
    Lang,
    PageStyle,
    Paragraph,
    Span,
    Strong,
    Text,
)
from docgen.writers.docx import runs, write_docx
from docgen.writers.docx.package import Framed
from docgen.writers.docx.proof import _NOT_XML, losses
from docgen.writers.docx.skeleton import skeleton
from tests.sample import sample

STYLE = PageStyle()
HERE = Span("templates/ru/t.md", 7)
NOTES = "<w:continuationSeparator/></w:r></w:p></w:footnote>"
"""The last of what stands before the notes."""


def written(document: Document) -> tuple[str, str]:
    """The XML of body and notes."""
    with zipfile.ZipFile(io.BytesIO(write_docx(document, STYLE).data)) as archive:
        return archive.read("word/document.xml").decode(), archive.read("word/footnotes.xml").decode()


def findings(document: Document, body: str, notes: str) -> list[tuple[str, str]]:
    """What is found in the XML, whether it is read in one go or element by element, which must be the same."""
    whole, parted = (
        found_in(document, cut(body, "<w:body>", "<w:sectPr"), cut(notes, NOTES, "</w:footnotes>"))
        for cut in (as_one, element_by_element)
    )
    assert whole == parted
    assert {one.code for one in whole} <= {"DG603"}
    assert {one.args["format"] for one in whole} <= {"DOCX"}
    return [(one.args["text"], f"{one.span.file}:{one.span.line}") for one in whole]


def found_in(document: Document, body: Framed, notes: Framed) -> list[Diagnostic]:
    return list(losses(document, body, notes, (body.joined(), notes.joined())))


def as_one(xml: str, opened: str, shut: str) -> Framed:
    """A part of which everything within its frame is one item."""
    start, end = xml.index(opened) + len(opened), xml.rindex(shut)
    return Framed(xml[:start].encode(), (xml[start:end].encode(),), xml[end:].encode())


def element_by_element(xml: str, opened: str, shut: str) -> Framed:
    """A part as the writer hands it over: an item a paragraph, table or note."""
    head, (inside,), tail = as_one(xml, opened, shut)
    items = [b""]
    for piece in re.split(rb"(?<=</w:p>)(?!</)|(?<=</w:tbl>)|(?<=</w:footnote>)", inside):
        items[-1] += piece
        if items[-1].count(b"<w:tbl>") == items[-1].count(b"</w:tbl>"):
            items.append(b"")
    return Framed(head, tuple(items), tail)


def letter(*inlines: Inline) -> Document:
    return replace(sample("ru"), blocks=(Paragraph(inlines, HERE),))


def place(document: Document, text: str) -> str:
    span = next(piece.span for piece in flow.flow(document) if piece.text == text)
    return f"{span.file}:{span.line}"


@pytest.mark.parametrize("lang", LANGS)
def test_a_whole_letter_is_found_whole(lang: Lang) -> None:
    assert write_docx(sample(lang), STYLE).diagnostics == ()


def test_a_writer_that_forgets_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    real = runs.run

    def forgetful(text: str, properties: str = "") -> str:
        return "" if text == "О защите прав детей в организациях образования" else real(text, properties)

    monkeypatch.setattr(runs, "run", forgetful)
    (found,) = write_docx(sample("ru"), STYLE).diagnostics
    assert found == Diagnostic(
        "DG603", found.span, {"format": "DOCX", "text": "О защите прав детей в организациях образования"}
    )
    assert f"{found.span.file}:{found.span.line}" == place(sample("ru"), found.args["text"])


def _damaged() -> Iterator[tuple[str, str, str, str]]:
    """What is done to the body: its name, what is replaced, by what, the text reported."""
    yield "a word lost", "контроль за", "контроль", "усилить контроль за условиями"
    yield "a figure overtyped", ">386<", ">389<", "386"
    yield "an anchor exchanged", 'w:alias w:val="f:centres#1"', 'w:alias w:val="f:centres#2"', "20"
    yield (
        "an escaped sign lost",
        "R&amp;D, «a",
        "R D, «a",
        "Знаки R&D, «a < b > c», \"кавычки\", 'апостроф', №\u00a07, 100\u00a0%",
    )
    yield "a space lost in a figure", "25\u00a0февраля", "25февраля", "25 февраля 2021 года"
    yield "a hyphen lost", "<w:noBreakHyphen/>", "", "ДЗ\u201174"


@pytest.mark.parametrize(("old", "new", "text"), [pytest.param(*row[1:], id=row[0]) for row in _damaged()])
def test_damage_is_seen_at_its_place(old: str, new: str, text: str) -> None:
    body, notes = written(sample("ru"))
    assert old in body
    ((seen, where),) = findings(sample("ru"), body.replace(old, new, 1), notes)
    assert seen.startswith(text)
    assert where.startswith("templates/ru/sample.md:")


def test_paragraphs_exchanged_are_seen() -> None:
    body, notes = written(sample("ru"))
    first, second = "Уважаемые депутаты!", "О защите прав детей в организациях образования"
    swapped = body.replace(first, "\0").replace(second, first).replace("\0", second)
    assert findings(sample("ru"), swapped, notes) == [(second, place(sample("ru"), second))]


def test_text_that_nobody_wrote_is_seen() -> None:
    body, notes = written(sample("ru"))
    more = body.replace("<w:sectPr", "<w:p><w:r><w:t>и ещё</w:t></w:r></w:p><w:sectPr", 1)
    assert [text for text, _ in findings(sample("ru"), more, notes)] == ["и ещё"]


def test_a_figure_outside_its_control_is_seen() -> None:
    figure = Figure("386", ("schools",), "value", HERE)
    document = letter(Text("проверены ", HERE), figure, Text(" школ", HERE))
    body, notes = written(document)
    bare = body.replace(body[body.index("<w:sdt>") : body.index("</w:sdt>") + 8], runs.run("386"))
    assert findings(document, bare, notes) == [("386", "templates/ru/t.md:7")]


def test_a_note_that_lost_its_words_is_seen() -> None:
    body, notes = written(sample("ru"))
    ((text, where),) = findings(sample("ru"), body, notes.replace("Отчет Генеральной", "Отчет", 1))
    assert text == "Отчет Генеральной прокуратуры за 2020 год"
    assert where.startswith("templates/ru/sample.md:")


def test_a_call_that_is_lost_or_shows_another_number_is_seen() -> None:
    document = sample("ru")
    body, notes = written(document)
    assert (
        len(findings(document, body.replace('w:instr=" NOTEREF _RefNote3', 'w:instr=" NOTEREF _RefNote2'), notes)) == 1
    )
    assert len(findings(document, body.replace('<w:footnoteReference w:id="3"/>', ""), notes)) == 2
    assert findings(document, body.replace('footnoteReference w:id="1"', 'footnoteReference w:id="2"'), notes) != []


def test_notes_numbered_against_their_order_are_refused() -> None:
    """Word numbers notes by the order of their calls, whatever the Document says."""
    document = letter(_note(2, "второе"), Text(" и ", HERE), _note(1, "первое"))
    assert [one.args["text"] for one in write_docx(document, STYLE).diagnostics] == ["[2] второе", "[1] первое"]


def test_a_note_inside_a_note_is_refused() -> None:
    inner = _note(2, "внутри")
    document = letter(Strong((Emph((Footnote("a", 1, True, (Text("вне", HERE), inner), HERE),)),)))
    assert [one.args["text"] for one in write_docx(document, STYLE).diagnostics] == ["[2] внутри"]


def _note(number: int, text: str) -> Footnote:
    return Footnote(f"source{number}", number, True, (Text(text, HERE),), HERE)


@pytest.mark.parametrize(("character", "shown"), [("\x0b", "U+000B"), ("\ud800", "U+D800"), ("\uffff", "U+FFFF")])
def test_a_character_that_xml_cannot_hold_is_refused_at_its_place(character: str, shown: str) -> None:
    elsewhere = HERE._replace(line=8)
    document = letter(Text("до", HERE), Text(f"в{character}нутри", elsewhere))
    (found,) = write_docx(document, STYLE).diagnostics
    assert (found.args["text"], found.span) == (f"в{shown}нутри", elsewhere)


def test_a_title_that_xml_cannot_hold_is_refused() -> None:
    document = replace(letter(Text("текст", HERE)), title="Ответ\x00")
    assert [one.args["text"] for one in write_docx(document, STYLE).diagnostics] == ["ОтветU+0000"]


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=20), min_size=1, max_size=5)
)
def test_any_text_is_read_back_or_refused(texts: list[str]) -> None:
    document = letter(*(Text(text, HERE._replace(line=number)) for number, text in enumerate(texts)))
    unwritable = [number for number, text in enumerate(texts) if _NOT_XML.search(text)]
    assert [one.span.line for one in write_docx(document, STYLE).diagnostics] == unwritable


def test_a_carriage_return_that_xml_turns_into_a_line_end_is_refused() -> None:
    assert [one.code for one in write_docx(letter(Text("а\rб", HERE)), STYLE).diagnostics] == ["DG603"]


def test_equal_ids_move_on_to_the_next_free_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "control_id", lambda _: 0x7FFFFFFF)
    assert runs.moved_ids(("a", "b", "a", "c")) == (("b", 1), ("c", 2))


def test_a_moved_id_is_written_on_the_control_and_its_bookmark() -> None:
    figure = Figure("386", ("schools",), "value", HERE)
    sheet = skeleton(STYLE, "ru").sheet._replace(moved=((figure.anchor, 77),))
    assert re.findall(r'w:id(?: w:val)?="(\d+)"', runs.runs((figure,), sheet)) == ["77"] * 3


def test_xml_that_nobody_can_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "escaped", str)
    assert [one.code for one in write_docx(letter(Text("R&D", HERE)), STYLE).diagnostics] == ["DG603"]


def test_elements_that_leave_their_frame_are_refused() -> None:
    """They would make a whole file all the same: `</w:body><w:body>` ends one body and opens another."""
    document = letter(Text("раз", HERE))
    body, notes = written(document)
    paragraph = "<w:p><w:r><w:t>раз</w:t></w:r></w:p>"
    for outside in ("</w:body><w:body>", "<!--", "</w:p>", "<w:p>"):
        first, last = body[: body.index("<w:p>")], body[body.index("<w:sectPr") :]
        parted = Framed(first.encode(), (paragraph.encode(), outside.encode()), last.encode())
        found = found_in(document, parted, as_one(notes, NOTES, "</w:footnotes>"))
        assert [one.code for one in found] == ["DG603"]


@pytest.mark.parametrize("part", [0, 1])
@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-1], lambda data: data + b" ", lambda data: data.replace(b"t>", b"T>", 1)]
)
def test_a_file_that_is_not_its_elements_is_refused(part: int, spoil: Callable[[bytes], bytes]) -> None:
    body, notes = written(sample("ru"))
    framed = element_by_element(body, "<w:body>", "<w:sectPr"), element_by_element(notes, NOTES, "</w:footnotes>")
    data = [one.joined() for one in framed]
    assert list(losses(sample("ru"), *framed, (data[0], data[1]))) == []
    data[part] = spoil(data[part])
    assert [one.code for one in losses(sample("ru"), *framed, (data[0], data[1]))] == ["DG603"]


def test_a_writer_that_goes_wrong_later_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read once is read no more, as long as it is the same bytes."""
    figure = Figure("386", ("schools",), "value", HERE)
    words = (Text("проверены ", HERE), figure)
    assert write_docx(letter(*words), STYLE).diagnostics == ()
    real = runs.escaped
    monkeypatch.setattr(runs, "escaped", lambda text: real(text).replace("386", "389"))
    assert [one.args["text"] for one in write_docx(letter(*words), STYLE).diagnostics] == ["386"]
