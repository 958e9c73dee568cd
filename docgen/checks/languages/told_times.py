"""«В текущем году» here, «өткен жылы» there: times told by the letter's own day, language against language (DG324)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from docgen.checks.text.lines import Line
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.sentences import sentences
from docgen.checks.text.wording import A_MONTH_BEFORE, A_YEAR_BEFORE, ELLIPTIC_YEARS, RELATIVE_MONTHS, RELATIVE_YEARS
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.told_months import months_named
from docgen.expressions import expression
from docgen.lang.numbers import Kind
from docgen.model import Diagnostic, Figure, Lang, Period
from docgen.sameness import kept

_YEAR, _MONTH = "year", "month"
_TABLES = ((_YEAR, RELATIVE_YEARS), (_MONTH, RELATIVE_MONTHS))
_OF_A_MONTH = frozenset({Kind.DATE, Kind.DATES, Kind.DAY, Kind.MONTH, Kind.MONTHS})

_LAST_YEARS = expression(r"(?<!\w)прошлогодн(?!\w*-)\w+", re.IGNORECASE)
"""«Прошлогоднее значение» is what Kazakh calls «өткен жылғы мән»; it names the year for no figure."""

_SEASON = r"(?:весн|зим|осен|лет|сезон|навигаци|отопит)\w*"
_KAZAKH_SEASON = r"(?:көктем|күз|қыс|жаз|маусым|навигаци|жылыту)\w*"
_SINGULAR = "год(?:а|у|ом|е)?"
_PART_OF_A_YEAR = r"(?:полугоди|квартал)\w*"


def _words(pieces: str, pattern: str) -> Words:
    return Words(tuple(pieces.split("|")), rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


_NAMED_BESIDES: Mapping[Lang, Mapping[int, Words]] = MappingProxyType(
    {
        "ru": {
            0: _words(
                "эт|нынешн|нынче|года|полугоди|квартал",
                rf"эт(?:от|ого|ому|им|ом){GAP}(?:\w+{GAP})?год\w*|эт(?:ой|им|а|у|о|от|их){GAP}{_SEASON}|нынешн\w+|нынче"
                rf"|(?:кон[ец]\w*|начал\w*|середин\w*|итог\w*|течени\w*|остат\w*|истечени\w*){GAP}года"
                rf"|\w+(?:ом|ый|ого|ым|ий|ем|его|ее|ое){GAP}{_PART_OF_A_YEAR}",
            ),
            -1: _words(
                "прошл|минувш|прошедш|истекш|ушедш|последн",
                rf"(?:прошл|минувш|прошедш|истекш|ушедш|последн)\w+{GAP}(?:{_SEASON}|{_SINGULAR})",
            ),
            1: _words(
                "нов|будущ|следующ|наступающ|предстоящ",
                rf"(?:нов|будущ|следующ|наступающ|предстоящ)\w+{GAP}(?:{_SEASON}|{_SINGULAR})",
            ),
        },
        "kz": {
            0: _words(
                "осы|жыл|тоқсан|биыл",
                rf"биылдан|осы{GAP}{_KAZAKH_SEASON}|жыл(?:дың)?{GAP}(?:соң|аяғ|бас|ішін|қорытынды|орта|бойы)\w*"
                r"|\w*жартыжылды\w*|\w*тоқсан\w*",
            ),
            -1: _words(
                "былтыр|өткен|соңғы",
                rf"былтыр(?:ғы|дан|ғыдан|ғыға)|(?:өткен|соңғы){GAP}(?:бір{GAP})?(?:{_KAZAKH_SEASON}|жыл(?!дар)\w*)",
            ),
            1: _words(
                "жаңа|келесі|келер|алдағы", rf"(?:жаңа|келесі|келер|алдағы){GAP}(?:{_KAZAKH_SEASON}|жыл(?!дар)\w*)"
            ),
        },
    }
)
"""What tells the same of the letter's own year, the last or the next, where the other language names it: «до конца
года» is «биылғы жылдың соңына дейін», «этим летом» is «биыл жазда», «с нового года» is «келесі жылдан бастап».
"""
Time = tuple[str, int]
"""Unit and distance of a time from the letter's own."""


def time_told_otherwise(ours: Passage, theirs: Passage, day: dt.date) -> Iterator[Diagnostic]:
    """DG324: a year or month that one passage tells by the letter's day, and its counterpart neither so nor by its
    number.
    """
    if ours.kind not in PROSE or theirs.kind not in PROSE:
        return
    left, right = dict(_told(ours)), dict(_told(theirs))
    found = [_differs(line, words, theirs) for time, (line, words) in left.items() if _lacks(right, theirs, time, day)]
    if not found:  # what differs is told once, in the Russian text
        found = [_differs(line, words, ours) for time, (line, words) in right.items() if _lacks(left, ours, time, day)]
    yield from found


@kept
def _told(passage: Passage) -> Iterable[tuple[Time, tuple[Line, re.Match[str]]]]:
    found: dict[Time, tuple[Line, re.Match[str]]] = {}
    for line in passage.lines:
        for unit, table in _TABLES:
            for words, off in table[line.lang]:
                if match := words.search(line.text):
                    found.setdefault((unit, off), (line, match))
    return found.items()


def _lacks(told: Mapping[Time, object], passage: Passage, time: Time, day: dt.date) -> bool:
    unit, off = time
    if time in told or (unit == _YEAR and _names_elliptically(passage, off, is_told=bool(told))):
        return False
    if time == (_YEAR, -1) and any(_LAST_YEARS.search(line.text) for line in passage.lines):
        return False
    if unit == _YEAR and _names_besides(passage, off):
        return False
    if off == -1 and _tells_the_one_before(passage, unit, day):
        return False
    if time == (_YEAR, 0) and _compares_with_the_last(passage, day):
        return False
    return day.year + off not in _years(passage) if unit == _YEAR else not _names_a_month(passage)


def _names_elliptically(passage: Passage, off: int, *, is_told: bool) -> bool:
    """Whether a passage names a year without the word: «в прошлом году …, в текущем …», «в 2025 году …, в текущем»;
    what is reckoned from a year that is told by its number («годом ранее») is none of the letter's own.
    """
    return (is_told or bool(_years(passage))) and any(
        is_told or not A_YEAR_BEFORE[line.lang].search(match[0])
        for line in passage.lines
        for words, distance in ELLIPTIC_YEARS[line.lang]
        if distance == off
        for match in words.finditer(line.text)
    )


def _names_besides(passage: Passage, off: int) -> bool:
    return any(
        off in _NAMED_BESIDES[line.lang] and _NAMED_BESIDES[line.lang][off].search(line.text) for line in passage.lines
    )


_BEFORE: Mapping[str, tuple[Mapping[Lang, Words], ...]] = MappingProxyType(
    {
        _YEAR: (
            A_YEAR_BEFORE,
            {
                "ru": _words("предыдущ", rf"предыдущ\w+{GAP}(?:\w+{GAP})?{_SINGULAR}"),
                "kz": _words("алдыңғы|алдындағы", rf"(?:алдыңғы|алдындағы){GAP}жыл(?!дар)\w*"),
            },
        ),
        _MONTH: (A_MONTH_BEFORE,),
    }
)
"""«Чем за тот же период предыдущего года» is «өткен жылдың сол кезеңінен»."""


def _tells_the_one_before(passage: Passage, unit: str, day: dt.date) -> bool:
    """Whether a passage tells the year before the letter's as «годом ранее», «алдыңғы жылғы»: of a year that it names,
    if it names any.
    """
    if not any(words[line.lang].search(line.text) for words in _BEFORE[unit] for line in passage.lines):
        return False
    years = _years(passage)
    return unit == _MONTH or not years or day.year in years


_COMPARED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _words("против|сравнени|чем|тогда как", r"против|в сравнении с|по сравнению с|чем в|тогда как в"),
        "kz": _words("қарағанда|салыстырғанда|болса", r"қарағанда|салыстырғанда|болса"),
    }
)


def _compares_with_the_last(passage: Passage, day: dt.date) -> bool:
    """Whether what a passage tells is of the letter's own year, since it compares it with the last, which alone it
    names: «57 аварий против 84 в 2025 году».
    """
    return _years(passage) == {day.year - 1} and any(_COMPARED[one.lang].search(one.text) for one in passage.lines)


def _years(passage: Passage) -> set[int]:
    """The calendar years that a passage names."""
    return {year for line in passage.lines for sentence in sentences(line) for year in sentence.years}


def _names_a_month(passage: Passage) -> bool:
    read = any(one.kind in _OF_A_MONTH for line in passage.lines for one in line.readings)
    figures = (run.inline for line in passage.lines for run in line.figures())
    return (
        read
        or bool(months_named(passage))
        or any(isinstance(one, Figure) and isinstance(one.value, Period) for one in figures)
    )


def _differs(line: Line, words: re.Match[str], other: Passage) -> Diagnostic:
    place = line.place(words.start(), len(words[0]))
    return Diagnostic("DG324", place, {"text": words[0]}, said_there(other.span))
