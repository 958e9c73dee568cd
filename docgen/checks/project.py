"""Runs the checks: over the book, over each letter in both languages, over a whole project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.checks import registry
from docgen.checks.scope import Finished
from docgen.codes import CODES
from docgen.compose.composing import Composed, Composer
from docgen.facts.book import FactBook, read_facts
from docgen.facts.settings import Settings, read_settings
from docgen.model import LANGS, Diagnostic, Lang, Letter, Severity
from docgen.world import World


@dataclass(frozen=True, slots=True)
class Checked:
    """One letter in both languages, and all that is wrong with it."""

    letter: Letter
    composed: Mapping[Lang, Composed]
    diagnostics: tuple[Diagnostic, ...]


class Checker:
    """Composes and checks the letters of one project."""

    def __init__(self, world: World, book: FactBook, settings: Settings) -> None:
        self.book = book
        self.settings = settings
        self._composer = Composer(world, book)

    def check(self, letter: Letter) -> Checked:
        """Compose one letter in both languages and check it; the pair is compared only when both could be composed."""
        composed = {lang: self._composer.compose(letter, lang) for lang in LANGS}
        diagnostics = [found for one in composed.values() for found in one.diagnostics]
        whole = not has_errors(diagnostics)
        finished = [Finished(one.document, letter, self.book, self.settings) for one in composed.values()]
        for one in finished:
            diagnostics += (found for check in registry.DOCUMENT for found in check(one))
        if whole:
            diagnostics += (found for check in registry.PAIR for found in check(*finished))
        return Checked(letter, composed, tuple(unique(diagnostics)))


def check_book(book: FactBook) -> list[Diagnostic]:
    """What is wrong with the records themselves."""
    return [found for check in registry.BOOK for found in check(book)]


def check_project(world: World, letters: tuple[str, ...] | None = None) -> list[Diagnostic]:
    """Everything wrong with a project: settings, facts, templates, both languages of all letters. Sorted, no
    doubles.
    """
    settings, diagnostics = read_settings(world)
    book, faults = read_facts(world)
    diagnostics += faults + check_book(book)
    checker = Checker(world, book, settings)
    for key in book.letters if letters is None else letters:
        diagnostics += checker.check(book.letters[key]).diagnostics
    return sorted(unique(diagnostics), key=order)


def unique(diagnostics: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Each finding once."""
    seen = set()
    for found in diagnostics:
        if found not in seen:
            seen.add(found)
            yield found


def order(found: Diagnostic) -> tuple[str, int, int, str]:
    """By place, then code."""
    return found.span.file, found.span.line, found.span.column, found.code


def has_errors(diagnostics: list[Diagnostic] | tuple[Diagnostic, ...]) -> bool:
    """Whether anything must stop an output."""
    return any(CODES[found.code].severity is Severity.ERROR for found in diagnostics)
