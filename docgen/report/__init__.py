"""Diagnostics → text, for people and for programs. Nothing here prints; nothing here reads files.

`listing` sorts and takes out doubles · `excerpt` is the source line with a mark under it, and what makes any line
harmless to a terminal and to a reader of logs, `data` the same for JSON · `fingerprints` tell whether a finding is the
same as yesterday · `plain`, `records`, `sarif`, `junit`, `forges` each write one kind of report · `pages` explain a
code. A report is a function of the diagnostics, of a way to see a line of a source, of a language, and of the folder
below which its reader finds the project («letters/»; empty where he stands in it); a new one is a row in `REPORTS`.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Protocol

from docgen.messages import Ui
from docgen.model import Diagnostic
from docgen.report.excerpt import SourceLine


class Report(Protocol):
    """Who writes the findings in one form."""

    def __call__(self, diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui, below: str = "") -> str:
        """The findings as one text."""


_HOMES: Mapping[str, str] = {
    "text": "plain.show_text",
    "lines": "plain.show_lines",
    "json": "records.show_json",
    "sarif": "sarif.show_sarif",
    "junit": "junit.show_junit",
    "github": "forges.show_github",
    "gitlab": "forges.show_gitlab",
}


def _written_by(home: str) -> Report:
    """A report whose module is loaded when the first one is asked for."""
    module, _, name = home.partition(".")

    def show(diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui, below: str = "") -> str:
        report: Report = getattr(importlib.import_module(f"docgen.report.{module}"), name)
        return report(diagnostics, source_line, ui, below)

    return show


REPORTS: Mapping[str, Report] = MappingProxyType({name: _written_by(home) for name, home in _HOMES.items()})
"""Name of a format → who writes it. `plain.show_text` takes `colour` besides."""
