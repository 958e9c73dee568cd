"""The Jinja that templates may use: a whitelist of syntax, of attributes, of calls, and a bound on work.

On top of Jinja's immutable sandbox: only the node types in `_ALLOWED` compile; attributes exist only on docgen's own
values;
nothing is folded at compile time (`{{ 3**(10**8) }}` in a branch that never runs would hang); each turn of a loop and
each
joined character is counted against a limit, so that an endless template ends at the same step on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NoReturn

import jinja2
from jinja2 import meta, nodes
from jinja2.lexer import TokenStream
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from docgen.compose.faults import TemplateFault
from docgen.compose.places import Places
from docgen.facts.shapes import nearest
from docgen.facts.texts import refused_characters
from docgen.model import Span

LOOP_LIMIT = 100_000
"""Turns of all loops of one letter together."""
TEXT_LIMIT = 8_000_000
"""Characters of one letter, and of any text built on the way."""

_ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Name, nodes.Getattr, nodes.Getitem,
    nodes.Call, nodes.Filter, nodes.Test, nodes.Keyword, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not,
    nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.Neg, nodes.Concat, nodes.CondExpr, nodes.List, nodes.Tuple,
    nodes.If, nodes.For, nodes.Assign, nodes.AssignBlock, nodes.Macro, nodes.CallBlock, nodes.With, nodes.Scope,
    nodes.FilterBlock, nodes.Block, nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport,
)  # fmt: skip

EACH_TURN, AS_TEXT = "each turn", "as text"
"""Filters that templates cannot name (a name has no blank): put in by the parser."""

_LOOP_FIELDS = frozenset({"index", "index0", "first", "last", "length"})


ROOTS = ("fact", "source", "name", "letter", "reserved")
"""What a template can begin an expression with."""


class Readable:
    """A value whose fields templates may read: the only attributes there are."""

    __slots__ = ()

    def field(self, name: str) -> Any:
        """The field of this name; raises `TemplateFault` if there is none."""
        raise NotImplementedError


class Turn(int):
    """The number of a loop's turn: structure, not a figure."""


class Unknown(jinja2.StrictUndefined):
    """Something that does not exist; any use of it but `is defined` is a fault with the nearest name as help."""

    @classmethod
    def because(cls, fault: TemplateFault) -> Unknown:
        """Something missing for a reason already known, told when it is used."""
        return cls(obj=fault)

    def fault(self) -> TemplateFault:
        """What is wrong, as a fault."""
        if isinstance(self._undefined_obj, TemplateFault):
            return self._undefined_obj
        name = self._undefined_name
        if name is None:
            return TemplateFault("DG215")
        return TemplateFault("DG210", hint=nearest(str(name), ROOTS), name=str(name))

    def _fail_with_undefined_error(self, *_: Any, **__: Any) -> NoReturn:
        raise self.fault()

    __str__ = __iter__ = __len__ = __eq__ = __ne__ = __bool__ = _fail_with_undefined_error
    __hash__ = __contains__ = __add__ = __radd__ = __sub__ = _fail_with_undefined_error


class Sandbox(ImmutableSandboxedEnvironment):
    """A Jinja environment for one project and language."""

    intercepted_binops = frozenset({"+", "-", "*", "/"})

    def __init__(self, loader: jinja2.BaseLoader, places: Places, filters: dict[str, Callable[..., Any]]) -> None:
        super().__init__(
            loader=loader,
            undefined=Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            optimized=False,
            autoescape=False,  # nothing but template text is ever markup: facts enter after the markup is parsed
            finalize=_printed,
            cache_size=-1,
            auto_reload=False,
        )
        self.places = places
        self.parts: dict[str, tuple[str, ...]] = {}
        """Template → the parts that it names, for every template that was read."""
        self.filters = filters
        self.globals = {}
        self.tests = {name: self.tests[name] for name in ("defined", "undefined")}
        self.concat = _bounded_concat  # type: ignore[method-assign]

    # --- reading a template ---

    def _tokenize(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> TokenStream:
        raw = self.lexer.tokeniter(source, name or "", filename, state)
        placed = self._placed(raw, source, filename or name or "")
        return TokenStream(self.lexer.wrap(placed, name, filename), name, filename)

    def _placed(self, raw: Iterable[tuple[int, str, str]], source: str, file: str) -> Iterator[tuple[int, str, str]]:
        """Tokens with place numbers for line numbers, and a mark before each piece of text and each `{{`."""
        offset, line, start = 0, 1, 0
        for _, kind, value in raw:
            found = source.index(value, offset)  # whitespace control takes blanks out between tokens
            line += source.count("\n", offset, found)
            start = source.rfind("\n", 0, found) + 1
            number = self.places.number(Span(file, line, found - start + 1, max(len(value.split("\n", 1)[0]), 1)))
            if kind == "variable_begin":
                yield number, "data", Places.mark(number)
            yield number, kind, Places.mark(number) + value if kind == "data" else value
            line += value.count("\n")
            offset = found + len(value)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(nodes.Node):
            self._check(node)
            self._bound(node)
        self.parts[name or ""] = tuple(sorted({str(part) for part in meta.find_referenced_templates(tree)}))
        return tree

    def _check(self, node: nodes.Node) -> None:
        """Refuse what is not on the whitelist."""
        if not isinstance(node, _ALLOWED):
            raise jinja2.TemplateSyntaxError(f"not allowed: {type(node).__name__.lower()}", node.lineno)
        if isinstance(node, nodes.Const) and isinstance(node.value, str) and refused_characters(node.value):
            raise jinja2.TemplateSyntaxError("not allowed: a hidden character", node.lineno)
        if isinstance(node, nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport):
            self._check_part(node)
        if isinstance(node, nodes.Call) and (node.dyn_args or node.dyn_kwargs):
            raise jinja2.TemplateSyntaxError("not allowed: *", node.lineno)

    @staticmethod
    def _check_part(node: nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport) -> None:
        """Parts are named in quotes, so that what a letter is made from is known without running it."""
        if not (isinstance(node.template, nodes.Const) and isinstance(node.template.value, str)):
            raise jinja2.TemplateSyntaxError("not allowed: a part's name must stand in quotes", node.lineno)

    @staticmethod
    def _bound(node: nodes.Node) -> None:
        """Count the turns of loops, join only what may be printed, and let imported macros see the facts."""
        if isinstance(node, nodes.For):
            node.iter = _filtered(node.iter, EACH_TURN)
        if isinstance(node, nodes.Concat):
            node.nodes = [_filtered(piece, AS_TEXT) for piece in node.nodes]
        if isinstance(node, nodes.Import | nodes.FromImport):
            node.with_context = True

    # --- running it ---

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`obj.attribute` in a template."""
        if isinstance(obj, Readable):
            return obj.field(attribute)
        if isinstance(obj, Unknown):
            raise obj.fault()
        if isinstance(obj, LoopContext) and attribute in _LOOP_FIELDS:
            value = getattr(obj, attribute)
            return Turn(value) if attribute in ("index", "index0") else value
        if isinstance(obj, jinja2.environment.TemplateModule | jinja2.runtime.TemplateReference | BlockReference):
            return super().getattr(obj, attribute)
        raise TemplateFault("DG213", name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """`obj[argument]` in a template."""
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        if isinstance(obj, list | tuple) and isinstance(argument, int) and -len(obj) <= argument < len(obj):
            return obj[argument]
        raise TemplateFault("DG213", name=str(argument))

    def is_safe_callable(self, obj: Any) -> bool:
        """What may be called: macros, blocks, docgen's own functions."""
        return isinstance(obj, Macro | BlockReference) or getattr(obj, "docgen_function", False) is True

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """`obj(…)` in a template."""
        if isinstance(__obj, Unknown):
            raise __obj.fault()
        if not __self.is_safe_callable(__obj):
            raise TemplateFault("DG214")
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """`+ - * /`: between figures and numbers only."""
        for side in (left, right):
            if isinstance(side, Unknown):
                raise side.fault()
            if not isinstance(side, int | float | Readable) or isinstance(side, bool):
                raise TemplateFault("DG216", operator=operator)
        try:
            return super().call_binop(context, operator, left, right)
        except (TypeError, ArithmeticError):
            raise TemplateFault("DG216", operator=operator) from None


def _filtered(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _bounded_concat(pieces: Iterable[str]) -> str:
    """Join the pieces of a macro or block, within `TEXT_LIMIT`."""
    kept = list(pieces)
    if sum(map(len, kept)) > TEXT_LIMIT:
        raise TemplateFault("DG218", limit=f"{TEXT_LIMIT} characters")
    return "".join(kept)


@jinja2.pass_context
def _printed(context: Context, value: Any) -> str:
    """The text of a printed expression: Jinja calls this for every `{{ }}`."""
    printed: str = context["rendering"].printed(value)
    return printed


def unknown_name_hint(message: str, known: Iterable[str]) -> str:
    """The nearest known filter or test for Jinja's «No filter named 'x'.»."""
    quoted = message.split("'")
    return nearest(quoted[1], tuple(known)) if len(quoted) > 2 else ""
