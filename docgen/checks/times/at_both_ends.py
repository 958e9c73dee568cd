"""One figure at both ends of a comparison (DG446): «построено 663 школы против 663 годом ранее», «число школ выросло с
471 до 471» of one fact, which is of one year.

Told only where both figures print the same fact, of what was done within one year, and nothing but nouns stands between
the two and the words that give one of them another time. Two years in which as many were counted have two facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.sentences import Sentence, sentences, years_of
from docgen.checks.text.wording import CHANGED
from docgen.checks.text.words import GAP
from docgen.checks.times.paired_times import of_its_own_time
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Lang, Status
from docgen.sameness import kept


class _Ends(NamedTuple):
    """What stands before the first of two figures, from its end to the second, and behind the second; in Kazakh the
    first is read with its own ending.
    """

    before: re.Pattern[str]
    between: re.Pattern[str]
    behind: re.Pattern[str]


_NOUNS = rf"(?:{GAP}[^\W\d_]+){{0,2}}"
_OWN = r"(?:[-\u2011]?[^\W\d_]+)?"
"""A Kazakh figure's ending, or its noun."""
_ANY = expression("")
_FROM_TO: Mapping[Lang, _Ends] = MappingProxyType(
    {
        "ru": _Ends(expression(rf"(?<!\w)со?{GAP}$"), expression(rf"{_NOUNS}{GAP}до{GAP}"), _ANY),
        "kz": _Ends(
            _ANY,
            expression(rf"{_OWN}{_NOUNS}(?<=[дтн][ае]н){GAP}"),
            expression(rf"{_OWN}{_NOUNS}{GAP}дейін(?!\w)"),
        ),
    }
)
"""«С 471 школы до 471», «471 мектептен 471 мектепке дейін»."""
_A_YEAR_BEFORE = rf"годом{GAP}ран(?:ее|ьше)"
_THEN: Mapping[Lang, tuple[_Ends, ...]] = MappingProxyType(
    {
        "ru": (
            _Ends(_ANY, expression(rf"{_NOUNS}{GAP}против{GAP}"), expression(rf"{_NOUNS}{GAP}{_A_YEAR_BEFORE}(?!\w)")),
            _Ends(_ANY, expression(rf"{_NOUNS}[,;]?{GAP}\(?{_A_YEAR_BEFORE}{GAP}[–—]{GAP}"), _ANY),
        ),
        "kz": (
            _Ends(_ANY, expression(rf"{_OWN}{_NOUNS}[,;]?{GAP}\(?бір{GAP}жыл{GAP}бұрын{GAP}[–—]{GAP}"), _ANY),
            _Ends(
                expression(rf"(?<!\w)бір{GAP}жыл{GAP}бұрынғы{GAP}$", re.IGNORECASE),
                expression(rf"{_OWN}{_NOUNS}{GAP}(?:қарсы|қарағанда|салыстырғанда){GAP}"),
                _ANY,
            ),
        ),
    }
)
"""«663 против 663 годом ранее», «663, годом ранее – 663»."""


def figure_at_both_ends(finished: Finished) -> Iterator[Diagnostic]:
    """DG446: a change that ends where it began, and a year before that is the same one."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and _prints_twice(line):
            yield from _of_line(line, facts_of(line, finished.book))


def _prints_twice(line: Line) -> bool:
    return any(one.figure.keys == other.figure.keys for one, other in pairwise(line.printed))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        for first, second in pairwise(run for run in sentence.runs if not time_of(run)):
            fact = _of_one_year(first, known)
            if fact and fact is _of_one_year(second, known) and _are_both_ends(sentence, first, second):
                words = line.text[first.start : second.end]
                yield of_its_own_time(words, second, fact, str(years_of(fact.period)[0]) if fact.period else "")


def _of_one_year(run: Run, known: Mapping[str, Fact]) -> Fact | None:
    fact = fact_of(run, known, VALUE)
    years = years_of(fact.period) if fact and fact.period and fact.status is Status.ACTUAL else ()
    return fact if len(years) == 1 else None


def _are_both_ends(sentence: Sentence, first: Run, second: Run) -> bool:
    lang = sentence.line.lang
    changes = CHANGED[lang].search(sentence.text) is not None and _fit(_FROM_TO[lang], sentence, first, second)
    return changes or any(_fit(ends, sentence, first, second) for ends in _THEN[lang])


def _fit(ends: _Ends, sentence: Sentence, first: Run, second: Run) -> bool:
    text = sentence.line.text
    suffix = _ENDING.search(text, first.start, first.end) if sentence.line.lang == "kz" else None
    return bool(
        ends.before.search(text, sentence.start, first.start)
        and ends.between.fullmatch(text, suffix.start() if suffix else first.end, second.start)
        and ends.behind.match(text, second.end, sentence.end)
    )


_ENDING = expression(r"[-\u2011]?[^\W\d_]+(?:[ \u00a0][^\W\d_]+)?$")
