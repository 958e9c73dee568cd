"""A whole and its two kinds that leave nothing out, as columns or rows of a table (DG410): «Построено школ | в том
числе в селах | в городах», the same one below the other.

Town and village, men and women are all there is. Where most rows of such columns do not add up, they may mean something
else and nothing is told; a third kind beside them («в поселках») leaves them no whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.checks.scope import Finished
from docgen.checks.sums.opposed import SETTLEMENT_HEADS, SEX_HEADS
from docgen.checks.sums.rates import FOR_EACH, NO_SUM_OF_PARTS
from docgen.checks.sums.shown import shown_sum, shown_value
from docgen.checks.sums.totals import BEGINS_PART, IN_PER_CENT, OF_MEANS, Entry, columns_of_tables, head_of, is_share
from docgen.checks.text.amounts import Amount, total_of
from docgen.expressions import expression
from docgen.model import Diagnostic

_NO_NUMBER_OF_THINGS = expression(
    r"%|(?<!\w)(?:дол[яи]|удельн|охват|рост|прирост|сниж|сокращ|увелич|отклон|разниц|сальдо|үлес|қамту|өсім|өсу|азаю"
    r"|төменде|ауытқу|айырма)",
    re.IGNORECASE,
)
_OPENS = expression(r"[\s–—-]*")

Triple = tuple[Entry, Entry, Entry]
"""A whole, and both its kinds."""


def kinds_make_no_whole(finished: Finished) -> Iterator[Diagnostic]:
    """DG410: a whole in a table that its two kinds beside it or below it do not make."""
    for columns in columns_of_tables(finished):
        yield from _side_by_side([one for one in columns if one])
        for column in columns:
            yield from _one_below_the_other(column)


def _side_by_side(columns: Sequence[tuple[Entry, ...]]) -> Iterator[Diagnostic]:
    heads = [head_of(column[0].cell).strip() for column in columns]
    for at in range(len(heads) - 2):
        whole, one, other = heads[at : at + 3]
        if _are_both(one, other) and _may_be_whole(whole) and not _goes_on(heads[at + 3 : at + 4]):
            rows = [row for row in zip(*columns[at : at + 3], strict=True) if _are_told(row)]
            wrong = [row for row in rows if not _makes(row)]
            if len(rows) == 1 or len(wrong) < len(rows) - len(wrong):
                yield from map(_differs, wrong)


def _one_below_the_other(column: tuple[Entry, ...]) -> Iterator[Diagnostic]:
    if not any(one.is_part for one in column) or not _may_be_whole(head_of(column[0].cell)):
        return
    labels = [_OPENS.sub("", one.label.lower(), count=1).strip() for one in column]
    for at in range(len(labels) - 2):
        row = (column[at], column[at + 1], column[at + 2])
        both = _are_both(*labels[at + 1 : at + 3]) and not _goes_on(labels[at + 3 : at + 4])
        if both and not row[0].is_part and _may_be_whole(labels[at]) and _are_told(row) and not _makes(row):
            yield _differs(row)


def _may_be_whole(head: str) -> bool:
    """Whether the words over a number, or beside it, speak of how many there are, and of no mean, share or change."""
    others = (_NO_NUMBER_OF_THINGS, OF_MEANS, NO_SUM_OF_PARTS, FOR_EACH, IN_PER_CENT)
    return not any(one.search(head) for one in others)


def _are_both(one: str, other: str) -> bool:
    """Whether the first says that it is a part, and both together are all there is."""
    if not BEGINS_PART.match(one):
        return False
    return any(
        first.fullmatch(a) and second.fullmatch(b)
        for first, second in (SETTLEMENT_HEADS, SEX_HEADS)
        for a, b in ((one, other), (other, one))
    )


def _goes_on(following: Sequence[str]) -> bool:
    """Whether what follows may be a third kind: it begins as the kinds do, and not as what is told of next."""
    return any(label[:2] in {"в ", "на", "по"} or label.endswith(("да", "де", "та", "те")) for label in following)


def _are_told(row: Sequence[Entry]) -> bool:
    amounts = _amounts(row)
    alike = len(amounts) == len(row) and all(one.unit == amounts[0].unit for one in amounts)
    return alike and not any(map(is_share, amounts))


def _amounts(row: Sequence[Entry]) -> tuple[Amount, ...]:
    return tuple(one.amount for one in row if one.amount)


def _makes(row: Sequence[Entry]) -> bool:
    whole, *parts = _amounts(row)
    return total_of(tuple(parts)).meets(whole.known)


def _differs(row: Sequence[Entry]) -> Diagnostic:
    whole, *parts = _amounts(row)
    args = {"sum": shown_sum(tuple(parts)), "whole": shown_value(whole)}
    return Diagnostic("DG410", row[0].cell.place(whole.reading.start, len(whole.reading.text)), args)
