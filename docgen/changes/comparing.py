"""Two states of a project → what has changed: records, and every sentence that prints one of them or reads otherwise.

A letter is composed in its old state only if something that it was made from has changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.changes.records import Changed, changed_records
from docgen.changes.sentences import Id, Pair, Said, pairs, said_in
from docgen.codes import has_blockers
from docgen.compose.composing import Composed
from docgen.compose.turns import InTurns
from docgen.facts.book import FactBook, read_facts, read_lightly
from docgen.files import Aside, Unreadable
from docgen.model import LANGS, Lang, Span
from docgen.world import PROJECT_FILE, World


@dataclass(frozen=True, slots=True)
class Touch:
    """A sentence of a letter, as it was and as it is (empty where it was not, or is not any more), its place, and the
    changed records that it prints; none: the template was reworded.
    """

    letter: str
    lang: Lang
    old: str
    new: str
    span: Span
    records: frozenset[Id]


@dataclass(frozen=True, slots=True)
class Letters:
    """Keys of letters that could not be composed, before or now."""

    before: tuple[str, ...] = ()
    now: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that differs from a revision."""

    revision: str
    records: tuple[Changed, ...]
    touches: tuple[Touch, ...]
    broken: Letters

    def of(self, record: Changed) -> tuple[Touch, ...]:
        """The sentences that a record touches."""
        return tuple(one for one in self.touches if (record.section, record.key) in one.records)

    @property
    def reworded(self) -> tuple[Touch, ...]:
        """The sentences that read otherwise though no record in them has changed."""
        return tuple(one for one in self.touches if not one.records)


def compare(old: World, new: World, revision: str, aside: Aside | None = None) -> Changes:
    """What has changed from one state of a project to the other. The facts of thousands of files are put `aside`."""
    before, now = _State(old, aside), _State(new, aside)
    records = changed_records(before.book, now.book)
    ids = frozenset((one.section, one.key) for one in records)
    touches: list[Touch] = []
    for key in dict.fromkeys((*now.book.letters, *before.book.letters)):
        for lang in LANGS:
            touches += _touches(before, now, key, lang, ids)
    return Changes(revision, records, tuple(touches), Letters(before.broken, now.broken))


class _State:
    """One state of the project, its letters composed when asked for; of each nothing stays behind."""

    def __init__(self, world: World, aside: Aside | None) -> None:
        self.world = world
        self.book: FactBook
        self.book, faults = read_lightly(world, aside) if aside else read_facts(world)
        self.faulty = has_blockers(faults)
        self._composer = InTurns(world, self.book)
        self._broken: dict[str, None] = {}

    @property
    def broken(self) -> tuple[str, ...]:
        return tuple(self._broken)

    def composed(self, key: str, lang: Lang) -> Composed | None:
        """A letter, if it is there and whole."""
        letter = self.book.letters.get(key)
        if letter is None:
            return None
        made = self._composer.compose(letter, lang)
        if not made.whole:
            self._broken[key] = None
            return None
        return made

    def bytes_of(self, path: str) -> bytes | None:
        try:
            return self.world.read(path)
        except Unreadable:
            return None


def _touches(before: _State, now: _State, key: str, lang: Lang, ids: frozenset[Id]) -> Iterator[Touch]:
    new = now.composed(key, lang)
    if new and not _is_affected(new, before, now, key, ids):
        return
    old = before.composed(key, lang)
    if key in now.broken or key in before.broken:
        return
    for pair in pairs(_said(old), _said(new)):
        records = pair.records & ids
        if pair.differs or records:
            yield _touch(key, lang, pair, records)


def _said(composed: Composed | None) -> tuple[Said, ...]:
    return said_in(composed.document) if composed else ()


def _touch(key: str, lang: Lang, pair: Pair, records: frozenset[Id]) -> Touch:
    one = pair.new or pair.old
    assert one is not None
    return Touch(key, lang, pair.old.text if pair.old else "", pair.new.text if pair.new else "", one.span, records)


def _is_affected(new: Composed, before: _State, now: _State, key: str, ids: frozenset[Id]) -> bool:
    """Whether anything that a letter was made from has changed; a name may be found by its text, so each counts."""
    looked_up = {(read.section, read.key) for read in new.reads} | {("letters", key)}
    if looked_up & ids or any(section == "names" for section, _ in ids):
        return True
    return any(before.bytes_of(path) != now.bytes_of(path) for path in (PROJECT_FILE, *new.templates))
