"""Values: frozen dataclasses with slots, whose classes are quickly made.

Each start makes the forty of this room. `dataclasses` compiles six functions for each, one by one (0.6 ms a class
before Python 3.13); here the three that differ between classes are compiled together, and all share the others.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, NoReturn, TypeVar, cast, dataclass_transform

_Class = TypeVar("_Class", bound=type)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: _Class) -> _Class:
    """`dataclass(frozen=True, slots=True)` of a class: same fields, same `__init__`, equality, hash, `repr` and pickle.

    >>> @value
    ... class Place:
    ...     line: int
    ...     column: int = 1
    >>> Place(3) == Place(3, 1), Place(3)
    (True, Place(line=3, column=1))
    """
    made = cast("Any", dataclass(init=False, repr=False, eq=False, slots=True)(cls))
    for name, method in {**_SHARED, **_compiled(made, fields(made))}.items():
        if name not in cls.__dict__:  # what a class says itself stands
            setattr(made, name, method)
    return cast("_Class", made)


def _compiled(made: type, its: tuple[Field[Any], ...]) -> dict[str, Any]:
    """The methods that name the fields one by one."""
    known: dict[str, Any] = {"_MISSING": MISSING}
    taken, kept = ["self"], []
    for each in its:
        known[f"_set_{each.name}"] = made.__dict__[
            each.name
        ].__set__  # a slot's own: the class itself refuses to be set
        taken.append(each.name + _default(each, known))
        kept.append(f" _set_{each.name}(self, {_given(each)})")
    compared = [each.name for each in its if each.compare]
    mine, other = (f"({''.join(f'{who}.{name}, ' for name in compared)})" for who in ("self", "other"))
    lines = (
        f"def __init__({', '.join(taken)}):",
        *(kept or [" pass"]),
        "def __eq__(self, other):",
        f" return {mine} == {other} if other.__class__ is self.__class__ else NotImplemented",
        "def __hash__(self):",
        f" return hash({mine})",
    )
    exec("\n".join(lines), known)  # noqa: S102 (names of fields alone)
    return {name: known[name] for name in ("__init__", "__eq__", "__hash__")}


def _default(each: Field[Any], known: dict[str, Any]) -> str:
    if each.default_factory is not MISSING:
        known[f"_make_{each.name}"] = each.default_factory
        return "=_MISSING"
    if each.default is MISSING:
        return ""
    known[f"_default_{each.name}"] = each.default
    return f"=_default_{each.name}"


def _given(each: Field[Any]) -> str:
    if each.default_factory is MISSING:
        return each.name
    return f"_make_{each.name}() if {each.name} is _MISSING else {each.name}"


def _refuse_to_set(_self: object, name: str, _new: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _shown(self: Any) -> str:
    told = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{self.__class__.__qualname__}({told})"


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in fields(self)]


def _with_state(self: Any, state: list[Any]) -> None:
    for each, kept in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, kept)


_SHARED = {
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__repr__": _shown,
    "__getstate__": _state,
    "__setstate__": _with_state,
}
