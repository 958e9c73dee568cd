"""A figure of a time that had not come when its source was written (DG449): «в 2025 году построено 36 школ» by a
report of 2024.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.denials import alternatives, is_unsure
from docgen.checks.text.lines import Line, Run, document_lines, time_of
from docgen.checks.text.sentences import sentence_at
from docgen.checks.times.periods import names_one_time
from docgen.checks.times.plans_done import BOUGHT, BUILT, SERVED, SET_BEFORE, counted_fact
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Figure, Grain, Lang, NameKind, Period, Related, SourceKind, Status

TELL_OF_THEIR_DAY = frozenset({SourceKind.REPORT, SourceKind.LETTER, SourceKind.PERSON})
"""Sources that know nothing of a later day, and whose figures grow old; an act sets figures of years to come, and what
it sets holds until it is changed, a database goes on.
"""
_MONEY = alternatives("тенге|доллар|евро|рубл|мрп|юан|фунт")
_AHEAD = dt.timedelta(days=92)
"""A report of December may say how things stand on 1 January, a letter what holds from the next quarter on."""
_SOON = dt.timedelta(days=31)
"""What a report counts as of a day, it counts when that day has come, or is about to."""


def source_older_than_figure(finished: Finished) -> Iterator[Diagnostic]:
    """DG449: a figure as of a day, or of a period that begins, long after all its sources were written, or of all of a
    period that ended long after them; told once a source.
    """
    told: set[str] = set()
    for line in document_lines(finished.document):
        for run in line.printed:
            fact = counted_fact(run, finished.book.facts)
            if fact and isinstance(run.inline, Figure) and (found := _older(line, run, fact, finished)):
                if found.args["source"] not in told:
                    yield found
                told.add(str(found.args["source"]))


def _older(line: Line, run: Run, fact: Fact, finished: Finished) -> Diagnostic | None:
    figure = run.figure
    sources = [finished.book.sources.get(one.source) for one in fact.sources]
    dated = [(one.date.last, one.key) for one in sources if one and one.date and one.kind in TELL_OF_THEIR_DAY]
    known, field = (fact.as_of, "as_of") if fact.as_of else (fact.period, "period")
    if fact.status is not Status.ACTUAL or not known or not dated or len(dated) < len(sources):
        return None
    date, source = max(dated)
    whole = field == "period" and known.last <= finished.over_by and _tells_of_all(line, run, known)
    since = known.last if whole else known.first
    may_be_set = _may_be_set_before(line, fact, finished)
    counts = not may_be_set and known.grain is Grain.DAY and _counts_in_reports(fact, finished)
    room = _SOON if field == "as_of" and counts else _AHEAD
    if field == "period" and not whole and _tells_done(fact):
        room = dt.timedelta(0)
    if date + room >= since or (field == "period" and may_be_set):
        return None
    args = {"text": figure.text, "known": since.isoformat(), "source": source, "date": date.isoformat()}
    place = fact.place(field)
    return Diagnostic("DG449", figure.span, args, (Related("the fact stands here", place),))


_DONE = expression(rf"(?<!\w)(?:{BUILT}|{BOUGHT}|{SERVED})н(?:ые|ых|ый|ого|ая|ой|ое)(?!\w)", re.IGNORECASE)
"""«Построенные школы»: how many nobody knows before the time begins; «открытые» may be a quality."""


def _tells_done(fact: Fact) -> bool:
    """Whether a fact counts what was done in its time."""
    return _DONE.search(fact.what.ru) is not None


_ALL_OF: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (expression(r"(?<!\w)(?:за|по (?:итогам|результатам))[ \u00a0]$", re.IGNORECASE), expression("")),
        "kz": (expression(""), expression(r"[ \u00a0](?:қорытынды(?:сы|лары)[ \u00a0]бойынша|ішінде|бойы)(?!\w)")),
    }
)
"""What tells that all of a time is meant: «за 2025 год», «2025 жыл ішінде»; something of 2025 may have been in May."""


def _tells_of_all(line: Line, run: Run, time: Period) -> bool:
    """Whether the sentence of a figure gives it for all of a time, and names no other."""
    sentence = sentence_at(line, run.start)
    before, behind = _ALL_OF[line.lang]
    return names_one_time(sentence) and any(
        time_of(one) == time
        and before.search(line.text, sentence.start, one.start)
        and behind.match(line.text, one.end, sentence.end)
        for one in sentence.runs
    )


def _counts_in_reports(fact: Fact, finished: Finished) -> bool:
    """Whether a fact counts things, and reports alone say how many."""
    unit = finished.book.names.get(fact.unit)
    kinds = {finished.book.sources[one.source].kind for one in fact.sources}
    return unit is not None and unit.kind is NameKind.NOUN and kinds == {SourceKind.REPORT}


def _may_be_set_before(line: Line, fact: Fact, finished: Finished) -> bool:
    """Whether a figure of a period may have been known before it began: money of a budget, a norm, a plan."""
    told = {lang: fact.what.said(lang) for lang in SET_BEFORE}
    told[line.lang] += f" {line.text}"
    unit = finished.book.names.get(fact.unit)
    named = unit.on(finished.day) if unit else None
    is_money = bool(named and _MONEY.search(named.ru.text))
    return is_money or any(SET_BEFORE[lang].search(text) or is_unsure(text, lang) for lang, text in told.items())
