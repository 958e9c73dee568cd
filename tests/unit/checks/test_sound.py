"""What is wrong in one paragraph, or in one language, does not keep back what is wrong in the others."""

from __future__ import annotations

import pytest

from docgen.checks import check_project
from docgen.model import Lang
from docgen.world import MemoryWorld
from tests.projects import FACTS, TODAY

REQUISITES = "::: addressee\n{{ name.someone }}\n:::\n\n"


def told(lang: Lang, text: str, other: str = "", **parts: str) -> list[tuple[str, int]]:
    """Code and line of what is told of a template in this language, the other language's being right."""
    texts: dict[str, str] = {"ru": other, "kz": other, lang: text}
    files = {f"templates/{one}/one.j2": texts[one] for one in texts}
    files |= {f"templates/{one}/parts/{name}.j2": part for one in texts for name, part in parts.items()}
    found = check_project(MemoryWorld({"docgen.yaml": "", "facts/all.yaml": FACTS, **files}, TODAY))
    wanted = ("DG2", "DG170", "DG345", "DG515", "DG516")
    own = (one for one in found if one.span.file == f"templates/{lang}/one.j2" and one.code.startswith(wanted))
    return [(one.code, one.span.line) for one in own]


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("{{ fact.nope }}", "DG211"),
        ("{{ fact.schools | cuont }}", "DG204"),
        ("{{ fact.schools count }}", "DG201"),
        ("{% if fact.nope %}{% endif %}", "DG211"),
        ("{{ letter.sgner }}", "DG213"),
        ("{% for one in fact.nope %}{{ one }}{% endfor %}", "DG211"),
        ('{% include "parts/none.j2" %}', "DG202"),
    ],
)
def test_the_other_paragraphs_are_looked_at(lang: Lang, fault: str, code: str) -> None:
    text = f"а {fault} б, {fault}, в\nг\n\nдва  пробела ,\n\n[!nope] обещание\n\nСoздан\n"
    assert told(lang, text) == [(code, 1), (code, 1), ("DG516", 4), ("DG345", 4), ("DG170", 6), ("DG515", 8)]


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_of_a_paragraph_that_lacks_something_no_more_is_told(lang: Lang) -> None:
    assert told(lang, "{{ fact.nope }}\n, а {{ fact.nope }} .\nб\n\nдва  пробела\n") == [
        ("DG211", 1),
        ("DG211", 2),
        ("DG516", 5),
    ]
    hidden = "{% set x = fact.schools | cuont %}\n\nслова {{ x }} , слова\n\nдва  пробела\n"
    assert told(lang, hidden) == [("DG204", 1), ("DG516", 5)]


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_what_a_part_lacks_may_be_missing_anywhere(lang: Lang) -> None:
    macro = "{% macro m(x) %}{{ x | cuont }}{% endmacro %}"
    assert told(lang, '{% from "parts/p.j2" import m %}\nслова {{ m(1) }} слова\n\nдва  пробела\n', p=macro) == []


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_language_that_is_whole_has_all_its_checks(lang: Lang) -> None:
    assert told(lang, "два  пробела\n", "{{ fact.nope }}\n") == [("DG516", 1)]
