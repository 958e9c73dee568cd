"""Holds a revised file against the one before, by the reader that an audit uses."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from docgen import flow
from docgen.reading.content import Content, Line

Standing = Mapping[str, Collection[str]]
"""Anchor → the texts of a control that may give way to a new one; of an anchor that is not in it, any."""


def difference(
    old: Content, new: Content, texts: Mapping[str, str], standing: Standing, *, tracked: bool = True
) -> str:
    """What a revision did that it should not have: the first text that is not as it was, or not as it should be.

    `texts` are the new texts by anchor, for its controls that say what may be `standing`. Rejecting all changes must
    give what was there before every pending change (with the new texts, if they are not `tracked`), accepting all what
    was there with these texts in their places, line for line, in every story. Empty if both hold.
    """
    if len(old.lines) != len(new.lines) or old.strange != new.strange:
        return "the number of paragraphs"
    for before, after in zip(old.lines, new.lines, strict=True):
        wanted = _Wanted(before, texts, standing)
        was = before.text_before if tracked else wanted.text("before")
        if was != after.text_before:
            return after.text_before or was
        if before.story != after.story or wanted.text("after") != after.text:
            return after.text or before.text
        if set(_shown(before)) - set(_shown(after)):
            return after.text
    return ""


class _Wanted:
    """A line as it should read with everything accepted («after») or rejected: a control's new text once, where its
    first run stood.
    """

    def __init__(self, line: Line, texts: Mapping[str, str], standing: Standing) -> None:
        self._runs = line.runs
        said: dict[int, str] = {}
        for run in line.runs:
            said[run.control] = said.get(run.control, "") + (run.text if run.after and not run.unseen else "")
        self._new = {run.control: texts[run.anchor] for run in line.runs if run.anchor in texts}
        for run in line.runs:
            stands = standing.get(run.anchor, (said[run.control],))
            if all(flow.bare(text) != flow.bare(said[run.control]) for text in stands):
                self._new.pop(run.control, None)

    def text(self, side: str) -> str:
        return "".join(self._said(side))

    def _said(self, side: str) -> Iterator[str]:
        told: set[int] = set()
        for run in self._runs:
            if not getattr(run, side) or run.unseen:
                continue
            if run.control not in self._new:
                yield run.text
            elif run.control not in told:
                told.add(run.control)
                yield self._new[run.control]


def _shown(line: Line) -> Iterator[str]:
    """The anchors of a line that stand there once everything is accepted."""
    return (run.anchor for run in line.runs if run.anchor and run.after)
