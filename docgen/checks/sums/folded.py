"""How many times there is more or less, against both figures that were told (DG451): «В 2026 году поддержано 126
проектов, в 2025 году – 42. Число проектов увеличилось в 41 раз», «126 проектов, что в 5 раз больше, чем в 2025 году
(42)».

The sentence of the fold, or else the one before it, has two exact figures and no more, of one thing, counted alike and
each of its own time; and the clause of the fold names nothing but what they count. What `growths` and `reckonings` read
has the same words, and is told once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.sums.as_printed import OF_SOMETHING_ELSE, exact_sentences, lines_of_three
from docgen.checks.sums.described import are_of_one_thing, beginnings, names_only
from docgen.checks.sums.directions import COMPARING, Stretch, directions_told, may_tell
from docgen.checks.sums.growths import of_growth
from docgen.checks.sums.signs import NUMBER, OTHER, RANGE, SHARE, TIMES, UP_TO, signs
from docgen.checks.text.lines import VALUE, Facts, Line, by_key, fact_of, facts_of, time_of
from docgen.checks.text.sentences import Sentence, years_of
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.lang.numbers import Reading
from docgen.model import Diagnostic, Fact, Lang, Period
from docgen.sameness import kept

_TIMES: Mapping[Lang, str] = MappingProxyType({"ru": "раз", "kz": "есе"})
_LED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"(?<!\w)[Вв]{GAP}$"), "kz": expression(rf"(?:^|{GAP}|\()$")}
)
_MARKS = expression(rf"[;:()–—]|,(?!{GAP}чем(?!\w))")
_SAYS_NO_MORE: Mapping[Lang, frozenset[str]] = MappingProxyType(
    {
        "ru": frozenset(("раза", "годом", "прошл", "текущ", "предш", "преды", "сравн", "анало", "перио", "отчет")),
        "kz": frozenset(("салыс", "қараға", "қарағ", "өткен", "былты", "алдың", "кезең", "жылме", "ағымд", "есепт")),
    }
)
"""Words of a comparison, by their first letters."""
_BOTH = 2


class _End(NamedTuple):
    """One of two figures that are compared, with its fact."""

    number: Reading
    fact: Fact


def fold_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG451: «увеличилось в 41 раз» of what grew three times."""
    for line in lines_of_three(finished):
        if _TIMES[line.lang] in line.text:
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    said = exact_sentences(line, facts) if may_tell(line) else ()
    for before, sentence in zip((None, *said), said, strict=False):
        fold = _fold_of(sentence)
        ends = _ends(sentence, by_key(facts), 1) if fold else None
        if fold and before and ends == ():
            ends = _ends(before, by_key(facts), 0)
        if fold and ends and _is_said_of_them(sentence, fold, ends):
            was, now = sorted(ends, key=_time)
            yield from of_growth(line, now.number, was.number, fold)


def _fold_of(sentence: Sentence) -> Reading | None:
    """The one «в 41 раз» of a sentence that tells of nothing else but numbers."""
    if any(map(sentence.text.lower().__contains__, OF_SOMETHING_ELSE[sentence.line.lang])):
        return None
    text, at = signs(sentence, of_changes=True)
    folds = [place for place in at if text[place] == TIMES]
    led = _LED[sentence.line.lang]
    return at[folds[0]] if len(folds) == 1 and led.search(text, 0, folds[0]) else None


def _ends(sentence: Sentence, facts: Mapping[str, Fact], folds: int) -> tuple[_End, ...] | None:
    """The two figures of a sentence; an empty tuple where it has no number besides its folds and times, None where it
    has other numbers than two figures of one thing.
    """
    text, at = signs(sentence, of_changes=True)
    told = [text[place] for place in at]
    others = [one for place, one in at.items() if text[place] == OTHER and not _is_time(sentence.line, one)]
    if others or told.count(TIMES) != folds or any(sign in told for sign in (SHARE, RANGE, UP_TO)):
        return None
    numbers = [at[place] for place in at if text[place] == NUMBER]
    if not numbers:
        return ()
    found = [(one, _fact_of(sentence.line, one, facts)) for one in numbers]
    ends = tuple(_End(one, fact) for one, fact in found if fact)
    return ends if len(ends) == len(numbers) == _BOTH and _are_of_two_times(ends, sentence.line.lang) else None


def _is_time(line: Line, number: Reading) -> bool:
    runs = line.figures(number.start, number.end)
    return bool(runs) and all(time_of(run) for run in runs)


def _fact_of(line: Line, number: Reading, facts: Mapping[str, Fact]) -> Fact | None:
    runs = line.figures(number.start, number.end)
    return fact_of(runs[0], facts, VALUE) if len(runs) == 1 else None


def _are_of_two_times(ends: tuple[_End, ...], lang: Lang) -> bool:
    """Whether two figures are of one thing, the one of an earlier time than the other. Nine months beside a whole year
    may be held against those of the year before: «по сравнению с аналогичным периодом … в 5 раз».
    """
    first, last = (one.fact.period or one.fact.as_of for one in ends)
    apart = first and last and (first.last < last.first or last.last < first.first)
    alike = first and last and first.grain is last.grain and _months(first) == _months(last)
    return bool(apart and alike) and are_of_one_thing(ends[0].fact, ends[1].fact, lang)


def _months(time: Period) -> int:
    return (time.last.year - time.first.year) * 12 + time.last.month - time.first.month


def _time(end: _End) -> dt.date:
    time = end.fact.period or end.fact.as_of
    assert time
    return time.first


def _is_said_of_them(sentence: Sentence, fold: Reading, ends: tuple[_End, ...]) -> bool:
    """Whether the clause of a fold tells one direction and names nothing but what the figures count, and its sentence
    no year besides theirs.
    """
    text, lang = sentence.line.text, sentence.line.lang
    start = max((one.end() for one in _MARKS.finditer(text, sentence.start, fold.start)), default=sentence.start)
    following = _MARKS.search(text, fold.end, sentence.end)
    end = following.start() if following else sentence.end
    directions = list(directions_told(Stretch(lang, " " * start + text[start:end], start)))
    words = COMPARING[lang][directions[0]] if len(directions) == 1 else None
    if not words or not words.search(text, start, end):
        return False
    own = {year for one in ends if (time := one.fact.period or one.fact.as_of) for year in years_of(time)}
    besides = beginnings(words.sub(" ", sentence.line.typed[start:end])) - _SAYS_NO_MORE[lang]
    return sentence.years <= own and names_only(besides, [one.fact for one in ends], lang)
