"""New figures as tracked changes: what changes, what never does, and what is refused."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.manifest import bookmark, read_manifest
from docgen.reading.content import Run, Unsound
from docgen.reading.docx import read_docx
from docgen.revising import Author, Unproved, revise
from docgen.revising.controls import find_controls
from docgen.revising.proving import difference
from docgen.writers import breaks
from tests.written import BODY, docx, edited, packed, parts

AUTHOR = Author('Отдел <"А"> & Б', "2021-03-31T00:00:00Z")
FILE = docx()
STORIES = (BODY, "word/footnotes.xml")
RECORD = ("customXml/item1.xml", "docProps/custom.xml")
"""Where docgen notes what it has written, and the digest of that."""
ANCHORS = tuple(dict.fromkeys(c.anchor for name in STORIES for c in find_controls(parts(FILE)[name])))
FIGURE = next(one for one in find_controls(parts(FILE)[BODY]) if one.anchor == "f:schools#1")
WHOLE = parts(FILE)[BODY][slice(*FIGURE.place)].decode()
HELD = WHOLE[WHOLE.index("<w:sdtContent>") + len("<w:sdtContent>") : WHOLE.index("</w:sdtContent>")]

texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Cf")), min_size=1, max_size=30
)


def stretches(name: str, data: bytes, touched: set[str]) -> list[bytes]:
    """The bytes of a part around the controls that are touched."""
    pieces, done = [], 0
    for control in find_controls(data):
        if control.anchor in touched:
            pieces.append(data[done : control.runs[0][0]])
            done = control.runs[-1][1]
    return [*pieces, data[done:]]


@pytest.mark.parametrize("author", [AUTHOR, None])
@pytest.mark.parametrize(
    ("stands", "new"),
    [
        ("25_февраля 2021_года", "26_февраля 2021_года"),
        ("25_февраля_2021_года", "26_февраля 2021_года"),
        ("25 февраля 2021 года", "26 февраля 2021 года"),
    ],
)
def test_a_new_text_is_tied_as_the_one_that_stands_there(stands: str, new: str, author: Author | None) -> None:
    """A docgen before this one tied the year to its month, one before it wrote plain spaces, and a clerk types them."""
    given = edited("25\u00a0февраля 2021\u00a0года", stands.replace("_", "\u00a0"))
    anchor = next(one.anchor for one in find_controls(parts(given)[BODY]) if one.text.startswith("25"))
    lines = read_docx(revise(given, {anchor: "26 февраля 2021 года"}, author).data).lines
    (said,) = {"".join(run.text for run in line.runs if run.anchor == anchor and run.after) for line in lines} - {""}
    assert said == new.replace("_", "\u00a0")


@given(st.dictionaries(st.sampled_from(ANCHORS), texts, min_size=1))
def test_rejected_it_is_the_file_before_accepted_the_new_texts_and_all_other_bytes_stay(new: dict[str, str]) -> None:
    revised = revise(FILE, new, AUTHOR)
    assert revised.left == {}
    old_lines, new_lines = read_docx(FILE).lines, read_docx(revised.data).lines
    assert [line.text_before for line in new_lines] == [line.text_before for line in old_lines]
    said: dict[str, str] = {}
    for line in new_lines:
        for run in line.runs:
            if run.anchor in new and run.after:
                said[run.anchor] = said.get(run.anchor, "") + run.text
    assert said.keys() == new.keys()
    assert all(said[anchor] in (text, breaks.tied(text)) for anchor, text in new.items())
    before, after = parts(FILE), parts(revised.data)
    assert [rejected(after[name]) for name in STORIES] == [before[name] for name in STORIES]
    assert list(before) == list(after)
    for name, data in before.items():
        if name in RECORD:
            continue
        if name not in STORIES:
            assert after[name] == data
            continue
        for stretch in stretches(name, data, set(new)):
            assert stretch in after[name]


def rejected(part: bytes) -> bytes:
    """A part with every change taken back, byte for byte."""
    text = re.sub(r"<w:ins [^>]*>.*?</w:ins>", "", part.decode(), flags=re.DOTALL)
    return re.sub(r"</?w:del(?: [^>]*)?>", "", text).replace("w:delText", "w:t").encode()


def test_the_control_stays_and_holds_what_went_and_what_came() -> None:
    body = parts(revise(FILE, {FIGURE.anchor: "7 900"}, AUTHOR).data)[BODY].decode()
    head, tail = WHOLE.split(HELD)
    pattern = (
        r"<w:del [^>]*><w:r>.*?<w:delText[^>]*>[^<]*</w:delText>.*?</w:r></w:del><w:ins [^>]*><w:r>.*?</w:r></w:ins>"
    )
    changed = re.search(f"{re.escape(head)}({pattern}){re.escape(tail)}", body)
    assert changed
    assert body.count(f'w:val="{FIGURE.anchor}"') == 2  # tag and alias, once
    assert 'w:author="Отдел &lt;&quot;А&quot;&gt; &amp; Б"' in body or "w:author='Отдел &lt;\"А\"&gt; &amp; Б'" in body
    assert "<w:t>" not in changed[0].split("</w:del>")[0]


def test_a_plain_text_control_of_an_earlier_docgen_becomes_one_that_libreoffice_shows_right() -> None:
    marks = r'<w:bookmarkStart w:id="\d+" w:name="_Figure[^>]*/>(<w:sdt>.*?</w:sdt>)<w:bookmarkEnd [^>]*/>'
    given_parts = parts(FILE)
    plain = re.sub(marks, r"\1", given_parts[BODY].decode()).replace("</w:sdtPr>", "<w:text/></w:sdtPr>")
    assert "_Figure" not in plain
    file = packed({**given_parts, BODY: plain.encode()})
    revised = revise(file, {FIGURE.anchor: "9"}, AUTHOR)
    assert revised.left == {}
    body = parts(revised.data)[BODY].decode()
    assert body.count("<w:text/>") == plain.count("<w:text/>") - 1
    assert body.count("_Figure") == 1
    back = re.sub(marks, r"\1", rejected(body.encode()).decode())
    whole = f"{WHOLE.split('</w:sdtPr>')[0]}</w:sdtPr>"
    assert back == plain.replace(whole.replace("</w:sdtPr>", "<w:text/></w:sdtPr>"), whole)
    assert b"<w:text/>" in parts(revise(file, {FIGURE.anchor: "9"}, None).data)[BODY]  # plainly nothing else changes


def test_a_copy_in_another_part_gets_no_second_bookmark_of_the_same_name() -> None:
    given_parts = parts(FILE)
    marks = r"<w:bookmark(?:Start|End) [^>]*/>(?=<w:sdt>|<w:bookmarkEnd|<w:r>|</w:p>)"
    plain = {name: re.sub(marks, "", given_parts[name].decode()) for name in STORIES}
    plain = {name: text.replace("</w:sdtPr>", "<w:text/></w:sdtPr>") for name, text in plain.items()}
    plain[STORIES[1]] = plain[STORIES[1]].replace(
        "<w:sdt>", f"{WHOLE.replace('</w:sdtPr>', '<w:text/></w:sdtPr>')}<w:sdt>", 1
    )
    file = packed({**given_parts, **{name: text.encode() for name, text in plain.items()}})
    assert not any("_Figure" in text for text in plain.values())
    made = parts(revise(file, {FIGURE.anchor: "9"}, AUTHOR).data)
    assert [made[name].count(bookmark(FIGURE.anchor).encode()) for name in STORIES] == [1, 0]
    assert [made[name].count(b">9</w:t>") for name in STORIES] == [1, 1]


def test_a_control_without_a_name_is_known_by_its_bookmark() -> None:
    """LibreOffice 7.4 keeps neither tag nor alias, and moves the bookmark's beginning into the control."""
    text = re.sub(r"<w:(alias|tag) [^>]*/>", "", parts(FILE)[BODY].decode())
    moved = re.sub(
        r"(<w:bookmarkStart [^>]*_Figure[^>]*/>)(<w:sdt>.*?<w:sdtContent>)", r"\2\1<w:r><w:rPr/></w:r>", text
    )
    for body in (text, moved):
        file = packed({**parts(FILE), BODY: body.encode()})
        assert [line.runs for line in read_docx(file).lines if line.story == "body"][:1]
        revised = revise(file, {FIGURE.anchor: "9"}, AUTHOR)
        assert revised.left == {}
        assert rejected(parts(revised.data)[BODY]).decode() == body


KEPT = {
    "a bookmark": '<w:bookmarkStart w:id="901" w:name="x"/>{}<w:bookmarkEnd w:id="901"/>',
    "a comment": (
        '<w:commentRangeStart w:id="902"/>{}<w:commentRangeEnd w:id="902"/><w:r><w:commentReference w:id="902"/></w:r>'
    ),
    "a link": '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
    "the call of a note": '{}<w:r><w:footnoteReference w:id="1"/></w:r>',
    "marks of the spelling checker": '<w:proofErr w:type="spellStart"/>{}<w:proofErr w:type="spellEnd"/>',
}  # fmt: skip


@pytest.mark.parametrize("what", KEPT)
@pytest.mark.parametrize("where", ["within", "around"])
def test_what_belongs_to_the_place_stays_there(what: str, where: str) -> None:
    held = HELD.replace("</w:r>", "</w:r>" + HELD.replace(FIGURE.text, " объектов"))
    file = edited(*((HELD, KEPT[what].format(held)) if where == "within" else (WHOLE, KEPT[what].format(WHOLE))))
    revised = revise(file, {FIGURE.anchor: "9"}, AUTHOR)
    assert revised.left == {}
    assert rejected(parts(revised.data)[BODY]) == parts(file)[BODY]
    before, _, after = KEPT[what].partition("{}")
    accepted = re.sub(r"<w:del [^>]*>.*?</w:del>", "", parts(revised.data)[BODY].decode())
    assert re.search(f"{re.escape(before)}.*?>9</w:t></w:r></w:ins>.*?{re.escape(after)}", accepted)


def test_all_controls_of_a_figure_are_changed_that_say_the_same() -> None:
    typed = WHOLE.replace(FIGURE.text, "15")
    file = edited(WHOLE, WHOLE + typed + WHOLE)
    revised = revise(file, {FIGURE.anchor: "9"}, AUTHOR, {FIGURE.anchor: (FIGURE.text, "7")})
    body = parts(revised.data)[BODY].decode()
    assert (revised.left, body.count("<w:del "), typed in body) == ({}, 2, True)
    assert revised.done == {FIGURE.anchor: 2}
    assert rejected(body.encode()) == parts(file)[BODY]


@pytest.mark.parametrize("author", [AUTHOR, None])
def test_both_forms_of_a_text_box_are_changed_alike(author: Author | None) -> None:
    file = edited(WHOLE, box(WHOLE, WHOLE))
    revised = revise(file, {FIGURE.anchor: "9"}, author)
    body = parts(revised.data)[BODY].decode()
    assert (revised.left, body.count(">9</w:t>")) == ({}, 2)
    if author:
        assert rejected(body.encode()) == parts(file)[BODY]
    one_way = revise(edited(WHOLE, box(WHOLE, HELD)), {FIGURE.anchor: "9"}, author)
    assert one_way.left == {
        FIGURE.anchor: "its text box is in the file in two forms, and only one of them has the control"
    }


def box(choice: str, fallback: str) -> str:
    """A text box as Word writes it: DrawingML for itself, VML for others, the same paragraph in both."""
    return (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"<w:txbxContent><w:p>{choice}</w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:shape><v:textbox><w:txbxContent><w:p>{fallback}</w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_numbers_of_changes_differ_from_all_there_are() -> None:
    revised = revise(FILE, dict.fromkeys(ANCHORS, "1"), AUTHOR).data
    marks = re.findall(rb'<w:(?:ins|del) w:id="(\d+)"', parts(revised)[BODY] + parts(revised)["word/footnotes.xml"])
    assert len(marks) == 2 * len(ANCHORS)
    assert len(set(marks)) == len(marks)


def test_the_same_bytes_every_time() -> None:
    assert revise(FILE, {FIGURE.anchor: "5"}, AUTHOR) == revise(FILE, {FIGURE.anchor: "5"}, AUTHOR)


def test_runs_that_word_split_are_one_figure() -> None:
    split = HELD.replace("</w:r>", '</w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00AA"><w:t>!</w:t></w:r>', 1)
    revised = revise(edited(HELD, split), {FIGURE.anchor: "9"}, AUTHOR)
    assert revised.left == {}
    assert (
        "".join(
            run.text
            for line in read_docx(revised.data).lines
            for run in line.runs
            if run.anchor == FIGURE.anchor and run.after
        )
        == "9"
    )


def test_a_figure_whose_look_is_a_pending_change_is_changed() -> None:
    look = f"<w:b/><w:rPrChange {REVISION}><w:rPr><w:i/></w:rPr></w:rPrChange>"
    assert "<w:rPr>" in HELD
    bold = HELD.replace("</w:rPr>", f"{look}</w:rPr>", 1)
    revised = revise(edited(HELD, bold), {FIGURE.anchor: "9"}, AUTHOR)
    assert revised.left == {}
    body = parts(revised.data)[BODY].decode()
    inserted = body[body.index("<w:ins ") :].split("</w:ins>")[0]
    assert "<w:b/>" in inserted
    assert "rPrChange" not in inserted
    assert "rPrChange" in body  # the old run keeps its own


REVISION = 'w:id="900001" w:author="a" w:date="2021-01-01T00:00:00Z"'
PENDING = "a change is pending there"
FIELD = "its control holds a field"
UNTOUCHED = {
    "more is inserted with it": (WHOLE, f"<w:ins {REVISION}><w:r/>{WHOLE}</w:ins>", PENDING),
    "it is deep in an insertion": (WHOLE, f"<w:ins {REVISION}><w:smartTag>{WHOLE}</w:smartTag></w:ins>", PENDING),
    "it is moved here": (WHOLE, f"<w:moveTo {REVISION}>{WHOLE}</w:moveTo>", PENDING),
    "only a part of it is inserted": (HELD, f"<w:ins {REVISION}>{HELD}</w:ins>{HELD}", PENDING),
    "a part of it is moved": (HELD, f"{HELD}<w:moveTo {REVISION}>{HELD}</w:moveTo>", PENDING),
    "what was inserted is deleted": (HELD, f"<w:ins {REVISION}><w:del {REVISION}>{HELD}</w:del></w:ins>", PENDING),
    "it is empty": (HELD, "", "its control is empty"),
    "it holds a field": (HELD, f'<w:fldSimple w:instr=" DATE ">{HELD}</w:fldSimple>', FIELD),
    "it holds a field in runs": (HELD, f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{HELD}', FIELD),
    "it holds a comment of XML": (HELD, f"<!-- <w:t> -->{HELD}", "its control holds more than text"),
    "it holds a picture": (HELD, f"{HELD}<w:r><w:drawing/></w:r>", "its control holds a picture"),
    "it holds a formula": (HELD, f"{HELD}<w:r><w:object/></w:r>", "its control holds more than text"),
    "it holds a paragraph": (WHOLE, WHOLE.replace(HELD, f"<w:p>{HELD}</w:p>"), "its control holds a whole paragraph"),
    "a link covers a part": (
        HELD, f"<w:hyperlink>{HELD}</w:hyperlink>{HELD}", "its control holds a link that covers only a part of it"
    ),
    "another control is within": (
        HELD, f"<w:sdt><w:sdtPr/><w:sdtContent>{HELD}</w:sdtContent></w:sdt>", "its control holds another control"
    ),
    "it is gone": (WHOLE, HELD, "its control is not where a change can be made"),
    "it is deleted": (
        WHOLE, f"<w:del {REVISION}>{WHOLE}</w:del>", "its control is not where a change can be made"
    ),
}  # fmt: skip


@pytest.mark.parametrize("why", UNTOUCHED)
def test_a_control_is_left_alone_when(why: str) -> None:
    old, new, told = UNTOUCHED[why]
    file = edited(old, new)
    revised = revise(file, {FIGURE.anchor: "123"}, AUTHOR)
    assert revised.left == {FIGURE.anchor: told}
    assert parts(revised.data) == parts(file)


def test_a_change_of_its_own_that_is_pending_moves_on() -> None:
    once = revise(FILE, {FIGURE.anchor: "9"}, AUTHOR).data
    twice = revise(once, {FIGURE.anchor: "10"}, Author("Б", "2021-04-01T00:00:00Z"))
    assert twice.left == {}
    body = parts(twice.data)[BODY].decode()
    assert (body.count("<w:del "), body.count("<w:ins "), ">9</w:t>" in body) == (1, 1, False)
    assert rejected(body.encode()) == parts(FILE)[BODY]
    assert revise(once, {FIGURE.anchor: "10"}, None).left == {FIGURE.anchor: PENDING}


@pytest.mark.parametrize("author", ["&lt;А&gt; > Б", "А"])
@pytest.mark.parametrize(
    "shape", ["{}", '<w:bookmarkStart w:id="99" w:name="_Figure"/>{}<w:bookmarkEnd w:id="99"/>', "text"]
)
def test_a_pending_insertion_of_a_control_alone_gives_way_to_another(author: str, shape: str) -> None:
    signed = f'w:id="7" w:author="{author}" w:date="2020-01-01T00:00:00Z"'
    deleted = f"<w:del {signed}><w:r><w:delText>старое</w:delText></w:r></w:del>"
    held = WHOLE.replace("</w:sdtPr>", "<w:text/></w:sdtPr>") if shape == "text" else shape.format(WHOLE)
    file = edited(WHOLE, f"{deleted}<w:ins {signed}>{held}</w:ins>")
    revised = revise(file, {FIGURE.anchor: "123"}, AUTHOR)
    assert revised.left == {}
    body = parts(revised.data)[BODY].decode()
    assert body.count("<w:ins ") == 1
    assert f"{deleted}<w:ins " in body
    assert re.search(r"<w:ins [^>]*>" + re.escape(held.split("<w:r>")[0]), body)
    assert [line.text_before for line in read_docx(revised.data).lines] == [
        line.text_before for line in read_docx(file).lines
    ]


def test_plainly_nothing_is_put_into_a_pending_insertion() -> None:
    file = edited(WHOLE, f"<w:ins {REVISION}>{WHOLE}</w:ins>")
    revised = revise(file, {FIGURE.anchor: "123"}, None)
    assert revised.left == {FIGURE.anchor: PENDING}
    assert parts(revised.data) == parts(file)


@given(st.dictionaries(st.sampled_from(ANCHORS), texts, min_size=1))
def test_plainly_all_bytes_but_the_figures_own_and_the_record_stay(new: dict[str, str]) -> None:
    revised = revise(FILE, new, None)
    assert revised.left == {}
    before, after = parts(FILE), parts(revised.data)
    for name in STORIES:
        for stretch in stretches(name, before[name], set(new)):
            assert stretch in after[name]
        assert b"<w:ins" not in after[name]
    built = read_manifest(read_docx(revised.data).manifest or b"").figures
    assert {anchor: one.refreshed for anchor, one in built.items() if one.refreshed} == {
        anchor: (text,) for anchor, text in new.items()
    }


def test_pending_changes_of_others_stay() -> None:
    others = f"<w:del {REVISION}><w:r><w:delText>старое</w:delText></w:r></w:del>{WHOLE}"
    file = edited(WHOLE, others)
    revised = revise(file, {FIGURE.anchor: "123"}, AUTHOR).data
    assert others.split("<w:sdt>", maxsplit=1)[0].encode() in parts(revised)[BODY]
    assert [line.text_before for line in read_docx(revised).lines] == [
        line.text_before for line in read_docx(file).lines
    ]


@pytest.mark.parametrize("prefix", ["ns0", "word"])
def test_the_prefix_of_words_language_is_the_files_own(prefix: str) -> None:
    given_parts = parts(FILE)
    body = given_parts[BODY].replace(b"<w:", f"<{prefix}:".encode()).replace(b"</w:", f"</{prefix}:".encode())
    body = body.replace(b" w:", f" {prefix}:".encode()).replace(b"xmlns:w=", f"xmlns:{prefix}=".encode())
    revised = revise(packed({**given_parts, BODY: body}), {FIGURE.anchor: "44"}, AUTHOR)
    assert revised.left == {}
    assert f"<{prefix}:delText".encode() in parts(revised.data)[BODY]


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"<html/>", FILE[: len(FILE) // 2]])
def test_what_is_no_docx_is_one_sentence(data: bytes) -> None:
    with pytest.raises(Unsound):
        revise(data, {FIGURE.anchor: "1"}, AUTHOR)


def test_the_proof_sees_every_kind_of_fault() -> None:
    old = read_docx(FILE)
    assert difference(old, old, {}, {}) == ""
    line = next(line for line in old.lines if line.text.strip())
    at = old.lines.index(line)
    faults = (
        replace(line, runs=(*line.runs, Run("x"))),
        replace(line, runs=(*line.runs, Run("x", after=False))),
        replace(line, runs=(*line.runs, Run("x", before=False))),
        replace(line, runs=()),
    )
    for fault in faults:
        assert difference(old, replace(old, lines=(*old.lines[:at], fault, *old.lines[at + 1 :])), {}, {})
    assert difference(old, replace(old, lines=old.lines[1:]), {}, {})
    assert difference(old, old, {FIGURE.anchor: "другое"}, {})


def test_a_revision_that_cannot_be_proved_gives_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docgen.revising.running._Plan.carried_out", lambda self, part, splicer: part)
    with pytest.raises(Unproved):
        revise(FILE, {FIGURE.anchor: "123"}, AUTHOR)


def test_the_tag_counts_before_the_alias_as_in_reading() -> None:
    alias = f'<w:alias w:val="{FIGURE.anchor}"/>'
    file = edited(alias, alias.replace(FIGURE.anchor, "f:another#1"))
    assert revise(file, {FIGURE.anchor: "8"}, AUTHOR).left == {}
    assert revise(file, {"f:another#1": "8"}, AUTHOR).left == {
        "f:another#1": "its control is not where a change can be made"
    }
