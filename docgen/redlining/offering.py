"""Two editions of a letter, wherever they come from → the redline and the page beside it, or what stands against it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from docgen.manifest import Manifest
from docgen.model import Diagnostic, Lang, Span
from docgen.reading import Failed, Unsound, read_file, within_limits
from docgen.redlining.atoms import Unwoven
from docgen.redlining.editions import State, executor_of
from docgen.redlining.running import Redlined, redline
from docgen.redlining.summary import Told, manifest_of, moved, summary
from docgen.revising import Author, Unproved
from docgen.writers.docx import write_docx

ENDINGS = (".redline.docx", ".summary.docx")
"""How the names of a redline and of its page end; neither is a letter."""


@dataclass(frozen=True, slots=True)
class Side:
    """One edition: what it is called, its bytes."""

    name: str
    data: bytes


def edition(state: State, letter: str, lang: Lang) -> Side:
    """A letter as it is in a state of the project. Raises `editions.Uncomposed`."""
    return Side(f"{letter}.{lang} ({state.called(lang)})", state.written(letter, lang))


@dataclass(frozen=True, slots=True)
class Signed:
    """Whom changes are by and of which day, as far as the caller says it; None: as the letter itself says."""

    author: str | None = None
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """What came of two editions: both files, None where they read alike or something stands against it, and what is to
    be told.
    """

    letter: str
    lang: Lang
    redline: bytes | None = None
    summary: bytes | None = None
    changes: int = 0
    findings: tuple[Diagnostic, ...] = ()


class Unsigned(Exception):
    """Nobody says whom the changes are by, or of which day they are: `missing` is the option that does."""

    def __init__(self, missing: str) -> None:
        super().__init__(missing)
        self.missing = missing


def offer(old: Side, new: Side, state: State, signed: Signed) -> Offered:
    """The redline from one edition to the other, in a child process with limits; `state` knows the facts and sources.

    Raises `Unsigned`.
    """
    try:
        manifest = _manifest(old, new)
    except _Unreadable as fault:
        return Offered("", "ru", findings=(fault.found,))
    letter, lang = (manifest.letter, manifest.lang) if manifest else ("", "ru")
    author = _author(manifest, state, signed)
    try:
        made: Redlined = within_limits(redline, old.data, new.data, author)
    except (Unsound, Unwoven, Unproved) as fault:
        return Offered(letter, lang, findings=(_refused(new.name, fault),))
    pending = zip((old, new), made.pending, strict=True)
    found = tuple(Diagnostic("DG723", Span(side.name)) for side, is_pending in pending if is_pending)
    if not made.changes:
        return Offered(letter, lang, findings=found)
    told = Told(letter or new.name, lang, dt.date.fromisoformat(author.date[:10]), old.name, new.name)
    page = write_docx(summary(told, moved(made.old, made.new), made.changes, state.book), state.style).data
    return Offered(letter, lang, made.data, page, made.changes, found)


class _Unreadable(Exception):
    def __init__(self, found: Diagnostic) -> None:
        super().__init__(found.code)
        self.found = found


def _manifest(old: Side, new: Side) -> Manifest | None:
    """What the new file says of itself, or else the old one; of two languages there is no way from one to the other."""
    found = []
    for side in (new, old):
        try:
            found.append(manifest_of(read_file("a.docx", side.data)))
        except Unsound as fault:
            raise _Unreadable(_refused(side.name, fault)) from None
    known = [one for one in found if one]
    if len({one.lang for one in known}) > 1:
        refused = _refused(new.name, Unwoven("the two files are in different languages"))
        raise _Unreadable(replace(refused, hint=old.name))
    return known[0] if known else None


_REFUSALS = {Unsound: ("DG717", "reason"), Unwoven: ("DG721", "reason"), Unproved: ("DG722", "text")}


def _refused(file: str, fault: Unsound | Unwoven | Unproved) -> Diagnostic:
    if isinstance(fault, Failed):
        return Diagnostic("DG738", Span(file), {"reason": fault.reason})
    code, field = _REFUSALS[type(fault)]
    return Diagnostic(code, Span(file), {field: fault.reason})


def _author(manifest: Manifest | None, state: State, signed: Signed) -> Author:
    """Whom the changes are by, never invented: given, or who drafted the letter and its day. Raises `Unsigned`."""
    letter = state.book.letters.get(manifest.letter) if manifest else None
    by = signed.author or (executor_of(letter, state.book, manifest.lang) if letter and manifest else "")
    if not by:
        raise Unsigned("--author")
    day = signed.day or (manifest.date if manifest else None)
    if day is None:
        raise Unsigned("--date")
    return Author(by, f"{day.isoformat()}T00:00:00Z")


def letter_of(side: Side) -> tuple[str, Lang, tuple[Diagnostic, ...]]:
    """The letter and language that a file was built from, or why it does not say so."""
    try:
        manifest = manifest_of(read_file("a.docx", side.data))
    except Unsound as fault:
        return "", "ru", (_refused(side.name, fault),)
    if manifest is None:
        return "", "ru", (Diagnostic("DG711", Span(side.name)),)
    return manifest.letter, manifest.lang, ()


def files_of(stem: str, made: Offered) -> dict[str, bytes]:
    """Name of each file that comes of a redline, below the folder that takes it → its bytes."""
    files = zip(ENDINGS, (made.redline, made.summary), strict=True)
    return {f"{made.lang}/{stem}{ending}": data for ending, data in files if data is not None}
