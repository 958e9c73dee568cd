"""What a build of thousands of letters holds is held small, and says the same as what would take more."""

from __future__ import annotations

import datetime as dt
import gc
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.build import glance
from docgen.build.memory import Memory, packed
from docgen.build.planning import Plan, Planner, Reason
from docgen.build.present import Present
from docgen.build.running import run_build
from docgen.model import LANGS
from docgen.starting import start_letter, start_project
from docgen.world import DiskWorld

NUMBERS = st.integers(-(2**63), 2**63 - 1)
TIMES = st.integers(0, 2**63 - 1)
DAY = dt.date(2026, 1, 15)
ENTRIES = st.lists(st.tuples(st.text(), TIMES, TIMES, TIMES, TIMES) | st.tuples(st.text()))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    start_project(root, DAY)
    start_letter(root, "second", DAY)
    return root


@given(st.sets(NUMBERS), st.lists(NUMBERS))
def test_what_was_good_is_found_among_its_bytes(good: set[int], others: list[int]) -> None:
    present = object.__new__(Present)
    present._kept = {"good": packed(good)}
    assert [present._is_good(one) for one in (*good, *others)] == [one in good for one in (*good, *others)]
    assert set(present.good) == good


def test_nothing_is_good_where_nothing_is_remembered() -> None:
    present = object.__new__(Present)
    present._kept = None
    assert not present._is_good(0)
    assert list(present.good) == []


@given(ENTRIES, ENTRIES)
def test_a_sight_that_has_let_go_says_what_it_said(inputs: list[glance.Entry], outputs: list[glance.Entry]) -> None:
    held, let_go = (glance.seen(b"around", list(inputs), list(outputs)) for _ in range(2))
    let_go.let_go()
    assert (let_go.inputs, let_go.outputs) == (held.inputs, held.outputs) == (inputs, outputs)
    assert (let_go.told, let_go.digests()) == (held.told, held.digests())


def test_a_sight_taken_piece_by_piece_is_that_of_all_at_once(project: Path) -> None:
    folders = [str(project / "output" / lang) for lang in LANGS]
    files = [str(project / "docgen.yaml")]
    sight, changed = glance.seen_now(str(project), files, folders)
    inputs, latest = glance.inputs(str(project), files)
    assert sight.digests() == glance.seen(glance.around(), inputs, glance.outputs(folders)).digests()
    assert changed == latest


def test_settings_and_a_fact_together_are_seen_with_no_list_of_files_held(project: Path) -> None:
    plan, world = _plan(project), DiskWorld(project, DAY)
    assert not run_build(world, plan).broken
    settings = project / "docgen.yaml"
    settings.write_text(f"{settings.read_text()}\n# a word\n")
    facts = next(iter(sorted((project / "facts").glob("*.yaml"))))
    facts.write_text(f"{facts.read_text()}\n# a word\n")
    _, sight = glance.look(str(project), _asked(plan))
    assert sight
    assert run_build(DiskWorld(project, DAY), plan, sight=sight).written == []
    gc.collect()
    assert not [one for one in gc.get_referents(sight) if isinstance(one, list)]
    assert glance.nothing_to_do(str(project), _asked(plan)) is not None


def test_what_is_remembered_can_be_seen_in_part_after_a_whole_look(project: Path) -> None:
    plan = _plan(project)
    run_build(DiskWorld(project, DAY), plan)
    memory = Memory(project)
    present = Present(DiskWorld(project, DAY), memory, moved=())
    whole = Present(DiskWorld(project, DAY), memory)
    assert present.held.keys() <= whole._sources.keys()
    assert whole.book.facts.keys() == present.book.facts.keys()
    assert whole._held_now() == present._kept["held"]
    memory.close()


def test_a_look_that_many_letters_share_is_explained_once(project: Path) -> None:
    plan = _plan(project)
    run_build(DiskWorld(project, DAY), plan)
    shutil.rmtree(project / "output")
    memory = Memory(project)
    planner = Planner(plan, Present(DiskWorld(project, DAY), memory), memory)
    asked: list[int] = []
    planner._reason_of = lambda number: asked.append(number) or Reason("", str(number))  # type: ignore[method-assign]
    assert planner._reason(7) is planner._reason(7)
    assert asked == [7]
    planner.planned(())
    assert not planner._reasons
    memory.close()


def _plan(root: Path) -> Plan:
    return Plan(None, LANGS, ("docx",), root / "output")


def _asked(plan: Plan) -> str:
    return glance.asked(plan.langs, plan.formats, str(plan.output))
