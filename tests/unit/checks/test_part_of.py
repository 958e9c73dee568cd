"""«Из них» in one language only."""

from __future__ import annotations

import pytest
from seen import finished, first_paragraphs

from docgen.checks.languages.pairs import differences
from docgen.checks.languages.part_of import part_in_one_language

S, C = "{{ fact.schools }}", "{{ fact.colleges }}"


def told(russian: str, kazakh: str) -> list[tuple[str, str]]:
    """The words here and there that are told of the first paragraphs of both texts."""
    ours, theirs = first_paragraphs(russian, kazakh)
    return [(one.args["text"], one.args["other"]) for one in part_in_one_language(ours, theirs)]


@pytest.mark.parametrize(
    ("russian", "kazakh", "words"),
    [
        (f"Открыто {S} школ, из них {C} сельских.", f"{S} мектеп, {C} ауыл мектебі ашылды.", ("из них", "—")),
        (f"Открыто {S} школ, в том числе {C} новых.", f"{S} мектеп және {C} жаңа мектеп ашылды.", ("в том числе", "—")),
        (f"Открыто {S} школ и {C} новых.", f"{S} мектеп, оның ішінде {C} жаңа мектеп ашылды.", ("—", "оның ішінде")),
        (f"Открыто {S} школ, а также еще {C}.", f"{S} мектеп, олардың ішінде {C} ашылды.", ("—", "олардың ішінде")),
    ],
)
def test_a_part_that_stands_beside_there(russian: str, kazakh: str, words: tuple[str, str]) -> None:
    assert told(russian, kazakh) == [words]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (f"Открыто {S} школ, из них {C} сельских.", f"{S} мектеп, оның ішінде {C} ауыл мектебі ашылды."),
        (f"Открыто {S} школ, из них {C} сельских.", f"{S} мектеп ашылды, {C}-і – ауылда."),
        (f"Открыто {S} школ, из них {C} сельских.", f"{S} мектеп ашылды, олардың {C}-і ауылда."),
        (f"Из {S} школ, из которых {C} в селах.", f"{S} мектептен {C} мектеп ауылда."),
        (f"Открыто {S} школ, в том числе {C} новых.", f"{S} мектеп ашылды: {C} жаңа."),
        (f"Открыто {S} школ, включая {C} новых.", f"{S} мектеп, оның ішінде {C} жаңа мектеп ашылды."),
        (f"Открыто {S} школ (новых – {C}).", f"{S} мектеп (оның ішінде {C} жаңа мектеп) ашылды."),
        (f"Открыто {S} школ и {C} колледжей.", f"{S} мектеп пен {C} колледж ашылды."),
        (f"Открыто {S} школ, из них больше всего в Алматы – {C}.", f"{S} мектеп, {C} колледж ашылды."),
        (f"Открыто {S} школ. Из них {C} новых.", f"{S} мектеп, {C} жаңа мектеп ашылды."),
    ],
)
def test_what_may_be_a_part_in_both(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []


def test_it_is_told_among_the_differences() -> None:
    ours, theirs = f"Открыто {S} школ, из них {C}.", f"{S} мектеп, {C} мектеп ашылды."
    found = list(differences(finished(ours), finished(theirs, "kz")))
    assert [(one.code, one.span.column) for one in found] == [("DG342", ours.index("из них") + 1)]
