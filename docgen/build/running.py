"""Letters → files: what is stale is composed, checked, written, and only then what was there is replaced.

A letter is written whole or not at all: all its files are made in memory first, wherever an executor makes them. Only
this room writes. One broken letter does not stop the others, nor does a fault in facts/ stop a letter that does not
look there.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from docgen.build import glance
from docgen.build.editions import Editions, told
from docgen.build.executor import Executor, Here
from docgen.build.formats import FORMATS
from docgen.build.glance import Sight
from docgen.build.keeping import Kept, edited, sent_unsealed
from docgen.build.ledger import Ledger
from docgen.build.memory import Memory, told_findings
from docgen.build.planning import Few, Plan, Planned, Planner
from docgen.build.present import Present, page_with_fonts
from docgen.build.resting import few, named, since
from docgen.build.sent import SentFiles, sent_files, spoiled
from docgen.build.sights import Sights
from docgen.build.spilling import Paths
from docgen.build.working import Job, Made, Tasks
from docgen.checks.project import no_facts, order, unique
from docgen.codes import has_blockers
from docgen.facts.distant import Moved
from docgen.facts.settings import Settings
from docgen.files import Unreadable, Unwritable, remove_all, write_all
from docgen.model import Diagnostic, Document, Span
from docgen.rows import Texts
from docgen.sealing.standing import Sent, Standing
from docgen.sealing.today import supplement
from docgen.world import DiskWorld, aside_in

Progress = Callable[[int, int, int], None]
"""Told how many of how many letters are done, and how many of them are broken."""


@dataclass(slots=True)
class Result:
    """What came of a build: files in the order they were written; letters that were not, and why; letters that were as
    they should be.

    `machine` tells that the machine was at fault (disk, rights, fonts), not what the user wrote.
    """

    files: Paths = field(default_factory=Paths)
    broken: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    fresh: Texts = field(default_factory=Texts)
    machine: bool = False

    @property
    def written(self) -> list[Path]:
        """The paths of the files."""
        return list(map(Path, self.files))

    def after(self, earlier: Result) -> Result:
        """What came of a build that was run once more: what the first run wrote, or told once, counts, too."""
        once = (one for one in earlier.diagnostics if one.code in _ONCE)
        diagnostics = sorted(unique((*once, *self.diagnostics)), key=order)
        known = set(earlier.files)
        earlier.files.add(path for path in self.files if path not in known)
        return replace(self, files=earlier.files, diagnostics=diagnostics)


def run_build(
    world: DiskWorld,
    plan: Plan,
    progress: Progress | None = None,
    executor: Executor | None = None,
    sight: Sight | None = None,
) -> Result:
    """Build what is stale of what the plan names. `sight`: how all files stand, if they were looked at just now.

    Raises KeyError for a letter that the project has not: the caller asks `read_facts` first.
    """
    memory = Memory(world.root)
    with contextlib.closing(memory):
        result = _Build(world, plan, memory).run(executor or Here(), progress, sight)
        if not memory.spoilt:
            return result
        # the memory is seen to be spoilt only now, what some letters rest on is lost: it is learned at once
        return _Build(world, plan, memory).run(executor or Here(), progress, None).after(result)


def plan_build(world: DiskWorld, plan: Plan) -> Planned:
    """What a build would do now; nothing is done."""
    memory = Memory(world.root)
    with contextlib.closing(memory):
        present = Present(world, memory, plan.pdf_engine)
        few = None if plan.letters is None else _these(plan.letters, present)
        return Planner(plan, present, memory, few).planned(_asked(plan, present))


def _these(letters: Collection[str], present: Present) -> Few:
    """These letters alone: of all that is remembered, what they rest on is taken up when it is looked at, but for what
    a fault in facts/ stops.
    """
    return Few(frozenset(letters), tuple({key for _, key in present.facts.blame.looks}), ())


def _asked(plan: Plan, present: Present) -> Collection[str]:
    return present.facts.letters if plan.letters is None else plan.letters


def rebuilder(world: DiskWorld, settings: Settings) -> Callable[[Document, str], bytes]:
    """Gives the bytes that a build would write today for a document and the name of a format. Raises `Refused` where
    the fonts are missing.
    """
    from docgen.sealing.sending import Refused  # noqa: PLC0415  # only `docgen seal` builds so, and has loaded it

    style = page_with_fonts(world, settings.page)
    if isinstance(style, Diagnostic):
        raise Refused(style)
    return lambda document, suffix: FORMATS[suffix].write(document, style).data


class _Build:
    """One run: what it found and did so far."""

    def __init__(self, world: DiskWorld, plan: Plan, memory: Memory) -> None:
        self.world = world
        self.plan = plan
        self.memory = memory
        self.result = Result(Paths(aside_in(world.root)))

    def run(self, executor: Executor, progress: Progress | None, sight: Sight | None) -> Result:
        if not self._run_few(executor, progress, sight):
            self._run_all(executor, progress)
        self.result.diagnostics = sorted(unique(self.result.diagnostics), key=order)
        return self.result

    def _run_all(self, executor: Executor, progress: Progress | None) -> None:
        self._see(None)
        sights = Sights(self.world, self.plan, self.memory)
        facts = self.present.facts
        self.result.diagnostics += facts.findings
        self.result.broken += facts.lost if self.plan.letters is None else ()
        self.result.diagnostics += self.present.register_faults
        if facts.blame.everyone or has_blockers(self.present.register_faults):  # what was sent is not known
            self.result.broken += _asked(self.plan, self.present)
            return
        if not self.present.book.letters and (missing := no_facts(self.world)):
            self.result.diagnostics.append(missing)
            return
        planner = Planner(self.plan, self.present, self.memory, explains=False)
        self._build(planner, executor, progress)
        if self._is_settled():
            sights.keep(self.present, planner, self._told())

    def _run_few(self, executor: Executor, progress: Progress | None, sight: Sight | None) -> bool:
        """Build what a small change touches. If that cannot be told, nothing has happened but that some letters may
        have been written, as they are to be.
        """
        if self.plan.letters is not None or self.plan.verify or not executor.reads_disk or self.memory.spoilt:
            return False
        sight = sight or glance.look(str(self.world.root), named(self.plan))[1]
        found = None
        with contextlib.suppress(OSError):  # what was put aside of a sight is not given back
            found = since(self.memory, sight, self.plan, self.world.root) if sight else None
        if sight is None or found is None:
            return False
        try:
            self._see(found.inputs)
            sights = Sights(self.world, self.plan, self.memory)
            planner = Planner(
                self.plan, self.present, self.memory, few(self.memory, self.present, found), explains=False
            )
            self.result.diagnostics += self.present.facts.findings
            ledger = self._build(planner, executor, progress)
        except Moved:
            self.result = Result().after(self.result)
            return False
        if self._is_settled() and not any(one.code in _ONCE for one in self.result.diagnostics):
            with contextlib.suppress(OSError):  # as above: the next build sees the whole project
                sights.keep_few(sight, found, planner, ledger=ledger, written=self.result.files, told=self._told())
        return True

    def _see(self, moved: Collection[str] | None) -> None:
        self.present = Present(self.world, self.memory, self.plan.pdf_engine, moved)
        self._editions = Editions(self.present.register, self.plan.output)

    def _build(self, planner: Planner, executor: Executor, progress: Progress | None) -> Ledger:
        """Build what is stale."""
        tasks = self._planned(planner)
        ledger = Ledger(self.memory, self.present, planner)
        try:
            if tasks:
                self._make(tasks, executor, ledger, progress)
        finally:
            ledger.close()
        return ledger

    def _planned(self, planner: Planner) -> Tasks:
        """What is to be made; what is known of the other letters is told."""
        planned = planner.planned(_asked(self.plan, self.present))
        self.result.broken += planned.stopped
        self.result.fresh = planned.fresh
        for key in chain(planned.fresh, planned.stopped):
            self.result.diagnostics += planner.findings(key)
        self._editions = planner.editions
        for key in planned.fresh if self._editions.registered else ():
            self.result.diagnostics += self._stands(key, planner)
        return Tasks(one.task for one in planned.stale)

    def _stands(self, key: str, planner: Planner) -> Iterator[Diagnostic]:
        """What a letter that is not made anew has to be told of: a supplement begun, an approval that fell."""
        if sent := self._editions.pending(key):
            yield supplement(sent, self.present.book.letters[key])
        yield from self._spoiled(key, pending=bool(sent))
        if digests := planner.digests.get(key):
            yield from told(self._editions.standing(key, digests), self.present.book.letters[key])

    def _spoiled(self, key: str, *, pending: bool) -> Iterator[Diagnostic]:
        """What was sent of a letter, is made by no build any more, and is not as it was."""
        for number, one in enumerate(self._editions.out_of_reach(key, pending=pending)):
            yield from spoiled(one, self.plan.output, last=pending and number == 0)

    def _make(self, tasks: Tasks, executor: Executor, ledger: Ledger, progress: Progress | None) -> None:
        style = self.present.page(self.plan.formats)
        if isinstance(style, Diagnostic):
            self.result.diagnostics.append(style)
            self.result.machine = True
            self.result.broken += (task.letter for task in tasks)
            return
        job = Job(
            self.world, self.present.book, self.present.settings, style, self.plan.verify, self._editions.registered
        )
        tell = progress or _untold
        tell(0, len(tasks), 0)
        with contextlib.closing(executor.run(job, tasks)) as every:  # type: ignore[type-var]
            for done, made in enumerate(every, 1):
                self._take(made, ledger)
                tell(done, len(tasks), len(self.result.broken))

    def _take(self, made: Made, ledger: Ledger) -> None:
        """Put the files of a letter in place, all or none, if it may be written. Raises `Moved`."""
        if made.moved:
            raise Moved(made.letter)
        self.result.diagnostics += made.all_findings()
        if not made.whole:
            self.result.machine |= made.machine
            self.result.broken.append(made.letter)
            ledger.break_(made)
        elif self.present.facts.blame.stops(made.verdict):
            self.result.broken.append(made.letter)
        else:
            self._put(made, ledger)

    def _put(self, made: Made, ledger: Ledger) -> None:
        stands = self._editions.standing(made.letter, made.digests)
        if made.digests:
            self.result.diagnostics += told(stands, self.present.book.letters[made.letter])
        files = {path: made.files[n] for path, n in self._editions.placed(made, stands).items()}
        try:
            if stands.last and stands.sent is Sent.SAME:
                remove_all(self._editions.begun(made.letter))
                put = sent_files(stands.last, self.plan.output, files)
            else:
                put = SentFiles(files, {path: one.data for path, one in files.items()})
            own = {path: data for path, data in put.new.items() if path in files}
            kept = tuple(self._kept(own, made, ledger, stands))
            ledger.note(made.letter, own)
            write_all({**{one.kept: one.data for one in kept}, **put.new}, self.plan.inside(self.world.root))
        except (Unwritable, Unreadable) as fault:
            self.result.diagnostics.append(Diagnostic("DG902", Span(str(fault.path)), {"reason": fault.reason}))
            self.result.broken.append(made.letter)
            self.result.machine = True
        else:
            self.result.files.add(str(path) for path in put.new if path in files)
            told_already = {found.span.file for found in put.findings}
            self.result.diagnostics += (one.told for one in kept if str(one.path) not in told_already)
            self.result.diagnostics += put.findings
            self.result.diagnostics += self._spoiled(made.letter, pending=stands.sent is Sent.OTHER)
            ledger.enter(made, put.sound, put.other)

    def _kept(self, own: Mapping[Path, bytes], made: Made, ledger: Ledger, stands: Standing) -> Iterator[Kept]:
        """The files that are put aside before these take their places: what a hand has edited, and what went out
        without a seal.
        """
        by_hand = tuple(edited(own, ledger.written(made.letter), ledger.was_writing))
        yield from by_hand
        if stands.last is None and made.digests:  # else no record says that it went out
            others = {path: data for path, data in own.items() if path not in {one.path for one in by_hand}}
            letter = self.present.book.letters[made.letter]
            yield from sent_unsealed(others, letter, made.digests, ledger.digests(made.letter))

    def _is_settled(self) -> bool:
        """Whether all letters are as they should be now."""
        done = not (self.result.broken or self.result.machine)
        return done and self.plan.letters is None and not self.plan.verify

    def _told(self) -> object:
        """What the next build has to tell if it finds nothing to do."""
        told = (one for one in self.result.diagnostics if not one.excuse and one.code not in _ONCE)
        return len(self.present.facts.letters), told_findings(told)


_ONCE = frozenset({"DG807", "DG612", "DG727"})
"""What is told once: a file was put aside, and the build's own stands again."""


def _untold(_done: int, _all: int, _broken: int) -> None:
    """For a build that nobody watches."""
