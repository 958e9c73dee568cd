"""Every figure and every fault knows line and column of the template it came from, however it got there."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from docgen import flow
from docgen.compose.composing import compose
from docgen.compose.places import FIRST_PLACE, Places
from docgen.facts.book import read_facts
from docgen.model import Span
from docgen.world import MemoryWorld
from tests.projects import TODAY, fault, project, said, where

FIGURE = "{{ fact.schools }}"

PLACES = [
    (FIGURE, {}, ("one.j2", 1, 1)),
    (f"а б\nв {FIGURE}", {}, ("one.j2", 2, 3)),
    (f"{{# remark\nof two lines #}}\n{FIGURE}", {}, ("one.j2", 3, 1)),
    (f"{{% if true %}}\n  текст {FIGURE}\n{{% endif %}}", {}, ("one.j2", 2, 9)),
    (f"a\n{{%- if true -%}}\n\n  {FIGURE}\n{{%- endif -%}}", {}, ("one.j2", 4, 3)),
    ("a\n  {{- fact.schools -}}  \nb", {}, ("one.j2", 2, 3)),
    ('{% include "parts/p.j2" %}', {"p": f"\n\n  {FIGURE}"}, ("p.j2", 3, 3)),
    (
        '{% extends "parts/f.j2" %}\n{% block b %}\nx {{ fact.schools }}\n{% endblock %}',
        {"f": "{% block b %}{% endblock %}"},
        ("one.j2", 3, 3),
    ),
    ('{% extends "parts/f.j2" %}\n', {"f": f"\n{{% block b %}}{FIGURE}{{% endblock %}}"}, ("f.j2", 2, 14)),
    (
        '{% extends "parts/f.j2" %}{% block b %}\n{{ super() }}{% endblock %}',
        {"f": f"{{% block b %}}\n {FIGURE}{{% endblock %}}"},
        ("f.j2", 2, 2),
    ),
    (f"{{% macro m() %}}\n{FIGURE}{{% endmacro %}}\n\n{{{{ m() }}}}", {}, ("one.j2", 2, 1)),
    ("{% macro m(x) %}\n{{ x }}{% endmacro %}\n\n{{ m(fact.schools) }}", {}, ("one.j2", 2, 1)),
    (
        '{% from "parts/p.j2" import m %}\n{{ m() }}',
        {"p": f"{{% macro m() %}}\n\n{FIGURE}{{% endmacro %}}"},
        ("p.j2", 3, 1),
    ),
    (
        '{% import "parts/p.j2" as p %}\n{{ p.m() }}',
        {"p": f"{{% macro m() %}}\n\n{FIGURE}{{% endmacro %}}"},
        ("p.j2", 3, 1),
    ),
    (
        "{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}\n{{ fact.schools }}{% endcall %}",
        {},
        ("one.j2", 2, 1),
    ),
    (f"{{% set x %}}\n{FIGURE}\n{{% endset %}}\n\n\n{{{{ x }}}}", {}, ("one.j2", 2, 1)),
    (f"{{% for x in [1] %}}\n\n{FIGURE}\n{{% endfor %}}", {}, ("one.j2", 3, 1)),
    (f"{{% filter upper %}}\n{FIGURE}\n{{% endfilter %}}", {}, ("one.j2", 2, 1)),
    ("| a | b |\n|---|---|\n| c | {{ fact.schools }} |", {}, ("one.j2", 3, 7)),
    ("::: note\n\nx **y {{ fact.schools }}**\n:::", {}, ("one.j2", 3, 7)),
    ("1) a\n2) b\n   {{ fact.schools }}", {}, ("one.j2", 3, 4)),
    ("[#label]  {{ fact.schools }}", {}, ("one.j2", 1, 11)),
    ('x ~ {{ "a" ~ fact.schools ~ "b" }}', {}, ("one.j2", 1, 5)),
]


@pytest.mark.parametrize(("template", "parts", "place"), PLACES)
def test_a_figure_knows_the_braces_that_printed_it(
    template: str, parts: dict[str, str], place: tuple[str, int, int]
) -> None:
    composed = said(template, **parts)
    assert composed.diagnostics == ()
    ((figure, _),) = flow.figures(composed.document)
    assert where(figure.span) == place


FAULTS = [
    ("x\n  {{ fact.nope }}", {}, "DG211", ("one.j2", 2, 6)),
    ("{{\n\n  fact.nope\n}}", {}, "DG211", ("one.j2", 3, 3)),
    ("{{ fact.schools\n | count(\n fact.nope) }}", {}, "DG211", ("one.j2", 3, 2)),
    ('\n{% include "parts/p.j2" %}', {"p": "\n{{ fact.nope }}"}, "DG211", ("p.j2", 2, 4)),
    (
        '{% extends "parts/f.j2" %}\n{% block b %}\n{{ nope }}{% endblock %}',
        {"f": "{% block b %}{% endblock %}"},
        "DG210",
        ("one.j2", 3, 4),
    ),
    ("{% macro m(x) %}\n {{ x | nope }}{% endmacro %}", {}, "DG204", ("one.j2", 2, 9)),
    ("{% macro m(x) %}\n {{ x | times }}{% endmacro %}\n{{ m(fact.motto) }}", {}, "DG222", ("one.j2", 2, 9)),
    ("a\n{% for x in fact.schools %}\n{% endfor %}", {}, "DG237", ("one.j2", 2, 4)),
    ("a\n{% if nope %}{% endif %}", {}, "DG210", ("one.j2", 2, 4)),
    ("{% set x = nope %}\n\n{{ x }}", {}, "DG210", ("one.j2", 3, 4)),
    ("a\n{% nope %}", {}, "DG208", ("one.j2", 2, 4)),
    ('a\n б {{ "x }}', {}, "DG201", ("one.j2", 2, 7)),
    ("a\n{{ fact.schools | count( }}", {}, "DG201", ("one.j2", 2, 26)),
    ("a\n {# b", {}, "DG201", ("one.j2", 2, 4)),
    ("a\n{% if true %}\nb", {}, "DG207", ("one.j2", 2, 4)),
    ('a\n{% include "parts/q.j2" %}', {"p": ""}, "DG202", ("one.j2", 2, 4)),
    ("a\n\n::: nte\n:::", {}, "DG241", ("one.j2", 3, 1)),
    ("a\n\n::: note\nb", {}, "DG240", ("one.j2", 3, 1)),
    ("::: note\nx\n\n# h\n:::", {}, "DG242", ("one.j2", 4, 1)),
    ("| a | b |\nc", {}, "DG243", ("one.j2", 1, 1)),
    ("| a | b |\n|---|---|\n| c |", {}, "DG244", ("one.j2", 3, 1)),
    ("a\nб *в", {}, "DG245", ("one.j2", 2, 3)),
    ("a\nб[^nope]", {}, "DG212", ("one.j2", 2, 2)),
    ("a\n б [!hall] в", {}, "DG251", ("one.j2", 2, 4)),
    ("# a [#one]", {}, "DG251", ("one.j2", 1, 5)),
    ("| a |\n|---|\n| [#one] b |", {}, "DG251", ("one.j2", 3, 3)),
    ("{% set x %}\n{{ fact.nope }}{% endset %}{{ x }}", {}, "DG211", ("one.j2", 2, 4)),
]


@pytest.mark.parametrize(("template", "parts", "code", "place"), FAULTS)
def test_a_fault_is_told_where_it_stands(
    template: str, parts: dict[str, str], code: str, place: tuple[str, int, int]
) -> None:
    found = fault(template, **parts)
    assert (found.code, where(found.span)) == (code, place)


def test_a_file_that_cannot_be_read_is_named() -> None:
    found = fault('{% include "parts/p.j2" %}', p="a\n\u200bb")
    assert (found.code, where(found.span)) == ("DG103", ("p.j2", 2, 1))


def test_a_missing_template_is_told_where_the_letter_names_it() -> None:
    composed = said("x")
    assert composed.templates == {"templates/ru/one.j2"}
    missing = said("x", "kz")
    assert missing.diagnostics == ()


def test_place_numbers_survive_the_private_characters_of_their_marks() -> None:
    places = Places()
    for line in range(1, 130_000, 4_999):
        number = places.number(Span("t", line))
        assert places.number_of(places.mark(number)) == number
        assert places.span(number, "x") == Span("t", line)
    assert places.number_of(places.mark(FIRST_PLACE + 200_000_000)) == FIRST_PLACE + 200_000_000


@pytest.mark.parametrize(
    "template",
    ["а {% if true %}б{% endif %} 500", "а {{ fact.nope }} 500", "а {{ '' }} 500", "{% if true %}а{% endif %} 500"],
)
def test_text_behind_what_prints_nothing_knows_its_own_column(template: str) -> None:
    texts = [piece for piece in flow.flow(said(template).document) if "500" in piece.text]
    (found,) = texts
    assert template[found.span.column - 1 :] == found.text


@pytest.mark.parametrize(
    ("template", "code", "hint"),
    [
        ("{% block b %}{% endblok %}", "DG208", "endblock"),
        ("{% if true %}x{% endfi %}", "DG208", "endif"),
        ("{% blok b %}", "DG208", "block"),
        ("{% whatever %}", "DG208", ""),
        ("{% if true %}x{% endfor %}", "DG201", ""),
    ],
)
def test_a_misspelt_tag_is_told_with_the_one_that_is_meant(template: str, code: str, hint: str) -> None:
    found = fault(template)
    assert (found.code, found.hint) == (code, hint)


def test_a_brace_that_is_missing_is_told_as_missing() -> None:
    assert "no partners" in fault("{{ fact.schools }").args["problem"]


def test_a_value_without_a_name_behind_one_with_it_is_told_so() -> None:
    told = fault('{{ fact.schools | count(scale="млн", "школа") }}')
    assert (told.code, told.args["problem"][:19]) == ("DG201", "what has a name and")


def test_a_doubt_that_a_record_causes_stands_at_the_record() -> None:
    names = "names:\n  judge: {kind: person, ru: Ж. Асанова, kz: Ж. Асанова}\n"
    parts = {"templates/ru/parts/a.j2": '{{ name.judge | case("dat") }}'}
    twice = '{% include "parts/a.j2" %} {{ name.judge | case("dat") }}'
    world = MemoryWorld({**project(twice).files, **parts, "facts/names.yaml": names}, TODAY)
    book, _ = read_facts(world)
    (found,) = compose(world, book, book.letters["one"], "ru").diagnostics
    assert (found.code, found.span) == ("DG230", Span("facts/names.yaml", 2, 29, 10))
    assert [where(one.span) for one in found.related] == [("a.j2", 1, 17)]


def test_a_doubt_of_an_abbreviation_that_docgen_reads_asks_for_that_reading() -> None:
    names = "names:\n  mrp: {kind: unit, ru: МРП, kz: АЕК}\n"
    world = MemoryWorld({**project('{{ fact.schools | count(name.mrp, "acc") }}', lang="kz").files}, TODAY)
    book, _ = read_facts(MemoryWorld({**world.files, "facts/names.yaml": names}, TODAY))
    (found,) = compose(world, book, book.letters["one"], "kz").diagnostics
    assert found.code == "DG230"
    assert found.hint == "mrp: {kind: unit, ru: МРП, kz: {text: АЕК, reading: көрсеткіш}}"


def test_a_doubt_about_a_typed_word_stands_where_it_is_typed() -> None:
    (found,) = said('{{ "Кокчетау" | case("gen") }}').diagnostics
    assert (found.code, where(found.span), found.related) == ("DG230", ("one.j2", 1, 17), ())


def test_no_template_of_another_letter_is_meant() -> None:
    world = project("x")
    letters = "letters:\n  one-2: {date: 2021-03, addressees: [someone], signer: someone}\n"
    files = {**world.files, "facts/two.yaml": letters, "templates/ru/ones-2.j2": "x"}
    assert _hint_of("one-2", files) == "ones-2.j2"
    files.pop("templates/ru/ones-2.j2")
    assert _hint_of("one-2", files) == ""


def _hint_of(key: str, files: Mapping[str, str | bytes]) -> str:
    world = MemoryWorld(files, TODAY)
    book, _ = read_facts(world)
    (found,) = compose(world, book, book.letters[key], "ru").diagnostics
    assert found.code == "DG202"
    return found.hint
