from __future__ import annotations

import datetime as dt
import json
import time
from pathlib import Path

import pytest

from docgen import checking, checks
from docgen.checking import FOLDER, outcome
from docgen.checks import Verdict
from docgen.model import Diagnostic
from docgen.world import DiskWorld, aside_in

DAY = dt.date(2021, 3, 31)
RECORDS = """\
letters:
  one: {date: 2021-03, addressees: [someone], signer: someone}
sources:
  report:
    kind: report
    title: {ru: Отчет, kz: Есеп}
    date: 2021-01-15
names:
  someone: {kind: person, ru: А. Пример, kz: А. Пример}
"""
FILES = {
    "docgen.yaml": "",
    "facts/all.yaml": RECORDS,
    "templates/ru/one.j2": "Проверено 386. {{ source.report.title }}\n\nИ 20. {# docgen: allow DG401 — по запросу #}",
    "templates/kz/one.j2": "386 тексерілді. {{ source.report.title }}\n\nЖәне 20. {# docgen: allow DG401 — заң үшін #}",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path, content in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content)
    return tmp_path


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """One entry for each time that the checks really ran."""
    runs: list[None] = []
    whole = checks.judge_project

    def counted(*given: object) -> Verdict:
        runs.append(None)
        return whole(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(checks, "judge_project", counted)
    return runs


def found(project: Path, day: dt.date = DAY) -> list[Diagnostic]:
    return outcome(DiskWorld(project, day)).findings


def kept(project: Path) -> Path:
    (only,) = (project / FOLDER).glob("*.json")
    return only


def test_an_unchanged_project_is_not_checked_again_and_says_the_same(project: Path, looked: list[None]) -> None:
    first = found(project)
    again = found(project)
    assert len(looked) == 1
    assert again == first
    assert [(one.hint, one.related, one.excuse) for one in again] == [
        (one.hint, one.related, one.excuse) for one in first
    ]
    assert {one.excuse for one in again} == {"", "по запросу", "заң үшін"}


def test_what_stands_behind_the_numbers_is_kept_too(project: Path) -> None:
    first = outcome(DiskWorld(project, DAY)).coverage
    assert outcome(DiskWorld(project, DAY)).coverage == first
    assert first.defects


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("templates/ru/one.j2", "Проверено 387."),
        ("facts/all.yaml", RECORDS + "  other: {kind: person, ru: Б, kz: Б}\n"),
        ("facts/more.yaml", "sources:\n"),
        ("docgen.yaml", "page: {size: 14}\n"),
        ("templates/kz/parts/new.j2", "new"),
    ],
)
def test_any_change_is_seen(project: Path, looked: list[None], path: str, content: str) -> None:
    found(project)
    (project / path).parent.mkdir(exist_ok=True)
    (project / path).write_text(content)
    changed = found(project)
    assert len(looked) == 2
    assert changed == checks.check_project(DiskWorld(project, DAY))


def test_a_file_that_goes_or_comes_is_seen(project: Path, looked: list[None]) -> None:
    text = (project / "templates/kz/one.j2").read_text()
    (project / "templates/kz/one.j2").unlink()
    assert "DG202" in {one.code for one in found(project)}
    (project / "templates/kz/one.j2").write_text(text)
    assert "DG202" not in {one.code for one in found(project)}
    assert len(looked) == 2


def test_another_day_is_checked_anew(project: Path, looked: list[None]) -> None:
    found(project)
    found(project, DAY + dt.timedelta(1))
    assert len(looked) == 2


def test_another_docgen_is_not_believed(project: Path, looked: list[None], monkeypatch: pytest.MonkeyPatch) -> None:
    found(project)
    monkeypatch.setattr(checking, "__version__", "0.0.0")
    found(project)
    assert len(looked) == 2


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"0" * 64 + b"\n{}", b"{}"])
def test_a_foreign_file_is_not_believed(project: Path, looked: list[None], content: bytes) -> None:
    first = found(project)
    kept(project).write_bytes(content)
    assert found(project) == first
    assert len(looked) == 2


def test_a_cut_or_changed_file_is_not_believed(project: Path, looked: list[None]) -> None:
    first = found(project)
    whole = kept(project).read_bytes()
    for spoiled in (whole[:-1], whole.replace(b"DG401", b"DG402", 1), whole[: len(whole) // 2]):
        kept(project).write_bytes(spoiled)
        assert found(project) == first
    assert len(looked) == 4


def test_what_is_kept_is_ignored_by_git_and_may_be_deleted(project: Path, looked: list[None]) -> None:
    found(project)
    assert (project / ".docgen/.gitignore").read_text() == "*\n"
    assert set(json.loads(kept(project).read_text().partition("\n")[2])) == {
        "files",
        "lists",
        "findings",
        "coverage",
    }
    kept(project).unlink()
    found(project)
    assert len(looked) == 2


def test_a_project_that_cannot_be_written_to_is_checked_all_the_same(project: Path) -> None:
    (project / ".docgen").write_text("a file stands here")
    assert found(project)
    assert (project / ".docgen").read_text() == "a file stands here"


def test_some_letters_and_all_are_kept_apart(project: Path, looked: list[None]) -> None:
    found(project)
    outcome(DiskWorld(project, DAY), ("one",))
    outcome(DiskWorld(project, DAY), ("one",))
    assert len(looked) == 2


@pytest.mark.parametrize("path", ["templates/ru/one.j2", "facts/all.yaml", "docgen.yaml", "templates/kz/new.j2"])
def test_what_was_found_while_a_file_changed_is_not_kept(
    project: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    whole = checks.judge_project

    def changing(*given: object) -> Verdict:
        verdict = whole(*given)  # type: ignore[arg-type]
        with (project / path).open("a") as file:
            file.write("\n# more\n")
        whole(*given)  # type: ignore[arg-type]
        return verdict

    monkeypatch.setattr(checks, "judge_project", changing)
    found(project)
    assert list((project / FOLDER).glob("*.json")) == []


def test_what_was_found_in_a_file_that_changed_before_it_was_noted_is_not_kept(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker reads the templates of its letters before the first process does."""
    whole = checks.judge_project

    def changed_meanwhile(*given: object) -> Verdict:
        path = project / "templates/ru/one.j2"
        began = time.time_ns()
        while path.stat().st_ctime_ns <= began:  # the disk's clock is coarser
            path.write_text("Проверено 400.")
        return whole(*given)  # type: ignore[arg-type]

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(checks, "judge_project", changed_meanwhile)
        found(project)
    assert list((project / FOLDER).glob("*.json")) == []
    found(project)
    assert kept(project).exists()


def test_a_file_that_was_found_and_cannot_be_read_is_told_so_from_what_is_kept(
    project: Path, looked: list[None]
) -> None:
    (project / "templates/kz/one.j2").unlink()
    (project / "templates/kz/one.j2").mkdir()  # found by its name, as a file that nobody may read is
    (project / "templates/kz/one.j2/inner.j2").write_text("x")
    first = found(project)
    assert found(project) == first
    assert len(looked) == 1


def test_thousands_of_files_are_told_apart_by_their_place(tmp_path: Path) -> None:
    paths = [f"templates/ru/{number}.j2" for number in range(2000)]
    listing = checking.Listing(paths, aside_in(tmp_path))
    assert listing.holds(paths)
    assert not listing.holds([*paths[:-1], "templates/ru/x.j2"])
    assert not listing.holds(paths[:-1])
    assert listing.note("facts/all.yaml", "0" * 64) is None
    assert [listing.note(paths[7], digit * 64) for digit in "0001"] == [True, True, True, False]
    is_read, digest = listing.told()
    assert [at for at, sign in enumerate(is_read) if sign == "1"] == [7]
    listing.note(paths[7], "2" * 64)
    assert listing.told()[1] != digest
