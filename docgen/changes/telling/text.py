"""Changes for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.changes.comparing import Changes, Touch
from docgen.changes.records import Changed
from docgen.changes.telling import wording
from docgen.messages import Ui, said


def tell_text(changes: Changes, ui: Ui) -> str:
    """Record by record: its fields, then the sentences that print it, old (-) and new (+)."""
    return "".join(f"{line}\n" for line in _lines(changes, ui))


def _lines(changes: Changes, ui: Ui) -> Iterator[str]:
    yield f"{wording.heading(changes, ui)}: {wording.summary(changes, ui)}"
    for record in changes.records:
        yield ""
        yield from _record(record, changes.of(record), ui)
    if changes.reworded:
        yield from ("", said("Reworded in the templates", ui))
        yield from (line for one in changes.reworded for line in _touch(one))
    for line in wording.broken(changes, ui):
        yield from ("", line)


def _record(record: Changed, touches: tuple[Touch, ...], ui: Ui) -> Iterator[str]:
    became = said(wording.BECAME[record.change], ui)
    about = f"  {described}" if (described := wording.what(record, ui)) else ""
    yield f"{record.key}  {became}{about}  {wording.place(record)}"
    for one in record.fields:
        old, new = wording.value(one.name, one.old, ui) or "—", wording.value(one.name, one.new, ui) or "—"
        yield f"  {wording.field(one.name, ui)}: {old} → {new}"
    for touch in touches:
        yield from _touch(touch)
    if alone := wording.unlettered(record, touches, ui):
        yield f"  {alone}"


def _touch(one: Touch) -> Iterator[str]:
    yield f"  {one.letter}  {one.lang}  {one.span.file}:{one.span.line}"
    if one.old == one.new:
        yield f"      {one.new}"
        return
    if one.old:
        yield f"    - {one.old}"
    if one.new:
        yield f"    + {one.new}"
