"""A number that is typed where it does not stand is told where it was typed."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.figures import numbers
from docgen.model import Lang

ROW = {"ru": "{% macro row(n, noun) %}Проверено {{ n }} {{ noun }}.{% endmacro %}\n"}
ROW["kz"] = "{% macro row(n, noun) %}{{ n }} {{ noun }} тексерілді.{% endmacro %}\n"
GET = "{% from 'parts/m.j2' import row %}"


@pytest.mark.parametrize(
    ("lang", "template", "told"),
    [
        ("ru", GET + "{{ row(412, 'школ') }}", [("DG401", 42)]),
        ("kz", GET + "{{ row(412, 'мектеп') }}", [("DG401", 42)]),
        ("ru", GET + "{{ row(412, 'школ') }} {{ row(noun='сад', n=999) }}", [("DG401", 42), ("DG401", 79)]),
        ("ru", GET + "{{ row('412', 'школ') }}", [("DG401", 43)]),
        ("ru", GET + "{{ row('без', '12 школ') }}", [("DG401", 50)]),
        ("ru", "{% set n = 412 %}Проверено {{ n }} школ.", [("DG401", 12)]),
        ("kz", "{% set n = 412 %}{{ n }} мектеп тексерілді.", [("DG401", 12)]),
        ("ru", "{% set n = 'двадцать шесть' %}Проверено {{ n }} школ.", [("DG402", 13)]),
        ("ru", GET + "{{ row('двадцать', 'школ') }}", [("DG402", 43)]),
        ("kz", GET + "{{ row('жиырма', 'мектеп') }}", [("DG402", 43)]),
        ("kz", "{% set n = 'жиырма алты' %}{{ n }} мектеп тексерілді.", [("DG402", 13)]),
        ("ru", "{% for n in [3, 5] %}Проверено {{ n }} школ. {% endfor %}", [("DG401", 14), ("DG401", 17)]),
        ("kz", "{% for n in [3, 5] %}{{ n }} мектеп тексерілді. {% endfor %}", [("DG401", 14), ("DG401", 17)]),
        ("ru", "{% with n = 2.5 %}Проверено {{ n }} школ.{% endwith %}", [("DG401", 13)]),
        ("ru", "{% set n = 412 if true else 5 %}Проверено {{ n }} школ.", [("DG401", 12)]),
        # worked out, it stands where it is printed
        ("ru", "{% set n = 411 %}Проверено {{ n + 1 }} школ.", [("DG401", 28)]),
        ("ru", "{% set n = 411 %}Проверено {{ fact.schools | round(0) }} школ.", []),
    ],
)
def test_a_number_is_told_where_it_was_typed(lang: Lang, template: str, told: list[tuple[str, int]]) -> None:
    found = places(numbers.typed_number, template, lang, m=ROW[lang])
    assert found == [(code, "one.j2", 1, column) for code, column in told]


def test_a_text_that_is_handed_on_is_still_that_text() -> None:
    template = "{% set how = 'до 5' %}{% if how == 'до 5' %}{{ how | upper }}{% endif %} **{{ how }}**\n\n{{ how }}"
    found = places(numbers.typed_number, template)
    assert [(line, column) for _, _, line, column in found] == [(1, 48), (1, 18), (1, 18)]


def test_what_stands_behind_it_keeps_its_own_place() -> None:
    template = "{% set n = 412 %}Проверено {{ n }} школ и 7 садов, {{ fact.schools }}, 8 групп."
    assert [column for *_, column in places(numbers.typed_number, template)] == [12, 43, 72]
