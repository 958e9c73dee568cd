"""A column of per cents that is reckoned from two columns before it, «План | Факт | Исполнение, %», «2024 | 2025 |
Прирост, %», and a row that is not (DG451).

The rows themselves show how the column is reckoned: three of them at least, and three for each that is not so, give
what both numbers make by one reckoning, and no other reckoning gives all of them. Where the heads say it, «План | Факт
| Исполнение, %», more rows than not are enough. A row «Итого» may hold a mean, one in per cents a difference in points,
and of what should be small a plan is done by less: of these nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from docgen.checks.book.relations import shown
from docgen.checks.scope import Finished
from docgen.checks.sums.as_printed import rounded_like
from docgen.checks.sums.totals import IN_PER_CENT, Entry, columns_of_tables, head_of, is_share
from docgen.checks.text.amounts import Amount, same_unit
from docgen.checks.text.intervals import Interval, last_digit, per_cents, point
from docgen.expressions import expression
from docgen.model import Diagnostic

_IN_SHARES = expression(r"%|(?<!\w)(?:дол[яи]|удельн|процент|охват|индекс|темп|үлес|пайыз|қамту|қарқын)", re.IGNORECASE)
_BARE = expression(r"[+–−-]?[\d \u00a0\u202f]+(?:,\d+)?(?:[ \u00a0]?%)?")
_TWO_HUNDRED = point(Decimal(200))
_HEADS = (
    expression(r"(?:план|жоспар)(?!\w)"),
    expression(r"(?:факт|фактическ\w+|исполнено|выполнено|нақты|іс[ \u00a0]жүзінде|орындалғаны?)(?!\w)"),
    expression(r"(?:(?:процент[ \u00a0])?(?:ис|вы)полнени[ея]|%[ \u00a0](?:ис|вы)полнения|орындалу|орындалды)"),
)
"""Heads that say how much of a plan was done, in small letters."""
_LEAST, _TO_ONE = 3, 3
"""Rows that are reckoned in one way, at all and for each that is not."""


class _Row(NamedTuple):
    """What a row has in the columns that are compared, and what it says in per cents."""

    entry: Entry
    told: Interval
    first: Interval
    other: Interval
    texts: tuple[str, str]


def _quotient(row: _Row) -> Interval:
    return per_cents(row.other, row.first)


def _growth(row: _Row) -> Interval:
    return per_cents(row.other - row.first, row.first)


_Reckoned = Callable[[_Row], Interval]


def rate_of_row_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG451: per cents of a row that are not what those of the other rows are."""
    for columns in columns_of_tables(finished):
        for place, column in enumerate(columns):
            if column and IN_PER_CENT.search(head_of(column[0].cell)):
                yield from _of_column(column, columns[:place])


def _of_column(column: Sequence[Entry], before: Sequence[Sequence[Entry]]) -> Iterator[Diagnostic]:
    """What differs by the reckoning that most of the rows have: a plan may be so near to what was done that its own
    columns seem to give the rates of another two.
    """
    pairs = combinations([one for one in before if one], 2)
    compared = [rows for first, other in pairs if len(rows := list(_rows(column, first, other))) >= _LEAST]
    readings = [_Reading(rows, reckoned) for rows in compared for reckoned in (_quotient, _growth)]
    if all(one.wrong for one in readings):
        shown_so = [one for one in readings if len(one.right) >= max(_LEAST, _TO_ONE * len(one.wrong))]
        for likeliest in sorted(shown_so, key=lambda one: len(one.wrong))[:1] or _named(column, before):
            yield from (_differs(row, likeliest.reckoned) for row in likeliest.wrong if _is_surely_wrong(row))


def _named(column: Sequence[Entry], before: Sequence[Sequence[Entry]]) -> Iterator[_Reading]:
    """What the heads say that a column is reckoned from: how much of the one plan was done."""
    numbers = [one for one in before if one and any(entry.amount for entry in one)]
    heads = [head_of(one[0].cell) for one in (*numbers, column)]
    if len(heads) == len(_HEADS) and all(words.match(head) for words, head in zip(_HEADS, heads, strict=True)):
        reading = _Reading(list(_rows(column, *numbers)), _quotient)
        if len(reading.right) > len(reading.wrong):
            yield reading


class _Reading:
    """Rows as one reckoning of two columns would have them: those that it gives, and those that it does not."""

    def __init__(self, rows: Sequence[_Row], reckoned: _Reckoned) -> None:
        self.reckoned = reckoned
        self.wrong = [row for row in rows if not _fits(row, reckoned(row))]
        self.right = [row for row in rows if row not in self.wrong and not row.first.meets(row.other)]


def _rows(column: Sequence[Entry], first: Sequence[Entry], other: Sequence[Entry]) -> Iterator[_Row]:
    for entry, one, two in zip(column, first, other, strict=True):
        told, before, after = entry.amount, one.amount, two.amount
        if entry.is_total or not (told and before and after) or not _BARE.fullmatch(entry.cell.text):
            continue
        if same_unit(before, after) and not is_share(before) and before.known.low > 0 and after.known.low > 0:
            value = -abs(told.value) if entry.cell.text[0] in "–−-" else told.value
            step = min(last_digit(told.value), Decimal(1))
            texts = before.reading.text, after.reading.text
            yield _Row(entry, Interval(value - step, value + step), _rounded(before), _rounded(after), texts)


def _rounded(amount: Amount) -> Interval:
    """What a number may be that was rounded to its last digit: «млрд» and «тыс. тонн» of a head are, and rates are
    reckoned from what stood there before.
    """
    last = last_digit(amount.value)
    half = (last if amount.reading.scale else min(last, Decimal(1))) / 2
    return Interval(max(amount.known.low - half, half / 2), amount.known.high + half)


def _fits(row: _Row, right: Interval) -> bool:
    """Whether a row says it: of a fall the sign may be left out."""
    return any(one.meets(other) for one in (right, -right) for other in (row.told, -row.told))


def _is_surely_wrong(row: _Row) -> bool:
    """Whether none of the other reckonings that there are gives it either."""
    others = (
        _quotient(row),
        _growth(row),
        per_cents(row.first, row.other),
        per_cents(row.first - row.other, row.other),
        _TWO_HUNDRED - _quotient(row),
        row.other - row.first,
        row.other / row.first,
    )
    return not _IN_SHARES.search(row.entry.label) and not any(_fits(row, one) for one in others)


def _differs(row: _Row, reckoned: _Reckoned) -> Diagnostic:
    amount, cell = row.entry.amount, row.entry.cell
    assert amount
    first, other = row.texts
    change = f"{other} / {first}" if reckoned is _quotient else f"({other} – {first}) / {first}"
    right = f"{shown(rounded_like(reckoned(row), amount.reading))} %"
    place = cell.place(amount.reading.start, len(amount.reading.text))
    return Diagnostic("DG451", place, {"text": amount.reading.text, "change": change, "right": right})
