"""Typed citations of acts held against the sources of the book: which typed number or date is not the source's."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.lines import Line, Run
from docgen.checks.text.sentences import Sentence, sentence_at
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.numbers import Kind, Reading
from docgen.model import Figure, Footnote, Lang, Source, Term, Text

PREFIX = "source."
"""How the key of a source begins where a figure or a name carries it."""

_NEAR = 80
"""Characters between a source and a typed number that may still belong to it: the head of a citation."""
_PAIR = 30
"""Characters between the date and the number of one typed citation: «от … года за»."""
_HYPHENS = expression("[\u2010\u2011–]")
_STEM = 4
"""Letters of the form of an act that stay in all its cases: «прик|аз», «буйр|ык»."""


class Misquoted(NamedTuple):
    """A number, a date or a title of an act that its source says otherwise: `right` is what the source has."""

    start: int
    text: str
    source: Source
    part: str
    right: str
    typed: Reading | None
    """The number as it was read where the template's author typed it."""


def source_key(inline: object) -> str:
    """The key of the source that an inline prints something of; empty for all others."""
    match inline:
        case Text():  # most are, and three questions cost more than one
            return ""
        case Footnote():
            return inline.source
        case Figure():
            return next((key.removeprefix(PREFIX) for key in inline.keys if key.startswith(PREFIX)), "")
        case Term():
            return inline.key.removeprefix(PREFIX) if inline.key.startswith(PREFIX) else ""
    return ""


def document_number(text: str) -> str:
    """A number of an act as it is compared: without «№», with plain hyphens.

    >>> document_number("№ 112\u2011р")
    '112-р'
    """
    return _HYPHENS.sub("-", text).replace("№", "").replace("\u00a0", " ").strip().casefold()


def misquoted(line: Line, book: FactBook) -> Iterator[Misquoted]:
    """The typed numbers and dates of a line that stand beside a source, its title, or its other half, and differ."""
    for reading in line.typed_readings:
        part = PARTS.get(reading.kind)
        if part and not _known(reading, part, book, line.lang):
            source = _meant(line, reading, part, book)
            right = source and said(source, part, line.lang)
            if source and right:
                yield Misquoted(reading.start, reading.text, source, part, right, reading)


PARTS = MappingProxyType({Kind.DATE: "date", Kind.DOCUMENT_NUMBER: "number"})
"""The part of an act that a typed number may be."""


def said(source: Source, part: str, lang: Lang) -> str:
    """The number, the title or the date of a source as text, a date as DD.MM.YYYY; empty if it has none."""
    match part:
        case "number":
            return source.number.said(lang) if source.number else ""
        case "title":
            return source.title.said(lang) if source.title else ""
        case "date":
            return source.date.first.strftime("%d.%m.%Y") if source.date else ""
    return ""


def agrees(reading: Reading, source: Source, part: str, lang: Lang) -> bool:
    """Whether a typed number or date is that of the source."""
    if part == "number":
        number = source.number.said(lang) if source.number else ""
        return bool(number) and document_number(number) == document_number(reading.text)
    return source.date is not None and source.date.first == source.date.last == reading.value


def _known(reading: Reading, part: str, book: FactBook, lang: Lang) -> bool:
    """Whether some source has just this number or date: then nothing is misquoted, only typed."""
    return any(agrees(reading, source, part, lang) for source in book.sources.values())


def _meant(line: Line, reading: Reading, part: str, book: FactBook) -> Source | None:
    """The source that a typed citation means: the one printed beside it, titled beside it, or agreeing in its other
    half. Where the line prints this part of a source itself, what is typed is another act's.
    """
    sentence = sentence_at(line, reading.start)
    beside = (book.sources.get(source_key(run.inline)) for run in _nearest(line, reading, sentence))
    alike = (
        source
        for source in book.sources.values()
        if _titled(source, sentence.text.casefold(), line.lang) or _half_agrees(line, reading, part, source, book)
    )
    meant = (source for source in (*beside, *alike) if source and not _printed(line, source.key, part))
    return next(meant, None)


def _nearest(line: Line, reading: Reading, sentence: Sentence) -> list[Run]:
    """The runs of sources in the sentence within reach of a number, the nearest first."""
    near = [
        (max(run.start - reading.end, reading.start - run.end), run)
        for run in line.runs
        if source_key(run.inline) and sentence.start <= run.start <= sentence.end
    ]
    return [run for gap, run in sorted(near, key=lambda pair: pair[0]) if gap <= _NEAR]


def _printed(line: Line, key: str, part: str) -> bool:
    """Whether the line prints this part of the source itself; what is typed beside it is another act's."""
    return any(
        isinstance(run.inline, Figure) and run.inline.part == part and source_key(run.inline) == key
        for run in line.runs
    )


def _titled(source: Source, sentence: str, lang: Lang) -> bool:
    return source.title is not None and source.title.said(lang).casefold() in sentence


def _half_agrees(line: Line, reading: Reading, part: str, source: Source, book: FactBook) -> bool:
    """Whether the other half of the typed citation is the source's, and the form of the act stands before it."""
    other = "date" if part == "number" else "number"
    partners = (
        one
        for one in line.typed_readings
        if PARTS.get(one.kind) == other and max(one.start - reading.end, reading.start - one.end) <= _PAIR
    )
    return any(agrees(one, source, other, line.lang) for one in partners) and _has_form(line, source, book)


def _has_form(line: Line, source: Source, book: FactBook) -> bool:
    form = book.names.get(source.form)
    called = form.called[-1].said(line.lang).text.casefold() if form else ""
    return bool(called) and called[:_STEM] in line.text.casefold()
