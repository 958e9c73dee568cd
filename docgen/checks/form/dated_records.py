"""What a letter prints out of the project's own records, and nobody bears on its day (DG440): an office «Депутат
Мажилиса» as an addressee, «школы Нур-Султана» as what a fact tells of. What is typed, `names` looks at.

A record that has days of its own says itself when it is right: a name by `since:` and `until:`, a fact by its period.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.checks.form.names import (
    Other,
    has_days,
    in_quotes,
    is_part_of_a_name,
    is_shipped,
    is_told_of_its_time,
    names_of_other_days,
    wrong_name,
)
from docgen.checks.scope import Finished
from docgen.checks.text.inflection import Phrases, in_any_case, phrases_in_any_case
from docgen.checks.text.lines import Line, Run, document_lines
from docgen.checks.text.sentences import Sentence, sentence_at
from docgen.facts.book import FactBook
from docgen.model import Bilingual, Called, Diagnostic, Fact, Figure, Grain, Lang, Period, Related, Span, Term
from docgen.sameness import Same, kept


def record_of_another_day(finished: Finished) -> Iterator[Diagnostic]:
    """DG440 at a record whose words the letter prints, and in which something is called as on other days; each place
    once.
    """
    others = finished.book.view(names_of_other_days, finished.day, finished.lang)
    texts = phrases_in_any_case(tuple(one.text for one in others), finished.lang)
    told = set[Span]()
    for line in document_lines(finished.document):
        for sentence, run, number, match in _suspects(line, Same(texts)):
            other = others[number]
            place = _place_of_words(run, other, finished)
            if place is None or place in told or is_part_of_a_name(other, match, finished.lang):
                continue
            if not (is_told_of_its_time(sentence, other.called, finished.day) or _issued(run, other, finished)):
                told.add(place)
                found = wrong_name(place, match[0], other.name, finished)
                yield replace(found, related=(*found.related, Related("it is printed here", run.inline.span)))


@kept
def _suspects(line: Line, texts: Same[Phrases]) -> Iterator[tuple[Sentence, Run, int, re.Match[str]]]:
    """Those of some phrases that the words of a record print in a line, outside quotation marks."""
    runs = [run for run in line.runs if _prints_words(run)]
    if not runs or not texts.value.standing(line.text):
        return
    for run in runs:
        for number, match in texts.value.finditer(line.text, run.start, run.end):
            if not in_quotes(line, match.start()):
                sentence = sentence_at(line, match.start())
                yield sentence, run, number, match


def _prints_words(run: Run) -> bool:
    """Whether a run prints a name, what a fact is about, or a fact in words."""
    inline = run.inline
    return isinstance(inline, Term) or (isinstance(inline, Figure) and isinstance(inline.value, Bilingual))


def _place_of_words(run: Run, other: Other, finished: Finished) -> Span | None:
    """Where the project's own record writes the words that a run prints; None for an act, which keeps its issuer, and
    for a record with days of its own that were, or are, right.
    """
    inline, book, lang = run.inline, finished.book, finished.lang
    if isinstance(inline, Term):
        name, fact = book.names.get(inline.key), book.facts.get(inline.key)
        called = name.on(finished.day) if name and not is_shipped(name) else None
        if name and called and _holds(called.said(lang).text, other, lang):
            return None if has_days(called) else name.place(f"{lang}.text", lang)
        return _place_in_fact(fact, fact.what, "what", other, lang) if fact else None
    fact = book.facts.get(inline.keys[0]) if isinstance(inline, Figure) and len(inline.keys) == 1 else None
    if fact and isinstance(fact.value, Bilingual):
        return _place_in_fact(fact, fact.value, "text", other, lang)
    return None


def _issued(run: Run, other: Other, finished: Finished) -> bool:
    """Whether a name is that of an act's issuer, who was called so on its day: `{{ source.order.issuer }}`; whom a
    letter goes to, and who signs it, is of the letter's day.
    """
    letter, key = finished.letter, run.inline.key if isinstance(run.inline, Term) else ""
    days = () if key in ("", letter.position, *letter.addressees) else finished.book.view(days_of_acts, key)
    return any(time.overlaps(_days_of(other.called)) for time in days)


def days_of_acts(book: FactBook, issuer: str) -> tuple[Period, ...]:
    """The days of the acts that somebody issued."""
    return tuple(one.date for one in book.sources.values() if one.issuer == issuer and one.date)


def _place_in_fact(fact: Fact, words: Bilingual, field: str, other: Other, lang: Lang) -> Span | None:
    if _is_of_its_time(fact, other.called) or not _holds(words.said(lang), other, lang):
        return None
    return fact.place(f"{field}.{lang}", field)


def _holds(words: str, other: Other, lang: Lang) -> bool:
    return in_any_case(other.text, lang).search(words) is not None


def _is_of_its_time(fact: Fact, called: Called) -> bool:
    """Whether a fact is of a time in which the name held."""
    return any(time is not None and time.overlaps(_days_of(called)) for time in (fact.period, fact.as_of))


def _days_of(called: Called) -> Period:
    return Period(called.since or dt.date.min, called.until or dt.date.max, Grain.DAYS)
