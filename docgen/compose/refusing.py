"""What of Jinja's syntax templates may not use. Each use is told, and something that prints nothing is put in its
place: one wrong filter does not hide what else is wrong, and nothing of such a letter is written anyway.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from docgen.compose.printing import Printed
from docgen.facts.texts import refused_characters

INSTEAD = "put instead"
"""The filter that stands where something was refused: no template can name it, since a name has no blank."""

_ALLOWED: frozenset[type[nodes.Node]] = frozenset((
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Name, nodes.Getattr, nodes.Getitem,
    nodes.Call, nodes.Filter, nodes.Test, nodes.Keyword, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not,
    nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.Neg, nodes.Concat, nodes.CondExpr, nodes.List, nodes.Tuple,
    nodes.If, nodes.For, nodes.Assign, nodes.AssignBlock, nodes.Macro, nodes.CallBlock, nodes.With, nodes.Scope,
    nodes.FilterBlock, nodes.Block, nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport, Printed,
))  # fmt: skip


def _hides(node: Any) -> bool:
    return isinstance(node.value, str) and bool(refused_characters(node.value))


def _is_endless(node: Any) -> bool:
    return isinstance(node.value, float) and not math.isfinite(node.value)


def _computes_its_part(node: Any) -> bool:
    return not (isinstance(node.template, nodes.Const) and isinstance(node.template.value, str))


# what a letter is made from is known without running it
_COMPUTED = (_computes_its_part, "not allowed: a part's name must stand in quotes")
_REFUSED: Mapping[type[nodes.Node], tuple[tuple[Callable[[Any], bool], str], ...]] = MappingProxyType(
    {
        nodes.Const: ((_hides, "not allowed: a hidden character"), (_is_endless, "not allowed: inf")),
        nodes.Extends: (_COMPUTED,),
        nodes.Include: (_COMPUTED, (lambda node: node.ignore_missing, "not allowed: ignore missing")),
        nodes.Import: (_COMPUTED,),
        nodes.FromImport: (_COMPUTED,),
        nodes.Call: ((lambda node: bool(node.dyn_args or node.dyn_kwargs), "not allowed: *"),),
        nodes.CondExpr: ((lambda node: node.expr2 is None, "no else"),),
    }
)
"""Uses of allowed syntax that are refused, and what Jinja is made to say."""


class Refusals:
    """What is refused where there are these filters and tests."""

    def __init__(self, filters: Collection[str], tests: Collection[str]) -> None:
        self._filters = filters
        self._tests = tests

    def of(self, node: nodes.Node) -> str:
        """Why a node is refused, as Jinja would say it; nothing for one that templates may use."""
        if type(node) not in _ALLOWED:
            return f"not allowed: {type(node).__name__.lower()}"
        # Jinja itself tells an unknown filter in a branch only when the branch runs
        if isinstance(node, nodes.Filter) and node.name not in self._filters:
            return f"No filter named {node.name!r}."
        if isinstance(node, nodes.Test) and node.name not in self._tests:
            return f"No test named {node.name!r}."
        return next((problem for refused, problem in _REFUSED.get(type(node), ()) if refused(node)), "")

    def any_of(self, found: Sequence[nodes.Node]) -> bool:
        """Whether one of all the nodes of a tree is refused, or two blocks have one name."""
        blocks = [node.name for node in found if isinstance(node, nodes.Block)]
        return any(map(self.of, found)) or len(blocks) > len(set(blocks))

    def mended(self, tree: nodes.Template) -> list[jinja2.TemplateSyntaxError]:
        """All that is refused in a tree, which has something harmless instead of each afterwards."""
        mending = _Mending(self)
        mending.visit(tree)
        return mending.faults


class _Mending(NodeTransformer):
    def __init__(self, refusals: Refusals) -> None:
        self.refusals = refusals
        self.faults: list[jinja2.TemplateSyntaxError] = []
        self.blocks: set[str] = set()

    def visit(self, node: nodes.Node, *_: Any, **__: Any) -> Any:
        """The node, or what stands in its place."""
        problem = self.refusals.of(node) or self._again(node)
        if not problem:
            return self.generic_visit(node)
        self.faults.append(jinja2.TemplateSyntaxError(problem, node.lineno))
        match node:
            case nodes.Filter():  # what is wrong before it, and in its parentheses, is told too
                node.name = INSTEAD
                return self.generic_visit(node)
            case nodes.Test():  # most likely it was to ask whether there is what the branch prints
                node.name, node.args, node.kwargs = "defined", [], []
                return self.generic_visit(node)
            case nodes.NSRef():
                return nodes.Name("_", "store", lineno=node.lineno)
            case nodes.Expr():
                return instead(node.lineno)
            case nodes.Import(target=name):
                return given(name, node.lineno)
            case nodes.FromImport(names=names):
                return [given(one if isinstance(one, str) else one[1], node.lineno) for one in names]
            case _:
                return list(self._inner(node))

    def _again(self, node: nodes.Node) -> str:
        if not isinstance(node, nodes.Block) or node.name not in self.blocks:
            self.blocks |= {node.name} if isinstance(node, nodes.Block) else set()
            return ""
        return f"block {node.name!r} defined twice"

    def _inner(self, node: nodes.Node) -> Iterator[nodes.Node]:
        """What stands inside a statement that is left out."""
        for inner in getattr(node, "body", ()):
            kept = self.visit(inner)
            yield from kept if isinstance(kept, list) else (kept,)


def instead(lineno: int) -> nodes.Filter:
    """An expression that prints nothing and is never faulty itself."""
    return nodes.Filter(nodes.Const(None), INSTEAD, [], [], None, None, lineno=lineno)


def given(name: str, lineno: int) -> nodes.Assign:
    """A name that is known, and means nothing."""
    return nodes.Assign(nodes.Name(name, "store"), instead(lineno), lineno=lineno)
