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
    "a hidden character": ("сло\u00adва", "DG103", 4),
    "a digit in disguise": ("слова \uff15 слова", "DG103", 7),
    "a control character in a tag": ("{{ fact.schools\x07 | count }}", "DG103", 16),
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


UNREADABLE = {
    "a bracket": ('{{ ["а"] | join(", " }}', [("DG201", 1, 22)]),
    "a quotation mark": ('{{ ["а"] | join(", ) }} и {{ ["а"] | join(", ") }}', [("DG201", 1, 17)]),
    "one in another line": ('{{ ["а"] | join(", ) }}\n\n{{ ["а"] | join(", ") }}', [("DG201", 1, 17)]),
    "a bar": ("{{ fact.schools count }}", [("DG201", 1, 17)]),
    "closing braces": ('{{ ["а"] | join(", ")\n\nи {{ fact.schools }}', [("DG201", 1, 22)]),
    "braces of another kind": ("{{ fact.schools %} и {{ fact.schools }}", [("DG201", 1, 18)]),
    "a comment that goes on": ("слова {# замечание\n\n{{ fact.schools }}", [("DG201", 1, 9)]),
    "several": ("{{ a b }}\n{{ c d }}\n{% if e f %}{{ g h }}{% endif %}", [(1, 6), (2, 6), (3, 9), (3, 18)]),
    "an empty tag": ("{{ }} {% %}", [("DG201", 1, 4), ("DG201", 1, 10)]),
    "a condition": (
        "{% if letter.body is %}{{ letter.body }}{% else %}{{ 1 | cuont }}{% endif %}",
        [(1, 22), ("DG204", 1, 58)],
    ),
    "a second condition": ("{% if false %}а{% elif a b %}б{% else %}в{% endif %}", [("DG201", 1, 26)]),
    "a loop": ("{% for x in letter.addressees y %}{{ x }}{% else %}{% endfor %}", [("DG201", 1, 31)]),
    "a macro": ("{% macro m(x % %}{{ x }}{% endmacro %}{{ m(1) }}", [("DG201", 1, 17)]),
    "a value": ("{% set x = fact schools %}{{ x }}{{ x | count }}", [("DG201", 1, 17)]),
    "a name taken from a part": ('{% from "parts/p.j2" import m as %}{{ m(1) }}', [("DG201", 1, 34)]),
    "a name of a block": ("{% block a b %}слова{% endblock %}", [("DG201", 1, 12)]),
    "behind an end": ("{% if true %}слова{% endif x %}", [("DG201", 1, 28)]),
    "a lost end": ("{% if true %}\n\nслова", [("DG207", 1, 4)]),
    "a lost end of a loop": ("{% for x in letter.addressees %}\n\n{{ x }}", [("DG207", 1, 4)]),
    "one within a block": ("{% block a %}{% if true %}слова{% endblock %}", [("DG207", 1, 17)]),
    "two lost ends": ("{% if true %}{% for x in letter.addressees %}{{ x }}", [("DG207", 1, 4), ("DG207", 1, 17)]),
    "an end too many": ("{% block a %}слова{% endif %} ещё{% endblock %}", [("DG201", 1, 22)]),
    "another end": ("{% if true %}слова{% endfor %}", [("DG201", 1, 22)]),
    "a lost beginning": ("слова{% endif %} ещё {% endfor %}", [("DG201", 1, 9)]),
    "a lost loop": ("{{ thing }}{% endfor %}", [("DG201", 1, 15)]),
    "a misspelt end": ("{% if true %}слова{% endfi %}", [("DG208", 1, 22)]),
    "a misspelt beginning": ("{% iff true %}слова{% endif %}", [("DG208", 1, 4)]),
    "a misspelt import": ('{% improt "parts/p.j2" as p %}{{ p.m(1) }}', [("DG208", 1, 4)]),
    "a tag that there is not": ("{% whatever %}слова{% endif %}", [("DG208", 1, 4)]),
    "a block of the same name": ("{% block a %}а{% endblock %}{% block a %}б{% endblock %}", [("DG201", 1, 32)]),
}
"""What cannot be read → the template, and what is told of it; where no code is named, DG201."""


@BOTH
@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_tag_that_cannot_be_read_hides_nothing_around_it(kind: str, lang: Lang) -> None:
    template, told = UNREADABLE[kind]
    last = template.count("\n") + 3
    expected = {one if len(one) == 3 else ("DG201", *one) for one in told} | {("DG211", last, 4), ("DG204", last, 35)}
    found = faults(f"{template}\n\n{{{{ fact.nope }}}} {{{{ fact.schools | cuont }}}}", lang, p="")
    assert sorted(map(at, found)) == sorted(expected)
    assert all(one.span.file.endswith("one.j2") for one in found)


@BOTH
def test_a_part_that_cannot_be_read_hides_nothing_of_the_letter(lang: Lang) -> None:
    part = "{% macro told(x) %}{{ x | }}{% endmacro %}{% macro more(x %}{% endmacro %}"
    template = '{% from "parts/p.j2" import told, more %}{{ told(1) }}{{ more(fact.schools) }}{{ fact.nope }}'
    found = faults(template, lang, p=part)
    assert sorted((one.code, one.span.file.rsplit("/", 1)[-1], one.span.column) for one in found) == [
        ("DG201", "p.j2", 27),
        ("DG201", "p.j2", 60),
        ("DG211", "one.j2", 82),
    ]


@BOTH
def test_what_is_told_of_one_language_is_told_beside_a_broken_other_one(lang: Lang) -> None:
    found = faults("::: addressee\n{% if true %}\n:::\n\n::: note\n{{ fact.nope }}\n:::\n", lang)
    assert [one.code for one in found] == ["DG211", "DG207"]


def test_very_many_faults_are_told_only_in_part() -> None:
    assert 1 < len(faults("{{ a b }}\n\n" * 500)) <= 60
    assert faults("{{ a ( }}\n\n" * 500)
