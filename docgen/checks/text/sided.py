"""On which side of a printed time something is told: «до 1 июля», «1 шілдеден кейін»."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.lines import Line, Run
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.model import Lang

UNTIL, BY, SINCE, BEGUN, WITHIN = "until", "by", "since", "begun", "within"
_EDGE = rf"(?:{GAP}(?:начала|конца|истечения))?"
_KAZAKH_EDGE = rf"(?:{GAP}(?:бас|соң|аяғ)ын(?:а|ан))?"
_SIDES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:(?P<until>до|не{GAP}позд(?:нее|ней)|не{GAP}позже)"
            rf"|(?P<since>после|начиная{GAP}с|не{GAP}ран(?:ее|ьше)|(?<!не{GAP})(?:позднее|позже)))"
            rf"{_EDGE}{GAP}$|(?<!\w)(?:(?P<within>в)|(?P<begun>с)|(?P<by>к)){GAP}$",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"{_KAZAKH_EDGE}{GAP}(?:(?P<until>дейін(?:гі)?|кешіктір(?:м|ілм)ей|кеш{GAP}емес)"
            rf"|(?P<by>қарай)|(?P<since>кейін(?:гі)?|соң|бастап|(?:ерте|бұрын){GAP}емес))(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What stands right before a time in Russian, right behind it in Kazakh. «С 1 июля» is in Kazakh the ending of the date
as often as «бастап», and may begin a stretch: all that it tells is that nothing ends there. What is done by a time, «к
1 июля», may be told of it as «1 шілдеде» or «1 шілдеге дейін», too.
"""


_LOCATIVE = expression(r"[дт][ае]$")


class Sided(NamedTuple):
    """A printed time with the word of the side on which it is told, and where both stand."""

    line: Line
    start: int
    end: int
    side: str


def side_of(line: Line, run: Run) -> Sided | None:
    """The side on which a printed time is told, or that it is told within: «в июне», «маусымда»; None where neither is
    said.
    """
    words = _SIDES[line.lang]
    match = words.search(line.text, 0, run.start) if line.lang == "ru" else words.match(line.text, run.end)
    if not match:
        is_within = line.lang == "kz" and _LOCATIVE.search(line.text, run.start, run.end)
        return Sided(line, run.start, run.end, WITHIN) if is_within else None
    start, end = min(match.start(), run.start), max(match.end(), run.end)
    return Sided(line, start, end, match.lastgroup or "")
