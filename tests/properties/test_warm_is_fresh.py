"""A process that has made many letters makes the next one as a fresh process would: no cache forgets an input.

Edits are drawn one after another on the worked project: figures, and words of its templates. After each, what the warm
process finds and writes is compared with what is found and written when every cache of docgen has been emptied.
"""

from __future__ import annotations

import datetime as dt
import functools
import gc
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.checks.project import Checker, order
from docgen.facts.book import read_facts
from docgen.facts.settings import read_settings
from docgen.sameness import forget
from docgen.world import MemoryWorld
from docgen.writers.docx import write_docx

ROOT = Path(__file__).resolve().parents[2]
DAY = dt.date(2021, 3, 15)
LETTER = "dz-74"
NUMBER = re.compile(r"(?m)^(    value: )(\d{2,3})$")
WORDS = ("Министерством", "работа", "орталық", "внимание", "жұмыс")
TYPED = ("", " 26 школ", " двадцать", " тг", " будет утвержден", "  ")
"""What is typed behind a word: nothing, or something that a check complains of."""


def files() -> dict[str, str | bytes]:
    found = [ROOT / "docgen.yaml", *(ROOT / "facts").rglob("*.yaml"), *(ROOT / "templates").rglob("*.j2")]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in found}


def made(project: dict[str, str | bytes]) -> object:
    """All that is found in the worked letter, and the bytes of its files."""
    world = MemoryWorld(project, DAY)
    book, faults = read_facts(world)
    house, _ = read_settings(world)
    checked = Checker(world, book, house).check(book.letters[LETTER])
    written = [write_docx(one.document, house.page) for one in checked.composed.values()]
    return faults, sorted(checked.diagnostics, key=order), checked.coverage, written


def empty_all_caches() -> None:
    """All but the Russian dictionary, which is read-only and slow to load."""
    forget()
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper) and _is_emptied(one):
            one.cache_clear()


def _is_emptied(cache: functools._lru_cache_wrapper[object]) -> bool:
    return str(cache.__module__).startswith("docgen.") and cache.__module__ != "docgen.lang.russian.dictionary"


def edited(project: dict[str, str | bytes], at: int, figure: int, word: str, typed: str) -> dict[str, str | bytes]:
    """The project with one figure changed, and something typed behind a word of each template that has it."""

    def changed(path: str, text: str | bytes) -> str | bytes:
        assert isinstance(text, str)
        if path.endswith(".j2"):
            return text.replace(f"{word} ", f"{word}{typed} ", 1)
        numbers = list(NUMBER.finditer(text))
        if not numbers:
            return text
        chosen = numbers[at % len(numbers)]
        return f"{text[: chosen.start(2)]}{figure}{text[chosen.end(2) :]}"

    return {path: changed(path, text) for path, text in project.items()}


EDIT = st.tuples(st.integers(0, 20), st.integers(2, 999), st.sampled_from(WORDS), st.sampled_from(TYPED))


@settings(max_examples=15)
@given(st.lists(EDIT, min_size=1, max_size=3))
def test_a_warm_process_makes_what_a_fresh_one_makes(edits: list[tuple[int, int, str, str]]) -> None:
    project = files()
    made(project)
    for edit in edits:
        project = edited(project, *edit)
        warm = made(project)
    empty_all_caches()
    assert made(project) == warm
