"""The way from one letter to another as tracked changes: any two letters, and shapes that an office program writes."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from docgen import flow
from docgen.model import (
    Align,
    Block,
    Document,
    Figure,
    Footnote,
    Inline,
    LineBreak,
    List,
    ListItem,
    Note,
    Paragraph,
    Span,
    Strong,
    Table,
    Text,
)
from docgen.reading.docx import read_docx
from docgen.redlining import Redlined, Unwoven, redline
from docgen.redlining.running import _File
from docgen.redlining.summary import moved
from docgen.revising import Author
from tests.sample import sample
from tests.written import BODY, docx, edited, packed, paragraph, parts, run

AUTHOR = Author("А. Секретарь", "2021-03-31T00:00:00Z")
HERE = Span("t")
NOTES = "word/footnotes.xml"

words = st.lists(
    st.sampled_from(
        [
            "проверены",
            "школы",
            "в",
            "г.",
            "Нур‑Султан",
            "на",
            "7\xa0834",
            "тыс.",
            "тенге,",
            "и",
            "(далее)",
            "–",
            "«Центр»;",
        ]
    ),
    max_size=9,
).map(" ".join)


def text(said: str) -> Text:
    return Text(said, HERE)


@st.composite
def inlines(draw: st.DrawFn, *, notes: bool = True) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for kind in draw(st.lists(st.sampled_from("ttfsnb"), min_size=1, max_size=5)):
        match kind:
            case "t":
                found.append(text(draw(words) + " "))
            case "f":
                number = draw(st.integers(1, 5))
                found.append(Figure(draw(words) or str(number), (f"key{number}",), "value", HERE, Decimal(number)))
            case "s":
                found.append(Strong((text(draw(words)),)))
            case "b":
                found.append(LineBreak(HERE))
            case _ if notes:
                inner = draw(inlines(notes=False))
                found.append(Footnote("source", 0, first=True, inlines=inner, span=HERE))
    return tuple(found)


def paragraphs() -> st.SearchStrategy[Paragraph]:
    return st.builds(Paragraph, inlines(), st.just(HERE))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 3))
    row = st.tuples(*[inlines()] * width)
    rows = draw(st.lists(row, min_size=1, max_size=4))
    return Table((Align.LEFT,) * width, draw(row), tuple(rows), HERE)


def lists() -> st.SearchStrategy[List]:
    items = st.builds(ListItem, st.sampled_from(["1)", "2)"]), inlines(), st.just(HERE))
    return st.builds(List, st.lists(items, min_size=1, max_size=3).map(tuple), st.just(HERE))


def blocks() -> st.SearchStrategy[Block]:
    note = st.builds(
        Note, st.just("Справочно:"), st.lists(paragraphs() | lists(), min_size=1, max_size=2).map(tuple), st.just(HERE)
    )
    return st.one_of(paragraphs(), paragraphs(), lists(), tables(), note)


def numbered(given_blocks: list[Block]) -> Document:
    """A letter whose figures and notes are counted as composing counts them."""
    counts: dict[object, int] = {}

    def count(inline: Inline) -> Inline:
        match inline:
            case Figure():
                counts[inline.keys] = counts.get(inline.keys, 0) + 1
                return Figure(inline.text, inline.keys, "value", HERE, inline.value, occurrence=counts[inline.keys])
            case Footnote():
                counts["note"] = counts.get("note", 0) + 1
                number = counts["note"]
                inner = tuple(count(one) for one in inline.inlines)
                return Footnote(f"source{number}", number, first=True, inlines=inner, span=HERE)
            case _:
                return inline

    def of(block: Block) -> Block:
        match block:
            case Paragraph():
                return Paragraph(tuple(map(count, block.inlines)), HERE)
            case List():
                return List(tuple(ListItem(i.mark, tuple(map(count, i.inlines)), HERE) for i in block.items), HERE)
            case Table():
                header = tuple(tuple(map(count, cell)) for cell in block.header)
                rows = tuple(tuple(tuple(map(count, cell)) for cell in row) for row in block.rows)
                return Table(block.aligns, header, rows, HERE)
            case Note():
                return Note(block.label, tuple(of(one) for one in block.blocks), HERE)  # type: ignore[misc]
            case _:
                return block

    made = [of(one) for one in given_blocks]
    return Document("ru", "letter", "Письмо", dt.date(2021, 3, 31), (*made, Paragraph((text("Конец"),), HERE)))


def letters() -> st.SearchStrategy[list[Block]]:
    return st.lists(blocks(), max_size=5)


@st.composite
def editions(draw: st.DrawFn) -> tuple[Document, Document]:
    """Two letters, the second one the first with blocks taken out, put in, exchanged."""
    old = draw(letters())
    new = [draw(blocks()) if draw(st.integers(0, 3)) == 0 else one for one in old if draw(st.integers(0, 4))]
    at = draw(st.integers(0, len(new)))
    return numbered(old), numbered([*new[:at], *draw(st.lists(blocks(), max_size=2)), *new[at:]])


def resolved(data: bytes, *, accept: bool) -> bytes:
    return _File(data, accept=accept).packed()


def texts(data: bytes) -> list[str]:
    return [line.text for line in read_docx(data).lines if line.text]


def levels(data: bytes) -> list[str]:
    """What a file says, a space that must not break as the plain one: retyped, it is no change to reject."""
    return [flow.level(text) for text in texts(data)]


@given(editions())
def test_any_letter_becomes_any_other(pair: tuple[Document, Document]) -> None:
    old, new = docx(pair[0]), docx(pair[1])
    made = redline(old, new, AUTHOR)
    assert sorted(levels(resolved(made.data, accept=False))) == sorted(levels(old))
    assert sorted(texts(resolved(made.data, accept=True))) == sorted(texts(new))
    body = read_docx(made.data).lines
    assert "".join(line.text for line in body if line.story == "body") == "".join(
        line.text for line in read_docx(new).lines if line.story == "body"
    )
    assert made.data == redline(old, new, AUTHOR).data


# --- shapes of a person's and an office program's --------------------------------------------------------------------


def after_and_before(old: bytes, new: bytes) -> Redlined:
    """The redline, held against both files line by line."""
    made = redline(old, new, AUTHOR)
    assert sorted(levels(resolved(made.data, accept=False))) == sorted(levels(old))  # notes stand in the order of calls
    assert sorted(texts(resolved(made.data, accept=True))) == sorted(texts(new))
    return made


def body_of(made: Redlined) -> str:
    return parts(made.data)[BODY].decode()


@pytest.mark.parametrize("space", [" ", "\u202f", "\u2009"])
def test_another_space_or_hyphen_is_no_change(space: str) -> None:
    """A clerk types a plain space over one that does not break; a file of an older docgen has plain ones."""
    held, typed = "По\u2011прежнему 7\u00a0834 школы", f"По-прежнему 7{space}834{space}школы"
    one, other = (edited("<w:body>", f"<w:body><w:p>{run(said)}</w:p>") for said in (held, typed))
    for old, new in ((one, other), (other, one)):
        made = after_and_before(old, new)
        assert (made.changes, "<w:del" in body_of(made)) == (0, False)
        assert moved(made.old, made.new) == ()


def test_a_tab_is_another_sign_than_a_space() -> None:
    old, new = (edited("<w:body>", f"<w:body><w:p>{run(said)}</w:p>") for said in ("а\tб", "а б"))
    assert after_and_before(old, new).changes > 0


def test_equal_letters_have_no_changes() -> None:
    made = after_and_before(docx(), docx())
    assert made.changes == 0
    assert "<w:ins" not in body_of(made)


def test_one_word_is_one_deletion_and_one_insertion() -> None:
    made = after_and_before(docx(), edited("Уважаемые депутаты", "Уважаемые сенаторы"))
    assert re.findall(r"<w:(?:delText|t) [^>]*>(депутаты|сенаторы)<", body_of(made)) == ["депутаты", "сенаторы"]
    assert made.changes == 2


def test_a_figure_goes_and_comes_whole_with_its_control() -> None:
    made = after_and_before(docx(), edited(">386<", ">7\u00a0901<"))
    found = re.search(r"<w:del [^>]*><w:r>.*?386</w:delText></w:r></w:del><w:ins [^>]*><w:sdt>", body_of(made))
    assert found


def test_a_long_figure_is_shown_word_by_word_and_loses_its_control() -> None:
    here = Figure("в " + ", ".join("абвгдежзик"), ("list",), "members", HERE)
    there = Figure("в " + ", ".join("абвгжзик"), ("list",), "members", HERE)
    old, new = (numbered([Paragraph((one,), HERE)]) for one in (here, there))
    body = body_of(after_and_before(docx(old), docx(new)))
    assert "<w:sdt>" not in body
    assert "".join(re.findall(r"<w:delText[^>]*>([^<]*)<", body)).split(", ") == ["д", "е", ""]


def test_changed_paragraphs_are_marked_to_their_ends() -> None:
    old = docx(numbered([Paragraph((text(one),), HERE) for one in ("один абзац", "совсем другие слова", "третий")]))
    new = docx(numbered([Paragraph((text(one),), HERE) for one in ("один абзац", "третий", "четвертый и последний")]))
    body = body_of(after_and_before(old, new))
    assert len(re.findall(r"<w:rPr><w:del [^>]*/></w:rPr></w:pPr>", body)) == 1
    assert len(re.findall(r"<w:rPr><w:ins [^>]*/></w:rPr></w:pPr>", body)) == 1


def test_the_last_paragraph_of_a_cell_cannot_go_and_the_change_moves_up() -> None:
    cell = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>{}</w:tc></w:tr></w:tbl>"
    one, two = "<w:p><w:r><w:t>первый</w:t></w:r></w:p>", "<w:p><w:r><w:t>второй, лишний</w:t></w:r></w:p>"
    short, long = (edited("<w:body>", f"<w:body>{cell.format(inner)}") for inner in (one, one + two))
    for old, new in ((long, short), (short, long)):
        body = body_of(after_and_before(old, new))
        assert "<w:pPrChange" in body


def test_a_row_that_went_and_one_that_came_are_marked_as_rows() -> None:
    def table(*rows: str) -> bytes:
        cells = tuple(((text(row),), (text("1"),)) for row in rows)
        return docx(numbered([Table((Align.LEFT, Align.LEFT), ((text("А"),), (text("Б"),)), cells, HERE)]))

    body = body_of(
        after_and_before(table("первая область", "вторая", "третья"), table("первая область", "третья", "новая"))
    )
    assert len(re.findall(r"<w:trPr>(?:(?!</w:trPr>).)*<w:del ", body)) == 1
    assert len(re.findall(r"<w:trPr>(?:(?!</w:trPr>).)*<w:ins ", body)) == 1


def note(number: int, said: str) -> Footnote:
    return Footnote(f"source{number}", number, first=True, inlines=(text(said),), span=HERE)


def test_notes_are_compared_where_they_are_called_and_go_and_come_with_their_calls() -> None:
    def letter(*notes: str) -> bytes:
        inner = tuple(
            one for number, said in enumerate(notes, 1) for one in (text(f"слово{number} "), note(number, said))
        )
        return docx(numbered([Paragraph(inner, HERE)]))

    changed = after_and_before(letter("Приказ от 1 мая"), letter("Приказ от 2 мая"))
    assert re.findall(r"<w:delText[^>]*>([^<]*)<", parts(changed.data)[NOTES].decode()) == ["1"]
    gone = after_and_before(letter("Приказ", "Отчет"), letter("Приказ"))
    assert re.search(r"<w:del [^>]*>(?:(?!</w:del>).)*<w:footnoteReference w:id=\"2\"", body_of(gone).replace("'", '"'))
    come = after_and_before(letter("Приказ"), letter("Приказ", "Отчет"))
    assert "Отчет</w:t></w:r></w:ins>" in parts(come.data)[NOTES].decode()


def test_a_later_call_that_goes_is_written_as_the_field_that_word_deletes() -> None:
    again = Footnote("source1", 1, first=False, inlines=(), span=HERE)
    old = Document(
        "ru", "x", "x", dt.date(2021, 3, 31), (Paragraph((text("а "), note(1, "Приказ"), text(" и"), again), HERE),)
    )
    new = Document(
        "ru", "x", "x", dt.date(2021, 3, 31), (Paragraph((text("а "), note(1, "Приказ"), text(" и")), HERE),)
    )
    body = body_of(after_and_before(docx(old), docx(new)))
    assert re.search(r"<w:del [^>]*>.*<w:delInstrText[^>]*> NOTEREF _RefNote1", body)
    after_and_before(docx(new), docx(old))


def test_pending_changes_count_as_accepted_and_are_told() -> None:
    pending = paragraph(
        '<w:ins w:id="1" w:author="a" w:date="2021-01-01T00:00:00Z"><w:r><w:t>новое</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="a" w:date="2021-01-01T00:00:00Z"><w:r><w:delText>старое</w:delText></w:r></w:del>'
    )
    made = redline(pending, paragraph("<w:r><w:t>новое</w:t></w:r>"), AUTHOR)
    assert made.pending == (True, False)
    assert made.changes == 0


PICTURE = '<w:r><w:drawing><a:blip xmlns:a="urn:a" xmlns:r="{}" r:embed="rId1"/></w:drawing></w:r>'.format(
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)


def test_a_picture_that_came_is_shown_and_one_that_went_is_refused() -> None:
    plain, with_picture = paragraph("<w:r><w:t>а</w:t></w:r>"), paragraph(f"<w:r><w:t>а</w:t></w:r>{PICTURE}")
    after_and_before(plain, with_picture)
    with pytest.raises(Unwoven, match="picture"):
        redline(with_picture, plain, AUTHOR)


@pytest.mark.parametrize("around", [
    '<w:hyperlink w:anchor="x">{}</w:hyperlink>', "<w:smartTag>{}</w:smartTag>", '<w:bdo w:val="ltr">{}</w:bdo>',
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:bookmarkStart w:id="90" w:name="x"/>{}<w:bookmarkEnd w:id="90"/>',
    ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>'
     '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
])  # fmt: skip
def test_what_stands_around_words_does_not_hide_their_change(around: str) -> None:
    inner = [around.format(f"<w:r><w:t>сказано {one} слово</w:t></w:r>") for one in ("первое", "второе")]
    made = after_and_before(paragraph(inner[0]), paragraph(inner[1]))
    assert made.changes == 2


def test_numbers_of_changes_differ_and_every_change_is_signed() -> None:
    made = redline(docx(sample("ru")), docx(sample("kz")), AUTHOR)
    trees = [etree.fromstring(parts(made.data)[name]) for name in (BODY, NOTES)]
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    marks = [one for tree in trees for kind in ("ins", "del", "pPrChange") for one in tree.iter(space + kind)]
    numbers = [one.get(f"{space}id") for one in marks]
    assert len(set(numbers)) == len(numbers) > 50
    assert {(one.get(f"{space}author"), one.get(f"{space}date")) for one in marks} == {(AUTHOR.name, AUTHOR.date)}
    assert not [one for one in trees[0].iter(f"{space}t") if any(up.tag == f"{space}del" for up in one.iterancestors())]


def test_both_languages_of_the_sample_become_each_other() -> None:
    after_and_before(docx(sample("ru")), docx(sample("kz")))
    after_and_before(docx(sample("kz")), docx(sample("ru")))


def test_other_parts_keep_their_bytes() -> None:
    new = edited("Уважаемые", "Дорогие")
    made, given = parts(redline(docx(), new, AUTHOR).data), parts(new)
    assert list(made) == list(given)
    assert [name for name in given if made[name] != given[name] and not name.startswith("word/")] == []
    assert packed(made)
