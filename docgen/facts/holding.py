"""What is to be remembered of the files of a book, so that it need not open them all to be read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.facts.book import FactBook
from docgen.facts.distant import TOLD, Held, flags
from docgen.facts.laid import LaidRecord
from docgen.facts.records import SECTIONS, SHIPPED
from docgen.facts.shelves import Place, Shelf, file_of
from docgen.world import World

Keys = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Path → section → the keys of its records, in their order."""


def hold(book: FactBook, world: World) -> Held:
    """What is to be remembered of the files of a book in which nothing is wrong; it was read in this world."""
    paths = tuple(sorted({path for section in SECTIONS for _, path in _files(getattr(book, section))}))
    numbers = {path: number for number, path in enumerate(paths)}
    keys = {section: {key: numbers[path] for key, path in _files(getattr(book, section))} for section in SECTIONS}
    del numbers
    firsts = {section: _firsts(of_section, len(paths)) for section, of_section in keys.items()}
    digits, told = bytearray(), bytearray()
    for number, path in enumerate(paths):  # one by one: what is told of all of them would be a kilobyte a letter
        first = {section: (key,) for section, each in firsts.items() if (key := each[number]) is not None}
        sha256, flag = _told(path, first, book, world)
        digits += sha256.encode()
        told.append(flag)
    return Held(paths, digits.decode(), bytes(told), keys)


def hold_again(held: Held, moved: Keys, book: FactBook, world: World) -> Held:
    """The same where only these files were read again, and hold the same keys."""
    return held.again({path: _told(path, keys, book, world) for path, keys in moved.items()})


def _files(records: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The keys of the records of the project's own files, and these."""
    files = ((key, file_of(records, key)) for key in records)
    return ((key, path) for key, path in files if not path.startswith(SHIPPED))


def _firsts(keys: Mapping[str, int], files: int) -> list[str | None]:
    """The first key of each file, by its number, if it has any of this section."""
    firsts: list[str | None] = [None] * files
    for key, number in keys.items():
        firsts[number] = firsts[number] or key
    return firsts


def _told(path: str, keys: Mapping[str, tuple[str, ...]], book: FactBook, world: World) -> tuple[str, int]:
    place = next(_placed(keys, book), None)
    sha256 = place.file.sha256 if isinstance(place, LaidRecord) else world.reads[path]
    words = place.file.tells(TOLD) if place else TOLD  # any of them where its lines are gone
    return sha256, flags(words, plain=sha256 in book.plain)


def _placed(keys: Mapping[str, tuple[str, ...]], book: FactBook) -> Iterator[Place]:
    """Where the first record of each section of a file stands, if it is read when it is asked for."""
    for section, (key, *_) in keys.items():
        records = getattr(book, section)
        if isinstance(records, Shelf) and (place := records.place(key)):
            yield place
