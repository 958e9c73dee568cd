"""A shelf gives what the file says, read when it is asked for; nothing of a record is kept but its file's bytes."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest

from docgen.facts import shelves
from docgen.facts.book import FactBook, read_facts
from docgen.facts.plainly import Placed
from docgen.facts.shelves import Shelf, file_of, peek, telling
from docgen.model import Diagnostic
from docgen.world import MemoryWorld

DAY = dt.date(2026, 1, 15)
FACTS = """\
facts:
  schools:
    what: {ru: школы, kz: мектептер}
    value: 386
    unit: school
    sources: {report: пункт 1}
  pupils:
    what: {ru: ученики, kz: оқушылар}
    value: 12
    unit: person
    sources: {report: "пункт: 2"}
    check: pupils > 3
sources:
  report:
    kind: report
    title: {ru: Отчет, kz: Есеп}
"""
OTHER = """\
facts:
  schools.rural:
    what: {ru: сельские школы, kz: ауыл мектептері}
    value: 100
    unit: school
    sources: {report: пункт 1}
"""


def read(files: dict[str, str], known: frozenset[str] | None = None) -> tuple[FactBook, list[Diagnostic]]:
    return read_facts(MemoryWorld({"docgen.yaml": "", **files}, DAY), known)


def known_to(files: dict[str, str]) -> frozenset[str]:
    return read(files)[0].plain


def test_a_known_file_gives_the_same_book() -> None:
    whole, none = read({"facts/a.yaml": FACTS})
    again, found = read({"facts/a.yaml": FACTS}, whole.plain)
    assert none == found == []
    assert again.plain == whole.plain
    assert len(whole.plain) == 1
    for section in ("facts", "sources", "names"):
        assert repr(dict(getattr(again, section))) == repr(dict(getattr(whole, section)))  # with places, in their order


def test_a_record_is_read_when_it_is_asked_for() -> None:
    facts = read({"facts/a.yaml": FACTS}, known_to({"facts/a.yaml": FACTS}))[0].facts
    assert isinstance(facts, Shelf)
    assert "schools" in facts
    assert "nobody" not in facts
    assert list(facts) == ["schools", "pupils"]
    assert file_of(facts, "schools") == "facts/a.yaml"
    assert not facts._newer
    assert facts["schools"].value == 386
    assert facts["schools"] is facts["schools"]
    assert facts.get("nobody") is None
    assert facts.keys() & {"pupils", "nobody"} == {"pupils"}
    assert list(facts._newer) == ["schools"]
    assert peek(facts, "pupils").value == 12
    assert list(facts._newer) == ["schools"]


def test_a_shelf_keeps_a_bounded_number_of_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "_KEPT", 2)
    facts = read({"facts/a.yaml": FACTS}, frozenset())[0].facts
    assert isinstance(facts, Shelf)
    assert [facts[key].value for key in facts] == [386, 12]
    assert list(facts._newer) == ["pupils"]
    assert facts["schools"].value == 386
    assert list(facts._older) == ["pupils"]


def test_a_shelf_lets_go_of_what_nobody_has_asked_for_since() -> None:
    book = read({"facts/a.yaml": FACTS}, frozenset())[0]
    facts = book.facts
    assert isinstance(facts, Shelf)
    schools, pupils = facts["schools"], facts["pupils"]
    shelves.grow_old((facts, dict(facts)))
    assert facts["schools"] is schools
    shelves.grow_old((facts,))
    assert facts["schools"] is schools
    assert facts["pupils"] is not pupils
    assert facts["pupils"] == pupils


def test_another_file_is_read_whole() -> None:
    changed = FACTS.replace("value: 386", "value: 387")
    book, found = read({"facts/a.yaml": changed}, known_to({"facts/a.yaml": FACTS}))
    assert book.facts["schools"].value == 387
    assert not found
    assert read({"facts/a.yaml": FACTS.replace("386", "38б")}, known_to({"facts/a.yaml": FACTS}))[1]


def test_a_file_with_a_finding_is_not_known() -> None:
    assert known_to({"facts/a.yaml": FACTS.replace("value: 386", "value: 38б")}) == frozenset()


def test_what_two_files_say_together_is_found_in_known_ones_too() -> None:
    for files in ({"facts/a.yaml": FACTS, "facts/b.yaml": OTHER}, {"facts/a.yaml": FACTS, "facts/b.yaml": FACTS}):
        whole, found = read(files)
        assert {one.code for one in found} in ({"DG129"}, {"DG106"})
        assert read(files, whole.plain)[1] == found


def test_records_that_tell_a_word() -> None:
    facts = read({"facts/a.yaml": FACTS}, known_to({"facts/a.yaml": FACTS}))[0].facts
    assert [one.key for one in telling(facts, "check")] == ["pupils"]
    hidden = FACTS.replace("    check: pupils > 3", '    "\\u0063heck": pupils > 3')
    facts = read({"facts/a.yaml": hidden}, known_to({"facts/a.yaml": hidden}))[0].facts
    assert [one.key for one in telling(facts, "check")] == ["pupils"]
    assert facts["pupils"].relations


def test_a_book_goes_to_other_processes_unread() -> None:
    book = read({"facts/a.yaml": FACTS}, known_to({"facts/a.yaml": FACTS}))[0]
    facts = pickle.loads(pickle.dumps(book)).facts
    assert type(facts._found["schools"]) is Placed
    assert facts["schools"].value == 386


def test_what_is_wrongly_taken_for_known_stops() -> None:
    book, _ = read(
        {"facts/a.yaml": "facts:\n  a:\n    value: x\n"}, known_to({}) | {sha("facts:\n  a:\n    value: x\n")}
    )
    with pytest.raises(ValueError, match=r"facts/a\.yaml:2"):
        _ = book.facts["a"]


def sha(text: str) -> str:
    world = MemoryWorld({"a": text}, DAY)
    world.read("a")
    return world.reads["a"]
