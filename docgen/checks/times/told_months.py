"""«В июне» here, «шілдеде» there: months that stand without a day or a year, language against language (DG324)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from docgen.checks.text.lines import Line
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.wording import RELATIVE_MONTHS
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Lang
from docgen.sameness import kept

_SOFT, _HARD, _OF_MAY = "(?:[ьяюе]|ем)", "(?:[ауе]|ом)?", "(?:[йяюе]|ем)"
_KAZAKH = "(?:[дт][ае](?:ғы|гі)?|[дтн][ае]н|[ғгқк][ае]|[дтн][ыі]ң)"
MONTHS: Mapping[Lang, Sequence[tuple[str, str]]] = MappingProxyType(
    {
        "ru": [
            *(("январ", _SOFT), ("феврал", _SOFT), ("март", _HARD), ("апрел", _SOFT), ("ма(?=[йяюе])", _OF_MAY)),
            *(("июн", _SOFT), ("июл", _SOFT), ("август", _HARD), ("сентябр", _SOFT), ("октябр", _SOFT)),
            *(("ноябр", _SOFT), ("декабр", _SOFT)),
        ],
        "kz": [
            (stem, _KAZAKH)
            for stem in (
                *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
                *("шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"),
            )
        ],
    }
)
"""The months in turn: the letters that stay, and the endings with which the word is a noun in some case."""


def _any(rows: Sequence[str], flags: int = 0) -> re.Pattern[str]:
    return expression(rf"(?<![\w-])(?:{'|'.join(f'({row})' for row in rows)})(?!\w)", flags)


_TOLD: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": _any([f"{stem}{ending}" for stem, ending in MONTHS["ru"]]),
        "kz": _any([f"{stem}{ending}" for stem, ending in MONTHS["kz"]], re.IGNORECASE),
    }
)
"""A month as it is told: «улица 8 Марта» is another thing."""
_HINTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        lang: _any([rf"{stem.removesuffix('йек')}\w*" for stem, _ in rows], re.IGNORECASE)
        for lang, rows in MONTHS.items()
    }
)
"""Whatever may mean a month: «июньский», «маусым айы», «қыркүйегіне»."""
_PIECES: Mapping[Lang, Sequence[str]] = MappingProxyType(
    {
        "ru": (*(stem for stem, _ in MONTHS["ru"] if stem.isalpha()), "май", "мая", "маю", "мае"),
        "kz": tuple(stem for stem, _ in MONTHS["kz"]),
    }
)
"""One of them is in every word that tells a month: looked for first, it takes a fiftieth of the pattern's time."""
TIMES = frozenset(
    {Kind.DATE, Kind.DATES, Kind.DAY, Kind.MONTH, Kind.MONTHS, Kind.QUARTER, Kind.HALF_YEAR, Kind.YEAR, Kind.YEARS}
)
"""Readings that tell a time."""
_OPENING = expression(r"(?:^|[.!?…]\s+)$")
_HOLIDAY, _SEASON, _CAULDRON = 3, 6, 10
"""What «наурыз», «маусым», «қазан» (Kazan too) mean besides the third, sixth and tenth month."""
AMBIGUOUS = frozenset({_HOLIDAY, _SEASON, _CAULDRON})
_TOLD_BESIDES: Mapping[int, re.Pattern[str]] = MappingProxyType(
    {
        _HOLIDAY: expression(r"наурыз", re.IGNORECASE),
        _SEASON: expression(r"сезон", re.IGNORECASE),
        _CAULDRON: expression(r"кот[её]?л|казан(?!ск)", re.IGNORECASE),
    }
)
"""How Russian tells those: «в текущем сезоне» beside «ағымдағы маусымда»."""
_WITHOUT_A_WORD = expression(r"[\d.\s\u00a0–-]+(?:г\w*\.?|ж\w*\.?)?")


def month_told_otherwise(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG324: a month that one passage names by its word alone, and its counterpart neither so nor by a date; what
    differs is told once, in the Russian text.
    """
    if ours.kind not in PROSE or theirs.kind not in PROSE:
        return
    for here, there in ((ours, theirs), (theirs, ours)):
        if found := next(_only_here(here, there), None):
            line, match = found
            place = line.place(match.start(), len(match[0]))
            yield Diagnostic("DG324", place, {"text": match[0]}, said_there(there.span))
            return


def _only_here(here: Passage, there: Passage) -> Iterator[tuple[Line, re.Match[str]]]:
    told = months_told(here)
    if not told or _tells_without_a_name(there):
        return
    named = months_named(there)
    for line, match in told:
        is_lacking = match.lastindex not in named and not (
            _means_another_thing(match, there) or _is_of_other_months(line, match)
        )
        if is_lacking and (named or _is_surely_a_month(line, match)):
            yield line, match


@kept
def months_told(passage: Passage) -> Iterator[tuple[Line, re.Match[str]]]:
    """The months that were typed, each alone: those of dates and periods are read as numbers."""
    return ((line, match) for line in passage.lines for match in months_in(line))


@kept
def months_in(line: Line) -> Iterator[re.Match[str]]:
    """The same of one line."""
    for match in _TOLD[line.lang].finditer(line.typed) if may_name_months(line) else ():
        small = match[0].islower() or (line.lang == "kz" and _opens(line, match))
        dated = any(one.start < match.end() and one.end > match.start() for one in line.readings)
        if small and not dated:
            yield match


def may_name_months(line: Line) -> bool:
    """Whether a line may hold a month's name: looked for first."""
    return any(map(line.typed.lower().__contains__, _PIECES[line.lang]))


def _opens(line: Line, match: re.Match[str]) -> bool:
    """Whether a word opens a sentence."""
    return bool(_OPENING.search(line.typed, 0, match.start()))


def months_named(passage: Passage) -> set[int | None]:
    """The months of which the words may speak, figures and names among them."""
    return {one.lastindex for line in passage.lines for one in _HINTED[line.lang].finditer(line.text)}


def _means_another_thing(match: re.Match[str], there: Passage) -> bool:
    """Whether a Kazakh word that may be a month is what the Russian text calls by another word."""
    told = _TOLD_BESIDES.get(match.lastindex or 0)
    return told is not None and any(line.lang == "ru" and told.search(line.text) for line in there.lines)


_OF_MONTHS = expression(r"(?<=\w)[дт][ае][ғг][ыі][ \u00a0]$")


def _is_of_other_months(line: Line, match: re.Match[str]) -> bool:
    """Whether a Kazakh word is told of months that stand right before it: «қыркүйек – тамыз айларындағы маусымда»."""
    of_them = line.lang == "kz" and match.lastindex == _SEASON and _OF_MONTHS.search(line.text, 0, match.start())
    return bool(of_them)


def _is_surely_a_month(line: Line, match: re.Match[str]) -> bool:
    """Whether a word that the other language does not have is a month for certain."""
    if line.lang == "ru" or match.lastindex not in AMBIGUOUS:
        return True
    return match.lastindex == _SEASON and _opens(line, match)


def _tells_without_a_name(passage: Passage) -> bool:
    """Whether a passage tells months without their names: 05.06.2021, a quarter, «in this month»."""
    read = (one for line in passage.lines for one in line.readings)
    relative = (words.search(line.text) for line in passage.lines for words, _ in RELATIVE_MONTHS[line.lang])
    return any(map(_is_nameless, read)) or any(relative)


def _is_nameless(reading: Reading) -> bool:
    if reading.kind in (Kind.QUARTER, Kind.HALF_YEAR):
        return True
    return reading.kind in (Kind.DATE, Kind.DATES) and bool(_WITHOUT_A_WORD.fullmatch(reading.text))
