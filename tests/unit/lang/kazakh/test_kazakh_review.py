"""What a hostile reading of the engine found: each form right, or withheld («?»)."""

from __future__ import annotations

import pytest
from kazakh_tables import read_rows

from docgen.lang.forms import Case, Doubt, Number, Possessive
from docgen.lang.kazakh import decline


@pytest.mark.parametrize(
    "row", read_rows("review"), ids=lambda row: f"{row['noun']} {row['number']} {row['possessive']} {row['case']}"
)
def test_form(row):
    possessive = Possessive(row["possessive"]) if row["possessive"] else None
    answer = decline(row["noun"], Case(row["case"]), Number(row["number"]), possessive)
    assert ("?" if isinstance(answer, Doubt) else answer.text) == row["form"]
