"""What a build would do, and why: `docgen build --dry-run`, `--explain LETTER`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docgen.cli.options import (
    Voice,
    print_page,
)
from docgen.messages import said

if TYPE_CHECKING:  # loaded by the command, with all rooms below
    from docgen.build.planning import Planned, Reason, Stale

MOST = 12
"""Reasons shown of one letter: a name in hundreds of places has changed once."""


def tell_plan(planned: Planned, speaker: Voice) -> None:
    """The letters that would be made, each with its files and its first reason."""
    for one in planned.stale:
        print_page(f"{one.task.letter}: {_files(one, speaker)}; {next(_lines(one, speaker), '')}\n")
    _tell_stopped(planned, speaker)
    if not planned.stale and not planned.stopped:
        speaker.say("nothing to do: all files are as they should be")


def tell_reasons(planned: Planned, speaker: Voice) -> None:
    """All reasons for which one letter would be made."""
    for one in planned.stale:
        print_page(f"{one.task.letter}: {_files(one, speaker)}\n")
        for line in _lines(one, speaker):
            print_page(f"  {line}\n")
    _tell_stopped(planned, speaker)
    for key in planned.fresh:
        speaker.say("{key}: nothing that it rests on has changed", key=key)


def _tell_stopped(planned: Planned, speaker: Voice) -> None:
    for key in planned.stopped:
        speaker.say("{key}: not written while a record that it cites is wrong; `docgen check` tells which", key=key)


def _files(one: Stale, speaker: Voice) -> str:
    files = ", ".join(f"{lang} {name}" for lang, name in one.task.targets)
    return files or said("only checked", speaker.ui)


def _lines(one: Stale, speaker: Voice) -> Iterator[str]:
    for reason in one.reasons[:MOST]:
        yield _sentence(reason, speaker)
    if len(one.reasons) > MOST:
        yield said("and {count} more", speaker.ui, count=str(len(one.reasons) - MOST))


def _sentence(reason: Reason, speaker: Voice) -> str:
    return said(reason.message, speaker.ui, key=reason.key, path=reason.path)
