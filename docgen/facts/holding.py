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
    files = {section: _files(getattr(book, section)) for section in SECTIONS}
    paths = sorted({path for of_keys in files.values() for path in of_keys.values()})
    numbers = {path: number for number, path in enumerate(paths)}
    keys = {section: {key: numbers[path] for key, path in of_keys.items()} for section, of_keys in files.items()}
    firsts = {section: {path: key for key, path in reversed(of_keys.items())} for section, of_keys in files.items()}
    del files
    digits, told = bytearray(), bytearray()
    for path in paths:  # one after the other: what is told of all of them as values would be a kilobyte a letter
        first = {section: (of_files[path],) for section, of_files in firsts.items() if path in of_files}
        sha256, flag = _told(path, first, book, world)
        digits += sha256.encode()
        told.append(flag)
    return Held(tuple(paths), digits.decode(), bytes(told), keys)


def hold_again(held: Held, moved: Keys, book: FactBook, world: World) -> Held:
    """The same where only these files were read again, and hold the same keys."""
    return held.again({path: _told(path, keys, book, world) for path, keys in moved.items()})


def _files(records: Mapping[str, object]) -> dict[str, str]:
    """The project's own files by the keys of their records."""
    files = ((key, file_of(records, key)) for key in records)
    return {key: path for key, path in files if not path.startswith(SHIPPED)}


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
