"""Figures in names."""

from __future__ import annotations

import pytest
from seen import book

from docgen.checks.book.named_figures import figure_in_a_name


def told(kind: str, russian: str, kazakh: str) -> list[str]:
    records = f'names:\n  own: {{kind: {kind}, ru: "{russian}", kz: "{kazakh}"}}\n'
    return [one.code for one in figure_in_a_name(book(records))]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("12 школ", "12 мектеп"),
        ("45 учеников", "45 оқушы"),
        ("120 сельских библиотек", "120 ауылдық кітапхана"),
        ("386 километров дорог", "386 километр жол"),
        ("1,2 млрд тенге", "1,2 млрд теңге"),
        ("61,1 %", "61,1 %"),
    ],
)
def test_a_figure_in_a_name(russian: str, kazakh: str) -> None:
    assert told("phrase", russian, kazakh) == ["DG456"]


@pytest.mark.parametrize(
    ("kind", "russian", "kazakh"),
    [
        ("phrase", "школа № 12", "№ 12 мектеп"),
        ("phrase", "9 класс", "9-сынып"),
        ("phrase", "12 поликлиника", "12 емхана"),
        ("phrase", "12 колледж", "12 колледж"),
        ("phrase", "24 часа в сутки", "тәулігіне 24 сағат"),
        ("phrase", "100 тыс. жителей", "100 мың тұрғын"),
        ("phrase", "100 школ", "100 мектеп"),
        ("phrase", "программа «500 школ»", "«500 мектеп» бағдарламасы"),
        ("unit", "12 человек", "12 адам"),
        ("phrase", "112", "112"),
    ],
)
def test_names_with_numbers(kind: str, russian: str, kazakh: str) -> None:
    assert told(kind, russian, kazakh) == []
