from __future__ import annotations

import datetime as dt

import pytest

from docgen.checks import check_project, judge_project, workers
from docgen.world import MemoryWorld

LETTERS = [f"letter-{number}" for number in range(5)]
RECORD = "  {key}: {{date: 2021-03, addressees: [someone], signer: someone}}"
RECORDS = """\
facts:
  schools:
    what: {ru: школы, kz: мектептер}
    value: 386
    sources: {report: пункт 1}
sources:
  report: {kind: report, title: {ru: Отчет, kz: Есеп}, date: 2021-01-15}
names:
  someone: {kind: person, ru: А. Пример, kz: А. Пример}
"""


def project() -> MemoryWorld:
    """Five letters, each with a fault of its own, one of them not to be composed."""
    files = {"docgen.yaml": "", "facts/all.yaml": RECORDS + "letters:\n"}
    files["facts/all.yaml"] += "\n".join(RECORD.format(key=key) for key in LETTERS)
    for number, key in enumerate(LETTERS):
        text = "Проверено {{ fact.schools }}, раньше " + str(100 + number) + "." + "{{ fact.none }}" * (number == 3)
        files |= {f"templates/{lang}/{key}.j2": text for lang in ("ru", "kz")}
    return MemoryWorld(files, dt.date(2021, 3, 31))


# a test runner has threads of its own; the command line has none
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_several_processes_say_the_same_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = judge_project(project())
    monkeypatch.setattr(workers, "LEAST", 2)
    monkeypatch.setattr(workers, "processors", lambda: 2)
    together_found = judge_project(project())
    assert together_found.diagnostics == alone.diagnostics
    assert {"DG401", "DG211"} <= {one.code for one in alone.diagnostics}
    assert together_found.coverage == alone.coverage
    assert alone.coverage.defects


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_what_only_shows_of_all_letters_shows_through_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    world = project()
    world.files["facts/more.yaml"] = "promises:\n  plan: {what: {ru: план, kz: жоспар}, owner: Отдел, due: 2022}\n"
    world.files["facts/all.yaml"] = str(world.files["facts/all.yaml"]).replace("386", "386\n    precision: about")
    for number, key in enumerate(LETTERS):
        text = "Проверено {{ fact.schools " + "| round(-2) " * (number == 4) + "}}."
        world.files |= {f"templates/{lang}/{key}.j2": text for lang in ("ru", "kz")}
    alone = judge_project(world)
    monkeypatch.setattr(workers, "LEAST", 2)
    monkeypatch.setattr(workers, "processors", lambda: 2)
    monkeypatch.setattr(workers, "_CHUNK", 1)
    monkeypatch.setattr(workers, "_CHUNKS", 1)  # more letters than are given out at a time
    assert judge_project(world) == alone
    assert {"DG414", "DG171"} <= {one.code for one in alone.diagnostics}


def test_the_findings_are_sorted_and_none_is_told_twice() -> None:
    found = check_project(project())
    places = [(one.span.file, one.span.line, one.span.column, one.code) for one in found]
    assert places == sorted(places)
    assert len({(*place, str(sorted(one.args.items()))) for place, one in zip(places, found, strict=True)}) == len(
        found
    )


def test_letters_can_be_named() -> None:
    files = {one.span.file for one in check_project(project(), ("letter-1",)) if one.code == "DG401"}
    assert files == {"templates/ru/letter-1.j2", "templates/kz/letter-1.j2"}


def test_a_slip_in_a_part_that_letters_share_is_told_once_and_names_them() -> None:
    keys = ("one", "two", "three")
    facts = f"{RECORDS}letters:\n" + "\n".join(RECORD.format(key=key) for key in keys)
    shared = {f"templates/{lang}/parts/all.j2": "Открыто 14" for lang in ("ru", "kz")}
    made = '{% include "parts/all.j2" %}'
    own = {f"templates/{lang}/{key}.j2": made for lang in ("ru", "kz") for key in keys}
    found = check_project(
        MemoryWorld({"docgen.yaml": "", "facts/all.yaml": facts, **shared, **own}, dt.date(2021, 3, 31))
    )
    typed = [one for one in found if one.code == "DG401"]
    assert [one.span.file for one in typed] == ["templates/kz/parts/all.j2", "templates/ru/parts/all.j2"]
    letters = ["so it is in this letter"] * 3
    assert [[one.label for one in each.related] for each in typed] == [letters, letters]
