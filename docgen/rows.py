"""Named tuples whose classes are quickly made: `NamedTuple` as that of `typing`, for docgen's own modules.

A cold start makes a hundred and ten. `typing` compiles each annotation of each (0.8 million instructions a class); here
nothing is compiled but one `__new__` for each number of fields, which is given the names of the fields of each class.
Annotations stay the text that they are.
"""

from __future__ import annotations

import functools
import sys
from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING or sys.version_info >= (3, 14):  # which keeps annotations otherwise
    from typing import NamedTuple
else:
    from collections import namedtuple
    from types import CodeType, FunctionType

    _tuple = tuple.__new__
    _MOST = 32
    """Fields for which the getters are made at once; more are made when they are asked for."""

    class _Made(type):
        """Makes a tuple class of a class statement that names `NamedTuple` as its base."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            if bases != (NamedTuple,):
                raise TypeError("a NamedTuple has no other base")
            return type(name, (tuple,), _with_fields(tuple(body.get("__annotations__", ())), body))

    class NamedTuple(metaclass=_Made):
        """The base of a class of tuples with named fields.

        >>> class Row(NamedTuple):
        ...     key: str
        ...     line: int = 1
        >>> Row("share"), Row(line=3, key="total")._replace(key="sum"), Row("a").line
        (Row(key='share', line=1), Row(key='sum', line=3), 1)
        """

    def _with_fields(fields: tuple[str, ...], body: dict) -> dict:
        """What a class holds: what its statement says, and what its fields need."""
        defaults = {field: body[field] for field in fields if field in body}
        if tuple(defaults) != fields[len(fields) - len(defaults) :]:
            raise TypeError("a field without a default stands behind one with a default")
        getters = _getters(max(_MOST, len(fields)))
        code = _new_of(len(fields)).replace(co_varnames=("_cls", *fields))
        new = FunctionType(code, {"_tuple": _tuple, "__name__": body["__module__"]}, "__new__", (*defaults.values(),))
        return {
            "__slots__": (),
            "__match_args__": fields,
            "_fields": fields,
            "_field_defaults": defaults,
            **_SHARED,
            **body,
            **{field: getters[f"f{number}"] for number, field in enumerate(fields)},
            "__new__": new,
        }

    @functools.cache
    def _new_of(count: int) -> CodeType:
        """`__new__` of a class with so many fields, as yet without their names."""
        names = "".join(f"f{number}, " for number in range(count))
        made: CodeType = eval(f"lambda _cls, {names}: _tuple(_cls, ({names}))").__code__  # noqa: S307 (numbers alone)
        return made.replace(co_name="__new__", co_qualname="__new__")

    @functools.cache
    def _getters(count: int) -> dict:
        """The descriptors of so many fields, `f0` and so on: they ask for a place in a tuple, whatever its class."""
        row = namedtuple("_Row", [f"f{number}" for number in range(count)])  # held: a class that is let go is emptied
        return dict(vars(row))

    def _make(cls: type, values: object) -> object:
        made = _tuple(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self: tuple, /, **given: object) -> object:
        made = self._make(map(given.pop, self._fields, self))
        if given:
            raise ValueError(f"Got unexpected field names: {list(given)!r}")
        return made

    def _repr(self: tuple) -> str:
        told = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
        return f"{self.__class__.__name__}({told})"

    def _asdict(self: tuple) -> dict:
        return dict(zip(self._fields, self, strict=True))

    def _given(self: tuple) -> tuple:
        return tuple(self)

    _SHARED = {
        "_make": classmethod(_make),
        "_replace": _replace,
        "__replace__": _replace,
        "_asdict": _asdict,
        "__repr__": _repr,
        "__getnewargs__": _given,
    }
