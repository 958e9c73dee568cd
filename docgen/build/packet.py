"""`docgen build --packet`: what changed since a revision, the files that are new by it, a redline of each letter."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from docgen.build.editions import Editions
from docgen.build.planning import Plan
from docgen.changes import compare
from docgen.changes.telling import TELLERS
from docgen.files import read_plain, write_all
from docgen.history import past
from docgen.messages import Ui
from docgen.model import Diagnostic, Lang
from docgen.redlining.editions import State, Uncomposed
from docgen.redlining.offering import Signed, Unsigned, edition, files_of, offer
from docgen.register import read_register
from docgen.world import DiskWorld

FOLDER = "packets"
PAGES = {"changes.html": "html", "changes.md": "markdown", "changes.json": "json"}


@dataclass(slots=True)
class Packet:
    """The files of a packet, and what is to be told of its redlines: findings, and letters without one, since nobody is
    named who drafted them or since they cannot be composed at the revision.
    """

    paths: list[Path] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    unsigned: list[str] = field(default_factory=list)
    uncomposed: list[str] = field(default_factory=list)


def write_packet(world: DiskWorld, plan: Plan, revision: str, broken: Iterable[str], ui: Ui) -> Packet:
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
    packet = Packet()
    files = {folder / name: data for name, data in told.items()}
    files |= {folder / path.relative_to(plan.output): data for path, data in _new(world, plan, letters)}
    redlines = _redlines(State(old, revision), State(world, ""), plan.langs, letters, packet)
    files |= {folder / name: data for name, data in redlines}
    write_all(files, plan.inside(world.root))
    packet.paths = list(files)
    return packet


def _redlines(
    before: State, now: State, langs: Iterable[Lang], letters: Iterable[str], packet: Packet
) -> Iterator[tuple[str, bytes]]:
    """The way of each letter from the revision to today, in each language; one that was not there has none."""
    for letter, lang in product(sorted(set(letters) & before.book.letters.keys()), langs):
        try:
            made = offer(edition(before, letter, lang), edition(now, letter, lang), now, Signed())
        except Unsigned:
            packet.unsigned.append(letter)
        except Uncomposed:
            packet.uncomposed.append(letter)
        else:
            packet.findings += made.findings
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
