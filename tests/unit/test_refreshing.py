"""Today's figures into edited files: what changes, what stays, what is a conflict; by the command, on disk."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from docgen import flow
from docgen.cli import main
from docgen.manifest import read_manifest
from docgen.reading.docx import read_docx
from tests.unit.redlining.test_redline import resolved
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


RECORD = ["customXml/item1.xml", "docProps/custom.xml"]
"""Where docgen notes what it has written, and the digest of that."""


def test_all_parts_but_the_body_and_the_record_keep_their_bytes(project: Path) -> None:
    before = parts(file(project).read_bytes())
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    after = parts(file(project).read_bytes())
    assert sorted(name for name in before if before[name] != after[name]) == [*RECORD, BODY]
    noted = after[RECORD[0]].replace(',"refreshed":["391 организации образования"]'.encode(), b"")
    assert noted == before[RECORD[0]]


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


def test_a_figure_without_its_control_is_told_and_never_called_up_to_date(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = parts(file(project).read_bytes())
    text = given[BODY].decode()
    start = text.rindex("<w:sdt>", 0, text.index("386"))
    stop = text.index("</w:sdt>", start) + len("</w:sdt>")
    held = text[text.index("<w:sdtContent>", start) + len("<w:sdtContent>") : text.index("</w:sdtContent>", start)]
    file(project).write_bytes(packed({**given, BODY: (text[:start] + held + text[stop:]).encode()}))
    assert run(["refresh", str(file(project)), *AUTHOR]) == 1
    told = capsys.readouterr()
    assert "DG737" in told.err
    assert "391" in told.err
    assert "as today's facts" not in told.out


def test_other_edits_of_the_clerk_stay(project: Path) -> None:
    type_over(file(project), "Уважаемые депутаты!", "Уважаемые коллеги!")
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    text = "".join(line.text for line in read_docx(file(project).read_bytes()).lines)
    assert "Уважаемые коллеги!" in text
    assert "391" in text


def test_a_copied_figure_is_changed_together_with_the_first_one(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = parts(file(project).read_bytes())
    text = given[BODY].decode()
    start = text.rindex("<w:sdt>", 0, text.index("386"))
    control = text[start : text.index("</w:sdt>", start) + len("</w:sdt>")]
    typed = control.replace("386", "400")
    file(project).write_bytes(packed({**given, BODY: text.replace(control, control * 2 + typed).encode()}))
    assert run(["refresh", str(file(project)), *AUTHOR]) == 1  # the third was typed over
    told = capsys.readouterr()
    assert "(2 tracked changes)" in told.out
    assert (told.err.count("DG705"), told.err.count("DG702")) == (1, 1)
    assert (told.err.count("error"), "DG718" in told.err) == (2, False)
    body = parts(file(project).read_bytes())[BODY].decode()
    assert (body.count("391\u00a0организации"), typed in body) == (2, True)
    assert run(["audit", str(file(project)), "--ui-lang", "en"]) == 1
    assert "1 as today's fact, 1 copied, 1 edited by hand" in capsys.readouterr().out
    move(project, "391", "402")
    assert run(["refresh", str(file(project)), "--overwrite", "schools_inspected", *AUTHOR]) == 0
    assert parts(file(project).read_bytes())[BODY].decode().count("402\u00a0организаций") == 3


def test_a_digit_typed_before_a_figure_is_a_conflict(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    type_over(file(project), "осуществлены проверки<", "осуществлены проверки 1<")
    edited = file(project).read_bytes()
    for more in ([], ["--overwrite", "all"]):
        assert run(["refresh", str(file(project)), *AUTHOR, *more]) == 1
        assert "together they read «1 386 организаций образования»" in capsys.readouterr().err
        assert file(project).read_bytes() == edited


def test_what_is_not_read_ends_an_audit_with_one_unless_it_is_allowed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    move(project, "391", "386")
    assert run(["audit", str(file(project)), "--ui-lang", "en"]) == 0
    assert "not read" not in capsys.readouterr().out
    type_over(file(project), "<w:r>", "<w:r><w:drawing/></w:r><w:r>")
    assert run(["audit", str(file(project)), "--ui-lang", "en"]) == 1
    assert "; 1 part not read" in capsys.readouterr().out
    assert run(["audit", str(file(project)), "--unread-ok", "--ui-lang", "en"]) == 0


def test_a_rejected_change_leaves_the_figure_followed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = parts(file(project).read_bytes())
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    text = parts(file(project).read_bytes())[BODY].decode()
    text = re.sub(r"<w:ins [^>]*>.*?</w:ins>|</?w:del(?: [^>]*)?>", "", text, flags=re.DOTALL)
    rejected = text.replace("w:delText", "w:t").encode()
    assert rejected == before[BODY]
    file(project).write_bytes(packed({**parts(file(project).read_bytes()), BODY: rejected}))
    capsys.readouterr()
    assert run(["audit", str(file(project)), "--ui-lang", "en"]) == 1
    assert "35 as built, 1 older than today's fact" in capsys.readouterr().out
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    assert "391 организации" in line_of(file(project), "391")[1]
    move(project, "391", "386")
    file(project).write_bytes(packed({**parts(file(project).read_bytes()), BODY: rejected}))
    assert run(["audit", str(file(project)), "--ui-lang", "en"]) == 0


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
    assert run(["audit", str(file(project)), "--ui-lang", "en"]) == 1
    told = capsys.readouterr().out
    assert "a build makes a supplement" in told
    assert "docgen refresh" not in told
    assert run(["verify", str(file(project)), "--ui-lang", "en"]) == 0
    assert run(["refresh", "draft.docx", *AUTHOR]) == 0


def move(project: Path, old: str, new: str) -> None:
    facts = project / "facts/inspections.yaml"
    text = facts.read_text("utf-8")
    assert f"value: {old}" in text
    facts.write_text(text.replace(f"value: {old}", f"value: {new}"), "utf-8")


def line_of(path: Path, word: str) -> tuple[str, str]:
    line = next(line for line in read_docx(path.read_bytes()).lines if word in flow.evenly_spaced(line.text))
    return flow.evenly_spaced(line.text_before), flow.evenly_spaced(line.text)


def resolve(path: Path, *, accept: bool) -> None:
    """What Word does when all changes are accepted, or rejected."""
    path.write_bytes(resolved(path.read_bytes(), accept=accept))


def test_a_change_that_is_pending_moves_on_with_its_fact(project: Path) -> None:
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    move(project, "391", "402")
    assert run(["refresh", str(file(project)), "--author", "Другой", "--ui-lang", "en"]) == 0
    before, after = line_of(file(project), "402")
    assert "386 организаций" in before
    assert "391" not in before + after
    body = parts(file(project).read_bytes())[BODY].decode()
    assert body.count("<w:del ") == body.count("<w:ins ") == 1
    assert 'w:author="Другой"' in body[body.index("<w:ins ") :]


@pytest.mark.parametrize("accept", ["by hand", "--accept"])
def test_a_change_that_was_accepted_is_refreshed_again_when_the_fact_moves(project: Path, accept: str) -> None:
    if accept == "by hand":
        assert run(["refresh", str(file(project)), *AUTHOR]) == 0
        resolve(file(project), accept=True)
    else:
        assert run(["refresh", str(file(project)), accept]) == 0
    for old, new in (("391", "402"), ("402", "386"), ("386", "391")):
        move(project, old, new)
        assert run(["refresh", str(file(project)), *AUTHOR]) == 0
        assert [one[:3] for one in line_of(file(project), new)] == ["Мин", "Мин"]
        resolve(file(project), accept=True)
    assert run(["audit", str(file(project))]) == 0


def test_what_a_hand_types_over_an_accepted_change_is_still_a_conflict(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["refresh", str(file(project)), "--accept"]) == 0
    type_over(file(project), "391\u00a0организации", "399 организаций")
    move(project, "391", "402")
    edited = file(project).read_bytes()
    assert run(["refresh", str(file(project)), *AUTHOR]) == 1
    assert "DG702" in capsys.readouterr().err
    assert file(project).read_bytes() == edited


def test_accept_puts_the_figure_in_plainly(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = parts(file(project).read_bytes())
    was = file(project).read_bytes()
    assert run(["refresh", str(file(project)), "--accept", "--ui-lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "(1 place)" in told
    (kept,) = file(project).parent.glob("dz-74.before-*.docx")
    assert (kept.read_bytes(), kept.name in told) == (was, True)
    assert run(["audit", str(file(project).parent), "--ui-lang", "en"]) == 0
    assert "before" not in capsys.readouterr().out
    after = parts(file(project).read_bytes())
    old, new = ("386\u00a0организаций образования", "391\u00a0организации образования")
    assert after[BODY].decode() == before[BODY].decode().replace(old, new)


def test_accept_leaves_a_change_that_is_pending(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    move(project, "391", "402")
    pending = file(project).read_bytes()
    assert run(["refresh", str(file(project)), "--accept"]) == 1
    assert "DG718" in capsys.readouterr().err
    assert file(project).read_bytes() == pending


@pytest.mark.parametrize("key", ["schools_inspected", "all"])
@pytest.mark.parametrize("how", [["--accept"], AUTHOR[:2]])
def test_a_conflict_is_overwritten_when_told_to_and_loudly(
    project: Path, key: str, how: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    type_over(file(project), "386", "400")
    assert run(["refresh", str(file(project)), *how, "--overwrite", key, "--ui-lang", "en"]) == 0
    told = capsys.readouterr().err
    assert "DG724" in told
    assert "400 организаций образования" in told
    assert "391 организации образования" in line_of(file(project), "391")[1]
    resolve(file(project), accept=True)
    assert run(["audit", str(file(project))]) == 0


def test_another_conflict_is_left(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    type_over(file(project), "386", "400")
    edited = file(project).read_bytes()
    assert run(["refresh", str(file(project)), "--accept", "--overwrite", "audit_objects"]) == 1
    assert file(project).read_bytes() == edited
    assert run(["refresh", str(file(project)), "--accept", "--overwrite", "no_such_fact"]) == 2


def squeezed(path: Path, word: str) -> list[str]:
    return [" ".join(one.split()) for one in line_of(path, word)]


def test_words_that_follow_a_figure_become_tracked_changes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = parts(file(project).read_bytes())
    move(project, "76", "71")
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    told = capsys.readouterr()
    assert "DG725" not in told.err
    assert "«проверены» → «проверена»" in told.out
    assert "(3 tracked changes)" in told.out
    was, now = squeezed(file(project), "71 организация")
    assert ("проверены 76 организаций" in was, "проверена 71 организация" in now) == (True, True)
    after = parts(file(project).read_bytes())[BODY].decode()
    (word,) = re.findall(
        r"<w:del [^>]*><w:r>(?:(?!</w:del>).)*проверены</w:delText></w:r></w:del><w:ins .*?</w:ins>", after
    )
    assert word.endswith(">проверена</w:t></w:r></w:ins>")
    resolve(file(project), accept=False)
    assert [line.runs for line in read_docx(file(project).read_bytes()).lines if line.story == "body"] == [
        line.runs for line in read_docx(packed(before)).lines if line.story == "body"
    ]
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    resolve(file(project), accept=True)
    assert run(["audit", str(file(project))]) == 0
    for old, new, word in (("71", "76", "проверены"), ("76", "81", "проверена"), ("81", "85", "проверены")):
        move(project, old, new)
        assert run(["refresh", str(file(project)), *AUTHOR]) == 0
        assert f"{word} {new} организаци" in squeezed(file(project), f"{new} организаци")[1]
        resolve(file(project), accept=True)


def test_words_that_are_pending_move_on_with_their_figure(project: Path) -> None:
    for old, new in (("76", "71"), ("71", "85"), ("85", "91")):
        move(project, old, new)
        assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    was, now = squeezed(file(project), "91 организация")
    assert ("проверены 76 организаций" in was, "проверена 91 организация" in now) == (True, True)
    move(project, "91", "76")
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    for accept in (True, False):
        assert "проверены 76 организаций" in " ".join(
            line.text for line in read_docx(resolved(file(project).read_bytes(), accept=accept)).lines
        ).replace("\u00a0", " ")


@pytest.mark.parametrize("typed", [">проверялись<", ">проверены сполна<"])
def test_words_that_a_hand_has_touched_are_told_and_left(
    project: Path, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    type_over(file(project), ">проверены<", typed)
    move(project, "76", "71")
    assert run(["refresh", str(file(project)), *AUTHOR]) == 1  # the file is changed, and still reads wrong there
    said = capsys.readouterr()
    assert said.err.count("DG725") == 1
    assert "проверена" in said.err
    assert "not finished, otherwise than in today's letter: 1 place;" in said.out
    assert f"{typed[1:-1]} 71 организация" in squeezed(file(project), "71 организация")[1]
    type_over(file(project), typed, ">проверена<")
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    assert "DG725" not in capsys.readouterr().err


def test_words_beside_a_figure_that_a_hand_typed_over_stay(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    type_over(file(project), "76\u00a0организаций", "75 организаций")
    move(project, "76", "71")
    assert run(["refresh", str(file(project)), *AUTHOR]) == 1
    assert "DG702" in (told := capsys.readouterr().err)
    assert "DG725" in told
    assert "проверены 75 организаций" in squeezed(file(project), "75 организаций")[1]


def test_accept_puts_words_in_plainly(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = parts(file(project).read_bytes())[BODY].decode()
    move(project, "76", "71")
    move(project, "391", "386")
    assert run(["refresh", str(file(project)), "--accept", "--ui-lang", "en"]) == 0
    assert "(2 places)" in capsys.readouterr().out
    after = parts(file(project).read_bytes())[BODY].decode()
    assert after == before.replace(">проверены<", ">проверена<").replace("76\u00a0организаций", "71\u00a0организация")


def retitle(project: Path, old: str, new: str) -> None:
    sources = project / "facts/sources.yaml"
    text = sources.read_text("utf-8")
    assert old in text
    sources.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(("lang", "old", "new"), [
    ("ru", "Об утверждении норм", "Об установлении норм"),
    ("kz", "нормаларын бекіту туралы", "нормаларын белгілеу туралы"),
])  # fmt: skip
def test_the_words_of_a_note_become_tracked_changes_with_its_figures(
    project: Path, lang: str, old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    retitle(project, "date: 2016-01-22", "date: 2017-02-22")
    retitle(project, old, new)
    if lang == "kz":
        move(project, "391", "386")
    assert run(["refresh", str(file(project, lang)), *AUTHOR]) == 0
    assert "DG72" not in capsys.readouterr().err
    was, now = squeezed(file(project, lang), new)
    assert ("2016" in was, old in was, "2017" in now, old in now) == (True, True, True, False)
    assert run(["audit", str(file(project, lang))]) == 0
    resolve(file(project, lang), accept=True)
    assert run(["audit", str(file(project, lang))]) == 0


def test_a_note_that_a_hand_has_edited_there_is_told_and_left(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = parts(file(project).read_bytes())
    notes = given["word/footnotes.xml"].decode()
    typed = notes.replace("Об утверждении норм", "Об утверждении новых норм")
    file(project).write_bytes(packed({**given, "word/footnotes.xml": typed.encode()}))
    retitle(project, "Об утверждении норм", "Об установлении правил")
    assert run(["refresh", str(file(project)), *AUTHOR]) == 1
    told = capsys.readouterr().err
    assert "DG725" in told
    assert "DG726" not in told  # it is there, by its figures
    assert parts(file(project).read_bytes())["word/footnotes.xml"].decode() == typed


def test_a_file_that_has_no_record_of_its_words_is_told_of_them(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = parts(file(project).read_bytes())
    item, custom = "customXml/item1.xml", "docProps/custom.xml"
    manifest = read_docx(file(project).read_bytes()).manifest or b""
    older = json.loads(manifest)
    del older["notes"]
    for figure, built in zip(older["figures"], read_manifest(manifest).figures.values(), strict=True):
        figure |= {"before": built.before, "after": built.after}
        del figure["ahead"]
        figure.pop("behind", None)
    said = [manifest, json.dumps(older, ensure_ascii=False).encode()]
    given[item] = given[item].replace(*(escape(one.decode()).encode() for one in said))
    given[custom] = given[custom].replace(*(hashlib.sha256(one).hexdigest().encode() for one in said))
    file(project).write_bytes(packed(given))
    move(project, "76", "71")
    assert run(["refresh", str(file(project)), *AUTHOR]) == 1
    told = capsys.readouterr().err
    assert ("DG725" in told, "DG713" in told) == (True, False)
    assert "проверены 71 организация" in squeezed(file(project), "71 организация")[1]


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"<html>", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_docx_is_told_and_left(project: Path, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "a.docx").write_bytes(content)
    assert run(["refresh", "a.docx", *AUTHOR]) == 1
    assert "DG717" in capsys.readouterr().err
    assert (project / "a.docx").read_bytes() == content


def test_tracked_changes_need_an_author(project: Path) -> None:
    assert run(["refresh", str(file(project))]) == 2


@pytest.mark.parametrize("name", ["", " ", "a\nb", "a\x00"])
def test_an_author_needs_a_name(project: Path, name: str) -> None:
    assert run(["refresh", str(file(project)), "--author", name, "--ui-lang", "en"]) == 2


@pytest.mark.parametrize(
    ("lang", "old", "new"),
    [("ru", "сообщаю следующее", "сообщаем следующее"), ("kz", "мынаны хабарлаймын", "мынаны хабарлаймыз")],
)
def test_a_paragraph_without_a_figure_that_reads_otherwise_today_is_told(
    project: Path, lang: str, old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    template = project / f"templates/{lang}/dz-74.j2"
    said = template.read_text("utf-8")
    template.write_text(said.replace(old, new), "utf-8")
    assert run(["refresh", str(file(project, lang)), *AUTHOR]) == 1
    told = capsys.readouterr().err
    assert (told.count("DG746"), told.count("DG747")) == (1, 0)
    assert f"{new}.»" in told
    type_over(file(project, lang), old, new)
    assert run(["refresh", str(file(project, lang)), *AUTHOR]) == 0
    assert "DG74" not in capsys.readouterr().err


@pytest.mark.parametrize(("lang", "text"), [("ru", "Работа будет продолжена."), ("kz", "Жұмыс жалғасатын болады.")])
def test_a_paragraph_that_today_s_letter_has_anew_is_told_until_it_stands_there(
    project: Path, lang: str, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    template = project / f"templates/{lang}/dz-74.j2"
    before, block, after = template.read_text("utf-8").rpartition("{% endblock %}")
    template.write_text(f"{before.rstrip()}\n\n{text}\n{block}{after}", "utf-8")
    assert run(["refresh", str(file(project, lang)), *AUTHOR]) == 1
    told = capsys.readouterr().err
    assert (told.count("DG747"), told.count("DG746")) == (1, 0)
    body = parts(file(project, lang).read_bytes())[BODY].decode()
    type_over(file(project, lang), "</w:p>", f"</w:p><w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    assert parts(file(project, lang).read_bytes())[BODY].decode() != body
    assert run(["refresh", str(file(project, lang)), *AUTHOR]) == 0


@pytest.mark.parametrize(("lang", "copy"), [
    ("ru", "проверены 386 организаций образования"), ("kz", "386 білім беру ұйымында тексеру жүргізді"),
])  # fmt: skip
def test_a_copy_without_its_control_is_told(
    project: Path, lang: str, copy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    type_over(file(project, lang), "</w:p>", f"</w:p><w:p><w:r><w:t>{copy}</w:t></w:r></w:p>")
    assert run(["refresh", str(file(project, lang)), *AUTHOR]) == 1
    assert "DG707: the number «386»" in capsys.readouterr().err


def test_a_number_of_its_own_that_is_like_an_old_figure_is_no_copy(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    type_over(file(project), "</w:p>", "</w:p><w:p><w:r><w:t>Опрошены 386 человек, проверены 38.</w:t></w:r></w:p>")
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    assert "DG707" not in capsys.readouterr().err


def test_a_note_that_a_hand_has_added_to_is_no_missing_one(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = parts(file(project).read_bytes())
    notes = given["word/footnotes.xml"].decode()
    typed = notes.replace("Приказ", "Смотрите также: Приказ", 1)
    assert typed != notes
    file(project).write_bytes(packed({**given, "word/footnotes.xml": typed.encode()}))
    retitle(project, "date: 2016-01-22", "date: 2017-02-22")
    assert run(["refresh", str(file(project)), *AUTHOR]) == 0
    assert "DG72" not in capsys.readouterr().err
