"""A typed number of which the other language says nothing."""

from __future__ import annotations

import pytest

from docgen.checks import check_project
from docgen.messages import Ui, sentence
from docgen.world import MemoryWorld
from tests.projects import FACTS, TODAY


def told(russian: str, kazakh: str) -> list[tuple[str, str, str]]:
    """Code, language and words of what nobody has excused."""
    files = {"templates/ru/one.j2": russian, "templates/kz/one.j2": kazakh}
    found = check_project(MemoryWorld({"docgen.yaml": "", "facts/all.yaml": FACTS, **files}, TODAY))
    typed = (one for one in found if one.code in ("DG322", "DG401", "DG402") and not one.excuse)
    return [(one.code, one.span.file.split("/")[1], str(one.args["text"])) for one in typed]


def excused(code: str) -> str:
    return f" {{# docgen: allow {code} — число взято из запроса #}}"


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        (f"Открыто 5 залов.{excused('DG401')}", "Зал ашылды.", [("DG322", "ru", "5")]),
        ("Открыты залы.", f"5 зал ашылды.{excused('DG401')}", [("DG322", "kz", "5")]),
        (f"Открыто пять залов.{excused('DG402')}", "Зал ашылды.", [("DG322", "ru", "пять")]),
        ("Открыто 5 залов.", "Зал ашылды.", [("DG401", "ru", "5")]),
        ("Открыты залы.", "5 зал ашылды.", [("DG401", "kz", "5")]),
        ("Открыто 5 залов.", "6 зал ашылды.", [("DG322", "ru", "5"), ("DG401", "kz", "6"), ("DG401", "ru", "5")]),
    ],
)
def test_a_number_of_one_language(russian: str, kazakh: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(told(russian, kazakh)) == expected


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (f"Открыто 5 залов.{excused('DG401')}", f"5 зал ашылды.{excused('DG401')}"),
        (f"Открыто 5 залов.{excused('DG401')}", f"Бес зал ашылды.{excused('DG402')}"),
        (f"Открыт один зал.{excused('DG402')}", "Зал ашылды."),
        (f"Открыты два зала.{excused('DG402')}", "Екеуі де ашылды."),
        ("Зал открыт в 2025 году.", "Зал былтыр ашылды."),
        ("Зал открыт по статье 5 Закона.", "Зал Заңға сәйкес ашылды."),
        (f"Открыто 5 тыс. залов.{excused('DG401')}", f"5 мың зал ашылды.{excused('DG401')}"),
    ],
)
def test_a_number_of_both_or_none_that_is_wanted(russian: str, kazakh: str) -> None:
    assert [one for one in told(russian, kazakh) if one[0] == "DG322"] == []


@pytest.mark.parametrize(
    ("ui", "other"), [("en", "in the other language"), ("ru", "на другом языке"), ("kz", "екінші тілде")]
)
def test_what_is_told_of_a_kazakh_template_speaks_of_the_other_language(ui: Ui, other: str) -> None:
    kazakh = f"5 зал ашылды.{excused('DG401')}"
    files = {"templates/ru/one.j2": "Открыты залы.", "templates/kz/one.j2": kazakh}
    found = check_project(MemoryWorld({"docgen.yaml": "", "facts/all.yaml": FACTS, **files}, TODAY))
    (one,) = (one for one in found if one.code == "DG322")
    assert one.span.file == "templates/kz/one.j2"
    assert sentence(one, ui).endswith(f"{other} «—»")
