"""docs/facts.md and its Russian twin: their examples are one project, which is clean and prints what the pages say;
they name every field that a record can have, and both show the same.
"""

from __future__ import annotations

import datetime as dt
import re
from importlib import resources
from pathlib import Path

import pytest
from noted import blocks

from docgen import flow
from docgen.checks import check_project
from docgen.compose.composing import compose
from docgen.facts.book import read_facts
from docgen.facts.records import SECTIONS
from docgen.model import LANGS, NB_HYPHEN, NBSP, Lang
from docgen.starting import start_letter, start_project
from docgen.world import DiskWorld

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("facts.md", "facts.ru.md")
DAY = dt.date(2021, 3, 31)
_ROW = re.compile(r"^\| `(.+?)` \| (.+) \| (.+) \|$", re.MULTILINE)
_REMARK = re.compile(r" +# .*$", re.MULTILINE)


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def rows(name: str) -> list[tuple[str, str, str]]:
    return [(row[1].replace(r"\|", "|"), row[2], row[3]) for row in _ROW.finditer(page(name))]


@pytest.fixture(params=PAGES)
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A new project with a new letter, and the files of a page put into it."""
    start_project(tmp_path, DAY)
    start_letter(tmp_path, "answer", DAY)
    for path, text in blocks(page(request.param)).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def test_the_project_of_a_page_is_clean(project: Path) -> None:
    assert check_project(DiskWorld(project, DAY)) == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_row_prints_what_it_says(project: Path, lang: Lang) -> None:
    """All rows in one letter; the rows of the pages are the same, as another test says."""
    said = rows(PAGES[0])
    lines = [f"= {{{{ {expression} }}}}" for expression, *_ in said]
    (project / "templates" / lang / "answer.j2").write_text("\n\n".join(lines), "utf-8")
    world = DiskWorld(project, DAY)
    book, _ = read_facts(world)
    composed = compose(world, book, book.letters["answer"], lang)
    assert composed.diagnostics == ()
    printed = [
        flow.plain(inlines).replace(NBSP, " ").replace(NB_HYPHEN, "-")
        for inlines, _ in flow.paragraphs(composed.document.blocks)
    ]
    assert [line.removeprefix("= ") for line in printed] == [row[1 + LANGS.index(lang)] for row in said]


def test_both_pages_show_the_same() -> None:
    english, russian = ({path: _REMARK.sub("", text) for path, text in blocks(page(name)).items()} for name in PAGES)
    assert english == russian
    assert rows(PAGES[0]) == rows(PAGES[1])
    assert len(rows(PAGES[0])) >= 15


_INNER = (
    "announced",
    "received",
    "questions",
    "answered_by",
    "not_answered",
    "person",
    "phone",
    "email",
    "file",
    "sha256",
)
"""Fields within a field."""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_names_every_field(name: str) -> None:
    fields = {field.name for section in SECTIONS.values() for field in section} | set(_INNER)
    assert [field for field in sorted(fields) if not re.search(rf"\b{field}:", page(name))] == []


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("kind", ["regions", "acts", "units"])
def test_a_page_names_what_docgen_brings_along(name: str, kind: str) -> None:
    lexicon = resources.files("docgen").joinpath("lexicon", f"{kind}.yaml").read_text("utf-8")
    keys = sorted(re.findall(r"^  (\w+):", lexicon, re.MULTILINE))
    assert f"`{' '.join(keys)}`" in page(name)
