"""Reports for people: `text` with the source line and a mark under it, `lines` with one line for each finding.

Whatever a person typed is made visible first (`excerpt.visible`), and no markup language is applied to it: an escape
sequence or a bracket in a fact stays a character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docgen.messages import Ui, counted, remedy, said, sentence, value_said
from docgen.model import Diagnostic, Related, Severity, Span
from docgen.model.values import value
from docgen.report.causes import Told, told_once
from docgen.report.excerpt import SourceLine, excerpt, one_line, orderless
from docgen.report.listing import listed, may_be_misread, open_ones, seen_file, severity, summary

_IN_FULL = 50
"""Findings shown with their source lines in one run; a broken file makes hundreds, and the first ones are the cause: of
the others the text has a line each.
"""

_PAINT = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.QUESTION: "\x1b[1;35m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.NOTE: "\x1b[1;36m",
}
_MARK, _PLAIN = "\x1b[1;32m", "\x1b[0m"
_MARGIN = "    "
_PLACES = 4
_ALSO = ("for the same reason {count} more place", "for the same reason {count} more places")


def show_text(
    diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui, below: str = "", *, colour: bool = False
) -> str:
    """The report for a terminal: place, sentence, source line, help, related places; a summary at the end. Behind the
    first `_IN_FULL` findings each has one line.
    """
    every = listed(diagnostics)
    found = told_once(open_ones(every))
    page = _Page(source_line, ui, below, colour)
    entries = ("\n".join(page.entry(one)) for one in found[:_IN_FULL])
    rest = "\n".join(page.headline(one.diagnostic) for one in found[_IN_FULL:])
    end = "\n".join(filter(None, (summary(every, ui), may_be_misread(every, ui))))
    return orderless("\n\n".join((*entries, *([rest] if rest else ()), end)) + "\n")


def show_lines(diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui, below: str = "") -> str:
    """One line for each finding, for editors and grep: `FILE:LINE:COLUMN: error DG123: what is wrong`."""
    page = _Page(source_line, ui, below)
    return orderless("".join(f"{page.headline(one)}\n" for one in open_ones(diagnostics)))


@value
class _Page:
    """Writes findings for one reader."""

    source_line: SourceLine
    ui: Ui
    below: str
    colour: bool = False

    def entry(self, told: Told) -> Iterator[str]:
        diagnostic = told.diagnostic
        yield self.headline(diagnostic)
        yield from self._source(diagnostic.span)
        yield f"{_MARGIN}{said('help', self.ui)}: {one_line(remedy(diagnostic, self.ui))}"
        for related in diagnostic.related:
            yield from self._related(related)
        if told.others:
            yield f"{_MARGIN}{self._others(told.others)}"

    def headline(self, diagnostic: Diagnostic) -> str:
        grade = severity(diagnostic)
        word = self._painted(f"{said(grade.value, self.ui)} {diagnostic.code}", _PAINT[grade])
        return f"{self._place(diagnostic.span)}: {word}: {one_line(sentence(diagnostic, self.ui))}"

    def _place(self, span: Span) -> str:
        return f"{one_line(seen_file(span.file, self.below))}:{span.line}:{span.column}"

    def _source(self, span: Span) -> Iterator[str]:
        line = self.source_line(span)
        if line is None or not line.strip():
            return
        shown, carets = excerpt(line, span)
        yield f"{_MARGIN}{shown}"
        indent = carets[: -len(carets.lstrip())]
        yield f"{_MARGIN}{indent}{self._painted(carets.lstrip(), _MARK)}"

    def _related(self, related: Related) -> Iterator[str]:
        yield f"{_MARGIN}{self._place(related.span)}: {value_said(related.label, self.ui)}"
        yield from self._source(related.span)

    def _others(self, others: Sequence[Span]) -> str:
        places = ", ".join(map(self._place, others[:_PLACES])) + (", …" if len(others) > _PLACES else "")
        return f"{counted(*_ALSO, len(others), self.ui)}: {places}"

    def _painted(self, text: str, paint: str) -> str:
        return f"{paint}{text}{_PLAIN}" if self.colour else text
