"""«Бір» counts where the Russian sentence counts one."""

from __future__ import annotations

import dataclasses

import pytest
from seen import finished

from docgen.checks.figures.numbers import Standing, numbers, typed_number


@pytest.mark.parametrize(
    ("russian", "kazakh", "columns"),
    [
        ("Создан один фонд.", "Бір қор құрылды.", [1]),
        ("В области создан один фонд. Тихо.", "Облыста бір қор құрылды. Тыныш.", [9]),
        ("Создан один фонд и одна школа.", "Бір қор және бір мектеп құрылды.", [1, 14]),
        ("Отпуск – один месяц.", "Демалыс – бір ай.", [11]),
        ("Тихо.\n\nСоздан один фонд.", "Тыныш.\n\nБір қор құрылды.", [1]),
        ("Создан фонд.", "Бір қор құрылды.", []),
        ("Создан один фонд и школа.", "Бір қор және бір мектеп құрылды.", []),
        ("Один из фондов закрыт.", "Бір қор жабылды.", []),
        ("Создан один фонд.", "Қорлардың бірі құрылды.", []),
        ("Создан один фонд.", "Тыныш.\n\nБір қор құрылды.", []),
        ("Создан один фонд. Тихо.", "Бір қор құрылды.", []),
    ],
)
def test_one_is_told_where_the_russian_text_counts_it(russian: str, kazakh: str, columns: list[int]) -> None:
    ours, theirs = finished(kazakh, "kz"), finished(russian, "ru")
    both = dataclasses.replace(ours, twin=theirs.document)
    told = [*typed_number(both)]
    assert [(one.code, one.span.column) for one in told] == [("DG402", column) for column in columns]
    assert [one.span for one in numbers(both) if one.standing is Standing.DEFECT] == [one.span for one in told]
