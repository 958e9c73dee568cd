"""Names typed in a row, in another order than in the other language."""

from __future__ import annotations

import pytest
from seen import finished

from docgen.checks.languages.orders import typed_in_another_order
from docgen.checks.languages.pairs import differences
from docgen.checks.text.passages import passages

OTHER = [
    (
        "Министерствам здравоохранения, образования и науки, финансов поручено помочь.",
        "Білім және ғылым, Денсаулық сақтау, Қаржы министрліктеріне көмектесу тапсырылды.",
        15,
    ),
    (
        "Внесено министерствами финансов и юстиции. Министерства труда, энергетики согласны.",
        "Қаржы және Әділет министрліктері енгізді. Энергетика, Еңбек министрліктері келіседі.",
        57,
    ),
    (
        "Акиматам Алматинской, Атырауской и Актюбинской областей поручено помочь.",
        "Атырау, Алматы және Ақтөбе облыстарының әкімдіктеріне тапсырылды.",
        10,
    ),
    ("Написано А. Жамалову и Б. Каппарову.", "Б. Каппаровқа және А. Жамаловқа жазылды.", 10),
    (
        "Акиматам {{ name.almaty_oblast | case('gen') }} и Атырауской области.",
        "Атырау облысының және {{ name.almaty_oblast | case('gen') }} әкімдіктері.",
        10,
    ),
]
SAME = [
    (
        "Министерствам образования и науки, здравоохранения, финансов поручено помочь.",
        "Білім және ғылым, Денсаулық сақтау, Қаржы министрліктеріне көмектесу тапсырылды.",
    ),
    (
        "Министерства труда и юстиции совместно с министерствами финансов и энергетики.",
        "Қаржы және Энергетика министрліктерімен бірлесіп Еңбек және Әділет министрліктері.",
    ),
    ("Министерства труда, юстиции.", "Әділет министрлігі мен Еңбек министрлігі."),
    (
        "Акиматам Алматинской, Атырауской и Актюбинской областей.",
        "Алматы, Атырау және Ақтөбе облыстарының әкімдіктеріне.",
    ),
    ("Из Алматинской области в Атыраускую область.", "Атырау облысына Алматы облысынан."),
    ("А. Жамалов и Б. Каппаров.", "А. Жамалов пен Б. Каппаров."),
    ("А. Жамалов принял Б. Каппарова.", "Б. Каппаровты А. Жамалов қабылдады."),
    ("А. Жамалов и Б. Каппаров.", "Б. Каппаров пен А. Жамалов, С. Әлиев."),
]


def told(russian: str, kazakh: str) -> list[tuple[str, int]]:
    """The findings of the first paragraphs: code and column."""
    both = finished(russian), finished(kazakh, "kz")
    ours, theirs = (passages(one.document)[0] for one in both)
    found = typed_in_another_order(ours, theirs, both[0].book)
    return [(one.code, one.span.column) for one in found]


@pytest.mark.parametrize(("russian", "kazakh", "column"), OTHER)
def test_a_row_in_another_order(russian: str, kazakh: str, column: int) -> None:
    assert told(russian, kazakh) == [("DG321", column)]
    both = differences(finished(russian), finished(kazakh, "kz"))
    assert [one.code for one in both].count("DG321") == 1


@pytest.mark.parametrize(("russian", "kazakh"), SAME)
def test_a_row_in_the_same_order_or_no_row(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []
