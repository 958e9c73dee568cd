"""How often, where the sentence asks for how much more (DG341): «выросло в трижды», «бұрынғыға қарағанда үш рет артық».

The filter `times` says «трижды», «үш рет»; `times(fold=true)` says «три раза», «үш есе».
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.lines import Line, by_line
from docgen.checks.text.sentences import sentence_at
from docgen.expressions import expression
from docgen.model import Diagnostic, Figure

_TIMES = expression(r"(?:дважды|трижды|четырежды)$")
_IN = expression(
    r"(?<!\w)[Вв](?:[ \u00a0](?:почти|около|примерно|более[ \u00a0]чем|более|свыше|менее[ \u00a0]чем))?[ \u00a0]$"
)
_OFTEN = expression(r".*[ \u00a0]рет$")
_MORE = expression(r"[ \u00a0](?:артық|көп|жоғары|аз|кем|төмен)(?=[ \u00a0]*(?:[.,;)]|$))")
_COMPARED = expression(r"(?:қарағанда|салыстырғанда)(?!\w)")


class Asked(NamedTuple):
    """The word beside a figure that asks for «how much more», and what the filter would print with fold=true."""

    text: str
    fold: str


_FOLDED: Mapping[str, str] = MappingProxyType({"дважды": "два раза", "трижды": "три раза", "четырежды": "четыре раза"})


@by_line
def times_for_fold(line: Line) -> Iterator[Diagnostic]:
    """DG341: a figure printed by `times` where only «в … раза», «… есе» can stand."""
    for run in line.printed:
        figure = run.inline
        asked = _ASKED[line.lang](line, run.start, run.end) if isinstance(figure, Figure) else None
        if asked:
            yield Diagnostic("DG341", run.inline.span, {"text": asked.text, "fold": asked.fold})


def asked_in_russian(line: Line, start: int, end: int) -> Asked | None:
    """«в трижды»: the words at fault and what should stand there; None where nothing is at fault."""
    said, led = line.text[start:end], _IN.search(line.text, 0, start)
    return Asked(line.text[led.start() : end], _FOLDED[said]) if led and _TIMES.match(said) else None


def _asked_in_kazakh(line: Line, start: int, end: int) -> Asked | None:
    said, more = line.text[start:end], _MORE.match(line.text, end)
    if more is None or not _OFTEN.match(said):
        return None
    opening = sentence_at(line, start).start
    compared = _COMPARED.search(line.text, opening, start)
    return Asked(said + more[0], said.removesuffix("рет") + "есе") if compared else None


_ASKED = MappingProxyType({"ru": asked_in_russian, "kz": _asked_in_kazakh})
