"""Holds a redline against both files: rejected it must read as the old one, accepted as the new one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from docgen import flow
from docgen.reading import Content, Line, Story


def difference(made: Content, wanted: Content) -> str | None:
    """The first text in which a resolved redline and the file that it must equal differ; None if there is none. What
    reads the same is the same: a space that must not break is no change.

    Compared are body, headers and text boxes line by line, then the notes in the order in which they are called.
    """
    for one, other in zip_longest(_said(made), _said(wanted)):
        if one != other:
            return next((text for _, text in (one, other) if text), "") if one and other else (one or other)[1]
    return None


def _said(content: Content) -> Iterator[tuple[str, str]]:
    lines = [line for line in content.lines if line.text]
    yield from ((line.story.value, flow.level(line.text)) for line in lines if line.story is not Story.NOTE)
    notes = _notes(content.lines)
    yield from (("note", flow.level(notes[call])) for call in _calls(content.lines) if call in notes)


def _calls(lines: tuple[Line, ...]) -> Iterator[str]:
    """The marks of the notes in the order of their first calls."""
    texts = (line for line in lines if line.story is not Story.NOTE)
    yield from dict.fromkeys(run.call for line in texts for run in line.runs if run.call and run.after)


def _notes(lines: tuple[Line, ...]) -> dict[str, str]:
    """Mark → the text of a note, its paragraphs parted by new lines."""
    found: dict[str, str] = {}
    mark = ""
    for line in (line for line in lines if line.story is Story.NOTE):
        mark = next((run.call for run in line.runs if run.call), mark)
        found[mark] = f"{found[mark]}\n{line.text}" if mark in found else line.text
    return found
