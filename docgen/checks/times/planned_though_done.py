"""What a fact calls done and a letter tells as planned (DG433): «планируется закупить 312 машин» of «закупленные
машины» of a time that is over.

It is told only where the plan's words stand right beside the figure, and the fact's `what:` has the participle of the
very verb: «312» may else be how many are there, of which something new is planned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.lines import VALUE, Line, Run, document_lines, fact_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.wording import PAST, PLANNED
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Lang, Related, Status

_BEFORE = expression(
    rf"(?<!\w)(?P<planned>планируется|намечено|запланировано){GAP}"
    rf"(?P<verb>\w{{4,}}?)(?:[ыи]вать|[аяеи]ть|ть){GAP}$",
    re.IGNORECASE,
)
_BEHIND = expression(rf"{GAP}(?P<verb>(?:\w+{GAP})?\w{{2,}})у{GAP}(?P<planned>жоспарлануда|жоспарланып{GAP}отыр)(?!\w)")
_ANEW: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:столько|же|также|тоже|ещ[её]|снова|вновь|как)(?!\w)", re.IGNORECASE),
        "kz": expression(r"(?<!\w)(?:сонша|осынша|сондай|осындай|тағы|қайта|[дт][ае])(?!\w)", re.IGNORECASE),
    }
)
"""What tells that as many as then are planned for later."""


def done_told_as_planned(finished: Finished) -> Iterator[Diagnostic]:
    """DG433: a figure of what was done in a time that is over, told as planned."""
    for line in document_lines(finished.document):
        if line.printed and PLANNED[line.lang].search(line.text):
            for sentence in sentences(line):
                yield from _of_sentence(sentence, line, finished)


def _of_sentence(sentence: Sentence, line: Line, finished: Finished) -> Iterator[Diagnostic]:
    if PAST[line.lang].search(sentence.text) or _ANEW[line.lang].search(sentence.text):
        return
    for run in sentence.runs:
        fact = fact_of(run, finished.book.facts, VALUE)
        if not fact or fact.status is not Status.ACTUAL or not fact.period or fact.period.last >= finished.over_by:
            continue
        planned = _planned(run, sentence, line)
        if planned and _calls_done(fact, planned["verb"], line.lang):
            text = planned["planned"]
            told = Related("these words tell it as planned", line.place(planned.start("planned"), len(text)))
            args = {
                "text": line.text[run.start : run.end],
                "until": fact.period.last.isoformat(),
                "day": finished.over_by.isoformat(),
            }
            yield Diagnostic("DG433", run.inline.span, args, (told, Related("the fact stands here", fact.span)))


def _planned(run: Run, sentence: Sentence, line: Line) -> re.Match[str] | None:
    if line.lang == "ru":
        return _BEFORE.search(line.text, sentence.start, run.start)
    return _BEHIND.match(line.text, run.end, sentence.end)


def _calls_done(fact: Fact, verb: str, lang: Lang) -> bool:
    """Whether what a fact is has the participle of a verb.

    «закуп(ить)» of «закупленные машины», «сатып ал(у)» of «сатып алынған машиналар».
    """
    stem = re.escape(" ".join(verb.split()))
    ending = r"\w*(?:нн|т)(?:ы[йемх]|ыми|ая|ое|о[йм]|ого|ую)" if lang == "ru" else r"[ыі]?[нл][ғг][ае]н"
    return re.search(rf"(?<!\w){stem}{ending}(?!\w)", fact.what.said(lang), re.IGNORECASE) is not None
