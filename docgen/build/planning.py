"""What is stale, and why: held against the memory, each letter's looks and each file's state."""

from __future__ import annotations

import bisect
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import compress
from pathlib import Path

from docgen.build.digests import digest
from docgen.build.editions import Editions
from docgen.build.looking import MISSING
from docgen.build.memory import Memory, Output, Remembered, State, unpacked
from docgen.build.present import Present
from docgen.build.standing import plain_state
from docgen.build.working import Target, Task
from docgen.facts.distant import Moved
from docgen.files import Unreadable, read_plain
from docgen.model import Diagnostic, Lang, PdfEngine
from docgen.rows import Keys, Texts
from docgen.sealing.contents import Digests


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked for: letters by key (None: all), languages, formats, and the folder that takes the files."""

    letters: tuple[str, ...] | None
    langs: tuple[Lang, ...]
    formats: tuple[str, ...]
    output: Path
    pdf_engine: PdfEngine | None = None
    """Who prints PDF, if not whom the settings name."""
    verify: bool = False
    """Whether the files are read back with other programs before they are put in place."""

    def inside(self, root: Path) -> Path:
        """The folder below which no link is followed: the project's, or the one that was asked for outside of it."""
        return root if self.output.is_relative_to(root) else self.output


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is made anew: a message of the catalogue, with the key or path in question and the file."""

    message: str
    key: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Stale:
    """A letter that must be judged anew, the files that must be made, and why."""

    task: Task
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to be done: stale letters, those that are as they should be, those that a fault in facts/ stops."""

    stale: tuple[Stale, ...]
    fresh: Texts
    stopped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Few:
    """The only letters that may not be as they should be, the keys of the looks that may find something else, and the
    letters in which something was found. `are_many`: so much has moved by now that all is to be written down anew.
    """

    letters: frozenset[str]
    keys: Collection[str]
    telling: tuple[str, ...]
    are_many: bool = False


class Holding:
    """Remembered looks by identity: whether each would find the same now. In a row, for they come in their order: a
    table of those of ten thousand letters would take eight times the memory.
    """

    def __init__(self) -> None:
        self._numbers, self._holds = array("q"), bytearray()
        self._others: dict[int, bool] = {}
        """Those that came out of their order."""
        self._near: dict[int, bool] = {}
        """Some that were asked for: most letters share them."""

    def add(self, number: int, holds: bool) -> None:  # noqa: FBT001  # as the value of a table
        """Note one more."""
        if self._numbers and number <= self._numbers[-1]:
            self._others[number] = holds
        else:
            self._numbers.append(number)
            self._holds.append(holds)

    def get(self, number: int) -> bool | None:
        """Whether it would find the same; None if that was not noted."""
        found = self._near.get(number)
        if found is None and (found := self._found(number)) is not None:
            if len(self._near) >= _NEAR:
                self._near.clear()
            self._near[number] = found
        return found

    def _found(self, number: int) -> bool | None:
        at = bisect.bisect_left(self._numbers, number)
        if at < len(self._numbers) and self._numbers[at] == number:
            return bool(self._holds[at])
        return self._others.get(number)

    def __contains__(self, number: int) -> bool:
        return self.get(number) is not None

    def __len__(self) -> int:
        return len(self._numbers) + len(self._others)

    def good(self) -> Iterator[int]:
        """Those that would find the same."""
        yield from compress(self._numbers, self._holds)
        yield from (number for number, holds in self._others.items() if holds)


_NEAR = 1024


class Planner:
    """Holds letters against the memory, one after the other: of those that are as they should be it keeps next to
    nothing.
    """

    def __init__(
        self, plan: Plan, present: Present, memory: Memory, few: Few | None = None, *, explains: bool = True
    ) -> None:
        """`explains`: whether it is told why letters are stale, which takes more memory than all else of them."""
        self.plan = plan
        self.few = few
        self._explains = explains
        self.editions = Editions(present.register, plan.output)
        self.present = present
        self._memory = memory
        self.holding = Holding()
        self._blamed: set[int] = set()
        for number, seen in memory.looks(few.keys if few else None):
            self.holding.add(number, present.holds(number, seen))
            if seen[:2] in present.facts.blame.looks:
                self._blamed.add(number)
        self.began_with = len(self.holding)
        """Looks that were remembered."""
        self.found = array("q")
        """Looks that were not remembered and find the same now, some of them several times."""
        self._root = f"{present.world.root.as_posix().rstrip('/')}/"
        self.restated: dict[str, Remembered] = {}
        """Letters with files that are as they were written, though their times are not: to be remembered anew."""
        self.digests: dict[str, Digests] = {}
        """What letters that are not made anew say and know, where the register knows them."""
        self._found: dict[str, tuple[Diagnostic, ...]] = {}
        self._same: dict[tuple[Target, ...], tuple[Target, ...]] = {}
        self._reasons: dict[int, Reason] = {}
        """What was said of looks, by identity: one setting may make all letters stale."""

    def planned(self, keys: Iterable[str]) -> Planned:
        """What is to be done for these letters, in their order."""
        asked = keys if isinstance(keys, Keys) else Keys.of(dict.fromkeys(keys))
        judged: dict[int, Stale | bool] = {}
        known_at = bytearray(len(asked))
        for key, known in self._rows(asked):
            known_at[at := asked.at(key)] = 1
            if (found := self._judged(key, known)) is not True:
                judged[at] = found
        fresh, stopped, stale = Texts(), list[str](), list[Stale]()
        for at, key in enumerate(asked):
            is_known = known_at[at] or self.few is not None
            found = judged.pop(at, True) if is_known else self._judged(key, Remembered())
            if found is True:
                fresh.add(key)
            elif found is False:
                stopped.append(key)
            else:
                stale.append(found)
        self._reasons.clear()
        return Planned(tuple(stale), fresh, tuple(stopped))

    def _rows(self, asked: Collection[str]) -> Iterator[tuple[str, Remembered]]:
        """The letters that are to be judged. Raises `Moved` if of one that is not, what was found is lost."""
        if self.few is None:
            yield from ((key, known) for key, known in self._memory.letters() if key in asked)
            return
        yield from ((key, self._memory.letter(key)) for key in asked if key in self.few.letters)
        for key in (one for one in self.few.telling if one not in self.few.letters):
            known = self._memory.letter(key)
            if not known.verdict:
                raise Moved(key)
            self._found[key] = tuple(self._told(known))

    def good(self, earlier: Iterable[int]) -> Iterator[int]:
        """The looks that would find the same now; of some letters, those besides that did so `earlier`."""
        holding = self.holding
        if self.few:
            yield from (one for one in earlier if one not in holding)
        yield from holding.good()
        yield from self.found

    def _judged(self, key: str, known: Remembered) -> Stale | bool:
        """A letter that must be judged anew, or whether a fault in facts/ stops the one that must not."""
        if found := self._stale(key, known):
            return found
        if diagnostics := tuple(self._told(known)):
            self._found[key] = diagnostics
        if known.digests:
            self.digests[key] = known.digests
        return self._blamed.isdisjoint(unpacked(known.verdict)) if self._blamed else True

    def _stale(self, key: str, known: Remembered) -> Stale | None:
        """The letter, if it must be judged or one of its files made."""
        changed = self._changed(known.verdict)
        reasons = [Reason(_WORDS["never"])] if not known.verdict else [self._reason(one) for one in changed]
        targets: list[Target] = []
        touched: dict[str, State] = {}
        for lang in self.plan.langs:
            for name in self.plan.formats:
                path = self.editions.path(lang, key, name)
                why = self._why(known, lang, path, touched, settled=not reasons)
                if why or self.plan.verify:
                    targets.append((lang, name))
                    reasons += why
        if touched:
            outputs = {path: replace(o, state=touched.get(path, o.state)) for path, o in known.outputs.items()}
            self.restated[key] = replace(known, outputs=outputs)
        if not reasons and not targets:
            return None
        return Stale(
            Task(key, self._same.setdefault(tuple(targets), tuple(targets)), self.plan.langs),
            tuple(dict.fromkeys(reasons)) if self._explains else (),
        )

    def _why(
        self, known: Remembered, lang: Lang, path: Path, touched: dict[str, State], *, settled: bool
    ) -> list[Reason]:
        """Why a file must be made anew; nothing if it is as it should be. One of which only the times are others is
        added to those that are `touched`.
        """
        where = self.shown(path)
        output = known.outputs.get(where)
        if output is None:
            return [Reason("{path} was never built here", path=where)]
        said = known.said.get(lang, b"")
        if not settled and (changed := self._changed(said)):
            return [self._reason(one) for one in changed]
        if output.made_of != digest(said):
            return [Reason("{path} was made from an earlier text", path=where)]
        if changed := self._changed(output.by):
            return [self._reason(one) for one in changed]
        return self._moved(output, path, where, touched)

    def _moved(self, output: Output, path: Path, where: str, touched: dict[str, State]) -> list[Reason]:
        """Whether the file on the disk is another one than was written."""
        state = plain_state(path)
        if state == output.state:
            return []
        if state is None:
            return [Reason("{path} is not there", path=where)]
        if _digest(path) != output.digest:
            return [Reason("{path} is not as it was written", path=where)]
        touched[where] = state
        return []

    def shown(self, path: Path) -> str:
        """A path as it is remembered: relative to the project, if it lies in it."""
        return path.as_posix().removeprefix(self._root)

    def findings(self, key: str) -> tuple[Diagnostic, ...]:
        """What was found in a letter that is as it should be, and in those of its files that are asked for."""
        return self._found.get(key, ())

    def _told(self, known: Remembered) -> Iterator[Diagnostic]:
        yield from known.findings
        for output in known.outputs.values():
            if output.lang in self.plan.langs and output.format in self.plan.formats:
                yield from output.findings

    def stand(self, keys: Collection[str]) -> bool:
        """Whether all files that are asked for of these letters stand as they are remembered."""
        wanted = self.few.letters.intersection(keys) if self.few else keys
        rows = ((key, known) for key, known in self._rows(wanted) if key in wanted)
        return len(wanted) == sum(self._stands(known.outputs, key) for key, known in rows)

    def _stands(self, outputs: Mapping[str, Output], key: str) -> bool:
        every = ((path, outputs.get(self.shown(path))) for path in self._paths(key))
        return all(output and output.state == plain_state(path) for path, output in every)

    def _paths(self, key: str) -> Iterator[Path]:
        return (self.editions.path(lang, key, name) for lang in self.plan.langs for name in self.plan.formats)

    # --- reasons -----------------------------------------------------------------------------------------------------

    def _changed(self, identities: bytes) -> list[int]:
        return [one for one in unpacked(identities) if not self._holds(one)]

    def _holds(self, number: int) -> bool:
        holds = self.holding.get(number)
        if holds is None and (seen := self._memory.look(number)):
            holds = self.present.holds(number, seen)
            self.holding.add(number, holds)
        return bool(holds)  # one that is lost is not held: it is written down anew

    def _reason(self, number: int) -> Reason:
        if number not in self._reasons:
            self._reasons[number] = self._reason_of(number)
        return self._reasons[number]

    def _reason_of(self, number: int) -> Reason:
        kind, key, was = self._memory.look(number) or ("", "", MISSING)
        name = key.partition("/")[2]
        if kind in ("record", "file"):
            now = self.present.digest((kind, key))
            change = "new" if was == MISSING else "gone" if now == MISSING else "changed"
            section = key.partition("/")[0] if kind == "record" else kind
            return Reason(_WORDS[f"{section} {change}"], name, key if kind == "file" else "")
        return Reason(_WORDS.get(kind, _WORDS[""]), name or key)


def _digest(path: Path) -> bytes:
    try:
        return digest(read_plain(path, inside=path.parent))
    except Unreadable:
        return MISSING


_WORDS: Mapping[str, str] = {
    "never": "it was not built yet, or not without errors",
    "facts changed": "the fact {key} has changed",
    "facts new": "the fact {key}, asked for in vain before, is there",
    "facts gone": "the fact {key} is gone",
    "sources changed": "the source {key} has changed",
    "sources new": "the source {key}, asked for in vain before, is there",
    "sources gone": "the source {key} is gone",
    "names changed": "the name {key} has changed",
    "names new": "the name {key}, asked for in vain before, is there",
    "names gone": "the name {key} is gone",
    "letters changed": "the record of the letter has changed",
    "letters new": "the record of the letter has changed",
    "letters gone": "the record of the letter has changed",
    "promises changed": "the promise {key} has changed",
    "promises new": "the promise {key}, asked for in vain before, is there",
    "promises gone": "the promise {key} is gone",
    "file changed": "{path} has changed",
    "file new": "{path}, asked for in vain before, is there",
    "file gone": "{path} is gone",
    "word": "other names are spelled «{key}» now",
    "group": "facts have come or gone whose keys begin with {key}",
    "lost": "the record {key} can be read now, or cannot any more",
    "keys": "records have come or gone in {key}",
    "all": "a record has changed in {key}",
    "view": "the names on the day of the letter have changed",
    "setting": "the setting {key} has changed",
    "fonts": "the fonts have changed",
    "format": "the format {key} is made in another way",
    "docgen": "docgen, Python or a library has changed",
    "today": "another day has come",
    "": "what it rests on is not known any more",
}
