"""Runs the checks: over the book, over each letter in both languages, over a whole project."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import field
from typing import NamedTuple

from docgen.checks import registry
from docgen.checks.book.consistency import stated
from docgen.checks.coverage import coverage
from docgen.checks.excuses import Excuses
from docgen.checks.following import without_what_follows
from docgen.checks.scope import Finished, Project, Told
from docgen.checks.sound import in_sound_lines
from docgen.checks.times.promises import promises_made
from docgen.checks.together import Judged, Named, Together
from docgen.codes import has_blockers
from docgen.compose import composing
from docgen.compose.bounds import Exceeded, bounded
from docgen.compose.composing import Composed, Composer
from docgen.facts import book as books
from docgen.facts.book import FactBook, NoLetter, held, is_light, read_facts, read_lightly
from docgen.facts.settings import Settings, read_settings
from docgen.facts.workdays import read_calendar
from docgen.files import Aside, Unreadable
from docgen.model import LANGS, Diagnostic, Lang, Letter, Span
from docgen.model.values import value
from docgen.report.covering import Coverage
from docgen.world import PROJECT_FILE, World


class Checked(NamedTuple):
    """One letter in the languages that it was checked in, mostly both, and all that is wrong with it."""

    letter: Letter
    composed: Mapping[Lang, Composed]
    finished: tuple[Finished, ...]
    coverage: Coverage
    diagnostics: tuple[Diagnostic, ...]


@value
class Verdict:
    """What the checks of a project found, sorted, no doubles; the letters that were asked for (all: None), and what
    stands behind their numbers.
    """

    diagnostics: list[Diagnostic]
    letters: Collection[str] | None
    coverage: Coverage
    book: FactBook = field(compare=False)


class Checker:
    """Composes and checks the letters of one project; what is excused in its files is marked so."""

    def __init__(self, world: World, book: FactBook, settings: Settings, composer: Composer | None = None) -> None:
        self.world = world
        self.book = book
        self.settings = settings
        self.excuses = Excuses(world)
        self._composer = composer or Composer(world, book, settings.limits)

    def check(self, letter: Letter, asked: Collection[Lang] = LANGS) -> Checked:
        """Compose one letter in both languages and check it; the pair is compared only when both could be composed.
        Where only some languages are asked for, one without a template is left out (DG615). A letter that takes more
        than a letter may is broken, with the place where its record names the template.
        """
        langs = written_in(self.world, letter, asked)
        try:
            with bounded(self.settings.limits):
                return self._check(letter, langs)
        except Exceeded as stop:
            composed = {lang: self._composer.stopped(letter, lang, stop) for lang in langs}
            finished = tuple(Finished(one.document, letter, self.book, self.settings) for one in composed.values())
            return Checked(letter, composed, finished, coverage(finished), (stop.told(letter),))

    def _check(self, letter: Letter, langs: Sequence[Lang]) -> Checked:
        composed = {lang: self._composer.compose(letter, lang) for lang in langs}
        diagnostics = [found for one in composed.values() for found in one.diagnostics]
        diagnostics += _left_out(letter, langs)
        whole = all(one.whole for one in composed.values())
        documents = tuple(one.document for one in composed.values())
        twins = reversed(documents) if len(documents) == len(LANGS) else (None,)
        finished = tuple(
            Finished(one, letter, self.book, self.settings, twin) for one, twin in zip(documents, twins, strict=True)
        )
        for one in finished:
            diagnostics += (found for check in registry.DOCUMENT for found in check(one))
            diagnostics += _of_whole(one) if composed[one.lang].whole else in_sound_lines(one, composed[one.lang])
        if whole and len(finished) == len(LANGS):
            diagnostics += (found for check in registry.PAIR for found in check(*finished))
        templates = sorted(file for one in composed.values() for file in one.templates)
        return Checked(letter, composed, finished, coverage(finished), self._judged(diagnostics, templates))

    def check_book(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the records themselves, and with the files that show their sources."""
        found = [found for check in registry.BOOK for found in check(self.book)]
        found += (found for seen in registry.FILES for found in seen(self.world, self.book))
        return self.judged_book(found)

    def judged_book(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """What was found in the records, each once, with its excuse, and the excuses there that do not hold."""
        return self._judged(found, self.world.found(books.FOLDER, books.SUFFIX))

    def judge(self, letter: Letter) -> Judged:
        """Check a letter, and keep what counts where all are seen together."""
        checked = self.check(letter)
        composed = tuple(checked.composed.values())
        return Judged(
            Named(letter.key, letter.span),
            all(one.whole for one in composed),
            frozenset(file for one in composed for file in one.templates),
            frozenset(read.key for one in composed for read in one.reads if read.section == "sources"),
            frozenset(key for one in checked.finished for key, _ in promises_made(one.document)),
            tuple(map(told_by, checked.finished)),
            checked.coverage,
            checked.diagnostics,
        )

    def check_whole(self, letters: Together) -> tuple[Diagnostic, ...]:
        """What only shows when all letters are seen together; nothing while one of them could not be composed."""
        if not letters.whole:
            return ()
        whole = Project(self.book, letters.told_in_two_ways(), letters.cited, letters.promised)
        return self._judged((found for check in registry.PROJECT for found in check(whole)), ())

    def _judged(self, found: Iterable[Diagnostic], files: Iterable[str]) -> tuple[Diagnostic, ...]:
        """The findings, each once, with their excuses; and the excuses of these files that do not hold."""
        told = tuple(without_what_follows(self.excuses.applied(found)))
        return tuple(unique((*told, *self.excuses.faults(files, told))))


def _of_whole(finished: Finished) -> Iterator[Diagnostic]:
    return (found for check in registry.WHOLE for found in check(finished))


def written_in(world: World, letter: Letter, asked: Collection[Lang] = ()) -> tuple[Lang, ...]:
    """The languages that are asked for, and those in which the letter has a template."""
    templates = {lang: composing.template_path(letter, lang) for lang in LANGS}
    return tuple(lang for lang in LANGS if lang in asked or _is_there(world, templates[lang]))


def _is_there(world: World, path: str) -> bool:
    try:
        world.read(path)
    except Unreadable:
        return False
    return True


def _left_out(letter: Letter, langs: Sequence[Lang]) -> Iterator[Diagnostic]:
    """DG615: a language that nobody asked for, and in which there is no template."""
    for lang in (one for one in LANGS if one not in langs):
        args = {"letter": letter.key, "path": composing.template_path(letter, lang)}
        yield Diagnostic("DG615", letter.place("template"), args)


def check_project(world: World, letters: tuple[str, ...] | None = None) -> list[Diagnostic]:
    """Everything wrong with a project; see `judge_project`."""
    return judge_project(world, letters).diagnostics


def judge_project(world: World, letters: tuple[str, ...] | None = None, aside: Aside | None = None) -> Verdict:
    """Everything wrong with a project: settings, facts, templates, both languages of all letters, or of those named.
    What is excused is among it, with the reason. Where there are very many facts, they are put `aside`, not held.
    Raises `NoLetter`.
    """
    settings, diagnostics = read_settings(world)
    book, faults = read_lightly(world, aside) if aside else read_facts(world)
    if not all(key in book.letters for key in letters or ()):
        raise NoLetter(book)
    checker = Checker(world, book, settings)
    diagnostics += read_calendar(world)[1]
    together = Together(aside)
    with _each_judged(checker, book.letters if letters is None else letters) as each:
        diagnostics = [*checker.excuses.applied(diagnostics), *faults, *told_of_book(checker, faults)]
        for one in each:
            together.add(one)
    diagnostics += together.each_once()
    if letters is None and not has_blockers(faults):
        diagnostics += checker.check_whole(together)
        diagnostics += template_of_no_letter(checker.world, book)
    if letters is None and together.whole:
        diagnostics += _excuses_for_nothing(checker, diagnostics)
    return Verdict(sorted(unique(diagnostics), key=order), letters, together.coverage, book)


def told_of_book(checker: Checker, faults: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What is wrong with the records themselves. Those that are not held are looked at some at a time; where that tells
    too little, all of them together.
    """
    if not is_light(checker.book):
        return checker.check_book()
    from docgen.checks.rechecks import find  # noqa: PLC0415  # needs the `Checker`

    if not faults and (found := find(checker)) is not None:
        return checker.judged_book(found)
    return Checker(checker.world, held(checker.book), checker.settings).check_book()


def _each_judged(checker: Checker, keys: Collection[str]) -> AbstractContextManager[Iterable[Judged]]:
    """The letters of these keys, by several processes where that is quicker: then they are begun at once."""
    from docgen.checks.workers import LEAST, letters_judged, processors  # noqa: PLC0415  # needs the `Checker`

    if len(keys) >= LEAST and processors() > 1:
        return letters_judged(checker, keys)
    return nullcontext(checker.judge(checker.book.letters[key]) for key in keys)


def told_by(finished: Finished) -> Told:
    """What of a document counts where all letters are seen together."""
    return Told(finished.letter.key, finished.lang, tuple(stated(finished)))


_OF_A_LETTER = 2
"""«templates/ru/one.j2»; parts stand in folders of their own."""
_NO_FACTS = "there is no folder facts/ with files .yaml, in which figures and letters are written"


def no_facts(world: World) -> Diagnostic | None:
    """DG901 where there are templates of letters, and no file of facts that says what they are for."""
    of_letters = any(path.count("/") == _OF_A_LETTER for path in world.found(composing.FOLDER, composing.SUFFIX))
    if not of_letters or world.found(books.FOLDER, books.SUFFIX):
        return None
    return Diagnostic("DG901", Span(books.FOLDER), {"reason": _NO_FACTS}, hint=f"{books.FOLDER}/")


def template_of_no_letter(world: World, book: FactBook) -> Iterator[Diagnostic]:
    """DG250: a template beside those of the letters that no letter is made of, and no other template takes in: whoever
    wrote it believes that it is checked. DG901: one that cannot be read; the folder of facts, if there is none to say
    what any template is for.
    """
    made = {letter.template for letter in book.letters.values()}
    every = world.found(composing.FOLDER, composing.SUFFIX)
    names = {path: path.split("/", 2)[-1].removesuffix(composing.SUFFIX) for path in every}
    alone = [path for path in every if "/" not in names[path] and names[path] not in made]
    if alone and (missing := no_facts(world)):
        yield missing
        return
    texts: list[bytes] = []
    for path in every if alone else ():
        try:
            texts.append(world.read(path))
        except Unreadable as fault:
            yield Diagnostic("DG901", Span(path), {"reason": fault.reason})
            names.pop(path)
    for path in (one for one in alone if one in names):
        if not any(f"{names[path]}{composing.SUFFIX}".encode() in text for text in texts):
            yield Diagnostic("DG250", Span(path), {"key": names[path]})


def _excuses_for_nothing(checker: Checker, diagnostics: list[Diagnostic]) -> Iterator[Diagnostic]:
    """What is wrong with excuses in any file, also in those that no letter reads."""
    found = checker.world.found
    templates, facts = found(composing.FOLDER, composing.SUFFIX), found(books.FOLDER, books.SUFFIX)
    files = (PROJECT_FILE, *facts, *templates)
    yield from checker.excuses.idle(files, diagnostics)


def unique(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Each finding once."""
    return iter(dict.fromkeys(diagnostics))


def order(found: Diagnostic) -> tuple[str, int, int, str]:
    """By place, then code."""
    return found.span.file, found.span.line, found.span.column, found.code
