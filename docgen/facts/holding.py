"""What is to be remembered of the files of a book, so that it need not open them all to be read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docgen.facts.book import FactBook
from docgen.facts.distant import TOLD, Held
from docgen.facts.records import SECTIONS, SHIPPED
from docgen.facts.shelves import Shelf, file_of
from docgen.world import World

Keys = Mapping[str, tuple[str, ...]]
"""The keys of a file by section, in their order."""


def hold(book: FactBook, world: World) -> dict[str, Held]:
    """What is to be remembered of the files of a book in which nothing is wrong, in their order; it was read in this
    world.
    """
    keys: dict[str, dict[str, list[str]]] = {}
    for section in SECTIONS:
        records = getattr(book, section)
        for key in records:
            keys.setdefault(file_of(records, key), {}).setdefault(section, []).append(key)
    own = sorted(path for path in keys if not path.startswith(SHIPPED))
    return {path: _held(path, {name: tuple(those) for name, those in keys[path].items()}, book, world) for path in own}


def hold_again(held: Mapping[str, Held], moved: Iterable[str], book: FactBook, world: World) -> dict[str, Held]:
    """The same where only these files were read again, and hold the same keys."""
    return {**held, **{path: _held(path, held[path].keys, book, world) for path in moved if path in held}}


def _held(path: str, keys: Keys, book: FactBook, world: World) -> Held:
    sha256 = world.reads[path]
    return Held(sha256, sha256 in book.plain, _words(keys, book), keys)


def _words(keys: Keys, book: FactBook) -> tuple[str, ...]:
    """Which words of `TOLD` may stand in a file; all of them where its lines are gone."""
    for section, (key, *_) in keys.items():
        records = getattr(book, section)
        if isinstance(records, Shelf) and (place := records.place(key)):
            return place.file.tells(TOLD)
    return TOLD
