"""`docgen refresh`: today's figures into edited files, as tracked changes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from docgen.cli.auditing import Audited, auditor, findings_told, listed
from docgen.cli.options import Exit, Project, Quiet, Shown, UiLang, Voice, author_named, facts_of, opened, voice
from docgen.codes import has_blockers
from docgen.files import kept_beside, write_all
from docgen.messages import counted
from docgen.world import DiskWorld

if TYPE_CHECKING:  # a command loads the rooms that it needs
    from docgen.refreshing import Order, Refreshed

Files = Annotated[
    list[Path], typer.Argument(help="DOCX files that docgen built, edited since or not, or folders of them")
]
By = Annotated[
    str | None,
    typer.Option("--author", help="whom the tracked changes are by: the name as Word shows it", show_default=False),
]
Accept = Annotated[bool, typer.Option("--accept", help="put the figures in plainly, not as tracked changes")]
Overwrite = Annotated[
    list[str] | None,
    typer.Option(
        "--overwrite",
        metavar="KEY",
        help="overwrite what a hand typed in place of this fact; «all» for every one",
        show_default=False,
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="tell what would be changed, and write nothing")]


def refresh(
    files: Files,
    author: By = None,
    project: Project = None,
    *,
    accept: Accept = False,
    overwrite: Overwrite = None,
    dry_run: DryRun = False,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """Put today's figures into edited DOCX files as tracked changes; what a hand typed over is told and left."""
    from docgen.refreshing import BY_HAND, refresh  # noqa: PLC0415
    from docgen.register import read_register  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    name = None if accept else author_named(author or "", speaker)
    world = opened(project, speaker)
    for folder in files:
        if folder.is_dir() and next(folder.rglob("*.pdf"), None):
            speaker.say("{path}: only DOCX takes tracked changes; the PDF files here are left", path=str(folder))
    order = _order(world, name, overwrite or [], speaker)
    register, found = read_register(world)
    audit = auditor(world)
    read = [audit(path) for path in listed(files, speaker, ("*.docx",))]
    for one in () if has_blockers(found) else read:  # else what was sent is not known
        if one.data is None:
            found += one.audit.findings
            continue
        refreshed = refresh(one.audit, one.data, order, register)
        found += refreshed.findings
        _put(one, refreshed, speaker, dry_run=dry_run, accepted=accept)
    if found:
        sys.stderr.write(findings_told(world, found, {one.audit.file: one.lines for one in read}, Shown.TEXT, speaker))
    by_hand = sum(one.code in BY_HAND for one in found)
    if by_hand:
        places = counted("{count} place", "{count} places", by_hand, speaker.ui)
        speaker.say("not finished, otherwise than in today's letter: {places}; change the words by hand", places=places)
    raise typer.Exit(Exit.INPUT if by_hand or has_blockers(found) else Exit.CLEAN)


def _order(world: DiskWorld, name: str | None, overwrite: list[str], speaker: Voice) -> Order:
    """What is asked for; the facts to overwrite must be there."""
    from docgen.facts.shapes import nearest  # noqa: PLC0415
    from docgen.refreshing import ALL, Order  # noqa: PLC0415
    from docgen.revising import Author  # noqa: PLC0415

    known = facts_of(world)[0].facts if overwrite else {}
    for key in overwrite:
        if key != ALL and key not in known:
            hint = nearest(key, known) or "—"
            speaker.fail(
                Exit.USAGE, "--overwrite: there is no fact «{key}»; did you mean «{hint}»?", key=key, hint=hint
            )
    by = Author(name, f"{world.today.isoformat()}T00:00:00Z") if name else None
    return Order(by, frozenset(overwrite))


def _put(audited: Audited, refreshed: Refreshed, speaker: Voice, *, dry_run: bool, accepted: bool) -> None:
    """Put the new file in the place of the old one, and tell each change."""
    from docgen.refreshing import BEFORE  # noqa: PLC0415

    writes = refreshed.data is not None and not dry_run
    kept = kept_beside(audited.path, BEFORE, audited.data) if accepted and writes and audited.data else None
    if refreshed.data is not None and writes:
        write_all({**({kept: audited.data or b""} if kept else {}), audited.path: refreshed.data})
    for old, new in (*refreshed.changes.values(), *refreshed.words):
        speaker.say("{path}: «{old}» → «{new}»", path=refreshed.file, old=old.strip(), new=new)
    if writes:
        count = refreshed.count
        changes = counted("{count} tracked change", "{count} tracked changes", count, speaker.ui)
        if accepted:
            changes = counted("{count} place", "{count} places", count, speaker.ui)
        speaker.say("wrote {path} ({changes})", path=refreshed.file, changes=changes)
    elif refreshed.data is None and not refreshed.findings:
        speaker.say("{path}: every figure is as today's facts are", path=refreshed.file)
    if kept:
        speaker.say("the file as it was: {path}", path=kept.name)
