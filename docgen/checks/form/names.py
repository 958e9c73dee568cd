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
from docgen.facts.book import FactBook, read_lexicon
from docgen.facts.records import SHIPPED
from docgen.lang.countries import countries_named
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
            one = others[number]
            if not is_part_of_a_name(one, match, finished.lang) and not is_told_of_its_time(
                sentence, one.called, finished.day
            ):
                text = line.text[match.start() : match.end()]
                yield wrong_name(line.place(match.start(), len(text)), text, one.name, finished)


@kept
def _suspects(line: Line, texts: Same[Phrases]) -> Iterator[tuple[Sentence, int, re.Match[str]]]:
    """Those of some phrases that stand in the typed sentences of a line, outside quotation marks."""
    for sentence in sentences(line) if texts.value.standing(line.typed) else ():
        for number, match in texts.value.finditer(line.typed, sentence.start, sentence.end):
            if not in_quotes(line, match.start()):
                yield sentence, number, match


class Other(NamedTuple):
    """What something is called on other days than the letter's: one of its ways, its record, the days."""

    text: str
    name: Name
    called: Called


def names_of_other_days(book: FactBook, day: dt.date, lang: Lang) -> tuple[Other, ...]:
    """Names that hold on some days, but on this one nothing is called so; the longest first. A record of the project's
    own without days does not say that a name of the lexicon holds on days when that says it does not.
    """
    dated = [name for name in book.names.values() if name.kind in _DATED]
    held = {
        text
        for name in dated
        if (called := name.on(day)) and (is_shipped(name) or has_days(called) or name.key in read_lexicon())
        for text in ways_called(name, called, lang)
    }
    found = [
        Other(text, name, called)
        for name in dated
        for called in name.called
        for text in ways_called(name, called, lang)
        if has_days(called) and text not in held
    ]
    return tuple(sorted(found, key=lambda one: -len(one.text)))


def is_shipped(name: Name) -> bool:
    """Whether a record is docgen's own: no file of the project to show."""
    return name.span.file.startswith(SHIPPED)


def has_days(called: Called) -> bool:
    """Whether it is written since when, or until when, something is called so."""
    return bool(called.since or called.until)


def ways_called(name: Name, called: Called, lang: Lang) -> Iterator[str]:
    """How a name is called: in full, a city without its common noun besides: «Нұр-Сұлтанда», a ministry by those who
    head it: «Министра культуры и спорта», «Мәдениет және спорт министріне».
    """
    said = called.said(lang)
    yield said.text
    if name.kind is NameKind.CITY and said.short:
        yield said.short
    if name.kind is NameKind.BODY and (headed := _MINISTRY[lang].fullmatch(said.text)):
        yield from (one.format(headed[1]) for one in _HEADS[lang])


_MINISTRY: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression("Министерство (.+)"), "kz": expression("(.+) министрлігі")}
)
_HEADS: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {"ru": ("Министр {}", "министр {}", "Вице-министр {}"), "kz": ("{} министрі", "{} вице-министрі")}
)
_LEADS = expression(r"[ \u00a0](?!(?:және|мен|бен|пен)(?!\w))\w")


def is_part_of_a_name(other: Other, match: re.Match[str], lang: Lang) -> bool:
    """Whether what was found may be part of another name: a city's in no case before another word, «Астана халықаралық
    қаржы орталығы»; a body's of another country, «Министерство образования и науки Украины», «Украинаның …».
    """
    text, said = match.string, other.called.said(lang)
    if other.text == said.short != said.text and match[0] == other.text and _LEADS.match(text, match.end()):
        return True
    beside = _BESIDE[lang].search(text, match.end()) if lang == "ru" else _BESIDE[lang].search(text[: match.start()])
    return beside is not None and next(countries_named(beside[0], lang), None) is not None


_BESIDE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(r"(?<=\w)(?:[ \u00a0][\w-]+){1,3}"), "kz": expression(r"(?:[\w-]+[ \u00a0]){1,3}$")}
)
"""The words that tell whose a body is: behind it in Russian, before it in Kazakh."""


def in_quotes(line: Line, offset: int) -> bool:
    """Whether a place of a line is within quotation marks: a title keeps its words."""
    before = line.text[:offset]
    return before.count("«") > before.count("»")


_FORMER: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            (
                "ране",
                "прежн",
                "бывш",
                "имено",
                "тогда",
                "то время",
                "назыв",
                "носи",
                "созыв",
                "преобраз",
                "реорганиз",
                "упразд",
                "до образования",
                "до создания",
                "до избрания",
            ),
            r"(?<!\w)(?:ранее|(?:[ivx]+|перв\w+|втор\w+|\w+ого) созыв\w*"
            r"|прежн\w+|бывш(?!е[ею]?\s+в)\w+|переимен\w+|упраздн[её]нн\w+|тогдашн\w+|в то время"
            r"|(?:преобраз|реорганиз)ованн?\w*(?: \w+)? в (?:министерств|комитет|агентств|департамент)\w+"
            r"|до (?:преобразования|реорганизации|упразднения|переименования|образования|создания|избрания)"
            r"|(?:называ|именова)(?:л(?:ся|ась|ось|ись|и)|вш\w+)"
            r"|носи(?:л[аои]?|вш\w+) (?:(?!не )\w+ )?(?:имя|названи[ея]|наименовани[ея]))(?!\w)",
        ),
        "kz": Words(
            ("бұрын", "атал", "атау", "сол кезде", "шақыр", "болып қайта", "ғанға дейін"),
            r"(?<!\w)(?:[ivx]+ шақыр(?:ыл|ған)\w*|бұрын(?:ғы)?|қайта атал\w+|болып қайта (?:құрыл|ұйымдастырыл)\w+"
            r"|(?:құрыл|ұйымдастырыл|таратыл|жойыл|сайлан)ғанға дейін|атауы өзгер\w+|сол кезде(?:гі)?"
            r"|(?:деп|болып) атал(?:ды|ған\w*|ып келд\w+|ып келген\w*|атын\w*)"
            r"|атау(?:ын|ымен)(?: \w+)? (?:алып жүр|иелен|алған|алды|болды|болған)\w*|атауында бол\w+)(?!\w)",
        ),
    }
)
"""«Ранее, до переименования города (Нур-Султан)», «город назывался Нур-Султан», «бұрынғы шақырылымдар», «қала деп
аталды»: what was is called as it was called; so is what was made into
another body, and what did something «до преобразования парламента».
"""


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
    in January. Of what will be, the letter's own year is the rest of it; of what was until a day, the day before.
    """
    since, until = called.since or dt.date.min, called.until or dt.date.max
    will_be = until < day and FUTURE[sentence.line.lang].search(sentence.text.lower()) is not None
    times = (*sentence.times, *_days_before(sentence))
    return any(first <= until and since <= last for first, last in times if not (will_be and first <= day <= last))


_UNTIL: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)до[ \u00a0]$", re.IGNORECASE),
        "kz": expression(r"(?:[ \u00a0]\w+)?[ \u00a0](?:дейін|шейін)(?!\w)"),
    }
)


def _days_before(sentence: Sentence) -> Iterator[tuple[dt.date, dt.date]]:
    """The last day of what was until a day that the sentence names: «до 17 сентября 2022 года», «2022 жылғы 17
    қыркүйекке дейін».
    """
    line, pattern = sentence.line, _UNTIL[sentence.line.lang]
    for reading in sentence.readings:
        if isinstance(reading.value, dt.date) and reading.value > dt.date.min:
            led = pattern.search(line.text, sentence.start, reading.start) if line.lang == "ru" else None
            if led or (line.lang == "kz" and pattern.match(line.text, reading.end)):
                before = reading.value - dt.timedelta(days=1)
                yield before, before


def wrong_name(place: Span, text: str, name: Name, finished: Finished) -> Diagnostic:
    """DG440 at a place where something is called as this name is on other days."""
    right = name.on(finished.day)
    hint = right.said(finished.lang).text if right else ""
    related = () if is_shipped(name) else (Related("its days stand here", name.span),)
    return Diagnostic("DG440", place, {"text": text, "day": finished.day.isoformat()}, related, hint)


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
    theirs = list(document_lines(finished.twin)) if finished.twin and finished.lang == "kz" else []
    told = {term.text for term in _defined(lines)}
    for number, line in enumerate(lines):
        twin = theirs[number] if len(theirs) == len(lines) else None
        for noun, opens, place in _bare_bodies(line):
            if noun not in told and not (opens and twin and _is_of_a_kind(noun, twin)):
                told.add(noun)
                yield Diagnostic("DG444", place, {"noun": noun})


@kept
def _bare_bodies(line: Line) -> Iterator[tuple[str, bool, Span]]:
    """The bodies that a line names by such a word, and whether a sentence begins there."""
    for noun in _BODIES[line.lang]:
        for match in bare_words(noun, line.lang).finditer(line.typed):
            in_house = any(house.start() <= match.start() < house.end() for house in _HOUSE.finditer(line.typed))
            if not in_house and not match[0].startswith(f"{noun}тер"):  # «Министрліктер» are all of them
                opens = any(one.start == match.start() for one in sentences(line))
                yield noun, opens, line.place(match.start(), len(match[0]))


def _is_of_a_kind(noun: str, russian: Line) -> bool:
    """Whether the Russian text writes «по данным министерства» where a Kazakh sentence begins with «Министрліктің»: its
    capital is that of the sentence, and both tell of the body by its kind.
    """
    other = _BODIES["ru"][_BODIES["kz"].index(noun)]
    small = in_any_case(other, "ru")
    return not small.search(russian.typed) and bool(small.search(russian.typed.title()))
