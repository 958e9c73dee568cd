"""What a sentence says to be the most or the least of all, where it prints more or less itself (DG438): «наибольшее
количество школ – в Акмолинской области (41), затем в Павлодарской (77)», «…, наименьшее – в Костанайской (52)».

Both figures are of one thing, unit and time, each of another region by both texts of its `what:`, and the sentence
names nothing else. Several regions that a comma joins are the most together: «больше всего в Павлодарской (77) и
Костанайской (52) областях».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.sums.described import beginnings, names_only
from docgen.checks.sums.ranked import ALIKE, CHOSEN, SUPERLATIVE, TO_FIGURE
from docgen.checks.sums.turned import counts, masked, unit_of, value_of
from docgen.checks.text.lines import MASK, VALUE, Line, Run, document_lines, fact_of, line_of
from docgen.checks.text.mentions import mentions
from docgen.checks.text.regions import REGIONS
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import LANGS, Diagnostic, Fact, Lang, Related, Status, Table, Text

_NEXT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:затем|дал(?:ее|ьше)|след\w+|потом|ниже|тогда|то[ \u00a0]время|при[ \u00a0]этом"
            r"|а(?!\sтакже)|но)(?!\w)"
        ),
        "kz": expression(r"(?<!\w)(?:(?:одан|содан|бұдан)[ \u00a0](?:кейін|соң)|келесі|ал|бірақ|сонымен)(?!\w)"),
    }
)
"""What parts those that are the most from those that come behind them."""
_LISTED = expression(
    rf"(?:{GAP}[^\W\d_]+){{0,2}}\)?(?:,|{GAP}(?:и|а{GAP}также|және|мен|бен|пен))?{GAP}[^{MASK};:.()]{{0,60}}?(?:\(|[–—]{GAP})"
)
_TELLS_NO_MORE = frozenset(
    (
        "колич",
        "облас",
        "город",
        "показ",
        "зарег",
        "насчи",
        "прихо",
        "наход",
        "затем",
        "далее",
        "тогда",
        "время",
        "этом",
        "следу",
    )
) | frozenset(
    ("облыс", "қалас", "көрсе", "тірке", "орнал", "тиесі", "және", "одан", "содан", "кейін", "келес", "ретте", "тұр")
)
_THEN = expression(rf"(?<!\w)(?:одан|содан|бұдан){GAP}(?:кейін|соң)(?!\w)", re.IGNORECASE)


def rank_against_its_sentence(finished: Finished) -> Iterator[Diagnostic]:
    """DG438: «наибольшее количество школ – в Акмолинской области (41), затем в Павлодарской (77)»."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and not isinstance(line.block, Table) and SUPERLATIVE[line.lang].may_stand(line.text):
            for sentence in sentences(line):
                yield from _of_sentence(sentence, finished)


def _of_sentence(sentence: Sentence, finished: Finished) -> Iterator[Diagnostic]:
    line = sentence.line
    text = masked(line)
    words = list(SUPERLATIVE[line.lang].finditer(text, sentence.start, sentence.end))
    if not words or len(sentence.runs) < _LEAST or CHOSEN.search(_THEN.sub("", sentence.text)):
        return
    runs = [run for run in sentence.runs if counts(run)]
    facts = {run: fact for run in runs if (fact := fact_of(run, finished.book.facts, VALUE))}
    if len(runs) < len(sentence.runs) or len(facts) < len(runs) or not _are_alike(runs, facts, finished):
        return
    if not _names_nothing_else(sentence, words, [facts[run] for run in runs]):
        return
    groups = [(word, _group(line, text, word, runs, sentence.end)) for word in words]
    for word, own in groups:
        others = [run for run in runs if run not in own]
        if not own or not others:
            continue
        low, high = (own, others) if word["most"] else (others, own)
        least, most = min(low, key=value_of), max(high, key=value_of)
        if value_of(most) > value_of(least):
            worst, other = (least, most) if word["most"] else (most, least)
            rank = word[0].replace("\u00a0", " ")
            args = {"text": rank, "figure": _printed(line, worst), "other": _printed(line, other)}
            related = (Related("the other figure stands here", other.figure.span),)
            yield Diagnostic("DG438", line.place(word.start(), len(word[0])), args, related)
            return


_LEAST = 2


def _printed(line: Line, run: Run) -> str:
    return line.text[run.start : run.end]


_OF_ONE_BEFORE = expression(rf"{MASK}[^,;:.{MASK}]*$")
"""A figure before a word, in one clause with it."""


def _group(line: Line, text: str, word: re.Match[str], runs: Sequence[Run], end: int) -> list[Run]:
    """The figures of which a word tells: the first behind it in its clause, and those that a comma joins to that. Of
    what stands before it in its clause a word may tell as well: «в Павлодарской (77) больше всего, в Акмолинской – 41».
    """
    led = TO_FIGURE.match(text, word.end(), end)
    behind_one = _OF_ONE_BEFORE.search(text, 0, word.start())
    if not led or behind_one or "," in led[0]:
        return []
    group: list[Run] = []
    for run in runs:
        if not group:
            if run.start == led.end():
                group.append(run)
            continue
        between = text[group[-1].end : run.start]
        joined = _LISTED.fullmatch(between) and not _NEXT[line.lang].search(between)
        if not joined or SUPERLATIVE[line.lang].search(between):
            break
        group.append(run)
    return group


def _are_alike(runs: Sequence[Run], facts: Mapping[Run, Fact], finished: Finished) -> bool:
    """Whether all count one thing in one time, each in a region of its own."""
    every = [facts[run] for run in runs]
    lands = [_land(fact, finished.book) for fact in every]
    alike = {(unit_of(run), facts[run].period, facts[run].as_of, facts[run].status) for run in runs}
    if not all(lands) or len(set(lands)) < len(lands) or len(alike) > 1 or every[0].status is not Status.ACTUAL:
        return False
    return len({_things(fact, land, finished) for fact, land in zip(every, lands, strict=True)}) == 1


def _land(fact: Fact, book: FactBook) -> str:
    """The key of the one region that both texts of `what:` name; empty if there is none."""
    found = []
    for lang in LANGS:
        named = mentions(line_of((Text(fact.what.said(lang), fact.span),), lang), book)
        found.append({one.identity for one in named if _is_region(one.identity, book)})
    return str(next(iter(found[0]))) if found[0] == found[1] and len(found[0]) == 1 else ""


def _is_region(key: object, book: FactBook) -> bool:
    return isinstance(key, str) and key in book.names and book.names[key].kind in REGIONS


def _things(fact: Fact, land: str, finished: Finished) -> frozenset[str]:
    """How the words of a fact begin that are not the name of its region."""
    said = {word for called in finished.book.names[land].called for word in beginnings(called.said(finished.lang).text)}
    return frozenset(
        word
        for word in beginnings(fact.what.said(finished.lang))
        if not any(word[:_NAME] == name[:_NAME] for name in said)
        and not word.startswith(("облас", "город", "облыс", "қала"))
    )


_NAME = 4


def _names_nothing_else(sentence: Sentence, words: Sequence[re.Match[str]], facts: Sequence[Fact]) -> bool:
    """Whether the sentence names what is counted, right beside the first word of a rank, and nothing besides."""
    line, told, end = sentence.line, "", sentence.start
    for word in words:
        told += f" {line.typed[end : word.start()]}"
        end = word.end()
    besides = beginnings(f"{told} {line.typed[end : sentence.end]}") - _TELLS_NO_MORE
    counted = beginnings(facts[0].what.said(line.lang), ALIKE)
    return bool(besides & counted) and names_only(besides, facts, line.lang)
