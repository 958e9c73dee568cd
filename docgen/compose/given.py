"""What a filter was given amiss (DG221): which argument it is, where it stands, and how the filter is written."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from docgen.compose.faults import TemplateFault
from docgen.compose.rendering import Rendering
from docgen.expressions import expression
from docgen.facts.shapes import nearest
from docgen.model import LANGS, Lang, Span

Which = int | str | None
"""An argument by its turn in the brackets, from 0, or by its name."""

KINDS: Mapping[str, type] = MappingProxyType({"str": str, "int": int, "bool": bool})
"""What an argument must be, by the annotation of the parameter."""
_NAMED = inspect.Parameter.KEYWORD_ONLY
_PLACED = inspect.Parameter.POSITIONAL_OR_KEYWORD
_ANY_NAME, _MANY = inspect.Parameter.VAR_KEYWORD, inspect.Parameter.VAR_POSITIONAL
_RUSSIAN: Mapping[str, str] = MappingProxyType(
    {
        "noun": '"школа"',
        "case": '"gen"',
        "gender": '"f"',
        "possessive": '"3"',
        "number": '"pl"',
        "scale": '"млн"',
        "unit": "name.tenge",
        "digits": "1",
        "high": "fact.KEY",
        "owners": "name.KEY",
        "one": '"открыта"',
        "many": '"открыты"',
        "most": '"открыто"',
        "separator": '", "',
        "what": '"date"',
        "width": "20",
    }
)
_EXAMPLES: Mapping[Lang, Mapping[str, str]] = MappingProxyType(
    {"ru": _RUSSIAN, "kz": MappingProxyType({**_RUSSIAN, "noun": '"мектеп"'})}
)
assert tuple(_EXAMPLES) == LANGS


def amiss(
    name: str, shape: inspect.Signature, args: tuple[Any, ...], named: Mapping[str, Any], rendering: Rendering
) -> TemplateFault:
    """The fault of a filter that cannot take these arguments; `args` begin with the rendering and the value."""
    which, meant, reason = _wrong(shape, args[2:], named)
    usage = usage_of(name, shape, rendering.lang)
    hint = _example(shape.parameters[meant], rendering.lang) if meant else ""
    place = place_of(name, which, rendering)
    return TemplateFault("DG221", hint, place, name=name, reason=reason, usage=usage)


def suits(value: Any, parameter: inspect.Parameter) -> bool:
    """Whether a value is of the kind that a parameter asks for."""
    kind = KINDS.get(parameter.annotation)
    return kind is None or (isinstance(value, kind) and (kind is bool or not isinstance(value, bool)))


def _taken(shape: inspect.Signature) -> list[inspect.Parameter]:
    """What may stand in the brackets of a filter."""
    return [one for one in list(shape.parameters.values())[1:] if one.name != "value" and one.kind is not _ANY_NAME]


def _wrong(shape: inspect.Signature, placed: tuple[Any, ...], named: Mapping[str, Any]) -> tuple[Which, str, str]:
    """The first argument that does not fit, the name of what may have been meant, and why it does not."""
    taken = _taken(shape)
    in_turn = [one for one in taken if one.kind is _PLACED]
    names = {one.name: one for one in taken if one.kind is not _MANY}
    if unknown := next((one for one in named if one not in names), ""):
        return unknown, nearest(unknown, tuple(names)), f"it knows no «{unknown}»"
    if len(placed) > len(in_turn) and not any(one.kind is _MANY for one in taken):
        return len(in_turn), "", f"«{_written(placed[len(in_turn)])}» is one too many"
    if twice := next((one.name for one in in_turn[: len(placed)] if one.name in named), ""):
        return twice, "", f"«{twice}» is one too many"
    lacking = (one for one in in_turn[len(placed) :] if one.default is one.empty and one.name not in named)
    if missing := next(lacking, None):
        return None, "", f"«{missing.name}» is missing"
    return _of_another_kind(in_turn, names, placed, named)


def _of_another_kind(
    in_turn: list[inspect.Parameter],
    names: Mapping[str, inspect.Parameter],
    placed: tuple[Any, ...],
    named: Mapping[str, Any],
) -> tuple[Which, str, str]:
    for at, (one, value) in enumerate(zip(in_turn, placed, strict=False)):
        if not suits(value, one):
            return at, one.name, f"«{_written(value)}» is nothing that {one.name} may be"
    word = next(word for word, value in named.items() if not suits(value, names[word]))
    return word, word, f"«{_written(named[word])}» is nothing that {word} may be"


def _written(value: Any) -> str:
    """A value as a template has it."""
    return str(value).lower() if isinstance(value, bool) or value is None else str(value)


def usage_of(name: str, shape: inspect.Signature, lang: Lang) -> str:
    """How a filter is written, everything that it takes in its place.

    >>> usage_of("round", inspect.signature(lambda rendering, value, digits=0: value), "ru")
    'round(1)'
    """
    return f"{name}({', '.join(_example(one, lang) for one in _taken(shape))})"


def _example(parameter: inspect.Parameter, lang: Lang) -> str:
    default = parameter.default
    value = str(not default).lower() if isinstance(default, bool) else _EXAMPLES[lang].get(parameter.name, "…")
    return f"{parameter.name}={value}" if parameter.kind is _NAMED else value


# --- where it stands -------------------------------------------------------------------------------------------------


def place_of(name: str, which: Which, rendering: Rendering) -> Span | None:
    """Where an argument stands in its template; None if it is not found there."""
    here = rendering.here()
    source = rendering.places.sources.get(here.file, "")
    start = _offset(source, here)
    opens = expression(rf"(?<!\w){name}\s*\(").search(source, start)
    if which is None or not opens or _CLOSED.search(source, start, opens.start()):
        return None
    turn = 0
    for begin, end in _arguments(source, opens.end()):
        keyword = _KEYWORD.match(source, begin, end)
        if (keyword[1] if keyword else turn) == which:
            line = source.count("\n", 0, begin) + 1
            length = len(source[begin:end].split("\n")[0])
            return Span(here.file, line, begin - source.rfind("\n", 0, begin), max(length, 1))
        turn += keyword is None
    return None


_CLOSED = expression(r"[}%]\}")
_KEYWORD = expression(r"(\w+)\s*=(?!=)")
_BLANK = expression(r"\s*")


def _offset(source: str, span: Span) -> int:
    start = 0
    for _ in range(span.line - 1):
        start = source.find("\n", start) + 1
    return start + span.column - 1


def _arguments(source: str, start: int) -> Iterator[tuple[int, int]]:
    """Where each argument in brackets begins and ends, blanks around it left out."""
    depth, quote, begin = 0, "", start
    for at in range(start, len(source)):
        sign = source[at]
        if quote:
            quote = "" if sign == quote and source[at - 1] != "\\" else quote
        elif sign in "\"'":
            quote = sign
        elif sign in "([{":
            depth += 1
        elif (sign == "," and not depth) or (sign in ")]}" and not depth):
            first = _BLANK.match(source, begin, at)
            yield first.end() if first else begin, len(source[:at].rstrip())
            begin = at + 1
            if sign != ",":
                return
        elif sign in ")]}":
            depth -= 1
