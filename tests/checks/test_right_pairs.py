"""Right sentences of letters of many offices, each in both languages: no check says a word of them.

A file of `tests/data/pairs` tells the records of one field of work, the one beside it the pairs: each is the text of a
letter of its own, «\\n» a new line in it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.checks import check_project
from docgen.world import MemoryWorld
from tests.right_letter import DAY, PEOPLE, framed, letter_record

PAIRS = Path(__file__).parents[1] / "data" / "pairs"
FIELDS = sorted(file.stem for file in PAIRS.glob("*.tsv"))
OF_ALL = """\
facts:
  any: {what: {ru: сведения, kz: мәліметтер}, value: 5, sources: {report: с. 1, code: статья 1}}
sources:
  report: {kind: report, title: {ru: Отчет, kz: Есеп}, date: 2026-11-01}
  code:
    kind: act
    form: law
    issuer: republic
    number: 234-V
    date: 2014-07-05
    title: {ru: О нормах, kz: Нормалар туралы}
names:
"""


ANY = "Сведения: {{ fact.any }}.", "Мәліметтер: {{ fact.any }}."
"""A letter that cites both sources, whatever the others do."""


def project(field: str) -> MemoryWorld:
    """The pairs of a field as one project."""
    pairs = [line.split("\t") for line in (PAIRS / f"{field}.tsv").read_text("utf-8").splitlines()] + [[*ANY]]
    letters = "".join(letter_record(f"letter_{number}") for number in range(len(pairs)))
    files = {
        "docgen.yaml": "",
        "facts/letters.yaml": f"{OF_ALL}{PEOPLE}letters:\n{letters}",
        "facts/records.yaml": (PAIRS / f"{field}.yaml").read_text("utf-8"),
    }
    for number, texts in enumerate(pairs):
        for lang, text in zip(("ru", "kz"), texts, strict=True):
            files[f"templates/{lang}/letter_{number}.j2"] = framed(text.replace("\\n", "\n"))
    return MemoryWorld(files, DAY)


@pytest.mark.parametrize("field", FIELDS)
def test_nothing_is_told_of_right_letters(field: str) -> None:
    world = project(field)
    told = [(one.code, one.span.file, one.span.line, dict(one.args)) for one in check_project(world)]
    assert told == []
