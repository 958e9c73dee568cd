"""How a command declares its options: once, as notes on its parameters, for two readers.

`read_plain` reads a plain line by them: known options, each once, its value behind it. It is what hooks, editors and
batch jobs write, and it costs a few milliseconds, where importing typer costs two hundred. Whatever else stands in a
line (a slip of the pen, `--help`, `--option=value`) is typer's, who knows what to say of it: `for_typer`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, NamedTuple, get_args, get_type_hints

Command = Callable[..., None]


class Option(NamedTuple):
    """An option: its names and its help, an id of the catalogue. Without a default to speak of, none is shown."""

    names: tuple[str, ...]
    help: str
    show_default: bool = True


class Argument(NamedTuple):
    """What stands in a line without a name of its own."""

    help: str
    show_default: bool = True


def option(*names: str, help: str, show_default: bool = True) -> Option:  # noqa: A002  # typer's word for it
    """An option of these names."""
    return Option(names, help, show_default)


def read_plain(command: Command, words: Sequence[str]) -> Mapping[str, Any] | None:
    """What a plain line gives to a command, by parameter; None for a line that is not plain."""
    parameters = _parameters(command)
    names = {name: parameter for parameter, (_, note) in parameters.items() for name in getattr(note, "names", ())}
    rest = next((parameter for parameter, (_, note) in parameters.items() if isinstance(note, Argument)), None)
    given: dict[str, Any] = {}
    unread = iter(words)
    for word in unread:
        parameter = names.get(word)
        if parameter is None and rest is not None and word and not word.startswith("-"):
            given.setdefault(rest, []).append(word)
            continue
        value = _value(parameters[parameter][0], unread) if parameter and parameter not in given else None
        if parameter is None or value is None:
            return None
        given[parameter] = value
    return given


def _value(kind: type, unread: Any) -> Any:
    """The value of an option; None for one that typer must look at."""
    if kind is bool:
        return True
    word = next(unread, "")
    if not word or word.startswith("-"):
        return None
    if issubclass(kind, Enum):
        return next((one for one in kind if one.value == word), None)
    if kind is int:
        return int(word) if word.isdecimal() else None
    return kind(word) if kind in (str, Path) else None


def _parameters(command: Command) -> dict[str, tuple[type, Option | Argument | None]]:
    """Each parameter with the kind of its value, whether or not it may be missing, and what is noted on it."""
    hints = get_type_hints(command, include_extras=True)
    return {name: _declared(hint) for name, hint in hints.items() if name != "return"}


def _declared(hint: Any) -> tuple[type, Option | Argument | None]:
    kind, *notes = get_args(hint) or (hint, None)
    kinds = [one for one in get_args(kind) if one is not type(None)] or [kind]
    note = notes[0] if notes and isinstance(notes[0], Option | Argument) else None
    return kinds[0], note


def for_typer(command: Command) -> Command:
    """The same command, declared in typer's words."""
    import inspect  # noqa: PLC0415

    @functools.wraps(command)
    def told(**given: Any) -> None:
        command(**given)

    signature = inspect.signature(command, eval_str=True)
    parameters = [one.replace(annotation=_typed(one.annotation)) for one in signature.parameters.values()]
    told.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    return told


def _typed(annotation: Any) -> Any:
    """An annotation with typer's note in the place of ours."""
    import typer  # noqa: PLC0415

    kind, *notes = get_args(annotation) or (annotation,)
    match notes:
        case [Option(names, text, shown)]:
            return Annotated[kind, typer.Option(*names, help=text, show_default=shown)]
        case [Argument(text, shown)]:
            return Annotated[kind, typer.Argument(help=text, show_default=shown)]
    return annotation
