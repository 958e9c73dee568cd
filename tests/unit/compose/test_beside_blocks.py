"""What a letter says beside the blocks of its frame would be lost: it is told where it stands."""

from __future__ import annotations

from typing import Any

import pytest

from docgen.compose.sandbox import Sandbox
from docgen.model import Lang
from tests.projects import at, fault, text

FRAME = "Начало.\n\n{% block text %}{% endblock %}\n\n{% block more %}{% endblock %}\n"
HEAD = '{% extends "parts/frame.j2" %}\n{% block text %}\nТекст.\n{% endblock %}\n'


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("beside", "line", "column"),
    [
        ("Потеряно.", 5, 1),
        ("\n\n  Потеряно {{ fact.schools }}.\n", 7, 3),
        ("{{ fact.schools }}", 5, 1),
        ('{{ fact.schools | count("школа") }} потеряно.', 5, 1),
        ("{{ fact.schools + fact.colleges }}", 5, 1),
        ("{% block more %}Еще.{% endblock %}\nПотеряно.", 6, 1),
        ("{% block more %}Еще.{% endblock %} потеряно.", 5, 36),
        ("{% if letter.inquiry is defined %}\nПотеряно.\n{% endif %}", 6, 1),
        ("{% for one in letter.addressees %}{{ one }}{% endfor %}", 5, 35),
        ('{% include "parts/more.j2" %}', 5, 4),
        ("{# Замечание. #}\nПотеряно.\n{# docgen: allow DG401 — причина тут #}", 6, 1),
        ("{% macro two() %}Два.{% endmacro %}{{ two() }}", 5, 36),
    ],
)
def test_what_stands_beside_the_blocks_is_told_at_its_place(lang: Lang, beside: str, line: int, column: int) -> None:
    assert at(fault(HEAD + beside, lang, frame=FRAME, more="Еще.")) == ("DG253", line, column)


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    "beside",
    [
        "",
        "\n\n \t\n",
        "{# Замечание. #}\n",
        "{% block more %}Еще.{% endblock %}\n\n",
        "{% set number = fact.schools %}\n",
        "{% set words %}Слова.{% endset %}\n",
        "{% macro two() %}Два.{% endmacro %}\n",
        '{% import "parts/more.j2" as more %}\n',
        "{% if letter.inquiry is defined %}\n{% set number = 1 %}\n{% endif %}\n",
    ],
)
def test_what_prints_nothing_may_stand_there(lang: Lang, beside: str) -> None:
    assert text(HEAD + beside, lang, frame=FRAME, more="").startswith("Начало.\nТекст.")


def test_a_right_letter_is_read_the_quick_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """A template in which anything is wrong is read twice: one in which nothing is must not seem so."""
    quick, read = Sandbox._quickly_parsed, []

    def noting(environment: Sandbox, source: str, name: str | None, filename: str | None) -> Any:
        parsed = quick(environment, source, name, filename)
        read.append(parsed is not None)
        return parsed

    monkeypatch.setattr(Sandbox, "_quickly_parsed", noting)
    text(HEAD + "\n{# Замечание. #}\n\n{% block more %}{{ fact.schools }}.{% endblock %}\n\n", frame=FRAME)
    assert read == [True, True]


def test_a_template_without_a_frame_has_no_beside() -> None:
    assert text("Начало.\n\n{% block text %}Текст.{% endblock %}\n\nКонец.") == "Начало.\nТекст.\nКонец."


def test_what_stands_before_the_frame_is_printed() -> None:
    assert text('Сверху.\n\n{% extends "parts/frame.j2" %}\n', frame=FRAME) == "Сверху.\nНачало."


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("beside", "line", "column"),
    [
        ("{% block tekst %}Потеряно.{% endblock %}", 5, 4),
        ("\n{% block conclusion %}{{ fact.nope }}{% endblock %}", 6, 4),
        ("{% if letter.inquiry is defined %}{% block tekst %}Потеряно.{% endblock %}{% endif %}", 5, 38),
    ],
)
def test_a_block_that_the_frame_has_not_is_told_at_its_name(lang: Lang, beside: str, line: int, column: int) -> None:
    assert at(fault(HEAD + beside, lang, frame=FRAME, more="Еще.")) == ("DG254", line, column)


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_block_within_a_block_is_printed_where_it_stands(lang: Lang) -> None:
    inner = (
        '{% extends "parts/frame.j2" %}\n{% block text %}\nТекст. {% block own %}Свой.{% endblock %}\n{% endblock %}\n'
    )
    assert "Текст. Свой." in text(inner, lang, frame=FRAME, more="")
