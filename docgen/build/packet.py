"""`docgen build --packet`: what changed since a revision, the files that are new by it, a redline of each letter."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from docgen.build.editions import Editions
from docgen.build.planning import Plan
from docgen.changes import compare
from docgen.changes.telling import TELLERS
from docgen.files import read_plain, write_all
from docgen.history import past
from docgen.messages import Ui
from docgen.redlining.editions import State, Uncomposed
from docgen.redlining.offering import Side, Signed, Unsigned, files_of, offer
from docgen.register import read_register
from docgen.world import DiskWorld

FOLDER = "packets"
PAGES = {"changes.html": "html", "changes.md": "markdown", "changes.json": "json"}


def write_packet(world: DiskWorld, plan: Plan, revision: str, broken: Iterable[str], ui: Ui) -> list[Path]:
    """Write the packet; its folder is named by the revision and by what has changed, so that the same change makes
    the same packet. Letters that could not be written are told on its pages only. Raises `history.NoHistory`,
    `Unreadable`, `Unwritable`.
    """
    old = past(world, revision)
    changes = compare(old, world, revision)
    told = {name: TELLERS[form](changes, ui).encode() for name, form in PAGES.items()}
    name = f"{old.commit[:12]}-{hashlib.sha256(told['changes.json']).hexdigest()[:8]}"
    folder = plan.output / FOLDER / name
    letters = {one.letter for one in changes.touches} - set(broken)
    files = {folder / name: data for name, data in told.items()}
    files |= {folder / path.relative_to(plan.output): data for path, data in _new(world, plan, letters)}
    files |= {folder / name: data for name, data in _redlines(State(old, revision), world, plan, letters)}
    write_all(files, plan.inside(world.root))
    return list(files)


def _redlines(before: State, world: DiskWorld, plan: Plan, letters: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The way of each letter from the revision to today, in each language; one that was not there has none."""
    now = State(world, "today")
    for letter in sorted(letters):
        for lang in plan.langs:
            try:
                old, new = (Side(f"{letter} ({one.name})", one.written(letter, lang)) for one in (before, now))
                made = offer(old, new, now, Signed())
            except (Uncomposed, Unsigned):
                continue
            yield from files_of(letter, made).items()


def _new(world: DiskWorld, plan: Plan, letters: Iterable[str]) -> Iterator[tuple[Path, bytes]]:
    """The files of the letters that a change touches, as the build has left them."""
    editions = Editions(read_register(world)[0], plan.output)
    for letter in sorted(letters):
        for lang in plan.langs:
            for name in plan.formats:
                path = editions.path(lang, letter, name)
                if path.exists():
                    yield path, read_plain(path, inside=plan.output)
