"""Quickly made named tuples."""

from __future__ import annotations

import gc

from docgen import rows


def test_the_collector_takes_no_getter_away() -> None:
    """The class that the getters are taken from is in a cycle: let go before they are copied, it may be emptied,
    wherever the collector happens to run.
    """
    before = gc.get_threshold()
    found = []
    try:
        for threshold in range(1, 400):
            gc.set_threshold(threshold)
            found.append(rows._getters.__wrapped__(3))  # type: ignore[attr-defined]
    finally:
        gc.set_threshold(*before)
    assert all({"f0", "f1", "f2"} <= set(getters) for getters in found)
