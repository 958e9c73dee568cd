"""What is to be remembered of the files of a book, so that it need not open them all to be read again."""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from docgen.facts.book import FactBook
from docgen.facts.distant import TOLD, Held, flags
from docgen.facts.laid import LaidRecord
from docgen.facts.records import SECTIONS, SHIPPED
from docgen.facts.shelves import Place, Shelf, files
from docgen.rows import Keys, Laying, Numbers, Texts
from docgen.world import World

OfFiles = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Path → section → the keys of its records, in their order."""


def hold(book: FactBook, world: World, where: Laying) -> Held:
    """What is to be remembered of the files of a book in which nothing is wrong, laid elsewhere as it comes. The book
    was read in this world.
    """
    paths, keys = _keys(book, where)
    firsts = {section: _firsts(numbers.numbers, len(paths)) for section, numbers in keys.items()}
    digests, told = bytearray(), bytearray()
    for number, path in enumerate(paths):  # one by one: what is told of all of them would be a kilobyte a letter
        first = {section: (keys[section].keyed[at],) for section, each in firsts.items() if (at := each[number]) >= 0}
        sha256, flag = _told(path, first, book, world)
        digests += bytes.fromhex(sha256)
        told.append(flag)
    return Held(paths, where.lay(digests), bytes(told), keys)


def _keys(book: FactBook, where: Laying) -> tuple[Texts, dict[str, Numbers]]:
    """The files of a book in order, and for each key of a section the number of its file."""
    every = heapq.merge(*(_in_order(path for _, path in _files(getattr(book, section))) for section in SECTIONS))
    paths = Keys.of(path for path, _ in groupby(every))
    keys = {}
    for section in SECTIONS:
        keys[section] = Numbers.of((key, paths.at(path)) for key, path in _files(getattr(book, section)))
        keys[section].lay(where)
    paths.lay(where)
    return paths.texts, keys


def _in_order(paths: Iterable[str]) -> Collection[str]:
    """Paths in order, as most of them come: then no list of them is made."""
    found = Texts.of(path for path, _ in groupby(paths))
    return found if all(one <= other for one, other in pairwise(found)) else sorted(found)


def hold_again(held: Held, moved: OfFiles, book: FactBook, world: World) -> Held:
    """The same where only these files were read again, and hold the same keys."""
    return held.again({path: _told(path, keys, book, world) for path, keys in moved.items()})


def _files(records: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The keys of the records of the project's own files, and these."""
    return ((key, path) for key, path in files(records) if not path.startswith(SHIPPED))


def _firsts(numbers: Sequence[int], files: int) -> array[int]:
    """Where the first key of each file stands, by its number; -1 if it has none of this section."""
    firsts = array("q", [-1]) * files
    for at in range(len(numbers) - 1, -1, -1):
        firsts[numbers[at]] = at
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
