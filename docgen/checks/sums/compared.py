"""A comparison that its own two figures contradict (DG454), without a size of it: «486 пожаров, больше, чем годом ранее
(612)», «число лесников (2 815) превышает норму (3 500)».

The second figure stands in brackets right behind what is compared with, and both facts are described by a word in
common: what else a bracket may say of a place («больше, чем в Абае (12 школ)») is no end of a comparison.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.sums.described import are_of_one_thing
from docgen.checks.sums.turned import LESS_IS_MORE, UP, counts, masked, unit_of, value_of
from docgen.checks.text.lines import MASK, VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.sentences import sentences
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Lang
from docgen.sameness import kept

_W = rf"(?:[^\W\d_]+|{MASK}+)"
_RUSSIAN_THAN = rf",?{GAP}чем(?:{GAP}{_W}){{1,6}}{GAP}\("
_EXCEEDS = r"(?:превыша(?:ет|ют|л[аои]?)|превысил[аои]?)"
_KAZAKH_BASE = rf"(?:{GAP}{_W}){{1,5}}"
_COMPARED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("больше", "меньше", "выше", "ниже", "превы"),
            rf"(?:{GAP}{_W}){{0,3}}(?:,|{GAP}[–—]){GAP}(?:(?:что|это){GAP})?(?P<word>больше|меньше|выше|ниже){_RUSSIAN_THAN}"
            rf"|(?:{GAP}[^\W\d_]+){{0,2}}\)?{GAP}(?P<over>{_EXCEEDS})(?:{GAP}(?!средн)[^\W\d_]+){{1,4}}{GAP}\(",
        ),
        "kz": Words(
            ("көп", "артық", "жоғары", "аз", "кем", "төмен", "ас"),
            rf"(?:{GAP}[^\W\d_]+){{0,3}},{GAP}бұл{_KAZAKH_BASE}(?<=[дтн][ае]н){GAP}(?P<word>көп|артық|жоғары|аз|кем|төмен){GAP}\("
            rf"|\)(?:{GAP}[^\W\d_]+){{1,3}}(?<=[дтн][ае]н){GAP}\("
            rf"|(?:{GAP}[^\W\d_]+){{0,3}}(?:,{GAP}бұл|{GAP}[–—]){_KAZAKH_BASE}(?<=[дтн][ае]н){GAP}\(",
        ),
    }
)
"""What stands between what is compared and what it is compared with."""
_SHUT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?:{GAP}(?!(?:за|по|в|на|всего)(?!\w))[^\W\d_]+){{0,2}}\)"),
        "kz": expression(
            rf"(?:{GAP}[^\W\d_]+){{0,2}}\)(?:{GAP}(?P<over>асады|асты|асып{GAP}(?:отыр|тұр|түсті))(?!\w))?"
            rf"(?:{GAP}(?P<behind>көп|артық|жоғары|аз|кем|төмен)(?!\w))?"
        ),
    }
)
DENIED = expression(
    r"(?<!\w)(?:(?:не|ни|без|если|бы|емес|жоқ|егер|кроме|басқа)(?!\w)|половин|трет[ьи]|четверт|дол[яию](?!\w)|час[тб]"
    r"|процент|жарты|үштен|төрттен|бестен|ширек|бөлігі|пайыз"
    r"|пятых|десятых|люб(?:ой|ом|ых)|средн|темп|рост|прирост|кез келген|келесі|күт|болжа|өсім|қарқын)",
    re.IGNORECASE,
)
"""What denies, and parts of a whole: «больше, чем половина (612)»."""


class _Told(NamedTuple):
    """The word of a comparison with its place, and whether it says that the first is more."""

    word: str
    start: int
    more: bool


def comparison_against_figures(finished: Finished) -> Iterator[Diagnostic]:
    """DG454: «486, больше, чем годом ранее (612)»."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and "(" in line.typed and _COMPARED[line.lang].may_stand(line.text):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        if LESS_IS_MORE[line.lang].search(sentence.text) or DENIED.search(sentence.text):
            continue
        runs = [run for run in sentence.runs if counts(run)]
        for now, base in pairwise(runs):
            told = _told(line, now, base)
            facts_told = fact_of(now, known, VALUE), fact_of(base, known, VALUE)
            if told and unit_of(now) == unit_of(base) and are_of_one_thing(*facts_told, line.lang):
                first, last = value_of(base), value_of(now)
                if (last < first) if told.more else (first < last):
                    place = line.place(told.start, len(told.word))
                    before, after = (line.text[run.start : run.end] for run in (base, now))
                    yield Diagnostic("DG454", place, {"text": told.word, "before": before, "after": after})


def _told(line: Line, now: Run, base: Run) -> _Told | None:
    """The word with which two figures are compared, if they are."""
    text = masked(line)
    found = _COMPARED[line.lang].pattern.fullmatch(text, now.end, base.start)
    shut = _SHUT[line.lang].match(text, base.end) if found else None
    if not found or not shut:
        return None
    if word := found["word"]:
        return _Told(word, found.start("word"), word in UP)
    if line.lang == "kz" and shut["behind"] and not found[0].startswith(")"):
        return _Told(shut["behind"], shut.start("behind"), shut["behind"] in UP)
    over = found if line.lang == "ru" else shut
    return _Told(over["over"], over.start("over"), more=True) if over["over"] else None
