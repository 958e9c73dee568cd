"""Things of which each stands in the place of the next, the last in that of the first: figures moved round."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def rings(next_of: Mapping[T, T]) -> Iterator[tuple[T, ...]]:
    """The rings of two things or more, each once, beginning with the one that comes first in the mapping; nothing may
    be the next of two.

    >>> list(rings({"a": "b", "b": "c", "c": "a", "d": "d", "e": "f"}))
    [('a', 'b', 'c')]
    """
    seen: set[T] = set()
    for first in next_of:
        ring: list[T] = []
        one: T | None = first
        while one is not None and one not in seen:
            seen.add(one)
            ring.append(one)
            one = next_of.get(one)
        if one == first and len(ring) > 1:
            yield tuple(ring)
