"""What is left of checked letters until all of them are seen together. There may be thousands: what few of them have is
held, what each of them states lies on the disk.
"""

from __future__ import annotations

import pickle
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from docgen.checks.scope import Told
from docgen.files import Aside
from docgen.model import Diagnostic, Related, Span
from docgen.report.covering import Coverage


class Named(NamedTuple):
    """A letter by its key and the place of its record."""

    key: str
    span: Span


class Judged(NamedTuple):
    """What is left of a checked letter: little, for a worker hands it over.

    `whole` as in `Composed`, of both languages; `templates` are the files that it was made from, `cited` the keys of
    the sources that these looked up, `promised` those of the promises that it makes.
    """

    letter: Named
    whole: bool
    templates: frozenset[str]
    cited: frozenset[str]
    promised: frozenset[str]
    told: tuple[Told, ...]
    coverage: Coverage
    diagnostics: tuple[Diagnostic, ...]


class Together:
    """Letters that were checked one after the other."""

    def __init__(self, aside: Aside | None = None) -> None:
        """`aside`: where what they state may lie."""
        self.whole = True
        self.cited: set[str] = set()
        self.promised: set[str] = set()
        self.coverage = Coverage()
        self._faulty: list[tuple[Named, tuple[Diagnostic, ...]]] = []
        self._stated = Statements(aside)

    def add(self, one: Judged) -> None:
        """One letter more."""
        self.whole &= one.whole
        self.cited |= one.cited
        self.promised |= one.promised
        self.coverage = Coverage(*map(sum, zip(self.coverage, one.coverage, strict=True)))
        self._stated.add(one.told)
        if one.diagnostics:
            self._faulty.append((one.letter, one.diagnostics))

    def told_in_two_ways(self) -> tuple[Told, ...]:
        """What the letters state of facts of which not all of them state the same."""
        return tuple(self._stated.in_two_ways())

    def each_once(self) -> Iterator[Diagnostic]:
        """The findings of all letters. What several letters have at one place, which stands in a part that they share,
        is one finding that names them.
        """
        found: dict[object, dict[str, Diagnostic]] = {}
        for letter, diagnostics in self._faulty:
            for each in diagnostics:
                place = (each.code, each.span, tuple(sorted(each.args.items())), each.hint, each.excuse)
                if letter.key in (known := found.setdefault(place, {})):
                    known = found.setdefault((place, each), {})  # twice in one letter: that is another one
                known[letter.key] = each
        letters = {letter.key: letter for letter, _ in self._faulty}
        return (_naming(several, letters) for several in found.values())


_NAMED = 5
"""Letters that a finding names: with the first few, the shared part is plain to see."""


def _naming(several: Mapping[str, Diagnostic], letters: Mapping[str, Named]) -> Diagnostic:
    """A finding that these letters have."""
    first = next(iter(several.values()))
    named = (Related("so it is in this letter", letters[key].span) for key in [*several][:_NAMED])
    return replace(first, related=(*first.related, *named)) if len(several) > 1 else first


class Statements:
    """What letters state of facts, in their order, on the disk if it can lie there; held is by what digest of a value
    each fact was told first, in each language.
    """

    def __init__(self, aside: Aside | None) -> None:
        self._aside = aside
        self._starts, self._lengths = array("q"), array("I")
        self._held: dict[int, bytes] = {}
        self._first: dict[int, int] = {}
        self._several: set[int] = set()

    def add(self, told: Sequence[Told]) -> None:
        """What one letter states."""
        if not any(one.figures for one in told):
            return
        for fact, value in ((_fact(one.key, each.lang), _number(one.value)) for each in told for one in each.figures):
            if self._first.setdefault(fact, value) != value:
                self._several.add(fact)
        data = pickle.dumps(tuple(told))
        start = self._aside.put(data) if self._aside else None
        if start is None:
            self._held[len(self._starts)] = data
        self._starts.append(start or 0)
        self._lengths.append(len(data))

    def in_two_ways(self) -> Iterator[Told]:
        """What was stated of facts that were told in several ways."""
        if self._several:
            for told in map(self._taken, range(len(self._starts))):
                yield from (one for one in map(self._of_several, told) if one.figures)

    def _of_several(self, told: Told) -> Told:
        return told._replace(
            figures=tuple(one for one in told.figures if _fact(one.key, told.lang) in self._several),
        )

    def _taken(self, number: int) -> tuple[Told, ...]:
        data = self._held.get(number)
        if data is None:
            assert self._aside, "what has a place there was put there"
            data = self._aside.take(self._starts[number], self._lengths[number])
        told: tuple[Told, ...] = pickle.loads(data)  # noqa: S301  # written by this very process
        return told


def _fact(key: str, lang: str) -> int:
    """A digest of what may be told in several ways."""
    return hash((key, lang))


def _number(value: Decimal) -> int:
    """A digest of a number, the same for 390 and 3.9e2: that of its text, for Python's hashes of -1 and -2 are one."""
    return hash(str(value.normalize()))
