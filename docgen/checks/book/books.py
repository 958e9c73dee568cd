"""Checks of the fact book alone (DG14x), and of the files beside those that it is made of (DG154)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.facts.book import FOLDER, SUFFIX, FactBook
from docgen.facts.shapes import nearest
from docgen.model import Diagnostic, Fact, Letter, NameKind, Source, Span
from docgen.world import World

_ALMOST = (".yml", ".yaml.txt", ".yml.txt", ".YAML", ".YML")
"""Endings that a file of facts has by mistake: editors add one, or hide it."""


def figure_without_source(book: FactBook) -> Iterator[Diagnostic]:
    """DG140: a fact that says nothing of where it comes from."""
    for fact in book.facts.values():
        if not fact.sources:
            yield Diagnostic("DG140", fact.span, {"key": fact.key})


def unknown_source(book: FactBook) -> Iterator[Diagnostic]:
    """DG141: a fact that rests on a source nobody wrote."""
    for fact in book.facts.values():
        for citation in fact.sources:
            if citation.source not in book.sources and not book.is_lost("sources", citation.source):
                hint = nearest(citation.source, book.sources)
                yield Diagnostic("DG141", citation.span, {"key": citation.source}, hint=hint)


def unknown_name(book: FactBook) -> Iterator[Diagnostic]:
    """DG142: a record that names a body, person, region or unit nobody wrote."""
    records: tuple[Fact | Source | Letter, ...]
    records = (*book.facts.values(), *book.sources.values(), *book.letters.values())
    for record in records:
        for key, span in _named(record):
            if key not in book.names and not book.is_lost("names", key):
                is_unit = isinstance(record, Fact) and key == record.unit
                known = _COUNTED_IN if is_unit else frozenset(NameKind)
                fitting = {name.key: name for name in book.names.values() if name.kind in known}
                yield Diagnostic("DG142", span, {"key": key}, hint=nearest(key, fitting))


_COUNTED_IN = frozenset((NameKind.UNIT, NameKind.NOUN))
"""What a unit may be: «region» is nearer to the act «resolution» than to anything that is counted."""


def _named(record: Fact | Source | Letter) -> Iterator[tuple[str, Span]]:
    """The names a record points to, each with its place."""
    match record:
        case Fact():
            yield from _one(record.unit, "unit", record)
            yield from _many(record.members, "members", record)
        case Source():
            yield from _one(record.form, "form", record)
            yield from _one(record.issuer, "issuer", record)
        case Letter():
            yield from _many(record.addressees, "addressees", record)
            for field, key in (("signer", record.signer), ("position", record.position), ("body", record.body)):
                yield from _one(key, field, record)
            if record.executor:
                yield from _one(record.executor.person, "executor.person", record)


def _one(key: str, field: str, record: Fact | Source | Letter) -> Iterator[tuple[str, Span]]:
    if key:
        yield key, record.place(field)


def _many(keys: tuple[str, ...], field: str, record: Fact | Source | Letter) -> Iterator[tuple[str, Span]]:
    for number, key in enumerate(keys):
        yield key, record.place(f"{field}.{number}")


def file_not_read(world: World, book: FactBook) -> Iterator[Diagnostic]:  # noqa: ARG001  # every check of files is given both
    """DG154: a file in facts/ that looks like one of facts, and that nobody reads."""
    for path in world.found(FOLDER, ""):
        for ending in (ending for ending in _ALMOST if path.endswith(ending)):
            name = f"{path.rpartition('/')[2].removesuffix(ending)}{SUFFIX}"
            yield Diagnostic("DG154", Span(path), {"name": name})
