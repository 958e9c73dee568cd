"""A sealed letter is never rebuilt in place: what would change it becomes a supplement, and the build says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.build.cleaning import clean_outputs
from docgen.build.packet import Packet, write_packet
from docgen.build.planning import Plan
from docgen.build.running import Result, rebuilder, run_build
from docgen.facts.settings import read_settings
from docgen.history import NoHistory
from docgen.model import LANGS, Lang
from docgen.sealing.sending import Order, approve, seal
from tests.unit.test_history import git
from tests.unit.test_sealing import Project
from tests.written import edited

NAME = "first-letter"


class Built(Project):
    """A project that is really built, as DOCX."""

    def run(self, formats: tuple[str, ...] = ("docx",)) -> Result:
        return run_build(self.world, Plan(None, LANGS, formats, self.root / "output"))

    def send(self, *, edited: bool = False, langs: tuple[Lang, ...] = LANGS) -> None:
        book, checked = self.checked()
        order = Order("А. Секретарь", "2021-03-31", self.root / "output", edited, langs)
        seal(self.world, checked, book, order, rebuilder(self.world, read_settings(self.world)[0]))

    def files(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.root / "output").as_posix(): path.read_bytes()
            for path in sorted((self.root / "output").rglob("*.*"))
        }

    def change(self, old: str, new: str) -> None:
        self.edit("facts/first-letter.yaml", f"value: {old}", f"value: {new}")


def codes(result: Result) -> list[str]:
    return [found.code for found in result.diagnostics]


@pytest.fixture
def project(tmp_path: Path) -> Built:
    project = Built(tmp_path)
    assert project.run().broken == []
    project.send()
    return project


SENT = [f"kz/{NAME}.docx", f"ru/{NAME}.docx"]
SUPPLEMENT = [f"kz/{NAME}+supplement-1.docx", f"ru/{NAME}+supplement-1.docx"]


def test_an_unchanged_letter_is_left_alone(project: Built) -> None:
    result = project.run()
    assert (result.written, codes(result)) == ([], [])


def test_a_changed_letter_becomes_a_supplement(project: Built) -> None:
    sent = project.files()
    project.change("3", "4")
    result = project.run()
    assert codes(result) == ["DG805"]
    assert sorted(path.name for path in result.written) == [f"{NAME}+supplement-1.docx"] * 2
    assert {name: data for name, data in project.files().items() if name in sent} == sent
    again = project.run()
    assert (again.written, codes(again)) == ([], ["DG805"])


def test_a_change_that_is_taken_back_takes_the_supplement_away(project: Built) -> None:
    sent = project.files()
    project.change("3", "4")
    project.run()
    project.change("4", "3")
    assert codes(project.run()) == []
    assert project.files() == sent


def test_a_change_of_the_supplement_changes_it_and_no_more(project: Built) -> None:
    sent = project.files()
    project.change("3", "4")
    project.run()
    first = project.files()
    project.change("4", "5")
    project.run()
    second = project.files()
    assert sorted(second) == sorted([*SENT, *SUPPLEMENT])
    assert all(second[name] == sent[name] for name in SENT)
    assert all(second[name] != first[name] for name in SUPPLEMENT)


def test_a_sealed_supplement_gets_a_supplement_of_its_own(project: Built) -> None:
    project.change("3", "4")
    project.run()
    project.send()
    before = project.files()
    assert codes(project.run()) == []
    project.change("4", "5")
    project.run()
    after = project.files()
    assert {name: after[name] for name in before} == before
    assert f"ru/{NAME}+supplement-2.docx" in after


def test_a_supplement_that_is_still_owed_is_told_by_each_build(project: Built) -> None:
    project.change("3", "4")
    project.run()
    project.send(langs=("kz",))
    for _ in range(2):
        assert codes(project.run()) == ["DG805"]
    assert sorted(project.files()) == sorted([*SENT, *SUPPLEMENT])
    project.send(langs=("ru",))
    assert codes(project.run()) == []


def test_a_sent_file_that_is_gone_comes_back_in_its_place(project: Built) -> None:
    sent = project.files()
    (project.root / "output/ru" / f"{NAME}.docx").unlink()
    project.run()
    assert project.files() == sent


@pytest.fixture
def by_hand(tmp_path: Path) -> Built:
    """A letter whose Russian file a hand has edited before it was sent."""
    project = Built(tmp_path)
    project.run()
    file = tmp_path / "output/ru" / f"{NAME}.docx"
    file.write_bytes(edited("сообщаю", "сообщаем", data=file.read_bytes()))
    project.send(edited=True)
    return project


def test_what_a_hand_edited_and_sent_is_not_built_over(by_hand: Built) -> None:
    sent = by_hand.files()
    for _ in range(2):
        assert by_hand.run().broken == []
        assert by_hand.files() == sent


def test_a_file_that_was_not_sent_gets_no_name_of_what_a_hand_edited(by_hand: Built) -> None:
    sent = by_hand.files()
    for _ in range(2):
        result = by_hand.run(formats=("docx", "pdf"))
        assert codes(result) == ["DG613"]
        assert by_hand.files() == sent | {f"kz/{NAME}.pdf": by_hand.files()[f"kz/{NAME}.pdf"]}


def test_a_figure_typed_by_hand_makes_a_supplement(tmp_path: Path) -> None:
    project = Built(tmp_path)
    project.run()
    file = tmp_path / "output/ru" / f"{NAME}.docx"
    file.write_bytes(edited("3\u00a0организаций", "4 организаций", data=file.read_bytes()))
    project.send(edited=True)
    sent = project.files()
    result = project.run()
    assert (codes(result), sorted({path.name for path in result.written})) == (["DG805"], [f"{NAME}+supplement-1.docx"])
    assert {name: data for name, data in project.files().items() if name in sent} == sent


def test_a_damaged_file_of_a_sent_letter_gives_way_to_what_was_sent(project: Built) -> None:
    sent = project.files()
    file = project.root / "output/ru" / f"{NAME}.docx"
    damaged = file.read_bytes() + b"junk"
    file.write_bytes(damaged)
    result = project.run()
    (found,) = result.diagnostics
    assert (found.code, result.written) == ("DG727", [file])
    assert file.with_name(str(found.args["kept"])).read_bytes() == damaged
    assert {name: project.files()[name] for name in sent} == sent
    assert codes(project.run()) == []


def test_what_was_sent_by_hand_and_was_changed_since_is_told_by_each_build(by_hand: Built) -> None:
    file = by_hand.root / "output/ru" / f"{NAME}.docx"
    file.write_bytes(file.read_bytes() + b"and again")
    before = by_hand.files()
    for _ in range(2):
        assert codes(by_hand.run()) == ["DG728"]
        assert by_hand.files() == before


def test_what_was_sent_is_looked_at_once_a_supplement_is_begun(project: Built) -> None:
    project.change("3", "4")
    assert codes(project.run()) == ["DG805"]
    damaged, gone = (project.root / "output" / lang / f"{NAME}.docx" for lang in LANGS)
    damaged.write_bytes(b"junk")
    gone.unlink()
    for _ in range(2):
        assert codes(project.run()) == ["DG729", "DG728", "DG805"]
    project.send()
    assert codes(project.run()) == ["DG728"]  # what is gone of an earlier edition may never have been here


def test_other_bytes_never_take_the_name_of_a_sent_file(project: Built) -> None:
    sent = project.files()
    (project.root / "output/ru" / f"{NAME}.docx").unlink()
    (project.root / "docgen.yaml").write_text("page:\n  size: 12\n", "utf-8")
    for _ in range(2):
        result = project.run()
        assert (codes(result), result.written) == (["DG729"], [])
        assert project.files() == {name: data for name, data in sent.items() if name.startswith("kz/")}


def test_clean_leaves_what_was_sent(project: Built) -> None:
    sent = project.files()
    project.change("3", "4")
    project.run()
    for path in ("facts/first-letter.yaml", f"templates/ru/{NAME}.j2", f"templates/kz/{NAME}.j2"):
        (project.root / path).unlink()
    (project.root / "facts/other.yaml").write_text("sources: {}\n", "utf-8")
    cleaned = clean_outputs(project.world)
    assert project.files() == sent
    assert sorted(path.name for path in cleaned.removed) == [f"{NAME}+supplement-1.docx"] * 2
    assert sorted(path.name for path in cleaned.sent) == [f"{NAME}.docx"] * 2


def test_nothing_is_cleaned_while_the_register_is_not_whole(project: Built) -> None:
    record = project.root / "register/000001.json"
    record.write_bytes(record.read_bytes().replace(b"2021-03-31", b"2021-03-30", 1))
    assert clean_outputs(project.world).unsure


def test_nothing_is_built_while_the_register_is_not_whole(project: Built) -> None:
    record = project.root / "register/000001.json"
    record.write_bytes(record.read_bytes().replace(b"2021-03-31", b"2021-03-30", 1))
    before = project.files()
    project.change("3", "4")
    result = project.run()
    assert result.broken == [NAME]
    assert "DG802" in codes(result)
    assert project.files() == before


def test_a_fallen_approval_is_told_by_the_build(tmp_path: Path) -> None:
    project = Built(tmp_path)
    book, checked = project.checked()
    approve(project.world, checked, book, "А. Секретарь", "2021-03-31")
    assert codes(project.run()) == []
    project.change("3", "4")
    for _ in range(2):
        assert codes(project.run()) == ["DG806"]


# --- packets ---------------------------------------------------------------------------------------------------------


def test_a_packet_holds_the_pages_and_the_new_files_of_one_change(tmp_path: Path) -> None:
    project = Built(tmp_path)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "one")
    project.change("3", "4")
    plan = Plan(None, LANGS, ("docx",), tmp_path / "output")
    assert project.run().broken == []
    packet = write_packet(project.world, plan, "HEAD", (), "en")
    made = packet.paths
    assert packet == Packet(made)
    folder = made[0].parent
    names = sorted(path.relative_to(folder).as_posix() for path in made)
    pages = ["changes.html", "changes.json", "changes.md"]
    kinds = ("docx", "redline.docx", "summary.docx")
    assert names == [*pages, *(f"{lang}/{NAME}.{kind}" for lang in ("kz", "ru") for kind in kinds)]
    assert (folder / f"ru/{NAME}.docx").read_bytes() == (tmp_path / f"output/ru/{NAME}.docx").read_bytes()
    assert "| value | 3 | 4 |" in (folder / "changes.md").read_text("utf-8")
    assert write_packet(project.world, plan, "HEAD", (), "en").paths == made
    assert len(write_packet(project.world, plan, "HEAD", (NAME,), "en").paths) == 3


def test_a_packet_of_no_history_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    project = Built(tmp_path)
    with pytest.raises(NoHistory):
        write_packet(project.world, Plan(None, LANGS, ("docx",), tmp_path / "output"), "HEAD", (), "en")


# --- sent, and not sealed --------------------------------------------------------------------------------------------


@pytest.fixture
def unsealed(tmp_path: Path) -> Built:
    """A project whose letter was built, and went out, as its record says, without a seal."""
    project = Built(tmp_path)
    assert project.run().broken == []
    project.edit("facts/first-letter.yaml", "    date: 2021-03\n", "    date: 2021-03\n    sent: 2021-03-31\n")
    return project


def _aside(project: Built) -> dict[str, bytes]:
    return {name: data for name, data in project.files().items() if ".sent-" in name}


def test_a_letter_that_went_out_without_a_seal_is_kept_when_it_reads_otherwise(unsealed: Built) -> None:
    sent = unsealed.files()
    unsealed.change("3", "4")
    result = unsealed.run()
    assert codes(result) == ["DG807", "DG807"]
    assert sorted(_aside(unsealed).values()) == sorted(sent.values())
    assert {found.args["kept"] for found in result.diagnostics} == {Path(name).name for name in _aside(unsealed)}
    assert unsealed.files()[SENT[1]] != sent[SENT[1]]
    again = unsealed.run()
    assert (again.written, codes(again)) == ([], [])


@pytest.mark.parametrize(("lang", "old", "new"), [("ru", "сообщаю", "сообщаем"), ("kz", "хабарлаймын", "хабарлаймыз")])
def test_a_word_of_either_language_is_enough(unsealed: Built, lang: str, old: str, new: str) -> None:
    unsealed.edit(f"templates/{lang}/first-letter.j2", old, new)
    assert codes(unsealed.run()) == ["DG807"]
    assert [name.split("/")[0] for name in _aside(unsealed)] == [lang]


def test_what_went_out_is_kept_once(unsealed: Built) -> None:
    unsealed.change("3", "4")
    unsealed.run()
    kept = _aside(unsealed)
    unsealed.change("4", "5")
    assert (codes(unsealed.run()), _aside(unsealed)) == (["DG807", "DG807"], kept)
    unsealed.change("5", "3")
    assert (codes(unsealed.run()), _aside(unsealed)) == ([], kept)


def test_what_is_not_sent_or_reads_the_same_is_written_without_a_word(unsealed: Built, tmp_path: Path) -> None:
    assert codes(unsealed.run()) == []
    unsealed.edit("facts/first-letter.yaml", "пункт 1", "пункт 2")  # no letter prints it
    assert (codes(unsealed.run()), _aside(unsealed)) == ([], {})
    unsealed.edit("facts/first-letter.yaml", "    sent: 2021-03-31\n", "")
    unsealed.run()
    unsealed.change("3", "4")
    assert (codes(unsealed.run()), _aside(unsealed)) == ([], {})


def test_a_look_of_another_page_keeps_nothing(unsealed: Built) -> None:
    unsealed.run()
    unsealed.edit("docgen.yaml", "size: 14", "size: 13")
    result = unsealed.run()
    assert (codes(result), _aside(unsealed)) == ([], {})


def test_a_hands_file_is_kept_as_edited_alone(unsealed: Built) -> None:
    unsealed.run()
    path = unsealed.root / "output" / SENT[1]
    path.write_bytes(edited("сообщаю", "сообщаем", data=path.read_bytes()))
    unsealed.change("3", "4")
    assert codes(unsealed.run()) == ["DG807", "DG612"]


def test_a_seal_needs_no_copy(unsealed: Built) -> None:
    unsealed.run()
    unsealed.send()
    unsealed.change("3", "4")
    assert (codes(unsealed.run()), _aside(unsealed)) == (["DG805"], {})
