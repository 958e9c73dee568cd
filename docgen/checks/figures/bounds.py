"""Two figures that bound each other: a range from the larger to the smaller (DG336).

«Снизить от 7 до 5 процентов» is no range but a change, and so is what leads from a figure of one time to that of
another, by whatever verb: «индекс 7-ден 5 балға дейін жақсарды». A dash may be a minus. All are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, Run, document_lines
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Figure, Lang, Period, Precision
from docgen.sameness import kept

_FALLS: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            (
                "сниж",
                "сниз",
                "сокра",
                "умень",
                "упа",
                "спад",
                "пад",
                "убыв",
                "пониж",
                "пониз",
                "минус",
                "счет",
                "счёт",
                "обрат",
            ),
            r"(?<!\w)(?:с[но]?и[жз]|пони[жз]|сокра|умень|упа[лвд]|спад|пада|убыв|минус|сч[её]т|обрат)",
        ),
        "kz": Words(
            ("төмен", "азай", "азаю", "қысқар", "кемі", "кему", "түс", "минус", "есеп", "кері"),
            r"(?<!\w)(?:төмен|аза[йю]|қысқар|кем[іу]|түс|минус|есеп|кері)",
        ),
    }
)
"""What makes a change, a difference or a score of two numbers."""
_FROM = expression(r"(?<!\w)(?:от|От)[ \u00a0]+$")
_TO = expression(r"(?:[ \u00a0]+[^\W\d_]+|[ \u00a0]*%)?[ \u00a0]+до[ \u00a0]+")
_DASH = expression(r"[ \u00a0]*[–—][ \u00a0]*")
_BRACKET_OPENS, _BRACKET_SHUTS = expression(r"\($"), expression(r"[ \u00a0]*[^\W\d_]*\.?\)")
_ABLATIVE = expression(r"\d-?[дтн][ае]н|[дтн][ае]н$")
_KAZAKH_TO = expression(r"[^,;:()]{1,40}?[ғгқк][ае][ \u00a0]+дейін")


def range_upside_down(finished: Finished) -> Iterator[Diagnostic]:
    """DG336: «от 7 до 5 процентов», «(1 185 – 1 120 км)», of one figure or two."""
    facts = finished.book.facts
    for line in document_lines(finished.document):
        for low, high, found in _upside_down(line) if line.printed else ():
            times = {_time(facts[key]) for one in (low, high) for key in one.keys if key in facts}
            if len(times) == 1 or low is high:
                yield found


def _time(fact: Fact) -> Period | None:
    return fact.as_of or fact.period


@kept
def _upside_down(line: Line) -> Iterator[tuple[Figure, Figure, Diagnostic]]:
    """The ends of each such range, twice the same figure where it prints both, with what is told of it."""
    for sentence in sentences(line):
        if not _FALLS[line.lang].search(sentence.text.lower()):
            yield from _ranges(sentence)


def _ranges(sentence: Sentence) -> Iterator[tuple[Figure, Figure, Diagnostic]]:
    line = sentence.line
    printed = [run for run in sentence.runs if isinstance(run.inline, Figure)]
    for run in printed:
        figure = run.inline
        if isinstance(figure, Figure) and figure.part == "range" and isinstance(figure.value, tuple):
            low, high = (Decimal(one) for one in figure.value)
            if 0 <= high < low:
                yield figure, figure, Diagnostic("DG336", figure.span, {"text": figure.text})
    for one, other in pairwise(printed):
        low_end, high_end = _value(one), _value(other)
        if low_end is not None and high_end is not None and 0 <= high_end < low_end and _is_range(line, one, other):
            text = line.text[one.start : other.end]
            yield one.figure, other.figure, Diagnostic("DG336", one.figure.span, {"text": text})


def _value(run: Run) -> Decimal | None:
    """The value that a figure states for certain."""
    figure = run.inline
    if not isinstance(figure, Figure) or figure.part != "value" or figure.precision is not Precision.EXACT:
        return None
    return figure.value if isinstance(figure.value, Decimal) else None


def _is_range(line: Line, one: Run, other: Run) -> bool:
    """Whether two figures, nothing else between them, are the ends of a range; their units do not contradict."""
    ours, theirs = one.inline, other.inline
    assert isinstance(ours, Figure)
    assert isinstance(theirs, Figure)
    if ours.unit != theirs.unit:
        return False
    if _DASH.fullmatch(line.text, one.end, other.start):
        opens = _BRACKET_OPENS.search(line.text, 0, one.start)
        return bool(ours.unit and opens and _BRACKET_SHUTS.match(line.text, other.end))
    if line.lang == "ru":
        return bool(_FROM.search(line.text, 0, one.start) and _TO.fullmatch(line.text, one.end, other.start))
    between = line.text[one.end : other.start]
    ablative = _ABLATIVE.search(ours.text + between.rstrip(" \u00a0"))
    beside = len(between.split()) <= bool(ours.unit)
    return bool(ablative and beside and _KAZAKH_TO.match(line.text, other.start))
