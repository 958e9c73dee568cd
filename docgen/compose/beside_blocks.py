"""What stands beside the blocks of a template that extends another one. Jinja prints none of it, and says nothing: a
paragraph written below the last `{% endblock %}` would be lost.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from jinja2 import nodes

from docgen.compose.places import Places, marks_and_texts
from docgen.compose.printing import Printed
from docgen.model import Span

BESIDE = "beside the blocks"
"""What the parser says of it, for `composing` to know it by."""


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
