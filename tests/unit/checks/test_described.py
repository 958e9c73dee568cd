"""A figure that comes with the words of a fact."""

from __future__ import annotations

import pytest
from seen import finished, places

from docgen.checks.figures import described, numbers
from docgen.checks.figures.numbers import Standing
from docgen.model import Lang

TEMPLATE = "Идет {{ fact.deed.what }}."


def records(russian: str, kazakh: str) -> str:
    return f'facts:\n  deed: {{what: {{ru: "{russian}", kz: "{kazakh}"}}, value: 5, sources: {{report: пункт 1}}}}\n'


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("закрытие 412 школ", "412 мектепті жабу"),
        ("строительство 33 новых больниц", "33 жаңа аурухананы салу"),
        ("проверка двадцати школ", "жиырма мектепті тексеру"),
        ("412 школ", "412 мектеп"),
        ("412 новых школ", "412 жаңа мектеп"),
        ("412 школ закрыты", "412 мектеп жабылды"),
        ("закрытые 412 школ", "жабылған 412 мектеп"),
    ],
)
def test_a_deed_done_to_so_many_is_told(lang: Lang, russian: str, kazakh: str) -> None:
    told = records(russian, kazakh)
    assert places(described.figure_in_a_description, TEMPLATE, lang, told) == [("DG401", "one.j2", 1, 6)]
    standings = [one.standing for one in numbers.numbers(finished(TEMPLATE, lang, told))]
    assert standings == [Standing.DEFECT]


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("школы на 300 мест", "300 орындық мектептер"),
        ("ремонт школ на 300 мест", "300 орындық мектептерді жөндеу"),
        ("412 школ, закрытых по решению акиматов, – их учащиеся", "412 мектептің оқушылары"),
        ("9 классов школы", "9-сынып"),
        ("семьи, имеющие 4 детей", "4 баласы бар отбасылар"),
        ("ремонт школы № 12", "№ 12 мектепті жөндеу"),
        ("обучение с 6 лет", "6 жастан бастап оқыту"),
        ("выпускники 9 классов", "9-сынып түлектері"),
        ("реализация 5 институциональных реформ", "5 институционалдық реформаны іске асыру"),
    ],
)
def test_what_sort_a_fact_is_of_is_left_alone(lang: Lang, russian: str, kazakh: str) -> None:
    assert not places(described.figure_in_a_description, TEMPLATE, lang, records(russian, kazakh))
