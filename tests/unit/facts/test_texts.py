"""Characters that need no search are at fault nowhere, and nearly every text of ours has no others."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from docgen.facts import texts

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("pattern", [texts._REFUSED, texts._UNUSUAL, texts._ANY_ALIKE])
def test_a_plain_character_is_never_at_fault(pattern: object) -> None:
    assert not [char for char in texts._PLAIN if pattern.match(char)]  # type: ignore[attr-defined]


def test_no_two_plain_characters_are_one_in_unicodes_form() -> None:
    assert all(unicodedata.is_normalized("NFC", char) and not unicodedata.combining(char) for char in texts._PLAIN)


def test_the_worked_letter_and_the_lexicon_are_of_plain_characters() -> None:
    files = [*ROOT.glob("templates/*/*.j2"), *ROOT.glob("facts/*.yaml"), *ROOT.glob("docgen/lexicon/*.yaml")]
    assert len(files) > 10
    assert not {char for file in files for char in file.read_text()} - texts._PLAIN


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\nd\n", [2]),
        ("<<<<<<< HEAD\nb\n||||||| 1a2b\nx\n=======\nc\n>>>>>>> main\n<<<<<<< HEAD\n=======\n>>>>>>> main\n", [1, 8]),
        ("b\n=======\nc\n>>>>>>> main\n", [4]),
        ("<<<<<<<\nb\n", [1]),
        ("# =======\na\n=======\nb\n", []),
        ("текст <<<<<<< HEAD\n  <<<<<<< HEAD\n<<<<<<<<<<<<\n>>>>>>>>\n", []),
    ],
)
def test_what_a_merge_left_is_told_once_a_stretch(text: str, lines: list[int]) -> None:
    read, found = texts.read_text("templates/ru/one.j2", text.encode())
    assert [(one.code, one.span.line) for one in found] == [("DG130", line) for line in lines]
    assert read == ("" if lines else text)
