"""Templates that a process has no more use for: nothing of them waits for a search for garbage."""

from __future__ import annotations

import datetime as dt
import gc
import weakref
from pathlib import Path

from docgen.compose.composing import Composer
from docgen.facts.book import read_facts
from docgen.model import LANGS
from docgen.world import DiskWorld

ROOT = Path(__file__).parents[3]


def test_templates_go_at_once() -> None:
    world = DiskWorld(ROOT, dt.date(2021, 3, 31))
    book, _ = read_facts(world)
    composer = Composer(world, book)
    letter = book.letters["dz-74"]
    first = [composer.compose(letter, lang) for lang in LANGS]
    held = [
        weakref.ref(one)
        for environment in composer._environments.values()
        for one in (environment, *(environment.cache or {}).values())
    ]
    gc.disable()
    try:
        assert len(held) > 2 * len(LANGS)
        assert all(one() for one in held)
        composer.let_go()
        assert not any(one() for one in held)
        assert [composer.compose(letter, lang) for lang in LANGS] == first, "they are read anew"
    finally:
        gc.enable()
