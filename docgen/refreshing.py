"""Today's facts into a file that somebody has edited since, as tracked changes or plainly.

What `auditing` calls older than today's fact is changed, by its anchor; what a hand typed over is a conflict: told, and
overwritten only where the caller names it. Words beside figures and notes that are others today are changed with them,
word by word, where they are still docgen's own; the others are told. Nothing is given back that `revising` has not
proved: with everything rejected the file reads as before, with everything accepted as a build of today would print it
in those places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from docgen.auditing import Audit, Judged, State
from docgen.codes import has_blockers
from docgen.flow import bare
from docgen.messages import days_said
from docgen.model import Diagnostic, Span
from docgen.reading import Line
from docgen.reading.docx import read_docx
from docgen.register import Register
from docgen.revising import PENDING, Author, Unproved, revise

_HINDERS = frozenset({"DG710", "DG711", "DG712", "DG713", "DG714", "DG715"})
"""What an audit finds that leaves nothing to compare with, or a part unread."""
_CONFLICTS = frozenset({"DG702", "DG709", "DG745"})
"""What a hand did to a figure that a refresh does not undo."""
_LOOK_HERE = frozenset({"DG703", "DG704", "DG705", "DG725", "DG726", "DG737", "DG746", "DG747"})
"""What a refresh cannot put in: no control holds it, or a second one does."""
BEFORE = "before"
"""What stands in the name of a file as it was before a refresh that cannot be taken back in Word."""
BY_HAND = frozenset({"DG725", "DG726", "DG746", "DG747"})
"""What a refreshed file still says otherwise than today's letter where no control is, until a person changes it."""
ALL = "all"
"""Every conflict, as the caller names it."""


@dataclass(frozen=True, slots=True)
class Order:
    """Whom the tracked changes are by, None to put them in plainly; the conflicts to overwrite, by the key of a fact or
    `ALL`.
    """

    author: Author | None
    overwrite: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What came of one file: its new bytes (None: nothing to change, or refused), what was put in place of what, and
    what is to be told. `words` are those beside figures and in notes.
    """

    file: str
    data: bytes | None
    changes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Anchor → what stood there, what stands there now."""
    findings: tuple[Diagnostic, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    count: int = 0
    """How many places were changed."""


def refresh(audited: Audit, data: bytes, order: Order, register: Register) -> Refreshed:
    """Put today's figures into an audited DOCX. Findings say what stands against it; a file that could not be compared
    is not changed, nor one that stands where a letter was sent from.
    """
    against = tuple(one for one in audited.findings if one.code in _HINDERS | _CONFLICTS | _LOOK_HERE)
    if has_blockers(one for one in against if one.code in _HINDERS):
        return Refreshed(audited.file, None, findings=against)
    forced = tuple(one for one in audited.figures if _is_to_be_overwritten(one, audited, order))
    against = tuple(one for one in against if not any(one in figure.findings for figure in forced))
    given = (*forced, *(one for one in audited.figures if _is_older(one)))
    older = {one.anchor: one for one in reversed(given)}
    rewordings = audited.rewordings
    if not older and not rewordings:
        return Refreshed(audited.file, None, findings=against)
    if sent := sent_as(audited.file, register):
        return Refreshed(audited.file, None, findings=(*against, sent) if older else against)
    try:
        revised = revise(data, _texts(older), order.author, _standing(audited, given), rewordings)
    except Unproved as fault:
        found = Diagnostic("DG719", Span(audited.file), {"text": fault.reason})
        return Refreshed(audited.file, None, findings=(*against, found))
    content = read_docx(revised.data)
    against = (*(one for one in against if one.code not in BY_HAND), *audited.beside(content))
    left = tuple(_left(audited, anchor, older[anchor].today, reason) for anchor, reason in revised.left.items())
    done = {anchor: (one.text, one.today) for anchor, one in older.items() if anchor in revised.done}
    copied = tuple(one for one in audited.findings if one.code == "DG707" and _was_figure(one, content.lines, done))
    loud = tuple(_overwritten(one) for one in forced if one.anchor in done)
    count = sum(revised.done.values()) + len(revised.words)
    return Refreshed(
        audited.file, revised.data if count else None, done, (*against, *left, *loud, *copied), revised.words, count
    )


def _was_figure(number: Diagnostic, lines: Sequence[Line], done: Mapping[str, tuple[str, str]]) -> bool:
    """Whether a number outside the figures is what one of those said that were changed, with its noun if it had one: a
    copy without its control. A short number alone may be any other.
    """
    said, line = bare(str(number.args["text"])), bare(lines[number.span.line - 1].text)
    texts = (bare(was) for was, _ in done.values())
    return any(len(was) >= _TELLING and was in line and re.match(rf"{re.escape(said)}(?![\d,])", was) for was in texts)


_TELLING = 3
"""Characters of a figure by which a copy of it is known."""


def _texts(older: Mapping[str, Judged]) -> dict[str, str]:
    return {anchor: one.today for anchor, one in older.items()}


def _standing(audited: Audit, given: Iterable[Judged]) -> dict[str, set[str]]:
    """The texts of each figure that give way: those that were judged so, and all that docgen itself has put there."""
    found: dict[str, set[str]] = {}
    for one in given:
        found.setdefault(one.anchor, {*audited.texts_of(one.anchor)}).add(one.text)
    return found


def _is_older(one: Judged) -> bool:
    """Whether a figure, or a copy of one, says what docgen has written and today's letter does not say any more."""
    older = one.state is State.COPIED and any(found.code == "DG701" for found in one.findings)
    return one.state is State.OLDER or older


def _is_to_be_overwritten(one: Judged, audited: Audit, order: Order) -> bool:
    """Whether a figure that a hand typed over is named by the caller, and there is something to put in its place."""
    typed_over = one.state is State.EDITED and any(found.code == "DG702" for found in one.findings)
    named = order.overwrite & {ALL, *audited.keys_of(one.anchor)}
    return bool(typed_over and one.today and named)


def _overwritten(one: Judged) -> Diagnostic:
    finding = next(found for found in one.findings if found.code == "DG702")
    return Diagnostic("DG724", finding.span, {"text": one.text.strip(), "now": one.today})


def with_seal(audited: Audit, register: Register) -> Audit:
    """An audit whose findings advise no refresh where the letter was sent: there only a supplement can bring the figure
    up to date.
    """
    sent = sent_as(audited.file, register)
    if sent is None:
        return audited
    day = str(sent.args["day"])
    findings = (replace(one, hint=day) if one.code == "DG701" else one for one in audited.findings)
    return replace(audited, findings=tuple(findings))


def sent_as(file: str, register: Register) -> Diagnostic | None:
    """DG720 if a file bears the name, with its language's folder, under which a letter was sent."""
    name = Path(file).resolve().parts[-2:]
    sealed = ((number, seal) for number, seal in register.seals() for one in seal.files if Path(one.path).parts == name)
    return next(
        (Diagnostic("DG720", Span(file), {"day": days_said(seal.on), "number": str(n)}) for n, seal in sealed), None
    )


def _left(audited: Audit, anchor: str, today: str, reason: str) -> Diagnostic:
    """A figure that could not be changed, where the audit found it."""
    finding = next(one for figure in audited.figures if figure.anchor == anchor for one in figure.findings)
    args = {"text": finding.args.get("text", ""), "now": today, "reason": reason}
    return Diagnostic("DG718", finding.span, args, hint=reason if reason == PENDING else "")
