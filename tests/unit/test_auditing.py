"""A file edited in every way a clerk can edit it: each figure's state is named right, whatever number stands there."""

from __future__ import annotations

import functools
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from docgen import flow
from docgen.auditing import Audit, audit
from docgen.auditing.audit import Composing
from docgen.auditing.beside import words_beside
from docgen.auditing.placing import placed
from docgen.compose.composing import Composer
from docgen.facts.book import FactBook, read_facts
from docgen.manifest import read_manifest, write_manifest
from docgen.model import LANGS, Document, Figure, Lang, PageStyle, Paragraph, Span, Text
from docgen.reading import Content
from docgen.reading.docx import read_docx
from docgen.reading.pdf import read_pdf
from docgen.refreshing import Order, refresh
from docgen.register import Register
from docgen.revising import Author
from docgen.world import DiskWorld
from docgen.writers.docx import write_docx
from docgen.writers.pdf import write_pdf
from tests.projects import TODAY
from tests.unit.revising.test_revise import box
from tests.written import BODY, edited, packed, page_style, parts, run

ROOT = Path(__file__).parents[2]
SCHOOLS, CENTRES = "f:schools_inspected#1", "f:social_centres_inspected#1"


@functools.cache
def project() -> tuple[DiskWorld, FactBook]:
    world = DiskWorld(ROOT, TODAY)
    return world, read_facts(world)[0]


def composing(book: FactBook) -> Composing:
    composer = Composer(project()[0], book)
    return lambda letter, lang: composer.compose(book.letters[letter], lang)


@functools.cache
def built(lang: Lang = "ru") -> bytes:
    book = project()[1]
    return write_docx(composing(book)("dz-74", lang).document, PageStyle()).data


def audited(data: bytes, book: FactBook | None = None) -> Audit:
    book = book or project()[1]
    return audit("a.docx", read_docx(data), book, composing(book))


def changed(key: str, value: str) -> FactBook:
    book = project()[1]
    fact = replace(book.facts[key], value=Decimal(value))
    return replace(book, facts={**book.facts, key: fact})


def body(data: bytes | None = None) -> str:
    return parts(data or built())[BODY].decode()


def control(anchor: str, data: bytes | None = None) -> str:
    """The XML of a figure's control."""
    found = next(one for one in re.findall(r"<w:sdt>.*?</w:sdt>", body(data)) if f'"{anchor}"' in one)
    return str(found)


def with_control(anchor: str, new: str) -> bytes:
    return edited(control(anchor), new, data=built())


def states(found: Audit, anchor: str) -> list[str]:
    return [one.state.value for one in found.figures if one.anchor == anchor]


def codes(found: Audit) -> list[str]:
    return [one.code for one in found.findings]


@pytest.mark.parametrize("lang", LANGS)
def test_a_fresh_file_is_as_built(lang: Lang) -> None:
    found = audited(built(lang))
    assert found.findings == ()
    assert found.whole
    assert {one.state.value for one in found.figures} == {"as built"}


@pytest.mark.parametrize("lang", LANGS)
def test_a_fact_that_moved_is_told_with_its_source(lang: Lang) -> None:
    found = audited(built(lang), changed("schools_inspected", "391"))
    older = [one for one in found.findings if one.code == "DG701"]
    assert [one.args["now"][:3] for one in older] == ["391"]
    assert older[0].args["sources"] == "letter_dz74"
    assert older[0].related[0].span.file == "facts/inspections.yaml"
    assert states(found, SCHOOLS) == ["older than today's fact"]


def test_a_figure_that_moved_elsewhere_is_not_found_by_its_value() -> None:
    """The other figure's number in this control: a match by value would call it right."""
    found = audited(with_control(SCHOOLS, control(SCHOOLS).replace("386", "20")))
    assert states(found, SCHOOLS) == ["edited by hand"]


Edit = Callable[[], bytes]


def tracked() -> bytes:
    old = control(SCHOOLS)
    text = re.search(r"<w:r>.*</w:r>", old)
    assert text
    deleted = text[0].replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
    new = f'<w:del w:id="901" w:author="a">{deleted}</w:del><w:ins w:id="902" w:author="a">{run("400 школ")}</w:ins>'
    return with_control(SCHOOLS, old.replace(text[0], new))


def split() -> bytes:
    return with_control(
        SCHOOLS, re.sub(r"(<w:t[^>]*>)38", r"\g<1>3</w:t></w:r><w:proofErr/><w:r>\g<1>8", control(SCHOOLS))
    )


def pasted_elsewhere() -> bytes:
    text = body().replace(control(SCHOOLS), "", 1)
    place = text.rindex("<w:sectPr")
    paragraph = f"<w:p>{run('В лагерях отдыхает ')}{control(SCHOOLS)}{run(' каждое лето')}</w:p>"
    given = parts(built())
    return packed({**given, BODY: f"{text[:place]}{paragraph}{text[place:]}".encode()})


def within_control(shape: str) -> bytes:
    """What the figure's control holds, with something around it."""
    return with_control(
        SCHOOLS, re.sub(r"(?<=<w:sdtContent>)(.*)(?=</w:sdtContent>)", lambda m: shape.format(m[1]), control(SCHOOLS))
    )


def nameless() -> bytes:
    """All controls without their names, the beginnings of their bookmarks within them."""
    text = re.sub(r"<w:(alias|tag) [^>]*/>", "", body())
    text = re.sub(r"(<w:bookmarkStart [^>]*_Figure[^>]*/>)(<w:sdt>.*?<w:sdtContent>)", r"\2\1", text)
    return packed({**parts(built()), BODY: text.encode()})


def paragraph_of(text: str, words: str) -> str:
    return next(one for one in re.findall(r"<w:p>.*?</w:p>", text) if words in one)


def note_moved() -> bytes:
    """The call of the note cut out of its sentence and pasted behind another one."""
    call = re.search(r"<w:bookmarkStart[^>]*_RefNote[^>]*>.*?<w:bookmarkEnd[^>]*>", body())
    assert call
    given = parts(built())
    text = body().replace(call[0], "", 1)
    place = text.index("</w:p>", text.index("Уважаемые"))
    return packed({**given, BODY: f"{text[:place]}{call[0]}{text[place:]}".encode()})


def table_added(said: str) -> bytes:
    cell = f"<w:tc><w:tcPr/><w:p>{run(said)}</w:p></w:tc>"
    return edited("<w:body>", f"<w:body><w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell}</w:tr></w:tbl>", data=built())


def paragraph_moved() -> bytes:
    moved = paragraph_of(body(), SCHOOLS)
    given, text = parts(built()), body().replace(paragraph_of(body(), SCHOOLS), "", 1)
    place = text.rindex("<w:sectPr")
    return packed({**given, BODY: f"{text[:place]}{moved}{text[place:]}".encode()})


EDITS: dict[str, tuple[Edit, str, list[str]]] = {
    "overtyped": (lambda: with_control(SCHOOLS, control(SCHOOLS).replace("386", "400")), "edited by hand", ["DG702"]),
    "overtyped with changes tracked": (tracked, "edited by hand", ["DG702"]),
    "split into runs": (split, "as built", []),
    "another kind of space": (
        lambda: with_control(SCHOOLS, control(SCHOOLS).replace("386\xa0", "386 ")),
        "as built",
        [],
    ),
    "made bold": (lambda: with_control(SCHOOLS, control(SCHOOLS).replace("<w:rPr>", "<w:rPr><w:b/>")), "as built", []),
    "tag dropped, alias kept": (
        lambda: with_control(SCHOOLS, re.sub(r"<w:tag [^>]*/>", "", control(SCHOOLS))),
        "as built",
        [],
    ),
    "control removed": (
        lambda: with_control(SCHOOLS, "".join(re.findall(r"<w:r>.*?</w:r>", control(SCHOOLS)))),
        "control removed",
        ["DG703"],
    ),
    "deleted": (lambda: with_control(SCHOOLS, ""), "gone", ["DG704"]),
    "deleted with changes tracked": (
        lambda: with_control(SCHOOLS, f'<w:del w:id="9" w:author="a">{control(SCHOOLS)}</w:del>'),
        "gone",
        ["DG704"],
    ),
    "emptied": (lambda: with_control(SCHOOLS, re.sub(r"<w:r>.*</w:r>", "", control(SCHOOLS))), "gone", ["DG704"]),
    "pasted into another sentence": (pasted_elsewhere, "as built", ["DG708"]),
    "hidden": (
        lambda: with_control(SCHOOLS, control(SCHOOLS).replace("<w:rPr>", "<w:rPr><w:vanish/>")),
        "edited by hand",
        ["DG709"],
    ),
    "in a smart tag": (
        lambda: with_control(SCHOOLS, f'<w:smartTag w:uri="u" w:element="e">{control(SCHOOLS)}</w:smartTag>'),
        "as built",
        [],
    ),
    "moved with changes tracked": (
        lambda: with_control(SCHOOLS, f'<w:moveTo w:id="9" w:author="a">{control(SCHOOLS)}</w:moveTo>'),
        "as built",
        [],
    ),
    "words around changed": (
        lambda: edited("осуществлены", "тщательно осуществлены", data=built()),
        "as built",
        [],
    ),
    "another paragraph added": (
        lambda: edited("<w:body>", f"<w:body><w:p>{run('Добрый день!')}</w:p>", data=built()),
        "as built",
        [],
    ),
    "its paragraph centred": (
        lambda: edited(
            '<w:pStyle w:val="LetterBody"/>', '<w:pStyle w:val="LetterBody"/><w:jc w:val="center"/>', data=built()
        ),
        "as built",
        [],
    ),
    "struck out": (
        lambda: with_control(SCHOOLS, control(SCHOOLS).replace("<w:rPr>", "<w:rPr><w:strike/>")),
        "edited by hand",
        ["DG709"],
    ),
    "white on white": (
        lambda: with_control(SCHOOLS, control(SCHOOLS).replace("<w:rPr>", '<w:rPr><w:color w:val="FFFFFF"/>')),
        "edited by hand",
        ["DG709"],
    ),
    "emptied by Word, which asks to click here": (
        lambda: with_control(SCHOOLS, control(SCHOOLS).replace("</w:sdtPr>", "<w:showingPlcHdr/></w:sdtPr>")),
        "gone",
        ["DG704"],
    ),
    "made a link": (
        lambda: with_control(SCHOOLS, f'<w:hyperlink w:anchor="x">{control(SCHOOLS)}</w:hyperlink>'),
        "as built",
        [],
    ),
    "commented on": (
        lambda: with_control(
            SCHOOLS, f'<w:commentRangeStart w:id="1"/>{control(SCHOOLS)}<w:commentRangeEnd w:id="1"/>'
        ),
        "as built",
        [],
    ),
    "put in with changes tracked": (
        lambda: with_control(SCHOOLS, f'<w:ins w:id="9" w:author="a">{control(SCHOOLS)}</w:ins>'),
        "as built",
        [],
    ),
    "a digit typed before it": (
        lambda: with_control(SCHOOLS, f"{run('1 ')}{control(SCHOOLS)}"),
        "edited by hand",
        ["DG745"],
    ),
    "a bookmark set in it": (
        lambda: within_control('<w:bookmarkStart w:id="9" w:name="x"/>{}<w:bookmarkEnd w:id="9"/>'),
        "as built",
        [],
    ),
    "commented on within": (
        lambda: within_control('<w:commentRangeStart w:id="1"/>{}<w:commentRangeEnd w:id="1"/>'),
        "as built",
        [],
    ),
    "its words made a link": (lambda: within_control('<w:hyperlink w:anchor="x">{}</w:hyperlink>'), "as built", []),
    "made a field": (lambda: within_control('<w:fldSimple w:instr=" REF x ">{}</w:fldSimple>'), "as built", []),
    "put into a text box as Word writes it": (
        lambda: with_control(SCHOOLS, box(control(SCHOOLS), control(SCHOOLS))),
        "as built",
        [],
    ),
    "saved by LibreOffice 7.4, which keeps the bookmark alone": (nameless, "as built", []),
    "its control made a plain-text one, as docgen's own were": (
        lambda: with_control(SCHOOLS, control(SCHOOLS).replace("</w:sdtPr>", "<w:text/></w:sdtPr>")),
        "as built",
        [],
    ),
    "a note moved to another paragraph": (note_moved, "as built", []),
    "a table with a row put in": (lambda: table_added("Всего школ"), "as built", []),
    "a row with a number put in": (lambda: table_added("Всего 17 школ"), "as built", ["DG707"]),
    "its paragraph moved to the end": (paragraph_moved, "as built", []),
    "a change pending in another paragraph": (
        lambda: edited(
            "<w:body>",
            f'<w:body><w:p><w:ins w:id="9" w:author="a">{run("Еще 40 школ")}</w:ins></w:p>',
            data=built(),
        ),
        "as built",
        ["DG707"],
    ),
}


LEFT = frozenset({"moved with changes tracked", "made a field"})
"""Edits after which a figure that is as built cannot be changed safely: told, and left."""


@pytest.mark.parametrize("name", EDITS)
def test_what_a_clerk_did_to_a_figure(name: str) -> None:
    edit, state, told = EDITS[name]
    found = audited(edit())
    assert states(found, SCHOOLS) == [state]
    assert codes(found) == told
    others = [one.state.value for one in found.figures if one.anchor != SCHOOLS]
    assert set(others) == {"as built"}


def test_the_ways_of_editing_are_many() -> None:
    assert len(EDITS) >= 25


@pytest.mark.parametrize("accept", [False, True])
@pytest.mark.parametrize("name", EDITS)
def test_a_refresh_then_changes_what_it_may_and_loses_no_edit(name: str, *, accept: bool) -> None:
    edit, state, _ = EDITS[name]
    file, book = edit(), changed("schools_inspected", "391")
    order = Order(None if accept else Author("А", "2021-03-31T00:00:00Z"))
    found = refresh(audited(file, book), file, order, Register())
    pending = name == "put in with changes tracked" and accept
    if state != "as built" or name in LEFT or pending:
        assert found.data is None
        assert found.findings
        return
    assert list(found.changes) == [SCHOOLS]
    assert found.data is not None
    before, after = read_docx(file), read_docx(found.data)
    if not accept:
        assert [line.text_before for line in after.lines] == [line.text_before for line in before.lines]
    assert said_beside(after) == said_beside(before)
    assert states(audited(found.data, book), SCHOOLS) == ["as today's fact"]


def said_beside(content: Content) -> list[str]:
    """Everything that is seen, but for the figure."""
    return ["".join(r.text for r in line.runs if r.after and r.anchor != SCHOOLS) for line in content.lines]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1\xa0", "DG745"),
        ("1", "DG745"),
        ("0,", "DG745"),
        ("−", "DG745"),
        ("-", "DG745"),
        ("1, ", "DG707"),
        ("17 школ и ", "DG707"),
    ],
)
def test_only_digits_right_beside_a_figure_make_it_another(typed: str, told: str) -> None:
    found = audited(with_control(SCHOOLS, f"{run(typed)}{control(SCHOOLS)}"))
    assert codes(found) == [told]
    if told == "DG745":
        assert flow.bare(str(found.findings[0].args["both"])) == flow.bare(f"{typed}386 организаций образования")
        assert (found.numbers, states(found, SCHOOLS)) == (0, ["edited by hand"])


def test_a_copy_is_told_beside_the_first() -> None:
    found = audited(with_control(SCHOOLS, control(SCHOOLS) * 2))
    assert states(found, SCHOOLS) == ["as built", "copied"]
    assert codes(found) == ["DG705"]


def test_a_control_of_another_letter_is_unknown() -> None:
    strange = control(SCHOOLS).replace("schools_inspected", "dams_built")
    found = audited(with_control(SCHOOLS, control(SCHOOLS) + strange))
    assert states(found, "f:dams_built#1") == ["unknown"]
    (told,) = (one for one in found.findings if one.code == "DG706")
    assert told.args["key"] == "dams_built"
    assert str(told.args["around"]).endswith("386 организаций образования и")


@pytest.mark.parametrize("text", ["Выделено 95 млн. тенге", "В 2019 году", "двадцать шесть школ"])
def test_a_number_typed_outside_belongs_to_no_figure(text: str) -> None:
    found = audited(edited("<w:body>", f"<w:body><w:p>{run(text)}</w:p>", data=built()))
    assert codes(found) == ["DG707"]
    assert (found.findings[0].span.line, found.numbers) == (1, 1)


def test_a_record_that_was_touched_or_is_gone() -> None:
    given = parts(built())
    assert codes(audited(packed({name: data for name, data in given.items() if name != "customXml/item1.xml"}))) == [
        "DG711"
    ]
    touched = given["customXml/item1.xml"].replace(b'"docgen":1', b'"docgen":[')
    assert codes(audited(packed({**given, "customXml/item1.xml": touched}))) == ["DG713"]


def test_a_letter_that_the_project_does_not_have() -> None:
    book = project()[1]
    found = audited(built(), replace(book, letters={}))
    assert codes(found)[0] == "DG714"
    assert not found.whole


def test_a_figure_that_today_s_letter_prints_no_more() -> None:
    given = parts(built())
    item = given["customXml/item1.xml"].decode().replace("f:schools_inspected#1", "f:schools_inspected#9")
    text = body().replace("f:schools_inspected#1", "f:schools_inspected#9")
    found = audited(packed({**given, "customXml/item1.xml": item.encode(), BODY: text.encode()}))
    assert "DG716" in codes(found)


@functools.cache
def built_pdf(lang: Lang) -> bytes:
    book = project()[1]
    return write_pdf(composing(book)("dz-74", lang).document, page_style()).data


@pytest.mark.parametrize("lang", LANGS)
def test_a_pdf_is_audited_by_its_structure(lang: Lang, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(built_pdf(lang))
    subprocess.run(["qpdf", "--object-streams=generate", "a.pdf", "b.pdf"], cwd=tmp_path, check=True)
    book = changed("schools_inspected", "391")
    for name in ("a.pdf", "b.pdf"):
        content = read_pdf((tmp_path / name).read_bytes())
        assert audit(name, content, project()[1], composing(project()[1])).findings == ()
        assert codes(audit(name, content, book, composing(book))) == ["DG701"]


def test_a_pdf_that_was_printed_again_is_not_guessed_at(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(built_pdf("ru"))
    subprocess.run(["pdftocairo", "-pdf", "a.pdf", "b.pdf"], cwd=tmp_path, check=True)
    content = read_pdf((tmp_path / "b.pdf").read_bytes())
    assert codes(audit("b.pdf", content, project()[1], composing(project()[1]))) == ["DG712"]


def letter(schools: str, word: str, centres: str) -> Document:
    """A sentence with two figures and a word between them."""
    here = Span("t")
    figures = [Figure(text, (key,), "value", here) for text, key in ((schools, "schools"), (centres, "centres"))]
    sentence = (figures[0], Text(f" и {word} ", here), figures[1], Text(" в году.", here))
    return Document("ru", "one", "", TODAY, (Paragraph(sentence, here),))


@pytest.mark.parametrize(("now", "word"), [(("3 школы", "1 центр"), "1 центр"), (("1 школа", "5 центров"), "1 школа")])
def test_words_between_two_figures_are_told_beside_the_one_that_moved(now: tuple[str, str], word: str) -> None:
    then = letter("3 школы", "проверены", "5 центров")
    built = read_manifest(write_manifest(then))
    lines = read_docx(write_docx(then, PageStyle()).data).lines
    found = list(words_beside(built, tuple(placed("a.docx", lines)), letter(now[0], "проверен", now[1])))
    told = {"1 центр": "5 центров", "1 школа": "3 школы"}[word]
    assert [(one.code, one.args["text"]) for one in found] == [("DG725", told)]
