"""Diagnostics → text, for people and for programs. Nothing here prints; nothing here reads files.

`listing` sorts and takes out doubles · `excerpt` is the source line with a mark under it · `fingerprints` tell whether
a finding is the same as yesterday · `plain`, `records`, `sarif`, `junit`, `forges` each write one kind of report ·
`pages` explain a code. A report is a function of the diagnostics, of a way to see a line of a source, and of a
language; a new one is a row in `REPORTS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from docgen.messages import Ui
from docgen.model import Diagnostic
from docgen.report.excerpt import SourceLine
from docgen.report.forges import show_github, show_gitlab
from docgen.report.junit import show_junit
from docgen.report.pages import explain_page
from docgen.report.plain import show_lines, show_text
from docgen.report.records import show_json
from docgen.report.sarif import show_sarif

Report = Callable[[Iterable[Diagnostic], SourceLine, Ui], str]

REPORTS: Mapping[str, Report] = MappingProxyType(
    {
        "text": show_text,
        "lines": show_lines,
        "json": show_json,
        "sarif": show_sarif,
        "junit": show_junit,
        "github": show_github,
        "gitlab": show_gitlab,
    }
)
"""Name of a format → who writes it. `show_text` takes `colour` besides."""

__all__ = [
    "REPORTS",
    "Report",
    "SourceLine",
    "explain_page",
    "show_github",
    "show_gitlab",
    "show_json",
    "show_junit",
    "show_lines",
    "show_sarif",
    "show_text",
]
