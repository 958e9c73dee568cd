"""After any edit of a book in which nothing was found: where the quick look says that nothing is to be found still, the
whole check finds nothing, and what is noted of the book is what is noted of one that was read and checked whole.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.checks import registry
from docgen.checks.book.consistency import subjects
from docgen.checks.project import Checker, order
from docgen.checks.rechecks import OF_SEVERAL, find, look
from docgen.facts.book import read_facts
from docgen.facts.holding import hold
from docgen.facts.settings import Settings
from docgen.files import Aside
from docgen.world import MemoryWorld

DAY = dt.date(2021, 3, 31)
FACT = """\
  {key}:
    what: {{ru: {key}, kz: {key} саны}}
    value: {value}
    unit: {unit}
    sources: {{{source}: пункт 1}}
"""
LETTER = """\
  {key}:
    date: 2021-03-31
    addressees: [deputy]
    signer: {signer}
    executor: {{person: clerk, phone: 74-00-00, email: a@example.kz}}
"""
SOURCE = "  {key}: {{kind: {kind}, title: {{ru: Отчет, kz: Есеп}}, date: 2021-01-15}}\n"
NAME = "  {key}: {{kind: {kind}, ru: {text}, kz: {text}}}\n"


def fact(key: str, value: int = 5, unit: str = "person", source: str = "report", more: str = "") -> str:
    return FACT.format(key=key, value=value, unit=unit, source=source) + more


FILES = {
    "facts/one.yaml": "facts:\n"
    + fact("schools", 386)
    + fact("total", 10, more="    check: [total == boys + girls]\n"),
    "facts/two.yaml": "facts:\n" + fact("boys", 4) + fact("girls", 6, source="order"),
    "facts/letters.yaml": "letters:\n" + LETTER.format(key="one", signer="minister"),
    "facts/sources.yaml": "sources:\n"
    + SOURCE.format(key="report", kind="report")
    + SOURCE.format(key="order", kind="report"),
    "facts/names.yaml": "names:\n"
    + NAME.format(key="deputy", kind="person", text="А. Омаров")
    + NAME.format(key="minister", kind="person", text="Б. Асанов")
    + NAME.format(key="clerk", kind="person", text="В. Ахметов"),
}
EDITS = (
    ("value: 386", "value: 387"),
    ("value: 4", "value: 5"),
    ("value: 6", "value: 7"),
    ("value: 10", "value: 11"),
    ("unit: person", "unit: percent"),
    ("unit: person", "unit: nobody"),
    ("sources: {report: пункт 1}", "owner: Комитет"),
    ("sources: {order: пункт 1}", "sources: {law: пункт 1}"),
    ("ru: boys", "ru: girls"),
    ("ru: schools", "ru: доля boys"),
    ("  boys:", "  lads:"),
    ("  report:", "  paper:"),
    ("  order:", "  decree:"),
    ("  minister:", "  vice_minister:"),
    ("Б. Асанов", "Асанов Болат"),
    ("kind: report", "kind: person"),
    (", date: 2021-01-15", ""),
    ("facts:\n", "# docgen: allow DG140\nfacts:\n"),
    ("signer: minister", "signer: deputy"),
    ("person: clerk, ", ""),
    ("email: a@example.kz", "email: b@example.kz"),
    ("value: ", "value: о"),
    ("kz: boys саны", "kz: boys caны"),
    ("check: [total == boys + girls]", "check: [total > boys]"),
)
WHOLE = (
    ("facts/three.yaml", "facts:\n" + fact("girls", 6)),
    ("facts/three.yaml", "facts:\n" + fact("total", 12).replace("  total:", "  sum:")),
    ("facts/three.yaml", "facts:\n" + fact("total.boys", 12)),
    ("facts/three.yaml", "facts:\n" + fact("pupils", 12)),
    ("facts/three.yaml", "facts:\n" + fact("pupils", 12, more="    check: schools > pupils\n")),
    ("facts/three.yaml", "letters:\n" + LETTER.format(key="two", signer="clerk")),
    ("facts/three.yaml", "names:\n" + NAME.format(key="school", kind="noun", text="школа")),
    ("facts/three.yaml", "sources:\n" + SOURCE.format(key="law", kind="report")),
    ("facts/three.yml", "facts:\n"),
    ("facts/two.yaml", ""),
    ("facts/one.yaml", FILES["facts/one.yaml"]),
    ("facts/two.yaml", FILES["facts/two.yaml"]),
    ("facts/sources.yaml", FILES["facts/sources.yaml"]),
    ("facts/names.yaml", FILES["facts/names.yaml"]),
    ("facts/letters.yaml", FILES["facts/letters.yaml"]),
    ("facts/four.yaml", FILES["facts/two.yaml"].replace("boys", "men").replace("girls", "women")),
)
Files = Mapping[str, str]


def edited(files: Files, edit: tuple[str, str]) -> Files:
    """One line of the first file that has it, or a whole file (none: the file is gone)."""
    if edit[0] in files or edit[0].startswith("facts/"):
        return {
            **{path: text for path, text in files.items() if path != edit[0]},
            **({edit[0]: edit[1]} if edit[1] else {}),
        }
    path = next((path for path, text in files.items() if edit[0] in text), None)
    return {**files, path: files[path].replace(edit[0], edit[1], 1)} if path else files


def checker_of(files: Files, known: frozenset[str] | None = None) -> tuple[Checker, bool]:
    """Who checks these files, and whether they were read without a fault."""
    world = MemoryWorld({"docgen.yaml": "", **dict(sorted(files.items()))}, DAY)
    book, faults = read_facts(world, known)
    return Checker(world, book, Settings()), not faults


def keys_of(files: Files) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The keys of each file's records by section."""
    held = hold(checker_of(files)[0].book, checker_of(files)[0].world, Aside(Path()))
    return held.keys_of(held.paths)


def is_clean(files: Files) -> bool:
    checker, read = checker_of(files)
    return read and not checker.check_book()


def looked_at(before: Files, now: Files) -> bool:
    """Whether the quick look says that nothing is to be found in these files, after nothing was in those."""
    noted = look(checker_of(before)[0])
    assert noted
    checker, read = checker_of(now, checker_of(before)[0].book.plain)
    same = frozenset(path for path, text in now.items() if before.get(path) == text)
    found = look(checker, noted, same)
    if before.keys() == now.keys() and (was := keys_of(before)) == keys_of(now):
        changed = {path: keys for path, keys in was.items() if path not in same}
        assert look(checker_of(now)[0], noted, same, changed) == found
    if not read or not found:
        return False
    assert found == look(checker_of(now)[0])
    return True


def test_nothing_is_found_at_first() -> None:
    assert is_clean(FILES)
    assert looked_at(FILES, FILES)


@pytest.mark.parametrize("edit", EDITS + WHOLE, ids=str)
def test_one_edit(edit: tuple[str, str]) -> None:
    """Of one edit the look is right both ways."""
    now = edited(FILES, edit)
    assert looked_at(FILES, now) == is_clean(now)


@given(st.lists(st.sampled_from(EDITS + WHOLE), min_size=1, max_size=6))
def test_any_edits(edits: list[tuple[str, str]]) -> None:
    before = FILES
    for edit in edits:
        now = edited(before, edit)
        if looked_at(before, now):
            assert is_clean(now)
        if is_clean(now):
            before = now


@given(st.lists(st.sampled_from(EDITS + WHOLE), max_size=6))
def test_what_is_found_some_records_at_a_time_is_what_is_found_in_all(edits: list[tuple[str, str]]) -> None:
    now = functools.reduce(edited, edits, FILES)
    checker, read = checker_of(now, frozenset())
    found = find(checker)
    if found is None:
        told = [subject for each in checker.book.facts.values() for subject in subjects(each)]
        assert len(set(told)) < len(told), "only what two facts speak of cannot be told so"
    elif read:
        whole = checker_of(now)[0].check_book()
        assert sorted(checker.judged_book(found), key=order) == sorted(whole, key=order)


def test_every_check_of_the_book_has_its_place() -> None:
    """One that is forgotten here would make every look a whole check."""
    assert {*registry.OF_ONE_RECORD, *OF_SEVERAL} == set(registry.BOOK)
