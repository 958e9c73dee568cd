"""Letters → files: compose, check, write, and only then replace what was there.

A letter is written whole or not at all: all its files are made in memory first. Nothing is written while the facts
themselves are wrong; one broken letter does not stop the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from docgen.build.formats import FORMATS, Format, output_path
from docgen.checks.project import Checked, Checker, order, unique
from docgen.codes import has_errors
from docgen.facts.book import read_facts
from docgen.facts.settings import Settings, read_settings
from docgen.files import Unwritable, fault_reason, write_all
from docgen.fonts import find_faces, machine_folders
from docgen.model import LANGS, Diagnostic, Document, Lang, Letter, PageStyle, Span, Written
from docgen.verifying import unread
from docgen.world import PROJECT_FILE, DiskWorld


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build: letters by key, languages, formats, and the folder that takes the files."""

    letters: tuple[str, ...]
    langs: tuple[Lang, ...]
    formats: tuple[str, ...]
    output: Path
    verify: bool = False
    """Whether the written files are read back with other programs."""


@dataclass(slots=True)
class Result:
    """What came of a build: files in the order they were written, letters that were not, and why.

    `machine` tells that the machine was at fault (disk, rights, fonts), not what the user wrote.
    """

    written: list[Path] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    machine: bool = False


def run_build(world: DiskWorld, plan: Plan, progress: Callable[[int, int], None] | None = None) -> Result:
    """Build what the plan names; `progress` is told how many of how many letters are done.

    Raises KeyError for a letter that the project has not: the caller asks `read_facts` first.
    """
    result = Result()
    settings, result.diagnostics = read_settings(world)
    book, faults = read_facts(world)
    checker = Checker(world, book, settings)
    result.diagnostics = [*checker.excuses.applied(result.diagnostics), *faults, *checker.check_book()]
    style = _page_style(world, settings, plan, result)
    letters = [book.letters[key] for key in plan.letters]
    if has_errors(result.diagnostics):
        result.broken += plan.letters
    else:
        for done, letter in enumerate(letters):
            if progress:
                progress(done, len(letters))
            _build_letter(checker.check(letter), style, plan, result)
    result.diagnostics = sorted(unique(result.diagnostics), key=order)
    return result


def _page_style(world: DiskWorld, settings: Settings, plan: Plan, result: Result) -> PageStyle:
    """The page with its fonts; without them where no format needs any."""
    if not any(FORMATS[name].needs_fonts for name in plan.formats):
        return settings.page
    faces = find_faces(settings.page.font, world.root / "fonts", machine_folders())
    if isinstance(faces, Diagnostic):
        result.diagnostics.append(replace(faces, span=Span(PROJECT_FILE)))
        result.machine = True
        return settings.page
    return replace(settings.page, faces=faces)


def rebuilder(world: DiskWorld, settings: Settings) -> Callable[[Document, str], bytes]:
    """Gives the bytes that a build would write today for a document and the name of a format."""
    plan = Plan((), LANGS, ("docx", "pdf"), world.root)
    style = _page_style(world, settings, plan, Result())
    return lambda document, suffix: FORMATS[suffix].write(document, style).data


def _build_letter(checked: Checked, style: PageStyle, plan: Plan, result: Result) -> None:
    result.diagnostics += checked.diagnostics
    if has_errors(checked.diagnostics):
        result.broken.append(checked.letter.key)
        return
    made: dict[Path, bytes] = {}
    said: dict[Path, Document] = {}
    for path, document, writer in _targets(checked, plan):
        try:
            written = writer.write(document, style)
        except OSError as fault:  # an engine's own temporary files
            _note_unwritable(Unwritable(path, fault_reason(fault)), checked.letter, result)
            return
        result.diagnostics += (*written.diagnostics, *_too_long(written, checked.letter))
        if has_errors(written.diagnostics):
            result.broken.append(checked.letter.key)
            return
        made[path], said[path] = written.data, document
    _put(made, checked.letter, result)
    if plan.verify:
        _verify({path: said[path] for path in said if path in result.written}, checked.letter, result)


SHEETS = 3
"""For letters to the Government's leadership: its Reglament (decree 10 of 2023), p. 141."""


def _too_long(written: Written, letter: Letter) -> Iterator[Diagnostic]:
    """DG524: more pages than a letter to the leadership may have sheets; only a format with pages can tell."""
    if letter.leadership and written.pages > SHEETS:
        place = letter.places.get("leadership", letter.span)
        yield Diagnostic("DG524", place, {"pages": str(written.pages), "most": str(SHEETS)})


def _targets(checked: Checked, plan: Plan) -> Iterator[tuple[Path, Document, Format]]:
    for lang in plan.langs:
        for name in plan.formats:
            made = FORMATS[name]
            yield output_path(plan.output, lang, checked.letter, made), checked.composed[lang].document, made


def _put(made: Mapping[Path, bytes], letter: Letter, result: Result) -> None:
    """Replace the old files, all or none."""
    try:
        write_all(made)
    except Unwritable as fault:
        _note_unwritable(fault, letter, result)
    else:
        result.written += made


def _verify(written: Mapping[Path, Document], letter: Letter, result: Result) -> None:
    """Read the files back; what another program does not find is an error, though the files stand."""
    found = [one for path, document in written.items() for one in unread(path, document)]
    result.diagnostics += found
    if found:
        result.broken.append(letter.key)


def _note_unwritable(fault: Unwritable, letter: Letter, result: Result) -> None:
    result.diagnostics.append(Diagnostic("DG902", Span(str(fault.path)), {"reason": fault.reason}))
    result.broken.append(letter.key)
    result.machine = True
