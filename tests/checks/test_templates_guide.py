"""docs/templates.ru.md: its examples are one project, which is clean and prints what the page says; its filters are
those of docs/templates.md, row by row.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from noted import blocks

from docgen import flow
from docgen.checks import check_project
from docgen.compose.composing import compose
from docgen.compose.filters import NAMES
from docgen.facts.book import read_facts
from docgen.model import LANGS, NB_HYPHEN, NBSP, Lang
from docgen.starting import start_letter, start_project
from docgen.world import DiskWorld

DOCS = Path(__file__).parents[2] / "docs"
DAY = dt.date(2021, 3, 31)
_ROW = re.compile(r"^\| `(\w+)` \| `(.+?)`(?: \([^|]+\))? \| (.*?)\|(.*)\|$", re.MULTILINE)
_EXAMPLE = re.compile(r"^\| `(.+?)` \| (.+) \| (.+) \|$", re.MULTILINE)


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def filters(name: str) -> list[tuple[str, str, str, str]]:
    """Filter, expression, what it prints in Russian and in Kazakh; empty where a language has no such form."""
    return [(one, expression, ru.strip(), kz.strip()) for one, expression, ru, kz in _ROW.findall(page(name))]


def examples(lang: Lang) -> list[tuple[str, str]]:
    """Expression → what it prints, of every row of the Russian page that has examples."""
    shown = page("templates.ru.md").partition("## Поля записей")[0].partition("## Все фильтры")[2]
    rows = [(expression, ru, kz) for _, expression, ru, kz in filters("templates.ru.md")]
    rows += [row for row in _EXAMPLE.findall(shown) if not _ROW.fullmatch(f"| `{row[0]}` | {row[1]} | {row[2]} |")]
    printed = [(one[0].replace(r"\|", "|"), one[1 + LANGS.index(lang)]) for one in rows]
    return [row for row in printed if row[1]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A new project with a new letter, and the files of the page put into it."""
    start_project(tmp_path, DAY)
    start_letter(tmp_path, "answer", DAY)
    for path, text in blocks(page("templates.ru.md")).items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def printed(project: Path, lang: Lang) -> list[str]:
    """The paragraphs of the letter, with plain spaces and hyphens."""
    world = DiskWorld(project, DAY)
    book, _ = read_facts(world)
    composed = compose(world, book, book.letters["answer"], lang)
    assert composed.diagnostics == ()
    return [
        flow.plain(inlines).replace(NBSP, " ").replace(NB_HYPHEN, "-")
        for inlines, _ in flow.paragraphs(composed.document.blocks)
    ]


def test_the_project_of_the_page_is_clean(project: Path) -> None:
    assert check_project(DiskWorld(project, DAY)) == []


def test_the_page_names_every_filter_as_the_english_one_does() -> None:
    assert sorted(one for one, *_ in filters("templates.ru.md")) == sorted(NAMES)
    assert filters("templates.ru.md") == filters("templates.md")


@pytest.mark.parametrize("lang", LANGS)
def test_a_row_prints_what_it_says(project: Path, lang: Lang) -> None:
    said = examples(lang)
    assert len(said) > len(NAMES)
    lines = [f"= {{{{ {expression} }}}}" for expression, _ in said]
    (project / "templates" / lang / "answer.j2").write_text("\n\n".join(lines), "utf-8")
    assert [line.removeprefix("= ") for line in printed(project, lang)] == [row[1] for row in said]


@pytest.mark.parametrize(
    ("lang", "items"),
    [
        ("ru", ["1) Алматинская область;", "2) Атырауская область;", "3) Нур-Султан."]),
        ("kz", ["1) Алматы облысы;", "2) Атырау облысы;", "3) Нұр-Сұлтан қаласы."]),
    ],
)
def test_a_part_prints_its_loop(project: Path, lang: Lang, items: list[str]) -> None:
    (project / "templates" / lang / "answer.j2").write_text('{% include "parts/regions.j2" %}', "utf-8")
    assert printed(project, lang) == items


def test_the_page_tells_every_field_and_mark_of_the_english_one() -> None:
    russian, english = page("templates.ru.md"), page("templates.md")
    fields = set(re.findall(r"`(\.[a-z_.]+)`", english.partition("| record |")[2].partition("\n\n")[0]))
    parts = set(re.findall(r"^`::: NAME`(?:.+\n)+?\n", english, re.MULTILINE)[0].split("`")[3::2]) - {"---"}
    assert len(fields) > 15
    assert len(parts) > 5
    assert [one for one in sorted(fields | parts) if f"`{one}`" not in russian] == []
