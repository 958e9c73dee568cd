"""Ctrl-C outside a build: one code, and no traceback of ours on the clerk's screen."""

from __future__ import annotations

import pytest

from docgen import cli
from docgen.cli import front


def test_a_command_that_is_stopped_ends_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(given: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(front, "run", stopped)
    with pytest.raises(SystemExit) as ended:
        cli.main(["check"])
    assert ended.value.code == front.Exit.MACHINE
