"""A template of which some signs were lost or typed over: all that is told of it stands in it, and no such letter is
whole.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.compose.composing import Composer
from docgen.model import Lang
from tests.projects import TEMPLATE, book_of, project

TEXT = """\
{# Замечание. #}
{% from "parts/p.j2" import told %}
{% set many = fact.schools %}
{% block text %}
Проверено {{ many | count("школа") }} и {{ fact.colleges | count }} {# ещё #}.
{% if letter.inquiry is defined %}
Ответ на {{ letter.inquiry.number }}.
{% else %}
Без запроса.
{% endif %}

{% for one in letter.addressees %}
{{ loop.index }}) {{ one }} {{ told(fact.share) }}
{% endfor %}
{% endblock %}
"""
PART = "{% macro told(x) %}{{ x | percent }}{% endmacro %}"

edits = st.lists(
    st.tuples(
        st.integers(0, len(TEXT)),
        st.integers(0, 4),
        st.sampled_from(["", "", "{{", "}}", "{%", "%}", "{#", '"', "'", "(", " end", "{% endif %}", "\n\n"]),
    ),
    min_size=1,
    max_size=4,
)


@pytest.mark.parametrize("lang", ["ru", "kz"])
@given(edits)
def test_what_is_told_stands_in_the_template(lang: Lang, changes: list[tuple[int, int, str]]) -> None:
    text = TEXT
    for at, lost, typed in changes:
        text = text[:at] + typed + text[at + lost :]
    world = project(text, lang, p=PART)
    book = book_of(project("", lang))
    composer = Composer(world, book)
    composed = composer.compose(book.letters["one"], lang)
    lines = text.split("\n")
    for found in composed.diagnostics:
        if found.span.file == TEMPLATE.replace("ru", lang):
            assert 1 <= found.span.line <= len(lines), found
            assert 1 <= found.span.column <= len(lines[found.span.line - 1]) + 1, found
    is_torn = "one.j2" in composer._environments[lang].torn
    assert not (is_torn and composed.whole)
    assert len(set(composed.diagnostics)) == len(composed.diagnostics)
