"""A number that is typed where it does not stand is told where it was typed."""

from __future__ import annotations

import pytest
from seen import finished, places

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


@pytest.mark.parametrize(
    ("lang", "template", "told"),
    [
        ("ru", "Проверено {{ 13 | count('школа') }}.", [("DG401", 11)]),
        ("kz", "{{ 13 | count('мектеп') }} тексерілді.", [("DG401", 1)]),
        ("ru", "Проверено {{ 13 | words }} школ.", [("DG402", 11)]),
        ("kz", "{{ 13 | words }} мектеп тексерілді.", [("DG402", 1)]),
        ("ru", "Доля – {{ 7 | percent }}, {{ fact.share | percent }}.", [("DG401", 8)]),
        ("kz", "Үлесі – {{ 7 | percent }}, {{ fact.share | percent }}.", [("DG401", 9)]),
        ("ru", "Выделено {{ 7000000 | money('млн', 'тенге') }}.", [("DG401", 10)]),
        ("kz", "{{ 7000000 | money('млн', 'теңге') }} бөлінді.", [("DG401", 1)]),
        (
            "ru",
            "Открыто {{ 3 | range(5, 'школа') }}, вырос в {{ 3 | times(fold=true) }}.",
            [("DG401", 9), ("DG402", 46)],
        ),
        ("kz", "{{ 5 | suffix('abl') }} астам мектеп, {{ 3 | ordinal('мектеп') }}.", [("DG401", 1), ("DG401", 39)]),
        ("ru", "Проверено {{ 13.7 | round }} школ, {{ (2 + 3) | count('сад') }}.", [("DG401", 11), ("DG401", 36)]),
        ("ru", "{% macro m(n) %}{{ n | count('школа') }}{% endmacro %}Открыто {{ m(13) }}.", [("DG401", 68)]),
        ("kz", "{% macro m(n) %}{{ n | count('мектеп') }}{% endmacro %}{{ m(13) }} ашылды.", [("DG401", 61)]),
        ("ru", "{% set n = 13 %}Открыто {{ n | count('школа') | upper }}.", [("DG401", 25)]),
        ("ru", "{% for n in [13, 5] %}{{ n | count('школа') }}; {% endfor %}", [("DG401", 14), ("DG401", 18)]),
    ],
)
def test_a_number_that_a_filter_words_is_typed_too(lang: Lang, template: str, told: list[tuple[str, int]]) -> None:
    found = places(numbers.typed_number, template, lang)
    assert found == [(code, "one.j2", 1, column) for code, column in told]


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "Проверено {{ fact.schools | count }}, на {{ 2 | ordinal('этап', 'loc', words=true) }}."),
        ("kz", "{{ fact.schools | count }} тексерілді, {{ 2 | ordinal('кезең', 'loc', words=true) }}."),
        (
            "ru",
            "В {{ fact.regions.members | length | count('регион', 'loc') }} {{ 2 | agree('открыта', 'открыты') }}.",
        ),
        ("kz", "{{ fact.regions.members | length | count('өңір', 'loc') }} мектептер ашылды."),
        ("ru", "Областей: {{ fact.regions.members | length }}."),
    ],
)
def test_what_a_fact_knows_or_nobody_counts_is_not_typed(lang: Lang, template: str) -> None:
    assert places(numbers.typed_number, template, lang) == []


def test_a_number_that_a_filter_words_is_one_defect() -> None:
    told = numbers.numbers(finished("Проверено {{ 13 | count('школа') }} и {{ fact.schools | count }}."))
    assert [(one.text, one.standing) for one in told] == [("386 школ", "traced"), ("13", "defect")]
