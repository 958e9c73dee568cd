"""Amounts as a finding tells them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from docgen.checks.book.relations import shown
from docgen.checks.text.amounts import Amount
from docgen.checks.text.intervals import point


def shown_value(amount: Amount) -> str:
    """The value of an amount for a sentence."""
    return shown(point(amount.value))


def shown_sum(amounts: Iterable[Amount]) -> str:
    """The sum of amounts as stated."""
    return shown(point(sum((one.value for one in amounts), Decimal(0))))
