"""What is now and what was stand beside each other, and the verb tells the wrong way (DG454): «мостов стало больше: 73
против 94», «снизилась до 85,6 % (годом ранее – 82,1 %)», «төмендеп, 2024 жылғы 82,1 %-ға қарсы 85,6 %-ды құрады».

A verb of growth or decline leads both figures, their facts are of different times and described by a word in common.
A noun tells nothing here: of «прирост – 12 (годом ранее – 20)» both are growths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.sums.described import are_of_one_thing, beginnings, names_only
from docgen.checks.sums.directions import COMPARING, GROWTH, READ, is_finite, may_tell
from docgen.checks.sums.turned import LESS_IS_MORE, counts, in_turn, masked, one_direction, unit_of, value_of
from docgen.checks.text.lines import MASK, VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP, W
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Lang
from docgen.sameness import kept

_LEADS = rf"(?::|{GAP}[–—]){GAP}"
_EARLIER: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": rf"(?:годом{GAP}ранее|в{GAP}прошлом{GAP}году|(?:в{GAP})?{MASK}+)(?:{GAP}[–—])?{GAP}",
        "kz": rf"(?:бір{GAP}жыл{GAP}бұрын|былтыр|өткен{GAP}жылы|{MASK}+(?:{GAP}жылы)?)(?:{GAP}[–—])?{GAP}",
    }
)
_BRACKET: Mapping[Lang, str] = MappingProxyType(
    {lang: rf"(?:{GAP}%)?{W}{{0,3}}{GAP}\({earlier}" for lang, earlier in _EARLIER.items()}
)


class _Form(NamedTuple):
    """How a verb leads two figures: what stands between it and the first, between both, and whether the first is that
    of now.
    """

    led: re.Pattern[str]
    between: re.Pattern[str]
    now_first: bool


_FORMS: Mapping[Lang, tuple[_Form, ...]] = MappingProxyType(
    {
        "ru": (
            _Form(
                expression(rf"{W}{{0,3}}(?:{_LEADS}|{GAP}до{GAP}|{GAP}и{GAP}(?:составил|достиг)\w*{GAP})"),
                expression(rf"(?:{GAP}%)?{W}{{0,2}}(?:{GAP}в{GAP}{MASK}+)?,?{GAP}\(?против{GAP}|{_BRACKET['ru']}"),
                now_first=True,
            ),
        ),
        "kz": (
            _Form(
                expression(rf"(?:[:,]|{GAP}[–—]){GAP}(?:(?:бір{GAP}жыл{GAP}бұрынғы|{MASK}+{W}?){GAP})?"),
                expression(
                    rf"(?:[-\u2011]?[ғгқк][ае])?{W}{{0,2}}{GAP}(?:қарсы|қарағанда|салыстырғанда){GAP}(?:{MASK}+{GAP}(?:жылы{GAP})?)?"
                ),
                now_first=False,
            ),
            _Form(expression(_LEADS), expression(_BRACKET["kz"]), now_first=True),
        ),
    }
)
_UP_TO_THEN = expression(rf"(?:[-\u2011]?[ғгқк][ае])?{GAP}дейін{GAP}(?P<word>[^\W\d_]+){GAP}\({_EARLIER['kz']}")
"""«85,6 %-ға дейін төмендеді (бір жыл бұрын – 82,1 %)»: the Kazakh verb stands behind what is now."""
_BECAME = expression(rf"(?<!\w)(?:стал[аои]?|становится){GAP}$", re.IGNORECASE)
_LESS_OR_MORE = frozenset({"больше", "меньше"})


class _Told(NamedTuple):
    word: re.Match[str]
    start: int
    was: Run
    now: Run


def verb_against_figures(finished: Finished) -> Iterator[Diagnostic]:
    """DG454: «стало больше: 73 против 94 в 2024 году»."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and may_tell(line):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        for told, growth in _told(sentence, known):
            first, last = value_of(told.was), value_of(told.now)
            is_contrary = (last < first) if growth else (first < last)
            if is_contrary and not LESS_IS_MORE[line.lang].search(sentence.text):
                before, after = (line.text[run.start : run.end] for run in (told.was, told.now))
                args = {"text": told.word[0], "before": before, "after": after}
                yield Diagnostic("DG454", line.place(told.start, len(told.word[0])), args)


def _told(sentence: Sentence, facts: Mapping[str, Fact]) -> Iterator[tuple[_Told, bool]]:
    """The verbs that lead two figures of one thing at two times, and whether they tell a growth."""
    line = sentence.line
    runs = [run for run in sentence.runs if counts(run)]
    for first, last in pairwise(runs):
        said = one_direction(sentence, first)
        if said and unit_of(first) == unit_of(last):
            stretch, direction = said
            words = COMPARING[line.lang][direction].finditer(stretch.text, sentence.start)
            for told in (one for word in words if (one := _led(line, word, first, last))):
                facts_told = fact_of(told.now, facts, VALUE), fact_of(told.was, facts, VALUE)
                if in_turn(told.was, told.now, facts) and are_of_one_thing(*facts_told, line.lang):
                    if _is_said_of_them(sentence, told, facts_told):
                        yield told, direction == GROWTH
                    break


def _is_said_of_them(sentence: Sentence, told: _Told, facts: tuple[Fact | None, Fact | None]) -> bool:
    """Whether what has changed is what the figures count: of «надежность выросла: 73 аварийных моста против 94» it is
    not.
    """
    before = sentence.line.typed[sentence.start : told.start]
    return names_only(beginnings(before), [one for one in facts if one], sentence.line.lang)


def _led(line: Line, word: re.Match[str], first: Run, last: Run) -> _Told | None:
    """Two figures with the verb that leads them, if it does."""
    text = masked(line)
    if not _is_verb(line, word):
        return None
    then = _UP_TO_THEN.fullmatch(text, first.end, last.start) if line.lang == "kz" else None
    if then and then.start("word") == word.start():
        return _Told(word, word.start(), last, first)
    for form in _FORMS[line.lang]:
        led = word.end() <= first.start and form.led.fullmatch(text, word.end(), first.start)
        if led and form.between.fullmatch(text, first.end, last.start):
            was, now = (last, first) if form.now_first else (first, last)
            return _Told(word, word.start(), was, now)
    return None


def _is_verb(line: Line, word: re.Match[str]) -> bool:
    """Whether a word of a direction surely tells that something changed."""
    low = word[0].lower()
    if low in _LESS_OR_MORE:
        return _BECAME.search(line.text, 0, word.start()) is not None
    found = any(words.fullmatch(word[0]) for words in READ[line.lang].values())
    return found and is_finite(low, line.lang)
