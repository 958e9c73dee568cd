"""The word of a change that is told by its size alone (DG454, DG416): «уменьшилось на 1 300 км» of roads that grew from
11 000 to 12 300, «выросло на −250».

By how much something changed is known to go up or down only where the size follows from two figures of different times:
those that it is reckoned from, `fact.now - fact.before`, or the only two others of its unit in the sentence.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.book.relations import shown
from docgen.checks.scope import Finished
from docgen.checks.sums.directions import GROWTH, Told, direction_of, may_tell
from docgen.checks.sums.turned import LESS_IS_MORE, counts, decimals
from docgen.checks.text.intervals import point
from docgen.checks.text.lines import Facts, Line, Run, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Figure, Lang, Period, Precision
from docgen.sameness import kept

_BY = expression(rf"(?<!\w)на{GAP}(?:(?:почти|около|примерно){GAP})?$")
_UP_TO = expression(r"(?<!\w)дейін(?!\w)")
_DATIVE = expression(r"[ғгқк][ае](?!\w)")
"""The size of a change stands behind «на», in Kazakh in the dative; «дейін» makes it the end of the change."""
OF_A_LACK: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:дефицит|нехват|недост|отстав|разрыв|разниц|потребн|очеред|нагруз|нужд|долг|задолж|износ|потер|дисбаланс"
            r"|запас|остат|остав|необходим|экономи)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:тапшы|жетісп|жетпе|артта|алшақ|айырма|қажет|кезе[кг]|жүктем|мұқтаж|қарыз|берешек|тозу|ысырап|шығын|қор(?!\w)"
            r"|қалды|қалған|үнем)",
            re.IGNORECASE,
        ),
    }
)
"""What is the less the more there is of something else: «дефицит мест сократился на 1 300», so many were made."""
_WORD = expression(r"[^\W\d_]{5,}")
_COMMON = frozenset(
    {"число", "колич", "общее", "общая", "общий", "всего", "урове", "измен", "объем", "объём", "жалпы", "деңге"}
)
_STEM = 5
_BOTH = 2
_HUNDRED = Decimal(100)


class _Ends(NamedTuple):
    """What a change went from and to, as they are told."""

    before: tuple[Decimal, str]
    after: tuple[Decimal, str]


def size_against_direction(finished: Finished) -> Iterator[Diagnostic]:
    """DG454: the size of a growth told as that of a decline, or the other way about; DG416: a size below nought."""
    for line in document_lines(finished.document):
        if line.printed and may_tell(line):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        for run in sentence.runs:
            told = direction_of(line, run) if _may_be_size(run) and _is_by_so_much(sentence, run) else None
            if told and (below := _below_nought(run, told)):
                yield below
            elif told and not any(words[line.lang].search(sentence.text) for words in (LESS_IS_MORE, OF_A_LACK)):
                yield from _against(told, _ends_of(sentence, run, known))


def _may_be_size(run: Run) -> bool:
    figure = run.inline
    return isinstance(figure, Figure) and figure.part == "value" and isinstance(figure.value, Decimal)


def _is_by_so_much(sentence: Sentence, run: Run) -> bool:
    """Whether a figure is told by how much something changes, not up to what."""
    line = sentence.line
    if line.lang == "ru":
        return bool(_BY.search(line.text, sentence.start, run.start))
    behind = line.text[run.end : sentence.end].split(",")[0]
    return bool(_DATIVE.search(line.text[run.start : sentence.end].split(",")[0])) and not _UP_TO.search(behind)


def _below_nought(run: Run, told: Told) -> Diagnostic | None:
    """«Выросло на −250», «−250-ге өсті»."""
    figure, line = run.inline, told.line
    assert isinstance(figure, Figure)
    assert isinstance(figure.value, Decimal)
    if figure.value >= 0:
        return None
    start, end = min(told.start, run.start), max(told.start + len(told.text), run.end)
    return Diagnostic("DG416", figure.span, {"text": line.text[start:end]})


def _against(told: Told, ends: _Ends | None) -> Iterator[Diagnostic]:
    if ends and (ends.after[0] < ends.before[0] if told.direction == GROWTH else ends.before[0] < ends.after[0]):
        place = told.line.place(told.start, len(told.text))
        yield Diagnostic("DG454", place, {"text": told.text, "before": ends.before[1], "after": ends.after[1]})


def _ends_of(sentence: Sentence, size: Run, known: Mapping[str, Fact]) -> _Ends | None:
    """The two figures that the size of a change follows from, the earlier one first."""
    figure = size.figure
    if len(figure.keys) > 1:
        named = [(known[key], shown(point(_number(known[key])))) for key in figure.keys if key in known]
        found = named if len(named) == len(figure.keys) else []
    else:
        others = [run for run in sentence.runs if run != size and counts(run)]
        facts = [(fact_of(run, known), run.inline.text) for run in others if isinstance(run.inline, Figure)]
        found = [(fact, text) for fact, text in facts if fact and fact.key not in figure.keys]
        own = known.get(figure.keys[0]) if figure.keys else None
        found = [one for one in found if own and own.unit == one[0].unit] if figure.unit else []
    return _in_turn(sentence, size, found)


def _number(fact: Fact) -> Decimal:
    return fact.value if isinstance(fact.value, Decimal) else Decimal(0)


def _in_turn(sentence: Sentence, size: Run, found: list[tuple[Fact, str]]) -> _Ends | None:
    timed = [(time, fact, text) for fact, text in found if (time := fact.period or fact.as_of)]
    if not len(timed) == len(found) == _BOTH:
        return None
    (first, was, before), (then, now, after) = sorted(timed, key=_first_day)
    known = was.precision is now.precision is Precision.EXACT and was.unit == now.unit
    if first.last >= then.first or not known or not all(is_named(sentence, fact) for fact in (was, now)):
        return None
    low, high = _number(was), _number(now)
    return _Ends((low, before), (high, after)) if _is_size(size, low, high) else None


def _first_day(one: tuple[Period, Fact, str]) -> dt.date:
    return one[0].first


def is_named(sentence: Sentence, fact: Fact) -> bool:
    """Whether a sentence has a word of what a fact counts."""
    told, said = fact.what.said(sentence.line.lang), sentence.text
    named, counted = ({word[:_STEM] for word in _WORD.findall(text.lower())} for text in (said, told))
    return bool(named & counted - _COMMON)


def _is_size(size: Run, before: Decimal, after: Decimal) -> bool:
    """Whether a figure tells by how much one is more or less than the other, in their unit or in per cent."""
    figure, change = size.inline, after - before
    assert isinstance(figure, Figure)
    assert isinstance(figure.value, Decimal)
    exact = [abs(change)]
    if before:
        exact.append(abs(change / before) * _HUNDRED)
    half = Decimal(1).scaleb(figure.scale).scaleb(-decimals(figure.text)) / 2
    return bool(change) and any(abs(abs(figure.value) - right) <= half for right in exact)
