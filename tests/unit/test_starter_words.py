"""What `docgen new` writes into each letter's facts."""

from __future__ import annotations

from importlib.resources import files

from docgen.facts.distant import TOLD


def test_no_word_by_which_records_are_searched_stands_in_every_letter() -> None:
    """One in a remark would have every build open the facts of all letters to look for `check:`."""
    text = (files("docgen") / "starter/letter/facts.yaml").read_text(encoding="utf-8")
    assert [word for word in TOLD if word in text] == []
