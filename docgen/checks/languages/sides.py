"""«До 1 июля» here, «1 шілдеден кейін» there: the two sides of one printed time (DG342)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.lines import Line, Run, time_of
from docgen.checks.text.passages import BODY, Passage, said_there
from docgen.expressions import expression
from docgen.model import Diagnostic, Figure, Lang
from docgen.sameness import Same, kept

_GAP = r"[ \u00a0]"
_EDGE = rf"(?:{_GAP}(?:начала|конца|истечения))?"
_KAZAKH_EDGE = rf"(?:{_GAP}(?:бас|соң|аяғ)ын(?:а|ан))?"
_SIDES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:(?P<until>до|не{_GAP}позд(?:нее|ней)|не{_GAP}позже)"
            rf"|(?P<since>после|начиная{_GAP}с|не{_GAP}ран(?:ее|ьше)|(?<!не{_GAP})(?:позднее|позже)))"
            rf"{_EDGE}{_GAP}$",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"{_KAZAKH_EDGE}{_GAP}(?:(?P<until>дейін|кешіктір(?:м|ілм)ей|кеш{_GAP}емес)"
            rf"|(?P<since>кейін|соң|бастап|(?:ерте|бұрын){_GAP}емес))(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What stands right before a time in Russian, right behind it in Kazakh. «С 1 июля» is in Kazakh the ending of the date
as often as «бастап», and begins a stretch that «дейін» ends: it tells nothing.
"""


class _Sided(NamedTuple):
    """A time that a passage prints once, with the word of the side on which it is told."""

    line: Line
    start: int
    end: int
    side: str


def side_of_time_differs(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG342: a time until which something is to be done in one passage, and after which in its counterpart."""
    if {ours.kind, theirs.kind} <= BODY:
        yield from _differing(ours, Same(theirs))


@kept
def _differing(ours: Passage, same: Same[Passage]) -> Iterator[Diagnostic]:
    left = dict(_sided(ours))
    right = dict(_sided(same.value)) if left else {}
    for key, here in left.items():
        there = right.get(key, here)
        if here.side != there.side:
            text, other = (one.line.text[one.start : one.end] for one in (here, there))
            place = here.line.place(here.start, len(text))
            yield Diagnostic("DG342", place, {"text": text, "other": other}, said_there(same.value.span))


def _sided(passage: Passage) -> Iterator[tuple[tuple[tuple[str, ...], str], _Sided]]:
    """The printed times of a passage that stand there once, on a side."""
    printed: dict[tuple[tuple[str, ...], str], list[tuple[Line, Run]]] = {}
    for line in passage.lines:
        for run in line.printed:
            if isinstance(run.inline, Figure) and time_of(run):
                printed.setdefault((run.inline.keys, run.inline.part), []).append((line, run))
    for key, found in printed.items():
        line, run = found[0]
        if len(found) == 1 and (sided := _side(line, run)):
            yield key, sided


def _side(line: Line, run: Run) -> _Sided | None:
    words = _SIDES[line.lang]
    match = words.search(line.text, 0, run.start) if line.lang == "ru" else words.match(line.text, run.end)
    if not match:
        return None
    start, end = min(match.start(), run.start), max(match.end(), run.end)
    return _Sided(line, start, end, match.lastgroup or "")
