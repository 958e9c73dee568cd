"""Who cites what: the places where facts and sources are printed, over all letters and both languages."""

from __future__ import annotations

from dataclasses import dataclass

from docgen import flow
from docgen.checks.project import written_in
from docgen.compose.composing import Composer
from docgen.facts.book import FactBook
from docgen.model import Diagnostic, Lang, Span
from docgen.world import World


@dataclass(frozen=True, slots=True)
class Print:
    """One place where a record is printed: the key as figures carry it («schools», «source.order_70»)."""

    key: str
    letter: str
    lang: Lang
    text: str
    span: Span


def prints(world: World, book: FactBook) -> tuple[list[Print], list[Diagnostic]]:
    """Every print of every record, letter by letter; and why of some letters not all is known."""
    composer = Composer(world, book)
    found: list[Print] = []
    faults: list[Diagnostic] = []
    for letter in book.letters.values():
        for lang in written_in(world, letter):
            composed = composer.compose(letter, lang)
            faults += () if composed.whole else composed.diagnostics
            for figure, _ in flow.figures(composed.document):
                found += (Print(key, letter.key, lang, figure.text, figure.span) for key in figure.keys)
    return found, faults
