"""Findings that follow from another one, and need not be told beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from docgen.checks.excuses import TYPED_NUMBERS
from docgen.checks.scope import Finished
from docgen.model import Diagnostic, Span

_CAUSES: Mapping[str, str] = MappingProxyType(
    {
        "DG155": "DG418",  # the noun beside a swapped figure is that of the other
        "DG311": "DG418",  # and not what the other language counts there
        "DG314": "DG353",  # a note that stands at another place has another number there
        "DG321": "DG418",  # an enumeration has another order: its first figure was swapped with another
        "DG446": "DG418",  # the time beside a swapped figure is that of the other
        "DG452": "DG418",  # so are the days
        "DG468": "DG418",  # only one language has the two figures so
        "DG434": "DG433",  # «планируется» of what the fact calls done promises nothing
        "DG326": "DG401",  # a number in a word of the other language is typed, first of all
        "DG327": "DG401",
        "DG348": "DG454",  # growth here, decline there: one of them is not what its own figures say
        "DG443": "DG442",  # a term that stands before its definition alone is used, and wants it there
    }
)
"""Code → the code of its cause, where both speak of one place."""


def without_what_follows(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings without those whose cause is among them, unless someone has excused this."""
    every = tuple(found)
    causes = {(one.code, place) for one in every if not one.excuse for place in _places(one)}
    numbers = [one for one in every if one.code in TYPED_NUMBERS and not one.excuse]
    typed = {(one.span.file, one.span.line, one.span.column) for one in numbers}
    for one in every:
        follows = any((_CAUSES.get(one.code), place) in causes for place in _places(one))
        if not follows and not (_is_typed_alone(one) and (one.span.file, one.span.line, one.span.column) in typed):
            yield one


def places_told(finished: Finished, *checks: Callable[[Finished], Iterable[Diagnostic]]) -> frozenset[Span]:
    """Every place that some checks tell of a document, or name beside: a check that would tell the same asks them."""
    return frozenset(place for check in checks for one in check(finished) for place in _places(one))


_UNSAID = "—"


def _is_typed_alone(one: Diagnostic) -> bool:
    """Whether it tells of a number that the other language does not say: if it is to be a fact, this is enough."""
    return one.code == "DG322" and one.args.get("other") == _UNSAID


def _places(diagnostic: Diagnostic) -> tuple[Span, ...]:
    return (diagnostic.span, *(one.span for one in diagnostic.related))
