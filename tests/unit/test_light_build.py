"""What a build of thousands of letters holds is held small, and says the same as what would take more."""

from __future__ import annotations

import datetime as dt
import errno
import gc
import hashlib
import os
import shutil
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.build import glance, itself, resting
from docgen.build.itself import read_plainly_before
from docgen.build.memory import Memory, packed
from docgen.build.planning import Plan, Planner, Reason
from docgen.build.present import Present
from docgen.build.running import run_build
from docgen.build.sights import Sights
from docgen.build.spilling import Pieces
from docgen.build.working import Job, Task, Worker
from docgen.checks import workers
from docgen.checks.project import Checker
from docgen.cli.options import facts_of
from docgen.compose import turns
from docgen.compose.sandbox import Sandbox
from docgen.facts import book as books
from docgen.facts import shelves
from docgen.facts.book import read_facts, read_lightly
from docgen.facts.records import SECTIONS, SHIPPED
from docgen.facts.settings import read_settings
from docgen.facts.shelves import Shelf, file_of
from docgen.model import LANGS
from docgen.starting import start_letter, start_project
from docgen.world import DiskWorld, aside_in

NUMBERS = st.integers(-(2**63), 2**63 - 1)
TIMES = st.integers(0, 2**63 - 1)
DAY = dt.date(2026, 1, 15)
TOLD_BY_SOMEBODY = "sources:\n  clerk: {kind: person, title: {ru: Специалист, kz: Маман}}"
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


@given(ENTRIES, ENTRIES, st.integers(1, 3), st.integers(1, 9))
def test_a_sight_says_its_entries_again(
    inputs: list[glance.Entry], outputs: list[glance.Entry], piece: int, count: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(glance, "_PIECE", piece)
        sight = glance.seen(b"around", inputs, outputs)
        assert (list(sight.inputs), list(sight.outputs)) == (inputs, outputs)
        assert sight.last_inputs(count) == inputs[-count:]
        patch.setattr(glance, "_HELD", len(inputs) + 1)
        assert glance.with_outputs(sight, inputs, "nowhere") == glance.seen(b"around", inputs, inputs)


@given(st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)), st.integers(1, 3))
def test_what_has_moved_is_found_in_the_pieces_that_are_not_the_same(
    was: list[int], now: list[int], piece: int
) -> None:
    """Whatever comes, goes or stands elsewhere."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(glance, "_PIECE", piece)
        before, after = ([(str(one), one) for one in those] for those in (dict.fromkeys(was), dict.fromkeys(now)))
        found = resting._moved(glance.seen(b"", before, []).told[0], glance.seen(b"", after, []).told[0])
        assert found == (set(before) - set(after), set(after) - set(before))


def test_a_sight_has_each_file_in_the_order_of_their_paths(project: Path) -> None:
    for name in ("parts/deep/two.j2", "parts-of/one.j2", "parts.j2", "__pycache__/no.j2"):
        path = project / "templates/ru" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    single = project / "docgen.yaml"
    sight, changed = glance.seen_now(str(project), [str(single)], [])
    found = [entry for entry in sight.inputs if entry[0].startswith(str(project / "templates"))]
    there = sorted(str(one) for one in (project / "templates").rglob("*") if one.is_file())
    assert [entry[0] for entry in found] == [one for one in there if "__pycache__" not in one]
    states = map(Path.lstat, (Path(entry[0]) for entry in found))
    assert [entry[1:] for entry in found] == [(s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino) for s in states]
    assert [entry[0] for entry in sight.inputs][-1] == str(single)
    assert changed >= max(max(entry[2:4]) for entry in found)


def test_outputs_that_are_new_stand_where_a_look_finds_them(project: Path) -> None:
    plan = _plan(project)
    sights = Sights(DiskWorld(project, DAY), plan, Memory(project))
    folders = [str(project / "output" / lang) for lang in LANGS]
    for lang in LANGS:
        (project / "output" / lang).mkdir(parents=True)
        for name in "bdf":
            (project / "output" / lang / name).write_text(name)
    sight = glance.seen(b"", [], glance.outputs(folders))
    (project / "output/ru/b").write_text("other")
    for path in ("ru/a", "ru/g", "kz/c", "kz/e"):
        (project / "output" / path).write_text("new")
    now = {entry[0]: entry for entry in glance.outputs(folders)}
    new = {path: entry for path, entry in now.items() if entry not in set(sight.outputs)}
    assert len(new) == 5
    assert list(sights._with(new, sight)) == list(now.values())


def test_settings_and_a_fact_together_are_seen_by_a_whole_look(project: Path) -> None:
    plan, world = _plan(project), DiskWorld(project, DAY)
    assert not run_build(world, plan).broken
    settings = project / "docgen.yaml"
    settings.write_text(f"{settings.read_text()}\n# a word\n")
    facts = next(iter(sorted((project / "facts").glob("*.yaml"))))
    facts.write_text(f"{facts.read_text()}\n# a word\n")
    _, sight = glance.look(str(project), _asked(plan))
    assert sight
    assert run_build(DiskWorld(project, DAY), plan, sight=sight).written == []
    assert glance.nothing_to_do(str(project), _asked(plan)) is not None


@pytest.mark.parametrize("fails_at", [1, 2, 3, 4, 5, 6])
def test_a_sight_that_the_disk_does_not_give_back_only_costs_a_look(
    project: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    plan = _plan(project)
    monkeypatch.setattr(glance, "_HELD", 1)
    assert not run_build(DiskWorld(project, DAY), plan).broken
    facts = project / "facts/second.yaml"
    facts.write_text(facts.read_text().replace("value: 3\n", "value: 4\n"))
    _, sight = glance.look(str(project), _asked(plan))
    assert sight
    for told in sight.told:
        assert isinstance(told, Pieces)
    taken: list[object] = []

    def fails(pieces: Pieces) -> Iterator[bytes]:
        taken.append(pieces)
        if len(taken) == fails_at:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return iter(pieces[:])

    monkeypatch.setattr(Pieces, "__iter__", fails)
    result = run_build(DiskWorld(project, DAY), plan, sight=sight)
    assert len(taken) >= fails_at
    monkeypatch.undo()
    assert sorted(path.name for path in result.written) == ["second.docx", "second.docx"]
    assert run_build(DiskWorld(project, DAY), plan).written == []


def test_of_what_is_known_in_part_all_files_but_the_moved_ones_are_unchanged(project: Path) -> None:
    run_build(DiskWorld(project, DAY), _plan(project))
    facts = project / "facts/second.yaml"
    facts.write_text(facts.read_text().replace("value: 3\n", "value: 4\n"))
    touched = ("facts/second.yaml", "facts/first-letter.yaml", "templates/ru/second.j2")
    memory = Memory(project)
    part = Present(DiskWorld(project, DAY), memory, moved=touched)
    whole = Present(DiskWorld(project, DAY), memory)
    shipped = {path for path in _named_in(whole) if path.startswith(SHIPPED)}
    every = {"facts/second.yaml", *shipped, *(path for path in whole._sources if path.startswith("facts/"))}
    found = [{path for path in every if path in each._unchanged_files} for each in (part, whole)]
    assert found[0] == found[1] == every - shipped - {"facts/second.yaml"}
    assert all((found[0], shipped))
    memory.close()


def test_a_book_that_another_docgen_has_looked_at_is_looked_at_some_records_at_a_time(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_build(DiskWorld(project, DAY), _plan(project))
    monkeypatch.setattr(Present, "docgen", b"another")
    monkeypatch.setattr(Checker, "check_book", lambda _: pytest.fail("all records would be held"))
    facts = Present(DiskWorld(project, DAY), Memory(project)).facts
    assert (facts.findings, bool(facts.clean)) == ((), True)


@pytest.mark.parametrize("excuse", ["", "  # docgen: allow DG144 — день уточняется по журналу"])
def test_a_book_in_which_something_is_found_is_looked_at_some_records_at_a_time(
    project: Path, monkeypatch: pytest.MonkeyPatch, excuse: str
) -> None:
    world = DiskWorld(project, DAY)
    (project / "facts/more.yaml").write_text(TOLD_BY_SOMEBODY + excuse)
    whole = Present(world, Memory(project)).facts
    assert {one.code for one in whole.findings} >= {"DG144"}
    monkeypatch.setattr(books, "_MANY", 1)
    monkeypatch.setattr(Checker, "check_book", lambda _: pytest.fail("all records would be held"))
    assert Present(world, Memory(project)).facts == whole


def test_what_is_remembered_can_be_seen_in_part_after_a_whole_look(project: Path) -> None:
    plan = _plan(project)
    run_build(DiskWorld(project, DAY), plan)
    memory = Memory(project)
    present = Present(DiskWorld(project, DAY), memory, moved=())
    whole = Present(DiskWorld(project, DAY), memory)
    assert set(present.held.paths) <= whole._sources.keys()
    assert whole.book.facts.keys() == present.book.facts.keys()
    held = [present._kept[f"held {name}"] for name in ("paths", "sha256", "told", *SECTIONS)]
    assert list(whole._held_now()) == held
    assert all(held)
    memory.close()


def test_a_worker_that_begins_anew_makes_the_same_letters(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it has let go of: templates, their places, what was found in paragraphs."""
    for name in ("third", "fourth", "fifth"):
        start_letter(project, name, DAY)
    world, memory = DiskWorld(project, DAY), Memory(project)
    present = Present(world, memory)
    job = Job(world, present.book, present.settings, present.settings.page)
    tasks = [Task(letter, tuple((lang, "docx") for lang in LANGS)) for letter in present.facts.letters]
    keeping, letting_go = Worker(job), Worker(job)
    kept = [keeping.make(task) for task in tasks]
    monkeypatch.setattr(turns, "_TURN", 1)
    monkeypatch.setattr(turns, "MOST_FILES", 1)
    composers = set()
    for task, made in zip(tasks, kept, strict=True):
        assert letting_go.make(task) == made
        assert made.whole
        composers.add(letting_go._composer)
    assert len(composers) == len(tasks) == 5
    memory.close()


def test_a_process_that_checks_and_begins_anew_says_the_same(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("third", "fourth", "fifth"):
        start_letter(project, name, DAY)
    path = project / "templates/kz/fourth.j2"
    path.write_text(path.read_text().replace("{% endblock %}", "\n\nБарлығы 17 мектеп бар.\n{% endblock %}", 1))
    world = DiskWorld(project, DAY)
    book, settings = read_facts(world)[0], read_settings(world)[0]
    keeping, letting_go = (workers._Worker(world, book, settings) for _ in range(2))
    kept = list(map(keeping.judge, book.letters))
    monkeypatch.setattr(turns, "_TURN", 1)
    monkeypatch.setattr(turns, "MOST_FILES", 1)
    assert list(map(letting_go.judge, book.letters)) == kept
    assert any(one.diagnostics for one in kept)
    assert letting_go._composer.templates_held < keeping._composer.templates_held


def test_a_process_that_checks_leaves_no_templates_to_a_search_for_garbage(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("third", "fourth"):
        start_letter(project, name, DAY)
    world = DiskWorld(project, DAY)
    book, settings = read_facts(world)[0], read_settings(world)[0]
    monkeypatch.setattr(turns, "MOST_FILES", 1)
    worker = workers._Worker(world, book, settings)
    used = list[weakref.ref[Sandbox]]()
    gc.disable()
    try:
        for key in book.letters:
            worker.judge(key)
            assert worker._composer.templates_held, "it is composed by what was made ready for it"
            used += map(weakref.ref, worker._composer._environments.values())
    finally:
        gc.enable()
    assert len(used) == len(book.letters) * len(LANGS)
    alive = [one() for one in used if one()]
    assert alive == list(worker._composer._environments.values())


def test_what_is_only_looked_through_leaves_nothing_behind(project: Path) -> None:
    world, memory = DiskWorld(project, DAY), Memory(project)
    present = Present(world, memory)
    assert present.book.facts
    noted = dict(world.reads)
    assert present.facts.clean  # all records were checked, and all files searched for excuses
    assert world.reads == noted
    assert world.found("facts", ".yaml") not in vars(world).values()  # nor are their paths held
    (project / "facts/new.yaml").write_text("facts:\n")
    assert "facts/new.yaml" in world.found("facts", ".yaml")
    memory.close()


def test_bytes_are_put_aside_before_anything_is_kept_and_leave_no_file(project: Path) -> None:
    before = sorted(project.iterdir())
    aside = aside_in(project)
    assert not (project / ".docgen").exists()
    start = aside.put(b"some")
    assert start is not None
    assert aside.take(start, 4) == b"some"
    assert sorted(project.iterdir()) == before


def test_records_that_are_gone_through_drive_none_out(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    monkeypatch.setattr(books, "_MANY", 1)
    book, _ = read_lightly(DiskWorld(project, DAY), aside_in(project))
    held, _ = read_facts(DiskWorld(project, DAY))
    assert isinstance(book.facts, Shelf)
    asked = book.facts[next(iter(book.facts))]
    for least in (1, 1024):  # many records, and few
        monkeypatch.setattr(shelves, "_KEPT", least)
        assert (list(book.facts.values()), len(book.facts.values())) == (list(held.facts.values()), len(held.facts))
        assert next(iter(book.facts.values())) is asked
        assert list(book.names.values()) == list(held.names.values())
    again = list(book.facts.values())
    assert all(one is other for one, other in zip(book.facts.values(), again, strict=True))
    monkeypatch.setattr(shelves, "_KEPT", 1)
    shelves.grow_old([book.facts])
    shelves.grow_old([book.facts])
    assert next(iter(book.facts.values())) is not asked


def test_files_that_a_build_has_read_are_not_searched_for_faults_again(
    monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    monkeypatch.setattr(books, "_MANY", 1)
    world = DiskWorld(project, DAY)
    assert read_plainly_before(str(project)) == ()
    assert not (project / ".docgen").exists()
    run_build(world, _plan(project))
    known = read_plainly_before(str(project))
    digests = {hashlib.sha256((project / path).read_bytes()).hexdigest() for path in world.found("facts", ".yaml")}
    assert set(known) == digests
    assert facts_of(world) == read_facts(world)
    (project / "facts/new.yaml").write_text("facts:\n  new: {value: many}\n")
    book, faults = facts_of(world)
    assert faults == read_facts(world)[1] != []
    assert dict(book.facts) == dict(read_facts(world)[0].facts)
    with monkeypatch.context() as another:
        another.setattr(itself, "own_files", lambda: [("another",)])
        assert read_plainly_before(str(project)) == ()
    (project / ".docgen/build.db").write_bytes(b"no memory")
    assert read_plainly_before(str(project)) == ()
    assert (project / ".docgen/build.db").read_bytes() == b"no memory"


def test_a_look_that_was_noted_twice_is_kept_once(project: Path) -> None:
    memory = Memory(project)
    present = Present(DiskWorld(project, DAY), memory)
    assert present.facts.letters
    planner = Planner(_plan(project), present, memory)
    planner.found.extend([7, 3, 7, 3])
    present.keep(planner.good(present.good))
    assert memory.parts("book", {"good"}, dict) == {"good": packed([3, 7])}
    memory.close()


PROMISE = """\
promises:
  plan:
    what: {ru: утвердить план, kz: жоспарды бекіту}
    owner: Правительство
    due: 2027-06
"""


def test_a_fact_moves_beside_a_promise(project: Path) -> None:
    """The checks ask which promises tell of their end: of a file that is not opened that must be known, too."""
    (project / "facts/promises.yaml").write_text(PROMISE)
    plan = _plan(project)
    assert not run_build(DiskWorld(project, DAY), plan).broken
    facts = project / "facts/second.yaml"
    facts.write_text(facts.read_text().replace("value: 3\n", "value: 4\n"))
    _, sight = glance.look(str(project), _asked(plan))
    result = run_build(DiskWorld(project, DAY), plan, sight=sight)
    assert sorted(path.name for path in result.written) == ["second.docx", "second.docx"]


def test_any_word_may_stand_in_a_file_that_is_not_opened(project: Path) -> None:
    run_build(DiskWorld(project, DAY), _plan(project))
    memory = Memory(project)
    held = Present(DiskWorld(project, DAY), memory, moved=()).held
    assert held.may_tell(0, "in_force")
    assert not held.may_tell(0, "kept")
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


def _named_in(present: Present) -> set[str]:
    """The files in which names stand."""
    return {file_of(present.book.names, key) for key in present.book.names}
