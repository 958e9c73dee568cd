"""Whole letters of many offices, with tables, notes, promises and the checks of their facts: no check says a word."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import docgen
from docgen.checks import check_project
from docgen.world import MemoryWorld

OFFICES = Path(__file__).parents[1] / "data" / "offices"
STARTER = Path(docgen.__file__).parent / "starter" / "project"
DAY = dt.date(2026, 11, 30)


def files(folder: Path) -> dict[str, str]:
    """Every file of a folder by its path within it."""
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in sorted(folder.rglob("*"))
        if file.suffix in {".yaml", ".j2"}
    }


@pytest.mark.parametrize("office", ["archives", "clerks", "fields", "fisheries", "herds", "rescue"])
def test_nothing_is_told_of_an_office_that_writes_well(office: str) -> None:
    world = MemoryWorld({**files(STARTER), **files(OFFICES / office)}, DAY)
    assert [(one.code, one.span.file, one.span.line, dict(one.args)) for one in check_project(world)] == []
