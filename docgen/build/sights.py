"""How all files of a project stand at the end of a build, kept if all is as it should be: then the next build sees at
once that nothing is to do, or what little has moved.
"""

from __future__ import annotations

import contextlib
import functools
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from docgen.build import glance
from docgen.build.glance import Entry, Sight
from docgen.build.ledger import Ledger
from docgen.build.memory import Memory
from docgen.build.planning import Plan, Planner
from docgen.build.present import Present
from docgen.build.resting import Resting, Since, named, numbers, place_of, resting
from docgen.build.standing import plain_state, stamp
from docgen.world import PROJECT_FILE, DiskWorld

T = TypeVar("T")


class Sights:
    """Keeps how all files stand, if nothing has changed since a build began and each output is as it was remembered."""

    def __init__(self, world: DiskWorld, plan: Plan, memory: Memory) -> None:
        self._memory = memory
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
            outputs = sight.outputs
            is_steady = changed < self._stamp and glance.latest(outputs) < now and not present.has_lost(paths)
            if is_steady and sight.around == self._around and planner.stand(present.facts.letters, outputs):
                del outputs
                rests = self._rests(present)
                self._memory.keep_sight(self._whole(sight), _moved(rests), rests.on, anew=True)
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
        there = self._with(outputs, sight.outputs)
        rests = self._rests_of(set(ledger.entered), present, since)
        is_past = _is_past(self._root, glance.latest(outputs.values()))
        if rests and is_past and glance.around() == sight.around and planner.stand(present.facts.letters, there):
            now = glance.with_outputs(sight, there)
            if since.is_much:
                self._memory.keep_sight(self._whole(now), _moved(rests), rests.on, anew=False)
            else:
                moved = _moved(rests, since.inputs.values(), {**since.outputs, **outputs}.values())
                self._memory.keep_sight(None, moved, rests.on, anew=False)
            self._keep_glance(now, files, told)

    def _whole(self, sight: Sight) -> object:
        return named(self._plan), sight.around, *sight.told

    def _keep_glance(self, sight: Sight, files: list[str], told: object) -> None:
        name = glance.kept_name(named(self._plan))
        self._memory.keep(name, (sight.digests(), (self._folders, files), told))

    def _rests(self, present: Present) -> Resting:
        """What is to be known of all letters."""
        letters = set(present.facts.letters)
        self._memory.turn()  # whoever writes letters meanwhile writes others than are read here
        known = ((key, one) for key, one in self._memory.letters() if key in letters)
        return resting(self._memory.looks(), known, functools.partial(place_of, present))

    def _rests_of(self, made: set[str], present: Present, since: Since) -> Resting | None:
        """What was known before of all letters, and is to be known of those that were made; None where that is lost."""
        letters = {key: self._memory.letter(key) for key in made}
        asked = {number for one in letters.values() for number in numbers(one)}
        found = {number: seen for number in asked if (seen := self._memory.look(number))}
        now = resting(found.items(), letters.items(), functools.partial(place_of, present))
        before = {path: self._memory.resting(path) for path in now.on}
        on = {path: _both(was, now.on[path]) for path, was in before.items() if was is not None}
        telling = (key for key in since.telling if key not in made)
        if len(on) < len(now.on):
            return None
        return Resting(on, _both(since.wide, now.wide), _both(telling, now.telling))

    def _with(self, new: Mapping[str, Entry], outputs: list[Entry]) -> list[Entry]:
        """The outputs in the order of `glance.outputs`, these anew or added."""
        told = [new.get(one[0], one) for one in outputs]
        added = new.keys() - {one[0] for one in outputs if one[0] in new}
        if not added:
            return told
        every = sorted((*told, *map(new.__getitem__, added)))
        return [one for top in self._folders for one in every if one[0].startswith(f"{top}/")]

    def _singles(self, present: Present) -> list[str]:
        """The files beside those in the project's folders on which letters rest."""
        return [str(self._root / path) for path in (PROJECT_FILE, *present.facts.evidence)]


def _moved(rests: Resting, inputs: Iterable[Entry] = (), outputs: Iterable[Entry] = ()) -> object:
    return list(inputs), list(outputs), list(rests.wide), list(rests.telling)


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
