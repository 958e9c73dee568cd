"""How all files of a project stand at the end of a build, kept if all is as it should be: then the next build sees at
once that nothing is to do, or what little has moved.
"""

from __future__ import annotations

import contextlib
import functools
import heapq
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from docgen.build import glance, memory
from docgen.build.glance import Entry, Sight
from docgen.build.ledger import Ledger
from docgen.build.memory import Memory, Remembered, identity
from docgen.build.planning import Plan, Planner
from docgen.build.present import Present
from docgen.build.resting import Resting, Since, grouped, named, place_of
from docgen.build.standing import plain_state, stamp
from docgen.rows import Texts
from docgen.world import PROJECT_FILE, DiskWorld

T = TypeVar("T")


class Sights:
    """Keeps how all files stand, if nothing has changed since a build began and each output is as it was remembered."""

    def __init__(self, world: DiskWorld, plan: Plan, kept: Memory) -> None:
        self._memory = kept
        self._plan = plan
        self._root = world.root
        self._folders = [str(plan.output / lang) for lang in plan.langs]
        self._around = glance.around()
        self._stamp = stamp(world.root)

    def keep(self, present: Present, planner: Planner, told: object) -> None:
        """Keep it, if every file was older than the look at it: one that is changed in the same tick would not show."""
        now = stamp(self._root)
        paths = (PROJECT_FILE, *present.facts.evidence)
        with contextlib.suppress(glance.Unsteady, OSError):
            sight, changed = glance.seen_now(str(self._root), self._singles(present), self._folders)
            is_steady = changed < self._stamp and glance.latest(sight.outputs) < now and not present.has_lost(paths)
            if is_steady and sight.around == self._around and planner.stand(present.facts.letters):
                rests = self._rests(present)
                if self._memory.group(rests.pairs(self._letters(present))):
                    self._memory.keep_sight(self._whole(sight), _moved(rests), None)
                    self._keep_glance(sight, self._singles(present), told)

    def keep_few(
        self, sight: Sight, since: Since, planner: Planner, *, ledger: Ledger, written: Iterable[str], told: object
    ) -> None:
        """Keep it where a `sight` was had before the build, only what has moved since was looked at, and only some
        outputs were `written`.
        """
        present, files = planner.present, self._singles(planner.present)
        outputs = {path: (path, *(plain_state(path) or ())) for path in written}
        are_whole = all(map(glance.is_whole, outputs.values()))
        is_steady = are_whole and all(one[1:] == present.standing.state(path) for path, one in since.inputs.items())
        if not is_steady or [one[0] for one in sight.last_inputs(len(files))] != files:
            return
        found = self._rests_of(set(ledger.entered), present, since)
        is_past = _is_past(self._root, glance.latest(outputs.values()))
        if found and is_past and glance.around() == sight.around and planner.stand(present.facts.letters):
            rests, on = found
            now = glance.with_outputs(sight, self._with(outputs, sight), str(self._root))
            if since.is_much:
                self._memory.keep_sight(self._whole(now), _moved(rests), on)
            else:
                moved = _moved(rests, since.inputs.values(), {**since.outputs, **outputs}.values())
                self._memory.keep_sight(None, moved, on)
            self._keep_glance(now, files, told)

    def _whole(self, sight: Sight) -> memory.Sight:
        return memory.Sight(named(self._plan), sight.around, sight.told)

    def _keep_glance(self, sight: Sight, files: list[str], told: object) -> None:
        name = glance.kept_name(named(self._plan))
        self._memory.keep(name, (sight.digests(), (self._folders, files), told))

    def _rests(self, present: Present) -> Resting:
        """Finds what is to be known of letters."""
        return Resting(self._memory.look, functools.partial(place_of, present))

    def _letters(self, present: Present) -> Iterator[tuple[str, Remembered]]:
        """All letters that there are."""
        letters = present.facts.letters
        self._memory.turn()  # whoever writes letters meanwhile writes others than are read here
        return ((key, one) for key, one in self._memory.letters() if key in letters)

    def _rests_of(self, made: set[str], present: Present, since: Since) -> tuple[Resting, dict[str, Texts]] | None:
        """What was known before of all letters, and is to be known of those that were made, with the letters by file;
        None where that is lost. Of files on which no more letters rest than before nothing is said.
        """
        now = self._rests(present)
        on: dict[str, Texts] = {}
        for path, keys in grouped(now.pairs((key, self._memory.letter(key)) for key in made)).items():
            was = self._memory.resting(path)  # one after the other: on some of them all letters rest
            if was is None:
                return None
            for key in sorted(keys.difference(was)):
                was.add(key)
                on[path] = was
        now.telling[:] = _both((key for key in since.telling if key not in made), now.telling)
        now.wide.update((identity(seen), seen) for seen in since.wide)
        return now, on

    def _with(self, new: Mapping[str, Entry], sight: Sight) -> Iterator[Entry]:
        """The outputs in their order, these anew or added."""
        there = {one[0] for one in sight.outputs if one[0] in new}
        told = (new.get(one[0], one) for one in sight.outputs)
        added = sorted((one for path, one in new.items() if path not in there), key=self._order)
        return heapq.merge(told, added, key=self._order) if added else told

    def _order(self, entry: Entry) -> tuple[int, str]:
        """Outputs stand in the order of `glance.outputs`: one folder behind the other."""
        path = entry[0]
        return next(n for n, top in enumerate(self._folders) if path.startswith(f"{top}/")), path

    def _singles(self, present: Present) -> list[str]:
        """The files beside those in the project's folders on which letters rest."""
        return [str(self._root / path) for path in (PROJECT_FILE, *present.facts.evidence)]


def _moved(rests: Resting, inputs: Iterable[Entry] = (), outputs: Iterable[Entry] = ()) -> object:
    return list(inputs), list(outputs), list(rests.wide.values()), rests.telling


def _both(earlier: Iterable[T], now: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys((*earlier, *now)))


_TRIES = 10
"""Times that the disk's clock is asked until it has gone on."""


def _is_past(root: Path, moment: int) -> bool:
    """Whether a moment is past by the clock of the disk, which goes in steps of some milliseconds."""
    for _ in range(_TRIES):
        if stamp(root) > moment:
            return True
        time.sleep(0.002)
    return False
