"""Right sentences, lists and tables put together by machine: no check says a word of them, whatever is combined.

More of them: `python -m tests.properties.right_combinations 5000`.
"""

from __future__ import annotations

from random import Random

import pytest

from tests.properties.right_combinations.combining import combinations, told_of
from tests.properties.right_combinations.wronging import made_wrong

COUNT = 115
"""Five of each base: some seconds."""


def test_nothing_is_told_of_what_is_combined_of_right_parts() -> None:
    given = list(combinations(7, COUNT))
    assert [(told, one and one.ru, one and one.kz) for one, told in told_of(given)] == []


@pytest.mark.parametrize(("way", "least"), [("another year", 0.75), ("two swapped", 0.6)])
def test_a_figure_in_a_wrong_place_is_told(way: str, least: float) -> None:
    """Of such mistakes some are no mistake to a reader; of fewer than these nobody may tell."""
    tried = (made_wrong(one, way, Random(number)) for number, one in enumerate(combinations(7, 23)))
    given = [one for one in tried if one]
    for lang in ("ru", "kz"):
        told = {(one.ru, one.kz) for one, it in told_of(given) if one and it.lang == lang}
        assert len(told) >= least * len(given)
