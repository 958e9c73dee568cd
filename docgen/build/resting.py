"""Which letters rest on which file, and what has moved since all was as it should be: where that is little, only the
letters that rest on it are held against the memory. The others were as they should be, and nothing they rest on is
another.

So it is only while the very files are there that were there, each file of facts with the very keys; whatever else moves
(settings, fonts, the register, a file that comes or goes, docgen itself), the project is seen as a whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from docgen.build import glance
from docgen.build.blame import Blame
from docgen.build.formats import FORMATS
from docgen.build.glance import Entry, Sight
from docgen.build.looking import Look
from docgen.build.memory import SIGHT, Memory, Remembered, Seen, unpacked
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


@dataclass(frozen=True, slots=True)
class Since:
    """What has moved since the last sight at which all was as it should be: inputs by their path in the project,
    letters by their outputs. `wide` are the looks of letters that rest on no one file, `telling` the letters in which
    something was found.
    """

    inputs: frozenset[str]
    letters: frozenset[str]
    wide: tuple[Seen, ...]
    telling: tuple[str, ...]


def since(memory: Memory, sight: Sight, plan: Plan, root: Path) -> Since | None:
    """What has moved; None if that is not known, or more than may."""
    kept = memory.kept(SIGHT)
    if not kept or kept[0] is None or kept[0] != memory.turn():
        return None
    asked, around, inputs, outputs, wide, telling = kept[1]
    if (asked, around) != (named(plan), sight.around):
        return None
    told_inputs, told_outputs = sight.told
    paths = _inputs(*(_moved(inputs, sight.inputs) if inputs != told_inputs else _NONE), str(root))
    letters = _letters(set().union(*_moved(outputs, sight.outputs)) if outputs != told_outputs else (), plan)
    if paths is None or letters is None:
        return None
    return Since(paths, letters, tuple(map(tuple, wide)), tuple(telling))


def named(plan: Plan) -> str:
    """The name of what a plan asks for, of all letters."""
    return glance.asked(plan.langs, plan.formats, str(plan.output), plan.pdf_engine or "")


Moves = tuple[set[Entry], set[Entry]]
"""The files that are not as they were: how they were, how they are."""
_NONE: Moves = (set(), set())


def _moved(was: bytes, now: Iterable[Entry]) -> Moves:
    """What has moved since it was so; most entries stand where they stood."""
    others = [pair for pair in zip_longest(glance.entries_told(was), now) if pair[0] != pair[1]]
    before, after = ({one for one in side if one} for side in ((pair[n] for pair in others) for n in (0, 1)))
    return before - after, after - before


def _inputs(were: Collection[Entry], are: Collection[Entry], root: str) -> frozenset[str] | None:
    """The paths in the project; None if one of them has come or gone, or is neither a file of facts nor a template."""
    paths = {entry[0] for entry in are}
    found = frozenset(path.removeprefix(f"{root}/") for path in paths)
    is_known = all(map(glance.is_whole, (*were, *are))) and paths == {entry[0] for entry in were}
    return found if is_known and all(map(_is_input, found)) else None


def _is_input(path: str) -> bool:
    top, _, _ = path.partition("/")
    if is_hidden(path) or not path.isascii() or "\\" in path:
        return False
    return top == composing.FOLDER or (top == books.FOLDER and path.endswith(books.SUFFIX))


def _letters(moved: Iterable[Entry], plan: Plan) -> frozenset[str] | None:
    """The letters whose outputs these are; None if one may be nobody's."""
    endings = tuple(f".{FORMATS[name].suffix}" for name in plan.formats)
    found = set()
    for path in {entry[0] for entry in moved}:
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
    rests = {path: memory.resting(path) for path in found.inputs}
    if (
        present.register.links
        or present.register_faults
        or facts.lost
        or facts.blame != Blame()
        or None in rests.values()
        or not found.letters <= set(facts.letters)
        or any(present.digest((kind, key)) != was for kind, key, was in found.wide)
    ):
        raise Moved(books.FOLDER)
    letters = found.letters | {key for one in rests.values() if one for key in one}
    return Few(letters, _keys_of(present, found.inputs), found.telling)


def _keys_of(present: Present, moved: Iterable[str]) -> set[str]:
    """The keys of looks that these inputs answer."""
    found = set(moved)
    for path in found & present.held.keys():
        found |= {f"{section}/{key}" for section, keys in present.held[path].keys.items() for key in keys}
    return found


# --- how it is known -------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Resting:
    """Letters by the file on which they rest; looks that rest on no one file; letters in which something was found."""

    on: Mapping[str, tuple[str, ...]]
    wide: tuple[Seen, ...]
    telling: tuple[str, ...]


def resting(
    looks: Iterable[tuple[int, Seen]], letters: Iterable[tuple[str, Remembered]], path_of: Callable[[Look], str | None]
) -> Resting:
    """What is to be known of these letters; `path_of` tells where an answer stands: in a file, nowhere (""), or in the
    project as a whole (None).
    """
    paths: dict[int, str] = {}
    wide: dict[int, Seen] = {}
    for number, seen in looks:
        path = path_of(seen[:2])
        if path is None:
            wide[number] = seen
        elif path:
            paths[number] = path
    on, used, telling = defaultdict[str, list[str]](list), set[int](), []
    for key, known in letters:
        found = set(numbers(known))
        used |= found & wide.keys()
        for path in {paths[number] for number in found & paths.keys()}:
            on[path].append(key)
        if known.findings or any(output.findings for output in known.outputs.values()):
            telling.append(key)
    return Resting({path: tuple(keys) for path, keys in on.items()}, tuple(map(wide.__getitem__, used)), tuple(telling))


def numbers(known: Remembered) -> Iterator[int]:
    """The identities of all looks that a letter rests on."""
    for data in (known.verdict, *known.said.values(), *(output.by for output in known.outputs.values())):
        yield from unpacked(data)


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
