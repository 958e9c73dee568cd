"""What a sentence or a paragraph sums up, against the numbers before it (DG408): «В селах построено 120 школ, в
городах – 80. Итого построено 210 школ», «1) … – 120; 2) … – 80. / Итого – 210.»

In one sentence `totals` adds them. «Итого», «Жиыны» add up what stands at once before them; «всего», «барлығы» may be
all there are, and are told only where town and village, men and women were told, which leave nothing out. Where either
names a time, or the numbers before are of several, nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise, takewhile
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.sums.opposed import WHOLE_TOGETHER
from docgen.checks.sums.rates import FOR_EACH, NO_SUM_OF_PARTS
from docgen.checks.sums.shown import shown_sum, shown_value
from docgen.checks.sums.totals import BEGINS_PART, is_share
from docgen.checks.text.amounts import Amount, amount_of, total_of
from docgen.checks.text.lines import Facts, Line, by_key, document_lines, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import Diagnostic, Lang, List, Paragraph
from docgen.sameness import kept

_SUMS_UP = Words(
    ("итого", "всего", "жиыны", "жиынтығы", "барлығы"),
    r"\s*(?:(?P<sum>итого|жиыны|жиынтығы)|всего|барлығы)(?![\w-])",
    re.IGNORECASE,
)
_BARE = expression(r"[\s\u00a0]*(?:[–—:-][\s\u00a0]*)?$")
_SOME: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:из\s+(?:них|которых)|в\s+том\s+числе|например|в\s+частности|основн\w+|наиболь\w+|крупнейш\w+|больше\s+всего"
            r"|лидир\w+|отдельн\w+|некотор\w+|также)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:олардың|оның\s+ішінде|соның\s+ішінде|мысалы|атап\s+айтқанда|негізгі\w*|ең\s+көп|жекелеген|кейбір|сондай-ақ)"
            r"(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What says that only some of all there are stand there."""
_LEAST = 2


def sum_of_what_stands_before(finished: Finished) -> Iterator[Diagnostic]:
    """DG408: a sentence «Итого …» behind one that tells the parts, and a paragraph «Итого – …» behind their list."""
    lines = list[Line]()
    for line in document_lines(finished.document):
        if line.printed and _SUMS_UP.search(line.text):
            if isinstance(line.block, Paragraph):
                yield from _behind_a_list(line, lines, finished.book)
            yield from _behind_a_sentence(line, facts_of(line, finished.book))
        lines.append(line)


@kept
def _behind_a_sentence(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    for before, sentence in pairwise(sentences(line)):
        said = _SUMS_UP.match(sentence.text)
        if not said or before.times or sentence.times or _SOME[line.lang].search(before.text):
            continue
        totals, parts = _amounts(sentence, facts), _amounts(before, facts)
        is_all = said["sum"] or _are_all_there_is(before)
        if is_all and len(totals) == 1 and _may_be_added(parts, before) and not _is_rate(sentence):
            yield from _differs(line, totals[0], parts)


def _amounts(sentence: Sentence, facts: Facts) -> tuple[Amount, ...]:
    known = by_key(facts)
    return tuple(one for reading in sentence.readings if (one := amount_of(sentence.line, reading, known)))


def _are_all_there_is(sentence: Sentence) -> bool:
    """Whether a sentence tells of town and village, of men and women, and of nothing else."""
    lang, text = sentence.line.lang, sentence.text
    both = any(one.search(text) and other.search(text) for one, other in WHOLE_TOGETHER[lang])
    return both and len(sentence.figures) == _LEAST


def _may_be_added(parts: tuple[Amount, ...], sentence: Sentence) -> bool:
    if len(parts) < _LEAST or len(parts) != len(sentence.figures) or any(map(is_share, parts)):
        return False
    return not BEGINS_PART.search(sentence.text) and not _SUMS_UP.search(sentence.text) and not _is_rate(sentence)


def _is_rate(sentence: Sentence) -> bool:
    return bool(NO_SUM_OF_PARTS.search(sentence.text) or FOR_EACH.search(sentence.text))


def _behind_a_list(line: Line, before: list[Line], book: FactBook) -> Iterator[Diagnostic]:
    """A paragraph that is «Итого – W» and nothing else, behind a list whose items tell one number each."""
    said = _SUMS_UP.match(line.text)
    own = _of_line(line, book)
    block = before[-1].block if before else None
    if not said or len(own) != 1 or not isinstance(block, List):
        return
    start = line.run_at(own[0].reading.start).start
    if not _BARE.fullmatch(line.text, said.end(), start):
        return
    items = list(takewhile(lambda one: isinstance(one.block, List), reversed(before)))
    lead = before[-len(items) - 1] if len(before) > len(items) else None
    if lead and (_SOME[line.lang].search(lead.text) or _of_line(lead, book)):
        return  # what the list is of is told above it
    told = [_of_line(one, book) for one in items]
    is_plain = all(len(one) == 1 and not is_share(one[0]) for one in told)
    if is_plain and not any(BEGINS_PART.search(one.text) or _SUMS_UP.search(one.text) for one in items):
        yield from _differs(line, own[0], tuple(one[0] for one in told))


def _of_line(line: Line, book: FactBook) -> tuple[Amount, ...]:
    known = by_key(facts_of(line, book))
    return tuple(one for reading in line.readings if (one := amount_of(line, reading, known)))


def _differs(line: Line, total: Amount, parts: tuple[Amount, ...]) -> Iterator[Diagnostic]:
    alike = len(parts) >= _LEAST and all(one.unit == total.unit for one in parts)
    if alike and not total_of(parts).meets(total.known):
        args = {"total": shown_value(total), "sum": shown_sum(parts)}
        yield Diagnostic("DG408", line.place(total.reading.start, len(total.reading.text)), args)
