"""The page of examples, docs/grammar.md: every row prints what it says; the page in Russian has the same rows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from grammar_project import said, text

DOCS = Path(__file__).parents[2] / "docs"
PAGE, IN_RUSSIAN = ((DOCS / name).read_text(encoding="utf-8") for name in ("grammar.md", "grammar.ru.md"))
_LANGS = {"Russian": "ru", "Kazakh": "kz", "по-русски": "ru", "по-казахски": "kz"}
_TABLE = re.compile(
    r"^\| (?P<filters>[^|]+), (?P<lang>Russian|Kazakh|по-русски|по-казахски) \| \|\n"
    r"\|---\|---\|\n(?P<rows>(?:\|.+\n)+)",
    re.MULTILINE,
)
_ROW = re.compile(r"\| `(?P<expression>.+?)` \| (?P<printed>.+) \|")


def examples(page=PAGE):
    for table in _TABLE.finditer(page):
        for row in _ROW.finditer(table["rows"]):
            yield _LANGS[table["lang"]], row["expression"].replace(r"\|", "|"), row["printed"]


def test_every_row_of_the_page_is_read():
    assert len(list(examples())) == PAGE.count("\n| `") - PAGE.count("| field |") * 6 - len(_TABLE.findall(PAGE)) >= 80


def test_the_page_in_russian_has_the_same_rows():
    assert list(examples(IN_RUSSIAN)) == list(examples())


@pytest.mark.parametrize(("lang", "expression", "printed"), list(examples()))
def test_example(lang, expression, printed):
    composed = said(expression, lang)
    assert composed.diagnostics == ()
    assert text(composed) == printed
