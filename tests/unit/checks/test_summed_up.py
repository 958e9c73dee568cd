"""What a sentence or a paragraph sums up."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.sums.summed_up import sum_of_what_stands_before
from docgen.model import Lang

RECORDS = """\
facts:
  w: {what: {ru: школы, kz: мектептер}, value: 210, unit: school, sources: {report: пункт 1}}
  ab: {what: {ru: школы, kz: мектептер}, value: 200, unit: school, sources: {report: пункт 1}}
  a: {what: {ru: в селах, kz: ауылда}, value: 120, unit: school, sources: {report: пункт 1}}
  b: {what: {ru: в городах, kz: қалада}, value: 80, unit: school, sources: {report: пункт 1}}
  p: {what: {ru: доля, kz: үлес}, value: 80, unit: percent, sources: {report: пункт 1}}
"""
W, AB, A, B, P = (f"{{{{ fact.{key} }}}}" for key in ("w", "ab", "a", "b", "p"))
WRONG: list[tuple[Lang, str]] = [
    ("ru", f"В селах построено {A} школ, в городах – {B}. Итого построено {W} школ."),
    ("ru", f"В селах построено {A} школ, в городах – {B}. Всего построено {W} школ."),
    ("ru", f"В Алматинской области – {A} школ, в Атырауской – {B}. Итого – {W}."),
    ("ru", f"Построено:\n\n1) в селах – {A};\n\n2) в городах – {B}.\n\nИтого – {W}."),
    ("ru", f"Построено:\n\n1) в селах – {A};\n2) в городах – {B}.\n\nВсего: {W}."),
    ("kz", f"Ауылдарда {A} мектеп, қалаларда {B} салынды. Жиыны {W} мектеп салынды."),
    ("kz", f"Ауылдарда {A} мектеп, қалаларда {B} салынды. Барлығы {W} мектеп салынды."),
    ("kz", f"Салынды:\n\n1) ауылдарда – {A};\n\n2) қалаларда – {B}.\n\nБарлығы – {W}."),
]


@pytest.mark.parametrize(("lang", "text"), WRONG)
def test_a_sum_that_is_none(lang: Lang, text: str) -> None:
    last = text.rsplit("\n", 1)[-1]
    place = ("DG408", "one.j2", text.count("\n") + 1, last.index(W) + 1)
    assert places(sum_of_what_stands_before, text, lang, RECORDS) == [place]
    assert places(sum_of_what_stands_before, text.replace(W, AB), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Отремонтировано {A} школ, построено – {B}. Всего в области {W} школ."),
        ("ru", f"В 2020 году построено {A} школ, в 2021 году – {B}. Итого построено {W} школ."),
        ("ru", f"Из них в селах построено {A} школ, в городах – {B}. Итого построено {W} школ."),
        ("ru", f"В селах построено {A} школ. Итого построено {W} школ."),
        ("ru", f"В селах построено {A} школ, в городах – {P} процентов. Итого построено {W} школ."),
        ("ru", f"Рост в селах составил {A} школ, в городах – {B}. Итого построено {W} школ."),
        ("ru", f"Основные из них:\n\n1) в селах – {A};\n\n2) в городах – {B}.\n\nВсего – {W}."),
        ("ru", f"Проверено {W}:\n\n1) в селах – {A};\n\n2) в городах – {B}.\n\nВсего – {W}."),
        ("ru", f"Построено:\n\n1) в селах – {A};\n\n2) в городах – {B}.\n\nВсего на учете {W} школ."),
        ("kz", f"{A} мектеп жөнделді, {B} салынды. Барлығы облыста {W} мектеп бар."),
        ("kz", f"2020 жылы {A} мектеп, 2021 жылы {B} салынды. Жиыны {W} мектеп салынды."),
        ("kz", f"Олардың ішінде ауылдарда {A} мектеп, қалаларда {B} салынды. Жиыны {W} мектеп салынды."),
        ("kz", f"Ауылдарда {A} мектеп салынды. Жиыны {W} мектеп салынды."),
        ("kz", f"Негізгілері:\n\n1) ауылдарда – {A};\n\n2) қалаларда – {B}.\n\nБарлығы – {W}."),
        ("kz", f"Салынды:\n\n1) ауылдарда – {A};\n\n2) қалаларда – {B}.\n\nБарлығы есепте {W} мектеп тұр."),
    ],
)
def test_what_sums_up_nothing_that_was_told(lang: Lang, text: str) -> None:
    assert places(sum_of_what_stands_before, text, lang, RECORDS) == []
