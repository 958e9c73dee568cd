"""Every figure of the worked letters over numbers of every kind, in both languages: a table that a person has read.

ACCEPT=1 in the environment writes the table anew; then read the difference as a person would.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from docgen import flow
from docgen.compose.composing import Composed, Composer
from docgen.facts.book import FactBook, read_facts
from docgen.model import LANGS, Fact, Figure, Lang, Span
from docgen.world import DiskWorld

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent
NUMBERS = ("0", "1", "2", "5", "11", "21", "22", "100", "1000", "1.5", "2500000")
AROUND = 75
SCALES = {"almaty_repairs": 9, "zhambyl_equipment": 6, "turkistan_repairs": 6}
"""Sums take the numbers in the scale in which the letter states them."""


def over(book: FactBook, number: str) -> FactBook:
    """The book with this number in place of every figure."""
    return replace(book, facts={key: _with(fact, Decimal(number)) for key, fact in book.facts.items()})


def _with(fact: Fact, number: Decimal) -> Fact:
    scaled = number.scaleb(SCALES.get(fact.key, 0))
    return replace(fact, value=scaled) if isinstance(fact.value, Decimal) else fact


def prints(composed: Composed) -> Iterator[tuple[str, str, Span]]:
    """Each figure that prints the value of a fact: its key, the words around it, its place."""
    for inlines, _ in flow.paragraphs(composed.document.blocks):
        texts = [flow.plain((inline,)) for inline in inlines]
        for at, inline in enumerate(inlines):
            if isinstance(inline, Figure) and inline.part == "value" and isinstance(inline.value, Decimal):
                before, after = "".join(texts[:at])[-AROUND:], "".join(texts[at + 1 :])[:AROUND]
                yield inline.anchor, f"{before}[{texts[at]}]{after}".replace("\u00a0", " "), inline.span


def table(lang: Lang) -> str:
    """The table of one language: a block for each print of a figure, a line for each number."""
    world = DiskWorld(ROOT, dt.date(2026, 1, 1))
    book, _ = read_facts(world)
    rows: dict[str, list[str]] = {}
    for number in NUMBERS:
        changed = over(book, number)
        composer = Composer(world, changed)
        for letter in changed.letters.values():
            composed = composer.compose(letter, lang)
            for anchor, text, _ in prints(composed):
                rows.setdefault(f"{letter.key} {anchor}", []).append(f"{number:>8}  {text}")
            for fault in composed.diagnostics:
                rows.setdefault(f"{letter.key} {fault.span.line}", []).append(f"{number:>8}  {fault.code}")
    return "".join(f"{title}\n{chr(10).join(lines)}\n\n" for title, lines in rows.items())


@pytest.mark.parametrize("lang", LANGS)
def test_figures_over_numbers(lang: Lang) -> None:
    path = GOLDEN / f"figures.{lang}.txt"
    made = table(lang)
    if os.environ.get("ACCEPT"):
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8")
