"""Two bounds of one number (DG351): «не менее свыше 300», «кемінде шамамен 300», «шамамен 300-ден астам»; who reads it
does not know which of them is meant.

What other checks tell of is left to them: «около» beside an exact fact (DG404), what contradicts the fact's own bound
(DG334), the same bound said twice (DG329). «Примерно более 300» may be said of what nobody counted, «более или менее»
and «не более не менее» are sayings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.figures.contrary import contradicted
from docgen.checks.figures.numbers import typed_beside
from docgen.checks.text.lines import Line, by_line
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Lang

_LIMIT = rf"(?:не{GAP}(?:менее|более|больше|меньше|ниже|выше|свыше)|свыше|более|менее)"
_ABOUT = "(?:около|порядка|почти)"
_NOT_BEHIND = "".join(
    rf"(?<!\b{word}{GAP})" for word in ("тем", "не", "и", "или", "ни", "все", "всё", "еще", "ещё", "то")
)
_SAID_SO = (
    rf"(?!(?:свыше|более|менее){GAP}(?:свыше|более|менее){GAP}|(?:не{GAP}более|не{GAP}менее|почти){GAP}(?:менее|более|не)"
    rf"{GAP})"
)
_KAZAKH_BOUND = rf"(?:кемінде|кем{GAP}дегенде|көп{GAP}дегенде|ең{GAP}(?:көбі|азы)|шамамен)"
_PAIR: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("свыше", "более", "менее", "больше", "меньше", "ниже", "выше", "около", "порядка", "почти"),
            rf"(?<!\w){_NOT_BEHIND}{_SAID_SO}"
            rf"(?:(?P<first>{_LIMIT}){GAP}(?P<other>{_LIMIT}|{_ABOUT}|примерно|приблизительно|минимум|максимум)"
            rf"|(?P<about>{_ABOUT}){GAP}(?P<limit>{_LIMIT})){GAP}",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("кемінде", "дегенде", "ең ", "ең\u00a0", "шамамен"),
            rf"(?<!\w)(?P<first>{_KAZAKH_BOUND}){GAP}(?P<other>{_KAZAKH_BOUND}){GAP}",
            re.IGNORECASE,
        ),
    }
)
_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w){_NOT_BEHIND}({_LIMIT}|{_ABOUT}){GAP}$", re.IGNORECASE),
        "kz": expression(rf"(?<!\w)({_KAZAKH_BOUND}){GAP}$", re.IGNORECASE),
    }
)
_BEHIND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?:{GAP}[^\W\d_]+)?{GAP}(?P<bound>и{GAP}более|и{GAP}выше|с{GAP}лишним)(?=\s*(?:[.,;:)]|$))"
        ),
        "kz": expression(
            rf"(?:(?:{GAP}[^\W\d_]+)?(?<=[дтн][ае]н){GAP}(?P<over>астам)"
            rf"|(?:{GAP}[^\W\d_]+)?(?<=[ғгқкн][ае]){GAP}(?P<near>жуық|тарта|таяу)|{GAP}(?P<some>шақты))(?!\w)"
        ),
    }
)
"""What may stand behind the number or the one word that it counts: «300 и более», «300 мектептен астам»."""
_BOUNDED = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.RANGE, Kind.MULTIPLE})


@by_line
def bounded_twice(line: Line) -> Iterator[Diagnostic]:
    """DG351: two words before one number, or one on either side of it, that each bound or blur it."""
    if not _PAIR[line.lang].may_stand(line.text):
        return
    told = {place.column for place in contradicted(line)} | {figure.span.column for figure, _ in typed_beside(line)}
    pairs = {match.end(): match for match in _PAIR[line.lang].finditer(line.text)}
    for reading in line.readings:
        both = _before(pairs, reading) or _on_either_side(line, reading)
        if both and reading.kind in _BOUNDED:
            start, first, other = both
            place, figure = line.place(start, len(first)), line.figure(reading)
            if told.isdisjoint({place.column, figure.span.column if figure else 0}):
                yield Diagnostic("DG351", place, {"first": first, "other": other})


_Both = tuple[int, str, str]
"""Where the first bound stands, and both."""


def _before(pairs: Mapping[int, re.Match[str]], reading: Reading) -> _Both | None:
    match = pairs.get(reading.start)
    if match is None:
        return None
    first, other = filter(None, match.groups())
    return match.start(), first, other


def _on_either_side(line: Line, reading: Reading) -> _Both | None:
    before = _BEFORE[line.lang].search(line.text, 0, reading.start)
    behind = _BEHIND[line.lang].match(line.text, reading.end) if before else None
    if before is None or behind is None:
        return None
    crossed = any(reading.end <= one.start < behind.end() for one in line.readings)
    return None if crossed else (before.start(), before[1], next(filter(None, behind.groups())))
