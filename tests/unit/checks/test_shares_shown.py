"""A share or a fold in words that the only two figures of its sentence show."""

from __future__ import annotations

import pytest
from seen import codes

from docgen.checks.figures.numbers import typed_number
from docgen.model import Lang

RECORDS = "facts:\n" + "".join(
    f"  n{n}: {{what: {{ru: число {n}, kz: сан {n}}}, value: {n}, sources: {{report: пункт 1}}}}\n"
    for n in (100, 128, 200, 300, 384, 400)
)
LANGS: tuple[Lang, ...] = ("ru", "kz")


def said(text: str, *numbers: int) -> str:
    return text.format(*(f"{{{{ fact.n{n} }}}}" for n in numbers))


SHOWN: list[tuple[Lang, str, tuple[int, int], tuple[int, int]]] = [
    ("ru", "Число школ выросло на треть: с {} до {}.", (300, 400), (300, 384)),
    ("ru", "Число школ сократилось на четверть: с {} до {}.", (400, 300), (400, 200)),
    ("ru", "Газет вдвое больше, чем книг: {} против {}.", (200, 100), (300, 100)),
    ("ru", "Половина газет ({} из {}) выходит в срок.", (100, 200), (100, 300)),
    ("ru", "Проверено {} объектов, в каждом третьем ({}) есть нарушения.", (384, 128), (400, 128)),
    ("kz", "Мектептер саны үштен біріне, {} мектептен {} мектепке дейін өсті.", (300, 400), (300, 384)),
    ("kz", "Газеттер кітаптардан екі есе көп: {} қарсы {}.", (200, 100), (300, 100)),
    ("kz", "Газеттердің жартысы ({} газеттің {}) мерзімінде шығады.", (200, 100), (300, 100)),
    ("kz", "{} нысан тексерілді, әрбір үшіншісінде ({}) бұзушылық бар.", (384, 128), (400, 128)),
]


@pytest.mark.parametrize(("lang", "text", "right", "wrong"), SHOWN)
def test_two_figures_show_it_or_do_not(lang: Lang, text: str, right: tuple[int, int], wrong: tuple[int, int]) -> None:
    assert codes(typed_number, said(text, *right), lang, RECORDS) == []
    assert codes(typed_number, said(text, *wrong), lang, RECORDS) == ["DG402"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Число школ выросло на треть: с {} до {}, а садов – до {}."),
        ("kz", "Мектептер саны үштен біріне, {} мектептен {} мектепке дейін, бақтар {} өсті."),
    ],
)
def test_a_third_figure_leaves_it_open(lang: Lang, text: str) -> None:
    assert codes(typed_number, said(text, 300, 400, 200), lang, RECORDS) == ["DG402"]
