"""«До» in one language, «на» in the other."""

from __future__ import annotations

import pytest
from seen import finished, first_paragraphs

from docgen.checks.languages.pairs import differences
from docgen.checks.languages.reached import end_for_difference

S, P = "{{ fact.schools | count('школа', 'gen') }}", "{{ fact.share | percent }}"
K, D = "{{ fact.schools | count('мектеп', 'dat') }}", "{{ fact.share | percent('dat') }}"
C = "{{ fact.colleges }}"


def told(russian: str, kazakh: str) -> list[str]:
    """The first word of what is told in Russian, and the last one in Kazakh."""
    ours, theirs = first_paragraphs(russian, kazakh)
    found = end_for_difference(ours, theirs)
    return [f"{one.args['text'].split()[0]} {one.args['other'].split()[-1]}" for one in found]


@pytest.mark.parametrize(
    ("russian", "kazakh", "words"),
    [
        (f"Число выросло до {S}.", f"Саны {K} өсті.", "до өсті"),
        (f"Доля сократилась в селах до {P}.", f"Үлесі {D} азайды.", "до азайды"),
        (f"Планируется увеличить долю до {P}.", f"Үлесін {D} арттыру жоспарлануда.", "до арттыру"),
        (f"Доля выросла на {P}.", f"Үлесі {D} дейін өсті.", "на өсті"),
        (f"Доля снижена на {P}.", f"Үлесі {D} дейін төмендеді.", "на төмендеді"),
        (f"Число повысилось на {C}.", f"Саны {C}-ға дейін көтерілді.", "на көтерілді"),
        (f"Число возросло до {C}.", f"Саны {C}-ға артты.", "до артты"),
    ],
)
def test_how_far_and_by_how_much(russian: str, kazakh: str, words: str) -> None:
    assert told(russian, kazakh) == [words]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (f"Число выросло до {S}.", f"Саны {K} дейін өсті."),
        (f"Число выросло до {S}.", f"Саны {K} жетті."),
        (f"Доля поднялась до {P}.", f"Үлесі {D} көтерілді."),
        (f"Доля снизилась до {P}.", f"Үлесі {D} түсті."),
        (f"Число выросло с {C} до {S}.", f"Саны {C}-дан {K} өсті."),
        (f"Доля выросла на {P}.", f"Үлесі {D} өсті."),
        (f"Доля выросла на {P}, до {C}.", f"Үлесі {D} өсіп, {C}-ға дейін ұлғайды."),
        (f"Доля выросла и составила {P}.", f"Үлесі {D} өсті."),
        (f"Доехали до {S}, число выросло.", f"{K} өсті."),
        (f"Число выросло на {P}, {P}.", f"{D} дейін өсті, {D} өсті."),
        (f"Число выросло до {S}.", f"Саны өсіп, {K} жетті."),
    ],
)
def test_what_may_be_the_same(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []


def test_it_is_told_among_the_differences() -> None:
    ours, theirs = f"Доля выросла на {P}.", f"Үлесі {D} дейін өсті."
    found = list(differences(finished(ours), finished(theirs, "kz")))
    assert [(one.code, one.span.column) for one in found] == [("DG342", ours.index(P) + 1)]
