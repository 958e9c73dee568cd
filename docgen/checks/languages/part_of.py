"""«Из них», «в том числе» in one language only (DG342): there the second figure is a part of the first, and here it is
told beside it, as if it were another.

Each language has its ways to say so («31-і – ірі ауыл», «включая 31 крупное»), and may leave it to a dash or a colon.
So it is told only where the sentences of both passages answer each other, nothing but words and a comma or an «and»
parts the same two figures in the other one, and that has no word that may mean a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.answering import sentence_pairs
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Figure, Lang
from docgen.sameness import Same, kept

_NONE = "—"
_PART_OF: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("том числе", "том\u00a0числе", "из них", "из\u00a0них", "из которых", "их числе"),
            rf"(?<!\w)(?:в{GAP}том{GAP}числе|из{GAP}(?:них|которых)|в{GAP}их{GAP}числе)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(("ішінде",), rf"(?<!\w)(?:оның|соның|олардың|бұлардың){GAP}ішінде(?!\w)", re.IGNORECASE),
    }
)
_MAY_BE_PART: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:из|среди|включая|включ\w+|числе|числа|которы\w+|них|частности|считая|состав\w*|охват\w*)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:іш[іт]\w*|арасын\w+|қатарын\w+|құрам\w+|қоса\w*|оның|соның|олардың|бұлардың|осылардың|ретте)(?!\w)"
            r"|\d[-\u2011](?:с?[ыі]|у[ыі]|[ае]у[ыі])(?:н\w{0,2})?(?!\w)|[ае]у[іы](?:н\w{0,2})?(?!\w)"
            r"|\w[дтн][ае]н(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What may mean a part in other words: «31-і – ірі», «118 ауылдан»."""
_BESIDE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?:{GAP}[\w-]+)*?(?:,|{GAP}и|,?{GAP}а{GAP}также){GAP}(?:еще{GAP})?", re.IGNORECASE),
        "kz": expression(
            rf"(?:[-\u2011]\w+)?(?:{GAP}[\w-]+)*?(?:,|,?{GAP}(?:және|мен|бен|пен|сондай-ақ)){GAP}(?:тағы{GAP})?",
            re.IGNORECASE,
        ),
    }
)
"""What tells one figure beside another: nothing else stands between them."""


class _Part(NamedTuple):
    """The words that make a figure a part of the one before, and both figures."""

    line: Line
    start: int
    text: str
    figures: tuple[object, object]


def part_in_one_language(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG342: a figure that is a part of another one in one language, and stands beside it in the other."""
    if ours.kind in PROSE and theirs.kind in PROSE:
        yield from _in_one_language(ours, Same(theirs))


@kept
def _in_one_language(ours: Passage, same: Same[Passage]) -> Iterator[Diagnostic]:
    for here, there in sentence_pairs(ours, same.value) if _may_tell(ours) or _may_tell(same.value) else ():
        for part in _parts(here):
            if place := _beside(there, part):
                args = {"text": part.text, "other": _NONE}
                yield Diagnostic("DG342", part.line.place(part.start, len(part.text)), args, said_there(place.span))
        for part in _parts(there):
            if place := _beside(here, part):
                related = said_there(part.line.place(part.start, len(part.text)))
                yield Diagnostic("DG342", place.span, {"text": _NONE, "other": part.text}, related)


def _may_tell(passage: Passage) -> bool:
    return any(len(line.printed) > 1 and _PART_OF[line.lang].may_stand(line.text) for line in passage.lines)


def _parts(sentence: Sentence) -> Iterator[_Part]:
    """The parts that a sentence names, each right between two figures."""
    line = sentence.line
    words = [*_PART_OF[line.lang].finditer(line.text, sentence.start, sentence.end)]
    for one, other in pairwise(sentence.runs) if words else ():
        between = [match for match in words if one.end <= match.start() and match.end() <= other.start]
        if len(between) == 1 and _is_close(line.text[between[0].end() : other.start]):
            yield _Part(line, between[0].start(), between[0][0], (one.figure.prints, other.figure.prints))


def _is_close(text: str) -> bool:
    """Whether words lead right to a figure, a few others between: «из них в школах 12»."""
    return len(text.split()) < _FEW


_FEW = 4


def _beside(sentence: Sentence, part: _Part) -> Figure | None:
    """The second figure, if a sentence tells the two of a part beside each other, and has no word of a part."""
    line = sentence.line
    if _MAY_BE_PART[line.lang].search(line.text, sentence.start, sentence.end):
        return None
    for one, other in pairwise(sentence.runs):
        beside = _BESIDE[line.lang].fullmatch(line.text, one.end, other.start)
        if beside and (one.figure.prints, other.figure.prints) == part.figures:
            return other.figure
    return None
