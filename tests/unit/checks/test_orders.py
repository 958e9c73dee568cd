"""Names typed in a row, in another order than in the other language."""

from __future__ import annotations

import pytest
from seen import finished, first_paragraphs

from docgen.checks.languages.orders import adjectives_in_another_order, typed_in_another_order
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
    ("Закрыты школы «Балауса» и «Достык».", "«Достық» және «Балауса» мектептері жабылды.", 15),
    ("Проверены Жарминский и Аягозский районы.", "Онда Аягөз және Жарма аудандары тексерілді.", 11),
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
    ("Закрыты школы «Балауса» и «Достык».", "«Балауса» және «Достық» мектептері жабылды."),
    ("Газеты «Егемен» и «Правда».", "«Шындық» және «Егемен» газеттері."),
    ("Проверены Аягозский и Жарминский районы.", "Онда Аягөз және Жарма аудандары тексерілді."),
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


def rows(russian: str, kazakh: str) -> list[tuple[str, int]]:
    """The findings of the first paragraphs on rows of adjectives: code and column."""
    ours, theirs = first_paragraphs(russian, kazakh)
    return [(one.code, one.span.column) for one in adjectives_in_another_order(ours, theirs)]


@pytest.mark.parametrize(
    ("russian", "kazakh", "code"),
    [
        ("На базе районных и городских больниц.", "Қалалық және аудандық ауруханалар базасында.", "DG321"),
        ("На базе городских и районных больниц.", "Аудандық ауруханалар базасында.", "DG323"),
        ("На базе районных больниц.", "Қалалық, аудандық ауруханалар базасында.", "DG323"),
        ("Нормы дошкольного, среднего образования.", "Орта, мектепке дейінгі білім беру нормалары.", "DG321"),
        ("Нормы дошкольного, среднего образования.", "Мектепке дейінгі білім беру нормалары.", "DG323"),
        ("Нормы дошкольного образования.", "Мектепке дейінгі, орта білім беру нормалары.", "DG323"),
    ],
)
def test_a_row_of_adjectives_in_another_order_or_not_whole(russian: str, kazakh: str, code: str) -> None:
    places = [russian.find(word) + 1 for word in ("районных", "городских", "дошкольного") if word in russian]
    assert rows(russian, kazakh) == [(code, min(places))]
    both = differences(finished(russian), finished(kazakh, "kz"))
    assert [one.code for one in both] == [code]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("На базе городских и районных больниц.", "Қалалық және аудандық ауруханалар базасында."),
        ("На базе городских и районных больниц.", "Қала мен аудандық ауруханалар базасында."),
        ("В городских и районных больницах.", "Жергілікті, аудандық ауруханаларда."),
        ("В районных больницах и в городских школах.", "Қалалық мектептерде және аудандық ауруханаларда."),
        ("В районных больницах города.", "Қалалық және аудандық ауруханаларда."),
        ("В городских и районных больницах. Работа идет.", "Аудандық ауруханаларда жұмыс жүруде."),
        ("Областной центр.", "Аудандық, қалалық орталық."),
        ("Нормы дошкольного и среднего образования.", "Мектепке дейінгі және мектеп нормалары."),
        ("Общеобразовательные и дошкольные нормы.", "Мектепке дейінгі және орта білім беру нормалары."),
    ],
)
def test_a_row_of_adjectives_that_may_be_right(russian: str, kazakh: str) -> None:
    assert rows(russian, kazakh) == []
