"""A day of the week that its date is not: «в понедельник, 5 июня 2021 года», «2021 жылғы 5 маусым (дүйсенбі)» (DG450).

Only where the two stand beside each other and nothing else can be meant: a day between two dates may belong to either,
and what a comma parts must end with a mark.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.lines import Line, by_line
from docgen.checks.text.sentences import sentence_at
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Lang

_NAMES: Mapping[Lang, Sequence[str]] = MappingProxyType(
    {
        "ru": ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
        "kz": ("дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"),
    }
)
"""From Monday on, as `date.weekday` counts."""
_HARD, _SOFT = "(?:[ауе]|ом)?", "(?:[аыуе]|ей|ой)"
_KAZAKH = r"(?:[дт][ае]н?|г[е]|н[іе]ң?|сі|мен)?(?:[ \u00a0]күн[іг]\w*)?"
_FORMS: Mapping[Lang, Sequence[str]] = MappingProxyType(
    {
        "ru": (
            *(f"понедельник{_HARD}", f"вторник{_HARD}", r"(?<=[Вв][ \u00a0])среду|(?<=\()среда"),
            *(f"четверг{_HARD}", f"пятниц{_SOFT}", f"суббот{_SOFT}", "воскресень(?:е|я|ю|ем)"),
        ),
        "kz": (
            *(f"{name}{_KAZAKH}" for name in _NAMES["kz"][:4]),
            r"жұма(?:да)?[ \u00a0]күн[іг]\w*|(?<=\()жұма",
            *(f"{name}{_KAZAKH}" for name in _NAMES["kz"][5:]),
        ),
    }
)
"""«Среда» may be an environment, «жұма» a week: these only where a day is meant for certain."""
_DAY: Mapping[Lang, str] = MappingProxyType(
    {
        lang: rf"(?<!\w)(?:{'|'.join(f'(?P<day{at}>{form})' for at, form in enumerate(forms))})(?!\w)"
        for lang, forms in _FORMS.items()
    }
)
"""A group for each day."""
_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {lang: expression(rf"{day}(?P<between>,?{GAP}\(?)$", re.IGNORECASE) for lang, day in _DAY.items()}
)
_BEHIND: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {lang: expression(rf"(?P<between>,?{GAP}\(?)(?:во?{GAP})?{day}", re.IGNORECASE) for lang, day in _DAY.items()}
)
_PIECES: Mapping[Lang, Sequence[str]] = MappingProxyType(
    {"ru": ("недельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"), "kz": ("сенбі", "жұма")}
)
"""One of them is in every day's name."""
_DATES = frozenset({Kind.DATE, Kind.DATES, Kind.DAY})
_NEXT_TO = expression(rf",?{GAP}(?:(?:и|а|также|және|мен|бен|пен){GAP})*(?:во?{GAP})?", re.IGNORECASE)
"""What stands between the parts of «в пятницу, 4 июня, и в понедельник, 7 июня»."""
_STOPS = expression(r"\s*(?:[,.;:)]|$)")
_ONLY_IN = expression(rf"\s*(?:во?{GAP})?", re.IGNORECASE)

_ON_THAT_DAY = expression(rf"[дт][ае],{GAP}\w+(?:да|де)$", re.IGNORECASE)
"""«5 маусымда, дүйсенбіде өтті»: a verb ends every clause, so that none ends at the comma, and both tell one time."""
_AND = expression(rf"{GAP}(?:және|мен|бен|пен|да|де|немесе)(?!\w)", re.IGNORECASE)


class Said(NamedTuple):
    """A day of the week beside a date: its number, where it and what stands between begin and end."""

    weekday: int
    start: int
    end: int
    between: str


@by_line
def weekday_of_another_date(line: Line) -> Iterator[Diagnostic]:
    """DG450: a day of the week beside a date that falls on another one."""
    low = line.text.lower()
    if any(piece in low for piece in _PIECES[line.lang]):
        for reading in line.readings:
            if reading.kind is Kind.DATE and isinstance(reading.value, dt.date):
                yield from _contradicted(line, reading, reading.value)


def _contradicted(line: Line, reading: Reading, date: dt.date) -> Iterator[Diagnostic]:
    before = _said(_BEFORE[line.lang].search(line.text, 0, reading.start))
    behind = _said(_BEHIND[line.lang].match(line.text, reading.end))
    said = before or behind
    if said is None or (before and behind) or said.weekday == date.weekday():
        return
    start, end = min(said.start, reading.start), max(said.end, reading.end)
    if _is_of(line, said, start, end):
        text = line.text[start:end].strip() + (")" if said.between.endswith("(") else "")
        args = {"text": text, "weekday": _NAMES[line.lang][date.weekday()]}
        yield Diagnostic("DG450", line.place(reading.start, len(reading.text)), args)


def _said(match: re.Match[str] | None) -> Said | None:
    if match is None:
        return None
    weekday = next(at for at in range(len(_NAMES["ru"])) if match[f"day{at}"])
    return Said(weekday, match.start(), match.end(), match["between"])


def _is_of(line: Line, said: Said, start: int, end: int) -> bool:
    """Whether a day is that of the date beside it: nothing parts them, a bracket holds one of them, or a mark ends the
    two and no other date is as near to the day.
    """
    if said.between.endswith("("):
        return line.text[end : end + 1] == ")"
    if not said.between.startswith(","):
        return True
    opening = sentence_at(line, start).start
    opens = said.start == start and _ONLY_IN.fullmatch(line.text, opening, start)
    named_twice = line.lang == "kz" and _ON_THAT_DAY.search(line.text, start, end) and not _AND.match(line.text, end)
    return bool(opens or named_twice or _STOPS.match(line.text, end)) and not _has_another_date(line, said)


def _has_another_date(line: Line, said: Said) -> bool:
    dates = (one for one in line.readings if one.kind in _DATES)
    return any(
        _NEXT_TO.fullmatch(line.text, one.end, said.start)
        or (said.end <= one.start and _NEXT_TO.fullmatch(line.text, said.end, one.start))
        for one in dates
    )
