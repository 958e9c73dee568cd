"""What today's letter says beside its figures and in its notes, and a file does not: no control holds those words, so
that nothing but a person can put them in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from docgen import flow
from docgen.auditing.placing import MASK, Placed, masked
from docgen.flow import Piece
from docgen.manifest import Built
from docgen.model import Diagnostic, Document, Footnote, Inline, Span
from docgen.reading import Line, Story

_MORE = 3
"""Characters of the figure behind some words that are compared with them: they show that the words end there."""
_SHOWN = 60


def words_beside(built: Mapping[str, Built], controls: Sequence[Placed], document: Document) -> Iterator[Diagnostic]:
    """DG725 for each figure of a file whose neighbouring words are others today than when the file was built, unless a
    hand has already made them so.
    """
    placed: dict[str, Placed] = {}
    for one in controls:
        if not one.deleted:
            placed.setdefault(one.anchor, one)
    today = {figure.anchor: flow.bare(figure.text) for figure, _ in flow.figures(document)}
    moved = {anchor for anchor, one in built.items() if today.get(anchor, "") not in ("", flow.bare(one.text))}
    for inlines in flow.texts(document):
        for gap in _gaps(inlines):
            if gap.anchor in built and gap.anchor in placed and _differs(gap, built, placed[gap.anchor]):
                between = gap.other in moved and gap.other in placed and gap.anchor not in moved
                one = placed[gap.other if between else gap.anchor]  # words follow the figure that moved
                yield Diagnostic("DG725", one.span, {"text": one.text.strip(), "now": _shown(gap)})


@dataclass(frozen=True, slots=True)
class _Gap:
    """The words of a paragraph between two figures (or its edge): the figure that they stand beside, whether they stand
    before it, and the figure on their other side, empty at the edge.
    """

    anchor: str
    text: str
    ahead: bool
    other: str = ""


def _gaps(inlines: tuple[Inline, ...]) -> Iterator[_Gap]:
    """The words before the first figure of a paragraph, then those behind each."""
    pieces = list(flow.pieces(inlines))
    places = [at for at, piece in enumerate(pieces) if piece.anchor]
    if not places:
        return
    yield _Gap(pieces[places[0]].anchor, _said(pieces[: places[0]]), ahead=True)
    for here, there in pairwise([*places, len(pieces)]):
        other = pieces[there].anchor if there < len(pieces) else ""
        yield _Gap(pieces[here].anchor, _said(pieces[here + 1 : there]), ahead=False, other=other)


def _said(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _differs(gap: _Gap, built: Mapping[str, Built], placed: Placed) -> bool:
    """Whether the words were others in the build, and are others in the file."""
    other = built[gap.other].text if gap.other in built else ""
    if gap.ahead:
        was, now = flow.bare(built[gap.anchor].before)[::-1], flow.bare(gap.text)[::-1]
        stands = flow.bare(placed.before.rpartition(MASK)[2])[::-1]
    else:
        was, now = flow.bare(built[gap.anchor].after), flow.bare(gap.text)
        stands = flow.bare(placed.after.partition(MASK)[0])
    behind = now + flow.bare(other)[:_MORE]
    length = min(len(was), len(behind))
    shorter = len(was) < len(behind) and len(was) < _WINDOW
    return (shorter or was[:length] != behind[:length] or _goes_on(was, behind, gap)) and stands != now


_WINDOW = 40
"""Bare characters that the record of a figure surely has of a side, if the paragraph is that long."""


def _goes_on(was: str, now: str, gap: _Gap) -> bool:
    """Whether there were more words at the edge of the paragraph, where nothing stands today."""
    return not gap.other and len(was) > len(now)


def _shown(gap: _Gap) -> str:
    text = " ".join(gap.text.split())
    if len(text) <= _SHOWN:
        return text
    return f"…{text[-_SHOWN:]}" if gap.ahead else f"{text[:_SHOWN]}…"


def notes_beside(file: str, lines: Sequence[Line], document: Document) -> Iterator[Diagnostic]:
    """DG726 for each note of today's letter that a file has in no wording: its source may have become another one."""
    known = {flow.bare(masked(line)) for line in lines if line.story is Story.NOTE}
    for note in flow.notes(document):
        if _masked(note) not in known:
            yield Diagnostic("DG726", Span(file), {"text": " ".join(flow.plain(note.inlines).split())})


def _masked(note: Footnote) -> str:
    return "".join(MASK if piece.anchor else flow.bare(piece.text) for piece in flow.pieces(note.inlines))
