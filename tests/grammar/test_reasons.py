"""Every reason of a doubt is said in the reader's language."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from test_hard_words import HARD, said

import docgen.lang
from docgen.lang.kazakh.stems import RULES
from docgen.messages import CATALOGUES, value_said

_LANG = Path(docgen.lang.__file__).parent


@HARD
@pytest.mark.parametrize("ui", CATALOGUES)
def test_the_reason_of_a_hard_word(lang, expression, right, ui):
    (doubt,) = said(expression, lang).diagnostics
    assert value_said(doubt.args["reason"], ui) != doubt.args["reason"]


@pytest.mark.parametrize("ui", CATALOGUES)
def test_the_reasons_of_the_kazakh_rules(ui):
    reasons = {rule.reason for rule in RULES if rule.reason}
    assert {reason for reason in reasons if value_said(reason, ui) == reason} == set()


def reasons_and_advice() -> set[str]:
    """The constant second and fourth arguments of every `Doubt` that the engines make."""
    found = set()
    for file in _LANG.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Doubt":
                found |= {arg.value for arg in node.args[1:4] if isinstance(arg, ast.Constant)}
    return {text for text in found if " " in text and ": " not in text}


@pytest.mark.parametrize("ui", CATALOGUES)
def test_the_reasons_and_the_advice_of_the_engines(ui):
    assert {text for text in reasons_and_advice() if value_said(text, ui) == text} == set()
