"""All YAML files of a project → one `FactBook`.

The names of the lexicon that docgen ships (`docgen/lexicon/`) come first; a project may write any of them anew.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import Any

from docgen.facts.nodes import Entry, read_nodes
from docgen.facts.nodes import Mapping as MappingNode
from docgen.facts.records import SECTIONS, read_record
from docgen.facts.shapes import nearest
from docgen.files import Unreadable
from docgen.model import Diagnostic, Fact, Letter, Name, Promise, Related, Source, Span
from docgen.world import World

FOLDER = "facts"
SUFFIX = ".yaml"


@dataclass(frozen=True, slots=True)
class FactBook:
    """Everything a project knows, by key."""

    facts: Mapping[str, Fact] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    names: Mapping[str, Name] = field(default_factory=dict)
    letters: Mapping[str, Letter] = field(default_factory=dict)
    promises: Mapping[str, Promise] = field(default_factory=dict)


def read_facts(world: World) -> tuple[FactBook, list[Diagnostic]]:
    """The book of a project and everything wrong with its files. What the user wrote never raises."""
    diagnostics: list[Diagnostic] = []
    records: dict[str, dict[str, Any]] = {section: {} for section in SECTIONS}
    for path in world.found(FOLDER, SUFFIX):
        for section, record in _read_file(world, path, diagnostics):
            _keep(records[section], record, diagnostics)
    records["names"] = {**read_lexicon(), **records["names"]}
    diagnostics += _groups_that_are_facts(records["facts"])
    return FactBook(**records), diagnostics


@functools.cache
def read_lexicon() -> Mapping[str, Name]:
    """The names that docgen ships: regions, bodies, units, kinds of acts."""
    diagnostics: list[Diagnostic] = []
    names: dict[str, Name] = {}
    for file in sorted(resources.files("docgen").joinpath("lexicon").iterdir(), key=lambda file: file.name):
        if file.name.endswith(SUFFIX):
            path = f"docgen:lexicon/{file.name}"
            names.update({record.key: record for _, record in _records(path, file.read_bytes(), diagnostics)})
    if diagnostics:
        raise ValueError(f"the lexicon is broken: {diagnostics[0]}")
    return names


def _read_file(world: World, path: str, diagnostics: list[Diagnostic]) -> Iterator[tuple[str, Any]]:
    try:
        data = world.read(path)
    except Unreadable as fault:
        diagnostics.append(Diagnostic("DG901", Span(path), {"reason": fault.reason}))
        return
    yield from _records(path, data, diagnostics)


def _records(path: str, data: bytes, diagnostics: list[Diagnostic]) -> Iterator[tuple[str, Any]]:
    node, faults = read_nodes(path, data)
    diagnostics += faults
    if node is None:
        return
    if not isinstance(node, MappingNode):
        diagnostics.append(Diagnostic("DG120", node.span, {"sections": ", ".join(SECTIONS)}))
        return
    for entry in node.entries:
        yield from _section(entry, diagnostics)


def _section(entry: Entry, diagnostics: list[Diagnostic]) -> Iterator[tuple[str, Any]]:
    section = entry.key.text
    if section not in SECTIONS:
        hint = nearest(section, SECTIONS)
        diagnostics.append(Diagnostic("DG120", entry.key.span, {"sections": ", ".join(SECTIONS)}, hint=hint))
        return
    if not isinstance(entry.value, MappingNode):
        args = {"field": section, "expected": "records, each under its key, indented"}
        diagnostics.append(Diagnostic("DG123", entry.value.span, args))
        return
    for record in entry.value.entries:
        value = read_record(section, record.key, record.value, diagnostics)
        if value is not None:
            yield section, value


def _keep(
    records: dict[str, Any], record: Fact | Source | Name | Letter | Promise, diagnostics: list[Diagnostic]
) -> None:
    if record.key in records:
        related = (Related("first written here", records[record.key].span),)
        diagnostics.append(Diagnostic("DG106", record.span, {"key": record.key}, related))
    else:
        records[record.key] = record


def _groups_that_are_facts(facts: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    """`a` cannot be a fact beside `a.b`: in a template `fact.a.b` would mean two things."""
    for key, fact in facts.items():
        parts = key.split(".")
        for length in range(1, len(parts)):
            group = ".".join(parts[:length])
            if group in facts:
                related = (Related("the shorter key stands here", facts[group].span),)
                yield Diagnostic("DG129", fact.span, {"key": key, "group": group}, related)
