"""Faults whose words a clerk could not read: what they say in each language."""

from __future__ import annotations

import re

import pytest

from docgen.checks.project import template_of_no_letter
from docgen.facts.book import read_facts
from docgen.facts.texts import refusal
from docgen.messages import Ui, remedy, sentence
from docgen.model import Diagnostic, Span
from docgen.world import MemoryWorld
from tests.projects import TODAY, said

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


@pytest.mark.parametrize("facts", [{}, {"facts": "x"}, {"facts/notes.txt": "x"}])
def test_templates_without_a_folder_of_facts_are_one_error(facts: dict[str, str]) -> None:
    world = MemoryWorld(
        {"docgen.yaml": "", "templates/ru/one.j2": "Слова.", "templates/kz/one.j2": "Сөз.", **facts}, TODAY
    )
    (found,) = template_of_no_letter(world, read_facts(world)[0])
    assert (found.code, found.span.file) == ("DG901", "facts")
    assert sentence(found, "ru").startswith("файл не читается: нет папки facts/")


@pytest.mark.parametrize("files", [
    {}, {"templates/ru/parts/frame.j2": "а", "templates/kz/parts/frame.j2": "а"},
    {"templates/ru/one.j2": "а", "facts/x.yaml": ""},
])  # fmt: skip
def test_a_project_that_has_yet_no_letter_is_in_order(files: dict[str, str]) -> None:
    world = MemoryWorld({"docgen.yaml": "", **files}, TODAY)
    assert "DG901" not in {one.code for one in template_of_no_letter(world, read_facts(world)[0])}


def missing(name: str) -> list[Diagnostic]:
    return [one for one in said(f'Слова.\n\n{{% include "{name}" %}}\n').diagnostics if one.code == "DG202"]
