"""Projects whose files note on a line which diagnostic is expected there.

The note is `# error: DG106` in YAML and `{# error: DG211 #}` in a template; it is taken out, with the blanks before
it, before docgen sees the file. A project is laid over `base/`. A template that is given in one language only is
given in both, so that each example holds for Russian and for Kazakh. `‹U+200B›` stands for a character and `‹FF›` for
a byte that a page cannot show. An example is the text of a letter: docgen is given it with the requisites of
`base/templates/…/parts/requisites.j2` around it, unless it has a frame or requisites of its own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path

from docgen.checks import check_project
from docgen.model import Diagnostic
from docgen.world import MemoryWorld

BASE = Path(__file__).parent / "base"
TODAY = dt.date(2021, 3, 31)

_GRADE = "(?:error|question|warning|note)"
_NOTE = re.compile(rf"[ \t]*(?:#|\{{#) {_GRADE}: (DG\d{{3}})(?: #\}})?(?=\n|$|[ \t]*(?:#|\{{#) {_GRADE}: )")
_BLOCK = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HIDDEN = re.compile("‹(?:U\\+([0-9A-F]{4,6})|([0-9A-F]{2}))›")
_TWINS = {"templates/ru/": "templates/kz/", "templates/kz/": "templates/ru/"}

_FRAMED = (b"extends", b"::: signature", b"::: addressee")
"""What a template has that is a whole letter."""

Files = Mapping[str, str]
Noted = set[tuple[str, int, str]]
"""File, line, code."""


def blocks(markdown: str) -> dict[str, str]:
    """The files in the fenced blocks of a page."""
    return dict(_BLOCK.findall(markdown))


def folder(top: Path) -> dict[str, str]:
    """The files below a folder."""
    return {path.relative_to(top).as_posix(): path.read_text() for path in sorted(top.rglob("*")) if path.is_file()}


def in_both_languages(files: Files) -> dict[str, str]:
    """The files, and the twin of each template that has none."""
    twins = {
        path.replace(ours, theirs, 1): text
        for path, text in files.items()
        for ours, theirs in _TWINS.items()
        if path.startswith(ours)
    }
    return {**twins, **files}


def noted(files: Files) -> Noted:
    """The diagnostics that the files announce."""
    return {
        (path, number, code)
        for path, text in files.items()
        for number, line in enumerate(text.split("\n"), 1)
        for code in _NOTE.findall(line)
    }


def as_bytes(text: str) -> bytes:
    """What docgen is to see: without notes, with hidden characters and bytes."""
    pieces = _HIDDEN.split(_NOTE.sub("", text))
    made = b""
    for plain, character, byte in zip(pieces[::3], [*pieces[1::3], None], [*pieces[2::3], None], strict=True):
        made += plain.encode() + (chr(int(character, 16)).encode() if character else b"")
        made += bytes.fromhex(byte) if byte else b""
    return made


def world(files: Files) -> MemoryWorld:
    """The project in memory."""
    every = {**folder(BASE), **files}
    return MemoryWorld({path: in_frame(path, as_bytes(text)) for path, text in every.items()}, TODAY)


def in_frame(path: str, template: bytes) -> bytes:
    """The text of a letter between its requisites; its lines stay where they are."""
    is_letter = path.startswith("templates/") and "/parts/" not in path
    is_closed = template.count(b"{% if ") == template.count(b"{% endif ")
    if not is_letter or not is_closed or any(mark in template for mark in _FRAMED):
        return template
    return b'{% extends "parts/requisites.j2" %}{% block text %}' + template + b"{% endblock %}"


def found(project: MemoryWorld) -> list[Diagnostic]:
    """Everything docgen says of a project and nobody excused, each place inside its file."""
    diagnostics = [one for one in check_project(project) if not one.excuse and not _is_of_a_twin(one, project)]
    for diagnostic in diagnostics:
        assert_inside(diagnostic, project)
    return diagnostics


_ANOTHER_LANGUAGE = {"DG326", "DG327"}


def _is_of_a_twin(diagnostic: Diagnostic, project: MemoryWorld) -> bool:
    """Whether it says that a template is in the other language which is the same text for both by design."""
    if diagnostic.code not in _ANOTHER_LANGUAGE:
        return False
    path = diagnostic.span.file
    twin = next(path.replace(ours, theirs, 1) for ours, theirs in _TWINS.items() if path.startswith(ours))
    return project.read(path) == project.read(twin)


def places(diagnostics: list[Diagnostic]) -> Noted:
    """Diagnostics as they are noted."""
    return {(one.span.file, one.span.line, one.code) for one in diagnostics}


def assert_inside(diagnostic: Diagnostic, project: MemoryWorld) -> None:
    """A place that is shown must exist: the line in the file, the column in the line or just behind it."""
    for span in (diagnostic.span, *(related.span for related in diagnostic.related)):
        lines = project.read(span.file).decode("utf-8", "replace").split("\n")
        assert 1 <= span.line <= len(lines), diagnostic
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1, diagnostic
        assert span.length >= 1, diagnostic
