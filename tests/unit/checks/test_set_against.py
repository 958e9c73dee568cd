"""An exact figure that another is held against, or that is a bound, and one that is passed off as more (DG404)."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.figures.numbers import typed_precision

RECORDS = """\
facts:
  pupils: {what: {ru: ученики, kz: оқушылар}, value: 32, unit: person, sources: {report: с. 1}}
  norm: {what: {ru: норма наполняемости, kz: толу нормасы}, value: 25, unit: person, sources: {report: с. 1}}
  places: {what: {ru: места, kz: орындар}, value: 40, unit: person, sources: {report: с. 1}}
"""


@pytest.mark.parametrize(
    ("russian", "kazakh", "columns"),
    [
        (
            "Учеников – {{ fact.pupils }}, что превышает {{ fact.norm }}.",
            "Оқушылар – {{ fact.pupils }}, бұл {{ fact.norm | suffix('abl') }} асады.",
            ([], []),
        ),
        (
            "Учеников – {{ fact.pupils }}, что превышает {{ fact.places }}.",
            "Оқушылар – {{ fact.pupils }}, бұл {{ fact.places | suffix('abl') }} асады.",
            ([45], [35]),
        ),
        (
            "Учеников – {{ fact.places }}, мест – превышает {{ fact.pupils }}.",
            "Оқушылар – {{ fact.places }}, орын {{ fact.pupils | suffix('abl') }} асады.",
            ([48], [36]),
        ),
        (
            "Если учеников более {{ fact.pupils }}, группу делят.",
            "Оқушылар {{ fact.pupils | suffix('abl') }} артық болса, топ бөлінеді.",
            ([], []),
        ),
        (
            "Учеников более {{ fact.pupils }}, группу делят.",
            "Оқушылар {{ fact.pupils | suffix('abl') }} артық, топ бөлінеді.",
            ([16], [10]),
        ),
        (
            "Группы более {{ fact.norm }} делят.",
            "{{ fact.norm | suffix('abl') }} артық топтар бөлінеді.",
            ([], []),
        ),
        (
            "Норма – более {{ fact.norm }}.",
            "Норма {{ fact.norm | suffix('abl') }} артық.",
            ([15], [7]),
        ),
    ],
)
def test_what_is_exact_is_no_more_than_it_is(russian: str, kazakh: str, columns: tuple[list[int], list[int]]) -> None:
    told = (places(typed_precision, russian, "ru", RECORDS), places(typed_precision, kazakh, "kz", RECORDS))
    assert told == tuple([("DG404", "one.j2", 1, column) for column in each] for each in columns)
