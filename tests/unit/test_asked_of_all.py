"""What all letters are asked for: who prints a fact, who promises what; by several processes as by one, and of a book
that is read record by record as of one that is held.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from docgen.checks import workers
from docgen.checks.times.promises import Promising
from docgen.citing import prints, promised
from docgen.facts import book as books
from docgen.facts.book import read_facts, read_lightly
from docgen.facts.shelves import Shelf
from docgen.starting import start_letter, start_project
from docgen.world import DiskWorld, aside_in

DAY = dt.date(2026, 1, 15)
KEYS = ("second", "third", "fourth", "fifth")
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
