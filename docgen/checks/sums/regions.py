"""Regions listed by hand beside their number (DG407, DG462): «в 3 регионах: в городах Астане (71), Алматы (69) и
Шымкенте (59), а также в Карагандинской области (52)», «3 облыста, оның ішінде Ақмола облысында – 5, …».

Such a list holds figures and common nouns between its names, so it is read name by name: as far as each item is a
region of the book and nothing else but its figure. What is not read so ends the list; behind «в том числе» some may be
left out, and one that is named twice is one. Names behind a printed list that are as many and the same but for one are
held against the fact's members. What `lists` counts is left to it, unless a region stands there twice.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.sums.lists import adjacent
from docgen.checks.text.enumerations import enumerations
from docgen.checks.text.lines import Line, Run, document_lines
from docgen.checks.text.mentions import mentions
from docgen.checks.text.regions import REGIONS, region_in, regions_by_beginning
from docgen.checks.text.sentences import Sentence, sentences
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.numbers import Kind
from docgen.model import Diagnostic, Figure, Lang, NameKind, Related, Table, Term
from docgen.sameness import kept

_S = r"[ \u00a0]"
_COUNTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{_S}?(?:област|регион)[а-я]*", re.IGNORECASE),
        "kz": expression(rf"{_S}?(?:облыс|өңір)\w*", re.IGNORECASE),
    }
)
_OBLASTS = expression(r"област|облыс", re.IGNORECASE)
_LED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"[^.;:()\d]{{0,50}}?(?P<mark>:|{_S}\(|,?{_S}в{_S}(?:том{_S}числе|т\.{_S}?ч\.):?)(?={_S}|[^\W\d_])"
        ),
        "kz": expression(
            rf"[^.;:()]{{0,60}}?(?P<mark>:|{_S}\(|,{_S}(?:оның|олардың|соның){_S}ішінде:?)(?={_S}|[^\W\d_])"
        ),
    }
)
"""What leads from the number to the list."""
_SOME_ONLY = expression(
    rf"{_S}?в{_S}(?:том{_S}числе|т\.{_S}?ч\.)|{_S}?(?:оның|олардың|соның){_S}ішінде|{_S}?(?:из{_S}них|например|мысалы)"
)
_PARTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf",{_S}а{_S}также{_S}|{_S}а{_S}также{_S}|[,;]{_S}|{_S}и{_S}"),
        "kz": expression(rf",{_S}сондай-ақ{_S}|{_S}сондай-ақ{_S}|[,;]{_S}|{_S}(?:және|мен|бен|пен){_S}"),
    }
)
_BRACKET = expression(r"\([^()]*\)?")
_LEAST = 3
"""Of fewer members nobody knows whether another list is meant to be the same."""


class Listed(NamedTuple):
    """What a list by hand names: for each item the keys that it may mean and where it stands; whether it is closed."""

    items: tuple[tuple[frozenset[str], int], ...]
    whole: bool


def region_list_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG407: more regions are listed than counted, or fewer where all are listed; DG462: another than the fact has."""
    for line in document_lines(finished.document):
        if line.printed and not isinstance(line.block, Table):
            for sentence in sentences(line):
                yield from _behind_counts(sentence, finished.book)
                yield from _behind_a_printed_list(sentence, finished.book)


# --- behind a number -------------------------------------------------------------------------------------------------


def _behind_counts(sentence: Sentence, book: FactBook) -> Iterator[Diagnostic]:
    line = sentence.line
    for run, number, end, led in _counts(sentence):
        if _is_taken_out(line, run, end) or _is_list_of_others(line, end, led):
            continue
        listed = _listed(line, led.end(), _end(line, led, sentence.end), book)
        of_oblasts = _OBLASTS.search(line.text, run.start, end) is not None
        if number in _told(listed, book, of_oblasts=of_oblasts):
            yield from _others(line, listed, _members_of(run, book), book)
            continue
        counted_already = _is_counted_already(line, run, led, book)
        if _names_one_twice(listed, line) and (len(listed.items) == number or not counted_already):
            yield _counts_differ(line, run, number, _told(listed, book, of_oblasts=of_oblasts)[0], listed)
        elif not counted_already:
            yield from _count_differs(line, run, number, listed, book, of_oblasts=of_oblasts)


def _is_taken_out(line: Line, run: Run, end: int) -> bool:
    """Whether the regions that a number counts are left out of what is told: «во всех, кроме 3 регионов, открыты»."""
    if line.lang == "ru":
        return _BUT.search(line.text, 0, run.start) is not None
    return _KAZAKH_BUT.match(line.text, end) is not None


_BUT = expression(rf"(?<!\w)(?:кроме|помимо|без|вне|исключением|считая){_S}(?:[^\W\d_]+{_S})?$", re.IGNORECASE)
_KAZAKH_BUT = expression(rf"{_S}(?:басқа|тыс|бөлек|өзге|қоспағанда|есептемегенде)(?!\w)")


def _is_list_of_others(line: Line, end: int, led: re.Match[str]) -> bool:
    """Whether what leads to a list counts regions of its own, «3 өңірде 5 облыстың орталықтары ашылды (…)», or is a
    clause of its own behind a comma: «в 3 регионах открыты центры, их филиалы – у соседей (…)». An aside has two
    commas, and «где открыты центры» tells of the regions counted.
    """
    mark = led.start("mark")
    if any(_count(other, line)[0] for other in line.figures(end, mark)) or _OTHERS.search(line.text, end, mark):
        return True
    _, *clauses = line.text[end:mark].split(",")
    return len(clauses) % 2 == 1 and not _OF_THE_COUNTED.match(clauses[-1])


_OTHERS = expression(r"(?<!\w)(?:сосед|друг(?!ой)|остальн|ины[хм](?!\w)|көрші|басқа(?!р)|өзге|қалған)", re.IGNORECASE)
_OF_THE_COUNTED = expression(rf"\s*(?:(?:во?|на|из){_S})?(?:где|котор|как|так|это$|а{_S}именно|включая|атап|яғни)")


def _is_counted_already(line: Line, run: Run, led: re.Match[str], book: FactBook) -> bool:
    """Whether `lists` holds this very list against this number; not where a verb parts them, as it does in Kazakh:
    «3 өңірде ашылды (Абай, Жетісу, Ұлытау және Павлодар)».
    """
    number = next(one for one in line.readings if run.start <= one.start < run.end)
    opened = (one.start for one in enumerations(line, book) if led.start("mark") <= one.start < led.end())
    return any(adjacent(line, number, start) for start in opened)


@kept
def _counts(sentence: Sentence) -> Iterator[tuple[Run, int, int, re.Match[str]]]:
    """The figures that count regions which are listed behind them: each with its number, with where what is counted
    ends, and with what leads to the list.
    """
    line = sentence.line
    for run in sentence.runs:
        number, end = _count(run, line)
        led = _LED[line.lang].match(line.text, end, sentence.end) if number else None
        if led:
            yield run, number, end, led


def _count(run: Run, line: Line) -> tuple[int, int]:
    """How many regions a figure counts, 0 if it counts none, and where what is counted ends."""
    figure = run.inline
    read = next((one for one in line.readings if run.start <= one.start < run.end), None)
    is_count = isinstance(figure, Figure) and figure.part == "value" and read and not read.precision
    named = _COUNTED[line.lang].match(line.text, read.end) if is_count and read else None
    if read is None or named is None or read.kind is not Kind.NUMBER or not str(read.value).isdecimal():
        return 0, 0
    return int(str(read.value)), named.end()


def _end(line: Line, led: re.Match[str], end: int) -> int:
    """Where a list ends: with its bracket, in which there may be others, or with the sentence."""
    if not led["mark"].endswith("("):
        return end
    depth = 1
    for at in range(led.end(), end):
        depth += {"(": 1, ")": -1}.get(line.text[at], 0)
        if not depth:
            return at
    return end


def _listed(line: Line, start: int, end: int, book: FactBook) -> Listed:
    """The regions that stand one after the other from a place on."""
    called = book.view(regions_by_beginning, line.lang)
    text = _BRACKET.sub(lambda found: " " * len(found[0]), line.text[start:end])
    some = _SOME_ONLY.match(text)
    is_open = some is not None or line.text[:start].rstrip(" :\u00a0").endswith(("числе", "ч.", "ішінде"))
    at = some.end() if some else 0
    items: list[tuple[frozenset[str], int]] = []
    for stop in (*_PARTED[line.lang].finditer(text, at), None):
        item = text[at : stop.start() if stop else len(text)]
        keys = region_in(item, line.lang, called)
        if not keys:
            return Listed(tuple(items), whole=False)
        items.append((keys, start + at + len(item) - len(item.lstrip())))
        at = stop.end() if stop else len(text)
    return Listed(tuple(items), whole=not is_open)


def _told(listed: Listed, book: FactBook, *, of_oblasts: bool) -> tuple[int, ...]:
    """How many regions a list tells: of «3 области: …, а также в Астане» the city may be one more."""
    every = frozenset(keys for keys, _ in listed.items)
    oblasts = sum(any(book.names[key].kind is NameKind.OBLAST for key in keys) for keys in every)
    return (len(every), oblasts) if of_oblasts else (len(every),)


def _count_differs(
    line: Line, run: Run, number: int, listed: Listed, book: FactBook, *, of_oblasts: bool
) -> Iterator[Diagnostic]:
    """DG407, where each region is named once, and the list is whole or too long as it is."""
    told = _told(listed, book, of_oblasts=of_oblasts)
    is_list = told[0] > 1 and told[0] == len(listed.items)
    if is_list and (listed.whole or min(told) > number):
        yield _counts_differ(line, run, number, told[0], listed)


def _counts_differ(line: Line, run: Run, number: int, told: int, listed: Listed) -> Diagnostic:
    related = (Related("the list stands here", line.place(listed.items[0][1])),)
    return Diagnostic("DG407", run.inline.span, {"value": str(number), "count": str(told)}, related)


def _names_one_twice(listed: Listed, line: Line) -> bool:
    """Whether a whole list names one region again: «в 3 регионах (в Карагандинской, Костанайской и Карагандинской)».
    «Алматы» and «Алматы облысы» may be two, so is a city beside the region of its name.
    """
    if listed.items and _CITY.search(line.text, listed.items[0][1]):
        return False
    sure = [keys for keys, _ in listed.items if len(keys) == 1]
    return listed.whole and len(set(sure)) < len(sure)


_CITY = expression(r"(?<!\w)(?:г{1,2}\.|город|қала)", re.IGNORECASE)


def _members_of(run: Run, book: FactBook) -> frozenset[str]:
    """The members of the fact that a figure counts, if they are regions."""
    figure = run.inline
    fact = book.facts.get(figure.keys[0]) if isinstance(figure, Figure) and len(figure.keys) == 1 else None
    return _of_regions(fact.members if fact else (), book)


def _of_regions(members: Collection[str], book: FactBook) -> frozenset[str]:
    are_regions = all(key in book.names and book.names[key].kind in REGIONS for key in members)
    return frozenset(members) if are_regions else frozenset()


def _others(line: Line, listed: Listed, members: frozenset[str], book: FactBook) -> Iterator[Diagnostic]:
    """DG462: a region of the list that is none of the fact's; a city may stand for its oblast."""
    kinds = {book.names[key].kind for key in members}
    for keys, start in listed.items if members else ():
        if members.isdisjoint(keys) and all(book.names[key].kind in kinds for key in keys):
            yield _another(line, start, keys, book)


def _another(line: Line, start: int, keys: Collection[str], book: FactBook) -> Diagnostic:
    called = book.names[min(keys)].called[0].said(line.lang).text
    return Diagnostic("DG462", line.place(start, len(called)), {"text": called})


# --- behind a list of a fact -----------------------------------------------------------------------------------------


def _behind_a_printed_list(sentence: Sentence, book: FactBook) -> Iterator[Diagnostic]:
    """DG462: «3 области ({{ members }}), погибло 5 га в Актюбинской, 4 – в Костанайской, 3 – в Павлодарской областях»:
    as many regions as the fact has, and all but one of them its members.
    """
    line = sentence.line
    for run in sentence.runs:
        figure = run.inline
        listed = figure.value if isinstance(figure, Figure) and figure.part == "members" else ()
        members = _of_regions(tuple(map(str, listed)) if isinstance(listed, tuple) else (), book)
        if len(members) < _LEAST:
            continue
        named = dict(_named_behind(line, run.end, sentence.end, book))
        strange = [key for key in named if key not in members]
        if len(named) == len(members) and len(strange) == 1:
            yield _another(line, named[strange[0]], strange, book)


def _named_behind(line: Line, start: int, end: int, book: FactBook) -> Iterator[tuple[str, int]]:
    """The regions that are typed or printed by their names in a stretch, each with a place."""
    typed = ((one.identity, one.start) for one in mentions(line, book) if one.kind == "known")
    printed = ((run.inline.key, run.start) for run in line.runs if isinstance(run.inline, Term))
    for key, at in (*typed, *printed):
        if start <= at < end and key in book.names and book.names[key].kind in REGIONS:
            yield key, at
