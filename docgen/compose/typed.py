"""A number that is typed where it does not stand: given to a macro, put into a variable, listed for a loop. It knows
its place, so it is told there, and an excuse on the macro's line does not cover whatever somebody gives to it later.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import nodes

from docgen.compose.printing import ROOTS
from docgen.expressions import expression
from docgen.lang.alphabet import CAPITALS, SMALL

TYPED_AT = "typed at"
"""A filter that templates cannot name: it puts the place to the value."""


class Typed:
    """A value that was typed at this place."""

    place: int


class _TypedInt(Typed, int): ...


class _TypedFloat(Typed, float): ...


class _TypedText(Typed, str): ...


_TYPED: dict[type, Callable[[Any], Any]] = {int: _TypedInt, float: _TypedFloat, str: _TypedText}
_MAY_TELL = expression(rf"(?<!\w)\d|[{CAPITALS}{SMALL}]")
"""Digits, or words that may be a number, «двадцать»; keys and cases are Latin."""

Shown = Callable[[nodes.Expr], nodes.Expr]
"""What makes a constant one that knows its place."""


def typed_at(value: Any, place: int) -> Any:
    """The value, with its place."""
    made = _TYPED[type(value)](value)
    made.place = place
    return made


def mark_typed(node: nodes.Node, shown: Shown) -> None:
    """Let the constants that a node hands on to another place know theirs."""
    match node:
        case nodes.Call(node=nodes.Name(name=name)) if name in ROOTS:
            pass  # `reserved("date", 20)` prints no number
        case nodes.Call():
            node.args = [_shown(one, shown) for one in node.args]
            for named in node.kwargs:
                named.value = _shown(named.value, shown)
        case nodes.Assign():
            node.node = _shown(node.node, shown)
        case nodes.With():
            node.values = [_shown(one, shown) for one in node.values]
        case nodes.For():
            node.iter = _shown(node.iter, shown)


def _shown(node: Any, shown: Shown) -> Any:
    match node:
        case nodes.Const(value=value) if type(value) in _TYPED and (not isinstance(value, str) or _tells(value)):
            return shown(node)
        case nodes.List() | nodes.Tuple():
            node.items = [_shown(one, shown) for one in node.items]
        case nodes.CondExpr():
            node.expr1, node.expr2 = _shown(node.expr1, shown), node.expr2 and _shown(node.expr2, shown)
    return node


def _tells(text: str) -> bool:
    return bool(_MAY_TELL.search(text))
