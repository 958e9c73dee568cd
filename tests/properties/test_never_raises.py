"""Whatever a person types: reading gives a tree or a diagnostic, composing a document and diagnostics, and what was
known arrives unchanged.
"""

from __future__ import annotations

from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from docgen import flow
from docgen.checks.project import Checker
from docgen.checks.together import Together
from docgen.compose.composing import compose
from docgen.facts.book import FactBook, read_facts
from docgen.facts.scalars import read_number, read_period
from docgen.facts.settings import Settings
from docgen.facts.texts import read_text, refused_characters
from docgen.facts.yaml_nodes import read_nodes
from docgen.model import LANGS, Diagnostic
from docgen.world import MemoryWorld
from tests.projects import FACTS, TODAY, book_of, project

YAML = st.lists(
    st.sampled_from(
        [
            "facts",
            "a",
            "value",
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\n\t",
            "{",
            "}",
            "[",
            "]",
            ",",
            '"',
            "'",
            "&a",
            "*a",
            "!t",
            "|",
            ">",
            "#",
            "---",
            "...",
            "%",
            "@",
            "`",
            "?",
            "? ",
            "\\x00",
            "\\uD800",
            "1,5",
            "ru",
            "школа",
            "\ufeff",
            "\u200b",
            "\r",
            "\x85",
            "<<",
            "~",
        ]
    ),
    max_size=30,
).map("".join)

PIECES = [
    "{{ fact.schools }}",
    "{{ fact.motto | upper }}",
    "{{ fact.nope }}",
    "{{ name.someone | case('gen') }}",
    "{{ source.order | cite }}",
    "{{ fact.schools + fact.colleges }}",
    "{{ fact.schools / 0 }}",
    "{% if fact.schools > 1 %}",
    "{% else %}",
    "{% endif %}",
    "{% for x in [1, 2] %}",
    "{{ loop.index }}",
    "{% endfor %}",
    "{% set x = fact.schools %}",
    "{{ x }}",
    "{% set y %}",
    "{% endset %}",
    "{% macro m(a) %}",
    "{% endmacro %}",
    "{{ m(fact.schools) }}",
    "{% block b %}",
    "{% endblock %}",
    "{% raw %}",
    "{% endraw %}",
    "{{- ' ' -}}",
    "{%- if true -%}",
    "{#",
    "#}",
    "{{",
    "}}",
    "{%",
    "%}",
    "*",
    "**",
    "\\",
    "\n",
    "\n\n",
    "[^report]",
    "[^nope]",
    "[#a]",
    "::: note\n",
    "\n:::\n",
    "::: nope\n",
    "::: pagebreak\n",
    "# ",
    "1) ",
    "| a | b |\n",
    "|---|---|\n",
    "|",
    "---\n",
    "\t",
    " ",
    "текст",
    "№ 5",
    "{{ reserved('date') }}",
    "{{ [fact.schools, nope] | join('*') }}",
    "{% filter capital %}",
    "{% endfilter %}",
    "{{ '**' ~ fact.schools }}",
    "{% include 'one.j2' %}",
    "{{ 'a\\nb' }}",
    "{{ fact.regions | members('loc') }}",
    "{{ fact.repairs | money('млрд') }}",
    "{{ 5 | count('школа') }}",
    "{{ 5 | number }}",
    "{{ (fact.schools - 380) | count('школа') }}",
    "{{ '2020' | date }}",
    "около ",
    " не менее ",
    "5 млн тенге",
    "в том числе ",
    ", из них ",
    "«Школа»",
]
TEMPLATES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=14).map("".join)
BOOK = book_of(project())


def assert_placed(diagnostics: list[Diagnostic] | tuple[Diagnostic, ...], world: MemoryWorld) -> None:
    """Every fault points into its file."""
    for found in diagnostics:
        lines = (
            world.read(found.span.file).decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        )
        assert 1 <= found.span.line <= len(lines), found
        assert 1 <= found.span.column <= len(lines[found.span.line - 1]) + 1, found


@given(st.one_of(st.text(), YAML, st.binary()))
@example('a: "\\uD800"')
@example("\ufeff")
@example("? ")
@example("- - - -\n?")
def test_reading_yaml_never_raises(text: str | bytes) -> None:
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    node, found = read_nodes("facts/x.yaml", data)
    world = MemoryWorld({"facts/x.yaml": data}, TODAY)
    assert_placed(found, world)
    assert node is None or not any(one.code == "DG110" for one in found)
    read_facts(world)


@given(TEMPLATES, st.sampled_from(LANGS))
@example("[^report", "ru")
@example("|\n|-|", "ru")
@example("::: note\n::: note\n:::", "kz")
@example("{{ 'a\\n' * 3 }}", "ru")
def test_composing_never_raises(template: str, lang: str) -> None:
    world = MemoryWorld(
        {"facts/all.yaml": FACTS, f"templates/{lang}/one.j2": template.encode("utf-8", "surrogatepass")}, TODAY
    )
    composed = compose(world, BOOK, BOOK.letters["one"], lang)  # type: ignore[arg-type]
    for found in composed.diagnostics:
        assert found.span.file in (f"templates/{lang}/one.j2", "facts/all.yaml"), found
    if not composed.diagnostics:
        printed = "".join(piece.text for piece in flow.flow(composed.document))
        assert not refused_characters(printed)


@given(TEMPLATES, TEMPLATES)
@example("{{ 5 | count('школа') }}", "{{ 5 | count('мектеп') }}")
@example("{{ 5 | count('школа') }}", "Бес мектеп.")
def test_checking_never_raises(ru: str, kz: str) -> None:
    texts = {
        f"templates/{lang}/one.j2": text.encode("utf-8", "surrogatepass") for lang, text in (("ru", ru), ("kz", kz))
    }
    world = MemoryWorld({"facts/all.yaml": FACTS} | texts, TODAY)
    checker = Checker(world, BOOK, Settings())
    judged, together = checker.judge(BOOK.letters["one"]), Together()
    together.add(judged)
    for found in (*judged.diagnostics, *checker.check_whole(together)):
        assert found.span.file in ("facts/all.yaml", *texts), found


def facts_with(value: str) -> tuple[MemoryWorld, FactBook]:
    quoted = value.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    facts = FACTS.replace("{ru: дети – наше будущее, kz: балалар – болашағымыз}", f'"{quoted}"')
    world = MemoryWorld({"facts/all.yaml": facts, "templates/ru/one.j2": "до {{ fact.motto }} после"}, TODAY)
    return world, read_facts(world)[0]


LINES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=60).filter(
    lambda text: text.strip() and not refused_characters(text)
)


@given(LINES)
@example("]]> &amp; <b> {{ x }} **b** [^report] ::: note")
def test_a_text_arrives_unchanged(value: str) -> None:
    world, book = facts_with(value)
    composed = compose(world, book, book.letters["one"], "ru")
    assert composed.diagnostics == ()
    (figure,) = [figure for figure, _ in flow.figures(composed.document)]
    assert len(figure.text) == len(value)
    assert all(
        ours == theirs or (theirs, ours) in ((" ", "\u00a0"), ("-", "\u2011"))
        for ours, theirs in zip(figure.text, value, strict=True)
    )


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("-1e11"), max_value=Decimal("1e11"), places=3)
)
@example(Decimal("0.10"))
def test_a_number_survives_from_yaml_to_the_document(number: Decimal) -> None:
    written = f"{number:f}".replace(".", ",")
    if (
        read_number(written) is None
    ):  # three decimals after a short number can be read two ways; minus nothing is nothing
        written = written[:-1]
    if read_number(written) is None:
        return
    facts = FACTS.replace("value: 386\n", f"value: {written}\n")
    world = MemoryWorld({"facts/all.yaml": facts, "templates/ru/one.j2": "{{ fact.schools }}"}, TODAY)
    book, found = read_facts(world)
    assert found == []
    composed = compose(world, book, book.letters["one"], "ru")
    (figure,) = [figure for figure, _ in flow.figures(composed.document)]
    assert figure.text.replace("\u00a0", "").replace("−", "-") == written
    assert figure.value == read_number(written)


@given(st.text())
def test_values_never_raise(text: str) -> None:
    number = read_number(text)
    assert number is None or number.is_finite()
    period = read_period(text)
    assert period is None or period.first <= period.last


@given(st.binary())
def test_text_is_clean_or_empty(data: bytes) -> None:
    text, faults = read_text("x", data)
    assert not refused_characters(text)
    assert not (text and faults)
