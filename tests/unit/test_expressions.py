"""Every regular expression can be compiled, though a run compiles only those that it uses."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

import docgen
from docgen.checks.text.words import Words
from docgen.expressions import _Unread, expression

ROOMS = ("checks", "compose", "facts", "lang", "register", "report")


def written(value: Any) -> Iterator[re.Pattern[str]]:
    """The expressions of a module's table."""
    if isinstance(value, Words):
        yield value.pattern
    elif isinstance(value, _Unread):
        yield value  # type: ignore[misc]  # it stands for one
    elif isinstance(value, Mapping):
        yield from (found for one in value.values() for found in written(one))
    elif isinstance(value, tuple | list):
        yield from (found for one in value for found in written(one))


def every() -> Iterator[re.Pattern[str]]:
    for module in pkgutil.walk_packages(docgen.__path__, "docgen."):
        if module.name.split(".")[1] in ROOMS:
            yield from (found for one in vars(importlib.import_module(module.name)).values() for found in written(one))


def test_all_of_them_can_be_compiled() -> None:
    found = list(every())
    assert len(found) > 250
    for one in found:
        assert re.compile(one.pattern, one.flags).pattern == one.pattern


@pytest.mark.parametrize("method", ["search", "match", "fullmatch"])
def test_it_finds_what_the_compiled_one_finds(method: str) -> None:
    for text in ("а1", "1", ""):
        ours, theirs = (getattr(one, method)(text) for one in (expression(r"\d"), re.compile(r"\d")))
        assert (ours and ours.span()) == (theirs and theirs.span())


def test_it_is_compiled_once_and_then_asked_directly() -> None:
    one = expression(r"\d+", re.ASCII)
    assert "search" not in vars(one)
    assert one.flags == re.compile(r"\d+", re.ASCII).flags
    assert one.search("7")
    assert isinstance(vars(one)["search"].__self__, re.Pattern)


def test_a_fault_in_it_shows_when_it_is_used() -> None:
    with pytest.raises(re.error):
        expression("(").search("")
