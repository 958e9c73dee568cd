"""What the book already has for a number that somebody typed: the expression to write instead."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from docgen.checks.book.citations import agrees, document_number, source_key
from docgen.checks.figures.sorts import sort_of
from docgen.checks.scope import Finished
from docgen.checks.text.inflection import in_any_case
from docgen.checks.text.lines import Line, document_lines
from docgen.expressions import expression
from docgen.lang.forms import Form
from docgen.lang.numbers import Kind, Reading
from docgen.lang.pieces import LEVELS, parts_in_order
from docgen.lang.speech import speech
from docgen.model import NB_HYPHEN, Document, Fact, Figure, Grain, Inquiry, Lang, Period

_WHEN = "when"


class Candidate(NamedTuple):
    """A record that says what was typed: its key and part as figures carry them, what prints it, and if it is a time,
    that time.
    """

    key: str
    part: str
    printed: str
    period: Period | None = None


def wanted(reading: Reading, line: Line, finished: Finished) -> str:
    """`fact.schools`, `fact.schools.period | date("when")`, `source.order_70.number`, `source.order_70 | at("dat",
    point=3)`; empty if the book has nothing like it, or several records have and nothing tells which is meant.
    """
    if reading.kind is Kind.ARTICLE:
        return _part_of_act(reading, line, finished.lang)
    found = tuple(dict.fromkeys(one for one in _candidates(reading, finished) if _fits(one, reading, line, finished)))
    chosen = found[0] if len(found) == 1 else next(_told_apart(found, line, finished), None)
    if chosen is None:
        return ""
    return _dated(chosen.printed, chosen.period, reading, finished.lang) if chosen.period else chosen.printed


def _candidates(reading: Reading, finished: Finished) -> Iterator[Candidate]:
    for fact in finished.book.facts.values():
        yield from _of_fact(reading, fact)
    for source in finished.book.sources.values():
        for part, kind in (("date", Kind.DATE), ("number", Kind.DOCUMENT_NUMBER)):
            if reading.kind is kind and agrees(reading, source, part, finished.lang):
                time = source.date if part == "date" else None
                yield Candidate(f"source.{source.key}", part, f"source.{source.key}.{part}", time)
    if finished.letter.inquiry:
        yield from _of_inquiry(reading, finished.letter.inquiry)


_LARGE = 100
"""A number that two things do not have by chance."""
_REACH = 40
"""Characters behind a number in which what it counts is named."""
_NAMES_AN_ACT = expression(
    r"закон|кодекс|стать|пункт|правил|приказ|постановлени|указ|договор|конституц|заң|кодекс|бап|тармақ|бұйры|қаулы|жарлы"
    r"|қағида|шарт",
    re.IGNORECASE,
)
_A_WORD = expression(r"[ \u00a0]*[^\W\d_]")


def _fits(one: Candidate, reading: Reading, line: Line, finished: Finished) -> bool:
    """Whether a fact may be what was typed: it has not only the number, but what is counted, too, as far as that is
    said; of a small number that stands alone only the fact that the other language prints and this one does not.
    """
    fact = finished.book.facts.get(one.key) if one.part == "value" else None
    if fact is None or one.period:
        return True
    if (_printed(finished.twin) - _printed(finished.document))[one.key, one.part] > 0:
        return True
    unit, sort = finished.unit_of(fact), sort_of(fact, finished)
    if Kind.MONEY in (sort, reading.kind) or Kind.PERCENT in (sort, reading.kind):
        return sort is reading.kind
    behind = line.text[reading.end : reading.end + _REACH]
    if unit and in_any_case(unit, finished.lang).search(behind):
        return True
    large = isinstance(reading.value, Decimal) and reading.value >= _LARGE
    return large and not (unit and _A_WORD.match(behind))


def _part_of_act(reading: Reading, line: Line, lang: Lang) -> str:
    """`source.order_70 | at("dat", point=3, article=12)` for «пункту 3 статьи 12»; the act is the one that the line
    cites, if it cites one alone. «Сократилась на пятую часть» where no act is named is a share.
    """
    told = reference(reading, line)
    numbers = {one.unit: one.value for one in told if isinstance(one.value, tuple)}
    if not numbers.keys() <= set(LEVELS) or len(numbers) < len(told):
        return ""
    spelled = any(one.words and one.unit == "part" for one in told)
    acts = {key for run in line.runs if (key := source_key(run.inline))}
    if spelled and not acts and len(told) == 1 and not _NAMES_AN_ACT.search(line.typed):
        return ""
    divisions = parts_in_order({level: tuple(map(_plain, of)) for level, of in numbers.items() if level}, words=spelled)
    typed = line.typed[told[0].start : told[-1].end]
    words = speech(lang)
    case = next((one for one in words.cases if _same(words.division(divisions, one), typed)), "nom")
    given = ", ".join(f"{one.level}={_argument(one.numbers)}" for one in divisions) + ", words=true" * spelled
    return f'source.{acts.pop() if len(acts) == 1 else "KEY"} | at("{case}", {given})'


def reference(reading: Reading, line: Line) -> tuple[Reading, ...]:
    """The parts of an act that are named in one go, the given one among them: «подпункт 5) пункта 3 статьи 12»."""
    found: list[Reading] = []
    for one in (one for one in line.typed_readings if one.kind is Kind.ARTICLE):
        if found and line.typed[found[-1].end : one.start].strip():
            if reading in found:
                break
            found = []
        found.append(one)
    return tuple(found)


def _argument(numbers: tuple[str, ...]) -> str:
    """A number of a part as a template gives it: `12`, `"9-2"`, `[1, 2]`."""
    written = [one if one.isdecimal() else f'"{one}"' for one in numbers]
    return written[0] if len(written) == 1 else f"[{', '.join(written)}]"


def _of_fact(reading: Reading, fact: Fact) -> Iterator[Candidate]:
    name = f"fact.{fact.key}"
    if isinstance(fact.value, Decimal) and isinstance(reading.value, Decimal) and fact.value == reading.value:
        yield Candidate(fact.key, "value", name)
    for part, printed, period in (("value", name, fact.value), ("period", f"{name}.period", fact.period)):
        if isinstance(period, Period) and _says(reading, period):
            yield Candidate(fact.key, part, printed, period)


def _of_inquiry(reading: Reading, inquiry: Inquiry) -> Iterator[Candidate]:
    if reading.kind is Kind.DOCUMENT_NUMBER and document_number(reading.text) == document_number(inquiry.number):
        yield Candidate("letter.inquiry", "number", "letter.inquiry.number")
    if _says(reading, inquiry.date):
        yield Candidate("letter.inquiry", "date", "letter.inquiry.date", inquiry.date)


def _says(reading: Reading, period: Period) -> bool:
    """Whether a date, month, quarter, half-year, year or stretch of years that was typed in digits is this period."""
    first, last = period.first, period.last
    said: dict[Kind, tuple[Grain, object]] = {
        Kind.DATE: (Grain.DAY, first),
        Kind.MONTH: (Grain.MONTH, (first.year, first.month)),
        Kind.MONTHS: (Grain.MONTHS, ((first.year, first.month), (last.year, last.month))),
        Kind.QUARTER: (Grain.QUARTER, (first.year, (first.month + 2) // 3)),
        Kind.HALF_YEAR: (Grain.HALF, (first.year, (first.month + 5) // 6)),
        Kind.YEAR: (Grain.YEAR, first.year),
        Kind.YEARS: (Grain.YEARS, (first.year, last.year)),
        Kind.DATES: (Grain.DAYS, (first, last)),
    }
    return not reading.words and said.get(reading.kind) == (period.grain, reading.value)


def _told_apart(found: tuple[Candidate, ...], line: Line, finished: Finished) -> Iterator[Candidate]:
    """Of several the one that the other language prints and this one does not; of several times also that of a fact
    that the line cites, or the letter does: these are all the same time, and the first of the book is taken, so that
    both languages are told the same.
    """
    lacking = _printed(finished.twin) - _printed(finished.document)
    only = [one for one in found if lacking[one.key, one.part] > 0]
    if len(only) == 1 or (only and only[0].period):
        yield only[0]
    cited = (key for one in document_lines(finished.document) for key in one.keys)
    for keys in (frozenset(line.keys), frozenset(cited)):
        yield from (one for one in found if one.period and one.key in keys)


def _printed(document: Document | None) -> Counter[tuple[str, str]]:
    """Key and part of the figures of a document, and how often it prints them."""
    lines: Iterable[Line] = document_lines(document) if document else ()
    figures = (run.inline for line in lines for run in line.figures())
    return Counter((one.keys[0], one.part) for one in figures if isinstance(one, Figure) and one.keys)


def _dated(name: str, period: Period, reading: Reading, lang: Lang) -> str:
    """The filter that prints a time in the very words that were typed; without one, in those of no case."""
    words = speech(lang)
    cases = ("nom", _WHEN, *words.cases)
    typed = " ".join(reading.text.split())
    exact = (one for one in cases if _same(words.date(period, one), typed))
    alike = (one for one in cases if _has_noun(words.date(period, one), typed))
    case = next(itertools.chain(exact, alike), "nom")
    return f"{name} | date" if case == "nom" else f'{name} | date("{case}")'


_NOUN = expression(r"(?:квартал|полугоди|тоқсан|жартыжылд)\w*", re.IGNORECASE)


def _has_noun(worded: object, typed: str) -> bool:
    """Whether a form has the quarter or half-year in the case that was typed: «третьем квартале», «III квартале»."""
    nouns = [_NOUN.search(one) for one in (worded.text, typed)] if isinstance(worded, Form) else []
    told = {noun[0] for noun in nouns if noun}
    return all(nouns) and len(told) == 1


def _plain(text: object) -> str:
    return str(text).replace(NB_HYPHEN, "-")


def _same(worded: object, typed: str) -> bool:
    """Whether a form reads as what was typed, in which typography has bound words and numbers."""
    return isinstance(worded, Form) and " ".join(worded.text.split()) == " ".join(_plain(typed).split())
