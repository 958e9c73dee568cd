"""What all forms say alike: headings, how a record is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from docgen.changes.comparing import Changes, Touch
from docgen.changes.records import Change, Changed
from docgen.expressions import expression
from docgen.history import LAST_COMMIT
from docgen.messages import Ui, counted, days_said, said
from docgen.model import NBSP, Lang

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
    "announced": "announced",
    "answered_by": "answered by",
    "as_of": "as of",
    "body": "body",
    "called": "called",
    "confirmed": "confirmed",
    "date": "date",
    "due": "due",
    "evidence": "file of the source",
    "executor": "executor",
    "file": "file",
    "form": "form",
    "forms": "forms",
    "in_force": "in force",
    "inquiry": "inquiry",
    "issuer": "issuer",
    "kept": "kept",
    "kind": "kind",
    "leadership": "to the leadership",
    "locator": "place",
    "members": "members",
    "not_answered": "not answered",
    "number": "number",
    "owner": "owner",
    "period": "period",
    "person": "person",
    "phone": "telephone",
    "position": "position",
    "precision": "precision",
    "questions": "questions",
    "received": "received",
    "relations": "must agree",
    "sent": "sent on",
    "short": "in short",
    "signer": "signer",
    "since": "since",
    "source": "source",
    "sources": "sources",
    "status": "status",
    "template": "template",
    "text": "text",
    "title": "title",
    "unit": "unit",
    "until": "until",
    "valid_until": "valid until",
    "value": "value",
    "what": "what it is",
}
"""Field of a record → what a reader calls it; the others go by their own names."""

VALUES: Mapping[str, str] = {
    "status.actual": "fact",
    "status.planned": "plan",
    "precision.exact": "exact",
    "precision.over": "more than",
    "precision.about": "about",
    "precision.under": "less than",
    "kind.act": "legal act",
    "kind.letter": "letter",
    "kind.report": "report",
    "kind.dataset": "data set",
    "kind.database": "database",
    "kind.person": "person",
    "kind.body": "body",
    "kind.office": "position",
    "kind.oblast": "region",
    "kind.city": "city",
    "kind.place": "locality",
    "kind.unit": "unit",
    "kind.noun": "noun",
    "kind.act_form": "form of an act",
    "kind.phrase": "phrase",
    "confirmed.yes": "yes",
    "leadership.yes": "yes",
}
"""Field and value → what a reader calls the value."""

_NUMBER = expression(r"-?\d+(?:\.\d+)?")
_LABEL = expression(r"(?:^|(?<=[;,:] ))([a-z_]+)(?=: )")
"""The name of a field within a record that is told in one line."""


def field(name: str, ui: Ui) -> str:
    """What a field is called, with its language."""
    plain, _, lang = name.partition(".")
    called = said(FIELDS[plain], ui) if plain in FIELDS else plain
    return f"{called}, {lang}" if lang else called


def value(name: str, text: str, ui: Ui) -> str:
    """What a field holds, as people write it: numbers in groups, days, the words of docgen in the reader's language.

    >>> value("value", "214600000.5", "ru").replace(NBSP, "_"), value("status", "planned", "ru")
    ('214_600_000,5', 'план')
    >>> value("inquiry", "number: ДЗ-74; date: 2026-11-30", "ru")
    'номер: ДЗ-74; дата: 30.11.2026'
    """
    if name == "value" and _NUMBER.fullmatch(text):
        grouped = f"{Decimal(text):,f}".replace(",", NBSP)
        return grouped if ui == "en" else grouped.replace(".", ",")
    if word := VALUES.get(f"{name}.{text}"):
        return said(word, ui)
    return _LABEL.sub(lambda label: field(label[1], ui), days_said(text))


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
