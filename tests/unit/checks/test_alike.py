"""Paragraphs that several letters say alike are looked at once, and told where each letter has them."""

from __future__ import annotations

import datetime as dt

import pytest

from docgen.checks import alike, check_project
from docgen.checks.text.lines import document_lines
from docgen.compose.composing import compose
from docgen.facts.book import read_facts
from docgen.model import Diagnostic, Document, Lang, Span
from docgen.world import MemoryWorld

TODAY = dt.date(2021, 3, 31)
FACTS = """\
letters:
  one: {date: 2021-03, addressees: [someone], signer: someone}
  two: {date: 2021-03, addressees: [someone], signer: someone}
names:
  someone: {kind: person, ru: А. Пример, kz: А. Пример}
  ministry: {kind: body, ru: Министерство, kz: Министрлік}
facts:
  schools:
    what: {ru: школы, kz: мектептер}
    value: 386
    sources: {report: пункт 1}
sources:
  report: {kind: report, title: {ru: Отчет, kz: Есеп}, date: 2021-01-15}
"""
FIRST: dict[Lang, str] = {"ru": "Сообщаем.\n\n", "kz": "Хабарлаймыз.\n\n"}
ALIKE: dict[Lang, str] = {
    "ru": "Работа  по **школам**\nведется {{ name.ministry }}, закрыто 26 школ.\n",
    "kz": "Жұмыс  **мектептер** бойынша\nжүргізілуде {{ name.ministry }}, 26 мектеп жабылды.\n",
}
FIGURE = "\nВсего {{ fact.schools }}.\n"
LANGS: tuple[Lang, ...] = ("ru", "kz")


def project(one: str, two: str) -> MemoryWorld:
    """Two letters; `{}` stands for what they say alike."""
    files: dict[str, str | bytes] = {"docgen.yaml": "", "facts/all.yaml": FACTS}
    for lang in LANGS:
        for name, text in (("one", one), ("two", two)):
            files[f"templates/{lang}/{name}.j2"] = FIRST[lang] + text.replace("{}", ALIKE[lang])
    return MemoryWorld(files, TODAY)


def documents(world: MemoryWorld) -> list[Document]:
    """Both letters, in Russian."""
    book, _ = read_facts(world)
    return [compose(world, book, book.letters[key], "ru").document for key in ("one", "two")]


def seen(document: Document) -> tuple[Document, dict[str, Span]]:
    homes: dict[str, Span] = {}
    return alike.shown(document, f"templates/ru/{document.letter}.j2", homes), homes


def test_letters_that_say_the_same_at_other_lines_have_the_same_lines() -> None:
    one, two = (seen(document)[0] for document in documents(project("{}", FIGURE + "\n{}")))
    *_, ours = document_lines(one)
    *_, theirs = document_lines(two)
    assert ours is theirs


def test_what_is_found_is_told_where_each_letter_has_it() -> None:
    found = check_project(project("{}", FIGURE + "\n{}"))
    for code, line, columns in (("DG516", 0, {"ru": 7, "kz": 6}), ("DG401", 1, {"ru": 38, "kz": 34})):
        at = [(one.span.file, one.span.line, one.span.column) for one in found if one.code == code]
        wanted = [
            (f"templates/{lang}/{name}.j2", first + line, columns[lang])
            for lang in ("kz", "ru")
            for name, first in (("one", 3), ("two", 6))
        ]
        assert at == wanted


def test_what_a_letter_says_twice_is_told_at_both_places() -> None:
    found = check_project(project("{}\n{}", "{}"))
    at = [one.span.line for one in found if one.code == "DG401" and one.span.file == "templates/ru/one.j2"]
    assert at == [4, 7]
    (again,) = (one for one in found if one.code == "DG344" and "/ru/" in one.span.file)
    places = [(one.file, one.line) for one in (again.span, *(beside.span for beside in again.related))]
    assert places == [("templates/ru/one.j2", 6), ("templates/ru/one.j2", 3)]


@pytest.mark.parametrize(
    "one", ["{}", "{}\n{}", FIGURE + "\n{}", "[#part] {}", "::: note\n{}:::\n", "{}\n\n1. первое\n2. второе\n"]
)
@pytest.mark.parametrize("two", ["{}", "Иное.\n\n{}" + FIGURE, "[!none] {}"])
def test_the_same_is_found_as_where_each_is_looked_at_alone(
    one: str, two: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = check_project(project(one, two))
    monkeypatch.setattr(alike, "shown", lambda document, *_: document)
    alone: list[Diagnostic] = check_project(project(one, two))
    assert found == alone
    assert found
    assert not [place for place in map(str, found) if "\0" in place or "\\x00" in place]


@pytest.mark.parametrize("said", ["Всего {{ fact.schools }}.", "Текст.[^report]", "[!promise] Сделаем."])
def test_what_only_one_letter_may_say_stays_its_own(said: str) -> None:
    world = project(said, "{}")
    (document, _) = documents(world)
    shown, homes = seen(document)
    assert shown.blocks == document.blocks
    assert not homes


def test_the_block_by_which_a_letter_begins_stays() -> None:
    document, _ = documents(project("{}", "{}"))
    shown, homes = seen(document)
    assert shown.blocks[0] is document.blocks[0]
    assert list(homes.values()) == [document.blocks[1].span]
