"""`docgen redline` by the command, on disk: files, revisions, today; what it says and when it refuses."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path

import pytest

from docgen.build.packet import write_packet
from docgen.build.planning import Plan
from docgen.cli import main
from docgen.model import LANGS
from docgen.reading.docx import read_docx
from docgen.world import DiskWorld
from tests.unit.test_history import git
from tests.written import BODY, packed, parts

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The worked letter, built and committed; then 386 schools became 391."""
    for name in ("facts", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "docgen.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "one")
    assert run("build", "dz-74", "--format", "docx") == 0
    facts = tmp_path / "facts/inspections.yaml"
    facts.write_text(facts.read_text("utf-8").replace("value: 386", "value: 391"), "utf-8")
    return tmp_path


def run(*arguments: str) -> object:
    with pytest.raises(SystemExit) as ended:
        main([*arguments, "--ui-lang", "en"] if arguments[0] == "redline" else list(arguments))
    return ended.value.code


def table_of(page: Path) -> list[str]:
    return [line.text for line in read_docx(page.read_bytes()).lines]


def signs(data: bytes) -> set[tuple[str, str]]:
    body = parts(data)[BODY].decode()
    return set(re.findall(r'<w:(?:ins|del) w:id="\d+" w:author="([^"]*)" w:date="([^"]*)"', body))


def test_a_revision_against_today_in_both_languages(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("redline", "HEAD") == 0
    assert capsys.readouterr().out.count("2 tracked changes") == 4
    found = sorted(path.relative_to(project).as_posix() for path in project.glob("output/redlines/*/*"))
    assert found == [
        f"output/redlines/{one}/dz-74.{kind}.docx" for one in ("kz", "ru") for kind in ("redline", "summary")
    ]
    made = (project / "output/redlines/ru/dz-74.redline.docx").read_bytes()
    assert signs(made) == {("Н.Е. Абдрахимов", "2021-03-31T00:00:00Z")}
    changed = [line for line in read_docx(made).lines if line.text != line.text_before]
    assert len(changed) == 1
    row = table_of(project / "output/redlines/ru/dz-74.summary.docx")
    assert "Что изменилось в письме dz-74" in row
    at = row.index("386 организаций образования")
    assert row[at - 1] == "организации образования, проверенные министерствами"
    assert row[at + 1] == "391 организации образования"
    assert "абзац 5" in row[at + 2]
    assert "осуществлены проверки" in row[at + 3]
    assert "386 білім беру ұйымында" in table_of(project / "output/redlines/kz/dz-74.summary.docx")


def test_the_same_again_gives_the_same_bytes(project: Path) -> None:
    assert run("redline", "HEAD") == 0
    first = {path: path.read_bytes() for path in project.glob("output/redlines/*/*")}
    assert run("redline", "HEAD", "HEAD") == 0
    assert run("redline", "HEAD") == 0
    assert {path: path.read_bytes() for path in first} == first


def test_a_file_against_today_and_today_s_against_another(project: Path) -> None:
    assert run("redline", "output/ru/dz-74.docx", "--output", "one") == 0
    assert run("redline", "HEAD", "output/ru/dz-74.docx", "--output", "two") == 0
    assert (project / "one/ru/dz-74.redline.docx").exists()
    assert not (project / "two").exists()  # the file is what HEAD builds


def test_two_files_signed_as_asked(project: Path) -> None:
    given = parts(Path("output/kz/dz-74.docx").read_bytes())
    edited = given[BODY].decode().replace("Құрметті депутаттар", "Құрметті сенаторлар")
    Path("new.docx").write_bytes(packed({**given, BODY: edited.encode()}))
    order = ("--author", "Отдел «А» & Б", "--date", "2022-01-31", "--output", "out")
    assert run("redline", "output/kz/dz-74.docx", "new.docx", *order) == 0
    assert signs(Path("out/kz/new.redline.docx").read_bytes()) == {("Отдел «А» &amp; Б", "2022-01-31T00:00:00Z")}
    assert "0 сан" in "".join(table_of(Path("out/kz/new.summary.docx")))


def test_files_that_read_alike_leave_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("redline", "output/ru/dz-74.docx", "output/ru/dz-74.docx") == 0
    assert "read alike" in capsys.readouterr().out
    assert not (project / "output/redlines").exists()


def test_pending_changes_are_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("refresh", "output/ru/dz-74.docx", "--author", "А") == 0
    assert run("redline", "output/ru/dz-74.docx") == 0
    told = capsys.readouterr()
    assert "DG723" in told.err
    assert "read alike" in told.out


@pytest.mark.parametrize("arguments", [
    ("nothing.docx",), ("no-such-revision",), ("HEAD", "--letter", "no-such"), ("HEAD", "--date", "tomorrow"),
    ("HEAD", "--author", " "),
])  # fmt: skip
def test_wrong_use_is_one_sentence(project: Path, arguments: tuple[str, ...]) -> None:
    assert run("redline", *arguments) == 2


def test_nobody_is_invented(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("a.docx", "раз"), ("b.docx", "два")):
        given = parts(Path("output/ru/dz-74.docx").read_bytes())
        body = given[BODY].decode().replace("Уважаемые", text)
        Path(name).write_bytes(packed({k: v for k, v in given.items() if "customXml" not in k} | {BODY: body.encode()}))
    assert run("redline", "a.docx", "b.docx") == 2
    assert "--author" in capsys.readouterr().err
    assert run("redline", "a.docx", "b.docx", "--author", "А") == 2
    assert "--date" in capsys.readouterr().err
    assert run("redline", "a.docx", "b.docx", "--author", "А", "--date", "2021-01-01") == 0


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"<html>", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_docx_is_told(project: Path, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.docx").write_bytes(content)
    for sides in (("a.docx",), ("a.docx", "output/ru/dz-74.docx"), ("output/ru/dz-74.docx", "a.docx")):
        assert run("redline", *sides) == 1
        assert capsys.readouterr().err.count("DG717") == 1
    assert not Path("output/redlines").exists()


def test_a_pdf_is_called_by_its_name(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.pdf").write_bytes(b"%PDF-1.7\n")
    assert run("redline", "a.pdf") == 1
    assert "this is a PDF, and a DOCX is needed here" in capsys.readouterr().err


def test_a_letter_that_cannot_be_composed_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("templates/ru/dz-74.j2").write_text("{{ fact.nothing }}", "utf-8")
    assert run("redline", "HEAD", "--letter", "dz-74") == 1
    assert "cannot be composed as of today" in capsys.readouterr().err


def test_two_languages_are_no_editions_of_one_text(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("redline", "output/ru/dz-74.docx", "output/kz/dz-74.docx") == 1
    told = capsys.readouterr().err
    assert "the two files are in different languages" in told
    assert "help: give the edition of «output/ru/dz-74.docx» in the same language" in told
    assert not (project / "output/redlines").exists()


def test_the_page_of_a_kazakh_letter_calls_today_in_kazakh(project: Path) -> None:
    assert run("redline", "HEAD") == 0
    page = "\n".join(table_of(project / "output/redlines/kz/dz-74.summary.docx"))
    assert "бүгін" in page
    assert "today" not in page


def test_redlines_and_their_pages_are_no_letters_to_audit(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", "dz-74", "--format", "docx", "--packet") == 0
    assert run("redline", "HEAD") == 0
    capsys.readouterr()
    run("audit", "output", "--ui-lang", "en")
    said = capsys.readouterr()
    assert "summary" not in said.out + said.err
    assert "dz-74.docx" in said.out + said.err


def test_a_packet_says_why_a_letter_has_no_redline(project: Path) -> None:
    letters = project / "facts/letters.yaml"
    letters.write_text(re.sub(r"\n    executor:(?:\n      .*)+", "", letters.read_text("utf-8")), "utf-8")
    for frame in project.glob("templates/*/parts/frame.j2"):
        source = re.sub(r"::: executor\n.*?\n:::\n", "", frame.read_text("utf-8"), flags=re.DOTALL)
        frame.write_text(source, "utf-8")
    plan = Plan(None, LANGS, ("docx",), project / "output")
    packet = write_packet(DiskWorld(project, dt.date(2026, 11, 1)), plan, "HEAD", (), "en")
    assert "dz-74" in packet.unsigned
    assert not packet.uncomposed
    assert not any("dz-74.redline" in path.name for path in packet.paths)
