"""Plans of a later year told as of the end of this one, or as at work already."""

from __future__ import annotations

import pytest
from seen import codes, finished, found, places

from docgen.checks.times.by_the_end import plan_of_a_later_year
from docgen.checks.times.plans_done import plan_told_as_done
from docgen.model import Lang

DAY = finished("x").day
PLAN = "value: {}, period: {}, status: planned, sources: {{report: пункт 1}}"
RECORDS = f"""
facts:
  next: {{what: {{ru: станции, kz: станциялар}}, {PLAN.format(9, DAY.year + 1)}}}
  this: {{what: {{ru: посты, kz: бекеттер}}, {PLAN.format(7, DAY.year)}}}
"""
NEXT, THIS = "{{ fact.next }}", "{{ fact.this }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"До конца года планируется открыть {NEXT} станций."),
        ("ru", f"Также до конца текущего года планируется открыть {NEXT} станций."),
        ("ru", f"К концу года запланировано {NEXT} станций."),
        ("kz", f"Жыл соңына дейін {NEXT} станция ашу жоспарлануда."),
        ("kz", f"Ағымдағы жылдың соңына дейін {NEXT} станция ашу жоспарланып отыр."),
    ],
)
def test_a_plan_of_a_later_year(lang: Lang, text: str) -> None:
    assert places(plan_of_a_later_year, text, lang, RECORDS) == [("DG446", "one.j2", 1, text.index("{{") + 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"До конца года планируется открыть {THIS} постов."),
        ("ru", f"До конца следующего года планируется открыть {NEXT} станций."),
        ("ru", f"До конца года планируется выбрать участки, а затем открыть {NEXT} станций."),
        ("ru", f"До конца года будет разработан проект {NEXT} станций."),
        ("ru", f"Планируется открыть {NEXT} станций, проект готовится до конца года."),
        ("ru", f"До конца года и позже планируется открыть {NEXT} станций."),
        ("kz", f"Жыл соңына дейін {THIS} бекет ашу жоспарлануда."),
        ("kz", f"Келесі жылдың соңына дейін {NEXT} станция ашу жоспарлануда."),
        ("kz", f"Жыл соңына дейін жоба жасалады, кейін {NEXT} станция ашу жоспарлануда."),
        ("kz", f"{NEXT} станция ашу жоспарлануда, жоба жыл соңына дейін жасалады."),
    ],
)
def test_a_plan_of_this_year_or_unsure(lang: Lang, text: str) -> None:
    assert found(plan_of_a_later_year, text, lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", f"Уже работают {NEXT} станций.", ["DG447"]),
        ("ru", f"В области уже действует {NEXT} станций.", ["DG447"]),
        ("kz", f"Қазір {NEXT} жұмыс істеп тұр.", ["DG447"]),
        ("ru", f"Работают над тем, чтобы открыть {NEXT} станций.", []),
        ("ru", f"Уже работают {THIS} постов.", []),
        ("ru", f"Планируется, что уже работают {NEXT} станций.", []),
        ("kz", f"Қазір {THIS} жұмыс істеп тұр.", []),
        ("kz", f"{NEXT} станция ашу үшін жұмыс істеп жатыр.", []),
    ],
)
def test_a_plan_told_as_at_work(lang: Lang, text: str, expected: list[str]) -> None:
    assert codes(plan_told_as_done, text, lang, RECORDS) == expected
