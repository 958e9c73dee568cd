"""All YAML files of a project → one `FactBook`.

The names of the lexicon that docgen ships (`docgen/lexicon/`) come first; a project may write any of them anew.
"""

from __future__ import annotations

import contextlib
import functools
import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from docgen.facts import shapes
from docgen.facts.distant import Files, Held, Moved
from docgen.facts.laid import Digests, Laid
from docgen.facts.nodes import Entry, Faults, Node, TooMany
from docgen.facts.nodes import Mapping as MappingNode
from docgen.facts.plainly import Found, Placed, find_records, read_plainly
from docgen.facts.records import SECTIONS, SHIPPED, is_record_key, read_record
from docgen.facts.settings import read_settings
from docgen.facts.shapes import nearest
from docgen.facts.shelves import UNREAD, Doubled, Gathered, Numbered, Shelf, in_a_row
from docgen.facts.shipped import as_read_before
from docgen.files import Aside, Unreadable
from docgen.model import LANGS, Called, Diagnostic, Fact, Letter, Name, NameKind, Promise, Related, Source, Span
from docgen.world import World

FOLDER = "facts"
SUFFIX = ".yaml"


T = TypeVar("T")

Sections = Mapping[str, Mapping[str, Any]]
"""The records of a book by section and key."""
TORN = ("", "")
"""Stands in `FactBook.lost` for the records of a file that could not be read at all."""
_HELD = ""
"""Stands for the section of a record that is held, not laid aside."""
_MANY = 256
"""Files of facts from which it pays to read each record when it is asked for: to hold those of thousands takes more
memory than all else that a command does.
"""
_ANY = ""
"""Stands there for the key of a record whose own is not known: the key of another one was written, or none."""


@dataclass(frozen=True, slots=True)
class FactBook:
    """Everything a project knows, by key."""

    facts: Mapping[str, Fact] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    names: Mapping[str, Name] = field(default_factory=dict)
    letters: Mapping[str, Letter] = field(default_factory=dict)
    promises: Mapping[str, Promise] = field(default_factory=dict)
    lost: frozenset[tuple[str, str]] = frozenset()
    """Section and key of each record that stands in a file but could not be read; `TORN` if a whole file could not
    be.
    """
    plain: Collection[str] = field(default=frozenset(), repr=False, compare=False)
    """SHA-256 of the files that were read plainly, without a finding: whoever gives them to `read_facts` again spares
    their reading.
    """
    spelled: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    """Text of a name, in either language → the keys of the names that are so called at some time."""
    views: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was worked out from the book, kept by `view`."""

    def view(self, work_out: Callable[..., T], *args: object) -> T:
        """What a function of the module level works out from the whole book, made once for the same arguments (texts,
        dates). Who needs more than single records asks so: then a rebuild can tell whether the answer has changed.
        """
        key = (work_out, args)
        if key not in self.views:
            self.views[key] = work_out(self, *args)
        found: T = self.views[key]
        return found

    def begins(self, section: str, prefix: str) -> bool:
        """Whether some key of a section goes on where these dotted words end: `a.b` begins `a.b.c`."""
        return prefix in self.view(_beginnings, section)

    def is_lost(self, section: str, key: str) -> bool:
        """Whether a record that is not in the book may be written all the same: its fault is told where it stands."""
        return not self.lost.isdisjoint(((section, key), (section, _ANY), TORN))

    def __post_init__(self) -> None:
        object.__setattr__(self, "spelled", _spellings(self.names))


class NoLetter(Exception):
    """A letter was asked for that is not in the `book`."""

    def __init__(self, book: FactBook) -> None:
        super().__init__()
        self.book = book


def _beginnings(book: FactBook, section: str) -> frozenset[str]:
    records: Mapping[str, Any] = getattr(book, section)
    parted = (key.split(".") for key in records if "." in key)
    return frozenset(".".join(parts[:length]) for parts in parted for length in range(1, len(parts)))


def _spellings(names: Mapping[str, Name]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for key, name in names.items():
        for text in (called.said(lang).text for called in name.called for lang in LANGS):
            found.setdefault(text, {})[key] = None
    return {text: tuple(keys) for text, keys in found.items()}


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """No search for garbage meanwhile: a book makes millions of objects and no cycle among them, and the collector
    would walk all of them again and again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_uncollected()
def read_facts(
    world: World, known: Collection[str] | None = None, aside: Aside | None = None
) -> tuple[FactBook, list[Diagnostic]]:
    """The book of a project and everything wrong with its files. What the user wrote never raises.

    `known` are the `plain` files of a book that this very docgen has read: of a file of these bytes nothing is said.
    Where they are given, if only none, the records of files without a fault are not kept, but read when they are asked
    for: from the bytes of their files, which are put `aside` if there is where to.
    """
    if known is not None:
        with contextlib.suppress(Doubled):  # of which it is to be told where both stand
            return _read_all(world, known, aside, {section: Gathered(aside) for section in SECTIONS})
    return _read_all(world, known, aside, {section: {} for section in SECTIONS})


def read_lightly(
    world: World, aside: Aside, known: Callable[[], Collection[str]] = tuple
) -> tuple[FactBook, list[Diagnostic]]:
    """The same, for whoever asks for few records at a time: where there are many files, these are put `aside`, and next
    to nothing of them is held. `known` is asked only then.
    """
    return read_facts(world, *((known(), aside) if len(world.found(FOLDER, SUFFIX)) >= _MANY else ()))


def is_light(book: FactBook) -> bool:
    """Whether the records of a book are read when they are asked for."""
    return isinstance(book.facts, Shelf)


def held(book: FactBook) -> FactBook:
    """The same book with all its records in memory, for whoever goes through them again and again."""
    return replace(
        book,
        facts=dict(book.facts),
        sources=dict(book.sources),
        letters=dict(book.letters),
        promises=dict(book.promises),
    )


def _read_all(
    world: World, known: Collection[str] | None, aside: Aside | None, records: Mapping[str, Any]
) -> tuple[FactBook, list[Diagnostic]]:
    """The same, gathering records in these tables. Raises `Doubled`."""
    diagnostics: list[Diagnostic] = []
    lost, plain = set[tuple[str, str]](), set[str]()
    laid = Laid(aside) if aside else None
    for path in world.found(FOLDER, SUFFIX):
        sections = set[str]()
        for section, key, record in _read_file(world, path, diagnostics, known, plain):
            if record is None:
                lost |= _keys_meant(section, key)
            elif key in records[section]:
                diagnostics.append(_twice(section, key, record, records[section][key], laid))
                lost.add((section, _ANY))
            else:
                found = laid.add(record, world.reads[path]) if laid and type(record) is Placed else record
                records[section][key] = found
                sections.add(section if type(found) is int else _HELD)
        if _HELD not in sections and not sections <= {"names"}:  # names are held: they do not tell where they are laid
            plain.discard(world.reads.pop(path))  # of thousands of files it is known where they are laid
    shelves: Sections = (
        records if known is None else {name: Shelf(name, in_a_row(found), laid) for name, found in records.items()}
    )
    return _book_of(world, shelves, frozenset(lost), diagnostics, _all_plain(plain, laid, aside))


def _all_plain(plain: Collection[str], laid: Laid | None, aside: Aside | None) -> Collection[str]:
    if laid is None or aside is None:
        return frozenset(plain)
    laid.end()
    return Digests(aside.lay(Digests.of(chain(plain, laid.digests())).told()))


def _keys_meant(section: str, key: str) -> set[tuple[str, str]]:
    """The keys under which a record that could not be read may be asked for: of one that can be no key, any."""
    meant = shapes.in_latin(key)
    return {(section, key), (section, meant if not section or is_record_key(section, meant) else _ANY)}


def _book_of(
    world: World,
    sections: Sections,
    lost: frozenset[tuple[str, str]],
    diagnostics: list[Diagnostic],
    plain: Collection[str],
) -> tuple[FactBook, list[Diagnostic]]:
    """The book of these records, by section and key, and what is wrong with all of them together."""
    own = dict(sections["names"].items())
    names = {**read_lexicon(), **_house_currency(world), **own}  # each is asked for: how is it spelled?
    book = FactBook(**{**sections, "names": names}, lost=lost, plain=plain)
    diagnostics += _groups_that_are_facts(book.facts)
    return book, [_with_key_of_name(found, book) for found in diagnostics]


@_uncollected()
def reread_facts(
    world: World, held: Held, moved: Collection[str], known: Collection[str]
) -> tuple[FactBook, list[Diagnostic]]:
    """The book of a project again, of whose files only these have `moved` since they were `held`; the others are opened
    when one of their records is asked for, and raise `Moved` then if they are not what they were. Raises `Moved` if a
    moved file has other keys now.
    """
    diagnostics: list[Diagnostic] = []
    records: dict[str, dict[str, Any]] = {section: {} for section in SECTIONS}
    plain = set[str]()
    for path, keys in held.keys_of({*moved, *held.not_plain()}).items():
        found = list(_read_file(world, path, diagnostics, known, plain))
        if diagnostics or _keys_of(found) != keys:
            raise Moved(path)
        for section, key, record in found:
            records[section][key] = record
    files = Files(world, held)
    shelves: Sections = {
        section: Shelf(section, Numbered(held.keys[section], found), files) for section, found in records.items()
    }
    return _book_of(world, shelves, frozenset(), diagnostics, frozenset(plain))


def _keys_of(found: Iterable[Found]) -> dict[str, tuple[str, ...]]:
    keys: dict[str, list[str]] = {}
    for section, key, _ in found:
        keys.setdefault(section, []).append(key)
    return {section: tuple(those) for section, those in keys.items()}


def _with_key_of_name(found: Diagnostic, book: FactBook) -> Diagnostic:
    """DG123 where words stand in place of the key of a name: the key of the one name that is called so; where the form
    of an act stands in place of the kind of a source: both lines.
    """
    form = book.names.get(found.args.get("text", "")) if found.code == "DG123" else None
    if form and form.kind is NameKind.ACT_FORM and found.args["field"] == "kind":
        return replace(found, args={**found.args, "expected": f"act, and on a line of its own `form: {form.key}`"})
    if found.code != "DG123" or found.args["expected"] not in (shapes.NAME.expected, shapes.UNIT.expected):
        return found
    text = found.args.get("text", "")
    keys = [key for key, name in book.names.items() if text and text in _words_of(name)]
    return replace(found, args={**found.args, "expected": keys[0]}) if len(keys) == 1 else found


def _words_of(name: Name) -> frozenset[str]:
    words = [called.said(lang) for called in name.called for lang in LANGS]
    return frozenset(text for one in words for text in (one.text, one.short, one.short.rstrip(".")) if text)


@functools.cache
def read_lexicon() -> Mapping[str, Name]:
    """The names that docgen ships: regions, bodies, units, kinds of acts."""
    return as_read_before(sorted((Path(__file__).parents[1] / "lexicon").glob(f"*{SUFFIX}")), _lexicon)


def _lexicon(files: Iterable[tuple[Path, bytes]]) -> Mapping[str, Name]:
    diagnostics: list[Diagnostic] = []
    names: dict[str, Name] = {}
    for file, data in files:
        names.update({key: record for _, key, record in _shipped(f"{SHIPPED}lexicon/{file.name}", data, diagnostics)})
    if diagnostics:
        raise ValueError(f"the lexicon is broken: {diagnostics[0]}")
    return names


def _house_currency(world: World) -> dict[str, Name]:
    """The currency by its one name in Russian, if the house has decided on it whatever the date of the letter."""
    spelling = read_settings(world)[0].tenge
    if not spelling:
        return {}
    tenge = read_lexicon()["tenge"]
    latest = tenge.called[-1]
    called = Called(replace(latest.ru, text=spelling), latest.kz)
    return {tenge.key: replace(tenge, called=(called,))}


def _read_file(
    world: World, path: str, diagnostics: list[Diagnostic], known: Collection[str] | None, plain: set[str]
) -> Iterator[Found]:
    try:
        data = world.read(path)
    except Unreadable as fault:
        diagnostics.append(Diagnostic("DG901", Span(path), {"reason": fault.reason}))
        yield (*TORN, None)
        return
    digest = world.reads[path]
    is_known = known and digest in known
    read = find_records(path, data) if is_known else read_plainly(path, data, placed=known is not None)
    if read is None:
        yield from read_by_all_rules(path, data, diagnostics)
    else:
        plain.add(digest)
        yield from read


def _shipped(path: str, data: bytes, diagnostics: list[Diagnostic]) -> Iterable[Found]:
    plain = read_plainly(path, data)
    return read_by_all_rules(path, data, diagnostics) if plain is None else plain


def read_by_all_rules(path: str, data: bytes, diagnostics: list[Diagnostic]) -> Iterator[Found]:
    """The records of any file, and everything that is wrong with it."""
    from docgen.facts.yaml_nodes import read_nodes  # noqa: PLC0415  # few files need it

    node, faults = read_nodes(path, data)
    if node is None:
        diagnostics += faults
        if faults:
            yield (*TORN, None)
        return
    try:
        yield from _sections(node, faults)
    except TooMany:
        yield (*TORN, None)
    diagnostics += faults


def _sections(node: Node, faults: Faults) -> Iterator[Found]:
    if not isinstance(node, MappingNode):
        faults.append(Diagnostic("DG120", node.span, {"sections": ", ".join(SECTIONS)}))
        return
    for entry in node.entries:
        yield from _section(entry, faults)


def _section(entry: Entry, faults: Faults) -> Iterator[Found]:
    section = entry.key.text
    if section not in SECTIONS:
        hint = nearest(section, SECTIONS)
        faults.append(Diagnostic("DG120", entry.key.span, {"sections": ", ".join(SECTIONS)}, hint=hint))
        yield from ((known, key, None) for key in _keys(entry) for known in SECTIONS)
        return
    if not isinstance(entry.value, MappingNode):
        args = {"field": section, "expected": "records, each under its key, indented"}
        faults.append(Diagnostic("DG123", entry.value.span, args))
        yield (*TORN, None)
        return
    if entry.value.doubled:
        yield section, _ANY, None
    for record in entry.value.entries:
        yield section, record.key.text, read_record(section, record.key, record.value, faults)
        yield from ((section, key, None) for key in _within(section, record.value))


def _within(section: str, record: Node) -> Iterator[str]:
    """The keys that stand in a record and are none of its fields: records that are indented too far, it may be."""
    fields = {field.name for field in SECTIONS[section]}
    entries = record.entries if isinstance(record, MappingNode) else ()
    yield from (one.key.text for one in entries if one.key.text not in fields)


def _keys(section: Entry) -> list[str]:
    """The keys of the records in a section that docgen does not know: it may be a slip of the pen."""
    return [one.key.text for one in section.value.entries] if isinstance(section.value, MappingNode) else []


def _twice(section: str, key: str, again: Any, first: Any, laid: Laid | None) -> Diagnostic:
    """DG106: a key that stands in the same section of two files."""
    if laid and type(first) is int:
        first = laid.place(section, key, first)
    spans = [one.read().span if type(one) in UNREAD else one.span for one in (again, first)]
    return Diagnostic("DG106", spans[0], {"key": key}, (Related("first written here", spans[1]),))


def _groups_that_are_facts(facts: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    """`a` cannot be a fact beside `a.b`: in a template `fact.a.b` would mean two things."""
    for key in (one for one in facts if "." in one):
        parts = key.split(".")
        for length in range(1, len(parts)):
            group = ".".join(parts[:length])
            if group in facts:
                related = (Related("the shorter key stands here", facts[group].span),)
                yield Diagnostic("DG129", facts[key].span, {"key": key, "group": group}, related)
