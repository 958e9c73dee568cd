"""`docgen new`: a project in an empty folder, or a letter in a project."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from docgen.cli.options import Exit, Project, Quiet, UiLang, Voice, opened, shown_path, today, voice
from docgen.world import DiskWorld, project_root


def new(
    letter: Annotated[
        str | None, typer.Argument(help="the key of a new letter (default: a new project)", show_default=False)
    ] = None,
    project: Project = None,
    *,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """Start a project in this folder, or a letter in this project."""
    from docgen.facts.shapes import is_letter_key  # noqa: PLC0415
    from docgen.starting import Exists, start_letter, start_project  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    try:
        if letter is None:
            made = start_project(_free_folder(project), today(), speaker.ui)
        elif is_letter_key(letter):
            if project_root(folder := project or Path.cwd()) is None:
                speaker.fail(
                    Exit.USAGE,
                    "{where} is no docgen project yet: write `docgen new` first, then `docgen new {letter}`",
                    where=str(folder),
                    letter=letter,
                )
            made = start_letter(opened(project, speaker).root, letter, today(), speaker.ui)
        else:
            speaker.fail(Exit.USAGE, "«{key}» cannot name a letter: use small Latin letters, digits and -", key=letter)
    except Exists as fault:
        speaker.fail(Exit.USAGE, "{path} is there already; nothing was written", path=str(fault.path))
    for path in made:
        speaker.say("wrote {path}", path=shown_path(path))
    if letter:
        _tell_example(opened(project, speaker), speaker)
    speaker.say("next: docgen build")


def _tell_example(world: DiskWorld, speaker: Voice) -> None:
    """Beside a real letter the example of a new project, if it is what it was, would be built for ever."""
    from docgen.starting import FIRST_LETTER, untouched_example  # noqa: PLC0415

    if files := untouched_example(world):
        speaker.say(
            "{letter} is only the example of the new project; to take it away: {command}",
            letter=FIRST_LETTER,
            command=shlex.join(["rm", *(shown_path(world.root / file) for file in files)]),
        )


def _free_folder(project: Path | None) -> Path:
    from docgen.starting import Exists  # noqa: PLC0415

    folder = project or Path.cwd()
    root = project_root(folder)
    if root == folder.resolve():
        raise Exists(folder / "docgen.yaml")
    return folder
