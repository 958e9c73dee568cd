"""Two DOCX files → one with tracked changes from the first to the second, proved; or none."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from docgen.reading import Content, Unsound
from docgen.reading.docx import read_docx
from docgen.reading.docx.language import CALLS, w
from docgen.reading.docx.looks import read_looks
from docgen.reading.docx.parts import STYLES, parse, types
from docgen.reading.docx.resolving import is_pending, resolve
from docgen.reading.package import read_package
from docgen.redlining.atoms import Objects, Unwoven
from docgen.redlining.calls import Calls
from docgen.redlining.marking import Marks
from docgen.redlining.notes import CALL_OF, free_numbers, weave_notes
from docgen.redlining.proving import difference
from docgen.redlining.weaving import Weaver
from docgen.revising import Author, Unproved, repack, unused_numbers

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN = f"{_TYPE}document.main+xml"
_HEADERS = (f"{_TYPE}header+xml", f"{_TYPE}footer+xml")
_NOTES = {w("footnoteReference"): f"{_TYPE}footnotes+xml", w("endnoteReference"): f"{_TYPE}endnotes+xml"}
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Redlined:
    """The file with tracked changes, what both files say, and which of them held changes that were still pending: they
    are taken as accepted.
    """

    data: bytes
    old: Content
    new: Content
    pending: tuple[bool, bool]
    changes: int


class _File:
    """One side: its package with the parts that hold text as trees, pending changes accepted (or rejected)."""

    def __init__(self, data: bytes, *, accept: bool = True) -> None:
        self.data = data
        self.package = read_package(data)
        self.kinds = types(self.package)
        self.trees = {name: parse(self.package[name]) for name, kind in self.kinds.items() if _is_text(kind)}
        self.pending = any(is_pending(tree) for tree in self.trees.values())
        for tree in self.trees.values():
            resolve(tree, accept=accept)
        self.content = read_docx(self.packed())

    def packed(self) -> bytes:
        """The file, with its trees as they are now."""
        return repack(self.data, {name: _bytes(tree) for name, tree in self.trees.items()})

    def named(self, kind: str) -> str:
        """The part of a kind; empty if there is none."""
        return next((name for name, one in self.kinds.items() if one == kind), "")

    @property
    def main(self) -> str:
        """The part that holds the body."""
        return next(name for name, kind in self.kinds.items() if name in self.trees and "main+xml" in kind)

    def objects(self, characters: dict[str, str]) -> Objects:
        """How the objects of this file are told apart."""
        return Objects(self._relations(), self._noted(), read_looks(self.package), characters)

    def _relations(self) -> Mapping[str, str]:
        """Relation of the body → the bytes of the part that it leads to, or its address outside."""
        folder, name = posixpath.split(self.main)
        listed = self.package.get(f"{folder}/_rels/{name}.rels", b"<none/>")
        found = {}
        for one in parse(listed).iter(_RELATIONS):
            target = one.get("Target", "")
            part = self.package.get(posixpath.normpath(posixpath.join(folder, target)), target.encode())
            found[one.get("Id", "")] = part.hex()
        return found

    def _noted(self) -> Mapping[str, str]:
        """Bookmark → the text of the note whose call it holds."""
        found, name = {}, ""
        notes = self.trees.get(self.named(_NOTES[w("footnoteReference")]))
        texts = {one.get(w("id")): "".join(map(str, one.itertext())) for one in (notes if notes is not None else ())}
        for element in self.trees[self.main].iter(w("bookmarkStart"), *CALLS):
            if element.tag == w("bookmarkStart"):
                name = element.get(w("name"), "")
            else:
                found[name] = texts.get(element.get(w("id")), "")
        return found


def redline(old: bytes, new: bytes, author: Author) -> Redlined:
    """Show the way from one DOCX to another as tracked changes, word by word, in body, headers, tables and notes.

    Rejecting all of them gives the text of the old file, accepting all that of the new one: proved before anything is
    given back. Raises `Unsound`, `Unwoven`, `Unproved`.
    """
    before, after = _File(old), _File(new)
    wanted = after.content
    calls = Calls({call: free_numbers(after.trees.get(after.named(_NOTES[call]))) for call in CALL_OF.values()})
    characters: dict[str, str] = {}
    objects = before.objects(characters), after.objects(characters)
    numbers = unused_numbers(_bytes(tree) for tree in after.trees.values())
    weaver = Weaver(*objects, Marks(author, numbers), calls, _styles(after))
    weaver.weave(_body(before), _body(after))
    for name in _headers(after):
        if name in before.trees:
            weaver.weave(before.trees[name], after.trees[name])
    for kind in _NOTES.values():
        ours, theirs = after.trees.get(after.named(kind)), before.trees.get(before.named(kind))
        if ours is not None:
            weave_notes(weaver, calls, theirs, ours)
        elif theirs is not None and any(_NOTES[call] == kind for call, _ in calls.gone):
            raise Unwoven("the new file has no place for the notes of the old one")
    data = after.packed()
    _prove(data, before.content, wanted)
    return Redlined(data, before.content, wanted, (before.pending, after.pending), _count(after))


def _prove(data: bytes, old: Content, new: Content) -> None:
    for accept, wanted in ((False, old), (True, new)):
        wrong = difference(_File(data, accept=accept).content, wanted)
        if wrong is not None:
            raise Unproved(wrong)


def _count(file: _File) -> int:
    changes = (tree.iter(w("ins"), w("del")) for tree in file.trees.values())
    return sum(1 for found in changes for one in found if len(one))


def _is_text(kind: str) -> bool:
    return kind in (_MAIN, *_HEADERS, *_NOTES.values()) or kind.endswith("document.macroEnabled.main+xml")


def _body(file: _File) -> etree._Element:
    body = file.trees[file.main].find(w("body"))
    if body is None:
        raise Unsound("this is no DOCX, whatever its name says")
    return body


def _headers(file: _File) -> Iterator[str]:
    yield from sorted(name for name, kind in file.kinds.items() if kind in _HEADERS)


def _styles(file: _File) -> frozenset[str]:
    name = file.named(STYLES)
    styles = parse(file.package[name]).iter(w("style")) if name else ()
    return frozenset(one.get(w("styleId"), "") for one in styles)


def _bytes(tree: etree._Element) -> bytes:
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
