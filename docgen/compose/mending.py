"""A template that Jinja cannot read is read tag by tag: each fault is told, and reading goes on behind the tag in which
it stands. What comes out is never written; it shows what else is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.lexer import Token
from jinja2.parser import Parser

from docgen.compose.lexing import Inseparable
from docgen.compose.places import Places
from docgen.compose.printing import ROOTS
from docgen.compose.refusing import given
from docgen.compose.tags import emptied_tag, first_torn, names_in, offset, place, tag_at
from docgen.facts.shapes import nearest

_CLOSED = ("block", "for", "if", "macro", "call", "filter", "with")
_PAIRED = (*_CLOSED, "set", "raw")
TAGS = (*_PAIRED, *(f"end{tag}" for tag in _PAIRED), "elif", "else", "extends", "include", "import", "from")
"""The tags of templates: one that stands where it does not belong is another fault than one that there is not."""
_OF_JINJA = ("print", "autoescape")
"""Tags that are read, and refused."""
_NAMING = ("for", "macro", "call", "with", "set", "import", "from")
"""Tags that give names a meaning."""
_WITH_ELSE = ("if", "for")
_STRUCTURE = (*_CLOSED, *(f"end{tag}" for tag in _PAIRED), "elif", "else")
"""Tags without which the others stand at the wrong place: a misspelt one is read as what it was meant for."""

_NO_NAMES = frozenset((*TAGS, *ROOTS, "in", "is", "not", "and", "or", "as", "without", "context", "recursive"))
_MOST = 50
"""Faults of one template that are told, and tags that are emptied; one with more such tags is read no further."""

_LOST = "Unexpected end of template."
"""What Jinja says of an end that is missing."""

Faults = list[jinja2.TemplateSyntaxError]


def read_by_tags(
    environment: Any, source: str, name: str | None, filename: str | None
) -> tuple[nodes.Template, Faults]:
    """What can be read of a template, and all that is wrong with its tags. A tag that cannot be taken apart is emptied,
    and all is read again.
    """
    faults: Faults = []
    emptied: dict[int, str] = {}
    while True:
        try:
            parser = _Parser(environment, source, name, filename, emptied)
            return parser.parse(), [*faults, *parser.faults]
        except jinja2.TemplateSyntaxError as fault:
            span = environment.places.span(fault.lineno, "")
            torn = first_torn(source, emptied)
            torn = torn if torn and torn[0].end <= offset(source, span) else None
            tag = torn[0] if torn else tag_at(source, span)
            if tag is None or tag.start in emptied or len(emptied) == _MOST:
                raise
            faults.append(_torn(environment.places, source, torn[1], span.file) if torn else fault)
            emptied[tag.start] = tag.text
            source = source[: tag.start] + emptied_tag(tag.text) + source[tag.end :]


def _torn(places: Places, source: str, at: int, file: str) -> jinja2.TemplateSyntaxError:
    """What is wrong there with a tag that is not closed, or whose quotation mark has no partner."""
    sign = source[at : at + 1]
    is_mark = sign in ("'", '"') and bool(sign)
    problem = f"unexpected char {sign!r}" if is_mark else "expected token 'end of print statement'"
    return jinja2.TemplateSyntaxError(problem, places.number(place(source, at, file)))


class _Parser(Parser):
    """Jinja's parser, which keeps the faults that it finds; of those in emptied tags nothing is said again."""

    def __init__(
        self, environment: Any, source: str, name: str | None, filename: str | None, emptied: Mapping[int, str]
    ) -> None:
        super().__init__(environment, source, name, filename)
        self.source = source
        self.places: Places = environment.places
        self.emptied = emptied
        self.torn = first_torn(source, emptied)
        self.faults: Faults = []
        self.opened: list[int] = []
        """The places of the tags that are being read, the innermost last."""
        self.guessed: set[int] = set()
        """The places of misspelt tags that are read as what they are most like."""
        self.is_astray = False
        """Whether an end was told that belongs to nothing, or may be missing for that: more of the kind may follow."""

    # --- text, prints and tags in turn ---

    def subparse(self, end_tokens: tuple[str, ...] | None = None) -> list[nodes.Node]:
        """What stands up to the tag that ends it, or something around it."""
        self._end_token_stack += [end_tokens] if end_tokens else []
        body: list[nodes.Node] = []
        while self.stream:
            begin = next(self.stream)
            if begin.type == "data":
                text = nodes.TemplateData(begin.value, lineno=begin.lineno)
                body.append(nodes.Output([text], lineno=begin.lineno))
            elif begin.type == "variable_begin":
                body += self._printed(begin)
            elif self._ends():
                break
            else:
                body += self._statement()
        if end_tokens:
            self._end_token_stack.pop()
        return body

    def _printed(self, begin: Token) -> list[nodes.Node]:
        try:
            shown = self.parse_tuple(with_condexpr=True)
            self.stream.expect("variable_end")
        except jinja2.TemplateSyntaxError as fault:
            self._note(fault)
            self._skip("variable_end")
            next(self.stream)
            return []
        return [nodes.Output([shown], lineno=begin.lineno)]

    def _statement(self) -> list[nodes.Node]:
        tag = self.stream.current
        if tag.type == "name" and tag.value not in (*TAGS, *_OF_JINJA):
            return [*self._without_head(Token(tag.lineno, "name", nearest(tag.value, TAGS))), *self._passed()]
        if tag.type == "name" and (tag.value.startswith("end") or tag.value in ("else", "elif")):
            self._tell_astray(tag)
            return self._passed()
        self.opened.append(tag.lineno)
        try:
            made = self.parse_statement()
        except jinja2.TemplateSyntaxError as fault:
            self._note(fault)
            made = self._without_head(tag)
        self.opened.pop()
        try:
            self.stream.expect("block_end")
        except jinja2.TemplateSyntaxError as fault:
            self._note(fault)
            made = made if tag.value in _CLOSED else self._without_head(tag)
            self._passed()
        return made if isinstance(made, list) else [made]

    def _without_head(self, tag: Token) -> list[nodes.Node]:
        """What stands in a tag whose head cannot be read; the names in it may have been given a meaning there."""
        self._skip("block_end")
        names = self._names(tag) if tag.value in _NAMING else ()
        named: list[nodes.Node] = [given(name, tag.lineno) for name in names]
        if tag.value not in _CLOSED:
            self.is_astray = self.is_astray or tag.value in _PAIRED
            return named
        end = f"end{tag.value}"
        between = ("name:elif", "name:else") if tag.value in _WITH_ELSE else ()
        body: list[nodes.Node] = []
        while self.stream:
            body += self.parse_statements((*between, f"name:{end}"))
            if next(self.stream).value == end:
                break
            self._skip("block_end")
        return named if tag.value == "macro" else [*named, *body]

    def _names(self, tag: Token) -> list[str]:
        found = tag_at(self.source, self.places.span(tag.lineno, ""))
        written = self.emptied.get(found.start, found.text) if found else ""
        return [name for name in names_in(written) if name not in _NO_NAMES]

    # --- ends ---

    def parse_statements(self, end_tokens: tuple[str, ...], drop_needle: object = None) -> list[nodes.Node]:
        """What stands up to one of these tags; the end that is missing is told where it was opened."""
        self.stream.skip_if("colon")
        self.stream.expect("block_end")
        body = self.subparse(end_tokens)
        if not self.stream.current.test_any(*end_tokens):
            if not self.is_astray and self.opened[-1] not in self.guessed:
                self.faults.append(jinja2.TemplateSyntaxError(_LOST, self.opened[-1]))
            self._put_end(end_tokens)
        if drop_needle:
            next(self.stream)
        return body

    def _put_end(self, end_tokens: tuple[str, ...]) -> None:
        """Let the tag that is missing be the next one."""
        last = self.stream.current
        behind = [Token(last.lineno, "block_end", "%}")]
        behind += [Token(last.lineno, "block_begin", "{%")] if last.type != "eof" else []
        for token in (*behind, last):
            self.stream.push(token)
        self.stream.current = _named(last, end_tokens)

    def _ends(self) -> bool:
        """Whether the tag ends something that is open. An end of another kind is told, and taken for the one that was
        to come; but a block ends with its own.
        """
        tag = self._spelled()
        if any(tag.test_any(*ends) for ends in self._end_token_stack):
            return True
        innermost = self._end_token_stack[-1] if self._end_token_stack else ("name:endblock",)
        if innermost == ("name:endblock",) or tag.type != "name" or not tag.value.startswith("end"):
            return False
        self._tell_astray(tag)
        self.stream.current = _named(tag, innermost)
        return True

    def _spelled(self) -> Token:
        """The word of a tag; one that there is not is told, and read as the one that it is most like."""
        tag = self.stream.current
        if tag.type == "name" and tag.value not in (*TAGS, *_OF_JINJA):
            self._note(_unknown(tag))
            meant = nearest(tag.value, TAGS)
            self.is_astray = self.is_astray or not meant
            if meant in _STRUCTURE:
                self.stream.current = Token(tag.lineno, "name", meant)
                self.guessed.add(tag.lineno)
        return self.stream.current

    def _tell_astray(self, tag: Token) -> None:
        if not self.is_astray:
            self._note(_unknown(tag))
        self.is_astray = True

    # --- faults ---

    def _note(self, fault: jinja2.TemplateSyntaxError) -> None:
        """Keep a fault, unless its tag has to be emptied first, or was, or one before that is its cause."""
        tag = tag_at(self.source, self.places.span(fault.lineno, ""))
        if isinstance(fault, Inseparable) or tag is None or not tag.is_closed:
            raise fault
        if self.torn and self.torn[0].end <= tag.start:
            raise fault
        if tag.start not in self.emptied and len(self.faults) < _MOST:
            self.faults.append(fault)

    def _skip(self, kind: str) -> None:
        while self.stream and self.stream.current.type != kind:
            next(self.stream)

    def _passed(self) -> list[nodes.Node]:
        """Nothing: the rest of the tag is passed over."""
        self._skip("block_end")
        next(self.stream)
        return []


def _unknown(tag: Token) -> jinja2.TemplateSyntaxError:
    return jinja2.TemplateSyntaxError(f"Encountered unknown tag {tag.value!r}.", tag.lineno)


def _named(where: Token, end_tokens: tuple[str, ...]) -> Token:
    ends = (one.removeprefix("name:") for one in end_tokens)
    return Token(where.lineno, "name", next(one for one in ends if one.startswith("end")))
