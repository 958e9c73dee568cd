"""A series whose figures go another way than its verb (DG454): «ежегодно снижается: 86, 92, 78», «за три года выросло:
в 2023 году – 82, в 2024 году – 78, в 2025 году – 75».

Of what goes on every year each figure is held against the one before; of what came about in several years the last
against the first. The years stand beside the figures or in their facts, and nothing else is in the list. Silent on
shares, which may be the rates of the change, unless the sentence names a share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.sums.as_printed import decimal_of
from docgen.checks.sums.directions import GROWTH, READ, is_finite, may_tell
from docgen.checks.sums.signs import NUMBER, OTHER, RANGE, SHARE, TIMES, UP_TO, YEAR, signs
from docgen.checks.sums.turned import LESS_IS_MORE, one_direction
from docgen.checks.text.enumerations import PREDICATE
from docgen.checks.text.lines import VALUE, Facts, Line, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import DASH, GAP, W, Words
from docgen.expressions import expression
from docgen.lang.numbers import Reading
from docgen.model import Diagnostic, Fact, Lang, Table
from docgen.sameness import kept

_LEAST = 3
_ANY = f"[{NUMBER}{SHARE}{OTHER}{RANGE}{TIMES}{UP_TO}{YEAR}]"
_VALUE = f"[{NUMBER}{SHARE}]"
_ITEMS: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {
        "ru": (
            rf"(?:в{GAP})?{YEAR}{DASH}{_VALUE}{W}{{0,2}}?",
            rf"{_VALUE}{W}{{0,2}}?{GAP}в{GAP}{YEAR}",
            rf"{_VALUE}{W}{{0,2}}?",
        ),
        "kz": (rf"{YEAR}{DASH}{_VALUE}{W}{{0,2}}?", rf"{_VALUE}{W}{{0,2}}?"),
    }
)
_NEXT = rf"(?:[,;]{GAP}(?:(?:а|ал){GAP})?|{GAP}(?:и|және|мен|пен|бен){GAP})"
_SERIES: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        lang: tuple(
            expression(rf"(?::|{GAP}[–—]|(?={GAP}\()){GAP}\(?(?P<items>{item}(?:{_NEXT}{item}){{2,}})(?=[.;)]|$)")
            for item in items
        )
        for lang, items in _ITEMS.items()
    }
)
_EVERY_YEAR: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("ежегодно", "год"),
            rf"(?<!\w)(?:ежегодно|год{GAP}от{GAP}года|из{GAP}года{GAP}в{GAP}год|с{GAP}каждым{GAP}годом)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("жыл",),
            rf"(?<!\w)(?:жыл{GAP}сайын|жылдан{GAP}жылға|жыл{GAP}өткен{GAP}сайын)(?!\w)",
            re.IGNORECASE,
        ),
    }
)
_IN_YEARS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)за{GAP}(?:(?:последние|прошедшие|эти){GAP})?(?:{_ANY}{GAP})?(?:последних{GAP})?(?:года|лет|годы)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"(?<!\w)(?:(?:соңғы|өткен|осы){GAP})?{_ANY}{GAP}жыл(?:да|(?:дың)?{GAP}ішінде)(?!\w)|(?<!\w)соңғы{GAP}жылдары(?!\w)",
            re.IGNORECASE,
        ),
    }
)
_OF_A_SHARE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:дол[яию](?!\w)|удельн\w+[ \u00a0]вес)", re.IGNORECASE),
        "kz": expression(r"(?<!\w)үлес", re.IGNORECASE),
    }
)


_VERB: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {lang: expression(rf"[^\W\d_](?:{ending}|ыт[аы]\b)") for lang, ending in PREDICATE.items()}
)
"""«12 босатылды»: what is counted is told by another verb."""


def series_against_verb(finished: Finished) -> Iterator[Diagnostic]:
    """DG454: «ежегодно снижается: 86, 92, 78»."""
    for line in document_lines(finished.document):
        has_row = len(line.printed) >= _LEAST and not isinstance(line.block, Table)
        if has_row and may_tell(line):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        text, at = signs(sentence, of_changes=True)
        for series in (found for pattern in _SERIES[line.lang] for found in pattern.finditer(text)):
            yield from _of_series(sentence, text, series, at, known)


def _of_series(
    sentence: Sentence, text: str, series: re.Match[str], at: Mapping[int, Reading], facts: Mapping[str, Fact]
) -> Iterator[Diagnostic]:
    line = sentence.line
    outside = text[: series.start()] + text[series.end() :]
    every, within = _EVERY_YEAR[line.lang].search(outside), _IN_YEARS[line.lang].search(outside)
    rest = outside.replace(within[0], "") if within else outside
    if not (every or within) or re.search(_ANY, rest) or LESS_IS_MORE[line.lang].search(rest):
        return
    values = [
        at[place] for place in range(series.start("items"), series.end("items")) if text[place] in (NUMBER, SHARE)
    ]
    told = None if _VERB[line.lang].search(series["items"]) else _told(sentence, values[0])
    if told and _are_alike(line, values, outside) and _are_in_turn(line, series, at, values, facts):
        word, growth = told
        pairs = pairwise(values) if every else ((values[0], values[-1]),)
        for one, other in pairs:
            if (decimal_of(other) < decimal_of(one)) if growth else (decimal_of(one) < decimal_of(other)):
                args = {"text": word[0], "before": one.text, "after": other.text}
                yield Diagnostic("DG454", line.place(word.start(), len(word[0])), args)
                return


def _told(sentence: Sentence, first: Reading) -> tuple[re.Match[str], bool] | None:
    """The one verb of a sentence that tells where it goes, before its figures, and whether that is a growth."""
    line = sentence.line
    said = one_direction(sentence, line.run_at(first.start))
    if said is None:
        return None
    stretch, direction = said
    words = [
        one for one in READ[line.lang][direction].finditer(stretch.text, stretch.start) if one.start() < first.start
    ]
    return (words[0], direction == GROWTH) if len(words) == 1 and _is_verb(words[0][0], line.lang) else None


def _is_verb(word: str, lang: Lang) -> bool:
    return is_finite(word.lower(), lang) or (lang == "kz" and _GOING.search(word) is not None)


_GOING = expression(r"(?:[ыіу]да|[іу]де|[ыіа]п)$")
"""«Өсуде», «азайып келеді»."""


def _are_alike(line: Line, values: Sequence[Reading], outside: str) -> bool:
    """Whether all figures are of one kind, and no rates of a change."""
    figures = [line.figure(one) for one in values]
    kinds = {(one.kind, one.unit, figure.unit if figure else "") for one, figure in zip(values, figures, strict=True)}
    return len(kinds) == 1 and (values[0].unit != "%" or _OF_A_SHARE[line.lang].search(outside) is not None)


def _are_in_turn(
    line: Line, series: re.Match[str], at: Mapping[int, Reading], values: Sequence[Reading], facts: Mapping[str, Fact]
) -> bool:
    """Whether each figure is of a later time than the one before, by the year beside it or by its fact."""
    start, end = series.span("items")
    years = [int(str(at[place].value)) for place in range(start, end) if series.string[place] == YEAR]
    if years:
        return all(one < other for one, other in pairwise(years))
    told = [fact_of(line.run_at(one.start), facts, VALUE) for one in values]
    times = [fact.period or fact.as_of if fact else None for fact in told]
    return all(one and other and one.last < other.last for one, other in pairwise(times))
