"""What all letters are asked for: who prints a fact, who promises what; by several processes as by one, and of a book
that is read record by record as of one that is held.
"""

from __future__ import annotations

import datetime as dt
import time
from decimal import Decimal
from pathlib import Path
from typing import NoReturn

import pytest

from docgen.checks import judge_project, workers
from docgen.checks import project as checking
from docgen.checks.book.consistency import letters_tell_differently
from docgen.checks.scope import Project, Stated, Told
from docgen.checks.times.promises import Promising
from docgen.checks.together import Judged, Statements
from docgen.citing import prints, promised
from docgen.facts import book as books
from docgen.facts.book import FactBook, held, read_facts, read_lightly
from docgen.facts.shelves import Shelf
from docgen.files import Aside
from docgen.model import LANGS, Span
from docgen.starting import start_letter, start_project
from docgen.world import DiskWorld, aside_in

DAY = dt.date(2026, 1, 15)
KEYS = ("second", "third", "fourth", "fifth")
LONELY = "facts:\n  lonely: {what: {ru: село, kz: ауыл}, value: 3, period: 2026}\n"
TWICE = LONELY + "  again: {what: {ru: село, kz: ауыл}, value: 4, period: 2026}\n"
UNUSED = "sources:\n  paper: {kind: report, title: {ru: Отчет, kz: Есеп}, date: 2026-01-12}\n"
PROMISE = "promises:\n  plan: {what: {ru: план, kz: жоспар}, owner: Отдел, due: 2027}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "p"
    start_project(root, DAY)
    for key in KEYS:
        start_letter(root, key, DAY)
    (root / "facts/plans.yaml").write_text(PROMISE)
    for key, text in (("fifth", "[!plan] Да."), ("second", "[!plan] Да."), ("third", "{{ fact.none }}")):
        path = root / f"templates/ru/{key}.j2"
        path.write_text(path.read_text().replace("{% endblock %}", f"\n\n{text}\n{{% endblock %}}", 1))
    return root


# a test runner has threads of its own; the command line has none
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_several_processes_and_a_light_book_answer_the_same(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = DiskWorld(project, DAY)
    held = read_facts(world)[0]
    alone = prints(world, held), promised(world, held)
    made, faults = alone[1]
    assert [one.letter for one in made] == sorted(("second", "fifth"), key=list(held.letters).index)
    assert made[0] == Promising(made[0].letter, made[0].day, ("plan",))
    assert [one.code for one in faults] == ["DG211"]
    key = next(iter(held.facts))
    assert prints(world, held, key)[0] == [one for one in alone[0][0] if one.key == key] != []
    monkeypatch.setattr(books, "_MANY", 1)
    light, found = read_lightly(world, aside_in(project))
    assert found == []
    assert isinstance(light.letters, Shelf)
    assert (prints(world, light), promised(world, light)) == alone
    monkeypatch.setattr(workers, "LEAST", 2)
    monkeypatch.setattr(workers, "processors", lambda: 2)
    assert (prints(world, light), promised(world, light)) == alone


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize(
    ("fault", "code", "is_held"),
    [
        ("", "DG211", False),
        (LONELY, "DG140", False),
        (TWICE, "DG151", True),
        (UNUSED, "DG143", False),
        ("facts: [\n", "DG115", True),
    ],
)
def test_a_check_of_a_light_book_finds_the_same(
    project: Path, monkeypatch: pytest.MonkeyPatch, fault: str, code: str, *, is_held: bool
) -> None:
    """All of it is held at once only where it must be."""
    (project / "facts/more.yaml").write_text(fault)
    if code == "DG143":  # told where all letters could be composed
        path = project / "templates/ru/third.j2"
        path.write_text(path.read_text().replace("{{ fact.none }}", "Да."))
    world = DiskWorld(project, DAY)
    alone = judge_project(world)
    monkeypatch.setattr(books, "_MANY", 1)
    monkeypatch.setattr(workers, "LEAST", 2)
    monkeypatch.setattr(workers, "processors", lambda: 2)
    asked_to_hold: list[FactBook] = []
    monkeypatch.setattr(checking, "held", lambda book: asked_to_hold.append(book) or held(book))
    assert judge_project(world, None, aside_in(project)) == alone
    assert bool(asked_to_hold) is is_held
    assert code in {one.code for one in alone.diagnostics}


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_letters_begin_before_the_records_are_looked_at_and_none_is_waited_for_after_a_fault(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        start_letter(project, f"more-{number}", DAY)
    begun = project / "begun"
    judge = workers._Worker.judge

    def noted(worker: workers._Worker, key: str) -> Judged:
        with begun.open("a") as file:
            file.write(f"{key}\n")
        return judge(worker, key)

    def stopped(*_: object) -> NoReturn:
        last = time.monotonic() + 60
        while not begun.exists():
            assert time.monotonic() < last, "no letter is begun before all records were looked at"
            time.sleep(0.01)
        raise OSError("the disk is gone")

    monkeypatch.setattr(workers, "LEAST", 2)
    monkeypatch.setattr(workers, "processors", lambda: 2)
    monkeypatch.setattr(workers, "_CHUNK", 1)
    monkeypatch.setattr(workers._Worker, "judge", noted)
    monkeypatch.setattr(checking, "told_of_book", stopped)
    with pytest.raises(OSError, match="the disk is gone"):
        judge_project(DiskWorld(project, DAY), None, aside_in(project))
    assert 0 < len(begun.read_text().splitlines()) < len(KEYS) + 20


@pytest.mark.parametrize("lying", [True, False])
def test_of_what_letters_state_is_taken_up_what_they_state_in_two_ways(tmp_path: Path, lying: bool) -> None:
    def told(letter: str, *values: int) -> Told:
        return Told(letter, "ru", tuple(Stated("schools", Decimal(one), str(one), Span(letter, 1)) for one in values))

    alike = Told("b", "ru", (Stated("pupils", Decimal(7), "7", Span("b", 2)),))
    every = (told("a", 390, 390), told("b", 390), alike, told("c", 400, 390, 400), told("a", 400))
    stated = Statements(Aside(tmp_path) if lying else None)
    for one in every[:-1]:
        stated.add((one,))
    assert [one.letter for one in stated.in_two_ways()] == ["a", "b", "c"]
    stated.add(every[-1:])
    fewer = tuple(stated.in_two_ways())
    found = list(letters_tell_differently(Project(FactBook(), every)))
    assert [one.span.file for one in found] == ["c", "c"]
    assert list(letters_tell_differently(Project(FactBook(), fewer))) == found
    assert fewer == tuple(one for one in every if one is not alike)


def test_what_all_letters_state_alike_is_not_taken_up(tmp_path: Path) -> None:
    stated = Statements(Aside(tmp_path))
    for letter, value in (("a", "390"), ("b", "39e1")):
        figure = Stated("schools", Decimal(value), value, Span(letter, 1))
        stated.add([Told(letter, lang, (figure,)) for lang in LANGS])
    assert tuple(stated.in_two_ways()) == ()


@pytest.mark.parametrize(("one", "other"), [("-1", "-2"), ("0.1", "0.01"), ("10", "100")])
def test_numbers_that_hash_alike_are_told_apart(one: str, other: str) -> None:
    stated = Statements(None)
    for letter, value in (("a", one), ("b", other)):
        stated.add([Told(letter, "ru", (Stated("change", Decimal(value), value, Span(letter, 1)),))])
    assert [told.letter for told in stated.in_two_ways()] == ["a", "b"]
