"""The head of a column that names another measure than its figures have (DG337): «Площадь, га» over per cents;
«Площадь, га» over numbers of fires, and «Пожаров» over hectares; «%» over what is counted by a noun, «Человек» over per
cents.

A head is held against a column only where it ends in a measure, every row has there a bare figure of one fact, and no
label of a row names a measure of its own. A fact without a measure is no proof: then the figures of that measure stand
in another column, whose head names none, and only theirs are described by the words of the head.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docgen.checks.figures.measures import bare_fact, measure_in_label
from docgen.checks.figures.told_words import words_of
from docgen.checks.scope import Finished
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.lines import Line, Run
from docgen.checks.text.passages import ROW, Passage, passages
from docgen.expressions import expression
from docgen.lang.measures import Measure, measure_of
from docgen.model import Diagnostic, Fact, NameKind

_LEAST_ROWS = 2
_SHARES = frozenset({"share", "points"})
"""What is told as per cent may be percentage points."""

_PRICE = expression(r"(?<!\w)(?:цен[аы]|тариф|ставк|стоимост|субсиди|норматив|баға|құны|тенге|теңге|тг)", re.IGNORECASE)
"""«Цена, кг», «Ущерб, тенге (га)»: what a price is for."""


_PEOPLE = expression(
    r"\s*(?:(?:число|количество|численность|саны)(?:\s[^\W\d_]+)?,?\s+)?\(?(?:человек|чел\.?|адам)\)?\s*", re.IGNORECASE
)
"""«Человек», «Число врачей, чел.»: people are no per cents."""


class _Column(NamedTuple):
    """The head of a column, the measure that it names, and the bare figures under it with their facts."""

    head: Line
    measure: Measure | None
    cells: tuple[tuple[Run, Fact], ...]


def measure_of_a_head(finished: Finished) -> Iterator[Diagnostic]:
    """DG337: a column whose head names a measure that none of its figures has; told once a column."""
    rows = [one for one in passages(finished.document) if one.kind == ROW and one.lines]
    for _, several in itertools.groupby(rows, key=lambda row: id(row.block)):
        head, *body = several
        if any(_measure_of(line) or _PEOPLE.fullmatch(line.text) for line in head.lines) and not any(
            map(_has_its_measure, body)
        ):
            columns = list(_columns(head, body, finished))
            for column in columns:
                yield from _in_another(column, columns, finished)


def _has_its_measure(row: Passage) -> bool:
    """Whether a cell of a row without a figure names a measure."""
    return any(measure_in_label(line) for line in row.lines if not line.printed)


def _columns(head: Passage, body: Sequence[Passage], finished: Finished) -> Iterator[_Column]:
    """The columns of bare figures; what else a row prints, a sum for all, is left out, and so is a column of that."""
    for number, line in enumerate(head.lines):
        printed = [row.lines[number] for row in body if number < len(row.lines) and row.lines[number].printed]
        single = [one.printed[0] for one in printed if len(one.printed) == 1]
        known = [(run, fact) for run in single if (fact := bare_fact(run, finished))]
        if len(known) >= _LEAST_ROWS and len(known) >= len(printed) - 1:
            found = _measure_of(line)
            measure = found if found and not _may_be_told_of(found, line) else None
            yield _Column(line, measure, tuple(known))


def _measure_of(head: Line) -> Measure | None:
    """The measure that a head names: at its end, or «%» alone."""
    found = measure_in_label(head)
    return found[0] if found else measure_of("%", head.lang) if head.typed.strip() == "%" else None


def _may_be_told_of(measure: Measure, head: Line) -> bool:
    """Whether a measure may be one of what the figures are told for, and not their own: «Выплаты (месяц)»."""
    return measure.is_time or (not measure.is_money and bool(_PRICE.search(head.text)))


def _in_another(column: _Column, columns: Sequence[_Column], finished: Finished) -> Iterator[Diagnostic]:
    if _PEOPLE.fullmatch(column.head.text) and all(_is_share(_own(fact, finished)) for _, fact in column.cells):
        yield _told(column, finished)
    if column.measure is None or any(_agrees(column.measure, fact, finished) for _, fact in column.cells):
        return
    is_share = _is_share(column.measure)
    if all(_own(fact, finished) or (is_share and _is_of_things(fact, finished)) for _, fact in column.cells):
        yield _told(column, finished)
    elif not any(_own(fact, finished) for _, fact in column.cells):
        others = [one for one in columns if one.measure is None and _belongs_under(one, column, finished)]
        yield from (_told(one, finished) for one in others)


def _is_share(measure: Measure | None) -> bool:
    return measure is not None and measure.dimension in _SHARES


def _is_of_things(fact: Fact, finished: Finished) -> bool:
    """Whether a fact counts things or people, by the noun that is its unit."""
    name = finished.book.names.get(fact.unit)
    return name is not None and name.kind is NameKind.NOUN


def _belongs_under(other: _Column, column: _Column, finished: Finished) -> bool:
    """Whether the figures of another column are all in the measure of this one's head, and theirs are its words."""
    assert column.measure
    fits = all(_agrees(column.measure, fact, finished) for _, fact in other.cells)
    words = words_of(column.head.text)
    return (
        fits
        and all(_is_described(fact, words, finished) for _, fact in other.cells)
        and not any(_is_described(fact, words, finished) for _, fact in column.cells)
    )


def _is_described(fact: Fact, words: frozenset[str], finished: Finished) -> bool:
    said = words_of(fact.what.said(finished.lang))
    return any(is_one_word(word, one) for word in words for one in said)


def _own(fact: Fact, finished: Finished) -> Measure | None:
    return measure_of(finished.unit_of(fact), finished.lang) if fact.unit else None


def _agrees(measure: Measure, fact: Fact, finished: Finished) -> bool:
    """Whether a fact is in the same kind of measure; how many of it, `scales` holds against the head."""
    own = _own(fact, finished)
    return own is not None and (own.dimension == measure.dimension or {own.dimension, measure.dimension} == _SHARES)


def _told(column: _Column, finished: Finished) -> Diagnostic:
    run, fact = column.cells[0]
    args = {"text": column.head.text.strip(), "key": fact.key, "unit": finished.unit_of(fact)}
    return Diagnostic("DG337", run.inline.span, args)
