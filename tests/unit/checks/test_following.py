"""One mistake is told once: what follows from another finding at the same place is left out."""

from __future__ import annotations

import pytest

from docgen.checks import check_project
from docgen.world import MemoryWorld
from tests.projects import FACTS, TODAY

MORE = """\
facts:
  was: {what: {ru: было, kz: бұрын}, value: 1 712, unit: school, period: 2019, sources: {report: пункт 11}}
  now: {what: {ru: стало, kz: қазір}, value: 2 140, unit: school, period: 2020, sources: {report: пункт 12}}
"""
GROWN = "Число школ увеличилось с {{ fact.was }} до {{ fact.now }}.\n"
SHRUNK = "Число школ уменьшилось с {{ fact.was }} до {{ fact.now }}.\n"
ONLY_NOW = "Число школ выросло до {{ fact.now }}.\n"
GROWN_KZ = 'Мектептер саны {{ fact.was | suffix("abl") }} {{ fact.now | suffix("dat") }} дейін өсті.\n'
SHRUNK_KZ = 'Мектептер саны {{ fact.was | suffix("abl") }} {{ fact.now | suffix("dat") }} дейін азайды.\n'
ONLY_NOW_KZ = 'Мектептер саны {{ fact.now | suffix("dat") }} дейін азайды.\n'


def directions(russian: str, kazakh: str) -> list[tuple[str, str]]:
    """Code and language of what is told of the directions of figures."""
    return told_of(("DG348", "DG454"), russian, kazakh)


def told_of(codes: tuple[str, ...], russian: str, kazakh: str) -> list[tuple[str, str]]:
    """Findings of these codes that nobody excused, each with its language."""
    files = {"templates/ru/one.j2": russian, "templates/kz/one.j2": kazakh}
    found = check_project(
        MemoryWorld({"docgen.yaml": "", "facts/all.yaml": FACTS, "facts/more.yaml": MORE, **files}, TODAY)
    )
    told = (one for one in found if one.code in codes and not one.excuse)
    return [(one.code, one.span.file.split("/")[1]) for one in told]


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        (GROWN, GROWN_KZ, []),
        (SHRUNK, GROWN_KZ, [("DG454", "ru")]),
        (GROWN, SHRUNK_KZ, [("DG454", "kz")]),
        (SHRUNK, SHRUNK_KZ, [("DG454", "kz"), ("DG454", "ru")]),
        (ONLY_NOW, SHRUNK_KZ, [("DG454", "kz")]),
        (ONLY_NOW, ONLY_NOW_KZ, [("DG348", "ru")]),
    ],
)
def test_a_direction_that_contradicts_its_own_figures_is_told_once(
    russian: str, kazakh: str, expected: list[tuple[str, str]]
) -> None:
    assert directions(russian, kazakh) == expected


NOTES = """\
sources:
  second: {kind: report, title: {ru: Второй отчет, kz: Екінші есеп}, number: 8, date: 2021-01-20}
"""


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        (
            "Открыто {{ fact.was }}[^report] школ. Стало {{ fact.now }}[^second] школ.",
            "{{ fact.was }}[^second] мектеп ашылды. {{ fact.now }}[^report] мектеп болды.",
            ["DG353", "DG353"],
        ),
        (
            "Школы открыты по отчету[^report] и плану[^second].",
            "Мектептер жоспар[^second] мен есеп[^report] бойынша ашылды.",
            ["DG314"],
        ),
    ],
)
def test_a_note_at_another_place_is_told_once(russian: str, kazakh: str, expected: list[str]) -> None:
    files = {
        "docgen.yaml": "",
        "facts/all.yaml": FACTS,
        "facts/more.yaml": MORE + NOTES,
        "templates/ru/one.j2": f"{russian}\n",
        "templates/kz/one.j2": f"{kazakh}\n",
    }
    found = check_project(MemoryWorld(files, TODAY))
    assert [one.code for one in found if one.code in ("DG314", "DG353")] == expected


TERM = "Министерство национальной экономики (далее – МНЭ) готовит проект."
TERM_KZ = "Ұлттық экономика министрлігі (бұдан әрі – ҰЭМ) жоба әзірлеуде."


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        (f"МНЭ работает. {TERM}", f"ҰЭМ жұмыс істеуде. {TERM_KZ}", [("DG442", "kz"), ("DG442", "ru")]),
        (f"{TERM} Работа идет.", f"{TERM_KZ} Жұмыс жүруде.", [("DG443", "kz"), ("DG443", "ru")]),
        (f"{TERM} МНЭ работает.", f"{TERM_KZ} ҰЭМ жұмыс істеуде.", []),
    ],
)
def test_a_term_used_before_its_definition_alone_is_told_once(
    russian: str, kazakh: str, expected: list[tuple[str, str]]
) -> None:
    assert told_of(("DG442", "DG443"), russian, kazakh) == expected
