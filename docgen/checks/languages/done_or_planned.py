"""A planned figure that one language tells as done and the other as to come (DG453)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from docgen.checks.text.lines import Line, Run
from docgen.checks.text.passages import NOTE, PARAGRAPH, PROSE, Passage, said_there
from docgen.checks.text.sentences import sentence_at
from docgen.checks.text.wording import FUTURE, PLANNED
from docgen.checks.times.plans_done import done_word, told_as_done
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import Diagnostic, Figure, Status

_WILL_BE = expression(r"(?<!\w)буд(?:ет|ут)[ \u00a0]\w+(?:[ \u00a0]до)?[ \u00a0]$", re.IGNORECASE)
"""«Будет высажено»: what stands right before a figure is to come."""
_KAZAKH_WILL_BE = expression(r"[ \u00a0](\w{2,}(?:[ыі]л[ае]|л[ыі]н[ае])д[ыі])(?=\s*[.;]|\s*$)")
"""«57 мектеп салынады»: right behind the figure of a plan, at the end of its sentence, no habit is meant."""


class _Print(NamedTuple):
    """A figure where a passage prints it."""

    line: Line
    run: Run
    figure: Figure


def done_in_one_language(ours: Passage, theirs: Passage, book: FactBook, day: dt.date) -> Iterator[Diagnostic]:
    """DG453: a figure of a plan beside which one passage says that it was done («отырғызылды»), while its counterpart
    plans it («планируется высадить»); told where it is said to be done. Of a plan that has not begun DG447 tells it,
    but in lists and heads.
    """
    if ours.kind not in PROSE or theirs.kind not in PROSE:
        return
    left, right = (_planned(one, book, day, begun=one.kind in _TOLD_BEFOREHAND) for one in (ours, theirs))
    for key in left.keys() & right.keys():
        for here, there in ((left[key], right[key]), (right[key], left[key])):
            if (words := told_as_done(here.line, here.run)) and (plan := _plans(there)):
                args = {"text": here.figure.text, "words": words, "other": plan}
                yield Diagnostic("DG453", here.figure.span, args, said_there(there.figure.span))


_TOLD_BEFOREHAND = frozenset({PARAGRAPH, NOTE})
"""Where DG447 looks."""


def _planned(passage: Passage, book: FactBook, day: dt.date, *, begun: bool) -> dict[str, _Print]:
    """The figures of planned facts that a passage prints once, by the fact's key; only of `begun` plans, if asked."""
    found: dict[str, list[_Print]] = {}
    for line in passage.lines:
        for run in line.printed:
            figure = run.inline
            if isinstance(figure, Figure) and figure.part == "value" and len(figure.keys) == 1:
                fact = book.facts.get(figure.keys[0])
                if fact and fact.status is Status.PLANNED and fact.period and (not begun or fact.period.first <= day):
                    found.setdefault(fact.key, []).append(_Print(line, run, figure))
    return {key: prints[0] for key, prints in found.items() if len(prints) == 1}


def _plans(one: _Print) -> str:
    """The words by which the sentence of a figure tells it as to come; none if it tells it as done."""
    line = one.line
    sentence = sentence_at(line, one.run.start)
    words = (table[line.lang].search(sentence.text) for table in (PLANNED, FUTURE))
    plan = next((match[0] for match in words if match), "")
    if line.lang == "kz" and not plan and (coming := _KAZAKH_WILL_BE.match(line.text, one.run.end)):
        plan = coming[1]
    will_be = _WILL_BE.search(line.text, sentence.start, one.run.start)
    return "" if done_word(line, one.run) and not will_be else plan
