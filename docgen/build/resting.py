"""Which letters rest on which file, and what has moved since all was as it should be: where that is little, only the
letters that rest on it are held against the memory. The others were as they should be, and nothing they rest on is
another.

So it is only while the very files are there that were there, each file of facts with the very keys; whatever else moves
(settings, fonts, the register, a file that comes or goes, docgen itself), the project is seen as a whole.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from docgen.build import glance
from docgen.build.blame import Blame
from docgen.build.formats import FORMATS
from docgen.build.glance import Entry, Sight
from docgen.build.looking import Look
from docgen.build.memory import Memory, Remembered, Seen, numbers
from docgen.build.planning import Few, Plan
from docgen.build.present import Present
from docgen.compose import composing
from docgen.facts import book as books
from docgen.facts.distant import Moved
from docgen.facts.records import SHIPPED
from docgen.facts.shelves import file_of
from docgen.world import is_hidden

_OF_KEYS = frozenset({"group", "lost"})
"""Looks that find the same as long as no key comes or goes."""
_SHARED = 1024
"""Looks of which is kept where their answer stands, while letters are gone through: most letters share them."""
_MOST_INPUTS, _MOST_OUTPUTS = 16, 1000
"""Files that may have moved since a sight before all is looked at and written down anew: each of these inputs is read
again in each build.
"""


@dataclass(frozen=True, slots=True)
class Since:
    """What has moved since the sight that is kept, at which all was as it should be, and how it stands: `inputs` by
    their paths in the project, and `outputs`. Of these `new` are the inputs, and `letters` by their outputs, that have
    moved since the last build at whose end all was so again. `wide` are the looks of letters that rest on no one file,
    `telling` the letters in which something was found.
    """

    inputs: Mapping[str, Entry]
    outputs: Mapping[str, Entry]
    new: frozenset[str]
    letters: frozenset[str]
    wide: tuple[Seen, ...]
    telling: tuple[str, ...]

    @property
    def is_much(self) -> bool:
        """Whether it is more than is to be looked at in each build."""
        return len(self.inputs) > _MOST_INPUTS or len(self.outputs) > _MOST_OUTPUTS


def since(memory: Memory, sight: Sight, plan: Plan, root: Path) -> Since | None:
    """What has moved; None if that is not known, or more than may."""
    moved = memory.moved()
    kept = memory.sight() if moved else None
    if not kept or kept[:2] != (named(plan), sight.around):
        return None
    inputs, outputs = (_moved(was, now) for was, now in zip(kept.told, sight.told, strict=True))
    seen_inputs, seen_outputs, wide, telling = moved
    stand = _inputs(*inputs, str(root))
    letters = _letters(_unseen(outputs, seen_outputs), plan)
    new = frozenset(path.removeprefix(f"{root}/") for path in _unseen(inputs, seen_inputs))
    if stand is None or letters is None or not new <= stand.keys():
        return None
    there = {entry[0]: entry for entry in outputs[1]}
    return Since(stand, there, new, letters, tuple(map(tuple, wide)), tuple(telling))


def named(plan: Plan) -> str:
    """The name of what a plan asks for, of all letters."""
    return glance.asked(plan.langs, plan.formats, str(plan.output), plan.pdf_engine or "")


Moves = tuple[set[Entry], set[Entry]]
"""The files that are not as they were: how they were, how they are."""


def _moved(was: Iterable[bytes], now: Iterable[bytes]) -> Moves:
    """What has moved since it was so; most entries stand where they stood."""
    before, after = set[Entry](), set[Entry]()
    for one, other in zip_longest(was, now):
        if one != other:
            before.update(glance.entries_told([one] if one else ()))
            after.update(glance.entries_told([other] if other else ()))
            both = before & after  # piece by piece: a few files moved may stand among thousands
            before -= both
            after -= both
    return before, after


def _unseen(moved: Moves, seen: Collection[Entry]) -> set[str]:
    """The paths of those that are not as an earlier build has `seen` them already."""
    were, are = moved
    return {entry[0] for entry in (*were, *are, *seen)} - {entry[0] for entry in are.intersection(seen)}


def _inputs(were: Collection[Entry], are: Collection[Entry], root: str) -> dict[str, Entry] | None:
    """How they stand, by their paths in the project; None if one of them has come or gone, or is neither a file of
    facts nor a template.
    """
    found = {entry[0].removeprefix(f"{root}/"): entry for entry in are}
    is_known = all(map(glance.is_whole, (*were, *are))) and {one[0] for one in are} == {one[0] for one in were}
    return found if is_known and all(map(_is_input, found)) else None


def _is_input(path: str) -> bool:
    top, _, _ = path.partition("/")
    if is_hidden(path) or not path.isascii() or "\\" in path:
        return False
    return top == composing.FOLDER or (top == books.FOLDER and path.endswith(books.SUFFIX))


def _letters(moved: Iterable[str], plan: Plan) -> frozenset[str] | None:
    """The letters whose outputs these are; None if one may be nobody's."""
    endings = tuple(f".{FORMATS[name].suffix}" for name in plan.formats)
    found = set()
    for path in moved:
        name = next((path.removeprefix(top) for top in _tops(plan) if path.startswith(top)), "/")
        ending = next((one for one in endings if name.endswith(one)), None)
        if "/" in name or ending is None:
            return None
        found.add(name.removesuffix(ending))
    return frozenset(found)


def _tops(plan: Plan) -> tuple[str, ...]:
    return tuple(f"{plan.output / lang}/" for lang in plan.langs)


def few(memory: Memory, present: Present, found: Since) -> Few:
    """The letters that may have to be made anew after this. Raises `Moved` if it may be any."""
    facts = present.facts
    rests = {path: memory.resting(path) for path in found.new}
    if (
        present.register.links
        or present.register_faults
        or facts.lost
        or facts.blame != Blame()
        or None in rests.values()
        or not all(key in facts.letters for key in found.letters)
        or any(present.digest((kind, key)) != was for kind, key, was in found.wide)
    ):
        raise Moved(books.FOLDER)
    letters = found.letters | {key for one in rests.values() if one for key in one}
    return Few(letters, _keys_of(present, found.new), found.telling, found.is_much)


def _keys_of(present: Present, moved: Iterable[str]) -> set[str]:
    """The keys of looks that these inputs answer."""
    found = set(moved)
    for path in found & present.moved_keys.keys():
        found |= {f"{section}/{key}" for section, keys in present.moved_keys[path].items() for key in keys}
    return found


# --- how it is known -------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Resting:
    """What is to be known of letters, found while they are gone through (`pairs`), for there are thousands: looks that
    rest on no one file, and letters in which something was found.
    """

    look: Callable[[int], Seen | None]
    path_of: Callable[[Look], str | None]
    """Tells where an answer stands: in a file, nowhere (""), or in the project as a whole (None)."""
    wide: dict[int, Seen] = field(default_factory=dict)
    telling: list[str] = field(default_factory=list)

    def pairs(self, letters: Iterable[tuple[str, Remembered]]) -> Iterator[tuple[str, str]]:
        """Each file on which a letter rests, with the letter."""
        placed = functools.lru_cache(_SHARED)(self._placed)
        for key, known in letters:
            paths = dict.fromkeys(path for number in dict.fromkeys(numbers(known)) if (path := placed(number)))
            yield from ((path, key) for path in paths)
            if known.findings or any(output.findings for output in known.outputs.values()):
                self.telling.append(key)

    def _placed(self, number: int) -> str | None:
        """The file in which the answer to a look stands, if it stands in one."""
        seen = self.look(number)
        path = self.path_of(seen[:2]) if seen else ""
        if seen and path is None:
            self.wide[number] = seen
        return path


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The letters by the file on which they rest."""
    on = defaultdict[str, set[str]](set)
    for path, key in pairs:
        on[path].add(key)
    return on


def place_of(present: Present, look: Look) -> str | None:
    """Where the answer to a look stands, as `resting` asks it."""
    kind, key = look
    if kind == "file":
        return key
    if kind in _OF_KEYS:
        return ""
    if kind != "record":
        return None
    section, _, name = key.partition("/")
    records = getattr(present.book, section)
    path = file_of(records, name) if name in records else ""
    return "" if path.startswith(SHIPPED) else path
