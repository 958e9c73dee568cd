"""Which diagnostics a report shows, and in which order."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from docgen.codes import CODES, READ_FROM_WORDS
from docgen.facts.records import SHIPPED
from docgen.messages import Ui, counted, said
from docgen.model import Diagnostic, Severity

_COUNTED = (
    (Severity.ERROR, "{count} error", "{count} errors"),
    (Severity.QUESTION, "{count} question", "{count} questions"),
    (Severity.WARNING, "{count} warning", "{count} warnings"),
    (Severity.NOTE, "{count} note", "{count} notes"),
)


def severity(diagnostic: Diagnostic) -> Severity:
    """How grave a finding is: a matter of its code alone."""
    return CODES[diagnostic.code].severity


def listed(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics by file, line, column and code, each once."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=_place))


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    span = diagnostic.span
    return span.file, span.line, span.column, diagnostic.code


def seen_file(file: str, below: str) -> str:
    """A file of the project as the reader names it who finds the project below a folder. A path that is whole already,
    and one of docgen's own files, stay as they are.

    >>> [seen_file(file, "letters/") for file in ("facts/a.yaml", "/srv/out/a.docx", "docgen:names.yaml")]
    ['letters/facts/a.yaml', '/srv/out/a.docx', 'docgen:names.yaml']
    """
    is_whole = not below or file.startswith(SHIPPED) or PurePath(file).is_absolute()
    return file if is_whole else posixpath.normpath(below + file)


def open_ones(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The listed diagnostics that nobody excused."""
    return tuple(found for found in listed(diagnostics) if not found.excuse)


def summary(diagnostics: Sequence[Diagnostic], ui: Ui) -> str:
    """One line that counts what was found, and what of it is excused.

    >>> summary((), "en"), summary((), "ru")
    ('nothing is wrong', 'замечаний нет')
    """
    found = Counter(severity(diagnostic) for diagnostic in diagnostics if not diagnostic.excuse)
    excused = sum(bool(diagnostic.excuse) for diagnostic in diagnostics)
    counts = [counted(one, many, found[grade], ui) for grade, one, many in _COUNTED if found[grade]]
    counts = counts or [said("nothing else is wrong" if excused else "nothing is wrong", ui)]
    if excused:
        counts.append(counted("{count} excused", "{count} excused", excused, ui))
    return ", ".join(counts)


def may_be_misread(found: Sequence[Diagnostic], ui: Ui) -> str:
    """One line that counts the open findings which are read from words, with the excuse that one of them takes, a
    question if there is any; nothing where there is none.

    >>> may_be_misread((), "en")
    ''
    """
    read = [one for one in found if one.code in READ_FROM_WORDS and not one.excuse]
    if not read:
        return ""
    example = next((one for one in read if severity(one).blocks), read[0])
    in_yaml = PurePath(example.span.file).suffix == ".yaml"
    excuse = f"# docgen: allow {example.code} — …"
    shown = f"`{excuse}`" if in_yaml else f"`{{{excuse} #}}`"
    return said(
        "read from words, which docgen can misread: {count}; where the letter is right, say so on that line: {excuse}",
        ui,
        count=str(len(read)),
        excuse=shown,
    )
