"""One mistake does not hide the others of its template: each is told in the same run, and nothing that only follows."""

from __future__ import annotations

import pytest

from docgen.model import Lang
from tests.projects import at, faults, said

BOTH = pytest.mark.parametrize("lang", ["ru", "kz"])

ONE_FAULT = {
    "an unknown filter": ("{{ fact.schools | cuont }}", "DG204", 19),
    "one in a branch that does not run": ("{% if false %}{{ fact.schools | cuont }}{% endif %}", "DG204", 33),
    "one around a block": ("{% filter cuont %}слова{% endfilter %}", "DG204", 11),
    "one whose value is kept": ("{% set x = fact.schools | cuont %}{{ x }}{{ x.value | count }}", "DG204", 27),
    "an unknown test": ("{% if letter.body is none %}{{ letter.body }}{% endif %}", "DG205", 19),
    "what templates cannot use": ("{{ 3 ** 2 }}", "DG206", 4),
    "a field that is given a value": ("{% set fact.x = 1 %}", "DG206", 8),
    "a computed part": ("{% include fact.motto %}", "DG206", 4),
    "a computed import": ("{% import fact.motto as x %}{{ x.y(1) }}", "DG206", 4),
    "names of a computed import": ("{% from fact.motto import x, y as z %}{{ x(1) }}{{ z }}", "DG206", 4),
    "a tag of Jinja's": ("{% autoescape true %}слова{% endautoescape %}", "DG206", 4),
    "no else": ("{{ 'a' if true }}", "DG215", 4),
    "a part that there is not": ("{% include 'parts/none.j2' %}", "DG202", 4),
    "one that is imported": ("{% import 'parts/none.j2' as x %}{{ x.y(1) }}{{ x.z }}", "DG202", 4),
    "one that names are taken from": ("{% from 'parts/none.j2' import x %}{{ x(1) }}", "DG202", 4),
    "an unknown fact in a condition": ("{% if fact.none %}слова{% endif %}", "DG211", 7),
    "one that is compared": ("{% if fact.none > 5 %}слова{% elif fact.none == 2 %}{% endif %}", "DG211", 7),
    "one that is looked into": ("{% if 5 in fact.none %}слова{% endif %}", "DG211", 12),
    "one among others": ("{% if fact.schools and not fact.none or false %}слова{% endif %}", "DG211", 28),
    "one in a choice": ("{{ 'a' if fact.none else 'b' }}", "DG211", 11),
    "one of a kind that cannot be asked": ("{% if fact.meeting %}слова{% endif %}", "DG222", 4),
    "an unknown name in a condition": ("{% if anything %}слова{% endif %}", "DG210", 4),
    "an unknown name that is called": ("{{ anything(5) }}", "DG210", 12),
    "a figure that is called": ("{{ fact.schools(5) }}", "DG214", 16),
    "a figure and a text": ("{{ fact.schools + 'a' }}", "DG216", 4),
    "a minus before a date": ("{{ -fact.meeting }}", "DG222", 4),
    "an item of no list": ("{{ fact.schools[5] }}", "DG213", 16),
}
"""What is wrong → the template, the code, the column."""


@BOTH
@pytest.mark.parametrize("kind", ONE_FAULT)
def test_what_stands_around_a_mistake_is_looked_at(kind: str, lang: Lang) -> None:
    template, code, column = ONE_FAULT[kind]
    found = faults(f"{{{{ fact.nope }}}}\n\n{template}\n\nслова\n\n**слова", lang)
    assert sorted(map(at, found)) == sorted([("DG211", 1, 4), (code, 3, column), ("DG245", 7, 1)])


@BOTH
def test_each_mistake_of_a_part_is_told_in_the_part(lang: Lang) -> None:
    part = "{% macro told(x) %}{{ x | cuont }} {{ x | mony }}{% endmacro %}"
    found = faults('{% from "parts/p.j2" import told %}\n{{ told(fact.schools) }}{{ fact.nope }}', lang, p=part)
    assert sorted((one.code, one.span.file.rsplit("/", 1)[-1]) for one in found) == [
        ("DG204", "p.j2"),
        ("DG204", "p.j2"),
        ("DG211", "one.j2"),
    ]


@BOTH
def test_a_frame_that_there_is_not_hides_nothing_in_its_blocks(lang: Lang) -> None:
    template = (
        '{% extends "parts/none.j2" %}{% block a %}{{ fact.nope }}'
        "{% block b %}{{ fact.gone }}{% endblock %}{% endblock %}"
    )
    assert [one.code for one in faults(template, lang)] == ["DG202", "DG211", "DG211"]


@BOTH
def test_what_stands_beside_the_blocks_hides_nothing_in_them(lang: Lang) -> None:
    template = '{% extends "parts/f.j2" %}{% block a %}{{ fact.nope }}{{ 1 | cuont }}{% endblock %}потеряно'
    found = faults(template, lang, f="{% block a %}{% endblock %}")
    assert sorted(one.code for one in found) == ["DG204", "DG211", "DG253"]


@BOTH
def test_a_letter_with_such_a_mistake_is_not_whole(lang: Lang) -> None:
    for template, _, _ in ONE_FAULT.values():
        assert not said(template, lang).whole, template
