"""The page of examples, docs/grammar.md: every row prints what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from grammar_project import said, text

PAGE = (Path(__file__).parents[2] / "docs" / "grammar.md").read_text(encoding="utf-8")
_LANGS = {"Russian": "ru", "Kazakh": "kz"}
_TABLE = re.compile(
    r"^\| (?P<filters>[^|]+), (?P<lang>Russian|Kazakh) \| \|\n\|---\|---\|\n(?P<rows>(?:\|.+\n)+)", re.MULTILINE
)
_ROW = re.compile(r"\| `(?P<expression>.+?)` \| (?P<printed>.+) \|")


def examples():
    for table in _TABLE.finditer(PAGE):
        for row in _ROW.finditer(table["rows"]):
            yield _LANGS[table["lang"]], row["expression"].replace(r"\|", "|"), row["printed"]


def test_every_row_of_the_page_is_read():
    assert len(list(examples())) == PAGE.count("\n| `") - PAGE.count("| field |") * 6 - len(_TABLE.findall(PAGE)) >= 80


@pytest.mark.parametrize(("lang", "expression", "printed"), list(examples()))
def test_example(lang, expression, printed):
    composed = said(expression, lang)
    assert composed.diagnostics == ()
    assert text(composed) == printed
