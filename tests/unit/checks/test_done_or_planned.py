"""A plan that one language tells as done."""

from __future__ import annotations

import datetime as dt

import pytest
from seen import book, first_paragraphs

from docgen.checks.languages.done_or_planned import done_in_one_language

RECORDS = """\
facts:
  trees: {what: {ru: план, kz: жоспар}, value: 5, unit: tree, period: 2020..2025, status: planned, sources: {report: a}}
  next: {what: {ru: план, kz: жоспар}, value: 16, unit: tree, period: 2022, status: planned, sources: {report: п. 1}}
  seen: {what: {ru: деревья, kz: ағаштар}, value: 17, unit: tree, period: 2020, sources: {report: п. 1}}
names:
  tree: {kind: noun, ru: дерево, kz: ағаш}
"""
TREES, NEXT, SEEN = (f"{{{{ fact.{key} | count }}}}" for key in ("trees", "next", "seen"))


def told(russian: str, kazakh: str) -> list[tuple[str, str, str]]:
    """What is told of the first paragraphs of both texts: the word, the plan, the language of the place."""
    ours, theirs = first_paragraphs(russian, kazakh, RECORDS)
    found = done_in_one_language(ours, theirs, book(RECORDS), dt.date(2021, 3, 5))
    return [(one.args["words"], one.args["other"], one.span.file.split("/")[1]) for one in found]


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        (f"Планируется высадить {TREES}.", f"{TREES} отырғызылды.", ("отырғызылды", "Планируется", "kz")),
        (f"Будет высажено {TREES}.", f"{TREES} отырғызылды.", ("отырғызылды", "Будет", "kz")),
        (f"Всего высажено {TREES}.", f"{TREES} отырғызу жоспарланған.", ("высажено", "жоспарланған", "ru")),
        (f"Приобретено еще {TREES}.", f"{TREES} сатып алу жоспарланған.", ("Приобретено", "жоспарланған", "ru")),
        (f"Планируется приобрести {TREES}.", f"{TREES} сатып алынды.", ("алынды", "Планируется", "kz")),
        (f"1) доля доведена до {NEXT}.", f"1) үлесті {NEXT} жеткізу жоспарлануда.", ("доведена", "жоспарлануда", "ru")),
        (f"Всего высажено {TREES}.", f"{TREES} отырғызылады.", ("высажено", "отырғызылады", "ru")),
        (f"Доля доведена до {TREES}.", f"Үлесті {TREES} жеткізу жоспарлануда.", ("доведена", "жоспарлануда", "ru")),
    ],
)
def test_a_plan_told_as_done(russian: str, kazakh: str, expected: tuple[str, str, str]) -> None:
    assert told(russian, kazakh) == [expected]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (f"Планируется высадить {TREES}.", f"{TREES} отырғызу жоспарланған."),
        (f"Планируется высадить {TREES}.", f"{TREES} отырғызылады."),
        (f"Высажено {TREES}.", f"{TREES} отырғызылды."),
        (f"Высажено {SEEN}.", f"{SEEN} отырғызылады."),
        (f"Высажено {TREES}.", f"{TREES} отырғызылды, жыл сайын суарылады."),
        (f"Планируется высадить {SEEN}.", f"{SEEN} отырғызылды."),
        (f"Планируется высадить {NEXT}.", f"{NEXT} отырғызылды."),
        (f"Планируется высадить еще, высажено {TREES}.", f"{TREES} отырғызылды."),
        (f"Высажены {TREES}. Планируется больше.", f"{TREES} отырғызылды. Тағы жоспарланған."),
        (f"Планируется {TREES}, всего {TREES}.", f"{TREES} отырғызылды, барлығы {TREES}."),
        (f"Планируется высадить {TREES}.", f"Жоспар бойынша {TREES} отырғызылды."),
    ],
)
def test_what_both_languages_tell_alike_or_may_tell(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []
