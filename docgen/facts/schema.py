"""JSON Schema (draft 2020-12) of the files in facts/ and of docgen.yaml, from the tables that the readers use."""

from __future__ import annotations

import json
from collections.abc import Callable

from docgen.facts.records import SECTIONS
from docgen.facts.settings import SETTINGS
from docgen.facts.shapes import KEY_PATTERN, LETTER_KEY_PATTERN, Schema, record_schema

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema_text(name: str) -> str:
    """One of `SCHEMAS` as a file."""
    return json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2) + "\n"


def facts_schema() -> Schema:
    """What may stand in a file of facts/."""
    return {
        "$schema": DRAFT,
        "title": "docgen: facts, sources, names, letters",
        "type": "object",
        "properties": {
            section: {
                "type": "object",
                "patternProperties": {_key_pattern(section): record_schema(fields)},
                "additionalProperties": False,
            }
            for section, fields in SECTIONS.items()
        },
        "additionalProperties": False,
    }


def _key_pattern(section: str) -> str:
    return LETTER_KEY_PATTERN if section == "letters" else KEY_PATTERN


def settings_schema() -> Schema:
    """What may stand in docgen.yaml."""
    return {"$schema": DRAFT, "title": "docgen: settings of a project", **record_schema(SETTINGS)}


SCHEMAS: dict[str, Callable[[], Schema]] = {
    "docgen.schema.json": facts_schema,
    "docgen.settings.schema.json": settings_schema,
}
"""The schema files of a project, which the modelines of its YAML files name."""
