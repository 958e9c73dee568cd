"""What is read by one pattern is what Jinja's own way makes of it: the same letter, faults at the same places."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.compose.composing import Composed, Composer
from docgen.compose.filters import NAMES
from docgen.compose.printing import ROOTS, Printed
from docgen.compose.sandbox import Sandbox
from docgen.facts.book import FactBook, read_facts
from docgen.model import LANGS, Lang
from docgen.world import DiskWorld, World
from tests.projects import project

CORPUS = Path(__file__).parents[2] / "hostile" / "corpus" / "templates"
ROOT = Path(__file__).parents[3]


BOOK = read_facts(project())[0]


def both_ways(world: World, book: FactBook, langs: Iterable[Lang]) -> list[tuple[Composed, Composed]]:
    """Every letter: quickly, and all by Jinja's own way."""
    quick, plain = Composer(world, book), Composer(world, book)
    letters = [(letter, lang) for letter in book.letters.values() for lang in langs]
    found = [quick.compose(*one) for one in letters]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Sandbox, "_quickly_parsed", lambda *_: None)
        expected = [plain.compose(*one) for one in letters]
    return list(zip(found, expected, strict=True))


def assert_alike(world: World, book: FactBook = BOOK, langs: Iterable[Lang] = ("ru",)) -> None:
    for quick, plain in both_ways(world, book, langs):
        assert quick == plain


def test_the_worked_letters_are_alike() -> None:
    world = DiskWorld(ROOT, dt.date(2021, 3, 31))
    assert_alike(world, read_facts(world)[0], LANGS)


def test_hostile_templates_are_alike() -> None:
    texts = [path.read_bytes() for path in sorted(CORPUS.glob("*.j2"))]
    some = [text for text in texts if len(text) < 2_000 and re.search(rb"\{\{\s*(fact|name|source|letter)\.", text)]
    assert len(some) >= 50
    for text in some:
        world = project()
        world.files["templates/ru/one.j2"] = text
        assert_alike(world)


SHADOWED = [
    "{% set fact = 1 %}{{ fact.schools }}",
    "{% for fact in letter.addressees %}{{ fact.key }}{{ fact.schools }}{% endfor %}",
    "{% macro fact() %}x{% endmacro %}{{ fact.schools }}",
    "{% macro m(name) %}{{ name.someone }}{% endmacro %}{{ m('a') }}",
    "{% with source = 1 %}{{ source.report | cite }}{% endwith %}",
    '{% import "parts/p.j2" as name %}{{ name.someone }}',
    '{% from "parts/p.j2" import fact %}{{ fact.schools }}',
    '{% from "parts/p.j2" import x as fact %}{{ fact.schools }}',
    '{% set fact = 1 %}{% include "parts/p.j2" %}',
    "{% set name %}x{% endset %}{% block b %}{{ name.someone }}{% endblock %}",
]
SURROUNDED = [
    "{% if true %}{{ fact.schools }}{% else %}{{ fact.colleges }}{% endif %}",
    "{% raw %}{{ fact.schools }}{% endraw %} {# {{ fact.schools }} #}{{ fact.colleges }}",
    "{% macro m(n) %}{{ fact.schools | count('школа') }} {{ n }} {{ name.someone }}{% endmacro %}{{ m(1) }}{{ m(2) }}",
    "{% set x %}{{ fact.schools }} и {{ fact.colleges }}{% endset %}{{ x }}{{ x }}",
    "{% filter upper %}a {{ fact.motto }} {{ fact.nope }}{% endfilter %}",
    "{% for a in letter.addressees %}{{ loop.index }} {{ fact.schools | nope }}{% endfor %}",
    '{% extends "parts/p.j2" %} {{ fact.schools }} {% block b %}{{ fact.colleges }}{{ super() }}{% endblock %}',
    '{% if fact.schools is defined %}{% extends "parts/p.j2" %}{% endif %}{{ fact.colleges }} text',
    "{% block b %}{{ fact.schools }}{% endblock %}{{ self.b() }}",
    "{{- fact.schools -}} a {{ fact.schools -}} b {{+ fact.schools }}",
    "{{ {{ fact.schools }} }} {{{ fact.schools }}} {{{{ fact.schools }}}}",
    "{{ fact.schools ~ {{ fact.schools }} }}",
    "a{{\n  fact.schools\n  | count(\n 'школа',\n case='nope')\n}}b\n{{ fact.x\n }}",
    "{{ fact.schools }", "{{ fact.schools", "{{", "{", "{% if %}{{ fact.schools }}", "{{ fact.schools }} {% endif %}",
    "{{ fact.schools | count('a' 'b') }}", "{{ fact.schools | count(case='gen', case='gen') }}",
    "{{ fact.schools | at place }}", "{{ fact.schools | each turn }}", "{{ fact.0 }} {{ fact.schools.0 }}",
    "{{ letter.inquiry.number }} {{ letter.nope }} {{ letter.signer | case('gen') }} {{ letter.date }}",
    "{{ fact.schoolsж }} {{ fact.школы }} {{ fact.schools | countж }}",
    "{{ fact.schools | count(01) }} {{ fact.share | round(1) }} {{ fact.share | round(1.5) }}",
    "{{ fact.share | round(-1) }}",
    "{{ fact.schools | count('школа', words=true) }} {{ fact.schools | count('школа', 'gen', words = False ) }}",
    "{{ fact.schools | count('школа', words=truex) }} {{ fact.schools | count('школа', words=true.x) }}",
    "{{ fact.schools | count(true) }} {{ fact.schools | count('школа', words=TRUE) }} {{ fact.true }}",
    "{{ fact.schools | count('\\u200b') }} {{ fact.schools | count(\"it's\") }}",
    "text { {% if false %}no{% endif %} { {{ fact.schools }} } {#} c #} {%- if true %} x {% endif -%} y",
]  # fmt: skip


PART = "{% set x = 1 %}{% macro fact() %}{% endmacro %}{{ fact.schools }}{% block b %}{{ name.someone }}{% endblock %}"


@pytest.mark.parametrize("template", SHADOWED + SURROUNDED)
def test_templates_are_alike(template: str) -> None:
    assert_alike(project(template, p=PART))


words = st.sampled_from(["школа", "gen", "", "a b", "}}", "{{ x }}", "nope", "%", "#}", "\u0301a", "Ә"])
values = st.one_of(
    words.map(lambda word: f'"{word}"'),
    words.map(lambda word: f"'{word}'"),
    st.integers(-3, 400).map(str),
    st.sampled_from(["true", "False", "none", "trues"]),
)
KEYS = "schools share repairs meeting regions motto group inner report order someone nope value period true not x1"
names = st.sampled_from(KEYS.split())
arguments = st.lists(
    st.one_of(values, st.tuples(st.sampled_from(["case", "noun", "digits", "x"]), values).map("=".join)), max_size=3
)
steps = st.builds(
    lambda gap, name, given: f"{gap}|{gap}{name}" + (f"({', '.join(given)})" if given is not None else ""),
    st.sampled_from(["", " ", "\n", "\t  "]),
    st.sampled_from([*NAMES, "nope", "default"]),
    st.one_of(st.none(), arguments),
)
expressions = st.builds(
    lambda root, fields, filters, space: (
        f"{{{{{space}{root}{''.join(f'.{one}' for one in fields)}{''.join(filters)}{space}}}}}"
    ),
    st.sampled_from([*ROOTS, "x"]),
    st.lists(names, max_size=3),
    st.lists(steps, max_size=3),
    st.sampled_from(["", " ", "\n"]),
)
texts = st.sampled_from(["", "Текст ", "\n\n", "{ ", "a\n", "{# c #}", "{% if true %}", "{% endif %}", "«", "- "])


@given(st.lists(st.tuples(texts, expressions), min_size=1, max_size=5))
def test_any_prints_are_alike(pieces: list[tuple[str, str]]) -> None:
    assert_alike(project("".join(text + expression for text, expression in pieces)))


def test_most_of_the_worked_letter_is_read_quickly() -> None:
    world = DiskWorld(ROOT, dt.date(2021, 3, 31))
    environment = Composer(world, read_facts(world)[0])._environments["ru"]
    text = world.read("templates/ru/dz-74.j2").decode()
    tree = environment._parse(text, "dz-74.j2", "x")
    said = [one for run in tree.find_all(Printed) for one in run.name if not isinstance(one, str)]
    assert len(said) >= 0.9 * text.count("{{")
