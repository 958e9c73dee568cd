"""The little language of the grammar, and the shortcut by which the reader skips rules."""

from pathlib import Path

import pytest

from docgen.lang.numbers.grammar import RULES
from docgen.lang.numbers.lexeme import Token
from docgen.lang.numbers.lexer import read_tokens
from docgen.lang.numbers.pattern import compile_pattern, openings

CORPORA = Path(__file__).parents[4] / "tests" / "data" / "numbers"


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("int _ month", {"INT"}),
        ("[int year] month", {"INT", "YEAR"}),
        ("(?:from_)?(<day>int)", {"FROM", "INT"}),
        ("(?:int|year)* month", {"INT", "YEAR", "MONTH"}),
        ("(?:int)+ month", {"INT"}),
        ("(?<![^gap wrap])(?=int)year", {"YEAR"}),
        ("SCALE dot", {"SCALE", "SHORT"}),
    ],
)
def test_openings(written, first):
    assert {token.name for token in openings(written)} == first


def test_an_unknown_word_is_refused():
    with pytest.raises(KeyError):
        compile_pattern("int _ nonsense")


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_no_rule_holds_where_its_openings_or_needs_deny_it(lang):
    text = "".join(path.read_text(encoding="utf-8") for path in CORPORA.glob(f"*.{lang}.txt"))
    classes = read_tokens(text, lang).classes
    held = 0
    for rule in RULES:
        for match in compile_pattern(rule.written).finditer(classes):
            held += 1
            assert Token(classes[match.start()]) in rule.openings
            assert all(set(match[0]) & some for some in rule.needs)
    assert held > len(RULES)
