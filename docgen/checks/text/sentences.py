"""A line sentence by sentence: what is said of «the current year» or of the future holds for one sentence."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.lines import Line, Run
from docgen.expressions import expression
from docgen.lang.alphabet import CAPITALS
from docgen.lang.numbers import Kind, Reading
from docgen.model import Figure, Period
from docgen.sameness import kept

_MEASURED = "|".join(
    rf"(?<={before}\s[мтчл])" for before in (r"\d", "млн", "млрд", r"тыс\.", "мың", r"кв\.", r"куб\.", "текше", "шаршы")
)
"""A single letter that is a measure: «5 кв. м. Стало», «3 т. Экспорт»."""
_BOUNDARY = expression(
    rf"(?=[.!?…])(?:(?<!\b\w)|{_MEASURED}|(?<=[^\W\d_]\s\d)|(?<=[–—]\s\d))[.!?…]+[\s\ufffc]*\s(?=[«(]?[{CAPITALS}A-Z\ufffc])"
    r"|(?=[.!?…])(?:(?<=[^\W\d_]{4})|(?<=\s(?:еді|жоқ|бар))|(?<=[)»%])|(?<=\d{3})|(?<=[–—]\s\d)|(?<=[–—]\s\d\d))[.!?…]+\s+(?=\d)"
    r"|(?<=[^\W\d_]\s\d\d)\.\s+(?=\d{4}\s+жыл)"
    r"|(?=[.!?…])(?:(?<=[^\W\d_]{5})|(?<=\s(?:еді|жоқ|бар))|(?<=[)»%]))[.!?…]+\s+(?=№)"
)
"""A full stop before a capital; none after a single letter («г. Шымкент», «А. Мамин») but a measure or a digit behind a
word or a dash («открыто еще 8. Всего …»). Before a digit only one behind a whole word, a bracket, a per cent, three
digits or fewer behind a dash: «млн. 5» and «01.07. 2021» go on, «ашылды. 2021 жылы», «бөлінген еді. 2021 жылы»,
«тиісінше 120 және 386. 120 мектеп», «жас – 96. 2027 жылғы жоспар», «қалада 96. 2027 жылы» do not. Before «№» one behind
a whole word, «ашылды. № 2 нысан», not one behind «прил. № 2», «пост. № 70».
"""


class Sentence(NamedTuple):
    """A stretch of a line that ends with a full stop or with the line."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its text."""
        return self.line.text[self.start : self.end]

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs of the figures that it prints."""
        return self.line.figures(self.start, self.end)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that it prints."""
        return _figures(self)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The numbers that it says."""
        return tuple(one for one in self.line.readings if self.start <= one.start < self.end)

    @property
    def years(self) -> frozenset[int]:
        """The calendar years that it names, those of its printed dates and periods among them."""
        named = {year for one in self.readings for year in _years(one)}
        printed = (one.value for one in self.figures)
        return frozenset(named | {year for one in printed if isinstance(one, Period) for year in years_of(one)})

    @property
    def times(self) -> tuple[tuple[dt.date, dt.date], ...]:
        """The days, months, quarters, half-years and years that it names, each by its first and its last day."""
        printed = (one.value for one in self.figures)
        periods = ((one.first, one.last) for one in printed if isinstance(one, Period))
        read = (_days(one) for one in self.readings)
        return (*periods, *(one for one in read if one))


@kept
def sentences(line: Line) -> Iterator[Sentence]:
    """The sentences of a line."""
    start = 0
    for end in _ends(line.text):
        yield Sentence(line, start, end)
        start = end


def sentence_at(line: Line, place: int) -> Sentence:
    """The sentence of a line that a place of its text is in."""
    return next(one for one in sentences(line) if place < one.end)


@kept
def _figures(sentence: Sentence) -> Iterator[Figure]:
    return (run.figure for run in sentence.runs)


@functools.lru_cache(maxsize=512)
def _ends(text: str) -> tuple[int, ...]:
    """Where the sentences of a text end; several checks ask for those of one line."""
    ends = dict.fromkeys((*(match.end() for match in _BOUNDARY.finditer(text)), len(text)))
    return tuple(end for end in ends if end)


def years_of(period: Period) -> range:
    """The calendar years that a period touches."""
    return range(period.first.year, period.last.year + 1)


def days_told(period: Period) -> str:
    """The days of a period as findings tell them: «2026-03-01», «2026-03-01…2026-03-31»."""
    first, last = period.first.isoformat(), period.last.isoformat()
    return first if first == last else f"{first}…{last}"


_LED_BY_A_YEAR = frozenset({Kind.YEAR, Kind.YEARS, Kind.MONTH, Kind.QUARTER, Kind.HALF_YEAR})
_CENTURY = 100


def _years(reading: Reading) -> range:
    """The calendar years that a number names.

    >>> from docgen.lang.numbers import read_numbers
    >>> [list(_years(one)) for one in read_numbers("в 2020 – 2022 годах и 5 марта 2021 года, 386 школ", "ru")]
    [[2020, 2021, 2022], [2021], []]
    """
    if isinstance(reading.value, dt.date):
        return range(reading.value.year, reading.value.year + 1)
    if reading.kind not in _LED_BY_A_YEAR:
        return range(0)
    said = reading.value if isinstance(reading.value, tuple) else (reading.value,)
    first, last = said[0], said[-1] if reading.kind is Kind.YEARS else said[0]
    return (
        range(first, min(last, first + _CENTURY) + 1) if isinstance(first, int) and isinstance(last, int) else range(0)
    )


_MONTHS_OF = MappingProxyType({Kind.MONTH: 1, Kind.QUARTER: 3, Kind.HALF_YEAR: 6})
_YEAR = 12


def _days(reading: Reading) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of the time that a number names.

    >>> from docgen.lang.numbers import read_numbers
    >>> [str(day) for day in _days(read_numbers("в IV квартале 2023 года", "ru")[0])]
    ['2023-10-01', '2023-12-31']
    """
    if isinstance(reading.value, dt.date):
        return reading.value, reading.value
    months = _MONTHS_OF.get(reading.kind)
    if months and isinstance(reading.value, tuple):
        year, number = reading.value
        if isinstance(year, int) and isinstance(number, int):
            return _stretch(year, months * (number - 1), months)
    years = _years(reading)
    return _stretch(years[0], 0, _YEAR * len(years)) if years and not months else None


def _stretch(year: int, before: int, months: int) -> tuple[dt.date, dt.date]:
    """So many months, `before` of the year over when they begin."""
    end = year + (before + months) // _YEAR, (before + months) % _YEAR + 1
    return dt.date(year, before + 1, 1), dt.date(*end, 1) - dt.timedelta(days=1)
