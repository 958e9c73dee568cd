"""What all forms say alike: headings, how a record is called, which words of a sentence differ."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.changes.comparing import Changes, Touch
from docgen.changes.records import Change, Changed
from docgen.messages import Ui, counted, said
from docgen.model import Lang

_TOKEN = re.compile(r"\s+|[\w-]+|[^\w\s]")
BECAME: Mapping[Change, str] = {
    Change.ADDED: "added",
    Change.REMOVED: "removed",
    Change.CHANGED: "changed",
}
SECTIONS: Mapping[str, str] = {
    "facts": "Facts",
    "sources": "Sources",
    "names": "Names",
    "letters": "Letters",
    "promises": "Promises",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that were taken out and the words that came in their place; equal where nothing changed."""

    old: str
    new: str


def stretches(old: str, new: str) -> Iterator[Stretch]:
    """A sentence as it was and as it is, word by word.

    >>> list(stretches("проверены 386 школ", "проверены 391 школа"))[1:]
    [Stretch(old='386 школ', new='391 школа')]
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = difflib.SequenceMatcher(lambda token: token.isspace(), before, after, autojunk=False)
    waiting = ["", ""]
    for kind, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        gone, come = "".join(before[from_old:to_old]), "".join(after[from_new:to_new])
        if kind == "equal" and not (gone.isspace() and any(waiting)):
            yield from _changed(waiting)
            waiting = ["", ""]
            yield Stretch(gone, come)
        else:
            waiting = [waiting[0] + gone, waiting[1] + come]
    yield from _changed(waiting)


def _changed(waiting: list[str]) -> Iterator[Stretch]:
    if any(waiting):
        yield Stretch(*waiting)


def heading(changes: Changes, ui: Ui) -> str:
    """What it is all about."""
    return said("What has changed since {revision}", ui, revision=changes.revision)


def summary(changes: Changes, ui: Ui) -> str:
    """How much has changed."""
    letters = len({one.letter for one in changes.touches})
    parts = (
        counted("{count} record", "{count} records", len(changes.records), ui),
        counted("{count} sentence", "{count} sentences", len(changes.touches), ui),
        counted("{count} letter", "{count} letters", letters, ui),
    )
    return ", ".join(parts)


def what(record: Changed, ui: Ui) -> str:
    """What a record is, in the language of the reader."""
    lang: Lang = "kz" if ui == "kz" else "ru"
    return record.what.said(lang) if record.what else ""


def place(record: Changed) -> str:
    """Where a record stands."""
    return f"{record.span.file}:{record.span.line}"


def unlettered(record: Changed, touches: tuple[Touch, ...], ui: Ui) -> str:
    """What is said of a record that stands in no sentence; of a letter's own record nothing."""
    return said("no sentence prints it", ui) if not touches and record.section in {"facts", "sources", "names"} else ""


def broken(changes: Changes, ui: Ui) -> Iterator[str]:
    """Which letters could not be compared."""
    for key in changes.broken.before:
        yield said("the letter {key} could not be composed before: it is not compared", ui, key=key)
    for key in changes.broken.now:
        yield said("the letter {key} cannot be composed: see docgen check {key}", ui, key=key)
