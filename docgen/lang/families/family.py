"""What a family of words is: members of which one is not another, and the words that mean each."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, overload


class Member(NamedTuple):
    """A member of a family: in Russian the words that mean it and those that may; the same in Kazakh.

    A blank is any blank, `-` any hyphen, `~` the rest of a word; small letters stand for capitals too.
    """

    ru: str
    ru_besides: str
    kz: str
    kz_besides: str


class Family(NamedTuple):
    """Members of which one is not another; a Russian text that names one holds one of the `pieces`."""

    pieces: tuple[str, ...]
    members: Sequence[Member]


class Later(Sequence[Member]):
    """Members that are made when somebody first asks for one: a letter names members of few families."""

    def __init__(self, make: Callable[[], Iterable[Member]]) -> None:
        self._make = make

    @functools.cached_property
    def _made(self) -> tuple[Member, ...]:
        return tuple(self._make())

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, number: int) -> Member: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Member]: ...
    def __getitem__(self, number: int | slice) -> Member | Sequence[Member]:
        return self._made[number]

    def __iter__(self) -> Iterator[Member]:
        return iter(self._made)
