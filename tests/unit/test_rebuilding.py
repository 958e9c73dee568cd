"""What is made anew, what is not, why; whom a fault in facts/ stops; which files are cleaned away."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
import sqlite3
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest

from docgen.build import glance, resting
from docgen.build.cleaning import _is_of_one, clean_outputs
from docgen.build.memory import Memory
from docgen.build.planning import Plan, Planned
from docgen.build.resting import named
from docgen.build.running import Result, plan_build, run_build
from docgen.build.seals import FILE, HOME
from docgen.facts import book as books
from docgen.files import read_plain
from docgen.starting import start_letter, start_project
from docgen.world import DiskWorld, World

DAY = dt.date(2021, 3, 31)
ONE, TWO = "first-letter", "second"
FILES = {key: [f"output/{lang}/{key}.outline.txt" for lang in ("ru", "kz")] for key in (ONE, TWO)}


def asked_for(root: Path, *letters: str) -> Plan:
    return Plan(letters or None, ("ru", "kz"), ("outline",), root / "output")


def build(root: Path, *letters: str) -> Result:
    return run_build(DiskWorld(root, DAY), asked_for(root, *letters))


def written(root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in build(root).written]


def reasons(root: Path, letter: str = ONE) -> list[str]:
    planned = plan_build(DiskWorld(root, DAY), asked_for(root, letter))
    return [reason.message.format(key=reason.key, path=reason.path) for one in planned.stale for reason in one.reasons]


def planned(root: Path) -> Planned:
    return plan_build(DiskWorld(root, DAY), asked_for(root))


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")
    time.sleep(0.01)  # the disk's clock goes in steps: what is changed in the step of the look is trusted by nobody


@pytest.fixture
def built(tmp_path: Path) -> Path:
    root = tmp_path / "p"
    start_project(root, DAY)
    start_letter(root, TWO, DAY)
    build(root)
    assert planned(root).stale == ()
    return root


def test_nothing_changed_nothing_done(built: Path) -> None:
    assert list(build(built).fresh) == [ONE, TWO]
    assert written(built) == []


def test_a_comment_or_another_order_of_records_rebuilds_nothing(built: Path) -> None:
    path = built / f"facts/{ONE}.yaml"
    text = path.read_text()
    sections = text.split("\n\n")
    path.write_text("# a comment\n\n" + "\n\n# another\n\n".join(reversed(sections)) + "\n")
    assert planned(built).stale == ()


def test_one_number_rebuilds_the_letter_that_prints_it(built: Path) -> None:
    edit(built, f"facts/{ONE}.yaml", "value: 3", "value: 4")
    assert reasons(built) == ["the fact letter_first_letter_example has changed"]
    assert reasons(built, TWO) == []
    assert written(built) == FILES[ONE]


def test_an_edit_that_comes_to_the_same_value_rebuilds_nothing(built: Path) -> None:
    edit(built, f"facts/{ONE}.yaml", "value: 3", "value: '3'")
    assert planned(built).stale == ()


def test_a_fact_asked_for_in_vain_is_waited_for(built: Path) -> None:
    line = "{% if fact.opened is defined %}Открыто: {{ fact.opened }}.{% endif %}\n{% endblock %}"
    edit(built, f"templates/ru/{ONE}.j2", "{% endblock %}", line)
    build(built)
    fact = "facts:\n  opened: {what: {ru: открыто, kz: ашылды}, value: 7, sources: {letter_second_report: пункт 1}}\n"
    (built / "facts/more.yaml").write_text(fact)
    assert reasons(built) == ["the fact opened, asked for in vain before, is there"]
    assert reasons(built, TWO) == []
    assert written(built) == FILES[ONE][:1] or set(written(built)) <= set(FILES[ONE])


def test_a_name_of_docgen_comes_back_when_the_projects_own_is_gone(built: Path) -> None:
    own = built / "facts/house.yaml"
    text = (built / FILES[ONE][0]).read_text()
    own.write_text("names:\n  dear_deputy: {kind: phrase, ru: Коллега!, kz: Әріптес!}\n", "utf-8")
    assert "Коллега!" not in text
    assert written(built) == [*FILES[ONE], *FILES[TWO]]
    own.unlink()
    assert reasons(built) == ["the name dear_deputy has changed"]
    build(built)
    assert (built / FILES[ONE][0]).read_text() == text


def test_a_template_of_one_language_rebuilds_the_files_of_that_language(built: Path) -> None:
    edit(built, f"templates/kz/{ONE}.j2", "{% endblock %}", "{# note #}{% endblock %}")
    assert reasons(built) == [f"templates/kz/{ONE}.j2 has changed"]
    assert written(built) == FILES[ONE][1:]


def test_a_deleted_or_edited_file_is_put_back(built: Path) -> None:
    ru, kz = (built / name for name in FILES[ONE])
    before = ru.read_bytes(), kz.read_bytes()
    ru.unlink()
    kz.write_bytes(b"edited")
    assert reasons(built) == [f"{FILES[ONE][0]} is not there", f"{FILES[ONE][1]} is not as it was written"]
    assert written(built) == FILES[ONE]
    assert (ru.read_bytes(), kz.read_bytes()) == before


def test_what_a_hand_edited_is_kept_beside_the_file_that_is_put_back(built: Path) -> None:
    def made() -> Result:
        return run_build(DiskWorld(built, DAY), replace(asked_for(built, ONE), formats=("docx",)))

    made()
    letter = built / f"output/ru/{ONE}.docx"
    whole = letter.read_bytes()
    letter.write_bytes(whole + b"edited")
    (told,) = (one for one in made().diagnostics if one.code == "DG612")
    kept = letter.with_name(told.args["kept"])
    assert (letter.read_bytes(), kept.read_bytes()) == (whole, whole + b"edited")
    edit(built, f"facts/{ONE}.yaml", "value: 3", "value: 4")
    letter.write_bytes(whole + b"edited otherwise")
    made()
    assert sorted(path.read_bytes() for path in letter.parent.glob(f"{ONE}.edited-*.docx")) == [
        whole + b"edited",
        whole + b"edited otherwise",
    ]
    assert made().diagnostics == []
    letter.write_bytes(b"")
    assert made().diagnostics == []


@pytest.mark.parametrize("kills", [1, 2])
def test_what_a_killed_build_wrote_is_no_hands_work_though_the_figure_is_set_back(
    built: Path, monkeypatch: pytest.MonkeyPatch, kills: int
) -> None:
    def made() -> Result:
        return run_build(DiskWorld(built, DAY), replace(asked_for(built, ONE), formats=("docx",)))

    made()
    ru, kz = (built / f"output/{lang}/{ONE}.docx" for lang in ("ru", "kz"))
    whole = ru.read_bytes(), kz.read_bytes()
    for value in range(3, 3 + kills):
        edit(built, f"facts/{ONE}.yaml", f"value: {value}", f"value: {value + 1}")
        with monkeypatch.context() as killed:
            killed.setattr(Memory, "remember", lambda *_: None)  # its files are in place, and it knows nothing of them
            made()
        assert ru.read_bytes() != whole[0]
        assert kz.read_bytes() != whole[1]
    edit(built, f"facts/{ONE}.yaml", f"value: {3 + kills}", "value: 3")
    assert [one.code for one in made().diagnostics] == []
    assert (ru.read_bytes(), kz.read_bytes()) == whole
    assert list(ru.parent.glob("*edited*")) == []
    ru.write_bytes(whole[0] + b"edited")  # a hand that comes afterwards is still told of
    assert [one.code for one in made().diagnostics] == ["DG612"]


def test_what_a_hand_edited_is_kept_though_the_memory_is_lost(built: Path) -> None:
    def made() -> Result:
        return run_build(DiskWorld(built, DAY), replace(asked_for(built, ONE), formats=("docx",)))

    made()
    letter = built / f"output/ru/{ONE}.docx"
    document = docx.Document(str(letter))
    document.add_paragraph("от руки")
    document.save(str(letter))
    edited = letter.read_bytes()
    shutil.rmtree(built / ".docgen")
    (told,) = (one for one in made().diagnostics if one.code == "DG612")
    assert letter.with_name(told.args["kept"]).read_bytes() == edited
    edit(built, f"facts/{ONE}.yaml", "value: 3", "value: 4")
    shutil.rmtree(built / ".docgen")
    assert made().diagnostics == []  # what docgen itself wrote is replaced


def test_an_edit_that_hides_behind_old_times_is_seen(built: Path) -> None:
    """The same size, the times set back: no time of a file is the truth."""
    for path in (built / f"facts/{ONE}.yaml", built / FILES[ONE][0]):
        status = path.stat()
        data = path.read_bytes()
        path.write_bytes(data.replace(b"3", b"8", 1))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert path.stat().st_size == status.st_size
    assert planned(built).stale[0].task.letter == ONE


def test_a_touched_file_rebuilds_nothing(built: Path) -> None:
    for path in (*(built / "facts").iterdir(), *(built / "output").rglob("*.txt")):
        os.utime(path)
    assert planned(built).stale == ()


def test_a_setting_of_the_page_rebuilds_all_files(built: Path) -> None:
    (built / "docgen.yaml").write_text("page: {size: 13}\n")
    assert reasons(built, TWO) == ["the setting page has changed"]
    (built / "docgen.yaml").write_text("max_age: {act: 5}\n")
    assert "the setting max_age has changed" in reasons(built, TWO)


def test_a_warning_is_told_again_though_nothing_is_done(built: Path) -> None:
    for lang in ("ru", "kz"):
        edit(built, f"templates/{lang}/{ONE}.j2", "{% endblock %}", "\nКомитет примера.\n{% endblock %}")
    first = build(built)
    assert first.diagnostics
    again = build(built)
    assert again.written == []
    assert again.diagnostics == first.diagnostics


# --- whom a fault stops ----------------------------------------------------------------------------------------------


def test_a_fault_in_a_record_stops_the_letters_that_look_there(built: Path) -> None:
    edit(built, f"facts/{ONE}.yaml", "    sources: {letter_first_letter_report: пункт 1}\n", "")
    edit(built, f"facts/{TWO}.yaml", "value: 3", "value: 5")
    result = build(built)
    assert result.broken == [ONE]
    assert [path.name for path in result.written] == [f"{TWO}.outline.txt"] * 2
    assert [one.code for one in result.diagnostics] == ["DG140"]


def test_a_letter_alone_is_planned_as_among_all(built: Path) -> None:
    def same(root: Path) -> Planned:
        every = planned(root)
        alone = [plan_build(DiskWorld(root, DAY), asked_for(root, key)) for key in (ONE, TWO)]
        assert every.stale == tuple(one for each in alone for one in each.stale)
        assert [*every.fresh] == [one for each in alone for one in each.fresh]
        assert every.stopped == tuple(one for each in alone for one in each.stopped)
        return every

    assert [*same(built).fresh] == [ONE, TWO]
    edit(built, f"facts/{ONE}.yaml", "value: 3", "value: 4")
    assert [one.task.letter for one in same(built).stale] == [ONE]
    edit(built, f"facts/{ONE}.yaml", "value: 4", "value: три")
    assert [one.task.letter for one in same(built).stale] == [ONE]
    edit(built, f"facts/{ONE}.yaml", "value: три", "value: 3\n    sources: {none: пункт 1}")
    same(built)


def test_a_record_that_cannot_be_read_stops_the_letters_that_look_there(built: Path) -> None:
    edit(built, f"facts/{ONE}.yaml", "value: 3", "value: три")
    assert build(built).broken == [ONE]


def test_a_letter_that_cannot_be_read_is_named_and_not_cleaned_away(built: Path) -> None:
    edit(built, f"facts/{ONE}.yaml", "    date: 2021-03\n", "    date: вчера\n")
    assert build(built).broken == [ONE]
    assert clean_outputs(DiskWorld(built, DAY)).removed == ()
    assert (built / FILES[ONE][0]).exists()


def test_the_facts_of_a_broken_relation_are_all_in_doubt(built: Path) -> None:
    more = (
        "facts:\n  limit:\n    what: {ru: предел, kz: шек}\n    value: 2\n"
        "    sources: {letter_second_report: пункт 1}\n    check: [letter_first_letter_example < limit]\n"
    )
    (built / "facts/more.yaml").write_text(more)
    assert build(built).broken == [ONE]


def test_a_file_that_cannot_be_read_stops_all(built: Path) -> None:
    (built / "facts/torn.yaml").write_text("facts:\n\ta: 1\n")
    assert build(built).broken == [ONE, TWO]


def test_a_letter_mended_back_is_not_made_again(built: Path) -> None:
    edit(built, f"facts/{ONE}.yaml", "value: 3", "value: три")
    build(built)
    edit(built, f"facts/{ONE}.yaml", "value: три", "value: 3")
    assert written(built) == []


# --- cleaning --------------------------------------------------------------------------------------------------------


def gone(root: Path) -> None:
    for path in (f"facts/{TWO}.yaml", f"templates/ru/{TWO}.j2", f"templates/kz/{TWO}.j2"):
        (root / path).unlink()


def test_only_the_files_of_letters_that_are_gone_are_removed(built: Path) -> None:
    own = built / "output/ru/notes.txt"
    own.write_text("mine")
    gone(built)
    assert build(built).broken == []
    cleaned = clean_outputs(DiskWorld(built, DAY))
    assert {path.relative_to(built).as_posix() for path in cleaned.removed} == set(FILES[TWO])
    assert cleaned.left == ()
    assert sorted(path.name for path in (built / "output/ru").iterdir()) == [f"{ONE}.outline.txt", "notes.txt"]


def test_names_of_files_are_those_of_letters_as_before() -> None:
    letters = {"a", "a.b", "letter+1", "letter-1"}
    for name in (
        "a.docx",
        "a+supplement-1.docx",
        "ab.docx",
        "a.b.docx",
        "a.c.docx",
        "letter+1.pdf",
        "letter.pdf",
        "b.a.docx",
    ):
        assert _is_of_one(name, letters) == any(name.startswith((f"{key}.", f"{key}+")) for key in letters), name


def test_a_file_that_a_person_has_changed_is_left(built: Path) -> None:
    (built / FILES[TWO][0]).write_text("edited")
    gone(built)
    cleaned = clean_outputs(DiskWorld(built, DAY))
    assert [path.name for path in cleaned.left] == [f"{TWO}.outline.txt"]
    assert (built / FILES[TWO][0]).read_text() == "edited"


def test_nothing_is_removed_while_facts_cannot_be_read(built: Path) -> None:
    gone(built)
    (built / "facts/torn.yaml").write_text("facts:\n\ta: 1\n")
    assert clean_outputs(DiskWorld(built, DAY)).unsure


def test_without_its_memory_a_clean_names_what_it_cannot_know(built: Path) -> None:
    (built / f"facts/{TWO}.yaml").unlink()
    shutil.rmtree(built / HOME)
    other = built / "output/ru/notes.txt"
    other.write_text("docgen does not write such files", "utf-8")
    kept = built / f"output/ru/{ONE}.edited-01234567.docx"
    kept.write_bytes(b"beside a letter that is there")
    cleaned = clean_outputs(DiskWorld(built, DAY))
    assert {path.relative_to(built).as_posix() for path in cleaned.unknown} == set(FILES[TWO])
    assert (cleaned.removed, cleaned.left, cleaned.sent) == ((), (), ())
    assert all((built / path).exists() for path in FILES[TWO])
    build(built)  # what it learns of the letters that are there tells nothing of the others
    assert len(clean_outputs(DiskWorld(built, DAY)).unknown) == len(FILES[TWO])


def test_with_its_memory_a_clean_knows(built: Path) -> None:
    assert clean_outputs(DiskWorld(built, DAY)).unknown == ()
    (built / f"facts/{TWO}.yaml").unlink()
    assert clean_outputs(DiskWorld(built, DAY)).unknown == ()


def test_a_record_edited_just_after_it_was_read_is_seen_by_the_next_build(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also by the first build of a project, which remembers nothing: the digests are those of what it has read."""
    edited = False
    read = books.read_facts

    def read_and_edit(world: World, *given: Any) -> object:
        nonlocal edited
        book = read(world, *given)
        if not edited:
            edit(built, f"facts/{ONE}.yaml", "value: 3", "value: 4")
        edited = True
        return book

    (built / ".docgen/build.db").unlink()
    monkeypatch.setattr(books, "read_facts", read_and_edit)
    assert len(build(built).written) == 4
    assert written(built) == FILES[ONE]
    assert written(built) == []


def test_a_build_reads_the_facts_once(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads = []
    read = books.read_facts
    monkeypatch.setattr(books, "read_facts", lambda world, *given: reads.append(world) or read(world, *given))
    (built / "facts/new.yaml").write_text("")
    edit(built, f"facts/{ONE}.yaml", "value: 3", "value: 4")
    assert written(built) == FILES[ONE]
    assert len(reads) == 1
    assert sees_nothing_to_do(built)


# --- few letters -----------------------------------------------------------------------------------------------------


@pytest.fixture
def opened(built: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read from now on, in a project of which it is known how its files stand."""
    build(built)
    assert sees_nothing_to_do(built)
    opened: list[str] = []
    read = DiskWorld.read
    monkeypatch.setattr(DiskWorld, "read", lambda self, path: opened.append(path) or read(self, path))
    monkeypatch.setattr(books, "read_facts", None)
    return opened


def test_after_a_small_change_only_what_it_touches_is_read(built: Path, opened: list[str]) -> None:
    edit(built, f"facts/{TWO}.yaml", "value: 3", "value: 4")
    assert written(built) == FILES[TWO]
    assert sees_nothing_to_do(built)
    edit(built, f"templates/ru/{TWO}.j2", "сообщаю", "сообщаем")
    assert written(built) == FILES[TWO][:1]
    assert not any(path.startswith("templates") and ONE in path for path in opened)
    assert sees_nothing_to_do(built)


def test_few_letters_are_made_anew_again_and_again(built: Path, opened: list[str]) -> None:
    assert opened == []
    for number in range(4, 8):
        edit(built, f"facts/{ONE}.yaml", f"value: {number - 1}", f"value: {number}")
        assert written(built) == FILES[ONE]
        (built / FILES[TWO][0]).unlink()
        (built / FILES[TWO][1]).write_text("edited")
        assert written(built) == FILES[TWO][:1] + FILES[TWO][1:]


def test_few_letters_leave_what_is_known_of_the_project_as_it_stands(
    built: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until too much of it is no longer so."""
    monkeypatch.setattr(resting, "_MOST_INPUTS", 1)
    was = rows_of_the_project(built)
    edit(built, f"facts/{TWO}.yaml", "value: 3", "value: 4")
    assert (written(built), rows_of_the_project(built)) == (FILES[TWO], was)
    edit(built, f"facts/{TWO}.yaml", "value: 4", "value: 5")
    assert (written(built), rows_of_the_project(built)) == (FILES[TWO], was)
    edit(built, f"facts/{ONE}.yaml", "value: 3", "value: 4")
    assert written(built) == FILES[ONE]
    now = rows_of_the_project(built)
    assert not was.items() & now.items()
    edit(built, f"facts/{ONE}.yaml", "value: 4", "value: 5")
    assert (written(built), rows_of_the_project(built)) == (FILES[ONE], now)
    assert opened
    assert sees_nothing_to_do(built)


def rows_of_the_project(root: Path) -> dict[str, bytes]:
    with contextlib.closing(sqlite3.connect(root / HOME / FILE)) as base:
        rows = base.execute("select name, told from kept where name like 'sight%' or name like 'book%' order by name")
        told = [(name.partition(":")[0], data) for name, data in rows]
    return {name: b"".join(data for of, data in told if of == name) for name, _ in told}


def test_a_fact_that_is_set_back_after_few_letters_makes_them_again(built: Path, opened: list[str]) -> None:
    first = (built / FILES[TWO][0]).read_bytes()
    for value in (4, 3, 4, 3):
        edit(built, f"facts/{TWO}.yaml", f"value: {7 - value}", f"value: {value}")
        assert written(built) == FILES[TWO]
    assert (built / FILES[TWO][0]).read_bytes() == first
    assert opened


def cite_the_fact_of_two(root: Path) -> None:
    for lang in ("ru", "kz"):
        edit(root, f"templates/{lang}/{ONE}.j2", "letter_first_letter_example | count", "letter_second_example | count")


def test_a_file_that_moves_behind_the_look_is_found(built: Path) -> None:
    cite_the_fact_of_two(built)
    build(built)
    edit(built, f"facts/{ONE}.yaml", "value: 3", "value: 5")
    _, sight = glance.look(str(built), named(asked_for(built)))
    edit(built, f"facts/{TWO}.yaml", "value: 3", "value: 777")
    result = run_build(DiskWorld(built, DAY), asked_for(built), sight=sight)
    assert sorted(path.relative_to(built).as_posix() for path in result.written) == sorted(FILES[ONE] + FILES[TWO])
    assert "777" in (built / FILES[ONE][0]).read_text()
    assert written(built) == []


def test_what_is_known_of_few_letters_is_dropped_when_others_are_written(built: Path) -> None:
    build(built)
    cite_the_fact_of_two(built)
    build(built, ONE)  # from now on it rests on a file more
    edit(built, f"facts/{TWO}.yaml", "value: 3", "value: 777")
    assert sorted(written(built)) == sorted(FILES[ONE] + FILES[TWO])


# --- one glance ------------------------------------------------------------------------------------------------------


def sees_nothing_to_do(root: Path) -> bool:
    plan = asked_for(root)
    return glance.nothing_to_do(str(root), glance.asked(plan.langs, plan.formats, str(plan.output))) is not None


def test_one_glance_sees_that_nothing_is_to_do(built: Path) -> None:
    build(built)
    assert sees_nothing_to_do(built)


@pytest.mark.parametrize(
    "path",
    [f"facts/{ONE}.yaml", "docgen.yaml", f"templates/kz/{TWO}.j2", "templates/ru/parts/frame.j2", FILES[ONE][0]],
)
def test_one_glance_sees_every_file(built: Path, path: str) -> None:
    build(built)
    data = read_plain(built / path, inside=built)
    (built / path).write_bytes(data + b"\n")
    assert not sees_nothing_to_do(built)
    (built / path).unlink()
    assert not sees_nothing_to_do(built)


def test_one_glance_sees_what_is_new(built: Path) -> None:
    build(built)
    (built / "facts/new.yaml").write_text("")
    assert not sees_nothing_to_do(built)
    assert build(built).written == []
    assert sees_nothing_to_do(built)
    (built / "templates/ru/parts/link").symlink_to(built / "facts")
    assert not sees_nothing_to_do(built)


def test_the_machines_folders_of_fonts_are_the_same_for_both() -> None:
    from docgen.fonts import machine_folders

    assert [Path(folder) for folder in glance.machine_fonts()] == list(machine_folders())


def test_every_library_that_docgen_needs_is_watched() -> None:
    import tomllib

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]
    names = {one.split(">")[0].split("=")[0].replace("-", "_") for one in project["dependencies"]}
    assert names - glance.LIBRARIES == {"typer", "rich", "pdfminer.six"}  # none of them makes a letter
