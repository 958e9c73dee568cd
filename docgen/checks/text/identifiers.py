"""Typed codes that call a road or a statistical form: «автодорога А-17», «форма 1-НК», «А-17 автожолы», «1-НК нысаны».

Nobody counts by them, so they need no source; they are the same in both languages. What is called by a bare number or
behind a «№» may be an act, and stays a name of the book.
"""

from __future__ import annotations

from docgen.checks.text.lines import Line
from docgen.expressions import expression
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.lang.numbers import Reading
from docgen.sameness import kept

_ROUGH = {"ru": ("орм", "орог", "расс", "агистрал"), "kz": ("нысан", "жол", "трасса", "магистрал")}
"""One of them stands beside every such code."""
_HYPHEN = r"[-\u2011]"
_FORM = rf"\d{{1,2}}{_HYPHEN}[{CAPITALS}]{{1,6}}(?![\w-])"
_ROAD = rf"[A-Z{CAPITALS}]{{1,3}}{_HYPHEN}\d{{1,3}}(?![\w-])"
_BRACKET = r"(?:\s\([^()]*\))?"
_ALONE = expression(rf"(?<![\w-])(?:{_FORM}|{_ROAD})")
"""One that a line which has called another need not call: «Трасса М-32 закрыта, Р-7 открыта»."""
_NAMED = rf"{_BRACKET}(?:\s«[^«»]*»)?"
"""What a code stands for: «2-ТП (воздух)», «А-17 «Кызылорда – Павлодар»»."""


def _in_a_row(code: str, joins: str) -> str:
    one = rf"«?{code}{_BRACKET}»?{_NAMED}"
    return rf"{one}(?:(?:,|{joins})\s?{one})*"


_CALLED = {
    "ru": expression(
        rf"(?<!\w)[Фф]орм(?:а|ы|е|у|ой|ам|ами|ах)?\s(?:[а-яё]+\s){{0,3}}{_in_a_row(_FORM, r' и')}"
        rf"|(?<!\w)(?i:(?:авто)?дорог(?:а|и|е|у|ой|ам|ами|ах)?|(?:авто)?трасс\w{{0,3}}|(?:авто)?магистрал\w{{1,3}})"
        rf"\s(?:[а-яё]+\s){{0,3}}{_in_a_row(_ROAD, r' и')}"
    ),
    "kz": expression(
        rf"(?<!\w){_in_a_row(_FORM, ' (?:және|мен|пен)')}\s(?:[{SMALL}]+\s){{0,3}}нысан"
        rf"|(?<!\w){_in_a_row(_ROAD, ' (?:және|мен|пен)')}\s(?:[{SMALL}]+\s){{0,4}}"
        r"(?:авто)?(?:мобиль\s)?(?:жол|тасжол|трасса|магистрал)"
    ),
}


@kept
def identifying_numbers(line: Line) -> tuple[Reading, ...]:
    """The typed numbers of a line within the code of a road or a form."""
    if not any(map(line.typed.__contains__, _ROUGH[line.lang])):
        return ()
    called = [match.span() for match in _CALLED[line.lang].finditer(line.typed)]
    called += [match.span() for match in _ALONE.finditer(line.typed)] if called else []
    return tuple(one for one in line.typed_readings if any(start <= one.start < end for start, end in called))
