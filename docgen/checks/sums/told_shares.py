"""A share told in the sentence behind its part and its whole (DG451): «В области 214 библиотек, из них 177 сельских.
Доля сельских библиотек составляет 72,8 %», «214 кітапхана бар, оның 177-сі – ауылдық. Ауылдық кітапханалардың үлесі
72,8 %-ды құрайды». And one that stands behind its part, whose whole is all that the sentence before tells: «Поступило
14 200 обращений. Из них удовлетворено 3 550, или 27 %».

All three are printed by exact figures, part and whole counted alike; the sentence of the share says nothing but it, by
the very words that stand behind the part and behind the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.sums.alike import counted_alike
from docgen.checks.sums.as_printed import exact_sentences, known_as_printed, lines_of_three, share_differs
from docgen.checks.sums.signs import NUMBER, SHARE, signs
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.intervals import per_cents
from docgen.checks.text.lines import Facts, Line, facts_of
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.lang.numbers import Reading
from docgen.model import Diagnostic, Lang
from docgen.sameness import kept

_SHARE_OF: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("дол",),
            rf"\s*(?:При{GAP}этом{GAP}|Таким{GAP}образом,{GAP}|Их{GAP})?дол[яи]{GAP}(?P<kind>\w+){GAP}(?P<thing>\w+)"
            rf"(?:{GAP}от{GAP}(?:их{GAP})?общего{GAP}(?:числа|количества))?"
            rf"(?:{GAP}составля\w+|{GAP}составил\w*|{GAP}[–—]){GAP}(?P<share>{SHARE})\s*\.?\s*",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("үлес",),
            rf"\s*(?:Бұл{GAP}ретте{GAP}|Осылайша,{GAP})?(?P<kind>\w+){GAP}(?P<thing>\w+)(?:дың|дің|тың|тің|ның|нің){GAP}үлесі"
            rf"(?:{GAP}[–—])?{GAP}(?P<share>{SHARE})\w*(?:{GAP}(?:құра\w+|болды))?\s*\.?\s*",
            re.IGNORECASE,
        ),
    }
)
_PARTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf",{GAP}(?:из{GAP}(?:них|которых)|в{GAP}том{GAP}числе)(?!\w)"),
        "kz": expression(rf",{GAP}(?:оның|олардың|соның)(?!\w)"),
    }
)
_WHOLE = expression(rf"(?P<number>{NUMBER}){GAP}(?P<thing>[^\W\d_]+)")
_PART = expression(rf"(?P<number>{NUMBER})(?:{GAP}[–—])?{GAP}(?P<kind>[^\W\d_]+)")


_OF_THEM: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("из них",),
            rf"\s*Из{GAP}них{GAP}(?:[^\W\d_]+{GAP}){{0,3}}(?:[–—]{GAP})?(?P<part>{NUMBER})(?:{GAP}[^\W\d_]+){{0,2}}"
            rf"(?:,{GAP}или{GAP}|{GAP}\((?:или{GAP})?)(?P<share>{SHARE})(?=\)|\s*[.;,]|\s*$|{GAP}[–—])",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("олардың",),
            rf"\s*Олардың{GAP}(?:[^\W\d_]+{GAP}){{0,2}}(?P<part>{NUMBER})(?:[-\u2011]\w+)?(?:{GAP}[^\W\d_]+){{0,2}}"
            rf"(?:,{GAP}немесе{GAP}|{GAP}\((?:немесе{GAP})?)(?P<share>{SHARE})\w*(?:[-\u2011]\w+)?(?=\)|\s*[.;,]|{GAP}|\s*$)",
            re.IGNORECASE,
        ),
    }
)
"""What is told of so many: its part, and at once behind it the share that it is."""


class _Parted(NamedTuple):
    """A whole with its noun, and its parts, each with the word for what they are."""

    whole: Reading
    thing: str
    parts: tuple[tuple[Reading, str], ...]


def told_share_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG451: «Доля сельских библиотек составляет 72,8 %» behind 177 of 214."""
    for line in lines_of_three(finished):
        if _SHARE_OF[line.lang].may_stand(line.text):
            yield from _of_line(line, facts_of(line, finished.book))


def share_of_the_sentence_before(finished: Finished) -> Iterator[Diagnostic]:
    """DG451: «Из них удовлетворено 3 550, или 27 %» behind «Поступило 14 200 обращений.»"""
    for line in lines_of_three(finished):
        if _OF_THEM[line.lang].may_stand(line.text):
            yield from _of_them(line, facts_of(line, finished.book))


@kept
def _of_them(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    for before, sentence in pairwise(exact_sentences(line, facts)):
        text, at = signs(sentence)
        told = _OF_THEM[line.lang].pattern.match(text)
        whole_text, wholes = signs(before)
        if told and len(wholes) == 1 and NUMBER in whole_text:
            (whole,) = wholes.values()
            part, share = at[told.start("part")], at[told.start("share")]
            if counted_alike(line, part, whole):
                yield from _of_share(line, share, part, whole)


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    for before, sentence in pairwise(exact_sentences(line, facts)):
        text, at = signs(sentence)
        told = _SHARE_OF[line.lang].pattern.fullmatch(text)
        parted = _parted(before) if told else None
        if told and parted and is_one_word(parted.thing, told["thing"].lower()):
            parts = [one for one, kind in parted.parts if is_one_word(kind, told["kind"].lower())]
            if len(parts) == 1 and counted_alike(line, parts[0], parted.whole):
                yield from _of_share(line, at[told.start("share")], parts[0], parted.whole)


def _parted(sentence: Sentence) -> _Parted | None:
    """The one whole of a sentence and the parts behind its «из них»."""
    text, at = signs(sentence)
    marks = list(_PARTED[sentence.line.lang].finditer(text))
    wholes = list(_WHOLE.finditer(text, 0, marks[0].start())) if len(marks) == 1 else []
    if len(wholes) != 1 or text.count(NUMBER, 0, marks[0].start()) != 1:
        return None
    parts = tuple((at[one.start("number")], one["kind"].lower()) for one in _PART.finditer(text, marks[0].end()))
    return _Parted(at[wholes[0].start("number")], wholes[0]["thing"].lower(), parts)


def _of_share(line: Line, share: Reading, part: Reading, whole: Reading) -> Iterator[Diagnostic]:
    known, all_of_it = known_as_printed(part), known_as_printed(whole)
    if known.low <= 0 or known.high > all_of_it.low:
        return
    yield from share_differs(line, share, part, whole, per_cents(known, all_of_it))
