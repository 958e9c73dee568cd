"""A whole that its two parts do not make, where these are all of it by their meaning (DG410): «1 248 школ, в том числе
368 городских и 862 сельских», «12,4 млрд тенге: из республиканского бюджета – 7,9, из местного – 4,8»; and the share of
such a part (DG451), «7,9 млрд тенге (36,7 %)».

Town and village, men and women leave nothing out. Two budgets do if money may come from elsewhere: they are read only
behind a colon. Nothing else may stand in the list than the kinds and what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.sums.alike import is_what_some_are_of
from docgen.checks.sums.as_printed import exact_sentences, known_as_printed, lines_of_three, share_differs
from docgen.checks.sums.opposed import BUDGETS, WHOLE_TOGETHER
from docgen.checks.sums.quotients import OF_SOMETHING_ELSE
from docgen.checks.sums.shown import shown_sum, shown_value
from docgen.checks.sums.signs import NUMBER, OTHER, RANGE, SHARE, TIMES, UP_TO, YEAR, signs
from docgen.checks.text.amounts import Amount, amount_of, total_of
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.intervals import per_cents
from docgen.checks.text.lines import Facts, Line, by_key, facts_of
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP, WORD, W
from docgen.expressions import expression
from docgen.lang.numbers import Reading
from docgen.model import Diagnostic, Fact, Lang
from docgen.sameness import kept

_SAID = f"[^{NUMBER}{SHARE}{OTHER}{RANGE}{TIMES}{UP_TO}{YEAR},;:().–—]"
_AND = rf"(?:,{GAP}(?:(?:а|и|ал){GAP})?|{GAP}(?:и|а|және|ал|мен|пен|бен){GAP})"


def _part(name: str, share: str) -> str:
    """«Городских – 368», «368 городских», «368 – в городах», with the share of it in a bracket."""
    counted = rf"(?:{_SAID}{{2,60}}[–—]?{GAP}|{_SAID}{{0,20}}){NUMBER}(?:(?:{GAP}[–—])?{W}{{1,3}}?)?"
    return rf"(?P<{name}>{counted}(?:{GAP}\((?P<{share}>{SHARE})\))?)"


_TWO = _part("one", "share") + _AND + _part("other", "its")
_IN_ALL: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": rf",{GAP}(?P<some>(?:в{GAP}том{GAP}числе|из{GAP}(?:них|которых)):?){GAP}",
        "kz": rf",{GAP}(?P<some>(?:(?:оның|олардың|соның){GAP}ішінде|олардың):?){GAP}",
    }
)
_PARTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        lang: expression(rf"(?P<whole>{NUMBER})(?P<noun>{W}{{0,4}}?)(?::{GAP}|{GAP}\(|{some}){_TWO}(?=[.;)]|$)")
        for lang, some in _IN_ALL.items()
    }
)
_MEN_AND_WOMEN = 1
"""Their place among the kinds."""
_MAY_BE_OTHERS = expression(
    r"(?<!\w)(?:погиб|пострад|травм|эвакуир|ранен|дет[иея]|реб[её]н|несовершеннолетн|қаза|зардап|жарақат|эвакуация|бала)",
    re.IGNORECASE,
)
"""People of whom some may be told as children and neither as men nor as women."""
_BESIDE: Mapping[Lang, frozenset[str]] = MappingProxyType(
    {
        "ru": frozenset(
            {"в", "во", "из", "на", "за", "счет", "счёт", "бюджет", "бюджета", "бюджетов", "средства", "средств"}
        ),
        "kz": frozenset({"бюджет", "бюджеттен", "бюджеттің", "адам", "есебінен", "қаражаты", "қаражатынан"}),
    }
)


def parts_are_not_all(finished: Finished) -> Iterator[Diagnostic]:
    """DG410, DG451: «1 248 школ, в том числе 368 городских и 862 сельских»."""
    for line in lines_of_three(finished):
        yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in exact_sentences(line, facts):
        text, at = signs(sentence)
        for match in _PARTED[line.lang].finditer(text):
            yield from _of_match(sentence, match, at, known)


def _of_match(
    sentence: Sentence, match: re.Match[str], at: Mapping[int, Reading], facts: Mapping[str, Fact]
) -> Iterator[Diagnostic]:
    line = sentence.line
    readings = [at[match.start("whole")], *(_number(match, one, at) for one in ("one", "other"))]
    amounts = [amount_of(line, one, facts) for one in readings]
    if not _are_both_kinds(sentence, match) or any(one is None for one in amounts):
        return
    if is_what_some_are_of(line, readings[0]):
        return
    whole, *parts = (one for one in amounts if one)
    if any(one.unit != whole.unit for one in parts):
        return
    if not total_of(tuple(parts)).meets(whole.known) and not _is_told_already(match, whole, parts):
        args = {"sum": shown_sum(tuple(parts)), "whole": shown_value(whole)}
        yield Diagnostic("DG410", line.place(whole.reading.start, len(whole.reading.text)), args)
    elif not OF_SOMETHING_ELSE[line.lang].search(sentence.text):
        yield from _shares(line, match, at, whole.reading, readings[1:])


def _number(match: re.Match[str], name: str, at: Mapping[int, Reading]) -> Reading:
    start, end = match.span(name)
    return at[match.string.index(NUMBER, start, end)]


def _are_both_kinds(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether one part is of the one kind and the other of the other, and both of what was counted."""
    lang = sentence.line.lang
    nouns = WORD.findall(match["noun"].lower())
    kinds = WHOLE_TOGETHER[lang] if match["some"] else (*WHOLE_TOGETHER[lang], BUDGETS[lang])
    for number, pair in enumerate(kinds):
        if number == _MEN_AND_WOMEN and _MAY_BE_OTHERS.search(sentence.text):
            continue
        for one, other in (pair, pair[::-1]):
            if _is_of(match["one"], one, nouns, lang) and _is_of(match["other"], other, nouns, lang):
                return True
    return False


def _is_of(part: str, kind: re.Pattern[str], nouns: Sequence[str], lang: Lang) -> bool:
    """Whether a part is of a kind, and nothing is said of it besides."""
    if not kind.search(part):
        return False
    rest = WORD.findall(kind.sub(" ", part).lower())
    return all(one in _BESIDE[lang] or any(is_one_word(one, noun) for noun in nouns) for one in rest)


def _is_told_already(match: re.Match[str], whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether `totals` tells it: a part larger than the whole, and all of «в том числе» more than it."""
    if any(one.known.low > whole.known.high for one in parts):
        return True
    said = match["some"] or ""
    return said.startswith(("в", "оның", "соның")) and total_of(tuple(parts)).low > whole.known.high


def _shares(
    line: Line, match: re.Match[str], at: Mapping[int, Reading], whole: Reading, parts: Sequence[Reading]
) -> Iterator[Diagnostic]:
    """DG451 for a share that is not that of its part; two that are both none may be rates of each."""
    told = [at[match.start(name)] if match[name] else None for name in ("share", "its")]
    wrong = list[Diagnostic]()
    for share, part in zip(told, parts, strict=True):
        if share:
            right = per_cents(known_as_printed(part), known_as_printed(whole))
            wrong.extend(share_differs(line, share, part, whole, right))
    yield from wrong if len(wrong) == 1 else ()
