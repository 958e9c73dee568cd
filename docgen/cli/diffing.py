"""`docgen diff`: what has changed since a revision, before anything is built."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from docgen.cli.options import (
    Exit,
    Project,
    Quiet,
    UiLang,
    opened,
    print_page,
    voice,
)
from docgen.files import write_atomic
from docgen.world import aside_in


class Told(StrEnum):
    """How changes are told."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


def diff(
    revision: Annotated[
        str, typer.Argument(metavar="[REV]", help="a revision as git names it (default: HEAD)")
    ] = "HEAD",
    project: Project = None,
    told: Annotated[Told, typer.Option("--format", help="how the changes are told")] = Told.TEXT,
    output: Annotated[
        Path | None, typer.Option("--output", help="the file that takes it (default: the terminal)", show_default=False)
    ] = None,
    *,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """Facts, sources, names and letters that have changed since a revision, and every sentence they touch."""
    from docgen.changes import compare  # noqa: PLC0415
    from docgen.changes.telling import TELLERS  # noqa: PLC0415
    from docgen.history import NoHistory, past  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    world = opened(project, speaker)
    try:
        changes = compare(past(world, revision), world, revision, aside_in(world.root))
    except NoHistory as fault:
        speaker.fail(Exit.USAGE, fault.reason, detail=fault.detail)
    text = TELLERS[told.value](changes, speaker.ui)
    if output is None:
        (sys.stdout.write if told is Told.JSON else print_page)(text)
        return
    write_atomic(output, text.encode())
    speaker.say("wrote {path}", path=str(output))
