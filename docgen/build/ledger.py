"""Writes down what was made, some letters at a time: what a letter rested on, and how its files stand."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from docgen.build.digests import digest
from docgen.build.keeping import EDITABLE
from docgen.build.looking import Look
from docgen.build.memory import Memory, Output, Remembered, Seen, identity, in_order, numbers, packed
from docgen.build.planning import Planner
from docgen.build.present import Present, format_looks
from docgen.build.standing import plain_state
from docgen.build.working import File, Made
from docgen.model import Lang
from docgen.sealing.contents import Digests


class Ledger:
    """What one build made, as far as it is not written down yet."""

    EVERY = 0.5
    """Seconds after which what was made is written down: what a killed build has not, is made once more."""

    def __init__(self, memory: Memory, present: Present, planner: Planner) -> None:
        self._memory = memory
        self._present = present
        self._planner = planner
        self._letters: dict[str, Remembered] = planner.restated
        self._looks: dict[int, Seen] = {}
        self._known: dict[tuple[Look, bytes], int] = {}
        self._known_before: dict[tuple[Look, bytes], int] = {}
        """Numbers of looks of these letters, and of those that were written down last: most letters share many."""
        self._last = time.monotonic()
        self.entered: list[str] = []
        """Letters of which anything was noted, where only a few letters are looked at."""

    def written(self, letter: str) -> Callable[[Path], bytes | None]:
        """Gives the digest of what was written to a path for a letter, if anything was."""
        outputs = self._before(letter).outputs
        return lambda path: outputs[shown].digest if (shown := self._planner.shown(path)) in outputs else None

    def digests(self, letter: str) -> Digests | None:
        """What a letter said and knew when it was written, if that was noted."""
        return self._before(letter).digests

    def note(self, letter: str, files: Mapping[Path, bytes]) -> None:
        """Note what is put in place next, where something else was written before."""
        written = self.written(letter)
        told = {path: digest(data) for path, data in files.items() if path.suffix in EDITABLE}
        new = {self._planner.shown(path): one for path, one in told.items() if written(path) not in (None, one)}
        if new:
            self._memory.note_writing(new)

    def was_writing(self, path: Path, found: bytes) -> bool:
        """Whether a build that was killed has put a file of this digest there."""
        return self._memory.was_writing(self._planner.shown(path), found)

    def enter(self, made: Made, files: dict[Path, File], other: Iterable[Path] = ()) -> None:
        """Note a letter that was written; of files that are not what was sent (`other`) nothing is noted, so that each
        build looks at them again.
        """
        before = self._before(made.letter)
        said: dict[Lang, bytes] = {lang: self._packed(looks, made) for lang, looks in made.said.items()}
        outputs = dict(before.outputs)
        for path, one in files.items():
            state = plain_state(path)
            by = self._packed(format_looks(one.format), made)
            outputs[self._planner.shown(path)] = Output(
                one.lang, one.format, digest(said[one.lang]), by, digest(one.data), state or (0, 0, 0, 0), one.findings
            )
        for path in other:
            outputs.pop(self._planner.shown(path), None)
        verdict = self._packed(made.verdict, made)
        self._note(made.letter, Remembered(verdict, said, made.findings, outputs, made.digests))

    def break_(self, made: Made) -> None:
        """Note a letter that must not be written; its old files stand as they were."""
        before = self._before(made.letter)
        if before.verdict:
            self._note(made.letter, replace(before, verdict=b""))

    def close(self) -> None:
        """Write down the rest, and how the project stands."""
        self._flush()
        few = self._planner.few
        if few is None and self._planner.began_with:
            self._prune()
        if few is None or few.are_many:  # else the next build holds what it sees against the same as this one
            self._present.keep(self._planner.good(self._present.good))

    def _prune(self) -> None:
        used = in_order(_some_once(one for _, known in self._memory.letters() for one in numbers(known)))
        if len(self._planner.holding) + len(self._planner.found) > 2 * len(used) + 1000:
            self._memory.prune(used)

    def _before(self, letter: str) -> Remembered:
        """What was known of a letter."""
        return self._letters.get(letter) or self._memory.letter(letter)

    def _note(self, key: str, letter: Remembered) -> None:
        self._letters[key] = letter
        if self._planner.few:
            self.entered.append(key)
        if time.monotonic() - self._last > self.EVERY:
            self._flush()

    def _flush(self) -> None:
        if self._letters:
            self._memory.remember(self._letters, self._looks)
            self._present.grow_old()
        self._letters, self._looks, self._last = {}, {}, time.monotonic()
        self._known_before, self._known = self._known, {}

    def _packed(self, looks: Iterable[Look], made: Made) -> bytes:
        return packed(self._identities(looks, made))

    def _identities(self, looks: Iterable[Look], made: Made) -> Iterator[int]:
        for look in looks:
            found = made.read[look[1]] if look[0] == "file" else self._present.digest(look)
            number = self._known.get((look, found))
            if number is None:
                number = self._known_before.get((look, found)) or self._noted((*look, found))
                self._known[look, found] = number
            yield number

    def _noted(self, seen: Seen) -> int:
        """The identity of a look, which is to be remembered if it was not."""
        number = identity(seen)
        if number not in self._planner.holding:
            self._looks[number] = seen
            if seen[2] == self._present.digest(seen[:2]):
                self._planner.found.append(number)
        return number


def _some_once(every: Iterable[int]) -> Iterator[int]:
    """These, without most that come again: those that letters share come again and again, the others are many."""
    near = set[int]()
    for one in every:
        if one not in near:
            if len(near) >= _NEAR:
                near.clear()
            near.add(one)
            yield one


_NEAR = 4096
