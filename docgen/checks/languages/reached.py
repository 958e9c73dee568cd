"""How far, or by how much: «выросло до 386» here, «386-ға өсті» there, which is «на 386» (DG342).

In Russian «до» and «на» tell which of both is meant, in Kazakh whether «дейін» stands behind the dative. Verbs that
take the bare dative of what is reached («жетті», «көтерілді», «түсті») are left out, and so is «120-дан 386-ға өсті».
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from typing import NamedTuple

from docgen.checks.text.lines import Line, Run, time_of
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.sentences import sentence_at
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Figure
from docgen.sameness import Same, kept

_STEMS = ("рос", "раст", "увелич", "сни", "сокра", "умень", "повы", "подн")
_RUSSIAN = Words(
    _STEMS,
    r"(?<!\w)(?:(?:(?:вы|воз)(?:рос|раст)|раст[уе]|увелич|(?:по)?сни[жз]|сокра[тщ]|уменьш|повы[сш]|подн[ия])\w*|рост\w{0,2})"
    rf"(?:{GAP}[^\W\d_]+){{0,3}}?{GAP}(?P<how>до|на){GAP}$",
    re.IGNORECASE,
)
_DATIVE = expression(r"[ғгқк][ае]$")
_CHANGED = r"(?:өс(?=[тікеуп])|арт(?=[тқауы])|ұлғай|көбей|азай|төменде|қысқар|кемі)\w*"
_BY = expression(rf"(?:[-\u2011][ғгқк][ае])?{GAP}{_CHANGED}")
_TO = expression(rf"(?:[-\u2011][ғгқк][ае])?{GAP}дейін{GAP}(?:[^\W\d_]+{GAP}){{0,2}}?(?:{_CHANGED}|көтер\w+)")
_SUFFIX = expression(r"[-\u2011][ғгқк][ае](?!\w)")
_FROM = expression(r"(?:[\d%][-\u2011]|\w)[дтн][ае]н$")
_LONGEST = 80


class _Change(NamedTuple):
    """A figure that tells a change, whether it is the end of it, and the words."""

    run: Run
    is_end: bool
    words: str


def end_for_difference(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG342: a figure to which something changes in one passage, and by which in the other."""
    if ours.kind in PROSE and theirs.kind in PROSE and any(_RUSSIAN.may_stand(line.text) for line in ours.lines):
        yield from _of_two(ours, Same(theirs))


@kept
def _of_two(ours: Passage, theirs: Same[Passage]) -> Iterator[Diagnostic]:
    left, right = _changes(ours), _changes(theirs.value)
    for key in left.keys() & right.keys():
        here, there = left[key], right[key]
        if here and there and here.is_end != there.is_end:
            args = {"text": here.words, "other": there.words}
            yield Diagnostic("DG342", here.run.inline.span, args, said_there(there.run.inline.span))


def _changes(passage: Passage) -> dict[Hashable, _Change | None]:
    """The figures that a passage prints once → the change that each tells."""
    found: dict[Hashable, _Change | None] = {}
    for line in passage.lines:
        for run in line.printed:
            if isinstance(run.inline, Figure) and not time_of(run):
                key = run.inline.prints
                found[key] = None if key in found else _change(line, run)
    return found


def _change(line: Line, run: Run) -> _Change | None:
    if line.lang == "ru":
        verb = _RUSSIAN.search(line.text, max(run.start - _LONGEST, 0), run.start)
        words = f"{verb['how']} {line.text[run.start : run.end]}" if verb else ""
        return _Change(run, verb["how"].lower() == "до", words) if verb else None
    if not _DATIVE.search(line.text, run.start, run.end) and not _SUFFIX.match(line.text, run.end):
        return None
    to, by = _TO.match(line.text, run.end), _BY.match(line.text, run.end)
    found = to or by
    if not found or (by and _tells_from(line, run)):
        return None
    return _Change(run, to is not None, f"{line.text[run.start : run.end]}{found[0]}")


def _tells_from(line: Line, run: Run) -> bool:
    """Whether the sentence tells from where, «120-дан 386-ға өсті»."""
    start = sentence_at(line, run.start).start
    return any(
        _FROM.search(line.text, one.start, one.end) or _FROM_BEHIND.match(line.text, one.end)
        for one in line.figures(start, run.start)
        if not time_of(one)
    )


_FROM_BEHIND = expression(r"[-\u2011][дтн][ае]н")
