"""Faults whose words a clerk could not read: what they say in each language."""

from __future__ import annotations

import re

import pytest

from docgen.facts.texts import refusal
from docgen.messages import Ui, remedy, sentence
from docgen.model import Diagnostic, Span
from tests.projects import said

HERE = Span("templates/ru/one.j2")
STRANGE = "\u0007\u200b\u202e\ufeff\u2028\ue000\uff21\u03bf\u0450\u05d0\u0663\u0338\u2603\U0001f600\uffff"


@pytest.mark.parametrize("char", STRANGE)
@pytest.mark.parametrize("ui", ["ru", "kz"])
def test_what_a_character_is_stands_in_the_language_of_the_reader(char: str, ui: Ui) -> None:
    """The names of Unicode are English."""
    told = sentence(refusal(char, HERE), ui)
    assert f"U+{ord(char):04X}" in told
    assert not re.search("[A-Za-z]", told.replace(f"U+{ord(char):04X}", ""))


@pytest.mark.parametrize(("name", "path"), [
    ("/etc/passwd", "/etc/passwd"), ("../../etc/passwd", "../../etc/passwd"),
    ("parts/nothing-of-the-kind.j2", "templates/ru/parts/nothing-of-the-kind.j2"),
])  # fmt: skip
def test_what_is_no_template_is_named_as_it_was_typed(name: str, path: str) -> None:
    (found,) = missing(name)
    assert found.args["path"] == path
    assert "templates/ru или templates/kz" in remedy(found, "ru")
    assert "templates/ru немесе templates/kz" in remedy(found, "kz")


def missing(name: str) -> list[Diagnostic]:
    return [one for one in said(f'Слова.\n\n{{% include "{name}" %}}\n').diagnostics if one.code == "DG202"]
