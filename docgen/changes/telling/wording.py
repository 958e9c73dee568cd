"""What all forms say alike: headings, how a record is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.changes.comparing import Changes, Touch
from docgen.changes.records import Change, Changed
from docgen.history import LAST_COMMIT
from docgen.messages import Ui, counted, said
from docgen.model import Lang

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


FIELDS: Mapping[str, str] = {
    "addressees": "addressees",
    "as_of": "as of",
    "date": "date",
    "due": "due",
    "executor": "executor",
    "in_force": "in force",
    "inquiry": "inquiry",
    "issuer": "issuer",
    "kept": "kept",
    "kind": "kind",
    "locator": "place",
    "members": "members",
    "number": "number",
    "owner": "owner",
    "period": "period",
    "person": "person",
    "precision": "precision",
    "sent": "sent on",
    "signer": "signer",
    "sources": "sources",
    "status": "status",
    "title": "title",
    "unit": "unit",
    "valid_until": "valid until",
    "value": "value",
    "what": "what it is",
}
"""Field of a record → what a reader calls it; the others go by their own names."""


def field(name: str, ui: Ui) -> str:
    """What a field is called, with its language."""
    plain, _, lang = name.partition(".")
    called = said(FIELDS[plain], ui) if plain in FIELDS else plain
    return f"{called}, {lang}" if lang else called


def heading(changes: Changes, ui: Ui) -> str:
    """What it is all about."""
    if changes.revision == LAST_COMMIT:
        return said("What has changed since the last state saved in git", ui)
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
