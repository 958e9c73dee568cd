"""The OpenCorpora dictionary as pymorphy3 packs it (its format 2.x), opened without being read.

The library reads 16 MB into memory before the first word is asked for, which costs as much as a short letter. Here the
files stay where they are: the words are walked in the mapped file, paradigms are cut out of theirs when they are asked
for, and a tag is taken apart when it is first looked at. What comes out is what the library says
(`tests/unit/lang/russian/test_opencorpora.py`).

The words stand in a double-array DAWG (S. Yata, dawgdic): a unit of 32 bits for each node, two bytes for each in the
guide, which names its first child and its next sibling. Below a word a byte 1 parts it from its readings: paradigm
and row, two big-endian shorts in base64.
"""

import json
import mmap
import struct
from binascii import a2b_base64
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

_FORMAT = "2."
_ROOT = 0
_HAS_LEAF, _EXTENDED, _LEAF, _LABEL, _UNIT = 1 << 8, 1 << 9, 1 << 31, 0xFF, 0xFFFFFFFF
_READINGS = b"\x01"
_E, _YO = "е".encode(), "ё".encode()
_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct", "voct", "gen1", "gen2", "acc2", "loc1", "loc2"})
_NUMBERS = frozenset({"sing", "plur"})
_GENDERS = frozenset({"masc", "femn", "neut"})
_ANIMACY = frozenset({"anim", "inan"})


class Tag(NamedTuple):
    """What the dictionary says of one form, in its own marks; nothing where it says nothing."""

    part: str
    marks: frozenset[str]
    case: str
    number: str
    gender: str
    animacy: str


class Row(NamedTuple):
    """One form of a paradigm: what stands before and behind the stem, and what the form is."""

    prefix: str
    tag: Tag
    ending: str


Reading = tuple[str, int, int]
"""A word as the dictionary spells it, the number of its paradigm and of its row there."""


class Words:
    """Every form of every word, in a mapped file: only the pages that a word leads through are ever read."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            mapped = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        (units,) = struct.unpack_from("=I", mapped)
        (guides,) = struct.unpack_from("=I", mapped, 4 + 4 * units)
        self._units = mapped[4 : 4 + 4 * units].cast("I")
        self._guide = mapped[8 + 4 * units : 8 + 4 * units + 2 * guides]

    def __contains__(self, word: str) -> bool:
        return self._after(word.encode() + _READINGS) is not None

    @lru_cache(maxsize=4096)  # noqa: B019  # there is one dictionary a process
    def readings(self, word: str) -> tuple[Reading, ...]:
        """The readings of a word; «е» also finds «ё». The word as it is written comes first."""
        return tuple(
            (spelled, *struct.unpack(">HH", a2b_base64(payload)))
            for spelled, behind in self._spellings(word, 0, _ROOT)
            if behind is not None and (node := self._after(_READINGS, behind)) is not None
            for payload in self._below(node)
        )

    def _spellings(self, word: str, start: int, node: int) -> Iterator[tuple[str, int | None]]:
        """The word, then with «ё» for each «е» from a place on, wherever the dictionary goes on so; each with the node
        behind it. `node` is the one behind what stands before that place: nothing is walked twice.
        """
        here: int | None = node
        at, branches = start, []
        while here is not None and (found := word.find("е", at)) >= 0:
            here = self._after(word[at:found].encode(), here)
            if here is not None:
                branches.append((found, here))
                here = self._after(_E, here)
            at = found + 1
        yield word, None if here is None else self._after(word[at:].encode(), here)
        for place, before in branches:
            if (other := self._after(_YO, before)) is not None:
                yield from self._spellings(f"{word[:place]}ё{word[place + 1 :]}", place + 1, other)

    def _after(self, key: bytes, node: int = _ROOT) -> int | None:
        """The node behind these bytes."""
        units = self._units
        for label in key:
            unit = units[node]
            node = (node ^ ((unit >> 10) << ((unit & _EXTENDED) >> 6)) ^ label) & _UNIT
            if units[node] & (_LEAF | _LABEL) != label:
                return None
        return node

    def _below(self, root: int) -> list[bytes]:
        """All keys below a node, in the order of their bytes: one behind the other, as a walk from leaf to leaf, since
        a word has a dozen nodes below it.
        """
        units, guide = self._units, self._guide
        keys = []
        waiting = [(root, b"")]
        while waiting:
            node, key = waiting.pop()
            if units[node] & _HAS_LEAF:
                keys.append(key)
            unit = units[node]
            children = []
            label = guide[2 * node]
            while label:
                child = (node ^ ((unit >> 10) << ((unit & _EXTENDED) >> 6)) ^ label) & _UNIT
                if units[child] & (_LEAF | _LABEL) != label:
                    raise ValueError("the dictionary of Russian words is broken")
                children.append((child, key + bytes((label,))))
                label = guide[2 * child + 1]
            waiting += reversed(children)
        return keys


class Dictionary:
    """The dictionary in a folder. Raises `ValueError` if it is packed in another format."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._meta: dict[str, Any] = dict(self._json("meta.json"))
        if not str(self._meta["format_version"]).startswith(_FORMAT):
            raise ValueError(f"the dictionary of Russian words is of format {self._meta['format_version']}")
        self.words = Words(folder / "words.dawg")

    def tag(self, paradigm: int, row: int) -> Tag:
        """What one row of a paradigm is."""
        rows = self._paradigms[paradigm]
        return self._tag(rows[len(rows) // 3 + row])

    def rows(self, paradigm: int) -> tuple[Row, ...]:
        """A paradigm whole: the endings, tags and prefixes of all rows stand behind each other."""
        numbers = self._paradigms[paradigm]
        third = len(numbers) // 3
        endings, tags, prefixes = (numbers[at * third : (at + 1) * third] for at in range(3))
        return tuple(
            Row(self._prefixes[prefix], self._tag(tag), self._endings[ending])
            for ending, tag, prefix in zip(endings, tags, prefixes, strict=True)
        )

    @cache  # noqa: B019  # there is one dictionary a process
    def _tag(self, number: int) -> Tag:
        marks = self._tags[number].replace(" ", ",").split(",")
        return Tag(marks[0], frozenset(marks), *(_one(marks, kind) for kind in (_CASES, _NUMBERS, _GENDERS, _ANIMACY)))

    @cached_property
    def _paradigms(self) -> tuple[memoryview, ...]:
        numbers = memoryview((self._folder / "paradigms.array").read_bytes()).cast("H")
        found, at = [], 1
        for _ in range(numbers[0]):
            end = at + 1 + numbers[at]
            found.append(numbers[at + 1 : end])
            at = end
        return tuple(found)

    @cached_property
    def _endings(self) -> list[str]:
        return list(self._json("suffixes.json"))

    @cached_property
    def _tags(self) -> list[str]:
        return list(self._json(self._meta["gramtab_formats"]["opencorpora-int"]))

    @property
    def _prefixes(self) -> list[str]:
        return list(self._meta["compile_options"]["paradigm_prefixes"])

    def _json(self, name: str) -> Any:
        return json.loads((self._folder / name).read_bytes())


def _one(marks: list[str], kind: frozenset[str]) -> str:
    return next((mark for mark in marks if mark in kind), "")
