"""Facts that are reckoned with themselves in templates (DG437); relations that do so check nothing (DG131)."""

from __future__ import annotations

import datetime as dt

import pytest

from docgen.checks import check_project
from docgen.world import MemoryWorld

RECORDS = """\
facts:
  whole: {what: {ru: клиники, kz: клиникалар}, value: 214, sources: {report: с. 1}}
  part: {what: {ru: проверки, kz: тексерулер}, value: 107, sources: {report: с. 1}}
sources:
  report: {kind: report, title: {ru: Отчет, kz: Есеп}, date: 2020-02-01}
"""


def told(template: str) -> list[str]:
    files = {"docgen.yaml": "", "facts/one.yaml": RECORDS}
    files["facts/one.yaml"] += "letters:\n  one: {date: 2020-03-01, addressees: [], signer: nobody}\n"
    files["templates/ru/one.j2"] = template
    return [one.code for one in check_project(MemoryWorld(files, dt.date(2020, 3, 1))) if one.code == "DG437"]


@pytest.mark.parametrize(
    "printed",
    [
        "fact.part - fact.part",
        "(fact.part + fact.whole) - (fact.part + fact.whole)",
        "((fact.part - fact.part) / fact.whole * 100)|round(1)|percent",
    ],
)
def test_a_figure_reckoned_with_itself(printed: str) -> None:
    assert told(f"{{{{ {printed} }}}}\n") == ["DG437"]


@pytest.mark.parametrize(
    "printed",
    [
        "fact.whole - fact.part",
        "(fact.whole / fact.whole * 100)|round(1)|percent",
        "((fact.whole - fact.part) / fact.part * 100)|round(1)|percent",
        "(fact.part / (fact.part + fact.whole) * 100)|round(1)|percent",
        "fact.part * 10",
        "[fact.part, fact.whole]|sum",
        "fact.part + fact.part",
    ],
)
def test_a_figure_reckoned_with_others(printed: str) -> None:
    assert told(f"{{{{ {printed} }}}}\n") == []
