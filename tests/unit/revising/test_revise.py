"""New figures as tracked changes: what changes, what never does, and what is refused."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.manifest import read_manifest
from docgen.reading.content import Run, Unsound
from docgen.reading.docx import read_docx
from docgen.revising import Author, Unproved, revise
from docgen.revising.controls import find_controls
from docgen.revising.proving import difference
from tests.written import BODY, docx, edited, packed, parts

AUTHOR = Author('Отдел <"А"> & Б', "2021-03-31T00:00:00Z")
FILE = docx()
STORIES = (BODY, "word/footnotes.xml")
RECORD = ("customXml/item1.xml", "docProps/custom.xml")
"""Where docgen notes what it has written, and the digest of that."""
ANCHORS = tuple(dict.fromkeys(c.anchor for name in STORIES for c in find_controls(parts(FILE)[name])))
FIGURE = find_controls(parts(FILE)[BODY])[0]
HELD = parts(FILE)[BODY][FIGURE.first : FIGURE.last].decode()
WHOLE = parts(FILE)[BODY][FIGURE.start : FIGURE.stop].decode()

texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Cf")), min_size=1, max_size=30
)


def stretches(name: str, data: bytes, touched: set[str]) -> list[bytes]:
    """The bytes of a part around the controls that are touched."""
    pieces, done = [], 0
    for control in find_controls(data):
        if control.anchor in touched:
            pieces.append(data[done : control.start])
            done = control.stop
    return [*pieces, data[done:]]


@given(st.dictionaries(st.sampled_from(ANCHORS), texts, min_size=1))
def test_rejected_it_is_the_file_before_accepted_the_new_texts_and_all_other_bytes_stay(new: dict[str, str]) -> None:
    revised = revise(FILE, new, AUTHOR)
    assert revised.left == ()
    old_lines, new_lines = read_docx(FILE).lines, read_docx(revised.data).lines
    assert [line.text_before for line in new_lines] == [line.text_before for line in old_lines]
    said: dict[str, str] = {}
    for line in new_lines:
        for run in line.runs:
            if run.anchor in new and run.after:
                said[run.anchor] = said.get(run.anchor, "") + run.text
    assert said == new
    before, after = parts(FILE), parts(revised.data)
    assert list(before) == list(after)
    for name, data in before.items():
        if name in RECORD:
            continue
        if name not in STORIES:
            assert after[name] == data
            continue
        for stretch in stretches(name, data, set(new)):
            assert stretch in after[name]


def test_the_old_runs_are_deleted_then_the_control_is_inserted_anew() -> None:
    body = parts(revise(FILE, {FIGURE.anchor: "7 900"}, AUTHOR).data)[BODY].decode()
    pattern = r"<w:del [^>]*><w:r>.*?<w:delText[^>]*>[^<]*</w:delText>.*?</w:r></w:del><w:ins [^>]*><w:sdt>"
    assert re.search(pattern, body)
    assert 'w:author="Отдел &lt;&quot;А&quot;&gt; &amp; Б"' in body or "w:author='Отдел &lt;\"А\"&gt; &amp; Б'" in body
    changed = re.search(rf"{pattern}.*?</w:sdt></w:ins>", body)
    assert changed
    assert "<w:t>" not in changed[0].split("</w:del>")[0]


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
    assert revised.left == ()
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
    assert revised.left == ()
    body = parts(revised.data)[BODY].decode()
    inserted = body[body.index("<w:ins ") :].split("</w:ins>")[0]
    assert "<w:b/>" in inserted
    assert "rPrChange" not in inserted
    assert "rPrChange" in body  # the old run keeps its own


REVISION = 'w:id="900001" w:author="a" w:date="2021-01-01T00:00:00Z"'
UNTOUCHED = {
    "more is inserted with it": (WHOLE, f"<w:ins {REVISION}><w:r/>{WHOLE}</w:ins>"),
    "its paragraph is in a pending insertion": (WHOLE, f"<w:ins {REVISION}><w:smartTag>{WHOLE}</w:smartTag></w:ins>"),
    "it is moved here": (WHOLE, f"<w:moveTo {REVISION}>{WHOLE}</w:moveTo>"),
    "changes are pending within": (HELD, f"<w:ins {REVISION}>{HELD}</w:ins>"),
    "it is there twice": (WHOLE, WHOLE + WHOLE),
    "it is empty": (HELD, ""),
    "it holds a field": (HELD, f'<w:fldSimple w:instr=" DATE ">{HELD}</w:fldSimple>'),
    "it holds a comment of XML": (HELD, f"<!-- <w:t> -->{HELD}"),
    "it is in a hyperlink": (WHOLE, f"<w:hyperlink>{WHOLE}</w:hyperlink>"),
    "another control is within": (HELD, f"<w:sdt><w:sdtPr/><w:sdtContent>{HELD}</w:sdtContent></w:sdt>"),
    "it is gone": (WHOLE, HELD),
}  # fmt: skip


@pytest.mark.parametrize("why", UNTOUCHED)
def test_a_control_is_left_alone_when(why: str) -> None:
    file = edited(*UNTOUCHED[why])
    revised = revise(file, {FIGURE.anchor: "123"}, AUTHOR)
    assert revised.left == (FIGURE.anchor,)
    assert parts(revised.data) == parts(file)


@pytest.mark.parametrize("author", ["&lt;А&gt; > Б", "А"])
def test_a_pending_insertion_of_a_control_alone_gives_way_to_another(author: str) -> None:
    signed = f'w:id="7" w:author="{author}" w:date="2020-01-01T00:00:00Z"'
    deleted = f"<w:del {signed}><w:r><w:delText>старое</w:delText></w:r></w:del>"
    file = edited(WHOLE, f"{deleted}<w:ins {signed}>{WHOLE}</w:ins>")
    revised = revise(file, {FIGURE.anchor: "123"}, AUTHOR)
    assert revised.left == ()
    body = parts(revised.data)[BODY].decode()
    assert body.count("<w:ins ") == 1
    assert f"{deleted}<w:ins " in body
    assert [line.text_before for line in read_docx(revised.data).lines] == [
        line.text_before for line in read_docx(file).lines
    ]


def test_plainly_nothing_is_put_into_a_pending_insertion() -> None:
    file = edited(WHOLE, f"<w:ins {REVISION}>{WHOLE}</w:ins>")
    revised = revise(file, {FIGURE.anchor: "123"}, None)
    assert revised.left == (FIGURE.anchor,)
    assert parts(revised.data) == parts(file)


@given(st.dictionaries(st.sampled_from(ANCHORS), texts, min_size=1))
def test_plainly_all_bytes_but_the_figures_own_and_the_record_stay(new: dict[str, str]) -> None:
    revised = revise(FILE, new, None)
    assert revised.left == ()
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
    assert revised.left == ()
    assert f"<{prefix}:delText".encode() in parts(revised.data)[BODY]


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"<html/>", FILE[: len(FILE) // 2]])
def test_what_is_no_docx_is_one_sentence(data: bytes) -> None:
    with pytest.raises(Unsound):
        revise(data, {FIGURE.anchor: "1"}, AUTHOR)


def test_the_proof_sees_every_kind_of_fault() -> None:
    old = read_docx(FILE)
    assert difference(old, old, {}) == ""
    line = next(line for line in old.lines if line.text.strip())
    at = old.lines.index(line)
    faults = (
        replace(line, runs=(*line.runs, Run("x"))),
        replace(line, runs=(*line.runs, Run("x", after=False))),
        replace(line, runs=(*line.runs, Run("x", before=False))),
        replace(line, runs=()),
    )
    for fault in faults:
        assert difference(old, replace(old, lines=(*old.lines[:at], fault, *old.lines[at + 1 :])), {})
    assert difference(old, replace(old, lines=old.lines[1:]), {})
    assert difference(old, old, {FIGURE.anchor: "другое"})


def test_a_revision_that_cannot_be_proved_gives_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docgen.revising.running.splice", lambda data, changes, author, ids: data)
    with pytest.raises(Unproved):
        revise(FILE, {FIGURE.anchor: "123"}, AUTHOR)


def test_the_tag_counts_before_the_alias_as_in_reading() -> None:
    alias = f'<w:alias w:val="{FIGURE.anchor}"/>'
    file = edited(alias, alias.replace(FIGURE.anchor, "f:another#1"))
    assert revise(file, {FIGURE.anchor: "8"}, AUTHOR).left == ()
    assert revise(file, {"f:another#1": "8"}, AUTHOR).left == ("f:another#1",)
