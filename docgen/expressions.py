"""Regular expressions that are compiled when they are first used.

Python takes 0.1 to 3 ms to compile one; docgen has half a thousand, and a run of a command needs a third of them.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""As `re.compile`, but compiled when it is first used: a fault in it shows then (a test uses all of them).

    >>> expression(r"\d+").findall("5 школ, 7 больниц")
    ['5', '7']
    """
    return cast("re.Pattern[str]", _Unread(pattern, flags))


class _Unread:
    """A pattern that is still text; from its first use on it has the methods of the compiled one."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._given = flags

    def __getattr__(self, name: str) -> Any:  # asked for what it does not have yet
        compiled = re.compile(self.pattern, self._given)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)
