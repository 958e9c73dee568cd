"""One letter → the bytes of its files and what they rest on. Pure: nothing is written, so it may run anywhere."""

from __future__ import annotations

import datetime as dt
import hashlib
import tempfile
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from docgen.build.digests import digest
from docgen.build.formats import FORMATS
from docgen.build.giving_back import give_back
from docgen.build.looking import MISSING, Look, Notes, WatchedBook
from docgen.build.present import settings_looks
from docgen.build.standing import Unnoted
from docgen.checks.form.people import to_the_leadership
from docgen.checks.form.room import SHEETS, least_pages
from docgen.checks.project import Checker
from docgen.codes import has_blockers
from docgen.compose import turns
from docgen.compose.composing import Composed, Composer, template_path
from docgen.compose.turns import Turns
from docgen.facts.book import FOLDER as FACTS
from docgen.facts.book import FactBook
from docgen.facts.settings import Settings
from docgen.files import Unreadable, fault_reason
from docgen.model import LANGS, Diagnostic, Document, Lang, Letter, PageStyle, Span, Written
from docgen.rows import Texts
from docgen.sealing.contents import Digests, content_of
from docgen.world import World

Target = tuple[Lang, str]
"""Language and format of a file."""


@dataclass(frozen=True, slots=True)
class Job:
    """What all letters of a build are made from."""

    world: World
    book: FactBook
    settings: Settings
    style: PageStyle
    verify: bool = False
    registered: frozenset[str] = frozenset()
    """Letters that the register knows: what they say is compared with what was sent or approved."""


@dataclass(frozen=True, slots=True)
class Task:
    """A letter to judge, the files of it to make, the languages that are asked for."""

    letter: str
    targets: tuple[Target, ...]
    langs: tuple[Lang, ...] = LANGS


class Tasks(Collection[Task]):
    """The tasks of thousands of letters in their order, each made when its turn comes."""

    __slots__ = ("_kind_of", "_kinds", "_letters")

    def __init__(self, tasks: Iterable[Task] = ()) -> None:
        self._letters, self._kind_of = Texts(), array("I")
        self._kinds: dict[tuple[tuple[Target, ...], tuple[Lang, ...]], int] = {}
        for task in tasks:
            self._letters.add(task.letter)
            self._kind_of.append(self._kinds.setdefault((task.targets, task.langs), len(self._kinds)))

    def targets(self) -> set[Target]:
        """What is to be made of any of them."""
        return {target for targets, _ in self._kinds for target in targets}

    def __iter__(self) -> Iterator[Task]:
        kinds = tuple(self._kinds)
        return (Task(letter, *kinds[kind]) for letter, kind in zip(self._letters, self._kind_of, strict=True))

    def __len__(self) -> int:
        return len(self._letters)

    def __contains__(self, task: object) -> bool:
        return any(task == one for one in self)


@dataclass(frozen=True, slots=True)
class File:
    """The bytes of one file, and what its writer found."""

    lang: Lang
    format: str
    data: bytes = field(repr=False)
    findings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a task: the looks behind the verdict and behind each language, the digests of the files that were
    read, what was found, and the files. `machine` tells that the machine was at fault.
    """

    letter: str
    verdict: frozenset[Look] = frozenset()
    said: Mapping[Lang, frozenset[Look]] = field(default_factory=dict)
    read: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Diagnostic, ...] = ()
    files: tuple[File, ...] = ()
    machine: bool = False
    digests: Digests | None = None
    """What a letter says and knows, if the register knows it."""
    moved: bool = False
    """Whether a file of facts was not what it had been taken for: then nothing was made."""

    @property
    def whole(self) -> bool:
        """Whether the letter may be written."""
        return not self.machine and not has_blockers(self.all_findings())

    def all_findings(self) -> tuple[Diagnostic, ...]:
        """What was found in the letter and in its files."""
        return (*self.findings, *(found for one in self.files for found in one.findings))


class SteadyWorld:
    """A world in which the digest of a file is that of its first reading: one that changes during a build counts as
    missing, so that the next build looks again.
    """

    def __init__(self, world: World, notes: Notes) -> None:
        self._world = Unnoted(world)
        self._notes = notes
        self.reads: dict[str, str] = {}
        self.digests: dict[str, bytes] = {}

    @property
    def today(self) -> dt.date:
        """See `World`."""
        self._notes.looks.add(("today", ""))
        return self._world.today

    def read(self, path: str) -> bytes:
        """See `World`."""
        data = self._world.read(path)
        found = digest(data)
        self.reads[path] = hashlib.sha256(data).hexdigest()
        if self.digests.setdefault(path, found) != found:
            self.digests[path] = MISSING
        return data

    def found(self, folder: str, suffix: str) -> tuple[str, ...]:
        """See `World`."""
        return self._world.found(folder, suffix)


class _WatchedComposer(Composer):
    """A composer that notes the looks of each language apart."""

    def __init__(self, world: World, book: FactBook, notes: Notes) -> None:
        super().__init__(world, book)
        self.notes = notes
        self.said: dict[Lang, set[Look]] = {}

    def compose(self, letter: Letter, lang: Lang) -> Composed:
        """See `Composer`."""
        before = self.notes.looks
        self.said[lang] = {("record", f"letters/{letter.key}")}
        self.notes.into(self.said[lang])
        composed = super().compose(letter, lang)
        self.said[lang] |= {("file", path) for path in composed.templates}
        self.notes.into(before)
        return composed


class Worker:
    """Makes letters of one job, one after the other: templates and words are made ready once for many of them.

    What only letters before have had is let go on the way, so that it grows to a bound, whatever their number.
    """

    def __init__(self, job: Job) -> None:
        self.job = job
        self._turns = Turns(job.book)
        self._begin()

    def _begin(self) -> None:
        self._notes = Notes()
        self._world = SteadyWorld(self.job.world, self._notes)
        book = WatchedBook(self.job.book, self._notes)
        self._composer = _WatchedComposer(self._world, book, self._notes)
        self._checker = Checker(self._world, book, self.job.settings, self._composer)

    def _let_go(self) -> None:
        """Of what letters before have left."""
        self._turns.begin_letter()
        if len(self._world.digests) > turns.MOST_FILES:
            self._composer.let_go()
            self._begin()
            give_back()

    def make(self, task: Task) -> Made:
        """Compose, check and write one letter. What the user wrote never raises."""
        self._let_go()
        looks: set[Look] = {("docgen", ""), *settings_looks()}
        self._notes.into(looks)
        letter = self.job.book.letters[task.letter]
        self._composer.said.clear()  # what the letter before said
        checked = self._checker.check(letter, task.langs)
        findings = checked.diagnostics
        looks |= {look for said in self._composer.said.values() for look in said}
        looks |= {("file", path) for path in _places_in_facts(findings)}
        looks |= {("file", template_path(letter, lang)) for lang in LANGS}  # one that is missing may come
        made = Made(
            task.letter,
            frozenset(looks),
            {lang: frozenset(said) for lang, said in self._composer.said.items()},
            {key: self._digest(key) for kind, key in looks if kind == "file"},
            findings,
        )
        if has_blockers(findings):
            return made
        return self._written(made, task, {lang: one.document for lang, one in checked.composed.items()}, letter)

    def _digest(self, path: str) -> bytes:
        if path not in self._world.digests:
            try:
                self._world.read(path)
            except Unreadable:
                return MISSING
        return self._world.digests[path]

    def _written(self, made: Made, task: Task, documents: Mapping[Lang, Document], letter: Letter) -> Made:
        files: list[File] = []
        for lang, name in task.targets:
            try:
                files.append(self._file(documents[lang], name, letter))
            except OSError as fault:  # an engine's own temporary files
                reason = {"reason": fault_reason(fault)}
                told = Diagnostic("DG902", Span(f"{lang}/{letter.key}.{FORMATS[name].suffix}"), reason)
                return _changed(made, (*made.findings, told), (), machine=True)
        written = _changed(made, made.findings, tuple(files))
        if letter.key in self.job.registered or letter.sent:
            return replace(written, digests=content_of(documents, self.job.book).digests)
        return written

    def _file(self, document: Document, name: str, letter: Letter) -> File:
        written = FORMATS[name].write(document, self.job.style)
        found = (*written.diagnostics, *self._too_long(written, document, letter))
        if self.job.verify and not has_blockers(found):
            found += tuple(_unread(written.data, FORMATS[name].suffix, document))
        return File(document.lang, name, b"" if has_blockers(found) else written.data, found)

    def _too_long(self, written: Written, document: Document, letter: Letter) -> Iterator[Diagnostic]:
        """DG524: more pages than a letter to the leadership may have sheets, where a format with pages shows what the
        text alone does not (`room.letter_too_long`).
        """
        if written.pages > SHEETS >= least_pages(document, self.job.style) and to_the_leadership(letter, self.job.book):
            place = letter.place("leadership", "addressees.0")
            yield Diagnostic("DG524", place, {"pages": str(written.pages), "most": str(SHEETS)})


def _changed(made: Made, findings: tuple[Diagnostic, ...], files: tuple[File, ...], *, machine: bool = False) -> Made:
    return Made(made.letter, made.verdict, made.said, made.read, findings, files, machine)


def _places_in_facts(findings: tuple[Diagnostic, ...]) -> set[str]:
    """The files of facts to whose lines findings point: these lines move when anything in the file does."""
    spans = (span for one in findings for span in (one.span, *(related.span for related in one.related)))
    return {span.file for span in spans if span.file.startswith(f"{FACTS}/")}


def _unread(data: bytes, suffix: str, document: Document) -> Iterator[Diagnostic]:
    """What other programs do not find in a file that was just made."""
    from docgen.verifying import unread  # noqa: PLC0415  # only when asked for

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"letter.{suffix}"
        path.write_bytes(data)
        yield from unread(path, document)
