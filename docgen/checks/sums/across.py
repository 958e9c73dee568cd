"""A column «Всего» of a table against the other columns of its rows (DG410).

Columns may count things more than once («с ремонтом», «сельские»), so the rows themselves must show that it is their
sum: it is told only where more of them add up than do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.checks.scope import Finished
from docgen.checks.sums.totals import Entry, columns_of_tables, head_of, shown_sum, shown_value
from docgen.checks.text.amounts import Amount, same_unit, total_of
from docgen.expressions import expression
from docgen.model import Diagnostic

_TOTAL = expression(r"\s*(?:итого|всего|барлығы|жиыны)\s*", re.IGNORECASE)
_LEAST = 2
"""Columns that are added, and rows that add up."""

Row = tuple[Entry, tuple[Amount, ...]]
"""The total of a row with what it is the total of."""


def total_of_row_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG410: a row whose column «Всего» is not what its other columns add up to, among rows in which it is."""
    for columns in columns_of_tables(finished):
        totals = [column for column in columns if column and _TOTAL.fullmatch(head_of(column[0].cell))]
        if len(totals) == 1:
            yield from _unlike_the_others(_rows(totals[0], [one for one in columns if one is not totals[0]]))


def _rows(total: Sequence[Entry], others: Sequence[Sequence[Entry]]) -> list[Row]:
    found = []
    for number, entry in enumerate(total):
        parts = tuple(amount for one in others if (amount := one[number].amount))
        if entry.amount and len(parts) >= _LEAST and all(same_unit(entry.amount, part) for part in parts):
            found.append((entry, parts))
    return found


def _unlike_the_others(rows: list[Row]) -> Iterator[Diagnostic]:
    wrong = [(entry, parts) for entry, parts in rows if entry.amount and not total_of(parts).meets(entry.amount.known)]
    if len(rows) - len(wrong) < max(_LEAST, len(wrong) + 1):
        return
    for entry, parts in wrong:
        if entry.amount:
            place = entry.cell.place(entry.amount.reading.start, len(entry.amount.reading.text))
            yield Diagnostic("DG410", place, {"sum": shown_sum(parts), "whole": shown_value(entry.amount)})
