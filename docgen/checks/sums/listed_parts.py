"""Parts that stand in a list below the number that they are of (DG409, DG411): «Построено 386 школ, в том числе:
1) в селах – 200 школ; 2) в городах – 285 школ.»

In one line they are added by `totals`; here the items of a list, «1)», «а)», «–», or of paragraphs that go on behind
semicolons are. Each gives the one number that tells it; what stands in its bracket or behind its own «из них» is of
that. An item that gives none, or several, adds nothing, so that the sum is never too large. Behind «из них» one thing
may be several of its parts, and only a part that is larger than the whole is told.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from docgen.checks.scope import Finished
from docgen.checks.sums.part_ends import behind_its_mark
from docgen.checks.sums.rates import FOR_EACH, NO_SUM_OF_PARTS
from docgen.checks.sums.shown import shown_sum, shown_value
from docgen.checks.sums.totals import BEGINS_PART, BEGINS_TOTAL, is_of_another_whole, is_share
from docgen.checks.text.amounts import Amount, amount_of, same_unit, total_of
from docgen.checks.text.lines import Line, by_key, document_lines, facts_of
from docgen.checks.text.sentences import sentences
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import Diagnostic, List, Paragraph

_LEADS = expression(
    r"(?<!\w)(?:в\s+том\s+числе|(?:оның|олардың|соның)\s+ішінде|(?P<some>из\s+них))(?:\s+по\s+[^\W\d_]+|\s+[^\W\d_]+\s+бойынша)?"
    r"\s*:\s*$",
    re.IGNORECASE,
)
_OVERLAP = expression(r"из\s+них|олардың", re.IGNORECASE)
_REST = expression(r"(?<!\w)(?:остальн|қалған)", re.IGNORECASE)
_REMARK = expression(r"\([^()]*\)")
_OF_A_PART = expression(
    r"(?<!\w)(?:в\s+том\s+числе|из\s+(?:них|которых)|(?:оның|олардың|соның)(?!\w)|при\s+плане|против|вместо|или(?!\w)|орнына)",
    re.IGNORECASE,
)
"""Behind it other numbers than the part's own are told."""
_CHANGES = expression(
    r"(?<!\w)(?:рост|прирост|сниж|сниз|увелич|вырос|сокра[тщ]|уменьш|отклонен|разниц|сальдо|баланс|өс(?:ім|у|т[іе])|азай|төменде"
    r"|арт(?:ты|у|қан)|көбе[йю]|ауытқу|айырма|қысқар)",
    re.IGNORECASE,
)
"""Of what grew one part may have grown by more than all of it."""
_MEANT = expression(r"(?<!\w)(?:план|норматив|потребност|из|против|при|жоспар|қажет)\w*\s+$", re.IGNORECASE)
_TWO = 2


def listed_parts_exceed(finished: Finished) -> Iterator[Diagnostic]:
    """DG409, DG411: a part in a list that is larger than the whole above it, or parts that come to more."""
    lines: tuple[Line, ...] | None = None
    for line in document_lines(finished.document):
        if not line.text.endswith(":") or not isinstance(line.block, Paragraph):
            continue
        mark = _LEADS.search(line.text)
        whole = _whole(line, mark.start(), finished.book) if mark else None
        if mark and whole:
            lines = lines or tuple(document_lines(finished.document))
            yield from _exceed(line, mark, whole, items_below(lines, line), finished.book)


def _whole(line: Line, mark: int, book: FactBook) -> Amount | None:
    """The only number of the sentence before the mark; where several stand, nobody knows which is meant."""
    sentence = next(one for one in sentences(line) if one.start <= mark < one.end)
    before = _amounts(line, sentence.start, mark, book)
    if len(before) != 1 or is_share(before[0]) or _CHANGES.search(line.text, sentence.start, mark):
        return None
    start, end = before[0].reading.start, before[0].reading.end
    is_rate = NO_SUM_OF_PARTS.search(line.text, sentence.start, start) or FOR_EACH.search(line.text, end, mark)
    return None if is_rate or _MEANT.search(line.text, sentence.start, start) else before[0]


def _amounts(line: Line, start: int, end: int, book: FactBook) -> tuple[Amount, ...]:
    """The numbers that a stretch tells, without those in closed brackets; years and days are none."""
    known = by_key(facts_of(line, book))
    remarks = [one.span() for one in _REMARK.finditer(line.text, start, end)]
    inside = (one for one in line.readings if start <= one.start < end)
    bare = (one for one in inside if not any(opens <= one.start < closes for opens, closes in remarks))
    return tuple(one for reading in bare if (one := amount_of(line, reading, known)))


def items_below(lines: Sequence[Line], lead: Line) -> Iterator[Line]:
    """The lines of the list below a lead: its items, with empty lines between them or none, or paragraphs up to the
    first without a semicolon.
    """
    at = next(number for number, one in enumerate(lines) if one is lead) + 1
    first = lines[at].block if at < len(lines) else None
    if isinstance(first, List):
        count = len(lead.before) or len(first.items)
        yield from itertools.takewhile(lambda one: isinstance(one.block, List), lines[at : at + count])
        return
    for one in lines[at:]:
        if isinstance(one.block, Paragraph) and one.text.rstrip().endswith((";", ".", ",")):
            yield one
            if not one.text.rstrip().endswith((";", ",")):
                return
        else:
            return


def _exceed(
    lead: Line, mark: re.Match[str], whole: Amount, items: Iterator[Line], book: FactBook
) -> Iterator[Diagnostic]:
    parts: list[Amount] = []
    told, larger, is_rest = "", False, False
    for line in items:
        label = behind_its_mark(line.text)
        if BEGINS_PART.match(line.text, label) or BEGINS_TOTAL.match(line.text, label):
            break  # «из них новых – 20» is of the item above
        further = _OF_A_PART.search(line.text, label)
        amounts = _amounts(line, label, further.start() if further else len(line.text), book)
        if line.text.rstrip().endswith(":") or is_of_another_whole(f"{told}; {line.text[label:]}"):
            break  # a list within the list, «годом ранее – 142»
        told = told or line.text[label:]
        is_rest = is_rest or _REST.search(line.text) is not None
        if len(amounts) != 1 or not same_unit(amounts[0], whole) or _CHANGES.search(line.text):
            continue
        parts.append(amounts[0])
        if amounts[0].known.low > whole.known.high:
            larger = True
            args = {"part": shown_value(amounts[0]), "whole": shown_value(whole)}
            yield Diagnostic("DG409", line.place(amounts[0].reading.start, len(amounts[0].reading.text)), args)
    may_overlap = _OVERLAP.match(mark[0]) and not is_rest
    if not larger and not may_overlap and len(parts) >= _TWO and total_of(tuple(parts)).low > whole.known.high:
        args = {"sum": shown_sum(tuple(parts)), "whole": shown_value(whole)}
        yield Diagnostic("DG411", lead.place(whole.reading.start, len(whole.reading.text)), args)
