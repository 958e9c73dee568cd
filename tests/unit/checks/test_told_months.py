"""Months without a day or a year, language against language."""

from __future__ import annotations

import pytest
from seen import finished

from docgen.checks.languages import pairs

RECORDS = "facts:\n  start: {what: {ru: начало, kz: басы}, value: 2021-06, sources: {report: пункт 1}}\n"


def told(russian: str, kazakh: str) -> list[str]:
    """What is told of months in a pair of paragraphs."""
    found = pairs.differences(finished(russian, "ru", RECORDS), finished(kazakh, "kz", RECORDS))
    return [one.args["text"] for one in found if one.code == "DG324"]


@pytest.mark.parametrize(
    ("russian", "kazakh", "words"),
    [
        ("В июне введен учет.", "Есеп енгізілді.", "июне"),
        ("Введен учет.", "Маусымда есеп енгізілді.", "Маусымда"),
        ("Введен учет.", "Есеп шілдеде енгізілді.", "шілдеде"),
        ("В мае введен учет.", "Маусымда есеп енгізілді.", "мае"),
        ("В сентябре – октябре идет набор.", "Тамыз – қазан айларында қабылдау жүреді.", "сентябре"),
        ("В июле и августе идет набор.", "Шілдеде қабылдау жүреді.", "августе"),
        ("Введен учет с мая.", "Есеп {{ fact.start | date('abl') }} бастап енгізілді.", "мая"),
    ],
)
def test_another_month_or_none(russian: str, kazakh: str, words: str) -> None:
    assert told(russian, kazakh) == [words]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("В июне введен учет.", "Маусымда есеп енгізілді."),
        ("В июне введен учет.", "Маусым айында есеп енгізілді."),
        ("В июньские дни тихо.", "Маусымның күндерінде тыныш."),
        ("Учет ведется в этом сезоне.", "Есеп бұл маусымда жүргізіледі."),
        ("Учет ведется.", "Есеп жаңа маусымда жүргізіледі."),
        (
            "В мае введен учет, в текущем сезоне он ведется.",
            "Мамырда есеп енгізілді, ағымдағы маусымда ол жүргізіледі.",
        ),
        ("В мае варят кашу в котле.", "Мамырда ботқа қазанда пісіріледі."),
        ("Совещание в Казани.", "Қазанда кеңес өтті."),
        ("Праздник.", "Наурызда мереке."),
        ("Улица Марта, Майская.", "Көше."),
        ("В мае введен учет.", "Өткен айда есеп енгізілді."),
        ("С апреля по июнь тихо.", "II тоқсанда тыныш."),
        ("5 июня введен учет.", "Есеп 05.06.2021 енгізілді."),
        ("Маем и августом.", "Тамызда және мамырда."),
        ("В июне введен учет.", "Есеп {{ fact.start | date('loc') }} енгізілді."),
    ],
)
def test_the_same_month(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []


SPAN = RECORDS + (
    "  span: {what: {ru: сезон, kz: маусым}, value: 2021-09..2022-08, status: planned, sources: {report: пункт 1}}\n"
)


@pytest.mark.parametrize(
    ("kazakh", "words"),
    [
        ("{{ fact.span | date('attr') }} маусымда астық шығарылады.", []),
        ("{{ fact.span | date('when') }} астық, маусымда май шығарылады.", ["маусымда"]),
    ],
)
def test_a_season_of_months_is_no_june(kazakh: str, words: list[str]) -> None:
    russian = "В {{ fact.span | date('when') }} вывозится зерно."
    found = pairs.differences(finished(russian, "ru", SPAN), finished(kazakh, "kz", SPAN))
    assert [one.args["text"] for one in found if one.code == "DG324"] == words
