"""A letter is written whole or not at all; a new project builds at once; citing knows who prints what."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from docgen.build import running
from docgen.build.formats import FORMATS
from docgen.build.planning import Plan
from docgen.build.running import run_build
from docgen.checks import check_project
from docgen.citing import prints
from docgen.facts.book import read_facts
from docgen.files import Unwritable
from docgen.starting import FIRST_LETTER, Exists, start_letter, start_project, untouched_example
from docgen.world import DiskWorld

DAY = dt.date(2021, 3, 31)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def started(tmp_path: Path) -> Path:
    start_project(tmp_path / "p", DAY)
    return tmp_path / "p"


def plan(root: Path, *formats: str, letters: tuple[str, ...] = (FIRST_LETTER,)) -> Plan:
    return Plan(letters, ("ru", "kz"), formats or ("outline",), root / "output")


def written(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_a_new_project_is_clean_and_builds_at_once(started: Path) -> None:
    world = DiskWorld(started, DAY)
    assert check_project(world) == []
    result = run_build(world, plan(started, "docx", "html", "outline"))
    assert (result.diagnostics, result.broken, result.machine) == ([], [], False)
    assert sorted(written(started / "output")) == sorted(
        f"{lang}/{FIRST_LETTER}.{FORMATS[name].suffix}" for lang in ("ru", "kz") for name in ("docx", "html", "outline")
    )


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_an_annex_with_its_heading_and_table_stands_behind_all_requisites(lang: str, started: Path) -> None:
    figure = "{{ fact.letter_first_letter_example }}"
    for one, head, column in (("ru", "Сведения", "Число"), ("kz", "Мәліметтер", "Саны")):
        table = f"| {head} | {column} |\n|---|---:|\n| {head} | {figure} |"
        annex = f"\n{{% block annexes %}}\n::: pagebreak\n:::\n\n# {head}\n\n{table}\n{{% endblock %}}\n"
        with (started / f"templates/{one}/{FIRST_LETTER}.j2").open("a", encoding="utf-8") as template:
            template.write(annex)
    world = DiskWorld(started, DAY)
    assert check_project(world) == []
    assert run_build(world, plan(started)).diagnostics == []
    outline = (started / f"output/{lang}/{FIRST_LETTER}.{FORMATS['outline'].suffix}").read_text(encoding="utf-8")
    assert "table" in outline[outline.index("executor") :]


def test_a_second_letter_stands_beside_the_first(started: Path) -> None:
    start_letter(started, "dz-2.b", DAY)
    assert check_project(DiskWorld(started, DAY)) == []


@pytest.mark.parametrize(
    ("ui", "said"),
    [("en", "What the letter x says"), ("ru", "Что говорит письмо x и"), ("kz", "x хаты не айтады")],
)
def test_remarks_are_in_the_language_of_who_reads_them(ui: str, said: str, tmp_path: Path) -> None:
    start_project(tmp_path / "p", DAY, ui)
    start_letter(tmp_path / "p", "x", DAY, ui)
    remarks = [
        line
        for name in ("docgen.yaml", "facts/x.yaml")
        for line in (tmp_path / "p" / name).read_text("utf-8").splitlines()
        if line.startswith("#") and "yaml-language-server" not in line
    ]
    assert any(said in line for line in remarks)
    assert all(line == "#" or line.startswith("# ") for line in remarks)
    assert {bool(re.search("[а-я]", line)) for line in remarks if line != "#"} == {ui != "en"}
    assert check_project(DiskWorld(tmp_path / "p", DAY)) == []


@pytest.mark.parametrize("ui", ["en", "ru", "kz"])
def test_the_example_of_a_new_project_is_known_until_somebody_writes_in_it(ui: str, tmp_path: Path) -> None:
    start_project(tmp_path / "p", DAY, ui)
    world = DiskWorld(tmp_path / "p", DAY)
    files = untouched_example(world)
    assert files == (f"templates/ru/{FIRST_LETTER}.j2", f"templates/kz/{FIRST_LETTER}.j2", f"facts/{FIRST_LETTER}.yaml")
    for name in files:
        file = tmp_path / "p" / name
        before = file.read_text("utf-8")
        file.write_text(before.replace("ПРИМЕР", "ДЗ").replace("проверки", "сверки").replace("тексеру", "салыстыру"))
        assert untouched_example(DiskWorld(tmp_path / "p", DAY)) == ()
        file.write_text(before)
    (tmp_path / "p" / files[0]).unlink()
    assert untouched_example(DiskWorld(tmp_path / "p", DAY)) == ()


def test_what_a_build_makes_is_out_of_git_and_a_gitignore_that_is_there_stays(started: Path, tmp_path: Path) -> None:
    assert (started / ".gitignore").read_text().split() == ["output/", ".docgen/"]
    (tmp_path / "q").mkdir()
    (tmp_path / "q/.gitignore").write_text("*.bak\n")
    start_project(tmp_path / "q", DAY)
    assert (tmp_path / "q/.gitignore").read_text() == "*.bak\n"


def test_nothing_is_overwritten(started: Path, tmp_path: Path) -> None:
    before = written(started)
    with pytest.raises(Exists):
        start_letter(started, FIRST_LETTER, DAY)
    with pytest.raises(Exists):
        start_project(started, DAY)
    (tmp_path / "q" / "facts").mkdir(parents=True)
    (tmp_path / "q" / "facts" / f"{FIRST_LETTER}.yaml").symlink_to("nothing")
    with pytest.raises(Exists) as caught:
        start_project(tmp_path / "q", DAY)
    assert caught.value.path.name == f"{FIRST_LETTER}.yaml"
    assert written(started) == before
    assert written(tmp_path / "q") == {}


def test_a_broken_letter_keeps_its_old_files_and_does_not_stop_others(started: Path) -> None:
    start_letter(started, "second", DAY)
    both = plan(started, letters=(FIRST_LETTER, "second"))
    run_build(DiskWorld(started, DAY), both)
    before = written(started / "output")
    template = started / "templates/kz/second.j2"
    template.write_text(template.read_text().replace("{% endblock %}", "{{ fact.nope }}{% endblock %}"))
    facts = started / f"facts/{FIRST_LETTER}.yaml"
    facts.write_text(facts.read_text().replace("ПРИМЕР-1", "ПРИМЕР-9"))
    result = run_build(DiskWorld(started, DAY), both)
    after = written(started / "output")
    assert result.broken == ["second"]
    assert {"DG211"} <= {one.code for one in result.diagnostics}
    assert {path for path in after if after[path] != before[path]} == {
        f"{lang}/{FIRST_LETTER}.outline.txt" for lang in ("ru", "kz")
    }


def test_wrong_facts_stop_everything(started: Path) -> None:
    run_build(DiskWorld(started, DAY), plan(started))
    before = written(started / "output")
    (started / "facts/bad.yaml").write_text("facts:\n\ta: 1\n")
    result = run_build(DiskWorld(started, DAY), plan(started))
    assert (result.broken, result.written, result.machine) == ([FIRST_LETTER], [], False)
    assert written(started / "output") == before


def test_an_output_that_cannot_be_written_is_the_machines_fault(started: Path) -> None:
    (started / "output").write_text("a file")
    result = run_build(DiskWorld(started, DAY), plan(started))
    assert (result.machine, result.broken, result.written) == (True, [FIRST_LETTER], [])
    assert [one.code for one in result.diagnostics] == ["DG902"]
    assert (started / "output").read_text() == "a file"


def test_a_writer_that_would_lose_text_writes_nothing(started: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from docgen.build.formats import Format
    from docgen.model import Diagnostic, Document, PageStyle, Span, Written

    def losing(document: Document, style: PageStyle) -> Written:
        return Written(b"half", (Diagnostic("DG603", Span("t"), {"format": "DOCX", "text": "x"}),))

    monkeypatch.setitem(FORMATS, "lossy", Format("lossy", losing))
    result = run_build(DiskWorld(started, DAY), plan(started, "outline", "lossy"))
    assert (result.broken, result.written) == ([FIRST_LETTER], [])
    assert not (started / "output").exists()


def test_a_fault_in_the_middle_is_told(started: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The letter is written whole or not at all: a folder stands where the last of its files would go."""
    run_build(DiskWorld(started, DAY), plan(started))
    before = {path: path.read_bytes() for path in (started / "output").rglob("*.*")}
    facts = started / "facts" / "first-letter.yaml"
    facts.write_text(facts.read_text("utf-8").replace("value: 3", "value: 4"), "utf-8")
    last = sorted(before)[-1]
    last.unlink()
    last.mkdir()
    again = run_build(DiskWorld(started, DAY), plan(started))
    assert again.machine
    assert again.written == []
    assert all(path.read_bytes() == data for path, data in before.items() if path != last)
    last.rmdir()

    def full(files: object, inside: object) -> None:
        raise Unwritable(last, "no space is left on the disk")

    monkeypatch.setattr(running, "write_all", full)
    result = run_build(DiskWorld(started, DAY), plan(started))
    assert result.machine
    assert [(one.code, one.args["reason"]) for one in result.diagnostics] == [("DG902", "no space is left on the disk")]


def test_a_missing_font_is_the_machines_fault(started: Path) -> None:
    (started / "docgen.yaml").write_text("page:\n  font: No Such Family\n")
    result = run_build(DiskWorld(started, DAY), plan(started, "pdf"))
    assert result.machine
    assert {one.code for one in result.diagnostics} == {"DG601"}
    assert not (started / "output").exists()


def test_progress_counts_letters(started: Path) -> None:
    told: list[tuple[int, int]] = []
    run_build(DiskWorld(started, DAY), plan(started), lambda done, total, _: told.append((done, total)))
    assert told[0] == (0, 1)


def test_the_same_bytes_from_a_moved_project_with_other_line_ends(started: Path, tmp_path: Path) -> None:
    run_build(DiskWorld(started, DAY), plan(started, "docx", "html"))
    shutil.copytree(started, tmp_path / "moved", ignore=shutil.ignore_patterns("output"))
    for path in (tmp_path / "moved").rglob("*"):
        if path.suffix in (".yaml", ".j2"):
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    run_build(DiskWorld(tmp_path / "moved", dt.date(2030, 1, 1)), plan(tmp_path / "moved", "docx", "html"))
    assert written(tmp_path / "moved" / "output") == written(started / "output")


def test_citing_finds_every_print_in_both_languages() -> None:
    world = DiskWorld(ROOT, DAY)
    book, _ = read_facts(world)
    found = [one for one in prints(world, book)[0] if one.key == "centres_opened"]
    assert {(one.letter, one.lang) for one in found} == {
        (letter, lang) for letter in ("dz-74", "example-centres") for lang in ("ru", "kz")
    }
    for one in found:
        line = world.read(one.span.file).decode().split("\n")[one.span.line - 1]
        assert line[one.span.column - 1 :].startswith("{{")
        assert "fact.centres_opened" in line[one.span.column - 1 :]
