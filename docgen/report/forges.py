"""What code hosts show beside a change: GitHub's workflow commands, GitLab's code quality report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docgen.messages import Ui
from docgen.model import Diagnostic
from docgen.report.data import as_json
from docgen.report.excerpt import SourceLine, visible
from docgen.report.records import Record, records

_COMMANDS = {"error": "error", "question": "error", "warning": "warning", "note": "notice"}
_GRAVITY = {"error": "major", "question": "major", "warning": "minor", "note": "info"}


def show_github(diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui, below: str = "") -> str:
    """One workflow command for each finding, printed to the log of an Action."""
    return "".join(f"{_command(record)}\n" for record in _open(diagnostics, source_line, ui, below))


def _open(diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui, below: str) -> tuple[Record, ...]:
    """What nobody excused; a forge shows nothing else beside a change."""
    return tuple(record for record in records(diagnostics, source_line, ui, below) if not record.suppressed)


def _command(record: Record) -> str:
    values = {
        "file": record.file,
        "line": str(record.line),
        "col": str(record.column),
        "endColumn": str(record.column + record.length),
        "title": record.code,
    }
    properties = ",".join(f"{name}={_property(value)}" for name, value in values.items())
    return f"::{_COMMANDS[record.severity]} {properties}::{_data(f'{record.message}. {record.help}')}"


def _data(text: str) -> str:
    """Escaped as actions/toolkit does (packages/core/src/command.ts); other controls made visible."""
    return "%0A".join(visible(line) for line in text.replace("%", "%25").splitlines())


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def show_gitlab(diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui, below: str = "") -> str:
    """GitLab's subset of the Code Climate format: one JSON array."""
    found = [_issue(record) for record in _open(diagnostics, source_line, ui, below)]
    return as_json(found)


def _issue(record: Record) -> dict[str, Any]:
    return {
        "description": f"{record.message}. {record.help}",
        "check_name": record.code,
        "fingerprint": record.fingerprint,
        "severity": _GRAVITY[record.severity],
        "location": {"path": record.file, "lines": {"begin": record.line}},
    }
