"""What a template asks is asked under guard: a comparison with a fact that there is not is told, and the rest of the
template is looked at all the same.
"""

from __future__ import annotations

from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator

_QUESTIONS = (nodes.Compare, nodes.And, nodes.Or, nodes.Not)


class GuardingGenerator(CodeGenerator):
    """Jinja's generator, with a guard around each expression that asks whether something is true."""

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> Any:
        """The code of a node."""
        if not isinstance(node, _QUESTIONS):
            return super().visit(node, *args, **kwargs)
        self.write("environment.guarded(lambda: ")
        super().visit(node, *args, **kwargs)
        return self.write(")")


def asked(condition: nodes.Node) -> nodes.Expr:
    """A condition that is asked under guard; a test and a constant never fail."""
    assert isinstance(condition, nodes.Expr)
    if isinstance(condition, (*_QUESTIONS, nodes.Test, nodes.Const)):
        return condition
    return nodes.And(condition, nodes.Const(1), lineno=condition.lineno)
