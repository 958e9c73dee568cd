"""SARIF 2.1.0 (OASIS), which code hosts and editors read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from docgen import __version__
from docgen.codes import CODES, READ_FROM_WORDS
from docgen.messages import Ui
from docgen.model import Diagnostic, Severity
from docgen.report.data import as_json
from docgen.report.excerpt import SourceLine
from docgen.report.pages import advice, title
from docgen.report.records import Place, Record, records

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "docgen/v1"
_BASE, _BASE_IS = "SRCROOT", "the root of the repository; where there is none, the folder with docgen.yaml"


def show_sarif(diagnostics: Iterable[Diagnostic], source_line: SourceLine, ui: Ui, below: str = "") -> str:
    """One run with a rule for each code that occurs; columns count Unicode characters."""
    found = records(diagnostics, source_line, ui, below)
    codes = sorted({record.code for record in found})
    run = {
        "tool": {"driver": {"name": "docgen", "version": __version__, "rules": [_rule(code, ui) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": {"text": _BASE_IS}}},
        "results": [_result(record, codes.index(record.code)) for record in found],
    }
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, ui: Ui) -> dict[str, Any]:
    # SARIF's rule texts stand for all its results: nothing particular may be in them. `precision` is what code scanning
    # of GitHub sorts by, read from the property bag of a rule: https://github.com/oasis-tcs/sarif-spec/issues/611
    return {
        "id": code,
        "shortDescription": {"text": title(code, ui)},
        "help": {"text": advice(code, ui)},
        "defaultConfiguration": {"level": _level(CODES[code].severity)},
        "properties": {"precision": "high" if code in READ_FROM_WORDS else "very-high"},
    }


def _level(severity: Severity) -> str:
    # SARIF 2.1.0, 3.27.10, knows no questions; one that nobody answered keeps a letter back, as an error does
    return (Severity.ERROR if severity is Severity.QUESTION else severity).value


def _result(record: Record, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": record.code,
        "ruleIndex": rule,
        "level": _level(Severity(record.severity)),
        "message": {"text": f"{record.message}. {record.help}"},
        "locations": [_location(record)],
        "partialFingerprints": {_FINGERPRINT: record.fingerprint},
    }
    if record.suppressed:
        result["suppressions"] = [{"kind": "inSource", "justification": record.suppressed}]
    if record.related:
        result["relatedLocations"] = [
            {**_location(place), "message": {"text": place.message}} for place in record.related
        ]
    return result


def _location(place: Record | Place) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(place.file, errors="surrogateescape"), "uriBaseId": _BASE},
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endColumn": place.column + place.length,
            },
        }
    }
