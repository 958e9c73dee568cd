"""Holds a revised file against the one before, by the reader that an audit uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.reading.content import Content, Line


def difference(old: Content, new: Content, texts: Mapping[str, str], *, tracked: bool = True) -> str:
    """What a revision did that it should not have: the first text that is not as it was, or not as it should be.

    `texts` are the new texts by anchor. Rejecting all changes must give what was there before every pending change
    (with the new texts, if they are not `tracked`), accepting all what was there with these texts in their places, line
    for line, in every story. Empty if both hold.
    """
    if len(old.lines) != len(new.lines) or old.strange != new.strange:
        return "the number of paragraphs"
    for before, after in zip(old.lines, new.lines, strict=True):
        was = before.text_before if tracked else _wanted(before, texts, "before")
        if was != after.text_before:
            return after.text_before or was
        if before.story != after.story or _wanted(before, texts, "after") != after.text:
            return after.text or before.text
        if set(_shown(before)) - set(_shown(after)):
            return after.text
    return ""


def _wanted(line: Line, texts: Mapping[str, str], side: str) -> str:
    """A line as it should read with everything accepted («after») or rejected: a control's new text once, where its
    first run stood.
    """
    said: list[str] = []
    told: set[int] = set()
    for run in line.runs:
        if not getattr(run, side) or run.unseen:
            continue
        if run.anchor not in texts:
            said.append(run.text)
        elif run.control not in told:
            told.add(run.control)
            said.append(texts[run.anchor])
    return "".join(said)


def _shown(line: Line) -> Iterator[str]:
    """The anchors of a line that stand there once everything is accepted."""
    return (run.anchor for run in line.runs if run.anchor and run.after)
