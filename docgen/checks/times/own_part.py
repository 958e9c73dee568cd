"""A part of a year that is printed without it, beside words that name another year (DG432): «в III квартале прошлого
года» of a fact of this year, «ағымдағы жылғы 1 қарашадағы» of the year before.

Words that stand between leave it alone: they may say of what the year is told. «К 1 апреля следующего года» is of the
letter's own next year, or of the one after a year that is told beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, Run, document_lines, time_of
from docgen.checks.text.sentences import sentences, years_of
from docgen.checks.text.wording import RELATIVE_YEARS
from docgen.checks.times.own_years import NamedYear, named_by, span_of_years
from docgen.checks.times.printed_facts import stands_here
from docgen.model import Diagnostic, Figure

_GAPS = " \u00a0"


def part_of_another_year(finished: Finished) -> Iterator[Diagnostic]:
    """DG432: a day, months, a quarter or a half of another year than the one that is named right beside it."""
    for line in document_lines(finished.document):
        for run in line.printed:
            period = time_of(run)
            if period is None or not isinstance(run.inline, Figure) or str(period.first.year) in run.inline.text:
                continue
            said, own = _named_beside(line, run), years_of(period)
            if said is None or finished.day.year + said.off in own or _is_after_another(line, said, own):
                continue
            args = {
                "words": said.words[0],
                "year": str(finished.day.year + said.off),
                "text": run.inline.text,
                "own": span_of_years(own),
            }
            fact = finished.book.facts.get(run.inline.keys[0])
            place = stands_here(fact.place(run.inline.part)) if fact else ()
            yield Diagnostic("DG432", run.inline.span, args, place)


def _named_beside(line: Line, run: Run) -> NamedYear | None:
    """The year that words name right behind a part of it in Russian, right before it in Kazakh."""
    for one in named_by(RELATIVE_YEARS[line.lang], line.text):
        first, last = one.words.span()
        between = line.text[run.end : first] if line.lang == "ru" else line.text[last : run.start]
        follows = run.end < first if line.lang == "ru" else last < run.start
        if follows and not between.strip(_GAPS):
            return one
    return None


def _is_after_another(line: Line, said: NamedYear, own: range) -> bool:
    """Whether the year is told by another that the line names: «начато в 2024 году, к 1 апреля следующего года»."""
    named = {year for sentence in sentences(line) for year in sentence.years}
    return bool(said.off and not {year + said.off for year in named}.isdisjoint(own))
