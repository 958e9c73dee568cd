"""Words that docgen cannot be sure of: an error and no form; the record that the error proposes, pasted, settles it."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from grammar_project import filled, printed_at, said, text

with (Path(__file__).parent / "hard_words.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = [
        (row["lang"], row["expression"], row["right"])
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    ]
HARD = pytest.mark.parametrize(("lang", "expression", "right"), ROWS)


def test_there_are_thirty_in_each_reading_of_the_aim():
    assert len({expression for _, expression, _ in ROWS}) == len(ROWS) >= 50


@HARD
def test_a_hard_word_is_one_clear_error_and_no_form(lang, expression, right):
    composed = said(expression, lang)
    (doubt,) = composed.diagnostics
    place = printed_at(doubt)
    assert (doubt.code, place.file, place.line) == ("DG230", f"templates/{lang}/one.j2", 1)
    assert doubt.args["word"]
    assert doubt.args["reason"]
    assert text(composed) == ""


@HARD
def test_the_proposed_record_pasted_leaves_no_error(lang, expression, right):
    (doubt,) = said(expression, lang).diagnostics
    settled = said(expression, lang, filled(doubt.hint, doubt.args["considered"]))
    assert settled.diagnostics == ()
    considered = doubt.args["considered"]
    assert considered == "—" or any(form in text(settled) for form in considered.split(", "))


@HARD
def test_the_record_with_the_right_choice_gives_the_right_form(lang, expression, right):
    """A person changes at most the proposed choice: the other row of vowels, the other form considered."""
    (doubt,) = said(expression, lang).diagnostics
    found = [text(said(expression, lang, record)) for record in choices(doubt.hint, doubt.args["considered"])]
    assert right in found


def choices(record: str, considered: str) -> list[str]:
    """The proposed record, and those with another choice that the error names."""
    record = filled(record, considered)
    swapped = record.replace("harmony: back", "harmony: FRONT").replace("harmony: front", "harmony: back")
    forms = [re.sub(r"(forms: \{[a-z0-9.]+: )[^}]+", rf"\g<1>{form}", record) for form in considered.split(", ")]
    return [record, swapped.replace("FRONT", "front"), *forms]


@pytest.mark.parametrize(("lang", "word", "own"), [("kz", "школа", "мектеп"), ("ru", "мектеп", "школа")])
def test_a_name_of_the_other_language_is_told_from_the_book(lang, word, own):
    composed = said(f'"{word}" | case("dat")', lang)
    (fault,) = composed.diagnostics
    assert (fault.code, fault.args["word"], fault.args["expected"]) == ("DG239", word, own)
