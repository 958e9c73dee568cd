"""Checks of names by the letter's day, and of the terms that a letter defines (DG325, DG440 to DG444)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.text.inflection import Phrases, bare_words, in_any_case, phrases_in_any_case
from docgen.checks.text.lines import Line, document_lines
from docgen.checks.text.passages import prose
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.wording import FUTURE
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import Called, Diagnostic, Lang, Name, NameKind, Related, Span
from docgen.sameness import Same, kept

# --- names by date ---------------------------------------------------------------------------------------------------

_DATED = frozenset({NameKind.BODY, NameKind.OFFICE, NameKind.OBLAST, NameKind.CITY, NameKind.PLACE, NameKind.PERSON})


def name_of_another_day(finished: Finished) -> Iterator[Diagnostic]:
    """DG440: a typed name that nobody bears on the letter's day. One in quotation marks (a title keeps its words), or
    in a sentence that names a year in which it was right, or tells of what was before, is left alone.
    """
    others = finished.book.view(names_of_other_days, finished.day, finished.lang)
    texts = phrases_in_any_case(tuple(text for text, _, _ in others), finished.lang)
    for line in document_lines(finished.document):
        for sentence, number, match in _suspects(line, Same(texts)):
            text, name, called = others[number]
            leads = (
                text != called.said(finished.lang).text and match[0] == text and _LEADS.match(line.typed, match.end())
            )
            if not leads and not is_told_of_its_time(sentence, called, finished.day):
                yield _wrong_name(line, match, name, finished)


@kept
def _suspects(line: Line, texts: Same[Phrases]) -> Iterator[tuple[Sentence, int, re.Match[str]]]:
    """Those of some phrases that stand in the typed sentences of a line, outside quotation marks."""
    for sentence in sentences(line) if texts.value.standing(line.typed) else ():
        for number, match in texts.value.finditer(line.typed, sentence.start, sentence.end):
            if not _in_quotes(line, match.start()):
                yield sentence, number, match


def names_of_other_days(book: FactBook, day: dt.date, lang: Lang) -> tuple[tuple[str, Name, Called], ...]:
    """Names that hold on some days, but on this one nothing is called so; the longest first."""
    dated = [name for name in book.names.values() if name.kind in _DATED]
    held = {text for name in dated if (called := name.on(day)) for text in _ways(name, called, lang)}
    found = [
        (text, name, called)
        for name in dated
        for called in name.called
        for text in _ways(name, called, lang)
        if (called.since or called.until) and text not in held
    ]
    return tuple(sorted(found, key=lambda one: -len(one[0])))


def _ways(name: Name, called: Called, lang: Lang) -> Iterator[str]:
    """How a name is called: in full, and a city without its common noun besides: «Нұр-Сұлтанда»."""
    said = called.said(lang)
    yield said.text
    if name.kind is NameKind.CITY and said.short:
        yield said.short


_LEADS = expression(r"[ \u00a0](?!(?:және|мен|бен|пен)(?!\w))\w")
"""A city's name in no case before another word may be part of its name: «Астана халықаралық қаржы орталығы»."""


def _in_quotes(line: Line, offset: int) -> bool:
    before = line.text[:offset]
    return before.count("«") > before.count("»")


_FORMER: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("ране", "прежн", "бывш", "переимен", "тогда", "то время"),
            r"(?<!\w)(?:ранее|прежн\w+|бывш(?!е[ею]?\s+в)\w+|переимен\w+|тогдашн\w+|в то время)(?!\w)",
        ),
        "kz": Words(
            ("бұрын", "аталған", "атауы", "сол кезде"),
            r"(?<!\w)(?:бұрын(?:ғы)?|қайта атал\w+|атауы өзгер\w+|сол кезде(?:гі)?)(?!\w)",
        ),
    }
)
"""«Ранее, до переименования города (Нур-Султан)», «бұрынғы шақырылымдар»: what was is called as it was called."""


def is_told_of_its_time(sentence: Sentence, called: Called, day: dt.date) -> bool:
    """Whether a sentence may call somebody by a name of another day than the letter's: it names a time in which the
    name held, or tells of what was before.
    """
    return _named_in_its_time(sentence, called, day) or _told_as_former(sentence, called, day)


def _told_as_former(sentence: Sentence, called: Called, day: dt.date) -> bool:
    is_former = called.until is not None and called.until < day
    return is_former and bool(_FORMER[sentence.line.lang].search(sentence.text.lower()))


def _named_in_its_time(sentence: Sentence, called: Called, day: dt.date) -> bool:
    """A time that begins after the last day of a name is none of its own: «в IV квартале 2023 года» of one that ended
    in January. Of what will be, the letter's own year is the rest of it.
    """
    since, until = called.since or dt.date.min, called.until or dt.date.max
    will_be = until < day and FUTURE[sentence.line.lang].search(sentence.text.lower()) is not None
    return any(
        first <= until and since <= last for first, last in sentence.times if not (will_be and first <= day <= last)
    )


def _wrong_name(line: Line, match: re.Match[str], name: Name, finished: Finished) -> Diagnostic:
    right = name.on(finished.day)
    text = line.text[match.start() : match.end()]
    args = {"text": text, "day": finished.day.isoformat()}
    hint = f"{right.said(finished.lang).text}" if right else ""
    # the lexicon is docgen's own: no file of the project to show
    related = () if ":" in name.span.file else (Related("its days stand here", name.span),)
    return Diagnostic("DG440", line.place(match.start(), len(text)), args, related, hint)


# --- terms -----------------------------------------------------------------------------------------------------------

_DEFINES = {
    "ru": expression(
        r"\(далее(?P<each>\s+соответственно)?\s*[–—-]\s*(?:по тексту\s*[–—-]?\s*)?(?P<terms>[^()]+?)\s*\)"
    ),
    "kz": expression(
        r"\(бұдан әрі(?P<each>\s+тиісінше)?\s*[–—-]\s*(?:мәтін бойынша\s*[–—-]?\s*)?(?P<terms>[^()]+?)\s*\)"
    ),
}
_PIECE = expression(r"[^\s,](?:(?!,\s|\s(?:и|және|мен|бен|пен)\s).)*")
"""One of several terms: «(далее – Комитет, Министерство)», «(далее соответственно – Закон и Правила)»."""


class Term(NamedTuple):
    """A term that a letter defines, «(далее – Комиссия)»: where in which line, and the sentence it stands in."""

    text: str
    number: int
    start: int
    end: int
    sentence: Sentence

    @property
    def place(self) -> Span:
        """Where it is defined."""
        return self.sentence.line.place(self.start, len(self.text))


def _defined(lines: list[Line]) -> Iterator[Term]:
    for number, line in enumerate(lines):
        for sentence, match in _definitions(line):
            for text, start in _terms(match):
                yield Term(text, number, start, match.end(), sentence)


def _terms(match: re.Match[str]) -> Iterator[tuple[str, int]]:
    """The terms that a bracket defines; several if it says so, or if each begins with a capital."""
    pieces = [(one[0], match.start("terms") + one.start()) for one in _PIECE.finditer(match["terms"])]
    several = match["each"] or (
        match["terms"].count(", ") == len(pieces) - 1 and all(one[0].isupper() for one, _ in pieces)
    )
    yield from pieces if several else [(match["terms"], match.start("terms"))]


@kept
def _definitions(line: Line) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for sentence in sentences(line):
        found = _DEFINES[line.lang].finditer(line.text, sentence.start, sentence.end)
        yield from ((sentence, match) for match in found)


def term_misused(finished: Finished) -> Iterator[Diagnostic]:
    """DG441: a term defined a second time; DG442: used before it is defined; DG443: never used after."""
    lines = list(document_lines(finished.document))
    first: dict[str, Term] = {}
    for term in _defined(lines):
        if term.text in first:
            yield Diagnostic(
                "DG441", term.place, {"term": term.text}, (Related("it is defined here", first[term.text].place),)
            )
        else:
            first[term.text] = term
    for term in first.values():
        yield from _used_wrongly(term, lines, finished.lang)


def term_in_one_language(russian: Finished, kazakh: Finished) -> Iterator[Diagnostic]:
    """DG325: a term that one language defines in a paragraph and the other does not; nothing while both texts define as
    many: then it may stand in another sentence.
    """
    ours, theirs = (list(_defined(list(_prose_lines(one)))) for one in (russian, kazakh))
    if len(ours) == len(theirs):
        return
    here, there = (ours, theirs) if len(ours) > len(theirs) else (theirs, ours)
    for number in dict.fromkeys(term.number for term in here):
        beside = [term for term in there if term.number == number]
        alone = _without_counterpart([term for term in here if term.number == number], beside)
        yield from (Diagnostic("DG325", term.place, {"term": term.text}) for term in alone)


def _without_counterpart(terms: list[Term], others: list[Term]) -> list[Term]:
    """Those of one paragraph's terms that are more than in the other language; an abbreviation is the counterpart of
    one, a word of a word. None where the numbers alone do not tell which.
    """
    left = [term for short in (False, True) for term in _surplus(terms, others, short=short)]
    return left if len(left) == len(terms) - len(others) else []


def _surplus(terms: list[Term], others: list[Term], *, short: bool) -> list[Term]:
    ours, theirs = ([one for one in of if one.text.isupper() is short] for of in (terms, others))
    return ours if not theirs else ours[len(theirs) :] if len(ours) > len(theirs) else []


def _prose_lines(finished: Finished) -> Iterator[Line]:
    return (line for passage in prose(finished.document) for line in passage.lines)


def _used_wrongly(term: Term, lines: list[Line], lang: Lang) -> Iterator[Diagnostic]:
    early = next(_uses_before(term, lines, lang), None)
    if early:
        yield Diagnostic("DG442", early, {"term": term.text}, (Related("it is defined here", term.place),))
    words = in_any_case(term.text, lang)
    here = words.search(term.sentence.line.text[term.end :])
    if not here and not any(_places(line, words) for line in lines[term.number + 1 :]):
        yield Diagnostic("DG443", term.place, {"term": term.text})


def _uses_before(term: Term, lines: list[Line], lang: Lang) -> Iterator[Span]:
    """The places before the sentence that defines a term where it stands already. A term of one word must stand alone:
    «Министерство финансов» is no use of «Министерство».
    """
    alone = " " not in term.text and not term.text.isupper()
    words = bare_words(term.text, lang) if alone else in_any_case(term.text, lang)
    for line in lines[: term.number]:
        yield from _places(line, words)
    here = term.sentence.line
    for match in words.finditer(here.text, 0, term.sentence.start):
        yield here.place(match.start(), match.end() - match.start())


@kept
def _places(line: Line, words: Words) -> Iterator[Span]:
    """Where these words stand in a line."""
    return (line.place(match.start(), match.end() - match.start()) for match in words.finditer(line.text))


_BODIES: dict[Lang, tuple[str, ...]] = {
    "ru": ("Министерство", "Комитет", "Агентство", "Департамент"),
    "kz": ("Министрлік", "Комитет", "Агенттік", "Департамент"),
}
"""Bodies of which there are several: alone such a word names none."""
_HOUSE = expression(r"Дом\w*\s+министерств|Министрліктер\s+(?:үй|ғимарат)", re.IGNORECASE)
"""A house in an address, named after all the bodies in it."""


def body_not_told(finished: Finished) -> Iterator[Diagnostic]:
    """DG444: «Министерством ведется работа» in a letter that has not said which ministry is meant; on a body's own
    blank its own is.
    """
    if finished.letter.body:
        return
    lines = list(document_lines(finished.document))
    defined = {term.text for term in _defined(lines)}
    told = set(defined)
    for noun, place in (one for line in lines for one in _bare_bodies(line)):
        if noun not in told:
            told.add(noun)
            yield Diagnostic("DG444", place, {"noun": noun})


@kept
def _bare_bodies(line: Line) -> Iterator[tuple[str, Span]]:
    for noun in _BODIES[line.lang]:
        for match in bare_words(noun, line.lang).finditer(line.typed):
            if not any(house.start() <= match.start() < house.end() for house in _HOUSE.finditer(line.typed)):
                yield noun, line.place(match.start(), len(match[0]))
