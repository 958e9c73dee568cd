"""`docgen.rows.NamedTuple` is that of `typing`, only its classes are made in less time."""

from __future__ import annotations

import copy
import gc
import pickle
import typing

import pytest

from docgen import rows
from docgen.rows import NamedTuple


class Quick(NamedTuple):
    """A place."""

    file: str
    line: int = 1
    words: tuple[str, ...] = ("дерек",)

    @property
    def told(self) -> str:
        return f"{self.file}:{self.line}"

    def below(self) -> Quick:
        return self._replace(line=self.line + 1)

    @classmethod
    def first(cls) -> Quick:
        return cls("a")


class Plain(typing.NamedTuple):
    """A place."""

    file: str
    line: int = 1
    words: tuple[str, ...] = ("дерек",)


class Deeper(Quick):
    """A class below one of rows."""


BOTH = (Quick, Plain)


@pytest.mark.parametrize(
    "look",
    [
        lambda cls: cls("a", 2),
        lambda cls: cls(line=3, file="b"),
        lambda cls: cls("a")._replace(words=()),
        lambda cls: cls._make(["a", 2, ()]),
        lambda cls: cls("a")._asdict(),
        lambda cls: cls._fields,
        lambda cls: cls._field_defaults,
        lambda cls: cls.__match_args__,
        lambda cls: cls.__doc__,
        lambda cls: cls.__annotations__.keys(),
        lambda cls: repr(cls("a")).partition("(")[2],
        lambda cls: hash(cls("a")),
        lambda cls: copy.copy(cls("a")),
        lambda cls: [*cls("a")],
        lambda cls: sorted([cls("b"), cls("a")]),
        lambda cls: hasattr(cls("a"), "__dict__"),
        lambda cls: cls.__new__.__defaults__,
    ],
)
def test_it_is_that_of_typing(look: typing.Callable[[typing.Any], object]) -> None:
    quick, plain = map(look, BOTH)
    assert quick == plain


@pytest.mark.parametrize(
    "slip",
    [
        lambda cls: cls(),
        lambda cls: cls("a", 1, (), 4),
        lambda cls: cls("a", other=1),
        lambda cls: cls("a", file="b"),
        lambda cls: cls._make(["a"]),
        lambda cls: cls("a")._replace(other=1),
        lambda cls: setattr(cls("a"), "line", 2),
        lambda cls: setattr(cls("a"), "other", 2),
    ],
)
def test_it_refuses_what_typing_refuses(slip: typing.Callable[[typing.Any], object]) -> None:
    kinds = []
    for cls in BOTH:
        with pytest.raises((TypeError, ValueError, AttributeError)) as caught:
            slip(cls)
        kinds.append(caught.type)
    assert kinds[0] is kinds[1]


def test_a_row_survives_pickling_with_its_class() -> None:
    row = pickle.loads(pickle.dumps(Quick("a", 2)))
    assert (row, type(row)) == (("a", 2, ("дерек",)), Quick)


def test_its_methods_and_those_of_a_class_below_it() -> None:
    assert (Quick("a").told, Quick("a").below().line, Quick.first().file) == ("a:1", 2, "a")
    deeper = Deeper("a")._replace(line=5)
    assert (type(deeper), deeper.told) == (Deeper, "a:5")


def test_a_row_is_taken_apart_by_its_fields() -> None:
    match Quick("a", 2):
        case Quick(file, line=line):
            assert (file, line) == ("a", 2)
        case _:
            pytest.fail("a row without fields")


def test_the_names_of_many_fields_are_those_of_their_places() -> None:
    body = "\n".join(f"    field_{number}: int" for number in range(40))
    space: dict[str, typing.Any] = {"NamedTuple": NamedTuple, "__name__": __name__}
    exec(f"class Many(NamedTuple):\n{body}", space)
    many = space["Many"](*range(40))
    assert (many.field_0, many.field_39, space["Many"](**many._asdict())) == (0, 39, many)


def test_a_field_without_a_default_behind_one_with_a_default_is_refused() -> None:
    with pytest.raises(TypeError):
        exec("class Wrong(NamedTuple):\n    a: int = 1\n    b: int", {"NamedTuple": NamedTuple, "__name__": __name__})


def test_another_base_is_refused() -> None:
    with pytest.raises(TypeError):
        exec("class Wrong(NamedTuple, list):\n    a: int", {"NamedTuple": NamedTuple, "__name__": __name__})


def test_the_collector_takes_no_getter_away() -> None:
    """The class that the getters are taken from is in a cycle: let go before they are copied, it may be emptied,
    wherever the collector happens to run.
    """
    before = gc.get_threshold()
    found = []
    try:
        for threshold in range(1, 400):
            gc.set_threshold(threshold)
            found.append(rows._getters.__wrapped__(3))  # type: ignore[attr-defined]
    finally:
        gc.set_threshold(*before)
    assert all({"f0", "f1", "f2"} <= set(getters) for getters in found)
