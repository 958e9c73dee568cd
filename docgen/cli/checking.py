"""`docgen check`."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Annotated

from docgen.checking import Outcome, outcome
from docgen.cli.declared import option
from docgen.cli.options import (
    Exit,
    Letters,
    Project,
    Quiet,
    Show,
    Shown,
    UiLang,
    Voice,
    asked_letters,
    opened,
    print_json,
    print_page,
    report,
    source_lines,
    voice,
)
from docgen.codes import has_blockers
from docgen.files import read_plain, write_atomic
from docgen.messages import counted
from docgen.model import Diagnostic
from docgen.report.covering import Coverage, coverage_line
from docgen.world import DiskWorld

Known = Annotated[
    Path | None, option("--baseline", help="hide the findings that stand in this file", show_default=False)
]
Renewed = Annotated[
    Path | None,
    option("--write-baseline", help="write the findings of now into this file", show_default=False),
]


_HIDDEN = ("the baseline hides {count} finding", "the baseline hides {count} findings")


def check(
    letters: Letters = None,
    project: Project = None,
    shown: Show = Shown.TEXT,
    known: Known = None,
    renewed: Renewed = None,
    *,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """Check facts, templates and letters; write nothing."""
    speaker = voice(ui_lang, quiet=quiet)
    world = opened(project, speaker)
    judged = _outcome(world, letters, speaker)
    found, hidden = judged.findings, 0
    if renewed:
        _write_baseline(renewed, found, world, speaker)
        return
    if known:
        found = _without_known(known, judged.findings, world, whole=not letters)
        hidden = len(set(judged.findings) - set(found))
    _tell(world, found, judged.coverage, shown, speaker)
    if hidden and shown is Shown.TEXT and not speaker.quiet:
        print_page(f"{counted(*_HIDDEN, hidden, speaker.ui)}\n")
    raise SystemExit(Exit.INPUT if has_blockers(found) else Exit.CLEAN)


def _outcome(world: DiskWorld, letters: list[str] | None, speaker: Voice) -> Outcome:
    """What is found in these letters, each checked once; ends where there is no such letter."""
    if not letters:
        return outcome(world)
    from docgen.facts.book import NoLetter  # noqa: PLC0415  # what is kept of all letters is told without it

    try:
        return outcome(world, tuple(dict.fromkeys(letters)))
    except NoLetter as fault:
        asked_letters(letters, fault.book, speaker)
        raise


def _tell(world: DiskWorld, found: list[Diagnostic], coverage: Coverage, shown: Shown, speaker: Voice) -> None:
    """The findings, and in text and JSON what stands behind the numbers."""
    if shown is Shown.JSON:
        print_json({**json.loads(report(world, found, shown, speaker)), "coverage": coverage._asdict()})
    elif shown is not Shown.TEXT or not all(one.excuse for one in found) or (found and not speaker.quiet):
        sys.stdout.write(report(world, found, shown, speaker))
    else:
        speaker.say("nothing to complain about")
    if shown is Shown.TEXT and not speaker.quiet:
        print_page(f"{coverage_line(coverage, speaker.ui, faulty=has_blockers(found))}\n")


def _write_baseline(path: Path, found: list[Diagnostic], world: DiskWorld, speaker: Voice) -> None:
    from docgen.checks.baseline import is_baseline, write_baseline  # noqa: PLC0415

    # a slip of the pen must not cost a file of facts
    if path.is_file() and not is_baseline(read_plain(path.resolve(), inside=path.resolve().parent)):
        speaker.fail(Exit.USAGE, "{path} is no baseline; nothing was written: give it another name", path=str(path))
    write_atomic(path, write_baseline(found, source_lines(world)).encode())
    speaker.say("wrote {path}", path=str(path))


def _without_known(path: Path, found: list[Diagnostic], world: DiskWorld, *, whole: bool) -> list[Diagnostic]:
    """What the baseline does not have, and what is wrong with the baseline; what has gone only the whole project
    shows.
    """
    from docgen.checks.baseline import finding_gone, read_baseline, unknown  # noqa: PLC0415

    text = read_plain(path.resolve(), inside=path.resolve().parent).decode("utf-8", "replace")
    known, faults = read_baseline(os.path.relpath(path.resolve(), world.root), text)
    lines = source_lines(world)
    gone = finding_gone(found, known, lines) if whole else ()
    return [*unknown(found, known, lines), *faults, *gone]
