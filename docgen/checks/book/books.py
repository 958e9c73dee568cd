"""Checks of the fact book alone (DG14x), and of the files beside those that it is made of (DG154)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

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
        for field, key, span in _named(record):
            if key not in book.names and not book.is_lost("names", key):
                yield Diagnostic("DG142", span, {"key": key}, hint=_nearest_of(_taken(field), key, book))


def name_of_another_kind(book: FactBook) -> Iterator[Diagnostic]:
    """DG172: a letter that is signed by a ministry, or that has one where the signer's position belongs."""
    for letter in book.letters.values():
        for field, key, span in _named(letter):
            name, taken = book.names.get(key), _taken(field)
            if name and name.kind not in taken:
                args = {"key": key, "field": field.rpartition(".")[2], "kinds": ", ".join(sorted(taken))}
                yield Diagnostic("DG172", span, args, hint=_nearest_of(taken, key, book))


_SIGNS = frozenset((NameKind.PERSON, NameKind.OFFICE))
_KINDS: Mapping[str, frozenset[NameKind]] = MappingProxyType(
    {
        "unit": frozenset((NameKind.UNIT, NameKind.NOUN)),
        "signer": _SIGNS,
        "executor.person": _SIGNS,
        "position": frozenset((NameKind.OFFICE, NameKind.NOUN, NameKind.PHRASE)),
        "body": frozenset((NameKind.BODY,)),
    }
)
"""What a field takes, where not anything: «region» is nearer to the act «resolution» than to anything that is counted,
and «minister_transport» to the ministry than to any person.
"""


def _taken(field: str) -> frozenset[NameKind]:
    return _KINDS.get(field, frozenset(NameKind))


def _nearest_of(kinds: frozenset[NameKind], key: str, book: FactBook) -> str:
    """The key most like this one among the names of these kinds, or nothing."""
    return nearest(key, {name.key: name for name in book.names.values() if name.kind in kinds})


def _named(record: Fact | Source | Letter) -> Iterator[tuple[str, str, Span]]:
    """The names a record points to, each with its field and its place."""
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


def _one(key: str, field: str, record: Fact | Source | Letter) -> Iterator[tuple[str, str, Span]]:
    if key:
        yield field, key, record.place(field)


def _many(keys: tuple[str, ...], field: str, record: Fact | Source | Letter) -> Iterator[tuple[str, str, Span]]:
    for number, key in enumerate(keys):
        yield field, key, record.place(f"{field}.{number}")


def file_not_read(world: World, book: FactBook) -> Iterator[Diagnostic]:  # noqa: ARG001  # every check of files is given both
    """DG154: a file in facts/ that looks like one of facts, and that nobody reads."""
    for path in world.found(FOLDER, ""):
        for ending in (ending for ending in _ALMOST if path.endswith(ending)):
            name = f"{path.rpartition('/')[2].removesuffix(ending)}{SUFFIX}"
            yield Diagnostic("DG154", Span(path), {"name": name})
