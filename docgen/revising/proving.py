"""Holds a revised file against the one before, by the reader that an audit uses."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from docgen import flow
from docgen.flow import Passage
from docgen.reading.content import Content, Line, Run
from docgen.wording import Rewording, changed, changes, same

Standing = Mapping[str, Collection[str]]
"""Anchor → the texts of a control that may give way to a new one; of an anchor that is not in it, any."""


def difference(
    old: Content,
    new: Content,
    texts: Mapping[str, str],
    standing: Standing,
    rewordings: Sequence[Rewording] = (),
    *,
    tracked: bool = True,
) -> str:
    """What a revision did that it should not have: the first text that is not as it was, or not as it should be.

    `texts` are the new texts by anchor, for its controls that say what may be `standing`; `rewordings` the paragraphs
    whose words may have given way. Rejecting all changes must give what was there before every pending change (with
    the new texts and words, if they are not `tracked`), accepting all what was there with these in their places, line
    for line, in every story, a space that does not break as a plain one. Empty if both hold.
    """
    if len(old.lines) != len(new.lines) or old.strange != new.strange:
        return "the number of paragraphs"
    for before, after in zip(old.lines, new.lines, strict=True):
        wanted = _Wanted(before, texts, standing, rewordings)
        if before.text_before != after.text_before if tracked else not wanted.is_met(after, "before"):
            return after.text_before or before.text_before
        if before.story != after.story or not wanted.is_met(after, "after"):
            return after.text or before.text
        if set(_shown(before)) - set(_shown(after)):
            return after.text
    return ""


class _Wanted:
    """A line as it should read with everything accepted («after») or rejected: a control's new text once, where its
    first run stood.
    """

    def __init__(
        self, line: Line, texts: Mapping[str, str], standing: Standing, rewordings: Sequence[Rewording]
    ) -> None:
        self._line, self._runs, self._rewordings = line, line.runs, rewordings
        said: dict[int, str] = {}
        for run in line.runs:
            said[run.control] = said.get(run.control, "") + (run.text if run.after and not run.unseen else "")
        self._new = {run.control: texts[run.anchor] for run in line.runs if run.anchor in texts}
        for run in line.runs:
            stands = standing.get(run.anchor, (said[run.control],))
            if all(flow.bare(text) != flow.bare(said[run.control]) for text in stands):
                self._new.pop(run.control, None)

    def is_met(self, after: Line, side: str) -> bool:
        """Whether a line reads so: its figures say what they must, its words are those that were there, or today's."""
        stands = after.text if side == "after" else after.text_before
        if flow.level("".join(self._said(side))) == flow.level(stands):
            return True
        was, now = (line.passage(before=side == "before") for line in (self._line, after))
        meant = (one for one in self._rewordings if one.anchors == was.anchors == now.anchors)
        return any(self._is_reworded(was, now, one) and self._has_figures(after, side, one) for one in meant)

    def _has_figures(self, after: Line, side: str, one: Rewording) -> bool:
        """Whether the figures of a line are those of today, hidden ones too: words follow them."""
        seen = list(_figures(after.runs, side))
        whole = _figures(after.runs, side, unseen=True)
        wanted = _figures(self._runs, side, self._new)
        return list(map(flow.level, seen)) == list(map(flow.level, wanted)) and all(map(same, whole, one.figures))

    @staticmethod
    def _is_reworded(was: Passage, now: Passage, one: Rewording) -> bool:
        places = zip(was.words, now.words, one.was, one.now, strict=True)
        return all(stood == stands or _is_today(stood, stands, texts, today) for stood, stands, texts, today in places)

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


def _figures(
    runs: Sequence[Run], side: str, new: Mapping[int, str] = MappingProxyType({}), *, unseen: bool = False
) -> Iterator[str]:
    """What the controls say on one side, seen or not, or what those that are `new` must say."""
    for control, group in groupby(runs, key=lambda run: run.control):
        held = [run for run in group if getattr(run, side)]
        if control and any(run.text for run in held):
            yield new.get(control, "".join(run.text for run in held if unseen or not run.unseen))


def _is_today(stood: str, stands: str, was: Sequence[str], now: str) -> bool:
    """Whether words are those of a fresh build; of such as a hand edited elsewhere, whether nothing else changed."""
    made = (changed(stood, found) for text in was if (found := changes(stood, (text,), now)))
    return stands in made and (same(stands, now) or not any(same(stood, text) for text in was))


def _shown(line: Line) -> Iterator[str]:
    """The anchors of a line that stand there once everything is accepted."""
    return (run.anchor for run in line.runs if run.anchor and run.after)
