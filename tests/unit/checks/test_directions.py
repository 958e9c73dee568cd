"""A growth told as a decline in the other language."""

from __future__ import annotations

import pytest
from seen import finished

from docgen.checks.directions import direction_turned
from docgen.checks.pairs import differences
from docgen.checks.passages import passages

S, C, P = "{{ fact.schools | count }}", "{{ fact.colleges }}", "{{ fact.share | percent }}"
TIMES = "{{ fact.group.inner | times(fold=true) }}"


def turned(russian: str, kazakh: str) -> list[tuple[str, str, str]]:
    """What is told of the first paragraphs of both texts."""
    ours, theirs = (passages(finished(text, lang).document)[0] for text, lang in ((russian, "ru"), (kazakh, "kz")))
    return [(one.code, one.args["text"], one.args["other"]) for one in direction_turned(ours, theirs)]


@pytest.mark.parametrize(
    ("russian", "kazakh", "words"),
    [
        (f"Число школ увеличилось на {S}.", f"Мектептер саны {S}ке азайды.", ("увеличилось", "азайды")),
        (
            f"Число школ выросло до {C}.",
            "Мектептер саны {{ fact.colleges }}-ке дейін төмендеді.",
            ("выросло", "төмендеді"),
        ),
        (f"Их стало на {C} больше.", f"Олар {C}-ке кем болды.", ("больше", "кем")),
        (f"Рост составил {P}.", f"Төмендеу {P} құрады.", ("Рост", "Төмендеу")),
        (
            f"Их число снизилось на {P} по сравнению с прошлым годом.",
            f"Олардың саны {P} пайызға өсті.",
            ("снизилось", "өсті"),
        ),
        (f"Сокращение на {S}.", f"{S}ке көбейту.", ("Сокращение", "көбейту")),
        (f"Их стало на {S} меньше.", f"Олар {S}ке артық болды.", ("меньше", "артық")),
        (
            f"Показатель увеличился с {C} до {P}.",
            f"Көрсеткіш {C}-тен {P} дейін төмендеді.",
            ("увеличился", "төмендеді"),
        ),
        (f"Сумма увеличена в {TIMES}.", f"Сома {TIMES} азайтылды.", ("увеличена", "азайтылды")),
        (f"План увеличить на {S}.", f"{S}ке қысқарту жоспарда бар.", ("увеличить", "қысқарту")),
    ],
)
def test_a_growth_that_is_a_decline_there(russian: str, kazakh: str, words: tuple[str, str]) -> None:
    assert turned(russian, kazakh) == [("DG348", *words)]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (f"Число школ увеличилось на {S}.", f"Мектептер саны {S}ке өсті."),
        (f"Число школ снизилось на {S}.", f"Мектептер саны {S}ке азайды."),
        (
            f"В целях снижения нагрузки число школ увеличено на {S}.",
            f"Жүктемені азайту үшін мектептер саны {S}ке көбейді.",
        ),
        (f"В целях снижения нагрузки открыто {S}.", f"Қолжетімділікті арттыру үшін {S} ашылды."),
        (f"Число школ не увеличилось на {S}.", f"Мектептер саны {S}ке азайды."),
        (f"Число школ увеличилось на {S}.", f"Тапшылық азайды. {S} ашылды."),
        (f"Число школ увеличилось на {S}.", f"Мектептер саны {S}ке азайған жоқ."),
        (f"Число школ увеличилось на {S}.", f"Мектептер саны {S}ке азаймады."),
        (f"Проверено не менее {S}.", f"Кемінде {S} тексерілді."),
        (f"Рост населения, для которого открыто {S}.", f"Халық азайды, {S} ашылды."),
        (f"Дефицит вырос, закрыто {S}.", f"Тапшылық артты, {S} қысқарды."),
        (f"Рост снизился на {P}.", f"Өсім {P} пайызға төмендеді."),
        (f"Темп снизился на {P}.", f"Өсу қарқыны {P} пайызға төмендеді."),
        (f"Повышение квалификации прошли {S}.", f"Біліктілігін {S} арттырды."),
        (f"Их больше {S}.", f"Олар {S}тен аз емес."),
        (f"Сокращенный день в {S}.", f"{S}те қысқартылған күн."),
        (f"Число школ с {C} выросло на {S}, колледжей с {C} сократилось.", f"Саны {S}ке өсті, {C}, {C} азайды."),
        (f"Высота растений больше на {C}.", f"Өсімдік биіктігі {C}-ке артық."),
        (f"Работают {S}, показатель выше.", f"{S} жұмыс істейді, көрсеткіш төмен емес."),
        (f"Ниже перечислены {S}.", f"Жоғарыда аталған {S}."),
        (f"Установлено на {C} выше.", f"Төмендегі {C} орнатылды."),
        (f"Число нарушений снизилось на {P}.", f"Тәртіп {P} пайызға жақсарды."),
    ],
)
def test_the_same_direction_or_none_that_is_sure(russian: str, kazakh: str) -> None:
    assert turned(russian, kazakh) == []


def test_it_is_told_among_the_differences_of_the_languages() -> None:
    found = list(differences(finished(f"Число выросло на {S}."), finished(f"Саны {S}ке азайды.", "kz")))
    assert [(one.code, one.span.line, one.span.column) for one in found] == [("DG348", 1, 7)]
