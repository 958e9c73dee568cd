"""A part told in the next sentence that is larger than its whole (DG409): «Построено 300 школ. Из них 386 – в селах.»

The sentence before has to tell one number alone, and to begin with no «Из них» itself: behind a second one nobody
knows which is meant. The part stands at once behind the words; where the facts say no unit, a dash or a place follows
it, «Из них 386 – в селах», so that it counts no other thing, «Из них охвачены 386 семей».
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.sums.rates import FOR_EACH, NO_SUM_OF_PARTS
from docgen.checks.sums.shown import shown_value
from docgen.checks.sums.totals import is_share
from docgen.checks.text.amounts import Amount, amount_of, same_unit
from docgen.checks.text.lines import Facts, Line, by_key, document_lines, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.expressions import expression
from docgen.model import Diagnostic, Lang
from docgen.sameness import kept

_OPENS: Mapping[Lang, str] = MappingProxyType({"ru": "Из них", "kz": "Олардың"})
_BY_ITSELF = MappingProxyType(
    {
        "ru": expression(r"[ \u00a0](?:[–—][ \u00a0]|\(|[вн]а?[ \u00a0])|\.?$"),
        "kz": expression(r"(?<=с[ыі])[ \u00a0]|(?<=[-\u2011][ыі])[ \u00a0]"),
    }
)
"""What stands behind a number that counts what was counted before: «386 – в селах», «386-сы ауылда»."""


def part_of_the_sentence_before(finished: Finished) -> Iterator[Diagnostic]:
    """DG409: «Построено 300 школ. Из них 386 – в селах», «300 мектеп салынды. Олардың 386-сы ауылда»."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and _OPENS[line.lang] in line.text:
            yield from _larger(line, facts_of(line, finished.book))


@kept
def _larger(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    opens = _OPENS[line.lang]
    for before, sentence in pairwise(sentences(line)):
        if not sentence.text.lstrip().startswith(opens) or before.text.lstrip().startswith(opens):
            continue
        wholes, parts = _amounts(before, facts), _amounts(sentence, facts)
        if len(wholes) == 1 and parts and _counts_the_same(line, sentence, wholes[0], parts[0]):
            whole, part = wholes[0], parts[0]
            if not _is_a_rate(before, whole) and part.known.low > whole.known.high:
                place = line.place(part.reading.start, len(part.reading.text))
                yield Diagnostic("DG409", place, {"part": shown_value(part), "whole": shown_value(whole)})


def _amounts(sentence: Sentence, facts: Facts) -> tuple[Amount, ...]:
    known = by_key(facts)
    return tuple(one for reading in sentence.readings if (one := amount_of(sentence.line, reading, known)))


def _counts_the_same(line: Line, sentence: Sentence, whole: Amount, part: Amount) -> bool:
    """Whether the part stands at once behind «Из них» and is counted as the whole."""
    opened = line.text[sentence.start : part.reading.start].strip() == _OPENS[line.lang]
    by_itself = _BY_ITSELF[line.lang].match(line.text, part.reading.end)
    return opened and same_unit(whole, part) and bool(whole.unit[1] == part.unit[1] != "" or by_itself)


def _is_a_rate(sentence: Sentence, whole: Amount) -> bool:
    """Whether of the number before a part may be larger: a share, a mean, a change."""
    text, start, end = sentence.line.text, whole.reading.start, whole.reading.end
    leads = NO_SUM_OF_PARTS.search(text, sentence.start, start)
    return is_share(whole) or bool(leads or FOR_EACH.search(text, end, sentence.end))
