"""Shares of kinds that have nothing in common and make more than all of it (DG412): «43,9 % библиотек – городские,
61,1 % – сельские»; with that of «прочие» among them they are all of it.

Kinds overlap as a rule («детские», «с ремонтом»), and what stands with per cents beside «городские» and «сельские» is
often a rate of each («охват городских – 98 %»). So only kinds are read that exclude each other by their very meaning,
and only in a sentence that says nothing but these shares: «A % NOUN – KIND, B % – KIND», «KIND NOUN составляют A %»,
«Доля KIND NOUN – A %». A share of an unsaid quality may hide in «доля городских – 98 %, сельских – 94 %»: these, and a
column under «Доля», are told only where their sum is near enough to be meant as a hundred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from docgen import flow
from docgen.checks.scope import Finished
from docgen.checks.sums.opposed import EXCLUSIVE, OTHERS
from docgen.checks.sums.shares import HEAD, is_exact_share, shares_differ, shares_told
from docgen.checks.sums.totals import Entry, columns_of_tables
from docgen.checks.text.amounts import Amount, total_of
from docgen.checks.text.lines import MASK, Facts, Line, by_key, document_lines, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.settlements import SETTLEMENTS, side_of
from docgen.checks.text.words import GAP, WORD
from docgen.expressions import expression
from docgen.model import LANGS, Diagnostic, Fact, Figure, Lang, Table
from docgen.sameness import kept

_HUNDRED = Decimal(100)
_MEANT = Decimal(10)
"""So near to a hundred shares are meant to be all of it, where they may be rates of each."""
_TOLD_ALREADY, _OF_SO_MANY = Decimal(2), 3
"""What `totals` tells by the sum alone."""
_W = rf"[^\W\d_]+{GAP}"
_SHARE = MASK


_FRAME: Mapping[Lang, tuple[str, str, str]] = MappingProxyType(
    {
        "ru": (
            rf"\s*(?:Из{GAP}(?:общего{GAP}числа{GAP}|всех{GAP})?[\d \u00a0]*[^\W\d_]+{GAP})?",
            rf"(?:,{GAP}(?:а{GAP}|и{GAP})?|{GAP}(?:и|а){GAP})",
            r"[.;]?\s*",
        ),
        "kz": (
            rf"\s*(?:[\d \u00a0]*(?:{_W}){{0,2}}[^\W\d_]+[дтн][ыі]ң{GAP})?",
            rf"(?:,{GAP}(?:ал{GAP})?|{GAP}(?:және|ал){GAP})",
            rf"(?:{GAP}(?:құрайды|болып{GAP}табылады))?[.;]?\s*",
        ),
    }
)
_KIND = r"[^\W\d_]+"


def _sentences_of(lang: Lang, first: str, later: str) -> re.Pattern[str]:
    """Whole sentences by the shape of their items."""
    begin, part, end = _FRAME[lang]
    return expression(rf"{begin}{first}(?:{part}{later}){{1,5}}{end}", re.IGNORECASE)


_ARE = rf"(?:[–—]{GAP}|являются{GAP}|составляют{GAP})"
_RUSSIAN_SUBJECT = rf"(?:доля{GAP})?{_KIND}{GAP}(?:{_W})?(?:составля[ею]т|[–—]){GAP}{_SHARE}"
_KAZAKH_PREDICATE = rf"{_SHARE}(?:[-\u2011]?\w+)?{GAP}(?:[–—]{GAP})?{_KIND}(?:{GAP}(?!құрай|болып)[^\W\d_]+)?"
_KAZAKH_SUBJECT = rf"{_KIND}{GAP}(?:{_W}){{0,2}}(?:[–—]{GAP})?{_SHARE}(?:[-\u2011]?\w+)?"
_PREDICATES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": _sentences_of(
            "ru",
            rf"{_SHARE}{GAP}(?:(?:{_W}){{0,2}}{_ARE})?{_KIND}(?:{GAP}[^\W\d_]+)?",
            rf"{_SHARE}{GAP}{_ARE}?{_KIND}(?:{GAP}[^\W\d_]+)?",
        ),
        "kz": _sentences_of("kz", _KAZAKH_PREDICATE, _KAZAKH_PREDICATE),
    }
)
"""«A % NOUN – KIND, B % – KIND»: the noun stands once."""
_SUBJECTS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": _sentences_of("ru", _RUSSIAN_SUBJECT, _RUSSIAN_SUBJECT),
        "kz": _sentences_of("kz", _KAZAKH_SUBJECT, _KAZAKH_SUBJECT),
    }
)
"""«KIND NOUN – A %, KIND – B %»: a noun that stands again is the same."""
_BEFORE_KIND = expression(rf"^.*(?:[–—]|являются|составляют){GAP}(?=[^–—]*$)", re.IGNORECASE)
_IS_WHOLE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"^\s*из{GAP}|составля[ею]т", re.IGNORECASE),
        "kz": expression(rf"^[^{MASK}]*[дтн][ыі]ң{GAP}{MASK}|құрайды|табылады", re.IGNORECASE),
    }
)
_IS_SHARE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"^\s*доля{GAP}", re.IGNORECASE), "kz": expression(r"(?<!\w)үлесі(?!\w)", re.IGNORECASE)}
)


_LABEL, _NEXT_LABEL = rf"(?P<one>[^{MASK},;:.]{{3,30}})", rf"(?P<other>[^{MASK},;:.]{{3,30}})"
_FALL_ON: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        "ru": (
            expression(
                rf"\s*На{GAP}{_LABEL}{GAP}(?:приходится|пришлось){GAP}{_SHARE},{GAP}(?:а{GAP})?на{GAP}{_NEXT_LABEL}"
                rf"{GAP}[–—]{GAP}{_SHARE}\.?\s*"
            ),
            expression(rf"\s*Доля{GAP}{_LABEL}{GAP}[–—]{GAP}{_SHARE},{GAP}{_NEXT_LABEL}{GAP}[–—]{GAP}{_SHARE}\.?\s*"),
        ),
        "kz": (
            expression(
                rf"\s*{_LABEL}{GAP}{_SHARE}\S*,{GAP}(?:ал{GAP})?{_NEXT_LABEL}{GAP}{_SHARE}\S*{GAP}тиесілі\.?\s*"
            ),
            expression(rf"\s*{_LABEL}{GAP}үлесі{GAP}[–—]{GAP}{_SHARE},{GAP}{_NEXT_LABEL}{GAP}[–—]{GAP}{_SHARE}\.?\s*"),
        ),
    }
)
"""«На сельскую местность приходится A %, на города – B %», and nothing else."""


def shares_of_kinds_differ(finished: Finished) -> Iterator[Diagnostic]:
    """DG412: «43,9 % библиотек – городские, 61,1 % – сельские»; the same in a column «Доля» without a total."""
    for line in document_lines(finished.document):
        if not isinstance(line.block, Table) and line.text.count("%") > 1:
            yield from _of_line(line, facts_of(line, finished.book))
    for columns in columns_of_tables(finished):
        for number, column in enumerate(columns, 1):
            table = column[0].cell.block
            if isinstance(table, Table) and HEAD.fullmatch(flow.plain(table.header[number])):
                yield from _of_column(column)


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        shares = shares_told(sentence, known)
        if len(shares) > 1 and all(map(is_exact_share, shares)):
            yield from _of_sentence(sentence, shares, known)


def _of_sentence(sentence: Sentence, shares: tuple[Amount, ...], facts: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    line, lang = sentence.line, sentence.line.lang
    text = _masked(sentence, shares)
    if _is_off_of_settlements(line, text, shares, facts):
        yield shares_differ(line, shares, line.place(shares[0].reading.start))
        return
    led = _PREDICATES[lang].fullmatch(text) is not None
    if not led and not _SUBJECTS[lang].fullmatch(text):
        return
    is_whole = led or _IS_WHOLE[lang].search(text) is not None
    if is_whole or _IS_SHARE[lang].search(text):
        parts = text.split(_SHARE)
        labels = [_BEFORE_KIND.sub("", one) for one in parts[1:]] if led else parts[:-1]
        alike = led or _are_of_one_noun(labels)
        if alike and _is_off(shares, labels, lang, farthest=None if is_whole else _MEANT):
            yield shares_differ(line, shares, line.place(shares[0].reading.start))


def _is_off_of_settlements(line: Line, text: str, shares: tuple[Amount, ...], facts: Mapping[str, Fact]) -> bool:
    """Whether the shares of town and village are more than all, or near to all of it, or one share told twice."""
    found = next(filter(None, (one.fullmatch(text) for one in _FALL_ON[line.lang])), None)
    labels = found.group("one", "other") if found else ()
    sides = [number for one in labels for number, kind in enumerate(SETTLEMENTS[line.lang]) if kind.fullmatch(one)]
    made, figures = total_of(shares), [line.figure(one.reading) for one in shares]
    if {*sides} != {0, 1} or not all(_may_be_a_share(one, facts) for one in figures):
        return False
    if all(_is_reckoned_of(side, one, facts) for side, one in zip(sides, figures, strict=True)):
        return False  # of another whole, «на села приходится 51,1 %, на города – 42,2 %» of the plan
    twice = len({one.keys for one in figures if one}) == 1 and all(figures)
    return made.low > _HUNDRED or (made.high < _HUNDRED and (twice or _HUNDRED - made.high <= _MEANT))


def _may_be_a_share(figure: Figure | None, facts: Mapping[str, Fact]) -> bool:
    """Whether a figure is reckoned, or typed, or prints what calls itself a share; «охват» is a rate of each."""
    fact = facts.get(figure.keys[0]) if figure and len(figure.keys) == 1 else None
    return fact is None or any(_CALLED_SHARE.search(fact.what.said(lang)) for lang in LANGS)


_CALLED_SHARE = expression(r"(?<!\w)(?:дол[яи]|удельн|үлес)", re.IGNORECASE)


def _is_reckoned_of(side: int, figure: Figure | None, facts: Mapping[str, Fact]) -> bool:
    """Whether a figure is reckoned of what both texts place on the side that is told, town, 0, or village, 1."""
    keys = figure.keys if figure else ()
    return len({*keys}) > 1 and side in {side_of(facts[key]) for key in keys if key in facts}


def _are_of_one_noun(labels: Sequence[str]) -> bool:
    """Whether no share behind the first is of another thing: «городские школы составляют …, сельские больницы – …»."""
    nouns = [set(WORD.findall(one.lower())) - _BESIDES for one in labels]
    return all(len(one - nouns[0]) <= 1 for one in nouns[1:])  # the kind itself


_BESIDES = frozenset({"доля", "составляет", "составляют", "а", "и", "ал", "және", "үлесі"})


def _masked(sentence: Sentence, shares: Sequence[Amount]) -> str:
    """A sentence with one sign for each share."""
    text, start = sentence.text, sentence.start
    for one in reversed(shares):
        begin = one.reading.start - start
        text = f"{text[:begin]}{_SHARE}{text[begin + len(one.reading.text) :]}"
    return text


def _of_column(column: tuple[Entry, ...]) -> Iterator[Diagnostic]:
    shares = [one.amount for one in column if one.amount and is_exact_share(one.amount)]
    if 1 < len(shares) == len(column) and not any(one.is_total or one.is_part for one in column):
        cells = [one.cell for one in column]
        labels = [one.label for one in column]
        if _is_off(tuple(shares), labels, cells[0].lang, farthest=_MEANT):
            yield shares_differ(cells[-1], tuple(shares), cells[0].place(shares[0].reading.start))


def _is_off(shares: tuple[Amount, ...], labels: Sequence[str], lang: Lang, farthest: Decimal | None) -> bool:
    """Whether shares of kinds that exclude each other make more than all, or with «прочие» less."""
    made = total_of(shares)
    off = abs((made.low + made.high) / 2 - _HUNDRED)
    if (farthest is not None and off > farthest) or (len(shares) >= _OF_SO_MANY and off <= _TOLD_ALREADY):
        return False
    rest = [bool(OTHERS[lang].search(one)) for one in labels]
    if sum(rest) > 1 or not (made.low > _HUNDRED or (any(rest) and made.high < _HUNDRED)):
        return False
    return _exclude_each_other([one for one, is_rest in zip(labels, rest, strict=True) if not is_rest], lang)


def _exclude_each_other(labels: Sequence[str], lang: Lang) -> bool:
    for family in EXCLUSIVE[lang]:
        found = [[number for number, kind in enumerate(family) if kind.search(label)] for label in labels]
        if all(len(one) == 1 for one in found) and len({one[0] for one in found}) == len(labels):
            return True
    return False
