"""What commands share: options, the project they work on, how they print and with what code they end."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, NoReturn

from docgen.cli.declared import Argument, option
from docgen.files import NOT_PLAIN
from docgen.messages import Ui, chosen, language_named, said
from docgen.model import Diagnostic, Span
from docgen.report.data import as_json, as_json_list
from docgen.report.excerpt import one_line, orderless, visible
from docgen.world import PROJECT_FILE, DiskWorld, aside_in, project_root, repository

if TYPE_CHECKING:  # a command reads facts only when it needs them
    from docgen.facts.book import FactBook


class Exit(IntEnum):
    """How a command ends."""

    CLEAN = 0
    INPUT = 1
    USAGE = 2
    MACHINE = 3


class Shown(StrEnum):
    """How results are printed."""

    TEXT = "text"
    LINES = "lines"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"


class Told(StrEnum):
    """How what is no finding is printed: letters, promises, facts."""

    TEXT = "text"
    JSON = "json"


Letters = Annotated[list[str] | None, Argument("keys of letters (default: all)", show_default=False)]
Project = Annotated[
    Path | None,
    option("--project", help="the project's folder (default: the nearest one upwards)", show_default=False),
]
UiLang = Annotated[str | None, option("--ui-lang", help="language of messages: en, ru, kz", show_default=False)]
Quiet = Annotated[bool, option("--quiet", "-q", help="print nothing but findings")]
Show = Annotated[Shown, option("--format", help="how results are printed")]
Tell = Annotated[Told, option("--format", help="how results are printed")]


class Voice(NamedTuple):
    """How this run speaks: its language, and whether it says more than findings."""

    ui: Ui
    quiet: bool = False

    def say(self, message: str, **args: str) -> None:
        """One line to the terminal, unless told to be quiet."""
        if not self.quiet:
            sys.stdout.write(f"{_shown(said(message, self.ui, **args))}\n")

    def warn(self, message: str, **args: str) -> None:
        """One line to the error stream; one that cannot be told changes nothing."""
        with contextlib.suppress(OSError):
            sys.stderr.write(f"{_shown(said(message, self.ui, **args))}\n")
            sys.stderr.flush()

    def fail(self, ending: Exit, message: str, **args: str) -> NoReturn:
        """One sentence to the error stream, and the end."""
        self.warn(message, **args)
        raise SystemExit(ending)


def _shown(text: str) -> str:
    """What a terminal may be told in a sentence: a name of a file or a word of the command line moves no cursor."""
    return orderless(one_line(text))


def print_page(text: str) -> None:
    """Lines for people, whatever a file has put into them."""
    sys.stdout.write(orderless("\n".join(map(visible, text.split("\n")))))


def print_json(data: Any) -> None:
    """Data for programs."""
    sys.stdout.write(as_json(data))


def print_json_list(every: Iterable[Any]) -> None:
    """The same of thousands of values, which are printed as they come."""
    for piece in as_json_list(every):
        sys.stdout.write(piece)


def asked_ui(name: str | None) -> Ui:
    """The language asked for, or that of the locale; English on a console that has no letters for the others."""
    if not _has_letters(sys.stdout):
        return "en"
    return chosen(language_named(name), os.environ)


def _has_letters(stream: Any) -> bool:
    """Whether a console can show Russian: on one that cannot, English can be read."""
    try:
        "ошибка".encode(stream.encoding or "ascii")
    except (UnicodeError, LookupError):
        return False
    return True


def voice(ui_lang: str | None, *, quiet: bool = False) -> Voice:
    """The voice of a command, by its options and the locale."""
    if ui_lang is not None and language_named(ui_lang) is None:
        Voice(asked_ui(None)).fail(
            Exit.USAGE, "--ui-lang: there is no language «{name}»; write en, ru or kz", name=ui_lang
        )
    return Voice(asked_ui(ui_lang), quiet)


def opened(project: Path | None, speaker: Voice) -> DiskWorld:
    """The project that a command works on."""
    root = project_root(project or Path.cwd())
    if root is None or (project is not None and root != project.resolve()):
        where = str(project or Path.cwd())
        if os.path.lexists(named := Path(where, PROJECT_FILE)) and not named.is_file():
            speaker.fail(Exit.INPUT, "{path}: {reason}", path=str(named), reason=said(NOT_PLAIN, speaker.ui))
        speaker.fail(
            Exit.USAGE, "{where} is no docgen project: it has no docgen.yaml; `docgen new` makes one", where=where
        )
    return DiskWorld(root, today())


def today() -> dt.date:
    """Today's date: `SOURCE_DATE_EPOCH` if it is set to a moment, as reproducible builds do, else the clock."""
    try:
        return dt.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), dt.UTC).date()
    except (KeyError, ValueError, OverflowError, OSError):
        return dt.datetime.now(dt.UTC).date()


def facts_of(world: DiskWorld) -> tuple[FactBook, list[Diagnostic]]:
    """The facts of a project and everything wrong with their files; of many files little is held, and those that a
    build has read are not searched for faults again.
    """
    from docgen.facts.book import read_lightly  # noqa: PLC0415  # few commands need it

    return read_lightly(world, aside_in(world.root), lambda: _read_before(world.root))


def _read_before(root: Path) -> Collection[str]:
    from docgen.build.itself import read_plainly_before  # noqa: PLC0415  # only large projects need it

    return read_plainly_before(str(root))


def asked_letters(keys: Sequence[str], book: FactBook, speaker: Voice) -> tuple[str, ...]:
    """The letters asked for, each once; the project must have them."""
    from docgen.facts.shapes import nearest  # noqa: PLC0415

    for key in keys:
        if key not in book.letters:
            hint = nearest(key, book.letters) or ", ".join(list(book.letters)[:10]) or "—"
            speaker.fail(Exit.USAGE, "there is no letter «{key}»; there is: {hint}", key=key, hint=hint)
    return tuple(dict.fromkeys(keys))


def report(world: DiskWorld, diagnostics: Iterable[Diagnostic], shown: Shown, speaker: Voice) -> str:
    """Diagnostics in the form asked for."""
    from docgen.report import REPORTS  # noqa: PLC0415  # needed only when there is something to say

    return REPORTS[shown.value](list(diagnostics), source_lines(world), speaker.ui, _below(world.root, shown))


_OF_REPOSITORIES = frozenset({Shown.SARIF, Shown.GITHUB, Shown.GITLAB})
"""Formats that a code host reads: it knows files by their path in the repository, wherever the job stood."""


def _below(root: Path, shown: Shown) -> str:
    """The folder below which the reader of a report finds the project: seen from where the command runs, or, for code
    hosts, from the root of the repository that the project is in.
    """
    seen_from = repository(root) or root if shown in _OF_REPOSITORIES else Path.cwd()
    return "" if seen_from == root else f"{Path(os.path.relpath(root, seen_from)).as_posix()}/"


def answered(world: DiskWorld, faults: Sequence[Diagnostic], speaker: Voice) -> NoReturn:
    """The end of an answer: tells what could not be read or composed, for one that lacks something is no success."""
    from docgen.codes import has_blockers  # noqa: PLC0415

    if faults:
        sys.stderr.write(report(world, faults, Shown.TEXT, speaker))
    raise SystemExit(Exit.INPUT if has_blockers(faults) else Exit.CLEAN)


def author_named(author: str | None, speaker: Voice) -> str | None:
    """The name that tracked changes bear, if one is given; one that nobody could read ends the command."""
    if author is not None and (not author.strip() or not author.isprintable()):
        speaker.fail(Exit.USAGE, "--author: write the name that the tracked changes are to bear")
    return author and author.strip()


def shown_path(path: Path) -> str:
    """A path as short as it is clear: relative to where the clerk stands."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def source_lines(world: DiskWorld) -> Callable[[Span], str | None]:
    """Gives the source line of a place, each file read once."""
    cache: dict[str, list[str]] = {}

    def line(span: Span) -> str | None:
        if span.file not in cache:
            cache[span.file] = _lines(world, span.file)
        lines = cache[span.file]
        return lines[span.line - 1] if 0 < span.line <= len(lines) else None

    return line


def _lines(world: DiskWorld, file: str) -> list[str]:
    from docgen.files import Unreadable  # noqa: PLC0415

    if not file.endswith((".yaml", ".j2")):  # a finding about an output has no line to show
        return []
    try:
        return world.read(file).decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    except Unreadable:
        return []
