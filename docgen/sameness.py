"""A large value as the key of a cache: the very same object, not one that is equal, since to compare it all would cost
more than the cache saves.

Letters of one template are alike: `compose.markup` gives the very same objects for a paragraph that has not changed,
and what was found in it for the letter before holds for this one too. Every such cache is bounded.
"""

from __future__ import annotations

import functools
import inspect
import itertools
from collections.abc import Callable, Hashable, Iterable
from typing import Any, Generic, TypeVar, TypeVarTuple, cast

T = TypeVar("T")
Args = TypeVarTuple("Args")
Found = TypeVar("Found")

_KEPT = 2048
"""Answers kept by each search: the lines of a dozen letters."""
_every: list[dict[Hashable, Any]] = []
"""What each search has kept."""


class Same(Generic[T]):
    """Equal to another `Same` of the very same object, which it keeps alive.

    >>> one, two = ["x"], ["x"]
    >>> Same(one) == Same(one), Same(one) == Same(two)
    (True, False)
    """

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)


def kept(search: Callable[[T, *Args], Iterable[Found]]) -> Callable[[T, *Args], tuple[Found, ...]]:
    """A search whose answer is kept for the very same thing and equal other arguments: it must look at nothing else.

    >>> @kept
    ... def capitals(words):
    ...     print("looked")
    ...     return (word for word in words if word.isupper())
    >>> words = ["МИО", "акимат"]
    >>> capitals(words), capitals(words)
    looked
    (('МИО',), ('МИО',))
    """
    answers: dict[Hashable, tuple[T, tuple[Found, ...]]] = {}
    _every.append(answers)

    def anew(key: Hashable, thing: T, *args: Any) -> tuple[Found, ...]:
        found = tuple(search(thing, *args))
        if len(answers) >= _KEPT:
            _forget_older(answers)
        answers[key] = thing, found
        return found

    # the number of a living thing is the key: it stays alive beside its answer
    def asked_alone(thing: T) -> tuple[Found, ...]:
        known = answers.get(key := id(thing))
        return anew(key, thing) if known is None else known[1]

    def asked(thing: T, /, *args: Any) -> tuple[Found, ...]:
        known = answers.get(key := (id(thing), *args))
        return anew(key, thing, *args) if known is None else known[1]

    alone = len(inspect.signature(search).parameters) == 1  # a third of the time, for what is asked most
    answer: Any = functools.update_wrapper(asked_alone if alone else asked, search)
    return cast("Callable[[T, *Args], tuple[Found, ...]]", answer)


def _forget_older(answers: dict[Hashable, Any]) -> None:
    for key in list(itertools.islice(answers, _KEPT // 2)):
        answers.pop(key, None)  # another thread may have been here


def forget() -> None:
    """Empty what every search has kept."""
    for answers in _every:
        answers.clear()
