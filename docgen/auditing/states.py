"""What became of each figure since it was built."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from docgen import flow
from docgen.auditing.placing import MASK, Placed
from docgen.manifest import Built
from docgen.model import Diagnostic, Figure, Related, Span
from docgen.reading import Line
from docgen.reading.docx.naming import ANCHORED
from docgen.wording import same


class State(StrEnum):
    """What a figure of a file is today."""

    AS_BUILT = "as built"
    OLDER = "older than today's fact"
    REFRESHED = "as today's fact"
    """Not what was built, but what today's letter prints at this anchor: brought up to date."""
    EDITED = "edited by hand"
    UNCONTROLLED = "control removed"
    GONE = "gone"
    COPIED = "copied"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Today:
    """What the same letter says today: its figures by anchor, and where the facts they are made from stand."""

    figures: Mapping[str, Figure]
    places: Callable[[Figure], tuple[tuple[str, Span], ...]]
    """A figure → the names of its sources, each with the place of the fact that cites it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One figure of a file: how it stands, what it says, what it would say today (empty: nothing), and what is to be
    told of it.
    """

    anchor: str
    state: State
    text: str
    today: str
    findings: tuple[Diagnostic, ...] = ()


_FEW = 3
"""Characters that are enough to see that a side is another one."""
_SHOWN = 30
"""Characters of each side that show where a figure stands."""
_NEAR = 15
"""Characters beside a figure by which its place in a sentence is known again."""


def judged(
    file: str, built: Mapping[str, Built], controls: Sequence[Placed], lines: Sequence[Line], today: Today | None
) -> Iterator[Judged]:
    """Every figure that was built into a file, then the controls that were not."""
    for anchor, figure in built.items():
        ours = [one for one in controls if one.anchor == anchor and not one.deleted]
        yield from _of_built(file, figure, ours, lines, today)
    for one in controls:
        if one.anchor not in built:
            args = {"key": _key(one.anchor), "text": one.text.strip(), "around": _around(one)}
            yield Judged(one.anchor, State.UNKNOWN, one.text, "", (Diagnostic("DG706", one.span, args),))


def _key(anchor: str) -> str:
    """The key of the record that an anchor names.

    >>> _key("f:letter.inquiry/date#1")
    'letter.inquiry'
    """
    return anchor.removeprefix(ANCHORED).partition("#")[0].partition("/")[0]


def _around(one: Placed) -> str:
    """A figure with the words beside it."""
    before, after = one.before.rpartition(MASK)[2][-_SHOWN:], one.after.partition(MASK)[0][:_SHOWN]
    return " ".join(f"{before}{one.text}{after}".split())


def _of_built(
    file: str, built: Built, ours: Sequence[Placed], lines: Sequence[Line], today: Today | None
) -> Iterator[Judged]:
    if not ours:
        yield _without_control(file, built, lines, today)
        return
    yield _of_control(built, ours[0], today)
    for one in ours[1:]:
        yield _of_copy(_of_control(built, one, today), one, ours[0])


def _of_copy(judged: Judged, one: Placed, first: Placed) -> Judged:
    """A figure that stands in the file once more: as the first, it may be older, or typed over by a hand."""
    related = (Related("first stands here", first.span),)
    copied = Diagnostic("DG705", one.span, {"text": one.text.strip()}, related)
    if judged.state in (State.EDITED, State.GONE):
        return judged
    older = (found for found in judged.findings if found.code == "DG701")
    return replace(judged, state=State.COPIED, findings=(copied, *older))


def _of_control(built: Built, one: Placed, today: Today | None) -> Judged:
    if one.unseen:
        found = Diagnostic("DG709", one.span, {"text": built.text, "reason": one.unseen})
        return Judged(built.anchor, State.EDITED, one.text, "", (found,))
    if not one.text.strip():
        return Judged(built.anchor, State.GONE, "", "", (Diagnostic("DG704", one.span, {"text": built.text}),))
    figure = today.figures.get(built.anchor) if today else None
    if one.spoilt:
        return Judged(built.anchor, State.EDITED, one.text, figure.text if figure else "", (one.spoilt,))
    moved = (Diagnostic("DG708", one.span, {"text": one.text.strip()}),) if _is_elsewhere(built, one) else ()
    if figure and not same(one.text, built.text) and same(one.text, figure.text):
        return Judged(built.anchor, State.REFRESHED, one.text, figure.text, moved)
    if not any(same(one.text, text) for text in built.texts):  # neither a build nor a refresh has written it
        args = {"text": one.text.strip(), "built": built.text}
        edited = Diagnostic("DG702", one.span, args, hint=figure.text if figure else "")
        return Judged(built.anchor, State.EDITED, one.text, figure.text if figure else "", (edited, *moved))
    if figure is None:
        dropped = (Diagnostic("DG716", one.span, {"text": built.text}),) if today else ()
        return Judged(built.anchor, State.UNKNOWN if today else State.AS_BUILT, one.text, "", (*dropped, *moved))
    if not same(one.text, figure.text):
        return Judged(built.anchor, State.OLDER, one.text, figure.text, (_older(one, figure, today), *moved))
    return Judged(built.anchor, State.AS_BUILT, one.text, figure.text, moved)


def _older(one: Placed, figure: Figure, today: Today | None) -> Diagnostic:
    return _old(Diagnostic("DG701", one.span, {"text": one.text.strip(), "now": figure.text}), figure, today)


def _old(found: Diagnostic, figure: Figure, today: Today | None) -> Diagnostic:
    """A finding with the sources of today's figure, and where the facts stand that it is made from."""
    places = today.places(figure) if today else ()
    sources = ", ".join(dict.fromkeys(source for source, _ in places)) or "—"
    related = tuple(Related("the fact stands here", span) for span in dict.fromkeys(span for _, span in places))
    return replace(found, args={**found.args, "sources": sources}, related=related)


def _is_elsewhere(built: Built, one: Placed) -> bool:
    """Whether neither side of a figure is what it was: it was cut out of its sentence and put into another."""
    left = _differs(flow.bare(built.before)[::-1], flow.bare(one.before.rpartition(MASK)[2])[::-1])
    right = _differs(flow.bare(built.after), flow.bare(one.after.partition(MASK)[0]))
    return left and right


def _differs(was: str, now: str) -> bool:
    """Whether a side begins otherwise than it did; only words up to the next figure tell."""
    return bool(was or now) and was[: min(_FEW, len(now))] != now[:_FEW]


def _without_control(file: str, built: Built, lines: Sequence[Line], today: Today | None) -> Judged:
    """A figure whose control is gone: its text may still stand where it stood, and be older than today's fact."""
    figure = today.figures.get(built.anchor) if today else None
    for number, line in enumerate(lines, 1):
        at = _found(built, line)
        if at is not None:
            span = Span(file, number, at + 1, len(built.text))
            now = figure.text if figure else ""
            if figure and not same(built.text, now):
                found = _old(Diagnostic("DG737", span, {"text": built.text, "now": now}), figure, today)
            else:
                found = Diagnostic("DG703", span, {"text": built.text})
            return Judged(built.anchor, State.UNCONTROLLED, built.text, now, (found,))
    found = Diagnostic("DG704", Span(file), {"text": built.text})
    return Judged(built.anchor, State.GONE, "", "", (found,))


def _found(built: Built, line: Line) -> int | None:
    """The offset of a figure's text in a line, if the words on one of its sides are there too."""
    text, wanted = line.text, built.text
    offset = _on_one_line(text).find(_on_one_line(wanted))
    while offset >= 0:
        before, after = flow.bare(text[:offset]), flow.bare(text[offset + len(wanted) :])
        left, right = flow.bare(built.before)[-_NEAR:], flow.bare(built.after)[:_NEAR]
        if (left and before.endswith(left)) or (right and after.startswith(right)) or not (left or right):
            return offset
        offset = _on_one_line(text).find(_on_one_line(wanted), offset + 1)
    return None


def _on_one_line(text: str) -> str:
    """A text as it is compared, as long as it was, a hand's tabs and new lines taken for spaces too."""
    return flow.level(text).replace("\t", " ").replace("\n", " ")
