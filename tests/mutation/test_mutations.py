"""One change of each kind in the worked letter, found where it stands; `tools/mutations.py` tries thousands."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
sys.path.insert(0, str(PROJECT / "tools"))

from mutations import KINDS, ground_of, tried  # noqa: E402


def test_the_untouched_project_is_clean() -> None:
    ground_of(PROJECT)


@pytest.mark.parametrize(("number", "kind"), list(enumerate(KINDS)), ids=list(KINDS))
def test_a_change_is_found_at_its_place(number: int, kind: str) -> None:
    trial = tried(PROJECT, ("ru", "kz")[number % 2], f"slice {number}", (kind,))
    assert trial.outcome == "caught", (trial.said, sorted(trial.places), trial.found)
