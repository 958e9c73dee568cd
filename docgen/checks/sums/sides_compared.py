"""Two things compared in words, and their figures say the contrary (DG454): «сельских поликлиник (862) меньше, чем
городских (386)», «городских поликлиник больше, чем сельских: 386 против 862».

Which figure is of which side is known by words that only one of the two facts has: they must stand on its own side of
the comparison and on no other. The side that is compared names nothing but what the facts count: «в городских
поликлиниках посещений больше, чем в сельских» tells of visits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.sums.compared import DENIED
from docgen.checks.sums.described import beginnings, names_only
from docgen.checks.sums.turned import LESS_IS_MORE, counts, masked, unit_of, value_of
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Lang
from docgen.sameness import kept

_MORE = frozenset({"больше", "көп", "артық"})
_COMPARES: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(("больше", "меньше"), rf"(?<!\w)(?P<word>больше|меньше){GAP}?,{GAP}чем(?!\w)", re.IGNORECASE),
        "kz": Words(
            tuple(f"{gap}{word}" for word in ("көп", "артық", "аз", "кем") for gap in " \u00a0"),
            rf"(?<![^\W\d_])(?P<than>[^\W\d_]+[дтн][ае]н)(?:{GAP}\([^()]*\))?{GAP}(?P<word>көп|артық|аз|кем)"
            rf"(?={GAP}?(?:[.,;:()–]|$)|{GAP}(?:бол|еді|екен))",
            re.IGNORECASE,
        ),
    }
)
_ANY_MORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:больше|меньше|выше|ниже|более|менее)(?!\w)", re.IGNORECASE),
        "kz": expression(r"(?<!\w)(?:көп|артық|аз|кем|жоғары|төмен|астам|аса)(?!\w)", re.IGNORECASE),
    }
)
_OF_SOMETHING_ELSE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"чем{GAP}(?:во?|на|у|при|по|для|из|с|от|к)(?!\w){GAP}(?!област|город|район|стран)"),
        "kz": expression(r"[лдт][ае]р(?:[дт][ае]|[ғқ]а|[гк]е)(?!\w)"),
    }
)
"""«В городских больше, чем в сельских», «қалалықтарда көп» tell of what is in them; so do nominatives."""
_IS_ITSELF = expression(rf"чем{GAP}[^\W\d_]+[ыи]е(?!\w)")
"""«Городские больше, чем сельские» tells of their size."""
_SIZE: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (expression(rf"(?<!\w)на{GAP}$"), expression("")),
        "kz": (expression(""), expression(r"(?:[-\u2011]|(?<=\w))?[ғгқк][ае](?!\w)")),
    }
)
"""Before and at the end of a figure that says by how much, «на 37 вызовов меньше, чем», «37 шақыруға аз»: no side."""
_BOTH = 2


class _Sides(NamedTuple):
    """The word of a comparison, and the beginnings of the words on either side of it."""

    word: re.Match[str]
    compared: frozenset[str]
    base: frozenset[str]


def sides_against_figures(finished: Finished) -> Iterator[Diagnostic]:
    """DG454: «сельских (862) меньше, чем городских (386)»."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and _COMPARES[line.lang].may_stand(line.text):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        sides = _sides(sentence)
        pair = _pair(sentence, sides, known) if sides else None
        if sides and pair:
            now, base = pair
            more = sides.word["word"].lower() in _MORE
            if (value_of(now) < value_of(base)) if more else (value_of(base) < value_of(now)):
                word = sides.word
                before, after = (line.text[run.start : run.end] for run in (base, now))
                args = {"text": word["word"], "before": before, "after": after}
                yield Diagnostic("DG454", line.place(word.start("word"), len(word["word"])), args)


def _sides(sentence: Sentence) -> _Sides | None:
    """What a sentence compares with what; None if it makes no comparison, or more than one."""
    line, text = sentence.line, masked(sentence.line)
    found = _COMPARES[line.lang].search(text, sentence.start, sentence.end)
    if not found:
        return None
    told = sum(1 for _ in _ANY_MORE[line.lang].finditer(text, sentence.start, sentence.end))
    unsure = any(
        one.search(sentence.text)
        for one in (LESS_IS_MORE[line.lang], DENIED, _OF_SOMETHING_ELSE[line.lang], _IS_ITSELF)
    )
    if told != 1 or unsure:
        return None
    before = text[sentence.start : found.start()]
    if line.lang == "kz":
        return _Sides(found, beginnings(before), beginnings(found["than"]))
    return _Sides(found, beginnings(before), beginnings(text[found.end() : sentence.end]))


def _pair(sentence: Sentence, sides: _Sides, facts: Mapping[str, Fact]) -> tuple[Run, Run] | None:
    """The figure of what is compared and that of what it is compared with, where words tell which is which."""
    line = sentence.line
    runs = [run for run in sentence.runs if counts(run)]
    if any(run.end <= sides.word.start() and _is_size(line, run) for run in runs):
        return None
    known = [fact for fact in (fact_of(run, facts, VALUE) for run in runs) if fact]
    if not len(runs) == len(known) == _BOTH or unit_of(runs[0]) != unit_of(runs[1]) or not _are_of_one_time(*known):
        return None
    first, last = (beginnings(fact.what.said(line.lang)) for fact in known)
    if not names_only(sides.compared, known, line.lang):
        return None
    if _stands(first - last, sides.compared, sides.base) and _stands(last - first, sides.base, sides.compared):
        return runs[0], runs[1]
    if _stands(last - first, sides.compared, sides.base) and _stands(first - last, sides.base, sides.compared):
        return runs[1], runs[0]
    return None


def _is_size(line: Line, run: Run) -> bool:
    before, ending = _SIZE[line.lang]
    at_end = any(ending.match(line.text, at) for at in (run.end, run.end - 2))
    return before.search(line.text, 0, run.start) is not None and at_end


def _are_of_one_time(first: Fact, last: Fact) -> bool:
    return (first.period, first.as_of, first.status) == (last.period, last.as_of, last.status)


def _stands(own: frozenset[str], here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether words stand on one side and not on the other."""
    return not own.isdisjoint(here) and own.isdisjoint(there)
