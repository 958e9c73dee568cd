"""`docgen redline`: two editions of a letter as one DOCX with tracked changes."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from docgen.cli.options import (
    Exit,
    Project,
    Quiet,
    Shown,
    UiLang,
    Voice,
    author_named,
    opened,
    report,
    shown_path,
    voice,
)
from docgen.codes import has_blockers
from docgen.files import read_plain, write_all
from docgen.messages import counted, said
from docgen.model import LANGS, Diagnostic, Lang
from docgen.world import OUTPUT, DiskWorld

if TYPE_CHECKING:  # a command loads the rooms that it needs
    from docgen.redlining.editions import State
    from docgen.redlining.offering import Offered, Side, Signed

FOLDER = "redlines"
Old = Annotated[str, typer.Argument(metavar="OLD", help="a DOCX file, or a revision as git names it")]
New = Annotated[
    str | None,
    typer.Argument(
        metavar="[NEW]", help="a DOCX file, or a revision (default: the letter of today)", show_default=False
    ),
]
Wanted = Annotated[list[str] | None, typer.Option("--letter", help="key of a letter (default: all that have changed)")]
By = Annotated[str | None, typer.Option("--author", help="whom the changes are by (default: who drafted the letter)")]
On = Annotated[str | None, typer.Option("--date", help="the day of the changes, as 2021-03-31 (default: the letter's)")]
Output = Annotated[
    Path | None, typer.Option("--output", help="folder for the files (default: output/redlines/)", show_default=False)
]


def redline(  # noqa: PLR0917  # options of a command
    old: Old,
    new: New = None,
    letters: Wanted = None,
    author: By = None,
    day: On = None,
    output: Output = None,
    project: Project = None,
    *,
    quiet: Quiet = False,
    ui_lang: UiLang = None,
) -> None:
    """Show the way from one edition of a letter to another as tracked changes, with a page that sums up its figures."""
    from docgen.redlining.offering import Signed  # noqa: PLC0415

    speaker = voice(ui_lang, quiet=quiet)
    world = opened(project, speaker)
    signed = Signed(author_named(author, speaker), _day(day, speaker))
    run = _Run(world, speaker, signed, output or world.root / OUTPUT / FOLDER)
    for stem, one, other in run.pairs(old, new, letters):
        run.offer(stem, one, other)
    if run.found:
        sys.stderr.write(report(world, run.found, Shown.TEXT, speaker))
    raise typer.Exit(Exit.INPUT if run.failed or has_blockers(run.found) else Exit.CLEAN)


def _day(day: str | None, speaker: Voice) -> dt.date | None:
    try:
        return dt.date.fromisoformat(day) if day else None
    except ValueError:
        speaker.fail(Exit.USAGE, "--date: «{day}» is no day; write it as 2021-03-31", day=day or "")


@dataclass(slots=True)
class _Run:
    """One command: the project, what was said of author and day, where the files go, what was found."""

    world: DiskWorld
    speaker: Voice
    signed: Signed
    folder: Path
    found: list[Diagnostic] = field(default_factory=list)
    failed: bool = False
    _states: dict[str, State] = field(default_factory=dict)

    def state(self, revision: str) -> State:
        """The project at a revision, or today."""
        from docgen.history import NoHistory, past  # noqa: PLC0415
        from docgen.redlining.editions import State  # noqa: PLC0415

        if revision not in self._states:
            try:
                world = past(self.world, revision) if revision else self.world
            except NoHistory as fault:
                self.speaker.fail(Exit.USAGE, fault.reason, detail=fault.detail)
            self._states[revision] = State(world, revision)
        return self._states[revision]

    def pairs(self, old: str, new: str | None, letters: list[str] | None) -> Iterator[tuple[str, Side, Side]]:
        """Every two editions that are asked for, with the name of the file that comes of them."""
        before, after = (self.file(one) if one and _is_file(one) else None for one in (old, new))
        if before and after:
            yield Path(after.name).stem, before, after
        elif file := before or after:
            yield from self.with_state(file, old, new)
        else:
            yield from self.of_states(old, new or "", letters)

    def file(self, name: str) -> Side:
        from docgen.redlining.offering import Side  # noqa: PLC0415

        path = Path(name)
        if not path.exists():
            reason = said("there is no such file", self.speaker.ui)
            self.speaker.fail(Exit.USAGE, "{path}: {reason}", path=name, reason=reason)
        return Side(name, read_plain(path.resolve(), inside=path.resolve().parent))

    def with_state(self, file: Side, old: str, new: str | None) -> Iterator[tuple[str, Side, Side]]:
        """A file and the letter that it was built from, as it is today or was at a revision."""
        from docgen.redlining.offering import letter_of  # noqa: PLC0415

        letter, lang, found = letter_of(file)
        self.found += found
        if found:
            return
        before = _is_file(old)
        side = self.side(self.state((new or "") if before else old), letter, lang)
        if side:
            one, other = (file, side) if before else (side, file)
            yield Path(file.name).stem, one, other

    def of_states(self, old: str, new: str, letters: list[str] | None) -> Iterator[tuple[str, Side, Side]]:
        """Letters that two states of the project have both."""
        before, after = self.state(old), self.state(new)
        known = [key for key in after.book.letters if key in before.book.letters]
        for key in letters or known:
            if key not in known:
                self.speaker.fail(Exit.USAGE, "both states must have the letter «{key}»", key=key)
            for lang in LANGS:
                one, other = self.side(before, key, lang), self.side(after, key, lang)
                if one and other and one.data != other.data:
                    yield key, one, other

    def side(self, state: State, letter: str, lang: Lang) -> Side | None:
        from docgen.redlining.editions import Uncomposed  # noqa: PLC0415
        from docgen.redlining.offering import edition  # noqa: PLC0415

        try:
            return edition(state, letter, lang)
        except Uncomposed:
            self.failed = True
            self.speaker.warn(
                "the letter {key} cannot be composed as of {state}: it is not compared",
                key=letter,
                state=state.called(self.speaker.ui),
            )
            return None

    def offer(self, stem: str, old: Side, new: Side) -> None:
        """One redline, written with its page."""
        from docgen.redlining.offering import Unsigned, offer  # noqa: PLC0415

        try:
            made = offer(old, new, self.state(""), self.signed)
        except Unsigned as fault:
            self.speaker.fail(Exit.USAGE, "{option}: the files do not tell it, so write it", option=fault.missing)
        self.found += made.findings
        if made.redline is not None:
            self.put(stem, made)
        elif not has_blockers(made.findings):
            self.speaker.say("{old} and {new} read alike", old=old.name, new=new.name)

    def put(self, stem: str, made: Offered) -> None:
        from docgen.redlining.offering import files_of  # noqa: PLC0415

        files = {self.folder / name: data for name, data in files_of(stem, made).items()}
        write_all(files)
        changes = counted("{count} tracked change", "{count} tracked changes", made.changes, self.speaker.ui)
        for path in files:
            self.speaker.say("wrote {path} ({changes})", path=shown_path(path), changes=changes)


def _is_file(given: str) -> bool:
    """Whether a side is a file: its name says so, or it is there."""
    return given.lower().endswith(".docx") or Path(given).is_file()
