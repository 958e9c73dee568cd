"""A large value as the key of a cache: the very same object, not one that is equal, since to compare it all would cost
more than the cache saves.

Letters of one template are alike: `compose.markup` gives the very same objects for a paragraph that has not changed,
and what was found in it for the letter before holds for this one too. Every such cache is bounded.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable, Iterable
from typing import Any, Generic, ParamSpec, TypeVar, TypeVarTuple, cast

T = TypeVar("T")
Args = TypeVarTuple("Args")
P = ParamSpec("P")
Found = TypeVar("Found")

_KEPT = 1024
"""Answers kept by each search at most: the lines of some letters. The half that was asked for last is never among those
that are forgotten, so that what all letters have in common is found once.
"""
_every: list[_Answers[Any]] = []
"""What each search has kept."""
_by_search: dict[Callable[..., Any], _Answers[Any]] = {}
"""What those have kept that `kept` made."""


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


class _Answers(Generic[Found]):
    """What one search has found: `newer` what was asked for since `older` was put aside."""

    __slots__ = ("newer", "older")

    def __init__(self) -> None:
        self.newer: dict[Hashable, Found] = {}
        self.older: dict[Hashable, Found] = {}

    def keep(self, key: Hashable, answer: Found) -> Found:
        """An answer is among the newer ones from now on."""
        if len(self.newer) >= _KEPT // 2:
            self.put_aside()
        self.newer[key] = answer
        return answer

    def put_aside(self) -> None:
        """Keep only the newer answers on, as the older ones."""
        self.older = self.newer
        self.newer = {}


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
    answers = _Answers[tuple[T, tuple[Found, ...]]]()
    _every.append(answers)

    def anew(key: Hashable, thing: T, *args: Any) -> tuple[Found, ...]:
        known = answers.older.get(key)
        if known is None:
            known = (thing, tuple(search(thing, *args)))
        if len(answers.newer) >= _KEPT // 2:  # as `keep` does, without one call more of 3,500 a letter
            answers.put_aside()
        answers.newer[key] = known
        return known[1]

    # the number of a living thing is the key: it stays alive beside its answer
    def asked_alone(thing: T) -> tuple[Found, ...]:
        known = answers.newer.get(key := id(thing))
        return anew(key, thing) if known is None else known[1]

    def asked(thing: T, /, *args: Any) -> tuple[Found, ...]:
        known = answers.newer.get(key := (id(thing), *args))
        return anew(key, thing, *args) if known is None else known[1]

    alone = search.__code__.co_argcount == 1  # a third of the time, for what is asked most
    answer: Any = functools.update_wrapper(asked_alone if alone else asked, search)
    _by_search[answer] = answers
    return cast("Callable[[T, *Args], tuple[Found, ...]]", answer)


def each(search: Callable[[T], tuple[Found, ...]], things: Iterable[T]) -> list[Found]:
    """What a kept search of a thing alone finds in each of several things, in their order: as if it were asked for one
    after the other, in half the time where most are known.

    >>> @kept
    ... def capitals(words):
    ...     return (word for word in words if word.isupper())
    >>> each(capitals, (["МИО", "акимат"], ["акимат"], ["МОН"]))
    ['МИО', 'МОН']
    """
    things = tuple(things)
    known = map(_by_search[search].newer.get, map(id, things))
    return [found for thing, one in zip(things, known, strict=True) for found in (one or (thing, search(thing)))[1]]


def recalled(find: Callable[P, Found]) -> Callable[P, Found]:
    """What was found for equal arguments is kept, and let go as answers of searches are (`grow_old`): for what letters
    of one template have in common. It is never None; named arguments are given in one order.

    >>> @recalled
    ... def small(text):
    ...     print("looked")
    ...     return text.lower()
    >>> small("МИО"), small("МИО")
    looked
    ('мио', 'мио')
    """
    answers = _Answers[Found]()
    _every.append(answers)

    @functools.wraps(find)
    def asked(*args: P.args, **named: P.kwargs) -> Found:
        key = (*args, *named.values())
        known = answers.newer.get(key)
        if known is None:
            known = answers.older.get(key)
            known = answers.keep(key, find(*args, **named) if known is None else known)
        return known

    return asked


def grow_old() -> None:
    """Keep of all searches only the answers that were asked for since this was last called: called every few letters,
    it lets go of what was found in texts that none of these had.
    """
    for answers in _every:
        answers.put_aside()


def forget() -> None:
    """Empty what every search has kept."""
    for answers in _every:
        answers.newer.clear()
        answers.older.clear()
