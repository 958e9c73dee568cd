"""Words beside a figure in the bytes of a file: parted runs, and all that may stand among them."""

from __future__ import annotations

import re

import pytest

from docgen.manifest import read_manifest
from docgen.model import PageStyle
from docgen.reading.docx import read_docx
from docgen.revising import Author, Revised, revise
from docgen.revising.controls import find_controls
from docgen.wording import Rewording
from docgen.writers.docx import write_docx
from tests.projects import said
from tests.unit.redlining.test_redline import resolved
from tests.unit.revising.test_revise import box
from tests.written import BODY, packed, parts

AUTHOR = Author("А. Секретарь", "2021-03-31T00:00:00Z")
FILE = write_docx(said("Проверены все {{ fact.schools }} школ, – итого.").document, PageStyle()).data
(FIGURE,) = find_controls(parts(FILE)[BODY])
WHOLE = parts(FILE)[BODY][slice(*FIGURE.place)].decode()
WORDS = Rewording(
    (FIGURE.anchor,), ("9",), (("Проверены все ",), (" школ, – итого.",)), ("Проверена вся ", " школа, – всего.")
)
NEW = "Проверена вся 9 школа, – всего."
CUSTOM = "docProps/custom.xml"
SPACE = 'xml:space="preserve"'
OWN = f'w:id="9003" w:author="{AUTHOR.name}" w:date="2021-01-01T00:00:00Z"'
PENDING = 'w:id="9001" w:author="Р" w:date="2021-01-01T00:00:00Z"'


def figure(text: str = "7") -> str:
    return re.sub("(<w:t[^>]*>)[^<]*", rf"\g<1>{text}", WHOLE)


def paragraph(inner: str) -> bytes:
    """The file with this in its only paragraph."""
    body = re.sub(
        r"(<w:body>).*(<w:sectPr)", lambda one: f"{one[1]}<w:p>{inner}</w:p>{one[2]}", parts(FILE)[BODY].decode()
    )
    return packed({**parts(FILE), BODY: body.encode()})


def words(text: str, look: str = "") -> str:
    return f"<w:r>{look}<w:t {SPACE}>{text}</w:t></w:r>"


def field(kind: str) -> str:
    instruction = "<w:instrText>TITLE</w:instrText>" if kind == "separate" else ""
    return f"<w:r>{instruction}<w:fldChar w:fldCharType='{kind}'/></w:r>"


AHEAD, BEHIND = words("Проверены все "), words(" школ, – итого.")


def reworded(inner: str, *, author: Author | None = AUTHOR) -> tuple[Revised, str]:
    """A file with one more paragraph, its words made today's; and what that paragraph says then."""
    revised = revise(paragraph(inner), {FIGURE.anchor: "9"}, author, None, (WORDS,))
    return revised, read_docx(revised.data).lines[0].text


@pytest.mark.parametrize("inner", [
    f"{AHEAD}{figure()}{BEHIND}",
    f"{words('Прове')}<w:proofErr w:type='spellStart'/>{words('рены все ')}{figure()}{BEHIND}",
    f"{words('Прове', '<w:rPr><w:b/></w:rPr>')}{words('рены все ')}{figure()}{BEHIND}",
    f"<w:bookmarkStart w:id='7001' w:name='x'/>{AHEAD}<w:bookmarkEnd w:id='7001'/>{figure()}{BEHIND}",
    f"<w:hyperlink w:anchor='x'>{AHEAD}</w:hyperlink>{figure()}{BEHIND}",
    f"<w:smartTag w:element='x'>{AHEAD}</w:smartTag>{figure()}{BEHIND}",
    f"<w:sdt><w:sdtPr/><w:sdtContent>{AHEAD}</w:sdtContent></w:sdt>{figure()}{BEHIND}",
    f"<w:commentRangeStart w:id='1'/>{AHEAD}{figure()}{BEHIND}<w:commentRangeEnd w:id='1'/>",
    f"{AHEAD}<w:r/><w:r><w:rPr/></w:r>{figure()}{BEHIND}",
    f"<w:r w:rsidR='00AA'><w:rPr/><w:t {SPACE}>Проверены</w:t><w:t {SPACE}> все </w:t></w:r>{figure()}{BEHIND}",
    f"{AHEAD}{figure()}<w:r><w:t {SPACE}> школ,</w:t><w:tab/><w:t {SPACE}>– итого.</w:t></w:r>",
])  # fmt: skip
@pytest.mark.parametrize("author", [AUTHOR, None])
def test_words_give_way_whatever_parts_their_runs(inner: str, author: Author | None) -> None:
    revised, reads = reworded(inner, author=author)
    assert " ".join(reads.split()) == NEW
    assert len(revised.words) == 3
    before = read_docx(paragraph(inner)).lines
    if author:
        assert [line.text_before for line in read_docx(revised.data).lines] == [line.text for line in before]
        assert read_docx(resolved(revised.data, accept=False)).lines[0].text == before[0].text
        assert " ".join(read_docx(resolved(revised.data, accept=True)).lines[0].text.split()) == NEW


@pytest.mark.parametrize("inner", [
    f"{words('Проверены ')}<w:r><w:drawing/></w:r>{words('все ')}{figure()}{BEHIND}",
    f"{words('Проверены')}<w:ins {PENDING}>{words(' и')}</w:ins>{words(' все ')}{figure()}{BEHIND}",
    f"<w:moveTo {PENDING}>{AHEAD}</w:moveTo>{figure()}{BEHIND}",
    f"<w:fldSimple w:instr='TITLE'>{AHEAD}</w:fldSimple>{figure()}{BEHIND}",
    f"{field('begin')}{field('separate')}{AHEAD}{field('end')}{figure()}{BEHIND}",
    f"<w:r><w:t {SPACE}>Проверены все </w:t><w:lastRenderedPageBreak/></w:r>{figure()}{BEHIND}",
    f"<w:r><w:t {SPACE}>Проверены все </w:t><w:footnoteReference w:id='1'/></w:r>{figure()}{BEHIND}",
    f"<w:r><w:t> Проверены все </w:t></w:r>{figure()}{BEHIND}",
    f"<w:r><w:t {SPACE}>Проверены <!-- x -->все </w:t></w:r>{figure()}{BEHIND}",
    f"{words('Проверены все ', f'<w:rPr><w:rPrChange {PENDING}><w:rPr/></w:rPrChange></w:rPr>')}{figure()}{BEHIND}",
    f"{words('Проверены почти все ')}{figure()}{BEHIND}",
])  # fmt: skip
def test_words_stay_where_something_else_stands_among_them(inner: str) -> None:
    before = read_docx(paragraph(inner)).lines[0].passage().words[0]
    revised, _ = reworded(inner)
    after = read_docx(revised.data).lines[0].passage().words
    assert after[0] == before
    assert [pair[0] for pair in revised.words] == ["школ", "итого"]  # behind the figure nothing stands in the way


@pytest.mark.parametrize("inner", [
    f"<w:del {PENDING}><w:r><w:delText>Не </w:delText></w:r></w:del>{AHEAD}{figure()}{BEHIND}",
    f"<w:ins {OWN}>{AHEAD}</w:ins>{figure()}{BEHIND}",
    f"<w:ins {OWN}>{words('Проверены')}</w:ins>{words(' все ')}{figure()}{BEHIND}",
    f"{words('Про')}<w:del {PENDING}><w:r><w:delText>я</w:delText></w:r></w:del>{words('верены все ')}{figure()}"
    + BEHIND,
])  # fmt: skip
def test_words_that_are_pending_go_on_with_their_figure(inner: str) -> None:
    before = read_docx(paragraph(inner)).lines[0]
    revised, reads = reworded(inner)
    assert reads == NEW
    after = read_docx(revised.data).lines[0]
    assert after.text_before == before.text_before
    assert read_docx(resolved(revised.data, accept=True)).lines[0].text == NEW
    plainly, _ = reworded(inner, author=None)  # else what is pending would be undone beside what is not
    assert [pair[0] for pair in plainly.words] == ["школ", "итого"]


@pytest.mark.parametrize("inner", [
    f"<w:ins {PENDING}>{AHEAD}</w:ins>{figure()}{BEHIND}",
    f"{AHEAD.replace('<w:r>', '<w:r><w:rPr><w:strike/></w:rPr>')}{figure()}{BEHIND}",
    f"{AHEAD.replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>')}{figure()}{BEHIND}",
])  # fmt: skip
def test_what_somebody_else_has_put_in_or_taken_out_of_sight_stays(inner: str) -> None:
    revised, _ = reworded(inner)
    kept = inner.partition("</w:r>")[0].encode()
    assert kept in parts(revised.data)[BODY]
    assert [pair[0] for pair in revised.words] == ["школ", "итого"]


@pytest.mark.parametrize("inner", [
    f"{AHEAD}{figure()}{BEHIND}{figure()}",
    f"{AHEAD}{figure()}{BEHIND.replace('школ', 'школ и')}{WHOLE.replace('f:schools#1', 'f:another#1')}",
    f"{AHEAD}{words('7')}{BEHIND}",
])  # fmt: skip
def test_words_follow_the_figures_of_their_own_paragraph_alone(inner: str) -> None:
    assert reworded(inner)[0].words == ()


def test_a_figure_that_is_left_keeps_its_words() -> None:
    field = figure().replace("<w:sdtContent>", "<w:sdtContent><w:r><w:fldChar w:fldCharType='begin'/></w:r>")
    revised, _ = reworded(f"{AHEAD}{field}{BEHIND}")
    assert (revised.words, list(revised.left)) == ((), [FIGURE.anchor])


def test_a_text_box_in_two_forms_gets_its_words_in_both() -> None:
    one = f"{AHEAD}{figure()}{BEHIND}"
    other = one.replace("Проверены", "Проверялись")
    revised, _ = reworded(box(one, one))
    assert (len(revised.words), revised.done[FIGURE.anchor]) == (3, 1)
    assert parts(revised.data)[BODY].decode().count(">Проверена вся</w:t>") == 2
    revised = revise(paragraph(box(one, other)), {FIGURE.anchor: "9"}, AUTHOR, None, (WORDS,))
    assert revised.words == ()


def test_a_note_without_a_figure_is_known_by_its_words() -> None:
    file = write_docx(said("Школы[^report].\n\nКолледжи[^order].").document, PageStyle()).data
    given = parts(file)
    notes = re.sub("<w:sdt>.*?</w:sdt>", "", given["word/footnotes.xml"].decode())
    item = given["customXml/item1.xml"].decode().replace('"notes":{}', '"notes":{"report":["«Отчет» от ."]}')
    custom = b"<Properties/>"
    file = packed({**given, "word/footnotes.xml": notes.encode(), "customXml/item1.xml": item.encode(), CUSTOM: custom})
    note = Rewording((), (), (("«Отчет» от .",),), ("«Доклад о школах» от .",), "report")
    revised = revise(file, {}, AUTHOR, None, (note,))
    lines = read_docx(revised.data).lines
    assert next(line.text.strip() for line in lines if line.story == "note") == "«Доклад о школах» от ."
    assert [line.text_before for line in lines] == [line.text for line in read_docx(file).lines]
    assert read_manifest(read_docx(revised.data).manifest or b"").notes["report"][-1] == "«Доклад о школах» от ."
    typed = packed({**parts(file), "word/footnotes.xml": notes.replace("Отчет", "Отчет весь").encode()})
    assert revise(typed, {}, AUTHOR, None, (note,)).words == ()


def test_another_name_of_the_language_is_kept() -> None:
    file = paragraph(f"{AHEAD}{figure()}{BEHIND}")
    given = parts(file)
    body = given[BODY].decode().replace("xmlns:w=", "xmlns:ww=")
    body = re.sub(r"(</?)w:", r"\1ww:", body)
    body = re.sub(r" w:(\w+=)", r" ww:\1", body)
    revised = revise(packed({**given, BODY: body.encode()}), {FIGURE.anchor: "9"}, AUTHOR, None, (WORDS,))
    assert read_docx(revised.data).lines[0].text == NEW
    assert "<w:" not in parts(revised.data)[BODY].decode()


def test_what_was_written_is_on_record() -> None:
    revised, _ = reworded(f"{AHEAD}{figure()}{BEHIND}")
    built = read_manifest(read_docx(revised.data).manifest or b"").figures[FIGURE.anchor]
    assert built.ahead[-1] == "Проверена вся "


def test_signs_within_a_word_stay_elements() -> None:
    words_ = Rewording(
        (FIGURE.anchor,), ("9",), (("Школы\u2011сады: ",), (" в & за",)), ("Школа\u2011сад: ", " из < за")
    )
    run = f"<w:r><w:t {SPACE}>Школы</w:t><w:noBreakHyphen/><w:t {SPACE}>сады: </w:t></w:r>"
    file = paragraph(f"{run}{figure()}{words(' в &amp; за')}")
    revised = revise(file, {FIGURE.anchor: "9"}, AUTHOR, None, (words_,))
    assert read_docx(revised.data).lines[0].text == "Школа\u2011сад: 9 из < за"
    assert "сад</w:t>" in parts(revised.data)[BODY].decode()
    counts = [parts(one)[BODY].count(b"<w:noBreakHyphen/>") for one in (file, revised.data)]
    assert counts == [1, 2]
