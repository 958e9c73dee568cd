"""Regular expressions, compiled when they are first used, or taken from what an earlier run has compiled.

Python takes 0.1 to 10 ms to compile one; docgen has half a thousand, and a cold run of a command needs most of them,
which was a fifth of it. What Python's compiler makes of a pattern is a row of numbers; to make an expression of them
takes a thirtieth of the time. `recall` takes such rows, `learned` gives them, `docgen.compiled` keeps them.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import re
import re._compiler as sre_compiler  # type: ignore[import-not-found]
import re._parser as sre_parser  # type: ignore[import-not-found]
from array import array
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias, cast

Row: TypeAlias = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""What an expression is made of: flags, code, how many groups, the number of each named one, the name of each."""
Begun: TypeAlias = tuple[str, ...]
"""What the words of a pattern begin with."""
Rows: TypeAlias = dict[tuple[str, int], Row | Begun]
"""Pattern and flags as they are written → its row; `_BEGUN` in place of flags → what its words begin with."""

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")
_WORD = "I"
"""`Py_UCS4`, the unit of code, as `array` calls it."""
_BEGUN = -1
"""No flags: to be another number whenever beginnings are worked out otherwise."""
_recalled: Rows = {}
_learned: Rows = {}


def expression(pattern: str, flags: int = 0, *, of_project: bool = False) -> re.Pattern[str]:
    r"""As `re.compile`, but compiled when it is first used: a fault in it shows then (a test uses all of them). One
    that is made of what a project says is never kept: it is no other project's business, and there is no end of them.

    >>> expression(r"\d+").findall("5 школ, 7 больниц")
    ['5', '7']
    """
    return cast("re.Pattern[str]", _Unread(pattern, flags, of_project=of_project))


def recall(rows: Mapping[tuple[str, int], Row | Begun]) -> None:
    """Take what this very Python has compiled in an earlier run, for expressions that are first used from now on."""
    _recalled.update(rows)


def learned() -> Rows:
    """What has been compiled in this process because it was not recalled."""
    return _learned


def begun(pattern: str, work_out: Callable[[str], Iterable[str]]) -> Begun:
    """What `work_out` says that the words of a pattern begin with, or what it said in an earlier run: to take a pattern
    apart takes Python longer than to make its expression.
    """
    key = pattern, _BEGUN
    if key not in _recalled:
        _recalled[key] = _learned[key] = tuple(sorted(work_out(pattern)))
    return cast("Begun", _recalled[key])


class _Unread:
    """A pattern that is still text; from its first use on it has the methods of the compiled one."""

    def __init__(self, pattern: str, flags: int, *, of_project: bool) -> None:
        self.pattern = pattern
        self._given = flags
        self._of_project = of_project

    def __getattr__(self, name: str) -> Any:  # asked for what it does not have yet
        compile_ = re.compile if self._of_project else _compiled
        compiled = compile_(self.pattern, int(self._given))
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)


def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    row = cast("Row | None", _recalled.get((pattern, flags)))
    try:
        return _made(pattern, row or _learn(pattern, flags))
    except (AttributeError, TypeError, ValueError, RuntimeError):  # another Python may have other steps
        return re.compile(pattern, flags)


def _made(pattern: str, row: Row) -> re.Pattern[str]:
    flags, code, groups, numbers, names = row
    made: re.Pattern[str] = _sre.compile(pattern, flags, array(_WORD, code).tolist(), groups, numbers, names)
    return made


def _learn(pattern: str, flags: int) -> Row:
    row = _learned[pattern, flags] = _row(pattern, flags)
    return row


def _row(pattern: str, flags: int) -> Row:
    """What `re.compile` makes of a pattern, but for its last step. Raises `re.error`."""
    parsed = sre_parser.parse(pattern, flags)
    numbers: dict[str, int] = parsed.state.groupdict
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in numbers.items():
        names[number] = name
    code = array(_WORD, sre_compiler._code(parsed, flags)).tobytes()  # noqa: SLF001
    return flags | parsed.state.flags, code, parsed.state.groups - 1, dict(numbers), tuple(names)
