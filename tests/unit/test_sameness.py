"""Answers that are kept for the very same thing: bounded, and what is asked for each time is found once."""

from __future__ import annotations

import weakref

from docgen import sameness
from docgen.sameness import kept


class Thing:
    """Something that can be told apart from an equal one, and seen to be gone."""

    def __init__(self, number: int) -> None:
        self.number = number


def test_what_every_letter_has_is_found_once_and_the_rest_is_let_go() -> None:
    looked: list[int] = []

    @kept
    def found(thing: Thing) -> tuple[int, ...]:
        looked.append(thing.number)
        return (thing.number,)

    shared, gone = Thing(-1), []
    for number in range(3 * sameness._KEPT):
        thing = Thing(number)
        gone.append(weakref.ref(thing))
        assert (found(thing), found(shared)) == ((number,), (-1,))
    del thing
    alive = sum(one() is not None for one in gone)
    assert looked.count(-1) == 1
    assert sameness._KEPT // 2 - 1 <= alive <= sameness._KEPT


def test_what_was_not_asked_for_in_two_turns_is_let_go() -> None:
    looked: list[int] = []

    @kept
    def found(thing: Thing) -> tuple[int, ...]:
        looked.append(thing.number)
        return (thing.number,)

    shared, once = Thing(-1), Thing(0)
    gone = weakref.ref(once)
    found(once)
    del once
    for _ in range(3):
        found(shared)
        sameness.grow_old()
    assert gone() is None
    assert found(shared) == (-1,)
    assert looked == [0, -1]


def test_other_arguments_are_other_questions() -> None:
    looked: list[tuple[int, str]] = []

    @kept
    def found(thing: Thing, lang: str) -> tuple[str, ...]:
        looked.append((thing.number, lang))
        return (f"{thing.number} {lang}",)

    thing = Thing(1)
    assert [found(thing, lang) for lang in ("ru", "kz", "ru")] == [("1 ru",), ("1 kz",), ("1 ru",)]
    assert found(Thing(1), "ru") == ("1 ru",)
    assert looked == [(1, "ru"), (1, "kz"), (1, "ru")]
    sameness.forget()
    found(thing, "ru")
    assert looked[3:] == [(1, "ru")]
