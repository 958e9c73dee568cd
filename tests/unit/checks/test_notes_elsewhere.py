"""A note or a citation that stands at another place of its paragraph in the Kazakh text."""

from __future__ import annotations

import pytest
from seen import first_paragraphs

from docgen.checks.languages.notes_elsewhere import note_elsewhere

S, C = "{{ fact.schools }}", "{{ fact.colleges }}"
ACT = "{{ source.order | cite }}"


def told(russian: str, kazakh: str) -> list[tuple[str, str, str]]:
    """Source, place here and place there of what is told of the first paragraphs of both texts."""
    ours, theirs = first_paragraphs(russian, kazakh)
    return [(one.args["text"], one.args["before"], one.args["other"]) for one in note_elsewhere(ours, theirs)]


@pytest.mark.parametrize(
    ("russian", "kazakh", "words"),
    [
        (f"Открыто {S}[^report] и {C}.", f"{S} мен {C}[^report] ашылды.", ("Открыто 386", "386 мен 14")),
        (f"Открыто {S} школ[^report] и {C}.", f"{S} мен {C}[^report] ашылды.", ("Открыто 386 школ", "386 мен 14")),
        (f"Открыто {S} и {C}[^report].", f"{S}[^report] мен {C} ашылды.", ("386 и 14", "386")),
        (
            f"Открыто {S}[^report]. Закрыто {C}.",
            f"{S} ашылды. {C}[^report] жабылды.",
            ("Открыто 386", "386 ашылды. 14"),
        ),
        (f"Нормы[^report] есть. Закрыто {C}.", f"Норма бар. {C} жабылды[^report].", ("Нормы", "бар. 14 жабылды")),
        (
            f"Открыто {S}.[^report] Закрыто {C}.",
            f"{S} ашылды. {C} жабылды.[^report]",
            ("Открыто 386.", "ашылды. 14 жабылды."),
        ),
    ],
)
def test_a_note_stands_elsewhere(russian: str, kazakh: str, words: tuple[str, str]) -> None:
    assert told(russian, kazakh) == [("report", *words)]


def test_a_citation_stands_in_another_sentence() -> None:
    russian, kazakh = f"Открыто {S} ({ACT}). Закрыто {C}.", f"{S} ашылды. {C} жабылды ({ACT})."
    assert told(russian, kazakh) == [("order", "Открыто 386 (", "14 жабылды (")]


def test_notes_that_have_changed_places_are_both_told() -> None:
    said = told(f"Открыто {S}[^report] и {C}[^order].", f"{S}[^order] мен {C}[^report] ашылды.")
    assert [one[0] for one in said] == ["report", "order"]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (f"Открыто {S}[^report] и {C}.", f"{S}[^report] мен {C} ашылды."),
        (f"Открыто {S}[^report] и {C}.", f"{S} мен {C} ашылды[^report]."),
        (f"По отчету[^report] открыто {S}.", f"{S} ашылғаны есепте[^report] айтылған."),
        (f"Из {S} по нормам[^report] открыто {C}.", f"{S} ішінен {C} нормалар[^report] бойынша ашылды."),
        (f"Открыто {S}.[^report] Закрыто {C}.", f"{S} ашылды[^report]. {C} жабылды."),
        (f"Открыто {S}[^report]. Закрыто {C}.", f"{S} ашылды, {C} жабылды[^report]."),
        (f"Открыто {S}[^report], закрыто {C}.", f"{C} жабылды, {S}[^report] ашылды."),
        ("Нормы[^report] есть. Жалоб нет.", "Норма бар. Шағым жоқ[^report]."),
        (f"Открыто {S}[^report], закрыто {C}[^report].", f"{S} ашылды, {C} жабылды[^report]."),
        (f"Открыто {S}[^report].", f"{S} ашылды."),
        (
            "С {{ fact.meeting | date }}[^report] открыто " + S + ".",
            "{{ fact.meeting | date }} " + S + "[^report] ашылды.",
        ),
        (f"{ACT} есть. Открыто {S}.", f"{ACT} бар. {S} ашылды."),
        (f"Открыто {S}. {ACT} есть.", f"{S} ашылды. Нормалар туралы {ACT} бар."),
        (f"Открыто {S} ({ACT}).", f"{S} ({ACT}) ашылды."),
        ("| А |\n|---|\n| 1 |", "| А |\n|---|\n| 1 |"),
    ],
)
def test_a_note_stands_in_its_place(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []
