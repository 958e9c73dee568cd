"""Changes for a program: JSON."""

from __future__ import annotations

from typing import Any

from docgen.changes.comparing import Changes, Touch
from docgen.changes.records import Changed
from docgen.messages import Ui
from docgen.report.data import as_json


def tell_data(changes: Changes, ui: Ui) -> str:  # noqa: ARG001  # data has no language
    """Revision, records with the sentences they touch, reworded sentences, letters that could not be compared."""
    data = {
        "revision": changes.revision,
        "records": [_record(one, changes.of(one)) for one in changes.records],
        "reworded": [_touch(one) for one in changes.reworded],
        "not_compared": {"before": list(changes.broken.before), "now": list(changes.broken.now)},
    }
    return as_json(data)


def _record(record: Changed, touches: tuple[Touch, ...]) -> dict[str, Any]:
    return {
        "section": record.section,
        "key": record.key,
        "change": record.change.value,
        "place": record.span.said,
        "fields": {field.name: {"old": field.old, "new": field.new} for field in record.fields},
        "sentences": [_touch(one) for one in touches],
    }


def _touch(one: Touch) -> dict[str, str]:
    return {"letter": one.letter, "lang": one.lang, "place": one.span.said, "old": one.old, "new": one.new}
