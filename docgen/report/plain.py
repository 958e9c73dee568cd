"""Reports for people: `text` with the source line and a mark under it, `lines` with one line for each finding.

Whatever a person typed is made visible first (`excerpt.visible`), and no markup language is applied to it: an escape
sequence or a bracket in a fact stays a character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized

from docgen.messages import Ui, counted, remedy, said, sentence, value_said
from docgen.model import Diagnostic, Related, Severity, Span
from docgen.report.causes import Told, told_once
from docgen.report.excerpt import SourceLine, excerpt, one_line, orderless
from docgen.report.listing import listed, open_ones, severity, summary

LIMIT = 50
"""Diagnostics shown in one run; a broken file makes hundreds, and the first ones are the cause."""

_PAINT = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}
_MARK, _PLAIN = "\x1b[1;32m", "\x1b[0m"
_MARGIN = "    "
_PLACES = 4


def show_text(diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui, *, colour: bool = False) -> str:
    """The report for a terminal: place, sentence, source line, help, related places; a summary at the end."""
    every = listed(diagnostics)
    found = told_once(open_ones(every))
    entries = ("\n".join(_entry(one, source_line, ui, colour=colour)) for one in found[:LIMIT])
    return orderless("\n\n".join((*entries, "\n".join((*_rest(found, ui), summary(every, ui))))) + "\n")


def show_lines(diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui) -> str:  # noqa: ARG001  # a `Report`
    """One line for each finding, for editors and grep: `FILE:LINE:COLUMN: error DG123: what is wrong`."""
    found = open_ones(diagnostics)
    return orderless(
        "".join(f"{line}\n" for line in (*(_headline(one, ui) for one in found[:LIMIT]), *_rest(found, ui)))
    )


def _rest(found: Sized, ui: Ui) -> Iterator[str]:
    if len(found) > LIMIT:
        yield counted("… and {count} more", "… and {count} more", len(found) - LIMIT, ui)


def _entry(told: Told, source_line: SourceLine, ui: Ui, *, colour: bool) -> Iterator[str]:
    diagnostic = told.diagnostic
    yield _headline(diagnostic, ui, colour=colour)
    yield from _source(diagnostic.span, source_line, colour=colour)
    yield f"{_MARGIN}{said('help', ui)}: {one_line(remedy(diagnostic, ui))}"
    for related in diagnostic.related:
        yield from _related(related, source_line, ui, colour=colour)
    if told.others:
        places = ", ".join(_place(span) for span in told.others[:_PLACES]) + (
            ", …" if len(told.others) > _PLACES else ""
        )
        yield (
            _MARGIN
            + counted(
                "for the same reason {count} more place",
                "for the same reason {count} more places",
                len(told.others),
                ui,
            )
            + f": {places}"
        )


def _headline(diagnostic: Diagnostic, ui: Ui, *, colour: bool = False) -> str:
    grade = severity(diagnostic)
    word = _painted(f"{said(grade.value, ui)} {diagnostic.code}", _PAINT[grade], colour=colour)
    return f"{_place(diagnostic.span)}: {word}: {one_line(sentence(diagnostic, ui))}"


def _place(span: Span) -> str:
    return f"{one_line(span.file)}:{span.line}:{span.column}"


def _source(span: Span, source_line: SourceLine, *, colour: bool) -> Iterator[str]:
    line = source_line(span)
    if line is None or not line.strip():
        return
    shown, carets = excerpt(line, span)
    yield f"{_MARGIN}{shown}"
    indent = carets[: -len(carets.lstrip())]
    yield f"{_MARGIN}{indent}{_painted(carets.lstrip(), _MARK, colour=colour)}"


def _related(related: Related, source_line: SourceLine, ui: Ui, *, colour: bool) -> Iterator[str]:
    yield f"{_MARGIN}{_place(related.span)}: {value_said(related.label, ui)}"
    yield from _source(related.span, source_line, colour=colour)


def _painted(text: str, paint: str, *, colour: bool) -> str:
    return f"{paint}{text}{_PLAIN}" if colour else text
