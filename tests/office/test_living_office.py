"""Refreshed and redlined files by other programs: the Open XML SDK finds no fault, LibreOffice shows every change.

A tool that is missing fails the test: `tests/office/install.sh` installs them all.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from docgen import flow
from docgen.model import LANGS, Lang
from docgen.reading import Line
from docgen.reading.docx import read_docx
from docgen.redlining import redline
from docgen.revising import Author, revise
from docgen.wording import Rewording
from tests.office.deciding import decide
from tests.office.test_docx_office import SDK, command, convert, printed, tool
from tests.sample import sample
from tests.written import docx, edited

pytestmark = pytest.mark.office

AUTHOR = Author("А. Секретарь", "2021-03-31T00:00:00Z")
FIGURE = {"f:schools#1": "391"}
FILES = [f"{kind}.{lang}" for lang in LANGS for kind in ("tracked", "words", "plain", "redline", "far")]


def louder(lang: Lang) -> tuple[Rewording, ...]:
    """Every paragraph and note with figures in which 391 schools are told in other words: the long ones in capitals."""
    found = []
    for inlines in flow.texts(sample(lang)):
        passage = flow.passage(inlines)
        figures = {one.anchor: FIGURE.get(one.anchor, one.text) for one in flow.figures_in(inlines)}
        now = tuple(re.sub(r"\w{5,}", lambda one: one[0].upper(), text) for text in passage.words)
        was = tuple((text,) for text in passage.words)
        found += [Rewording(passage.anchors, tuple(figures.values()), was, now)] if figures else []
    return tuple(found)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A refreshed figure, tracked and plain; a redline of one edited sentence, and one between two languages."""
    out = tmp_path_factory.mktemp("living")
    for lang in LANGS:
        file = docx(sample(lang))
        other = docx(sample("kz" if lang == "ru" else "ru"))
        typed = edited("</w:t>", " добавлено вручную</w:t>", data=revise(file, FIGURE, None).data)
        made = {
            "tracked": revise(file, FIGURE, AUTHOR).data,
            "words": revise(file, FIGURE, AUTHOR, None, louder(lang)).data,
            "plain": revise(file, FIGURE, None).data,
            "redline": redline(file, typed, AUTHOR).data,
            "far": redline(other, file, AUTHOR).data,
        }
        for kind, data in made.items():
            (out / f"{kind}.{lang}.docx").write_bytes(data)
    for kind, into in (("pdf", out), ("docx", out / "again")):
        convert(out, kind, into)
    return out


@pytest.mark.parametrize("name", FILES)
def test_the_open_xml_sdk_finds_nothing(folder: Path, name: str) -> None:
    done = subprocess.run(
        [tool(SDK, "ooxml-validator"), str(folder / f"{name}.docx")], capture_output=True, text=True, check=False
    )
    assert json.loads(done.stdout)["errors"] == []
    assert done.returncode == 0


@pytest.mark.parametrize("name", FILES)
def test_libreoffice_shows_what_went_and_what_came(folder: Path, name: str) -> None:
    seen = printed(folder / f"{name}.pdf")
    lines = read_docx((folder / f"{name}.docx").read_bytes()).lines
    shown = [part for line in lines for run in line.runs if not run.unseen for part in run.text.split()]
    assert [part for part in shown if flow.bare(part) not in seen] == []


@pytest.mark.parametrize("lang", LANGS)
def test_saved_by_libreoffice_a_refreshed_figure_is_still_known(folder: Path, lang: Lang) -> None:
    lines = read_docx((folder / f"again/plain.{lang}.docx").read_bytes()).lines
    assert [r.text for line in lines for r in line.runs if r.anchor == "f:schools#1" and r.text] == ["391"]


@pytest.fixture(scope="module")
def decided(folder: Path) -> Path:
    """The refreshed figures, saved by LibreOffice as they are, and with every change accepted or rejected there."""
    for accept in (True, False):
        into = folder / ("accepted" if accept else "rejected")
        files = [folder / f"{kind}.{lang}.docx" for lang in LANGS for kind in ("tracked", "words")]
        decide(command("soffice"), folder / "macros", files, into, accept=accept)
    return folder


def figure_of(file: Path, *, before: bool = False) -> list[str]:
    runs = [run for line in read_docx(file.read_bytes()).lines for run in line.runs if run.anchor == "f:schools#1"]
    return [run.text for run in runs if (run.before if before else run.after) and run.text]


@pytest.mark.parametrize("lang", LANGS)
def test_what_libreoffice_rejects_or_accepts_leaves_one_figure_in_its_control(decided: Path, lang: Lang) -> None:
    name = f"tracked.{lang}.docx"
    assert figure_of(decided / "rejected" / name) == ["386"]
    assert figure_of(decided / "accepted" / name) == ["391"]
    pending = decided / "again" / name
    assert (figure_of(pending, before=True), figure_of(pending)) == (["386"], ["391"])


@pytest.mark.parametrize("lang", LANGS)
def test_words_that_libreoffice_rejects_or_accepts_read_as_before_or_as_today(decided: Path, lang: Lang) -> None:
    name = f"words.{lang}.docx"
    given = read_docx((decided / name).read_bytes()).lines
    assert sum(line.text != line.text_before for line in given if line.story == "note") > 0
    for folder, side in (("rejected", "text_before"), ("accepted", "text")):
        lines = read_docx((decided / folder / name).read_bytes()).lines
        assert read_texts(lines) == read_texts(given, side)


def read_texts(lines: Sequence[Line], side: str = "text") -> list[str]:
    """The lines by what they say, in order; LibreOffice keeps its own count of empty ones and headers."""
    return sorted(text for line in lines if line.story in ("body", "note") and (text := flow.bare(getattr(line, side))))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("after", ["again", "rejected", "accepted"])
def test_it_is_refreshed_again_whatever_became_of_the_change(decided: Path, lang: Lang, after: str) -> None:
    file = (decided / after / f"tracked.{lang}.docx").read_bytes()
    revised = revise(file, {"f:schools#1": "402"}, AUTHOR)
    assert (revised.left, revised.done) == ({}, {"f:schools#1": 1})
    said = [run.text for line in read_docx(revised.data).lines for run in line.runs if run.anchor == "f:schools#1"]
    assert "402" in said
