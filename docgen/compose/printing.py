"""What templates print most, `{{ fact.KEY | filter("word") }}`, read by one pattern and run as a value.

Jinja's lexer, parser and generator would take each of its signs through a dozen steps, and Python would compile what
comes out: half of the time of a letter that has templates of its own. Here it is one token, one node and one constant
of the code. Whatever the pattern does not match goes Jinja's way, and so does every template that Jinja finds a fault
in, or that gives one of docgen's names a value of its own: what is said of it is always said by that way
(`sandbox.Sandbox`). Nothing can be done here that Jinja's way could not do: the same look-ups, the same filters.
"""

from __future__ import annotations

import copy
import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Protocol

import jinja2
from jinja2 import nodes
from jinja2.compiler import Frame
from jinja2.lexer import TOKEN_VARIABLE_BEGIN, Lexer, _Rule
from jinja2.parser import Parser
from jinja2.runtime import Context
from jinja2.utils import missing

from docgen.compose.guarding import GuardingGenerator
from docgen.expressions import expression
from docgen.sameness import Same

ROOTS = ("fact", "source", "name", "letter", "reserved")
"""What a template can begin an expression with."""
SPACES = ("fact", "source", "name")
"""The roots behind which a key stands."""
AT_PLACE = "at place"
"""The filter that lets a key know its place: no template can name it, since a name has no blank."""
RENDERING = "this rendering"
"""Where docgen's own functions find the rendering: a name that no template can set."""

PRINTED = "printed"
"""The kind of the token; no token of Jinja's is called so."""

Word = str | int
Step = tuple[str, tuple[Word, ...], Mapping[str, Word]]
"""A filter's name, what it is given by place and by name."""


class Said(NamedTuple):
    """An expression: the number of the place where its faults are told; its root, with the number of its own place (0:
    `letter`, which needs none); the fields behind it; the filters.
    """

    told: int
    root: str
    place: int
    fields: tuple[str, ...]
    steps: tuple[Step, ...]


Run = tuple[str | Said, ...]
"""What a template prints in one go."""


class Prints(Protocol):
    """What is asked of a rendering."""

    running: int
    """The number of the place that is being printed; 0: Jinja's own code knows it."""

    def printed(self, value: Any) -> str:
        """The text of a value."""
        ...


_WORD = r"(?:\"[^\"\\\n]*\"|'[^'\\\n]*'|(?:0|[1-9]\d{0,8}|[Tt]rue|[Ff]alse)(?![\w.]))"
_NAME = r"[A-Za-z_]\w*"
_NAMED = rf"{_NAME}\s*=\s*{_WORD}"
_LONGEST = 8
"""Fields, and filters, in a row: more are no print of a figure."""


def _pattern(filters: Iterable[str]) -> re.Pattern[str]:
    """The whole of such an expression behind its `{{`, its `}}` included."""
    known = "|".join(sorted(filter(str.isidentifier, filters), key=len, reverse=True))
    given = rf"\(\s*(?:{_WORD}(?:\s*,\s*{_WORD})*(?:\s*,\s*{_NAMED})?|{_NAMED})?\s*\)"
    return expression(
        rf"(?<=\{{\{{)\s*(?:{'|'.join((*SPACES, 'letter'))})(?:\.{_NAME}){{1,{_LONGEST}}}"
        rf"(?:\s*\|\s*(?:{known})(?!\w)(?:{given})?){{0,{_LONGEST}}}\s*\}}\}}",
        re.ASCII,
    )


_PIECE = expression(rf"\.({_NAME})|\|\s*(?P<filter>{_NAME})|(?:({_NAME})\s*=\s*)?({_WORD})", re.ASCII)
_ROOT = expression(rf"\s*({_NAME})", re.ASCII)


class Pieces(NamedTuple):
    """An expression taken apart, with offset and length of its root and of the sign or word that tells its place."""

    root: str
    fields: tuple[str, ...]
    steps: tuple[Step, ...]
    root_part: tuple[int, int]
    told_part: tuple[int, int]


def read_pieces(text: str) -> Pieces:
    """The pieces of an expression that the pattern has matched. Its faults are told at its last filter, or else at the
    last dot, as Jinja does.

    >>> read_pieces(' fact.schools | count("школа", case="gen") }}')[1:3]
    (('schools',), (('count', ('школа',), {'case': 'gen'}),))
    """
    root = _ROOT.match(text)
    assert root is not None
    fields: list[str] = []
    steps: list[tuple[str, list[Word], dict[str, Word]]] = []
    told = 0, 0
    for piece in _PIECE.finditer(text, root.end()):
        field, filtered, name, word = piece.groups()
        if field:
            fields.append(field)
            told = piece.start(), 1
        elif filtered:
            steps.append((filtered, [], {}))
            told = piece.start("filter"), len(filtered)
        elif name:
            steps[-1][2][name] = _value(word)
        else:
            steps[-1][1].append(_value(word))
    ready = tuple((name, tuple(given), named) for name, given, named in steps)
    return Pieces(root[1], tuple(fields), ready, (root.start(1), len(root[1])), told)


def _value(word: str) -> Word:
    if word[0] in "\"'":
        return word[1:-1]
    return int(word) if word.isdecimal() else word in ("true", "True")


Printed = nodes.EnvironmentAttribute
"""A run in Jinja's tree: a leaf that no syntax makes (Jinja lets nobody add kinds of nodes); its `name` is the run."""


class PrintingParser(Parser):
    """Jinja's parser, which makes one leaf of all that a template prints in one go."""

    def __init__(self, environment: jinja2.Environment, source: str, name: str | None, file: str | None) -> None:
        super().__init__(environment, source, name, file, state=PRINTED)  # what `Sandbox._tokenize` knows it by

    def subparse(self, end_tokens: tuple[str, ...] | None = None) -> list[nodes.Node]:
        """What stands up to the tag that ends it, as Jinja parses it."""
        if end_tokens is None:
            return self._body(())
        self._end_token_stack.append(end_tokens)  # for what is said of a tag that is missing
        body = self._body(end_tokens)
        self._end_token_stack.pop()
        return body

    def _body(self, end_tokens: tuple[str, ...]) -> list[nodes.Node]:
        body: list[nodes.Node] = []
        while self.stream:
            if self.stream.current.type != "block_begin":
                body.append(self._output())
                continue
            next(self.stream)
            if end_tokens and self.stream.current.test_any(*end_tokens):
                return body
            statement = self.parse_statement()
            body += statement if isinstance(statement, list) else [statement]
            self.stream.expect("block_end")
        return body

    def _output(self) -> nodes.Output:
        """Text and prints up to the next tag; between expressions of Jinja's own, runs."""
        start = self.stream.current.lineno
        children: list[nodes.Expr] = []
        run: list[str | Said] = []
        while self.stream and (token := self.stream.current).type != "block_begin":
            next(self.stream)
            if token.type == "data":
                run.append(token.value)
            elif token.type == PRINTED:
                run += token.value
            else:
                children += _leaf(run, start)
                run = []
                children.append(self.parse_tuple(with_condexpr=True))
                self.stream.expect("variable_end")
        children += _leaf(run, start)
        return nodes.Output(children, lineno=start)


def _leaf(run: list[str | Said], lineno: int) -> list[nodes.Expr]:
    return [Printed(tuple(_joined(run)), lineno=lineno)] if run else []


def _joined(run: list[str | Said]) -> Iterator[str | Said]:
    """The run with each text in one piece."""
    texts: list[str] = []
    for one in run:
        if isinstance(one, str):
            texts.append(one)
            continue
        if texts:
            yield "".join(texts)
            texts = []
        yield one
    if texts:
        yield "".join(texts)


class PrintingGenerator(GuardingGenerator):
    """Jinja's generator, which leaves text and such expressions out of the code: `Printing` keeps them as they are."""

    environment: Printing

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802  # Jinja finds it by this name
        """A stretch of a template: each run of text and prints is one call."""
        beside_extends = frame.require_output_check
        if beside_extends and self.has_known_extends:
            return  # never printed
        if beside_extends:
            self.writeline("if parent_template is None:")
            self.indent()
        for child in node.nodes:
            if isinstance(child, Printed):
                self._write_run(child.name, frame)
            else:
                super().visit_Output(nodes.Output([child], lineno=node.lineno), frame)
        if beside_extends:
            self.outdent()

    def _write_run(self, run: Any, frame: Frame) -> None:
        self.environment.runs.append(run)
        call = f"environment.print_run(context, {len(self.environment.runs) - 1})"
        self.writeline(f"{frame.buffer}.extend({call})" if frame.buffer else f"yield from {call}")


def printing_lexer(environment: jinja2.Environment) -> Lexer:
    """Jinja's lexer with one rule more: behind `{{` the whole of such an expression may stand."""
    return _lexer(Same(environment.lexer), tuple(environment.filters))


@functools.lru_cache(maxsize=4)
def _lexer(plain: Same[Lexer], filters: tuple[str, ...]) -> Lexer:
    lexer = copy.copy(plain.value)
    rules = plain.value.rules
    tags, *others = rules["root"]
    assert tags.pattern.pattern.startswith(_ANY_TEXT)
    text = expression(tags.pattern.pattern.replace(_ANY_TEXT, _TEXT, 1), tags.pattern.flags)
    printed = _Rule(_pattern(filters), PRINTED, "#pop")
    lexer.rules = {
        **rules,
        "root": [tags._replace(pattern=text), *others],
        TOKEN_VARIABLE_BEGIN: [printed, *rules[TOKEN_VARIABLE_BEGIN]],
    }
    return lexer


_ANY_TEXT = "(.*?)"
_TEXT = r"([^{]*+(?:\{(?![%{#])[^{]*+)*+)"
"""The same text before a tag, found by leaps and not by looking for each tag at each letter."""


def names_a_root(node: nodes.Node) -> bool:
    """Whether a template gives one of docgen's names a value of its own here."""
    match node:
        case nodes.Name(name=name, ctx=use):
            return name in ROOTS and use != "load"
        case nodes.Macro(name=name) | nodes.Import(target=name):
            return name in ROOTS
        case nodes.FromImport(names=names):
            return any((one[1] if isinstance(one, tuple) else one) in ROOTS for one in names)
    return False


class Printing(jinja2.Environment):
    """An environment that prints such expressions."""

    code_generator_class = PrintingGenerator

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.runs: list[Run] = []
        """What the code of the templates prints by its number."""

    def print_run(self, context: Context, number: int) -> Iterator[str]:
        """The texts of a run."""
        rendering: Prints = context[RENDERING]
        for one in self.runs[number]:
            if isinstance(one, str):
                yield one
            else:
                rendering.running = one.told
                text = rendering.printed(self._value(context, one))
                rendering.running = 0
                yield text

    def _value(self, context: Context, said: Said) -> Any:
        """The value of such an expression, made as Jinja's code would make it."""
        value = context.resolve_or_missing(said.root)
        if value is missing:
            value = self.undefined(name=said.root)
        if said.place:
            value = self.filters[AT_PLACE](self, value, said.place)
        for field in said.fields:
            value = self.getattr(value, field)
        for name, given, named in said.steps:
            value = self.filters[name](context, value, *given, **named)
        return value
