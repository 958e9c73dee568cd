"""«За 9 месяцев открыто 386 (за аналогичный период прошлого года – 412)»: the second figure is of the same months of
the year before (DG446).

Told only where nothing but a dash, a bracket or a verb parts these words from their figure, and where all that the
sentence tells before them is of one part of a year. Of a year of which a day is told nobody knows how much was counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.sentences import Sentence, days_told, sentences
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.paired_times import of_its_own_time
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Lang, Period, Status
from docgen.sameness import kept

_LAST = "прошлого|минувшего|прошедшего|истекшего|предыдущего"
_SAME: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("период",),
            rf"(?<!\w)(?:за|в)?{GAP}?(?:аналогичн(?:ый|ом)|соответствующ(?:ий|ем)|такой{GAP}же|тот{GAP}же|том{GAP}же)"
            rf"{GAP}период[е]?{GAP}(?:(?:{_LAST}){GAP}года|\d{{4}}{GAP}года)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("кезеңінде",),
            rf"(?<!\w)(?:өткен|былтырғы|алдыңғы|\d{{4}}){GAP}жыл(?:дың|ғы){GAP}(?:дәл{GAP})?(?:ұқсас|тиісті|сәйкес|осы|сол)"
            rf"{GAP}кезеңінде(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What names the months of another year that the sentence has told of before."""
_LEADS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{GAP}?(?:[–—:]{GAP}?|\(|(?:составил[оаи]?|было|открыто|построено|создано|поступило){GAP})"),
        "kz": expression(rf"{GAP}?(?:[–—:]{GAP}?|\()?"),
    }
)
_AGAINST = expression(rf"(?<!\w)(?:против|\(){GAP}?$")
_ITS_NOUN = expression(rf"(?:{GAP}[^\W\d_]+)?{GAP}")


def figure_of_another_part_of_a_year(finished: Finished) -> Iterator[Diagnostic]:
    """DG446: a figure of the same months of the year before, as its sentence says, and of others, as its fact does."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and _SAME[line.lang].may_stand(line.text):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        found = list(_SAME[line.lang].finditer(line.text, sentence.start, sentence.end))
        if len(found) != 1:
            continue
        run = _figure_of(sentence, found[0])
        fact = _counted(run, known) if run else None
        before = {one.period for one in _told_before(sentence, found[0], run, known)} if run and fact else set()
        if run and fact and fact.period and len(before) == 1 and _are_other_months(before.pop(), fact):
            yield of_its_own_time(found[0][0].strip(), run, fact, days_told(fact.period))


def _figure_of(sentence: Sentence, words: re.Match[str]) -> Run | None:
    """The figure that these words are the time of."""
    line = sentence.line
    runs = [one for one in sentence.runs if not time_of(one)]
    behind = next((one for one in runs if one.start >= words.end()), None)
    if behind and _LEADS[line.lang].fullmatch(line.text, words.end(), behind.start):
        return behind
    before = next((one for one in reversed(runs) if one.end <= words.start()), None)
    if before and line.lang == "ru" and _ITS_NOUN.fullmatch(line.text, before.end, words.start()):
        return before if _AGAINST.search(line.text, sentence.start, before.start) else None
    return None


def _told_before(sentence: Sentence, words: re.Match[str], run: Run, facts: Mapping[str, Fact]) -> Iterator[Fact]:
    """The facts of all figures that stand before these words."""
    for one in sentence.line.figures(sentence.start, words.start()):
        fact = _counted(one, facts) if one is not run else None
        if fact:
            yield fact


def _counted(run: Run, facts: Mapping[str, Fact]) -> Fact | None:
    fact = fact_of(run, facts, VALUE)
    return fact if fact and fact.status is Status.ACTUAL and not isinstance(fact.value, Period) else None


_YEAR = 12


def _are_other_months(said: Period | None, fact: Fact) -> bool:
    """Whether a fact is of other months of an earlier year than those of a part of a year that were told before."""
    own = fact.period
    if not said or not own or not _is_in_one_year(said) or not _is_in_one_year(own) or _months(said) == (1, _YEAR):
        return False
    unsure = _months(own) == (1, _YEAR) and fact.as_of
    return own.first.year < said.first.year and _months(own) != _months(said) and not unsure


def _is_in_one_year(time: Period) -> bool:
    return time.first.year == time.last.year and time.first.day == 1


def _months(time: Period) -> tuple[int, int]:
    return time.first.month, time.last.month
