"""The table of filters in docs/templates.md names every filter that there is and no other; each prints what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from grammar_project import said, text

from docgen.compose.filters import NAMES

PAGE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
_TABLE = re.search(r"^\| filter \| .+\n\|[-|]+\n((?:\|.+\n)+)", PAGE, re.MULTILINE)
_ROW = re.compile(r"\| `(\w+)` \| `(.+?)`(?: \([^|]+\))? \| (.*?)\|(.*)\|")
assert _TABLE
ROWS = [_ROW.fullmatch(line) for line in _TABLE[1].splitlines()]
EXAMPLES = [
    (lang, row[1], row[2].replace(r"\|", "|"), printed.strip())
    for row in ROWS
    if row
    for lang, printed in (("ru", row[3]), ("kz", row[4]))
]


def test_the_table_names_every_filter_and_no_other():
    assert sorted(row[1] for row in ROWS) == sorted(NAMES)


@pytest.mark.parametrize(("lang", "name", "expression", "printed"), EXAMPLES)
def test_a_filter_prints_what_its_row_says(lang, name, expression, printed):
    assert f"| {name}" in expression
    composed = said(expression, lang)
    assert [fault.code for fault in composed.diagnostics] == ([] if printed else ["DG239"])
    if printed:
        assert text(composed) == printed
