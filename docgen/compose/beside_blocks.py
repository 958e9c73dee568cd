"""What stands beside the blocks of a template that extends another one, or in a block that the other one has not.
Jinja prints none of it, and says nothing: a paragraph written below the last `{% endblock %}`, or in
`{% block tekst %}`, would be lost.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from jinja2 import nodes

from docgen.compose.places import Places, marks_and_texts
from docgen.compose.printing import Printed
from docgen.model import Span

BESIDE = "beside the blocks"
"""What the parser says of it, for `composing` to know it by."""


class Blocks(NamedTuple):
    """The blocks of a template: of what it extends, if that is one template, those that stand in no other block of its
    own with the numbers of their places, and the names of all.
    """

    extended: str
    own: Mapping[str, int]
    names: frozenset[str]


def blocks_of(tree: nodes.Template, found: Iterable[nodes.Node]) -> Blocks:
    """The blocks of a template of which these are all nodes."""
    extends = next((node for node in tree.body if isinstance(node, nodes.Extends)), None)
    parent = extends.template if extends else None
    own = {block.name: block.lineno for block in _outermost(tree)} if extends else {}
    extended = str(parent.value) if isinstance(parent, nodes.Const) else ""
    return Blocks(extended, own, frozenset(node.name for node in found if isinstance(node, nodes.Block)))


def _outermost(node: nodes.Node) -> Iterator[nodes.Block]:
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        elif isinstance(child, nodes.Stmt):
            yield from _outermost(child)


def unprinted(read: Mapping[str, Blocks], name: str) -> Iterator[tuple[str, int, Iterable[str]]]:
    """The blocks of a template, and of those it extends, that nothing prints: name, number of the place, and the names
    that would be printed. `read` are the blocks of all templates that were read.
    """
    blocks = read.get(name)
    while blocks and blocks.extended and blocks.extended in read:
        known = _all_names(read, blocks.extended)
        yield from ((one, place, sorted(known)) for one, place in blocks.own.items() if one not in known)
        blocks = read[blocks.extended]


def _all_names(read: Mapping[str, Blocks], name: str) -> frozenset[str]:
    """The names of a template's blocks and of those that it extends."""
    names, seen = frozenset[str](), set[str]()
    while name in read and name not in seen:
        seen.add(name)
        names |= read[name].names
        name = read[name].extended
    return names


def beside_blocks(tree: nodes.Template, places: Places) -> int:
    """The number of the place of the first thing that a template would print beside its blocks; 0 if there is none."""
    behind = itertools.dropwhile(lambda node: not isinstance(node, nodes.Extends), tree.body)
    return next((place for node in behind for place in _printed(node, places)), 0)


def _printed(node: nodes.Node, places: Places) -> Iterator[int]:
    match node:
        case nodes.Block() | nodes.Macro() | nodes.AssignBlock():
            return  # printed where their name is
        case nodes.Include() | nodes.CallBlock():
            yield node.lineno
        case nodes.Output():
            yield from _said(node, places)
        case _:
            for child in node.iter_child_nodes():
                yield from _printed(child, places) if isinstance(child, nodes.Stmt) else ()


def _said(output: nodes.Output, places: Places) -> Iterator[int]:
    """The places of its words, and of the `{{` of what it prints, before which a mark stands."""
    begun = 0
    for piece in _pieces(output):
        if not isinstance(piece, str):
            yield begun or output.lineno
            continue
        for mark, said in marks_and_texts(piece):
            begun = Places.number_of(mark) if mark else begun
            if said.strip():
                yield _first_word(said, begun, places)


def _pieces(output: nodes.Output) -> Iterator[object]:
    """Its texts, and whatever else it prints, in order."""
    for one in output.nodes:
        match one:
            case nodes.TemplateData(data=text):
                yield text
            case Printed(name=run):
                yield from run
            case _:
                yield one


def _first_word(said: str, begun: int, places: Places) -> int:
    span, lead = places.span(begun, ""), said[: len(said) - len(said.lstrip())]
    column = len(lead) - lead.rfind("\n") if "\n" in lead else span.column + len(lead)
    return places.number(Span(span.file, span.line + lead.count("\n"), column, len(said.strip().split("\n", 1)[0])))
