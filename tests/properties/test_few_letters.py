"""Where little has moved, a build looks only at the letters that rest on it: it ends with what a build of everything
makes all the same, whatever is edited, small things mostly.
"""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.build import resting
from docgen.starting import start_letter, start_project
from tests.properties import test_rebuilds as rebuilds
from tests.properties.test_rebuilds import DAY, EXAMPLES, LETTERS, build, clean_build, files, put, text_of

SHARED = """\
facts:
  schools:
    what: {ru: школы, kz: мектептер}
    value: 386
    period: 2020
    sources:
      paper: пункт 1
  colleges:
    what: {ru: колледжи, kz: колледждер}
    value: 14
    sources: {paper: пункт 2}
    check: [colleges < schools]
"""
SOURCES = """\
sources:
  paper:
    kind: report
    title: {ru: Отчет, kz: Есеп}
    date: 2020-01-15
names:
  board:
    kind: body
    ru: Комитет примера
    kz: Мысал комитеті
"""
LINES = (
    ("Всего школ: {{ fact.schools | count('школа', 'nom') }}.", "Барлығы {{ fact.schools | count('мектеп', 'nom') }}."),
    (
        "Колледжей: {{ fact.colleges | count('колледж', 'nom') }}.",
        "Колледж: {{ fact.colleges | count('колледж', 'nom') }}.",
    ),
    ("{{ name.board }} сообщил.", "{{ name.board }} хабарлады."),
)
_VALUE = re.compile(r"value: \d+")


def shared_value(root: Path, one: int, two: int) -> None:
    """One number of two: the second must stay below the first, or the book is at fault."""
    found = list(_VALUE.finditer(text_of(root / "facts/shared.yaml")))
    if found:
        match = found[one % len(found)]
        text = text_of(root / "facts/shared.yaml")
        put(root / "facts/shared.yaml", f"{text[: match.start()]}value: {two + 1}{text[match.end() :]}")


def own_value(root: Path, one: int, two: int) -> None:
    path = root / f"facts/{LETTERS[one % 3]}.yaml"
    put(path, _VALUE.sub(f"value: {two + 3}", text_of(path)))


def line(root: Path, one: int, two: int) -> None:
    """A sentence more or less, in both languages."""
    for lang, text in zip(("ru", "kz"), LINES[two % len(LINES)], strict=True):
        path = root / f"templates/{lang}/{LETTERS[one % 3]}.j2"
        said = text_of(path)
        without = said.replace(f"\n{text}\n", "")
        head, block, tail = said.rpartition("{% endblock %}")
        put(path, without if without != said else f"{head}\n{text}\n{block}{tail}")


def source(root: Path, one: int, two: int) -> None:
    path = root / "facts/sources.yaml"
    put(path, re.sub(r"date: 2020-\d\d-15", f"date: 2020-{two % 12 + 1:02}-15", text_of(path)))


def body(root: Path, one: int, two: int) -> None:
    path = root / "facts/sources.yaml"
    text = re.sub(
        r"ru: (?:Комитет|Агентство) примера", f"ru: {('Комитет', 'Агентство')[two % 2]} примера", text_of(path)
    )
    put(path, text)


def other_key(root: Path, one: int, two: int) -> None:
    path = root / "facts/shared.yaml"
    pair = ("  colleges:", "  lyceums:")[:: 1 if two % 2 else -1]
    put(path, text_of(path).replace(*pair))


def back(root: Path, one: int, two: int) -> None:
    put(root / "facts/shared.yaml", SHARED)
    put(root / "facts/sources.yaml", SOURCES)


def touched(root: Path, one: int, two: int) -> None:
    path = sorted((root / ("facts", "output/ru")[two % 2]).iterdir())
    if path:
        data = path[one % len(path)].read_bytes()
        path[one % len(path)].unlink()
        path[one % len(path)].write_bytes(data)


Edit = Callable[[Path, int, int], None]
SMALL: tuple[Edit, ...] = (
    shared_value, own_value, line, source, body, touched, rebuilds.output, rebuilds.letter, rebuilds.frame,
)  # fmt: skip
LARGE: tuple[Edit, ...] = (
    other_key, back, rebuilds.comment, rebuilds.letter_comes_or_goes, rebuilds.setting, rebuilds.memory,
)  # fmt: skip
STEP = st.tuples(st.sampled_from((*SMALL, *SMALL, *SMALL, *LARGE)), st.integers(0, 50), st.integers(0, 50))


def started(folder: Path) -> Path:
    start_project(folder, DAY)
    for key in LETTERS[1:]:
        start_letter(folder, key, DAY)
    put(folder / "docgen.yaml", "")
    back(folder, 0, 0)
    line(folder, 0, 0)
    line(folder, 1, 1)
    line(folder, 1, 2)
    return folder


@settings(max_examples=EXAMPLES)
@given(st.lists(st.lists(STEP, min_size=1, max_size=2), min_size=1, max_size=6), st.sampled_from((0, 1, 16)))
def test_few_letters_are_enough(steps: list[list[tuple[Edit, int, int]]], most: int) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(resting, "_MOST_INPUTS", most)  # inputs that may have moved before all is written down anew
        root = started(Path(folder) / "p")
        build(root)
        for step in steps:
            time.sleep(
                0.01
            )  # what is younger than the disk's clock can tell is looked at once more, and few are not enough
            for edit, one, two in step:
                edit(root, one, two)
            told = build(root)
            clean, wanted = clean_build(root)
            there = files(root / "output")
            assert sorted(told.broken) == sorted(clean.broken)
            assert {path: there.get(path) for path in wanted} == wanted
            assert set(told.diagnostics) == set(clean.diagnostics)
            assert build(root).written == []
