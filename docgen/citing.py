"""Who cites what, and who promises what: the places where facts and sources are printed, and the letters that make
promises, over all letters and both languages.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from docgen import flow
from docgen.checks.project import written_in
from docgen.checks.times.promises import Promising, promises_made
from docgen.checks.workers import asked_of_all
from docgen.compose.composing import Composed, Composer
from docgen.facts.book import FactBook
from docgen.facts.settings import read_settings
from docgen.model import Diagnostic, Lang, Letter, Span
from docgen.world import World

Faults = tuple[Diagnostic, ...]
"""Why of a letter not all is known."""


@dataclass(frozen=True, slots=True)
class Print:
    """One place where a record is printed: the key as figures carry it («schools», «source.order_70»)."""

    key: str
    letter: str
    lang: Lang
    text: str
    span: Span


def prints(world: World, book: FactBook, key: str | None = None) -> tuple[list[Print], list[Diagnostic]]:
    """Every print of every record, or of this one, letter by letter; and why of some letters not all is known."""
    found: list[Print] = []
    faults: list[Diagnostic] = []
    for printed, untold in asked_of_all(world, book, read_settings(world)[0], functools.partial(_printed, key)):
        found += printed
        faults += untold
    return found, faults


def _printed(key: str | None, composer: Composer, letter: Letter) -> tuple[tuple[Print, ...], Faults]:
    """What one letter prints."""
    composed = tuple(_composed(composer, letter))
    found = (
        Print(one, letter.key, made.document.lang, figure.text, figure.span)
        for made in composed
        for figure, _ in flow.figures(made.document)
        for one in figure.keys
        if key in (None, one)
    )
    return tuple(found), _faults(composed)


def promised(world: World, book: FactBook) -> tuple[list[Promising], list[Diagnostic]]:
    """The letters that make promises, in their order; and why of some letters not all is known."""
    found: list[Promising] = []
    faults: list[Diagnostic] = []
    for promising, untold in asked_of_all(world, book, read_settings(world)[0], _promising):
        found += (promising,) if promising.promises else ()
        faults += untold
    return found, faults


def _promising(composer: Composer, letter: Letter) -> tuple[Promising, Faults]:
    """What one letter promises."""
    composed = tuple(_composed(composer, letter))
    keys = (key for made in composed for key, _ in promises_made(made.document))
    return Promising(letter.key, letter.date.last, tuple(dict.fromkeys(keys))), _faults(composed)


def _composed(composer: Composer, letter: Letter) -> Iterator[Composed]:
    return (composer.compose(letter, lang) for lang in written_in(composer.world, letter))


def _faults(composed: tuple[Composed, ...]) -> Faults:
    return tuple(found for made in composed if not made.whole for found in made.diagnostics)
