"""The Jinja that templates may use: a whitelist of syntax, of attributes, of calls, and a bound on work.

On top of Jinja's immutable sandbox: only the node types in `_ALLOWED` compile; attributes exist only on docgen's own
values; nothing is folded at compile time (`{{ 3**(10**8) }}` in a branch that never runs would hang); each turn of a
loop and each joined character is counted against a limit, so that an endless template ends at the same step on every
machine.
"""

from __future__ import annotations

import bisect
import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple, NoReturn

import jinja2
from jinja2 import nodes
from jinja2.lexer import TokenStream
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from docgen.compose.beside_blocks import BESIDE, Blocks, beside_blocks, blocks_of
from docgen.compose.faults import TemplateFault
from docgen.compose.guarding import asked
from docgen.compose.lexing import parted, placed_tokens
from docgen.compose.mending import Faults, read_by_tags
from docgen.compose.places import Places
from docgen.compose.printing import (
    AT_PLACE,
    PRINTED,
    RENDERING,
    SPACES,
    Printing,
    PrintingParser,
    names_a_root,
    printing_lexer,
)
from docgen.compose.refusing import Refusals
from docgen.compose.typed import TYPED_AT, mark_typed
from docgen.facts.shapes import nearest

LOOP_LIMIT = 100_000
"""Turns of all loops of one letter together."""
TEXT_LIMIT = 8_000_000
"""Characters of one letter, and of any text built on the way."""

WORK_LIMIT = 8 * TEXT_LIMIT
"""Characters of all texts that are joined on the way to one letter."""

LIMIT = "DG218"
"""The code of a letter that makes too much: nothing more is made of it."""
_Checked = tuple[nodes.Template, list[nodes.Node]]

EACH_TURN, EACH_PART, TOGETHER = "each turn", "each part", "put together"
"""Filters that templates cannot name (a name has no blank): put in by the parser."""

_LOOP_FIELDS = frozenset({"index", "index0", "first", "last", "length"})


class Readable:
    """A value whose fields templates may read: the only attributes there are."""

    __slots__ = ()

    def field(self, name: str) -> Any:
        """The field of this name; raises `TemplateFault` if there is none."""
        raise NotImplementedError


class Turn(int):
    """The number of a loop's turn: structure, not a figure."""


class Faulty:
    """Stands for a value that could not be made, after its fault was noted; everything made from it is faulty too."""

    __slots__ = ()

    def _still(self, *_: object) -> Faulty:
        return self

    __lt__ = __le__ = __gt__ = __ge__ = _still

    def __contains__(self, _: object) -> bool:
        return True


FAULTY = Faulty()


class _FaultyModule(Faulty):
    """Stands for a part that could not be imported: there is nothing that it does not have."""

    __slots__ = ()

    def __getattr__(self, _: str) -> Faulty:
        return FAULTY


_FAULTY_MODULE = _FaultyModule()


class _Reason(NamedTuple):
    """Why something is missing."""

    tell: Callable[[], TemplateFault]


@dataclass(slots=True)
class Joiner:
    """Joins the texts of one letter, each within `TEXT_LIMIT`, all together within `WORK_LIMIT`."""

    joined: int = 0
    """Characters joined so far."""

    def join(self, pieces: Iterable[str]) -> str:
        """The pieces as one text; raises `TemplateFault` beyond the limits."""
        kept, length = [], 0
        for piece in pieces:
            length += len(piece)
            if length > TEXT_LIMIT or self.joined + length > WORK_LIMIT:
                raise TemplateFault(LIMIT, limit=f"{TEXT_LIMIT} characters")
            kept.append(piece)
        self.joined += length
        return "".join(kept)


class Unknown(jinja2.StrictUndefined):
    """Something that does not exist; any use of it but `is defined` is a fault with the nearest name as help."""

    @classmethod
    def because(cls, fault: Callable[[], TemplateFault]) -> Unknown:
        """Something missing, and who tells why: asked when it is used, for the nearest name takes a look at all."""
        return cls(obj=_Reason(fault))

    def fault(self) -> TemplateFault:
        """What is wrong, as a fault."""
        if isinstance(self._undefined_obj, _Reason):
            return self._undefined_obj.tell()
        name = self._undefined_name
        if name is None:
            return TemplateFault("DG215")
        return TemplateFault("DG210", name=str(name))

    def _fail_with_undefined_error(self, *_: Any, **__: Any) -> NoReturn:
        raise self.fault()

    __str__ = __iter__ = __len__ = __eq__ = __ne__ = __bool__ = _fail_with_undefined_error
    __lt__ = __le__ = __gt__ = __ge__ = __neg__ = _fail_with_undefined_error
    __hash__ = __contains__ = __add__ = __radd__ = __sub__ = _fail_with_undefined_error


class PlacedTemplate(jinja2.Template):
    """A compiled template that finds the place behind a line of its code without reading its table anew each time."""

    @functools.cached_property
    def _lines(self) -> tuple[list[int], list[int]]:
        places, lines = zip(*self.debug_info, strict=True) if self.debug_info else ((), ())
        return list(lines), list(places)

    def get_corresponding_lineno(self, lineno: int) -> int:
        """The place number behind a line of the code; 1 where there is none."""
        lines, places = self._lines
        at = bisect.bisect_right(lines, lineno)
        return places[at - 1] if at else 1


class Sandbox(Printing, ImmutableSandboxedEnvironment):
    """A Jinja environment for one project and language."""

    template_class = PlacedTemplate
    intercepted_binops = frozenset({"+", "-", "*", "/"})
    intercepted_unops = frozenset({"-"})

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
        self.blocks: dict[str, Blocks] = {}
        self.faults: dict[str, Faults] = {}
        """Template → what is wrong in it that can be told without running it."""
        self.torn: set[str] = set()
        """The templates of which a tag could not be read."""
        self.filters = filters
        self.globals = {}
        self.tests = {name: self.tests[name] for name in ("defined", "undefined")}
        self._refusals = Refusals(self.filters.keys(), self.tests.keys())
        self.serve(Joiner(), _raise, _raise)

    def let_go(self) -> None:
        """Of the compiled templates. Each is a cycle with its own code, which would wait for a search for garbage."""
        for template in (self.cache or {}).values():
            template.root_render_func.__globals__.clear()
        self.cache = {}

    # --- reading a template ---

    def handle_exception(self, source: str | None = None) -> NoReturn:  # noqa: ARG002  # Jinja's declaration
        """Raise what was raised. Jinja would first build a traceback into the template for programmers, by compiling as
        many empty lines as the number of the line; ours are numbers of places, and it takes a quarter of a second.
        """
        raise  # noqa: PLE0704  # the one at hand

    def _tokenize(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> TokenStream:
        lexer = printing_lexer(self) if state == PRINTED else self.lexer
        placed = placed_tokens(lexer.tokeniter(source, name or ""), source, filename or name or "", self.places)
        tokens = lexer.wrap(placed, name, filename)
        return TokenStream(tokens if state == PRINTED else parted(tokens), name, filename)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree, found = self._quickly_parsed(source, name, filename) or self._mended(source, name, filename)
        named = (node.template for node in found if isinstance(node, _PARTS))
        self.parts[name or ""] = tuple(sorted({part.value for part in named if isinstance(part, nodes.Const)}))
        self.blocks[name or ""] = blocks_of(tree, found)
        for node in found:
            mark_typed(node, self._typed)
            self._bound(node)
        return tree

    def _quickly_parsed(self, source: str, name: str | None, filename: str | None) -> _Checked | None:
        """The tree with its plainest prints as leaves; None where something is wrong, which Jinja's own way tells."""
        try:
            tree = PrintingParser(self, source, name, filename).parse()
        except jinja2.TemplateSyntaxError:
            return None
        found = list(tree.find_all(nodes.Node))
        if self._refusals.any_of(found) or any(map(names_a_root, found)) or beside_blocks(tree, self.places):
            return None
        return tree, found

    def _mended(self, source: str, name: str | None, filename: str | None) -> _Checked:
        """The tree as Jinja reads it, and all its nodes; what is wrong with them is kept, and harmless in the tree."""
        faults: Faults = []
        try:
            tree = super()._parse(source, name, filename)
        except jinja2.TemplateSyntaxError:
            tree, faults = read_by_tags(self, source, name, filename)
            self.torn.add(name or "")
        lost = not faults and beside_blocks(tree, self.places)
        faults += self._refusals.mended(tree)
        self.faults[name or ""] = faults
        if lost:
            faults.append(jinja2.TemplateSyntaxError(BESIDE, lost))
        return tree, list(tree.find_all(nodes.Node))

    def _typed(self, const: nodes.Expr) -> nodes.Expr:
        """A constant that knows its place: of a text, that of its first letter."""
        place = const.lineno
        if isinstance(const, nodes.Const) and isinstance(const.value, str):
            quote = self.places.span(place, "")
            place = self.places.number(quote._replace(column=quote.column + 1, length=len(const.value)))
        return _filtered(const, TYPED_AT, nodes.Const(place))

    @staticmethod
    def _bound(node: nodes.Node) -> None:
        """Count loops and parts, join only what may be printed, let a key know its place and macros see the facts."""
        match node:
            case nodes.For():
                node.iter = _filtered(node.iter, EACH_TURN)
                node.test = node.test and asked(node.test)
            case nodes.If() | nodes.CondExpr():
                node.test = asked(node.test)
            case nodes.Concat():
                node.nodes = [_filtered(nodes.List(node.nodes, lineno=node.lineno), TOGETHER)]
            case nodes.FilterBlock():
                node.filter = _filtered(nodes.List([node.filter], lineno=node.lineno), TOGETHER)
            case nodes.Getattr(node=nodes.Name(name=root)) | nodes.Getitem(node=nodes.Name(name=root)) if (
                root in SPACES
            ):
                node.node = _filtered(node.node, AT_PLACE, nodes.Const(node.node.lineno))
            case nodes.Include() | nodes.Extends():
                node.template = _part(node)
            case nodes.Import() | nodes.FromImport():
                node.template = _part(node)
                node.with_context = True

    # --- running it ---

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`obj.attribute` in a template; a fault does not hide what is wrong behind it."""
        return self.guarded(lambda: self._attribute(obj, attribute))

    def guarded(self, make: Callable[[], Any]) -> Any:
        """What an expression gives; after a fault, which is noted, a faulty value. A limit ends the letter."""
        try:
            return make()
        except TemplateFault as fault:
            if fault.code == LIMIT:
                raise
            self._note(fault)
            return FAULTY

    def _attribute(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, Readable):
            return obj.field(attribute)
        if isinstance(obj, Unknown | Faulty):
            return obj  # told when it is used: one fault does not hide the others of the template
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
        return self.guarded(lambda: self._item(obj, argument))

    @staticmethod
    def _item(obj: Any, argument: Any) -> Any:
        if isinstance(argument, Unknown):
            raise argument.fault()
        if isinstance(obj, Faulty) or isinstance(argument, Faulty):
            return FAULTY
        if isinstance(obj, list | tuple) and isinstance(argument, int) and -len(obj) <= argument < len(obj):
            return obj[argument]
        raise TemplateFault("DG213", name=str(argument) if isinstance(argument, int) else "[…]")

    def is_safe_callable(self, obj: Any) -> bool:
        """What may be called: macros, blocks, docgen's own functions."""
        return isinstance(obj, Macro | BlockReference) or getattr(obj, "docgen_function", False) is True

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """`obj(…)` in a template."""
        if isinstance(__obj, Unknown | Faulty) or not __self.is_safe_callable(__obj):
            return __self.guarded(lambda: _uncalled(__obj))
        __context[RENDERING].turn(())  # a macro that calls itself twice never ends, and needs no loop for it
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """`+ - * /`: between figures and numbers only."""
        return self.guarded(lambda: self._worked_out(context, operator, left, right))

    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:
        """`-` before a figure or a number."""
        return self.guarded(
            lambda: arg if isinstance(arg, Faulty) else super(Sandbox, self).call_unop(context, operator, arg)
        )

    def _worked_out(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        for side in (left, right):
            if isinstance(side, Faulty):
                return side
            if isinstance(side, Unknown):
                raise side.fault()
            if not isinstance(side, int | float | Readable) or isinstance(side, bool):
                raise TemplateFault("DG216", operator=operator)
        try:
            result = super().call_binop(context, operator, left, right)
        except TypeError:
            raise TemplateFault("DG216", operator=operator) from None
        except ArithmeticError:
            raise TemplateFault("DG209", problem=_BEYOND) from None
        if isinstance(result, int | float) and not abs(result) < _MOST:
            raise TemplateFault("DG209", problem=_BEYOND)
        return result

    def serve(
        self,
        joiner: Joiner,
        note: Callable[[TemplateFault], None],
        note_missing: Callable[[jinja2.TemplateNotFound], None],
    ) -> None:
        """Make the next letter: join what macros and blocks print within its bounds, note its faults and what parts
        there are not.
        """
        self.concat = joiner.join  # type: ignore[method-assign]
        self._note = note
        self._note_missing = note_missing

    def part(self, path: str, framed: str = "") -> jinja2.Template:
        """A part, the frame of the template `framed` if there is one. A part that there is not is told: a frame in its
        place prints the blocks, anything else nothing.
        """
        try:
            return self.get_template(path)
        except jinja2.TemplateNotFound as fault:
            self._note_missing(fault)
        blocks = self.blocks[framed].own if framed else ()
        missing = self.from_string("".join(f"{{% block {one} %}}{{% endblock %}}\n\n" for one in blocks))
        missing.make_module = lambda *_: _FAULTY_MODULE  # type: ignore[method-assign,assignment]
        return missing


_MOST = 10**28
"""Numbers of so many digits are no figures; the product of a product, and so on, would fill all memory."""
_BEYOND = "a division by zero, or more digits than can be kept"


_PARTS = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)


def _uncalled(obj: Any) -> Any:
    """What is left of a call of something that cannot be called."""
    if isinstance(obj, Faulty):
        return obj
    raise obj.fault() if isinstance(obj, Unknown) else TemplateFault("DG214")


def _filtered(node: nodes.Node, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    assert isinstance(node, nodes.Expr)
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)


def _part(node: Any) -> nodes.Filter:
    """The part that a tag names, looked for under guard."""
    return _filtered(node.template, EACH_PART, nodes.Const(type(node).__name__))


def _raise(fault: Exception) -> NoReturn:
    """Where no letter is made, nobody keeps faults."""
    raise fault


@jinja2.pass_context
def _printed(context: Context, value: Any) -> str:
    """The text of a printed expression: Jinja calls this for every `{{ }}`."""
    printed: str = context[RENDERING].printed(value)
    return printed


def unknown_name_hint(message: str, known: Iterable[str]) -> str:
    """The nearest known filter or test for Jinja's «No filter named 'x'.»."""
    quoted = message.split("'")
    return nearest(quoted[1], tuple(known)) if len(quoted) > 2 else ""
