"""Today's figures into edited files: what changes, what stays, what is a conflict; by the command, on disk."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from docgen import flow
from docgen.cli import main
from docgen.reading.docx import read_docx
from tests.written import BODY, packed, parts

ROOT = Path(__file__).parents[2]
AUTHOR = ["--author", "А. Секретарь", "--ui-lang", "en"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The worked letter, built; then 386 schools became 391."""
    for name in ("facts", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "docgen.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run(["build", "dz-74", "--format", "docx"]) == 0
    facts = tmp_path / "facts/inspections.yaml"
    facts.write_text(facts.read_text("utf-8").replace("value: 386", "value: 391"), "utf-8")
    return tmp_path


def run(arguments: list[str]) -> object:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return ended.value.code


def file(project: Path, lang: str = "ru") -> Path:
    return project / f"output/{lang}/dz-74.docx"


def type_over(path: Path, old: str, new: str) -> None:
    given = parts(path.read_bytes())
    text = given[BODY].decode()
    assert old in text
    path.write_bytes(packed({**given, BODY: text.replace(old, new, 1).encode()}))


@pytest.mark.parametrize(("lang", "old", "new"), [
    ("ru", "386 организаций образования", "391 организации образования"),
    ("kz", "386 білім беру ұйымында", "391 білім беру ұйымында"),
])  # fmt: skip
def test_a_figure_and_its_noun_become_a_tracked_change(project: Path, lang: str, old: str, new: str) -> None:
    before = read_docx(file(project, lang).read_bytes())
    assert run(["refresh", str(file(project, lang)), *AUTHOR]) == 0
    after = read_docx(file(project, lang).read_bytes())
    assert [line.text_before for line in after.lines] == [line.text for line in before.lines]
    moved = [(one.text, two.text) for one, two in zip(before.lines, after.lines, strict=True) if one.text != two.text]
    ((was, now),) = moved
    assert flow.bare(was).replace(flow.bare(old), flow.bare(new)) == flow.bare(now)


def test_all_parts_but_the_body_keep_their_bytes(project: Path) -> None:
    before = parts(file(project).read_bytes())
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    after = parts(file(project).read_bytes())
    assert [name for name in before if before[name] != after[name]] == [BODY]


def test_an_audit_then_calls_it_today_s_and_a_second_refresh_changes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["refresh", "output", *AUTHOR]) == 0
    refreshed = file(project).read_bytes()
    assert run(["audit", "output", "--ui-lang", "en"]) == 0
    assert "35 as built, 1 as today's fact" in capsys.readouterr().out
    assert run(["refresh", "output", *AUTHOR]) == 0
    assert "every figure is as today's facts are" in capsys.readouterr().out
    assert file(project).read_bytes() == refreshed


def test_a_figure_that_a_hand_typed_over_is_a_conflict(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    type_over(file(project), "386", "400")
    edited = file(project).read_bytes()
    assert run(["refresh", str(file(project)), *AUTHOR]) == 1
    assert "DG702" in capsys.readouterr().err
    assert file(project).read_bytes() == edited


def test_other_edits_of_the_clerk_stay(project: Path) -> None:
    type_over(file(project), "Уважаемые депутаты!", "Уважаемые коллеги!")
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    text = "".join(line.text for line in read_docx(file(project).read_bytes()).lines)
    assert "Уважаемые коллеги!" in text
    assert "391" in text


def test_a_copied_figure_is_left_and_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = parts(file(project).read_bytes())
    text = given[BODY].decode()
    start = text.rindex("<w:sdt>", 0, text.index("386"))
    control = text[start : text.index("</w:sdt>", start) + len("</w:sdt>")]
    file(project).write_bytes(packed({**given, BODY: text.replace(control, control * 2).encode()}))
    edited = file(project).read_bytes()
    assert run(["refresh", str(file(project)), *AUTHOR]) == 1
    assert "DG718" in capsys.readouterr().err
    assert file(project).read_bytes() == edited


def test_a_dry_run_tells_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = file(project).read_bytes()
    assert run(["refresh", "output", "--dry-run", *AUTHOR]) == 0
    assert "→ «391" in capsys.readouterr().out
    assert file(project).read_bytes() == before


def test_what_was_sent_is_not_changed_but_a_copy_may_be(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = project / "facts/inspections.yaml"
    today = facts.read_text("utf-8")
    facts.write_text(today.replace("value: 391", "value: 386"), "utf-8")
    assert run(["seal", "dz-74", "--by", "А. Секретарь"]) == 0
    facts.write_text(today, "utf-8")
    sent = file(project).read_bytes()
    (project / "draft.docx").write_bytes(sent)
    assert run(["refresh", "output", *AUTHOR]) == 1
    assert capsys.readouterr().err.count("DG720") == 2
    assert file(project).read_bytes() == sent
    assert run(["verify", str(file(project)), "--ui-lang", "en"]) == 0
    assert run(["refresh", "draft.docx", *AUTHOR]) == 0


def test_a_change_that_nobody_has_accepted_yet_is_left_when_the_fact_moves_again(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    pending = file(project).read_bytes()
    facts = project / "facts/inspections.yaml"
    facts.write_text(facts.read_text("utf-8").replace("value: 391", "value: 402"), "utf-8")
    assert run(["refresh", str(file(project)), *AUTHOR]) == 1
    told = capsys.readouterr().err
    assert "DG718" in told
    assert "DG702" not in told
    assert file(project).read_bytes() == pending


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"<html>", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_docx_is_told_and_left(project: Path, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "a.docx").write_bytes(content)
    assert run(["refresh", "a.docx", *AUTHOR]) == 1
    assert "DG717" in capsys.readouterr().err
    assert (project / "a.docx").read_bytes() == content


@pytest.mark.parametrize("name", ["", " ", "a\nb", "a\x00"])
def test_an_author_needs_a_name(project: Path, name: str) -> None:
    assert run(["refresh", str(file(project)), "--author", name, "--ui-lang", "en"]) == 2
