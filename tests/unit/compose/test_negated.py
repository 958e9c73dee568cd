"""A figure without its sign is bounded from the other side: what is over −20 is under 20 without its minus."""

from __future__ import annotations

import pytest

from docgen.compose.composing import compose
from docgen.facts.book import read_facts
from docgen.model import Lang
from docgen.world import MemoryWorld
from tests.projects import FACTS, TODAY

MORE = """\
facts:
  over: {what: {ru: сальдо, kz: сальдо}, value: -20, precision: over, sources: {report: с. 1}}
  under: {what: {ru: сальдо, kz: сальдо}, value: -20, precision: under, sources: {report: с. 1}}
  about: {what: {ru: сальдо, kz: сальдо}, value: -20, precision: about, sources: {report: с. 1}}
  exact: {what: {ru: сальдо, kz: сальдо}, value: -20, sources: {report: с. 1}}
"""


@pytest.mark.parametrize(
    ("lang", "key", "printed"),
    [
        ("ru", "over", "до 20"),
        ("ru", "under", "свыше 20"),
        ("ru", "about", "около 20"),
        ("ru", "exact", "20"),
        ("kz", "over", "20‑ға дейін"),
        ("kz", "under", "20‑дан астам"),
        ("kz", "exact", "20"),
    ],
)
def test_a_figure_without_its_minus(lang: Lang, key: str, printed: str) -> None:
    texts = {"facts/all.yaml": FACTS, "facts/more.yaml": MORE, f"templates/{lang}/one.j2": f"{{{{ -fact.{key} }}}}"}
    world = MemoryWorld(texts, TODAY)
    book, _ = read_facts(world)
    composed = compose(world, book, book.letters["one"], lang)
    (figure,) = composed.document.blocks[0].inlines  # type: ignore[union-attr]
    assert figure.text.replace("\u00a0", " ") == printed  # type: ignore[union-attr]
