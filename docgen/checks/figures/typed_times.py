"""What prints a part of a year that was typed, «за девять месяцев», «первое полугодие», «I квартал», in these very
words: the period of a figure beside it.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.lines import Line
from docgen.checks.text.sentences import sentences
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.forms import Form
from docgen.lang.numbers import Kind, Reading
from docgen.lang.speech import speech
from docgen.model import NB_HYPHEN, Figure, Grain, Lang, Period

_MONTHS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{GAP}месяц(?:а|ев|ам|ами|ах)(?!\w)"),
        "kz": expression(rf"{GAP}ай(?:да(?:ғы|н)?|дың|ға|ды|мен|ы(?:нда(?:ғы|н)?|ның|на|н|мен)?)?(?!\w)"),
    }
)
_OF_A_YEAR: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (
            expression(rf"(?<!\w)(?:перв(?:ые|ых){GAP}|(?:по{GAP})?итог(?:ам|и|ах){GAP})$", re.IGNORECASE),
            expression(r"$."),
        ),
        "kz": (expression(rf"(?<!\w)алғашқы{GAP}$", re.IGNORECASE), expression(rf"{GAP}қорытынды")),
    }
)
"""«Первые девять месяцев», «тоғыз айдың қорытындысы»: they are those of a year, whatever figures stand beside."""
_SPAN = {Kind.QUARTER: 3, Kind.HALF_YEAR: 6}
_A_YEAR = 12
_ANY_YEAR = 2025


class TypedTime(NamedTuple):
    """A part of a year as it was typed, the filter that prints it, and whether a figure beside it has that period."""

    text: str
    printed: str
    known: bool


def typed_time(reading: Reading, line: Line, book: FactBook) -> TypedTime | None:
    """What prints the part of a year that a typed number tells; None if it tells none."""
    part = _part_of(reading, line)
    if part is None:
        return None
    end, year, first, last = part
    found = {key: one for key, one in _beside(reading, line, book) if _is(one, year, first, last)}
    told = reading.kind is not Kind.NUMBER or _is_led(reading, end, line)
    if not found and not told:
        return None
    key, period = next(iter(found.items())) if len(set(found.values())) == 1 else ("KEY", _period(year, first, last))
    text = line.typed[reading.start : end]
    asked = _asked(text, reading, period, line.lang, told_year=year is not None)
    capital = " | capital" if reading.words and text[:1].isupper() else ""
    return TypedTime(text, f"fact.{key}.period | {asked}{capital}", key != "KEY")


def _part_of(reading: Reading, line: Line) -> tuple[int, int | None, int, int] | None:
    """Where the words end, the year if it is told, and the first and the last month."""
    value = reading.value
    if reading.kind in _SPAN and isinstance(value, tuple) and isinstance(value[1], int):
        year, part = value[0], value[1]
        months = _SPAN[reading.kind]
        return reading.end, year if isinstance(year, int) else None, months * (part - 1) + 1, months * part
    behind = _MONTHS[line.lang].match(line.typed, reading.end) if reading.kind is Kind.NUMBER else None
    if not behind or not isinstance(value, Decimal) or value != value.to_integral_value() or not 1 < value < _A_YEAR:
        return None
    return behind.end(), None, 1, int(value)


def _beside(reading: Reading, line: Line, book: FactBook) -> Iterator[tuple[str, Period]]:
    """The facts of the sentence around a number, with their periods."""
    for sentence in sentences(line):
        if sentence.start <= reading.start < sentence.end:
            keys = (key for run in sentence.runs if isinstance(run.inline, Figure) for key in run.inline.keys)
            facts = (book.facts[key] for key in dict.fromkeys(keys) if key in book.facts)
            yield from ((fact.key, fact.period) for fact in facts if fact.period)


def _is(period: Period, year: int | None, first: int, last: int) -> bool:
    begins, ends = period.first, period.last
    whole = period.grain not in (Grain.DAY, Grain.DAYS) and begins.year == ends.year
    return whole and (begins.month, ends.month) == (first, last) and year in (None, begins.year)


def _is_led(reading: Reading, end: int, line: Line) -> bool:
    before, behind = _OF_A_YEAR[line.lang]
    return bool(before.search(line.typed, 0, reading.start) or behind.match(line.typed, end))


def _period(year: int | None, first: int, last: int) -> Period:
    """A period of any year, for its words."""
    of = year or _ANY_YEAR
    after = dt.date(of + last // _A_YEAR, last % _A_YEAR + 1, 1)
    return Period(dt.date(of, first, 1), after - dt.timedelta(days=1), Grain.MONTHS)


def _asked(typed: str, reading: Reading, period: Period, lang: Lang, *, told_year: bool) -> str:
    """The filter that prints a period in the very words that were typed; without one, in the case of its noun."""
    months, words = reading.kind is Kind.NUMBER, reading.words
    voice = speech(lang)
    cases = ("nom", "when", *voice.cases)
    owners = ("",) if lang == "ru" or told_year else ("", "3")
    alike = ""
    for owner, case in itertools.product(owners, cases):
        worded = voice.part_of_year(period, case, months=months, words=words, year=told_year, possessive=owner)
        if not isinstance(worded, Form):
            continue
        asked = _written(case, months=months, words=words, year=told_year, possessive=owner)
        if _plain(worded.text) == _plain(typed):
            return asked
        if not alike and _plain(worded.text).rpartition(" ")[2] == _plain(typed).rpartition(" ")[2]:
            alike = asked
    return alike or _written("when", months=months, words=words, year=told_year, possessive="")


def _written(case: str, *, months: bool, words: bool, year: bool, possessive: str) -> str:
    """A filter as a template has it.

    >>> _written("acc", months=True, words=True, year=False, possessive="")
    'date("acc", months=true, words=true, year=false)'
    >>> _written("nom", months=False, words=False, year=True, possessive="")
    'date'
    """
    given = [f'"{case}"'] if case != "nom" else []
    given += [
        text for is_so, text in ((months, "months=true"), (words, "words=true"), (not year, "year=false")) if is_so
    ]
    given += [f'possessive="{possessive}"'] if possessive else []
    return f"date({', '.join(given)})" if given else "date"


def _plain(text: str) -> str:
    return " ".join(text.lower().replace(NB_HYPHEN, "-").replace("ё", "е").split())
