"""What templates may not do: reach outside, run for ever, hide characters. Each refusal has its place."""

from __future__ import annotations

import pytest

from docgen import flow
from docgen.compose.sandbox import LOOP_LIMIT, TEXT_LIMIT
from docgen.model import Lang
from tests.projects import fault, faults, said, text

ESCAPES = [
    "''.__class__.__mro__[1].__subclasses__()",
    "''.__class__.__base__.__subclasses__()[132].__init__.__globals__['os'].popen('id').read()",
    "[].__class__",
    "().__class__",
    "(1).__class__.__bases__",
    "fact.__class__",
    "fact['__class__']",
    "fact.schools.__init__.__globals__",
    "fact.schools['__init__']['__globals__']",
    "letter.__dict__",
    "self.__init__.__globals__",
    "self._TemplateReference__context",
    "self.x.__func__",
    "cycler.__init__.__globals__.os",
    "joiner.__init__.__globals__",
    "namespace.__init__.__globals__",
    "lipsum.__globals__['os']",
    "range(10**9)",
    "dict(a=1)",
    "url_for.__globals__",
    "get_flashed_messages.__globals__",
    "config.items()",
    "request.application.__globals__",
    "reserved.__globals__",
    "reserved.__wrapped__",
    "reserved.__closure__",
    "reserved['__globals__']",
    "fact | attr('__class__')",
    "'' | attr('__class__')",
    "[1] | map(attribute='__class__') | list",
    "fact | pprint",
    "fact | tojson",
    "fact | list",
    "fact | dictsort",
    "'%s' | format(fact)",
    "'%c' % 97",
    "'{0.__class__}'.format(fact)",
    "'{x}'.format_map(fact)",
    "'a'.join(['b'])",
    "[].append(1)",
    "fact.update(a=1)",
    "fact.schools.rendering.book",
    "fact.schools.rendering.places",
    "name.someone.rendering",
    "rendering",
    "environment",
    "context",
    "this rendering",
    "eval('1')",
    "exec('1')",
    "open('/etc/passwd').read()",
    "__import__('os')",
    "import os",
    "lambda: 1",
    "x := 1",
    "[x for x in y]",
    "{'a': 1}",
    "{1, 2}",
    "3 ** 9",
    "7 // 2",
    "7 % 2",
    "+5",
    "'a'[0:1]",
    "fact[0:1]",
    "reserved(*[1])",
    "reserved(**{})",
    "'abc' is string",
    "1 is divisibleby(1)",
    "fact is mapping",
    "1e400",
    "`id`",
]


@pytest.mark.parametrize("expression", ESCAPES)
@pytest.mark.parametrize("form", ["{{ %s }}", "{%% if false %%}{{ %s }}{%% endif %%}{{ %s }}"])
def test_an_escape_is_refused_at_its_place(expression: str, form: str) -> None:
    composed = said("а\n" + form.replace("%s", expression).replace("%%", "%"))
    printed = "".join(flow.plain(inlines) for inlines, _ in flow.paragraphs(composed.document.blocks))
    assert composed.diagnostics
    assert all(one.span.file == "templates/ru/one.j2" and one.span.line == 2 for one in composed.diagnostics)
    assert printed in ("", "а")


STATEMENTS = [
    "{% do fact.clear() %}",
    "{% autoescape true %}x{% endautoescape %}",
    "{% trans %}x{% endtrans %}",
    "{% debug %}",
    "{% continue %}",
    "{% set fact.x = 1 %}",
    "{% set ns = namespace() %}",
    "{% include fact.motto %}",
    '{% include "a" ~ "b" %}',
    '{% include ["a"] %}',
    '{% include "x.j2" ignore missing %}',
    "{% extends letter.body %}",
    "{% import name.someone as x %}",
    "{% from fact import schools %}",
    "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "{% for x in range(5) %}{% endfor %}",
    "{% for x in 'abc' %}{% endfor %}",
    "{% macro m(*a) %}{% endmacro %}",
]


@pytest.mark.parametrize("template", STATEMENTS)
def test_a_statement_that_is_not_for_letters_is_refused(template: str) -> None:
    assert faults(template)


@pytest.mark.parametrize(
    "path",
    [
        "../ru/one.j2",
        "../../facts/all.yaml",
        "/etc/passwd",
        "parts/../../../docgen.yaml",
        "",
        ".",
        "parts",
        "one",
        "parts\\p.j2",
        "file:///etc/passwd",
        "http://example.org/x",
    ],
)
@pytest.mark.parametrize("tag", ["{%% include %r %%}", "{%% extends %r %%}", "{%% import %r as x %%}{{ x.y }}"])
def test_a_part_outside_the_templates_is_no_template(path: str, tag: str) -> None:
    assert fault((tag % path).replace("\\\\", "\\\\")).code == "DG202"


BY_TEN = "{% set l = [1,1,1,1,1,1,1,1,1,1] %}"
ENDLESS = {
    "macro calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "macro calls itself twice": "{% macro m(n) %}{% if n > 0 %}"
    "{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "block calls itself": "{% block a %}{{ self.a() }}{% endblock %}",
    "includes itself": '{% include "one.j2" %}',
    "includes itself twice": '{% set n = 60 %}{% include "parts/p.j2" %}',
    "extends itself": '{% extends "one.j2" %}',
    "imports itself": '{% import "one.j2" as x %}',
    "nested loops": BY_TEN + "{% for x in l %}" * 8 + "{% endfor %}" * 8,
    "loops that print": BY_TEN + "{% for x in l %}" * 6 + "x" * 100 + "{% endfor %}" * 6,
    "figures without end": BY_TEN + "{% for x in l %}" * 5 + "{{ fact.schools }}" + "{% endfor %}" * 5,
    "joined twice": '{% set x = "aaaaaaaa" %}' + "{% set x = x ~ x %}" * 40 + "{{ x }}",
    "captured twice": '{% set x = "aaaaaaaa" %}' + "{% set x %}{{ x }}{{ x }}{% endset %}" * 40,
    "listed twice": '{% set x = "aaaaaaaa" %}' + "{% set x = [x, x] | join %}" * 40,
    "deep parentheses": "{{ " + "(" * 400 + "1" + ")" * 400 + " }}",
    "deep conditions": "{% if true %}" * 300 + "{% endif %}" * 300,
    "deep loops": "{% for x in [1] %}" * 200 + "{% endfor %}" * 200,
    "long chain": "{{ 1" + " + 1" * 5000 + " }}",
    "many signs": "{{ " + "-" * 5000 + "1 }}",
    "long filters": "{{ fact.schools" + "|round" * 5000 + " }}",
    "long number": "{{ " + "9" * 5000 + " }}",
    "large product": "{{ " + "*".join(["9" * 4000] * 50) + " }}",
    "open blocks": "::: note\n" * 3000,
    "open marks": "**a *b " * 3000,
}


@pytest.mark.parametrize("kind", ENDLESS)
def test_an_endless_or_huge_template_is_stopped(kind: str) -> None:
    twice = '{% set n = n - 1 %}{% if n > 0 %}{% include "parts/p.j2" %}{% include "parts/p.j2" %}{% endif %}'
    found = faults(ENDLESS[kind], p=twice)
    assert found
    assert {one.code for one in found} <= {"DG203", "DG209", "DG218", "DG240", "DG245"}


@pytest.mark.parametrize("kind", ["nested loops", "loops that print", "figures without end", "joined twice"])
def test_a_letter_that_makes_too_much_is_told_once(kind: str) -> None:
    loops = "{% for x in l %}" * 8 + "{% endfor %}" * 8
    found = faults(f"{ENDLESS[kind]}\n{BY_TEN}{loops}")
    assert [one.code for one in found].count("DG218") == 1


def test_the_limits_are_far_from_any_letter() -> None:
    assert text(BY_TEN + "{% for x in l %}" * 4 + "а" + "{% endfor %}" * 4) == "а" * 10_000
    assert LOOP_LIMIT >= 100_000
    assert TEXT_LIMIT >= 1_000_000


@pytest.mark.parametrize(
    "code", ["ue000", "U000f0000", "U00100000", "u200b", "u202e", "x00", "x07", "ud800", "ufeff", "u00ad", "u2028"]
)
@pytest.mark.parametrize(
    "form",
    [
        '{{ "%s" }}',
        '{{ "a" ~ "%s" }}',
        '{{ fact.schools | count("шк%sола") }}',
        '{%% set x = "%s" %%}',
        '{{ ["%s"] | join }}',
        '{{ [1] | join("%s") }}',
    ],
)
def test_hidden_characters_cannot_be_written_by_escapes(code: str, form: str) -> None:
    assert fault(form % f"\\{code}").code == "DG206"


def test_a_template_can_name_its_variables_as_it_likes() -> None:
    assert text("{% set rendering = 1 %}{% set context = 2 %}{{ fact.schools | count }}") == "386 школ"
    assert text("{% macro count(rendering) %}{{ rendering }}{% endmacro %}{{ count(fact.schools) }}") == "386"


@pytest.mark.parametrize(
    ("template", "hint"),
    [
        ("{{ fact.schools | count(case=gen) }}", '"gen"'),
        ('{{ fact.schools / count("школа") }}', "| count"),
        ("{{ schools | count }}", "fact.schools"),
        ("{{ report.title }}", "source.report"),
        ("{{ fakt.schools }}", "fact"),
    ],
)
def test_a_bare_name_is_answered_with_what_it_was_meant_for(template: str, hint: str) -> None:
    found = fault(template)
    assert (found.code, found.hint) == ("DG210", hint)


def test_an_unknown_filter_is_told_in_a_branch_that_never_runs() -> None:
    assert fault("{% if false %}{{ fact.schools | cuont }}{% endif %}").hint == "count"
    assert fault("{% if false %}{{ x is odd }}{% endif %}").code == "DG205"


@pytest.mark.parametrize(
    "used",
    [
        "join(fact.schools)",
        "join(5)",
        "money(5)",
        'money("млн", 5)',
        'money("млн", fact.schools)',
        "count(5)",
        "count(fact.regions)",
        'count("школа", 5)',
        'count("школа", [1])',
        'count("школа", words="x")',
        'count("школа", "gen", 1, 2)',
        "count(case=5)",
        "count(nuon=5)",
        "round('x')",
        "round(1.5)",
        "round(fact.schools)",
        "words(5)",
        "words('gen', 5)",
        "times(1)",
    ],
)
def test_a_filter_that_is_given_the_wrong_thing_says_how_it_is_written(used: str) -> None:
    found = fault(f"{{{{ {'[1, 2]' if used.startswith('join') else 'fact.schools'} | {used} }}}}")
    assert found.code in ("DG221", "DG222", "DG234")


def test_one_run_tells_all_faults() -> None:
    codes = [
        one.code
        for one in faults("{{ fact.nope }}\n{{ nope }}\n{{ fact.schools | count(zzz) }}\n{{ fact.motto | times }}")
    ]
    assert codes == ["DG211", "DG210", "DG210", "DG222"]


def test_one_fault_is_told_once() -> None:
    for template in (
        "{% for x in nope %}{{ x }}{% endfor %}",
        '{% filter count("школа") %}5{% endfilter %}',
        "{{ (nope | round) + 1 }}",
        "{{ nope | round | count | upper }}",
        "{{ fact.schools | count(name.nope | case) }}",
        "{{ 'a' ~ nope ~ 'b' }}",
    ):
        assert len(faults(template)) == 1, template


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_wrong_field_hides_nothing_behind_it(lang: Lang) -> None:
    found = faults("{{ fact.schools.tail }} {{ letter.sgner }} {{ name.shymkent.addresed }} {{ fact.nope }}", lang)
    assert [(one.code, one.span.column) for one in found] == [
        ("DG213", 16),
        ("DG213", 34),
        ("DG213", 60),
        ("DG211", 76),
    ]
