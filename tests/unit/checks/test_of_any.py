"""«Один» that tells of any such thing beside how many there are to each, and one that counts (DG402)."""

from __future__ import annotations

import dataclasses

import pytest
from seen import finished

from docgen.checks.figures.numbers import typed_number

TWO = [11, 38], [9, 21]


@pytest.mark.parametrize(
    ("russian", "kazakh", "columns"),
    [
        ("На один грант претендовали пять школ.", "Бір грантқа бес мектеп таласты.", ([28], [13])),
        ("Построена одна школа не менее чем на пять мест.", "Кемінде бес орындық бір мектеп салынды.", TWO),
        ("По одному проекту завершены пять этапов.", "Бір жоба бойынша бес кезең аяқталды.", ([4, 29], [1, 18])),
        ("На одну школу выделено пять парт.", "Бір мектепке бес парта бөлінді.", ([4, 24], [1, 14])),
        ("Выделен один автобус на пять школ.", "Бес мектепке бір автобус бөлінді.", ([9, 25], [1, 14])),
        ("Подано пять заявок, выделена одна квота.", "Бес өтінім берілді, бір квота бөлінді.", ([8, 30], [1, 21])),
    ],
)  # fmt: skip
def test_one_of_any_is_no_number(russian: str, kazakh: str, columns: tuple[list[int], list[int]]) -> None:
    ours, theirs = finished(kazakh, "kz"), finished(russian, "ru")
    of_both = (
        typed_number(dataclasses.replace(theirs, twin=ours.document)),
        typed_number(dataclasses.replace(ours, twin=theirs.document)),
    )
    assert tuple([one.span.column for one in told] for told in of_both) == columns
