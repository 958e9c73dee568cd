"""The letters of the repository as outlines, accepted by a person: `make accept` rewrites them, the diff is read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from docgen.compose.composing import compose
from docgen.facts.book import read_facts
from docgen.model import LANGS, Lang
from docgen.world import DiskWorld
from docgen.writers.outline import write_outline

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
LETTERS = ("dz-74", "example-centres")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("letter", LETTERS)
def test_the_outline_of_a_letter(letter: str, lang: Lang, request: pytest.FixtureRequest) -> None:
    world = DiskWorld(ROOT, dt.date(2021, 3, 31))
    book, _ = read_facts(world)
    outline = write_outline(compose(world, book, book.letters[letter], lang).document)
    file = GOLDEN / f"{letter}.{lang}.txt"
    if request.config.getoption("--accept"):
        file.write_text(outline, "utf-8")
    assert outline == file.read_text("utf-8")


def test_every_letter_has_its_outline() -> None:
    book, _ = read_facts(DiskWorld(ROOT, dt.date(2021, 3, 31)))
    assert set(book.letters) == set(LETTERS)
    assert {path.name for path in GOLDEN.iterdir()} == {f"{letter}.{lang}.txt" for letter in LETTERS for lang in LANGS}
