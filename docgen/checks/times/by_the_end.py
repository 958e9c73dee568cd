"""«До конца года планируется открыть 9» of a plan whose time begins when the letter's year is over (DG446).

Told only where these words lead to the one figure of the sentence, and no other time stands there.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.sentences import Sentence, days_told, sentences
from docgen.checks.text.wording import PLANNED, RELATIVE_YEARS
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.paired_times import of_its_own_time
from docgen.checks.times.told_months import TIMES, months_in
from docgen.expressions import expression
from docgen.model import Diagnostic, Lang, Status
from docgen.sameness import kept

_BY_THE_END: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("конца", "концу"),
            rf"(?<!\w)(?:до|к){GAP}конц[ау]{GAP}(?:(?:текущего|этого|нынешнего){GAP})?года(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("соңына", "аяғына"),
            rf"(?<!\w)(?:(?:ағымдағы|осы|үстіміздегі|биылғы){GAP})?жыл(?:дың)?{GAP}(?:соңына|аяғына){GAP}дейін(?!\w)",
            re.IGNORECASE,
        ),
    }
)
_OPENS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"\s*(?:(?:Также|Всего|Так|В[ \u00a0]целом|При[ \u00a0]этом|Кроме[ \u00a0]того),?[ \u00a0])?"),
        "kz": expression(
            r"\s*(?:(?:Сондай-ақ|Бұдан[ \u00a0]басқа|Сонымен[ \u00a0]қатар|Бұл[ \u00a0]ретте|Жалпы),?[ \u00a0])?"
        ),
    }
)
"""What may stand before these words."""
_PARTS = expression(r"[,;:()–—]|(?<!\w)(?:и|а|но|из|и[ \u00a0]ещё|және|ал)(?!\w)")


def plan_of_a_later_year(finished: Finished) -> Iterator[Diagnostic]:
    """DG446: the figure of a plan for a later year, told as of the end of the letter's own."""
    for line in document_lines(finished.document):
        if line.printed and _BY_THE_END[line.lang].may_stand(line.text):
            yield from _of_line(line, facts_of(line, finished.book), finished.day)


@kept
def _of_line(line: Line, facts: Facts, day: dt.date) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        found = _BY_THE_END[line.lang].search(line.typed, sentence.start, sentence.end)
        runs = sentence.runs
        fact = fact_of(runs[0], known, VALUE) if found and len(runs) == 1 else None
        period = fact.period if fact and fact.status is Status.PLANNED else None
        if found and fact and period and period.first.year > day.year and _lead_to(sentence, found, runs[0]):
            yield of_its_own_time(found[0], runs[0], fact, days_told(period))


def _lead_to(sentence: Sentence, found: re.Match[str], run: Run) -> bool:
    """Whether words that open a sentence lead to its figure, in a plan that names no other time."""
    line, lang = sentence.line, sentence.line.lang
    months = any(sentence.start <= one.start() < sentence.end for one in months_in(line))
    years = any(off and words.search(sentence.text) for words, off in RELATIVE_YEARS[lang])
    opens = _OPENS[lang].fullmatch(line.text, sentence.start, found.start()) and found.end() <= run.start
    return bool(
        opens
        and PLANNED[lang].search(sentence.text)
        and not (months or years or any(one.kind in TIMES for one in sentence.readings))
        and not _PARTS.search(line.text, found.end(), run.start)
    )
