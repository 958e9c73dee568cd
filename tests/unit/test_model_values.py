"""`docgen.model.values`: what `value` makes is what a frozen dataclass with slots would be."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace

import pytest

from docgen.model import document, findings, records
from docgen.model.values import value


@value
class Quick:
    """Made by `value`."""

    name: str
    count: int = 1
    notes: Mapping[str, str] = field(default_factory=dict, compare=False)
    bytes_: bytes = field(default=b"", repr=False)

    def told(self) -> str:
        return f"{self.name} {self.count}"


@dataclass(frozen=True, slots=True)
class Slow:
    """The same, made by `dataclass`."""

    name: str
    count: int = 1
    notes: Mapping[str, str] = field(default_factory=dict, compare=False)
    bytes_: bytes = field(default=b"", repr=False)


@value
class Own:
    """A class with a hash of its own."""

    names: dict[str, str]

    def __hash__(self) -> int:
        return len(self.names)


_GIVEN: tuple[tuple[tuple[object, ...], dict[str, object]], ...] = (
    (("a",), {}),
    (("a", 2), {}),
    (("a",), {"count": 2}),
    (("a", 2, {"x": "y"}), {}),
    (("b",), {"notes": {"x": "y"}, "bytes_": b"1"}),
)


def _both() -> list[tuple[object, object]]:
    return [(Quick(*some, **named), Slow(*some, **named)) for some, named in _GIVEN]  # type: ignore[arg-type]


def test_equality_hash_and_repr_are_those_of_a_dataclass() -> None:
    made = _both()
    for quick, slow in made:
        assert repr(quick) == repr(slow).replace("Slow", "Quick")
        assert asdict(quick) == asdict(slow)  # type: ignore[call-overload]
        for other, other_slow in made:
            assert (quick == other) == (slow == other_slow)
            assert (hash(quick) == hash(other)) == (hash(slow) == hash(other_slow))
    assert Quick("a") != Slow("a")
    assert Quick("a").__eq__(Slow("a")) is NotImplemented


def test_what_is_left_out_is_made_anew_for_each() -> None:
    assert Quick("a").notes is not Quick("a").notes


def test_faulty_calls_are_refused_as_by_a_dataclass() -> None:
    for some, named in (((), {}), (("a", 1, {}, b"", 5), {}), (("a",), {"colour": 1}), (("a",), {"name": "b"})):
        for made in (Quick, Slow):
            with pytest.raises(TypeError):
                made(*some, **named)


def test_a_value_does_not_change() -> None:
    kept = Quick("a")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        kept.name = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del kept.name
    with pytest.raises(FrozenInstanceError):
        kept.colour = "red"  # type: ignore[attr-defined]
    assert kept == Quick("a")
    assert not hasattr(kept, "__dict__")


def test_it_is_replaced_copied_and_pickled() -> None:
    kept = Quick("a", 3, {"x": "y"}, b"1")
    assert replace(kept, count=4).told() == "a 4"
    for again in (copy.copy(kept), copy.deepcopy(kept), pickle.loads(pickle.dumps(kept))):
        assert again == kept
        assert again.notes == kept.notes


def test_what_a_class_says_itself_stands() -> None:
    assert hash(Own({"a": "b"})) == 1


def test_each_class_of_the_model_is_told_by_its_fields() -> None:
    """Names and order of `__init__` are those of the fields, of all classes of the room."""
    seen = 0
    for room in (records, document, findings):
        for made in vars(room).values():
            if isinstance(made, type) and is_dataclass(made) and made.__module__ == room.__name__:
                seen += 1
                assert list(inspect.signature(made).parameters) == [each.name for each in fields(made)]
    assert seen > 35
