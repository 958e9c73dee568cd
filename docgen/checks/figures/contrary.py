"""A typed bound beside a figure whose own words say another (DG334): «не менее до 85 %», «почти свыше 22 млн»,
«22 млн тоннадан астамға жуық».

Only words at once beside the figure, and only those that cannot both be true: «не менее чем до 85 %» and «кемінде
85 %-ға дейін арттыру» tell of a rise, «5 мыңнан астам кем» of a difference, «тем не менее» of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.lines import Line, Run, by_line
from docgen.checks.text.sentences import sentence_at
from docgen.expressions import expression
from docgen.model import Diagnostic, Figure, Lang, Precision, Span

_S = r"[ \u00a0]"
_ALONE = rf"(?<!\w)(?<!тем{_S})(?<!или{_S})(?<!не{_S})"
_NOT = rf"(?<!\w)(?<!тем{_S})не{_S}"
_EXACTLY = rf"ровно|точно|в{_S}точности"
_EXACTLY_IN_KAZAKH = "дәл|тура|дәлме-дәл"
_NEVER = expression(r"(?!)")


class Contrary(NamedTuple):
    """How a figure words its precision itself, and what contradicts that at once before it and behind it."""

    own: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str] = _NEVER


_CONTRARY: Mapping[tuple[Lang, Precision], Contrary] = MappingProxyType(
    {
        ("ru", Precision.UNDER): Contrary(
            expression(rf"до{_S}"),
            expression(rf"(?:{_ALONE}(?:свыше|более|минимум|{_EXACTLY})|{_NOT}(?:менее|меньше)){_S}$", re.IGNORECASE),
        ),
        ("ru", Precision.OVER): Contrary(
            expression(rf"свыше{_S}"),
            expression(
                rf"(?:{_ALONE}(?:менее|максимум|почти|около|примерно|приблизительно|порядка|{_EXACTLY})|{_NOT}(?:более|больше))"
                rf"{_S}(?:чем{_S})?$",
                re.IGNORECASE,
            ),
        ),
        ("ru", Precision.ABOUT): Contrary(
            expression(rf"около{_S}"),
            expression(
                rf"(?:{_ALONE}(?:свыше|более|менее|минимум|максимум|{_EXACTLY})|{_NOT}(?:более|менее|больше|меньше)){_S}(?:чем{_S})?$",
                re.IGNORECASE,
            ),
        ),
        ("kz", Precision.UNDER): Contrary(
            expression(r".*дейін$"),
            expression(rf"(?<!\w)(?:кемінде|кем{_S}дегенде|{_EXACTLY_IN_KAZAKH}){_S}$", re.IGNORECASE),
            expression(rf"{_S}(?P<word>астам)(?!\w)"),
        ),
        ("kz", Precision.OVER): Contrary(
            expression(r".*(?<!\w)астам(?!\w)"),
            expression(rf"(?<!\w)(?:шамамен|көп{_S}дегенде|ең{_S}көбі|{_EXACTLY_IN_KAZAKH}){_S}$", re.IGNORECASE),
            expression(rf"ға{_S}(?P<word>жуық|тарта|таяу)(?!\w)"),
        ),
        ("kz", Precision.ABOUT): Contrary(
            expression(r".*жуық$|шамамен"),
            expression(
                rf"(?<!\w)(?:кемінде|кем{_S}дегенде|көп{_S}дегенде|ең{_S}көбі|{_EXACTLY_IN_KAZAKH}){_S}$", re.IGNORECASE
            ),
            expression(rf"{_S}(?P<word>астам)(?!\w)"),
        ),
    }
)
_RISE = expression(r"(?<!\w)(?:арт|жетк|жету|ұлғай|көбей|өс|көтер|кеңей)")


@by_line
def bound_contradicted(line: Line) -> Iterator[Diagnostic]:
    """DG334: a bound typed beside a figure whose fact has another `precision:`."""
    yield from _contradicted(line)


def contradicted(line: Line) -> tuple[Span, ...]:
    """Where the bounds stand that DG334 tells of."""
    return tuple(one.span for one in _contradicted(line))


def _contradicted(line: Line) -> Iterator[Diagnostic]:
    for run in line.printed:
        figure = run.inline
        if isinstance(figure, Figure) and (contrary := _CONTRARY.get((line.lang, figure.precision))):
            said = line.text[run.start : run.end]
            if contrary.own.match(said):
                yield from _beside(line, run, contrary)


def _beside(line: Line, run: Run, contrary: Contrary) -> Iterator[Diagnostic]:
    before = contrary.before.search(line.typed, 0, run.start)
    behind = contrary.behind.match(line.typed, run.end)
    if before and not _rises(line, run):
        yield _told(line, run, before.start(), before[0].strip())
    elif behind:
        yield _told(line, run, behind.start("word"), behind["word"])


def _rises(line: Line, run: Run) -> bool:
    """Whether a Kazakh figure «…-ға дейін» may be the end of a rise: «кемінде 85 %-ға дейін арттыру»."""
    if line.lang == "ru" or not line.text[run.start : run.end].endswith("дейін"):
        return False
    end = sentence_at(line, run.start).end
    return _RISE.search(line.text, run.end, end) is not None


def _told(line: Line, run: Run, start: int, text: str) -> Diagnostic:
    figure = run.figure
    args = {"text": text, "figure": figure.text, "key": "+".join(figure.keys), "precision": str(figure.precision)}
    return Diagnostic("DG334", line.place(start, len(text)), args)
