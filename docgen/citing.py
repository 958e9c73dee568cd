"""Who cites what: the places where facts and sources are printed, over all letters and both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docgen import flow
from docgen.compose.composing import Composer
from docgen.facts.book import FactBook
from docgen.model import LANGS, Lang, Span
from docgen.world import World


@dataclass(frozen=True, slots=True)
class Print:
    """One place where a record is printed: the key as figures carry it («schools», «source.order_70»)."""

    key: str
    letter: str
    lang: Lang
    text: str
    span: Span


def prints(world: World, book: FactBook) -> Iterator[Print]:
    """Every print of every record, letter by letter."""
    composer = Composer(world, book)
    for letter in book.letters.values():
        for lang in LANGS:
            document = composer.compose(letter, lang).document
            for figure, _ in flow.figures(document):
                yield from (Print(key, letter.key, lang, figure.text, figure.span) for key in figure.keys)
