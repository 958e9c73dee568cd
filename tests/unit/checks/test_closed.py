"""A list of parts that a word for all the others closes."""

from __future__ import annotations

import re

import pytest
from seen import codes

from docgen.checks.sums.closed import closed_list_is_not_all
from docgen.model import Lang

RECORDS = "facts:\n" + "".join(
    f"  n{number}: {{what: {{ru: 'школы, {number}', kz: 'мектептер, {number}'}}, value: {number}, unit: sch,"
    " sources: {report: п}}\n"
    for number in (420, 120, 200, 100, 90, 150)
)
RECORDS += "names:\n  sch: {kind: noun, ru: школа, kz: мектеп}\n"


def _printed(text: str) -> str:
    """A text with each of these numbers printed from its fact."""
    return re.sub(r"\b(420|120|200|100|90|150)\b", r"{{ fact.n\1 }}", text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Построено 420 школ, из них новых – 120, сельских – 200, прочих – 90."),
        ("ru", "Построено 420 школ, в том числе по регионам: Абай – 120, Акмолинская область – 200, прочие – 90."),
        ("ru", "Построено 420 школ (Абай – 120, Астана – 200, прочие – 90)."),
        ("ru", "Построено 420 школ: в Абае – 120, в Астане – 200, в других регионах – 90, а также мосты."),
        ("ru", "Построено 420 школ, из них:\n\n1) новых – 120;\n2) сельских – 200;\n3) прочих – 90."),
        ("ru", "Из 420 школ:\n\n1) 120 – новых;\n2) 200 – сельских;\n3) 90 – прочие."),
        ("kz", "Барлығы 420 мектеп салынды, оның ішінде жаңа – 120, ауылдық – 200, өзгелері – 90."),
        ("kz", "Барлығы 420 мектеп салынды (Абайда – 120, Астанада – 200, басқа өңірлерде – 90)."),
        (
            "kz",
            "Барлығы 420 мектеп салынды, олардың ішінде:\n\n1) жаңа – 120;\n2) ауылдық – 200;\n3) өзгелері – 90.",
        ),
    ],
)
def test_a_closed_list_is_all_of_it(lang: Lang, text: str) -> None:
    assert codes(closed_list_is_not_all, _printed(text), lang, RECORDS) == ["DG410"]
    right = _printed(text).replace("n90", "n100")
    assert codes(closed_list_is_not_all, right, lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Построено 420 школ, из них новых – 120, сельских – 200."),
        ("ru", "Построено 420 школ, из них новых – 120, прочих сельских школ малой мощности – 90, иных – 100."),
        ("ru", "Построено 200 школ, из них новых – 120, сельских – 90, прочих – 100, иных – 150."),
        ("ru", "Построено 200 школ, из них новых – 120, сельских – 100, прочих – 100."),
        ("ru", "Построено 420 школ, из них новых – 120. Прочие работы: 90."),
        ("kz", "Барлығы 420 мектеп салынды, оның ішінде жаңа – 120, ауылдық – 200."),
        ("kz", "Барлығы 200 мектеп салынды, оның ішінде жаңа – 120, ауылдық – 100, өзгелері – 100."),
    ],
)
def test_nothing_is_told(lang: Lang, text: str) -> None:
    assert codes(closed_list_is_not_all, _printed(text), lang, RECORDS) == []
