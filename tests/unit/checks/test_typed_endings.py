"""Endings typed behind a printed figure."""

from __future__ import annotations

import pytest
from seen import found

from docgen.checks.figures.typed_endings import ending_does_not_fit
from docgen.model import Lang

S, C, P = "{{ fact.schools }}", "{{ fact.colleges }}", "{{ fact.share | percent }}"


@pytest.mark.parametrize(
    ("lang", "template", "text", "right"),
    [
        ("kz", f"Олардың {S}-і тексерілді.", "386-і", "386-сы"),
        ("kz", f"Олардың {S}-ынан бас тартылды.", "386-ынан", "386-сынан"),
        ("kz", f"Саны {C}-ға жетті.", "14-ға", "14-ке"),
        ("kz", f"Олардың {C}-сі.", "14-сі", "14-і"),
        ("ru", f"Это {S}-ая школа.", "386-ая", "386-я"),
        ("ru", f"У {S}-ого центра.", "386-ого", "386-го"),
    ],
)
def test_an_ending_of_another_number(lang: Lang, template: str, text: str, right: str) -> None:
    (one,) = found(ending_does_not_fit, template, lang)
    assert (one.code, one.args["text"], one.args["right"]) == ("DG335", text, right)


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("kz", f"Олардың {S}-сы, {C}-і, {C}-ке, {S}-нан астам емес, {P}-ға дейін.".replace("-нан", "-дан")),
        ("kz", f"{S}-бап, {C}-уі, {S} – ы."),
        ("ru", f"Это {S}-я школа, {C}-го центра, {C}-летний, {S}-миллиметровый."),
        ("ru", f"В {S}-{C} школах."),
    ],
)
def test_endings_that_fit_and_other_words(lang: Lang, template: str) -> None:
    assert found(ending_does_not_fit, template, lang) == []
