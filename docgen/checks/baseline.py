"""A baseline: the findings of a day, kept in a file and hidden from then on, so that an old archive starts clean.

One finding a line, `CODE FINGERPRINT FILE`, sorted, so that a change of it can be read. Outputs know no baseline: what
is hidden from `docgen check` still stops `docgen build`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docgen.expressions import expression
from docgen.model import Diagnostic, Span
from docgen.report.excerpt import SourceLine
from docgen.report.fingerprints import fingerprints
from docgen.report.listing import listed

HEAD = "# docgen baseline: what was found when it was written; --baseline hides it, --write-baseline renews it"
_LINE = expression(r"(DG\d{3}) ([0-9a-f]{32}) (.+)")


@dataclass(frozen=True, slots=True)
class Known:
    """One finding of a baseline, and its line there."""

    code: str
    fingerprint: str
    file: str
    span: Span


def read_baseline(path: str, text: str) -> tuple[tuple[Known, ...], tuple[Diagnostic, ...]]:
    """The findings of a baseline, and the lines that cannot be read (DG166); of a file of another kind the first."""
    known: list[Known] = []
    faults: list[Diagnostic] = []
    for number, line in enumerate(text.splitlines(), 1):
        span = Span(path, number, 1, max(len(line), 1))
        if match := _LINE.fullmatch(line):
            known.append(Known(match[1], match[2], match[3], span))
        elif line.strip() and not line.startswith("#"):
            faults.append(Diagnostic("DG166", span))
    return tuple(known), tuple(faults if known or is_baseline(text.encode()) else faults[:1])


def is_baseline(data: bytes) -> bool:
    """Whether a file may be written anew as a baseline: it is one, or there is nothing in it."""
    return not data.strip() or data.startswith(HEAD.partition(":")[0].encode())


def write_baseline(diagnostics: Iterable[Diagnostic], source_line: SourceLine) -> str:
    """The findings that nobody excused, as the text of a baseline."""
    lines = sorted((found.span.file, found.code, mark) for found, mark in _marked(diagnostics, source_line))
    return "\n".join((HEAD, *(f"{code} {mark} {file}" for file, code, mark in lines))) + "\n"


def unknown(diagnostics: Iterable[Diagnostic], known: Iterable[Known], source_line: SourceLine) -> list[Diagnostic]:
    """The findings that the baseline does not have; those that are excused among them."""
    marks = {one.fingerprint for one in known}
    marked = fingerprints(listed(diagnostics), source_line)
    return [found for found, mark in marked if found.excuse or mark not in marks]


def finding_gone(
    diagnostics: Iterable[Diagnostic], known: Iterable[Known], source_line: SourceLine
) -> Iterator[Diagnostic]:
    """DG165: what the baseline hides and nothing says any more; `diagnostics` must be all of the project."""
    marks = {mark for _, mark in _marked(diagnostics, source_line)}
    for one in known:
        if one.fingerprint not in marks:
            yield Diagnostic("DG165", one.span, {"code": one.code, "file": one.file})


def _marked(diagnostics: Iterable[Diagnostic], source_line: SourceLine) -> Iterator[tuple[Diagnostic, str]]:
    """The findings that nobody excused, with their fingerprints: those that reports show."""
    return ((found, mark) for found, mark in fingerprints(listed(diagnostics), source_line) if not found.excuse)
