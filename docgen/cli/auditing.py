"""`docgen audit`: what became of the figures of written files."""

from __future__ import annotations

import functools
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from docgen.cli.options import (
    Exit,
    Project,
    Quiet,
    Show,
    Shown,
    UiLang,
    Voice,
    facts_of,
    opened,
    print_json,
    print_page,
    source_lines,
    voice,
)
from docgen.codes import has_blockers
from docgen.files import is_kept_beside, read_plain
from docgen.messages import counted, said
from docgen.model import Diagnostic, Span
from docgen.world import DiskWorld

if TYPE_CHECKING:  # a command loads the rooms that it needs
    from docgen.auditing import Audit

UnreadOk = Annotated[
    bool, typer.Option("--unread-ok", help="end with 0 although parts of a file (a picture, a formula) were not read")
]
Files = Annotated[list[Path], typer.Argument(help="files that docgen built, as DOCX or PDF, or folders of them")]

_STATES: Mapping[str, str] = {
    "as built": "as built",
    "older than today's fact": "older than today's fact",
    "as today's fact": "as today's fact",
    "edited by hand": "edited by hand",
    "control removed": "control removed",
    "gone": "gone",
    "copied": "copied",
    "unknown": "unknown",
}
"""State of a figure → what it is called."""


def audit(
    files: Files,
    project: Project = None,
    shown: Show = Shown.TEXT,
    *,
    unread_ok: UnreadOk = False,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """Tell of each figure in written files, edited or not, whether it is as built and as today's facts are."""
    from docgen.refreshing import with_seal  # noqa: PLC0415
    from docgen.register import read_register  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    world = opened(project, speaker)
    audited = auditor(world)
    register = read_register(world)[0]
    told = _Told([], {}, [])
    whole = True
    for one in map(audited, listed(files, speaker)):
        judged = with_seal(one.audit, register)
        told.add(judged, one.lines, _as_data(judged) if shown is Shown.JSON else _coverage(judged, speaker))
        whole &= unread_ok or not judged.unread
    _tell(world, told, shown, speaker)
    raise typer.Exit(Exit.CLEAN if whole and not has_blockers(told.found) else Exit.INPUT)


class _Told(NamedTuple):
    """What is to be told of files, of which nothing else is held: findings, the paragraphs of files that have any, and
    of each file how its figures stand.
    """

    found: list[Diagnostic]
    lines: dict[str, tuple[str, ...]]
    stands: list[Any]

    def add(self, audited: Audit, lines: tuple[str, ...], stands: Any) -> None:
        """One file more."""
        self.found.extend(audited.findings)
        if audited.findings:
            self.lines[audited.file] = lines
        self.stands.append(stands)


@dataclass(frozen=True, slots=True)
class Audited:
    """A file with what was found in it; `data` are its bytes, None if it could not be read, `lines` its paragraphs."""

    path: Path
    audit: Audit
    data: bytes | None = None
    lines: tuple[str, ...] = ()


def listed(given: Sequence[Path], speaker: Voice, kinds: Sequence[str] = ("*.docx", "*.pdf")) -> Iterator[Path]:
    """The files asked for; of a folder those of these kinds. A folder that has none ends the command: nothing was
    looked at, and nobody may take that for a file in order.
    """
    for path in given:
        if path.is_dir():
            inside = _within(path, kinds)
            yield from inside
            if not inside:
                speaker.fail(Exit.USAGE, "{path}: no file stands here that could be read", path=str(path))
        elif path.exists():
            yield path
        else:
            reason = said("there is no such file", speaker.ui)
            speaker.fail(Exit.USAGE, "{path}: {reason}", path=str(path), reason=reason)


def _within(folder: Path, kinds: Sequence[str]) -> list[Path]:
    """The files of these kinds below a folder that are letters."""
    from docgen.redlining.offering import ENDINGS  # noqa: PLC0415
    from docgen.refreshing import BEFORE  # noqa: PLC0415

    inside = sorted(one for kind in kinds for one in folder.rglob(kind))
    return [one for one in inside if not _is_beside(one.name, ENDINGS, BEFORE)]


def _is_beside(name: str, endings: tuple[str, ...], before: str) -> bool:
    """Whether a file stands beside letters and is none: a redline or its page, the lock of an office program, a letter
    as it was before a refresh.
    """
    return name.startswith(("~$", ".")) or name.endswith(endings) or is_kept_beside(name, before)


_LETTERS = 8
"""Letters of today that are held, each in its language."""


def auditor(world: DiskWorld) -> Callable[[Path], Audited]:
    """Reads a file and holds it against the project as it is today; a letter is composed once for its files, where they
    come one after the other.
    """
    from docgen.auditing import Audit, audit  # noqa: PLC0415
    from docgen.compose.turns import InTurns  # noqa: PLC0415
    from docgen.reading import Failed, Unsound, read_file  # noqa: PLC0415

    book, _ = facts_of(world)
    composer = InTurns(world, book)
    composing = functools.lru_cache(_LETTERS)(lambda letter, lang: composer.compose(book.letters[letter], lang))

    def audited(path: Path) -> Audited:
        data = read_plain(path.resolve(), inside=path.resolve().parent)
        try:
            content = read_file(path.name, data)
        except Unsound as fault:
            code = "DG738" if isinstance(fault, Failed) else "DG717"
            found = Diagnostic(code, Span(str(path)), {"reason": fault.reason})
            return Audited(path, Audit(str(path), (found,)))
        lines = tuple(line.text for line in content.lines)
        return Audited(path, audit(str(path), content, book, composing), data, lines)

    return audited


def findings_told(
    world: DiskWorld, found: Sequence[Diagnostic], texts: Mapping[str, Sequence[str]], shown: Shown, speaker: Voice
) -> str:
    """Findings in the form asked for, each with the paragraph of the file that it stands in: `texts` has those."""
    from docgen.report import REPORTS  # noqa: PLC0415

    of_project = source_lines(world)

    def line(span: Span) -> str | None:
        lines = texts.get(span.file)
        if lines is None:
            return of_project(span)
        return lines[span.line - 1] if 0 < span.line <= len(lines) else None

    return REPORTS[shown.value](found, line, speaker.ui)


def _tell(world: DiskWorld, told: _Told, shown: Shown, speaker: Voice) -> None:
    """The findings; in text and JSON, how the figures of each file stand."""
    findings = findings_told(world, told.found, told.lines, shown, speaker)
    if shown is Shown.JSON:
        print_json({**json.loads(findings), "files": told.stands})
    elif told.found or shown is not Shown.TEXT:
        sys.stdout.write(findings)
    if shown is Shown.TEXT and not speaker.quiet:
        for one in filter(None, told.stands):
            print_page(f"{one}\n")


def _as_data(audited: Audit) -> dict[str, Any]:
    figures = [
        {"anchor": one.anchor, "state": one.state.value, "text": one.text, "today": one.today}
        for one in audited.figures
    ]
    return {
        "file": audited.file,
        "compared": audited.whole,
        "numbers_without_figure": audited.numbers,
        "not_read": audited.unread,
        "figures": figures,
    }


def _coverage(audited: Audit, speaker: Voice) -> str:
    """One line a file: how many figures are in which state, how many numbers belong to none, what was not read. Nothing
    of a file that could not be read: it has no figures to count.
    """
    if not audited.figures:
        return ""
    states = (f"{count} {said(_STATES[state.value], speaker.ui)}" for state, count in sorted(audited.counts.items()))
    figures = counted("{count} figure", "{count} figures", len(audited.figures), speaker.ui)
    numbers = counted(
        "{count} number without a figure", "{count} numbers without a figure", audited.numbers, speaker.ui
    )
    told = f"{audited.file}: {figures}: {', '.join(states) or '—'}; {numbers}"
    if not audited.unread:
        return told
    return f"{told}; {counted('{count} part not read', '{count} parts not read', audited.unread, speaker.ui)}"
