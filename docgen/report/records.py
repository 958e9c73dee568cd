"""Diagnostics as plain records, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from docgen.codes import READ_FROM_WORDS
from docgen.messages import Ui, remedy, sentence, value_said
from docgen.model import Diagnostic, Related
from docgen.report.data import as_json
from docgen.report.excerpt import SourceLine
from docgen.report.fingerprints import fingerprints
from docgen.report.listing import listed, seen_file, severity

VERSION = 1


@dataclass(frozen=True, slots=True)
class Place:
    """A second place of a finding and what it has to do with it."""

    message: str
    file: str
    line: int
    column: int
    length: int


@dataclass(frozen=True, slots=True)
class Record:
    """One finding, worded."""

    code: str
    severity: str
    message: str
    help: str
    file: str
    line: int
    column: int
    length: int
    related: tuple[Place, ...]
    fingerprint: str
    suppressed: str
    """The reason of the excuse; empty where there is none."""
    read_from_words: bool
    """Whether docgen can have misread the words that it rests on."""


def records(diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui, below: str = "") -> tuple[Record, ...]:
    """All findings in the order of `listed`, worded in a language; `below` changes no fingerprint."""
    return tuple(_record(one, mark, ui, below) for one, mark in fingerprints(listed(diagnostics), source_line))


def _record(diagnostic: Diagnostic, fingerprint: str, ui: Ui, below: str) -> Record:
    span = diagnostic.span
    return Record(
        code=diagnostic.code,
        severity=severity(diagnostic).value,
        message=sentence(diagnostic, ui),
        help=remedy(diagnostic, ui),
        file=seen_file(span.file, below),
        line=span.line,
        column=span.column,
        length=span.length,
        related=tuple(_related(one, ui, below) for one in diagnostic.related),
        fingerprint=fingerprint,
        suppressed=diagnostic.excuse,
        read_from_words=diagnostic.code in READ_FROM_WORDS,
    )


def _related(related: Related, ui: Ui, below: str) -> Place:
    span = related.span
    return Place(value_said(related.label, ui), seen_file(span.file, below), span.line, span.column, span.length)


def show_json(diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui, below: str = "") -> str:
    """JSON: `{"version": 1, "diagnostics": [{code, severity, message, help, file, line, column, length,
    related: [{message, file, line, column, length}], fingerprint, suppressed,
    read_from_words}]}`.

    `severity` is error, question, warning or note in every language; `line` and `column` count from 1, `column` and
    `length` in characters; `message` and `help` are worded in the language of the reader; `suppressed` is the reason of
    an excuse, empty where there is none; `read_from_words` tells the findings in which docgen can have misread a
    sentence, questions and some warnings, from those that facts, sources and structure show. All findings, whatever
    their number.
    """
    found = [asdict(record) for record in records(diagnostics, source_line, ui, below)]
    return as_json({"version": VERSION, "diagnostics": found})
