"""A large value as the key of a cache: the very same object, not one that is equal, since to compare it all would cost
more than the cache saves.
"""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


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
