"""The tags in the text of a template, as a person sees them: where Jinja's lexer has lost its way, it takes the rest of
the template for part of a tag that is never closed.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from docgen.expressions import expression
from docgen.model import Span


def _pattern(opening: str, inner: str, closing: str) -> re.Pattern[str]:
    return expression(rf"{opening}(?:{inner}(?!{closing}).)*+({closing})?", re.DOTALL)


_INNER = r"\"[^\"{}\n]*\"|'[^'{}\n]*'|(?!\{[{%#])"
_TAGS = {
    "{{": _pattern(r"\{\{", _INNER, r"\}\}"),
    "{%": _pattern(r"\{%", _INNER, r"%\}"),
    "{#": _pattern(r"\{#", "", r"#\}"),
}
_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENING = expression(r"\{[{%#]")
_CUT = expression(r"[%}#]\}|(?=\n[ \t]*\n)|(?=\{[{%])")
"""Where a tag ends that is not closed: behind the wrong braces, with its paragraph, or before the next tag."""
_WORD = expression(r"\{%[-+]?\s*[a-z]*")
_QUOTED = expression(r"\"[^\"\n]*\"|'[^'\n]*'")
_BEYOND = expression(r"\n|\{[{%]")
_NAME = expression(r"[A-Za-z_]\w*")


class Tag(NamedTuple):
    """A tag, with its offset."""

    start: int
    text: str
    is_closed: bool

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.start + len(self.text)


def _tag(source: str, start: int) -> Tag:
    found = _TAGS[source[start : start + 2]].match(source, start)
    assert found is not None
    if found[1]:
        return Tag(start, found[0], is_closed=True)
    cut = _CUT.search(found[0], 2)
    text = (found[0][: cut.end()] if cut else found[0]).rstrip()
    behind = source[start + len(text) :].split("\n", 1)[0]
    lacking = len(_head(text)) + len(_ENDS[text[:2]]) - len(text)  # no column behind it shall move
    return Tag(start, text + behind[: max(lacking, 0)], is_closed=False)


def _head(text: str) -> str:
    """The least that is left of a tag, but for its end."""
    word = _WORD.match(text)
    return word[0] if word else text[:2]


def tag_at(source: str, span: Span) -> Tag | None:
    """The tag in which a place stands."""
    begun = max(source.rfind(sign, 0, offset(source, span) + 2) for sign in _ENDS)
    return _tag(source, begun) if begun >= 0 else None


def offset(source: str, span: Span) -> int:
    """The offset of a place."""
    start = 0
    for _ in range(1, span.line):
        start = source.find("\n", start) + 1
    return start + span.column - 1


def _tags(source: str) -> Iterator[Tag]:
    at = 0
    while opening := _OPENING.search(source, at):
        tag = _tag(source, opening.start())
        yield tag
        at = tag.end


def first_torn(source: str, emptied: Container[int]) -> tuple[Tag, int] | None:
    """The first tag that is not closed, or whose quotation mark has its partner in another tag or line only, with the
    offset of what is wrong. It is the cause of what seems wrong behind it.
    """
    for tag in _tags(source):
        if tag.start in emptied:
            continue
        if not tag.is_closed:
            return tag, tag.end
        if at := _odd_mark(source, tag):
            return tag, at
    return None


def _odd_mark(source: str, tag: Tag) -> int:
    """The offset of a quotation mark that opens a text which ends beyond its tag; 0: there is none."""
    rest = "" if tag.text.startswith("{#") else _QUOTED.sub(lambda quoted: " " * len(quoted[0]), tag.text)
    at = next((tag.start + at for at, sign in enumerate(rest) if sign in "\"'"), 0)
    return at if at and _BEYOND.search(source[at + 1 :].split(source[at], 1)[0]) else 0


def place(source: str, at: int, file: str) -> Span:
    """The place of an offset."""
    return Span(file, source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at))


def emptied_tag(text: str) -> str:
    """A tag of the same length in which nothing stands but its first word and, where there is room, a sign that means
    nothing anywhere; a comment remains one.
    """
    head = _head(text)
    if len(head) + 2 < len(text) and not text.startswith("{#"):
        head += ";"
    blank = re.sub(r"[^\n]", " ", text)[len(head) : -2]
    lines = "\n" * (text.count("\n") - head.count("\n") - blank.count("\n"))
    return f"{head}{blank}{lines}{_ENDS[text[:2]]}"


def names_in(text: str) -> list[str]:
    """The names that a tag has, outside of quotation marks."""
    return list(dict.fromkeys(_NAME.findall(_QUOTED.sub("", text))))
