"""Atoms as runs of WordprocessingML: as they are, inserted, deleted."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from lxml import etree

from docgen.reading.docx.language import w
from docgen.redlining.atoms import SIGN_OF, Atom, Unwoven, canonical, needs_relation

_SIGNS = re.compile(f"([{''.join(SIGN_OF)}])")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DELETED = {w("t"): w("delText"), w("instrText"): w("delInstrText")}


def runs(atoms: Iterable[Atom], *, deleted: bool = False) -> Iterator[etree._Element]:
    """The elements that print atoms; text of one look is one run. Raises `Unwoven`.

    A field in one element cannot stand within a change: it is written as several runs, as Word does it.
    """
    for look, alike in groupby(atoms, _look):
        if look is None:
            yield from (node for atom in alike for node in _object(atom, deleted=deleted))
        else:
            given = list(alike)
            yield _run("".join(atom.text for atom in given), given[0].look, "delText" if deleted else "t")


def _look(atom: Atom) -> str | None:
    """What makes two stretches of text one run; None for an object."""
    if atom.nodes:
        return None
    return canonical(atom.look)


def _run(text: str, look: etree._Element | None, name: str) -> etree._Element:
    run = etree.Element(w("r"))
    if look is not None:
        run.append(copy.deepcopy(look))
    for piece in filter(None, _SIGNS.split(text)):
        element = etree.SubElement(run, w(SIGN_OF.get(piece, name)))
        if piece not in SIGN_OF:
            element.text = piece
            element.set(_SPACE, "preserve")
    return run


def _object(atom: Atom, *, deleted: bool) -> Iterator[etree._Element]:
    for node in atom.nodes:
        if deleted and needs_relation(node):
            raise Unwoven("a picture or an embedded object was taken out, which cannot be shown as a change")
        for one in _unfolded(node) if node.tag == w("fldSimple") else (copy.deepcopy(node),):
            if deleted and one.tag == w("r"):
                _delete(one)
            yield one


def _delete(run: etree._Element) -> None:
    for element in run:
        element.tag = _DELETED.get(str(element.tag), element.tag)


def _unfolded(field: etree._Element) -> Iterator[etree._Element]:
    """A field in one element as runs: begin, instruction, its result, end."""
    yield _mark("begin")
    instruction = etree.Element(w("instrText"))
    instruction.text = field.get(w("instr"), "")
    instruction.set(_SPACE, "preserve")
    yield _holding(instruction)
    yield _mark("separate")
    yield from (copy.deepcopy(one) for one in field if one.tag == w("r"))
    yield _mark("end")


def _mark(kind: str) -> etree._Element:
    mark = etree.Element(w("fldChar"))
    mark.set(w("fldCharType"), kind)
    return _holding(mark)


def _holding(element: etree._Element) -> etree._Element:
    run = etree.Element(w("r"))
    run.append(element)
    return run


def kept(atoms: Sequence[Atom]) -> Iterator[etree._Element]:
    """Atoms that have not changed, with their objects as they are."""
    for has_nodes, alike in groupby(atoms, lambda atom: bool(atom.nodes)):
        if has_nodes:
            yield from (copy.deepcopy(node) for atom in alike for node in atom.nodes)
        else:
            yield from runs(alike)
