"""A letter edited by hand in any way while its facts move: a refresh changes what it may and nothing else.

The release profile draws 500 edits and changes of facts, CI a handful.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen import flow
from docgen.auditing import State, audit
from docgen.compose.composing import Composed, Composer
from docgen.facts.book import FactBook, read_facts
from docgen.model import LANGS, Bilingual, Document, Lang, PageStyle
from docgen.reading import Line
from docgen.reading.docx import read_docx
from docgen.reading.docx.resolving import rejected_whole
from docgen.redlining.running import redline
from docgen.refreshing import BY_HAND, Order, Refreshed, refresh
from docgen.register import Register
from docgen.revising import Author
from docgen.world import DiskWorld, MemoryWorld, World
from docgen.writers.docx import write_docx
from tests.projects import FACTS, TODAY, book_of
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


@dataclass(frozen=True)
class Letter:
    """A letter as it was built, and how it is composed of another book."""

    world: World
    book: FactBook
    key: str
    lang: Lang

    def composed(self, book: FactBook) -> Composed:
        return Composer(self.world, book).compose(book.letters[self.key], self.lang)

    @functools.cached_property
    def document(self) -> Document:
        return self.composed(self.book).document

    @functools.cached_property
    def file(self) -> bytes:
        return write_docx(self.document, PageStyle()).data


@functools.cache
def worked(lang: Lang) -> Letter:
    return Letter(*project(), "dz-74", lang)


TEMPLATES: Mapping[Lang, str] = {
    "ru": """\
{{ fact.schools | agree("Проверена", "Проверены") }} {{ fact.schools | count("школа", "nom") }}, это
{% if fact.schools > fact.colleges %}больше{% else %}меньше{% endif %}, чем
в {{ fact.colleges | count("школа", "loc") }} {{ fact.colleges | agree("прошлого", "прошлых") }} лет,
по отчету[^report].

::: note
по приказу[^order] {{ fact.schools | agree("открыта", "открыто") }} {{ fact.schools }} и
{{ fact.colleges | agree("закрыта", "закрыто") }} **{{ fact.colleges }}** школ города, по справке[^reference].
:::

| Показатель | Итог |
|---|---|
| школы | {{ fact.schools | agree("учтена", "учтены") }} {{ fact.schools | count("школа", "nom") }} полностью |
""",
    "kz": """\
{{ fact.schools | count("мектеп", "nom") }} тексерілді, бұл
{{ fact.colleges | count("мектеп", "abl") }} {% if fact.schools > fact.colleges %}көп{% else %}аз{% endif %}
есеп[^report] бойынша.

::: note
бұйрық[^order] бойынша {{ fact.schools }} {% if fact.schools > 20 %}ірі{% else %}шағын{% endif %} мектеп,
анықтама[^reference] бойынша.
:::
""",
}
NUMBERS = (1, 2, 5, 14, 21, 71, 386, 400)
TITLES = ("Отчет", "Отчет о школах", "Доклад о школах и колледжах", "Сводный доклад")


@functools.cache
def small(lang: Lang) -> Letter:
    """A letter in which words follow nearly every figure, with a note that has none."""
    facts = FACTS.replace(
        "sources:\n  report:", "sources:\n  reference: {kind: report, title: {ru: Справка, kz: Анықтама}}\n  report:"
    )
    world = MemoryWorld(
        {"docgen.yaml": "", "facts/all.yaml": facts, f"templates/{lang}/one.j2": TEMPLATES[lang]}, TODAY
    )
    return Letter(world, book_of(world), "one", lang)


def told_anew(book: FactBook, schools: int, colleges: int, title: str) -> FactBook:
    """The small letter's facts moved, and two sources under another title."""
    values = {"schools": Decimal(schools), "colleges": Decimal(colleges)}
    facts = {key: replace(book.facts[key], value=value) for key, value in values.items()}
    titled = {key: replace(book.sources[key], title=Bilingual(f"{title} {key}", f"{title} {key}")) for key in TITLED}
    return replace(book, facts={**book.facts, **facts}, sources={**book.sources, **titled})


TITLED = ("report", "reference")


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
def edits(draw: st.DrawFn, text: str, kinds: Collection[str] = ()) -> str:
    """A body, or the notes, with a few things done to it that a person does in an office program."""
    for number in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(sorted(kinds or EDITS)))
        place = between(draw, EDITS[kind][0], text)
        if place:
            new = EDITS[kind][1](place[0], draw(st.sampled_from(WORDS)), PENDING.format(number * 10))
            text = text[: place.start()] + new + text[place.end() :]
    return text


def typed_over(control: str, word: str, _: str) -> str:
    return re.sub(r"(<w:t[^>]*>)[^<]*(</w:t>)", rf"\g<1>{word}\g<2>", control, count=1)


def parted(found: re.Match[str]) -> str:
    """A run in two, as Word parts it where it has found an error."""
    head = found[1][: found[1].index(">", found[1].index("<w:t ")) + 1]
    return f'{found[1]}</w:t></w:r><w:proofErr w:type="spellStart"/>{head}{found[2]}'


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
    "word gone": (r"<w:t [^>]*>\w+[^<]*</w:t>", lambda one, word, pending: re.sub(r">\w+", ">", one, count=1)),
    "word in its place": (r"<w:t [^>]*>\w+[^<]*</w:t>", lambda one, word, pending: (
        re.sub(r">\w+", f">{word}", one, count=1)
    )),
    "run parted": (r"(?<!<w:sdtContent>)<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t [^>]*>\w+ [^<]*</w:t></w:r>", (
        lambda one, word, pending: re.sub(r"(.*<w:t [^>]*>\w+)( [^<]*.*)", parted, one)
    )),
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


IN_NOTES = (
    "figure typed over",
    "figure deleted",
    "figure made text",
    "figure bold",
    "tag lost",
    "word typed",
    "word gone",
)
PENDING_FIGURE = "<w:ins [^>]*><w:sdt>"
TEXT_RUN = re.compile(
    r"<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>|)((?:<w:t [^>]*>[^<]*</w:t>|<w:noBreakHyphen/>|<w:tab/>)+)</w:r>"
)


def joined(part: str) -> str:
    """A part in which runs of one look that follow one another are one."""
    pieces, look, done = list[str](), "", 0
    for found in TEXT_RUN.finditer(part.replace("<w:t>", '<w:t xml:space="preserve">')):
        if pieces and found.start() == done and found[1] == look:
            pieces[-1] += found[2]
        else:
            pieces += [found.string[done : found.start()], f"<w:r>{found[1]}", found[2]]
        look, done, whole = found[1], found.end(), found.string
    text = "</w:r>".join("".join(pieces).split("</w:r>")) + whole[done:] if pieces else part
    return text.replace('</w:t><w:t xml:space="preserve">', "")


def undone(part: bytes) -> str:
    """A part with the refresh's own changes taken back, by its author."""
    mark = f'<w:{{}} w:id="[0-9]+" w:author="{AUTHOR.name}" w:date="{AUTHOR.date}">((?:(?!</?w:{{}} ).)*?)</w:{{}}>'
    text = re.sub(mark.format("ins", "ins", "ins"), "", part.decode())
    return joined(re.sub(mark.format("del", "del", "del"), lambda one: one[1].replace("w:delText", "w:t"), text))


def wordings(document: Document, anchors: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words of the paragraph with these figures; without any, those of each note that has none."""
    given = flow.texts(document) if anchors else (note.inlines for note in flow.notes(document))
    return [one.words for one in map(flow.passage, given) if one.anchors == anchors]


def tokens(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+|[^\w\s]", text))


def gives_way(stood: str, stands: str, then: str, should: str) -> bool:
    """Whether words are as they were, or today's; what a hand typed among those that were built stays."""
    if stood == stands or flow.bare(stood) == flow.bare(then):
        return stood == stands or flow.bare(stands) == flow.bare(should)
    typed, come = tokens(stood) - tokens(then), tokens(stands) - tokens(stood)
    return not (typed - tokens(stands) or come - tokens(should))


def no_hand_is_lost(before: Line, after: Line, editions: Sequence[Document], today: Document) -> None:
    """In each place of a line the words give way as they may, counted from one of the editions that docgen wrote."""
    was, now = before.passage(), after.passage()
    assert was.anchors == now.anchors
    ways = [
        list(zip(was.words, now.words, then, should, strict=True))
        for edition in editions
        for then in wordings(edition, was.anchors)
        for should in wordings(today, was.anchors)
    ]
    places = zip(*ways, strict=True)
    assert was.words == now.words or (ways and all(any(gives_way(*one) for one in place) for place in places))


def as_today_or_told(found: Refreshed, lines: Sequence[Line], built: Document, today: Document) -> None:
    """Words that follow figures, all of which are today's, are those of a fresh build, or it is told that they are not.

    Of two paragraphs with the same figures the first counts.
    """
    figures = {figure.anchor: figure.text for figure, _ in flow.figures(today)}
    told = [one.code for one in found.findings if one.code in BY_HAND]
    done: set[tuple[str, ...]] = {()}
    for line in lines:
        now = line.passage()
        said = {run.anchor: run.text for run in line.runs if run.anchor and run.after and run.text}
        if now.anchors in done or any(flow.bare(said[one]) != flow.bare(figures.get(one, "")) for one in now.anchors):
            continue
        done.add(now.anchors)
        for then, should in product(wordings(built, now.anchors), wordings(today, now.anchors)):
            for was, stands, wanted in zip(then, now.words, should, strict=True):
                assert told or flow.bare(wanted) in (flow.bare(stands), flow.bare(was))


def refreshed_as_it_may(
    letter: Letter, file: bytes, book: FactBook, *, accept: bool, editions: Sequence[Document] = ()
) -> Refreshed:
    """One refresh, held against the file before, the facts, and what a fresh build says; `editions` are what refreshes
    before it have written.
    """
    today = letter.composed(book).document
    judged = audit("a.docx", read_docx(file), book, lambda _, lang: letter.composed(book))
    found = refresh(judged, file, Order(None if accept else AUTHOR), Register(()))
    assert not any(one.code == "DG719" for one in found.findings)
    older = {one.anchor for one in judged.figures if any(told.code == "DG701" for told in one.findings)}
    assert set(found.changes) <= older
    if found.data is None:
        assert not found.changes
        return found
    before, after = read_docx(file), read_docx(found.data)
    for was, now in zip(before.lines, after.lines, strict=True):
        assert accept or was.text_before == now.text_before
        no_hand_is_lost(was, now, (letter.document, *editions), today)
    as_today_or_told(found, after.lines, letter.document, today)
    figures = {figure.anchor: figure for figure, _ in flow.figures(today)}
    for one in audit("a.docx", after, book, lambda _, lang: letter.composed(book)).figures:
        if one.anchor in found.changes and one.state not in (State.EDITED, State.GONE):  # a copy may be typed over
            assert one.state in (State.REFRESHED, State.AS_BUILT, State.COPIED)
            assert flow.bare(one.text) == flow.bare(figures[one.anchor].text)
    only_the_changes(file, found.data, tracked=not accept)
    return found


def only_the_changes(before: bytes, after: bytes, *, tracked: bool) -> None:
    """No other part and no other byte is touched; rejected and accepted by an office program it reads as proved."""
    old, new = parts(before), parts(after)
    assert [name for name in old if name not in (BODY, NOTES, *RECORD) and old[name] != new[name]] == []
    if not tracked:
        return
    for name in (BODY, NOTES):
        assert rejected_whole(new[name]) == rejected_whole(old[name])
        if not re.search(PENDING_FIGURE, old[name].decode()):  # what is pending goes on with the fact
            assert undone(new[name]) == undone(old[name])
    was = read_docx(resolved(before, accept=False)).lines
    assert [one.text for one in read_docx(resolved(after, accept=False)).lines] == [one.text for one in was]
    texts = [one.text for one in read_docx(resolved(after, accept=True)).lines if one.text]
    assert texts == [one.text for one in read_docx(after).lines if one.text]


@settings(max_examples=EXAMPLES)
@given(st.data(), st.sampled_from(LANGS), st.dictionaries(st.sampled_from(COUNTS), st.integers(1, 1999)), st.booleans())
def test_a_refresh_changes_what_it_may_and_nothing_else(
    data: st.DataObject, lang: Lang, values: dict[str, int], accept: bool
) -> None:
    given_parts = parts(built(lang))
    text = data.draw(edits(given_parts[BODY].decode()), label="body")
    refreshed_as_it_may(worked(lang), packed({**given_parts, BODY: text.encode()}), moved(values), accept=accept)


@settings(max_examples=EXAMPLES)
@given(
    st.data(), st.sampled_from(LANGS), st.sampled_from(NUMBERS), st.sampled_from(NUMBERS), st.sampled_from(TITLES),
    st.booleans(), st.integers(0, 2),
)  # fmt: skip
def test_words_and_notes_follow_their_figures_and_no_hand_is_lost(
    data: st.DataObject, lang: Lang, schools: int, colleges: int, title: str, accept: bool, times: int
) -> None:
    letter = small(lang)
    given_parts = parts(letter.file)
    body = data.draw(edits(given_parts[BODY].decode()), label="body")
    notes = data.draw(edits(given_parts[NOTES].decode(), IN_NOTES), label="notes")
    file = packed({**given_parts, BODY: body.encode(), NOTES: notes.encode()})
    editions: list[Document] = []
    for number in range(times + 1):
        book = told_anew(letter.book, schools + number * 3, colleges, title if number % 2 == 0 else "Отчет")
        found = refreshed_as_it_may(letter, file, book, accept=accept, editions=editions)
        editions.append(letter.composed(book).document)
        file = found.data or file
        how = data.draw(st.sampled_from(("pending", "accepted", "rejected")), label="then")
        file = file if how == "pending" else resolved(file, accept=how == "accepted")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("schools", NUMBERS)
@pytest.mark.parametrize("title", TITLES)
def test_a_letter_that_no_hand_has_touched_is_a_fresh_build_once_all_is_accepted(
    lang: Lang, schools: int, title: str
) -> None:
    letter = small(lang)
    book = told_anew(letter.book, schools, 21, title)
    found = refreshed_as_it_may(letter, letter.file, book, accept=False)
    assert found.data
    assert found.findings == ()
    fresh = read_docx(write_docx(letter.composed(book).document, PageStyle()).data).lines
    texts = [[flow.bare(line.text) for line in lines] for lines in (read_docx(found.data).lines, fresh)]
    assert texts[0] == texts[1]


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
