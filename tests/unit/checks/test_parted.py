"""A whole that its two parts do not make, where these are all of it."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.parted import parts_are_not_all
from docgen.model import Lang

FACT = "  {key}: {{what: {{ru: данные {key}, kz: дерек {key}}}, value: {value}, {more}sources: {{report: пункт 1}}}}\n"
RECORDS = "facts:\n" + "".join(
    FACT.format(key=key, value=value, more=more)
    for key, value, more in [
        ("all", 1248, ""),
        ("made", 1230, ""),
        ("a", 368, ""),
        ("b", 862, ""),
        ("sum", "12 400 000 000", "unit: tenge, "),
        ("c", "7 900 000 000", "unit: tenge, "),
        ("d", "4 800 000 000", "unit: tenge, "),
        ("e", "4 500 000 000", "unit: tenge, "),
        ("p", 63.7, "unit: percent, "),
        ("q", 36.3, "unit: percent, "),
        ("r", 98, "unit: percent, "),
        ("s", 97, "unit: percent, "),
    ]
)
ALL, MADE, A, B = (f"{{{{ fact.{key} }}}}" for key in ("all", "made", "a", "b"))
SUM, C, D, E = (f"{{{{ fact.{key} | money('млрд') }}}}" for key in ("sum", "c", "d", "e"))
P, Q, R, S = (f"{{{{ fact.{key} | percent }}}}" for key in "pqrs")
WHOLES: list[tuple[Lang, str]] = [
    ("ru", f"Работает {{}} школ, в том числе {A} городских и {B} сельских."),
    ("ru", f"Работает {{}} школ, в том числе {A} в городах и {B} в селах."),
    ("ru", f"Работает {{}} школ, из них городских – {A}, сельских – {B}."),
    ("ru", f"Проверено {{}} школ: {A} в городах и {B} в сельской местности."),
    ("ru", f"Обучается {{}} человек, в том числе {A} мужчин и {B} женщины."),
    ("ru", f"В {{}} школах ({A} в городах, {B} в селах) есть связь."),
    ("ru", f"Отдохнули {{}} детей ({A} мальчиков и {B} девочек)."),
    ("kz", f"{{}} мектеп бар, оның ішінде {A} қалалық және {B} ауылдық."),
    ("kz", f"{{}} мектеп бар, олардың ішінде қалалық – {A}, ауылдық – {B}."),
    ("kz", f"{{}} мектеп тексерілді: қалаларда {A} және ауылдарда {B}."),
    ("kz", f"{{}} адам оқиды, оның ішінде {A} ер адам және {B} әйел."),
]


@pytest.mark.parametrize(("lang", "text"), WHOLES)
def test_two_kinds_are_all(lang: Lang, text: str) -> None:
    (one,) = found(parts_are_not_all, text.replace("{}", ALL), lang, RECORDS)
    assert (one.code, dict(one.args)) == ("DG410", {"sum": "1230", "whole": "1248"})
    assert codes(parts_are_not_all, text.replace("{}", MADE), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text", "code"),
    [
        ("ru", f"Выделено {SUM}: из республиканского бюджета – {C}, из местного – {D}.", "DG410"),
        ("ru", f"Выделено {SUM} (республиканский бюджет – {C}, местный – {D}).", "DG410"),
        ("ru", f"Выделено {SUM}: из республиканского бюджета – {C} ({Q}), из местного – {E} ({Q}).", "DG451"),
        ("ru", f"Выделено {SUM}: из республиканского бюджета – {C} ({Q}), из местного – {E}.", "DG451"),
        ("kz", f"{SUM} бөлінді: республикалық бюджеттен – {C}, жергілікті бюджеттен – {D}.", "DG410"),
        ("kz", f"{SUM} бөлінді: республикалық бюджеттен – {C} ({P}), жергілікті бюджеттен – {E} ({P}).", "DG451"),
    ],
)
def test_two_budgets_behind_a_colon_are_all(lang: Lang, text: str, code: str) -> None:
    assert codes(parts_are_not_all, text, lang, RECORDS) == [code]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Выделено {SUM}: из республиканского бюджета – {C} ({P}), из местного – {E} ({Q})."),
        ("ru", f"Использовано {SUM}: из республиканского бюджета – {C} ({R}), из местного – {E} ({S})."),
        ("ru", f"Освоено {SUM}: из республиканского бюджета – {C} ({R}), из местного – {E} ({Q})."),
        ("ru", f"Выделено {SUM}, в том числе из республиканского бюджета – {C}, из местного – {D}."),
        ("ru", f"Выделено {SUM}: из республиканского бюджета – {C}, из местного – {D}, остальное – инвесторы."),
        ("ru", f"Работает {ALL} школ, в том числе {A} городских и {B} сельских нуждаются в ремонте."),
        ("ru", f"Работает {ALL} организаций, в том числе {A} городских и {B} сельских больниц."),
        ("ru", f"Работает {ALL} школ, в том числе {A} городских и {B} частных."),
        ("ru", f"Работает {ALL} школ, из них отремонтированы {A} городских и {B} сельских."),
        ("ru", f"Работает {ALL} школ, в том числе {A} в городах областного значения и {B} в селах."),
        ("ru", f"Погибло {ALL} человек, в том числе {A} мужчин и {B} женщины."),
        ("ru", f"Приехало {ALL} человек, из них {A} мужчин и {B} женщины, остальные – дети."),
        ("ru", f"Работает {ALL} школ. Построено {A} городских и {B} сельских."),
        ("ru", f"Работает около {ALL} школ: {A} в городах, {B} в селах, {C} выделено."),
        ("kz", f"{SUM} бөлінді: республикалық бюджеттен – {C} ({P}), жергілікті бюджеттен – {E} ({Q})."),
        ("kz", f"{SUM} бөлінді, оның ішінде республикалық бюджеттен – {C}, жергілікті бюджеттен – {D}."),
        ("kz", f"{SUM} игерілді: республикалық бюджеттен – {C} ({R}), жергілікті бюджеттен – {E} ({Q})."),
        ("kz", f"{ALL} мектеп бар, оның ішінде {A} қалалық және {B} ауылдық мектеп жөнделеді."),
        ("kz", f"{ALL} мектеп бар, оның ішінде {A} қалалық және {B} жекеменшік."),
        ("kz", f"{ALL} адам қаза тапты, оның ішінде {A} ер адам және {B} әйел."),
    ],
)
def test_parts_that_may_leave_something_out(lang: Lang, text: str) -> None:
    assert codes(parts_are_not_all, text, lang, RECORDS) == []
