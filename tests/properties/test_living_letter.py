"""A letter edited by hand in any way while its facts move: a refresh changes what it may and nothing else.

The release profile draws 500 edits and changes of facts, CI a handful.
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen import flow
from docgen.auditing import State, audit
from docgen.compose.composing import Composer
from docgen.facts.book import FactBook, read_facts
from docgen.model import LANGS, Lang, PageStyle
from docgen.reading.docx import read_docx
from docgen.reading.docx.resolving import rejected
from docgen.redlining.running import redline
from docgen.refreshing import Order, refresh
from docgen.register import Register
from docgen.revising import Author
from docgen.revising.controls import find_controls
from docgen.world import DiskWorld
from docgen.writers.docx import write_docx
from tests.projects import TODAY
from tests.unit.redlining.test_redline import resolved
from tests.unit.revising.test_revise import box
from tests.written import BODY, packed, parts, run

EXAMPLES = 500 if settings.default and settings.default.max_examples > 1000 else 15
ROOT = Path(__file__).parents[2]
NOTES = "word/footnotes.xml"
RECORD = ("customXml/item1.xml", "docProps/custom.xml")
AUTHOR = Author("А. Секретарь", "2021-03-31T00:00:00Z")
COUNTS = (
    "schools_inspected", "social_centres_inspected", "orphan_organizations_checked", "institutions_to_inspect",
    "audit_objects", "almaty_schools_repaired",
)  # fmt: skip
PENDING = 'w:id="9{:03}" w:author="Р" w:date="2021-01-01T00:00:00Z"'


@functools.cache
def project() -> tuple[DiskWorld, FactBook]:
    world = DiskWorld(ROOT, TODAY)
    return world, read_facts(world)[0]


@functools.cache
def built(lang: Lang) -> bytes:
    world, book = project()
    return write_docx(Composer(world, book).compose(book.letters["dz-74"], lang).document, PageStyle()).data


def moved(values: dict[str, int]) -> FactBook:
    book = project()[1]
    facts = {key: replace(book.facts[key], value=Decimal(value)) for key, value in values.items()}
    return replace(book, facts={**book.facts, **facts})


def between(draw: st.DrawFn, pattern: str, text: str) -> re.Match[str] | None:
    """One of the places of a text."""
    found = list(re.finditer(pattern, text, re.DOTALL))
    return draw(st.sampled_from(found)) if found else None


CONTROL, PARAGRAPH, RUN = r"<w:sdt>.*?</w:sdt>", r"<w:p>(?:(?!<w:p>).)*?</w:p>", r"<w:r>(?:(?!<w:r>).)*?</w:r>"
CALL = r"<w:bookmarkStart[^>]*_RefNote.*?<w:bookmarkEnd[^>]*>|<w:bookmark[^>]*>"
"""What a copied paragraph loses: a note would be a new one, a bookmark stays where it was."""
WORDS = ("слово", "12 школ", "в 2019 году", "и т.д.", "тысяча", "көмек")


@st.composite
def edits(draw: st.DrawFn, text: str) -> str:
    """A body with a few things done to it that a person does in an office program."""
    for number in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(sorted(EDITS)))
        place = between(draw, EDITS[kind][0], text)
        if place:
            new = EDITS[kind][1](place[0], draw(st.sampled_from(WORDS)), PENDING.format(number * 10))
            text = text[: place.start()] + new + text[place.end() :]
    return text


def typed_over(control: str, word: str, _: str) -> str:
    return re.sub(r"(<w:t[^>]*>)[^<]*(</w:t>)", rf"\g<1>{word}\g<2>", control, count=1)


def deleted(one: str) -> str:
    return re.sub(r"<(/?)w:t(?=[ >])", r"<\1w:delText", one)


EDITS = {
    "figure typed over": (CONTROL, typed_over),
    "figure deleted": (CONTROL, lambda one, word, pending: ""),
    "figure made text": (CONTROL, lambda one, word, pending: "".join(re.findall(RUN, one))),
    "figure copied": (CONTROL, lambda one, word, pending: one + one),
    "figure bold": (CONTROL, lambda one, word, pending: one.replace("<w:rPr>", "<w:rPr><w:b/>")),
    "figure hidden": (CONTROL, lambda one, word, pending: one.replace("<w:rPr>", "<w:rPr><w:vanish/>")),
    "figure inserted, pending": (CONTROL, lambda one, word, pending: f"<w:ins {pending}>{one}</w:ins>"),
    "figure linked": (CONTROL, lambda one, word, pending: f'<w:hyperlink w:anchor="x">{one}</w:hyperlink>'),
    "figure commented": (CONTROL, lambda one, word, pending: re.sub(
        "(<w:sdtContent>)(.*)(</w:sdtContent>)",
        r'\1<w:commentRangeStart w:id="1"/>\2<w:commentRangeEnd w:id="1"/>\3', one,
    )),
    "figure boxed": (CONTROL, lambda one, word, pending: box(one, one)),
    "names lost": (CONTROL, lambda one, word, pending: re.sub("<w:(tag|alias) [^>]*/>", "", one)),
    "tag lost": (CONTROL, lambda one, word, pending: re.sub("<w:tag [^>]*/>", "", one)),
    "word typed": (r"</w:t>", lambda one, word, pending: f" {word}{one}"),
    "paragraph added": (PARAGRAPH, lambda one, word, pending: f"{one}<w:p>{run(word)}</w:p>"),
    "paragraph copied": (PARAGRAPH, lambda one, word, pending: one + re.sub(CALL, "", one)),
    "paragraph gone": (PARAGRAPH, lambda one, word, pending: ""),
    "insertion pending": (PARAGRAPH, lambda one, word, pending: (
        f"{one}<w:p><w:ins {pending}>{run(word)}</w:ins></w:p>"
    )),
    "deletion pending": (rf"(?<!<w:sdtContent>){RUN}(?!</w:sdtContent>)", lambda one, word, pending: (
        f"<w:del {pending}>{deleted(one)}</w:del>"
    )),
    "table added": (PARAGRAPH, lambda one, word, pending: (
        f"{one}<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p>{run(word)}</w:p></w:tc></w:tr></w:tbl>"
    )),
}  # fmt: skip


def around(name: str, data: bytes, touched: set[str]) -> list[bytes]:
    """The bytes of a part around the figures that are touched."""
    pieces, done = [], 0
    for control in find_controls(data):
        runs = [control.insertion] if control.insertion else control.runs
        if control.anchor in touched and runs:
            pieces += [data[start:stop] for start, stop in pairwise([done, *sum(runs, ())])][::2]
            done = runs[-1][1]
    return [*pieces, data[done:]]


def masked(data: bytes, touched: set[str]) -> list[str]:
    """What is seen, line by line, but for some figures."""
    lines = read_docx(data).lines
    return ["".join(r.text for r in line.runs if r.after and r.anchor not in touched) for line in lines]


@settings(max_examples=EXAMPLES)
@given(st.data(), st.sampled_from(LANGS), st.dictionaries(st.sampled_from(COUNTS), st.integers(1, 1999)), st.booleans())
def test_a_refresh_changes_what_it_may_and_nothing_else(
    data: st.DataObject, lang: Lang, values: dict[str, int], accept: bool
) -> None:
    given_parts = parts(built(lang))
    text = data.draw(edits(given_parts[BODY].decode()), label="body")
    file = packed({**given_parts, BODY: text.encode()})
    book = moved(values)
    composer = Composer(project()[0], book)
    composing = lambda letter, lang: composer.compose(book.letters[letter], lang)  # noqa: E731
    judged = audit("a.docx", read_docx(file), book, composing)
    found = refresh(judged, file, Order(None if accept else AUTHOR), Register(()))
    older = {one.anchor for one in judged.figures if any(told.code == "DG701" for told in one.findings)}
    assert set(found.changes) <= older
    if found.data is None:
        assert not found.changes
        return
    touched = set(found.changes)
    before, after = read_docx(file), read_docx(found.data)
    if not accept:
        assert [line.text_before for line in after.lines] == [line.text_before for line in before.lines]
    assert masked(found.data, touched) == masked(file, touched)
    figures = {figure.anchor: figure for figure, _ in flow.figures(composing("dz-74", lang).document)}
    told = audit("a.docx", after, book, composing)
    for one in told.figures:
        if one.anchor in touched and one.state not in (State.EDITED, State.GONE):  # a copy may be typed over
            assert one.state in (State.REFRESHED, State.AS_BUILT, State.COPIED)
            assert flow.bare(one.text) == flow.bare(figures[one.anchor].text)
    old_parts, new_parts = parts(file), parts(found.data)
    assert [
        name for name in old_parts if name not in (BODY, NOTES, *RECORD) and old_parts[name] != new_parts[name]
    ] == []
    for name in (BODY, NOTES):
        assert all(stretch in new_parts[name] for stretch in around(name, old_parts[name], touched))
    if not accept:
        assert [rejected(new_parts[name]) for name in (BODY, NOTES)] == [
            rejected(old_parts[name]) for name in (BODY, NOTES)
        ]
        assert masked(resolved(found.data, accept=True), touched) == masked(resolved(file, accept=True), touched)


@settings(max_examples=EXAMPLES)
@given(st.data(), st.sampled_from(LANGS), st.dictionaries(st.sampled_from(COUNTS), st.integers(1, 1999)))
def test_a_redline_from_an_edited_letter_to_today_s_is_proved(
    data: st.DataObject, lang: Lang, values: dict[str, int]
) -> None:
    given_parts = parts(built(lang))
    file = packed({**given_parts, BODY: data.draw(edits(given_parts[BODY].decode())).encode()})
    book = moved(values)
    today = write_docx(Composer(project()[0], book).compose(book.letters["dz-74"], lang).document, PageStyle()).data
    made = redline(file, today, AUTHOR)  # raises if rejected or accepted it does not read as it must
    texts = [line.text for line in read_docx(resolved(made.data, accept=True)).lines if line.text]
    assert texts == [line.text for line in read_docx(today).lines if line.text]
