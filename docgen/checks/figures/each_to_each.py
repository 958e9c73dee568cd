"""Figures that «соответственно» ties to names in another order than theirs (DG418): «в селах и городах – 116 и 270
школ соответственно» of 116 schools in towns and 270 in villages.

Each fact says of itself what no other of them says, «в селах», «в Костанайской области», and those words stand in a
row, as many as figures, all before these or all behind them. Told only where the figures are the very ones of the
names, in another order; silent where the sentence denies or excludes something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from docgen.checks.figures.told_words import told, without
from docgen.checks.scope import Finished
from docgen.checks.text.in_turn import EACH, THINGS, is_a_row
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.lines import VALUE, Run, document_lines, fact_of, time_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Lang, Related

_WORD = expression(r"[^\W\d_]{3,}")
_JOINED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?:{GAP}[^\W\d_]+){{0,2}}(?:,|{GAP}(?:и|а{GAP}также)){GAP}(?:[^\W\d_]+{GAP}){{0,2}}"),
        "kz": expression(rf"(?:{GAP}[^\W\d_]+){{0,2}}(?:,|{GAP}(?:және|мен|бен|пен)){GAP}(?:[^\W\d_]+{GAP}){{0,2}}"),
    }
)
"""What stands between the words of one figure and those of the next."""
_EXCLUDED = expression(
    r"(?<!\w)(?:не|ни|без|вне|кроме|вместо|помимо|емес|жоқ|басқа|тыс|орнына|қоспағанда)(?!\w)", re.IGNORECASE
)


def figures_out_of_turn(finished: Finished) -> Iterator[Diagnostic]:
    """DG418: figures that stand «соответственно» in another order than the words that only their facts have."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and EACH[line.lang].may_stand(line.text):
            for sentence in sentences(line):
                if EACH[line.lang].search(sentence.text) and not _EXCLUDED.search(sentence.text):
                    yield from _of_sentence(sentence, finished)


def _of_sentence(sentence: Sentence, finished: Finished) -> Iterator[Diagnostic]:
    line, known = sentence.line, finished.book.facts
    runs = [run for run in sentence.runs if not time_of(run)]
    facts = [fact for run in runs if (fact := fact_of(run, known, VALUE))]
    times = len(sentence.runs) - len(runs)
    if not 1 < len({fact.key for fact in facts}) == len(runs) or times > 1 or not is_a_row(line, runs, THINGS):
        return
    order = _order(sentence, runs, _only(facts, finished))
    place = next((place for place, number in enumerate(order) if place != number), None)
    if place is not None:
        one, other = runs[place].figure, runs[order[place]].figure
        related = (Related("the other figure stands here", other.span),)
        yield Diagnostic("DG418", one.span, {"text": one.text, "other": other.text}, related)


def _only(facts: Sequence[Fact], finished: Finished) -> list[frozenset[str]]:
    """What each fact says of itself, and none of the others."""
    said = [told(fact, finished) for fact in facts]
    others = [frozenset().union(*(each for each in said if each is not own)) for own in said]
    return list(map(without, said, others))


def _order(sentence: Sentence, runs: Sequence[Run], only: Sequence[frozenset[str]]) -> list[int]:
    """The numbers of the figures in the order in which their words stand in a row; empty if they stand in none."""
    line = sentence.line
    found: list[list[re.Match[str]]] = [[] for _ in only]
    for match in _WORD.finditer(line.text, sentence.start, sentence.end):
        for number, words in enumerate(only):
            if any(is_one_word(match[0].casefold(), word) for word in words):
                found[number].append(match)
    if not all(found):
        return []
    stretches = sorted((each[0].start(), each[-1].end(), number) for number, each in enumerate(found))
    apart = stretches[-1][1] <= runs[0].start or stretches[0][0] >= runs[-1].end
    in_a_row = all(_JOINED[line.lang].fullmatch(line.text, one[1], other[0]) for one, other in pairwise(stretches))
    return [number for _, _, number in stretches] if apart and in_a_row else []
